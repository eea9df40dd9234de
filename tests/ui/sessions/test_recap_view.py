"""The recap of a held session: written, ticked, added to and taken back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from revmentor_desktop.domain.changes import added, edited, removed
from revmentor_desktop.domain.ids import SessionId
from revmentor_desktop.domain.people import Who
from revmentor_desktop.domain.questions import QuestionState
from revmentor_desktop.ui.places import PageName, Place, Tab
from revmentor_desktop.ui.sessions.recap_view import split_term
from tests import make
from tests.ui.sessions.conftest import HELD, PLANNED, shown

if TYPE_CHECKING:
    from PySide6.QtGui import QAction
    from pytestqt.qtbot import QtBot

    from revmentor_desktop.ui.desk import Desk
    from revmentor_desktop.ui.notices import Toast
    from revmentor_desktop.ui.sessions.recap_parts import RecapSection
    from revmentor_desktop.ui.sessions.session_page import SessionPage
    from revmentor_desktop.ui.theme import Theme


def texts(section: RecapSection) -> list[str]:
    return [line.text for line in section.list.lines()]


def add(section: RecapSection, text: str) -> None:
    QTest.keyClicks(section.field.line, text)
    QTest.keyClick(section.field.line, Qt.Key.Key_Return)


def test_a_held_session_opens_on_its_recap(held_page: SessionPage) -> None:
    assert held_page.recap.isVisible()
    assert held_page.header.tabs.current() == "recap"
    assert held_page.recap.summary.text() == "It went **well**."
    assert texts(held_page.recap.takeaways) == ["Takeaway 1"]
    assert texts(held_page.recap.promises) == ["Action 1"]
    assert texts(held_page.recap.terms) == ["Word 1: Meaning 1"]
    assert texts(held_page.recap.moved) == ["Voice notes"]
    assert not held_page.panel.isVisible()


def test_one_without_a_recap_opens_on_the_agenda(qtbot: QtBot, prepared: Desk) -> None:
    prepared.workspace.commit(removed(make.recap(1)))
    page = shown(qtbot, prepared, HELD)
    assert page.agenda.isVisible()
    assert page.header.tabs.button("recap").isVisible()


def test_a_planned_session_has_no_recap(page: SessionPage) -> None:
    assert not page.header.tabs.button("recap").isVisible()
    page.show_place(Place(PageName.SESSION, PLANNED, Tab.RECAP))
    assert page.agenda.isVisible()


def test_choosing_a_tab_is_no_step_of_the_way(held_page: SessionPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(held_page.replace) as said:
        held_page.header.tabs.button("agenda").click()
    assert said.args == [Place(PageName.SESSION, HELD, Tab.AGENDA)]
    assert held_page.agenda.isVisible()


def test_the_summary_saves_itself_as_one_step(held_page: SessionPage, qtbot: QtBot) -> None:
    recap = held_page.recap
    recap.summary.setFocus()
    QTest.keyClicks(recap.summary, "First. ")
    read = held_page.desk.workspace.read

    def saved() -> str:
        stored = read.recap_of(HELD)
        return stored.summary if stored else ""

    qtbot.waitUntil(lambda: saved() == "First. It went **well**.")
    QTest.keyClicks(recap.summary, "Then. ")
    held_page.desk.commands.undo()
    assert saved() == "It went **well**."
    qtbot.waitUntil(lambda: recap.summary.text() == "It went **well**.")


def test_a_first_summary_makes_the_recap(qtbot: QtBot, prepared: Desk) -> None:
    prepared.workspace.commit(removed(make.recap(1)))
    page = shown(qtbot, prepared, HELD)
    page.show_place(Place(PageName.SESSION, HELD, Tab.RECAP))
    QTest.keyClicks(page.recap.summary, "Short and good.")
    prepared.commands.settle()
    stored = prepared.workspace.read.recap_of(HELD)
    assert stored is not None
    assert stored.summary == "Short and good."


def test_an_action_with_a_name_before_a_colon_has_an_owner(held_page: SessionPage) -> None:
    add(held_page.recap.promises, "Robert: visit the service centre")
    read = held_page.desk.workspace.read
    action = next(one for one in read.actions() if one.id != "action-1")
    assert (action.text, action.owner) == ("visit the service centre", Who.MENTEE)
    assert action.session == HELD


def test_an_action_and_a_takeaway_are_read_as_on_the_stage(
    held_page: SessionPage, qtbot: QtBot
) -> None:
    recap, read = held_page.recap, held_page.desk.workspace.read
    add(recap.promises, "introduce Mei to the service centre @robert, by friday")
    action = next(one for one in read.actions() if one.id != "action-1")
    assert (action.text, action.owner) == ("introduce Mei to the service centre", Who.MENTEE)
    assert action.due == date(2026, 11, 27)
    qtbot.waitUntil(lambda: len(recap.promises.list.lines()) == 2)
    recap.promises.list.edited.emit(action.id, "Both: meet Karen 28 nov")
    changed = next(one for one in read.actions() if one.id == action.id)
    assert (changed.text, changed.owner) == ("meet Karen", Who.BOTH)
    assert changed.due == date(2026, 11, 28)
    add(recap.takeaways, "Say no early because people wait")
    takeaway = next(one for one in read.takeaways(SessionId(HELD)) if one.id != "takeaway-1")
    assert (takeaway.text, takeaway.reason) == ("Say no early", "people wait")


def test_a_colon_alone_is_no_owner(held_page: SessionPage) -> None:
    add(held_page.recap.promises, "Remember: three drafts")
    read = held_page.desk.workspace.read
    action = next(one for one in read.actions() if one.id != "action-1")
    assert (action.text, action.owner) == ("Remember: three drafts", None)


def test_ticking_an_action_keeps_when(held_page: SessionPage) -> None:
    held_page.recap.promises.list.setFocus()
    QTest.keyClick(held_page.recap.promises.list, Qt.Key.Key_Space)
    assert held_page.desk.workspace.read.actions()[0].done is not None


def test_takeaways_questions_and_words_are_added(held_page: SessionPage, qtbot: QtBot) -> None:
    recap, read = held_page.recap, held_page.desk.workspace.read
    add(recap.takeaways, "Ask for three drafts")
    add(recap.questions, "Who owns the last sentence?")
    add(recap.terms, "hand-over: the bot passes the chat")
    assert "Ask for three drafts" in [one.text for one in read.takeaways(HELD)]
    assert "Who owns the last sentence?" in [one.text for one in read.questions()]
    assert ("hand-over", "the bot passes the chat") in [
        (term.word, term.meaning) for term in read.terms()
    ]
    qtbot.waitUntil(lambda: "Ask for three drafts" in texts(recap.takeaways))
    assert recap.takeaways.field.text() == ""


def test_each_pasted_line_is_one_and_all_are_one_step(
    held_page: SessionPage, toasts: list[Toast], english: None
) -> None:
    recap, read, stack = held_page.recap, held_page.desk.workspace.read, held_page.desk.commands
    before = [*read.takeaways(HELD), *read.actions(), *read.questions(), *read.terms()]
    lines = ("Robert: send it", "two")
    for section in (recap.takeaways, recap.promises, recap.questions, recap.terms):
        steps = stack.stack.index()
        section.field.pasted.emit(lines)
        assert stack.stack.index() == steps + 1
        assert toasts[-1].text == "2 lines added"
    assert {"Robert: send it", "two"} <= {one.text for one in read.takeaways(HELD)}
    assert (Who.MENTEE, "send it") in [(one.owner, one.text) for one in read.actions()]
    assert {"Robert: send it", "two"} <= {one.text for one in read.questions()}
    assert ("Robert", "send it") in [(term.word, term.meaning) for term in read.terms()]
    for _ in range(4):
        stack.undo()
    assert [*read.takeaways(HELD), *read.actions(), *read.questions(), *read.terms()] == before


def test_a_line_is_edited_in_place(held_page: SessionPage) -> None:
    held_page.recap.takeaways.list.edited.emit("takeaway-1", "Sharper words")
    assert held_page.desk.workspace.read.takeaways(HELD)[0].text == "Sharper words"


def test_a_word_is_edited_with_its_meaning(held_page: SessionPage) -> None:
    held_page.recap.terms.list.edited.emit("term-1", "Bot: a program that chats")
    term = held_page.desk.workspace.read.terms()[0]
    assert (term.word, term.meaning) == ("Bot", "a program that chats")


def test_a_deleted_takeaway_comes_back(held_page: SessionPage, toasts: list[Toast]) -> None:
    read = held_page.desk.workspace.read
    before = read.takeaways(HELD)
    held_page.recap.takeaways.list.setFocus()
    QTest.keyClick(held_page.recap.takeaways.list, Qt.Key.Key_Delete)
    assert read.takeaways(HELD) == ()
    assert toasts[0].text == "Takeaway deleted"
    held_page.desk.commands.undo()
    assert read.takeaways(HELD) == before


def test_a_takeaway_is_kept_between_the_two_and_says_so(
    held_page: SessionPage, qtbot: QtBot
) -> None:
    read, section = held_page.desk.workspace.read, held_page.recap.takeaways
    section.list.marked.emit("takeaway-1", True)
    assert read.takeaways(HELD)[0].between_us
    qtbot.waitUntil(lambda: section.list.lines()[0].note.startswith("Between us"))
    assert section.list.lines()[0].between_us is True
    held_page.desk.commands.undo()
    assert not read.takeaways(HELD)[0].between_us


def test_the_summary_is_kept_between_the_two(held_page: SessionPage, qtbot: QtBot) -> None:
    box, read = held_page.recap.between_us, held_page.desk.workspace.read
    assert box.isEnabled()
    box.click()
    recap = read.recap_of(HELD)
    assert recap is not None
    assert recap.between_us
    held_page.recap.summary.setPlainText("Other words.")
    held_page.recap.settle()
    after = read.recap_of(HELD)
    assert after is not None
    assert (after.summary, after.between_us) == ("Other words.", True)
    held_page.desk.commands.undo()
    held_page.desk.commands.undo()
    qtbot.waitUntil(lambda: not box.isChecked())


def test_without_a_summary_there_is_nothing_to_keep_between_the_two(
    qtbot: QtBot, prepared: Desk
) -> None:
    prepared.workspace.commit(removed(make.recap(1)))
    page = shown(qtbot, prepared, HELD)
    page.show_place(Place(PageName.SESSION, HELD, Tab.RECAP))
    assert not page.recap.between_us.isEnabled()
    page.recap.summary.setPlainText("First words.")
    page.recap.settle()
    assert page.recap.between_us.isEnabled()


def test_share_shares_this_session(held_page: SessionPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(held_page.share) as asked:
        held_page.header.share.click()
    assert asked.args == [HELD]


def test_the_recap_fits_at_150_percent(qtbot: QtBot, prepared: Desk) -> None:
    prepared.theme.set_look(text_size=1.5)
    page = shown(qtbot, prepared, HELD, 1024, 640)
    assert page.recap.overflow() == 0


def test_a_word_is_split_at_the_first_colon() -> None:
    assert split_term("hand-over: a: b") == ("hand-over", "a: b")
    assert split_term("交接：轉給真人") == ("交接", "轉給真人")
    assert split_term("alone") == ("alone", "")


def test_the_summary_is_as_high_as_its_text_in_every_width_and_size(
    held_page: SessionPage, theme: Theme
) -> None:
    summary = held_page.recap.summary
    summary.setPlainText("A long line that has to wrap when the page is narrow. " * 20)
    for width, size in ((1200, 1.0), (700, 1.0), (700, 1.5)):
        theme.set_look(text_size=size)
        held_page.resize(width, 700)
        QApplication.processEvents()
        assert not summary.verticalScrollBar().maximum(), (width, size)


def test_the_example_of_an_action_names_the_mentee_of_this_pair(held_page: SessionPage) -> None:
    assert held_page.desk.workspace.pair.mentee.first_name in (
        held_page.recap.promises.field.line.placeholderText()
    )


def menu_of(section: RecapSection, key: str) -> dict[str, QAction]:
    """Open the menu of a line, and return its entries by their words."""
    section.list.choose(key)
    section.list.setFocus()
    QTest.keyClick(section.list, Qt.Key.Key_Menu)
    menu = section.list.findChild(QMenu, "line_menu")
    assert menu is not None
    return {one.text(): one for one in menu.actions() if not one.isSeparator()}


def test_a_promise_takes_one_to_the_follow_ups(held_page: SessionPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(held_page.go) as asked:
        menu_of(held_page.recap.promises, "action-1")["Show in Follow-ups"].trigger()
    assert asked.args == [Place(PageName.FOLLOW_UPS, "action-1")]


def test_a_question_is_parked_where_it_came_up(prepared: Desk, qtbot: QtBot) -> None:
    prepared.workspace.commit(added(make.question(5, session=SessionId(HELD))))
    page = shown(qtbot, prepared, HELD)
    menu_of(page.recap.questions, "question-5")["Park"].trigger()
    found = prepared.workspace.read.question("question-5")
    assert found is not None
    assert found.state is QuestionState.PARKED


def test_a_place_points_at_a_line_of_the_recap(held_page: SessionPage, qtbot: QtBot) -> None:
    held_page.show_place(Place(PageName.SESSION, HELD, Tab.RECAP, "action-1"))
    held_page.focus_body()
    qtbot.waitUntil(held_page.recap.promises.list.hasFocus)
    assert held_page.recap.promises.list.current() == "action-1"


def test_a_place_points_at_the_item_about_a_question(page: SessionPage) -> None:
    page.show_place(Place(PageName.SESSION, PLANNED, Tab.AGENDA, "question-1"))
    assert page.agenda.current() == "session-2-item-3"


def test_when_an_action_of_nobody_is_due_begins_a_line(
    qtbot: QtBot, held_page: SessionPage
) -> None:
    workspace = held_page.desk.workspace
    tomorrow = date(2026, 11, 24)
    (action,) = workspace.read.actions_of(HELD)
    held_page.desk.commands.do("Edit", edited(action, replace(action, owner=None, due=tomorrow)))
    notes = held_page.recap.promises.list.lines
    qtbot.waitUntil(lambda: [line.note for line in notes()] == ["Due tomorrow"])
