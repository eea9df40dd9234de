"""From cadence and past sessions to the next one: when, which template, and how ready it is.

Everything here is a pure function of values that are handed in, but for ``so_far_of(read)``, which
says what a new session of an open workspace follows; nothing reads a clock.

``proposal(pair, sessions, now)`` says when a new session is proposed for, and why then,
``due_template(number, pair, sessions, now)`` the template that is offered for it,
``due_review(pair, written, held, today)`` the review that is to be written, and
``new_session(pair, so_far, template, now, new_id)`` both together with the owner's preparation
list, ready to be added.  ``readiness(session, preparation, waiting)`` is what a page says about
a session to come, ``reading_minutes(text)`` how long a text takes to read.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from functools import cache
from typing import TYPE_CHECKING, TypeVar

from revmentor_desktop.domain.ids import ItemId, PreparationId, SessionId, TemplateId
from revmentor_desktop.domain.live import MarkKind, Run
from revmentor_desktop.domain.private import PreparationLine, PreparationList
from revmentor_desktop.domain.reviews import Stage
from revmentor_desktop.domain.sessions import (
    AgendaItem,
    Outcome,
    Session,
    SessionHead,
    SessionState,
    begun_at,
    insert_item,
    next_number,
    place_before_wrap_up,
)
from revmentor_desktop.domain.templates import Template, agenda_from
from revmentor_desktop.domain.times import from_wall_clock, wall_clock
from revmentor_desktop.domain.values import dataclass
from revmentor_desktop.services.public_holidays import FIRST_WEEKEND_DAY, Holiday, working_day

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from revmentor_desktop.domain.ids import NewId
    from revmentor_desktop.domain.people import Pair
    from revmentor_desktop.store.queries import Queries

S = TypeVar("S", bound=SessionHead)

FIRST_SESSION = TemplateId("first-session")
REGULAR = TemplateId("regular")
MIDPOINT_REVIEW = TemplateId("midpoint-review")
CLOSING_REVIEW = TemplateId("closing-review")

USUAL_MINUTES = 60
"""The length most templates are written for; these follow the pair's own usual length."""

BASELINE_SESSIONS = 2
"""So many sessions are held, and where somebody began can no longer be told."""

LIVING_READ = 2
"""The last sessions that were not called off: a new one is proposed from these alone."""

FIRST_SESSION_TIME = time(16, 0)
FIRST_SESSION_NOTICE = timedelta(days=7)

WORDS_A_MINUTE = 220
CHARACTERS_A_MINUTE = 300

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")


@dataclass(frozen=True, slots=True)
class Proposal:
    """When a new session is proposed for, and the public holidays it makes way for."""

    start: datetime
    passed_over: tuple[Holiday, ...] = ()


@dataclass(frozen=True, slots=True)
class Readiness:
    """How far a session to come is prepared.

    ``planned`` and ``spare`` are minutes (``spare`` is negative when the agenda is too full),
    ``prepared`` of ``to_prepare`` lines of my preparation list are done, and ``waiting``
    questions have no session yet.
    """

    planned: int
    minutes: int
    spare: int
    prepared: int
    to_prepare: int
    waiting: int


@dataclass(frozen=True, slots=True)
class SoFar:
    """What a new session follows: its *number*, and the last *living* sessions at least, in order.

    Those that were cancelled or missed have a number, and count for nothing else.
    """

    number: int
    living: tuple[SessionHead, ...] = ()

    @classmethod
    def after(cls, sessions: Sequence[Session]) -> SoFar:
        """Return what a session follows that comes after all *sessions*."""
        return cls(next_number(sessions), tuple(_living(sessions)))


def so_far_of(read: Queries) -> SoFar:
    """Return what a new session of the open workspace follows, each at the hour it was planned for.

    Otherwise a pair that once began early would be asked to do so for ever.
    """
    present = read.present
    living = present.last_living(LIVING_READ)[::-1]
    return SoFar(present.last_number() + 1, tuple(_at_planned_hour(read, one) for one in living))


def so_far_with(read: Queries, planned: SessionHead, held: SessionHead) -> SoFar:
    """Return the same, were *planned* closed as *held*."""
    so_far = so_far_of(read)
    closed = _at_hour_of(held, _at_planned_hour(read, planned).start)
    others = [one for one in so_far.living if one.id != held.id]
    return replace(so_far, living=tuple(_living([*others, closed])))


def planned_start(session: SessionHead, run: Run | None) -> datetime:
    """Return when *session* was planned for, which was put where it was held when its *run* ended.

    A start that somebody set by hand since is the planned one.
    """
    if run is None or not run.moved:
        return session.start
    moved = session.start in {begun_at(session, at).start for at in _put(run)}
    return session.start - run.moved if moved else session.start


