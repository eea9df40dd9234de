"""What our dialect leaves out for the sake of speed changes no text, and code stays as it is."""

from __future__ import annotations

from html.parser import HTMLParser
from unittest.mock import patch

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown.inlinepatterns import BacktickInlineProcessor
from markdown.treeprocessors import InlineProcessor
from markdown_it import MarkdownIt

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


MARKS = st.lists(st.sampled_from(("- ", "*   ", "1. ", "2) ", "10. ", "> ")), max_size=3)
CODE = ("a = [[x]]", "  b *c*", "- [ ] d", "# e", "1. f", "\\*g", "> h", "<b>&amp;", "", "", "~~~")


class _Blocks(HTMLParser):
    """The text of each block of code."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[str] = []
        self._within = False
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, _attrs: list[tuple[str, str | None]]) -> None:
        if tag == "pre":
            self.found.append("")
            self._within = True

    def handle_endtag(self, tag: str) -> None:
        self._within = self._within and tag != "pre"

    def handle_data(self, data: str) -> None:
        if self._within:
            self.found[-1] += data


@given(MARKS, st.lists(st.sampled_from(CODE), min_size=1), st.sampled_from(("", "\nb", "\n- b")))
@example(["- ", "1. "], ["a", "", "", "b"], "")
@example(["- ", "> "], ["a"], "\n- b")
@example(["> ", "> ", "- "], ["a"], "\nb")
def test_code_stays_as_it_is_behind_marks_of_entries_and_quotations(
    marks: list[str], code: list[str], after: str
) -> None:
    below = "".join(mark if mark == "> " else " " * len(mark) for mark in marks)
    lines = ["".join(marks) + "```python", *(f"{below}{line}" for line in code), f"{below}```"]
    text = "a\n\n" + "\n".join(line.rstrip() for line in lines) + after
    (found,) = _Blocks(dialect.parser().convert(text)).found
    assert found.rstrip("\n") == "\n".join(code).rstrip("\n")
    if any(code):
        assert [found] == _Blocks(MarkdownIt("commonmark").render(text)).found


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("See https://a.example/b_c_d.", 'See <a href="A/b_c_d">A/b_c_d</a>.'),
        ("(https://a.example/b_(c))", '(<a href="A/b_(c)">A/b_(c)</a>)'),
        ("看https://a.example/b，好", '看<a href="A/b">A/b</a>，好'),
        ("https://a.example/?b=1&c", '<a href="A/?b=1&amp;c">A/?b=1&amp;c</a>'),
        ("**https://a.example**", '<strong><a href="A">A</a></strong>'),
        ("==https://a.example==", '<mark><a href="A">A</a></mark>'),
        ("[https://a.example](https://b.example)", '<a href="https://b.example">A</a>'),
        ("`https://a.example`", "<code>A</code>"),
        ("<https://a.example>", '<a href="A">A</a>'),
        ("javascript://a.example", "javascript://a.example"),
        ("https://", "https://"),
    ],
)
def test_an_address_that_stands_in_a_text_is_a_link(text: str, shown: str) -> None:
    """As it was pasted, and as it looks where one writes."""
    said = dialect.parser().convert(text).replace("https://a.example", "A")
    assert said == f"<p>{shown}</p>"
