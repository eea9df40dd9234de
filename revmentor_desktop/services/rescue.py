"""The short hour after one that did not take place: when, and which two things it keeps.

``rescue_of(pair, session, ...)`` says what a rescue of *session* would be, ``rescue_due`` which
session asks for one now, if any does, and ``rescued(rescue, ...)`` is the change set that plans it.
Nothing here asks why the session did not take place.

What a rescue keeps moves on from the session as carried over items do, so that nothing stands on
two agendas; whatever else somebody had put there waits, and is offered when a session is planned.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from revmentor_desktop.domain.changes import ChangeSet, added, edited, together
from revmentor_desktop.domain.ids import TemplateId
from revmentor_desktop.domain.people import Role
from revmentor_desktop.domain.questions import Question, QuestionState
from revmentor_desktop.domain.sessions import (
    AgendaItem,
    ItemKind,
    Outcome,
    Session,
    SessionHead,
    SessionState,
    carry_over,
    leave_for_later,
    replace_item,
)
from revmentor_desktop.domain.times import from_wall_clock, wall_clock
from revmentor_desktop.domain.values import dataclass
from revmentor_desktop.services.finishing import STAYS
from revmentor_desktop.services.planning import new_session
from revmentor_desktop.services.public_holidays import FIRST_WEEKEND_DAY, working_day

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from revmentor_desktop.domain.ids import NewId, QuestionId, SessionId
    from revmentor_desktop.domain.people import Pair
    from revmentor_desktop.domain.templates import Template
    from revmentor_desktop.services.planning import SoFar

RESCUE = TemplateId("rescue-25")
MOST_KEPT = 2
NOTICE = timedelta(days=2)
"""How long after the session, or from today, the rescue is at the soonest."""

OFFERED_FOR = timedelta(days=14)
"""How long after a session its rescue is offered."""

NOT_HELD = {SessionState.CANCELLED, SessionState.MISSED}
KEPT_ROUTINE = {ItemKind.CHECK_IN, ItemKind.REVIEW, ItemKind.WRAP_UP}
"""Items of the template that stay in a rescue; the rest makes way for what is kept."""


@dataclass(frozen=True, slots=True)
class Rescue:
    """What would stand in for the session *missed*: when, and with which of its items."""

    missed: Session
    start: datetime
    items: tuple[AgendaItem, ...]


def most_valuable(session: Session, questions: Iterable[Question]) -> tuple[AgendaItem, ...]:
    """Return the two open items of *session* that are worth a short hour most, the first first.

    What has waited longest comes first: whatever was carried over before, oldest first.  Then the
    questions somebody asked, the mentee's before the mentor's, then topics of the library, then
    what is to be tried, then the rest, in the order of the agenda.  Opening and closing items,
    and the promises, which a rescue has anyway, are not among them.
    """
    asked = {question.id: question for question in questions}
    routine = STAYS | {ItemKind.REVIEW}
    able = [
        (_rank(item, asked), place, item)
        for place, item in enumerate(session.items)
        if item.outcome is Outcome.OPEN and (item.kind not in routine or item.origin is not None)
    ]
    return tuple(item for _, _, item in sorted(able, key=lambda one: one[:2]))[:MOST_KEPT]


def rescue_of(
    pair: Pair,
    session: Session,
    sessions: Iterable[SessionHead],
    questions: Iterable[Question],
    now: datetime,
) -> Rescue:
    """Return what a rescue of *session* would be.

    It lies on the first working day, two days after the session or from today on, on which the
    pair has none of *sessions*, at the session's hour; never before a pause ends.
    """
    today = wall_clock(now, pair.zone).date()
    taken = {
        wall_clock(one.start, pair.zone).date() for one in sessions if one.state not in NOT_HELD
    }
    clock = session.local_start.time()
    day = max(today, session.local_start.date()) + NOTICE
    day = _free(pair, max(day, pair.pause(today) or day), taken)
    start = from_wall_clock(datetime.combine(day, clock), pair.zone)
    return Rescue(session, start, most_valuable(session, questions))


def asks_for_rescue(last: Session, now: datetime) -> bool:
    """Say whether the *last* session was not held, not longer ago than a rescue is offered."""
    return last.state in NOT_HELD and now - last.start <= OFFERED_FOR


def rescue_due(
    pair: Pair, sessions: Sequence[Session], questions: Iterable[Question], now: datetime
) -> Rescue | None:
    """Return the rescue of the last session, if that was not held and none comes sooner.

    ``None`` in a pause, and when two weeks have gone by: then it is time for an hour again.
    """
    past = [one for one in sessions if one.past_life and one.start <= now]
    last = max(past, key=lambda one: (one.start, one.number), default=None)
    if last is None or not asks_for_rescue(last, now):
        return None
    if pair.pause(wall_clock(now, pair.zone).date()) is not None:
        return None
    rescue = rescue_of(pair, last, sessions, questions, now)
    sooner = any(not one.past_life and one.start <= rescue.start for one in sessions)
    return None if sooner or _is_rescued(last, sessions) else rescue


def rescued(
    rescue: Rescue,
    pair: Pair,
    so_far: SoFar,
    questions: Iterable[Question],
    template: Template,
    now: datetime,
    new_id: NewId,
) -> tuple[SessionId, ChangeSet]:
    """Return the id of the session that *rescue* plans from *template*, and the change set."""
    fresh, preparation = new_session(pair, so_far, template, now, new_id)
    kept = [item.id for item in rescue.items]
    if kept:
        routine = tuple(item for item in fresh.items if item.kind in KEPT_ROUTINE)
        fresh = replace(fresh, items=routine)
    source, target = carry_over(rescue.missed, replace(fresh, start=rescue.start), kept, new_id)
    for item in source.items:
        if _waits(item):
            source = leave_for_later(source, item.id)
    target = _fitted(target, {item.id for item in fresh.items})
    placed = {item.question for item in target.items}
    return target.id, together(
        edited(rescue.missed, source),
        added(target, preparation),
        *(
            edited(question, replace(question, state=QuestionState.ON_AGENDA))
            for question in questions
            if question.id in placed and question.state is QuestionState.WAITING
        ),
    )


def _rank(item: AgendaItem, asked: dict[QuestionId, Question]) -> tuple[int, date | int]:
    """Return the place of *item* among what is valuable; smaller is more."""
    if item.origin_date is not None:
        return 0, item.origin_date.toordinal()
    question = asked.get(item.question) if item.question else None
    if question is not None:
        return 1, 0 if question.asked_by is Role.MENTEE else 1
    if item.topic is not None:
        return 2, 0
    return (3, 0) if item.kind is ItemKind.HANDS_ON else (4, 0)


def _waits(item: AgendaItem) -> bool:
    """Say whether somebody put *item* there: a template's own items are in every session."""
    own = item.topic is not None or item.question is not None or item.origin is not None
    return own and item.outcome is Outcome.OPEN


def _is_rescued(session: Session, sessions: Iterable[Session]) -> bool:
    items = {item.id for item in session.items}
    return any(item.origin_item in items for other in sessions for item in other.items)


def _free(pair: Pair, day: date, taken: set[date]) -> date:
    """Return the first working day from *day* on that is not *taken*."""
    while True:
        day = working_day(pair.holidays, day)[0]
        if day.weekday() < FIRST_WEEKEND_DAY and day not in taken:
            return day
        day += timedelta(days=1)


def _fitted(session: Session, routine: set[object]) -> Session:
    """Return *session* with the items beside its *routine* shrunk to the minutes that are left."""
    kept = [item for item in session.items if item.id not in routine]
    wanted = sum(item.minutes for item in kept)
    left = session.minutes - (session.planned_minutes - wanted)
    for item in kept:
        minutes = max(1, min(item.minutes, item.minutes * left // wanted))
        session = replace_item(session, replace(item, minutes=minutes))
    return session
