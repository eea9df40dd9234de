"""Printing: the same sides as in the preview, at the printer's own resolution."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QPageLayout, QPageSize
from PySide6.QtPrintSupport import QPrinter

from revmentor_desktop.ui.paper.booklet import Booklet, half_of
from revmentor_desktop.ui.paper.pages import SMALL_MARGINS, Pages
from revmentor_desktop.ui.paper.printing import print_on, printer_for

if TYPE_CHECKING:
    from pathlib import Path

    from revmentor_desktop.ui.paper.pages import Sheets

A4 = QPageSize(QPageSize.PageSizeId.A4)
BREAK = '<p style="page-break-before: always">More</p>'


@pytest.fixture
def pages(qapp: object, fonts: object) -> Pages:
    return Pages(f"<h1>Title</h1><p>Text</p>{BREAK * 4}", "Title", "Head", "{page} {pages}", A4)


@pytest.fixture
def booklet(qapp: object, fonts: object) -> Booklet:
    html = f"<h1>Title</h1><p>Text</p>{BREAK * 4}"
    return Booklet(Pages(html, "Title", "Head", "{page}", half_of(A4), SMALL_MARGINS), A4)


def printed(sheets: Sheets, path: Path, first: int = 0, last: int = 0) -> int:
    """Print into a file and return how many pages it has."""
    printer = printer_for(sheets)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    printer.setFromTo(first, last)
    assert print_on(printer, sheets)
    return path.read_bytes().count(b"/Type /Page\n")


def test_every_page_is_printed(pages: Pages, tmp_path: Path) -> None:
    assert printed(pages, tmp_path / "pages.pdf") == pages.count == 5


def test_only_the_pages_that_were_chosen(pages: Pages, tmp_path: Path) -> None:
    assert printed(pages, tmp_path / "pages.pdf", 2, 3) == 2


def test_a_booklet_lies_across(booklet: Booklet, tmp_path: Path) -> None:
    printer = printer_for(booklet)
    assert printer.pageLayout().orientation() == QPageLayout.Orientation.Landscape
    assert printed(booklet, tmp_path / "booklet.pdf") == booklet.count == 4


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_does_not_begin_is_no_success(pages: Pages, tmp_path: Path) -> None:
    printer = printer_for(pages)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "missing" / "pages.pdf"))
    assert not print_on(printer, pages)
