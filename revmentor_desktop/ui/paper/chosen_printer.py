"""Sheets on a printer that somebody chooses from a dialog."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtPrintSupport import QPrintDialog

from revmentor_desktop.ui.paper.printing import print_on, printer_for

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter
    from PySide6.QtWidgets import QWidget

    from revmentor_desktop.ui.notices import Notices
    from revmentor_desktop.ui.paper.pages import Sheets


class ChosenPrinter(QObject):
    """Asks for a printer, prints there, and says so in the *notices*, as long as *window* is there.

    Signals: ``printed()`` when the printer has taken it, ``refused(str)`` with what to say when it
    has not.
    """

    printed = Signal()
    refused = Signal(str)

    def __init__(self, notices: Notices, window: QWidget) -> None:
        super().__init__(window)
        self._notices = notices
        self._sheets: Sheets | None = None
        self.printer: QPrinter | None = None

    def choose(self, sheets: Sheets, window: QWidget) -> None:
        """Ask in front of *window* on which printer *sheets* shall be printed."""
        self._sheets = sheets
        self.printer = printer_for(sheets)
        chooser = QPrintDialog(self.printer, window)
        chooser.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        chooser.setWindowModality(Qt.WindowModality.WindowModal)
        chooser.setMinMax(1, sheets.count)
        chooser.accepted.connect(self.print_now)
        chooser.show()

    def print_now(self) -> None:
        """Print them on the printer that was chosen."""
        sheets, printer = self._sheets, self.printer
        if sheets is not None and printer is not None and print_on(printer, sheets):
            self._notices.toast(self.tr("Sent to the printer"))
            self.printed.emit()
        else:
            self.refused.emit(
                self.tr("The printer did not take it. Nothing was printed. Choose another.")
            )
