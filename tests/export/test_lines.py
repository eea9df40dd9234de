"""A tidy line says what the same line says in Markdown."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given

from revmentor_desktop.export import lines
from revmentor_desktop.export.outline import Run, line
from tests.export.hostile import WORDS
from tests.export.test_markdown import LINE, text_of

if TYPE_CHECKING:
    from revmentor_desktop.export.outline import Line


@given(LINE)
def test_a_tidy_line_says_the_same(text: Line) -> None:
    tidy = lines.tidy(text)
    assert lines.words(tidy) == text_of(text)
    assert lines.tidy(tidy) == tidy


def test_what_is_tidy_is_not_made_anew() -> None:
    run = Run("tidy", strong=True)
    assert lines.tidy((run,))[0] is run
    assert lines.tidy((Run(" untidy ", strong=True),)) == (Run("untidy", strong=True),)


@given(WORDS)
def test_parts_are_the_whole_text(text: str) -> None:
    assert "".join(piece for piece, _ in lines.parts(text)) == text


@pytest.mark.parametrize(
    ("text", "linked"),
    [
        ("see https://example.com/a_b.", ["https://example.com/a_b"]),
        ("https://xn--80ak6aa92e.com/", []),
        ("www.example.com javascript:x ftp://a.b", []),
    ],
)
def test_only_harmless_addresses_are_linked(text: str, linked: list[str]) -> None:
    assert [piece for piece, is_link in lines.parts(text) if is_link] == linked


def test_what_says_nothing_is_gone() -> None:
    assert lines.written([line(" "), line("\u200b", Run(" \n", quiet=True)), line("a")]) == [
        line("a")
    ]
