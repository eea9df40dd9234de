"""What to put on an agenda: what was carried over, what was asked, what is due, what to teach.

Pure functions over values.  They give reasons as data (``Why``), never as words; the window
turns these into a sentence in the reader's language.

``suggestions(session, sessions, questions, actions, topics, today)`` lists what fits the
session, grouped in the order of ``Group``.  ``placed(suggestion, session, new_id, below)`` is
the change set that takes one, and ``removed_item(session, item, questions, cues)`` the one that
removes an agenda item with all that hangs on it.  ``topic_states(sessions)`` and
``topic_state(topic, sessions)`` say whether a topic is planned, covered or neither.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum
from typing import TYPE_CHECKING

from revmentor_desktop.domain.actions import Action, open_actions
from revmentor_desktop.domain.changes import ChangeSet, edited, removed, together
from revmentor_desktop.domain.errors import Rule, RuleBroken
from revmentor_desktop.domain.ids import ItemId, NewId, QuestionId, TopicId
from revmentor_desktop.domain.people import Role, Who
from revmentor_desktop.domain.questions import Question, QuestionState, waiting_questions
from revmentor_desktop.domain.sessions import (
    AgendaItem,
    ItemKind,
    Outcome,
    Session,
    SessionState,
    add_item,
    carried,
    insert_item,
    item_from_topic,
    item_of,
    place_before_wrap_up,
    remove_item,
    waiting_items,
)
from revmentor_desktop.domain.times import wall_clock
from revmentor_desktop.domain.topics import Level, Topic
from revmentor_desktop.services.library import folded
from revmentor_desktop.services.steps import steps_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from revmentor_desktop.domain.private import Cue

QUESTION_MINUTES = 8
ACTION_MINUTES = 3
MOST = 6
"""Suggestions a group shows at most."""

MOST_OF_A_REASON = 3
"""Topics suggested for one and the same reason, before the rest is filled up."""


class Group(Enum):
    """The groups of suggestions, in the order in which they are shown."""

    CARRIED_OVER = "carried_over"
    QUESTION = "question"
    ACTION = "action"
    TOPIC = "topic"


class Reason(Enum):
    """Why something is suggested; beside each stands which fields of ``Why`` are filled."""

    NOT_REACHED = "not_reached"  # number and day of the session it comes from
    ASKED = "asked"  # role of the asker, day
    STILL_FOGGY = "still_foggy"  # role of the asker, day of the first asking
    DUE = "due"  # day; owner, or None for nobody
    OVERDUE = "overdue"  # day before today; owner
    BUILDS_ON = "builds_on"  # number and day of the session that covered what it builds on
    ASKED_FOR = "asked_for"  # role of the asker, day
    NOT_YET_COVERED = "not_yet_covered"  # nothing


@dataclass(frozen=True, slots=True)
class Why:
    """The reason for a suggestion, with the values its sentence needs."""

    reason: Reason
    number: int | None = None
    day: date | None = None
    role: Role | None = None
    owner: Who | None = None


@dataclass(frozen=True, slots=True)
class CarriedOver:
    """An item that an earlier session did not reach, that session, and its question if any."""

    session: Session
    item: AgendaItem
    question: Question | None = None


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Something that could stand on the agenda, for how long, and why."""

    group: Group
    subject: CarriedOver | Question | Action | Topic
    minutes: int
    why: Why

    @property
    def title(self) -> str:
        """What the agenda item would be called."""
        match self.subject:
            case CarriedOver(item=item):
                return item.title
            case Topic(title=title):
                return title
            case subject:
                return subject.text

    @property
    def key(self) -> tuple[Group, str]:
        """What tells this suggestion from all others, for item models."""
        subject = self.subject
        return self.group, subject.item.id if isinstance(subject, CarriedOver) else subject.id


class Coverage(Enum):
    """Whether a topic has had its turn."""

    PLANNED = "planned"
    COVERED = "covered"
    NOT_YET = "not_yet"


