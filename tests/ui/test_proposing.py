"""A proposed date in plain words."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from revmentor_desktop.services.planning import Proposal
from revmentor_desktop.services.public_holidays import Holiday
from revmentor_desktop.ui.proposing import holiday_words, proposed_words
from tests import make

START = datetime(2026, 4, 8, 8, tzinfo=UTC)
MONDAY = Holiday(date(2026, 4, 6), "Easter Monday")
TUESDAY = Holiday(date(2026, 4, 7), "Ching Ming Festival")


@pytest.mark.usefixtures("english")
def test_the_holiday_in_the_way_is_named() -> None:
    found = Proposal(START, (TUESDAY,))
    assert holiday_words(found, make.ZONE) == "7 April is Ching Ming Festival, so 8 April."
    assert (
        proposed_words(found, make.ZONE)
        == "Wednesday 8 April is proposed. 7 April is Ching Ming Festival, so 8 April."
    )


@pytest.mark.usefixtures("english")
def test_all_holidays_in_the_way_are_named() -> None:
    assert holiday_words(Proposal(START, (MONDAY, TUESDAY)), make.ZONE) == (
        "6 April is Easter Monday, 7 April is Ching Ming Festival, so 8 April."
    )


@pytest.mark.usefixtures("english")
def test_a_plain_proposal_needs_no_reason() -> None:
    assert holiday_words(Proposal(START), make.ZONE) == ""
    assert proposed_words(Proposal(START), make.ZONE) == "Wednesday 8 April is proposed."
