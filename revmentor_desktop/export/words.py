"""The fixed words of a document, handed in by whoever speaks the reader's language.

No exporter knows a language, a locale or the shape of a date: the window hands in a ``Words``
of translated texts and of functions that write dates the reader's way, the command line takes
``ENGLISH``.  Names in braces are filled in by the exporter and must be kept by a translation.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
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


def english_budget(planned: int, available: int) -> str:
    """Return "56 of 60 min planned, 4 min to breathe"."""
    text = f"{planned} of {available} min planned"
    if planned < available:
        return f"{text}, {available - planned} min to breathe"
    if planned > available:
        return f"{text}, {planned - available} min over"
    return text


@dataclass(frozen=True, kw_only=True)
class Words:
    """Every fixed word of a shared document; the defaults are the English ones."""

    language: str = "en"

    day: Callable[[date], str] = english_day
    short_day: Callable[[date], str] = english_short_day
    clock: Callable[[datetime], str] = english_clock
    budget: Callable[[int, int], str] = english_budget

    session: str = "Session {number}"
    list_comma: str = ", "
    colon: str = ": "
    time_range: str = "{starts}–{ends}"
    in_zone: str = "{time} ({zone})"
    two_people: str = "{mentor} and {mentee}"
    both: str = "Both"
    cancelled: str = "Cancelled"
    missed: str = "Not held"

    purpose: str = "Purpose"
    agenda: str = "Agenda"
    steps: str = "Step by step"
    questions_on_agenda: str = "Questions for this session"
    questions_waiting: str = "Questions waiting for their turn"
    actions_due: str = "Actions due by then"

    summary: str = "Summary"
    takeaways: str = "Takeaways"
    actions: str = "Actions"
    answers: str = "Questions answered"
    open_questions: str = "Open questions"
    carried_over: str = "Carried over"
    terms: str = "Words explained"
    notes: str = "Notes"

    column_time: str = "Time"
    column_minutes: str = "Min"
    column_item: str = "What"
    column_lead: str = "Who"

    untitled: str = "Untitled"
    due: str = "by {day}"
    why: str = "Why: {reason}"
    remark: str = " ({remark})"
    foggy: str = "still foggy"
    from_session: str = "carried over from {day}"
    moved_on: str = "carried over"
    skipped: str = "skipped"

    agenda_line: str = "{time} {title} ({minutes} min)"
    box_done: str = "Done"
    box_open: str = "To do"

    recap_file: str = "Session {number} - {title}"
    agenda_file: str = "Session {number} agenda - {title}"


ENGLISH = Words()
"""The words of the command line."""
