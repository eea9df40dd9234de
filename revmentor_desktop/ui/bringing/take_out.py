"""The dialog that writes my own full copy of all notes, and says that private ones are in it."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from revmentor_desktop.services.note_copy import CopyWords, kept_notes, write_copy
from revmentor_desktop.services.writing import CannotWrite
from revmentor_desktop.ui.bringing.progress import Progress
from revmentor_desktop.ui.obstacles import cannot_write
from revmentor_desktop.ui.shown_folder import ShownFolder
from revmentor_desktop.ui.widgets.buttons import Button
from revmentor_desktop.ui.widgets.file_dialog import FileDialog
from revmentor_desktop.ui.widgets.private_sign import PrivateBox
from revmentor_desktop.ui.widgets.progress_bar import ThinProgress
from revmentor_desktop.ui.widgets.text import TextLabel

if TYPE_CHECKING:
    from revmentor_desktop.ui.desk import Desk

WIDTH = 520
LOW = 300
"""Effective height in pixels of a screen under which everything stands closer."""


class TakeOutDialog(QDialog):
    """Writes every note as a Markdown file into a new folder."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("take_out")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Take my notes out"))
        self._desk = desk
        self._progress: Progress | None = None
        theme, scaled = desk.theme, desk.theme.scaled
        shared, private = desk.workspace.read.note_counts()
        self._total = shared + private
        told = self.tr(
            "Your own full copy: a folder with a Markdown file for each note, and its pictures. "
            "Bringing the folder in again gives the same notes."
        )
        self.box = PrivateBox(
            theme,
            self.tr("%Ln private note(s) go into it", "", private),
            self.tr("Whoever can open the folder can read them. Keep it to yourself."),
        )
        self.problem = TextLabel(theme, "", "danger", wrap=True)
        self.problem.hide()
        self.progress_text = TextLabel(theme, "", "muted")
        self.progress_bar = ThinProgress(theme, self.tr("Notes written"))
        for part in (self.progress_text, self.progress_bar):
            part.hide()
        self.cancel = Button(theme, self.tr("Cancel"), "secondary")
        self.cancel.clicked.connect(self.reject)
        self.choose = Button(theme, self.tr("Choose where…"), "primary")
        self.choose.clicked.connect(self._choose)
        buttons = QHBoxLayout()
        buttons.setSpacing(scaled(8))
        buttons.addStretch(1)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.choose)
        column = QVBoxLayout(self)
        low = self.screen().availableSize().height() / theme.text_size < LOW
        pad = scaled(14 if low else 24)
        column.setContentsMargins(pad, pad, pad, scaled(14 if low else 18))
        column.setSpacing(scaled(8 if low else 12))
        column.addWidget(TextLabel(theme, self.tr("Take my notes out"), "h1"))
        column.addWidget(TextLabel(theme, told, "body", wrap=True))
        for below in (self.box, self.problem, self.progress_text, self.progress_bar):
            column.addWidget(below)
        column.addLayout(buttons)
        self.setMinimumWidth(scaled(WIDTH))

    def write_to(self, folder: Path) -> None:
        """Write the copy into a new folder within *folder*, in the background."""
        self._desk.commands.settle()
        progress = self._progress = Progress()
        progress.told.connect(self._show_progress)
        self.problem.hide()
        self.choose.setEnabled(False)
        for part in (self.progress_text, self.progress_bar):
            part.show()
        self._show_progress(0, self._total)
        notes = kept_notes(self._desk.workspace.read)
        work = partial(
            write_copy,
            notes,
            folder,
            self._words(),
            told=partial(progress.tell, total=self._total),
            stopped=progress.stopped,
        )
        self._desk.tasks.run(work, done=self._finish, failed=self._fail)

    def done(self, result: int) -> None:
        """Close; writing that is still going on ends with the note it is at."""
        if self._progress is not None:
            self._progress.stop()
        super().done(result)

    # --- private ---

    def _choose(self) -> None:
        dialog = FileDialog(self._desk.theme, self, self.tr("Choose where the copy goes"))
        dialog.want_folder()
        dialog.fileSelected.connect(self._write_named)
        dialog.open()

    def _write_named(self, name: str) -> None:
        self.write_to(Path(name))

    def _show_progress(self, done: int, total: int) -> None:
        told = self.tr("Writing {done} of {total} notes").format(done=done, total=total)
        self.progress_text.setText(told)
        self.progress_bar.set_progress(done, total, told)

    def _finish(self, folder: Path) -> None:
        if self._progress is None or self._progress.stopped():
            return
        shown = ShownFolder(folder)
        told = self.tr("Copied to {folder}, private notes included").format(folder=folder.name)
        self._desk.notices.toast(told, self.tr("Show in folder"), shown.open)
        self.accept()

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, CannotWrite):
            raise error
        self.problem.setText(cannot_write(error.kind))
        self.problem.show()
        self.choose.setEnabled(True)
        for part in (self.progress_text, self.progress_bar):
            part.hide()

    def _words(self) -> CopyWords:
        workspace = self._desk.workspace
        day = workspace.today.isoformat()
        return CopyWords(
            folder=self.tr("My notes with private ones {day}").format(day=day),
            private=self.tr("Private notes"),
            shared=self.tr("Shared notes"),
            pictures=self.tr("Pictures"),
            untitled=self.tr("Untitled"),
            about_name=self.tr("READ ME - private notes inside.md"),
            about=self.tr(
                "# These are all my notes, the private ones too\n\n"
                "This folder is my own copy, written by RevMentor Desktop on {day}. It is not "
                "meant to be shared: the folder Private notes holds what only I should read.\n\n"
                "Each file is Markdown, with its dates and links stated at the top. File > Bring "
                "in notes reads the folder back as the same notes.\n"
            ).format(day=day),
        )
