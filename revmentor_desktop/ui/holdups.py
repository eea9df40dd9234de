"""Which deeds and pages kept the window from answering for so long that one notices.

It goes into the log with names of our own, and never with what somebody wrote.  A beat on the
thread of the widgets says so by being late.  It beats only while somebody is at work and shortly
after: a program that nobody uses sleeps.
"""

from __future__ import annotations

import logging
import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject

from revmentor_desktop.services.log_file import Code

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QTimerEvent
    from PySide6.QtGui import QWindow

LONG = 0.050
"""Seconds; whoever waits for longer notices."""

BEAT_MS = 20
QUIET = 2.0
"""Seconds after which nobody is taken to be at work."""

APART = 60.0
"""Seconds between two lines about the same."""

AT_WORK = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseButtonRelease,
        QEvent.Type.Wheel,
    }
)
"""What somebody does who is at work."""

log = logging.getLogger(__name__)


class Holdups(QObject):
    """Listens to the beat; *steady* and *worked* are the clocks of the world and of this thread."""

    def __init__(
        self,
        parent: QObject,
        steady: Callable[[], float] = time.perf_counter,
        worked: Callable[[], float] = time.thread_time,
    ) -> None:
        super().__init__(parent)
        self._steady, self._worked = steady, worked
        self._timer = 0
        self._woken = self._last = self._last_worked = 0.0
        self._place = ""
        self._deeds: list[str] = []
        self._told: dict[str, float] = {}

    def watch(self, window: QWindow) -> None:
        """Beat while somebody types or clicks in *window*."""
        window.installEventFilter(self)

    def do(self, deed: str) -> None:
        """Take *deed*, a name of our own, for what is done now."""
        self._deeds.append(deed)
        self._wake()

    def arrive(self, page: str) -> None:
        """Take *page*, a name of our own, for where somebody is."""
        self._place = page
        self._wake()

    @property
    def at_rest(self) -> bool:
        """Whether nobody is at work, nor was a moment ago."""
        return not self._timer

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See that somebody is at work."""
        if event.type() in AT_WORK:
            self._wake()
        return super().eventFilter(watched, event)

    def timerEvent(self, _event: QTimerEvent) -> None:
        """Look how late the beat is."""
        now, worked = self._steady(), self._worked()
        held = now - self._last - BEAT_MS / 1000
        if held > LONG:
            self._tell(held, worked - self._last_worked, now)
        self._deeds.clear()
        self._last, self._last_worked = now, worked
        if now - self._woken > QUIET:
            self.killTimer(self._timer)
            self._timer = 0

    def _wake(self) -> None:
        self._woken = self._steady()
        if not self._timer:
            self._last, self._last_worked = self._woken, self._worked()
            self._timer = self.startTimer(BEAT_MS)

    def _tell(self, held: float, worked: float, now: float) -> None:
        what = " ".join((self._place or "nowhere", *self._deeds))
        if now - self._told.get(what, -APART) >= APART:
            self._told[what] = now
            milliseconds = held * 1000, worked * 1000
            log.info("no answer for %.0f ms, %.0f of them at work: %s", *milliseconds, Code(what))
