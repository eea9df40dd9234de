"""Sheets on a printer that somebody chooses from a dialog.

A few are printed at once.  Of many each takes a turn, behind a box that says how far that is and
has Cancel: a thousand pages take seconds.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QWidget

from revmentor_desktop.ui.at_work import AtWorkDialog
from revmentor_desktop.ui.paper.printing import Printing, print_on, printer_for
from revmentor_desktop.ui.stepwise import Stepwise

if TYPE_CHECKING:
    from collections.abc import Generator

    from PySide6.QtPrintSupport import QPrinter

    from revmentor_desktop.ui.notices import Notices
    from revmentor_desktop.ui.paper.pages import Sheets
    from revmentor_desktop.ui.theme import Theme

FEW = 10
"""Sides that are printed at once: each takes up to three milliseconds."""


class ChosenPrinter(QObject):
    """Asks for a printer, prints there, and says so in the *notices*, as long as *window* is there.

    Signals: ``printed()`` when the printer has taken it, ``refused(str)`` with what to say when it
    has not, or when it was stopped.
    """

    printed = Signal()
    refused = Signal(str)

    def __init__(self, theme: Theme, notices: Notices, window: QWidget) -> None:
        super().__init__(window)
        self._theme = theme
        self._notices = notices
        self._sheets: Sheets | None = None
        self._drawn: Generator[tuple[int, int], None, None] | None = None
        self._printing: Printing | None = None
        self._box: AtWorkDialog | None = None
        self._steps = Stepwise(self)
        self._steps.told.connect(self._show_progress)
        self._steps.ended.connect(self._end)
        self.few = FEW
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
        if sheets is None or printer is None:
            self._tell(taken=False)
            return
        printing = Printing(printer, sheets)
        if printing.count <= self.few:
            self._tell(taken=print_on(printer, sheets))
        else:
            self._print_in_steps(printing)

    # --- private --------------------------------------------------------------------------

    def _print_in_steps(self, printing: Printing) -> None:
        self._printing = printing
        drawn = self._drawn = printing.steps()
        window = self.parent()  # it is not kept: it could not go before it is collected
        assert isinstance(window, QWidget)
        box = self._box = AtWorkDialog(self._theme, self.tr("Printing…"), window)
        box.setObjectName("printing")
        box.rejected.connect(self._stop)
        box.open()
        self._steps.begin_when_painted(drawn)

    def _show_progress(self, told: tuple[int, int]) -> None:
        if self._box is not None:
            self._box.show_progress(*told)

    def _stop(self) -> None:
        """Draw no more, because the box was closed before the end."""
        drawn, self._drawn, self._box = self._drawn, None, None
        printing, self._printing = self._printing, None
        self._steps.stop()
        if drawn is None or printing is None:
            return
        drawn.close()
        if printing.may_still_come:
            self.refused.emit(
                self.tr("Printing was stopped. Pages that the printer has already may still come.")
            )
        else:
            self.refused.emit(self.tr("Printing was stopped. Nothing was printed."))

    def _end(self, _last: object) -> None:
        printing, self._printing, self._drawn = self._printing, None, None
        if self._box is not None:
            self._box.accept()
            self._box = None
        self._tell(taken=printing is not None and printing.taken)

    def _tell(self, *, taken: bool) -> None:
        if taken:
            self._notices.toast(self.tr("Sent to the printer"))
            self.printed.emit()
        else:
            self.refused.emit(
                self.tr("The printer did not take it. Nothing was printed. Choose another.")
            )
