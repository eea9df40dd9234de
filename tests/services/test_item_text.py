"""Minutes are split from the title of an agenda item where they are certainly meant."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from revmentor_desktop.services.item_text import read_item


@pytest.mark.parametrize(
    ("text", "minutes", "title"),
    [
        ("15 AR try-on", 15, "AR try-on"),
        ("AR try-on 15 min", 15, "AR try-on"),
        ("AR try-on (15 min)", 15, "AR try-on"),
        ("15' AR", 15, "AR"),
        ("8 min Who answers?", 8, "Who answers?"),
        ("AR 試戴 15分鐘", 15, "AR 試戴"),
        ("240 Long day", 240, "Long day"),
        ("AR try-on", None, "AR try-on"),
        ("2026 plans", None, "2026 plans"),
        ("5G explained", None, "5G explained"),
        ("3 drafts, never one", None, "3 drafts, never one"),
        ("10 things to stop", None, "10 things to stop"),
        ("7 Eleven visit", None, "7 Eleven visit"),
        ("5-minute demo", None, "5-minute demo"),
        ("24/7 service", None, "24/7 service"),
        ("We've got 5 min left", None, "We've got 5 min left"),
        ("245 Too long", None, "245 Too long"),
        ("999 min of it", None, "999 min of it"),
        ("15", None, "15"),
        ("15 min", None, "15 min"),
        ("  ", None, ""),
    ],
)
def test_minutes_in_front_of_a_title_or_behind(text: str, minutes: int | None, title: str) -> None:
    assert read_item(text) == (minutes, title)


@given(st.text())
def test_an_item_keeps_a_title(text: str) -> None:
    minutes, title = read_item(text)
    assert minutes is None or 1 <= minutes <= 240
    assert bool(title) == bool(text.split())
