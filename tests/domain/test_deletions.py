"""For how long what was deleted can be had back."""

from __future__ import annotations

from datetime import timedelta

import pytest

from revmentor_desktop.domain.deletions import KEPT_FOR, days_left, is_over
from tests.make import NOW


def test_thirty_days_and_not_a_moment_less() -> None:
    assert not is_over(NOW, NOW + KEPT_FOR - timedelta(microseconds=1))
    assert is_over(NOW, NOW + timedelta(days=30))


@pytest.mark.parametrize(
    ("passed", "left"),
    [
        (timedelta(0), 30),
        (timedelta(hours=1), 30),
        (timedelta(days=1), 29),
        (timedelta(days=29, hours=23), 1),
        (timedelta(days=31), 0),
        (timedelta(days=-3), 30),
    ],
)
def test_days_are_counted_up(passed: timedelta, left: int) -> None:
    assert days_left(NOW, NOW + passed) == left
