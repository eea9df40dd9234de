"""What can be done with topic packs: import one, take one away, make one of the pair's own topics.

A pack is read away from the main thread, and topics are looked through in steps, with a strip at
the foot of the page once that takes a while; nothing is stored before somebody has seen what it
would change.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from revmentor_desktop.domain.ids import TopicId
from revmentor_desktop.domain.names import filled
from revmentor_desktop.domain.topics import OwnTopic
from revmentor_desktop.paths import resource
from revmentor_desktop.services.archive import Refused
from revmentor_desktop.services.handed_file import PACK_ENDING, PACK_ENDINGS
from revmentor_desktop.services.pack_export import SortedOut, pack_id, pack_name
from revmentor_desktop.services.pack_import import import_changes, planned, removal, stored_in
from revmentor_desktop.services.pack_reading import NoPack, read_pack
from revmentor_desktop.services.trash import thrown_away
from revmentor_desktop.services.writing import CannotWrite, write_file
from revmentor_desktop.ui.file_saving import proposed_folder, with_ending
from revmentor_desktop.ui.library.faults import fault_line
from revmentor_desktop.ui.library.pack_export import Export, ExportDialog, PackFacts
from revmentor_desktop.ui.library.pack_guide import GuideDialog
from revmentor_desktop.ui.library.pack_preview import PreviewDialog
from revmentor_desktop.ui.library.pack_source import SourceDialog
from revmentor_desktop.ui.library.pack_writing import AT_ONCE, PackWriting, topics_of
from revmentor_desktop.ui.library.packs_dialog import PackLine, PacksDialog
from revmentor_desktop.ui.obstacles import cannot_write, nothing_read
from revmentor_desktop.ui.reading_only import why_not
from revmentor_desktop.ui.stepwise import Stepwise
from revmentor_desktop.ui.tasks import Progress
from revmentor_desktop.ui.widgets.file_dialog import FileDialog
from revmentor_desktop.ui.widgets.menus import made_menu
from revmentor_desktop.ui.widgets.work_strip import WorkStrip

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from PySide6.QtCore import QPoint
    from PySide6.QtWidgets import QWidget

    from revmentor_desktop.domain.changes import ChangeSet
    from revmentor_desktop.services.pack_import import Plan
    from revmentor_desktop.services.pack_reading import PackRead
    from revmentor_desktop.ui.desk import Desk
    from revmentor_desktop.ui.widgets.menus import Entry

TEMPLATE = "topic-template.md"


class PackDeeds(QObject):
    """Carries the deeds out over *page*; ``strip`` belongs at its foot.

    ``progress`` is that of the pack that is being read, if one is.
    """

    def __init__(self, desk: Desk, page: QWidget) -> None:
        super().__init__(page)
        self._desk = desk
        self._page = page
        self.progress: Progress | None = None
        self._plan: Plan | None = None
        self._export: ExportDialog | None = None
        self._leaving: Export | None = None
        self._writing = PackWriting(desk, self)
        self._writing.written.connect(self._tell_written)
        self._looking = Stepwise(self)
        self._looking.told.connect(self._tell_looked)
        self._looking.ended.connect(self._show_export)
        self.strip = WorkStrip(desk.theme)
        self.strip.cancelled.connect(self.stop)
        desk.commands.changed.connect(self._look_again)

    def open_menu(self, place: QPoint) -> None:
        """Open the menu of packs at *place* on the screen."""
        entries: list[Entry | None] = [
            (self.tr("Import a topic pack…"), "download", "", self.ask_for_pack)
        ]
        if self.can_remove():
            entries.append((self.tr("Imported packs…"), "archive", "", self.show_packs))
        if self.can_export():
            entries.append((self.tr("Export our topics…"), "upload", "", self.ask_for_export))
        entries += [
            None,
            (self.tr("How a pack is made"), "info", "", self.show_guide),
            (self.tr("Save a topic template…"), "file-text", "", self.ask_for_template),
        ]
        menu = made_menu(self._desk.theme, self._page, "pack_menu", entries)
        menu.actions()[0].setEnabled(not self._desk.workspace.read_only)  # which brings topics in
        menu.popup(place)

    # --- importing ------------------------------------------------------------------------

    def ask_for_pack(self) -> None:
        """Ask which pack to import."""
        self._ask("")

    def read(self, path: str) -> None:
        """Read the pack at *path* and show what it would change."""
        if self.progress is not None:
            return
        self._looking.stop()
        self.progress = progress = Progress(self)
        progress.told.connect(self._tell_progress)
        self.strip.begin(self.tr("Reading the pack…"))
        self._desk.tasks.run(
            read_pack,
            Path(path),
            progress.tell,
            progress.is_stopped,
            done=self._show_plan,
            failed=self._explain,
        )

    def stop(self) -> None:
        """Stop reading, or looking through topics; nothing was changed."""
        if self.progress is not None:
            self.progress.stop()
        elif self._looking.busy:
            self._looking.stop()
            self.strip.end()

    # --- what was imported ----------------------------------------------------------------

    def can_remove(self) -> bool:
        """Say whether there is a pack to take away."""
        return bool(self._desk.workspace.read.imported_packs())

    def show_packs(self) -> None:
        """List the packs that were imported."""
        read = self._desk.workspace.read
        lines = [PackLine(pack, len(read.pack_topics(pack.id))) for pack in read.imported_packs()]
        theme, zone = self._desk.theme, self._desk.workspace.pair.zone
        dialog = PacksDialog(theme, lines, self._today(), zone, self._page)
        if self._desk.workspace.read_only:
            dialog.keep_to_reading(why_not())
        dialog.removal_wanted.connect(self.remove)
        dialog.open()

    def remove(self, pack: str) -> None:
        """Take the imported *pack* away, with its topics; the pair's own stay."""
        workspace = self._desk.workspace
        found = next((one for one in workspace.read.imported_packs() if one.id == pack), None)
        if found is None:
            return
        topics = workspace.read.pack_topics(pack)
        changes = thrown_away(removal(found, topics), workspace)
        if self._desk.commands.do(self.tr("Remove pack"), changes):
            self._desk.offer_undo(self.tr("Pack removed: %Ln topic(s)", "", len(topics)))

    # --- exporting ------------------------------------------------------------------------

    def can_export(self) -> bool:
        """Say whether the pair has topics of its own."""
        return self._desk.workspace.read.has_any(OwnTopic)

    def ask_for_export(self) -> None:
        """Ask which of the pair's own topics go into a pack, once all are looked through."""
        if self.progress is not None:
            return
        self.strip.begin(self.tr("Looking through our topics…"))
        self._looking.begin(self._looked_through())

    def write_zip(self, path: str) -> None:
        """Write what was chosen as a zip to *path*, in the background."""
        if self._leaving is not None and self._export is not None:
            file = with_ending(Path(path), PACK_ENDING, *PACK_ENDINGS)
            self._writing.begin(self._leaving, file, self._export)

    def write_folder(self, parent: str) -> None:
        """Write what was chosen as a folder inside *parent*, in the background."""
        if self._leaving is not None and self._export is not None:
            path = _free(Path(parent), pack_name(self._leaving.facts.title))
            self._writing.begin(self._leaving, path, self._export)

    def _look_again(self, change_set: ChangeSet, _origin: object) -> None:
        """Begin anew where a topic has changed meanwhile."""
        if self._looking.busy and change_set.touches(OwnTopic):
            self._looking.begin_in(0, self._looked_through())

    def _looked_through(self) -> Iterator[SortedOut | tuple[int, int]]:
        """Yield how many of how many topics were looked at, and in the end what is known then."""
        workspace, sorted_out = self._desk.workspace, SortedOut()
        try:
            ids = sorted(id for id, one in workspace.read.topic_lists.heads().items() if one.own)
            for at in range(0, len(ids), AT_ONCE):
                for done, topic in enumerate(topics_of(workspace, ids[at : at + AT_ONCE]), at + 1):
                    sorted_out.take(topic)
                    yield done, len(ids)
        except Exception:  # it is raised again: nobody is told of the end then
            self.strip.end()
            raise
        yield sorted_out

    def _tell_looked(self, looked: SortedOut | tuple[int, int]) -> None:
        if not isinstance(looked, SortedOut):
            done, total = looked
            self.strip.show_progress(done, total, self.tr("Looking through our topics…"))

    def _show_export(self, sorted_out: SortedOut) -> None:
        """Let choose from the topics that are *sorted_out*."""
        self.strip.end()
        if not self._page.isVisible():
            return  # whoever went elsewhere meanwhile is not held up there
        pair = self._desk.workspace.pair
        title = filled(
            self.tr("Topics of {mentor} and {mentee}"),
            mentor=pair.mentor.first_name,
            mentee=pair.mentee.first_name,
        )
        known = self._desk.preferences.pack_version(pack_id(title, pair.id))
        facts = PackFacts(title, "", (pair.mentor.name, pair.mentee.name), known + 1)
        theme = self._desk.theme
        self._export = ExportDialog(theme, sorted_out.fit, sorted_out.unfit, facts, self._page)
        self._export.confirmed.connect(self._choose_place)
        self._export.finished.connect(self._forget_export)
        self._export.open()

    # --- making a pack by hand ------------------------------------------------------------

    def show_guide(self) -> None:
        """Show how a pack is made."""
        dialog = GuideDialog(self._desk.theme, self._page)
        dialog.template_wanted.connect(self.ask_for_template)
        dialog.open()

    def ask_for_template(self) -> None:
        """Ask where to put the template of a topic."""
        dialog = self._save_dialog(self.tr("Save a template"), self._page)
        dialog.setNameFilter(self.tr("Markdown (*.md)"))
        dialog.setDefaultSuffix("md")
        dialog.selectFile(TEMPLATE)
        dialog.fileSelected.connect(self.write_template)
        dialog.open()

    def write_template(self, path: str) -> None:
        """Write the template to *path*."""
        file = with_ending(Path(path), ".md")
        try:
            write_file(file, resource("help", TEMPLATE).read_bytes())
        except CannotWrite as error:
            self._desk.notices.trouble(cannot_write(error.kind), past=True)
        else:
            self._tell_saved(file.parent)

    # --- private --------------------------------------------------------------------------

    def _ask(self, problem: str) -> None:
        dialog = SourceDialog(self._desk.theme, problem, self._page)
        dialog.chosen.connect(self.read)
        dialog.guide_wanted.connect(self.show_guide)
        dialog.open()

    def _tell_progress(self, done: int, total: int) -> None:
        text = self.tr("Reading the pack: {done} of %Ln topic(s)", "", total)
        self.strip.show_progress(done, total, text.format(done=done))

    def _end_reading(self) -> None:
        self.strip.end()
        if self.progress is not None:
            self.progress.deleteLater()
            self.progress = None

    def _show_plan(self, read: PackRead | None) -> None:
        self._end_reading()
        if read is None:
            self._desk.notices.tell(self.tr("Import cancelled. Nothing was changed."))
            return
        built_in = self._desk.collection.built_in.by_id.keys()
        self._plan = planned(read, stored_in(self._desk.workspace, read, built_in))
        dialog = PreviewDialog(self._desk, self._plan, self._today(), self._page)
        dialog.confirmed.connect(self._import)
        dialog.open()

    def _explain(self, error: Exception) -> None:
        """Ask for another pack, and say what was wrong with this one."""
        self._end_reading()
        if isinstance(error, Refused):
            self._ask(nothing_read(error.reason))
        elif isinstance(error, NoPack):
            told = self.tr("This is not a topic pack. Nothing was imported.")
            self._ask("\n".join((told, *map(fault_line, error.faults))))
        else:
            raise error

    def _import(self, chosen: frozenset[str]) -> None:
        plan, self._plan = self._plan, None
        if plan is None:
            return
        now = self._desk.workspace.now()
        changes = import_changes(plan, map(TopicId, chosen), now)
        name = self.tr("Import pack") if plan.before is None else self.tr("Update pack")
        if self._desk.commands.do(name, changes):
            told = self.tr("%Ln topic(s) imported", "", len(chosen))
            if plan.before is not None:
                told = self.tr("%Ln topic(s) updated", "", len(chosen))
            self._desk.offer_undo(told if chosen else self.tr("Pack updated"))

    def _choose_place(self, export: Export) -> None:
        if self._export is None:
            return
        self._leaving = export
        title = self.tr("Save as one file") if export.as_zip else self.tr("Save as a folder")
        dialog = self._save_dialog(title, self._export)
        if export.as_zip:
            dialog.setNameFilters(
                [self.tr("Topic packs (*.revpack)"), self.tr("Zip archives (*.zip)")]
            )
            dialog.setDefaultSuffix(PACK_ENDING)
            dialog.selectFile(f"{pack_name(export.facts.title)}{PACK_ENDING}")
            dialog.fileSelected.connect(self.write_zip)
        else:
            dialog.setAcceptMode(FileDialog.AcceptMode.AcceptOpen)
            dialog.want_folder()
            dialog.fileSelected.connect(self.write_folder)
        dialog.open()

    def _tell_written(self, path: Path) -> None:
        if self._export is not None:
            self._export.accept()
        self._tell_saved(path.parent)

    def _forget_export(self) -> None:
        self._export = self._leaving = None

    def _save_dialog(self, title: str, parent: QWidget) -> FileDialog:
        dialog = FileDialog(
            self._desk.theme, parent, title, proposed_folder(self._desk.preferences)
        )
        dialog.setAcceptMode(FileDialog.AcceptMode.AcceptSave)
        return dialog

    def _tell_saved(self, folder: Path) -> None:
        self._desk.preferences.share_folder = str(folder)
        self._desk.notices.toast(self.tr("Saved to {folder}").format(folder=folder.name))

    def _today(self) -> date:
        return self._desk.workspace.today


def _free(parent: Path, name: str) -> Path:
    """Return where a folder called *name* can be made in *parent*: numbered if one is there."""
    path, number = parent / name, 1
    while path.exists():
        number += 1
        path = parent / f"{name} {number}"
    return path
