"""Whoever types or clicks in a window while something is on its way to the front of it.

What is typed or clicked then is meant for what comes, and not for what is still in front.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Signal
from shiboken6 import isValid

if TYPE_CHECKING:
    from PySide6.QtGui import QWindow
    from PySide6.QtWidgets import QWidget

ASKING = frozenset(
    {
        QEvent.Type.ShortcutOverride,
        QEvent.Type.KeyPress,
        QEvent.Type.InputMethod,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseButtonDblClick,
        QEvent.Type.TouchBegin,
        QEvent.Type.Wheel,
    }
)
"""What nobody does who only waits."""


class Impatience(QObject):
    """Sees it in one window at a time.  Signal: ``felt()`` before it is delivered there."""

    felt = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._watched: QWindow | None = None

    def watch(self, part: QWidget) -> None:
        """Look out in the window that *part* is in, if the system has one for it yet."""
        self.end()
        self._watched = part.window().windowHandle()
        if self._watched is not None:
            self._watched.installEventFilter(self)

    def end(self) -> None:
        """Look out no more."""
        if self._watched is not None and isValid(self._watched):
            self._watched.removeEventFilter(self)
        self._watched = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tell of it, and let it through."""
        if event.type() in ASKING:
            self.felt.emit()
        return super().eventFilter(watched, event)
