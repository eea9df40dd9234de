"""Formatted text becomes Markdown that says the same, and nothing of it can do anything."""

from __future__ import annotations

import pytest

from revmentor_desktop.services.renderer import Renderer
from revmentor_desktop.services.rendering import render
from revmentor_desktop.services.rich_text import LONGEST, markdown_from_html

OFFICE = """<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta charset="utf-8">
<style>p.MsoNormal {margin:0cm}</style><title>My letter</title></head>
<body lang=EN-GB><!--StartFragment--><p class=MsoNormal><b><span style='color:red'>Dear
Robert</span></b>,<o:p></o:p></p><p class=MsoNormal>see <a href="https://a.b/c">this</a>.</p>
<!--EndFragment--></body></html>"""


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
