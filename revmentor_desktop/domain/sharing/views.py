"""The views: what another may see, as plain values.

No id is in a view, and people are in it by name or by the word for their role.  Every field but
the head can be empty, because a part can be left out.
"""

from __future__ import annotations

from datetime import date, datetime

from revmentor_desktop.domain.reviews import Stage, Way
from revmentor_desktop.domain.sessions import Outcome, SessionState
from revmentor_desktop.domain.topics import AnyShelf, Level, SectionKind, Standing
from revmentor_desktop.domain.values import dataclass


@dataclass(frozen=True, slots=True)
class SharedHead:
    """What stands above a session: which one, when and where, and who.

    ``starts`` and ``ends`` are what the wall clock shows in the session's zone; ``zone`` names
    it where it is not the pair's own.
    """

    number: int
    title: str
    starts: datetime
    ends: datetime
    zone: str
    place: str
    state: SessionState
    mentor: str
    mentee: str


@dataclass(frozen=True, slots=True)
class SharedPair:
    """What stands above what belongs to no single session: who, and when their programme is."""

    mentor: str
    mentee: str
    starts: date | None
    ends: date | None


@dataclass(frozen=True, slots=True)
class SharedStep:
    """A step of an agenda item."""

    text: str
    done: bool


@dataclass(frozen=True, slots=True)
class SharedItem:
    """An agenda item with the time it starts; ``leads`` are one first name or two."""

    starts: datetime
    minutes: int
    title: str
    details: str
    leads: tuple[str, ...]
    steps: tuple[SharedStep, ...]
    outcome: Outcome
    carried_from: date | None


@dataclass(frozen=True, slots=True)
class SharedQuestion:
    """A question, who asked it, and its answer if it has one."""

    text: str
    asked_by: str
    answer: str
    foggy: bool


@dataclass(frozen=True, slots=True)
class SharedAction:
    """A promise and whose it is: no name, one or two; ``done`` is the day it was done.

    ``session`` is the number of the session it comes from, if it comes from one.
    """

    text: str
    owners: tuple[str, ...]
    due: date | None
    done: date | None
    agreed: date
    session: int | None


@dataclass(frozen=True, slots=True)
class SharedTakeaway:
    """Something worth keeping, why, and who said it: no name, one or two."""

    text: str
    reason: str
    by: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SharedTerm:
    """A word and its meaning."""

    word: str
    meaning: str


@dataclass(frozen=True, slots=True)
class SharedNote:
    """A shared note, its body in Markdown."""

    title: str
    body: str


@dataclass(frozen=True, slots=True)
class SharedClause:
    """What was agreed on about one thing, its text in Markdown; a clause may have no heading."""

    heading: str
    text: str


@dataclass(frozen=True, slots=True)
class SharedAcceptance:
    """Who accepted the agreement on which day; ``changed`` when it says something else now."""

    name: str
    day: date
    changed: bool


@dataclass(frozen=True, slots=True)
class SharedGoalStep:
    """To where a goal was moved, what shows it, and when that was."""

    level: int
    evidence: str
    day: date


@dataclass(frozen=True, slots=True)
class SharedGoal:
    """What one or both want to be able to do; ``whose`` are one name or two, the steps in order."""

    text: str
    whose: tuple[str, ...]
    success: str
    by: date | None
    began: int
    now: int
    steps: tuple[SharedGoalStep, ...]


@dataclass(frozen=True, slots=True)
class SharedReview:
    """When somebody rated themselves, and what they said to it (may be empty)."""

    stage: Stage
    day: date
    words: str


@dataclass(frozen=True, slots=True)
class SharedReviews:
    """What one of the two released: the reviews in order, and for each statement their marks."""

    name: str
    reviews: tuple[SharedReview, ...]
    ways: tuple[Way, ...]


# --- one session --------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class SharedAgenda:
    """A session as planned.

    ``planned`` and ``available`` are minutes; they are zero where the agenda was left out.
    """

    head: SharedHead
    purpose: str = ""
    items: tuple[SharedItem, ...] = ()
    planned: int = 0
    available: int = 0
    on_agenda: tuple[SharedQuestion, ...] = ()
    waiting: tuple[SharedQuestion, ...] = ()
    due: tuple[SharedAction, ...] = ()


