"""The PDF: what is on its pages, what is known about it, and that the preview draws the same."""

from __future__ import annotations

import re
import shutil
import subprocess
from bisect import bisect_right
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from PySide6.QtCore import QLocale, QSize
from PySide6.QtGui import QColor, QImage, QPageSize, QPainter

from revmentor_desktop.domain.paper import Paper
from revmentor_desktop.export import shared
from revmentor_desktop.export.outline import (
    Align,
    BulletList,
    Document,
    Heading,
    ListItem,
    Metadata,
    Paragraph,
    Table,
    line,
)
from revmentor_desktop.export.words import ENGLISH
from revmentor_desktop.services.sharing import Shared, Stays
from revmentor_desktop.ui.paper.finishing import readable
from revmentor_desktop.ui.paper.pages import Pages, page_size, paper_of
from revmentor_desktop.ui.paper.typesetting import blocks
from revmentor_desktop.ui.sharing.pdf import pages_of
from revmentor_desktop.ui.theme import Theme
from revmentor_desktop.ui.tokens import Mode
from tests.export.hostile import WORDS
from tests.export.test_calendar import EVENT
from tests.export.test_shared import recap
from tests.faces import take_chinese_face

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.usefixtures("fonts")

MOMENT = datetime(2026, 11, 26, 8, 30, tzinfo=UTC)
ABOUT = Metadata("en", None, ("Mei-Yee Chan", "Robert Lau"), 7)


def leaving(document: Document) -> Shared:
    return Shared("", "x", Stays(0, 0, 0, 0), document, ENGLISH, EVENT)


def pages(*given: object, title: str = "Title") -> Pages:
    document = Document(title, ABOUT, given)  # type: ignore[arg-type]
    return pages_of(leaving(document))


def paragraphs(count: int) -> list[Paragraph]:
    return [Paragraph((line(f"Paragraph {at} says so."),)) for at in range(count)]


def text_of(pdf: bytes, folder: Path) -> list[str]:
    """Return the text of every page, as another program reads it."""
    if shutil.which("pdftotext") is None:
        pytest.skip("pdftotext is not installed: apt install poppler-utils")
    (folder / "a.pdf").write_bytes(pdf)
    read = subprocess.run(
        ["pdftotext", "-layout", str(folder / "a.pdf"), "-"], capture_output=True, check=True
    )
    return read.stdout.decode().split("\f")[:-1]


def test_what_was_shared_is_on_the_pages(tmp_path: Path) -> None:
    document = shared.document(recap(), ENGLISH)
    made = pages_of(leaving(document))
    assert "Robert: draft a reply" in made.text()
    whole = " ".join(" ".join(text_of(made.as_pdf(MOMENT), tmp_path)).split())
    for said in (
        *("Chatbots & service", "What we did", "We asked.", "Fast junior. (Robert)"),
        *("Why: It made up a figure.", "introduce Mei", "16:05 40 What a shop chatbot can do"),
        *("Token: Part of a word.", "Noted.", f"Page 1 of {made.count}"),
    ):
        assert said in whole, said


@pytest.mark.system
def test_a_table_that_goes_on_has_its_head_again(tmp_path: Path) -> None:
    rows = tuple((line(f"16:{at % 60:02}"), line(f"Item {at}")) for at in range(90))
    table = Table((line("Time"), line("What")), rows, (Align.START, Align.START))
    made = pages(Heading(2, line("Agenda")), table)
    assert made.count > 2
    read = text_of(made.as_pdf(MOMENT), tmp_path)
    assert all(re.search(r"Time\s+What", page) for page in read)
    assert "Session 7, Mei-Yee Chan and Robert Lau" in read[1]
    assert "Session 7, Mei-Yee Chan and Robert Lau" not in read[0]
    assert [f"Page {at} of {made.count}" in page for at, page in enumerate(read, 1)] == [
        True
    ] * made.count


