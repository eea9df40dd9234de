"""How long what a topic says can be relied on."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from revmentor_desktop.domain.topics import OwnShelf, Shelf
from revmentor_desktop.services.truth import (
    months_since,
    months_unchecked,
    out_of_date,
    shelf_life,
)
from tests import make

SOURCE = replace(make.topic().sources[0], checked=date(2026, 5, 31))


@pytest.mark.parametrize(
    ("today", "months"),
    [
        (date(2026, 5, 1), 0),
        (date(2026, 6, 30), 0),
        (date(2026, 7, 1), 1),
        (date(2027, 5, 30), 11),
        (date(2027, 5, 31), 12),
    ],
)
def test_months_are_whole_ones(today: date, months: int) -> None:
    assert months_since(SOURCE.checked, today) == months


@pytest.mark.parametrize("shelf", [*Shelf, OwnShelf("Ours")])
def test_every_shelf_has_a_life(shelf: Shelf | OwnShelf) -> None:
    assert 6 <= shelf_life(shelf) <= 18


def test_what_moves_fast_is_out_of_date_sooner() -> None:
    today = date(2026, 12, 1)
    assert out_of_date(SOURCE, Shelf.AI, today)
    assert not out_of_date(SOURCE, Shelf.WORK, today)


def test_a_topic_is_as_old_as_the_source_nobody_looked_at_for_longest() -> None:
    recent = replace(SOURCE, checked=date(2027, 1, 1))
    topic = make.topic(shelf=Shelf.AI, sources=(recent, SOURCE))
    assert months_unchecked(topic, date(2027, 2, 1)) == 8
    assert months_unchecked(topic, date(2026, 11, 1)) == 0
    assert months_unchecked(replace(topic, sources=()), date(2030, 1, 1)) == 0
