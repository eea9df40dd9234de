"""What is around the page and not in the first picture: strips, trouble, reminders, focus ring.

It is a third of what the window is made of, and shows nothing before a workspace or the welcome
does.  So the window is painted without it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from revmentor_desktop.ui.backups.asked_strip import AskedBackupStrip
from revmentor_desktop.ui.backups.strip import BackupStrip
from revmentor_desktop.ui.field_menus import FieldMenus
from revmentor_desktop.ui.news_strip import NewsStrip
from revmentor_desktop.ui.places import PageName
from revmentor_desktop.ui.protection.offer_strip import OfferStrip
from revmentor_desktop.ui.read_only_strip import ReadOnlyStrip
from revmentor_desktop.ui.reminding import Reminding
from revmentor_desktop.ui.sample_strip import SampleStrip
from revmentor_desktop.ui.telling import Telling
from revmentor_desktop.ui.widgets.focus_ring import DialogRings, FocusRing

if TYPE_CHECKING:
    from PySide6.QtWidgets import QVBoxLayout, QWidget

    from revmentor_desktop.ui.desk import Desk
    from revmentor_desktop.ui.notices import Notices
    from revmentor_desktop.ui.places import Place
    from revmentor_desktop.ui.preferences import Preferences
    from revmentor_desktop.ui.sidebar import Sidebar
    from revmentor_desktop.ui.theme import Theme


class Around(QObject):
    """Puts its strips into *above*, the rows over the page of *window*."""

    def __init__(
        self,
        theme: Theme,
        preferences: Preferences,
        notices: Notices,
        sidebar: Sidebar,
        upgraded_from: str,
        above: QVBoxLayout,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self.telling = Telling(theme, notices, sidebar, window)
        self.sample = SampleStrip(theme)
        self.sample.hide()
        self.unkept = BackupStrip(theme)
        self._asked = AskedBackupStrip(theme)
        self.read_only = ReadOnlyStrip(theme)
        self.news = NewsStrip(theme, upgraded_from)
        self.reminding = Reminding(theme, preferences, window)
        self._offer = OfferStrip(theme)
        self._ring = FocusRing(theme, window)
        self._dialog_rings = DialogRings(theme, self)
        self._menus = FieldMenus(theme, self)
        self._strips = (
            self.sample,
            self.read_only,
            self.news,
            self._offer,
            self.unkept,
            self._asked,
            self.reminding.strip,
        )
        for strip in (*self._strips, self.telling.bar):
            above.addWidget(strip)
            theme.dress_when_shown(strip)
        self._sample_open = False

    def follow(self, desk: Desk) -> None:
        """Speak of the workspace on *desk*."""
        self.telling.follow(desk)
        self.unkept.follow(desk)
        self._asked.follow(desk)
        self._offer.follow(desk)
        self.reminding.follow(desk)
        self._sample_open = desk.workspace.pair.sample
        self.sample.setVisible(self._sample_open)
        self.read_only.setVisible(desk.workspace.read_only)

    def leave(self) -> None:
        """Forget the workspace."""
        self.telling.leave()
        self.unkept.leave()
        self._asked.leave()
        self._offer.leave()
        self.reminding.leave()
        self._sample_open = False

    def arrive(self, place: Place, *, full: bool) -> None:
        """Suit the page at *place*, which has the window for itself if it is *full*."""
        home = place.page is PageName.HOME
        self.sample.setVisible(self._sample_open and not full)
        self.reminding.set_alone(full)
        self._offer.set_home(home)
        self.news.set_home(home)

    def set_side(self, side: int) -> None:
        """Begin the strips *side* pixels from the edge, as the page below does."""
        for strip in self._strips:
            strip.set_side(side)

    def take_down(self) -> None:
        """Take away what is not in the layout of the window."""
        toasts = self.telling.toasts
        toasts.toast.hide()
        for part in (self._ring, self.reminding, toasts, toasts.toast, self.telling, self):
            part.deleteLater()
