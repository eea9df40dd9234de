"""The theme: one source for colours and sizes, a complete palette, a sheet that is a function."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QDir
from PySide6.QtGui import QFontInfo, QFontMetrics, QImage, QPalette
from PySide6.QtWidgets import QMenu, QStyle, QWidget

from revmentor_desktop.paths import resource
from revmentor_desktop.ui import theme as module
from revmentor_desktop.ui.theme import PageTheme, Theme
from revmentor_desktop.ui.tokens import Mode, UnknownToken

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

UI = Path(module.__file__).parent


@pytest.mark.parametrize("mode", Mode)
def test_the_palette_is_complete(mode: Mode) -> None:
    palette = Theme(mode=mode).palette()
    for group in (
        QPalette.ColorGroup.Active,
        QPalette.ColorGroup.Inactive,
        QPalette.ColorGroup.Disabled,
    ):
        for role in QPalette.ColorRole:
            if role not in (QPalette.ColorRole.NoRole, QPalette.ColorRole.NColorRoles):
                assert palette.isBrushSet(group, role), (group, role)


def test_disabled_text_is_paler() -> None:
    palette = Theme().palette()
    text = QPalette.ColorRole.Text
    assert palette.color(QPalette.ColorGroup.Disabled, text) != palette.color(text)


def test_the_sheet_is_filled_and_names_no_single_widget() -> None:
    sheet = Theme().sheet()
    assert "@" not in sheet
    assert "/*" not in sheet
    selectors = re.sub(r"\{[^}]*\}", "", sheet)
    assert "#" not in selectors


def test_the_sheet_is_a_function_of_mode_and_text_size() -> None:
    assert Theme().sheet() == Theme().sheet()
    assert Theme().sheet() != Theme(mode=Mode.DARK).sheet()
    assert Theme().sheet() != Theme(text_size=1.25).sheet()


@pytest.mark.parametrize(
    "wanted",
    [
        *(f'QPushButton[kind="{kind}"]' for kind in ("primary", "quiet", "link", "inline", "nav")),
        *(f'QLabel[t="{kind}"]' for kind in ("display", "h1", "small", "caption", "private")),
        'QFrame[card="plain"]',
        'QFrame[kind="toast"]',
        "QLineEdit",
        "QComboBox",
        "QCheckBox::indicator",
        "QScrollBar",
        "QMenu",
        "QToolTip",
    ],
)
def test_the_sheet_has_a_rule_for(wanted: str) -> None:
    assert wanted in Theme().sheet()


def test_every_kind_the_widgets_use_has_a_rule() -> None:
    sheet = Theme().sheet()
    used = re.compile(r'setProperty\("(kind|card|rule)", "(\w+)"\)')
    for file in (UI / "widgets").glob("*.py"):
        for name, value in used.findall(file.read_text(encoding="utf-8")):
            assert f'[{name}="{value}"]' in sheet, f"{file.name}: {name}={value}"


def test_radii_never_exceed_half_the_height_of_chips() -> None:
    for size in (1.0, 1.125, 1.25, 1.5):
        sheet = Theme(text_size=size).sheet()
        rule = re.search(r'QPushButton\[kind="chip"\] \{([^}]*)\}', sheet)
        assert rule is not None
        values = dict(re.findall(r"([\w-]+): (\d+)px", rule[1]))
        height = int(values["min-height"]) + 2 * int(values["padding"]) + 2
        assert int(values["border-radius"]) <= height / 2


@pytest.mark.parametrize("size", [1.0, 1.125, 1.25, 1.5])
@pytest.mark.parametrize("mode", [Mode.DARK, Mode.CONTRAST_DARK])
def test_a_field_keeps_its_size_when_it_takes_the_focus(mode: Mode, size: float) -> None:
    sheet = Theme(mode=mode, text_size=size).sheet()

    def frame(kind: str) -> list[int]:
        """Return what border and padding take at the top and at the left."""
        taken = [0, 0]
        for selectors, rules in re.findall(r"([^{}]+)\{([^{}]*)\}", sheet):
            if kind in [one.strip() for one in selectors.split(",")]:
                found = dict(re.findall(r"(border|padding): ([^;]+);", rules))
                if "border" in found:
                    border = int(re.findall(r"\d+", found["border"])[0])
                if "padding" in found:
                    padding = [int(one) for one in re.findall(r"\d+", found["padding"])]
                taken = [border + padding[0], border + padding[1]]
        return taken

    for kind in ("QLineEdit", "QComboBox", 'QTextEdit[kind="box"]'):
        assert frame(f"{kind}:focus") == frame(kind)


def test_text_size_multiplies_every_size() -> None:
    theme = Theme(text_size=1.5)
    assert theme.px("body") == 21
    assert theme.scaled(10) == 15
    assert "font-size: 39px" in theme.sheet()


@pytest.mark.parametrize("size", [1.0, 1.5])
def test_icons_of_menus_grow_with_the_text(theme: Theme, qtbot: QtBot, size: float) -> None:
    theme.set_look(text_size=size)
    menu = QMenu()
    qtbot.addWidget(menu)
    theme.dress(menu)
    menu.ensurePolished()
    metric = QStyle.PixelMetric.PM_SmallIconSize
    assert menu.style().pixelMetric(metric, None, menu) == theme.scaled(16)


def test_changing_the_look_tells_once(theme: Theme, qtbot: QtBot) -> None:
    told: list[Mode] = []
    theme.changed.connect(lambda: told.append(theme.mode))
    theme.set_look(mode="dark", text_size=1.25)
    theme.set_look(mode=Mode.DARK)
    assert told == [Mode.DARK]


def test_application_and_window_have_the_new_look_before_widgets_are_told(
    theme: Theme, qapp: QApplication, qtbot: QtBot
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    theme.dress(window)
    window.show()
    seen: list[str] = []
    theme.changed.connect(lambda: seen.append(window.styleSheet()))
    theme.set_look(mode=Mode.DARK)
    assert seen == [theme.sheet()]
    assert qapp.palette().color(QPalette.ColorRole.Window) == theme.colour("page")


@pytest.fixture
def page(theme: Theme, qtbot: QtBot) -> tuple[QWidget, PageTheme, list[str]]:
    """Return a dressed page, its theme, and the list of what that tells."""
    made, own, told = QWidget(), theme.for_page("notes"), list[str]()
    qtbot.addWidget(made)
    own.dress(made)
    own.changed.connect(lambda: told.append(made.styleSheet()))
    own.resized.connect(lambda: told.append("resized"))
    return made, own, told


def test_a_page_behind_another_takes_the_look_when_it_comes_back(
    theme: Theme, page: tuple[QWidget, PageTheme, list[str]]
) -> None:
    made, own, told = page
    before = made.styleSheet()
    theme.set_look(mode="dark")
    theme.set_look(mode="light")
    theme.set_look(mode="dark", text_size=1.5)
    assert (made.styleSheet(), told) == (before, [])
    assert own.colour("card") == theme.colour("card")
    own.catch_up()
    own.catch_up()
    assert told == [theme.sheet(), "resized"]


def test_a_page_that_missed_nothing_in_the_end_is_left_alone(
    theme: Theme, page: tuple[QWidget, PageTheme, list[str]]
) -> None:
    _made, own, told = page
    theme.set_look(mode="dark")
    theme.set_look(mode="light")
    own.catch_up()
    assert told == []


def test_the_page_in_front_takes_the_look_at_once(
    theme: Theme, page: tuple[QWidget, PageTheme, list[str]]
) -> None:
    made, _own, told = page
    made.show()
    theme.set_look(mode="dark")
    assert told == [theme.sheet()]


def test_what_is_hidden_takes_other_colours_before_it_is_painted(
    theme: Theme, qtbot: QtBot
) -> None:
    painted: list[str] = []

    class Part(QWidget):
        def paintEvent(self, _event: QPaintEvent) -> None:
            painted.append(self.styleSheet())

    part = Part()
    qtbot.addWidget(part)
    theme.dress(part)
    before = part.styleSheet()
    theme.set_look(mode="dark")
    assert part.styleSheet() == before
    with qtbot.waitExposed(part):
        part.show()
    qtbot.waitUntil(lambda: bool(painted))
    assert set(painted) == {theme.sheet()}


def test_what_is_dressed_when_it_is_shown_has_no_sheet_before(theme: Theme, qtbot: QtBot) -> None:
    part = QWidget()
    qtbot.addWidget(part)
    theme.dress_when_shown(part)
    theme.set_look(mode="dark", text_size=1.5)
    assert part.styleSheet() == ""
    part.show()
    assert part.styleSheet() == theme.sheet()
    theme.set_look(mode="light")
    assert part.styleSheet() == theme.sheet()


def test_the_pictures_of_the_sheet_are_made_for_the_first_part_that_may_show_some(
    qtbot: QtBot, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_IMAGE_PLACE", "these")  # other themes have theirs
    theme = Theme()
    shell, page = QWidget(), QWidget()
    qtbot.addWidget(shell)
    qtbot.addWidget(page)
    theme.apply(qapp)
    theme.dress_shell(shell)
    assert QDir(":/these").entryList() == []
    theme.for_page("home").dress(page)
    assert QDir(":/these").entryList()
    theme.set_look(mode=Mode.DARK)
    named = re.findall(r"url\(:/these/([\w.-]+svg)\)", theme.sheet())
    assert named
    assert set(named) <= set(QDir(":/these").entryList())
    assert not QImage(f":/these/{named[0]}").isNull()


def test_what_is_in_the_first_picture_follows_the_look_with_its_own_rules(
    theme: Theme, qtbot: QtBot
) -> None:
    shell, page = QWidget(), QWidget()
    for part in (shell, page):
        qtbot.addWidget(part)
        part.show()
    theme.dress(page)
    theme.dress_shell(shell)
    for look in ({"mode": "dark"}, {"text_size": 1.5}):
        theme.set_look(**look)  # type: ignore[arg-type]
        assert page.styleSheet() == theme.sheet()
        assert theme.sheet().startswith(shell.styleSheet())
        assert len(shell.styleSheet()) < len(theme.sheet()) / 3
    shell.hide()
    theme.set_look(mode="light")
    shell.show()
    assert theme.sheet().startswith(shell.styleSheet())


def test_what_stands_in_something_dressed_takes_no_sheet_of_its_own(
    theme: Theme, page: tuple[QWidget, PageTheme, list[str]]
) -> None:
    part = QWidget(page[0])
    theme.dress(part)
    assert part.styleSheet() == ""


def test_sizes_are_told_of_only_when_they_are_others(theme: Theme) -> None:
    told: list[float] = []
    theme.resized.connect(lambda: told.append(theme.text_size))
    theme.set_look(mode="dark")
    assert told == []
    theme.set_look(mode="light", text_size=1.25)
    assert told == [1.25]


def test_reduced_motion_is_a_flag_that_changes_no_colour(theme: Theme) -> None:
    told: list[bool] = []
    theme.changed.connect(lambda: told.append(True))
    assert not theme.animated
    theme.set_look(animated=True)
    assert theme.animated
    assert not told


def test_the_scrim_is_see_through(theme: Theme) -> None:
    assert 0 < theme.colour("scrim").alpha() < 255


def test_handing_out_a_colour_does_not_give_it_away(theme: Theme) -> None:
    theme.colour("card").setAlpha(0)
    assert theme.colour("card").alpha() == 255


def test_unknown_names_are_refused(theme: Theme) -> None:
    with pytest.raises(UnknownToken):
        theme.colour("pink")
    with pytest.raises(UnknownToken):
        theme.font("gigantic")


def test_the_fonts_are_those_that_ship(theme: Theme, fonts: tuple[str, ...]) -> None:
    assert {"Inter", "Noto Serif", "JetBrains Mono"} <= set(fonts)
    assert QFontInfo(theme.font("body")).family() == "Inter"
    assert QFontInfo(theme.font("body", family="reading")).family() == "Noto Serif"
    assert QFontInfo(theme.font("mono")).family() == "JetBrains Mono"


def test_weights_are_real(theme: Theme) -> None:
    widths = {
        QFontMetrics(theme.font("display", weight)).horizontalAdvance("Hamburgefonts milk")
        for weight in (400, 500, 600, 700)
    }
    assert len(widths) == 4


def test_figures_of_the_timer_have_one_width(theme: Theme) -> None:
    metrics = QFontMetrics(theme.font("timer"))
    assert metrics.horizontalAdvance("1:11") == metrics.horizontalAdvance("4:44")


def test_categories(theme: Theme) -> None:
    text, tint, fill, icon = theme.category("ai")
    assert icon == "sparkles"
    assert len({text.name(), tint.name(), fill.name()}) == 3


@pytest.mark.parametrize("file", sorted(UI.rglob("*.py")), ids=lambda file: file.stem)
def test_no_colour_is_written_in_python(file: Path) -> None:
    source = file.read_text(encoding="utf-8")
    literal = re.search(
        r"[\"']#[0-9a-fA-F]{3,8}[\"']|QColor\(\s*[\d\"']|fromRgb\(|"
        r"Qt\.GlobalColor\.(?!transparent)\w+",
        source,
    )
    assert literal is None, f"{file.name}: {literal and literal[0]}"


@pytest.mark.parametrize("file", ["shell.qss", "app.qss"])
def test_the_template_has_no_colour_of_its_own(file: str) -> None:
    template = resource("themes", file).read_text(encoding="utf-8")
    assert re.search(r"#[0-9a-fA-F]{3,8}\b", template) is None


def test_no_picture_of_a_sheet_is_written_to_the_disk(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    theme, part = Theme(), QWidget()
    qtbot.addWidget(part)
    theme.apply(qapp)
    theme.dress(part)
    theme.set_look(mode=Mode.DARK)
    assert list(tmp_path.iterdir()) == []
