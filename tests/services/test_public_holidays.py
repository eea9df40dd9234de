"""Public holidays: their names, the day that is free again, and the places there are."""

from __future__ import annotations

import subprocess
import sys
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from revmentor_desktop.services.public_holidays import (
    LONGEST_RUN,
    PRESETS,
    Holiday,
    countries,
    holiday,
    parts,
    working_day,
)


@pytest.mark.parametrize(
    ("place", "day", "name"),
    [
        ("HK", date(2026, 4, 6), "Easter Monday"),
        ("HK", date(2026, 5, 25), "the Birthday of the Buddha"),  # of the day that is kept for it
        ("GB-ENG", date(2026, 8, 31), "Late Summer Bank Holiday"),
        ("GB-SCT", date(2026, 8, 3), "Summer Bank Holiday"),
        ("US", date(2026, 11, 26), "Thanksgiving Day"),
        ("JP", date(2026, 5, 4), "Greenery Day"),  # in English, whatever is spoken there
        ("HK", date(2026, 4, 8), ""),
        ("GB-SCT", date(2026, 8, 31), ""),
        ("", date(2026, 12, 25), ""),
        ("XX", date(2026, 12, 25), ""),
        ("GB-XXX", date(2026, 12, 25), ""),
        ("IN", date(2099, 1, 26), "Republic Day"),  # beyond the years that are sure
    ],
)
def test_what_a_day_is(place: str, day: date, name: str) -> None:
    assert holiday(place, day) == name


def test_a_working_day_is_not_moved() -> None:
    assert working_day("HK", date(2026, 4, 8)) == (date(2026, 4, 8), ())


def test_a_day_that_is_kept_free_says_why() -> None:
    moved, why = working_day("HK", date(2026, 12, 25))
    assert moved == date(2026, 12, 28)
    assert why == (
        Holiday(date(2026, 12, 25), "Christmas Day"),
        Holiday(date(2026, 12, 26), "the first weekday after Christmas Day"),
    )


@given(
    place=st.sampled_from(["", *PRESETS, "IL", "AE", "SE", "LK", "NP", "XX"]),
    day=st.dates(date(2000, 1, 1), date(2080, 12, 31)),
)
def test_a_day_is_moved_only_by_holidays_and_never_onto_one(place: str, day: date) -> None:
    moved, why = working_day(place, day)
    assert timedelta(0) <= moved - day <= timedelta(days=LONGEST_RUN)
    assert (moved == day) == (not why)
    if why:
        assert why[0].day == day
        assert not holiday(place, moved)
        assert [one.day for one in why] == sorted(one.day for one in why)


def test_every_place_offered_first_has_holidays() -> None:
    for place in PRESETS:
        assert holiday(place, date(2027, 1, 1)), place
        assert place.partition("-")[0] in countries()


def test_parts_are_called_by_their_names() -> None:
    assert dict(parts("GB")) == {
        "ENG": "England",
        "NIR": "Northern Ireland",
        "SCT": "Scotland",
        "WLS": "Wales",
    }
    assert parts("HK") == ()
    assert parts("XX") == ()


def test_countries_have_two_letters() -> None:
    assert len(countries()) > 200
    assert {len(code) for code in countries()} == {2}


def test_the_tables_are_read_only_when_they_are_asked_for() -> None:
    code = (
        "import sys, datetime\n"
        "from revmentor_desktop.services import planning, public_holidays\n"
        "assert public_holidays.holiday('', datetime.date(2026, 1, 1)) == ''\n"
        "assert 'holidays' not in sys.modules\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_the_library_is_loaded_in_steps_and_no_table_to_list_the_countries() -> None:
    code = (
        "import sys\n"
        "from datetime import date\n"
        "from revmentor_desktop.services import public_holidays\n"
        "assert not public_holidays.loaded()\n"
        "assert len(list(public_holidays.load())) > 2\n"
        "assert public_holidays.loaded()\n"
        "assert 'holidays' in sys.modules\n"
        "assert len(public_holidays.countries()) > 200\n"
        "assert [one for one in sys.modules if one.startswith('holidays.countries.')] == []\n"
        "assert public_holidays.holiday('HK', date(2026, 12, 25)) == 'Christmas Day'\n"
        "loaded = [one for one in sys.modules if one.startswith('holidays.countries.')]\n"
        "assert loaded == ['holidays.countries.hongkong'], loaded\n"
        "assert public_holidays.parts('GB')\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
