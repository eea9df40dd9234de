"""What to put on an agenda: what was carried over, what was asked, what is due, what to teach.

Pure functions over values.  They give reasons as data (``services.reasons``), never as words.

``suggestions(session, sessions, questions, actions, library, today, wishes)`` lists what fits the
session, grouped in the order of ``Group``, and ``suggestions_of(read, session, ...)`` the same for
an open workspace, of which no more is read than that.  Which topics fit is told by
``services.topic_suggestions``, and ``services.placing`` puts a suggestion onto the agenda.  Who has
what waits at hand asks ``carried_over`` and ``asked_for`` alone.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from typing import TYPE_CHECKING

from revmentor_desktop.domain.actions import Action, open_actions
from revmentor_desktop.domain.ids import TopicId
from revmentor_desktop.domain.questions import Question, QuestionState, waiting_questions
from revmentor_desktop.domain.sessions import AgendaItem, Session, waiting_items
from revmentor_desktop.domain.terms import ExplainAgain
from revmentor_desktop.domain.times import wall_clock
from revmentor_desktop.domain.topics import Topic
from revmentor_desktop.domain.values import dataclass
from revmentor_desktop.services.explain_again import (
    WaitingWord,
    names,
    waiting_words,
    waiting_words_of,
)
from revmentor_desktop.services.reasons import Reason, Why
from revmentor_desktop.services.telling_words import About, about, asked_about, best_of
from revmentor_desktop.services.topic_states import TopicState, topic_states, topic_states_of
from revmentor_desktop.services.topic_suggestions import topics_for
from revmentor_desktop.services.topic_wishes import NO_WISHES, Wishes, wishes_of

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Sequence
    from datetime import date

    from revmentor_desktop.services.library import Library
    from revmentor_desktop.store.queries import Queries

QUESTION_MINUTES = 8
AGAIN_MINUTES = 5
ACTION_MINUTES = 3
ANSWERED = QuestionState.ANSWERED
MOST = 6
"""Suggestions a group shows at most."""


class Group(Enum):
    """The groups of suggestions, in the order in which they are shown."""

    CARRIED_OVER = "carried_over"
    QUESTION = "question"
    ACTION = "action"
    TOPIC = "topic"


@dataclass(frozen=True, slots=True)
class CarriedOver:
    """An item that an earlier session did not reach, that session, and its question if any."""

    session: Session
    item: AgendaItem
    question: Question | None = None


Subject = CarriedOver | Question | ExplainAgain | Action | Topic
"""What can be suggested."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Something that could stand on the agenda, for how long, and why."""

    group: Group
    subject: Subject
    minutes: int
    why: Why

    @property
    def title(self) -> str:
        """What it is called: as an agenda item, but for a word, which needs a verb there."""
        match self.subject:
            case CarriedOver(item=item):
                return item.title
            case Topic(title=title):
                return title
            case ExplainAgain(word=word):
                return word
            case subject:
                return subject.text

    @property
    def key(self) -> tuple[Group, str]:
        """What tells this suggestion from all others, for item models."""
        subject = self.subject
        return self.group, subject.item.id if isinstance(subject, CarriedOver) else subject.id


# --- the list -----------------------------------------------------------------------------


def suggestions(
    session: Session,
    sessions: Iterable[Session],
    questions: Iterable[Question],
    actions: Iterable[Action],
    library: Library,
    today: date,
    wishes: Wishes = NO_WISHES,
) -> tuple[Suggestion, ...]:
    """Return what could stand on the agenda of *session*, at most six a group.

    Carried-over items come first, then waiting questions (oldest first) and words that no topic
    explains again, open actions due on the day of the session or before, and topics.  Nothing
    that stands on this agenda is suggested, nor a topic that another session has.
    """
    everywhere = [s for s in sessions if s.id != session.id] + [session]
    asked, moved = tuple(questions), waiting_items(everywhere)
    taken = {item.question for _, item in moved} | {item.question for item in session.items}
    around = Around(
        moved=moved,
        topics=frozenset(item.topic for _, item in moved if item.topic),
        asked=asked,
        about=best_of(about(library, (one for one in asked if one.state is not ANSWERED))),
        waiting=tuple(one for one in waiting_questions(asked) if one.id not in taken),
        coming=tuple(one for one in everywhere if not one.past_life),
        states=topic_states(everywhere),
        words=waiting_words(wishes.again, everywhere, library),
        actions=open_actions(actions),
    )
    return _listed(session, around, library, today, wishes)


