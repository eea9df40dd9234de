"""The dialog that goes back to a backup, after showing what that would bring back and take away."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QListView,
    QVBoxLayout,
    QWidget,
)

from revmentor_desktop.domain.names import filled
from revmentor_desktop.services.protection import LIMITS, unlock_backup
from revmentor_desktop.services.restoring import compare, held, look_into
from revmentor_desktop.services.trouble import Locked, Stopped, StoreError, WrongKey
from revmentor_desktop.services.workspace import Examination, Part
from revmentor_desktop.ui.backups.backup_delegate import BackupDelegate
from revmentor_desktop.ui.backups.difference import DifferenceTable
from revmentor_desktop.ui.backups.words import about, moment, not_restored
from revmentor_desktop.ui.models.value_list import ValueListModel
from revmentor_desktop.ui.protection.next_try import NextTry
from revmentor_desktop.ui.protection.secret_field import SecretField
from revmentor_desktop.ui.widgets.buttons import Button
from revmentor_desktop.ui.widgets.cut_button import CutButton
from revmentor_desktop.ui.widgets.dialog_size import size_within_window
from revmentor_desktop.ui.widgets.file_dialog import FileDialog
from revmentor_desktop.ui.widgets.inner_parts import forget_with
from revmentor_desktop.ui.widgets.page_scroll import PageScroll
from revmentor_desktop.ui.widgets.progress_bar import ThinProgress
from revmentor_desktop.ui.widgets.text import TextLabel

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from datetime import datetime

    from PySide6.QtCore import QItemSelection
    from PySide6.QtGui import QResizeEvent

    from revmentor_desktop.domain.changes import Entity
    from revmentor_desktop.domain.people import Pair
    from revmentor_desktop.services.backups import Backup
    from revmentor_desktop.services.protection import DataKey, Limits
    from revmentor_desktop.services.restoring import Held, Line
    from revmentor_desktop.ui.tasks import Tasks
    from revmentor_desktop.ui.theme import Theme

    Everything = Callable[[], Iterable[Entity]]

USUAL = (760, 560)
SMALLEST = (620, 420)
WHOLE = 1000
ENDS = {
    Part.COPY: (0, 150),
    Part.TABLES: (150, 450),
    Part.SEALS: (450, 500),
    Part.STEPS: (500, 550),
    Part.INSIDE: (550, 780),
    Part.NOW: (780, WHOLE),
}
"""Where the bar begins and ends in each part of a look into a backup."""

LIST, NARROW_LIST = 190, 150
"""Pixels of the list at 100 % text size, and in a narrow dialog."""
NARROW = 600
"""Pixels at 100 % text size under which the dialog is narrow."""


class RestoreDialog(QDialog):
    """Lists *backups* and shows of each what going back to it would do.

    *everything* answers with what the workspace holds now, ``None`` where it cannot be read or
    there is none.  With *file*, that is shown first; with *note*, which is told of it, it is no
    backup but what could be read of a damaged workspace.
    Signal: ``confirmed(Path, Pair)`` with the backup to go back to.
    """

    confirmed = Signal(object, object)

    def __init__(
        self,
        theme: Theme,
        tasks: Tasks,
        backups: Sequence[Backup],
        *,
        scratch: Path,
        now: datetime,
        zone: str,
        pair: Pair | None,
        everything: Everything | None,
        key: DataKey | None = None,
        limits: Limits = LIMITS,
        file: Path | None = None,
        note: str = "",
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("restore")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        title = self.tr("Go back to a backup")
        self.setWindowTitle(self.tr("Rebuild it, or go back to a backup") if note else title)
        self._theme, self._tasks, self._scratch = theme, tasks, scratch
        self._now, self._zone = now, zone
        self._pair = pair
        self._everything = everything
        self._limits = limits
        self._note = note
        self.key = key
        """What the backup opens with, if it is protected."""
        self._looking = Examination()
        self._progress = _Progress(self)
        self._progress.told.connect(self._show_progress)
        self._next_try = NextTry(self)
        self._file: Path | None = None
        self._found: Pair | None = None
        self._make_list(backups)
        self._make_preview()
        self._lay_out()
        size_within_window(self, theme, USUAL, SMALLEST)
        if file is not None:
            self.look_into(file)
        elif backups:
            self.view.setCurrentIndex(self.model.index(0, 0))
        else:
            self.told.setText(self.tr("There are no backups here. Choose a file to go back to."))
        self.finished.connect(self.stop_looking)
        self.keep.setFocus(Qt.FocusReason.OtherFocusReason)

    def look_into(self, file: Path) -> None:
        """Show what going back to *file* would do; it is looked into no other any more."""
        self.stop_looking()
        self._looking = _Looking(self._progress.told.emit)
        self.bar.set_progress(0, WHOLE, self.tr("Looking into the backup…"))
        self.bar.show()
        self._file, self._found = file, None
        self.go_back.setEnabled(False)
        self.table.hide()
        self.kept.hide()
        self.ask.hide()
        self.told.set_kind("muted")
        self.told.setText(self.tr("Looking into the backup…"))
        work = partial(_looked_into, file, self._scratch, self._everything, self.key, self._looking)
        self._tasks.run(work, done=self._show, failed=self._fail)

    def stop_looking(self) -> None:
        """Look into no backup any more: nobody waits for what comes of it."""
        self._looking.stop()

    def unlock(self) -> None:
        """Look into the protected backup with the passphrase that is typed, if it may be tried."""
        if self._file is None or self._next_try.isActive():
            return
        self.told.set_kind("muted")
        self.told.setText(self.tr("Looking into the backup…"))
        work = partial(_unlocked, self._looking, self._file, self.ask.text(), self._limits)
        self._tasks.run(work, done=self._take_key, failed=self._fail_to_unlock)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the table as much room as there can be."""
        super().resizeEvent(event)
        narrow = self.width() < self._theme.scaled(NARROW)
        self.view.setFixedWidth(self._theme.scaled(NARROW_LIST if narrow else LIST))
        self.table.set_narrow(narrow=narrow)

    # --- private --------------------------------------------------------------------------

    def _make_list(self, backups: Sequence[Backup]) -> None:
        self.model = ValueListModel["Backup"](_path_of, self._spoken, self)
        self.model.show(backups)
        self.view = QListView()
        forget_with(self.view)
        self.view.setObjectName("backups")
        self.view.setAccessibleName(self.tr("Backups"))
        self.view.setModel(self.model)
        if not backups:
            self.view.hide()
        delegate = BackupDelegate(self._theme, self._now, self._zone, self.view)
        self.view.setItemDelegate(delegate)
        self.view.setFrameShape(QFrame.Shape.NoFrame)
        self.view.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.view.selectionModel().selectionChanged.connect(self._take)

    def _make_preview(self) -> None:
        theme = self._theme
        self.told = TextLabel(theme, "", "muted", wrap=True)
        self.told.setObjectName("told")
        self.bar = ThinProgress(theme, self.tr("How far looking into the backup is"))
        self.bar.hide()
        self.table = DifferenceTable(theme)
        self.kept = TextLabel(theme, "", "small", wrap=True)
        self.ask = SecretField(theme, self.tr("Passphrase of the backup"))
        self.ask.entered.connect(self.unlock)
        self.ask.hide()
        self._preview = PageScroll(theme, margin=0, narrow_margin=0)
        self._preview.body.addWidget(self.told)
        self._preview.body.addSpacing(theme.scaled(12))
        self._preview.body.addWidget(self.bar)
        self._preview.body.addWidget(self.ask)
        self._preview.body.addWidget(self.table)
        self._preview.body.addSpacing(theme.scaled(12))
        self._preview.body.addWidget(self.kept)
        self._preview.body.addStretch(1)
        self.table.hide()
        self.kept.hide()

    def _lay_out(self) -> None:
        theme, scaled = self._theme, self._theme.scaled
        other = CutButton(theme, "file-text", "secondary", self.tr("Choose a file…"))
        other.setObjectName("choose_file")
        other.clicked.connect(self._choose)
        self.keep = CutButton(theme, "", "secondary", self.tr("Keep what is there"))
        self.keep.clicked.connect(self.reject)
        self.go_back = Button(theme, self.tr("Go back"), "danger")
        self.go_back.setEnabled(False)
        self.go_back.clicked.connect(self._confirm)
        foot = QHBoxLayout()
        foot.setSpacing(scaled(8))
        foot.addWidget(other)
        foot.addStretch(1)
        foot.addWidget(self.keep)
        foot.addWidget(self.go_back)
        middle = QHBoxLayout()
        middle.setSpacing(scaled(24))
        middle.addWidget(self.view)
        middle.addWidget(self._preview, 1)
        column = QVBoxLayout(self)
        pad = scaled(24)
        column.setContentsMargins(pad, pad, pad, scaled(18))
        column.setSpacing(scaled(16))
        column.addWidget(TextLabel(theme, self.windowTitle(), "h1", wrap=True))
        column.addLayout(middle, 1)
        column.addLayout(foot)

    def _spoken(self, backup: Backup) -> str:
        when = moment(backup.made, self._now, self._zone)
        return self.tr("{when} · {size}").format(when=when, size=about(backup))

    def _take(self, _chosen: QItemSelection, _before: QItemSelection) -> None:
        backup = self.model.value(self.view.currentIndex())
        if backup is not None:
            self.look_into(backup.path)

    def _choose(self) -> None:
        dialog = FileDialog(self._theme, self, self.tr("Choose a backup"))
        dialog.setFileMode(FileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(self.tr("Backups (*.revmentor *.db)"))
        dialog.fileSelected.connect(self._look_into_named)
        dialog.open()

    def _look_into_named(self, name: str) -> None:
        self.view.clearSelection()
        self.look_into(Path(name))

    def _show_progress(self, looking: Examination, part: Part, made: int, of: int) -> None:
        """Say how far *looking* is, unless another backup was chosen since."""
        if looking is self._looking and part in ENDS:
            begins, ends = ENDS[part]
            reached = begins + (ends - begins) * made // max(1, of)
            if reached > self.bar.value():
                self.bar.set_progress(reached, WHOLE, self.told.text())

    def _show(self, looked: _LookedInto) -> None:
        pair = looked.pair
        if looked.looking.is_stopped:
            return  # another was chosen meanwhile
        self.bar.hide()
        names = {"mentor": pair.mentor.name, "mentee": pair.mentee.name}
        if self._pair is not None and self._pair.id != pair.id:
            self._refuse(
                filled(
                    self.tr(
                        "This is a backup of another pair, {mentor} and {mentee}. Nothing was "
                        "changed. Restore it from the list of workspaces, into a folder of its own."
                    ),
                    **names,
                )
            )
            return
        self._found = pair
        whole = self.tr("A backup of {mentor} and {mentee}. It opens, and all of it is there.")
        note, self._note = self._note, ""  # of the first file alone
        self.told.setText(note or filled(whole, **names))
        self.go_back.setText(self.tr("Rebuild it") if note else self.tr("Go back"))
        self.table.show_lines(looked.lines, compared=looked.compared, rebuilt=bool(note))
        self.table.show()
        self.kept.setText(
            self.tr("What is there now is kept in a folder beside it, so you can come back.")
            if looked.compared
            else self.tr("What is there now cannot be read; it is kept as it is.")
        )
        self.kept.setVisible(self._everything is not None)
        self.go_back.setEnabled(True)

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, _NotLookedInto):
            self.bar.hide()
            raise error
        if not error.looking.is_stopped:
            self.bar.hide()
            asks = isinstance(error.trouble, Locked | WrongKey)
            if isinstance(error.trouble, Locked):
                self.told.set_kind("body")  # nothing went wrong
                self.told.setText(
                    self.tr(
                        "This backup is protected. Type its passphrase, or the recovery key from "
                        "its sheet, and press Enter."
                    )
                )
            else:
                self._refuse(not_restored(error.trouble))
            self.ask.setVisible(asks)
            if asks:
                self.ask.field.selectAll()
                self.ask.setFocus()

    def _fail_to_unlock(self, error: Exception) -> None:
        if isinstance(error, _NotLookedInto):
            self._next_try.wait_after(error.trouble)
        self._fail(error)

    def _take_key(self, unlocked: tuple[Examination, DataKey]) -> None:
        looking, key = unlocked
        if self._file is not None and not looking.is_stopped:
            self.key = key
            self.look_into(self._file)

    def _refuse(self, sentence: str) -> None:
        self.told.set_kind("danger")
        self.told.setText(sentence)

    def _confirm(self) -> None:
        if self._file is not None and self._found is not None:
            file, pair = self._file, self._found
            self.ask.clear()
            self.accept()
            self.confirmed.emit(file, pair)


