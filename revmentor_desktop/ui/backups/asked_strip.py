"""The slim strip of a backup that somebody asked for: how far it is, and that it can be stopped.

It comes when that takes more than a second, and then stays for one at least.  What became of it is
told where all is told; of one that could not be made while the program closed, at the next start.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QTimer

from revmentor_desktop.services.trouble import Stopped, StoreError
from revmentor_desktop.ui.backups.words import not_in_second, not_made
from revmentor_desktop.ui.shown_folder import ShownFolder
from revmentor_desktop.ui.slim_strip import SlimStrip
from revmentor_desktop.ui.widgets.progress_bar import ThinProgress
from revmentor_desktop.ui.widgets.toast import announce

if TYPE_CHECKING:
    from revmentor_desktop.ui.desk import Desk
    from revmentor_desktop.ui.theme import Theme

PATIENCE_MS = 1000
"""For so long nothing is shown: most backups are made by then."""


STAY_MS = 1000
"""For so long it is seen once it has come: nobody can read what goes at once."""


BAR = 120
"""Pixels at 100 % text size of what says how far it is."""


def tell_untold(desk: Desk) -> None:
    """Say that the last backup could not be made while the workspace on *desk* was closed."""
    said = QCoreApplication.translate(
        "AskedBackupStrip",
        "When it was last closed, a backup could not be made. Your workspace is saved",
    )
    if desk.backups.backups:
        said = QCoreApplication.translate(
            "AskedBackupStrip",
            "When it was last closed, a backup could not be made. Your workspace is saved, and "
            "older backups are there",
        )
    again = QCoreApplication.translate("AskedBackupStrip", "Back up now")
    desk.notices.toast(
        said, again, desk.backups.ask, again=partial(tell_untold, desk), of_workspace=True
    )


class AskedBackupStrip(SlimStrip):
    """Says what becomes of a backup that is asked for."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "asked_backup_strip", icon="archive", tint="textSecondary")
        self._desk: Desk | None = None
        self._folder: ShownFolder | None = None
        self._in_the_way = ""
        self.say(self.tr("A backup is being made…"))
        self.bar = ThinProgress(theme, self.tr("Progress"))
        self.put_behind(self.bar)
        self.offer("stop_backup", self.tr("Stop"), self._stop)
        self._late = QTimer(self)
        self._late.setSingleShot(True)
        self._late.setInterval(PATIENCE_MS)
        self._late.timeout.connect(self._appear)
        self._stay = QTimer(self)
        self._stay.setSingleShot(True)
        self._stay.setInterval(STAY_MS)
        self._stay.timeout.connect(self._go)
        self._made = False
        self.hide()
        theme.resized.connect(self._fit_bar)
        self._fit_bar()

    def follow(self, desk: Desk) -> None:
        """Tell from now on of the backups of the workspace on *desk*.

        One may be under way: all words are made anew for another language, or for other keys.
        """
        self._desk = desk
        desk.backups.asked.connect(self._begin)
        desk.backups.changed.connect(self._ease)
        desk.backups.reached.connect(self._reach)
        desk.backups.ended.connect(self._end)
        if desk.backups.is_asked:
            self._begin()
        if desk.backups.hear_untold():
            tell_untold(desk)

    def leave(self) -> None:
        """Say nothing more of a workspace that was closed."""
        self._desk = None
        self._in_the_way = ""
        self._put_away()

    # --- private --------------------------------------------------------------------------

    def _begin(self) -> None:
        self._made = False
        if self.isHidden() and not self._late.isActive():
            self._reach(0, 1)
            self._late.start()

    def _reach(self, made: int, of: int) -> None:
        self.bar.set_progress(made, of, self.said)

    def _fit_bar(self) -> None:
        self.bar.setFixedWidth(self._theme.scaled(BAR))

    def _appear(self) -> None:
        self.show()
        announce(self, self.said)
        self._stay.start()

    def _go(self) -> None:
        """Go now that it could be read, if the backup is there by now."""
        if self._made:
            self._end(None)

    def _put_away(self) -> None:
        self._late.stop()
        self._stay.stop()
        self._made = False
        self.hide()

    def _end(self, error: Exception | None) -> None:
        if error is None and self._stay.isActive():
            self._made = True
            return
        self._put_away()
        if self._desk is None:
            return
        notices = self._desk.notices
        if error is None:
            self._tell_made(self._desk)
        elif isinstance(error, Stopped):
            notices.tell(self.tr("Stopped. No backup was made"))
        elif isinstance(error, StoreError):
            self._tell_not_made(self._desk, error)

    def _tell_not_made(self, desk: Desk, error: StoreError) -> None:
        """Say what is in the way, unless the bar tells already that something is not saved.

        That one must not be missed, and what is said of backups would say that all is saved.
        """
        if desk.commands.refused:
            desk.notices.tell(self.tr("No backup could be made"))
            return
        self._in_the_way = not_made(error, older=bool(desk.backups.backups))
        desk.notices.trouble(self._in_the_way, self._again)

    def _ease(self) -> None:
        """Take back what was in the way once a backup was made, whoever wanted that one."""
        if self._desk is not None and self._in_the_way and self._desk.backups.trouble is None:
            self._desk.notices.ease(self._in_the_way)
            self._in_the_way = ""

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
            self._desk.notices.ease(self._in_the_way)
            self._desk.backups.ask()

    def _stop(self) -> None:
        if self._desk is not None:
            self._desk.backups.stop()
