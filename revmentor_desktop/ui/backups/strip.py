"""The slim strip that says that backups cannot be made, until one could."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout

from revmentor_desktop.ui.backups.words import moment
from revmentor_desktop.ui.page import MARGIN
from revmentor_desktop.ui.widgets.buttons import Button
from revmentor_desktop.ui.widgets.card import Surface
from revmentor_desktop.ui.widgets.icon_label import IconLabel
from revmentor_desktop.ui.widgets.text import ElidingLabel
from revmentor_desktop.ui.widgets.toast import announce

if TYPE_CHECKING:
    from revmentor_desktop.ui.backups.keeper import Keeper
    from revmentor_desktop.ui.desk import Desk
    from revmentor_desktop.ui.theme import Theme


class BackupStrip(Surface):
    """Signal: ``looked_at()`` to see what is in the way and what can be done."""

    looked_at = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__("sunken", edge="bottom")
        self.setObjectName("backup_strip")
        self._theme = theme
        self._side = theme.scaled(MARGIN)
        self._desk: Desk | None = None
        icon = IconLabel(theme, "triangle-alert", "warn", size=16)
        self._text = ElidingLabel(theme, "", "small")
        self._button = Button(theme, self.tr("See why"), "link")
        self._button.setObjectName("see_backups")
        self._button.clicked.connect(self.looked_at)
        self._row = QHBoxLayout(self)
        self._row.addWidget(icon, 0, Qt.AlignmentFlag.AlignVCenter)
        self._row.addWidget(self._text)
        self._row.addWidget(self._button)
        self._row.addStretch(1)
        theme.changed.connect(self._follow_theme)
        self._follow_theme()
        self.hide()

    def follow(self, desk: Desk) -> None:
        """Say from now on whether backups of the workspace on *desk* can be made."""
        self._desk = desk
        desk.backups.changed.connect(self._judge)
        self._judge()

    def leave(self) -> None:
        """Say nothing more of a workspace that was closed."""
        self._desk = None
        self.hide()

    def set_side(self, side: int) -> None:
        """Begin *side* pixels from the edge, as the page below does."""
        self._side = side
        self._follow_theme()

    def _judge(self) -> None:
        if self._desk is None or not self._desk.backups.overdue:
            self.hide()
            return
        text = self._told(self._desk.backups)
        if self.isHidden() or text != self._text.text():
            self._text.setText(text)
            self.show()
            announce(self, text)

    def _told(self, keeper: Keeper) -> str:
        newest = keeper.newest
        if newest is None or self._desk is None:
            return self.tr("No backup of this workspace could be made.")
        workspace = self._desk.workspace
        when = moment(newest.made, workspace.now(), workspace.pair.zone)
        return self.tr("No backup could be made since the last one: {when}.").format(when=when)

    def _follow_theme(self) -> None:
        scaled = self._theme.scaled
        self._row.setContentsMargins(self._side, scaled(2), self._side, scaled(2))
        self._row.setSpacing(scaled(12))