@pytest.mark.system
@pytest.mark.parametrize("long", [110, 2_200])
def test_each_word_is_read_once_where_a_paragraph_goes_on(tmp_path: Path, long: int) -> None:
    words = [f"word{number:04}" for number in range(1, 2_200)]
    parts = [" ".join(words[at : at + long]) for at in range(0, len(words), long)]
    made = pages(*(Paragraph((line(part),)) for part in parts))
    assert made.count > 2
    assert any(page.within is not None for page in made._type.pages)
    read = " ".join(text_of(made.as_pdf(MOMENT), tmp_path))
    assert re.findall(r"word\d+", read) == words


def test_a_page_that_begins_in_a_paragraph_looks_like_the_text() -> None:
    """What is marked, linked or strong there looks as elsewhere."""
    dressed = "<mark>word</mark> <b>word</b> <a href='https://a.b'>word</a> <code>word</code> "
    html = f"<h1>Title</h1><p>About</p><p>{dressed * 400}</p>"
    made = Pages(html, "Title", "", "{page} {pages}", page_size(Paper.A4))
    at = next(n for n, page in enumerate(made._type.pages) if page.within is not None)
    image = QImage(made.size.toSize(), QImage.Format.Format_RGB32)
    image.fill(0xFFFFFFFF)
    painter = QPainter(image)
    made.draw(painter, at)
    painter.end()
    first = image.copy(83, 90, int(made.size.width()) - 166, 22)
    seen = {first.pixel(x, y) for x in range(first.width()) for y in range(first.height())}
    theme = Theme(mode=Mode.LIGHT)
    assert theme.marked()[0].rgb() in seen
    link = theme.colour("link").hue()
    coloured = [one for one in map(QColor, seen) if one.saturation() > 60]
    assert any(abs(one.hue() - link) < 5 for one in coloured)
    assert any(QColor(one).lightness() < 100 for one in seen)


def page_of_each(made: Pages) -> dict[str, int]:
    """Return on which page each text stands."""
    layout, tops = made._document.documentLayout(), [page.top for page in made._type.pages]
    return {
        block.text(): bisect_right(tops, layout.blockBoundingRect(block).top())
        for block in blocks(made._document)
    }


@pytest.mark.parametrize("before", range(24, 40))
def test_no_heading_stands_alone_at_the_end_of_a_page(before: int) -> None:
    headings = (Heading(2, line("Section")), Heading(3, line("Part")))
    at = page_of_each(pages(*paragraphs(before), *headings, Paragraph((line("Its text."),))))
    assert at["Section"] == at["Part"] == at["Its text."]


@pytest.mark.parametrize("before", range(24, 40))
def test_neither_a_heading_nor_the_head_of_a_table_stands_alone(before: int) -> None:
    rows = tuple((line(f"16:{at}"), line("Item")) for at in range(10, 13))
    table = Table((line("Time"), line("What")), rows, (Align.START, Align.START))
    at = page_of_each(pages(*paragraphs(before), Heading(2, line("Agenda")), table))
    assert at["Agenda"] == at["Time"] == at["16:10"]
    at = page_of_each(pages(*paragraphs(before), table))
    assert at["Time"] == at["16:10"]


@pytest.mark.system
def test_chinese_is_read_as_it_was_written(tmp_path: Path, qapp: object) -> None:
    """Fonts draw radicals and characters with the same signs; Qt names the radicals."""
    take_chinese_face()
    said = "人工智能、行動、詞彙、日月、長門、青黃、50／60、〈書〉"
    [page] = text_of(pages(Paragraph((line(said),))).as_pdf(MOMENT), tmp_path)
    assert said in page
    assert "\t" not in page


def test_a_radical_is_put_right_only_where_signs_are_read() -> None:
    of_a_font = b"begincmap\n<2F08> <2F09> [<2F08> <2ED1> <0009> <0041>]\nendcmap"
    mended = b"begincmap\n<2F08> <2F09> [<4EBA> <9577> <0020> <0041>]\nendcmap"
    assert readable(b"[<2F08>] " + of_a_font) == b"[<2F08>] " + mended


