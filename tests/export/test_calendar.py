"""The entry of a calendar: when, where, what it is called, and nothing else; read by icalendar."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from icalendar import Calendar

from revmentor_desktop.domain.times import wall_clock
from revmentor_desktop.export import plain, shared
from revmentor_desktop.export.calendar import Appointment, Extras, calendar, named
from revmentor_desktop.export.words import ENGLISH
from tests import make
from tests.export.hostile import WORDS
from tests.export.test_shared import agenda

MOMENT = datetime(2026, 11, 20, 9, 30, 15, 999, tzinfo=UTC)
HONG_KONG = ZoneInfo("Asia/Hong_Kong")
STARTS = datetime(2026, 11, 26, 16, tzinfo=HONG_KONG)
EVENT = Appointment(
    named("session-7"), "Chatbots; service, 聊天", STARTS, STARTS + timedelta(hours=1), "Room 12A"
)


def read(*events: Appointment, extras: Extras | None = None) -> Any:
    return Calendar.from_ical(calendar(events, MOMENT, extras or Extras()))


def entry(event: Appointment = EVENT, extras: Extras | None = None) -> Any:
    [found] = read(event, extras=extras).walk("VEVENT")
    return found


def test_an_entry_says_when_and_where() -> None:
    found = entry()
    assert str(found["summary"]) == "Chatbots; service, 聊天"
    assert found.decoded("dtstart") == STARTS
    assert found.decoded("dtend") == EVENT.ends
    assert found["dtstart"].params["TZID"] == "Asia/Hong_Kong"
    assert str(found["location"]) == "Room 12A"
    assert str(found["status"]) == "CONFIRMED"
    assert set(found) == {
        *("SUMMARY", "DTSTART", "DTEND", "DTSTAMP", "UID", "SEQUENCE", "LOCATION", "STATUS"),
    }
    assert found.subcomponents == []


@pytest.mark.parametrize(
    "zone",
    [
        "Asia/Hong_Kong",
        "Europe/London",
        "America/New_York",
        "Pacific/Kiritimati",
        "Australia/Lord_Howe",
        "UTC",
    ],
)
@pytest.mark.parametrize("month", [1, 3, 7, 11])
def test_the_zone_comes_with_it_and_is_right(zone: str, month: int) -> None:
    starts = datetime(2026, month, 29, 8, tzinfo=ZoneInfo(zone))
    whole = read(replace(EVENT, starts=starts, ends=starts + timedelta(hours=1)))
    [found] = whole.walk("VEVENT")
    assert found.decoded("dtstart") == starts
    rules = whole.walk("VTIMEZONE")
    assert [str(one["tzid"]) for one in rules] == ([] if zone == "UTC" else [zone])
    for one in rules:
        assert starts.replace(tzinfo=one.to_tz()).utcoffset() == starts.utcoffset()


@pytest.mark.parametrize(
    ("zone", "begins", "wall"),
    [
        # the start in UTC, and as the wall shows it
        ("Asia/Hong_Kong", "2026-03-29 00:30", "2026-03-29 08:30"),
        ("Europe/London", "2026-03-29 00:30", "2026-03-29 00:30"),  # an hour is skipped
        ("Europe/London", "2026-10-25 00:30", "2026-10-25 01:30"),  # an hour comes twice
        ("America/New_York", "2026-03-08 06:30", "2026-03-08 01:30"),
        ("America/New_York", "2026-11-01 05:30", "2026-11-01 01:30"),
        ("Pacific/Kiritimati", "2026-12-31 09:30", "2026-12-31 23:30"),  # and another year
        ("Australia/Lord_Howe", "2026-04-04 14:45", "2026-04-05 01:45"),  # half an hour comes twice
        ("Australia/Lord_Howe", "2026-10-03 15:00", "2026-10-04 01:30"),  # half an hour is skipped
    ],
)
def test_an_entry_lasts_as_long_as_the_session_whatever_the_clocks_do(
    zone: str, begins: str, wall: str
) -> None:
    start = datetime.fromisoformat(begins).replace(tzinfo=UTC)
    session = make.session(7, start=start, minutes=60, zone=zone)
    ends = wall_clock(session.end, zone)
    found = entry(replace(EVENT, starts=session.local_start, ends=ends))
    starts = found.decoded("dtstart")
    assert starts.astimezone(UTC) == start
    assert f"{starts:%Y-%m-%d %H:%M}" == wall
    if "dtend" in found:
        until = found.decoded("dtend").replace(tzinfo=ZoneInfo(zone), fold=0)
        assert until.astimezone(UTC) - start == timedelta(hours=1)
    else:
        assert found.decoded("duration") == timedelta(hours=1)


def test_what_is_sent_again_replaces_what_was_sent_before() -> None:
    moved = replace(EVENT, starts=STARTS + timedelta(days=1), ends=EVENT.ends + timedelta(days=1))
    later = Calendar.from_ical(calendar([moved], MOMENT + timedelta(minutes=1)))
    [again] = later.walk("VEVENT")
    assert str(again["uid"]) == str(entry()["uid"])
    assert again["sequence"] == entry()["sequence"] + 60
    assert entry().decoded("dtstamp") == MOMENT.replace(microsecond=0)
    assert 0 <= again["sequence"] < 2**31


def test_a_cancelled_session_cancels_its_entry_and_reminds_of_nothing() -> None:
    found = entry(replace(EVENT, cancelled=True), Extras(reminder=15))
    assert str(found["status"]) == "CANCELLED"
    assert found.subcomponents == []


def test_agenda_and_reminder_are_there_when_asked_for() -> None:
    planned = replace(EVENT, agenda=shared.agenda_lines(agenda().items, ENGLISH))
    assert "description" not in entry(planned)
    found = entry(planned, Extras(agenda=True, reminder=15))
    assert str(found["description"]) == (
        "16:00 Check-in (5 min)\n"
        "16:05 What a shop chatbot can do (40 min)\n"
        "16:45 AR try-on (11 min)"
    )
    [alarm] = found.subcomponents
    assert alarm.decoded("trigger") == timedelta(minutes=-15)


def test_several_entries_stand_in_one_file() -> None:
    other = replace(EVENT, name=named("session-8"), title="Next")
    assert [str(one["summary"]) for one in read(EVENT, other).walk("VEVENT")] == [
        EVENT.title,
        "Next",
    ]
    assert len(read(EVENT, other).walk("VTIMEZONE")) == 1
    assert read().walk("VEVENT") == []


def test_nobody_gets_the_id() -> None:
    assert "session-7" not in named("session-7")
    assert named("session-7") == named("session-7") != named("session-8")
    assert b"session-7" not in calendar([EVENT], MOMENT)


@given(WORDS, WORDS, WORDS)
def test_whatever_was_typed_stays_text(title: str, place: str, text: str) -> None:
    event = replace(EVENT, title=title, place=place, agenda=(text,))
    written = calendar([event], MOMENT, Extras(agenda=True, reminder=15))
    assert b"\r" not in written.replace(b"\r\n", b"")
    assert not set(written.decode()) & {chr(code) for code in range(32)} - {"\r", "\n", "\t"}
    assert all(len(line) <= 75 for line in written.split(b"\r\n"))
    [found] = Calendar.from_ical(written).walk("VEVENT")
    assert str(found["summary"]) == plain.one_line(title)
    assert str(found.get("location", "")) == plain.one_line(place)
    assert str(found["description"]) == plain.one_line(text)
    assert len(found.subcomponents) == 1


def test_the_same_is_the_same_file() -> None:
    assert calendar([EVENT], MOMENT) == calendar([EVENT], MOMENT)
