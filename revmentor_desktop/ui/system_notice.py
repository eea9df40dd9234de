"""A notification of the system, with fixed words: whoever stands behind the screen may read it.

It goes through the tray icon that Windows, macOS and most Linux desktops have, which is in sight
for as long as the notification is.  Where there is none nothing is said, and nothing is missing:
the program itself says the same.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QApplication, QSystemTrayIcon

SHOWN_MS = 15_000


class SystemNotice(QObject):
    """The notification.  Signal: ``pressed()`` when somebody answers it."""

    pressed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._tray: QSystemTrayIcon | None = None

    @staticmethod
    def possible() -> bool:
        """Return whether the system has a place for notifications."""
        return QSystemTrayIcon.isSystemTrayAvailable() and QSystemTrayIcon.supportsMessages()

    def tell_of_session(self) -> None:
        """Say that a session begins in a quarter of an hour, and nothing about it."""
        if not self.possible():
            return
        if self._tray is None:
            self._tray = QSystemTrayIcon(QApplication.windowIcon(), self)
            self._tray.setToolTip("RevMentor")
            self._tray.messageClicked.connect(self.pressed)
            self._tray.activated.connect(self.pressed)
        self._tray.show()
        words = QCoreApplication.translate("reminders", "Session in 15 minutes")
        self._tray.showMessage("RevMentor", words, QApplication.windowIcon(), SHOWN_MS)

    def withdraw(self) -> None:
        """Take the notification back: it has been seen, or its time is over."""
        if self._tray is not None:
            self._tray.hide()