@dataclass(frozen=True, slots=True)
class TopicState:
    """Where a topic stands, and the session concerned (none for ``NOT_YET``).

    Planned means the nearest session that is still to come or under way; covered the latest one
    that dealt with it.
    """

    coverage: Coverage
    session: Session | None = None

    @property
    def day(self) -> date | None:
        """The day of that session on the wall clock of its zone."""
        return self.session.local_start.date() if self.session else None


# --- the list -----------------------------------------------------------------------------


def suggestions(
    session: Session,
    sessions: Iterable[Session],
    questions: Iterable[Question],
    actions: Iterable[Action],
    topics: Iterable[Topic],
    today: date,
) -> tuple[Suggestion, ...]:
    """Return what could stand on the agenda of *session*, at most six a group.

    Carried-over items come first, then waiting questions (oldest first), open actions due on the
    day of the session or before, and topics: those that build on what was covered, those that
    share a telling word with an open question, those never covered.  Nothing that stands on this
    agenda is suggested, nor a topic that another session has or had.
    """
    everywhere = [s for s in sessions if s.id != session.id] + [session]
    asked = tuple(questions)
    return (
        *_carried_over(session, everywhere, asked),
        *_questions(session, everywhere, asked),
        *_actions(session, actions, today),
        *_topics(session, everywhere, asked, tuple(topics)),
    )


def _carried_over(
    session: Session, sessions: Sequence[Session], questions: Sequence[Question]
) -> list[Suggestion]:
    by_id = {question.id: question for question in questions}
    return [
        Suggestion(
            Group.CARRIED_OVER,
            CarriedOver(source, item, by_id.get(item.question) if item.question else None),
            item.minutes,
            Why(Reason.NOT_REACHED, number=source.number, day=source.local_start.date()),
        )
        for source, item in waiting_items(sessions)
        if source.id != session.id
    ][:MOST]


def _questions(
    session: Session, sessions: Sequence[Session], questions: Sequence[Question]
) -> list[Suggestion]:
    here = {item.question for item in session.items}
    carried_along = {item.question for _, item in waiting_items(sessions)}
    return [
        Suggestion(
            Group.QUESTION,
            question,
            QUESTION_MINUTES,
            Why(
                Reason.STILL_FOGGY if question.state is QuestionState.STILL_FOGGY else Reason.ASKED,
                day=_day(question, session),
                role=question.asked_by,
            ),
        )
        for question in waiting_questions(questions)
        if question.id not in here | carried_along
    ][:MOST]


def _day(question: Question, session: Session) -> date:
    """Return the day on which *question* was asked, on the wall clock of *session*."""
    return wall_clock(question.asked, session.zone).date()


def _actions(session: Session, actions: Iterable[Action], today: date) -> list[Suggestion]:
    """Return the actions due by the day; one whose text is an item's title is on the agenda."""
    titles = {item.title for item in session.items}
    by = session.local_start.date()
    return [
        Suggestion(
            Group.ACTION,
            action,
            ACTION_MINUTES,
            Why(
                Reason.OVERDUE if action.due < today else Reason.DUE,
                day=action.due,
                owner=action.owner,
            ),
        )
        for action in open_actions(actions)
        if action.due is not None and action.due <= by and action.text not in titles
    ][:MOST]


def _topics(
    session: Session,
    sessions: Sequence[Session],
    questions: Sequence[Question],
    topics: Sequence[Topic],
) -> list[Suggestion]:
    states = topic_states(sessions)
    carried_along = {item.topic for _, item in waiting_items(sessions)}
    fresh = [t for t in topics if t.id not in states and t.id not in carried_along]
    building = _building_on(fresh, states)
    asked_for = [
        (topic, Why(Reason.ASKED_FOR, day=_day(question, session), role=question.asked_by))
        for topic, question in _asked_for(fresh, topics, questions)
    ]
    rest = sorted(fresh, key=lambda topic: _first_things_first(topic, states))
    reasons: dict[TopicId, Suggestion] = {}
    for topic, why in (
        *building[:MOST_OF_A_REASON],
        *asked_for[:MOST_OF_A_REASON],
        *((topic, Why(Reason.NOT_YET_COVERED)) for topic in rest),
    ):
        reasons.setdefault(topic.id, Suggestion(Group.TOPIC, topic, topic.minutes, why))
    return list(reasons.values())[:MOST]


