"""Printing: the same sides as in the preview, at the printer's own resolution."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import TYPE_CHECKING, ClassVar

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPicture
from PySide6.QtPrintSupport import QPrinter

from revmentor_desktop.ui.paper import printing as printing_module
from revmentor_desktop.ui.paper.booklet import Booklet, half_of
from revmentor_desktop.ui.paper.pages import SMALL_MARGINS, Pages
from revmentor_desktop.ui.paper.printing import Printing, print_on, printer_for

if TYPE_CHECKING:
    from datetime import datetime

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


def test_a_printer_that_does_not_begin_is_no_success(pages: Pages, tmp_path: Path) -> None:
    printer = printer_for(pages)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "missing" / "pages.pdf"))
    assert not print_on(printer, pages)


class Counted:
    """Sheets that note which of them is drawn, and how large a pixel of theirs is."""

    def __init__(self, sheets: Sheets) -> None:
        self.size, self.layout, self.title = sheets.size, sheets.layout, sheets.title
        self.identity, self.count = sheets.identity, sheets.count
        self.drawn: list[int] = []
        self.shown = QRectF()

    def text(self) -> str:
        return ""

    def draw(self, painter: QPainter, number: int) -> None:
        self.drawn.append(number)
        self.shown = painter.transform().mapRect(QRectF(QPointF(), self.size))

    def as_pdf(self, moment: datetime) -> bytes:
        return b""


def into(path: Path, sheets: Sheets) -> QPrinter:
    printer = printer_for(sheets)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    return printer


def test_where_nothing_can_be_held_back_that_is_no_success(
    pages: Pages, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "none"))
    printer = printer_for(pages)
    printer.setOutputFileName(str(tmp_path / "pages.pdf"))
    assert not print_on(printer, pages)
    assert list(tmp_path.iterdir()) == []


def test_the_last_page_comes_first_where_that_is_chosen(pages: Pages, tmp_path: Path) -> None:
    counted = Counted(pages)
    printer = into(tmp_path / "pages.pdf", counted)
    printer.setPageOrder(QPrinter.PageOrder.LastPageFirst)
    printer.setFromTo(2, 4)
    assert print_on(printer, counted)
    assert counted.drawn == [3, 2, 1]


@pytest.mark.parametrize(("collated", "order"), [(True, [0, 1, 0, 1]), (False, [0, 0, 1, 1])])
def test_copies_that_a_printer_cannot_make_are_drawn(
    pages: Pages,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    collated: bool,
    order: list[int],
) -> None:
    counted = Counted(pages)
    printer = into(tmp_path / "pages.pdf", counted)
    printer.setFromTo(1, 2)
    printer.setCopyCount(2)
    printer.setCollateCopies(collated)
    monkeypatch.setattr(QPrinter, "supportsMultipleCopies", lambda _: False)
    assert print_on(printer, counted)
    assert counted.drawn == order


@pytest.mark.parametrize(
    "paper", [QPageSize.PageSizeId.Letter, QPageSize.PageSizeId.A5, QPageSize.PageSizeId.A3]
)
@pytest.mark.parametrize("way", QPageLayout.Orientation)
def test_another_paper_has_all_of_the_page_on_it(
    pages: Pages, tmp_path: Path, paper: QPageSize.PageSizeId, way: QPageLayout.Orientation
) -> None:
    counted = Counted(pages)
    printer = into(tmp_path / "pages.pdf", counted)
    printer.setPageSize(QPageSize(paper))
    printer.setPageOrientation(way)
    assert print_on(printer, counted)
    room = printer.pageLayout().fullRectPixels(printer.resolution()).size()
    whole = QRectF(-0.5, -0.5, room.width() + 1, room.height() + 1)
    assert whole.contains(counted.shown)
    assert counted.shown.width() <= counted.size.width() * printer.resolution() / 96 + 1


def test_the_same_paper_has_pages_of_their_own_size(pages: Pages, tmp_path: Path) -> None:
    counted = Counted(pages)
    printer = into(tmp_path / "pages.pdf", counted)
    assert print_on(printer, counted)
    assert counted.shown.width() == pytest.approx(pages.size.width() * printer.resolution() / 96)


def test_a_printer_that_does_not_go_on_is_no_success(
    pages: Pages, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    counted = Counted(pages)
    printer = into(tmp_path / "pages.pdf", counted)
    monkeypatch.setattr(QPrinter, "newPage", lambda _: False)
    assert not print_on(printer, counted)
    assert counted.drawn == [0]


def test_of_what_is_stopped_no_file_is_left(pages: Pages, tmp_path: Path) -> None:
    counted = Counted(pages)
    printer = into(tmp_path / "pages.pdf", counted)
    printing = Printing(printer, counted)
    steps = printing.steps()
    assert [next(steps), next(steps)] == [(1, 5), (2, 5)]
    steps.close()
    assert counted.drawn == [0, 1]
    assert not printing.taken
    assert not printing.may_still_come
    assert list(tmp_path.iterdir()) == []
    assert print_on(printer, counted)


def test_a_file_is_what_it_was_until_all_is_printed(pages: Pages, tmp_path: Path) -> None:
    path = tmp_path / "pages.pdf"
    path.write_bytes(b"kept")
    printing = Printing(into(path, pages), pages)
    steps = printing.steps()
    for _ in range(5):
        next(steps)
        assert path.read_bytes() == b"kept"
    steps.close()
    assert path.read_bytes() == b"kept"
    assert print_on(into(path, pages), pages)
    assert path.read_bytes().startswith(b"%PDF")
    assert list(tmp_path.iterdir()) == [path]


class AsCups(QPainter):
    """Draws for a printer as CUPS does: into a file of the system, taken when drawing ends."""

    taken: ClassVar[list[bytes]] = []

    def begin(self, _printer: object) -> bool:  # type: ignore[override]  # there is no printer
        with NamedTemporaryFile(dir=os.environ["TMPDIR"], delete=False) as file:
            file.write(b"drawn")
        self._kept = Path(file.name)
        self._drawn = QPicture()
        return super().begin(self._drawn)

    def end(self) -> bool:
        with suppress(FileNotFoundError):
            self.taken.append(self._kept.read_bytes())
            self._kept.unlink()
        return super().end()


@pytest.fixture
def cups(monkeypatch: pytest.MonkeyPatch) -> list[bytes]:
    """What a printer of the system was given."""
    monkeypatch.setattr(printing_module, "QPainter", AsCups)
    monkeypatch.setattr(QPrinter, "newPage", lambda _: True)
    monkeypatch.setattr(AsCups, "taken", list[bytes]())
    return AsCups.taken


@pytest.mark.skipif(os.name != "posix", reason="Windows takes back what it was given")
@pytest.mark.parametrize("steps_before", range(1, 6))
def test_nothing_of_what_is_stopped_is_printed(
    pages: Pages, cups: list[bytes], steps_before: int
) -> None:
    before = os.environ.get("TMPDIR")
    printing = Printing(printer_for(pages), pages)
    steps = printing.steps()
    for _ in range(steps_before):
        next(steps)
    assert os.environ.get("TMPDIR") == before
    steps.close()
    assert not printing.may_still_come
    assert cups == []
    assert print_on(printer_for(pages), pages)
    assert cups == [b"drawn"]
