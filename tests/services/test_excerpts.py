"""Marking words in texts as the index finds them, and cutting a line around them."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from revmentor_desktop.domain.changes import added
from revmentor_desktop.services.excerpts import BEFORE, EXCERPT, Marked, Marker
from revmentor_desktop.store.sought import Phrase, Sought
from revmentor_desktop.store.store import Store
from tests import make

if TYPE_CHECKING:
    from collections.abc import Iterator


def marked(text: str, *words: str, exact: bool = False) -> str:
    """Return *text* with brackets around what is marked."""
    return bracketed(Marker([Phrase(word, exact) for word in words]).marked(text))


def bracketed(shown: Marked) -> str:
    parts, at = [], 0
    for begin, end in shown.ranges:
        parts += [shown.text[at:begin], "[", shown.text[begin:end], "]"]
        at = end
    return "".join([*parts, shown.text[at:]])


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("What a shop chatbot can", "chat", "What a shop [chat]bot can"),
        ("Chat, chat", "CHAT", "[Chat], [chat]"),
        ("reach", "each", "reach"),
        ("a Cafe\u0301 here", "café", "a [Cafe\u0301] here"),
        ("naïve", "nai", "[naï]ve"),
        ("反向導師計劃", "導師", "反向[導師]計劃"),
        ("反向，導師", "向導", "反向，導師"),
        ("用AI工具", "ai工", "用[AI工]具"),
        ("用 AI 工具", "AI工具", "用 [AI 工具]"),
        ("ＡＩ", "ai", "[ＡＩ]"),
        ("e-mail and e mail", "e-mail", "[e-mail] and [e mail]"),
        ("a (b) [c]", "b", "a ([b]) [c]"),
        ("İstanbul", "ist", "[İst]anbul"),
    ],
)
def test_words_are_marked_where_they_stand(text: str, word: str, expected: str) -> None:
    assert marked(text, word) == expected


def test_marks_that_touch_are_one() -> None:
    assert marked("導師會面", "導師", "會面", "師會") == "[導師會面]"


def test_an_exact_word_is_marked_whole_or_not_at_all() -> None:
    assert marked("chat chatbot", "chat", exact=True) == "[chat] chatbot"


def test_a_line_is_shown_plain() -> None:
    body = "# Title\n\n- [ ] read the **chat** log at [a place](https://x.example)\n- more"
    assert bracketed(Marker([Phrase("chat")]).excerpt(body)) == "read the [chat] log at a place"


def test_letters_that_are_no_marks_are_shown_without_their_backslash() -> None:
    shown = Marker([Phrase("case")]).excerpt("- 3 \\* 4 of \\*case\\* a\\_b\\")
    assert bracketed(shown) == "3 * 4 of *[case]* a_b"


def test_what_stands_in_an_address_is_shown_with_it() -> None:
    shown = Marker([Phrase("secretplace")]).excerpt("see [here](https://secretplace.example/x)")
    assert "[secretplace]" in bracketed(shown)


def test_without_words_the_first_line_is_shown() -> None:
    assert Marker([]).excerpt("\n\n## First\nSecond").text == "First"


def test_a_long_line_is_cut_around_the_first_word() -> None:
    line = " ".join(f"w{at}" for at in range(100))
    shown = Marker([Phrase("w60")]).excerpt(line)
    assert shown.text.startswith("…")
    assert shown.text.endswith("…")
    assert "[w60]" in bracketed(shown)
    assert len(shown.text) <= EXCERPT + 2
    assert shown.ranges[0][0] <= BEFORE + 2


WORDS = st.text(st.sampled_from("abé e\u0301導師計, -.\n用AI"), min_size=1, max_size=12)


@pytest.fixture(scope="module")
def store() -> Iterator[Store]:
    with closing(Store.in_memory()) as opened:
        yield opened


@given(text=WORDS, word=WORDS)
def test_what_the_index_finds_is_marked_and_nothing_else(
    store: Store, text: str, word: str
) -> None:
    phrase, adding = Phrase(word), added(make.note(title="", body=text))
    store.apply(adding)
    found = store.index.numbers(Sought((phrase,)))
    store.apply(adding.inverse())
    assert bool(Marker([phrase]).marked(text).ranges) == bool(found)


@given(st.text(), st.text(min_size=1))
def test_no_text_is_too_strange_to_be_cut(text: str, word: str) -> None:
    shown = Marker([Phrase(word)]).excerpt(text)
    assert all(0 <= begin < end <= len(shown.text) for begin, end in shown.ranges)
