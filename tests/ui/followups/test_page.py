"""Follow-ups: what stands where, one key a deed, every deed one step that can be taken back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu

from revmentor_desktop.domain.changes import added, edited
from revmentor_desktop.domain.follow_ups import Stage, Whose
from revmentor_desktop.domain.people import Role, Who
from revmentor_desktop.domain.questions import QuestionState
from revmentor_desktop.domain.sessions import SessionState
from revmentor_desktop.domain.sharing import What
from revmentor_desktop.ui.actions import Deed
from revmentor_desktop.ui.followups.delegate import SIDE, FollowUpDelegate
from revmentor_desktop.ui.followups.list import RowDeed
from revmentor_desktop.ui.followups.rows import WINDOW
from revmentor_desktop.ui.models.value_list import CopiedRole
from revmentor_desktop.ui.page import Room
from revmentor_desktop.ui.places import PageName, Place, Tab
from revmentor_desktop.ui.reading_only import ReadingOnly
from tests import make
from tests.faces import take_chinese_face
from tests.ui.looks.rules import beyond, cut_controls, over_each_other

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QAction
    from pytestqt.qtbot import QtBot

    from revmentor_desktop.domain.actions import Action
    from revmentor_desktop.domain.follow_ups import FollowUp
    from revmentor_desktop.domain.questions import Question
    from revmentor_desktop.ui.desk import Desk
    from revmentor_desktop.ui.followups.page import FollowUpsPage
    from tests.ui.followups.conftest import Show

SECRET = "How do I tell him that the list was wrong?"
HELD = make.session(0, state=SessionState.HELD)
COMING = make.session(1)


def rows(page: FollowUpsPage) -> list[str]:
    return [page.model.index(at, 0).data() for at in range(page.model.rowCount())]


def question(desk: Desk, id: str = "question-1") -> Question:
    found = desk.workspace.read.question(id)
    assert found is not None
    return found


def action(desk: Desk, id: str = "action-1") -> Action:
    return next(one for one in desk.workspace.read.actions() if one.id == id)


def press(page: FollowUpsPage, qtbot: QtBot, key: Qt.Key) -> None:
    qtbot.keyClick(page.list, key)


def write(page: FollowUpsPage, qtbot: QtBot, text: str) -> None:
    """Write *text* in the line that is open, and keep it."""
    editor = page.list.editor
    assert editor is not None
    editor.field.selectAll()
    qtbot.keyClicks(editor.field, text)
    qtbot.keyClick(editor.field, Qt.Key.Key_Return)


def choices(page: FollowUpsPage, name: str) -> list[QAction]:
    menu = page.list.findChild(QMenu, name)
    assert menu is not None
    return [one for one in menu.actions() if not one.isSeparator()]


# --- what stands where --------------------------------------------------------------------


def test_everything_stands_in_its_group_and_is_spoken(show: Show) -> None:
    page = show(
        HELD,
        make.action(1, owner=Who.MENTOR, due=date(2026, 11, 3), session=HELD.id),
        make.action(2, owner=Who.MENTEE, due=date(2026, 11, 24)),
        make.action(3, owner=Who.BOTH, due=None),
        make.question(1, asked_by=Role.MENTEE, session=HELD.id),
        make.draft_question(text=SECRET),
        make.action(4, owner=None, done=make.NOW),
    )
    assert rows(page) == [
        "Overdue",
        "Action 1, Action, yours, from session 0, Was due 3 November",
        "This week",
        "Action 2, Action, Robert’s, Tomorrow",
        "Later",
        "Action 3, Action, both of you, No date",
        "Questions waiting for a session",
        "Question 1?, Robert asked, from session 0, Today",
        "Drafts only I see",
        f"Private, {SECRET}, Today",
        "Done in November",
        "Action 4, Action, nobody yet, Today",
    ]


def test_nothing_is_said_with_nothing_to_press(show: Show) -> None:
    page = show()
    assert rows(page) == []
    assert page._empty.accessibleName() == "Nothing is open between you."
    assert not page._empty.button().isVisible()


def test_whose_is_a_filter(show: Show, qtbot: QtBot) -> None:
    page = show(make.action(1, owner=Who.MENTOR), make.action(2, owner=Who.MENTEE))
    page.whose.button(Whose.PARTNERS.value).click()
    assert [row.split(",")[0] for row in rows(page)] == ["Later", "Action 2"]
    page.whose.button(Whose.MINE.value).click()
    assert [row.split(",")[0] for row in rows(page)] == ["Later", "Action 1"]


def test_states_are_a_filter(show: Show, qtbot: QtBot) -> None:
    page = show(make.question(1), make.question(2, state=QuestionState.PARKED))
    assert len(rows(page)) == 2
    page.stage.setFocus()
    qtbot.keyClick(page.stage, Qt.Key.Key_Down)
    qtbot.keyClick(page.stage, Qt.Key.Key_Down)
    assert page.stage.current() == Stage.PARKED.value
    assert [row.split(",")[0] for row in rows(page)] == ["Parked", "Question 2?"]


def test_a_filter_that_lets_nothing_through_says_so(show: Show) -> None:
    page = show(make.action(1, owner=Who.MENTOR))
    page.whose.button(Whose.PARTNERS.value).click()
    assert page._empty.accessibleName() == "Nothing of Robert’s is open."


def find(page: FollowUpsPage, qtbot: QtBot, words: str) -> QLineEdit:
    """Look for *words* as Ctrl+F does, and return the field."""
    page.deeds()[Deed.FIND]()
    field = page.findChild(QLineEdit, "find_in_list")
    assert field is not None
    assert page.focusWidget() is field
    with qtbot.waitSignal(page.finding.changed):
        field.insert(words)
    return field


def test_what_is_looked_for_is_listed_and_esc_lists_all_again(show: Show, qtbot: QtBot) -> None:
    page = show(make.action(1, text="Try captions"), make.action(2), make.question(1))
    field = find(page, qtbot, "capt")
    assert rows(page) == ["Later", "Try captions, Action, Robert’s, 7 Dec"]
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert page.focusWidget() is page.list
    qtbot.keyClick(page.list, Qt.Key.Key_Escape)
    assert not field.isVisible()
    assert len(rows(page)) == 5
    assert page.list.subject == make.action(1, text="Try captions")
    page.deeds()[Deed.FIND]()
    assert field.text() == ""


def test_where_nothing_is_found_that_is_said(desk: Desk, show: Show, qtbot: QtBot) -> None:
    page = show(make.action(1), make.draft_question(text=SECRET))
    field = find(page, qtbot, "直播")
    assert page._empty.accessibleName() == "Nothing here matches “直播”."
    assert page._empty.accessibleDescription() == ""
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert page.focusWidget() is field
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert page.focusWidget() is page.list
    assert len(rows(page)) == 4
    desk.cover.toggle()
    find(page, qtbot, "wrong")
    told = "Private things are covered, and were not looked through."
    assert page._empty.accessibleDescription() == told


def test_what_is_added_while_words_are_looked_for_is_seen(show: Show, qtbot: QtBot) -> None:
    page = show(make.action(1), make.action(2, text="Try captions"))
    find(page, qtbot, "captions")
    page.add.setFocus()
    page.add.field.setText("send the words")
    qtbot.keyClick(page.add.field.line, Qt.Key.Key_Return)
    assert page.finding.words == ""
    assert len(rows(page)) == 4
    assert page.focusWidget() is page.add.field.line


def test_what_is_pasted_while_words_are_looked_for_is_seen(show: Show, qtbot: QtBot) -> None:
    page = show(make.action(1), make.action(2, text="Try captions"))
    find(page, qtbot, "captions")
    page.add.setFocus()
    page.add.field.setText("begun")
    page.add.field.pasted.emit(("send the words", "call"))
    assert page.finding.words == ""
    assert len(rows(page)) == 5
    assert page.focusWidget() is page.add.field.line
    assert page.add.field.text() == "begun"


def test_esc_lists_all_also_right_after_the_words_were_taken_away(show: Show, qtbot: QtBot) -> None:
    page = show(make.action(1), make.action(2))
    field = find(page, qtbot, "captions")
    assert rows(page) == []
    field.clear()
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert len(rows(page)) == 3


def test_a_place_brings_what_it_names_into_sight_whatever_the_filters(show: Show) -> None:
    parked = make.question(2, state=QuestionState.PARKED)
    page = show(make.question(1), parked, subject=parked.id)
    assert page.list.row is not None
    assert page.list.row.key == parked.id


def test_coming_back_finds_filters_and_row_as_they_were(show: Show) -> None:
    page = show(make.action(1), make.action(2))
    page.whose.button(Whose.PARTNERS.value).click()
    page.list.choose("action-2")
    memory = page.memory()
    page.whose.button(Whose.EVERYTHING.value).click()
    page.list.choose("action-1")
    page.recall(memory)
    assert page.whose.current() == Whose.PARTNERS.value
    assert page.list.row is not None
    assert page.list.row.key == "action-2"


def test_what_changes_elsewhere_is_followed(desk: Desk, show: Show, qtbot: QtBot) -> None:
    page = show(make.action(1))
    desk.commands.do("Add", added(make.action(2)))
    qtbot.waitUntil(lambda: len(rows(page)) == 3)


def test_what_changes_in_a_row_is_seen_in_it(desk: Desk, show: Show, qtbot: QtBot) -> None:
    page = show(HELD, make.action(1, session=HELD.id), make.action(2))
    assert rows(page)[1].startswith("Action 1, Action, Robert’s, from session 0")
    before = action(desk)
    desk.commands.do("Edit", edited(before, replace(before, text="Another")))
    qtbot.waitUntil(lambda: rows(page)[1].startswith("Another"))
    desk.commands.do("Edit", edited(HELD, replace(HELD, number=9)))
    qtbot.waitUntil(lambda: "from session 9" in rows(page)[1])
    page.hide()
    desk.commands.undo()
    desk.commands.undo()
    page.show()
    page.show_place(Place(PageName.FOLLOW_UPS))
    assert rows(page)[1].startswith("Action 1, Action, Robert’s, from session 0")


# --- private ------------------------------------------------------------------------------


def test_the_words_of_a_row_are_copied_and_not_those_of_a_draft(desk: Desk, show: Show) -> None:
    page = show(make.action(1, text="send the words"), make.draft_question(text=SECRET))
    desk.cover.set_on(False)
    told = [page.model.index(at, 0).data(CopiedRole) for at in range(page.model.rowCount())]
    assert [one for one in told if one is not None] == ["send the words"]


def test_a_covered_draft_shows_and_says_none_of_its_words(desk: Desk, show: Show) -> None:
    desk.cover.set_on(True)
    page = show(make.draft_question(text=SECRET))
    assert rows(page) == ["Drafts only I see", "Private, covered, Today"]
    page.perform(RowDeed.WORDS)
    page.perform(RowDeed.SEND)
    page._open_menu(page.list.menu_place())
    assert page.list.editor is None
    assert page.list.findChild(QMenu, "follow_up_menu") is None
    assert len(desk.workspace.read.draft_questions()) == 1


def test_covering_reaches_the_list(desk: Desk, show: Show, qtbot: QtBot) -> None:
    page = show(make.draft_question(text=SECRET))
    assert SECRET in rows(page)[1]
    desk.cover.set_on(True)
    qtbot.waitUntil(lambda: SECRET not in " ".join(rows(page)))


# --- one key a deed -----------------------------------------------------------------------


def test_space_ticks_and_the_cursor_goes_to_the_next(desk: Desk, show: Show, qtbot: QtBot) -> None:
    page = show(make.action(1), make.action(2))
    press(page, qtbot, Qt.Key.Key_Space)
    assert action(desk).done is not None
    assert page.list.row is not None
    assert page.list.row.key == "action-2"
    desk.commands.undo()
    assert action(desk).done is None


def test_d_sets_a_date_as_it_is_typed(desk: Desk, show: Show, qtbot: QtBot) -> None:
    page = show(make.action(1))
    press(page, qtbot, Qt.Key.Key_D)
    write(page, qtbot, "friday")
    assert action(desk).due == date(2026, 11, 27)
    assert page.list.editor is None
    qtbot.waitUntil(page.list.hasFocus)
    desk.commands.undo()
    assert action(desk).due == make.action(1).due


def test_an_emptied_date_is_none(desk: Desk, show: Show, qtbot: QtBot) -> None:
    page = show(make.action(1))
    press(page, qtbot, Qt.Key.Key_D)
    editor = page.list.editor
    assert editor is not None
    editor.field.selectAll()
    qtbot.keyClick(editor.field, Qt.Key.Key_Delete)
    qtbot.keyClick(editor.field, Qt.Key.Key_Return)
    assert action(desk).due is None


def test_the_line_ends_before_the_edge_of_its_row(show: Show, qtbot: QtBot) -> None:
    page = show(make.action(1))
    press(page, qtbot, Qt.Key.Key_D)
    editor = page.list.editor
    assert editor is not None
    end = editor.field.mapTo(page.list.viewport(), editor.field.rect().bottomRight()).x()
    row = page.list.visualRect(page.list.currentIndex())
    assert row.right() - end == pytest.approx(SIDE, abs=1)


def test_a_date_that_is_none_stays_and_explains_itself(
    desk: Desk, show: Show, qtbot: QtBot
) -> None:
    page = show(make.action(1))
    press(page, qtbot, Qt.Key.Key_D)
    write(page, qtbot, "soonish")
    editor = page.list.editor
    assert editor is not None
    assert editor.field.property("state") == "problem"
    assert "friday" in editor.hint.text()
    qtbot.keyClick(editor.field, Qt.Key.Key_Escape)
    assert page.list.editor is None
    assert action(desk) == make.action(1)


def test_a_assigns(desk: Desk, show: Show, qtbot: QtBot) -> None:
    page = show(make.action(1, owner=None))
    press(page, qtbot, Qt.Key.Key_A)
    names = {one.text(): one for one in choices(page, "owner_menu")}
    assert list(names) == ["Mei-Yee", "Robert", "Both", "Nobody yet"]
    assert names["Nobody yet"].isChecked()
    names["Robert"].trigger()
    assert action(desk).owner is Who.MENTEE
    desk.commands.undo()
    assert action(desk).owner is None


def test_a_question_is_answered_in_a_line_that_knows_its_session(
    desk: Desk, show: Show, qtbot: QtBot
) -> None:
    page = show(HELD, make.question(1))
    press(page, qtbot, Qt.Key.Key_Space)
    write(page, qtbot, "Because people wait.")
    found = question(desk)
    assert (found.state, found.answer) == (QuestionState.ANSWERED, "Because people wait.")
    assert found.answered_in == HELD.id
    assert rows(page)[0] == "Done in November"
    desk.commands.undo()
    assert question(desk) == make.question(1)


def test_an_empty_answer_is_none(desk: Desk, show: Show, qtbot: QtBot) -> None:
    page = show(make.question(1))
    press(page, qtbot, Qt.Key.Key_Space)
    write(page, qtbot, " ")
    assert question(desk) == make.question(1)
    assert page.list.editor is None


@pytest.mark.parametrize(
    ("key", "state"),
    [(Qt.Key.Key_P, QuestionState.PARKED), (Qt.Key.Key_F, QuestionState.STILL_FOGGY)],
)
def test_a_question_is_parked_or_still_foggy(
    desk: Desk, show: Show, qtbot: QtBot, key: Qt.Key, state: QuestionState
) -> None:
    page = show(make.question(1))
    press(page, qtbot, key)
    assert question(desk).state is state
    desk.commands.undo()
    assert question(desk).state is QuestionState.WAITING


def test_a_parked_question_waits_again(desk: Desk, show: Show, qtbot: QtBot) -> None:
    parked = make.question(1, state=QuestionState.PARKED)
    page = show(parked, subject=parked.id)
    press(page, qtbot, Qt.Key.Key_W)
    assert question(desk).state is QuestionState.WAITING


def test_a_key_that_means_nothing_for_a_row_does_nothing(
    desk: Desk, show: Show, qtbot: QtBot
) -> None:
    page = show(make.action(1))
    before = set(desk.workspace.read.each_thing())
    for key in (Qt.Key.Key_S, Qt.Key.Key_P, Qt.Key.Key_F, Qt.Key.Key_W, Qt.Key.Key_G, Qt.Key.Key_X):
        press(page, qtbot, key)
    assert set(desk.workspace.read.each_thing()) == before


def test_s_sends_a_draft_to_the_list(desk: Desk, show: Show, qtbot: QtBot) -> None:
    draft = make.draft_question()
    page = show(draft)
    press(page, qtbot, Qt.Key.Key_S)
    assert desk.workspace.read.draft_questions() == ()
    assert question(desk, draft.id).state is QuestionState.WAITING
    desk.commands.undo()
    assert desk.workspace.read.draft_questions() == (draft,)


@pytest.mark.parametrize("thing", [make.question(1), make.draft_question(), make.action(1)])
def test_anything_open_moves_to_the_next_session(
    desk: Desk, show: Show, thing: Question | Action
) -> None:
    page = show(COMING, thing)
    page.deeds()[Deed.ADD_TO_SESSION]()
    stored = desk.workspace.read.session(COMING.id)
    assert stored is not None
    assert [item.title for item in stored.items] == [thing.text]
    desk.commands.undo()
    assert desk.workspace.read.session(COMING.id) == COMING


def test_an_action_does_not_stand_twice_on_an_agenda(desk: Desk, show: Show) -> None:
    page = show(COMING, make.action(1))
    page.deeds()[Deed.ADD_TO_SESSION]()
    page.deeds()[Deed.ADD_TO_SESSION]()
    stored = desk.workspace.read.session(COMING.id)
    assert stored is not None
    assert len(stored.items) == 1


def test_without_a_session_a_question_waits(desk: Desk, show: Show) -> None:
    page = show(make.question(1))
    page.deeds()[Deed.ADD_TO_SESSION]()
    assert question(desk).state is QuestionState.WAITING


def test_a_short_answer_becomes_a_word(desk: Desk, show: Show, qtbot: QtBot) -> None:
    answered = make.question(
        1,
        text="What is a hand-over?",
        state=QuestionState.ANSWERED,
        answer="The bot passes on.",
        answered=make.NOW,
    )
    page = show(answered, subject=answered.id)
    press(page, qtbot, Qt.Key.Key_G)
    editor = page.list.editor
    assert editor is not None
    assert editor.text() == "hand-over: The bot passes on."
    qtbot.keyClick(editor.field, Qt.Key.Key_Return)
    (term,) = desk.workspace.read.terms()
    assert (term.word, term.meaning) == ("hand-over", "The bot passes on.")
    desk.commands.undo()
    assert desk.workspace.read.terms() == ()


def test_renaming_and_deleting_are_those_of_the_menus(desk: Desk, show: Show, qtbot: QtBot) -> None:
    page = show(make.action(1))
    page.deeds()[Deed.RENAME]()
    write(page, qtbot, "Visit the shop")
    assert action(desk).text == "Visit the shop"
    page.deeds()[Deed.DELETE]()
    assert desk.workspace.read.actions() == ()
    desk.commands.undo()
    assert action(desk).text == "Visit the shop"


def test_another_like_it_is_to_be_done_again_and_is_shown(desk: Desk, show: Show) -> None:
    done = make.action(1, done=make.NOW, due=date(2026, 12, 4), session=HELD.id)
    page = show(HELD, done)
    page.deeds()[Deed.DUPLICATE]()
    (new,) = [one for one in desk.workspace.read.actions() if one != done]
    assert (new.text, new.owner, new.due) == (done.text, done.owner, done.due)
    assert (new.done, new.session) == (None, None)
    assert page.list.subject == new
    desk.commands.undo()
    assert desk.workspace.read.actions() == (done,)


def test_another_question_like_it_is_a_draft(desk: Desk, show: Show) -> None:
    page = show(make.question(1, state=QuestionState.PARKED))
    page.stage.set_current(Stage.PARKED.value)
    page.refresh()
    page.perform(RowDeed.DUPLICATE)
    (draft,) = desk.workspace.read.draft_questions()
    assert draft.text == question(desk).text
    assert question(desk).state is QuestionState.PARKED
    assert page.list.subject == draft


def test_something_can_be_kept_between_the_two(desk: Desk, show: Show) -> None:
    page = show(make.question(1))
    page.deeds()[Deed.BETWEEN_US]()
    assert question(desk).between_us
    assert "between us" in rows(page)[1]


# --- going there --------------------------------------------------------------------------


def test_enter_goes_where_it_came_from(show: Show, qtbot: QtBot) -> None:
    page = show(HELD, make.action(1, session=HELD.id))
    with qtbot.waitSignal(page.go) as asked:
        press(page, qtbot, Qt.Key.Key_Return)
    assert asked.args == [Place(PageName.SESSION, HELD.id, Tab.RECAP, "action-1")]


def test_a_click_on_the_origin_goes_there(show: Show, qtbot: QtBot) -> None:
    page = show(HELD, make.action(1, session=HELD.id))
    index = page.list.currentIndex()
    row = page.model.row_at(index)
    assert row is not None
    ((area, _link),) = page.list._delegate._links(page.list.visualRect(index), row)
    with qtbot.waitSignal(page.go):
        qtbot.mouseClick(
            page.list.viewport(), Qt.MouseButton.LeftButton, pos=area.center().toPoint()
        )


def test_facts_and_links_stand_on_one_line_in_every_script(show: Show) -> None:
    take_chinese_face()
    page = show(HELD, make.action(1, session=HELD.id))
    page.list.clearFocus()
    row = page.model.row_at(page.list.currentIndex())
    assert row is not None
    links = tuple(replace(row.links[0], text=text) for text in ("H", "H一", "H"))
    row = replace(row, facts=("H",), links=links)
    delegate, rect = page.list._delegate, QRect(0, 0, 600, 80)
    areas = [area for area, _link in delegate._links(rect, row)]
    picture = QImage(rect.size(), QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.white)
    painter = QPainter(picture)
    delegate._paint_links(painter, rect, row, active=False)
    painter.end()
    wide = round(areas[0].width())
    lefts = [round(area.left()) for area in areas]
    feet = {
        max(
            y
            for y in range(picture.height())
            if any(picture.pixelColor(x, y).value() < 150 for x in range(left, left + wide))
        )
        for left in lefts
    }
    assert len(feet) == 1


def test_a_click_on_the_box_ticks(desk: Desk, show: Show, qtbot: QtBot) -> None:
    page = show(make.action(1))
    rect = page.list.visualRect(page.list.currentIndex())
    place = page.list._delegate.mark_rect(rect).center()
    qtbot.mouseClick(page.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert action(desk).done is not None


def test_where_one_only_reads_a_row_is_opened_and_nothing_else(
    desk: Desk, show: Show, qtbot: QtBot
) -> None:
    page = show(HELD, make.action(1, session=HELD.id))
    ReadingOnly(page)
    assert page.list.only_reads
    before = action(desk)
    rect, keys = page.list.visualRect(page.list.currentIndex()), Qt.Key
    for key in (keys.Key_Space, keys.Key_D, keys.Key_A, keys.Key_P):
        press(page, qtbot, key)
    mark = page.list._delegate.mark_rect(rect).center()
    qtbot.mouseClick(page.list.viewport(), Qt.MouseButton.LeftButton, pos=mark)
    qtbot.mouseDClick(page.list.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
    assert page.list.editor is None
    assert page.findChild(QMenu, "owner_menu") is None
    assert action(desk) == before
    with qtbot.waitSignal(page.go):
        press(page, qtbot, keys.Key_Return)


def test_a_box_that_cannot_be_ticked_looks_so(show: Show, qtbot: QtBot) -> None:
    page = show(make.action(1))
    mark = page.list._delegate.mark_rect(page.list.visualRect(page.list.currentIndex()))

    def ground() -> int:
        return page.list.viewport().grab(mark).toImage().pixel(mark.width() // 2, 5)

    before = ground()
    ReadingOnly(page)
    assert ground() != before


def test_the_menu_holds_what_the_keys_do(desk: Desk, show: Show, qtbot: QtBot) -> None:
    page = show(COMING, HELD, make.question(1, session=HELD.id))
    qtbot.keyClick(page.list, Qt.Key.Key_Menu)
    said = [one.text() for one in choices(page, "follow_up_menu")]
    assert said == [
        "Answer…",
        "Add to session 1",
        "Park",
        "Still foggy",
        "Go to session 0",
        "Edit",
        "Keep between us",
        "Duplicate",
        "Delete",
    ]
    next(one for one in choices(page, "follow_up_menu") if one.text() == "Park").trigger()
    assert question(desk).state is QuestionState.PARKED


# --- adding -------------------------------------------------------------------------------


def test_a_promise_is_mine_unless_it_names_somebody(desk: Desk, show: Show, qtbot: QtBot) -> None:
    page = show()
    qtbot.keyClicks(page.add.field.line, "send the words by friday")
    assert page.add.hint.text() == "Mei-Yee, by Friday, 27 November"
    qtbot.keyClick(page.add.field.line, Qt.Key.Key_Return)
    (kept,) = desk.workspace.read.actions()
    assert (kept.text, kept.owner, kept.due) == ("send the words", Who.MENTOR, date(2026, 11, 27))
    assert page.add.field.text() == ""
    desk.commands.undo()
    assert desk.workspace.read.actions() == ()


def test_a_question_that_is_added_is_a_draft(desk: Desk, show: Show, qtbot: QtBot) -> None:
    page = show()
    qtbot.keyClicks(page.add.field.line, "? why so late")
    qtbot.keyClick(page.add.field.line, Qt.Key.Key_Return)
    (draft,) = desk.workspace.read.draft_questions()
    assert draft.text == "why so late"
    assert desk.workspace.read.questions() == ()


def test_each_pasted_line_is_a_follow_up_and_all_are_one_step(
    desk: Desk, show: Show, qtbot: QtBot
) -> None:
    toasts: list[str] = []
    desk.notices.toasted.connect(lambda toast: toasts.append(toast.text))
    page = show()
    page.add.field.setText("begun")
    page.add.field.pasted.emit(("send the words @robert friday", "? who owns it"))
    assert [one.text for one in desk.workspace.read.actions()] == ["send the words"]
    assert [one.text for one in desk.workspace.read.draft_questions()] == ["who owns it"]
    assert page.add.field.text() == "begun"
    assert toasts == ["2 lines added"]
    desk.commands.undo()
    qtbot.waitUntil(lambda: rows(page) == [])


def test_an_empty_line_adds_nothing(desk: Desk, show: Show, qtbot: QtBot) -> None:
    page = show()
    qtbot.keyClick(page.add.field.line, Qt.Key.Key_Return)
    assert not desk.commands.stack.canUndo()


def test_ctrl_n_is_where_a_line_is_added(show: Show, qtbot: QtBot) -> None:
    page = show(make.action(1))
    page.deeds()[Deed.NEW_HERE]()
    qtbot.waitUntil(page.add.field.line.hasFocus)


# --- many ---------------------------------------------------------------------------------


def test_five_hundred_rows_keep_the_place_and_move_one_by_one(
    desk: Desk, show: Show, qtbot: QtBot
) -> None:
    many = [make.action(at, due=date(2026, 12, 1) + timedelta(days=at)) for at in range(500)]
    page = show(*many)
    qtbot.waitUntil(lambda: page.model.rowCount() > 0)
    page.list.choose("action-250")
    resets: list[object] = []
    page.model.modelReset.connect(lambda: resets.append(None))
    press(page, qtbot, Qt.Key.Key_Space)
    assert page.list.row is not None
    assert page.list.row.key == "action-251"
    assert resets == []


def test_the_first_heading_is_in_sight_above_a_row_that_was_chosen_while_nobody_looked(
    show: Show,
) -> None:
    page = show(*(make.action(at, due=date(2026, 1, 1)) for at in range(200)))
    page.list.choose("action-150")
    assert page.list.verticalScrollBar().value() > 0
    page.hide()
    page.list.choose_at(0)
    page.show()
    QApplication.processEvents()
    assert page.list.currentIndex().row() == 1
    assert page.list.verticalScrollBar().value() == 0


def test_the_list_of_what_is_chosen_is_shared(show: Show) -> None:
    page = show(make.action(1), make.question(1))
    told: list[What] = []
    page.share_list.connect(told.append)
    for id in ("question-1", "action-1"):
        page.list.choose(id)
        page.deeds()[Deed.SHARE]()
    assert told == [What.QUESTIONS, What.ACTIONS]


def test_other_colours_measure_no_row_anew(
    desk: Desk, show: Show, monkeypatch: pytest.MonkeyPatch
) -> None:
    show(make.action())
    forgotten: list[bool] = []
    monkeypatch.setattr(FollowUpDelegate, "forget_heights", lambda _self: forgotten.append(True))
    desk.theme.set_look(mode="dark")
    assert forgotten == []
    desk.theme.set_look(text_size=1.25)
    assert forgotten


def test_rows_far_below_can_be_gone_to_at_once_and_are_read_then(
    desk: Desk, show: Show, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    last = 10 * WINDOW
    read: list[int] = []
    source = desk.workspace.read.follow_up_lists
    follow_ups = source.follow_ups

    def counted(ids: Iterable[str], zone: str) -> dict[str, FollowUp]:
        wanted = list(ids)
        read.append(len(wanted))
        return follow_ups(wanted, zone)

    monkeypatch.setattr(source, "follow_ups", counted)
    page = show(*(make.action(number) for number in range(1, last + 1)))
    assert sum(read) < WINDOW
    press(page, qtbot, Qt.Key.Key_End)
    assert page.list.row is not None
    assert page.list.row.title == f"Action {last}"
    assert sum(read) <= 3 * WINDOW
    assert page.list.viewport().rect().contains(page.list.visualRect(page.list.currentIndex()))


@pytest.mark.parametrize("width", [420, 560, 700])
def test_in_a_low_window_the_filters_take_the_line_of_the_title(
    show: Show, desk: Desk, width: int
) -> None:
    desk.theme.set_look(text_size=1.25)
    page = show(make.action(1))
    desk.theme.dress(page)
    page.set_room(Room.NARROW, low=True)
    page.resize(width, 343)
    QApplication.processEvents()
    assert [*over_each_other(page), *beyond(page), *cut_controls(page)] == []
    assert page._title.isVisible() != page._head.is_narrow()
    assert page.add.y() < desk.theme.scaled(80)
    page.set_room(Room.WIDE, low=False)
    page.resize(1280, 800)
    QApplication.processEvents()
    assert page._title.isVisible()
    assert not page.whose.folded
    assert page._share_button.text()