class _Progress(QObject):
    """How far a look is: of which one, in which part, and how much of how much of that."""

    told = Signal(object, object, int, int)


class _Looking(Examination):
    """One look into a backup, which says of itself whose progress it is."""

    def __init__(self, told: Callable[[Examination, Part, int, int], None]) -> None:
        super().__init__(partial(told, self))


class _LookedInto(NamedTuple):
    """What a backup holds: of *pair*, and what becomes of each kind, *compared* with what is there.

    Found in *looking*.
    """

    looking: Examination
    pair: Pair
    lines: tuple[Line, ...]
    compared: bool


class _NotLookedInto(Exception):
    """A backup that cannot be gone back to: in which *looking* that was found, and why."""

    def __init__(self, looking: Examination, trouble: StoreError) -> None:
        super().__init__()
        self.looking = looking
        self.trouble = trouble


def _unlocked(
    looking: Examination, file: Path, passphrase: str, limits: Limits
) -> tuple[Examination, DataKey]:
    """Return for what *looking* that is, and what *file* opens with; for the background."""
    try:
        return looking, unlock_backup(file, passphrase, limits)
    except StoreError as error:
        raise _NotLookedInto(looking, error) from error


def _looked_into(
    file: Path,
    scratch: Path,
    everything: Everything | None,
    key: DataKey | None,
    looking: Examination,
) -> _LookedInto:
    """Return what going back to the backup *file* would do, as *looking* found.

    For the background; it ends soon after the *looking* was stopped.
    """
    try:
        inside = look_into(file, scratch, key, looking)
    except StoreError as error:
        raise _NotLookedInto(looking, error) from error
    now: Held | None = None
    try:
        if everything is not None:
            looking.begin(Part.NOW)
            now = held(everything(), looking, sum(map(len, inside.held.values())))
    except Stopped as error:
        raise _NotLookedInto(looking, error) from error
    except StoreError:
        pass  # what is there cannot be read, which is said: going back may be the way out of it
    return _LookedInto(looking, inside.pair, compare(now or {}, inside.held), now is not None)


def _path_of(backup: Backup) -> str:
    return str(backup.path)
