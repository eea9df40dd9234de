"""Noticing that nobody is there: the workspace locks itself, after a warning.

Only what the system hands to the window in front is listened to, because a filter on every event
of the program would be asked a thousand times a second.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from shiboken6 import isValid

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QGuiApplication, QWindow

WARNING = 20
"""Seconds between the warning and the lock."""

_DEEDS = {
    QEvent.Type.KeyPress,
    QEvent.Type.MouseMove,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.Wheel,
    QEvent.Type.TouchBegin,
    QEvent.Type.TabletPress,
    QEvent.Type.InputMethod,
}


class IdleWatch(QObject):
    """Watches the windows of *app*; *steady* is a clock that nobody can set, in seconds.

    Signals: ``warned()`` so many seconds before; ``came_back()`` when somebody is there after
    all; ``lapsed()`` when nobody was.
    """

    warned = Signal()
    came_back = Signal()
    lapsed = Signal()

    def __init__(
        self, app: QGuiApplication, steady: Callable[[], float], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._app, self._steady = app, steady
        self._seconds = 0.0
        self._last = steady()
        self._is_warned = False
        self._watched: QWindow | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.look)

    def begin(self, seconds: float) -> None:
        """Watch from now on, until nobody did anything for *seconds*."""
        self._seconds = seconds
        self._last = self._steady()
        self._is_warned = False
        self._app.focusWindowChanged.connect(self._watch)
        self._watch(self._app.focusWindow())
        self.look()

    def end(self) -> None:
        """Watch no more."""
        if self._seconds:
            self._app.focusWindowChanged.disconnect(self._watch)
        self._seconds = 0.0
        self._watch(None)
        self._timer.stop()

    def look(self) -> None:
        """Say what is to be said by now, and look again when there is something to say."""
        if not self._seconds:
            return
        left = self._seconds - (self._steady() - self._last)
        if left <= 0:
            self.lapsed.emit()
            self._last = self._steady()  # whoever could not lock tries again later
            left = self._seconds
        elif left <= WARNING and not self._is_warned:
            self._is_warned = True
            self.warned.emit()
        wait = left - WARNING if left > WARNING else left
        self._timer.start(max(50, int(wait * 1000)))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note that somebody is there."""
        if event.type() in _DEEDS:
            self.note()
        return super().eventFilter(watched, event)

    def note(self) -> None:
        """Somebody did something."""
        self._last = self._steady()
        if self._is_warned:
            self._is_warned = False
            self.came_back.emit()
            self.look()

    def _watch(self, window: QWindow | None) -> None:
        if self._watched is not None and isValid(self._watched):
            self._watched.removeEventFilter(self)
        self._watched = window
        if window is not None:
            window.installEventFilter(self)
            self.note()
