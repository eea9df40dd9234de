"""Sessions and their agenda: plan, fill, order, carry over, hold, cancel.

The order of an agenda lives in the value, as the order of its items; nobody else keeps one.  All
functions return new values and leave the old ones alone.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from enum import Enum
from typing import TYPE_CHECKING, TypeVar

from revmentor_desktop.domain.errors import Rule, RuleBroken
from revmentor_desktop.domain.ids import ItemId, NewId, QuestionId, SessionId, TopicId
from revmentor_desktop.domain.people import Who
from revmentor_desktop.domain.times import checked_instant, wall_clock
from revmentor_desktop.domain.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from revmentor_desktop.domain.topics import Topic

Head = TypeVar("Head", bound="SessionHead")

LONGEST_ITEM = 240
"""Minutes an agenda item may have at most; the least is one."""

LONGEST_SESSION = 600
"""Minutes a session may be planned for at most; the least is five."""

WHOLE_MINUTES = 5
"""Minutes to which the time is rounded at which a session was begun."""


class SessionState(Enum):
    """Where a session stands in its life."""

    PLANNED = "planned"
    IN_PROGRESS = "in_progress"
    HELD = "held"
    CANCELLED = "cancelled"
    MISSED = "missed"


class ItemKind(Enum):
    """What an agenda item is for."""

    CHECK_IN = "check_in"
    TOPIC = "topic"
    HANDS_ON = "hands_on"
    QUESTION = "question"
    REVIEW = "review"
    WRAP_UP = "wrap_up"
    FREE = "free"


class Outcome(Enum):
    """What became of an agenda item."""

    OPEN = "open"
    DONE = "done"
    SKIPPED = "skipped"
    CARRIED_OVER = "carried_over"


REACHABLE = {
    SessionState.PLANNED: {
        SessionState.IN_PROGRESS,
        SessionState.HELD,
        SessionState.CANCELLED,
        SessionState.MISSED,
    },
    SessionState.IN_PROGRESS: {SessionState.HELD, SessionState.PLANNED},
    SessionState.HELD: {SessionState.IN_PROGRESS},
    SessionState.CANCELLED: {SessionState.PLANNED},
    SessionState.MISSED: {SessionState.PLANNED, SessionState.HELD},
}
"""From each state, the states a session may go to."""


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to do within an agenda item, to be ticked."""

    text: str
    done: bool = False


@dataclass(frozen=True, slots=True)
class AgendaItem:
    """A timed part of a session.

    An item that was carried over from another session names that session, its date on the wall
    and the item it was there (``origin``, ``origin_date``, ``origin_item``).  What is
    ``between_us`` is for the two alone.
    """

    id: ItemId
    kind: ItemKind
    title: str
    minutes: int
    lead: Who = Who.BOTH
    details: str = ""
    steps: tuple[Step, ...] = ()
    topic: TopicId | None = None
    question: QuestionId | None = None
    outcome: Outcome = Outcome.OPEN
    origin: SessionId | None = None
    origin_item: ItemId | None = None
    origin_date: date | None = None
    between_us: bool = False

    def __post_init__(self) -> None:
        if not 1 <= self.minutes <= LONGEST_ITEM:
            raise RuleBroken(Rule.MINUTES_OUT_OF_RANGE, least=1, most=LONGEST_ITEM)


@dataclass(frozen=True, slots=True)
class SessionHead:
    """What a session is called, when and where it is and what became of it, without its agenda.

    ``start`` is in UTC; ``zone`` names the zone in which the wall clock was meant.
    """

    id: SessionId
    number: int
    title: str
    start: datetime
    zone: str
    minutes: int
    purpose: str = ""
    place: str = ""
    state: SessionState = SessionState.PLANNED

    def __post_init__(self) -> None:
        if not 5 <= self.minutes <= LONGEST_SESSION:
            raise RuleBroken(Rule.MINUTES_OUT_OF_RANGE, least=5, most=LONGEST_SESSION)
        object.__setattr__(self, "start", checked_instant(self.start))

    @property
    def end(self) -> datetime:
        """The planned end, in UTC."""
        return self.start + timedelta(minutes=self.minutes)

    @property
    def local_start(self) -> datetime:
        """The start as the wall clock of the session's zone shows it."""
        return wall_clock(self.start, self.zone)

    @property
    def past_life(self) -> bool:
        """Whether the session was held, cancelled or missed."""
        state = self.state  # compared by identity: this is asked of all sessions at once
        return (
            state is SessionState.HELD
            or state is SessionState.CANCELLED
            or state is SessionState.MISSED
        )


