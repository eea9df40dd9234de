"""A list that was copied elsewhere becomes its entries, and nothing else is taken off them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from revmentor_desktop.services.pasted_lines import pasted_lines


@pytest.mark.parametrize(
    "line",
    [
        *(
            "- Ask him",
            "* Ask him",
            "+ Ask him",
            "•\tAsk him",
            "– Ask him",
            "· Ask him",
            "•Ask him",
        ),
        *("1. Ask him", "12) Ask him", "(3) Ask him", "a) Ask him", "  - Ask him", "\t2.\tAsk him"),
        *("- [ ] Ask him", "- [x] Ask him", "[ ] Ask him", "1. [X] Ask him", "☐ Ask him"),
        *("☑ Ask him", "✓ Ask him", "Ask him", "Ask \u00a0 him "),
    ],
)
def test_the_mark_of_a_list_is_taken_off(line: str) -> None:
    assert pasted_lines(line) == ("Ask him",)


@pytest.mark.parametrize(
    "line", ["1. 試戴", "1、試戴", "一、試戴", "（二）試戴", "1.試戴", "●試戴", "• 試戴"]
)
def test_the_mark_of_a_chinese_list_is_taken_off(line: str) -> None:
    assert pasted_lines(line.replace("（二）", "（二） ")) == ("試戴",)


@pytest.mark.parametrize(
    "line",
    [
        *("15 AR try-on", "3.5 hours", "2026 in review", "? who owns it", "! call", "= word: it"),
        *("-5 degrees", "e.g. this", "A. Person", "[draft] title", "100 % sure", "*bold* word"),
        *("一起試", "2025. 11", "1.5x", "(see below) why"),
    ],
)
def test_what_only_looks_like_a_mark_stays(line: str) -> None:
    assert pasted_lines(line) == (line,)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\u2029", "\n\n \n"])
def test_lines_end_as_any_system_ends_them(end: str) -> None:
    assert pasted_lines(f"- one{end}- two{end}---{end}") == ("one", "two")


@given(st.text())
def test_what_is_left_is_left_again(text: str) -> None:
    lines = pasted_lines(text)
    assert pasted_lines("\n".join(lines)) == lines
