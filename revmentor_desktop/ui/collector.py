"""Unreachable cycles are collected on the main thread only, and while nobody waits.

Python looks for them on whichever thread happens to allocate once too often, in a background task
as well as here.  What it finds there may be a page or a dialog, and a widget that dies on another
thread takes the process with it, or is still asked for something while half of it is gone.  So
the program collects by a clock of its own on the thread of the widgets; calibre does the same.
It tells when nothing was left behind for a while, for what is better done when nobody is at work.
"""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

if TYPE_CHECKING:
    from collections.abc import Callable

_EVERY_MS = 1000

QUIET = 10
"""Looks in a row that found nothing to do, after which nobody seems to be at work."""


class Collector(QObject):
    """Collects on the thread it lives on, from ``begin`` to ``end``; Python itself does not."""

    quiet = Signal()
    """Nothing was due for a while: once, until something was."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._quiet = 0
        self.at_rest: Callable[[], bool] = lambda: True
        """Says whether nobody types or clicks: that alone leaves nothing to collect."""
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY_MS)
        self._timer.timeout.connect(self.look)

    def begin(self) -> None:
        """Take over from Python."""
        gc.disable()
        self._timer.start()

    def spare(self) -> None:
        """Never look again at what is there now: modules and the window live until the end."""
        gc.freeze()

    def end(self) -> None:
        """Give the work back to Python."""
        self._timer.stop()
        gc.unfreeze()
        gc.enable()

    def look(self) -> None:
        """Collect what is due, or tell once that nothing was for a while."""
        generation = due(gc.get_count(), gc.get_threshold())
        if generation is not None:
            self._quiet = 0
            gc.collect(generation)
            return
        self._quiet += 1
        if self._quiet == QUIET:
            if self.at_rest():
                self.quiet.emit()
            else:
                self._quiet = 0


def due(counts: tuple[int, int, int], limits: tuple[int, int, int]) -> int | None:
    """Return the oldest generation that Python would collect now, or none."""
    young, middle, old = (count > limit for count, limit in zip(counts, limits, strict=True))
    if not young:
        return None
    return 2 if middle and old else 1 if middle else 0
