"""Markdown becomes HTML that shows what was meant and can do nothing, in a bearable time."""

from __future__ import annotations

import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from revmentor_desktop.services import rendering
from revmentor_desktop.services.rendering import (
    ATTRIBUTES,
    LONGEST,
    TAGS,
    Rendering,
    in_parts,
    render,
    render_each,
)
from tests.export.hostile import WORDS
from tests.export.test_bodies import BODY

LIBRARY = sorted(Path("resources/library").rglob("*.md"))


class Elements(HTMLParser):
    """Collects every element with its attributes, and the text between them."""

    def __init__(self, fragment: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.comments: list[str] = []
        self.feed(fragment)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text += data

    def handle_comment(self, data: str) -> None:
        self.comments.append(data)


def shown(markdown: str) -> str:
    rendered = render(markdown)
    assert rendered.formatted
    return rendered.html.replace("\n", "")


# --- what it looks like -------------------------------------------------------------------


@pytest.mark.parametrize(
    ("markdown", "html"),
    [
        ("# A\nb", "<h1>A</h1><p>b</p>"),
        ("A\n===\nb", "<h1>A</h1><p>b</p>"),
        ("A\n---", "<h2>A</h2>"),
        ("a *b* **c** ~~d~~ ==e== `f`", None),
        ("a  \nb", "<p>a<br>b</p>"),
        ("a\\\nb", "<p>a<br>b</p>"),
        (r"\* \~ \| \< \: \&amp;", "<p>* ~ | &lt; : &amp;amp;</p>"),
        ("> a\nb", "<blockquote><p>a</p></blockquote><p>b</p>"),
        ("```python\na <b>\n```", "<pre><code>a &lt;b&gt;</code></pre>"),
        ("```\na", "<pre><code>a</code></pre>"),
        ("  ```\n  a\n  ```", "<pre><code>a</code></pre>"),
        ("---", "<hr>"),
        ("#tag\n- #tag", "<p>#tag</p><ul><li>#tag</li></ul>"),
        ("> ```\n> a <b>\n> ```", "<blockquote><pre><code>a &lt;b&gt;</code></pre></blockquote>"),
        ("5 < 6 & 7", "<p>5 &lt; 6 &amp; 7</p>"),
    ],
)
def test_common_things(markdown: str, html: str | None) -> None:
    wanted = html or (
        "<p>a <em>b</em> <strong>c</strong> <del>d</del> <mark>e</mark> <code>f</code></p>"
    )
    assert shown(markdown) == wanted


@pytest.mark.parametrize(
    ("markdown", "html"),
    [
        ("a\n- b\n- c", "<p>a</p><ul><li>b</li><li>c</li></ul>"),
        ("a\n1. b\n2. c", "<p>a</p><ol><li>b</li><li>c</li></ol>"),
        ("in\n2026. That year", "<p>in2026. That year</p>"),
        ("- a\n  - b\n- c", "<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>"),
        ("1. a\n   - b\n2. c", "<ol><li>a<ul><li>b</li></ul></li><li>c</li></ol>"),
        ("- a\n    - b", "<ul><li>a<ul><li>b</li></ul></li></ul>"),
        ("1) a\n2) b", "<ol><li>a</li><li>b</li></ol>"),
        ("3. a\n4. b", '<ol start="3"><li>a</li><li>b</li></ol>'),
        ("- a\n\n  b\n- c", None),
        ("> a\n> - b", "<blockquote><p>a</p><ul><li>b</li></ul></blockquote>"),
        ("a\n-", "<p>a-</p>"),
        ("a\n\u3000-", "<p>a-</p>"),
        ("- a\n1. b\n   - c", "<ul><li>a</li></ul><ol><li>b<ul><li>c</li></ul></li></ol>"),
        ("1. a\n- b", "<ol><li>a</li></ol><ul><li>b</li></ul>"),
        (
            "1. a\n\n   b\n- c\n1. d",
            "<ol><li><p>a</p><p>b</p></li></ol><ul><li>c</li></ul><ol><li>d</li></ol>",
        ),
        (
            "- a\n\n  b\n1. c\n2. d",
            "<ul><li><p>a</p><p>b</p></li></ul><ol><li>c</li><li>d</li></ol>",
        ),
        (
            "- a\n  - b\n  1. c\n  2. d\n  - e\n- f",
            "<ul><li>a<ul><li>b</li></ul><ol><li>c</li><li>d</li></ol><ul><li>e</li></ul></li>"
            "<li>f</li></ul>",
        ),
        (
            "1. a\n   1. b\n   - c\n     1. d\n     - e\n   7. f\n2. g",
            "<ol><li>a<ol><li>b</li></ol><ul><li>c<ol><li>d</li></ol><ul><li>e</li></ul></li></ul>"
            '<ol start="7"><li>f</li></ol></li><li>g</li></ol>',
        ),
        (
            "> - a\n>   1. b\n>   - c",
            "<blockquote><ul><li>a<ol><li>b</li></ol><ul><li>c</li></ul></li></ul></blockquote>",
        ),
        (
            "- [ ] a\n  1. [x] b\n  - [ ] c",
            '<ul><li class="unchecked">a<ol><li class="checked">b</li></ol>'
            '<ul><li class="unchecked">c</li></ul></li></ul>',
        ),
        (
            "- a\n\n  - b\n  - c\n- d",
            "<ul><li><p>a</p><ul><li>b</li><li>c</li></ul></li><li><p>d</p></li></ul>",
        ),
        (
            "- a\n  - b\n\n    c\n  - d\n- e\n1. f",
            "<ul><li><p>a</p><ul><li><p>b</p><p>c</p></li><li><p>d</p></li></ul></li>"
            "<li><p>e</p></li></ul><ol><li>f</li></ol>",
        ),
        ("- in\n  2026. `a.b`\n- c", "<ul><li>in    2026. <code>a.b</code></li><li>c</li></ul>"),
        ("- in\n  2026) `a.b`\n- c", "<ul><li>in    2026) <code>a.b</code></li><li>c</li></ul>"),
        (
            "- a\n  - b\n  3. c",
            '<ul><li>a<ul><li>b</li></ul><ol start="3"><li>c</li></ol></li></ul>',
        ),
        ("> 1. a\n> - b", "<blockquote><ol><li>a</li></ol><ul><li>b</li></ul></blockquote>"),
    ],
)
def test_lists_are_lists_wherever_other_readers_see_one(markdown: str, html: str | None) -> None:
    wanted = html or "<ul><li><p>a</p><p>b</p></li><li><p>c</p></li></ul>"
    assert shown(markdown) == wanted


def test_a_task_list_is_one_that_qt_draws_boxes_for() -> None:
    assert shown("- [ ] a\n- [x] b\n  - [X] c\n- d") == (
        '<ul><li class="unchecked">a</li>'
        '<li class="checked">b<ul><li class="checked">c</li></ul></li><li>d</li></ul>'
    )


def test_code_in_a_list_stays_in_the_list() -> None:
    found = shown("- a\n  ```\n  b\n  ```\n- c")
    assert found == "<ul><li><p>a</p><pre><code>b</code></pre></li><li><p>c</p></li></ul>"


def test_a_table_asks_for_its_lines() -> None:
    found = shown("| a | b |\n|---|--:|\n| c\\|d | `e` |")
    assert '<table border="1" cellpadding="4" cellspacing="0">' in found
    assert '<td>c|d</td><td align="right"><code>e</code></td>' in found


def test_footnotes_are_at_the_end() -> None:
    found = shown("a[^1] b\n\n[^1]: c\n")
    wanted = '<p>a<sup class="note">1</sup> b</p><div class="notes"><hr><ol><li><p>c</p></li></ol>'
    assert found.startswith(wanted)


@pytest.mark.parametrize(
    ("markdown", "html"),
    [
        ("- ```\n  *a*\n  ```\n\nafter\n", "<ul><li><pre>*a*</pre></li></ul><p>after</p>"),
        ("1. ~~~\n   a\n   ~~~\n2. b", "<ol><li><pre>a</pre></li><li><p>b</p></li></ol>"),
        ("> - ```\n>   a\n>   ```", "<blockquote><ul><li><pre>a</pre></li></ul></blockquote>"),
        ("- a\n- ```", "<ul><li><p>a</p></li><li></li></ul>"),
        ("- 1. ```\n     *a*\n     ```\n- b", "<ul><li><ol><li><pre>*a*</pre></li></ol></li>LAST"),
        (
            "- > ```\n  > *a*\n  > ```\n- b",
            "<ul><li><blockquote><pre>*a*</pre></blockquote></li>LAST",
        ),
    ],
)
def test_code_that_a_list_entry_begins_with_ends_where_it_does(markdown: str, html: str) -> None:
    shown = render(markdown).html.replace("<code>", "").replace("</code>", "")
    assert shown.replace("\n", "") == html.replace("LAST", "<li><p>b</p></li></ul>")


def test_entries_that_begin_with_an_entry_go_on_below_it() -> None:
    found = shown("- 1. a\n     b\n  2. c\n- d")
    assert found == "<ul><li><ol><li>a    b</li><li>c</li></ol></li><li>d</li></ul>"


@pytest.mark.parametrize("path", LIBRARY, ids=lambda path: path.stem)
def test_every_topic_can_be_shown(path: Path) -> None:
    assert render(path.read_text(encoding="utf-8").split("---\n", 2)[2]).formatted


@given(st.lists(st.one_of(BODY, st.just("## Heading"), st.just("~~~\n# code\n~~~")), max_size=8))
@example(["```\na", "## Heading", "```", "# Heading"])
@example(["- a\n\n      ```", "# Heading", "text"])
@example(["- 1. ```\n", "# Heading"])
def test_the_parts_of_a_text_say_what_the_whole_says(bodies: list[str]) -> None:
    text = "\n\n".join(bodies)
    with pytest.MonkeyPatch.context() as patched:
        for name in ("SLOW", "SEEN_FIRST", "PART"):
            patched.setattr(rendering, name, 1)
        parts = in_parts(text)
    assert "".join(parts) == text
    assert "\n".join(filter(None, (render(part).html for part in parts))) == render(text).html


def test_only_a_long_text_is_parted_and_only_where_its_parts_stand_alone() -> None:
    chapter = "## Heading\n\n" + "words " * 1_000 + "\n\n"
    assert in_parts(chapter) == (chapter,)
    assert in_parts(chapter * 4) == (chapter, chapter * 2, chapter)
    for other in ("[a]: https://example.org", "a[^1]", "- a\n\n      ```"):
        assert in_parts(f"{chapter * 4}{other}") == (f"{chapter * 4}{other}",)


def test_several_texts_are_each_what_they_are_alone() -> None:
    texts = [
        "a[^1] [b]\n\n[^1]: Foot.\n[b]: https://example.org",
        "a[^1] [b] c" + "[" * 600 + "d" + "]" * 600,
        "- [ ] one\n- [x] two",
        *(path.read_text(encoding="utf-8") for path in LIBRARY[:10]),
    ]
    assert render_each(texts) == tuple(render(text) for text in texts)


# --- what it cannot do --------------------------------------------------------------------


@pytest.mark.parametrize(
    "address",
    [
        *("javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,a", "file:///etc/passwd"),
        *("//host/share", r"\\host\share", r"https:\\host", "vbscript:a", "/etc/passwd", "a.html"),
        *("jar:https://a", "ms-settings:", "smb://host/a", "java\tscript:alert(1)", "#a"),
    ],
)
def test_only_known_kinds_of_address_are_links(address: str) -> None:
    for markdown in (
        f"[a]({address})",
        f"[a](<{address}>)",
        f"[a]\n\n[a]: {address}",
        f"![a]({address})",
    ):
        elements = Elements(render(markdown).html)
        assert [attrs for _, attrs in elements.found if "href" in attrs] == []
        assert "a" in elements.text


@pytest.mark.parametrize(
    "address", ["https://a.b/c?d=e", "http://a.b", "mailto:a@b.c", "topic://ai-checking"]
)
def test_known_kinds_of_address_are(address: str) -> None:
    assert f'<a href="{address}">a</a>' in render(f"[a]({address})").html


def test_a_picture_is_shown_as_what_it_says() -> None:
    assert shown("![the shop](https://a.b/c.png)") == (
        '<p><a href="https://a.b/c.png">the shop</a></p>'
    )
    assert "img" not in render("![a][b]\n\n[b]: https://a.b/c.png").html


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "<b onclick='a'>b</b>",
        "<!-- a -->",
        "<img src=x onerror=alert(1)>",
        "<style>*{}</style>",
        "<iframe src='https://a.b'></iframe>",
        "<div>\n\n<p>a\n\n</div>",
    ],
)
def test_html_is_shown_as_it_was_typed(text: str) -> None:
    elements = Elements(render(text).html)
    assert {tag for tag, _ in elements.found} <= {"p"}
    assert "".join(elements.text.split()) == "".join(text.split())


