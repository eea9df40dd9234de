"""Sheets on a printer: drawn as they are in the preview, whatever the printer's dots."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QPageLayout, QPainter
from PySide6.QtPrintSupport import QPrinter

from revmentor_desktop.ui.paper.held_back import HeldBack
from revmentor_desktop.ui.paper.typesetting import RESOLUTION

if TYPE_CHECKING:
    from collections.abc import Generator

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


class Printing:
    """Prints the sides that were chosen, as often and in the order that was chosen.

    Where another paper was chosen that is smaller, or lies the other way, they are drawn smaller.
    ``taken`` says, once all steps were taken, whether the printer took all of them;
    ``may_still_come``, once they were closed before, whether some may be printed all the same.
    """

    def __init__(self, printer: QPrinter, sheets: Sheets) -> None:
        self._printer, self._sheets = printer, sheets
        self.taken = self.may_still_come = False

    @property
    def count(self) -> int:
        """How many sides are to be drawn."""
        return len(_chosen(self._printer, self._sheets.count))

    def steps(self) -> Generator[tuple[int, int], None, None]:
        """Print, and yield after each side how many of how many are drawn.

        Where they are closed before their end, or the printer does not go on, nothing more is
        drawn, and nothing of what is; what was in a file stays in it.
        """
        painter, held = QPainter(), HeldBack(self._printer)
        if not held.begin(painter):
            return
        try:
            _fit(painter, self._printer, self._sheets)
            sides = _chosen(self._printer, self._sheets.count)
            for at, number in enumerate(sides):
                if at and not self._printer.newPage():
                    return
                self._sheets.draw(painter, number)
                yield at + 1, len(sides)
            self.taken = held.hand_over(painter)
        finally:
            if painter.isActive():
                held.drop(painter)
                self.may_still_come = not held.dropped


def print_on(printer: QPrinter, sheets: Sheets) -> bool:
    """Print at once, and return whether the printer took all of it; see ``Printing``."""
    printing = Printing(printer, sheets)
    deque(printing.steps(), maxlen=0)
    return printing.taken


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
