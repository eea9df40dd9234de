"""Dates and times as they are typed: understood exactly, or not at all."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from revmentor_desktop.services.when import When, month_too_short, read_when

# ruff: noqa: DTZ001 -- wall clocks have no zone
NOW = datetime(2026, 11, 23, 14, 32)
REFERENCE = datetime(2026, 11, 26, 16, 0)
LAST = datetime(9999, 12, 31, 23, 59)


def read(text: str, *, day_first: bool = True) -> When | None:
    return read_when(text, now_local=NOW, reference=REFERENCE, day_first=day_first)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("thu 4pm", "Thu 2026-11-26 16:00"),
        ("Thu, 4 p.m.", "Thu 2026-11-26 16:00"),
        ("26/11 16:00", "Thu 2026-11-26 16:00"),
        ("16:00 26/11", "Thu 2026-11-26 16:00"),
        ("26.11.", "Thu 2026-11-26 16:00"),
        ("26/11/27", "Fri 2027-11-26 16:00"),
        ("tomorrow 9:30", "Tue 2026-11-24 09:30"),
        ("tomorrow at noon", "Tue 2026-11-24 12:00"),
        ("today 18:00", "Mon 2026-11-23 18:00"),
        ("26 nov", "Thu 2026-11-26 16:00"),
        ("the 26th of November", "Thu 2026-11-26 16:00"),
        ("Nov 26, 2026", "Thu 2026-11-26 16:00"),
        ("26th", "Thu 2026-11-26 16:00"),
        ("2026-11-26", "Thu 2026-11-26 16:00"),
        ("2026-12-03T09:15", "Thu 2026-12-03 09:15"),
        ("Thursday 3 December", "Thu 2026-12-03 16:00"),
        ("9:15", "Thu 2026-11-26 09:15"),
        ("4.30pm", "Thu 2026-11-26 16:30"),
        ("16h30", "Thu 2026-11-26 16:30"),
        ("12am", "Thu 2026-11-26 00:00"),
        ("sat", "Sat 2026-11-28 16:00"),
        ("next thursday", "Thu 2026-12-03 16:00"),
        ("next week", "Thu 2026-12-03 16:00"),
        ("thu next week 10:00", "Thu 2026-12-03 10:00"),
        ("in two weeks", "Mon 2026-12-07 16:00"),
        ("in 3 days at 10:00", "Thu 2026-11-26 10:00"),
        ("in 45 min", "Mon 2026-11-23 15:17"),
        ("19/11", "Thu 2026-11-19 16:00"),
        ("5 jan", "Tue 2027-01-05 16:00"),
        ("1 oct", "Fri 2027-10-01 16:00"),
        ("mon 16:00", "Mon 2026-11-23 16:00"),
        ("mon 10:00", "Mon 2026-11-30 10:00"),
        ("11月26日（星期四）下午4時", "Thu 2026-11-26 16:00"),
        ("下週四下午4時半", "Thu 2026-12-03 16:30"),
        ("兩星期後", "Mon 2026-12-07 16:00"),
        ("10日後", "Thu 2026-12-03 16:00"),
        ("明天 16:30", "Tue 2026-11-24 16:30"),
    ],
)
def test_what_people_type(text: str, expected: str) -> None:
    found = read(text)
    assert found is not None
    assert (found.local.strftime("%a %Y-%m-%d %H:%M"), found.minutes) == (expected, None)


@pytest.mark.parametrize(
    ("text", "time", "minutes"),
    [
        ("16:00-17:00", "16:00", 60),
        ("16:00–17:30", "16:00", 90),
        ("Thursday 26 November 16:00–17:00", "16:00", 60),
        ("4-5pm", "16:00", 60),
        ("from 4 to 5pm", "16:00", 60),
        ("11-1pm", "11:00", 120),
        ("11am-1", "11:00", 120),
        ("4pm for 45 min", "16:00", 45),
        ("for an hour", "16:00", 60),
        ("16:00 for 1h30", "16:00", 90),
        ("23:30-00:30", "23:30", 60),
        ("half an hour", "16:00", 30),
    ],
)
def test_lengths_come_along(text: str, time: str, minutes: int) -> None:
    found = read(text)
    assert found is not None
    assert (found.local.strftime("%H:%M"), found.minutes) == (time, minutes)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   ",
        "hello",
        "4",
        "16",
        "1600",
        "thu 16",
        "16-17",
        "31/2",
        "32 nov",
        "25:00",
        "13pm",
        "fri 26 nov",
        "thursdayish",
        "may",
        "next month",
        "16:00 17:00",
        "16:00-15:00",
        "4pm for 2 min",
        "16:00-17:00 for 45 min",
        "16:00+08:00",
        "tomorrow next week",
        "in 2 weeks 26/11",
        "soon " * 30,
    ],
)
def test_what_is_not_certain_is_not_understood(text: str) -> None:
    assert read(text) is None


def test_the_order_of_day_and_month_is_the_readers() -> None:
    european, american = read("4/5"), read("4/5", day_first=False)
    assert european is not None
    assert american is not None
    assert (european.local.day, american.local.day) == (4, 5)


@given(st.datetimes(datetime(1970, 1, 1), datetime(2200, 1, 1)))
def test_an_iso_time_comes_back(moment: datetime) -> None:
    whole = moment.replace(second=0, microsecond=0)
    for text in (whole.isoformat(), moment.isoformat(), f"{whole:%Y-%m-%d %H:%M}"):
        assert read(text) == When(whole)


@given(st.dates(), st.times())
def test_a_time_alone_keeps_the_day_and_a_day_alone_the_time(day: object, clock: object) -> None:
    found = read(f"{clock:%H:%M}")
    assert found is not None
    assert found.local.date() == REFERENCE.date()
    found = read(f"{day}")
    assert found is not None
    assert (found.local.date(), found.local.time()) == (day, REFERENCE.time())


PIECES = st.sampled_from(
    (
        *("thu", "next", "in", "two", "week", "weeks", "days", "today", "tomorrow", "at", "the"),
        *("4", "16", "16:00", "4pm", "-", "to", "for", "45", "min", "an", "hour", "half", "1h30"),
        *("26/11", "26", "nov", "2026", "31", "feb", "99", "0", "00:00", "9999", ":", "/", "."),
        *("下週四", "下午4時", "11月26日", "th"),
    )
)


@given(st.one_of(st.text(), st.lists(PIECES, max_size=6).map(" ".join)))
def test_no_text_is_too_strange(text: str) -> None:
    found = read(text)
    assert found is None or found.minutes is None or 5 <= found.minutes <= 600
    late = read_when(text, now_local=LAST - timedelta(days=3), reference=LAST)
    assert late is None or isinstance(late.local, datetime)


@pytest.mark.parametrize(
    ("text", "month"),
    [
        ("29 feb 2027", date(2027, 2, 1)),
        ("29 feb 2027 16:00", date(2027, 2, 1)),
        ("Feb 30", date(2026, 2, 1)),
        ("31/11", date(2026, 11, 1)),
        ("31/4/27 4pm", date(2027, 4, 1)),
        ("2027-02-29", date(2027, 2, 1)),
        ("2027年2月29日", date(2027, 2, 1)),
        ("29 feb 2028", None),
        ("28 feb 2027", None),
        ("40 feb 2027", None),
        ("31/13", None),
        ("thurz", None),
        ("16:00-17:30", None),
        ("", None),
    ],
)
def test_a_month_that_is_too_short_for_a_day_is_found(text: str, month: date | None) -> None:
    assert month_too_short(text, today=NOW.date()) == month
    if month:
        assert read(text) is None


@given(st.text())
def test_no_text_is_too_much_for_it(text: str) -> None:
    month_too_short(text, today=NOW.date())
