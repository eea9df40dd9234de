"""Sheets on a printer: drawn as they are in the preview, whatever the printer's dots."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QPageLayout, QPainter
from PySide6.QtPrintSupport import QPrinter

from revmentor_desktop.ui.paper.typesetting import RESOLUTION

if TYPE_CHECKING:
    from revmentor_desktop.ui.paper.pages import Sheets


ROUNDED = 0.01
"""The share by which the same paper may be smaller in a printer's own dots."""


def printer_for(sheets: Sheets) -> QPrinter:
    """Return a printer set up for *sheets*: paper, which way it lies, and how it is turned."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setFullPage(True)
    printer.setPageLayout(sheets.layout)
    printer.setPageMargins(QMarginsF())
    printer.setDocName(sheets.title)
    printer.setCreator("RevMentor Desktop")
    across = sheets.layout.orientation() == QPageLayout.Orientation.Landscape
    ways = QPrinter.DuplexMode
    printer.setDuplex(ways.DuplexShortSide if across else ways.DuplexAuto)
    return printer


def print_on(printer: QPrinter, sheets: Sheets) -> bool:
    """Print the sides that were chosen, as often and in the order that was chosen.

    Where another paper was chosen that is smaller, or lies the other way, they are drawn smaller.
    Returns False when the printer would not begin, or go on.
    """
    painter = QPainter()
    if not painter.begin(printer):
        return False
    _fit(painter, printer, sheets)
    for at, number in enumerate(_chosen(printer, sheets.count)):
        if at and not printer.newPage():
            painter.end()
            return False
        sheets.draw(painter, number)
    return painter.end()


def _fit(painter: QPainter, printer: QPrinter, sheets: Sheets) -> None:
    """Have *painter* draw in pixels of ``RESOLUTION``, in the middle of what paper there is."""
    paper = printer.pageLayout().fullRectPixels(printer.resolution()).size()
    width, height = sheets.size.width(), sheets.size.height()
    scale = printer.resolution() / RESOLUTION
    room = min(paper.width() / width, paper.height() / height)
    if room < scale * (1 - ROUNDED):
        scale = room
    painter.translate((paper.width() - width * scale) / 2, (paper.height() - height * scale) / 2)
    painter.scale(scale, scale)


def _chosen(printer: QPrinter, count: int) -> list[int]:
    """Return the sides to be printed, of so many, in their order; each is counted from 0.

    A printer that cannot repeat them is given them several times.
    """
    first = max(1, printer.fromPage())
    last = min(count, printer.toPage() or count)
    sides = list(range(first - 1, last))
    if printer.pageOrder() == QPrinter.PageOrder.LastPageFirst:
        sides.reverse()
    copies = 1 if printer.supportsMultipleCopies() else printer.copyCount()
    if printer.collateCopies():
        return sides * copies
    return [side for side in sides for _ in range(copies)]
