"""Saving a copy elsewhere when the file of the open workspace takes nothing more."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog

from revmentor_desktop.domain.times import wall_clock
from revmentor_desktop.services.copy_elsewhere import save_elsewhere
from revmentor_desktop.services.trouble import StoreError
from revmentor_desktop.ui.saving_words import not_saved_elsewhere

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

    def ask(self) -> None:
        """Ask for a place, and save the copy there."""
        dialog = QFileDialog(self._window, self.tr("Choose where the copy goes"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.save_in)
        dialog.open()

    def save_in(self, place: str) -> None:
        """Save the copy in a new folder within *place*."""
        workspace, commands = self._desk.workspace, self._desk.commands
        folder = Path(place) / self._name()
        try:
            save_elsewhere(workspace, commands.unsaved(), folder)
        except StoreError as error:
            self._desk.notices.trouble(not_saved_elsewhere(error), commands.retry)
            return
        self.saved.emit(folder)

    def _name(self) -> str:
        workspace = self._desk.workspace
        here = workspace.folder.name if workspace.folder is not None else "RevMentor"
        now = wall_clock(workspace.now(), workspace.pair.zone)
        return self.tr("{name}, copy of {moment}").format(
            name=here, moment=f"{now:%Y-%m-%d %H%M%S}"
        )
