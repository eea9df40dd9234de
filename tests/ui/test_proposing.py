"""A proposed date in plain words."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from revmentor_desktop.services.planning import Proposal
from revmentor_desktop.services.public_holidays import Holiday
from revmentor_desktop.ui.proposing import holiday_words, proposed_words
from tests import make

START = datetime(2026, 4, 8, 8, tzinfo=UTC)
TODAY = date(2026, 3, 30)
MONDAY = Holiday(date(2026, 4, 6), "Easter Monday")
TUESDAY = Holiday(date(2026, 4, 7), "Ching Ming Festival")


@pytest.mark.usefixtures("english")
def test_the_holiday_in_the_way_is_named() -> None:
    found = Proposal(START, (TUESDAY,))
    assert holiday_words(found, make.ZONE, TODAY) == "7 April is Ching Ming Festival, so 8 April."
    assert (
        proposed_words(found, make.ZONE, TODAY)
        == "Wednesday 8 April is proposed. 7 April is Ching Ming Festival, so 8 April."
    )


@pytest.mark.usefixtures("english")
def test_all_holidays_in_the_way_are_named() -> None:
    assert holiday_words(Proposal(START, (MONDAY, TUESDAY)), make.ZONE, TODAY) == (
        "6 April is Easter Monday, 7 April is Ching Ming Festival, so 8 April."
    )


@pytest.mark.usefixtures("english")
def test_a_plain_proposal_needs_no_reason() -> None:
    assert holiday_words(Proposal(START), make.ZONE, TODAY) == ""
    assert proposed_words(Proposal(START), make.ZONE, TODAY) == "Wednesday 8 April is proposed."


@pytest.mark.usefixtures("english")
def test_days_of_another_year_have_it() -> None:
    assert proposed_words(Proposal(START, (TUESDAY,)), make.ZONE, date(2025, 12, 30)) == (
        "Wednesday 8 April 2026 is proposed. 7 April 2026 is Ching Ming Festival, so 8 April 2026."
    )
