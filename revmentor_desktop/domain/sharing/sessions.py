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
    SharedPair,
    SharedQuestion,
    SharedRecap,
    SharedStep,
    SharedTakeaway,
    SharedTerm,
)
from revmentor_desktop.domain.times import wall_clock

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping
    from datetime import datetime

    from revmentor_desktop.domain.actions import Action
    from revmentor_desktop.domain.ids import QuestionId, SessionId
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
    every = tuple(questions)
    pool = reader.seen(every)
    items = shared_items(pair, session, reader, hidden(every, reader))
    on_agenda = [question for question in pool if question.id in asked]
    waiting = [question for question in waiting_questions(pool) if question.id not in asked]
    day = session.local_start.date()
    due = [
        action for action in open_actions(reader.seen(actions)) if action.due and action.due <= day
    ]
    return SharedAgenda(
        head=shared_head(pair, session, reader),
        purpose=session.purpose,
        items=items,
        planned=sum(item.minutes for item in items),
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
    every = tuple(questions)
    asked = sorted(reader.seen(every), key=lambda question: (question.asked, question.id))
    answered = [question for question in asked if question.answered_in == here]
    agreed = sorted(reader.seen(actions), key=lambda action: (action.agreed, action.id))
    written = sorted(reader.seen(notes), key=lambda note: (note.created, note.id))
    items = shared_items(pair, session, reader, hidden(every, reader))
    told = recap if recap and recap.session == here and reader.sees(recap) else None
    return SharedRecap(
        head=shared_head(pair, session, reader),
        summary=told.summary if told else "",
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
        terms=shared_terms((term for term in terms if term.session == here), reader),
        notes=tuple(SharedNote(note.title, note.body) for note in written if note.session == here),
    )


# --- field by field -----------------------------------------------------------------------


def shared_head(pair: Pair, session: Session, reader: Reader) -> SharedHead:
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


def shared_pair(pair: Pair, reader: Reader) -> SharedPair:
    """Return what stands above what belongs to no single session."""
    mentor, mentee = (reader.name(pair, role) for role in (Role.MENTOR, Role.MENTEE))
    return SharedPair(mentor, mentee, pair.starts, pair.ends)


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
    kept = sorted(reader.seen(takeaways), key=lambda takeaway: (takeaway.captured, takeaway.id))
    return tuple(
        SharedTakeaway(takeaway.text, takeaway.reason, reader.short_names(pair, takeaway.by))
        for takeaway in kept
    )


def shared_terms(terms: Iterable[Term], reader: Reader = US) -> tuple[SharedTerm, ...]:
    """Return *terms* by the alphabet, as *reader* may see them."""
    words = sorted(reader.seen(terms), key=lambda term: (term.word.casefold(), term.id))
    return tuple(SharedTerm(term.word, term.meaning) for term in words)


def hidden(questions: Iterable[Question], reader: Reader) -> frozenset[QuestionId]:
    """Return the questions that may not reach *reader*, nor may an item that is about one."""
    return frozenset(question.id for question in questions if not reader.sees(question))


def sees_item(item: AgendaItem, reader: Reader, hidden: Collection[QuestionId]) -> bool:
    """Say whether *item* may reach *reader*, by itself and by the question it is about."""
    return reader.sees(item) and item.question not in hidden


def shared_items(
    pair: Pair, session: Session, reader: Reader, hidden: Collection[QuestionId]
) -> tuple[SharedItem, ...]:
    """Return the items that *reader* may see, each at the time at which it starts for the two.

    *hidden* are the questions that may not reach the reader.
    """
    starts, items = session.start, []
    for item in session.items:
        if sees_item(item, reader, hidden):
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
