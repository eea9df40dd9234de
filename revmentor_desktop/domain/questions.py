"""Questions that both of the pair can see, from waiting to answered.

A question that is still a draft is only mine, and lives in ``private``.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from typing import TYPE_CHECKING

from revmentor_desktop.domain.ids import QuestionId, SessionId
from revmentor_desktop.domain.people import Role
from revmentor_desktop.domain.times import checked_instant

if TYPE_CHECKING:
    from collections.abc import Iterable


class QuestionState(Enum):
    """How far a question has come."""

    WAITING = "waiting"
    ON_AGENDA = "on_agenda"
    ANSWERED = "answered"
    PARKED = "parked"
    STILL_FOGGY = "still_foggy"


@dataclass(frozen=True, slots=True)
class Question:
    """Something one of the two wants to know.

    ``session`` is where it came up (or nowhere), ``answered_in`` where it was answered.  What is
    ``between_us`` is for the two alone.
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

    def __post_init__(self) -> None:
        object.__setattr__(self, "asked", checked_instant(self.asked))


def waiting_questions(questions: Iterable[Question]) -> tuple[Question, ...]:
    """Return the questions that wait for a session, oldest first; foggy ones wait again."""
    waiting = {QuestionState.WAITING, QuestionState.STILL_FOGGY}
    return tuple(
        sorted((q for q in questions if q.state in waiting), key=lambda q: (q.asked, q.id))
    )
