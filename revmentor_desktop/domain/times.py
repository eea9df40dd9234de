"""Instants and wall clocks: how a stored time is seen, and how a seen time is stored.

An instant is kept in UTC; beside it stands the name of the zone in which the pair meant it, so
that "16:00 in Hong Kong" stays 16:00 in Hong Kong wherever the laptop travels.
"""

from __future__ import annotations

from datetime import MAXYEAR, MINYEAR, UTC, datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from revmentor_desktop.domain.errors import Rule, RuleBroken


def checked_instant(moment: datetime) -> datetime:
    """Return *moment* in UTC; raise ``RuleBroken`` when it does not know its zone."""
    if moment.tzinfo is None:
        raise RuleBroken(Rule.TIME_WITHOUT_ZONE)
    return moment.astimezone(UTC)


def zone_named(name: str) -> ZoneInfo:
    """Return the zone *name*, or UTC where this computer does not know it."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return ZoneInfo("UTC")


def is_on_every_clock(moment: datetime) -> bool:
    """Say whether the wall clock of every zone can show *moment*: not in the first or last year."""
    return MINYEAR < moment.year < MAXYEAR


def wall_clock(moment: datetime, zone: str) -> datetime:
    """Return *moment* as the clock on the wall in *zone* shows it."""
    return moment.astimezone(zone_named(zone))


def from_wall_clock(local: datetime, zone: str) -> datetime:
    """Return the instant at which the wall clock in *zone* shows *local* (its own zone ignored).

    A time that a change to summer time skips becomes the equally long later one; of a time that
    happens twice the first is meant (PEP 495, ``fold`` 0).
    """
    return local.replace(tzinfo=zone_named(zone), fold=0).astimezone(UTC)
