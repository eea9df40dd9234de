"""The line on Home that says, once after an upgrade, that something is new."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from revmentor_desktop import __version__
from revmentor_desktop.ui.slim_strip import SlimStrip

if TYPE_CHECKING:
    from revmentor_desktop.ui.preferences import Preferences
    from revmentor_desktop.ui.theme import Theme


def upgraded_from(preferences: Preferences) -> str:
    """Return the version that ran here before, and remember this one; nothing if it is the same."""
    before = preferences.version_seen
    preferences.version_seen = __version__
    return before if before != __version__ else ""


class NewsStrip(SlimStrip):
    """Shown on Home in the first run after an upgrade from the version *before*.

    Signal: ``dismissed()`` when it was read, or is not wanted.
    """

    dismissed = Signal()

    def __init__(self, theme: Theme, before: str) -> None:
        super().__init__(theme, "news_strip", icon="sparkles", tint="textSecondary")
        self._home = False
        self._before = before
        self.say(self.tr("RevMentor is now version {version}.").format(version=__version__))
        self.offer("show_news", self.tr("What is new"), self._read)
        self.offer("dismiss_news", self.tr("Close"), self._dismiss)
        self.hide()

    def set_home(self, home: bool) -> None:
        """Follow whether Home is in front."""
        self._home = home
        self._judge()

    def _judge(self) -> None:
        self.setVisible(self._home and self._has_news())

    def _has_news(self) -> bool:
        if not self._before:
            return False
        from revmentor_desktop.ui.about_more import what_is_new

        return bool(what_is_new(self._before))

    def _read(self) -> None:
        """Show what is new beside the window, which stays usable."""
        from revmentor_desktop.ui.about_more import NewsDialog, what_is_new

        NewsDialog(self._theme, what_is_new(self._before), self.window()).show()
        self._dismiss()

    def _dismiss(self) -> None:
        self._before = ""
        self._judge()
        self.dismissed.emit()
