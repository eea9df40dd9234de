"""What a line in time has room for: the months that are named, the sessions that are one mark."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from revmentor_desktop.domain.values import dataclass
from revmentor_desktop.services.session_line import Kind, Stop
from revmentor_desktop.ui import labels

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

STEPS = (1, 2, 3, 6, 12, 24, 60)
"""Every how many months one is named, from a line of a season to one of a working life."""


@dataclass(frozen=True, slots=True)
class NamedMonth:
    """A month with its name, which has the year where that is not plain, and where it lies."""

    first: date
    name: str
    left: float


def months(first: date, end: date) -> Iterator[date]:
    """Yield the first day of every month from *first* to before *end*."""
    month = first.replace(day=1)
    while month < end:
        yield month
        month = next_month(month)


def next_month(day: date) -> date:
    """Return the first day of the month after that of *day*."""
    return (day.replace(day=28) + timedelta(days=4)).replace(day=1)


def named_months(
    ends: tuple[date, date],
    today: date,
    left: Callable[[date], float],
    width: Callable[[str], float],
    right: float,
) -> list[NamedMonth]:
    """Return as many months as have room for their names, evenly spread.

    *ends* are the first day and the one after the last; *left* says where a day lies, *width* how
    much room a name takes, and nothing is named beyond *right*.
    """
    named: list[NamedMonth] = []
    for step in STEPS:
        named = []
        for one in _named(ends, today, left, step):
            if one.left + width(one.name) > right:
                return named  # nor is there room for those after it
            if named and named[-1].left + width(named[-1].name) > one.left:
                break  # too dense: the others of this step need no names
            named.append(one)
        else:
            return named
    return named


def marks(stops: Sequence[Stop], places: Sequence[float], least: float) -> list[range]:
    """Return which of *stops* are one mark: those of one kind that stand closer than *least*.

    One that is only expected is left out where it would touch what stands before it.
    """
    found: list[range] = []
    for at, stop in enumerate(stops):
        near = bool(found) and places[at] - places[found[-1].stop - 1] < least
        if near and stop.kind is Kind.EXPECTED:
            continue
        if near and stop.kind is stops[found[-1].start].kind:
            found[-1] = range(found[-1].start, at + 1)
        else:
            found.append(range(at, at + 1))
    return found


# --- private ------------------------------------------------------------------------------


def _named(
    ends: tuple[date, date], today: date, left: Callable[[date], float], step: int
) -> Iterator[NamedMonth]:
    """Yield every month of a *step*; January is always one of them."""
    year = today.year
    for month in months(*ends):
        if (12 * month.year + month.month - 1) % step == 0:
            name = labels.short_month(month, with_year=month.year != year)
            year = month.year
            yield NamedMonth(month, name, left(month))
