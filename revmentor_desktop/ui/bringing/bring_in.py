"""The dialog that brings in notes, or what was shared: choose, look at what would happen, do it."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QListView,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from revmentor_desktop.services import note_import, shared_import
from revmentor_desktop.services.archive import Reason, Refused
from revmentor_desktop.services.front_matter import LARGEST
from revmentor_desktop.services.note_import import LIMITS, Standing, read_notes
from revmentor_desktop.services.sharing import LANGUAGES
from revmentor_desktop.ui.bringing.progress import Progress
from revmentor_desktop.ui.bringing.rows import ItemDelegate, ItemsModel, Row
from revmentor_desktop.ui.bringing.storing import Storing
from revmentor_desktop.ui.bringing.telling import not_ours, of_file, of_record
from revmentor_desktop.ui.obstacles import nothing_read
from revmentor_desktop.ui.pictures import drawn
from revmentor_desktop.ui.widgets.buttons import Button
from revmentor_desktop.ui.widgets.dialog_size import size_within_window
from revmentor_desktop.ui.widgets.file_dialog import FileDialog
from revmentor_desktop.ui.widgets.flow_layout import FlowLayout
from revmentor_desktop.ui.widgets.inner_parts import forget_with
from revmentor_desktop.ui.widgets.progress_bar import ThinProgress
from revmentor_desktop.ui.widgets.text import TextLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from revmentor_desktop.services.note_import import Item, Proposal
    from revmentor_desktop.services.shared_import import Return
    from revmentor_desktop.services.workspace import Workspace
    from revmentor_desktop.ui.desk import Desk

USUAL = (680, 560)
SMALLEST = (520, 400)
ORDER = (Standing.NEW, Standing.CHANGED, Standing.SKIPPED, Standing.SAME)
"""In what order files are shown: first those of which something comes in."""


class ItemList(QListView):
    """The files; Space and Enter tick, as a click does."""

    def __init__(self, desk: Desk, model: ItemsModel) -> None:
        super().__init__()
        forget_with(self)
        self._items = model
        self.setModel(model)
        self.setItemDelegate(ItemDelegate(desk.theme, self))
        self.setAccessibleName(self.tr("Files"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.clicked.connect(self._turn)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tick with Space or Enter."""
        if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._turn(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _turn(self, index: QModelIndex) -> None:
        self._items.turn(index)


class BringInDialog(QDialog):
    """Brings in a folder or zip of Markdown, or a shared document, as one step to be undone."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("bring_in")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Bring in notes"))
        self._desk = desk
        self._progress: Progress | None = None
        self._proposal: Proposal | Return | None = None
        self._storing: Storing | None = None
        self._brought_in = ""
        self.model = ItemsModel(self)
        self.model.ticked.connect(self._count)
        self._parts = QStackedWidget()
        for part in (self._made_choice(), self._made_reading(), self._made_preview()):
            self._parts.addWidget(part)
        scaled = desk.theme.scaled
        column = QVBoxLayout(self)
        pad = scaled(24)
        column.setContentsMargins(pad, pad, pad, scaled(18))
        column.setSpacing(scaled(12))
        column.addWidget(TextLabel(desk.theme, self.tr("Bring in notes"), "h1"))
        column.addWidget(self._parts, 1)
        column.addLayout(self._made_buttons())
        size_within_window(self, desk.theme, USUAL, SMALLEST)
        self._show(self._choice)

    def read(self, path: Path) -> None:
        """Read the folder or zip at *path* in the background, and show what it would do."""
        progress = self._progress = Progress()
        progress.told.connect(self._show_progress)
        self._show_progress(0, 0)
        self._show(self._reading)
        self._desk.commands.settle()
        work = partial(_read, self._desk.workspace, path, progress)
        self._desk.tasks.run(work, done=self._take, failed=self._fail)

    def read_document(self, path: Path) -> None:
        """Read the document at *path* that was shared, and show what it would bring back."""
        self._desk.commands.settle()
        languages = list(LANGUAGES.values())
        try:
            with path.open("rb") as file:
                content = file.read(LARGEST + 1)
            found = shared_import.proposed(self._desk.workspace, content, languages)
        except OSError:
            self._refuse(nothing_read(Reason.UNREADABLE))
        except shared_import.NotOurs as refused:
            self._refuse(not_ours(refused.reason))
        except shared_import.NoSession as missing:
            said = self.tr(
                "This is about session {number}, which is not here. Nothing was brought in. "
                "Plan that session first."
            )
            self._refuse(said.format(number=missing.number))
        else:
            self._preview_of(found, [of_record(one) for one in found.items])

    def bring_in(self) -> None:
        """Bring in what is ticked, as one step, and close."""
        chosen = self.model.chosen()
        notes = isinstance(self._proposal, note_import.Proposal)
        module = note_import if notes else shared_import
        change = partial(module.changes, chosen, self._desk.workspace.new_id)
        label = self.tr("Bring in notes") if notes else self.tr("Bring in what was shared")
        self._brought_in = (
            self.tr("%Ln note(s) brought in", "", len(chosen))
            if notes
            else self.tr("%Ln thing(s) brought in", "", len(chosen))
        )
        commands = self._desk.commands
        storing = self._storing = Storing(
            self._desk,
            change,
            done=partial(commands.take_over, label, origin=self),
            failed=commands.failed.emit,
            parent=self,
        )
        storing.told.connect(self._show_stored)
        storing.stored.connect(self._end)
        storing.not_stored.connect(self._stay)
        self._show_stored(0, 0)
        self._show(self._reading)
        storing.begin()

    # --- Qt ---

    def done(self, result: int) -> None:
        """Close; reading that is still going on ends soon and is not shown.

        What is being stored must end first, with all of it or nothing.
        """
        if self._storing is not None and self._storing.busy:
            self._storing.stop()
            return
        if self._progress is not None:
            self._progress.stop()
        super().done(result)
        self._proposal = self._storing = None  # all texts: else they stay until Python collects
        self.model.show_items(())

    # --- making ---

    def _made_choice(self) -> QWidget:
        theme = self._desk.theme
        self._choice = QWidget()
        column = QVBoxLayout(self._choice)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.scaled(12))
        for text, kind in (
            (self.tr("Choose a folder or a zip of Markdown files."), "body"),
            (
                self.tr(
                    "Exports of Obsidian, Joplin and Notion are understood. Everything arrives "
                    "private; titles, dates, tags, links and pictures are kept. You see what "
                    "would happen before anything is stored."
                ),
                "muted",
            ),
            (
                self.tr(
                    "Or choose a document that was shared as Markdown with its facts on top: an "
                    "agenda, a recap, sessions, the programme, a list or the agreement becomes "
                    "again what it was made of."
                ),
                "muted",
            ),
        ):
            column.addWidget(TextLabel(theme, text, kind, wrap=True))
        self.problem = TextLabel(theme, "", "danger", wrap=True)
        self.problem.setObjectName("problem")
        self.problem.hide()
        self.folder_button = Button(theme, self.tr("Choose a folder…"), "primary", icon="folder")
        self.folder_button.clicked.connect(self._choose_folder)
        self.zip_button = Button(theme, self.tr("Choose a zip…"), icon="archive")
        self.zip_button.clicked.connect(self._choose_zip)
        self.document_button = Button(theme, self.tr("Choose a shared document…"), icon="file-text")
        self.document_button.clicked.connect(self._choose_document)
        row = FlowLayout(theme.scaled(8), theme.scaled(8))
        for button in (self.folder_button, self.zip_button, self.document_button):
            row.addWidget(button)
        column.addWidget(self.problem)
        column.addLayout(row)
        column.addStretch(1)
        return self._choice

    def _made_reading(self) -> QWidget:
        theme = self._desk.theme
        self._reading = QWidget()
        self.progress_text = TextLabel(theme, "", "body", wrap=True)
        self.progress_bar = ThinProgress(theme, self.tr("Files read"))
        column = QVBoxLayout(self._reading)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.progress_text)
        column.addWidget(self.progress_bar)
        column.addStretch(1)
        return self._reading

    def _made_preview(self) -> QWidget:
        theme = self._desk.theme
        self._preview = QWidget()
        self.counts = TextLabel(theme, "", "muted", wrap=True)
        self.counts.setObjectName("counts")
        every = Button(theme, self.tr("All"), "link")
        every.clicked.connect(self._tick_all)
        none = Button(theme, self.tr("None"), "link")
        none.setProperty("ends", "line")
        none.clicked.connect(self._tick_none)
        self.incomplete = TextLabel(theme, "", "danger", wrap=True)
        self.incomplete.setObjectName("incomplete")
        self.incomplete.hide()
        self.list = ItemList(self._desk, self.model)
        head = QHBoxLayout()
        head.setSpacing(theme.scaled(14))
        head.addWidget(self.counts, 1)
        head.addWidget(every)
        head.addWidget(none)
        column = QVBoxLayout(self._preview)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.incomplete)
        column.addLayout(head)
        column.addWidget(self.list, 1)
        return self._preview

    def _made_buttons(self) -> QHBoxLayout:
        theme = self._desk.theme
        self.cancel = Button(theme, self.tr("Cancel"), "secondary")
        self.cancel.clicked.connect(self.reject)
        self.take = Button(theme, "", "primary")
        self.take.setObjectName("take")
        self.take.clicked.connect(self.bring_in)
        row = QHBoxLayout()
        row.setSpacing(theme.scaled(8))
        row.addStretch(1)
        row.addWidget(self.cancel)
        row.addWidget(self.take)
        return row

    # --- private ---

    def _show(self, part: QWidget) -> None:
        self._parts.setCurrentWidget(part)
        self.take.setVisible(part is self._preview)
        start = {self._choice: self.folder_button, self._preview: self.list}.get(part, self.cancel)
        start.setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose_folder(self) -> None:
        dialog = FileDialog(self._desk.theme, self, self.tr("Choose a folder of notes"))
        dialog.want_folder()
        self._open(dialog)

    def _choose_zip(self) -> None:
        dialog = FileDialog(self._desk.theme, self, self.tr("Choose a zip of notes"))
        dialog.setFileMode(FileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(self.tr("Zip archives (*.zip)"))
        self._open(dialog)

    def _choose_document(self) -> None:
        dialog = FileDialog(self._desk.theme, self, self.tr("Choose a shared document"))
        dialog.setFileMode(FileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(self.tr("Markdown (*.md)"))
        dialog.fileSelected.connect(self._read_document_named)
        dialog.open()

    def _read_document_named(self, name: str) -> None:
        self.read_document(Path(name))

    def _open(self, dialog: FileDialog) -> None:
        dialog.fileSelected.connect(self._read_named)
        dialog.open()

    def _read_named(self, name: str) -> None:
        self.read(Path(name))

    def _show_progress(self, done: int, total: int) -> None:
        told = self.tr("Reading {done} of {total} files").format(done=done, total=total)
        self.progress_text.setText(told if total else self.tr("Looking through the files"))
        self.progress_bar.set_progress(done, total, told)

    def _show_stored(self, made: int, of: int) -> None:
        told = self.tr("Storing {made} of {of} changes").format(made=made, of=of)
        self.progress_text.setText(told if of else self.tr("Bringing in…"))
        self.progress_bar.set_progress(made, of, told)

    def _end(self) -> None:
        """Say what came in, and close."""
        self._desk.offer_undo(self._brought_in)
        self.accept()

    def _stay(self) -> None:
        """Show again what could be brought in: nothing was."""
        self._count()
        self._show(self._preview)

    def _take(self, read: tuple[Proposal, list[Row[Item]]]) -> None:
        if self._progress is None or self._progress.stopped():
            return
        if read[0].items:
            self._preview_of(*read)
        else:
            said = self.tr("There are no notes in this. Nothing was brought in. Choose another.")
            self._refuse(said)

    def _preview_of(self, proposal: Proposal | Return, rows: list[Row[Any]]) -> None:
        """Show what would happen, thing by thing."""
        self._proposal = proposal
        incomplete = isinstance(proposal, note_import.Proposal) and proposal.incomplete
        read = len(proposal.items) - proposal.count(Standing.SKIPPED)
        self.incomplete.setVisible(incomplete)
        self.incomplete.setText(
            self.tr(
                "A zip here is damaged, or cut off: %Ln note(s) could be read. What is seen to "
                "be damaged is listed as left out, and more may be missing.",
                "",
                read,
            )
            if incomplete
            else ""
        )
        self.model.show_items(rows)
        self._count()
        self._show(self._preview)
        self.list.setCurrentIndex(self.model.index(0, 0))

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, Refused):
            raise error
        self._refuse(nothing_read(error.reason, LIMITS))

    def _refuse(self, sentence: str) -> None:
        """Say why nothing was read, and let something else be chosen."""
        self.problem.setText(sentence)
        self.problem.show()
        self._show(self._choice)

    def _count(self) -> None:
        """Say how many there are of each, and how many will come in."""
        if self._proposal is None:
            return
        new = self._proposal.count(Standing.NEW)
        changed = self._proposal.count(Standing.CHANGED)
        same = self._proposal.count(Standing.SAME)
        skipped = self._proposal.count(Standing.SKIPPED)
        self.counts.setText(
            self.tr("{new} new, {changed} changed, {same} the same, {skipped} left out").format(
                new=new, changed=changed, same=same, skipped=skipped
            )
        )
        chosen = len(self.model.chosen())
        notes = isinstance(self._proposal, note_import.Proposal)
        self.take.set_text(
            self.tr("Bring in %Ln note(s)", "", chosen)
            if notes
            else self.tr("Bring in %Ln thing(s)", "", chosen)
        )
        self.take.setEnabled(bool(chosen))

    def _tick_all(self) -> None:
        self.model.tick_all(True)

    def _tick_none(self) -> None:
        self.model.tick_all(False)


def _read(workspace: Workspace, path: Path, progress: Progress) -> tuple[Proposal, list[Row[Item]]]:
    """Read the source at *path*, and tell each of its files; in another thread."""
    proposal = read_notes(
        path,
        note_import.known(workspace),
        told=progress.tell,
        stopped=progress.stopped,
        drawn=drawn,
    )
    items = sorted(proposal.items, key=lambda item: ORDER.index(item.standing))
    return proposal, [of_file(item) for item in items]
