"""Which backups are kept: the newest ones, and ever fewer the further back they go.

Backups are ordered by a number that only grows, never by the clock.  A clock that was wrong for
a day costs one place among the days, and cannot push out what is newer.
"""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from revmentor_desktop.domain.times import checked_instant
from revmentor_desktop.domain.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable

LAST = 12
"""So many are kept, however fast they follow each other."""

DAYS, WEEKS, MONTHS = 10, 8, 6
"""Of so many days, weeks and months, as the clock said then, the last one each is kept."""


@dataclass(frozen=True, slots=True)
class Stamp:
    """What tells the backups of one pair apart: the number, and when it was made."""

    number: int
    made: datetime

    def __post_init__(self) -> None:
        object.__setattr__(self, "made", checked_instant(self.made))


def kept(stamps: Iterable[Stamp]) -> frozenset[Stamp]:
    """Return which of *stamps* are to be kept; the others may go."""
    newest_first = sorted(stamps, key=lambda stamp: stamp.number, reverse=True)
    periods: tuple[tuple[int, Callable[[Stamp], Hashable]], ...] = (
        (DAYS, lambda stamp: stamp.made.date()),
        (WEEKS, lambda stamp: stamp.made.isocalendar()[:2]),
        (MONTHS, lambda stamp: (stamp.made.year, stamp.made.month)),
    )
    keep = set(newest_first[:LAST])
    for most, period in periods:
        last_of: dict[Hashable, Stamp] = {}
        for stamp in newest_first:
            last_of.setdefault(period(stamp), stamp)
        keep.update(list(last_of.values())[:most])
    return frozenset(keep)
