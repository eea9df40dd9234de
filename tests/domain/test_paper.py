"""Documents are for the paper that is sold where they are printed."""

from __future__ import annotations

import pytest

from revmentor_desktop.domain.paper import Paper, paper_in


@pytest.mark.parametrize(
    ("country", "paper"),
    [
        ("US", Paper.LETTER),
        ("CA", Paper.LETTER),
        ("us", Paper.LETTER),
        ("GB", Paper.A4),
        ("HK", Paper.A4),
        ("", Paper.A4),
    ],
)
def test_a_country_has_its_paper(country: str, paper: Paper) -> None:
    assert paper_in(country) is paper
