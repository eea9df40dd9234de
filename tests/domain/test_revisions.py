"""When an earlier text is kept, and which of them go again."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from revmentor_desktop.domain.ids import RevisionId
from revmentor_desktop.domain.revisions import ALL_FOR, EVERY, KEPT_FOR, is_due, outlived
from tests.make import NOW
from tests.strategies import INSTANT

if TYPE_CHECKING:
    from datetime import datetime

ONE = timedelta(microseconds=1)


def test_a_text_is_kept_once_ten_minutes_are_over() -> None:
    later = NOW + timedelta(minutes=3)
    assert not is_due(later, None, NOW, NOW + EVERY - ONE)
    assert is_due(later, None, NOW, NOW + EVERY)


def test_a_note_that_was_opened_or_left_is_kept_before_it_is_changed() -> None:
    assert is_due(NOW, None, None, NOW + ONE)
    assert is_due(NOW, NOW - EVERY, None, NOW + ONE)


@given(edited=INSTANT, now=INSTANT, since=st.none() | INSTANT)
def test_no_text_is_kept_twice(edited: datetime, now: datetime, since: datetime | None) -> None:
    assert not is_due(edited, edited, since, now)


def test_a_clock_that_was_set_back_keeps_one_more() -> None:
    assert is_due(NOW + ONE, None, NOW + timedelta(days=2), NOW)


AGES = st.lists(
    st.timedeltas(timedelta(days=-2), timedelta(days=500)), min_size=1, max_size=80, unique=True
)


@given(ages=AGES)
def test_thinning_keeps_all_of_a_month_one_a_day_and_nothing_after_a_year(
    ages: list[timedelta],
) -> None:
    written = {RevisionId(str(at)): NOW - age for at, age in enumerate(ages)}
    kept = {id: moment for id, moment in written.items() if id not in outlived(written, NOW)}
    young = {id for id, moment in written.items() if NOW - moment < ALL_FOR}
    assert young <= set(kept)
    assert not [moment for moment in kept.values() if NOW - moment >= KEPT_FOR]
    old = [moment.date() for id, moment in kept.items() if id not in young]
    assert len(old) == len(set(old))
    for id, moment in written.items():  # of each older day the last one stays
        if id not in young and NOW - moment < KEPT_FOR:
            same = [
                other
                for other in written.values()
                if other.date() == moment.date() and NOW - other >= ALL_FOR
            ]
            assert max(same) in kept.values()


@given(ages=AGES)
def test_thinning_what_is_thinned_takes_nothing(ages: list[timedelta]) -> None:
    written = {RevisionId(str(at)): NOW - age for at, age in enumerate(ages)}
    gone = set(outlived(written, NOW))
    left = {id: moment for id, moment in written.items() if id not in gone}
    assert outlived(left, NOW) == ()
