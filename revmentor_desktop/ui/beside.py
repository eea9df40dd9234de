"""One piece of work in a thread of its own, for which the window can wait wherever it must.

``Tasks`` have a pool, in which what must not be late might wait behind others.
"""

from __future__ import annotations

from threading import Thread
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

if TYPE_CHECKING:
    from collections.abc import Callable


class Beside(QObject):
    """Does one thing at a time.

    Signal: ``over()`` when it is done and nobody has waited for that; then ``end`` says how.
    """

    over = Signal()
    _done = Signal(int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread: Thread | None = None
        self._error: Exception | None = None
        self._number = 0
        self._done.connect(self._tell)

    def begin(self, work: Callable[[], None]) -> None:
        """Begin to do *work*; what was begun before must have been ended."""
        self._number += 1
        self._thread = Thread(target=self._do, args=(work, self._number))
        self._thread.start()

    def end(self) -> Exception | None:
        """Wait until what was begun is done; return what it raised."""
        if self._thread is not None:
            self._thread.join()
        error, self._thread, self._error = self._error, None, None
        return error

    def _do(self, work: Callable[[], None], number: int) -> None:
        try:
            work()
        except Exception as error:  # noqa: BLE001 (whoever ends it hears of it)
            self._error = error
        if isValid(self):
            self._done.emit(number)

    def _tell(self, number: int) -> None:
        if self._thread is not None and number == self._number:
            self.over.emit()
