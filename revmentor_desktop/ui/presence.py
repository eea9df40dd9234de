"""Whether somebody has come to the window, for what is not worth doing where nobody does.

A program that was started and left alone should not work for a second for nobody.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QMouseEvent

if TYPE_CHECKING:
    from PySide6.QtCore import QPointF
    from PySide6.QtGui import QWindow

DOING = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.InputMethod,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletPress,
        QEvent.Type.DragEnter,
    }
)
"""What nobody but somebody does; the pointer may lie where the window comes."""


class Presence(QObject):
    """Looks out for somebody in one window.

    Signal: ``felt()`` once, and then no more until it is to ``watch`` again.
    """

    felt = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._pointer: QPointF | None = None

    def watch(self, window: QWindow) -> None:
        """Look out in *window*: for a key, a click, or a pointer that moves."""
        self._pointer = None
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See that somebody is there, and let everything through."""
        if event.type() in DOING or self._moves(event):
            watched.removeEventFilter(self)
            self.felt.emit()
        return super().eventFilter(watched, event)

    def _moves(self, event: QEvent) -> bool:
        """Say whether the pointer is elsewhere than it was seen first: windows come below it."""
        if event.type() != QEvent.Type.MouseMove or not isinstance(event, QMouseEvent):
            return False
        first, self._pointer = self._pointer, event.globalPosition()
        return first is not None and first != self._pointer
