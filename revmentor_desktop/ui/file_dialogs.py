"""What Qt's own dialog for files does by itself and shall not, and what it says in English only.

Where the desktop has no such dialog, Qt shows one, and notes for all programs of the account which
folders were opened last.
"""

from __future__ import annotations

import os

from PySide6.QtCore import QT_TRANSLATE_NOOP, QSettings

WORDS = (
    QT_TRANSLATE_NOOP("QFileDialog", "&Look in:"),
    QT_TRANSLATE_NOOP("QFileDialog", "Files of &type:"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Drive"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Folder"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "File Folder"),
)
"""What the dialog says and Qt has no Chinese for: ours has it, under Qt's own names."""


def note_no_folders() -> None:
    """Have Qt's notes go where there is nothing and nothing can be made.

    Ours are in a file of their own.  Windows and macOS have a place that Qt does not change.
    """
    QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, os.devnull)
