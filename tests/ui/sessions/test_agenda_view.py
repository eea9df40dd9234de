"""The agenda by keyboard and mouse; what is asserted is what is stored."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLineEdit, QMenu, QWidget

from revmentor_desktop.domain.changes import edited
from revmentor_desktop.domain.questions import QuestionState
from revmentor_desktop.ui.sessions.agenda_model import ITEM_MIME, SUGGESTION_MIME
from revmentor_desktop.ui.sessions.drop_line import DropLine
from revmentor_desktop.ui.widgets.number_fields import MinutesField
from tests import make
from tests.ui.sessions.conftest import item, shown, titles

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from revmentor_desktop.domain.sessions import Session
    from revmentor_desktop.ui.desk import Desk
    from revmentor_desktop.ui.notices import Toast
    from revmentor_desktop.ui.sessions.session_page import SessionPage

ALT = Qt.KeyboardModifier.AltModifier
NONE = Qt.KeyboardModifier.NoModifier
LEFT = Qt.MouseButton.LeftButton


def choose(page: SessionPage, number: int) -> None:
    page.agenda.view.setCurrentIndex(page.agenda.model.index(number - 1, 0))
    page.agenda.view.setFocus()


def press(page: SessionPage, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
    QTest.keyClick(page.agenda.view, key, modifiers)


def minutes_at(page: SessionPage, number: int) -> QPoint:
    view = page.agenda.view
    row = view.visualRect(page.agenda.model.index(number - 1, 0))
    return view._delegate.minutes_rect(row).center()


def test_alt_and_arrows_move_the_item(page: SessionPage, stored: Callable[[], Session]) -> None:
    choose(page, 1)
    press(page, Qt.Key.Key_Down, ALT)
    press(page, Qt.Key.Key_Down, ALT)
    assert titles(stored())[2] == "What did you try?"
    press(page, Qt.Key.Key_Up, ALT)
    assert titles(stored())[1] == "What did you try?"
    assert page.agenda.view.current() == "session-2-item-1"


def test_an_item_does_not_leave_the_ends(page: SessionPage) -> None:
    choose(page, 1)
    press(page, Qt.Key.Key_Up, ALT)
    assert page.desk.commands.stack.count() == 0


def test_a_move_is_taken_back_exactly(page: SessionPage, stored: Callable[[], Session]) -> None:
    before = stored()
    choose(page, 1)
    press(page, Qt.Key.Key_Down, ALT)
    assert page.desk.commands.stack.undoText() == "Move item"
    page.desk.commands.undo()
    assert stored() == before
    assert [row.title for row in page.agenda.model.values] == titles(before)


def test_a_move_is_announced(page: SessionPage) -> None:
    said: list[tuple[int, int]] = []
    page.edits.item_moved.connect(lambda at, of: said.append((at, of)))
    choose(page, 2)
    press(page, Qt.Key.Key_Down, ALT)
    assert said == [(3, 4)]


def test_minus_and_equals_change_minutes_in_one_step(
    page: SessionPage, stored: Callable[[], Session]
) -> None:
    before = stored()
    choose(page, 2)
    for _ in range(3):
        press(page, Qt.Key.Key_Equal)
    press(page, Qt.Key.Key_Minus)
    assert item(stored(), 2).minutes == 22
    page.desk.commands.undo()
    assert stored() == before


def test_minutes_stay_within_what_is_possible(
    page: SessionPage, stored: Callable[[], Session]
) -> None:
    choose(page, 1)
    for _ in range(9):
        press(page, Qt.Key.Key_Minus)
    assert item(stored(), 1).minutes == 1


def test_a_click_on_the_minutes_opens_their_field(
    page: SessionPage, stored: Callable[[], Session]
) -> None:
    view = page.agenda.view
    QTest.mouseClick(view.viewport(), LEFT, NONE, minutes_at(page, 2))
    field = view.findChild(MinutesField, "row_minutes")
    assert field.isVisible()
    assert field.accessibleName() == "Minutes for «How a feed decides»"
    QTest.keyClicks(field, "25")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert item(stored(), 2).minutes == 25
    assert field.isHidden()
    assert view.hasFocus()


def test_escape_leaves_the_minutes_as_they_were(
    page: SessionPage, stored: Callable[[], Session]
) -> None:
    page.agenda.view.edit_minutes("session-2-item-2")
    field = page.agenda.view.findChild(MinutesField, "row_minutes")
    QTest.keyClicks(field, "55")
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert item(stored(), 2).minutes == 20


def test_the_title_is_renamed_in_place(page: SessionPage, stored: Callable[[], Session]) -> None:
    choose(page, 1)
    press(page, Qt.Key.Key_F2)
    field = page.agenda.view.findChild(QLineEdit, "row_title")
    QTest.keyClicks(field, "What went well?")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert item(stored(), 1).title == "What went well?"


@pytest.mark.parametrize("name", ["row_title", "row_minutes"])
def test_the_list_has_the_keyboard_when_a_deed_is_taken_back_while_a_row_is_written_in(
    page: SessionPage, stored: Callable[[], Session], name: str
) -> None:
    choose(page, 1)
    press(page, Qt.Key.Key_Equal)
    view = page.agenda.view
    if name == "row_title":
        view.rename("session-2-item-1")
    else:
        view.edit_minutes("session-2-item-1")
    field = view.findChild(QWidget, name)
    assert field is not None
    assert page.focusWidget() is field
    page.desk.commands.undo()
    assert not field.isVisible()
    assert page.focusWidget() is view
    assert view.selected() == "session-2-item-1"


@pytest.mark.parametrize("key", [Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageDown])
def test_no_other_row_is_chosen_while_a_title_is_written(page: SessionPage, key: Qt.Key) -> None:
    choose(page, 2)
    press(page, Qt.Key.Key_F2)
    QTest.keyClick(page.agenda.view.findChild(QLineEdit, "row_title"), key)
    assert page.agenda.view.selected() == "session-2-item-2"


def test_leaving_the_title_keeps_it(page: SessionPage, stored: Callable[[], Session]) -> None:
    page.agenda.view.rename("session-2-item-1")
    field = page.agenda.view.findChild(QLineEdit, "row_title")
    QTest.keyClicks(field, "Kept")
    page.agenda.add_field.line.setFocus()
    assert item(stored(), 1).title == "Kept"


def test_settling_keeps_what_is_typed_over_a_row(
    page: SessionPage, stored: Callable[[], Session]
) -> None:
    page.agenda.view.rename("session-2-item-1")
    QTest.keyClicks(page.agenda.view.findChild(QLineEdit, "row_title"), "Settled")
    page.desk.commands.settle()
    assert item(stored(), 1).title == "Settled"


def test_a_title_that_cannot_be_stored_stays_in_its_field(
    page: SessionPage, stored: Callable[[], Session], monkeypatch: pytest.MonkeyPatch
) -> None:
    page.agenda.view.rename("session-2-item-1")
    field = page.agenda.view.findChild(QLineEdit, "row_title")
    QTest.keyClicks(field, "Not lost")
    with monkeypatch.context() as context:
        context.setattr(page.desk.commands, "do", lambda *_, **__: False)
        QTest.keyClick(field, Qt.Key.Key_Return)
    assert field.isVisible()
    assert field.text() == "Not lost"
    page.desk.commands.settle()
    assert item(stored(), 1).title == "Not lost"


def test_delete_tells_and_can_be_taken_back(
    page: SessionPage, stored: Callable[[], Session], toasts: list[Toast]
) -> None:
    before = stored()
    choose(page, 1)
    press(page, Qt.Key.Key_Delete)
    assert "What did you try?" not in titles(stored())
    assert toasts[0].text == "Item deleted"
    assert toasts[0].action is not None
    toasts[0].action()
    assert stored() == before


def test_the_question_of_a_deleted_item_waits_again(page: SessionPage) -> None:
    read = page.desk.workspace.read
    choose(page, 3)
    press(page, Qt.Key.Key_Delete)
    question = read.question("question-1")
    assert question is not None
    assert question.state is QuestionState.WAITING
    page.desk.commands.undo()
    again = read.question("question-1")
    assert again is not None
    assert again.state is QuestionState.ON_AGENDA


def test_focus_and_selection_go_to_the_next_row_after_a_delete(page: SessionPage) -> None:
    choose(page, 2)
    press(page, Qt.Key.Key_Delete)
    assert page.agenda.view.hasFocus()
    assert page.agenda.view.selected() == "session-2-item-3"


def test_a_copy_stands_below_and_is_chosen(
    page: SessionPage, stored: Callable[[], Session]
) -> None:
    choose(page, 1)
    press(page, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert titles(stored())[:2] == ["What did you try?", "What did you try?"]
    assert page.agenda.view.selected() == stored().items[1].id


def test_the_first_arrow_selects_the_first_row(page: SessionPage) -> None:
    page.agenda.view.setFocus()
    assert page.agenda.view.selected() == ""
    press(page, Qt.Key.Key_Down)
    assert page.agenda.view.selected() == "session-2-item-1"


def test_letters_find_a_row(page: SessionPage) -> None:
    choose(page, 1)
    QTest.keyClicks(page.agenda.view, "sho")
    assert page.agenda.view.selected() == "session-2-item-3"


def test_the_menu_of_a_row_holds_its_deeds(page: SessionPage, qtbot: QtBot) -> None:
    choose(page, 2)
    press(page, Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
    menu = page.findChild(QMenu, "item_menu")
    words = [action.text() for action in menu.actions() if action.text()]
    assert words == [
        "Edit agenda item",
        "Rename",
        "Change minutes",
        "Move up",
        "Move down",
        "Duplicate",
        "Keep between us",
        "Delete",
    ]
    with qtbot.waitSignal(menu.destroyed):
        menu.close()


def test_pressing_a_segment_chooses_its_row(page: SessionPage) -> None:
    page.agenda.budget.pressed_segment.emit(2)
    assert page.agenda.view.selected() == "session-2-item-3"


def test_pointing_thickens_the_segment_and_leaving_restores_the_chosen_one(
    page: SessionPage,
) -> None:
    choose(page, 2)
    page.agenda.view.pointed.emit("session-2-item-4")
    assert page.agenda.budget._selected == 3
    page.agenda.view.pointed.emit("")
    assert page.agenda.budget._selected == 1


def test_the_list_has_its_name_and_says_how_full_it_is(page: SessionPage) -> None:
    view = page.agenda.view
    assert view.accessibleName() == "Agenda items"
    # "4 item(s)" becomes "4 items" with the English translation
    assert re.fullmatch(r"4 item\S+, 38 of 60 minutes planned", view.accessibleDescription())


# --- dragging -----------------------------------------------------------------------------


def drag_over(page: SessionPage, data: QMimeData, at: QPoint) -> QDragMoveEvent:
    both = Qt.DropAction.MoveAction | Qt.DropAction.CopyAction
    event = QDragMoveEvent(at, both, data, LEFT, NONE)
    page.agenda.view.dragMoveEvent(event)
    return event


def drop(page: SessionPage, data: QMimeData, at: QPoint) -> QDropEvent:
    both = Qt.DropAction.MoveAction | Qt.DropAction.CopyAction
    event = QDropEvent(QPointF(at), both, data, LEFT, NONE)
    page.agenda.view.dropEvent(event)
    return event


def item_data(key: str, kind: str = ITEM_MIME) -> QMimeData:
    data = QMimeData()
    data.setData(kind, key.encode())
    return data


def edge(page: SessionPage, number: int) -> QPoint:
    """Return a point in the upper half of a row."""
    row = page.agenda.view.visualRect(page.agenda.model.index(number - 1, 0))
    return QPoint(row.center().x(), row.top() + 6)


def test_a_drop_moves_the_item_before_the_row_under_it(
    page: SessionPage, stored: Callable[[], Session]
) -> None:
    event = drop(page, item_data("session-2-item-4"), edge(page, 2))
    assert titles(stored())[1] == "One promise each"
    # the row must not be taken away by whoever began the drag
    assert event.dropAction() is Qt.DropAction.IgnoreAction
    assert page.desk.commands.stack.count() == 1


def test_a_drop_below_the_last_row_moves_it_to_the_end(
    page: SessionPage, stored: Callable[[], Session]
) -> None:
    last = page.agenda.view.visualRect(page.agenda.model.index(3, 0))
    drop(page, item_data("session-2-item-1"), QPoint(40, last.bottom() - 2))
    assert titles(stored())[-1] == "What did you try?"


def test_a_line_shows_where_it_would_go_and_goes_with_the_drag(page: SessionPage) -> None:
    view = page.agenda.view
    line = view.findChild(DropLine)
    without = view.grab().toImage()
    event = drag_over(page, item_data("session-2-item-4"), edge(page, 2))
    assert event.isAccepted()
    assert line.gap_at(edge(page, 2)) == 1
    assert line.is_shown
    assert view.grab().toImage() != without
    view._stop_dragging()
    assert not line.is_shown
    assert view.grab().toImage() == without
    assert view.state() is QAbstractItemView.State.NoState


def test_rows_are_painted_anew_only_where_the_line_moves(
    page: SessionPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    view = page.agenda.view
    drag_over(page, item_data("session-2-item-4"), edge(page, 2))
    QApplication.processEvents()
    painted: list[str] = []
    monkeypatch.setattr(
        view._delegate, "paint_row", lambda _painter, _option, row: painted.append(row.key)
    )
    drag_over(page, item_data("session-2-item-4"), edge(page, 2) + QPoint(9, 0))
    QApplication.processEvents()
    assert painted == []
    drag_over(page, item_data("session-2-item-4"), edge(page, 3))
    QApplication.processEvents()
    assert painted
    assert "session-2-item-4" not in painted
    view._stop_dragging()


def test_what_is_neither_item_nor_suggestion_is_not_taken(page: SessionPage) -> None:
    data = QMimeData()
    data.setText("something else")
    assert not drag_over(page, data, edge(page, 2)).isAccepted()
    assert not drag_over(page, item_data("unknown"), edge(page, 2)).isAccepted()


def test_a_suggestion_is_dropped_at_its_exact_place(
    page: SessionPage, stored: Callable[[], Session]
) -> None:
    drop(page, item_data("question question-2", SUGGESTION_MIME), edge(page, 1))
    assert titles(stored())[0] == "How do we measure a chat?"
    question = page.desk.workspace.read.question("question-2")
    assert question is not None
    assert question.state is QuestionState.ON_AGENDA
    assert page.desk.commands.stack.count() == 1


def test_the_dragged_row_leaves_a_slot_and_has_a_picture(page: SessionPage) -> None:
    view = page.agenda.view
    index = page.agenda.model.index(1, 0)
    row = page.agenda.model.value(index)
    assert row is not None
    picture = view._picture(index, row)
    assert not picture.isNull()
    before = view.grab().toImage()
    view._delegate.dragged = row.key
    assert view.grab().toImage() != before


# --- size ---------------------------------------------------------------------------------


def test_the_list_is_as_high_as_its_rows_and_the_field_follows(page: SessionPage) -> None:
    view = page.agenda.view
    last = view.visualRect(page.agenda.model.index(3, 0))
    assert view.viewport().height() - last.bottom() < 8
    assert page.agenda.add_field.y() - view.geometry().bottom() < 24


def test_a_long_agenda_scrolls_and_the_field_stays(qtbot: QtBot, prepared: Desk) -> None:
    before = prepared.workspace.read.session("session-2")
    assert before is not None
    items = tuple(make.item(at, 2) for at in range(1, 61))
    page = shown(qtbot, prepared, "session-2")
    prepared.commands.do("Fill", edited(before, make.session(2, items=items)))
    qtbot.waitUntil(lambda: page.agenda.view.verticalScrollBar().maximum() > 0)
    assert page.agenda.add_field.geometry().bottom() <= page.agenda.height()


def test_rows_follow_the_text_size(page: SessionPage) -> None:
    before = page.agenda.view.sizeHintForRow(0)
    page.desk.theme.set_look(text_size=1.5)
    assert page.agenda.view.sizeHintForRow(0) > before * 1.3
    page.desk.theme.set_look(text_size=1.0)
