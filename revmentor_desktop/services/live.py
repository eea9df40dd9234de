"""Holding a session: from its start to the item after the last, as change sets.

Each function takes the session and its run as they are and returns what happens as one change
set, so that every step of an hour can be taken back like any other edit.  ``Moment`` is what a
step needs to know: the two values, and now.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from revmentor_desktop.domain import live
from revmentor_desktop.domain.changes import ChangeSet, added, edited, together
from revmentor_desktop.domain.errors import Rule, RuleBroken
from revmentor_desktop.domain.live import Run
from revmentor_desktop.domain.sessions import (
    Outcome,
    Session,
    SessionState,
    add_item,
    changed_state,
    item_of,
    move_item,
    position_of,
    replace_item,
)
from revmentor_desktop.domain.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable

    from revmentor_desktop.domain.ids import ItemId
    from revmentor_desktop.domain.sessions import AgendaItem

NOTHING = ChangeSet(())

DRIFT = 2
"""Seconds by which wall clock and steady clock may part before one of them was set."""


@dataclass(frozen=True, slots=True)
class Moment:
    """A session that is held, how it goes, and what time it is."""

    session: Session
    run: Run
    now: datetime


def running(sessions: Iterable[Session]) -> Session | None:
    """Return the session that is in progress; the latest, should there be two."""
    held_now = [one for one in sessions if one.state is SessionState.IN_PROGRESS]
    return max(held_now, key=lambda one: (one.start, one.number), default=None)


def started(session: Session, run: Run | None, now: datetime) -> ChangeSet:
    """Return what starts *session*, or takes it up again where it ended.

    Raises ``RuleBroken`` for a session that cannot be held from where it stands.
    """
    going = changed_state(session, SessionState.IN_PROGRESS)
    first = next((item.id for item in session.items if item.outcome is Outcome.OPEN), None)
    if run is not None:
        # version 0.1.0 marked sessions as held whose run went on
        open_end = session.state is SessionState.HELD and bool(run.marks) and not run.ended
        ended = live.over(run, run.marks[-1].at) if open_end else run
        taken_up = live.resumed(ended, now)
        if run.started is None:  # it was held, nobody knows when
            taken_up = live.at_item(taken_up, first, now)
        return together(edited(session, going), edited(run, taken_up))
    return together(edited(session, going), added(live.begun(session, first, now)))


def next_item(session: Session, current: ItemId | None) -> AgendaItem | None:
    """Return the item that comes next: the first open one behind *current*, else before it."""
    ordered = _from(session, current)
    return next((item for item in ordered if item.outcome is Outcome.OPEN), None)


def gone_on(moment: Moment) -> ChangeSet:
    """Return what closes the present item as done and begins the next; nothing behind the last."""
    return _left(moment, Outcome.DONE)


def skipped(moment: Moment) -> ChangeSet:
    """Return what leaves the present item undealt with and begins the next."""
    return _left(moment, Outcome.SKIPPED)


def gone_back(moment: Moment) -> ChangeSet:
    """Return what takes up the item before the present one again; nothing before the first.

    What has moved on to another session is passed over.
    """
    session, current = moment.session, moment.run.current
    at = position_of(session, current) if current and _holds(session, current) else 0
    here = [item for item in session.items[:at] if item.outcome is not Outcome.CARRIED_OVER]
    return gone_to(moment, here[-1].id) if here else NOTHING


def gone_to(moment: Moment, item: ItemId) -> ChangeSet:
    """Return what begins *item*, wherever it stands; the one that was on stays open.

    Raises ``RuleBroken`` for an item that has moved on: it would be in two sessions.
    """
    wanted = item_of(moment.session, item)
    if wanted.outcome is Outcome.CARRIED_OVER:
        raise RuleBroken(Rule.ALREADY_CARRIED_OVER)
    opened = replace_item(moment.session, replace(wanted, outcome=Outcome.OPEN))
    run = live.at_item(moment.run, item, moment.now)
    return together(edited(moment.session, opened), edited(moment.run, run))


def added_unplanned(moment: Moment, *items: AgendaItem) -> ChangeSet:
    """Return what adds *items* behind the present one; where none is on, the first begins."""
    current, after = moment.run.current, moment.session
    on = current is not None and _holds(after, current)
    behind = current if on else None
    for item in items:
        after, behind = add_item(after, item, behind), item.id
    if on:
        return edited(moment.session, after)
    run = live.at_item(moment.run, items[0].id, moment.now)
    return together(edited(moment.session, after), edited(moment.run, run))


def reordered(moment: Moment, item: ItemId, to: int) -> ChangeSet:
    """Return what moves *item* to place *to*, counted from 0; what has been stays where it is."""
    current = moment.run.current
    if current is not None and _holds(moment.session, current):
        behind = position_of(moment.session, current) + 1
        if item == current or position_of(moment.session, item) < behind:
            return NOTHING
        to = max(to, behind)
    return edited(moment.session, move_item(moment.session, item, to))


def time_added(moment: Moment, minutes: int = 5) -> ChangeSet:
    """Return what gives the present item *minutes* more."""
    return edited(moment.run, live.with_time_added(moment.run, minutes, moment.now))


def pause_turned(moment: Moment) -> ChangeSet:
    """Return what pauses the clock, or has it go on."""
    turn = live.resumed if moment.run.paused else live.paused
    return edited(moment.run, turn(moment.run, moment.now))


def clock_set(moment: Moment, wall: float, steady: float) -> ChangeSet:
    """Return what notes that the computer's clock was set, if it was.

    *wall* and *steady* are the seconds that have passed by either clock since both were looked
    at last; the steady one must go on while the computer sleeps.
    """
    apart = round(wall - steady)
    if abs(apart) < DRIFT or moment.run.ended:
        return NOTHING
    return edited(moment.run, live.shifted(moment.run, apart, moment.now))


def _left(moment: Moment, outcome: Outcome) -> ChangeSet:
    """Return what closes the present item with *outcome* and begins the one that comes next."""
    session, current = moment.session, moment.run.current
    coming = next_item(session, current)
    closed = session
    if current is not None and _holds(session, current):
        item = item_of(session, current)
        if item.outcome is Outcome.OPEN:
            closed = replace_item(session, replace(item, outcome=outcome))
    if coming is None:
        return edited(session, closed)
    run = live.at_item(moment.run, coming.id, moment.now)
    return together(edited(session, closed), edited(moment.run, run))


def _holds(session: Session, item: ItemId) -> bool:
    return any(one.id == item for one in session.items)


def _from(session: Session, current: ItemId | None) -> tuple[AgendaItem, ...]:
    """Return the items behind *current*, then those before it."""
    if current is None or not _holds(session, current):
        return session.items
    at = position_of(session, current)
    return (*session.items[at + 1 :], *session.items[:at])
