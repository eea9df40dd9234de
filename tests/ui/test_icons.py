"""Icons follow the theme, stay sharp, and survive what Qt does with their engines."""

from __future__ import annotations

import gc
import re
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon, QImage

import revmentor_desktop
from revmentor_desktop.paths import resource
from revmentor_desktop.ui.icons import icon_svg, stroke_for
from revmentor_desktop.ui.theme import Theme
from revmentor_desktop.ui.tokens import Mode

SIZE = QSize(18, 18)


class Cycle:
    """Keeps a theme alive until the collector comes."""

    def __init__(self, theme: Theme) -> None:
        self.theme = theme
        self.me = self


def strongest(icon: QIcon, mode: QIcon.Mode = QIcon.Mode.Normal, *, on: bool = False) -> QColor:
    """The colour of the icon's lines."""
    state = QIcon.State.On if on else QIcon.State.Off
    image = icon.pixmap(SIZE, mode, state).toImage()
    return max(
        (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())),
        key=QColor.alpha,
    )


def alike(one: QColor, other: QColor) -> bool:
    return all(
        abs(a - b) <= 4
        for a, b in zip(one.getRgb()[:3], other.getRgb()[:3], strict=True)  # type: ignore[index]
    )


def test_an_icon_follows_the_theme_without_being_made_again(theme: Theme) -> None:
    icon = theme.icon("square", "accent")
    assert alike(strongest(icon), theme.colour("accent"))
    theme.set_look(mode=Mode.DARK)
    assert alike(strongest(icon), theme.colour("accent"))


def test_checked_and_disabled_icons_have_their_own_colours(theme: Theme) -> None:
    icon = theme.icon("square", "textSecondary", "accentText")
    assert alike(strongest(icon, on=True), theme.colour("accentText"))
    assert alike(strongest(icon, QIcon.Mode.Disabled), theme.colour("textDisabled"))


@pytest.mark.parametrize("scale", [1.0, 1.25, 1.5, 2.0])
def test_an_icon_has_the_pixels_of_its_screen(theme: Theme, scale: float) -> None:
    pixmap = theme.icon("house").pixmap(SIZE, scale)
    assert pixmap.width() >= 18 * scale - 1
    assert pixmap.devicePixelRatio() == pytest.approx(scale, abs=0.06)


def test_an_icon_without_room_is_not_drawn(theme: Theme) -> None:
    assert theme.icon("search").pixmap(QSize(0, 18)).isNull()


def test_an_icon_outlives_its_theme_and_a_change_of_its_copy(theme: Theme) -> None:
    icon = theme.icon("house")
    copy = QIcon(icon)
    copy.addPixmap(icon.pixmap(SIZE))
    gc.collect(1)
    assert not copy.pixmap(SIZE).isNull()
    assert not icon.pixmap(SIZE).isNull()


def test_a_theme_in_a_cycle_can_be_collected_while_an_icon_of_it_lives(qapp: object) -> None:
    """Python's collector must not take icon and engine apart: that freed the engine twice."""
    for _ in range(20):
        theme = Theme()
        Cycle(theme)
        icons = [theme.icon(name) for name in ("house", "plus", "lock")]
        assert not icons[0].pixmap(SIZE).isNull()
        del theme
        gc.collect(0)
        icons.clear()
        gc.collect(1)


def test_asking_twice_gives_the_same_icon(theme: Theme) -> None:
    assert theme.icon("house").cacheKey() == theme.icon("house").cacheKey()


def test_small_icons_have_stronger_lines() -> None:
    assert stroke_for(14) > stroke_for(18)


def test_the_drawing_takes_colour_and_stroke() -> None:
    drawing = icon_svg("check", "#123456", 1.75)
    assert b"#123456" in drawing
    assert b'stroke-width="1.75"' in drawing
    assert b"currentColor" not in drawing


def test_every_icon_can_be_drawn(theme: Theme) -> None:
    for file in resource("icons").glob("*.svg"):
        if file.stem != "revmentor":
            image: QImage = theme.icon(file.stem).pixmap(SIZE).toImage()
            assert strongest(QIcon(theme.icon(file.stem))).alpha() > 100, file.stem
            assert not image.isNull()


def test_every_icon_named_in_the_program_is_shipped() -> None:
    """Names are found where they are handed to something that draws icons."""
    shipped = {file.stem for file in resource("icons").glob("*.svg")}
    draws = r"\.icon\(|icon=|IconLabel\(\s*theme,|IconButton\(\s*theme,|set_icon\("
    asked = re.compile(rf'(?:{draws})\s*"([a-z0-9-]+)"')
    package = Path(revmentor_desktop.__file__).parent
    for file in package.rglob("*.py"):
        for name in asked.findall(file.read_text(encoding="utf-8")):
            assert name in shipped, f"{file.name} asks for {name}"


def test_the_licences_of_icons_and_fonts_are_shipped() -> None:
    assert "ISC License" in resource("icons", "LICENSE").read_text(encoding="utf-8")
    for font in ("Inter", "NotoSerif", "JetBrainsMono"):
        text = resource("fonts", f"OFL-{font}.txt").read_text(encoding="utf-8")
        assert "SIL OPEN FONT LICENSE" in text
