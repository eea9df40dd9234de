"""Long texts: parted after lines, lines too long to be written in, and pieces of them."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from revmentor_desktop.ui.notes.long_text import (
    LONGEST_WORD,
    MOST_EFFORT,
    PIECE,
    in_pieces,
    is_too_long,
    part_end,
)

ANY_LINES = st.text(st.sampled_from("ab \n字，[\ufeff"), max_size=60)


@given(ANY_LINES, st.integers(1, 200))
def test_parts_end_with_lines_and_make_up_the_text(text: str, most: int) -> None:
    ends = [0]
    while ends[-1] < len(text):
        ends.append(part_end(text, ends[-1], most))
        assert ends[-1] > ends[-2]
        assert text[ends[-1] - 1] == "\n" or ends[-1] == len(text)
        assert text[ends[-1] :][:1] != "\ufeff"


@pytest.mark.parametrize(
    ("line", "too_long"),
    [
        ("a line of prose, " * (MOST_EFFORT // 18), False),
        ("a line of prose, " * (MOST_EFFORT // 16), True),
        ("推薦演算法。" * (MOST_EFFORT // 26), False),
        ("推薦演算法。" * (MOST_EFFORT // 22), True),
        ("[" * (MOST_EFFORT // 9), False),
        ("[" * (MOST_EFFORT // 7), True),
        ("a" * (LONGEST_WORD - 1), False),
        ("a" * LONGEST_WORD, True),
        ("字" * LONGEST_WORD, False),
    ],
)
def test_how_long_a_line_may_be_depends_on_its_letters(line: str, too_long: bool) -> None:
    assert is_too_long(f"one\n{line}\ntwo") is too_long


@given(st.text(st.sampled_from("ab 字，[\u0301"), min_size=1, max_size=9))
@settings(max_examples=15)
def test_pieces_are_short_and_make_up_the_line(piece: str) -> None:
    line = piece * (MOST_EFFORT // len(piece) + 1)
    pieces = in_pieces(f"one\n{line}\ntwo").split("\n")
    assert "".join(pieces) == f"one{line}two"
    if is_too_long(line):
        assert max(map(len, pieces)) <= PIECE


@pytest.mark.parametrize("end", ["word ", "推薦，演算法。", "One sentence, with words. "])
def test_pieces_end_where_a_sentence_or_a_word_ends(end: str) -> None:
    assert all(piece.endswith(end) for piece in in_pieces(end * MOST_EFFORT).split("\n"))


def test_other_lines_stay_whole() -> None:
    text = "one\n\ntwo " * 1000
    assert in_pieces(text) == text