@given(st.one_of(BODY, WORDS))
def test_nothing_comes_out_that_is_not_allowed(markdown: str) -> None:
    elements = Elements(render(markdown).html)
    assert not elements.comments
    for tag, attributes in elements.found:
        if (tag, attributes) == ("span", {"class": "han"}):
            continue
        assert tag in TAGS
        assert set(attributes) <= ATTRIBUTES.get(tag, set())
        if "href" in attributes:
            assert (
                str(attributes["href"])
                .lower()
                .startswith(("https://", "http://", "mailto:", "topic://"))
            )
        if "class" in attributes:
            assert attributes["class"] in {"checked", "unchecked", "note", "notes"}


@given(st.lists(st.sampled_from(["one", "two", "三", "four", "and", "so"]), min_size=1))
def test_no_word_is_lost(words: list[str]) -> None:
    for markdown in (" ".join(words), "\n".join(f"- {word}" for word in words)):
        assert Elements(render(markdown).html).text.split() == words


# --- in a bearable time -------------------------------------------------------------------

PIECES = (
    *("[", "[^1]", "[a](", "![a](", "[a][b] ", "` ", "``a`", "*a ", "**a ", "*a**b ", "_a__b "),
    *("<", "<a ", "&", "\\", ">", "> > ", "|", "a|b\n", "]", "(", "![", "#", "# a\n", "- a\n"),
    *("- a\n\n", "1. a\n", "~~~\n", "```\n", "=", "- - ", "*", "_", "word ", "<http://a.b> "),
    *("a\n\n", " ", "\t", "> a\n", "[a]: b\n", "[^1]: a\n", "[a](b) ", "***a ", "a\n===\n"),
    *("a\n---\n", "***\n", "~~a ", "==a", "a\\\n", "[[a]", "[a](<", '[a](b "', "- > ", "> - "),
    *("a\n-\n", "|a|\n|-|\n|b|\n", "- a\n  - b\n    - c\n", "\x02", "\x02wzxhzdk:0\x03", "\n"),
)


