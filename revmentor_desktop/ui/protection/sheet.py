"""The recovery sheet: the recovery key on one page, to be printed or saved, and kept elsewhere."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QCoreApplication, QIODevice, QMarginsF
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QPageLayout,
    QPainter,
    QPalette,
    QPdfWriter,
    QTextDocument,
)
from PySide6.QtPrintSupport import QPrinter

from revmentor_desktop.services.writing import write_file
from revmentor_desktop.ui.paper.held_back import HeldBack
from revmentor_desktop.ui.paper.pages import page_size, paper_here

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

translate = QCoreApplication.translate

PER_LINE = 5
"""Groups on a line, on paper and on the screen."""

_MARGIN = 22
"""Millimetres."""

_POINTS = 10.5
"""The size of the words around the key."""


def lines_of(groups: Sequence[str]) -> list[str]:
    """Return the *groups* as they stand below each other."""
    return ["   ".join(groups[at : at + PER_LINE]) for at in range(0, len(groups), PER_LINE)]


def sheet_document(groups: Sequence[str], name: str, day: str) -> QTextDocument:
    """Return the sheet with *groups*, for the workspace called *name*, made on *day*."""
    told = (
        translate(
            "RecoverySheet",
            "These fifteen groups open the workspace without its passphrase. Keep this sheet "
            "where nobody else looks, and not in this computer.",
        ),
        translate(
            "RecoverySheet",
            "To use it, start RevMentor, choose the workspace, then “Use the recovery sheet”, and "
            "type the groups. Small letters do. A zero and an O, a one and an I are taken for "
            "each other.",
        ),
        translate(
            "RecoverySheet",
            "Nobody can help whoever has lost both the passphrase and this sheet.",
        ),
    )
    title = translate("RecoverySheet", "Recovery sheet")
    about = translate("RecoverySheet", "{name}, made on {day}").format(name=name, day=day)
    numbered = [_numbered(number, group) for number, group in enumerate(groups, 1)]
    key = "<br>".join(line.replace("  ", "&nbsp;&nbsp;") for line in lines_of(numbered))
    words = "".join(f"<p>{escape(sentence)}</p>" for sentence in told)
    document = QTextDocument()
    document.setDocumentMargin(0)
    letters = document.defaultFont()  # those of the window, whose size is in dots of the screen
    letters.setPointSizeF(_POINTS)
    document.setDefaultFont(letters)
    document.setHtml(
        f"<h1>{escape(title)}</h1><p>{escape(about)}</p>"
        f"<pre style=\"font-family: 'JetBrains Mono'; font-size: 16pt\">{key}</pre>{words}"
    )
    return document


def _numbered(number: int, group: str) -> str:
    """Return *group* with its number small before it: two of them are asked for by number."""
    said = f"{number:2}".replace(" ", "&nbsp;")
    return f'<span style="font-size: 8pt; color: #666666">{said}</span>&nbsp;{group}'


def save_sheet(document: QTextDocument, path: Path) -> None:
    """Write *document* as the PDF *path*, readable for nobody else.

    It is whole, or what was there stays; raises ``CannotWrite``.
    """
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setPageLayout(_layout())
    writer.setCreator("RevMentor Desktop")
    writer.setTitle("")
    painter = QPainter(writer)
    _draw(document, writer, painter)
    painter.end()
    del writer
    write_file(path, bytes(buffer.data().data()), mode=0o600)


def sheet_printer() -> QPrinter:
    """Return a printer set up for the sheet."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageLayout(_layout())
    printer.setCreator("RevMentor Desktop")
    return printer


def print_sheet(document: QTextDocument, printer: QPrinter) -> bool:
    """Print *document*, and return whether the printer took all of it."""
    held, painter = HeldBack(printer), QPainter()
    if not held.begin(painter):
        return False
    _draw(document, printer, painter)
    return held.hand_over(painter)


def _draw(document: QTextDocument, device: QPdfWriter | QPrinter, painter: QPainter) -> None:
    """Draw all of *document*, which is one page, as it stands on the paper of *device*."""
    layout = document.documentLayout()
    layout.setPaintDevice(device)
    document.setTextWidth(device.pageLayout().paintRectPixels(device.resolution()).width())
    context = QAbstractTextDocumentLayout.PaintContext()
    ink = QPalette()  # the window's, whose letters are white where its ground is dark
    ink.setColor(QPalette.ColorRole.Text, painter.pen().color())  # black, as on all paper
    context.palette = ink
    layout.draw(painter, context)


def _layout() -> QPageLayout:
    margins = QMarginsF(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
    unit = QPageLayout.Unit.Millimeter
    return QPageLayout(page_size(paper_here()), QPageLayout.Orientation.Portrait, margins, unit)
