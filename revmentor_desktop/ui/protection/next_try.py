"""When another passphrase may be tried: a moment after a wrong one.

Somebody at the keyboard who guesses is slowed by it, also where the key was derived quickly; there
is no limit of attempts, because whoever has the file could guess in another program.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from revmentor_desktop.services.trouble import WrongKey

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

PAUSE = 1_000
"""Milliseconds between a wrong passphrase and the next one."""


class NextTry(QTimer):
    """Runs while no other passphrase may be tried; ``timeout`` says that one may."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.setSingleShot(True)
        self.setInterval(PAUSE)

    def wait_after(self, error: Exception) -> None:
        """Hold the next try back for a moment if *error* says that the last did not match."""
        if isinstance(error, WrongKey):
            self.start()
