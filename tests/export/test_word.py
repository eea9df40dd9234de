"""The Word file says what the Markdown file says, in real styles, and names nobody."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import docx
import pytest
from docx.oxml.ns import qn
from hypothesis import given, settings
from lxml import etree

from revmentor_desktop.domain.paper import Paper
from revmentor_desktop.export import plain, shared
from revmentor_desktop.export.outline import (
    Align,
    Document,
    Heading,
    ListItem,
    MarkdownBody,
    NumberedList,
    Paragraph,
    Table,
    line,
)
from revmentor_desktop.export.word import word
from revmentor_desktop.export.word_elements import HANGING
from revmentor_desktop.export.words import ENGLISH, Words
from revmentor_desktop.services import rendering
from tests.export.hostile import WORDS
from tests.export.test_bodies import BODY
from tests.export.test_markdown import ABOUT
from tests.export.test_shared import agenda, recap

HALF = 1.9
"""Millimetres of half a Chinese character in a table."""

MOMENT = datetime(2026, 11, 26, 8, tzinfo=UTC)


def written(document: Document) -> bytes:
    return word(document, lambda text: rendering.render(text).html, MOMENT)


def opened(document: Document) -> Any:
    return docx.Document(BytesIO(written(document)))


@pytest.mark.parametrize("paper", Paper)
def test_it_is_as_large_as_the_paper_and_so_are_its_tables(paper: Paper) -> None:
    document = shared.document(agenda(), ENGLISH)
    content = word(document, str, MOMENT, paper=paper)
    file = docx.Document(BytesIO(content))
    section = file.sections[0]
    assert section.page_width.mm == pytest.approx(paper.width, abs=0.1)
    assert section.page_height.mm == pytest.approx(paper.height, abs=0.1)
    text = section.page_width.mm - section.left_margin.mm - section.right_margin.mm
    [table] = file.tables
    assert sum(cell.width.mm for cell in table.rows[0].cells) == pytest.approx(text, abs=3)


def said(file: Any) -> list[tuple[str, str]]:
    return [(one.style.name, one.text) for one in file.paragraphs if one.text]


def test_a_recap_is_made_of_real_headings_lists_and_boxes() -> None:
    found = said(opened(shared.document(recap(), ENGLISH)))
    assert found[0] == ("Heading 1", "Chatbots & service")
    assert ("Heading 2", "Takeaways") in found
    assert ("Heading 3", "What we did") in found
    assert ("List Bullet", "Fast junior. (Robert)\nWhy: It made up a figure.") in found
    assert ("Normal", "☑\tRobert: draft a reply") in found
    assert ("Normal", "☐\tfind a log") in found


def test_a_table_has_a_head_that_comes_again() -> None:
    [table] = opened(shared.document(agenda(), ENGLISH)).tables
    rows = [[cell.text for cell in row.cells] for row in table.rows]
    assert rows[0] == ["Time", "Min", "What", "Who"]
    assert rows[2] == ["16:05", "40", "What a shop chatbot can do", "Mei-Yee"]
    heads = [row._tr.trPr.find(qn("w:tblHeader")) is not None for row in table.rows]
    assert heads == [True, False, False, False]


def test_somebodys_own_text_becomes_lists_and_tables() -> None:
    body = "- one\n  - two\n- [x] three\n\n1. four\n\n> five\n\n| a |\n|---|\n| six |\n"
    file = opened(Document("T", ABOUT, (MarkdownBody(body, 1),)))
    assert said(file)[1:] == [
        ("List Bullet", "one"),
        ("List Bullet 2", "two"),
        ("Normal", "☑\tthree"),
        ("Normal", "1.\tfour"),
        ("Quote", "five"),
    ]
    assert file.tables[0].rows[1].cells[0].text == "six"


def test_emphasised_chinese_is_bold_and_not_slanted() -> None:
    file = opened(Document("T", ABOUT, (MarkdownBody("*two* *回覆延續* *one more word 延續*", 1),)))
    runs = [(run.text, run.italic, run.bold) for run in file.paragraphs[1].runs]
    assert [run for run in runs if run[0].strip()] == [
        ("two", True, None),
        ("回覆延續", None, True),
        ("one more word ", True, None),
        ("延續", None, True),
    ]


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (
            "- a\n  - b\n\n  c\n- d",
            [
                ("List Bullet", "a"),
                ("List Bullet 2", "b"),
                ("List Continue", "c"),
                ("List Bullet", "d"),
            ],
        ),
        (
            "3. a\n\n   b\n\n   > c\n\n   d",
            [
                ("Normal", "3.\ta"),
                ("List Continue", "b"),
                ("Quote", "c"),
                ("List Continue", "d"),
            ],
        ),
        (
            "- [ ] a\n  ```\n  b\n  c\n  ```",
            [("Normal", "☐\ta"), ("List Continue", "b\nc")],
        ),
        ("- # a\n\n  b", [("List Bullet", "a"), ("List Continue", "b")]),
        (
            "- a\n  - b\n  1. c\n  - d",
            [
                ("List Bullet", "a"),
                ("List Bullet 2", "b"),
                ("Normal", "1.\tc"),
                ("List Bullet 2", "d"),
            ],
        ),
    ],
)
def test_what_is_in_an_entry_stands_in_its_order_and_apart(
    body: str, found: list[tuple[str, str]]
) -> None:
    assert said(opened(Document("T", ABOUT, (MarkdownBody(body, 1),))))[1:] == found


def test_a_list_in_a_quote_is_quoted_and_a_deep_one_stands_further_in() -> None:
    body = "> a\n>\n> - b\n>   - c\n\n- d\n  - e\n    - f\n      - g\n        - h"
    file = opened(Document("T", ABOUT, (MarkdownBody(body, 1),)))
    found = {one.text: one for one in file.paragraphs if one.text}
    indents = {
        name: one.paragraph_format.left_indent or one.style.paragraph_format.left_indent
        for name, one in found.items()
    }
    assert found["a"].style.font.italic is False
    assert indents["a"] < indents["b"] < indents["c"]
    assert {str(run.font.color.rgb) for name in "bc" for run in found[name].runs} == {"4C5452"}
    assert indents["g"] < indents["h"]
    assert {found[name].style.name for name in "fgh"} == {"List Bullet 3"}


def test_numbers_stand_where_those_of_a_text_do() -> None:
    ours = NumberedList((ListItem((line("a"), line("b"))), ListItem((line("c"),))))
    file = opened(Document("T", ABOUT, (ours, MarkdownBody("1. a\n\n2. c", 2))))
    about = [one._p.find(qn("w:pPr")) for one in file.paragraphs if "\t" in one.text]
    assert len(about) == 4
    assert len({etree.tostring(one) for one in about}) == 1


def test_a_table_in_an_entry_or_a_quotation_stands_in_as_what_is_beside_it() -> None:
    table = "| a | b |\n|---|---|\n| c | d |\n"
    inner = table.replace("|\n", "|\n  ")
    body = f"{table}\n- one\n\n  {inner}\n> two\n>\n> - three\n>\n>   "
    body += inner.replace("\n", "\n> ") + "\n"
    file = opened(Document("T", ABOUT, (MarkdownBody(body, 1),)))
    shapes = [one._tbl.tblPr.find(qn("w:tblInd")) for one in file.tables]
    indents = [0 if one is None else int(one.get(qn("w:w"))) for one in shapes]
    step = docx.shared.Mm(HANGING).twips
    assert indents == [0, step, 2 * step]
    columns = [one._tbl.tblGrid.findall(qn("w:gridCol")) for one in file.tables]
    ends = [
        at + sum(int(column.get(qn("w:w"))) for column in own)
        for at, own in zip(indents, columns, strict=True)
    ]
    assert ends == pytest.approx(ends[:1] * 3, abs=3)


def test_pages_are_numbered() -> None:
    [foot] = opened(Document("T", ABOUT, ())).sections[0].footer.paragraphs
    assert [one.get(qn("w:instr")) for one in foot._p.iter(qn("w:fldSimple"))] == [
        "PAGE",
        "NUMPAGES",
    ]


def test_nobody_is_named_and_nothing_says_where_it_was_made() -> None:
    document = shared.document(recap(), Words(language="zh-HK"))
    known = opened(document).core_properties
    assert (known.title, known.author, known.last_modified_by) == (
        "Chatbots & service",
        "RevMentor Desktop",
        "RevMentor Desktop",
    )
    assert (known.comments, known.revision, known.language) == ("", 1, "zh-HK")
    assert known.created == known.modified == MOMENT
    archive = ZipFile(BytesIO(written(document)))
    assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    whole = b"".join(archive.read(name) for name in archive.namelist())
    assert b"python-docx" not in whole
    assert b"Macintosh" not in whole
    properties = [name for name in archive.namelist() if name.startswith("docProps/")]
    assert properties == ["docProps/core.xml"]
    assert not re.search(rb"/(home|Users|root)/", whole)


@pytest.mark.parametrize(
    ("language", "letters", "characters"), [("zh-HK", "en-GB", "zh-HK"), ("en", "en", "zh-HK")]
)
def test_letters_and_characters_are_of_a_language_each(
    language: str, letters: str, characters: str
) -> None:
    """Where letters are told to be Chinese, LibreOffice breaks their words anywhere."""
    document = shared.document(recap(), Words(language=language))
    styles = ZipFile(BytesIO(written(document))).read("word/styles.xml")
    told = re.findall(rb'<w:lang w:val="([^"]*)" w:eastAsia="([^"]*)"', styles)
    assert set(told) == {(letters.encode(), characters.encode())}


def test_the_same_document_is_the_same_file() -> None:
    document = shared.document(recap(), ENGLISH)
    assert written(document) == written(document)


@settings(max_examples=25)
@given(WORDS, BODY)
def test_whatever_was_typed_there_is_a_file(text: str, body: str) -> None:
    blocks = (Paragraph((line(text),)), MarkdownBody(body, 2), Heading(2, line("After")))
    found = said(opened(Document(text, ABOUT, blocks)))
    one = plain.one_line(text)
    assert found[-1] == ("Heading 2", "After")
    if one and "\ufffe" not in one and "\uffff" not in one:
        assert found[0] == ("Heading 1", one)


def test_a_title_longer_than_word_allows_a_property_is_cut_there_alone() -> None:
    title = "a" * 400
    file = opened(Document(title, ABOUT, (Paragraph((line("text"),)),)))
    assert file.core_properties.title == title[:255]
    assert said(file)[0] == ("Heading 1", title)


def test_footnotes_are_those_of_word() -> None:
    own = "A fact[^a], again[^a], **so[^b]**.\n\n[^a]: Said *so*.\n\n    Twice.\n\n[^b]: No[^a]."
    heading, body = Heading(2, line("B")), MarkdownBody(own, 2)
    content = written(Document("T", ABOUT, (heading, body, heading, body)))
    with ZipFile(BytesIO(content)) as archive:
        names = archive.namelist()
        whole = etree.fromstring(archive.read("word/footnotes.xml"))
        text = etree.fromstring(archive.read("word/document.xml"))
        settings = etree.fromstring(archive.read("word/settings.xml"))
    assert names.count("word/footnotes.xml") == 1
    notes = [one for one in whole if one.get(qn("w:type")) is None]
    told = [["".join(p.itertext()) for p in note] for note in notes]
    assert told == [[" Said so.", "Twice."], [" No1."], [" Said so.", "Twice."], [" No3."]]
    assert [len(list(note.iter(qn("w:footnoteRef")))) for note in notes] == [1] * 4
    numbers = [one.get(qn("w:id")) for one in text.iter(qn("w:footnoteReference"))]
    assert numbers == [one.get(qn("w:id")) for one in notes]
    apart = [one.get(qn("w:id")) for one in whole if one.get(qn("w:type")) is not None]
    told_apart = settings.find(qn("w:footnotePr")).iter(qn("w:footnote"))
    assert [one.get(qn("w:id")) for one in told_apart] == apart
    styles = {style.style_id for style in docx.Document(BytesIO(content)).styles}
    asked = {one.get(qn("w:val")) for one in whole.iter(qn("w:pStyle"), qn("w:rStyle"))}
    assert asked <= styles


def test_a_footnote_that_another_one_names_is_one_of_word_right_behind_it() -> None:
    own = "A[^a], b[^c].\n\n[^a]: One[^b].\n\n[^c]: Three[^a].\n\n[^b]: Two[^c]."
    own = f"{own}\n\n[^d]: Four."
    last = MarkdownBody("C[^a].\n\n[^a]: Last one.", 2)
    blocks = (MarkdownBody(own, 2), Heading(2, line("H")), last)
    with ZipFile(BytesIO(written(Document("T", ABOUT, blocks)))) as archive:
        whole = etree.fromstring(archive.read("word/footnotes.xml"))
        text = etree.fromstring(archive.read("word/document.xml"))
    notes = [one for one in whole if one.get(qn("w:type")) is None]
    told = {one.get(qn("w:id")): "".join(one.itertext()).strip() for one in notes}
    assert told == {"1": "One2.", "2": "Two3.", "3": "Three1.", "4": "Last one."}
    numbers = [one.get(qn("w:id")) for one in text.iter(qn("w:footnoteReference"))]
    assert numbers == ["1", "2", "3", "4"]
    paragraphs = ["".join(one.itertext()) for one in text.iter(qn("w:p"))]
    assert paragraphs[1:3] == ["A,,, b3.", "[^d]: Four."]


def test_a_footnote_that_only_code_names_is_still_told() -> None:
    own = "A fact `[^a]`.\n\n[^a]: Said so."
    found = said(opened(Document("T", ABOUT, (MarkdownBody(own, 2),))))
    assert found[1:] == [("Normal", "A fact [^a]."), ("List Bullet", "Said so.")]


def widths(document: Document) -> list[float]:
    """Return how wide the columns of the last table of *document* are, in millimetres."""
    [*_, table] = opened(document).tables
    return [cell.width.mm for cell in table.rows[0].cells]


def test_a_date_has_the_room_it_takes_beside_a_long_text() -> None:
    head = ("次序", "日期", "項目")
    rows = [("1", "2026年11月30日星期一", "店舖聊天機械人能做與不能做的事" * 4)]
    cells = tuple(tuple(line(cell) for cell in row) for row in (head, *rows))
    table = Table(cells[0], cells[1:], (Align.START,) * 3)
    _number, date, text = widths(Document("T", ABOUT, (table,)))
    assert date > plain.shown_width(rows[0][1]) * HALF
    assert text > date


def test_short_words_of_many_columns_stay_whole() -> None:
    body = "| Feature | What it does | Cost | Owner | When | Remarks |\n|-|-|-|-|-|-|\n"
    body += f"| Chatbot | {'Answers all night. ' * 5} | 38,000 | Mei-Yee | 2026-11-30 | None |"
    found = widths(Document("T", ABOUT, (MarkdownBody(body, 1),)))
    needed = [7, 0, 6, 7, 10, 7]
    assert all(mm > signs * HALF for mm, signs in zip(found, needed, strict=True))


def test_a_rule_is_a_line() -> None:
    file = opened(Document("T", ABOUT, (MarkdownBody("a\n\n---\n\n- b\n\n  ---\n", 1),)))
    ruled = [one for one in file.paragraphs if one._p.find(f".//{qn('w:pBdr')}") is not None]
    assert [one.text for one in ruled] == ["", ""]
    [border, _] = (one._p.find(f".//{qn('w:pBdr')}/{qn('w:bottom')}") for one in ruled)
    assert border.get(qn("w:val")) == "single"


def test_a_link_leads_where_it_says_also_in_a_footnote() -> None:
    own = "[Ours](https://a.example/b_(c)?d=%20#e) and **<https://a.example/f>**[^1].\n\n"
    own += "[^1]: See [them](mailto:a@b.example)."
    blocks = (
        Paragraph((line("https://a.example/f"),)),
        Heading(2, line("H")),
        MarkdownBody(own, 2),
    )
    content = written(Document("T", ABOUT, blocks))
    assert led(content, "document") == [
        ("https://a.example/f", "https://a.example/f"),
        ("Ours", "https://a.example/b_(c)?d=%20#e"),
        ("https://a.example/f", "https://a.example/f"),
    ]
    assert led(content, "footnotes") == [("them", "mailto:a@b.example")]


def led(content: bytes, part: str) -> list[tuple[str, str]]:
    """Return the words of each link in *part* of the file *content*, and where it leads."""
    with ZipFile(BytesIO(content)) as archive:
        whole = etree.fromstring(archive.read(f"word/{part}.xml"))
        relations = etree.fromstring(archive.read(f"word/_rels/{part}.xml.rels"))
    outside = {
        one.get("Id"): one.get("Target") for one in relations if one.get("TargetMode") == "External"
    }
    links = list(whole.iter(qn("w:hyperlink")))
    assert {one.get(qn("r:id")) for one in links} == set(outside)
    return [("".join(one.itertext()), outside[one.get(qn("r:id"))]) for one in links]


@pytest.mark.parametrize(
    "address", ["https://a b", "http://[a]", "https://a.b/%zz", "mailto:a@b@c"]
)
def test_an_address_for_which_word_would_refuse_the_file_is_told(address: str) -> None:
    file = word(
        Document("T", ABOUT, (MarkdownBody("x", 1),)),
        lambda _text: f'<p><a href="{address}">words</a></p>',
        MOMENT,
    )
    [_, paragraph] = docx.Document(BytesIO(file)).paragraphs
    assert paragraph.text == f"words ({address})"
    assert not paragraph.hyperlinks


def test_marked_words_are_marked() -> None:
    file = opened(Document("T", ABOUT, (MarkdownBody("a ==b== c", 1),)))
    runs = file.paragraphs[1].runs
    marked = [run.text for run in runs if run._r.find(f".//{qn('w:shd')}") is not None]
    assert ([run.text for run in runs], marked) == (["a ", "b", " c"], ["b"])
