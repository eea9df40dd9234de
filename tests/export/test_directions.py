"""A paragraph runs as its first letter does, and it does so in each form of a document."""

from __future__ import annotations

from datetime import UTC, datetime
from io import BytesIO
from typing import Any

import docx
import pytest
from docx.oxml.ns import qn
from lxml import html as lxml_html
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument

from revmentor_desktop.export import html
from revmentor_desktop.export.directions import right_to_left
from revmentor_desktop.export.outline import (
    Align,
    BulletList,
    Document,
    Heading,
    ListItem,
    MarkdownBody,
    Paragraph,
    Table,
    Task,
    TaskList,
    line,
)
from revmentor_desktop.export.word import word
from revmentor_desktop.export.words import ENGLISH
from revmentor_desktop.services import rendering
from tests.export.test_markdown import ABOUT

MOMENT = datetime(2026, 11, 26, 16, 0, tzinfo=UTC)
ARABIC, HEBREW = "مرحبا shop.", "שלום"
SAID = (ARABIC, HEBREW, f"shop {ARABIC}", f"12 {ARABIC}", "店 مرحبا", "12", "a")


def render(markdown: str) -> str:
    return rendering.render(markdown).html


@pytest.mark.parametrize(
    ("text", "backwards"),
    [*zip(SAID, (True, True, False, True, False, False, False), strict=True), ("", False)],
)
def test_the_first_letter_says_which_way_a_text_runs(text: str, backwards: bool) -> None:
    assert right_to_left(text) is backwards


def document() -> Document:
    """Return one with a block of each kind, nested ones among them, for each of the texts."""
    lines = [line(text) for text in SAID]
    steps = tuple(Task((one,), done=True) for one in lines)
    own = "\n\n".join([*SAID, *(f"- {text}" for text in SAID), *(f"### {text}" for text in SAID)])
    blocks = (
        *(Heading(2, one) for one in lines),
        *(Paragraph((one,)) for one in lines),
        BulletList(tuple(ListItem((one,)) for one in lines)),
        TaskList((Task((lines[0],), done=False, steps=steps),)),
        Table((lines[0], lines[-1]), ((lines[1], lines[2]),), (Align.START, Align.END)),
        MarkdownBody(f"{own}\n\n> {HEBREW}\n\n- {ARABIC}\n  - a\n\n    `{HEBREW}`", 2),
    )
    return Document(ARABIC, ABOUT, blocks)


def on_the_web() -> list[tuple[str, bool]]:
    root = lxml_html.fromstring(html.page(document(), render, ENGLISH))
    found = []
    for one in root.iter("p", "li", "h1", "h2", "h3", "h4", "td", "th"):
        text = "".join(
            one.xpath("./text() | ./code/text() | ./span[not(@class='box')]/text()")
        ).strip()
        [way] = one.xpath("ancestor-or-self::*[@dir][1]/@dir")[-1:] or ["ltr"]
        if text:
            found.append((text, way == "rtl"))
    return found


def in_word() -> list[tuple[str, bool]]:
    file: Any = docx.Document(BytesIO(word(document(), render, MOMENT)))
    return [
        (
            "".join(one.text or "" for one in paragraph.iter(qn("w:t"))).lstrip("☐☑"),
            paragraph.find(f"{qn('w:pPr')}/{qn('w:bidi')}") is not None,
        )
        for paragraph in file.element.body.iter(qn("w:p"))
        if next(paragraph.iter(qn("w:t")), None) is not None
    ]


def on_pages() -> list[tuple[str, bool]]:
    drawn = QTextDocument()
    drawn.setHtml(html.content(document(), render))
    block, found = drawn.begin(), []
    while block.isValid():
        if block.text():
            found.append((block.text(), block.textDirection() == Qt.LayoutDirection.RightToLeft))
        block = block.next()
    return found


@pytest.mark.usefixtures("qapp")
def test_all_forms_agree() -> None:
    web = on_the_web()
    assert {way for _, way in web} == {True, False}
    assert all(way is right_to_left(text) for text, way in web)
    assert in_word() == web
    assert on_pages() == web


def test_what_runs_backwards_in_word_is_as_bold_and_as_large_as_the_rest() -> None:
    body = MarkdownBody(f"**{HEBREW}** (*a*)", 1)
    file = docx.Document(BytesIO(word(Document("T", ABOUT, (body,)), render, MOMENT)))
    [paragraph] = file.element.body.xpath("w:p[w:pPr/w:bidi]")
    runs = paragraph.xpath("w:r[w:rPr/w:rtl]")
    assert ["".join(run.xpath("w:t/text()")) for run in runs] == [HEBREW, " (", ")"]
    assert runs[0].xpath("w:rPr/w:bCs")
    for style in file.styles.element.xpath("w:style[w:rPr/w:sz]"):
        assert style.xpath("w:rPr/w:szCs/@w:val") == style.xpath("w:rPr/w:sz/@w:val")
