"""What the two follow up: promises, questions and drafts, in the groups in which they are shown.

Drafts are among them, so that this counts as private: nothing that writes for other eyes may
import it.
"""

from __future__ import annotations

from datetime import date
from enum import Enum

from revmentor_desktop.domain.actions import Action
from revmentor_desktop.domain.people import Pair, Role
from revmentor_desktop.domain.private import DraftQuestion
from revmentor_desktop.domain.questions import Question
from revmentor_desktop.domain.sessions import SessionHead
from revmentor_desktop.domain.values import dataclass

Subject = Action | Question | DraftQuestion
"""What can be followed up."""


class Group(Enum):
    """The groups, in the order in which they are shown."""

    OVERDUE = "overdue"
    THIS_WEEK = "this_week"
    LATER = "later"
    QUESTIONS = "questions"
    PARKED = "parked"
    DRAFTS = "drafts"
    DONE = "done"


class Whose(Enum):
    """Whose follow-ups are wanted; what is both's belongs to each."""

    EVERYTHING = "everything"
    MINE = "mine"
    PARTNERS = "partners"


class Stage(Enum):
    """How far what is wanted has come."""

    OPEN = "open"
    STILL_FOGGY = "still_foggy"
    PARKED = "parked"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which follow-ups of *pair* are wanted, seen from *today* on its wall clock.

    What is done is shown with what is open as long as its month goes on.  With *words* only those
    that hold all of them are; drafts are not looked through while they are *covered*.
    """

    pair: Pair
    today: date
    whose: Whose = Whose.EVERYTHING
    stage: Stage = Stage.OPEN
    words: str = ""
    covered: bool = False

    @property
    def role(self) -> Role | None:
        """The one of the two whose follow-ups are wanted; ``None`` for those of both."""
        me = self.pair.me
        return {Whose.EVERYTHING: None, Whose.MINE: me, Whose.PARTNERS: me.other}[self.whose]


@dataclass(frozen=True, slots=True)
class Section:
    """The ids of the follow-ups of a *group*, what is most urgent first.

    What is done is set apart by *month*, the first day of it, newest first; ``None`` where nobody
    knows when that was.
    """

    group: Group
    month: date | None
    ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FollowUp:
    """Something to be seen to, as it is shown.

    *agenda* is the session to come, or in progress, that has an open question on its agenda;
    *origin* the one where it came up.  *done* is the day on which it was done, if that is known.
    """

    subject: Subject
    origin: SessionHead | None = None
    agenda: SessionHead | None = None
    done: date | None = None
