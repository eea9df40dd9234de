"""What of a session the other person may see, as values.

Everything that leaves for other eyes is made from the views below, and the views are made here,
field by field from shared values: what is not copied on purpose is not in them.  No id gets
into a view, and people are in it by name.  This module may not import anything private; a
contract in ``pyproject.toml`` holds it to that.

A view is always made whole; ``counts`` says how much each part of it holds, and ``only`` returns
the view with the chosen parts and nothing else.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import Enum
from typing import TYPE_CHECKING

from revmentor_desktop.domain.actions import open_actions
from revmentor_desktop.domain.people import Pair, Person, Role, Who
from revmentor_desktop.domain.questions import Question, QuestionState, waiting_questions
from revmentor_desktop.domain.sessions import Outcome, Session, SessionState
from revmentor_desktop.domain.times import wall_clock

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from revmentor_desktop.domain.actions import Action
    from revmentor_desktop.domain.notes import Note
    from revmentor_desktop.domain.recaps import Recap
    from revmentor_desktop.domain.sessions import AgendaItem
    from revmentor_desktop.domain.takeaways import Takeaway
    from revmentor_desktop.domain.terms import Term


class What(Enum):
    """What is shared."""

    AGENDA = "agenda"
    RECAP = "recap"


class Part(Enum):
    """A part that can be left out.  What it is called depends on what is shared.

    ``STEPS`` are the steps and details of the agenda's items, ``QUESTIONS`` in a recap those
    that are still open, ``ACTIONS`` in an agenda those that are due by then.
    """

    PURPOSE = "purpose"
    SUMMARY = "summary"
    TAKEAWAYS = "takeaways"
    ACTIONS = "actions"
    ANSWERS = "answers"
    QUESTIONS = "questions"
    AGENDA = "agenda"
    STEPS = "steps"
    WORDS = "words"
    NOTES = "notes"
    CARRIED_OVER = "carried-over"


PARTS: Mapping[What, tuple[Part, ...]] = {
    What.AGENDA: (Part.PURPOSE, Part.AGENDA, Part.STEPS, Part.QUESTIONS, Part.ACTIONS),
    What.RECAP: (
        Part.SUMMARY,
        Part.TAKEAWAYS,
        Part.ACTIONS,
        Part.ANSWERS,
        Part.QUESTIONS,
        Part.CARRIED_OVER,
        Part.AGENDA,
        Part.WORDS,
        Part.NOTES,
    ),
}
"""The parts of each, in the order of the document."""

USUAL_PARTS: Mapping[What, frozenset[Part]] = {
    What.AGENDA: frozenset(PARTS[What.AGENDA]),
    What.RECAP: frozenset(
        {
            Part.SUMMARY,
            Part.TAKEAWAYS,
            Part.ACTIONS,
            Part.ANSWERS,
            Part.QUESTIONS,
            Part.CARRIED_OVER,
        }
    ),
}
"""The parts that are in unless somebody chose otherwise."""


# --- the views ----------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class SharedHead:
    """What stands above everything: which session, when and where, and who.

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
    """A promise and whose it is: no name, one or two."""

    text: str
    owners: tuple[str, ...]
    due: date | None
    done: bool


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


SharedView = SharedAgenda | SharedRecap


# --- making them --------------------------------------------------------------------------


def shared_agenda(
    pair: Pair, session: Session, questions: Iterable[Question], actions: Iterable[Action]
) -> SharedAgenda:
    """Return the whole agenda of *session* as the partner may see it.

    Of the pair's *questions* it names those that an item is about and those that wait; of their
    *actions* those that are open and due by the day of the session.
    """
    asked = {item.question for item in session.items if item.question}
    pool = tuple(questions)
    on_agenda = [question for question in pool if question.id in asked]
    waiting = [question for question in waiting_questions(pool) if question.id not in asked]
    day = session.local_start.date()
    due = [action for action in open_actions(actions) if action.due and action.due <= day]
    return SharedAgenda(
        head=_head(pair, session),
        purpose=session.purpose,
        items=_items(pair, session),
        planned=session.planned_minutes,
        available=session.minutes,
        on_agenda=tuple(_question(pair, question) for question in on_agenda),
        waiting=tuple(_question(pair, question) for question in waiting),
        due=tuple(_action(pair, action) for action in due),
    )


def shared_recap(
    pair: Pair,
    session: Session,
    *,
    recap: Recap | None,
    takeaways: Iterable[Takeaway],
    actions: Iterable[Action],
    questions: Iterable[Question],
    terms: Iterable[Term],
    notes: Iterable[Note],
) -> SharedRecap:
    """Return all that *session* left, as the partner may see it.

    The pair's whole lists may be handed in, in any order: what belongs to another session is
    left alone, and the rest is put in the order in which it came up; words go by the alphabet.
    """
    here = session.id
    asked = sorted(questions, key=lambda question: (question.asked, question.id))
    answered = [question for question in asked if question.answered_in == here]
    kept = sorted(takeaways, key=lambda takeaway: (takeaway.captured, takeaway.id))
    agreed = sorted(actions, key=lambda action: (action.agreed, action.id))
    words = sorted(terms, key=lambda term: (term.word.casefold(), term.id))
    written = sorted(notes, key=lambda note: (note.created, note.id))
    items = _items(pair, session)
    return SharedRecap(
        head=_head(pair, session),
        summary=recap.summary if recap and recap.session == here else "",
        takeaways=tuple(
            SharedTakeaway(takeaway.text, takeaway.reason, _names(pair, takeaway.by))
            for takeaway in kept
            if takeaway.session == here
        ),
        actions=tuple(_action(pair, action) for action in agreed if action.session == here),
        answered=tuple(_question(pair, question) for question in answered),
        open=tuple(_question(pair, question) for question in _left_open(session, asked)),
        carried_over=tuple(item for item in items if item.outcome is Outcome.CARRIED_OVER),
        items=items,
        terms=tuple(SharedTerm(term.word, term.meaning) for term in words if term.session == here),
        notes=tuple(SharedNote(note.title, note.body) for note in written if note.session == here),
    )


