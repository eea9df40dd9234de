"""Trouble and emptiness: the words are shown, named, and lead somewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget

from revmentor_desktop.ui.widgets.empty_state import EmptyState
from revmentor_desktop.ui.widgets.icon_label import IconLabel
from revmentor_desktop.ui.widgets.segmented import Choice
from revmentor_desktop.ui.widgets.text import TextLabel
from revmentor_desktop.ui.widgets.trouble_bar import TroubleBar

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from revmentor_desktop.ui.theme import Theme

WAYS = [Choice("again", "Try again"), Choice("copy", "Save a copy elsewhere…")]


def buttons(bar: TroubleBar) -> list[QPushButton]:
    return [b for b in bar.findChildren(QPushButton) if not b.isHidden()]


def test_trouble_stays_until_it_is_settled(qtbot: QtBot, theme: Theme) -> None:
    bar = TroubleBar(theme)
    qtbot.addWidget(bar)
    assert bar.isHidden()
    bar.show_trouble("The file is open elsewhere.", "Your text is safe.", WAYS)
    assert not bar.isHidden()
    assert bar.accessibleName() == "The file is open elsewhere."
    assert bar.accessibleDescription() == "Your text is safe."
    bar.clear()
    assert bar.isHidden()


def test_a_way_out_is_told_by_its_key(qtbot: QtBot, theme: Theme) -> None:
    bar = TroubleBar(theme)
    qtbot.addWidget(bar)
    bar.show_trouble("It failed.", "", WAYS)
    told: list[str] = []
    bar.chosen.connect(told.append)
    for button in buttons(bar):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert told == ["again", "copy"]


def test_new_trouble_replaces_the_ways_out(qtbot: QtBot, theme: Theme) -> None:
    bar = TroubleBar(theme)
    qtbot.addWidget(bar)
    bar.show_trouble("It failed.", "", WAYS)
    bar.show_trouble("It failed again.", "", WAYS[:1])
    assert [button.accessibleName() for button in buttons(bar)] == ["Try again"]


def test_trouble_fits_a_narrow_page(qtbot: QtBot, theme: Theme) -> None:
    bar = TroubleBar(theme)
    qtbot.addWidget(bar)
    bar.show_trouble("The file is open in another program.", "Your text is safe.", WAYS)
    assert bar.minimumSizeHint().width() <= 240
    bar.resize(420, 200)
    words, ways = bar.findChildren(QPushButton)[0], buttons(bar)[0]
    assert words.geometry().right() <= 420
    assert ways.geometry().top() > 40


def test_an_empty_page_says_what_to_do(qtbot: QtBot, theme: Theme) -> None:
    empty = EmptyState(theme, "calendar-days", "Nothing planned yet.", "Three minutes.", "Plan")
    qtbot.addWidget(empty)
    assert empty.accessibleName() == "Nothing planned yet."
    with qtbot.waitSignal(empty.pressed):
        qtbot.mouseClick(empty.button(), Qt.MouseButton.LeftButton)
    empty.set_words("Nothing is open between you.")
    assert empty.button().isHidden()


def test_what_can_be_done_as_well_is_a_link_below(qtbot: QtBot, theme: Theme) -> None:
    empty = EmptyState(theme, "calendar-days", "Nothing planned yet.", action="Plan")
    qtbot.addWidget(empty)
    link = empty.add_link("Write")
    empty.show()
    assert link.words() == "Write"
    assert link.y() > empty.button().y()


def test_many_ways_out_leave_the_words_their_room(qtbot: QtBot, theme: Theme) -> None:
    bar = TroubleBar(theme)
    qtbot.addWidget(bar)
    bar.resize(900, 200)
    ways = [Choice(str(number), "Rebuild it from what can be read") for number in range(3)]
    bar.show_trouble("The workspace file is damaged. " * 3, "", ways)
    bar.show()
    bar.layout().activate()
    words = bar.findChild(TextLabel)
    assert all(button.y() > words.geometry().bottom() for button in buttons(bar))
    bar.show_trouble("It failed.", "", ways[:1])
    bar.layout().activate()
    assert buttons(bar)[0].y() <= words.geometry().bottom()


@pytest.mark.parametrize("safe", ["", "Your text is safe."])
def test_the_icon_stands_on_the_first_line_beside_a_way_out(
    qtbot: QtBot, theme: Theme, safe: str
) -> None:
    page, bar = QWidget(), TroubleBar(theme)
    qtbot.addWidget(page)
    column = QVBoxLayout(page)
    column.addWidget(bar)
    column.addStretch(1)
    bar.show_trouble("It failed.", safe, WAYS)
    page.resize(1000, 400)
    page.show()
    qtbot.waitUntil(lambda: buttons(bar)[0].x() > 500 and bar.height() < 80, timeout=5000)
    icon, first = bar.findChild(IconLabel), bar.findChild(TextLabel)
    assert abs(icon.geometry().center().y() - first.geometry().center().y()) <= 1


def test_the_button_stands_further_from_the_lines_than_these_from_each_other(
    qtbot: QtBot, theme: Theme
) -> None:
    empty = EmptyState(theme, "calendar-days", "Nothing planned yet.", "Three minutes.")
    qtbot.addWidget(empty)
    empty.resize(500, 300)
    empty.show()
    without = empty.sizeHint().height()
    empty.set_words("Nothing planned yet.", "Three minutes.", "Plan")
    QApplication.processEvents()
    fact, help_text = empty.findChildren(TextLabel)
    between = help_text.y() - fact.geometry().bottom() - 1
    assert empty.button().y() - help_text.geometry().bottom() - 1 == 2 * between == 16
    empty.set_words("Nothing planned yet.", "Three minutes.")
    assert empty.sizeHint().height() == without


def test_ways_out_begin_below_the_icon_where_that_saves_a_line(qtbot: QtBot, theme: Theme) -> None:
    bar = TroubleBar(theme)
    qtbot.addWidget(bar)
    ways = [Choice("back", "Go back to a backup…"), Choice("new", "Rebuild it from what there is")]
    bar.show_trouble("The workspace file is damaged. " * 3, "", ways)
    one, other = buttons(bar)
    words = bar.findChild(TextLabel)
    both = one.sizeHint().width() + 8 + other.sizeHint().width()
    bar.resize(2 * 24 + both, 200)
    qtbot.waitUntil(lambda: one.y() == other.y(), timeout=5000)
    assert one.x() < words.x()
    assert other.geometry().right() <= bar.width() - 24
    bar.resize(2 * 24 + both + 60, 200)
    qtbot.waitUntil(lambda: one.x() == words.x(), timeout=5000)
    assert one.y() == other.y()


def test_an_empty_state_is_as_high_as_before_once_the_text_is_as_small(
    qtbot: QtBot, theme: Theme
) -> None:
    empty = EmptyState(
        theme, "users", "Nothing is open.", "What you two promise gathers here. " * 3
    )
    qtbot.addWidget(empty)
    before = empty.sizeHint().height()
    theme.set_look(text_size=1.5)
    assert empty.sizeHint().height() > before
    theme.set_look(text_size=1.0)
    assert empty.sizeHint().height() == before