@dataclass(frozen=True, slots=True)
class SharedRecap:
    """What a session left; ``summary`` is Markdown."""

    head: SharedHead
    summary: str = ""
    takeaways: tuple[SharedTakeaway, ...] = ()
    actions: tuple[SharedAction, ...] = ()
    answered: tuple[SharedQuestion, ...] = ()
    open: tuple[SharedQuestion, ...] = ()
    carried_over: tuple[SharedItem, ...] = ()
    items: tuple[SharedItem, ...] = ()
    terms: tuple[SharedTerm, ...] = ()
    notes: tuple[SharedNote, ...] = ()


# --- many sessions ------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class SharedSessions:
    """What several sessions left, one after the other."""

    head: SharedPair
    sessions: tuple[SharedRecap, ...] = ()


@dataclass(frozen=True, slots=True)
class SharedLearned:
    """What was learned in one session."""

    number: int
    title: str
    takeaways: tuple[SharedTakeaway, ...]


@dataclass(frozen=True, slots=True)
class SharedCovered:
    """A topic that was on the agenda of a session that was held."""

    title: str
    shelf: AnyShelf
    day: date


@dataclass(frozen=True, slots=True)
class SharedProgramme:
    """The programme from its aim to what was learned; ``dates`` are its sessions."""

    head: SharedPair
    day: date | None
    aim: str = ""
    dates: tuple[SharedHead, ...] = ()
    topics: tuple[SharedCovered, ...] = ()
    learned: tuple[SharedLearned, ...] = ()
    open_actions: tuple[SharedAction, ...] = ()
    done_actions: tuple[SharedAction, ...] = ()
    answered: tuple[SharedQuestion, ...] = ()
    open: tuple[SharedQuestion, ...] = ()
    terms: tuple[SharedTerm, ...] = ()
    agreement: tuple[SharedClause, ...] = ()
    goals: tuple[SharedGoal, ...] = ()
    reviews: tuple[SharedReviews, ...] = ()


@dataclass(frozen=True, slots=True)
class SharedActions:
    """Who does what by when."""

    head: SharedPair
    day: date | None
    open_actions: tuple[SharedAction, ...] = ()
    done_actions: tuple[SharedAction, ...] = ()


@dataclass(frozen=True, slots=True)
class SharedQuestions:
    """What the two ask each other."""

    head: SharedPair
    day: date | None
    open: tuple[SharedQuestion, ...] = ()
    answered: tuple[SharedQuestion, ...] = ()
    parked: tuple[SharedQuestion, ...] = ()


@dataclass(frozen=True, slots=True)
class SharedWords:
    """The glossary: the pair's own words, and those that the topics on their agendas explain."""

    head: SharedPair
    day: date | None
    own: tuple[SharedTerm, ...] = ()
    of_topics: tuple[SharedTerm, ...] = ()


@dataclass(frozen=True, slots=True)
class SharedAgreement:
    """What the two want, how often they meet, what they agreed on, and who accepted it.

    Days and minutes are zero where they were left out.
    """

    head: SharedPair
    aim: str = ""
    cadence_days: int = 0
    minutes: int = 0
    agreement: tuple[SharedClause, ...] = ()
    accepted: tuple[SharedAcceptance, ...] = ()


@dataclass(frozen=True, slots=True)
class SharedGoals:
    """What the two want to be able to do, and where they are."""

    head: SharedPair
    day: date | None
    goals: tuple[SharedGoal, ...] = ()


# --- topics -------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class SharedSection:
    """A part of a topic, its body in Markdown."""

    kind: SectionKind
    body: str


@dataclass(frozen=True, slots=True)
class SharedSource:
    """Where a fact comes from, when somebody last looked it up there, and how sure it is."""

    title: str
    publisher: str
    year: int
    checked: date
    standing: Standing
    link: str


@dataclass(frozen=True, slots=True)
class SharedTopic:
    """A topic of the library; ``sections`` are in their order."""

    title: str
    shelf: AnyShelf
    level: Level
    minutes: int
    licence: str
    authors: tuple[str, ...]
    summary: str = ""
    sections: tuple[SharedSection, ...] = ()
    terms: tuple[SharedTerm, ...] = ()
    sources: tuple[SharedSource, ...] = ()


@dataclass(frozen=True, slots=True)
class SharedTopics:
    """Topics as one-pagers, or together as the hand-out of a workshop."""

    topics: tuple[SharedTopic, ...]
    handout: bool = False


SharedView = (
    SharedAgenda
    | SharedRecap
    | SharedSessions
    | SharedProgramme
    | SharedActions
    | SharedQuestions
    | SharedWords
    | SharedAgreement
    | SharedGoals
    | SharedTopics
)
