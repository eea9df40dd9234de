"""What a shared document tells, in the words and names that stand in it.

``shared_reading`` finds it in a file, ``shared_import`` finds out what it means for a workspace.
"""

from __future__ import annotations

from dataclasses import field
from datetime import date, datetime

from revmentor_desktop.domain.sessions import SessionState
from revmentor_desktop.domain.sharing import What
from revmentor_desktop.domain.values import dataclass
from revmentor_desktop.export.words import Words


@dataclass(frozen=True, slots=True)
class ToldAction:
    """A promise: whose it is as it is told, and the day that stands with it."""

    text: str
    owner: str
    due: date | None
    done: bool


@dataclass(frozen=True, slots=True)
class ToldTakeaway:
    """Something worth keeping, why, and who said it as it is told."""

    text: str
    reason: str
    by: str


@dataclass(frozen=True, slots=True)
class ToldQuestion:
    """A question; who asks it, where that is told, and its answer if it has one."""

    text: str
    asked_by: str = ""
    answer: str = ""
    answered: bool = False
    parked: bool = False
    foggy: bool = False


@dataclass(frozen=True, slots=True)
class ToldTerm:
    """A word and its meaning."""

    word: str
    meaning: str


@dataclass(frozen=True, slots=True)
class ToldNote:
    """A shared note, its text in Markdown."""

    title: str
    body: str


@dataclass
class ToldGoal:
    """What somebody wants to be able to do, by when, and the way so far."""

    text: str
    whose: str
    by: date | None = None
    success: str = ""
    began: int = 1
    steps: list[tuple[int, str, date]] = field(default_factory=list)


@dataclass
class ToldItem:
    """A line of an agenda; details and steps are ``None`` where they are not told."""

    title: str
    minutes: int
    lead: str
    details: str | None = None
    steps: list[tuple[str, bool]] | None = None


@dataclass
class ToldAgenda:
    """A session: its title, when and where it is, what for, and what became of it."""

    title: str
    starts: datetime | None = None
    minutes: int = 0
    zone: str = ""
    place: str = ""
    purpose: str | None = None
    state: SessionState = SessionState.PLANNED
    items: list[ToldItem] = field(default_factory=list)


@dataclass
class Told:
    """What a document, or its part about a session, tells; ``None`` is what it does not tell of.

    ``deeper`` is by how many levels its headings stand below those of a document of its own,
    ``met`` the session that a recap is of.
    """

    what: What
    words: Words
    session: int | None = None
    deeper: int = 0
    agenda: ToldAgenda | None = None
    met: ToldAgenda | None = None
    summary: str | None = None
    aim: str | None = None
    agreement: list[ToldNote] | None = None
    actions: list[ToldAction] = field(default_factory=list)
    takeaways: list[ToldTakeaway] = field(default_factory=list)
    questions: list[ToldQuestion] = field(default_factory=list)
    goals: list[ToldGoal] = field(default_factory=list)
    terms: list[ToldTerm] = field(default_factory=list)
    notes: list[ToldNote] = field(default_factory=list)
