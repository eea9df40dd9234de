"""The programme as another may see it: its sessions together, and the pair's lists."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from revmentor_desktop.domain.actions import Action, open_actions
from revmentor_desktop.domain.agreement import Agreement
from revmentor_desktop.domain.goals import Goal
from revmentor_desktop.domain.notes import Note
from revmentor_desktop.domain.people import Pair
from revmentor_desktop.domain.questions import Question, QuestionState
from revmentor_desktop.domain.recaps import Recap
from revmentor_desktop.domain.reviews import Review
from revmentor_desktop.domain.sessions import Session, SessionState
from revmentor_desktop.domain.sharing.audiences import US
from revmentor_desktop.domain.sharing.progress import goals_seen, reviews_seen, shared_clauses
from revmentor_desktop.domain.sharing.sessions import (
    hidden,
    sees_item,
    shared_action,
    shared_head,
    shared_pair,
    shared_question,
    shared_recap,
    shared_takeaways,
    shared_terms,
)
from revmentor_desktop.domain.sharing.views import (
    SharedActions,
    SharedCovered,
    SharedLearned,
    SharedProgramme,
    SharedQuestions,
    SharedSessions,
    SharedTerm,
    SharedWords,
)
from revmentor_desktop.domain.takeaways import Takeaway
from revmentor_desktop.domain.terms import Term
from revmentor_desktop.domain.topics import Topic
from revmentor_desktop.domain.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from datetime import date
    from typing import TypeVar

    from revmentor_desktop.domain.ids import SessionId, TopicId
    from revmentor_desktop.domain.sharing.audiences import Reader
    from revmentor_desktop.domain.sharing.views import SharedAction, SharedQuestion

    V = TypeVar("V", Takeaway, Action, Term, Note)


@dataclass(frozen=True, slots=True)
class Everything:
    """All that the pair shares, in any order, and the topics that the library has."""

    pair: Pair
    agreement: Agreement | None = None
    goals: tuple[Goal, ...] = ()
    reviews: tuple[Review, ...] = ()
    sessions: tuple[Session, ...] = ()
    recaps: tuple[Recap, ...] = ()
    takeaways: tuple[Takeaway, ...] = ()
    actions: tuple[Action, ...] = ()
    questions: tuple[Question, ...] = ()
    terms: tuple[Term, ...] = ()
    notes: tuple[Note, ...] = ()
    topics: tuple[Topic, ...] = ()

    @property
    def in_order(self) -> list[Session]:
        """The sessions, the earliest first."""
        return sorted(self.sessions, key=lambda session: (session.start, session.number))

    @property
    def numbers(self) -> Mapping[SessionId, int]:
        """The numbers of the sessions by their ids."""
        return {session.id: session.number for session in self.sessions}

    def named(self) -> Mapping[TopicId, Topic]:
        """Return the topics by their ids."""
        return {topic.id: topic for topic in self.topics}


def _unseen() -> None:
    """Let it go on: nobody wants it to end."""


def shared_sessions(
    ours: Everything,
    wanted: Iterable[Session],
    reader: Reader = US,
    look: Callable[[], object] = _unseen,
) -> SharedSessions:
    """Return what each of the *wanted* sessions left, in their order, as *reader* may see it.

    Raises what *look* does, which is called after each of them.
    """
    recaps = {recap.session: recap for recap in ours.recaps}
    takeaways, actions = _by_session(ours.takeaways), _by_session(ours.actions)
    terms, notes = _by_session(ours.terms), _by_session(ours.notes)
    questions = _questions_by_session(ours)
    chosen = {session.id for session in wanted}
    found = []
    for session in ours.in_order:
        if session.id in chosen:
            one = shared_recap(
                ours.pair,
                session,
                recap=recaps.get(session.id),
                takeaways=takeaways[session.id],
                actions=actions[session.id],
                questions=questions[session.id],
                terms=terms[session.id],
                notes=notes[session.id],
                reader=reader,
            )
            found.append(one)
            look()
    return SharedSessions(head=shared_pair(ours.pair, reader), sessions=tuple(found))


def shared_programme(ours: Everything, day: date | None, reader: Reader = US) -> SharedProgramme:
    """Return the whole programme as it stands on *day*, as *reader* may see it."""
    pair = ours.pair
    done, still_open = _actions(ours, reader)
    questions = shared_questions(ours, day, reader)
    takeaways = _by_session(ours.takeaways)
    learned = (
        SharedLearned(session.number, session.title, found)
        for session in ours.in_order
        if (found := shared_takeaways(pair, takeaways[session.id], reader))
    )
    return SharedProgramme(
        head=shared_pair(pair, reader),
        day=day,
        aim=pair.aim,
        dates=tuple(shared_head(pair, session, reader) for session in ours.in_order),
        topics=_covered(ours, reader),
        learned=tuple(learned),
        open_actions=still_open,
        done_actions=done,
        answered=questions.answered,
        open=questions.open,
        terms=shared_terms(ours.terms, reader),
        agreement=shared_clauses(ours.agreement),
        goals=goals_seen(pair, ours.goals, reader),
        reviews=reviews_seen(pair, ours.reviews, reader),
    )


def shared_actions(ours: Everything, day: date | None, reader: Reader = US) -> SharedActions:
    """Return who does what by when, as *reader* may see it on *day*."""
    done, still_open = _actions(ours, reader)
    return SharedActions(shared_pair(ours.pair, reader), day, still_open, done)


def shared_questions(ours: Everything, day: date | None, reader: Reader = US) -> SharedQuestions:
    """Return what the two ask each other, oldest first, as *reader* may see it on *day*."""
    asked = sorted(reader.seen(ours.questions), key=lambda question: (question.asked, question.id))
    settled = {QuestionState.ANSWERED, QuestionState.PARKED}

    def told(found: Iterable[Question]) -> tuple[SharedQuestion, ...]:
        return tuple(shared_question(ours.pair, question, reader) for question in found)

    return SharedQuestions(
        head=shared_pair(ours.pair, reader),
        day=day,
        open=told(one for one in asked if one.state not in settled),
        answered=told(one for one in asked if one.state is QuestionState.ANSWERED),
        parked=told(one for one in asked if one.state is QuestionState.PARKED),
    )


def shared_words(ours: Everything, day: date | None, reader: Reader = US) -> SharedWords:
    """Return the pair's own words, and those that the topics on their agendas explain."""
    named = ours.named()
    hidden_ones = hidden(ours.questions, reader)
    linked = {
        item.topic
        for session in ours.sessions
        for item in session.items
        if item.topic and sees_item(item, reader, hidden_ones)
    }
    own = shared_terms(ours.terms, reader)
    known = {term.word.casefold() for term in own}
    explained = {
        (word.term.casefold(), word.meaning): SharedTerm(word.term, word.meaning)
        for id, topic in named.items()
        if id in linked
        for word in topic.words
        if word.term.casefold() not in known
    }
    of_topics = tuple(explained[key] for key in sorted(explained))
    return SharedWords(shared_pair(ours.pair, reader), day, own, of_topics)


