"""Watches over what was copied from private fields: it says so, and takes it back after a minute.

Fields that can, put marked text on the clipboard themselves (``widgets.private_copy``); what a
private field of one line puts there is marked here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QClipboard
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit

from revmentor_desktop.ui.widgets.private_copy import is_private_copy, is_sensitive, private_copy

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from revmentor_desktop.ui.notices import Notices

KEPT = 60_000
"""Milliseconds that a private copy stays on the clipboard."""

_Mode = QClipboard.Mode


class PrivateClipboard(QObject):
    """Keeps what is private on the clipboard only for as long as one needs to paste it."""

    def __init__(self, clipboard: QClipboard, notices: Notices, parent: QObject) -> None:
        super().__init__(parent)
        self._clipboard = clipboard
        self._notices = notices
        self._minute = QTimer(self)
        self._minute.setSingleShot(True)
        self._minute.setInterval(KEPT)
        self._minute.timeout.connect(self.forget)
        clipboard.dataChanged.connect(self._look)
        clipboard.selectionChanged.connect(self._look_at_selection)

    def forget(self) -> None:
        """Take back what is still ours, now."""
        self._minute.stop()
        for mode in (_Mode.Clipboard, _Mode.Selection):
            if self._holds(mode):
                self._clipboard.clear(mode)

    def _holds(self, mode: QClipboard.Mode) -> bool:
        possible = mode is _Mode.Clipboard or self._clipboard.supportsSelection()
        return possible and is_private_copy(self._clipboard.mimeData(mode))

    def _look(self) -> None:
        """Start the minute for what is private; mark what a private field did not."""
        if self._holds(_Mode.Clipboard):
            self._minute.start()
            self._notices.toast(
                self.tr("Copied as plain text, and cleared from the clipboard in a minute")
            )
            return
        field = QApplication.focusWidget()
        if not is_sensitive(field):
            return
        chosen, copied = _chosen(field), self._clipboard.text()
        cut = not chosen and self._clipboard.ownsClipboard()  # Windows tells of it afterwards
        if copied and (cut or chosen == copied):  # and not what another program copied
            self._clipboard.setMimeData(private_copy(copied))

    def _look_at_selection(self) -> None:
        """Do the same, without a word, for what is only selected, where that is a copy too."""
        if self._holds(_Mode.Selection):
            self._minute.start()
        elif is_sensitive(QApplication.focusWidget()) and self._clipboard.ownsSelection():
            selected = self._clipboard.text(_Mode.Selection)
            if selected:
                self._clipboard.setMimeData(private_copy(selected), _Mode.Selection)


def _chosen(field: QWidget | None) -> str:
    """Return what is selected in *field*; where a cut is told of at once, it still is."""
    if isinstance(field, QLineEdit):
        return field.selectedText()
    if isinstance(field, QTextEdit | QPlainTextEdit):
        return field.textCursor().selection().toPlainText()
    return ""
