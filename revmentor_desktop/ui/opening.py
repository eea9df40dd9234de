"""Opening a workspace: at once, or, where much is done with a large file first, in plain sight."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from revmentor_desktop.services.trouble import Locked, StoreError

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from revmentor_desktop.domain.ids import NewId
    from revmentor_desktop.services.protection import DataKey
    from revmentor_desktop.services.workspace import Examination, LongOpening, Workspace
    from revmentor_desktop.ui.tasks import Tasks
    from revmentor_desktop.ui.theme import Theme
    from revmentor_desktop.ui.window import Window


class Opening(QObject):
    """Opens workspaces for the *window*, and remembers which one was tried last, with which key.

    Signals: ``closing()`` when a page of its own took the place of the workspace, for it to be
    closed; ``opened(Workspace)``; ``locked(folder)`` when its passphrase is wanted;
    ``refused(StoreError, folder, before)`` when it does not open, with what is to be said *before*
    that; ``failed()`` when nobody knows why.
    """

    closing = Signal()
    opened = Signal(object)
    locked = Signal(object)
    refused = Signal(object, object, str)
    failed = Signal()

    _told = Signal(object, int, int)

    def __init__(
        self,
        theme: Theme,
        tasks: Tasks,
        window: Window,
        *,
        now: Callable[[], datetime],
        new_id: NewId,
    ) -> None:
        super().__init__(window)
        self._theme, self._tasks, self._window = theme, tasks, window
        self._now, self._new_id = now, new_id
        self._tried: tuple[Path | None, DataKey | None] = (None, None)
        self._examination: Examination | None = None
        self._then: Callable[[], None] | None = None
        self._before = ""
        self.refusal: StoreError | None = None
        """Why the workspace that was tried last does not open."""

    @property
    def is_examining(self) -> bool:
        """Whether a file is being read whole or brought up to date: no other one is opened then."""
        return self._examination is not None

    def key_of(self, folder: Path | None) -> DataKey | None:
        """Return what the workspace in *folder*, if it is the last one, was tried with."""
        tried, key = self._tried
        return key if folder == tried else None

    def open(
        self,
        folder: Path,
        key: DataKey | None = None,
        *,
        from_other_host: bool = False,
        read_only: bool = False,
        then: Callable[[], None] | None = None,
        before: str = "",
    ) -> None:
        """Open the workspace in *folder*, with its *key* if it is protected.

        What takes long, because all of a large file must be looked through or examined first or it
        is of an older version, is seen to be done.  *then* is called once it is open, even if it
        was asked for its passphrase first; where it does not open, never: then *before* is told
        with the refusal, a sentence about what went wrong before.
        """
        from revmentor_desktop.services.workspace import Workspace, takes_long_to_open

        if then is not None or folder != self._tried[0]:
            self._then, self._before = then, before
        self._tried = folder, key
        work = partial(
            Workspace.open,
            folder,
            now=self._now,
            new_id=self._new_id,
            key=key,
            from_other_host=from_other_host,
            read_only=read_only,
        )
        long = takes_long_to_open(
            folder, key=key, from_other_host=from_other_host, read_only=read_only
        )
        if long is not None:
            self._open_in_sight(work, folder, long)
            return
        try:
            workspace = work()
        except Exception as error:  # noqa: BLE001 (it is told, or raised again)
            self._tell(error)
        else:
            self._give(workspace)

    def stop(self) -> None:
        """Do no more to the file; the workspace is then not opened, and is what it was."""
        if self._examination is not None:
            self._examination.stop()

    # --- in sight -------------------------------------------------------------------------

    def _open_in_sight(
        self, work: Callable[..., Workspace], folder: Path, long: LongOpening
    ) -> None:
        from revmentor_desktop.services.workspace import Examination
        from revmentor_desktop.ui.examining_page import ExaminingPage

        page = ExaminingPage(self._theme, folder.name, long)
        page.stop_wanted.connect(self.stop)
        self._told.connect(page.show_part)
        self._window.show_welcome(page, waits=True)
        self.closing.emit()
        self._examination = Examination(self._told.emit)
        work = partial(work, examination=self._examination)
        self._tasks.run(work, done=self._take, failed=self._tell)

    def _take(self, workspace: Workspace) -> None:
        self._examination = None
        if self._window.isVisible():
            self._give(workspace)
        else:
            workspace.close()  # or it would count as left behind once more

    def _give(self, workspace: Workspace) -> None:
        then, self._then, self._before = self._then, None, ""
        self.opened.emit(workspace)
        if then is not None:
            then()

    def _tell(self, error: Exception) -> None:
        self._examination = None
        (folder, _), before = self._tried, self._before
        if not isinstance(error, Locked):
            self._then, self._before = None, ""
        if not isinstance(error, StoreError) or folder is None:
            self.failed.emit()
            raise error
        if isinstance(error, Locked):
            self.locked.emit(folder)
        else:
            self.refusal = error
            self.refused.emit(error, folder, before)
