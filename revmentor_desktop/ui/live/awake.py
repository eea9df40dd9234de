"""Asks the system to keep the screen on while a session is held, and gives it back.

On Linux the wish lasts as long as the connection to the message bus that it was made on, so it has
one of its own, and ends with it.  The cookie that a desktop hands out cannot be given back from
Python, where every number is a signed one and the desktop waits for an unsigned.

Where there is nobody to ask, the screen does as it always does; nothing is said about it.
"""

from __future__ import annotations

import os
import sys

SERVICE = "org.freedesktop.ScreenSaver"
PATH = "/org/freedesktop/ScreenSaver"
CONNECTION = "revmentor-screen"
PATIENCE_MS = 500
CONTINUOUS, DISPLAY_REQUIRED = 0x80000000, 0x00000002
"""Flags of Windows' ``SetThreadExecutionState``."""


class Awake:
    """The wish for a screen that stays on.  Holding it twice is holding it once."""

    def __init__(self) -> None:
        self._held = False

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
            _inhibit(reason)

    def release(self) -> None:
        """Let the screen do as it always does."""
        if not self._held:
            return
        self._held = False
        if sys.platform == "win32":
            _set_windows_state(CONTINUOUS)
        elif sys.platform.startswith("linux"):
            _let_go()


def _inhibit(reason: str) -> None:
    """Ask the desktop's screen saver; a desktop without a message bus has none."""
    if not os.environ.get("DBUS_SESSION_BUS_ADDRESS"):
        return
    from PySide6.QtDBus import QDBusConnection, QDBusInterface

    bus = QDBusConnection.connectToBus(QDBusConnection.BusType.SessionBus, CONNECTION)
    if bus.isConnected():
        saver = QDBusInterface(SERVICE, PATH, SERVICE, bus)
        saver.setTimeout(PATIENCE_MS)
        if saver.isValid():
            saver.call("Inhibit", "RevMentor", reason)


def _let_go() -> None:
    """Leave the bus, and with it everything that was asked for there."""
    if os.environ.get("DBUS_SESSION_BUS_ADDRESS"):
        from PySide6.QtDBus import QDBusConnection

        QDBusConnection.disconnectFromBus(CONNECTION)


def _set_windows_state(flags: int) -> None:
    import ctypes

    windll = getattr(ctypes, "windll", None)
    if windll is not None:
        windll.kernel32.SetThreadExecutionState(flags)
