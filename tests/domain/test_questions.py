"""The life of a question: where it can go from where it is, and what stays with it."""

from __future__ import annotations

from datetime import timedelta

import pytest

from revmentor_desktop.domain.errors import RuleBroken
from revmentor_desktop.domain.ids import SessionId
from revmentor_desktop.domain.questions import (
    REACHABLE,
    QuestionState,
    answered,
    in_state,
    is_open,
)
from tests import make

HERE = SessionId("session-1")
LATER = make.NOW + timedelta(days=3)


@pytest.mark.parametrize("before", QuestionState)
@pytest.mark.parametrize("after", QuestionState)
def test_a_question_goes_where_it_can_and_nowhere_else(
    before: QuestionState, after: QuestionState
) -> None:
    question = make.question(state=before)
    if after is before or after in REACHABLE[before]:
        assert in_state(question, after).state is after
    else:
        with pytest.raises(RuleBroken):
            in_state(question, after)


def test_every_state_can_be_left() -> None:
    assert set(REACHABLE) == set(QuestionState)
    assert all(REACHABLE.values())


def test_no_question_is_lost_for_good() -> None:
    """From every state there is a way back to waiting."""
    assert all(
        QuestionState.WAITING in REACHABLE[state]
        for state in QuestionState
        if state is not QuestionState.WAITING
    )


def test_an_answer_says_when_and_where() -> None:
    found = answered(make.question(), "Because.", make.NOW, HERE)
    assert (found.state, found.answer, found.answered, found.answered_in) == (
        QuestionState.ANSWERED,
        "Because.",
        make.NOW,
        HERE,
    )


def test_a_better_answer_keeps_its_moment() -> None:
    first = answered(make.question(), "Because.", make.NOW, HERE)
    assert answered(first, "Because of that.", LATER, HERE).answered == make.NOW


def test_a_parked_question_cannot_be_foggy() -> None:
    with pytest.raises(RuleBroken):
        in_state(make.question(state=QuestionState.PARKED), QuestionState.STILL_FOGGY)


def test_what_is_foggy_again_keeps_what_was_said_and_where() -> None:
    first = answered(make.question(), "Because.", make.NOW, HERE)
    foggy = in_state(first, QuestionState.STILL_FOGGY)
    assert (foggy.answer, foggy.answered_in, foggy.answered) == ("Because.", HERE, None)


def test_what_waits_again_was_answered_nowhere() -> None:
    first = answered(make.question(), "Because.", make.NOW, HERE)
    waiting = in_state(first, QuestionState.WAITING)
    assert (waiting.answer, waiting.answered_in, waiting.answered) == ("Because.", None, None)


@pytest.mark.parametrize("state", QuestionState)
def test_answered_and_parked_questions_are_closed(state: QuestionState) -> None:
    closed = state in {QuestionState.ANSWERED, QuestionState.PARKED}
    assert is_open(make.question(state=state)) is not closed
