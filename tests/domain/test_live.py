"""The clock of a session is worked out from what happened, whatever the computer did meanwhile."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from revmentor_desktop.domain import live
from revmentor_desktop.domain.errors import Rule, RuleBroken
from revmentor_desktop.domain.live import MarkKind, Run
from tests import make

if TYPE_CHECKING:
    from revmentor_desktop.domain.ids import ItemId
    from revmentor_desktop.domain.sessions import Session

SESSION = make.session(1, items=3)
ONE, TWO, THREE = (item.id for item in SESSION.items)


def later(minutes: float) -> timedelta:
    return timedelta(minutes=minutes)


def begun() -> Run:
    return live.begun(SESSION, ONE, make.NOW)


def test_time_passes_without_anybody_counting() -> None:
    clock = live.clock(begun(), SESSION, make.NOW + later(4))
    assert (clock.item, clock.spent, clock.left) == (ONE, later(4), later(6))
    assert (clock.elapsed, clock.session_left) == (later(4), later(56))


def test_time_over_is_negative() -> None:
    assert live.clock(begun(), SESSION, make.NOW + later(12)).left == -later(2)


def test_a_pause_stops_the_item_and_not_the_hour() -> None:
    run = live.resumed(live.paused(begun(), make.NOW + later(2)), make.NOW + later(7))
    clock = live.clock(run, SESSION, make.NOW + later(8))
    assert (clock.spent, clock.elapsed) == (later(3), later(8))


def test_pausing_twice_is_pausing_once() -> None:
    once = live.paused(begun(), make.NOW)
    assert live.paused(once, make.NOW + later(1)) == once


def test_going_to_another_item_ends_a_pause() -> None:
    run = live.at_item(live.paused(begun(), make.NOW), TWO, make.NOW + later(5))
    clock = live.clock(run, SESSION, make.NOW + later(6))
    assert (clock.item, clock.spent, clock.paused) == (TWO, later(1), False)


def test_an_item_taken_up_again_goes_on_where_it_was() -> None:
    run = live.at_item(begun(), TWO, make.NOW + later(3))
    run = live.at_item(run, ONE, make.NOW + later(5))
    assert live.clock(run, SESSION, make.NOW + later(6)).spent == later(4)


def test_time_added_is_the_present_items_own() -> None:
    run = live.with_time_added(begun(), 5, make.NOW)
    assert live.clock(run, SESSION, make.NOW).allowed == later(15)
    assert live.clock(live.at_item(run, TWO, make.NOW), SESSION, make.NOW).allowed == later(10)


@pytest.mark.parametrize("hours", [-24, -1, 1, 24])
def test_a_clock_that_is_set_changes_nothing(hours: int) -> None:
    moved = timedelta(hours=hours)
    noticed = make.NOW + later(4) + moved
    run = live.shifted(begun(), round(moved.total_seconds()), noticed)
    clock = live.clock(run, SESSION, noticed + later(1))
    assert (clock.spent, clock.elapsed) == (later(5), later(5))


@pytest.mark.parametrize(
    ("zone", "began"),
    [
        ("Asia/Hong_Kong", "2026-03-29 00:30"),
        ("Europe/London", "2026-03-29 00:30"),
        ("Europe/London", "2026-10-25 00:30"),
        ("America/New_York", "2026-03-08 06:30"),
        ("America/New_York", "2026-11-01 05:30"),
        ("Pacific/Kiritimati", "2026-12-31 09:30"),
        ("Australia/Lord_Howe", "2026-04-04 14:45"),
        ("Australia/Lord_Howe", "2026-10-03 15:00"),
    ],
)
def test_an_hour_is_an_hour_while_clocks_on_walls_change(zone: str, began: str) -> None:
    start = datetime.fromisoformat(began).replace(tzinfo=UTC)
    session = make.session(1, items=3, start=start, zone=zone)
    run = live.at_item(live.begun(session, ONE, start), TWO, start + later(25))
    clock = live.clock(run, session, (start + later(45)).astimezone(ZoneInfo(zone)))
    assert (clock.spent, clock.elapsed, clock.session_left) == (later(20), later(45), later(15))


def test_a_clock_set_back_unnoticed_never_makes_time_negative() -> None:
    assert live.clock(begun(), SESSION, make.NOW - later(60)).spent == timedelta(0)


def test_after_the_end_no_time_passes_until_it_is_taken_up_again() -> None:
    run = live.over(begun(), make.NOW + later(10))
    assert live.clock(run, SESSION, make.NOW + later(50)).elapsed == later(10)
    run = live.resumed(run, make.NOW + later(60))
    clock = live.clock(run, SESSION, make.NOW + later(61))
    assert (clock.elapsed, clock.spent, run.ended) == (later(11), later(11), False)


@pytest.mark.parametrize(
    "deed",
    [
        lambda run: live.paused(run, make.NOW),
        lambda run: live.at_item(run, TWO, make.NOW),
        lambda run: live.with_time_added(run, 5, make.NOW),
        lambda run: live.over(run, make.NOW),
    ],
)
def test_nothing_happens_in_a_session_that_is_over(deed: object) -> None:
    assert callable(deed)
    with pytest.raises(RuleBroken) as broken:
        deed(live.over(begun(), make.NOW))
    assert broken.value.rule is Rule.SESSION_OVER


DEEDS = st.lists(
    st.tuples(st.sampled_from(["item", "pause", "resume", "add"]), st.integers(0, 3600)),
    max_size=20,
)


@given(DEEDS, st.sampled_from([ONE, TWO, THREE]))
def test_no_more_is_spent_on_items_than_the_clock_has(
    deeds: list[tuple[str, int]], item: ItemId
) -> None:
    run, now = begun(), make.NOW
    for deed, seconds in deeds:
        now += timedelta(seconds=seconds)
        if deed == "item":
            run = live.at_item(run, item, now)
        elif deed == "pause":
            run = live.paused(run, now)
        elif deed == "resume":
            run = live.resumed(run, now)
        else:
            run = live.with_time_added(run, 5, now)
    total = sum(live.spent(run, now).values(), timedelta(0))
    assert total <= live.clock(run, SESSION, now).elapsed == now - make.NOW


@given(DEEDS)
def test_a_clock_that_is_set_in_between_leaves_the_sums_alone(deeds: list[tuple[str, int]]) -> None:
    plain, now = begun(), make.NOW
    moved, gone = begun(), timedelta(0)
    for deed, seconds in deeds:
        now += timedelta(seconds=seconds)
        gone += timedelta(hours=1)
        moved = live.shifted(moved, 3600, now + gone)
        act = live.paused if deed == "pause" else live.resumed
        plain, moved = act(plain, now), act(moved, now + gone)
    assert live.spent(plain, now) == live.spent(moved, now + gone)


def test_an_empty_session_has_a_clock_of_its_own() -> None:
    empty: Session = make.session(1)
    run = live.begun(empty, None, make.NOW)
    assert (run.current, run.marks[0].kind) == (None, MarkKind.ITEM)
    clock = live.clock(run, empty, make.NOW + later(5))
    assert (clock.elapsed, clock.allowed) == (later(5), timedelta(0))
