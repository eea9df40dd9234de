"""Files that are made without a window: for which paper."""

from __future__ import annotations

import pytest

from revmentor_desktop.domain.paper import Paper
from revmentor_desktop.press import paper_by


@pytest.mark.parametrize(
    ("environment", "paper"),
    [
        ({}, Paper.A4),
        ({"LANG": "C.UTF-8"}, Paper.A4),
        ({"LANG": "en_GB.UTF-8"}, Paper.A4),
        ({"LANG": "en_US.UTF-8"}, Paper.LETTER),
        ({"LANG": "fr_CA"}, Paper.LETTER),
        ({"LANG": "en_US.UTF-8", "LC_PAPER": "en_GB.UTF-8"}, Paper.A4),
        ({"LANG": "zh_HK", "LC_PAPER": "en_US@euro"}, Paper.LETTER),
        ({"LANG": "en_US", "LC_PAPER": "en_US", "LC_ALL": "zh_HK"}, Paper.A4),
    ],
)
def test_the_paper_is_that_of_the_country_in_the_environment(
    environment: dict[str, str], paper: Paper
) -> None:
    assert paper_by(environment) is paper