def suggestions_of(
    read: Queries, session: Session, library: Library, today: date
) -> tuple[Suggestion, ...]:
    """Return the same for a *session* of the open workspace, as it is stored."""
    present, wishes = read.present, wishes_of(read)
    moved = present.waiting_items(session, MOST)
    around = Around(
        moved=moved,
        topics=present.carried_topics(),
        asked=present.questions_on(item for _, item in moved),
        about=asked_about(read, library),
        waiting=present.waiting_questions(MOST, session),
        coming=present.coming(),
        states=topic_states_of(read),
        words=waiting_words_of(read, wishes.again, library),
        actions=present.due_actions(session.local_start.date(), MOST + len(session.items)),
    )
    return _listed(session, around, library, today, wishes)


@dataclass(frozen=True, slots=True)
class Around:
    """What the suggestions for a session are made of, beside the topics and the wishes.

    What was *moved* from other sessions and not taken yet, the *topics* of all such items, the
    questions *asked* there, what all open ones are *about*, those that are *waiting* alone, the
    sessions that are *coming*, the *states* of the topics, the *words* that wait to be explained,
    and the open *actions*.
    """

    moved: tuple[tuple[Session, AgendaItem], ...]
    topics: frozenset[TopicId]
    asked: tuple[Question, ...]
    about: Mapping[TopicId, About]
    waiting: tuple[Question, ...]
    coming: tuple[Session, ...]
    states: Mapping[TopicId, TopicState]
    words: tuple[WaitingWord, ...]
    actions: tuple[Action, ...]


def _listed(
    session: Session, around: Around, library: Library, today: date, wishes: Wishes
) -> tuple[Suggestion, ...]:
    to_ask = (
        *asked_for(session, around.waiting),
        *_words(session, around.coming, around.words, wishes.not_now),
    )
    fitting = topics_for(
        session.zone,
        around.states,
        around.topics,
        around.about,
        library,
        wishes,
        around.words,
        today,
        MOST,
    )
    return (
        *carried_over(session, around.moved, around.asked),
        *to_ask[:MOST],
        *_actions(session, around.actions, today),
        *(
            Suggestion(Group.TOPIC, library.by_id[topic.id], topic.minutes, why)
            for topic, why in fitting
        ),
    )


def carried_over(
    session: Session, waiting: Iterable[tuple[Session, AgendaItem]], questions: Iterable[Question]
) -> list[Suggestion]:
    """Return the suggestions for *session* that the *waiting* items of others are, at most six."""
    by_id = {question.id: question for question in questions}
    return [
        Suggestion(
            Group.CARRIED_OVER,
            CarriedOver(source, item, by_id.get(item.question) if item.question else None),
            item.minutes,
            Why(Reason.NOT_REACHED, number=source.number, day=source.local_start.date()),
        )
        for source, item in waiting
        if source.id != session.id
    ][:MOST]


def asked_for(session: Session, questions: Iterable[Question]) -> list[Suggestion]:
    """Return the suggestions for *session* that *questions* are, which wait alone; at most six."""
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
        for question in questions
    ][:MOST]


def _day(question: Question, session: Session) -> date:
    """Return the day on which *question* was asked, on the wall clock of *session*."""
    return wall_clock(question.asked, session.zone).date()


def _words(
    session: Session,
    coming: Sequence[Session],
    words: Iterable[WaitingWord],
    not_now: Container[TopicId],
) -> list[Suggestion]:
    """Return the words that wait and no topic may explain, unless a coming agenda names them."""
    return [
        Suggestion(
            Group.QUESTION,
            word.mark,
            AGAIN_MINUTES,
            Why(Reason.ASKED_FOR, day=wall_clock(word.mark.asked, session.zone).date()),
        )
        for word in words
        if all(topic.id in not_now for topic in word.topics)
        and not any(names(other, word.mark) for other in coming)
    ]


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
        for action in actions
        if action.due is not None and action.due <= by and action.text not in titles
    ][:MOST]