# --- private ------------------------------------------------------------------------------


def _by_session(values: Iterable[V]) -> defaultdict[SessionId, list[V]]:
    found: defaultdict[SessionId, list[V]] = defaultdict(list)
    for value in values:
        if value.session:
            found[value.session].append(value)
    return found


def _questions_by_session(ours: Everything) -> defaultdict[SessionId, list[Question]]:
    """Return for each session the questions that came up, were planned or were answered there."""
    by_id = {question.id: question for question in ours.questions}
    found: defaultdict[SessionId, dict[str, Question]] = defaultdict(dict)
    for question in ours.questions:
        for session in (question.session, question.answered_in):
            if session:
                found[session][question.id] = question
    for meeting in ours.sessions:
        for item in meeting.items:
            if item.question in by_id:
                found[meeting.id][item.question] = by_id[item.question]
    lists: defaultdict[SessionId, list[Question]] = defaultdict(list)
    for session, questions in found.items():
        lists[session] = list(questions.values())
    return lists


def _actions(
    ours: Everything, reader: Reader
) -> tuple[tuple[SharedAction, ...], tuple[SharedAction, ...]]:
    """Return the actions that are done, in the order in which they were, and the open ones."""
    numbers = ours.numbers
    actions = reader.seen(ours.actions)
    ended = sorted(
        (action for action in actions if action.done), key=lambda one: (one.done, one.id)
    )
    done, still_open = (
        tuple(shared_action(ours.pair, action, reader, numbers) for action in found)
        for found in (ended, open_actions(actions))
    )
    return done, still_open


def _covered(ours: Everything, reader: Reader) -> tuple[SharedCovered, ...]:
    """Return the topics of the sessions that were held, each on its first day, by that day."""
    named = ours.named()
    hidden_ones = hidden(ours.questions, reader)
    first: dict[TopicId, SharedCovered] = {}
    for session in ours.in_order:
        if session.state is not SessionState.HELD:
            continue
        for item in session.items:
            seen = item.topic and sees_item(item, reader, hidden_ones)
            topic = named.get(item.topic) if item.topic and seen else None
            if topic is not None and topic.id not in first:
                day = session.local_start.date()
                first[topic.id] = SharedCovered(topic.title, topic.shelf, day)
    return tuple(first.values())
