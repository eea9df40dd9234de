"""Days and times as English documents write them.

They stand apart from the other words of a document because a briefing is measured for Home, which
is wanted soon.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date, datetime

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def english_day(day: date) -> str:
    """Return "Thursday 26 November 2026"."""
    return f"{WEEKDAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]} {day.year}"


def english_short_day(day: date) -> str:
    """Return "26 November"."""
    return f"{day.day} {MONTHS[day.month - 1]}"


def english_clock(moment: datetime) -> str:
    """Return "16:00"."""
    return f"{moment.hour:02}:{moment.minute:02}"
