"""Short forms of stored values, for lists that must not carry whole texts.

They tell private from shared, so they count as private themselves: nothing that writes for other
eyes may import this module.
"""

from __future__ import annotations

from datetime import date, datetime

from revmentor_desktop.domain.ids import NoteId, QuestionId, SessionId, TopicId
from revmentor_desktop.domain.people import Role
from revmentor_desktop.domain.sessions import SessionState
from revmentor_desktop.domain.topics import AnyShelf
from revmentor_desktop.domain.values import dataclass


@dataclass(frozen=True, slots=True)
class NoteSummary:
    """A row of the list of notes: the beginning of the text instead of the whole."""

    id: NoteId
    title: str
    excerpt: str
    edited: datetime
    private: bool
    session: SessionId | None = None
    topic: TopicId | None = None
    between_us: bool = False


@dataclass(frozen=True, slots=True)
class Left:
    """What a session left: how many takeaways, actions and questions, and whether it has a recap.

    A recap without words is none.  ``topics`` are those on its agenda, in order, each once; with
    the shelf on which the pair put it, or none where it comes with the program.
    """

    takeaways: int = 0
    actions: int = 0
    questions: int = 0
    told: bool = False
    topics: tuple[tuple[TopicId, AnyShelf | None], ...] = ()


@dataclass(frozen=True, slots=True)
class Turn:
    """An item that a session dealt with: when that began, and what the item is called."""

    start: datetime
    title: str


@dataclass(frozen=True, slots=True)
class Unanswered:
    """A question that was not answered yet: what is asked, by whom and when."""

    id: QuestionId
    text: str
    asked_by: Role
    asked: datetime


@dataclass(frozen=True, slots=True)
class SessionStop:
    """A session in a line of all of them: its number, its day where it is, and its topics.

    With each topic comes the shelf on which the pair put it, or none where it comes with the
    program.
    """

    id: SessionId
    number: int
    day: date
    state: SessionState
    topics: tuple[tuple[TopicId, AnyShelf | None], ...] = ()
