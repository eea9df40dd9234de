"""The recovery sheet on paper: all of the key, in letters that can be read."""

from __future__ import annotations

import re
import zlib
from typing import TYPE_CHECKING

import pytest
from PySide6.QtPrintSupport import QPrinter

from revmentor_desktop.store.recovery_key import groups_of
from revmentor_desktop.ui.protection.sheet import (
    print_sheet,
    save_sheet,
    sheet_document,
    sheet_printer,
)
from revmentor_desktop.ui.theme import Theme
from revmentor_desktop.ui.tokens import Mode

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtGui import QTextDocument, QTextLine
    from PySide6.QtWidgets import QApplication

GROUPS = groups_of(bytes(range(32)))
PACKED = re.compile(rb"stream\r?\n(x.*?)endstream", re.DOTALL)
INK = re.compile(rb"^(\S+) \S+ \S+ scn", re.MULTILINE)


@pytest.fixture
def document(theme: Theme) -> QTextDocument:
    return sheet_document(GROUPS, "Mei-Yee & Robert", "30 November 2026")


def to_file(path: Path) -> QPrinter:
    printer = sheet_printer()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    return printer


def inks(pdf: bytes) -> list[float]:
    """Return how light the letters of the first page of *pdf* are, from 0 to 1."""
    found = PACKED.search(pdf)
    assert found is not None
    return [float(ink) for ink in INK.findall(zlib.decompressobj().decompress(found[1]))]


def lines_of(document: QTextDocument) -> Iterator[QTextLine]:
    """Yield the lines of *document* as they were laid out last."""
    block = document.begin()
    while block.isValid():
        layout = block.layout()
        yield from (layout.lineAt(at) for at in range(layout.lineCount()))
        block = block.next()


@pytest.fixture
def dark(theme: Theme, qapp: QApplication) -> Iterator[None]:
    """Dress the program in the darker of the dark themes, and then as it was."""
    Theme(mode=Mode.CONTRAST_DARK).apply(qapp)
    yield
    theme.apply(qapp)


@pytest.mark.usefixtures("dark")
def test_key_is_dark_where_the_window_is(document: QTextDocument, tmp_path: Path) -> None:
    """The window's letters are white in the dark themes, and so is the paper."""
    saved, printed = tmp_path / "saved.pdf", tmp_path / "printed.pdf"
    save_sheet(document, saved)
    assert print_sheet(document, to_file(printed))
    for path in (saved, printed):
        used = inks(path.read_bytes())
        assert used
        assert max(used) < 0.5


def test_words_are_of_a_size_that_is_read_on_paper(document: QTextDocument, tmp_path: Path) -> None:
    """The window's letters are measured in dots, of which paper has ten times as many."""
    printer = to_file(tmp_path / "sheet.pdf")
    assert print_sheet(document, printer)
    millimetre = printer.resolution() / 25.4
    assert min(line.height() for line in lines_of(document)) > 3 * millimetre


def test_all_of_the_key_is_on_the_paper(document: QTextDocument, tmp_path: Path) -> None:
    printer = to_file(tmp_path / "sheet.pdf")
    assert print_sheet(document, printer)
    room = printer.pageLayout().paintRectPixels(printer.resolution())
    assert document.idealWidth() <= room.width()
    assert document.size().height() <= room.height()


def test_what_the_printer_does_not_take_is_not_printed(
    document: QTextDocument, tmp_path: Path
) -> None:
    assert not print_sheet(document, to_file(tmp_path / "not there" / "sheet.pdf"))
