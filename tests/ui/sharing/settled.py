"""Waiting for a dialog that comes, and makes what it shows, in several turns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from revmentor_desktop.ui.stepwise import Stepwise

if TYPE_CHECKING:
    from revmentor_desktop.ui.sharing.dialog import ShareDialog


def settled(dialog: ShareDialog) -> ShareDialog:
    """Return *dialog* with everything in it, and nothing left that is made or looked for."""
    tasks = dialog._desk.tasks
    quiet = 0
    while quiet < 2:  # what has ended is told in the next turn, and may begin something
        tasks.wait()
        QCoreApplication.processEvents()
        steps = dialog.findChildren(Stepwise)
        busy = tasks.busy or dialog.gathering.busy or any(one.busy for one in steps)
        quiet = 0 if busy else quiet + 1
    return dialog
