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
    assert not is_due(NOW, later, None, NOW + EVERY - ONE, left=False)
    assert is_due(NOW, later, None, NOW + EVERY, left=False)


def test_ten_minutes_count_from_the_last_text_that_was_kept() -> None:
    kept, now = NOW + timedelta(hours=1), NOW + timedelta(hours=1, minutes=9)
    assert not is_due(NOW, now, kept, now, left=False)
    assert is_due(NOW, now, kept, kept + EVERY, left=False)


def test_a_note_that_was_left_is_kept_before_it_is_changed() -> None:
    assert is_due(NOW, NOW, None, NOW + ONE, left=True)


@given(created=INSTANT, edited=INSTANT, now=INSTANT, left=st.booleans())
def test_no_text_is_kept_twice(
    created: datetime, edited: datetime, now: datetime, *, left: bool
) -> None:
    assert not is_due(created, edited, edited, now, left=left)


def test_a_clock_that_was_set_back_keeps_one_more() -> None:
    kept = NOW + timedelta(days=2)
    assert is_due(NOW, NOW + ONE, kept, NOW, left=False)


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
