"""Saving a copy elsewhere when the file of the open workspace takes nothing more.

A copy of thousands of notes, on a stick or with a passphrase, takes seconds, and is made beside the
window.  Nothing can be typed meanwhile, for it would be in neither.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from shiboken6 import isValid

from revmentor_desktop.services.copy_elsewhere import save_elsewhere
from revmentor_desktop.services.trouble import Damaged, Stopped, StoreError
from revmentor_desktop.services.workspace import Stop
from revmentor_desktop.ui.at_work import AtWorkDialog
from revmentor_desktop.ui.bringing.progress import Progress
from revmentor_desktop.ui.saving_words import not_saved_elsewhere
from revmentor_desktop.ui.widgets.file_dialog import FileDialog

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from revmentor_desktop.ui.desk import Desk


class CopyElsewhere(QObject):
    """Asks where the copy of what is on *desk* goes, and writes it there.

    Signal: ``saved(Path)`` with the folder of the copy, to go on in it.
    """

    saved = Signal(object)

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._window = window
        self._dialog: CopyingDialog | None = None

    def ask(self) -> None:
        """Ask for a place, and save the copy there."""
        dialog = FileDialog(self._desk.theme, self._window, self.tr("Choose where the copy goes"))
        dialog.want_folder()
        dialog.fileSelected.connect(self.save_in)
        dialog.open()

    def save_in(self, place: str) -> None:
        """Save the copy in a new folder within *place*."""
        self._dialog = CopyingDialog(self._desk, Path(place) / self._name(), self._window)
        self._dialog.saved.connect(self.saved)
        self._dialog.failed.connect(self._tell)
        self._dialog.show()
        self._dialog.begin()

    def leave(self) -> None:
        """Have it end, because the workspace is left; nobody goes on in the copy then."""
        if self._dialog is not None and isValid(self._dialog):
            self._dialog.leave()

    def _tell(self, error: StoreError) -> None:
        """Say why there is no copy, and offer another place, unless it was not the place."""
        again = None if isinstance(error, Damaged) else self.ask
        self._desk.notices.trouble(not_saved_elsewhere(error), self._desk.commands.retry, again)

    def _name(self) -> str:
        workspace = self._desk.workspace
        here = workspace.folder.name if workspace.folder is not None else "RevMentor"
        now = workspace.local_now
        return self.tr("{name}, copy of {moment}").format(
            name=here, moment=f"{now:%Y-%m-%d %H%M%S}"
        )


class CopyingDialog(AtWorkDialog):
    """Saves what is on *desk* in the new *folder*, in front of all windows of the program.

    Whoever cancels has no copy, and what is not saved stays where it was.
    Signals: ``saved(Path)`` with the folder of the copy, or ``failed(StoreError)``.
    """

    saved = Signal(object)
    failed = Signal(object)

    def __init__(self, desk: Desk, folder: Path, parent: QWidget) -> None:
        super().__init__(desk.theme, self.tr("Saving a copy elsewhere…"), parent)
        self.setObjectName("copying_elsewhere")
        self.setWindowModality(Qt.WindowModality.ApplicationModal)
        self._desk = desk
        self._folder = folder
        self._progress = Progress()
        self._progress.told.connect(self.show_progress)
        self._stop = Stop()
        self._busy = self._left = False

    def begin(self) -> None:
        """Begin to save, with what is still refused now."""
        self._busy = True
        workspace, refused = self._desk.workspace, self._desk.commands.unsaved()
        work = partial(
            save_elsewhere, workspace, refused, self._folder, self._stop, self._progress.tell
        )
        self._desk.tasks.run(work, done=self._take, failed=self._fail)

    def leave(self) -> None:
        """Have it end, and tell nobody: the workspace is left."""
        self._left = True
        self._stop.stop()

    def done(self, result: int) -> None:
        """Close once it has ended; whoever closes before wishes that it ends with nothing."""
        if self._busy:
            self._stop.stop()
            return
        super().done(result)

    def _take(self, _left_out: int) -> None:
        self._busy = False
        self.accept()
        if not self._left:
            self.saved.emit(self._folder)

    def _fail(self, error: Exception) -> None:
        self._busy = False
        self.reject()
        if not isinstance(error, StoreError):
            raise error
        if not isinstance(error, Stopped) and not self._stop.is_stopped:
            self.failed.emit(error)