# --- choosing parts -----------------------------------------------------------------------


def counts(view: SharedView) -> dict[Part, int]:
    """Return how many things each part of *view* holds; a text counts as one."""
    if isinstance(view, SharedAgenda):
        return {
            Part.PURPOSE: int(bool(view.purpose.strip())),
            Part.AGENDA: len(view.items),
            Part.STEPS: sum(len(i.steps) + bool(i.details.strip()) for i in view.items),
            Part.QUESTIONS: len(view.on_agenda) + len(view.waiting),
            Part.ACTIONS: len(view.due),
        }
    return {
        Part.SUMMARY: int(bool(view.summary.strip())),
        Part.TAKEAWAYS: len(view.takeaways),
        Part.ACTIONS: len(view.actions),
        Part.ANSWERS: len(view.answered),
        Part.QUESTIONS: len(view.open),
        Part.CARRIED_OVER: len(view.carried_over),
        Part.AGENDA: len(view.items),
        Part.WORDS: len(view.terms),
        Part.NOTES: len(view.notes),
    }


def only_agenda(view: SharedAgenda, parts: Collection[Part]) -> SharedAgenda:
    """Return *view* with *parts* and nothing else but its head.  Steps need their agenda."""
    agenda = Part.AGENDA in parts
    items = view.items
    if Part.STEPS not in parts:
        items = tuple(replace(item, steps=(), details="") for item in items)
    return SharedAgenda(
        head=view.head,
        purpose=view.purpose if Part.PURPOSE in parts else "",
        items=items if agenda else (),
        planned=view.planned if agenda else 0,
        available=view.available if agenda else 0,
        on_agenda=view.on_agenda if Part.QUESTIONS in parts else (),
        waiting=view.waiting if Part.QUESTIONS in parts else (),
        due=view.due if Part.ACTIONS in parts else (),
    )


def only_recap(view: SharedRecap, parts: Collection[Part]) -> SharedRecap:
    """Return *view* with *parts* and nothing else but its head."""
    return SharedRecap(
        head=view.head,
        summary=view.summary if Part.SUMMARY in parts else "",
        takeaways=view.takeaways if Part.TAKEAWAYS in parts else (),
        actions=view.actions if Part.ACTIONS in parts else (),
        answered=view.answered if Part.ANSWERS in parts else (),
        open=view.open if Part.QUESTIONS in parts else (),
        carried_over=view.carried_over if Part.CARRIED_OVER in parts else (),
        items=view.items if Part.AGENDA in parts else (),
        terms=view.terms if Part.WORDS in parts else (),
        notes=view.notes if Part.NOTES in parts else (),
    )


def only(view: SharedView, parts: Collection[Part]) -> SharedView:
    """Return *view* with *parts* and nothing else but its head."""
    if isinstance(view, SharedAgenda):
        return only_agenda(view, parts)
    return only_recap(view, parts)


# --- field by field -----------------------------------------------------------------------


def _head(pair: Pair, session: Session) -> SharedHead:
    return SharedHead(
        number=session.number,
        title=session.title,
        starts=session.local_start,
        ends=wall_clock(session.end, session.zone),
        zone="" if session.zone == pair.zone else session.zone,
        place=session.place,
        state=session.state,
        mentor=pair.mentor.name,
        mentee=pair.mentee.name,
    )


def _items(pair: Pair, session: Session) -> tuple[SharedItem, ...]:
    starts, items = session.start, []
    for item in session.items:
        items.append(_item(pair, item, wall_clock(starts, session.zone)))
        starts += timedelta(minutes=item.minutes)
    return tuple(items)


def _item(pair: Pair, item: AgendaItem, starts: datetime) -> SharedItem:
    return SharedItem(
        starts=starts,
        minutes=item.minutes,
        title=item.title,
        details=item.details,
        leads=_names(pair, item.lead),
        steps=tuple(SharedStep(step.text, step.done) for step in item.steps),
        outcome=item.outcome,
        carried_from=item.origin_date,
    )


def _question(pair: Pair, question: Question) -> SharedQuestion:
    return SharedQuestion(
        text=question.text,
        asked_by=_short_name(pair, question.asked_by),
        answer=question.answer,
        foggy=question.state is QuestionState.STILL_FOGGY,
    )


def _left_open(session: Session, questions: Iterable[Question]) -> list[Question]:
    """Return the questions that came up in *session* or were on its agenda, and wait again."""
    asked = {item.question for item in session.items if item.question}
    settled = {QuestionState.ANSWERED, QuestionState.PARKED}
    return [
        question
        for question in questions
        if (question.session == session.id or question.id in asked)
        and question.state not in settled
    ]


def _action(pair: Pair, action: Action) -> SharedAction:
    return SharedAction(
        text=action.text,
        owners=_names(pair, action.owner),
        due=action.due,
        done=action.done is not None,
    )


def _names(pair: Pair, who: Who | None) -> tuple[str, ...]:
    """Return the short names of whoever is meant, the mentor first."""
    return tuple(_short_name(pair, role) for role in Role if who and who.includes(role))


def _short_name(pair: Pair, role: Role) -> str:
    """Return the first name of the person with *role*; the whole one if both share the first."""
    person: Person = pair.person(role)
    if pair.mentor.first_name == pair.mentee.first_name:
        return person.name
    return person.first_name