@dataclass(frozen=True, slots=True)
class Session(SessionHead):
    """One meeting of the pair: when, where, what for, and its agenda in order."""

    items: tuple[AgendaItem, ...] = ()

    @property
    def planned_minutes(self) -> int:
        """The sum of the items' minutes."""
        return sum(item.minutes for item in self.items)

    @property
    def spare_minutes(self) -> int:
        """Minutes left to breathe; negative when the agenda is too full."""
        return self.minutes - self.planned_minutes


# --- the agenda ---------------------------------------------------------------------------


def position_of(session: Session, item: ItemId) -> int:
    """Return the place of *item* in the agenda, from 0; raise ``RuleBroken`` if it is not there."""
    for position, candidate in enumerate(session.items):
        if candidate.id == item:
            return position
    raise RuleBroken(Rule.NO_SUCH_ITEM)


def item_of(session: Session, item: ItemId) -> AgendaItem:
    """Return the agenda item with the id *item*; raise ``RuleBroken`` if it is not there."""
    return session.items[position_of(session, item)]


def add_item(session: Session, item: AgendaItem, below: ItemId | None = None) -> Session:
    """Return *session* with *item* added below the item *below*, or at the end."""
    at = len(session.items) if below is None else position_of(session, below) + 1
    return insert_item(session, item, at)


def insert_item(session: Session, item: AgendaItem, at: int) -> Session:
    """Return *session* with *item* at place *at*, counted from 0 and held within the agenda."""
    at = max(0, min(at, len(session.items)))
    return replace(session, items=(*session.items[:at], item, *session.items[at:]))


def move_item(session: Session, item: ItemId, to: int) -> Session:
    """Return *session* with *item* at place *to* of the new order, counted from 0."""
    moved = item_of(session, item)
    rest = [other for other in session.items if other.id != item]
    rest.insert(max(0, min(to, len(rest))), moved)
    return replace(session, items=tuple(rest))


def replace_item(session: Session, item: AgendaItem) -> Session:
    """Return *session* with the item of the same id replaced by *item*, in its place."""
    at = position_of(session, item.id)
    return replace(session, items=(*session.items[:at], item, *session.items[at + 1 :]))


def remove_item(session: Session, item: ItemId) -> Session:
    """Return *session* without *item*."""
    at = position_of(session, item)
    return replace(session, items=(*session.items[:at], *session.items[at + 1 :]))


def duplicate_item(session: Session, item: ItemId, copy: ItemId) -> Session:
    """Return *session* with a copy of *item*, called *copy*, below it: open, steps not ticked."""
    original = item_of(session, item)
    steps = tuple(replace(step, done=False) for step in original.steps)
    twin = replace(
        original,
        id=copy,
        steps=steps,
        outcome=Outcome.OPEN,
        question=None,
        origin=None,
        origin_item=None,
        origin_date=None,
    )
    return add_item(session, twin, below=item)


def with_minutes(session: Session, item: ItemId, minutes: int) -> Session:
    """Return *session* with *item* planned for *minutes*; raise ``RuleBroken`` beyond 1 to 240."""
    return replace_item(session, replace(item_of(session, item), minutes=minutes))


def tick_step(session: Session, item: ItemId, step: int, *, done: bool) -> Session:
    """Return *session* with step number *step* of *item*, counted from 0, ticked or not."""
    owner = item_of(session, item)
    if not 0 <= step < len(owner.steps):
        raise RuleBroken(Rule.NO_SUCH_STEP)
    steps = list(owner.steps)
    steps[step] = replace(steps[step], done=done)
    return replace_item(session, replace(owner, steps=tuple(steps)))


def item_from_topic(topic: Topic, item: ItemId, steps: Sequence[str] = ()) -> AgendaItem:
    """Return an agenda item that carries *topic*, led by the mentor, with *steps* to tick."""
    return AgendaItem(
        id=item,
        kind=ItemKind.TOPIC,
        title=topic.title,
        minutes=topic.minutes,
        lead=Who.MENTOR,
        steps=tuple(Step(text) for text in steps),
        topic=topic.id,
    )


