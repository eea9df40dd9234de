"""Words are found in texts in one way, whoever asks and however many texts there are."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from revmentor_desktop.domain.wording import finder, holds, needles

LETTERS = "abk_ 12.-“”…，。：、「」（）Ａ１＿é́ßıKﬁ中文字㎏豈⼀かがガﾊ〇々αΩ\n"


@given(st.text(alphabet=LETTERS, max_size=14), st.text(alphabet=LETTERS, max_size=5))
@example("Kelvin", "kelvin")
@example("K 3", "k")
@example("ａb", "ab")
@example("文́字", "文字")
def test_who_asks_of_thousands_finds_the_same(text: str, words: str) -> None:
    assert finder(words)(text) is holds(text, needles(words))


@given(st.text(max_size=20), st.text(max_size=6))
def test_that_holds_for_any_letters(text: str, words: str) -> None:
    assert finder(words)(text) is holds(text, needles(words))


@pytest.mark.parametrize(
    ("text", "words", "found"),
    [
        ("Talk to the counter", "count", True),
        ("Talk to the counter", "ounter", False),
        ("An encounter", "counter", False),
        ("在 Counter 試用（第二次）", "counter 二次", True),
        ("在 Counter 試用（第二次）", "試用二", False),
        ("Café", "cafe", True),
        ("ＶＩＰ", "vip", True),
        ("anything", "", True),
    ],
)
def test_words_are_found_from_their_beginning_and_chinese_anywhere(
    text: str, words: str, *, found: bool
) -> None:
    assert finder(words)(text) is found
