"""Another sheet: nothing looks different from what Qt makes of it, and little is done for it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from revmentor_desktop.ui.restyling import Restyling
from revmentor_desktop.ui.widgets.buttons import Button
from revmentor_desktop.ui.widgets.card import Card, Rule
from revmentor_desktop.ui.widgets.switch import Switch
from revmentor_desktop.ui.widgets.text import ElidingLabel, TextLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QColor, QImage
    from pytestqt.qtbot import QtBot

    from revmentor_desktop.ui.theme import Theme

Kind = QEvent.Type


class Heard(QObject):
    """Counts by kind what everything hears, and notes the names of those whose colours change."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self.counts: Counter[QEvent.Type] = Counter()
        self.coloured: set[str] = set()
        app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.counts[event.type()] += 1
        if event.type() == Kind.PaletteChange:
            self.coloured.add(watched.objectName())
        return False


class Part(QWidget):
    """A part of a page with one thing of many kinds; the second card is hidden."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("surface", "page")
        column = QVBoxLayout(self)
        self.card, self.second = Card(theme), Card(theme, "sunken")
        self.small = TextLabel(theme, "Small words that go on for a while", "small", wrap=True)
        self.field = QLineEdit("Typed")
        for one in (
            *(self.small, ElidingLabel(theme, "Cut", "muted"), TextLabel(theme, "Head", "h1")),
            *(Rule(), Button(theme, "Do it", "primary"), Button(theme, "Or not", icon="check")),
            *(self.field, Switch(theme, "On")),
        ):
            self.card.body.addWidget(one)
        self.later = TextLabel(theme, "Later", "danger")
        self.second.body.addWidget(self.later)
        self.second.hide()
        for card in (self.card, self.second):
            column.addWidget(card)
        self.resize(400, 480)


@pytest.fixture
def part(theme: Theme, qtbot: QtBot) -> Part:
    made = Part(theme)
    qtbot.addWidget(made)
    theme.dress(made)
    with qtbot.waitExposed(made):
        made.show()
    QApplication.processEvents()
    return made


def looks(part: Part, theme: Theme, qtbot: QtBot) -> QImage:
    """Return how a part looks that never had another sheet."""
    fresh = Part(theme)
    qtbot.addWidget(fresh)
    fresh.second.setVisible(part.second.isVisible())
    theme.dress(fresh)
    with qtbot.waitExposed(fresh):
        fresh.show()
    QApplication.processEvents()
    return picture(fresh)


def picture(part: Part) -> QImage:
    part.setFocus()
    QApplication.processEvents()
    return part.grab().toImage()


def ink(widget: QWidget) -> QColor:
    return widget.palette().color(QPalette.ColorRole.WindowText)


@pytest.mark.parametrize(
    ("mode", "size"), [("dark", 1.0), ("light", 1.25), ("contrast-dark", 1.0), ("dark", 1.5)]
)
def test_all_looks_as_if_it_never_had_another_sheet(
    part: Part, theme: Theme, qtbot: QtBot, mode: str, size: float
) -> None:
    theme.set_look(mode=mode, text_size=size)
    QApplication.processEvents()
    assert picture(part) == looks(part, theme, qtbot)
    theme.set_look(mode="light", text_size=1.0)
    QApplication.processEvents()
    assert picture(part) == looks(part, theme, qtbot)


def test_what_was_hidden_has_the_colours_when_it_is_shown(
    part: Part, theme: Theme, qtbot: QtBot
) -> None:
    theme.set_look(mode="dark")
    part.second.show()
    assert ink(part.later) == theme.colour("danger")
    QApplication.processEvents()
    assert picture(part) == looks(part, theme, qtbot)


def test_what_is_hidden_in_what_is_hidden_waits_with_it(part: Part, theme: Theme) -> None:
    part.later.hide()
    theme.set_look(mode="dark")
    part.second.show()
    part.later.show()
    assert ink(part.later) == theme.colour("danger")


def test_what_is_hidden_is_left_alone_until_then(part: Part, theme: Theme) -> None:
    part.second.show()
    part.second.hide()
    before = ink(part.later)
    theme.set_look(mode="dark")
    assert ink(part.later) == before != theme.colour("danger")


def test_other_colours_lay_nothing_out(part: Part, theme: Theme, qapp: QApplication) -> None:
    heard = Heard(qapp)
    theme.set_look(mode="dark")
    QApplication.processEvents()
    laid_out = {Kind.LayoutRequest, Kind.Resize, Kind.Move, Kind.FontChange, Kind.StyleChange}
    assert {kind: heard.counts[kind] for kind in laid_out if heard.counts[kind]} == {}


def test_the_cursor_and_the_words_of_a_field_stay(part: Part, theme: Theme) -> None:
    part.field.setCursorPosition(2)
    theme.set_look(mode="dark")
    assert (part.field.text(), part.field.cursorPosition()) == ("Typed", 2)
    assert part.field.palette().color(QPalette.ColorRole.Text) == theme.colour("text")


def test_qt_styles_once_what_it_would_style_twice(
    part: Part, theme: Theme, qapp: QApplication
) -> None:
    heard = Heard(qapp)
    part.setStyleSheet(theme.sheet() + "\n")
    usual = heard.counts.pop(Kind.PaletteChange)
    Restyling(theme).resize(part, theme.sheet())
    assert heard.counts[Kind.PaletteChange] < 0.6 * usual


def test_qt_styles_nothing_while_a_sheet_is_exchanged(
    part: Part, theme: Theme, qapp: QApplication
) -> None:
    """It does not while it styles for another sheet.  Should it one day, other colours take long.

    A button has its colours from the sheet alone: nobody but Qt would style it here.
    """
    button = part.findChild(Button)
    button.setObjectName("from the sheet")
    heard = Heard(qapp)
    part.setStyleSheet(theme.sheet() + "\n")
    assert "from the sheet" in heard.coloured
    heard.coloured.clear()
    Restyling(theme).recolour(part, theme.sheet())
    assert heard.coloured
    assert "from the sheet" not in heard.coloured


def test_a_sheet_is_exchanged_even_if_qt_asks_for_nothing_while_it_styles(
    part: Part, theme: Theme, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Then it comes late, and looks the same."""
    before = theme.sheet()
    monkeypatch.setattr("revmentor_desktop.ui.restyling.PRETEXT", "")
    theme.set_look(mode="dark")
    QApplication.processEvents()
    assert part.styleSheet() == theme.sheet() != before
    assert picture(part) == looks(part, theme, qtbot)
