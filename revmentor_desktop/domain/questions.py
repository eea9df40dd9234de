"""Questions that both of the pair can see, from waiting to answered.

A question that is still a draft is only mine, and lives in ``private``.  From each state a
question can go on to some others (``REACHABLE``); the functions here make the steps.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from enum import Enum
from typing import TYPE_CHECKING

from revmentor_desktop.domain.errors import Rule, RuleBroken
from revmentor_desktop.domain.ids import QuestionId, SessionId
from revmentor_desktop.domain.people import Role
from revmentor_desktop.domain.times import checked_instant
from revmentor_desktop.domain.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable


class QuestionState(Enum):
    """How far a question has come."""

    WAITING = "waiting"
    ON_AGENDA = "on_agenda"
    ANSWERED = "answered"
    PARKED = "parked"
    STILL_FOGGY = "still_foggy"


REACHABLE = {
    QuestionState.WAITING: {
        QuestionState.ON_AGENDA,
        QuestionState.ANSWERED,
        QuestionState.PARKED,
        QuestionState.STILL_FOGGY,
    },
    QuestionState.ON_AGENDA: {
        QuestionState.WAITING,
        QuestionState.ANSWERED,
        QuestionState.PARKED,
        QuestionState.STILL_FOGGY,
    },
    QuestionState.ANSWERED: {
        QuestionState.WAITING,
        QuestionState.ON_AGENDA,
        QuestionState.STILL_FOGGY,
    },
    QuestionState.PARKED: {
        QuestionState.WAITING,
        QuestionState.ON_AGENDA,
        QuestionState.ANSWERED,
    },
    QuestionState.STILL_FOGGY: {
        QuestionState.WAITING,
        QuestionState.ON_AGENDA,
        QuestionState.ANSWERED,
        QuestionState.PARKED,
    },
}
"""From each state, the states a question may go to."""

OPEN = frozenset({QuestionState.WAITING, QuestionState.ON_AGENDA, QuestionState.STILL_FOGGY})
"""The states of a question that somebody still wants to hear about."""

WAITING = frozenset({QuestionState.WAITING, QuestionState.STILL_FOGGY})
"""The states of a question that waits for a session."""


@dataclass(frozen=True, slots=True)
class Question:
    """Something one of the two wants to know.

    ``session`` is where it came up (or nowhere), ``answered_in`` where it was answered and
    ``answered`` when.  What is ``between_us`` is for the two alone.
    """

    id: QuestionId
    text: str
    asked_by: Role
    asked: datetime
    state: QuestionState = QuestionState.WAITING
    answer: str = ""
    session: SessionId | None = None
    answered_in: SessionId | None = None
    between_us: bool = False
    answered: datetime | None = None

    def __post_init__(self) -> None:
        object.__setattr__(self, "asked", checked_instant(self.asked))
        if self.answered is not None:
            object.__setattr__(self, "answered", checked_instant(self.answered))


def in_state(question: Question, state: QuestionState) -> Question:
    """Return *question* in *state*; raise ``RuleBroken`` when it cannot go there from where it is.

    An answer stays with a question that is taken up again: it is what was not enough.  Where it
    was given is remembered as long as it is still foggy.
    """
    if state is question.state:
        return question
    if state not in REACHABLE[question.state]:
        raise RuleBroken(Rule.QUESTION_STATE_NOT_REACHABLE, now=question.state, wanted=state)
    where = question.answered_in if state is QuestionState.STILL_FOGGY else None
    return replace(question, state=state, answered=None, answered_in=where)


def answered(
    question: Question, answer: str, when: datetime, session: SessionId | None
) -> Question:
    """Return *question* as answered at *when*, in *session* if there is one to name.

    What is answered already gets another answer and keeps its moment.
    """
    settled = in_state(question, QuestionState.ANSWERED)
    return replace(settled, answer=answer, answered=settled.answered or when, answered_in=session)


def is_open(question: Question) -> bool:
    """Say whether somebody still wants to hear about *question*."""
    return question.state in OPEN


def waiting_questions(questions: Iterable[Question]) -> tuple[Question, ...]:
    """Return the questions that wait for a session, oldest first; foggy ones wait again."""
    return tuple(
        sorted((q for q in questions if q.state in WAITING), key=lambda q: (q.asked, q.id))
    )
