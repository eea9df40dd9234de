"""Suggestions, my preparation, and where the panel with both is."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from revmentor_desktop.domain.changes import added, edited
from revmentor_desktop.domain.private import PreparationLine
from revmentor_desktop.domain.questions import QuestionState
from revmentor_desktop.services.library import Library
from revmentor_desktop.ui.actions import Deed
from revmentor_desktop.ui.notes.of_session import NotesOfSession
from revmentor_desktop.ui.page import Room
from revmentor_desktop.ui.places import PageName, Place, Tab
from revmentor_desktop.ui.sessions.session_page import SessionPage
from revmentor_desktop.ui.sessions.side_dock import NARROWEST, STEP
from revmentor_desktop.ui.sessions.suggestions_panel import SuggestionModel
from revmentor_desktop.ui.widgets.departing import Departure
from revmentor_desktop.ui.widgets.painting import line_height
from revmentor_desktop.ui.widgets.private_sign import PrivateEdge
from tests import make
from tests.ui.sessions.conftest import PLANNED, shown, titles

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from revmentor_desktop.domain.sessions import Session
    from revmentor_desktop.ui.desk import Desk
    from revmentor_desktop.ui.notices import Toast
    from revmentor_desktop.ui.sessions.suggestions_panel import SuggestionView

LEFT = Qt.MouseButton.LeftButton


def view(page: SessionPage) -> SuggestionView:
    return page.panel.suggestions.view


def rows(page: SessionPage) -> list[str]:
    model = view(page).model()
    assert isinstance(model, SuggestionModel)
    return [row.title for row in model.values]


def choose(page: SessionPage, title: str) -> None:
    view(page).setFocus()
    view(page).setCurrentIndex(view(page).model().index(rows(page).index(title), 0))


def test_the_groups_stand_in_their_order(page: SessionPage) -> None:
    assert rows(page)[:6] == [
        "Carried-over items",
        "Voice notes",
        "Robert’s open questions",
        "How do we measure a chat?",
        "Actions due before the day",
        "Action 1",
    ]
    assert rows(page)[6] == "From your topic library"


def test_icons_stand_lower_beside_chinese_titles(page: SessionPage) -> None:
    model = view(page).model()
    assert isinstance(model, SuggestionModel)
    given, tops = model.values, []
    for title in ("Voice notes", "語音訊息"):
        model.show([replace(given[1], title=title)])
        area = view(page).visualRect(model.index(0, 0))
        drawn = view(page).viewport().grab(area).toImage()
        ground, across = drawn.pixel(12, 3), range(8, 25)
        rows = range(3, drawn.height())
        tops.append(next(y for y in rows if any(drawn.pixel(x, y) != ground for x in across)))
    assert tops[1] == tops[0] + 1


def test_enter_adds_below_the_selected_item(
    page: SessionPage, stored: Callable[[], Session]
) -> None:
    page.agenda.view.choose("session-2-item-1")
    choose(page, "How do we measure a chat?")
    QTest.keyClick(view(page), Qt.Key.Key_Return)
    assert titles(stored())[1] == "How do we measure a chat?"
    question = page.desk.workspace.read.question("question-2")
    assert question is not None
    assert question.state is QuestionState.ON_AGENDA


def test_adding_is_one_step_and_taken_back_exactly(
    page: SessionPage, stored: Callable[[], Session], qtbot: QtBot
) -> None:
    before, listed = stored(), rows(page)
    choose(page, "Voice notes")
    QTest.keyClick(view(page), Qt.Key.Key_Plus)
    assert "Voice notes" in titles(stored())
    qtbot.waitUntil(lambda: "Voice notes" not in rows(page))
    page.desk.commands.undo()
    assert stored() == before
    qtbot.waitUntil(lambda: rows(page) == listed)


def test_a_click_on_the_plus_adds_and_one_beside_it_only_chooses(
    page: SessionPage, stored: Callable[[], Session]
) -> None:
    before = stored()
    index = view(page).model().index(1, 0)
    row = view(page).visualRect(index)
    QTest.mouseClick(view(page).viewport(), LEFT, pos=row.topLeft() + row.center() / 4)
    assert stored() == before
    plus = view(page)._delegate.plus_rect(row)
    QTest.mouseClick(view(page).viewport(), LEFT, pos=plus.center())
    assert "Voice notes" in titles(stored())


def test_a_double_click_on_the_plus_adds_one(
    page: SessionPage, stored: Callable[[], Session]
) -> None:
    row = view(page).visualRect(view(page).model().index(3, 0))
    plus = view(page)._delegate.plus_rect(row).center()
    QTest.mouseClick(view(page).viewport(), LEFT, pos=plus)
    QTest.mouseDClick(view(page).viewport(), LEFT, pos=plus)
    assert len(stored().items) == 5


def test_arrows_pass_over_the_headings(page: SessionPage) -> None:
    choose(page, "Voice notes")
    QTest.keyClick(view(page), Qt.Key.Key_Down)
    index = view(page).currentIndex()
    assert rows(page)[index.row()] == "How do we measure a chat?"


def test_a_row_speaks_its_reason_and_describes_its_group(page: SessionPage) -> None:
    index = view(page).model().index(3, 0)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole).startswith(
        "How do we measure a chat?, Asked 23 Nov"
    )
    description = index.data(Qt.ItemDataRole.AccessibleDescriptionRole)
    assert description == "Robert’s open questions"
    assert view(page).accessibleName() == "Suggestions"


def test_after_adding_the_next_suggestion_is_chosen(page: SessionPage, qtbot: QtBot) -> None:
    choose(page, "Voice notes")
    QTest.keyClick(view(page), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: rows(page)[view(page).currentIndex().row()].startswith("How do we"))


def test_an_empty_library_and_nothing_waiting_says_so(qtbot: QtBot, desk: Desk) -> None:
    desk.workspace.commit(added(make.session(2)))
    desk.collection.set_built_in(Library())
    page = shown(qtbot, desk, PLANNED)
    empty = page.panel.suggestions.empty
    assert empty.isVisible()
    assert empty.accessibleName() == "Nothing is waiting."
    with qtbot.waitSignal(page.go) as asked:
        empty.button().click()
    assert asked.args == [Place(PageName.TOPICS)]


def test_commands_make_the_panel_wider_and_narrower_within_its_bounds(page: SessionPage) -> None:
    before = page.panel.width()
    page.deeds()[Deed.PANEL_WIDER]()
    assert page.panel.width() == before + STEP
    for _ in range(20):
        page.deeds()[Deed.PANEL_NARROWER]()
    assert page.panel.width() == NARROWEST == page.desk.preferences.side_panel_width
    page.deeds()[Deed.SIDE_PANEL]()
    assert Deed.PANEL_WIDER not in page.deeds()


def test_rows_take_the_height_their_titles_need_at_another_width(
    page: SessionPage, qtbot: QtBot
) -> None:
    index = view(page).model().index(rows(page).index("How do we measure a chat?"), 0)
    one_line = view(page).visualRect(index).height()
    page.dock.splitter.setSizes([900, 230])
    qtbot.waitUntil(lambda: view(page).visualRect(index).height() > one_line)
    page.dock.splitter.setSizes([700, 430])
    qtbot.waitUntil(lambda: view(page).visualRect(index).height() == one_line)


# --- my preparation -----------------------------------------------------------------------


def lines(page: SessionPage) -> tuple[PreparationLine, ...]:
    stored = page.desk.workspace.read.preparation_of(PLANNED)
    return stored.lines if stored else ()


@pytest.fixture
def prep(page: SessionPage) -> SessionPage:
    page.panel.show_part("preparation")
    page.panel.preparation.list.setFocus()
    return page


def test_a_line_is_added_ticked_and_counted(prep: SessionPage, qtbot: QtBot) -> None:
    field = prep.panel.preparation.field.line
    QTest.keyClicks(field, "Book the room")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert lines(prep)[-1] == PreparationLine("Book the room")
    prep.panel.preparation.list.choose("0")
    QTest.keyClick(prep.panel.preparation.list, Qt.Key.Key_Space)
    assert lines(prep)[0].done
    qtbot.waitUntil(lambda: prep.panel.choice.button("preparation").accessibleName() == "Prep 1/4")


def test_each_pasted_line_of_my_preparation_is_one_and_all_are_one_step(
    prep: SessionPage, toasts: list[Toast], english: None
) -> None:
    before = lines(prep)
    prep.panel.preparation.field.pasted.emit(("Book the room", "Charge the phone"))
    assert lines(prep) == (
        *before,
        PreparationLine("Book the room"),
        PreparationLine("Charge the phone"),
    )
    assert [toast.text for toast in toasts] == ["2 lines added"]
    prep.desk.commands.undo()
    assert lines(prep) == before


def test_the_first_line_makes_the_list(qtbot: QtBot, prepared: Desk) -> None:
    page = shown(qtbot, prepared, "session-1")
    page.edits.set_preparation("Add line", None, [PreparationLine("First")])
    stored = prepared.workspace.read.preparation_of("session-1")
    assert stored is not None
    assert stored.lines == (PreparationLine("First"),)


def test_lines_move_and_go_with_undo(prep: SessionPage, toasts: list[Toast], qtbot: QtBot) -> None:
    before = lines(prep)
    prep.panel.preparation.list.choose("0")
    QTest.keyClick(prep.panel.preparation.list, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert [line.text for line in lines(prep)] == ["Line 2", "Line 1", "Line 3"]
    qtbot.waitUntil(lambda: prep.panel.preparation.list.lines()[0].text == "Line 2")
    QTest.keyClick(prep.panel.preparation.list, Qt.Key.Key_Delete)
    assert [line.text for line in lines(prep)] == ["Line 2", "Line 3"]
    assert toasts[0].text == "Line deleted"
    prep.desk.commands.undo()
    prep.desk.commands.undo()
    assert lines(prep) == before


def test_the_list_carries_the_private_sign(prep: SessionPage) -> None:
    panel = prep.panel.preparation
    assert isinstance(panel._edge, PrivateEdge)
    assert panel._edge.isVisible()
    assert panel._sign.isVisible()
    assert panel._words.text().startswith("Private.")


# --- where it is --------------------------------------------------------------------------


def test_it_stands_beside_a_wide_page_and_hides_by_preference(page: SessionPage) -> None:
    assert page.panel.isVisible()
    assert not page.header.panel.isVisible()
    page.deeds()[Deed.SIDE_PANEL]()
    assert not page.desk.preferences.side_panel
    assert not page.panel.isVisible()
    assert page.header.panel.isVisible()
    QTest.mouseClick(page.header.panel, LEFT)
    assert page.panel.isVisible()


def test_its_width_is_remembered(page: SessionPage, qtbot: QtBot, prepared: Desk) -> None:
    page.dock.splitter.setSizes([600, 340])
    page.dock._remember(0, 1)
    assert abs(prepared.preferences.side_panel_width - 340) < 20
    again = shown(qtbot, prepared, PLANNED)
    assert abs(again.panel.width() - prepared.preferences.side_panel_width) < 4


def test_notes_behind_the_agenda_take_no_room_from_it(page: SessionPage) -> None:
    wide = page.panel.width()
    page.show_place(Place(PageName.SESSION, PLANNED, Tab.NOTES))
    assert page.notes.page is not None
    page.notes.page.setMinimumWidth(page.width() - wide // 2)
    page.show_place(Place(PageName.SESSION, PLANNED, Tab.AGENDA))
    QApplication.processEvents()
    assert page.panel.width() == wide


def test_a_narrow_page_has_it_in_a_drawer(qtbot: QtBot, prepared: Desk) -> None:
    prepared.theme.set_look(text_size=1.5)
    page = shown(qtbot, prepared, PLANNED, 1024, 640)
    assert not page.panel.isVisible()
    QTest.mouseClick(page.header.panel, LEFT)
    assert page.panel.isVisible()
    assert page.panel.isAncestorOf(page.focusWidget())
    QTest.keyClick(page.dock.drawer, Qt.Key.Key_Escape)
    assert not page.panel.isVisible()
    assert page.agenda.isAncestorOf(page.focusWidget())


def test_the_drawer_comes_and_goes_in_sight_where_motion_is_allowed(
    qtbot: QtBot, prepared: Desk
) -> None:
    prepared.theme.set_look(text_size=1.5)
    page = shown(qtbot, prepared, PLANNED, 1024, 640)
    page.dock.toggle()
    there = page.panel.geometry()
    page.dock.toggle()
    assert page.findChildren(Departure) == []
    prepared.theme.set_look(animated=True)
    page.dock.toggle()
    assert page.panel.x() > there.x()
    qtbot.waitUntil(lambda: page.panel.geometry() == there)
    page.dock.toggle()
    assert not page.panel.isVisible()
    qtbot.waitUntil(lambda: page.findChildren(Departure) == [])


def test_a_click_beside_the_drawer_closes_it(qtbot: QtBot, prepared: Desk) -> None:
    prepared.theme.set_look(text_size=1.5)
    page = shown(qtbot, prepared, PLANNED, 1024, 640)
    page.dock.toggle()
    QTest.mouseClick(page.dock.drawer, LEFT, pos=page.rect().topLeft() + page.rect().center() / 8)
    assert not page.panel.isVisible()


def test_it_comes_back_beside_the_page_when_there_is_room_again(
    qtbot: QtBot, prepared: Desk
) -> None:
    prepared.theme.set_look(text_size=1.5)
    page = shown(qtbot, prepared, PLANNED, 1024, 640)
    page.dock.toggle()
    prepared.theme.set_look(text_size=1.0)
    page.set_room(Room.WIDE, low=False)
    assert page.panel.parentWidget() is page.dock.splitter
    assert page.panel.isVisible()


def test_suggestions_follow_what_changes_elsewhere(page: SessionPage, qtbot: QtBot) -> None:
    question = page.desk.workspace.read.question("question-2")
    assert question is not None
    parked = replace(question, state=QuestionState.PARKED)
    page.desk.commands.do("Park", edited(question, parked))
    qtbot.waitUntil(lambda: "How do we measure a chat?" not in rows(page))


def test_what_is_said_of_a_suggestion_takes_a_second_line_where_it_needs_one(
    page: SessionPage,
) -> None:
    model = view(page).model()
    assert isinstance(model, SuggestionModel)
    at = rows(page).index("How do we measure a chat?")
    row = model.values[at]
    low = view(page).sizeHintForRow(at)
    model.show([*model.values[:at], replace(row, note=row.note * 3), *model.values[at + 1 :]])
    line = line_height(page.desk.theme.font("caption"), row.note)
    assert view(page).sizeHintForRow(at) >= low + line - 1


def test_the_agenda_is_seen_before_what_could_be_on_it(qtbot: QtBot, prepared: Desk) -> None:
    page = SessionPage(prepared, partial(NotesOfSession, prepared))
    qtbot.addWidget(page)
    page.show_place(Place(PageName.SESSION, PLANNED))
    model = page.findChild(SuggestionModel)
    assert isinstance(model, SuggestionModel)
    assert page.agenda.view.model().rowCount()
    assert not model.rowCount()
    assert page.dock.panel.suggestions.empty.isHidden()
    qtbot.waitUntil(lambda: model.rowCount() > 0)


def test_whoever_asks_for_the_panel_finds_what_it_suggests(qtbot: QtBot, prepared: Desk) -> None:
    page = SessionPage(prepared, partial(NotesOfSession, prepared))
    qtbot.addWidget(page)
    page.show_place(Place(PageName.SESSION, PLANNED))
    assert page.panel.findChild(SuggestionModel).rowCount()
