"""Stores much at once away from the main thread: thousands of notes take some seconds.

It is one transaction and one step to be undone, or the undoing of one, as any other edit.
Whoever stops it before its end has nothing of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from revmentor_desktop.services.trouble import Stopped, StoreError
from revmentor_desktop.services.workspace import Stop
from revmentor_desktop.ui.bringing.progress import Progress

if TYPE_CHECKING:
    from collections.abc import Callable

    from revmentor_desktop.domain.changes import ChangeSet
    from revmentor_desktop.ui.desk import Desk


class Storing(QObject):
    """Stores what *changes* returns, which is called in the background too.

    *done* is called with it once it is stored, for everybody to be told, and *failed* with the
    error when the file was in the way.  Signals: ``told(made, of)`` while it stores; then either
    ``stored()``, after *done*, or ``not_stored()``, after *failed*, and when it was stopped.
    """

    told = Signal(int, int)
    stored = Signal()
    not_stored = Signal()

    def __init__(
        self,
        desk: Desk,
        changes: Callable[[], ChangeSet],
        *,
        done: Callable[[ChangeSet], None],
        failed: Callable[[StoreError], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._changes = changes
        self._done, self._failed = done, failed
        self._progress = Progress()
        self._progress.told.connect(self.told)
        self._stop = Stop()
        self.busy = False

    def begin(self) -> None:
        """Begin to store, after what is being typed has been handed over."""
        self.busy = True
        self._desk.commands.settle()
        self._desk.tasks.run(self._store, done=self._take, failed=self._fail)

    def stop(self) -> None:
        """Wish that it ends with nothing stored; what is stored by then stays."""
        self._stop.stop()

    def _store(self) -> ChangeSet:
        """Make the backup that comes before anything large, then store; in another thread."""
        workspace, change_set = self._desk.workspace, self._changes()
        workspace.prepare(change_set, self._stop)
        self._tell(0, len(change_set.changes))
        workspace.store(change_set, self._tell)
        return change_set

    def _tell(self, made: int, of: int) -> None:
        """Say how far it is, in the thread that stores, and end there if it was stopped."""
        self._stop.check()
        self._progress.tell(made, of)

    def _take(self, change_set: ChangeSet) -> None:
        self.busy = False
        self._done(change_set)
        self.stored.emit()

    def _fail(self, error: Exception) -> None:
        self.busy = False
        if isinstance(error, StoreError) and not isinstance(error, Stopped):
            self._failed(error)
        self.not_stored.emit()
        if not isinstance(error, StoreError):
            raise error
