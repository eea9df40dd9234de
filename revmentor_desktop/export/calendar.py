"""Sessions as entries of a calendar: when, where, what they are called, and no notes.

Sent again after the session was moved or cancelled, the entry replaces the one that was sent
before, because it has the same name and a higher number.  The number is the moment of sending,
not a count of changes: a count goes back when a change is undone or a backup restored, and the
two of a pair, each with a copy of their own, would count apart; a calendar ignores what has a
lower number than it knows.
"""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from revmentor_desktop.domain.values import dataclass
from revmentor_desktop.export import plain
from revmentor_desktop.export.looking import each, unseen

if TYPE_CHECKING:
    from collections.abc import Iterable

    from icalendar import Calendar, Event

    from revmentor_desktop.export.looking import Look

PRODUCT = "-//RevMentor Desktop//EN"
EPOCH = datetime(2020, 1, 1, tzinfo=UTC)
"""Numbers of versions are seconds since then: they always grow, and fit for a lifetime."""

A_YEAR = timedelta(days=366)
"""How far before the first and after the last entry the rules of its zone are told."""


@dataclass(frozen=True, slots=True)
class Appointment:
    """When and where something is.  ``starts`` and ``ends`` know their zone.

    ``name`` is the same for the same session for ever and tells nobody anything (``named``).
    ``agenda`` are lines of text that an entry has only where it is asked for.
    """

    name: str
    title: str
    starts: datetime
    ends: datetime
    place: str = ""
    cancelled: bool = False
    agenda: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Extras:
    """What every entry may have besides: its agenda, and a reminder so many minutes before."""

    agenda: bool = False
    reminder: int | None = None


NOTHING = Extras()


def named(session: str) -> str:
    """Return the name of the entry for the session of that id, from which nobody gets the id."""
    digest = hashlib.sha256(f"revmentor session {session}".encode()).hexdigest()
    return f"{digest[:32]}@revmentor.invalid"


def calendar(
    appointments: Iterable[Appointment],
    moment: datetime,
    extras: Extras = NOTHING,
    look: Look = unseen,
) -> bytes:
    """Return *appointments* as the bytes of an .ics file, as they are at *moment*.

    Raises what *look* does, which is called before each of them.
    """
    from icalendar import Calendar

    whole = Calendar()
    whole.add("prodid", PRODUCT)
    whole.add("version", "2.0")
    whole.add("method", "PUBLISH")
    entries = list(appointments)
    for one in each(entries, look):
        whole.add_component(_event(one, moment, extras))
    if entries:
        first = min(one.starts for one in entries).date()
        last = max(one.ends for one in entries).date()
        whole.add_missing_timezones(first - A_YEAR, last + A_YEAR)
    return _written(whole, look)


def _written(whole: Calendar, look: Look) -> bytes:
    """Return the bytes of *whole*, written one component after the other."""
    components, whole.subcomponents = whole.subcomponents, []
    begin, end, rest = whole.to_ical().rpartition(b"END:VCALENDAR")
    return b"".join((begin, *(one.to_ical() for one in each(components, look)), end, rest))


def _event(one: Appointment, moment: datetime, extras: Extras) -> Event:
    from icalendar import Alarm, Event

    event = Event()
    event.add("uid", one.name)
    event.add("dtstamp", moment.astimezone(UTC).replace(microsecond=0))
    event.add("sequence", max(0, int((moment - EPOCH).total_seconds())))
    event.add("summary", plain.one_line(one.title))
    event.add("dtstart", one.starts)
    lasts = one.ends.astimezone(UTC) - one.starts.astimezone(UTC)
    if one.ends.replace(tzinfo=None) - one.starts.replace(tzinfo=None) == lasts:
        event.add("dtend", one.ends)
    else:
        event.add("duration", lasts)  # the clocks change meanwhile: an end may come twice
    if place := plain.one_line(one.place):
        event.add("location", place)
    if extras.agenda and one.agenda:
        event.add("description", "\n".join(map(plain.one_line, one.agenda)))
    event.add("status", "CANCELLED" if one.cancelled else "CONFIRMED")
    if extras.reminder is not None and not one.cancelled:
        alarm = Alarm()
        alarm.add("action", "DISPLAY")
        alarm.add("description", plain.one_line(one.title))
        alarm.add("trigger", -timedelta(minutes=extras.reminder))
        event.add_component(alarm)
    return event
