"""What is kept of the backups of a year, whatever the clock does."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from revmentor_desktop.domain.backups import DAYS, LAST, MONTHS, WEEKS, Stamp, kept

BEGAN = datetime(2026, 1, 1, 9, tzinfo=UTC)


def after_days(days: int, *, a_day: int = 3) -> list[Stamp]:
    """Return what is there after *days* with *a_day* backups each, let go after each of them."""
    there: list[Stamp] = []
    for number in range(days * a_day):
        made = BEGAN + timedelta(days=number // a_day, minutes=30 * (number % a_day))
        there = sorted(kept([*there, Stamp(number + 1, made)]), key=lambda stamp: stamp.number)
    return there


def test_a_year_of_backups_is_thinned_as_promised() -> None:
    there = after_days(365)
    newest_first = there[::-1]
    assert [one.number for one in newest_first[:LAST]] == list(range(1095, 1095 - LAST, -1))
    days = {one.made.date() for one in there}
    last = BEGAN.date() + timedelta(days=364)
    assert {last - timedelta(days=back) for back in range(DAYS)} <= days
    weeks = {one.made.isocalendar()[:2] for one in there}
    assert {(last - timedelta(weeks=back)).isocalendar()[:2] for back in range(WEEKS)} <= weeks
    months = {(one.made.year, one.made.month) for one in there}
    assert {(2026, 12 - back) for back in range(MONTHS)} <= months
    assert len(there) <= LAST + DAYS + WEEKS + MONTHS


def test_every_day_of_the_year_there_is_one_of_each_period_before_it() -> None:
    for days in (1, 9, 40, 100, 200):
        months = {(one.made.year, one.made.month) for one in after_days(days, a_day=1)}
        last = BEGAN + timedelta(days=days - 1)
        assert len(months) == min(MONTHS, last.month)


def test_a_clock_that_was_wrong_for_a_day_pushes_nothing_out() -> None:
    before = [Stamp(number, BEGAN + timedelta(days=number)) for number in range(1, 9)]
    wrong = [Stamp(9, BEGAN + timedelta(days=40_000)), Stamp(10, BEGAN - timedelta(days=20_000))]
    after = [Stamp(11 + number, BEGAN + timedelta(days=9 + number)) for number in range(20)]
    stay = kept([*before, *wrong, *after])
    assert set(after[-LAST:]) <= stay
    assert len({one.made.date() for one in stay & set(after)}) >= DAYS


def test_the_newest_by_number_is_kept_even_if_its_clock_says_it_is_the_oldest() -> None:
    many = [Stamp(number, BEGAN + timedelta(minutes=number)) for number in range(60)]
    newest = Stamp(60, datetime(1969, 12, 31, tzinfo=UTC))
    assert newest in kept([*many, newest])


@given(st.lists(st.datetimes(timezones=st.just(UTC)), max_size=80))
def test_letting_go_twice_lets_go_no_more(moments: list[datetime]) -> None:
    stay = kept(Stamp(number, made) for number, made in enumerate(moments))
    assert kept(stay) == stay
    assert len(stay) >= min(LAST, len(moments))
