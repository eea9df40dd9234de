"""The HTML file says what the Markdown file says, does nothing, and can be read by everybody."""

from __future__ import annotations

import base64
import hashlib
import itertools
import re
from typing import Any

import pytest
from hypothesis import example, given

from revmentor_desktop.export import html, shared
from revmentor_desktop.export.outline import Block, Document, Heading, MarkdownBody, line
from revmentor_desktop.export.words import ENGLISH, Words
from revmentor_desktop.services import rendering
from tests.contrast import contrast
from tests.export.hostile import WORDS
from tests.export.reading_html import parsed, read, refuse_active
from tests.export.test_bodies import BODY
from tests.export.test_markdown import ABOUT, DOCUMENT, expected
from tests.export.test_shared import agenda, recap


def render(text: str) -> str:
    return rendering.render(text).html


def page(document: Document, words: Words = ENGLISH) -> str:
    return html.page(document, render, words)


def in_order(blocks: list[Any]) -> list[Any]:
    """Return *blocks* with headings that skip no level, as a page must have them."""
    found, before = [], 1
    for block in blocks:
        if block[0] == "heading":
            before = min(block[1], before + 1)
            found.append(("heading", before, block[2]))
        else:
            found.append(block)
    return found


@given(DOCUMENT)
def test_reads_back_as_what_went_in(document: Document) -> None:
    title = Heading(1, line(document.title))
    wanted = [found for block in (title, *document.blocks) for found in expected(block)]
    assert read(page(document)) == in_order(wanted)


@given(BODY)
@example('<a href="x" onclick="y">')
@example("[a](http://x/<th>)")
@example('[a](http://x/"onmouseover=)')
def test_somebodys_own_text_stays_in_its_place_and_does_nothing(body: str) -> None:
    blocks: tuple[Block, ...] = (
        Heading(2, line("Before")),
        MarkdownBody(body, 2),
        Heading(2, line("After")),
    )
    root = parsed(page(Document("Title", ABOUT, blocks)))
    refuse_active(root)
    found = [(int(one.tag[1]), one.text_content()) for one in root.iter(*html.HEADINGS)]
    assert [one for one in found if one[0] < 3] == [(1, "Title"), (2, "Before"), (2, "After")]
    levels = [level for level, _ in found]
    assert all(after <= before + 1 for before, after in itertools.pairwise(levels))


def test_emphasised_chinese_is_not_slanted() -> None:
    text = page(Document("T", ABOUT, (MarkdownBody("*two* and *回覆延續*", 1),)))
    assert '<em>two</em> and <em><span class="han">回覆延續</span></em>' in text
    assert ".han { font-style: normal; font-weight: 600; }" in text


def test_even_a_careless_reader_of_markdown_brings_nothing_active_in() -> None:
    evil = (
        '<script>x</script><img src="x" onerror="y"><a href="javascript:x">a</a>'
        '<p style="x" onclick="y">b</p></main><iframe src="x"></iframe>'
    )
    document = Document("T", ABOUT, (MarkdownBody("x", 2),))
    root = parsed(html.page(document, lambda _: evil, ENGLISH))
    refuse_active(root)
    assert len(list(root.iter("main"))) == 1


@given(WORDS)
def test_the_title_is_the_title(title: str) -> None:
    root = parsed(page(Document(title, ABOUT, ())))
    assert next(iter(root.iter("title"))).text_content() == "".join(
        one.text_content() for one in root.iter("h1")
    )


def test_the_policy_lets_only_our_own_style_through() -> None:
    text = page(shared.document(recap(), ENGLISH))
    [style] = re.findall("<style>(.*?)</style>", text, re.DOTALL)
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    [policy] = re.findall('Content-Security-Policy" content="([^"]*)"', text)
    assert policy == (
        f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    )
    assert "url(" not in style
    assert "@import" not in style


def test_printed_pages_are_numbered_and_a_phone_has_room_for_a_table() -> None:
    text = page(Document("T", ABOUT, ()))
    assert '@bottom-center { content: counter(page) " / " counter(pages);' in text
    narrow = text[text.index("@media (max-width: 36rem)") : text.index("@page")]
    assert ".short { white-space: normal; }" in narrow


@pytest.mark.parametrize("mode", ["light", "dark", "print"])
def test_the_colours_of_the_page_have_contrast(mode: str) -> None:
    at = {"light": ":root", "dark": "(prefers-color-scheme: dark)", "print": "@media print"}[mode]
    own = html.STYLE[html.STYLE.index(at) :]
    colours = dict(re.findall(r"--(\w+): (#\w{6})", own[: own.index("}")]))
    for ink in ("text", "quiet", "accent"):
        for ground in ("page", "card", "soft"):
            assert contrast(colours[ink], colours[ground]) >= 4.5
    assert contrast("#1c1f1e", "#fbe9a6") >= 4.5


