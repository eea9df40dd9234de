"""The slim strip that says that backups cannot be made, until one could."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from revmentor_desktop.ui.backups.words import moment
from revmentor_desktop.ui.slim_strip import SlimStrip
from revmentor_desktop.ui.widgets.toast import announce

if TYPE_CHECKING:
    from revmentor_desktop.ui.backups.keeper import Keeper
    from revmentor_desktop.ui.desk import Desk
    from revmentor_desktop.ui.theme import Theme


class BackupStrip(SlimStrip):
    """Signal: ``looked_at()`` to see what is in the way and what can be done."""

    looked_at = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "backup_strip", icon="triangle-alert")
        self._desk: Desk | None = None
        self.offer("see_backups", self.tr("See why"), self.looked_at)
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

    def _judge(self) -> None:
        if self._desk is None or not self._desk.backups.overdue:
            self.hide()
            return
        text = self._told(self._desk.backups)
        if self.isHidden() or text != self.said:
            self.say(text)
            self.show()
            announce(self, text)

    def _told(self, keeper: Keeper) -> str:
        newest = keeper.newest
        if newest is None or self._desk is None:
            return self.tr("No backup of this workspace could be made.")
        workspace = self._desk.workspace
        when = moment(newest.made, workspace.now(), workspace.pair.zone, within=True)
        return self.tr("No backup could be made since the last one: {when}.").format(when=when)
