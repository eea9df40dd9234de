"""Pieces of a long text are whole texts, and together they say all of it, in its order."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from revmentor_desktop.services import pieces as whole
from revmentor_desktop.services.pieces import (
    LONG_WORD,
    VOID,
    Chapter,
    chapters,
    pieces,
    pieces_or_all,
)
from revmentor_desktop.services.rendering import render
from tests.export.test_bodies import BODY


class Balance(HTMLParser):
    """Reads a piece: every element that is opened is closed, in order."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.words = ""
        self.feed(html)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: object) -> None:
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words += data


def words(html: str) -> str:
    return "".join(Balance(html).words.split())


@given(st.lists(BODY, min_size=1, max_size=4).map("\n\n".join), st.integers(1, 400))
def test_the_pieces_say_all_of_it(markdown: str, size: int) -> None:
    html = render(markdown).html
    found = list(pieces(html, size))
    assert "".join(words(piece) for piece in found) == words(html)


@given(
    st.lists(BODY, min_size=1, max_size=4).map("\n\n".join),
    st.integers(1, 400),
    st.integers(1, 40),
)
def test_it_is_all_at_once_where_that_is_few_pieces(markdown: str, size: int, most: int) -> None:
    html = render(markdown).html
    found = list(pieces_or_all(html, size, lambda: most))
    assert "".join(words(piece) for piece, _ in found) == words(html)
    if sum(count for _, count in found) > most:
        assert [(piece, 1) for piece in pieces(html, size)] == found
    elif found and found[0][1] > 1:
        assert len(found) == 1


def test_all_at_once_has_no_word_without_end() -> None:
    ((piece, _),) = pieces_or_all(f"<p>{'a' * 2 * LONG_WORD}</p>", 4 * LONG_WORD, lambda: 9)
    assert max(map(len, re.findall("a+", piece))) < LONG_WORD


@given(st.lists(BODY, min_size=1, max_size=4).map("\n\n".join), st.integers(1, 400))
def test_chapters_say_all_of_it_and_begin_where_it_may_be_cut(markdown: str, size: int) -> None:
    html = render(markdown).html
    found = cut(html, size)
    assert "".join(map(words, found)) == words(html)
    begins = "<(h[1-6]|p|[uo]l|table)"
    assert all(re.match(begins, chapter.replace("<blockquote>", "")) for chapter in found[1:])


def cut(html: str, size: int = 1) -> list[str]:
    return [chapter.html for chapter in chapters(html, size)]


def test_a_chapter_ends_where_nothing_is_open_and_with_a_paragraph_or_a_list() -> None:
    html = "<p>a</p>\n<h2>b</h2><h3>c</h3><blockquote><p>d</p><h2>e</h2></blockquote><h2>f</h2>"
    assert cut(html) == ["<p>a</p>", html[html.index("<h2>b") :]]


def test_a_chapter_of_paragraphs_ends_between_two_of_them() -> None:
    html = "<p>a</p>\n<p>b</p><blockquote><p>c</p><p>d</p></blockquote><p>e</p><p>f</p>"
    assert cut(html) == [
        "<p>a</p>",
        "<p>b</p><blockquote><p>c</p><p>d</p></blockquote><p>e</p>",
        "<p>f</p>",
    ]


def test_a_chapter_ends_between_the_entries_of_a_list_that_is_in_nothing_but_a_quote() -> None:
    inner = "<ul><li>b</li><li>c</li></ul>"
    html = f'<h2>a</h2><ol start="3"><li>{inner}</li><li>d</li></ol><h2>e</h2><ul><li>f</li></ul>'
    assert list(chapters(html, 1)) == [
        Chapter(f'<h2>a</h2><ol start="3"><li>{inner}</li></ol>'),
        Chapter('<ol start="4"><li>d</li></ol>', "ol"),
        Chapter("<h2>e</h2><ul><li>f</li></ul>"),
    ]
    assert cut(f"<blockquote>{inner}</blockquote>") == [
        "<blockquote><ul><li>b</li></ul></blockquote>",
        "<blockquote><ul><li>c</li></ul></blockquote>",
    ]


def test_a_chapter_ends_between_two_rows_below_the_head_and_one_more() -> None:
    rows = "<tr><td>b</td></tr><tr><td>c</td></tr><tr><td>d</td></tr>"
    html = f"<table><thead><tr><th>a</th></tr></thead><tbody>{rows}</tbody></table>"
    body = html[html.index("<tbody>") :]
    first, second = list(chapters(f'<div class="table">{html}</div><p>e</p>', 1))
    assert first.html.endswith("<td>c</td></tr></tbody></table></div>")
    assert (first.within, second.within) == ("", "table")
    assert second.html.startswith('<div class="table"><table><tbody><tr><td>d</td></tr></tbody>')
    for within in (f"<blockquote>{html}</blockquote>", f"<ul><li>{body}</li></ul>"):
        assert cut(within) == [within]