@pytest.mark.parametrize("size", [6_000, 60_000, LONGEST])
@pytest.mark.parametrize("piece", PIECES)
@pytest.mark.timeout(30)  # a guard against growth, not a measure
def test_a_twisted_text_is_dealt_with_at_once(piece: str, size: int) -> None:
    text = (piece * (size // len(piece) + 1))[:size]
    render(text)


@pytest.mark.parametrize("piece", PIECES)
def test_a_short_look_finds_no_text_light_that_a_longer_one_finds_twisted(
    piece: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    texts = [piece * (size // len(piece) + 1) for size in (600, 6_000, 60_000)]
    found = [rendering.twisted(text) for text in texts]
    monkeypatch.setattr(rendering, "_at_most", lambda _text: rendering.MOST_WORK)
    assert [rendering.twisted(text) for text in texts] == found


@pytest.mark.parametrize(
    "text",
    [
        "".join(f"{'  ' * depth}- a\n" for depth in range(400)),
        "".join(f"{'>' * depth} a\n\n" for depth in range(300)),
        f"{'[^1]' * 3000}\n\n[^1]: a\n",
        "|a" * 1000 + "|\n" + "|-" * 1000 + "|\n" + ("|a" * 1000 + "|\n") * 50,
    ],
    ids=["lists", "quotations", "footnotes", "cells"],
)
@pytest.mark.timeout(30)  # a guard against growth, not a measure
def test_what_is_nested_or_refers_is_dealt_with_too(text: str) -> None:
    render(text)


def test_what_is_too_twisted_is_shown_as_it_was_typed() -> None:
    rendered = render("[" * 6000 + "\n<b>\n\nnext & last")
    assert not rendered.formatted
    assert rendered.html == f"<p>{'[' * 6000}<br>&lt;b&gt;</p>\n<p>next &amp; last</p>"


def test_what_is_too_long_is_shown_as_it_was_typed() -> None:
    assert render("字字 *字* 字字字\n\n" * 5000).formatted
    rendered = render("字" * LONGEST)
    assert not rendered.formatted
    assert rendered.html == f"<p>{'字' * LONGEST}</p>"


def test_a_long_text_of_an_ordinary_kind_is_formatted() -> None:
    paragraph = "Some *normal* text with [a link](https://x.com/a), `code` and so on. " * 6
    block = f"## Heading\n\n{paragraph}\n\n- one\n- [ ] two\n\n| a | b |\n|---|---|\n| c | d |\n\n"
    assert render(block * (250_000 // len(block))).formatted


def test_strange_characters_do_not_stop_it() -> None:
    assert render("a\x00b\ud800c\r\nd\re").html == "<p>a\ufffdb\ufffdc\nd\ne</p>"
    assert render("").html == ""


def test_the_parser_is_loaded_only_when_something_is_rendered() -> None:
    program = (
        "import sys, revmentor_desktop.services.rendering as r;"
        "print('markdown' in sys.modules, 'nh3' in sys.modules); r.render('a');"
        "print('markdown' in sys.modules, 'nh3' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert done.stdout == "False False\nTrue True\n"


def test_a_text_leaves_nothing_behind_for_the_next_one() -> None:
    one = Rendering()
    one.render(
        "[a]: https://example.org\n\n[a] b[^1]\n\n[^1]: c\n\n# D\n\n```\ne\n```\n\n&amp; \\*"
    )
    for text in ("[a] b[^1]", "# D\n\n# D", "- [ ] f\n\n| g |\n|---|\n| h |", "\x02wzxhzdk:0\x03"):
        assert one.render(text) == render(text)
