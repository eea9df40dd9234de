"""Keys that go through all of a text, held until all of it is there: to the end, a page down.

To have it there at once would hold the window, with all that somebody does next.
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QWidget


class HeldKeys:
    """What was pressed in *field* and is still to be done, in its order."""

    def __init__(self, field: QWidget) -> None:
        self._field = field
        self._events: list[QKeyEvent] = []
        self._waits = False

    def hold(self, event: QKeyEvent) -> None:
        """Do *event* later; Qt takes it back when this one was handled."""
        keys, modifiers, text = event.key(), event.modifiers(), event.text()
        self._events.append(QKeyEvent(event.type(), keys, modifiers, text, event.isAutoRepeat()))

    def give(self) -> None:
        """Do now what was held, unless something is waited for."""
        if self._waits:
            return
        events, self._events = self._events, []
        for event in events:
            QApplication.sendEvent(self._field, event)

    @contextmanager
    def waiting(self) -> Iterator[None]:
        """Do nothing of it within, and all of it afterwards."""
        self._waits = True
        try:
            yield
        finally:
            self._waits = False
        self.give()

    def forget(self) -> None:
        """Do none of it: another text is shown."""
        self._events.clear()

    def __bool__(self) -> bool:
        return bool(self._events)
