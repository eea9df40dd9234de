"""Work that only the thread of the window can do, in steps with room between them.

Pages are drawn only where they were laid out, and the file of the workspace is read by one at a
time.  What is an iterator can be done a little at a time, and a key that is typed meanwhile is
answered between two steps.
"""

from __future__ import annotations

from time import thread_time
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

if TYPE_CHECKING:
    from collections.abc import Iterator

AT_A_TIME = 0.012
"""Seconds of work after which everything else has its turn."""


class Stepwise(QObject):
    """Takes the steps of one iterator; the next one that is begun takes its place.

    Signals: ``told(what the last step yielded)`` before everything else has its turn, and
    ``ended(what the last step yielded)``, ``None`` if there was none.  A step that raises is the
    last one, and nobody is told.

    A turn takes no more than *at_most* seconds of work, where others take steps in the same turns.
    """

    told = Signal(object)
    ended = Signal(object)

    def __init__(self, parent: QObject, *, at_most: float = AT_A_TIME) -> None:
        super().__init__(parent)
        self._at_most = at_most
        self._steps: Iterator[Any] | None = None
        self._last: Any = None
        self._lets_pass = False
        self._next = QTimer(self)
        self._next.timeout.connect(self._go_on)

    @property
    def busy(self) -> bool:
        """Whether steps are left."""
        return self._steps is not None

    def begin(self, steps: Iterator[Any]) -> None:
        """Take the first of *steps* now, and the others in the next turns of the event loop."""
        self.begin_in(0, steps)
        self._go_on()

    def begin_in(self, milliseconds: int, steps: Iterator[Any]) -> None:
        """Take the first of *steps* in so many *milliseconds*, the others after it."""
        self.stop()
        self._steps = steps
        self._next.start(milliseconds)

    def begin_when_painted(self, steps: Iterator[Any]) -> None:
        """Take the first of *steps* in a turn of its own, after what is due now was painted."""
        self.begin_in(0, steps)
        self._lets_pass = True  # a timer that is due goes off in the turn that paints

    def stop(self) -> None:
        """Take no more steps; nobody is told."""
        self._lets_pass = False
        self._next.stop()
        self._steps = self._last = None

    def _go_on(self) -> None:
        """Take as many steps as there is time for."""
        self._next.setInterval(0)
        if self._lets_pass:
            self._lets_pass = False
            return
        steps, began = self._steps, thread_time()
        while steps is not None and steps is self._steps:  # a step may begin others
            try:
                told = next(steps)
            except StopIteration:
                self._end(steps)
                return
            except Exception:  # it is raised again: what is left would pass for the steps' end
                self.stop()
                raise
            if steps is self._steps:
                self._last = told
            if thread_time() - began > min(AT_A_TIME, self._at_most):
                self.told.emit(told)
                return

    def _end(self, steps: Iterator[Any]) -> None:
        if steps is self._steps:
            last = self._last
            self.stop()
            self.ended.emit(last)
