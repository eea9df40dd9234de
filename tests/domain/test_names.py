"""A name that is set into a sentence stands beside Chinese as its own letters ask."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from revmentor_desktop.domain.names import filled


@pytest.mark.parametrize(
    ("sentence", "values", "said"),
    [
        ("{name} 於{day}說", {"name": "Robert", "day": "11月12日"}, "Robert 於11月12日說"),
        ("{name} 的提問", {"name": "劉偉文"}, "劉偉文的提問"),
        ("與 {name} 會面", {"name": "劉偉文"}, "與劉偉文會面"),
        ("與 {name} 會面", {"name": "Robert 劉"}, "與 Robert 劉會面"),
        ("{me} 與 {partner}", {"me": "陳美儀", "partner": "Robert"}, "陳美儀與 Robert"),
        ("移除 {pack}", {"pack": "「包」"}, "移除「包」"),
        ("{name} asked on {day}", {"name": "劉偉文", "day": "12 Nov"}, "劉偉文 asked on 12 Nov"),
        ("{name} 的", {"name": ""}, " 的"),
    ],
)
def test_a_blank_goes_between_chinese_and_chinese(
    sentence: str, values: dict[str, str], said: str
) -> None:
    assert filled(sentence, **values) == said


@given(st.text(), st.text())
def test_in_any_other_language_it_is_what_python_fills_in(name: str, day: str) -> None:
    sentence = "{name} asked on {day}."
    assert filled(sentence, name=name, day=day) == sentence.format(name=name, day=day)
