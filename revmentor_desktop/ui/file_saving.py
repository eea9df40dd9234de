"""A file that somebody saves from a dialog: where to is asked, and the folder kept for the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, Qt, Signal
from PySide6.QtWidgets import QFileDialog

from revmentor_desktop.services.writing import CannotWrite, write_file
from revmentor_desktop.ui.obstacles import cannot_write
from revmentor_desktop.ui.shown_folder import ShownFolder

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from revmentor_desktop.ui.desk import Desk


class FileSaving(QObject):
    """Asks where a file shall be, and writes it there, for as long as *window* is there.

    Signal: ``chosen(str)`` with the path that somebody chose.
    """

    chosen = Signal(str)

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk

    def choose(self, title: str, name: str, kind: str, ending: str, window: QWidget) -> None:
        """Ask under *title* for a place, and propose *name* in the folder of the last time.

        It is asked in front of *window*, which is not kept: it could not go before it is collected.
        *kind* is what such files are called; those with another *ending*, without a dot, are not
        listed.
        """
        folder = self._desk.preferences.share_folder or QStandardPaths.writableLocation(
            QStandardPaths.StandardLocation.DocumentsLocation
        )
        dialog = QFileDialog(window, title, folder)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(f"{kind} (*.{ending})")
        dialog.setDefaultSuffix(ending)
        dialog.selectFile(name)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.chosen)
        dialog.open()

    def write(self, path: Path, content: bytes) -> str:
        """Write *content* to *path* and say where it is; return why not if that cannot be.

        Its folder is proposed the next time.
        """
        try:
            write_file(path, content)
        except CannotWrite as error:
            return cannot_write(error.kind)
        self._desk.preferences.share_folder = str(path.parent)
        shown = ShownFolder(path.parent)
        self._desk.notices.toast(
            self.tr("Saved to {folder}").format(folder=path.parent.name),
            self.tr("Show in folder"),
            shown.open,
        )
        return ""