def test_a_chapter_ends_between_two_lines_of_a_paragraph_and_not_beside_an_empty_one() -> None:
    html = '<p class="quiet">a<br>\nb<br>\n<br>\nc<br>d</p>'
    assert list(chapters(html, 1)) == [
        Chapter('<p class="quiet">a</p>'),
        Chapter('<p class="quiet">\nb<br>\n<br>\nc</p>', "p"),
        Chapter('<p class="quiet">d</p>', "p"),
    ]
    emphasised = "<p><b>a<br>b</b></p>"
    assert cut(emphasised) == [emphasised]


def test_a_short_text_is_one_piece() -> None:
    assert list(pieces("<p>a</p>", 1000)) == ["<p>a</p>"]
    assert list(pieces("", 1000)) == []


@pytest.mark.parametrize(
    ("html", "cut"),
    [
        ("<p>aaaa</p><p>bbbb</p>", ["<p>aaaa</p>", "<p>bbbb</p>"]),
        (
            '<ol start="3"><li>aaaa</li><li>bbbb</li></ol>',
            ['<ol start="3"><li>aaaa</li></ol>', '<ol start="4"><li>bbbb</li></ol>'],
        ),
        (
            "<ul><li>aaaa<ul><li>b</li></ul></li><li>cccc</li></ul>",
            ["<ul><li>aaaa<ul><li>b</li></ul></li></ul>", "<ul><li>cccc</li></ul>"],
        ),
        (
            '<table border="1"><tbody><tr><td>aaaa</td></tr><tr><td>b</td></tr></tbody></table>',
            [
                '<table border="1"><tbody><tr><td>aaaa</td></tr></tbody></table>',
                '<table border="1"><tbody><tr><td>b</td></tr></tbody></table>',
            ],
        ),
        (
            "<blockquote><p>aaaa</p><p>b</p></blockquote>",
            ["<blockquote><p>aaaa</p></blockquote>", "<blockquote><p>b</p></blockquote>"],
        ),
        ("<p>a<strong>b<br>c</strong>d</p>", ["<p>a<strong>b<br>c</strong>d</p>"]),
    ],
)
def test_what_was_open_is_opened_again(html: str, cut: list[str]) -> None:
    assert list(pieces(html, 10)) == cut


def test_a_paragraph_of_many_lines_is_cut_between_them() -> None:
    found = list(pieces(f"<blockquote><p>{'<br>'.join('abc' * 9)}</p></blockquote>", 400))
    assert len(found) == 2
    assert all(one.startswith("<blockquote><p>") for one in found)
    assert not any("<br></p>" in one for one in found)
    assert "".join(map(words, found)) == "abc" * 9


def test_much_code_is_cut_between_its_lines() -> None:
    code = "\n".join(f"  line {number}" for number in range(100))
    found = list(pieces(f"<p>a</p><pre><code>{code}\n</code></pre><p>b</p>", 400))
    assert len(found) > 5
    inside = "".join(found).replace("</code></pre><pre><code>", "\n")
    assert f"<pre><code>{code}</code></pre>" in inside


def test_many_short_blocks_are_several_pieces() -> None:
    assert len(list(pieces("<p>a</p>" * 1000, 12_000))) > 10


def test_a_word_without_end_is_cut_but_never_within_a_character() -> None:
    word = "&lt;&amp;x" * 400
    found = list(pieces(f"<p>before {word} after</p>", 400))
    assert len(found) > 1
    assert all(one.startswith("<p>") and one.endswith("</p>") for one in found)
    assert "".join(words(one) for one in found) == words(f"before {word} after")


def test_only_what_is_long_is_looked_at_for_a_cut(monkeypatch: pytest.MonkeyPatch) -> None:
    looked: list[str] = []
    cut = whole._cut_words

    def counted(text: str, size: int) -> str:
        looked.append(text)
        return cut(text, size)

    monkeypatch.setattr(whole, "_cut_words", counted)
    long = "m" * LONG_WORD
    html = "\n".join(["<p>short</p>"] * 50 + [f"<p>{long}</p>"] + ["<p>short</p>"] * 50)
    assert len(list(pieces(html, 2_000))) > 1
    assert looked == [long]
