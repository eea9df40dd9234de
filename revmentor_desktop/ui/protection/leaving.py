"""Hearing from the system that whoever sits here leaves: it goes to sleep, or locks the screen.

Systems with a D-Bus tell; the others do not tell a program like this one, and there only the time
without anybody locks.
"""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import SLOT, QObject, Signal, Slot
from PySide6.QtDBus import QDBusConnection

SLEEP = ("org.freedesktop.login1.Manager", "PrepareForSleep")
"""On the bus of the computer: true before it goes to sleep, false afterwards."""

SCREEN = (
    ("org.freedesktop.ScreenSaver", "ActiveChanged"),
    ("org.gnome.ScreenSaver", "ActiveChanged"),
    ("org.cinnamon.ScreenSaver", "ActiveChanged"),
)
"""On the bus of whoever is signed in: true when the screen is locked."""

_HEAR: Any = SLOT("hear(bool)")  # what Qt's own types call wrong is the one form it takes


class Leaving(QObject):
    """Signal: ``noticed()`` when the computer goes to sleep or the screen is locked."""

    noticed = Signal()

    def begin(self) -> None:
        """Listen from now on, where there is a bus to listen to."""
        computer, session = QDBusConnection.systemBus(), QDBusConnection.sessionBus()
        told = [(computer, SLEEP), *((session, one) for one in SCREEN)]
        for bus, (interface, name) in told:
            if bus.isConnected():
                bus.connect("", "", interface, name, self, _HEAR)

    @Slot(bool)
    def hear(self, leaving: bool) -> None:
        """Take what the bus says."""
        if leaving:
            self.noticed.emit()
