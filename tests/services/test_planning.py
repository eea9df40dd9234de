"""The next session: when, with which template, and how ready it is."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from itertools import count
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from revmentor_desktop.domain.people import Role
from revmentor_desktop.domain.private import tick_line
from revmentor_desktop.domain.reviews import Stage
from revmentor_desktop.domain.sessions import ItemKind, Session, SessionState
from revmentor_desktop.services.planning import (
    CLOSING_REVIEW,
    FIRST_SESSION,
    MIDPOINT_REVIEW,
    REGULAR,
    SoFar,
    due_review,
    due_template,
    new_session,
    proposal,
    proposed_start,
    readiness,
    reading_minutes,
    with_agenda,
)
from revmentor_desktop.services.public_holidays import Holiday
from tests import make

if TYPE_CHECKING:
    from revmentor_desktop.domain.ids import NewId


NOW = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)
"""Monday 2 March 2026, four in the afternoon in Hong Kong."""


def held(number: int, day: date, zone: str = make.ZONE, **fields: Any) -> Session:
    start = datetime.combine(day, time(16), ZoneInfo(zone))
    fields = {"state": SessionState.HELD, "zone": zone, **fields}
    return make.session(number, start=start, **fields)


def local(moment: datetime, zone: str = make.ZONE) -> str:
    return moment.astimezone(ZoneInfo(zone)).strftime("%a %Y-%m-%d %H:%M")


def test_a_first_session_is_proposed_for_four_in_the_afternoon_a_week_ahead() -> None:
    assert local(proposed_start(make.pair(), [], NOW)) == "Mon 2026-03-09 16:00"


def test_a_first_session_is_not_proposed_for_a_weekend() -> None:
    saturday = datetime(2026, 3, 7, 8, tzinfo=UTC)
    assert local(proposed_start(make.pair(), [], saturday)) == "Mon 2026-03-16 16:00"


def test_the_next_one_lies_a_cadence_after_the_last_held_or_planned() -> None:
    sessions = [
        held(1, date(2026, 2, 5)),
        make.session(2, start=datetime(2026, 3, 5, 3, tzinfo=UTC)),
    ]
    assert local(proposed_start(make.pair(), sessions, NOW)) == "Thu 2026-04-02 11:00"


def test_cancelled_and_missed_sessions_do_not_count() -> None:
    sessions = [
        held(1, date(2026, 2, 19)),
        held(2, date(2026, 2, 26), state=SessionState.MISSED),
        held(3, date(2026, 6, 1), state=SessionState.CANCELLED),
    ]
    assert local(proposed_start(make.pair(), sessions, NOW)) == "Thu 2026-03-19 16:00"


def test_after_a_long_pause_the_weekday_stays_and_the_past_is_skipped() -> None:
    sessions = [held(1, date(2025, 9, 4))]
    assert local(proposed_start(make.pair(), sessions, NOW)) == "Thu 2026-03-19 16:00"


def test_summer_time_does_not_move_the_hour() -> None:
    london = "Europe/London"
    sessions = [held(1, date(2026, 3, 5), london)]
    pair = make.pair(zone=london)
    assert local(proposed_start(pair, sessions, NOW), london) == "Thu 2026-04-02 16:00"


@given(
    zone=st.sampled_from(["Asia/Hong_Kong", "Europe/London", "America/New_York", "UTC"]),
    cadence=st.integers(0, 90),
    day=st.dates(date(2020, 1, 1), date(2030, 1, 1)),
    now=st.dates(date(2020, 1, 1), date(2030, 1, 1)),
)
def test_a_proposal_is_never_in_the_past(zone: str, cadence: int, day: date, now: date) -> None:
    start = datetime.combine(day, time(14, 5), ZoneInfo(zone))
    present = datetime.combine(now, time(9), UTC)
    pair = make.pair(zone=zone, cadence_days=cadence)
    sessions = [make.session(1, start=start, zone=zone, state=SessionState.HELD)]
    proposed = proposed_start(pair, sessions, present)
    assert proposed > present
    wall = proposed.astimezone(ZoneInfo(zone))
    assert (wall.hour, wall.minute) == (14, 5)
    assert (wall.date() - day).days % max(1, cadence) == 0


PROGRAMME = make.pair(starts=date(2026, 1, 1), ends=date(2026, 6, 30))


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        ([], FIRST_SESSION),
        ([date(2026, 2, 5)], REGULAR),
        ([date(2026, 2, 5), date(2026, 3, 5)], MIDPOINT_REVIEW),
        ([date(2026, 2, 5), date(2026, 3, 5), date(2026, 4, 2)], REGULAR),
        ([date(2026, 3, 5), date(2026, 4, 9), date(2026, 5, 7)], CLOSING_REVIEW),
        ([date(2026, 4, 9), date(2026, 5, 7), date(2026, 6, 4)], REGULAR),
    ],
)
def test_the_template_that_is_due(days: list[date], expected: str) -> None:
    sessions = [held(number, day) for number, day in enumerate(days, start=1)]
    number = len(sessions) + 1
    assert due_template(number, PROGRAMME, sessions, NOW) == expected


def test_a_programme_without_dates_has_no_reviews() -> None:
    assert due_template(5, make.pair(), [held(4, date(2026, 2, 5))], NOW) == REGULAR


def test_a_planned_session_that_is_asked_about_is_not_in_its_own_way() -> None:
    sessions = [held(1, date(2026, 2, 5)), held(2, date(2026, 3, 5)), held(3, date(2026, 4, 2))]
    assert due_template(3, PROGRAMME, sessions, NOW) == MIDPOINT_REVIEW


def ids() -> NewId:
    numbers = count(1)
    return lambda: f"new-{next(numbers)}"


def test_a_new_session_comes_with_its_agenda_and_my_list() -> None:
    pair = make.pair(me=Role.MENTEE)
    past = [held(6, date(2026, 2, 5), place="Room 12A")]
    session, preparation = new_session(
        pair, SoFar.after(past), make.template(purpose="Try it"), NOW, ids()
    )
    assert (session.number, session.title, session.purpose) == (7, "Template 1", "Try it")
    assert (session.place, session.minutes, session.zone) == ("Room 12A", 60, make.ZONE)
    assert [item.minutes for item in session.items] == [20, 20]
    assert preparation.session == session.id
    assert [line.text for line in preparation.lines] == ["Bring a question"]
    names = [session.id, preparation.id, *(item.id for item in session.items)]
    assert len(set(names)) == len(names)


def test_an_hour_shrinks_to_the_length_the_pair_is_used_to() -> None:
    session, _ = new_session(make.pair(minutes=45), SoFar(1), make.template(), NOW, ids())
    assert (session.minutes, [item.minutes for item in session.items]) == (45, [15, 15])


def test_a_short_template_keeps_its_length() -> None:
    session, _ = new_session(make.pair(), SoFar(1), make.template(minutes=25, items=1), NOW, ids())
    assert (session.minutes, session.planned_minutes) == (25, 20)


def test_a_template_goes_around_what_stands_on_the_agenda() -> None:
    template = make.template(items=1)
    wrap_up = make.session(items=(make.item(9, kind=ItemKind.WRAP_UP),))
    filled = with_agenda(make.session(items=1), template, ids())
    assert [item.title for item in filled.items] == ["Part 1", "Item 1"]
    assert with_agenda(wrap_up, template, ids()).items[-1].title == "Item 9"


def test_readiness_counts_what_is_left_to_do() -> None:
    session = make.session(items=7)
    preparation = tick_line(make.preparation(lines=5), 0, done=True)
    ready = readiness(session, preparation, 2)
    assert (ready.planned, ready.spare) == (70, -10)
    assert (ready.prepared, ready.to_prepare, ready.waiting) == (1, 5, 2)
    assert readiness(session, None, 0).to_prepare == 0


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("", 1),
        ("word " * 220, 1),
        ("word " * 221, 2),
        ("字" * 300, 1),
        ("字" * 301, 2),
        ("word " * 110 + "字" * 150, 1),
        ("word " * 111 + "字" * 150, 2),
    ],
)
def test_reading_takes_time(text: str, minutes: int) -> None:
    assert reading_minutes(text) == minutes


# --- wall clocks --------------------------------------------------------------------------

WALL_CLOCKS = [
    # zone, last session on its wall clock, the same hour 28 days later, in UTC
    ("Asia/Hong_Kong", "2026-03-12 16:00", "2026-04-09 08:00"),  # no summer time at all
    ("Europe/London", "2026-03-05 16:00", "2026-04-02 15:00"),  # clocks went forward
    ("Europe/London", "2026-10-08 16:00", "2026-11-05 16:00"),  # clocks went back
    ("Europe/London", "2026-03-01 01:30", "2026-03-29 01:30"),  # an hour that is skipped
    ("Europe/London", "2026-09-27 01:30", "2026-10-25 00:30"),  # one that happens twice: the first
    ("America/New_York", "2026-02-12 16:00", "2026-03-12 20:00"),
    ("America/New_York", "2026-10-08 16:00", "2026-11-05 21:00"),
    ("Pacific/Kiritimati", "2026-03-12 09:00", "2026-04-08 19:00"),  # a day ahead of UTC
    ("Australia/Lord_Howe", "2026-03-12 16:00", "2026-04-09 05:30"),  # summer time of half an hour
    ("Australia/Lord_Howe", "2026-09-10 16:00", "2026-10-08 05:00"),
]


@pytest.mark.parametrize(("zone", "last", "expected"), WALL_CLOCKS)
def test_the_next_session_is_at_the_same_hour_on_the_wall(
    zone: str, last: str, expected: str
) -> None:
    start = datetime.fromisoformat(last).replace(tzinfo=ZoneInfo(zone))
    sessions = [make.session(1, start=start, zone=zone, state=SessionState.HELD)]
    present = start.astimezone(UTC) + timedelta(hours=1)
    proposed = proposed_start(make.pair(zone=zone), sessions, present)
    assert proposed == datetime.fromisoformat(expected).replace(tzinfo=UTC)


def test_a_pair_that_moves_keeps_the_hour_of_its_day() -> None:
    before = held(1, date(2026, 2, 26))
    proposed = proposed_start(make.pair(zone="Europe/London"), [before], NOW)
    assert local(proposed, "Europe/London") == "Thu 2026-03-26 16:00"
    assert local(before.start) == "Thu 2026-02-26 16:00"  # what was held stays when it was


# --- public holidays ----------------------------------------------------------------------

HONG_KONG = make.pair(holidays="HK", cadence_days=14)


def test_a_public_holiday_moves_the_proposal_and_is_named() -> None:
    found = proposal(HONG_KONG, [held(1, date(2026, 3, 23))], NOW.replace(month=4, day=1))
    assert local(found.start) == "Wed 2026-04-08 16:00"
    assert found.passed_over == (
        Holiday(date(2026, 4, 6), "Easter Monday"),
        Holiday(date(2026, 4, 7), "Ching Ming Festival"),
    )


def test_the_weekend_between_a_holiday_and_a_working_day_is_passed_over() -> None:
    england = make.pair(holidays="GB-ENG", zone="Europe/London")
    found = proposal(england, [held(1, date(2026, 3, 6), "Europe/London")], NOW)
    assert local(found.start, "Europe/London") == "Tue 2026-04-07 16:00"
    assert [one.name for one in found.passed_over] == ["Good Friday", "Easter Monday"]


def test_a_pair_that_meets_at_the_weekend_goes_on_doing_so() -> None:
    found = proposal(HONG_KONG, [held(1, date(2026, 4, 11))], NOW.replace(month=4, day=20))
    assert local(found.start) == "Sat 2026-04-25 16:00"
    assert found.passed_over == ()


def test_after_a_holiday_the_pair_goes_back_to_its_weekday() -> None:
    sessions = [held(1, date(2026, 3, 23)), held(2, date(2026, 4, 8))]
    assert local(proposed_start(HONG_KONG, sessions, NOW)) == "Mon 2026-04-20 16:00"


def test_without_a_place_no_day_is_a_holiday() -> None:
    plain = make.pair(cadence_days=14)
    found = proposal(plain, [held(1, date(2026, 3, 23))], NOW.replace(month=4, day=1))
    assert local(found.start) == "Mon 2026-04-06 16:00"
    assert found.passed_over == ()


def test_the_first_session_keeps_out_of_the_way_of_holidays_too() -> None:
    found = proposal(HONG_KONG, [], datetime(2026, 3, 30, 8, tzinfo=UTC))
    assert local(found.start) == "Wed 2026-04-08 16:00"


# --- a pause ------------------------------------------------------------------------------


def test_no_date_is_proposed_before_a_pause_ends() -> None:
    pair = make.pair(cadence_days=14, paused_until=date(2026, 4, 30))
    assert local(proposed_start(pair, [held(1, date(2026, 2, 26))], NOW)) == "Thu 2026-05-07 16:00"


def test_a_pair_may_meet_on_the_day_its_pause_ends() -> None:
    pair = make.pair(cadence_days=14, paused_until=date(2026, 5, 7))
    assert local(proposed_start(pair, [held(1, date(2026, 2, 26))], NOW)) == "Thu 2026-05-07 16:00"


def test_a_pause_before_the_first_session_is_kept_too() -> None:
    pair = make.pair(paused_until=date(2026, 5, 2))
    assert local(proposed_start(pair, [], NOW)) == "Mon 2026-05-04 16:00"


def test_a_pause_ends_by_itself() -> None:
    pair = make.pair(cadence_days=14, paused_until=date(2026, 3, 2))
    assert pair.pause(date(2026, 3, 1)) == date(2026, 3, 2)
    assert pair.pause(date(2026, 3, 2)) is None
    assert local(proposed_start(pair, [held(1, date(2026, 2, 26))], NOW)) == "Thu 2026-03-12 16:00"


# --- which review is due ------------------------------------------------------------------


@pytest.mark.parametrize(
    ("held", "today", "due"),
    [
        (0, date(2026, 1, 5), Stage.BASELINE),
        (1, date(2026, 2, 5), Stage.BASELINE),
        (2, date(2026, 3, 5), None),
        (2, date(2026, 3, 30), None),
        (2, date(2026, 4, 1), Stage.MIDPOINT),
        (0, date(2026, 4, 1), Stage.MIDPOINT),
        (5, date(2026, 6, 2), Stage.MIDPOINT),
        (5, date(2026, 6, 3), Stage.CLOSING),
        (6, date(2026, 9, 1), Stage.CLOSING),
    ],
)
def test_a_review_is_due_when_its_template_would_be_offered(
    held: int, today: date, due: Stage | None
) -> None:
    assert due_review(PROGRAMME, (), held, today) is due


@pytest.mark.parametrize("stage", Stage)
def test_what_is_written_is_due_no_more(stage: Stage) -> None:
    days = {
        Stage.BASELINE: date(2026, 1, 5),
        Stage.MIDPOINT: date(2026, 4, 30),
        Stage.CLOSING: date(2026, 6, 30),
    }
    assert due_review(PROGRAMME, {stage}, 0, days[stage]) is None
    assert due_review(PROGRAMME, set(Stage) - {stage}, 0, days[stage]) is stage


def test_without_both_days_only_a_baseline_is_due() -> None:
    assert due_review(make.pair(), (), 1, date(2026, 9, 1)) is Stage.BASELINE
    assert due_review(make.pair(), (), 2, date(2026, 9, 1)) is None
