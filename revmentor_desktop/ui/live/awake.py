"""Asks the system to keep the screen on while a session is held, and gives it back.

Where there is nobody to ask, the screen does as it always does; nothing is said about it.
"""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtDBus import QDBusInterface

SERVICE = "org.freedesktop.ScreenSaver"
PATH = "/org/freedesktop/ScreenSaver"
CONTINUOUS, DISPLAY_REQUIRED = 0x80000000, 0x00000002
"""Flags of Windows' ``SetThreadExecutionState``."""


class Awake:
    """The wish for a screen that stays on.  Holding it twice is holding it once."""

    def __init__(self) -> None:
        self._held = False
        self._cookie: int | None = None

    @property
    def held(self) -> bool:
        """Whether the screen is asked to stay on."""
        return self._held

    def hold(self, reason: str) -> None:
        """Ask for the screen to stay on; *reason* is what the system may show."""
        if self._held:
            return
        self._held = True
        if sys.platform == "win32":
            _set_windows_state(CONTINUOUS | DISPLAY_REQUIRED)
        elif sys.platform.startswith("linux"):
            self._cookie = _inhibited(reason)

    def release(self) -> None:
        """Let the screen do as it always does."""
        if not self._held:
            return
        self._held = False
        if sys.platform == "win32":
            _set_windows_state(CONTINUOUS)
        elif self._cookie is not None:
            cookie, self._cookie = self._cookie, None
            saver = _screen_saver()
            if saver is not None:
                saver.call("UnInhibit", cookie)


def _inhibited(reason: str) -> int | None:
    """Return what the desktop's screen saver gives for a hold, ``None`` where there is none."""
    saver = _screen_saver()
    if saver is None:
        return None
    answer = saver.call("Inhibit", "RevMentor", reason).arguments()
    return answer[0] if answer and isinstance(answer[0], int) else None


def _screen_saver() -> QDBusInterface | None:
    """Return the desktop's screen saver; a desktop without a message bus has none."""
    if not os.environ.get("DBUS_SESSION_BUS_ADDRESS"):
        return None
    from PySide6.QtDBus import QDBusConnection, QDBusInterface

    bus = QDBusConnection.sessionBus()
    saver = QDBusInterface(SERVICE, PATH, SERVICE, bus)
    saver.setTimeout(500)
    return saver if bus.isConnected() and saver.isValid() else None


def _set_windows_state(flags: int) -> None:
    import ctypes

    windll = getattr(ctypes, "windll", None)
    if windll is not None:
        windll.kernel32.SetThreadExecutionState(flags)
