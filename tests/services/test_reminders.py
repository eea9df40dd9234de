"""Which session one is reminded of, and when: by instants, whatever clocks on walls do."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from revmentor_desktop.domain.sessions import Session, SessionState
from revmentor_desktop.services.reminders import LINGERS, LOOK_AGAIN, NOTICE, look_again, reminder
from tests import make

START = datetime(2026, 11, 26, 8, 0, tzinfo=UTC)


def planned(number: int = 7, start: datetime = START, **fields: Any) -> Session:
    return make.session(number, start=start, **fields)


@pytest.mark.parametrize(
    ("before", "minutes"),
    [
        (timedelta(minutes=15, seconds=1), None),
        (timedelta(minutes=15), 15),
        (timedelta(minutes=14, seconds=1), 15),
        (timedelta(minutes=14), 14),
        (timedelta(seconds=1), 1),
        (timedelta(0), 0),
        (timedelta(minutes=-9, seconds=-59), 0),
        (timedelta(minutes=-10), None),
    ],
)
def test_a_reminder_is_due_from_a_quarter_before_until_a_little_after(
    before: timedelta, minutes: int | None
) -> None:
    found = reminder([planned()], START - before)
    assert (found.minutes if found else None) == minutes


@pytest.mark.parametrize(
    ("zone", "wall", "reminded"),
    [
        ("Asia/Hong_Kong", "2026-11-26 16:00", "2026-11-26 07:45"),
        ("Europe/London", "2026-03-29 02:05", "2026-03-29 00:50"),  # just after an hour was skipped
        ("Europe/London", "2026-10-25 01:05", "2026-10-24 23:50"),  # the first of two such times
        ("America/New_York", "2026-03-08 03:10", "2026-03-08 06:55"),
        ("Pacific/Kiritimati", "2026-11-26 09:00", "2026-11-25 18:45"),
        ("Australia/Lord_Howe", "2026-04-05 02:05", "2026-04-04 15:20"),  # half an hour back
    ],
)
def test_the_quarter_of_an_hour_is_one_on_every_wall(zone: str, wall: str, reminded: str) -> None:
    start = datetime.fromisoformat(wall).replace(tzinfo=ZoneInfo(zone)).astimezone(UTC)
    session = planned(start=start, zone=zone)
    moment = datetime.fromisoformat(reminded).replace(tzinfo=UTC)
    found = reminder([session], moment)
    assert found is not None
    assert found.announced
    assert reminder([session], moment - timedelta(seconds=1)) is None


def test_only_the_first_minute_is_announced() -> None:
    for minutes in range(15):
        found = reminder([planned()], START - timedelta(minutes=minutes))
        assert found is not None
        assert not found.announced


@pytest.mark.parametrize("state", [SessionState.HELD, SessionState.CANCELLED, SessionState.MISSED])
def test_nobody_is_reminded_of_what_is_over(state: SessionState) -> None:
    assert reminder([planned(state=state)], START) is None


def test_nobody_is_reminded_while_a_session_is_held() -> None:
    held = planned(6, START - timedelta(hours=1), state=SessionState.IN_PROGRESS)
    assert reminder([held, planned()], START) is None


def test_of_two_sessions_the_first_is_reminded_of() -> None:
    later = planned(8, START + timedelta(minutes=5))
    found = reminder([later, planned()], START - timedelta(minutes=8))
    assert found is not None
    assert found.session.number == 7


@given(
    st.lists(st.integers(-100_000, 100_000), max_size=5),
    st.integers(0, 200_000),
    st.integers(1, 60),
)
def test_looking_again_when_told_misses_nothing(starts: list[int], moment: int, step: int) -> None:
    sessions = [
        planned(number, START + timedelta(seconds=seconds))
        for number, seconds in enumerate(starts, start=1)
    ]
    now = START - timedelta(seconds=100_000) + timedelta(seconds=moment)
    wait = look_again(sessions, now)
    assert timedelta(0) < wait <= LOOK_AGAIN
    if reminder(sessions, now) is None:
        between = now + wait * (step / 61)
        assert reminder(sessions, between) is None


def test_a_moved_session_is_another_reminder() -> None:
    first = reminder([planned()], START)
    moved = reminder([planned(start=START + timedelta(hours=1))], START + timedelta(hours=1))
    assert first is not None
    assert moved is not None
    assert first.key != moved.key
    assert timedelta(0) < LINGERS <= NOTICE
