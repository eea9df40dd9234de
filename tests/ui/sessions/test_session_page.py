"""The page as a whole: places, deeds, rooms, crowds, and what it leaves behind."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QLineEdit,
    QWidget,
)

from revmentor_desktop.domain.changes import added, removed
from revmentor_desktop.domain.ids import SessionId
from revmentor_desktop.domain.sessions import SessionState
from revmentor_desktop.ui.actions import Deed
from revmentor_desktop.ui.notes.of_session import NotesOfSession
from revmentor_desktop.ui.page import Room
from revmentor_desktop.ui.places import TITLE, PageName, Place, Readable, Tab, printing, reading
from revmentor_desktop.ui.sessions.agenda_pane import AgendaPane
from revmentor_desktop.ui.sessions.preparation_panel import PreparationPanel
from revmentor_desktop.ui.sessions.session_page import SessionPage
from revmentor_desktop.ui.sessions.side_panel import SidePanel
from revmentor_desktop.ui.widgets.backlinks import LinkButton
from tests import make
from tests.ui.sessions.conftest import HELD, PLANNED, shown, titles

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from revmentor_desktop.domain.sessions import Session
    from revmentor_desktop.ui.desk import Desk
    from revmentor_desktop.ui.notices import Toast

OF_ITEMS = {
    Deed.EDIT_ITEM,
    Deed.MOVE_UP,
    Deed.MOVE_DOWN,
    Deed.MORE_MINUTES,
    Deed.FEWER_MINUTES,
    Deed.DUPLICATE,
}


def test_a_session_that_is_gone_leads_back(page: SessionPage, qtbot: QtBot) -> None:
    page.show_place(Place(PageName.SESSION, "never"))
    assert page.missing.isVisible()
    assert page.deeds() == {}
    page.focus_body()
    with qtbot.waitSignal(page.go) as asked:
        page.missing.button().click()
    assert asked.args == [Place(PageName.SESSIONS)]


def test_a_session_taken_back_while_on_show_is_gone_and_comes_again(
    page: SessionPage, stored: Callable[[], Session], qtbot: QtBot
) -> None:
    page.desk.commands.do("Delete", removed(stored()))
    qtbot.waitUntil(page.missing.isVisible)
    page.desk.commands.undo()
    qtbot.waitUntil(page.agenda.isVisible)


def test_whoever_comes_to_rename_it_is_in_its_title_once(page: SessionPage) -> None:
    replaced: list[Place] = []
    page.replace.connect(replaced.append)
    page.show_place(Place(PageName.SESSION, "session-2", line=TITLE))
    page.focus_body()
    assert page.header.title.is_editing()
    assert replaced == [Place(PageName.SESSION, "session-2")]
    QTest.keyClick(page.header.title, Qt.Key.Key_Escape)
    page.show_place(replaced[0])
    page.focus_body()
    assert not page.header.title.is_editing()


def test_a_session_is_printed_but_not_beside_its_notes(page: SessionPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.go) as asked:
        page.deeds()[Deed.PRINT]()
    assert asked.args == [printing(Readable.SESSION, "session-2")]
    page.show_place(Place(PageName.SESSION, "session-2", Tab.NOTES))
    assert Deed.PRINT not in page.deeds()


def test_deeds_of_items_are_possible_with_a_selection(page: SessionPage) -> None:
    assert not OF_ITEMS & set(page.deeds())
    page.agenda.view.choose("session-2-item-2")
    page.agenda.view.setFocus()
    assert set(page.deeds()) >= OF_ITEMS | {Deed.DELETE}


def test_each_pasted_line_is_an_item_below_the_selected_one_and_all_are_one_step(
    page: SessionPage, stored: Callable[[], Session], toasts: list[Toast], english: None
) -> None:
    before = stored()
    page.agenda.view.choose(before.items[0].id)
    page.agenda.add_field.pasted.emit(("15 AR try-on", "Questions"))
    new = stored().items[1:3]
    assert [(one.title, one.minutes) for one in new] == [("AR try-on", 15), ("Questions", 5)]
    assert page.agenda.view.selected() == new[-1].id
    assert [toast.text for toast in toasts] == ["2 lines added"]
    page.desk.commands.undo()
    assert stored() == before
    page.agenda.view.clearSelection()
    page.edits.add_lines(("One", "Two"), "")
    assert [one.title for one in stored().items[-3:-1]] == ["One", "Two"]


def test_delete_is_not_possible_while_a_text_has_the_focus(page: SessionPage) -> None:
    page.agenda.view.choose("session-2-item-2")
    page.agenda.add_field.line.setFocus()
    assert Deed.DELETE not in page.deeds()


def test_delete_is_not_possible_from_the_buttons_of_the_unfolded_editor(
    page: SessionPage,
) -> None:
    page.agenda.view.choose("session-2-item-2")
    page.deeds()[Deed.EDIT_ITEM]()
    page.editor.done.setFocus()
    assert Deed.DELETE not in page.deeds()


def test_tab_walks_from_the_list_through_the_editor_to_the_field(page: SessionPage) -> None:
    page.agenda.view.choose("session-2-item-1")
    page.deeds()[Deed.EDIT_ITEM]()
    page.agenda.view.setFocus()
    QTest.keyClick(page.agenda.view, Qt.Key.Key_Tab)
    assert page.editor.title.hasFocus()
    page.editor.done.setFocus()
    QTest.keyClick(page.editor.done, Qt.Key.Key_Tab)
    assert page.agenda.add_field.line.hasFocus()


def test_tab_walks_all_the_way_round_past_the_unfolded_editor(page: SessionPage) -> None:
    page.agenda.view.choose("session-2-item-1")
    page.deeds()[Deed.EDIT_ITEM]()
    page.agenda.add_field.line.setFocus()
    met: list[QWidget | None] = []
    while (now := QApplication.focusWidget()) not in met:
        met.append(now)
        QTest.keyClick(now or page, Qt.Key.Key_Tab)
    assert now is page.agenda.add_field.line
    assert page.agenda.view in met


def test_tab_comes_to_what_links_here_after_the_recap(page: SessionPage, prepared: Desk) -> None:
    prepared.commands.do("", added(make.note(body="See [[Session 2]].")))
    page.linked_from.refresh()
    summary = page.recap.summary  # made only now
    link = page.linked_from.findChildren(LinkButton)[-1]  # the one before goes
    walked = [page.nextInFocusChain()]
    while walked[-1] is not page:
        walked.append(walked[-1].nextInFocusChain())
    assert walked.index(summary) < walked.index(link)


def test_what_is_not_looked_at_is_not_made(held_page: SessionPage) -> None:
    assert held_page.recap.isVisible()
    assert held_page.findChildren(AgendaPane) == held_page.findChildren(SidePanel) == []
    held_page.header.tabs.button(Tab.AGENDA.value).click()
    assert held_page.agenda.isVisible()
    assert held_page.agenda.model.rowCount() == 2
    assert held_page.panel.suggestions.isVisible()
    assert held_page.findChildren(PreparationPanel) == []


def test_a_change_of_what_is_possible_is_told(page: SessionPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.deeds_changed):
        page.agenda.view.choose("session-2-item-2")


def test_deeds_do_what_they_say(page: SessionPage, stored: Callable[[], Session]) -> None:
    page.agenda.view.choose("session-2-item-2")
    page.agenda.view.setFocus()
    page.deeds()[Deed.MOVE_UP]()
    assert titles(stored())[0] == "How a feed decides"
    page.deeds()[Deed.MORE_MINUTES]()
    page.deeds()[Deed.MORE_MINUTES]()
    page.deeds()[Deed.FEWER_MINUTES]()
    assert stored().items[0].minutes == 21
    page.deeds()[Deed.DELETE]()
    assert len(stored().items) == 3


def test_rename_means_the_row_in_the_list_and_the_session_elsewhere(page: SessionPage) -> None:
    page.agenda.view.choose("session-2-item-2")
    page.agenda.view.setFocus()
    page.deeds()[Deed.RENAME]()
    assert page.agenda.view.findChild(QLineEdit, "row_title").isVisible()
    page.header.back.setFocus()
    page.deeds()[Deed.RENAME]()
    assert page.header.title.is_editing()


def test_move_means_the_line_in_the_preparation(page: SessionPage) -> None:
    page.panel.show_part("preparation")
    page.panel.preparation.list.setFocus()
    page.panel.preparation.list.choose("0")
    page.deeds()[Deed.MOVE_DOWN]()
    stored = page.desk.workspace.read.preparation_of(PLANNED)
    assert stored is not None
    assert stored.lines[1].text == "Line 1"


def test_the_life_of_a_session_decides_what_is_possible(
    page: SessionPage, held_page: SessionPage
) -> None:
    assert {Deed.HOLD_SESSION, Deed.CANCEL_SESSION} <= set(page.deeds())
    assert not {Deed.HOLD_SESSION, Deed.CANCEL_SESSION} & set(held_page.deeds())


def test_holding_shows_the_recap(page: SessionPage, stored: Callable[[], Session]) -> None:
    page.deeds()[Deed.HOLD_SESSION]()
    assert stored().state is SessionState.HELD
    assert page.recap.isVisible()
    page.desk.commands.undo()
    assert page.agenda.isVisible()


def test_another_like_it_is_planned_and_shown(page: SessionPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.go) as asked:
        page.life.duplicate()
    place = asked.args[0]
    copy = page.desk.workspace.read.session(place.subject)
    assert copy is not None
    assert (copy.number, copy.state) == (3, SessionState.PLANNED)
    assert [one.title for one in copy.items] == [row.title for row in page.agenda.model.values]
    assert not {one.id for one in copy.items} & {row.key for row in page.agenda.model.values}


def test_a_deleted_session_takes_and_leaves_the_right_things(
    held_page: SessionPage, toasts: list[Toast], qtbot: QtBot
) -> None:
    read = held_page.desk.workspace.read
    before = tuple(read.each_thing())
    with qtbot.waitSignal(held_page.go) as asked:
        held_page.life.remove()
    assert asked.args == [Place(PageName.SESSIONS)]
    assert read.session(HELD) is None
    assert read.recap_of(HELD) is None
    assert read.takeaways(HELD) == ()
    assert [action.session for action in read.actions()] == [None]
    assert toasts[-1].text == "Session 1 deleted"
    held_page.desk.commands.undo()
    assert tuple(read.each_thing()) == before


def test_selection_and_scroll_come_back(page: SessionPage) -> None:
    page.agenda.view.choose("session-2-item-3")
    memory = page.memory()
    page.show_place(Place(PageName.SESSION, HELD))
    page.show_place(Place(PageName.SESSION, PLANNED))
    assert page.agenda.current() == ""
    page.recall(memory)
    assert page.agenda.current() == "session-2-item-3"


def test_leaving_for_another_session_saves_and_folds(
    page: SessionPage, stored: Callable[[], Session]
) -> None:
    page.agenda.view.choose("session-2-item-1")
    page.deeds()[Deed.EDIT_ITEM]()
    QTest.keyClicks(page.editor.details, "Not lost")
    page.show_place(Place(PageName.SESSION, HELD))
    assert stored().items[0].details == "Not lost"
    assert not page.editor.isVisible()


def test_panes_are_walked_in_reading_order(page: SessionPage) -> None:
    assert page.panes() == (page.header, page.agenda, page.panel)


def test_it_fits_1024_by_640_at_150_percent(qtbot: QtBot, prepared: Desk) -> None:
    prepared.theme.set_look(text_size=1.5)
    page = shown(qtbot, prepared, PLANNED, 1024, 640)
    assert page.room is Room.NARROW
    assert page.low
    assert page.minimumSizeHint().width() <= 928
    assert page.minimumSizeHint().height() <= 640
    page.agenda.view.choose("session-2-item-2")
    page.deeds()[Deed.EDIT_ITEM]()
    assert page.editor.minimumSizeHint().width() <= page.agenda.view.viewport().width()


def test_it_fits_while_empty_too(qtbot: QtBot, desk: Desk, fonts: tuple[str, ...]) -> None:
    desk.theme.set_look(text_size=1.5)
    desk.workspace.commit(added(make.session(2)))
    page = shown(qtbot, desk, PLANNED, 1024, 640)
    assert page.agenda.empty.isVisible()
    assert page.minimumSizeHint().height() <= 640
    assert page.minimumSizeHint().width() <= 928


def test_it_follows_the_theme_while_it_is_shown(page: SessionPage, qtbot: QtBot) -> None:
    page.agenda.view.choose("session-2-item-2")
    QApplication.processEvents()
    before = page.grab().toImage()
    page.desk.theme.set_look(mode="dark")
    after = page.grab().toImage()
    page.desk.theme.set_look(mode="light")
    assert after != before
    qtbot.waitUntil(lambda: page.grab().toImage() == before)


def test_a_crowd_of_sessions_and_questions_is_shown(qtbot: QtBot, prepared: Desk) -> None:
    crowd = [make.session(number, items=6) for number in range(10, 210)]
    asked = [make.question(number) for number in range(10, 400)]
    prepared.workspace.commit(added(*crowd, *asked))
    page = shown(qtbot, prepared, PLANNED)
    assert page.agenda.model.rowCount() == 4
    assert page.panel.suggestions.view.model().rowCount() < 40


def test_everything_that_takes_the_focus_has_a_name(page: SessionPage) -> None:
    page.agenda.view.choose("session-2-item-2")
    page.deeds()[Deed.EDIT_ITEM]()
    nameless = [
        part
        for part in page.findChildren(QWidget)
        if isinstance(part, QAbstractButton | QLineEdit | QAbstractItemView)
        and part.focusPolicy() != Qt.FocusPolicy.NoFocus
        and part.objectName() != "qt_spinbox_lineedit"
        and not part.inherits("QComboBoxListView")
        and not part.accessibleName()
    ]
    assert not nameless


def test_targets_are_large_enough(page: SessionPage) -> None:
    page.agenda.view.choose("session-2-item-2")
    page.deeds()[Deed.EDIT_ITEM]()
    small = [
        (part, part.size())
        for part in page.findChildren(QAbstractButton)
        if part.isVisible() and (part.width() < 24 or part.height() < 24)
    ]
    assert not small


def test_a_refused_change_leaves_the_rows_and_is_told(
    page: SessionPage, stored: Callable[[], Session]
) -> None:
    told: list[object] = []
    page.desk.commands.failed.connect(told.append)
    assert page.edits.session is not None
    page.edits.session = make.session(2, title="Stale", id=SessionId(PLANNED))
    page.edits.rename("Never")
    assert len(told) == 1
    assert stored().title == "AI at the counter"


def test_the_page_dies_with_all_its_parts(qtbot: QtBot, prepared: Desk) -> None:
    page = SessionPage(prepared, partial(NotesOfSession, prepared))
    page.show_place(Place(PageName.SESSION, PLANNED))
    page.deleteLater()
    qtbot.waitUntil(lambda: not shiboken6.isValid(page))
    # what is told afterwards reaches nobody
    prepared.commands.do("Add", added(make.session(9)))
    prepared.theme.set_look(mode="dark")
    prepared.theme.set_look(mode="light")


def test_an_item_is_kept_between_the_two_and_says_so(page: SessionPage, qtbot: QtBot) -> None:
    read = page.desk.workspace.read
    first = next(item.id for item in read.session(PLANNED).items)
    page.agenda.view.choose(first)
    entries = {entry[0]: entry[3] for entry in page.agenda_tab.items.entries() if entry is not None}
    entries["Keep between us"]()
    session = read.session(PLANNED)
    assert session is not None
    assert [item.id for item in session.items if item.between_us] == [first]
    rows = page.agenda.view.model()
    note = Qt.ItemDataRole.AccessibleDescriptionRole
    qtbot.waitUntil(lambda: str(rows.index(0, 0).data(note)).startswith("Between us"))
    words = [entry[0] for entry in page.agenda_tab.items.entries() if entry is not None]
    assert "No longer between us" in words


def test_a_session_is_read_in_the_whole_window(page: SessionPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.go) as gone:
        page.header.read.click()
    assert gone.args == [reading(Readable.SESSION, PLANNED)]
    with qtbot.waitSignal(page.go) as again:
        page.deeds()[Deed.READING]()
    assert again.args == gone.args
