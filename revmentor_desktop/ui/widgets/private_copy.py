"""What leaves a private field when something is copied: plain text, marked not to be kept.

The marks are those that the clipboard histories of Windows and of KDE look for.  For macOS there
is one too, but Qt for Python has no way to write it.
"""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from PySide6 import QtCore
from PySide6.QtCore import QMimeData

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent
    from PySide6.QtWidgets import QTextEdit, QWidget

OURS = "application/x-revmentor-private"
TOKEN = os.urandom(16)
"""What tells a copy of this run of the program from that of another."""

_NO = bytes(4)
"""Windows reads a number of four bytes."""

_MARKS = {
    "win32": {
        "ExcludeClipboardContentFromMonitorProcessing": b"1",
        "CanIncludeInClipboardHistory": _NO,
        "CanUploadToCloudClipboard": _NO,
    },
    "linux": {"x-kde-passwordManagerHint": b"secret"},
}


def private_copy(text: str, platform: str = sys.platform) -> QMimeData:
    """Return *text* as what is put on the clipboard of *platform*."""
    data = QMimeData()
    data.setText(text)
    for name, value in _MARKS.get(platform, {}).items():
        data.setData(name, value)
    data.setData(OURS, TOKEN)
    return data


def is_private_copy(data: QMimeData | None) -> bool:
    """Say whether *data* was copied from a private field of this run of the program."""
    return data is not None and bytes(data.data(OURS).data()) == TOKEN


def is_sensitive(widget: QWidget | None) -> bool:
    """Say whether *widget* is a field with private text."""
    hint = QtCore.Qt.InputMethodHint.ImhSensitiveData
    return widget is not None and bool(widget.inputMethodHints() & hint)


def keep_from_dragging(view: QTextEdit, event: QMouseEvent) -> None:
    """Before *view* takes a press, give up a selection that it would begin to drag away."""
    cursor = view.textCursor()
    at = view.cursorForPosition(event.position().toPoint()).position()
    if cursor.hasSelection() and cursor.selectionStart() <= at <= cursor.selectionEnd():
        cursor.clearSelection()
        view.setTextCursor(cursor)
