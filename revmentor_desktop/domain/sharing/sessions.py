"""One session as another may see it: its agenda before, its recap after."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from revmentor_desktop.domain.actions import open_actions
from revmentor_desktop.domain.people import Role
from revmentor_desktop.domain.questions import QuestionState, waiting_questions
from revmentor_desktop.domain.sessions import Outcome
from revmentor_desktop.domain.sharing.audiences import US
from revmentor_desktop.domain.sharing.views import (
    SharedAction,
    SharedAgenda,
    SharedHead,
    SharedItem,
    SharedNote,
    SharedQuestion,
    SharedRecap,
    SharedStep,
    SharedTakeaway,
    SharedTerm,
)
from revmentor_desktop.domain.times import wall_clock

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import datetime

    from revmentor_desktop.domain.actions import Action
    from revmentor_desktop.domain.ids import SessionId
    from revmentor_desktop.domain.notes import Note
    from revmentor_desktop.domain.people import Pair
    from revmentor_desktop.domain.questions import Question
    from revmentor_desktop.domain.recaps import Recap
    from revmentor_desktop.domain.sessions import AgendaItem, Session
    from revmentor_desktop.domain.sharing.audiences import Reader
    from revmentor_desktop.domain.takeaways import Takeaway
    from revmentor_desktop.domain.terms import Term


def shared_agenda(
    pair: Pair,
    session: Session,
    questions: Iterable[Question],
    actions: Iterable[Action],
    reader: Reader = US,
) -> SharedAgenda:
    """Return the whole agenda of *session* as *reader* may see it.

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
        head=head(pair, session, reader),
        purpose=session.purpose,
        items=_items(pair, session, reader),
        planned=session.planned_minutes,
        available=session.minutes,
        on_agenda=tuple(shared_question(pair, question, reader) for question in on_agenda),
        waiting=tuple(shared_question(pair, question, reader) for question in waiting),
        due=tuple(shared_action(pair, action, reader) for action in due),
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
    reader: Reader = US,
) -> SharedRecap:
    """Return all that *session* left, as *reader* may see it.

    The pair's whole lists may be handed in, in any order: what belongs to another session is
    left alone, and the rest is put in the order in which it came up; words go by the alphabet.
    """
    here = session.id
    asked = sorted(questions, key=lambda question: (question.asked, question.id))
    answered = [question for question in asked if question.answered_in == here]
    agreed = sorted(actions, key=lambda action: (action.agreed, action.id))
    written = sorted(notes, key=lambda note: (note.created, note.id))
    items = _items(pair, session, reader)
    return SharedRecap(
        head=head(pair, session, reader),
        summary=recap.summary if recap and recap.session == here else "",
        takeaways=shared_takeaways(pair, (one for one in takeaways if one.session == here), reader),
        actions=tuple(
            shared_action(pair, action, reader) for action in agreed if action.session == here
        ),
        answered=tuple(shared_question(pair, question, reader) for question in answered),
        open=tuple(
            shared_question(pair, question, reader) for question in _left_open(session, asked)
        ),
        carried_over=tuple(item for item in items if item.outcome is Outcome.CARRIED_OVER),
        items=items,
        terms=shared_terms(term for term in terms if term.session == here),
        notes=tuple(SharedNote(note.title, note.body) for note in written if note.session == here),
    )


# --- field by field -----------------------------------------------------------------------


def head(pair: Pair, session: Session, reader: Reader) -> SharedHead:
    """Return what stands above *session*."""
    return SharedHead(
        number=session.number,
        title=session.title,
        starts=session.local_start,
        ends=wall_clock(session.end, session.zone),
        zone="" if session.zone == pair.zone else session.zone,
        place=session.place,
        state=session.state,
        mentor=reader.name(pair, Role.MENTOR),
        mentee=reader.name(pair, Role.MENTEE),
    )


def shared_question(pair: Pair, question: Question, reader: Reader) -> SharedQuestion:
    """Return *question* as *reader* may see it."""
    return SharedQuestion(
        text=question.text,
        asked_by=reader.short_name(pair, question.asked_by),
        answer=question.answer,
        foggy=question.state is QuestionState.STILL_FOGGY,
    )


def shared_action(
    pair: Pair,
    action: Action,
    reader: Reader,
    numbers: Mapping[SessionId, int] | None = None,
) -> SharedAction:
    """Return *action* as *reader* may see it; *numbers* are those of the sessions."""
    return SharedAction(
        text=action.text,
        owners=reader.short_names(pair, action.owner),
        due=action.due,
        done=wall_clock(action.done, pair.zone).date() if action.done else None,
        agreed=wall_clock(action.agreed, pair.zone).date(),
        session=(numbers or {}).get(action.session) if action.session else None,
    )


def shared_takeaways(
    pair: Pair, takeaways: Iterable[Takeaway], reader: Reader
) -> tuple[SharedTakeaway, ...]:
    """Return *takeaways* in the order in which they came up, as *reader* may see them."""
    kept = sorted(takeaways, key=lambda takeaway: (takeaway.captured, takeaway.id))
    return tuple(
        SharedTakeaway(takeaway.text, takeaway.reason, reader.short_names(pair, takeaway.by))
        for takeaway in kept
    )


def shared_terms(terms: Iterable[Term]) -> tuple[SharedTerm, ...]:
    """Return *terms* by the alphabet."""
    words = sorted(terms, key=lambda term: (term.word.casefold(), term.id))
    return tuple(SharedTerm(term.word, term.meaning) for term in words)


def _items(pair: Pair, session: Session, reader: Reader) -> tuple[SharedItem, ...]:
    starts, items = session.start, []
    for item in session.items:
        items.append(_item(pair, item, wall_clock(starts, session.zone), reader))
        starts += timedelta(minutes=item.minutes)
    return tuple(items)


def _item(pair: Pair, item: AgendaItem, starts: datetime, reader: Reader) -> SharedItem:
    return SharedItem(
        starts=starts,
        minutes=item.minutes,
        title=item.title,
        details=item.details,
        leads=reader.short_names(pair, item.lead),
        steps=tuple(SharedStep(step.text, step.done) for step in item.steps),
        outcome=item.outcome,
        carried_from=item.origin_date,
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