# --- the life of a session ----------------------------------------------------------------


def next_number(sessions: Iterable[Session]) -> int:
    """Return the number of the session to be planned next: one more than the highest."""
    return max((session.number for session in sessions), default=0) + 1


def changed_state(session: Session, state: SessionState) -> Session:
    """Return *session* in *state*; raise ``RuleBroken`` when it cannot go there from where it is.

    A session that is held closes its open items: nothing that was planned stays undecided.
    """
    if state not in REACHABLE[session.state]:
        raise RuleBroken(Rule.STATE_NOT_REACHABLE, now=session.state, wanted=state)
    return replace(session, state=state)


def hold(session: Session) -> Session:
    """Return *session* as held, every open item done."""
    held = changed_state(session, SessionState.HELD)
    items = tuple(
        replace(item, outcome=Outcome.DONE) if item.outcome is Outcome.OPEN else item
        for item in held.items
    )
    return replace(held, items=items)


def begun_at(session: Head, moment: datetime) -> Head:
    """Return *session* as begun at *moment*, rounded down to five minutes on its wall clock."""
    local = wall_clock(moment, session.zone)
    minute = local.minute - local.minute % WHOLE_MINUTES
    return replace(session, start=local.replace(minute=minute, second=0, microsecond=0))


def cancel(session: Session) -> Session:
    """Return *session* as cancelled; its agenda stays as it was."""
    return changed_state(session, SessionState.CANCELLED)


def carried(item: AgendaItem, source: Session, copy: ItemId) -> AgendaItem:
    """Return the item that *item* of *source* becomes in a later session, called *copy*.

    It starts open, with its ticked steps kept: what was done need not be done again.  An item
    that had been carried over before keeps the session it first came from.
    """
    return replace(
        item,
        id=copy,
        outcome=Outcome.OPEN,
        origin=item.origin or source.id,
        origin_item=item.id,
        origin_date=item.origin_date or source.local_start.date(),
    )


def carry_over(
    source: Session, target: Session, items: Iterable[ItemId], new_id: NewId
) -> tuple[Session, Session]:
    """Return *source* and *target* after *items* have moved on from the one to the other.

    In *source* they are marked as carried over; in *target* they stand at the end, before a
    closing wrap-up.  Raises ``RuleBroken`` when an item already stands in *target*.
    """
    for wanted in items:
        original = item_of(source, wanted)
        if any(present.origin_item == wanted for present in target.items):
            raise RuleBroken(Rule.ALREADY_CARRIED_OVER)
        source = leave_for_later(source, wanted)
        arrived = carried(original, source, ItemId(new_id()))
        target = insert_item(target, arrived, place_before_wrap_up(target))
    return source, target


def leave_for_later(session: Session, item: ItemId) -> Session:
    """Return *session* with *item* marked as carried over; it waits until a session takes it."""
    return replace_item(session, replace(item_of(session, item), outcome=Outcome.CARRIED_OVER))


def place_before_wrap_up(session: Session) -> int:
    """Return the place for an item that belongs to the body of the agenda."""
    last = len(session.items)
    while last and session.items[last - 1].kind is ItemKind.WRAP_UP:
        last -= 1
    return last


def waiting_items(sessions: Iterable[Session]) -> tuple[tuple[Session, AgendaItem], ...]:
    """Return the items marked as carried over that no session has taken yet, with their session.

    Oldest session first.  An item that a later session took is not waiting, so nothing can be
    carried over twice.
    """
    ordered = sorted(sessions, key=lambda session: (session.start, session.number))
    taken = {item.origin_item for session in ordered for item in session.items}
    return tuple(
        (session, item)
        for session in ordered
        for item in session.items
        if item.outcome is Outcome.CARRIED_OVER and item.id not in taken
    )


def next_session(sessions: Iterable[Session]) -> Session | None:
    """Return the session the pair is heading for: the earliest that is not past its life."""
    coming = [session for session in sessions if not session.past_life]
    return min(coming, key=lambda session: (session.start, session.number), default=None)


def last_held(sessions: Iterable[Session]) -> Session | None:
    """Return the latest session that was held."""
    held = [session for session in sessions if session.state is SessionState.HELD]
    return max(held, key=lambda session: (session.start, session.number), default=None)
