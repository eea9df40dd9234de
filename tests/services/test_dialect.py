"""What our dialect leaves out for the sake of speed changes no text."""

from __future__ import annotations

from unittest.mock import patch

from hypothesis import given
from hypothesis import strategies as st
from markdown.inlinepatterns import BacktickInlineProcessor
from markdown.treeprocessors import InlineProcessor

from revmentor_desktop.services import dialect

PARTS = (
    *(
        "*a*",
        "__b__",
        "_",
        "`c`",
        "``",
        "[x](http://a.b)",
        "[x]",
        "![p](attachment:aa)",
        "](",
        "![",
    ),
    *("<http://a.b>", "<a@b.c>", "&amp;", "&#38;", "\\*", "\\&", "~~d~~", "==m==", "  \n", "\\\n"),
    *("[^1]", "\n\n[^1]: n\n\n", "\n\n- ", "\n\n> ", "# ", "x ", "我們", " ", "\n", "\\`"),
)


@given(st.lists(st.sampled_from(PARTS), max_size=14).map("".join))
def test_patterns_that_are_not_asked_had_nothing_to_find(text: str) -> None:
    asked_all = dialect.parser()
    asked_all.treeprocessors.register(InlineProcessor(asked_all), "inline", 20)
    assert dialect.parser().convert(text) == asked_all.convert(text)


def test_a_text_without_a_sign_asks_no_pattern() -> None:
    """The parser must still call what is ours: its name there is private."""
    with patch.object(BacktickInlineProcessor, "getCompiledRegExp", side_effect=AssertionError):
        assert "<p>plain words</p>" in dialect.parser().convert("plain words")
