"""The backups, where everything is and who could read it.  What one comes for stands first."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from revmentor_desktop.services.backups import conflicting, file_name, write_one
from revmentor_desktop.services.trouble import Stopped, StoreError
from revmentor_desktop.services.workspace import Stop
from revmentor_desktop.ui.backups.words import moment, not_in_one_file, not_in_second, not_made
from revmentor_desktop.ui.file_saving import with_ending
from revmentor_desktop.ui.settings.form import SettingsForm
from revmentor_desktop.ui.shown_folder import ShownFolder
from revmentor_desktop.ui.sync_words import sync_words
from revmentor_desktop.ui.widgets.buttons import Button
from revmentor_desktop.ui.widgets.cut_button import CutButton
from revmentor_desktop.ui.widgets.fields import LevelLine
from revmentor_desktop.ui.widgets.file_dialog import FileDialog
from revmentor_desktop.ui.widgets.flow_layout import FlowLayout
from revmentor_desktop.ui.widgets.text import TextLabel

if TYPE_CHECKING:
    from revmentor_desktop.ui.desk import Desk

ENDING = ".revmentor"
"""Of a backup that is one file, to be carried elsewhere."""


class FilesSection(SettingsForm):
    """The folder of the workspace, the backups, and the way to another computer."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.theme)
        self.setObjectName("settings_files")
        self._desk = desk
        self._keeper = desk.backups
        self._stop = Stop()
        self._make_backups()
        self._make_folder()
        self._make_records()
        self._make_places()
        self._make_carried()
        self._keeper.changed.connect(self._follow)
        self._follow()

    # --- parts ----------------------------------------------------------------------------

    def _make_backups(self) -> None:
        theme = self.theme
        self.status = TextLabel(theme, "", "body", wrap=True)
        self.status.setObjectName("backup_status")
        self.problem = TextLabel(theme, "", "danger", wrap=True)
        self.problem.setObjectName("backup_problem")
        self.now_button = Button(theme, self.tr("Back up now"), icon="archive")
        self.now_button.setObjectName("back_up_now")
        self.now_button.clicked.connect(self._keeper.make)
        back = CutButton(theme, "history", "secondary", self.tr("Go back to a backup…"))
        back.setObjectName("go_back")
        back.clicked.connect(self._keeper.restore_wanted)
        self.add_heading(
            self.tr("Backups"),
            self.tr(
                "A copy of everything, private notes included, on the first opening of a day, "
                "after half an hour of change, and before an import. Each is opened and checked. "
                "Of the older ones fewer and fewer are kept, for half a year."
            ),
        )
        self.add_plain(self.status)
        self.add_plain(self.problem)
        folder = self._desk.workspace.folder
        if folder is not None and conflicting(folder):
            told = self.tr(
                "A sync service put another version of this workspace beside it. “Go back to a "
                "backup” lists it: look into it there, and remove its file if you do not need it."
            )
            other = TextLabel(theme, told, "warn", wrap=True)
            other.setObjectName("other_version")
            self.add_plain(other)
        self.add_plain(_row(theme.scaled(8), self.now_button, back))

    def _make_folder(self) -> None:
        folder = self._desk.workspace.folder
        self.folder = _Place(self._desk, self.tr("Folder of this workspace"))
        self.folder.show_place(folder)
        self.add_heading(self.tr("Where my data is"))
        self.add(
            self.tr("Folder of this workspace"),
            self.folder,
            self.tr(
                "Everything of this pair is in this one folder, temporary files too. Nothing of it "
                "is anywhere else but in the backups below and in what you share or take out."
            ),
        )
        synced = "" if folder is None else sync_words(folder)
        if synced:
            self.add_plain(TextLabel(self.theme, synced, "warn", wrap=True))
        readers = self.tr(
            "Who could read it: whoever can open this computer as you can, and whoever has "
            "the disk, if the disk is not encrypted. RevMentor never connects to anything."
        )
        if self._desk.guard.protected:
            readers = self.tr(
                "Who could read it: whoever knows the passphrase or has the recovery sheet, and "
                "whoever sits here while it is open. RevMentor never connects to anything."
            )
        for told in (
            readers,
            self.tr(
                "Not protected: files you shared, printed or took out, what you pasted elsewhere, "
                "and what this computer itself keeps, such as swapped-out memory."
            ),
        ):
            self.add_plain(TextLabel(self.theme, told, "small", wrap=True))

    def _make_records(self) -> None:
        self.records = _Place(self._desk, self.tr("Log and reports"))
        self.records.show_place(self._desk.records)
        self.add(
            self.tr("Log and reports"),
            self.records,
            self.tr(
                "What the program notes about itself, three small files at most, and reports of "
                "what went wrong inside. They name places in the program and hold nothing you "
                "wrote. They are never sent; attach them yourself when you ask for help."
            ),
        )
        settings = _Place(self._desk, self.tr("Settings of this computer"))
        settings.show_place(Path(self._desk.preferences.settings.fileName()).parent)
        self.add(
            self.tr("Settings of this computer"),
            settings,
            self.tr("How the program looks, and the folders of the workspaces opened lately."),
        )

    def _make_places(self) -> None:
        theme = self.theme
        self.place = _Place(self._desk, self.tr("Folder of the backups"))
        self.second = _Place(self._desk, self.tr("Second place"))
        self.choose = Button(theme, self.tr("Choose…"), icon="folder")
        self.choose.setObjectName("choose_second")
        self.choose.clicked.connect(self._choose_second)
        self.stop = Button(theme, self.tr("Use no second place"), "link")
        self.stop.clicked.connect(self._stop_second)
        self.second.add(self.choose)
        self.second.add(self.stop)
        self.missed = TextLabel(theme, "", "warn", wrap=True)
        self.add_heading(self.tr("Where the backups are"))
        self.add(self.tr("Folder of the backups"), self.place)
        told = self.tr("A memory stick or another disk: it gets a copy of every backup.")
        self.add(self.tr("Second place"), self.second, told)
        self.add_plain(self.missed)

    def _make_carried(self) -> None:
        self.save = Button(self.theme, self.tr("Save one file…"), icon="download")
        self.save.setObjectName("save_one")
        self.save.clicked.connect(self._choose_file)
        self.stop_saving = Button(self.theme, self.tr("Stop"), "secondary")
        self.stop_saving.setObjectName("stop_saving")
        self.stop_saving.clicked.connect(self._stop_file)
        self.stop_saving.hide()
        self.not_saved = TextLabel(self.theme, "", "danger", wrap=True)
        self.not_saved.hide()
        self.add_heading(
            self.tr("To another computer"),
            self.tr(
                "One file with everything in it, private notes included. On the other computer, "
                "choose “Go back to a backup” on the first page."
            ),
        )
        self.add_plain(_row(self.theme.scaled(8), self.save, self.stop_saving))
        self.add_plain(self.not_saved)

    # --- following ------------------------------------------------------------------------

    def _follow(self) -> None:
        keeper = self._keeper
        workspace, newest = self._desk.workspace, keeper.newest
        if keeper.working:
            status = self.tr("A backup is being made…")
        elif newest is None:
            status = self.tr("There is no backup yet.")
        else:
            status = self.tr("Last backup: {when}. Kept: %Ln backup(s).", "", len(keeper.backups))
            zone = workspace.pair.zone
            when = moment(newest.made, workspace.now(), zone, within=True)
            status = status.format(when=when)
        self.status.setText(status)
        self.problem.setVisible(keeper.trouble is not None)
        problem, older = keeper.trouble, bool(keeper.backups)
        self.problem.setText("" if problem is None else not_made(problem, older=older))
        self.now_button.setEnabled(not keeper.working)
        self.place.show_place(keeper.folder)
        self.second.show_place(keeper.second)
        self.stop.setVisible(keeper.second is not None)
        missed = keeper.missed if keeper.second is not None else None
        self.missed.setVisible(missed is not None)
        self.missed.setText("" if missed is None else not_in_second(missed))

    # --- deeds ----------------------------------------------------------------------------

    def use_second(self, folder: str) -> None:
        """Give *folder* a copy of every backup from now on, and one at once."""
        self._desk.preferences.backup_second = folder
        self._follow()
        if folder:
            self._keeper.make()

    def save_to(self, path: Path) -> None:
        """Save everything into the one file *path*, in the background."""
        self._desk.commands.settle()
        self.not_saved.hide()
        self._show_saving(True)
        self._stop = Stop()
        work = partial(write_one, self._desk.workspace, path, self._stop)
        self._desk.tasks.run(work, done=self._tell_saved, failed=self._tell_not_saved)

    def _choose_second(self) -> None:
        dialog = FileDialog(self.theme, self, self.tr("Choose the second place"))
        dialog.want_folder()
        dialog.fileSelected.connect(self.use_second)
        dialog.open()

    def _stop_second(self) -> None:
        self.use_second("")

    def _choose_file(self) -> None:
        workspace = self._desk.workspace
        dialog = FileDialog(self.theme, self, self.tr("Save everything as one file"))
        dialog.setFileMode(FileDialog.FileMode.AnyFile)
        dialog.setAcceptMode(FileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(ENDING)
        dialog.selectFile(file_name(workspace.pair, workspace.now(), ENDING))
        dialog.fileSelected.connect(self._save_named)
        dialog.open()

    def _save_named(self, name: str) -> None:
        self.save_to(with_ending(Path(name), ENDING))

    def _stop_file(self) -> None:
        self._stop.stop()

    def _show_saving(self, saving: bool) -> None:
        """Offer to stop while a file is written, and nothing else of it."""
        focused = (self.stop_saving if not saving else self.save).hasFocus()
        self.save.setEnabled(not saving)
        self.stop_saving.setVisible(saving)
        if focused:
            (self.stop_saving if saving else self.save).setFocus()

    def _tell_saved(self, path: Path) -> None:
        self._show_saving(False)
        shown = ShownFolder(path.parent)
        told = self.tr("Saved as {file}, private notes included").format(file=path.name)
        self._desk.notices.toast(told, self.tr("Show in folder"), shown.open)

    def _tell_not_saved(self, error: Exception) -> None:
        self._show_saving(False)
        if isinstance(error, Stopped):
            self._desk.notices.tell(self.tr("Stopped. No file was saved"))
            return
        if not isinstance(error, StoreError):
            raise error
        self.not_saved.setText(not_in_one_file(error))
        self.not_saved.show()


class _Place(QWidget):
    """A folder that one can open, and copy by its path; with more buttons beside those."""

    def __init__(self, desk: Desk, name: str) -> None:
        super().__init__()
        theme = desk.theme
        self._shown: Path | None = None
        self._path = LevelLine()
        self._path.setReadOnly(True)
        self._path.setAccessibleName(name)
        self._path.setPlaceholderText(self.tr("None"))
        self.setFocusProxy(self._path)
        self._open = Button(theme, self.tr("Open folder"), icon="folder-open")
        self._open.clicked.connect(self._open_folder)
        self._copy = Button(theme, self.tr("Copy path"), icon="copy")
        self._copy.clicked.connect(self._copy_path)
        for button in (self._open, self._copy):  # there are as many as places
            button.setAccessibleDescription(name)
        self._buttons = FlowLayout()
        self._buttons.set_gaps(theme.scaled(8), theme.scaled(8))
        self._buttons.addWidget(self._open)
        self._buttons.addWidget(self._copy)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.scaled(8))
        column.addWidget(self._path)
        column.addLayout(self._buttons)

    def add(self, button: Button) -> None:
        """Put *button* beside the others."""
        self._buttons.addWidget(button)

    def show_place(self, place: Path | None) -> None:
        """Show *place*; there may be none."""
        self._shown = place
        self._path.setText("" if place is None else str(place))
        self._path.setCursorPosition(0)
        for button in (self._open, self._copy):
            button.setVisible(place is not None)

    def _open_folder(self) -> None:
        if self._shown is not None:
            ShownFolder(self._shown).open()

    def _copy_path(self) -> None:
        QGuiApplication.clipboard().setText(str(self._shown))


def _row(gap: int, *buttons: Button) -> QWidget:
    part = QWidget()
    row = FlowLayout(gap, gap, part)
    for button in buttons:
        row.addWidget(button)
    return part
