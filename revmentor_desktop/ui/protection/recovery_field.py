"""The field into which the groups of the recovery sheet are typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPlainTextEdit

from revmentor_desktop.services import protection
from revmentor_desktop.ui.widgets.inner_parts import forget_with

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class RecoveryField(QPlainTextEdit):
    """Has room for the lines of the sheet.

    Signal: ``entered()`` when Enter was pressed behind all groups; before that it begins a line, as
    they stand on the sheet.
    """

    entered = Signal()

    def __init__(self) -> None:
        super().__init__()
        forget_with(self)
        self.setProperty("kind", "box")
        self.setAccessibleName(self.tr("Recovery key"))
        self.setTabChangesFocus(True)
        self.setPlaceholderText(self.tr("The fifteen groups on the sheet"))
        self.setInputMethodHints(
            Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Enter as said above."""
        if event.key() in ENTER and protection.has_all_groups(self.toPlainText()):
            self.entered.emit()
            return
        super().keyPressEvent(event)
