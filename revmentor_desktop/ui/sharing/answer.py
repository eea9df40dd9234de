"""What is awaited from the background: who hears of it, and how it is ended."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, Signal

from revmentor_desktop.services.workspace import Stop


class Answer(QObject):
    """Hears how one task ends, for as long as it is held: nobody is told for what has gone.

    The task is handed ``look``, calls it between two of its parts, and ends when that raises.

    Signals: ``taken(what it made)`` or ``failed(Exception)``.
    """

    taken = Signal(object)
    failed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._stop = Stop()
        self.look = self._stop.check
        """Of no object of Qt, which must not live on for the background."""

    def drop(self) -> None:
        """Have the task end as soon as it can; whoever waits lets go of this."""
        self._stop.stop()

    def take(self, found: Any) -> None:
        """Hand on what was made."""
        self.taken.emit(found)

    def fail(self, error: Exception) -> None:
        """Hand on why nothing was."""
        self.failed.emit(error)
