"""The line on Home that offers a passphrase, until somebody has decided."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout

from revmentor_desktop.ui.page import MARGIN
from revmentor_desktop.ui.widgets.buttons import Button
from revmentor_desktop.ui.widgets.card import Surface
from revmentor_desktop.ui.widgets.icon_label import IconLabel
from revmentor_desktop.ui.widgets.text import ElidingLabel

if TYPE_CHECKING:
    from revmentor_desktop.ui.desk import Desk
    from revmentor_desktop.ui.theme import Theme


class OfferStrip(Surface):
    """Shown on Home for a workspace that could be protected and is not.

    On the day a pair begins it is not: that was a question of the first page.  "Decide later" holds
    until the workspace is opened the next time, "Not now" for good; Settings has it all the same.
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__("sunken", edge="bottom")
        self.setObjectName("offer_strip")
        self._theme = theme
        self._side = theme.scaled(MARGIN)
        self._desk: Desk | None = None
        self._home = False
        self._row = QHBoxLayout(self)
        icon = IconLabel(theme, "shield-check", "textSecondary", size=16)
        self._row.addWidget(icon, 0, Qt.AlignmentFlag.AlignVCenter)
        text = ElidingLabel(theme, self.tr("This workspace opens without a passphrase."), "small")
        self._row.addWidget(text)
        for name, words, deed in (
            ("offer_protect", self.tr("Protect it…"), self._protect),
            ("offer_later", self.tr("Decide later"), self.leave),
            ("offer_never", self.tr("Not now"), self._decline),
        ):
            button = Button(theme, words, "link")
            button.setObjectName(name)
            button.clicked.connect(deed)
            self._row.addWidget(button)
        self._row.addStretch(1)
        theme.changed.connect(self._follow_theme)
        self._follow_theme()
        self.hide()

    def follow(self, desk: Desk) -> None:
        """Offer to protect the workspace on *desk*, if nobody has decided about that yet."""
        begun = desk.backups.newest is not None
        undecided = desk.workspace.pair.id not in desk.preferences.unprotected
        open_to_all = desk.guard.possible and not desk.guard.protected
        self._desk = desk if begun and undecided and open_to_all else None
        self._judge()

    def leave(self) -> None:
        """Offer nothing more."""
        self._desk = None
        self._judge()

    def set_home(self, home: bool) -> None:
        """Follow whether Home is in front."""
        self._home = home
        self._judge()

    def set_side(self, side: int) -> None:
        """Begin *side* pixels from the edge, as the page below does."""
        self._side = side
        self._follow_theme()

    def _judge(self) -> None:
        self.setVisible(self._home and self._desk is not None)

    def _protect(self) -> None:
        if self._desk is not None:
            self._desk.guard.protect(self.window())

    def _decline(self) -> None:
        if self._desk is not None:
            preferences, pair = self._desk.preferences, self._desk.workspace.pair
            preferences.unprotected = (*preferences.unprotected, pair.id)
        self.leave()

    def _follow_theme(self) -> None:
        scaled = self._theme.scaled
        self._row.setContentsMargins(self._side, scaled(2), self._side, scaled(2))
        self._row.setSpacing(scaled(12))
