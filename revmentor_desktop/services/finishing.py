"""Closing a session: what it left, what moves on, and when the pair meets next, in one step.

``harvest`` gathers what was captured, ``unreached`` says which items would move on, ``drafted``
writes a first summary, ``as_held`` says when it was held, and ``finished`` is the one change set
that closes the session: taking it back brings everything to where it stood before.
``marked_held`` closes it without all that.

An item moves into the next session that is planned, whichever that is; without one it waits, and
is offered when a session is planned (``services.suggestions``).  Either way it moves once.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from revmentor_desktop.domain import live
from revmentor_desktop.domain import questions as asking
from revmentor_desktop.domain.actions import Action
from revmentor_desktop.domain.changes import ChangeSet, added, edited, removed, together
from revmentor_desktop.domain.ids import ItemId, NoteId, RecapId
from revmentor_desktop.domain.notes import Note
from revmentor_desktop.domain.private import DraftQuestion, PrivateNote
from revmentor_desktop.domain.questions import Question, QuestionState
from revmentor_desktop.domain.recaps import Recap
from revmentor_desktop.domain.sessions import (
    ItemKind,
    Outcome,
    Session,
    SessionState,
    begun_at,
    carry_over,
    hold,
    leave_for_later,
)
from revmentor_desktop.domain.takeaways import Takeaway
from revmentor_desktop.domain.terms import Term
from revmentor_desktop.domain.times import wall_clock
from revmentor_desktop.domain.values import dataclass
from revmentor_desktop.services.planning import planned_start

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from revmentor_desktop.domain.ids import NewId
    from revmentor_desktop.domain.live import Run
    from revmentor_desktop.domain.sessions import AgendaItem
    from revmentor_desktop.services.capture import Captured
    from revmentor_desktop.services.workspace import Workspace

STAYS = {ItemKind.CHECK_IN, ItemKind.WRAP_UP}
"""Items that belong to an hour and are not carried into another."""

NEAR = timedelta(hours=2)
"""How near its planned start a session is begun that is held as planned, be it past midnight."""


@dataclass(frozen=True, slots=True)
class Harvest:
    """What a session left, each in the order in which it came up; notes are single lines."""

    takeaways: tuple[Takeaway, ...] = ()
    actions: tuple[Action, ...] = ()
    questions: tuple[Question, ...] = ()
    terms: tuple[Term, ...] = ()
    notes: tuple[Note, ...] = ()
    private_notes: tuple[PrivateNote, ...] = ()
    drafts: tuple[DraftQuestion, ...] = ()

    def newest_first(self) -> tuple[Captured, ...]:
        """Return everything that was captured, the newest first."""
        moments: list[tuple[datetime, str, Captured]] = [
            *((one.captured, one.id, one) for one in self.takeaways),
            *((one.agreed, one.id, one) for one in self.actions),
            *((one.asked, one.id, one) for one in self.questions),
            *((one.noted, one.id, one) for one in self.terms if one.noted is not None),
            *((one.created, one.id, one) for one in self.notes),
            *((one.created, one.id, one) for one in self.private_notes),
            *((one.written, one.id, one) for one in self.drafts),
        ]
        moments.sort(key=lambda moment: moment[:2], reverse=True)
        return tuple(value for _, _, value in moments)


def harvest(workspace: Workspace, session: Session, since: datetime) -> Harvest:
    """Return what *session* has left since it began at *since*."""
    read = workspace.read
    here = session.id
    own = [one.id for one in read.note_summaries(session=here) if not one.title]
    notes = [note for id in own if (note := read.note(id)) and note.created >= since]
    private = [mine for id in own if (mine := read.private_note(id)) and mine.created >= since]
    taken = [one for one in read.takeaways(here) if one.captured >= since]
    asked = read.questions_of(here)
    explained = [one for one in read.terms_of(here) if one.noted and one.noted >= since]
    return Harvest(
        takeaways=tuple(sorted(taken, key=lambda one: (one.captured, one.id))),
        actions=tuple(one for one in read.actions_of(here) if one.agreed >= since),
        questions=tuple(q for q in asked if q.session == here and q.asked >= since),
        terms=tuple(sorted(explained, key=lambda term: (term.noted or since, term.id))),
        notes=tuple(sorted(notes, key=lambda note: (note.created, note.id))),
        private_notes=tuple(sorted(private, key=lambda note: (note.created, note.id))),
        drafts=tuple(one for one in read.draft_questions(here) if one.written >= since),
    )


def unreached(session: Session, run: Run) -> tuple[AgendaItem, ...]:
    """Return the items that were not dealt with and would move on.

    The item that is on when the session ends has been dealt with.
    """
    return tuple(
        item
        for item in session.items
        if item.outcome is Outcome.OPEN and item.id != run.current and item.kind not in STAYS
    )


def next_planned(session: Session, sessions: Iterable[Session]) -> Session | None:
    """Return the session that takes what *session* hands on: the first that is planned."""
    planned = [
        one for one in sessions if one.state is SessionState.PLANNED and one.id != session.id
    ]
    return min(planned, key=lambda one: (one.start, one.number), default=None)


def as_held(session: Session, run: Run | None, now: datetime) -> Session:
    """Return *session* on the day and at the time it was held, were it over *now*.

    They are those that were planned, unless it was begun on another day, or would lie in the
    future.  Where nobody knows when it was begun, because it has no *run*, it ends now.  A day that
    was set by hand after the session was over once stays.
    """
    planned, began = session.start, run.began if run is not None else None
    if run is None or began is None:
        length = timedelta(minutes=session.minutes)
        return begun_at(session, now - length) if planned > now else session
    moved = wall_clock(began, session.zone).date() != session.local_start.date()
    moved = moved and abs(began - planned) > NEAR and not run.ended_before
    return begun_at(session, min(began, now)) if moved or planned > now else session


def marked_held(session: Session, run: Run | None, now: datetime) -> ChangeSet:
    """Return what says that *session* was held: every item is done, and its *run* ends if it runs.

    One that was never begun and lay in the future gets a run that only says where it was put, and
    when it was planned: its length, which says when it ended, may be changed later.
    Raises ``RuleBroken`` for a session that cannot be held from where it stands.
    """
    held = hold(as_held(session, run, now))
    if run is None and held.start != session.start:
        ended = live.over(live.Run(session.id), held.start, held.start - session.start)
        return together(edited(session, held), added(ended))
    if run is None or run.ended:
        return edited(session, held)
    moved = held.start - planned_start(session, run)
    return together(edited(session, held), edited(run, live.over(run, now, moved)))


def drafted(session: Session, run: Run, left: Harvest, *, covered: str, noted: str) -> str:
    """Return a first summary in Markdown: what was dealt with under *covered*, notes under *noted*.

    Both are lines in the language of the program.  A title is no Markdown, but the summary is: it
    reads as the title does, and without the marks of emphasis that somebody gave it.
    """
    from revmentor_desktop.services.steps import plain_text  # not for what a rescue asks here

    apart = {item.id for item in unreached(session, run)}
    titles = [
        plain_text(item.title)
        for item in session.items
        if item.kind not in STAYS
        and item.id not in apart
        and item.outcome is not Outcome.SKIPPED
        and item.title
    ]
    parts = [covered, "\n".join(f"- {title}" for title in titles)] if titles else []
    if left.notes:
        parts += [noted, _list_of(left.notes)]
    return "\n\n".join(parts)


@dataclass(frozen=True, slots=True)
class Closing:
    """How a session is to be closed.

    *carried* items move into *coming*, a planned session, or wait where there is none.
    *title* is that of the note that gathers the single lines.  *answered* questions were dealt
    with; those of the agenda that were not wait again.
    """

    summary: str
    carried: Collection[ItemId] = ()
    coming: Session | None = None
    title: str = ""
    answered: Collection[Question] = ()


def finished(
    session: Session,
    run: Run,
    left: Harvest,
    closing: Closing,
    *,
    recap: Recap | None,
    questions: Iterable[Question],
    now: datetime,
    new_id: NewId,
) -> ChangeSet:
    """Return the one change set that closes *session* as *closing* says.

    It lies on the day on which it was held from then on.  Raises ``RuleBroken`` for a session that
    is not in progress.
    """
    closed, coming = as_held(session, run, now), closing.coming
    wanted = [item.id for item in unreached(session, run) if item.id in set(closing.carried)]
    if coming is not None:
        fuller = coming
        taken = {item.origin_item for item in coming.items}
        fresh = [item for item in wanted if item not in taken]
        closed, fuller = carry_over(closed, fuller, fresh, new_id)
        moved = edited(coming, fuller)
    else:
        fresh, moved = wanted, ChangeSet(())
    for item in wanted:
        if coming is None or item not in fresh:
            closed = leave_for_later(closed, item)
    skipped = {item.id for item in unreached(session, run)} - set(wanted)
    items = tuple(
        replace(item, outcome=Outcome.SKIPPED) if item.id in skipped else item
        for item in closed.items
    )
    closed = hold(replace(closed, items=items))
    return together(
        edited(session, closed),
        edited(run, live.over(run, now, closed.start - planned_start(session, run))),
        moved,
        _recap(session, recap, closing.summary, new_id),
        _gathered(session, left, closing.title, now, new_id),
        _settled(closed, questions, closing.answered, now),
    )


def _recap(session: Session, recap: Recap | None, summary: str, new_id: NewId) -> ChangeSet:
    if recap is not None:
        return edited(recap, replace(recap, summary=summary))
    return added(Recap(RecapId(new_id()), session.id, summary)) if summary.strip() else added()


def _gathered(
    session: Session, left: Harvest, title: str, now: datetime, new_id: NewId
) -> ChangeSet:
    """Return what makes one note, called *title*, of the single lines of each side."""
    changes = removed(*left.notes, *left.private_notes)
    if left.notes:
        id, began = NoteId(new_id()), left.notes[0].created
        note = Note(id, title, _list_of(left.notes), began, now, session=session.id)
        changes = together(changes, added(note))
    if left.private_notes:
        id, began = NoteId(new_id()), left.private_notes[0].created
        mine = PrivateNote(id, title, _list_of(left.private_notes), began, now, session=session.id)
        changes = together(changes, added(mine))
    return changes


def _list_of(notes: Iterable[Note | PrivateNote]) -> str:
    return "\n".join(f"- {note.body}" for note in notes)


def _settled(
    session: Session, questions: Iterable[Question], answered: Collection[Question], now: datetime
) -> ChangeSet:
    """Return what answers *answered*, and has the others of the agenda wait again.

    A question whose item was carried into another session stays on the agenda: on that one.
    """
    outcomes = {item.question: item.outcome for item in session.items if item.question}
    changes: list[ChangeSet] = []
    done = {question.id for question in answered}
    for question in questions:
        if question.id in done:
            settled = asking.answered(question, question.answer, now, session.id)
            changes.append(edited(question, settled))
        elif question.state is QuestionState.ON_AGENDA and outcomes.get(question.id) in {
            Outcome.DONE,
            Outcome.SKIPPED,
        }:
            changes.append(edited(question, replace(question, state=QuestionState.WAITING)))
    return together(*changes)