@pytest.mark.parametrize("view", [agenda(), recap()])
def test_everybody_can_find_their_way(view: Any) -> None:
    root = parsed(page(shared.document(view, Words(language="zh-HK"))))
    assert root.get("lang") == "zh-HK"
    for name in ("header", "main", "h1"):
        assert len(list(root.iter(name))) == 1
    sections = list(root.iter("section"))
    assert len(sections) == len(list(root.iter("h2")))
    for section in sections:
        assert section[0].get("id") == section.get("aria-labelledby")
    assert all(cell.get("scope") == "col" for cell in root.iter("th"))
    assert len({one.get("id") for one in root.iter() if one.get("id")}) == len(sections)


def test_a_box_has_the_word_that_was_handed_in() -> None:
    text = page(shared.document(recap(), ENGLISH), Words(box_done="已完成", box_open="未完成"))
    assert 'aria-label="已完成">☑</span> Robert: draft a reply' in text
    assert 'aria-label="未完成">☐</span> find a log' in text


def test_what_is_known_about_the_page_is_ours() -> None:
    text = page(shared.document(recap(), ENGLISH))
    names = re.findall('<meta name="([^"]*)" content="([^"]*)"', text)
    assert dict(names)["generator"] == "RevMentor Desktop"
    assert {name for name, _ in names} == {"viewport", "color-scheme", "referrer", "generator"}


def test_for_paper_a_box_is_the_class_of_its_entry() -> None:
    text = html.content(shared.document(recap(), ENGLISH), render)
    assert '<li class="checked">Robert: draft a reply</li>' in text
    assert "☑" not in text
    assert '<th scope="col" align="right">Min</th>' in text


def test_a_footnote_and_its_number_lead_to_each_other() -> None:
    own = "A fact[^a], again[^a].\n\n[^a]: Said so.\n\n    Twice."
    blocks = (Heading(2, line("B")), MarkdownBody(own, 2))
    root = parsed(page(Document("T", ABOUT, (*blocks, *blocks)), Words(back_to_text="返回正文")))
    refuse_active(root)
    ids = [one.get("id") for one in root.iter() if one.get("id")]
    assert len(ids) == len(set(ids))
    notes = root.xpath("//li[@id]")
    assert [note[0].text for note in notes] == ["Said so."] * 2
    for note in notes:
        numbers = root.xpath("//sup/a[@href=$there]", there=f"#{note.get('id')}")
        assert [number.text for number in numbers] == ["1", "1"]
        [back] = note.xpath(".//a[@aria-label='返回正文']")
        assert back.getparent().text.strip() == "Twice."
        assert back.get("href") == f"#{numbers[0].getparent().get('id')}"


def test_a_footnote_that_another_one_names_leads_back_there() -> None:
    own = "A fact[^a].\n\n[^b]: There.\n\n[^a]: See[^b]."
    root = parsed(page(Document("T", ABOUT, (MarkdownBody(own, 2),)), Words(back_to_text="Back")))
    [there, see] = root.xpath("//li[@id]")
    [number] = see.xpath(".//sup/a")
    assert number.get("href") == f"#{there.get('id')}"
    [back] = there.xpath(".//a[@aria-label='Back']")
    assert back.get("href") == f"#{number.getparent().get('id')}"


def test_a_footnote_on_paper_has_no_link() -> None:
    own = MarkdownBody("A fact[^a].\n\n[^a]: Said so.", 2)
    text = html.content(Document("T", ABOUT, (own,)), render)
    assert "fact<sup>1</sup>" in text
    assert "<a" not in text


def test_what_is_short_in_a_table_of_ones_own_stays_whole_and_the_rest_has_room() -> None:
    long = "整夜回答顧客最常問的問題"
    own = f"| 功能 | 用途 | 日期 |\n|---|:-:|---|\n| 聊天機械人 | {long} | 2026年11月30日 |"
    text = page(Document("T", ABOUT, (MarkdownBody(own, 2),)))
    assert '<td class="whole">聊天機械人</td>' in text
    assert f'<td class="centre long">{long}</td>' in text
    assert '<td class="whole">2026年11月30日</td>' in text
    assert re.search(r"^\.whole { white-space: nowrap; }$", text, re.MULTILINE)
    assert re.search(r"^\.long { min-width: [5-9]em; }$", text, re.MULTILINE)
