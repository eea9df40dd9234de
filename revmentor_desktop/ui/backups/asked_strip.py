"""The slim strip of a backup that somebody asked for: it is being made, and can be stopped.

It comes when that takes more than a second.  What became of it is told where all is told.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from revmentor_desktop.services.trouble import Stopped, StoreError
from revmentor_desktop.ui.backups.words import not_in_second, not_made
from revmentor_desktop.ui.shown_folder import ShownFolder
from revmentor_desktop.ui.slim_strip import SlimStrip
from revmentor_desktop.ui.widgets.toast import announce

if TYPE_CHECKING:
    from revmentor_desktop.ui.desk import Desk
    from revmentor_desktop.ui.theme import Theme

PATIENCE_MS = 1000
"""For so long nothing is shown: most backups are made by then."""


class AskedBackupStrip(SlimStrip):
    """Says what becomes of a backup that is asked for."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "asked_backup_strip", icon="archive", tint="textSecondary")
        self._desk: Desk | None = None
        self._folder: ShownFolder | None = None
        self.say(self.tr("A backup is being made…"))
        self.offer("stop_backup", self.tr("Stop"), self._stop)
        self._late = QTimer(self)
        self._late.setSingleShot(True)
        self._late.setInterval(PATIENCE_MS)
        self._late.timeout.connect(self._appear)
        self.hide()

    def follow(self, desk: Desk) -> None:
        """Tell from now on of the backups of the workspace on *desk*."""
        self._desk = desk
        desk.backups.asked.connect(self._begin)
        desk.backups.ended.connect(self._end)

    def leave(self) -> None:
        """Say nothing more of a workspace that was closed."""
        self._desk = None
        self._late.stop()
        self.hide()

    # --- private --------------------------------------------------------------------------

    def _begin(self) -> None:
        if self.isHidden() and not self._late.isActive():
            self._late.start()

    def _appear(self) -> None:
        self.show()
        announce(self, self.said)

    def _end(self, error: Exception | None) -> None:
        self._late.stop()
        self.hide()
        if self._desk is None:
            return
        notices = self._desk.notices
        if error is None:
            self._tell_made(self._desk)
        elif isinstance(error, Stopped):
            notices.toast(self.tr("Stopped. No backup was made"))
        elif isinstance(error, StoreError):
            notices.trouble(not_made(error), self._again)

    def _tell_made(self, desk: Desk) -> None:
        keeper = desk.backups
        said = self.tr("Backup made. Kept: %Ln backup(s)", "", len(keeper.backups))
        if keeper.missed is not None:
            said = self.tr("Backup made, but not in the second place. {why}")
            said = said.format(why=not_in_second(keeper.missed))
        self._folder = ShownFolder(keeper.folder)
        desk.notices.toast(said, self.tr("Show in folder"), self._folder.open)

    def _again(self) -> None:
        if self._desk is not None:
            self._desk.notices.ease()
            self._desk.backups.ask()

    def _stop(self) -> None:
        if self._desk is not None:
            self._desk.backups.stop()