def _put(run: Run) -> Iterator[datetime]:
    """Yield where the session may have been put each time that its *run* ended.

    That is where it began, by the clock as it was set then, or where it ended, should that be
    earlier.
    """
    for place, mark in enumerate(run.marks):
        if mark.kind is MarkKind.ENDED:
            began = replace(run, marks=run.marks[:place]).began
            yield from (mark.at,) if began is None else (began, mark.at)


def proposal(pair: Pair, sessions: Iterable[SessionHead], now: datetime) -> Proposal:
    """Return when a new session is proposed for, later than *now* and after a pause.

    It lies one cadence after the last session that was held or is planned, at the same time on
    the wall clock of the pair's zone, whatever summer time does between them; when that has
    passed, as many cadences later as are needed.  A public holiday moves it to the next working
    day, and the session after that goes by the day it had been meant for.  The first session of
    all is proposed for 16:00 on the first working day (Monday to Friday) from a week ahead on.
    """
    living = _living(sessions)
    today = wall_clock(now, pair.zone).date()
    resumes = pair.pause(today) or today
    if not living:
        day = max(today + FIRST_SESSION_NOTICE, resumes)
        while day.weekday() >= FIRST_WEEKEND_DAY:
            day += timedelta(days=1)
        return _proposal(pair, day, FIRST_SESSION_TIME)
    meant, clock = _meant_day(pair, living), living[-1].local_start.time()
    cadence = _cadence(pair)
    day = meant + cadence * max(1, (resumes - meant) // cadence)
    while day < resumes or (found := _proposal(pair, day, clock)).start <= now:
        day += cadence
    return found


def proposed_start(pair: Pair, sessions: Iterable[SessionHead], now: datetime) -> datetime:
    """Return the instant, in UTC, for which a new session is proposed."""
    return proposal(pair, sessions, now).start


def due_template(
    number: int, pair: Pair, sessions: Iterable[SessionHead], now: datetime
) -> TemplateId:
    """Return the template to offer for session *number*, were it at its proposed start.

    Number 1 is the first session.  The first one in the second half of the programme is the
    midpoint review, the last one that fits before its end the closing review; each is offered
    once, because a session that already lies in that stretch counts for it.  A programme without
    both dates has neither.
    """
    if number <= 1:
        return FIRST_SESSION
    others = [session for session in _living(sessions) if session.number != number]
    if pair.starts is None or pair.ends is None:
        return REGULAR
    day = wall_clock(proposed_start(pair, others, now), pair.zone).date()
    half, closing_from = _stages(pair, pair.starts, pair.ends)
    days = [wall_clock(session.start, pair.zone).date() for session in others]
    if day >= closing_from and not any(other >= closing_from for other in days):
        return CLOSING_REVIEW
    if half <= day < closing_from and not any(other >= half for other in days):
        return MIDPOINT_REVIEW
    return REGULAR


def due_review(pair: Pair, written: Collection[Stage], held: int, today: date) -> Stage | None:
    """Return the review that is due on *today*, when *held* sessions were held; ``None`` for none.

    The baseline is due until two sessions were held, the others from the day on from which the
    template of their name is offered for a session.  What is *written* is due no more, and a
    stage that has passed is not made up for.
    """
    stage = Stage.BASELINE if held < BASELINE_SESSIONS else None
    if pair.starts is not None and pair.ends is not None:
        half, closing_from = _stages(pair, pair.starts, pair.ends)
        if today >= closing_from:
            stage = Stage.CLOSING
        elif today >= half:
            stage = Stage.MIDPOINT
    return None if stage in written else stage


def new_session(
    pair: Pair, so_far: SoFar, template: Template, now: datetime, new_id: NewId
) -> tuple[Session, PreparationList]:
    """Return the next session, made from *template*, and its owner's preparation list.

    Both are values ready to be added.  The title is proposed by the template, the place is that
    of the last session.  A template for the usual hour takes the pair's own usual length, and
    its items shrink or grow with it; a shorter or longer template keeps its length.
    """
    last = so_far.living[-1] if so_far.living else None
    minutes = pair.minutes if template.minutes == USUAL_MINUTES else template.minutes
    items = agenda_from(_fitted(template, minutes), new_id)
    session = Session(
        id=SessionId(new_id()),
        number=so_far.number,
        title=template.name,
        start=proposed_start(pair, so_far.living, now),
        zone=pair.zone,
        minutes=minutes,
        purpose=template.purpose,
        place=last.place if last else "",
        items=items,
    )
    lines = tuple(PreparationLine(text) for text in template.preparation(pair.me))
    return session, PreparationList(PreparationId(new_id()), session.id, lines)


def duplicated(
    session: Session, pair: Pair, so_far: SoFar, now: datetime, new_id: NewId
) -> Session:
    """Return another session to plan with the agenda of *session*, nothing of it done."""
    return replace(
        session,
        id=SessionId(new_id()),
        number=so_far.number,
        start=proposed_start(pair, so_far.living, now),
        state=SessionState.PLANNED,
        items=tuple(_fresh(item, ItemId(new_id())) for item in session.items),
    )


def _stages(pair: Pair, starts: date, ends: date) -> tuple[date, date]:
    """Return from which days on the midpoint and the closing review of a programme are due."""
    return starts + (ends - starts) / 2, ends - _cadence(pair) + timedelta(days=1)


def _fresh(item: AgendaItem, id: ItemId) -> AgendaItem:
    return replace(
        item,
        id=id,
        steps=tuple(replace(step, done=False) for step in item.steps),
        outcome=Outcome.OPEN,
        question=None,
        origin=None,
        origin_item=None,
        origin_date=None,
    )


def with_agenda(session: Session, template: Template, new_id: NewId) -> Session:
    """Return *session* with the agenda of *template*; items it has stay, before the wrap-up.

    A template for the usual hour is fitted to the session's length; a shorter or longer one
    brings its own.  A purpose that was written stays.
    """
    minutes = session.minutes if template.minutes == USUAL_MINUTES else template.minutes
    filled = replace(
        session,
        minutes=minutes,
        purpose=session.purpose or template.purpose,
        items=agenda_from(_fitted(template, minutes), new_id),
    )
    for item in session.items:
        filled = insert_item(filled, item, place_before_wrap_up(filled))
    return filled


def readiness(session: Session, preparation: PreparationList | None, waiting: int) -> Readiness:
    """Return how ready *session* is; *preparation* is ``None`` where there is no list yet.

    So many questions are *waiting* for a session.
    """
    return Readiness(
        planned=session.planned_minutes,
        minutes=session.minutes,
        spare=session.spare_minutes,
        prepared=preparation.done_count if preparation else 0,
        to_prepare=len(preparation.lines) if preparation else 0,
        waiting=waiting,
    )


def reading_minutes(text: str) -> int:
    """Return the minutes *text* takes to read: rounded up, never less than one.

    Latin words are read at 220 a minute, Chinese characters at 300; a mixed text takes both.
    """
    return minutes_for(reading_effort(text))


def reading_effort(text: str) -> int:
    """Return what it takes to read *text*; that of its parts adds up to that of the whole."""
    rest, characters = _cjk().subn(" ", text)
    words = len(_WORD.findall(rest))
    return words * CHARACTERS_A_MINUTE + characters * WORDS_A_MINUTE


@cache
def _cjk() -> re.Pattern[str]:
    """Return what finds a character of those that are read at 300 a minute.

    Python makes a class of so many by going through them: a start does without.
    """
    return re.compile("[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")


def minutes_for(effort: int) -> int:
    """Return the minutes that reading with so much *effort* takes."""
    return max(1, -(-effort // (WORDS_A_MINUTE * CHARACTERS_A_MINUTE)))


def _at_planned_hour(read: Queries, session: SessionHead) -> SessionHead:
    """Return *session*, which may lie where it was held, at the hour it was planned for."""
    if session.state not in {SessionState.IN_PROGRESS, SessionState.HELD}:
        return session
    run = read.find(Run, session.id)
    return _at_hour_of(session, planned_start(session, run))


def _at_hour_of(session: SessionHead, other: datetime) -> SessionHead:
    """Return *session* on its day, at the time of the instant *other* on its wall clock."""
    clock = wall_clock(other, session.zone).time()
    local = datetime.combine(session.local_start.date(), clock)
    return replace(session, start=from_wall_clock(local, session.zone))


def _living(sessions: Iterable[S]) -> list[S]:
    """Return those of *sessions* that were neither cancelled nor missed, in order."""
    over = {SessionState.CANCELLED, SessionState.MISSED}
    living = (session for session in sessions if session.state not in over)
    return sorted(living, key=lambda session: (session.start, session.number))


def _cadence(pair: Pair) -> timedelta:
    return timedelta(days=max(1, pair.cadence_days))


def _meant_day(pair: Pair, living: Sequence[SessionHead]) -> date:
    """Return the day of the last of *living*, or the holiday because of which it lies on that day.

    Otherwise a pair that meets on Mondays would meet on Tuesdays for ever after one holiday.
    """
    last = living[-1].local_start.date()
    if len(living) > 1 and pair.holidays:
        before = living[-2].local_start.date()
        cadence = _cadence(pair)
        meant = before + cadence * ((last - before) // cadence)
        if meant not in {before, last} and working_day(pair.holidays, meant)[0] == last:
            return meant
    return last


def _proposal(pair: Pair, day: date, clock: time) -> Proposal:
    """Return the proposal for *day*, out of the way of holidays."""
    working, passed = working_day(pair.holidays, day)
    return Proposal(from_wall_clock(datetime.combine(working, clock), pair.zone), passed)


def _fitted(template: Template, minutes: int) -> Template:
    """Return *template* for *minutes*, its items in proportion and at least one minute each."""
    items = tuple(
        replace(item, minutes=max(1, item.minutes * minutes // template.minutes))
        for item in template.items
    )
    return replace(template, minutes=minutes, items=items)
