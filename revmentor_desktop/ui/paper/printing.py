"""Sheets on a printer: drawn as they are in the preview, whatever the printer's dots."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QPageLayout, QPainter
from PySide6.QtPrintSupport import QPrinter

from revmentor_desktop.ui.paper.typesetting import RESOLUTION

if TYPE_CHECKING:
    from revmentor_desktop.ui.paper.pages import Sheets


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
    """Print the sides that were chosen; return False when the printer would not begin."""
    first = max(1, printer.fromPage())
    last = min(sheets.count, printer.toPage() or sheets.count)
    painter = QPainter()
    if not painter.begin(printer):
        return False
    scale = printer.resolution() / RESOLUTION
    painter.scale(scale, scale)
    for number in range(first - 1, last):
        if number >= first:
            printer.newPage()
        sheets.draw(painter, number)
    return painter.end()
