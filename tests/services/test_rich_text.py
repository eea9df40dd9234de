"""Formatted text becomes Markdown that says the same, and nothing of it can do anything."""

from __future__ import annotations

import sys

import pytest

from revmentor_desktop.services.renderer import Renderer
from revmentor_desktop.services.rendering import render
from revmentor_desktop.services.rich_text import LONGEST, markdown_from_html

OFFICE = """<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta charset="utf-8">
<style>p.MsoNormal {margin:0cm}</style><title>My letter</title></head>
<body lang=EN-GB><!--StartFragment--><p class=MsoNormal><b><span style='color:red'>Dear
Robert</span></b>,<o:p></o:p></p><p class=MsoNormal>see <a href="https://a.b/c">this</a>.</p>
<!--EndFragment--></body></html>"""


SIGN = "<span style='font:x'><span style='mso-list:Ignore'>{}<span>&nbsp; </span></span></span>"
ENTRY = (
    "<p class=MsoListParagraph style='text-indent:-18pt;mso-list:l0 level{} lfo1'>"
    f"<![if !supportLists]>{SIGN}<![endif]>{{}}<o:p></o:p></p>\n"
)


def entries(*those: tuple[int, str, str]) -> str:
    """Return a list as Word writes it: how deep each entry is, its sign, and its words."""
    return "".join(ENTRY.format(*one) for one in those)


@pytest.mark.parametrize(
    ("html", "markdown"),
    [
        (
            entries((1, "·", "a <b>b</b>"), (2, "o", "c"), (1, "·", "d")) + "<p>e</p>",
            "- a **b**\n  - c\n- d\n\ne",
        ),
        (
            entries((1, "3.", "a"), (2, "a)", "b"), (1, "4.", "c"), (1, "·", "d")),
            "3. a\n   1. b\n4. c\n\n- d",
        ),
        (
            entries((1, "·", "a")) + "<p>b</p>" + entries((2, "o", "c"), (1, "·", "d")),
            "- a\n\nb\n\n- c\n- d",
        ),
        (
            "<div><span style='mso-special-format:bullet;font-family:Arial'>•</span>a</div>"
            "<div><span style='mso-special-format:bullet'>•</span><span>b</span></div>",
            "- a\n- b",
        ),
        (
            "<ul><li><p>a</p></li><ul><li><p>b</p></li></ul><li><p>c</p></li></ul><br>",
            "- a\n  - b\n- c",
        ),
        ("<ul><ul><li>a</li></ul></ul>", "- - a"),
        (
            "<p><span style='font-weight:700'>a</span> <span style='font-style:italic'>b</span>"
            "<span style='font-weight:400'> c</span></p>",
            "**a** *b* c",
        ),
        ("<h2><span style='font-weight:700'>a</span></h2>", "## a"),
        (
            "<div style='mso-list:l0 level1'><span style='mso-list:Ignore'><p>o</p></span>a</div>",
            "- a",
        ),
        (
            "<table><tr><td>Item</td><td>Cost</td></tr><tr><td>Phone</td><td></td></tr></table>",
            "| Item | Cost |\n| --- | --- |\n| Phone |  |",
        ),
        (
            "<dl><dt>a</dt><dd>b</dd></dl><section>c</section><section>d</section>",
            "a\n\nb\n\nc\n\nd",
        ),
        ("<p>a<br></p><p>b</p>", "a\n\nb"),
        ("<a href='https://a.b/c d'>e</a>", "[e](https://a.b/c%20d)"),
    ],
)
def test_what_office_programs_say_by_styles_and_signs_becomes_marks(
    html: str, markdown: str
) -> None:
    assert markdown_from_html(html) == markdown


def steps(count: int) -> int:
    """Return how many calls it takes to understand a list of *count* entries."""
    html, calls = entries(*[(1, "·", "a")] * count), []
    sys.setprofile(lambda _frame, event, _of: calls.append(event))
    try:
        markdown = markdown_from_html(html)
    finally:
        sys.setprofile(None)
    assert markdown == "\n".join(["- a"] * count)
    return len(calls)


def test_a_list_ten_times_as_long_takes_ten_times_as_long() -> None:
    steps(1)  # what is loaded is loaded
    assert steps(400) < 12 * steps(40)


@pytest.mark.parametrize(
    ("html", "markdown"),
    [
        ("<p>a <b>b</b> <i>c</i> <del>d</del> <mark>e</mark></p>", "a **b** *c* ~~d~~ ==e=="),
        ("<h2>A</h2><p>b<br>c</p>", "## A\n\nb\\\nc"),
        ("<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>", "- a\n  - b\n- c"),
        ("<ol start=3><li>a<li>b</ol>", "3. a\n4. b"),
        ("<ul><li><input type=checkbox checked> a<li><input type=checkbox>b</ul>",) * 1
        + ("- [x] a\n- [ ] b",),
        ("<pre>a\n  b</pre>", "```\na\n  b\n```"),
        ("<blockquote><p>a</p></blockquote>", "> a"),
        (
            "<table><tr><th>a</th><th>b</th></tr><tr><td>1|2</td><td>3</td></tr></table>",
            "| a | b |\n| --- | --- |\n| 1\\|2 | 3 |",
        ),
        ("<p>2 * 3 * 4 and a_b_c</p>", r"2 \* 3 \* 4 and a\_b\_c"),
        ("<p>反向導師</p>", "反向導師"),
        ('<b style="font-weight:normal;" id="docs-internal-guid-1"><p>a</p></b>', "a"),
        (OFFICE, "**Dear\nRobert**,\n\nsee [this](https://a.b/c)."),
    ],
)
def test_format_becomes_marks(html: str, markdown: str) -> None:
    assert markdown_from_html(html) == markdown


@pytest.mark.parametrize(
    "html",
    [
        "<p>a<script>alert(1)</script></p>",
        "<p onclick='x()'>a</p>",
        "<p>a<img src='https://tracker/x.png'><img src='file:///etc/passwd'></p>",
        "<p><a href='javascript:x'>a</a></p>",
        "<p><a href='//host/share'>a</a></p>",
        "<p>a<iframe src='https://a.b'></iframe></p>",
        "<p>a<!-- secret --><style>*{}</style></p>",
        "<meta http-equiv=refresh content='0;url=https://a.b'><p>a</p>",
    ],
)
def test_nothing_but_words_is_left(html: str) -> None:
    markdown = markdown_from_html(html)
    assert markdown is not None
    assert render(markdown).html in {"<p>a</p>", "<p><a>a</a></p>"}


@pytest.mark.parametrize("html", ["", "<p></p>", "<script>a</script>", "<div>" * 5000 + "a"])
def test_what_says_nothing_is_nothing(html: str) -> None:
    assert markdown_from_html(html) is None


def test_what_is_too_long_is_not_even_sent() -> None:
    assert markdown_from_html("a" * (LONGEST + 1)) is None
    renderer = Renderer(("/no/such/program",))
    assert renderer.markdown_from("a" * (LONGEST + 1)) is None
    renderer.close()


def test_the_process_does_it_too(renderer: Renderer) -> None:
    assert renderer.markdown_from(OFFICE) == markdown_from_html(OFFICE)
    assert renderer.markdown_from("<p></p>") is None
    assert renderer.markdown_from("<table><tr><td>a</td></tr></table>") == markdown_from_html(
        "<table><tr><td>a</td></tr></table>"
    )