def test_it_is_known_by_its_title_and_by_nothing_else() -> None:
    pdf = pages(*paragraphs(3), title="Chatbots 聊天").as_pdf(MOMENT)
    assert pdf.count(b"D:20261126083000") == 2
    assert pdf.count(b"2026-11-26T08:30:00") == 3
    known = dict(re.findall(rb"/(Title|Author|Creator|Producer|Subject|Keywords) \((.*?)\)", pdf))
    assert known[b"Creator"].replace(b"\x00", b"").endswith(b"RevMentor Desktop")
    assert known.get(b"Author", b"") in {b"", b"\xfe\xff"}
    assert b"/home/" not in pdf
    assert b"/JavaScript" not in pdf


def test_the_same_pages_are_the_same_file() -> None:
    one, two = (pages(*paragraphs(3)).as_pdf(MOMENT) for _ in range(2))
    assert one == two


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=20)
@given(WORDS)
def test_whatever_the_title_is_there_is_a_file(title: str) -> None:
    made = pages(BulletList((ListItem((line(title),)),)), title=title)
    pdf = made.as_pdf(MOMENT)
    assert pdf.startswith(b"%PDF-")
    assert pdf.rstrip().endswith(b"%%EOF")
    xref = int(pdf.rstrip().split()[-2])
    assert pdf[xref:].startswith(b"xref")


def test_the_screen_shows_the_page() -> None:
    made = pages(*paragraphs(3))
    image = QImage(made.size.toSize(), QImage.Format.Format_RGB32)
    image.fill(0xFFFFFFFF)
    painter = QPainter(image)
    made.draw(painter, 0)
    painter.end()
    assert image != QImage(QSize(image.size()), QImage.Format.Format_RGB32)
    assert any(image.pixel(x, 95) != 0xFFFFFFFF for x in range(80, 300))


@pytest.mark.parametrize(
    ("locale", "paper"),
    [
        ("en_GB", Paper.A4),
        ("zh_HK", Paper.A4),
        ("C", Paper.A4),
        ("en_US", Paper.LETTER),
        ("fr_CA", Paper.LETTER),
    ],
)
def test_the_paper_is_that_of_the_place(locale: str, paper: Paper) -> None:
    assert paper_of(QLocale(locale)) is paper


@pytest.mark.parametrize(
    ("paper", "size"),
    [(Paper.A4, QPageSize.PageSizeId.A4), (Paper.LETTER, QPageSize.PageSizeId.Letter)],
)
def test_pages_are_as_large_as_the_paper(paper: Paper, size: QPageSize.PageSizeId) -> None:
    made = pages_of(leaving(shared.document(recap(), ENGLISH)), paper)
    assert made.layout.pageSize().id() == size
    assert made.layout.pageSize().size(QPageSize.Unit.Millimeter).width() == pytest.approx(
        paper.width, abs=0.5
    )


def test_a_task_that_is_done_looks_done_even_when_drawn_smaller() -> None:
    def drawn(mark: str) -> QImage:
        html = f'<h1>Title</h1><ul><li class="{mark}">Draft one reply a day</li></ul>'
        made = Pages(html, "Title", "", "{page} {pages}", page_size(Paper.A4))
        image = QImage(QSize(400, 560), QImage.Format.Format_RGB32)
        image.fill(0xFFFFFFFF)
        painter = QPainter(image)
        painter.scale(0.5, 0.5)
        made.draw(painter, 0)
        painter.end()
        return image

    assert drawn("checked") != drawn("unchecked")


def test_a_rule_is_a_light_line_and_no_bar() -> None:
    made = Pages("<h1>Title</h1><p>one</p><hr><p>two</p>", "", "", "", page_size(Paper.A4))
    image = QImage(made.size.toSize(), QImage.Format.Format_RGB32)
    image.fill(0xFFFFFFFF)
    painter = QPainter(image)
    made.draw(painter, 0)
    painter.end()
    at = image.width() - 100  # where no letters are
    seen = {image.pixelColor(at, y).lightness() for y in range(image.height())}
    assert 160 < min(seen) < 255
