"""What is left out of the line in time, and what never is."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from revmentor_desktop.services.session_line import Kind, Stop
from revmentor_desktop.ui.progress.line_marks import marks, named_months

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

TODAY = date(2026, 11, 23)


def names(first: date, end: date, width: float) -> list[str]:
    """Return the months that are named on a line as wide as this, where a letter takes six."""
    whole = (end - first).days

    def left(day: date) -> float:
        return (day - first).days / whole * width

    named = named_months((first, end), TODAY, left, lambda name: 6.0 * len(name) + 10, width)
    return [month.name for month in named]


def stops(*days: tuple[Kind, int]) -> list[Stop]:
    return [Stop(kind, at, TODAY + timedelta(days=day)) for at, (kind, day) in enumerate(days, 1)]


def drawn(*days: tuple[Kind, int]) -> list[range]:
    return marks(stops(*days), [day for _, day in days], 10)


def test_a_year_is_said_where_it_is_not_this_one(qapp: QApplication) -> None:
    assert names(date(2026, 8, 1), date(2027, 3, 1), 800) == [
        *("Aug", "Sept", "Oct", "Nov", "Dec", "Jan 2027", "Feb")
    ]


def test_a_line_of_years_names_few_months_evenly(qapp: QApplication) -> None:
    assert names(date(2021, 2, 1), date(2027, 2, 1), 890) == [
        *("Jul 2021", "Jan 2022", "Jul", "Jan 2023", "Jul", "Jan 2024", "Jul", "Jan 2025"),
        *("Jul", "Jan 2026", "Jul"),
    ]


def test_sessions_that_would_lie_on_each_other_are_one_bar() -> None:
    held, planned = Kind.HELD, Kind.PLANNED
    assert drawn((held, 0), (held, 5), (held, 10), (held, 30), (planned, 33)) == [
        *(range(3), range(3, 4), range(4, 5))
    ]


def test_what_is_only_expected_gives_way() -> None:
    planned, expected = Kind.PLANNED, Kind.EXPECTED
    assert drawn((planned, 0), (expected, 4), (expected, 14)) == [range(1), range(2, 3)]


@settings(max_examples=60)
@given(st.lists(st.integers(0, 300), max_size=60))
def test_no_session_is_lost(days: list[int]) -> None:
    found = drawn(*((Kind.HELD, day) for day in sorted(days)))
    assert [at for mark in found for at in mark] == list(range(len(days)))
