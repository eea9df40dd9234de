"""How far work in the background is, told to the main thread, and the wish that it should end."""

from __future__ import annotations

from threading import Event

from PySide6.QtCore import QObject, Signal


class Progress(QObject):
    """Handed to the work, which may be in another thread.  Signal: ``told(done, total)``."""

    told = Signal(int, int)

    def __init__(self) -> None:
        super().__init__()
        self._stop = Event()

    def tell(self, done: int, total: int) -> None:
        """Say how far the work is."""
        self.told.emit(done, total)

    def stop(self) -> None:
        """Wish that it ends."""
        self._stop.set()

    def stopped(self) -> bool:
        """Say whether it shall end."""
        return self._stop.is_set()