def _building_on(
    fresh: Iterable[Topic], states: Mapping[TopicId, TopicState]
) -> list[tuple[Topic, Why]]:
    """Return the topics that build on a covered one, those on the latest session first."""
    found: list[tuple[int, Topic, Why]] = []
    for topic in fresh:
        bases = [states[base] for base in topic.builds_on if base in states]
        covered = [b.session for b in bases if b.coverage is Coverage.COVERED and b.session]
        if covered:
            latest = max(covered, key=lambda session: session.start)
            why = Why(Reason.BUILDS_ON, number=latest.number, day=latest.local_start.date())
            found.append((latest.number, topic, why))
    found.sort(key=lambda entry: (-entry[0], list(Level).index(entry[1].level), entry[1].title))
    return [(topic, why) for _, topic, why in found]


def _asked_for(
    fresh: Iterable[Topic], topics: Sequence[Topic], questions: Iterable[Question]
) -> list[tuple[Topic, Question]]:
    """Return the topics that share a telling word with an open question, and that question.

    A word that stands in more than a quarter of the topics (and in more than two) tells nothing.
    """
    words = {topic.id: _telling_words(topic) for topic in topics}
    spread = Counter(word for own in words.values() for word in own)
    common = {word for word, count in spread.items() if count > max(2, len(topics) // 4)}
    wanted = [
        (question, _stems(question.text) - common)
        for question in sorted(questions, key=lambda q: (q.asked, q.id))
        if question.state is not QuestionState.ANSWERED
    ]
    found: list[tuple[int, Topic, Question]] = []
    for topic in fresh:
        hits = [(len(words[topic.id] & stems), question) for question, stems in wanted]
        best = max(hits, key=lambda hit: hit[0], default=None)
        if best and best[0]:
            found.append((best[0], topic, best[1]))
    found.sort(key=lambda entry: (-entry[0], entry[1].title))
    return [(topic, question) for _, topic, question in found]


def _first_things_first(
    topic: Topic, states: Mapping[TopicId, TopicState]
) -> tuple[bool, int, int, str]:
    """Order topics: what needs nothing that is missing, easy ones, short ones, by title."""
    missing = any(base not in states for base in topic.builds_on)
    return missing, list(Level).index(topic.level), topic.minutes, topic.title


def _telling_words(topic: Topic) -> set[str]:
    return _stems(" ".join((topic.title, *topic.tags, *(word.term for word in topic.words))))


_LATIN_WORD = re.compile(r"[a-z0-9]{4,}")
_CJK_RUN = re.compile("[\u3400-\u9fff]{2,}")
_EMPTY_WORDS = re.compile(
    r"about|also|another|answer|because|before|behind|being|company|could|customer|does|doing"
    r"|each|every(thing)?|from|have|here|into|just|know|learn|like|little|look|make|many|means?"
    r"|more|most|much|need|never|next|only|other|over|people|really|shop|should|show|something"
    r"|start|still|store|such|take|team|tell|than|that|their|them|then|there|these|they|things?"
    r"|think|this|time|today|tool|used|user|very|want|well|were|what|when|where|which|while"
    r"|will|with|without|work|would|years?|your"
)


def _stems(text: str) -> set[str]:
    """Return the words that tell what *text* is about: long Latin ones without a plural s."""
    plain = folded(text)
    words = (word for word in _LATIN_WORD.findall(plain) if not _EMPTY_WORDS.fullmatch(word))
    latin = {word.removesuffix("s") for word in words}
    chinese = {run[at : at + 2] for run in _CJK_RUN.findall(plain) for at in range(len(run) - 1)}
    return latin | chinese


# --- taking one, and taking it back -------------------------------------------------------


def placed(
    suggestion: Suggestion, session: Session, new_id: NewId, below: ItemId | None = None
) -> ChangeSet:
    """Return the change set that puts *suggestion* on the agenda of *session*.

    It stands below the item *below*, or where a new item belongs: last, before the wrap-up.  A
    question that comes along is on the agenda from then on.  Raises ``RuleBroken`` when the item
    was carried over to this session before, or *below* is not there.
    """
    item, question = _item_for(suggestion.subject, session, ItemId(new_id()))
    if below is None:
        after = insert_item(session, item, place_before_wrap_up(session))
    else:
        after = add_item(session, item, below)
    changes = edited(session, after)
    if question is not None:
        on_agenda = replace(question, state=QuestionState.ON_AGENDA)
        changes = together(changes, edited(question, on_agenda))
    return changes


def _item_for(
    subject: CarriedOver | Question | Action | Topic, session: Session, item: ItemId
) -> tuple[AgendaItem, Question | None]:
    match subject:
        case CarriedOver():
            if any(present.origin_item == subject.item.id for present in session.items):
                raise RuleBroken(Rule.ALREADY_CARRIED_OVER)
            return carried(subject.item, subject.session, item), subject.question
        case Topic():
            return item_from_topic(subject, item, steps_of(subject)), None
        case Question():
            lead = Who.of(subject.asked_by)
            asked = AgendaItem(
                item, ItemKind.QUESTION, subject.text, QUESTION_MINUTES, lead, question=subject.id
            )
            return asked, subject
        case Action():
            lead = subject.owner or Who.BOTH
            return AgendaItem(item, ItemKind.REVIEW, subject.text, ACTION_MINUTES, lead), None


def removed_item(
    session: Session,
    item: ItemId,
    questions: Iterable[Question],
    cues: Iterable[Cue] = (),
) -> ChangeSet:
    """Return the change set that removes *item* from *session*, with all that hangs on it.

    A question it held waits again, unless another item of the agenda holds it too; cues to the
    item (of *cues*) go with it.  Raises ``RuleBroken`` when the item is not there.
    """
    question = item_of(session, item).question
    after = remove_item(session, item)
    return together(
        removed(*(cue for cue in cues if cue.session == session.id and cue.item == item)),
        edited(session, after),
        _waiting_again(question, after, questions),
    )


def _waiting_again(
    question: QuestionId | None, session: Session, questions: Iterable[Question]
) -> ChangeSet:
    held = {item.question for item in session.items}
    return together(
        *(
            edited(other, replace(other, state=QuestionState.WAITING))
            for other in questions
            if other.id == question
            and other.state is QuestionState.ON_AGENDA
            and other.id not in held
        )
    )


# --- topics and their turn ----------------------------------------------------------------


def topic_states(sessions: Iterable[Session]) -> dict[TopicId, TopicState]:
    """Return the state of every topic that is planned or covered; the others are not yet."""
    states: dict[TopicId, TopicState] = {}
    ordered = sorted(sessions, key=lambda session: (session.start, session.number))
    for session in ordered:
        if session.state is SessionState.HELD:
            for item in session.items:
                if item.topic and item.outcome in {Outcome.DONE, Outcome.OPEN}:
                    states[item.topic] = TopicState(Coverage.COVERED, session)
    for session in reversed(ordered):
        if session.state in {SessionState.PLANNED, SessionState.IN_PROGRESS}:
            for item in session.items:
                if item.topic:
                    states[item.topic] = TopicState(Coverage.PLANNED, session)
    return states


def topic_state(topic: Topic, sessions: Iterable[Session]) -> TopicState:
    """Return whether *topic* is planned, covered or neither; planned comes before covered."""
    return topic_states(sessions).get(topic.id, TopicState(Coverage.NOT_YET))
