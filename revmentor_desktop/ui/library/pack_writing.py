"""Writing what was chosen as a pack: the topics are read in steps, and written in the background.

Whoever waits sees in the dialog how far that is, and can stop it.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from revmentor_desktop.domain.ids import TopicId
from revmentor_desktop.services.pack_export import new_pack, write_pack
from revmentor_desktop.services.writing import CannotWrite
from revmentor_desktop.ui.obstacles import cannot_write
from revmentor_desktop.ui.stepwise import Stepwise
from revmentor_desktop.ui.tasks import Progress

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from revmentor_desktop.domain.topics import Pack, Topic
    from revmentor_desktop.services.workspace import Workspace
    from revmentor_desktop.ui.desk import Desk
    from revmentor_desktop.ui.library.pack_export import Export, ExportDialog

AT_ONCE = 20
"""Topics that are read together: few enough that nobody waits for them."""

READING = 10
"""The percent of the bar that reading takes: writing takes ten times as long."""


def topics_of(workspace: Workspace, ids: Sequence[str]) -> list[Topic]:
    """Return the topics called *ids*, whole, in their order."""
    called = [*map(TopicId, ids)]
    found = workspace.read.whole_topics(called)
    return [found[one] for one in called if one in found]


class PackWriting(QObject):
    """Writes one pack at a time.  Signal: ``written(Path)``."""

    written = Signal(object)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._dialog: ExportDialog | None = None
        self._progress: Progress | None = None
        self._what: tuple[Export, Path] | None = None
        self._pack: Pack | None = None
        self._gathering = Stepwise(self)
        self._gathering.told.connect(self._tell_gathered)
        self._gathering.ended.connect(self._write)

    def begin(self, export: Export, path: Path, dialog: ExportDialog) -> None:
        """Write what *export* says to *path*; *dialog* shows how far that is."""
        if self._dialog is not None:
            return
        self._what, self._dialog = (export, path), dialog
        dialog.stop_wanted.connect(self.stop)
        dialog.begin_writing()
        self._gathering.begin(self._gathered(sorted(export.topics)))

    def stop(self) -> None:
        """Write no more; nothing is there then."""
        if self._progress is not None:
            self._progress.stop()
        elif self._gathering.busy:
            self._gathering.stop()
            self._tell_stopped()

    def _gathered(self, ids: list[str]) -> Iterator[list[Topic] | tuple[int, int]]:
        """Yield how many of how many topics are read, and in the end all of them."""
        topics: list[Topic] = []
        try:
            for at in range(0, len(ids), AT_ONCE):
                topics += topics_of(self._desk.workspace, ids[at : at + AT_ONCE])
                yield at, len(ids)
        except Exception:  # it is raised again: nobody is told of the end then
            self._tell_stopped()
            raise
        yield topics

    def _tell_gathered(self, gathered: list[Topic] | tuple[int, int]) -> None:
        if self._dialog is not None and isinstance(gathered, tuple):
            done, total = gathered
            self._dialog.show_progress(done * READING, total * 100)

    def _write(self, topics: list[Topic]) -> None:
        assert self._what is not None
        export, path = self._what
        facts = export.facts
        self._pack = pack = new_pack(
            facts.title,
            topics,
            pair=self._desk.workspace.pair.id,
            version=facts.version,
            licence=facts.licence,
            authors=facts.authors,
        )
        self._progress = progress = Progress(self)
        progress.told.connect(self._tell_written)
        work = partial(
            write_pack,
            path,
            pack,
            topics,
            as_zip=export.as_zip,
            told=progress.tell,
            stopped=progress.is_stopped,
        )
        self._desk.tasks.run(work, done=self._take, failed=self._fail)

    def _tell_written(self, done: int, total: int) -> None:
        if self._dialog is not None:
            self._dialog.show_progress(total * READING + done * (100 - READING), total * 100)

    def _take(self, written: bool) -> None:
        if not written or self._what is None or self._pack is None:
            self._tell_stopped()
            return
        (_, path), pack = self._what, self._pack
        self._desk.preferences.remember_pack_version(pack.id, pack.version)
        self._end()
        self.written.emit(path)

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, CannotWrite):
            self._tell_stopped()
            raise error
        self._tell(cannot_write(error.kind))

    def _tell_stopped(self) -> None:
        self._tell(self.tr("Stopped. Nothing was written."))

    def _tell(self, problem: str) -> None:
        """Say in the dialog why nothing was written."""
        dialog = self._dialog
        self._end()
        if dialog is not None:
            dialog.tell(problem)

    def _end(self) -> None:
        if self._dialog is not None:
            self._dialog.stop_wanted.disconnect(self.stop)
        if self._progress is not None:
            self._progress.deleteLater()
        self._dialog = self._progress = self._what = self._pack = None
