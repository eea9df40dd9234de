"""The page of a session where one may only read: nothing begins, and what shows something stays."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QMenu, QWidget

from revmentor_desktop.ui.models.value_list import ValueRole
from revmentor_desktop.ui.places import PageName, Place, Tab
from revmentor_desktop.ui.reading_only import ReadingOnly
from tests.ui.sessions.conftest import HELD, PLANNED

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from revmentor_desktop.domain.sessions import Session
    from revmentor_desktop.ui.sessions.session_page import SessionPage

LEFT = Qt.MouseButton.LeftButton
FIRST = "session-2-item-1"
WRITING = (
    Qt.Key.Key_Plus,
    Qt.Key.Key_Minus,
    Qt.Key.Key_F2,
    Qt.Key.Key_Delete,
)


@pytest.fixture(autouse=True)
def plurals(english: None) -> None:
    """Speak British English, whatever the machine speaks."""


@pytest.fixture
def reading(page: SessionPage, qtbot: QtBot) -> SessionPage:
    """The page of the session to prepare, kept to reading."""
    return kept(page, qtbot)


def kept(page: SessionPage, qtbot: QtBot) -> SessionPage:
    ReadingOnly(page)
    qtbot.waitUntil(lambda: page.agenda.view.only_reads)
    return page


def menu_of(opener: QWidget, name: str) -> dict[str, bool]:
    """Return what the menu that is open says, and what of it can be chosen; it is closed."""
    menu = opener.findChild(QMenu, name)
    assert isinstance(menu, QMenu)
    said = {a.text(): a.isEnabled() for a in menu.actions() if not a.isSeparator()}
    menu.close()
    return said


def a_suggestion(view: QAbstractItemView) -> QModelIndex:
    model = view.model()
    rows = [model.index(row, 0) for row in range(model.rowCount())]
    return next(index for index in rows if index.data(ValueRole).suggestion is not None)


def test_no_suggestion_is_added_by_click_key_or_drag(
    reading: SessionPage, stored: Callable[[], Session], qtbot: QtBot
) -> None:
    view, before = reading.panel.suggestions.view, stored()
    index = a_suggestion(view)
    row = view.visualRect(index)
    plus = view._delegate.plus_rect(row).center()
    view.setFocus()
    view.setCurrentIndex(index)
    with qtbot.assertNotEmitted(view.add_wanted):
        QTest.mouseClick(view.viewport(), LEFT, pos=plus)
        QTest.mouseDClick(view.viewport(), LEFT, pos=row.center())
        for key in (Qt.Key.Key_Return, Qt.Key.Key_Plus):
            QTest.keyClick(view, key)
    QTest.mouseMove(view.viewport(), plus)
    assert view.viewport().cursor().shape() is not Qt.CursorShape.PointingHandCursor
    assert view.dragDropMode() is QAbstractItemView.DragDropMode.NoDragDrop
    assert stored() == before


def test_no_plus_is_seen_beside_a_suggestion(page: SessionPage, qtbot: QtBot) -> None:
    view = page.panel.suggestions.view
    plus = view._delegate.plus_rect(view.visualRect(a_suggestion(view)))

    def colours() -> int:
        drawn = view.viewport().grab(plus).toImage()
        return len({drawn.pixel(x, y) for x in range(drawn.width()) for y in range(drawn.height())})

    assert colours() > 1
    kept(page, qtbot)
    assert colours() == 1


def test_the_menu_of_a_suggestion_offers_nothing_that_writes(reading: SessionPage) -> None:
    view = reading.panel.suggestions.view
    for row in range(view.model().rowCount()):
        index = view.model().index(row, 0)
        if index.data(ValueRole).suggestion is not None:
            view.setCurrentIndex(index)
            view._open_menu(QPoint(10, 10))
            assert not any(menu_of(view, "suggestion_menu").values())


def test_an_item_is_neither_moved_nor_renamed_nor_dropped(
    reading: SessionPage, stored: Callable[[], Session]
) -> None:
    view, before = reading.agenda.view, stored()
    view.choose(FIRST)
    view.setFocus()
    for key in WRITING:
        QTest.keyClick(view, key)
    QTest.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    QTest.keyClick(view, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    minutes = view._delegate.minutes_rect(view.visualRect(view.model().index(0, 0)))
    QTest.mouseMove(view.viewport(), minutes.center())
    assert view.viewport().cursor().shape() is not Qt.CursorShape.IBeamCursor
    QTest.mouseClick(view.viewport(), LEFT, pos=minutes.center())
    assert view.fields.key == ""
    assert not view.acceptDrops()
    assert not view.viewport().acceptDrops()
    assert view.dragDropMode() is QAbstractItemView.DragDropMode.NoDragDrop
    assert stored() == before


def test_the_menu_of_an_item_shows_it_and_offers_nothing_else(reading: SessionPage) -> None:
    view = reading.agenda.view
    view.choose(FIRST)
    reading.agenda_tab.items.open_menu(FIRST, QPoint(10, 10))
    said = menu_of(reading.agenda, "item_menu")
    assert [words for words, possible in said.items() if possible] == ["Show agenda item"]
    assert len(said) == 8


def test_an_item_that_unfolds_is_read_and_takes_no_other_words(
    reading: SessionPage, stored: Callable[[], Session], qtbot: QtBot
) -> None:
    view, before = reading.agenda.view, stored()
    view.choose(FIRST)
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert view.unfolded == FIRST
    editor = reading.agenda_tab.editor
    qtbot.waitUntil(editor.title.isReadOnly)
    for field in (editor.title, editor.cue):
        QTest.keyClicks(field, "other")
    QTest.keyClicks(editor.details, "other")
    for part in (editor.kind, editor.lead, editor.minutes, editor.add_step):
        assert not part.isEnabled()
    assert (editor.title.text(), editor.details.text()) == (before.items[0].title, "")
    assert editor.done.isEnabled()
    editor.done.click()
    assert view.unfolded == ""
    assert stored() == before


def test_the_question_of_an_item_is_read_and_not_answered(
    reading: SessionPage, qtbot: QtBot
) -> None:
    reading.agenda_tab.toggle_editor("session-2-item-3")
    strip = reading.agenda_tab.editor.strip
    qtbot.waitUntil(lambda: not strip.field.isEnabled())
    assert strip.isVisible()
    assert not any(button.isEnabled() for button in strip.buttons.values())


def test_lines_of_my_preparation_are_not_ticked_written_moved_or_deleted(
    reading: SessionPage, qtbot: QtBot
) -> None:
    reading.panel.choice.chosen.emit("preparation")
    lines = reading.panel.preparation.list
    qtbot.waitUntil(lambda: lines.only_reads)
    read = reading.desk.workspace.read
    before = read.preparation_of(PLANNED)
    lines.setCurrentIndex(lines.model().index(0, 0))
    for key in (Qt.Key.Key_Space, Qt.Key.Key_F2, Qt.Key.Key_Return, Qt.Key.Key_Delete):
        QTest.keyClick(lines, key)
    QTest.keyClick(lines, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    row = lines.visualRect(lines.model().index(0, 0))
    QTest.mouseDClick(lines.viewport(), LEFT, pos=row.center())
    QTest.mouseClick(lines.viewport(), LEFT, pos=QPoint(row.left() + 14, row.top() + 14))
    assert lines.state() is not QAbstractItemView.State.EditingState
    assert read.preparation_of(PLANNED) == before
    lines._open_menu(QPoint(10, 10))
    assert not any(menu_of(lines, "line_menu").values())


def test_a_recap_is_read_and_leads_elsewhere_but_is_not_written(
    held_page: SessionPage, qtbot: QtBot
) -> None:
    ReadingOnly(held_page)
    held_page.show_place(Place(PageName.SESSION, HELD, Tab.RECAP))
    recap = held_page.recap
    qtbot.waitUntil(recap.summary.isReadOnly)
    assert not recap.between_us.isEnabled()
    lines = recap.promises.list
    qtbot.waitUntil(lambda: lines.only_reads)
    lines.setCurrentIndex(lines.model().index(0, 0))
    lines._open_menu(QPoint(10, 10))
    said = menu_of(lines, "line_menu")
    assert [words for words, possible in said.items() if possible] == ["Show in Follow-ups"]
