"""How a session goes while it is held: which item when, pauses, time added, and its clock.

Nothing counts seconds.  What happens is kept as marks, each with the instant at which it
happened, and the clock is worked out from them whenever somebody looks: so it is right after the
laptop slept, after the program was killed, and after a restart.  The order of the marks is the
order of the tuple, never that of their instants, because clocks are set back.

Where the computer's clock is set while the program watches it (``steady clock`` and wall clock
part), the mark ``SHIFTED`` says by how much, and the clock here goes on as if nothing had been.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from enum import Enum
from itertools import accumulate
from typing import TYPE_CHECKING

from revmentor_desktop.domain.errors import Rule, RuleBroken
from revmentor_desktop.domain.ids import ItemId, SessionId
from revmentor_desktop.domain.times import checked_instant
from revmentor_desktop.domain.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator

    from revmentor_desktop.domain.sessions import Session

NOTHING = timedelta(0)


class MarkKind(Enum):
    """What happened."""

    ITEM = "item"  # an item begins; the first one begins the session
    PAUSED = "paused"
    RESUMED = "resumed"  # after a pause, or after the end: the session is taken up again
    ADDED = "added"  # seconds more for the item
    SHIFTED = "shifted"  # the computer's clock was set, by so many seconds
    ENDED = "ended"  # the session lies so many seconds after its planned start since, or before it


@dataclass(frozen=True, slots=True)
class Mark:
    """Something that happened, and when; *item* and *seconds* where the kind has them."""

    kind: MarkKind
    at: datetime
    item: ItemId | None = None
    seconds: int = 0

    def __post_init__(self) -> None:
        object.__setattr__(self, "at", checked_instant(self.at))


@dataclass(frozen=True, slots=True)
class Run:
    """How the session called ``id`` goes, or went."""

    id: SessionId
    marks: tuple[Mark, ...] = ()

    @property
    def started(self) -> datetime | None:
        """When the session began; ``None`` before, and where only that it was held is known."""
        return next((mark.at for mark in self.marks if mark.kind is MarkKind.ITEM), None)

    @property
    def began(self) -> datetime | None:
        """When the session began by the clock as it was set since, or ``None`` as before."""
        set_by = sum(mark.seconds for mark in self.marks if mark.kind is MarkKind.SHIFTED)
        return self.started + timedelta(seconds=set_by) if self.started else None

    @property
    def earliest(self) -> datetime | None:
        """The earliest that the clock showed since the session began, however often it was set.

        What came up in the session bears no earlier time, but may bear one before ``started``.
        """
        if self.started is None:
            return None
        steps = (mark.seconds for mark in self.marks if mark.kind is MarkKind.SHIFTED)
        return self.started + timedelta(seconds=min(accumulate(steps, initial=0)))

    @property
    def current(self) -> ItemId | None:
        """The item that is on, or was last; ``None`` for a session without one."""
        return next((m.item for m in reversed(self.marks) if m.kind is MarkKind.ITEM), None)

    @property
    def paused(self) -> bool:
        """Whether the clock of the item stands still."""
        return self._last_of(MarkKind.PAUSED, MarkKind.RESUMED, MarkKind.ENDED) is MarkKind.PAUSED

    @property
    def ended(self) -> bool:
        """Whether the session is over."""
        return self._last_of(MarkKind.RESUMED, MarkKind.ENDED) is MarkKind.ENDED

    @property
    def ended_before(self) -> bool:
        """Whether the session was over once, be it that it was taken up again."""
        return any(mark.kind is MarkKind.ENDED for mark in self.marks)

    @property
    def moved(self) -> timedelta:
        """How far the session was moved from its planned start when it ended last."""
        ends = (mark.seconds for mark in reversed(self.marks) if mark.kind is MarkKind.ENDED)
        return timedelta(seconds=next(ends, 0))

    def _last_of(self, *kinds: MarkKind) -> MarkKind | None:
        return next((mark.kind for mark in reversed(self.marks) if mark.kind in kinds), None)


@dataclass(frozen=True, slots=True)
class Clock:
    """What the clock shows: *spent* of *allowed* on the item, and since the session began.

    *elapsed* counts pauses, because the hour goes on; *spent* does not.
    """

    item: ItemId | None
    spent: timedelta
    allowed: timedelta
    elapsed: timedelta
    available: timedelta
    paused: bool

    @property
    def left(self) -> timedelta:
        """What is left of the item; negative when its time is over."""
        return self.allowed - self.spent

    @property
    def session_left(self) -> timedelta:
        """What is left of the session; negative when it is over."""
        return self.available - self.elapsed


# --- what happens -------------------------------------------------------------------------


def begun(session: Session, item: ItemId | None, now: datetime) -> Run:
    """Return the run of *session* that begins at *now* with *item*."""
    return Run(session.id, (Mark(MarkKind.ITEM, now, item),))


def at_item(run: Run, item: ItemId | None, now: datetime) -> Run:
    """Return *run* with *item* on from *now*; a pause ends with that."""
    going = resumed(run, now) if run.paused else run
    return _marked(going, Mark(MarkKind.ITEM, now, item))


def paused(run: Run, now: datetime) -> Run:
    """Return *run* paused at *now*; as it is when it is paused already."""
    return run if run.paused else _marked(run, Mark(MarkKind.PAUSED, now))


def resumed(run: Run, now: datetime) -> Run:
    """Return *run* going on at *now*, after a pause or after its end."""
    if not run.paused and not run.ended:
        return run
    return replace(run, marks=(*run.marks, Mark(MarkKind.RESUMED, now)))


def with_time_added(run: Run, minutes: int, now: datetime) -> Run:
    """Return *run* with *minutes* more for the item that is on."""
    return _marked(run, Mark(MarkKind.ADDED, now, run.current, minutes * 60))


def shifted(run: Run, seconds: int, now: datetime) -> Run:
    """Return *run* after the computer's clock was set by *seconds*, and now shows *now*."""
    return _marked(run, Mark(MarkKind.SHIFTED, now, seconds=seconds))


