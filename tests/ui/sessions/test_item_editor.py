"""What unfolds below a row: each part saved by itself, one editor at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from revmentor_desktop.domain.changes import added, edited
from revmentor_desktop.domain.ids import ItemId, SessionId
from revmentor_desktop.domain.people import Who
from revmentor_desktop.domain.questions import QuestionState
from revmentor_desktop.domain.sessions import ItemKind, Step, remove_item
from revmentor_desktop.services.question_desk import QuestionDeed
from revmentor_desktop.ui.places import PageName, Place
from revmentor_desktop.ui.widgets.private_sign import PrivateEdge
from tests import make
from tests.ui.sessions.conftest import PLANNED, item, shown, titles

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from revmentor_desktop.domain.sessions import Session
    from revmentor_desktop.ui.desk import Desk
    from revmentor_desktop.ui.notices import Toast
    from revmentor_desktop.ui.sessions.session_page import SessionPage

LEFT = Qt.MouseButton.LeftButton


def unfold(page: SessionPage, number: int) -> None:
    """Choose a row and press Enter."""
    page.agenda.view.setCurrentIndex(page.agenda.model.index(number - 1, 0))
    page.agenda.view.setFocus()
    QTest.keyClick(page.agenda.view, Qt.Key.Key_Return)


def test_enter_unfolds_below_the_row_and_escape_folds(page: SessionPage) -> None:
    unfold(page, 2)
    assert page.editor.isVisible()
    assert page.editor.title.hasFocus()
    row = page.agenda.view.visualRect(page.agenda.model.index(1, 0))
    assert row.contains(page.editor.geometry().center())
    QTest.keyClick(page.editor.title, Qt.Key.Key_Escape)
    assert not page.editor.isVisible()
    assert page.agenda.view.hasFocus()
    assert page.agenda.view.selected() == "session-2-item-2"


def test_a_double_click_unfolds(page: SessionPage) -> None:
    view = page.agenda.view
    row = view.visualRect(page.agenda.model.index(0, 0))
    QTest.mouseDClick(view.viewport(), LEFT, pos=row.center())
    assert view.unfolded == "session-2-item-1"


def test_only_one_editor_is_unfolded(page: SessionPage) -> None:
    unfold(page, 1)
    unfold(page, 3)
    assert page.agenda.view.unfolded == "session-2-item-3"
    assert page.editor.title.text() == "Should we fear this?"


def test_unfolding_keeps_the_head_of_the_row_in_sight(page: SessionPage) -> None:
    unfold(page, 4)
    row = page.agenda.view.visualRect(page.agenda.model.index(3, 0))
    assert row.top() >= 0


def test_typing_is_saved_by_itself_as_one_step(
    page: SessionPage, stored: Callable[[], Session], qtbot: QtBot
) -> None:
    before = stored()
    unfold(page, 1)
    QTest.keyClicks(page.editor.details, "Bring the phone")
    qtbot.waitUntil(lambda: item(stored(), 1).details == "Bring the phone")
    QTest.keyClicks(page.editor.details, " and a charger")
    page.desk.commands.settle()
    assert item(stored(), 1).details == "Bring the phone and a charger"
    page.desk.commands.undo()
    assert stored() == before
    assert page.editor.details.text() == ""


def test_an_empty_title_is_not_taken(page: SessionPage, stored: Callable[[], Session]) -> None:
    unfold(page, 1)
    page.editor.title.clear()
    QTest.keyClicks(page.editor.title, "  ")
    page.desk.commands.settle()
    assert item(stored(), 1).title == "What did you try?"


def test_kind_who_and_minutes_are_saved_when_chosen(
    page: SessionPage, stored: Callable[[], Session]
) -> None:
    unfold(page, 1)
    page.editor.kind.setCurrentIndex(page.editor.kind.findData(ItemKind.REVIEW))
    page.editor.kind.activated.emit(page.editor.kind.currentIndex())
    QTest.mouseClick(page.editor.lead.button(Who.MENTEE.value), LEFT)
    page.editor.minutes.setFocus()
    QTest.keyClick(page.editor.minutes, Qt.Key.Key_Up)
    saved = item(stored(), 1)
    assert (saved.kind, saved.lead, saved.minutes) == (ItemKind.REVIEW, Who.MENTEE, 10)


def test_each_pasted_line_is_a_step_and_all_are_taken_back_together(
    page: SessionPage, stored: Callable[[], Session], toasts: list[Toast], english: None
) -> None:
    unfold(page, 1)
    page.editor.add_step.pasted.emit(("Open the app", "Try it"))
    assert item(stored(), 1).steps == (Step("Open the app"), Step("Try it"))
    assert [toast.text for toast in toasts] == ["2 lines added"]
    page.desk.commands.undo()
    assert item(stored(), 1).steps == ()


def test_steps_are_added_ticked_moved_edited_and_deleted(
    page: SessionPage, stored: Callable[[], Session]
) -> None:
    unfold(page, 1)
    for text in ("Open the app", "Try it"):
        QTest.keyClicks(page.editor.add_step.line, text)
        QTest.keyClick(page.editor.add_step.line, Qt.Key.Key_Return)
    steps = page.editor.steps
    steps.setFocus()
    steps.choose("1")
    QTest.keyClick(steps, Qt.Key.Key_Space)
    assert item(stored(), 1).steps == (Step("Open the app"), Step("Try it", done=True))
    QTest.keyClick(steps, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert item(stored(), 1).steps[0] == Step("Try it", done=True)
    assert steps.current() == "0"
    QTest.keyClick(steps, Qt.Key.Key_Delete)
    assert item(stored(), 1).steps == (Step("Open the app"),)


def test_a_private_cue_is_kept_apart_from_the_session(
    page: SessionPage, stored: Callable[[], Session]
) -> None:
    before = stored()
    unfold(page, 1)
    QTest.keyClicks(page.editor.cue, "Let him talk first")
    QTest.keyClick(page.editor.cue, Qt.Key.Key_Tab)
    cues = page.desk.workspace.read.cues_of(PLANNED)
    assert [(cue.item, cue.text) for cue in cues] == [("session-2-item-1", "Let him talk first")]
    assert stored() == before
    page.desk.commands.undo()
    assert page.desk.workspace.read.cues_of(PLANNED) == ()


def test_an_emptied_cue_goes(page: SessionPage) -> None:
    cue = make.cue(1, session=SessionId(PLANNED), item=ItemId("session-2-item-1"))
    page.desk.workspace.commit(added(cue))
    unfold(page, 1)
    assert page.editor.cue.text() == "Cue 1"
    page.editor.cue.selectAll()
    QTest.keyClick(page.editor.cue, Qt.Key.Key_Delete)
    page.desk.commands.settle()
    assert page.desk.workspace.read.cues_of(PLANNED) == ()


def test_the_cue_carries_the_whole_private_sign(page: SessionPage) -> None:
    unfold(page, 1)
    assert page.editor._cue_edge.isVisible()
    assert isinstance(page.editor._cue_edge, PrivateEdge)
    assert page.editor._cue_icon.isVisible()
    assert "Private" in page.editor._cue_word.text()


def test_a_linked_topic_opens_the_library(page: SessionPage, qtbot: QtBot) -> None:
    unfold(page, 2)
    topic = page.desk.library.topics[0]
    assert page.editor.topic.words() == f"Topic: {topic.title}"
    with qtbot.waitSignal(page.go) as asked:
        page.editor.topic.click()
    assert asked.args == [Place(PageName.TOPICS, topic.id)]


def test_a_question_says_who_asked(page: SessionPage) -> None:
    unfold(page, 3)
    assert page.editor.question.text() == "Robert’s question, asked 23 November"


def test_a_carried_over_item_says_where_it_comes_from(page: SessionPage) -> None:
    voice = page.panel.suggestions.suggestion("carried_over session-1-item-2")
    assert voice is not None
    page.edits.add_suggestion(voice, "")
    session = page.edits.session
    assert session is not None
    unfold(page, [one.title for one in session.items].index("Voice notes") + 1)
    assert page.editor.origin.text() == "Carried over from session 1"


def test_the_editor_folds_when_its_item_is_deleted(page: SessionPage, qtbot: QtBot) -> None:
    unfold(page, 1)
    page.edits.remove_item("session-2-item-1")
    qtbot.waitUntil(lambda: not page.editor.isVisible())
    assert page.editor.item_id == ""


@pytest.mark.parametrize("deed", ["item", "session"])
def test_what_was_just_typed_comes_back_with_what_is_deleted(
    page: SessionPage, stored: Callable[[], Session], deed: str
) -> None:
    unfold(page, 1)
    page.editor.details.setPlainText("Bring the tablet")
    page.editor.cue.setText("Smile")
    page.editor.cue.textEdited.emit("Smile")
    first = item(stored(), 1).id
    if deed == "item":
        page.edits.remove_item(first)
    else:
        page.edits.remove_session()
    page.desk.commands.undo()
    assert item(stored(), 1).details == "Bring the tablet"
    assert [cue.text for cue in page.desk.workspace.read.cues_of(PLANNED)] == ["Smile"]


def test_text_that_was_refused_goes_with_its_item(
    page: SessionPage, stored: Callable[[], Session]
) -> None:
    """Later hand-overs must not stumble over an item that is no longer there."""
    unfold(page, 1)
    first = item(stored(), 1).id
    page.editor.details.setPlainText("Bring the tablet")
    page.desk.commands.do("Delete", edited(stored(), remove_item(stored(), first)))
    page.desk.commands.settle()
    assert not page.editor.isVisible()
    assert first not in {one.id for one in stored().items}


def test_an_undo_reaches_the_unfolded_editor(page: SessionPage, qtbot: QtBot) -> None:
    page.edits.rename_item("session-2-item-1", "Another title")
    unfold(page, 1)
    page.desk.commands.undo()
    qtbot.waitUntil(lambda: page.editor.title.text() == "What did you try?")


def test_keys_in_the_editor_never_reach_the_list(page: SessionPage) -> None:
    unfold(page, 2)
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Return, Qt.Key.Key_Delete, Qt.Key.Key_Minus):
        QTest.keyClick(page.editor.done, key)
    assert page.agenda.view.selected() == "session-2-item-2"
    assert page.desk.commands.stack.count() == 0


def test_a_click_between_the_fields_gives_no_keys_to_the_list(
    page: SessionPage, stored: Callable[[], Session]
) -> None:
    unfold(page, 2)
    items = stored().items
    beside = page.editor.minutes.geometry().topRight() + QPoint(40, 8)
    between = page.editor.minutes.parentWidget().mapTo(page.editor, beside)
    window = page.window().windowHandle()
    QTest.mouseClick(window, LEFT, pos=page.editor.mapTo(page.window(), between))
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, Qt.Key.Key_Delete)
    assert stored().items == items
    QTest.keyClick(focus, Qt.Key.Key_Escape)
    assert not page.editor.isVisible()
    assert page.agenda.view.hasFocus()


def bottom_of(page: SessionPage) -> int:
    """Return where the field for the cue ends, within the list."""
    cue = page.editor.cue
    return cue.mapTo(page.agenda.view.viewport(), cue.rect().bottomLeft()).y()


def test_a_field_with_the_focus_is_scrolled_into_sight(qtbot: QtBot, prepared: Desk) -> None:
    prepared.theme.set_look(text_size=1.5)
    page = shown(qtbot, prepared, PLANNED, 1024, 640)
    unfold(page, 2)
    page.editor.cue.setFocus()
    view = page.agenda.view.viewport()
    qtbot.waitUntil(lambda: bottom_of(page) <= view.height())
    assert bottom_of(page) > 0


def test_the_row_is_in_sight_when_its_editor_folds(qtbot: QtBot, prepared: Desk) -> None:
    prepared.theme.set_look(text_size=1.5)
    page = shown(qtbot, prepared, PLANNED, 1024, 640)
    unfold(page, 1)
    view = page.agenda.view
    page.editor.done.setFocus()
    qtbot.waitUntil(lambda: view.verticalScrollBar().value() > 0)
    page.editor.done.click()
    assert view.currentIndex().row() == 0
    assert view.visualRect(view.currentIndex()).top() >= 0


def test_every_part_has_a_name(page: SessionPage) -> None:
    unfold(page, 2)
    editor = page.editor
    assert editor.minutes.accessibleName() == "Minutes for «How a feed decides»"
    for part in (editor.title, editor.kind, editor.details, editor.steps, editor.cue):
        assert part.accessibleName()


def test_a_question_is_parked_in_its_item_and_leaves_the_agenda(
    page: SessionPage, prepared: Desk, stored: Callable[[], Session]
) -> None:
    unfold(page, 3)
    strip = page.editor.strip
    assert strip.isVisible()
    strip.buttons[QuestionDeed.PARK].click()
    found = prepared.workspace.read.question("question-1")
    assert found is not None
    assert found.state is QuestionState.PARKED
    assert "Should we fear this?" not in titles(stored())
    assert not page.editor.isVisible()
    prepared.commands.undo()
    assert "Should we fear this?" in titles(stored())


def test_an_item_about_nothing_has_no_strip(page: SessionPage) -> None:
    unfold(page, 1)
    assert page.editor.strip.isHidden()
