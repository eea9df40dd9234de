"""What Qt's own dialog for files does by itself, and shall not.

Where the desktop has no such dialog, Qt shows one, and notes for all programs of the account which
folders were opened last.
"""

from __future__ import annotations

import os

from PySide6.QtCore import QSettings


def note_no_folders() -> None:
    """Have Qt's notes go where there is nothing and nothing can be made.

    Ours are in a file of their own.  Windows and macOS have a place that Qt does not change.
    """
    QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, os.devnull)
