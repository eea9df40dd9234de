"""Prints the pages of what is shared on a printer that somebody chooses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtPrintSupport import QPrintDialog

from revmentor_desktop.ui.paper.printing import print_on, printer_for

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter
    from PySide6.QtWidgets import QWidget

    from revmentor_desktop.ui.paper.pages import Pages


class Printing(QObject):
    """Signals: ``printed()`` when the printer has taken it, ``refused()`` when it has not."""

    printed = Signal()
    refused = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._pages: Pages | None = None
        self.printer: QPrinter | None = None

    def choose(self, pages: Pages, window: QWidget) -> None:
        """Ask in front of *window* on which printer *pages* shall be printed."""
        self._pages = pages
        self.printer = printer_for(pages)
        chooser = QPrintDialog(self.printer, window)
        chooser.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        chooser.setWindowModality(Qt.WindowModality.WindowModal)
        chooser.setMinMax(1, pages.count)
        chooser.accepted.connect(self.print_now)
        chooser.show()

    def print_now(self) -> None:
        """Print them on the printer that was chosen."""
        pages, printer = self._pages, self.printer
        if pages is not None and printer is not None and print_on(printer, pages):
            self.printed.emit()
        else:
            self.refused.emit()
