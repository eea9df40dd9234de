"""The roads to a backup: from the open workspace, from one that does not open, and from nothing.

Whatever road is taken, what is gone back from is kept.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from revmentor_desktop.services.backups import all_listed, listed_for
from revmentor_desktop.services.restoring import (
    FILE_NAME,
    REBUILT,
    bring_back,
    forget_rebuilt,
    rebuild,
)
from revmentor_desktop.services.trouble import Stopped, StoreError
from revmentor_desktop.services.workspace import LARGE_FILE, Examination
from revmentor_desktop.ui.backups.restore_dialog import RestoreDialog
from revmentor_desktop.ui.backups.words import not_restored
from revmentor_desktop.ui.protection.waiting_page import WaitingPage
from revmentor_desktop.ui.shown_folder import ShownFolder
from revmentor_desktop.ui.welcome.beginning import folder_name, free_folder

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from revmentor_desktop.domain.people import Pair
    from revmentor_desktop.services.protection import DataKey, Limits
    from revmentor_desktop.ui.desk import Desk
    from revmentor_desktop.ui.notices import Notices
    from revmentor_desktop.ui.tasks import Tasks
    from revmentor_desktop.ui.theme import Theme
    from revmentor_desktop.ui.window import Window


class GoingBack(QObject):
    """Opens the dialog over *window*, with the backups that belong to what is gone back from.

    *place* is where this computer's backups are, *workspaces* where new workspaces go.
    Signals: ``leaving()`` for what is open to be closed, before its file is another one;
    ``open_wanted(folder, key, then, before)`` to open the workspace that was gone back to, to call
    *then* once it is open, unless it is ``None``, and to say *before* why it is not, if it is not;
    ``readable(folder, key)`` when what can be read of a damaged workspace lies in *folder*, to be
    looked at; ``hopeless(folder, error)`` when nothing of it can be read; ``left(folder)`` when it
    is not rebuilt after all.
    """

    leaving = Signal()
    open_wanted = Signal(object, object, object, str)
    readable = Signal(object, object)
    hopeless = Signal(object, object)
    left = Signal(object)

    def __init__(
        self,
        theme: Theme,
        tasks: Tasks,
        notices: Notices,
        place: Path,
        workspaces: Path,
        *,
        now: Callable[[], datetime],
        zone: str,
        limits: Limits,
        window: Window,
    ) -> None:
        super().__init__(window)
        self._limits = limits
        self.key: DataKey | None = None
        """What the backup that is gone back to opens with, if it is protected."""
        self._key_before: DataKey | None = None
        self._theme, self._tasks, self._notices = theme, tasks, notices
        self._place, self._workspaces = place, workspaces
        self._now, self._zone = now, zone
        self._window = window
        self._folder: Path | None = None
        self._dialog: RestoreDialog | None = None
        self._kept: ShownFolder | None = None
        self._at_work_in: Path | None = None
        self._is_rebuilt = False
        self._told = Examination()

    @property
    def is_at_work(self) -> bool:
        """Whether a backup is becoming a workspace: no other one is opened meanwhile."""
        return self._at_work_in is not None

    def leave(self) -> None:
        """Look into no backup and go back to none any more: the program ends."""
        self._told.stop()
        for dialog in self._window.findChildren(RestoreDialog):
            dialog.stop_looking()

    def offer_open(self, desk: Desk, parent: QWidget, file: Path | None = None) -> None:
        """Offer the backups of the workspace that is open on *desk*, with *file* in front."""
        workspace = desk.workspace
        self._folder = workspace.folder
        self._key_before = None if workspace.key is None else workspace.key.copy()
        self._open(
            RestoreDialog(
                self._theme,
                self._tasks,
                desk.backups.backups,
                scratch=self._place,
                now=self._now(),
                zone=workspace.pair.zone,
                pair=workspace.pair,
                everything=workspace.read.each_thing,
                key=self._key_before,
                limits=self._limits,
                file=file,
                parent=parent,
            )
        )

    def offer_closed(
        self, folder: Path | None, key: DataKey | None = None, *, file: Path | None = None
    ) -> None:
        """Offer the backups of the workspace in *folder*, which does not open; or all there are.

        *key* is what it would open with, if that is known; *file* stands in front.
        """
        self._folder, self.key, self._key_before = folder, key, key
        self._open(self._closed_dialog(file))

    # --- rebuilding -----------------------------------------------------------------------

    @property
    def rebuilt(self) -> Path:
        """The folder in which a damaged workspace is rebuilt."""
        return self._place / REBUILT

    def offer_rebuilt(self, folder: Path, key: DataKey | None = None) -> None:
        """Offer what can still be read of the damaged workspace in *folder*, like a backup."""
        self._folder, self.key, self._key_before = folder, key, key
        self._told = Examination()
        work = partial(rebuild, folder, self.rebuilt / FILE_NAME, key, self._told)
        self._tasks.run(work, done=self._show_rebuilt, failed=self._give_up)

    def read_rebuilt(self, folder: Path, key: DataKey | None = None) -> None:
        """Have what can still be read of the damaged workspace in *folder* looked at."""
        self._folder, self.key, self._key_before = folder, key, key
        self._told = Examination()
        work = partial(rebuild, folder, self.rebuilt / FILE_NAME, key, self._told)
        self._tasks.run(work, done=self._read_rebuilt, failed=self._give_up)

    def forget_rebuilt(self) -> None:
        """Leave nothing of what was rebuilt."""
        forget_rebuilt(self._place)

    def _show_rebuilt(self, lost: int) -> None:
        note = self.tr("This could be read of the damaged workspace. What goes is kept.")
        if lost:
            note = self.tr(
                "This could be read of the damaged workspace; %Ln thing(s) could not.", "", lost
            )
        dialog = self._closed_dialog(self.rebuilt / FILE_NAME, note)
        dialog.rejected.connect(self._leave_damaged)
        self._open(dialog)

    def _leave_damaged(self) -> None:
        self.forget_rebuilt()
        self.left.emit(self._folder)

    def _read_rebuilt(self, _lost: int) -> None:
        self.readable.emit(self.rebuilt, self.key)

    def _give_up(self, error: Exception) -> None:
        if isinstance(error, Stopped):
            return  # the program ends
        if not isinstance(error, StoreError):
            raise error
        self.hopeless.emit(self._folder, error)

    # --- private --------------------------------------------------------------------------

    def _closed_dialog(self, file: Path | None = None, note: str = "") -> RestoreDialog:
        folder, place = self._folder, self._place
        return RestoreDialog(
            self._theme,
            self._tasks,
            all_listed(place) if folder is None else listed_for(place, folder),
            scratch=place,
            now=self._now(),
            zone=self._zone,
            pair=None,
            everything=None,
            key=self.key,
            limits=self._limits,
            file=file,
            note=note,
            parent=self._window,
        )

    def _open(self, dialog: RestoreDialog) -> None:
        dialog.confirmed.connect(self._take)
        self._dialog = dialog
        dialog.open()

    def _take(self, file: Path, pair: Pair) -> None:
        self.key = None if self._dialog is None else self._dialog.key
        self._dialog = None
        name = folder_name(pair.person(pair.me).name, pair.partner.name)
        self._go_back(self._folder or free_folder(self._workspaces, name), file)

    def _go_back(self, folder: Path, file: Path) -> None:
        """Make the backup *file* the workspace in *folder*, and have it opened.

        A large one is examined and copied beside the window, which would not answer meanwhile.
        """
        self.leaving.emit()
        self._at_work_in, self._told = folder, Examination()
        self._is_rebuilt = file == self.rebuilt / FILE_NAME
        work = partial(bring_back, folder, file, self._now(), self.key, self._told)
        if _is_large(file):
            going = self.tr("Going back to the backup…")
            said = self.tr("Rebuilding it…") if self._is_rebuilt else going
            self._window.show_welcome(WaitingPage(self._theme, said), waits=True)
            self._tasks.run(work, done=self._open_kept, failed=self._open_as_before)
            return
        try:
            kept = work()
        except Exception as error:  # noqa: BLE001 (it is told, or raised again)
            self._open_as_before(error)
        else:
            self._open_kept(kept)

    def _open_as_before(self, error: Exception) -> None:
        """Open what is there, which has not changed, and say why then."""
        if isinstance(error, Stopped):
            return  # the program ends
        self.key = self._key_before  # that of the backup opens nothing here
        if not isinstance(error, StoreError):
            self._open_in_place()
            raise error
        why = not_restored(error)
        self._open_in_place(partial(self._notices.trouble, why), why)

    def _open_in_place(self, then: Callable[[], None] | None = None, before: str = "") -> None:
        folder, self._at_work_in = self._at_work_in, None
        self.forget_rebuilt()
        self.open_wanted.emit(folder, self.key, then, before)

    def _open_kept(self, kept: Path | None) -> None:
        """Open what was gone back to, and say then where what was there is *kept*."""
        if self._told.is_stopped:
            return  # the program ends, but it was done by then
        said = partial(self._notices.toast, self.tr("Went back to the backup"))
        if kept is not None:
            self._kept = ShownFolder(kept)
            told = self.tr("Went back to the backup. What was there is kept")
            if self._is_rebuilt:
                told = self.tr("Rebuilt from what can be read. The damaged file is kept")
            show = (self.tr("Show in folder"), self._kept.open)
            said = partial(self._notices.toast, told, *show)
        self._open_in_place(said)


def _is_large(file: Path) -> bool:
    """Say whether *file* takes a while to examine."""
    try:
        return file.stat().st_size >= LARGE_FILE
    except OSError:
        return False  # whoever reads it says why
