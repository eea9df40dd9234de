"""Buttons: their words are shown and spoken as written, whatever they hold."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QIcon, QKeySequence, QPainter, QPixmap

from revmentor_desktop.ui.widgets.buttons import Button, NavButton
from revmentor_desktop.ui.widgets.icon_button import IconButton

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from revmentor_desktop.ui.theme import Theme


def test_an_ampersand_is_a_letter_not_a_key(qtbot: QtBot, theme: Theme) -> None:
    button = Button(theme, "Chatbots & service", icon="plus")
    qtbot.addWidget(button)
    assert button.text() == " Chatbots && service"
    assert button.words() == "Chatbots & service"
    assert button.accessibleName() == "Chatbots & service"
    assert button.shortcut().isEmpty()


@pytest.mark.parametrize("count", ["12", "Ctrl+K", "Ctrl+<", "Ctrl+&", "<b>x</b>"])
def test_what_is_counted_is_drawn_as_it_reads(qtbot: QtBot, theme: Theme, count: str) -> None:
    button = NavButton(theme, "house", "Home")
    qtbot.addWidget(button)
    button.resize(210, 36)
    wanted = button.grab()
    painter = QPainter(wanted)
    painter.setFont(theme.font("caption"))
    painter.setPen(theme.colour("textSecondary"))
    area = QRectF(button.rect()).adjusted(0, 0, -theme.scaled(12), 0)
    right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
    painter.drawText(area, right, count)
    painter.end()
    button.set_count(count)
    assert button.grab().toImage() == wanted.toImage()


def test_a_button_with_an_icon_alone_takes_the_focus_by_key_and_by_mouse(
    qtbot: QtBot, theme: Theme
) -> None:
    button = IconButton(theme, "menu", "Main menu")
    qtbot.addWidget(button)
    assert button.focusPolicy() == Qt.FocusPolicy.StrongFocus


def test_a_name_can_say_more_than_the_words(qtbot: QtBot, theme: Theme) -> None:
    button = Button(theme, "Session 7", name="Add to session 7")
    qtbot.addWidget(button)
    assert button.accessibleName() == "Add to session 7"
    button.set_text("In session 7", "Open session 7")
    assert button.accessibleName() == "Open session 7"


@pytest.mark.parametrize("kind", ["primary", "secondary", "quiet", "link", "inline", "danger"])
@pytest.mark.parametrize("size", [1.0, 1.5])
def test_a_button_is_high_enough_to_hit(qtbot: QtBot, theme: Theme, kind: str, size: float) -> None:
    theme.set_look(text_size=size)
    button = Button(theme, "Share", kind, icon="share-2")
    qtbot.addWidget(button)
    button.ensurePolished()
    assert button.sizeHint().height() >= 24 * size
    assert button.iconSize().width() == theme.scaled(18)


def _middle(places: list[tuple[int, int]]) -> float:
    rows = [y for _x, y in places]
    return (min(rows) + max(rows)) / 2


@pytest.mark.parametrize("kind", ["primary", "secondary", "quiet", "link"])
@pytest.mark.parametrize("words", ["Finish", "結束會面"])
def test_an_icon_stands_on_a_line_with_the_words(
    qtbot: QtBot, theme: Theme, kind: str, words: str
) -> None:
    button = Button(theme, words, kind, icon="square")
    qtbot.addWidget(button)
    theme.dress(button)
    button.resize(button.sizeHint())
    drawn = button.grab().toImage()
    nothing = QPixmap(button.iconSize())
    nothing.fill(Qt.GlobalColor.transparent)
    button.setIcon(QIcon(nothing))
    without = button.grab().toImage()
    places = list(product(range(drawn.width()), range(drawn.height())))
    icon = [(x, y) for x, y in places if drawn.pixel(x, y) != without.pixel(x, y)]
    right, ground = max(x for x, _y in icon), drawn.pixel(drawn.width() // 2, 4)
    inner = QRect(right + 1, 5, drawn.width() - right - 6, drawn.height() - 10)
    said = [(x, y) for x, y in places if inner.contains(x, y) and drawn.pixel(x, y) != ground]
    assert abs(_middle(icon) - _middle(said)) <= 1


def test_another_kind_is_drawn_at_once(qtbot: QtBot, theme: Theme) -> None:
    button = Button(theme, "Start", "secondary", icon="play")
    qtbot.addWidget(button)
    button.set_kind("primary")
    assert button.property("kind") == "primary"


def test_a_sidebar_row_says_its_name_without_the_count(qtbot: QtBot, theme: Theme) -> None:
    row = NavButton(theme, "list-checks", "Follow-ups")
    qtbot.addWidget(row)
    row.set_count("4", "4 open")
    assert row.accessibleName() == "Follow-ups"
    assert row.accessibleDescription() == "4 open"
    assert row.isCheckable()


def test_a_compact_sidebar_row_has_its_name_as_tooltip(qtbot: QtBot, theme: Theme) -> None:
    row = NavButton(theme, "house", "Home")
    qtbot.addWidget(row)
    row.set_compact(True)
    assert row.text() == ""
    assert row.toolTip() == "Home"
    assert row.accessibleName() == "Home"
    row.set_compact(False)
    assert row.text().strip() == "Home"
    assert row.toolTip() == ""


def test_an_icon_button_says_its_name_without_the_shortcut(qtbot: QtBot, theme: Theme) -> None:
    button = IconButton(theme, "lock", "Lock now", shortcut=QKeySequence("Ctrl+L"))
    qtbot.addWidget(button)
    assert button.accessibleName() == "Lock now"
    assert button.toolTip() == "Lock now (Ctrl+L)"


@pytest.mark.parametrize("make", [IconButton, NavButton])
def test_a_button_that_paints_its_icon_does_so_in_the_colour_of_its_state(
    qtbot: QtBot, theme: Theme, make: type[IconButton | NavButton]
) -> None:
    button = make(theme, "square", "Home")
    button.setCheckable(True)
    qtbot.addWidget(button)
    button.resize(40 if make is IconButton else 120, 40)

    def shows(role: str) -> bool:
        image = button.grab(QRect(0, 0, 40, 40)).toImage()
        wanted = theme.colour(role)
        found = [
            image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())
        ]
        return any(
            abs(one.red() - wanted.red())
            + abs(one.green() - wanted.green())
            + abs(one.blue() - wanted.blue())
            < 50
            for one in found
        )

    assert shows("textSecondary")
    button.setChecked(True)
    assert shows("accentText")
    button.setEnabled(False)
    assert shows("textDisabled")
    button.set_icon("house")
    theme.set_look(mode="dark")
    assert shows("textDisabled")


def test_an_icon_button_is_large_enough_to_hit(qtbot: QtBot, theme: Theme) -> None:
    button = IconButton(theme, "x", "Close", size=14)
    qtbot.addWidget(button)
    assert button.sizeHint().width() >= 28
    theme.set_look(text_size=1.5)
    assert button.sizeHint().width() >= 36
    assert button.iconSize().width() == 21


def test_a_button_can_leave_its_words_to_the_icon(qtbot: QtBot, theme: Theme) -> None:
    button = Button(theme, "Share…", icon="share-2")
    qtbot.addWidget(button)
    whole = button.sizeHint().width()
    button.set_wordless(True)
    assert button.sizeHint().width() < button.whole_width() == whole
    assert (button.toolTip(), button.accessibleName()) == ("Share…", "Share…")
    button.set_wordless(False)
    assert button.sizeHint().width() == whole
    assert button.toolTip() == ""
