"""Hears when somebody else than the window wants the program to end, so that it can end well.

A desktop that logs out, ``kill`` and Ctrl+C in a terminal send a signal.  Without anybody who hears
it the process ends where it is: what was typed last is lost, and the next start says that it was
not closed properly.  Qt's loop does not go through Python, which is told of a signal between two of
its own steps only; so the signal's number is written into a pipe that Qt listens at.  Windows,
where Qt listens at no pipe, sends no signals to a window: it tells that the session ends.
"""

from __future__ import annotations

import os
import signal
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSocketNotifier, Signal
from PySide6.QtGui import QSessionManager

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import FrameType
    from typing import Any

    from PySide6.QtWidgets import QApplication

NAMES = ("SIGINT", "SIGTERM", "SIGHUP")
"""The signals that ask for the end."""

_AT_ONCE = 64
"""More than come before the first of them is heard."""


class QuitRequests(QObject):
    """Listens for signals, and to the desktop that *app* runs in.

    When the desktop is about to end its session, and may end the process without more ado,
    *may_end* is asked: it hands over what is typed, and says whether all of it was stored.  If not,
    the session goes on where the desktop lets one say so.

    Signal: ``asked()`` when the program should close.
    """

    asked = Signal()

    def __init__(self, app: QApplication, may_end: Callable[[], bool]) -> None:
        super().__init__(app)
        self._app = app
        self._may_end = may_end
        self._before: dict[signal.Signals, Callable[..., Any] | int | None] = {}
        self._pipe: tuple[int, ...] = ()
        self._notifier: QSocketNotifier | None = None

    def begin(self) -> None:
        """Listen from now on; a signal that whoever started us has ignored stays so (``nohup``)."""
        if sys.platform != "win32":
            self._listen_for_signals()
        self._app.commitDataRequest.connect(self._settle)
        self._app.aboutToQuit.connect(self._ask)

    def end(self) -> None:
        """Listen no more, and leave everything as it was."""
        for number, handler in self._before.items():
            signal.signal(number, handler)
        self._before.clear()
        if self._notifier is not None:
            signal.set_wakeup_fd(-1)
            self._notifier.setEnabled(False)
        self._app.commitDataRequest.disconnect(self._settle)
        self._app.aboutToQuit.disconnect(self._ask)
        for end in self._pipe:
            os.close(end)

    def _listen_for_signals(self) -> None:
        self._pipe = heard, written = os.pipe()
        for end in self._pipe:
            os.set_blocking(end, False)
        self._notifier = QSocketNotifier(heard, QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._hear)
        signal.set_wakeup_fd(written, warn_on_full_buffer=False)
        for number in (signal.Signals[name] for name in NAMES):
            if signal.getsignal(number) is not signal.SIG_IGN:
                self._before[number] = signal.signal(number, _go_on)

    def _hear(self) -> None:
        with suppress(BlockingIOError):
            os.read(self._pipe[0], _AT_ONCE)
        self._ask()

    def _ask(self) -> None:
        self.asked.emit()

    def _settle(self) -> None:
        if self._may_end():
            return
        # not taken from the signal: where Python emits it, PySide falls over the reference
        manager = self._app.findChild(QSessionManager)
        if manager is not None and manager.allowsInteraction():
            manager.cancel()


def _go_on(_number: int, _frame: FrameType | None) -> None:
    """Do nothing where Python was interrupted; the signal is heard in Qt's loop."""
