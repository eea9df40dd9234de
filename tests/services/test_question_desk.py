"""The question desk: what can be done with a question, and what that changes on agendas."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from revmentor_desktop.domain.errors import RuleBroken
from revmentor_desktop.domain.people import Role
from revmentor_desktop.domain.private import Cue
from revmentor_desktop.domain.questions import QuestionState
from revmentor_desktop.domain.sessions import ItemKind, Outcome, SessionState
from revmentor_desktop.services import question_desk as desk
from revmentor_desktop.services.question_desk import Agendas, QuestionDeed
from tests import make

if TYPE_CHECKING:
    from revmentor_desktop.domain.questions import Question
    from revmentor_desktop.domain.sessions import Session
    from revmentor_desktop.services.workspace import Workspace

ON_AGENDA = make.question(state=QuestionState.ON_AGENDA)


def about(question: Question, number: int = 1, session: int = 1) -> Session:
    """Return a planned session with an item about *question*."""
    item = make.item(number, session, kind=ItemKind.QUESTION, question=question.id)
    return make.session(session, items=(make.item(9, session), item))


def after(workspace: Workspace, question: Question) -> Question:
    found = workspace.read.question(question.id)
    assert found is not None
    return found


# --- what is possible ---------------------------------------------------------------------


def test_a_draft_can_be_sent_or_placed() -> None:
    found = desk.possible(make.draft_question())
    assert found == (QuestionDeed.SEND, QuestionDeed.PLACE)


@pytest.mark.parametrize("state", QuestionState)
def test_every_question_has_deeds_that_do_not_fail(state: QuestionState) -> None:
    question = make.question(state=state, answer="A word.")
    for deed in desk.possible(question):
        if deed in desk.STATES:
            desk.brought_to(question, desk.STATES[deed], Agendas(()))


def test_only_a_short_answer_explains_a_word() -> None:
    short = make.question(state=QuestionState.ANSWERED, answer="One line\nor two.")
    long = make.question(state=QuestionState.ANSWERED, answer="Three\nlines\nof it.")
    assert QuestionDeed.EXPLAIN in desk.possible(short)
    assert QuestionDeed.EXPLAIN not in desk.possible(long)
    assert QuestionDeed.EXPLAIN not in desk.possible(make.question())


# --- the deeds ----------------------------------------------------------------------------


def test_a_draft_that_is_sent_waits_and_is_no_draft_any_more() -> None:
    draft = make.draft_question()
    workspace = make.workspace(draft)
    workspace.commit(desk.sent_off(draft, Role.MENTOR, make.NOW))
    assert workspace.read.draft_questions() == ()
    (found,) = workspace.read.questions()
    assert (found.id, found.text, found.asked_by) == (draft.id, draft.text, Role.MENTOR)
    assert found.state is QuestionState.WAITING


def test_a_draft_can_go_onto_an_agenda_in_one_step() -> None:
    draft, session = make.draft_question(), make.session()
    workspace = make.workspace(draft, session)
    change = desk.placed_draft(draft, session, Role.MENTOR, make.NOW, workspace.new_id)
    workspace.commit(change)
    (found,) = workspace.read.questions()
    assert found.state is QuestionState.ON_AGENDA
    stored = workspace.read.session(session.id)
    assert stored is not None
    assert [item.question for item in stored.items] == [draft.id]


def test_an_answer_belongs_to_the_session_that_was_held_last() -> None:
    held = make.session(1, state=SessionState.HELD)
    older = make.session(0, state=SessionState.HELD)
    workspace = make.workspace(held, older, make.question())
    change = desk.given_answer(make.question(), "Because.", Agendas.of(workspace), make.NOW)
    workspace.commit(change)
    assert after(workspace, make.question()).answered_in == held.id


def test_an_answer_while_a_session_runs_belongs_to_that() -> None:
    held = make.session(2, state=SessionState.HELD)
    running = make.session(1, state=SessionState.IN_PROGRESS)
    agendas = Agendas((held, running))
    (_, found), *_ = desk.given_answer(make.question(), "Because.", agendas, make.NOW).of(
        type(make.question())
    )
    assert found is not None
    assert found.answered_in == running.id


@pytest.mark.parametrize("state", [QuestionState.PARKED, QuestionState.STILL_FOGGY])
def test_what_is_settled_leaves_the_agenda_to_come_with_my_cue(state: QuestionState) -> None:
    planned = about(ON_AGENDA)
    cue = make.cue(item=planned.items[1].id)
    workspace = make.workspace(planned, ON_AGENDA, cue)
    workspace.commit(desk.brought_to(ON_AGENDA, state, Agendas.of(workspace)))
    stored = workspace.read.session(planned.id)
    assert stored is not None
    assert [item.id for item in stored.items] == [planned.items[0].id]
    assert workspace.read.all_of(Cue) == ()
    assert after(workspace, ON_AGENDA).state is state


def test_what_is_settled_in_a_session_stays_on_its_agenda() -> None:
    running = make.session(items=about(ON_AGENDA).items, state=SessionState.IN_PROGRESS)
    change = desk.brought_to(ON_AGENDA, QuestionState.PARKED, Agendas((running,)))
    assert not change.touches(type(running))


def test_a_question_moves_from_one_agenda_to_another() -> None:
    first, second = about(ON_AGENDA, session=1), make.session(2)
    workspace = make.workspace(first, second, ON_AGENDA)
    workspace.commit(desk.moved(ON_AGENDA, second, Agendas.of(workspace), workspace.new_id))
    holding = [
        session.id
        for session in workspace.read.sessions()
        if any(item.question == ON_AGENDA.id for item in session.items)
    ]
    assert holding == [second.id]
    assert after(workspace, ON_AGENDA).state is QuestionState.ON_AGENDA


def test_a_question_that_stands_there_already_does_not_move() -> None:
    planned = about(ON_AGENDA)
    assert not desk.moved(ON_AGENDA, planned, Agendas((planned,)), lambda: "new")


def test_what_an_earlier_session_left_undone_moves_along_with_its_question() -> None:
    item = make.item(1, 1, question=ON_AGENDA.id, outcome=Outcome.CARRIED_OVER, minutes=25)
    held = make.session(1, items=(item,), state=SessionState.HELD)
    target = make.session(2)
    workspace = make.workspace(held, target, ON_AGENDA)
    agendas, left = Agendas.of(workspace), workspace.read.present.left_about(ON_AGENDA)
    workspace.commit(desk.moved(ON_AGENDA, target, agendas, workspace.new_id, left=left))
    stored = workspace.read.session(target.id)
    assert stored is not None
    assert [(one.origin_item, one.minutes) for one in stored.items] == [(item.id, 25)]


def test_every_deed_can_be_taken_back() -> None:
    planned = about(ON_AGENDA)
    workspace = make.workspace(planned, ON_AGENDA, make.cue(item=planned.items[1].id))
    before = set(workspace.read.each_thing())
    for change in (
        desk.brought_to(ON_AGENDA, QuestionState.PARKED, Agendas.of(workspace)),
        desk.given_answer(ON_AGENDA, "Because.", Agendas.of(workspace), make.NOW),
        desk.brought_to(ON_AGENDA, QuestionState.WAITING, Agendas.of(workspace)),
    ):
        workspace.commit(change)
        workspace.commit(change.inverse())
        assert set(workspace.read.each_thing()) == before


def test_what_cannot_be_is_refused() -> None:
    answered = make.question(state=QuestionState.ANSWERED)
    with pytest.raises(RuleBroken):
        desk.brought_to(answered, QuestionState.PARKED, Agendas(()))


# --- words --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("asked", "word"),
    [
        ("What is a hand-over?", "hand-over"),
        ("What does CPM stand for?", "CPM"),
        ("What does “hook” mean?", "hook"),
        ("What's the algorithm", "algorithm"),
        ("什麼是短影片？", "短影片"),
        ("短影片是甚麼意思？", "短影片"),
        ("What does a creator contract cost us?", ""),
        ("What is the one thing you would never do again in a shop?", ""),
        ("Should our beauty advisers fear this?", ""),
        ("", ""),
    ],
)
def test_the_word_a_question_is_about(asked: str, word: str) -> None:
    assert desk.word_of(make.question(text=asked)) == word


def test_a_word_and_its_meaning_become_a_term_of_the_session_of_the_answer() -> None:
    question = make.question(answered_in=make.session(3).id)
    term = desk.explained(question, "Hand-over: the bot passes on", lambda: "term")
    assert term is not None
    assert (term.word, term.meaning) == ("Hand-over", "the bot passes on")
    assert term.session == make.session(3).id


def test_what_is_between_us_explains_a_word_between_us() -> None:
    term = desk.explained(make.question(between_us=True), "CPM: a price", lambda: "term")
    assert term is not None
    assert term.between_us


@pytest.mark.parametrize("line", ["", "no meaning", ": no word", "word:"])
def test_without_word_or_meaning_there_is_no_term(line: str) -> None:
    assert desk.explained(make.question(), line, lambda: "term") is None
