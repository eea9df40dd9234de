"""Locking by itself: when nobody is there, and when whoever is there leaves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from revmentor_desktop.ui.places import PageName
from revmentor_desktop.ui.preferences import Preferences
from revmentor_desktop.ui.protection.idle import IdleWatch
from revmentor_desktop.ui.protection.leaving import Leaving

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QGuiApplication

    from revmentor_desktop.ui.notices import Notices
    from revmentor_desktop.ui.window import Window


class LockWatch(QObject):
    """Watches over a protected workspace from ``begin`` to ``end``.

    Time without anybody locks it, though not while a session is held, because somebody is there
    then; so do the sleep of the computer and the lock of its screen.
    Signal: ``lock_wanted()``.
    """

    lock_wanted = Signal()

    def __init__(
        self,
        app: QGuiApplication,
        window: Window,
        preferences: Preferences,
        notices: Notices,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._app, self._window = app, window
        self._preferences, self._notices = preferences, notices
        self.idle: IdleWatch | None = None
        """What notices that nobody is there, while it is watched."""
        self.leaving: Leaving | None = None
        """What hears that somebody leaves, while it is watched."""
        preferences.changed.connect(self._follow_preference)

    def begin(self, steady: Callable[[], float]) -> None:
        """Watch from now on; *steady* is a clock that nobody can set, in seconds."""
        self.end()
        self.idle = IdleWatch(self._app, steady, self)
        self.idle.warned.connect(self._warn)
        self.idle.lapsed.connect(self._lapse)
        self.idle.begin(self._preferences.lock_minutes * 60)
        self.leaving = Leaving(self)
        self.leaving.noticed.connect(self.lock_wanted)
        self.leaving.begin()

    def end(self) -> None:
        """Watch no more."""
        if self.idle is not None:
            self.idle.end()
            self.idle.deleteLater()
        if self.leaving is not None:
            self.leaving.deleteLater()
        self.idle = self.leaving = None

    def _follow_preference(self, name: str) -> None:
        if name == Preferences.lock_minutes.name and self.idle is not None:
            self.idle.begin(self._preferences.lock_minutes * 60)

    def _warn(self) -> None:
        if not self._is_held():
            self._notices.tell(self.tr("Locks in 20 seconds, because nobody is there."))

    def _lapse(self) -> None:
        if not self._is_held():
            self.lock_wanted.emit()

    def _is_held(self) -> bool:
        """Say whether a session is being held in front."""
        place = self._window.place
        return place is not None and place.page is PageName.LIVE
