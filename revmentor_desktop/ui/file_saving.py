"""A file that somebody saves from a dialog: where to is asked, and the folder kept for the next."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QFileInfo, QObject, Signal

from revmentor_desktop.services.writing import CannotWrite, write_file
from revmentor_desktop.ui.obstacles import cannot_write
from revmentor_desktop.ui.shown_folder import ShownFolder
from revmentor_desktop.ui.widgets.file_dialog import FileDialog, own_folder

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from revmentor_desktop.ui.desk import Desk
    from revmentor_desktop.ui.preferences import Preferences


def proposed_folder(preferences: Preferences) -> str:
    """Return the folder that something was saved in last, or documents, if it is there, or home.

    One that is not there would be offered as the name of a file.
    """
    last = preferences.share_folder
    return last if last and QFileInfo(last).isDir() else own_folder()


def with_ending(path: Path, *endings: str) -> Path:
    """Return *path* if it has one of *endings*, else with the first of them behind it.

    A name with a dot is taken for one with an ending, and would be opened by no program.  It is
    numbered where such a file is there: nobody gave that up.
    """
    if path.suffix.lower() in endings:
        return path
    named, number = path.with_name(f"{path.name}{endings[0]}"), 1
    while os.path.lexists(named):
        number += 1
        named = path.with_name(f"{path.name} ({number}){endings[0]}")
    return named


class FileSaving(QObject):
    """Asks where a file shall be, and writes it there, for as long as *window* is there.

    Signal: ``chosen(str)`` with the path that somebody chose, which has the ending of its kind.
    """

    chosen = Signal(str)

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._ending = ""

    def choose(self, title: str, name: str, kind: str, ending: str, window: QWidget) -> None:
        """Ask under *title* for a place, and propose *name* in the folder of the last time.

        It is asked in front of *window*, which is not kept: it could not go before it is collected.
        *kind* is what such files are called; those with another *ending*, without a dot, are not
        listed.
        """
        dialog = FileDialog(
            self._desk.theme, window, title, proposed_folder(self._desk.preferences)
        )
        dialog.setAcceptMode(FileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(f"{kind} (*.{ending})")
        dialog.setDefaultSuffix(ending)
        dialog.selectFile(name)
        self._ending = f".{ending}"
        dialog.fileSelected.connect(self._take)
        dialog.open()

    def _take(self, name: str) -> None:
        self.chosen.emit(str(with_ending(Path(name), self._ending)))

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
