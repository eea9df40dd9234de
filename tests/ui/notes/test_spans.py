"""What is highlighted in a line of Markdown."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from revmentor_desktop.ui.notes.spans import LONGEST_LINE, Look, spans


def looks(line: str) -> dict[Look, list[str]]:
    found: dict[Look, list[str]] = {}
    for span in spans(line)[0]:
        found.setdefault(span.look, []).append(line[span.start : span.start + span.length])
    return found


def test_a_heading_and_its_mark() -> None:
    assert looks("## Before") == {Look.HEADING: ["## Before"], Look.MARK: ["## "]}


def test_strong_and_emphasised_words() -> None:
    found = looks("a **bold** and *soft* _too_")
    assert found[Look.STRONG] == ["**bold**"]
    assert found[Look.EMPHASIS] == ["*soft*", "_too_"]
    assert found[Look.MARK] == ["**", "**", "*", "*", "_", "_"]


def test_emphasised_chinese_is_strong_because_it_is_not_slanted() -> None:
    assert looks("see *回覆延續 AI*")[Look.STRONG] == ["回覆延續 AI"]
    assert looks("see *the two words 延續 there*")[Look.STRONG] == ["延續"]


def test_marked_words_and_what_is_strong_in_them() -> None:
    found = looks("a ==**very** new== b")
    assert found[Look.MARKED] == ["**very** new"]
    assert found[Look.STRONG] == ["**very**"]
    assert found[Look.MARK] == ["**", "**", "==", "=="]


@pytest.mark.parametrize("line", ["a == b == c", "===", "`==a==`", "a ==b", "== a=="])
def test_what_only_looks_marked_is_not(line: str) -> None:
    assert Look.MARKED not in looks(line)


@pytest.mark.parametrize("mark", ["-", "*", "+", "1.", "12)"])
def test_marks_of_items(mark: str) -> None:
    assert looks(f"  {mark} milk")[Look.ITEM] == [f"  {mark} "]


def test_a_quote_with_an_item_in_it() -> None:
    found = looks("> - said")
    assert found[Look.QUOTE] == ["> - said"]
    assert found[Look.ITEM] == ["- "]


def test_nothing_is_marked_inside_code() -> None:
    found = looks("a `**b**` c")
    assert Look.STRONG not in found
    assert found[Look.CODE] == ["`**b**`"]


def test_links_and_bare_addresses() -> None:
    assert looks("[a topic](topic://bots)")[Look.LINK] == ["a topic"]
    assert looks("see https://example.org/x.")[Look.LINK] == ["https://example.org/x."]


def test_a_fence_goes_on_until_it_is_closed() -> None:
    assert spans("```python")[1] is True
    assert [span.look for span in spans("# x", fenced=True)[0]] == [Look.CODE]
    assert spans("```", fenced=True)[1] is False


def test_snake_case_is_not_emphasis() -> None:
    assert looks("a_b_c and 2*3*4") == {}


@given(st.text(max_size=200), st.booleans())
def test_spans_lie_inside_the_line(line: str, fenced: bool) -> None:
    for span in spans(line, fenced=fenced)[0]:
        assert 0 <= span.start <= span.start + span.length <= len(line)


@pytest.mark.parametrize("piece", ["**a ", "*a", "[", "`a", "_a ", "[a](", "> ", "- "])
@pytest.mark.timeout(30)  # a guard against growth, not a measure
def test_a_twisted_line_is_no_slower_than_it_is_long(piece: str) -> None:
    line = (piece * LONGEST_LINE)[:LONGEST_LINE]
    spans(line)