def over(run: Run, now: datetime, moved: timedelta = NOTHING) -> Run:
    """Return *run* as ended at *now*; the session was *moved* so far from its planned start."""
    return _marked(run, Mark(MarkKind.ENDED, now, seconds=round(moved.total_seconds())))


def _marked(run: Run, mark: Mark) -> Run:
    """Return *run* with *mark*; raise ``RuleBroken`` when it is over."""
    if run.ended:
        raise RuleBroken(Rule.SESSION_OVER)
    return replace(run, marks=(*run.marks, mark))


# --- the clock ----------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Stretch:
    """The time from one mark to the next."""

    item: ItemId | None
    length: timedelta
    paused: bool
    over: bool


def clock(run: Run, session: Session, now: datetime) -> Clock:
    """Return what the clock of *session* shows at *now*."""
    current = run.current
    planned = next((item.minutes for item in session.items if item.id == current), 0)
    added = sum(m.seconds for m in run.marks if m.kind is MarkKind.ADDED and m.item == current)
    stretches = tuple(_stretches(run, now))
    return Clock(
        item=current,
        spent=_sum(s for s in stretches if s.item == current and not s.paused),
        allowed=timedelta(minutes=planned, seconds=added),
        elapsed=_sum(stretches),
        available=timedelta(minutes=session.minutes),
        paused=run.paused,
    )


def spent(run: Run, now: datetime) -> dict[ItemId, timedelta]:
    """Return how long each item was on up to *now*, pauses left out."""
    found: dict[ItemId, timedelta] = {}
    for stretch in _stretches(run, now):
        if stretch.item is not None and not stretch.paused:
            found[stretch.item] = found.get(stretch.item, NOTHING) + _counted(stretch)
    return found


def _stretches(run: Run, now: datetime) -> Iterator[_Stretch]:
    """Yield the time between the marks, the last up to *now*."""
    item: ItemId | None = None
    standing = ended = False
    for at, mark in enumerate(run.marks):
        following = run.marks[at + 1] if at + 1 < len(run.marks) else Mark(MarkKind.ITEM, now)
        if mark.kind is MarkKind.ITEM:
            item = mark.item
        elif mark.kind in {MarkKind.PAUSED, MarkKind.RESUMED}:
            standing, ended = mark.kind is MarkKind.PAUSED, False
        elif mark.kind is MarkKind.ENDED:
            standing = ended = True
        length = following.at - mark.at
        if following.kind is MarkKind.SHIFTED:
            length -= timedelta(seconds=following.seconds)
        yield _Stretch(item, max(length, NOTHING), standing, ended)


def _sum(stretches: Iterator[_Stretch] | tuple[_Stretch, ...]) -> timedelta:
    return sum(map(_counted, stretches), NOTHING)


def _counted(stretch: _Stretch) -> timedelta:
    return NOTHING if stretch.over else stretch.length
