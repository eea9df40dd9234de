"""Examining the open workspace in full, in a quiet moment.

A file that was closed well and that nobody has touched since is opened without a look through it,
which would take the longer the more it holds: this is where it is looked through.  One that
opening looked through is examined once a month, because only this compares every index with its
table.  Nobody who works has to wait for it: it stops then, and is done in a quieter moment.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from revmentor_desktop.services.trouble import Damaged, Stopped, StoreError
from revmentor_desktop.services.workspace import Examination
from revmentor_desktop.ui.trouble_words import damaged_while_open

if TYPE_CHECKING:
    from revmentor_desktop.services.workspace import Workspace
    from revmentor_desktop.ui.notices import Notices
    from revmentor_desktop.ui.preferences import Preferences
    from revmentor_desktop.ui.tasks import Tasks

EVERY = timedelta(days=30)

QUIET_MS = 3 * 60_000
"""Milliseconds that it waits for after the opening, and after somebody worked while it looked."""


class Examiner(QObject):
    """Examines the workspace in the background when nobody has looked, and tells of damage."""

    def __init__(
        self,
        workspace: Workspace,
        preferences: Preferences,
        tasks: Tasks,
        notices: Notices,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._workspace, self._preferences = workspace, preferences
        self._pair = workspace.pair.id  # the workspace may be closed when the answer comes
        self._tasks, self._notices = tasks, notices
        self._examination: Examination | None = None
        self._ended = False
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(QUIET_MS)
        self._wait.timeout.connect(self.look)

    def begin(self) -> None:
        """Examine it a while from now, if it is due then."""
        if self._workspace.folder is not None and not self._workspace.read_only:
            self._wait.start()

    def end(self) -> None:
        """Begin nothing any more, and stop what has begun."""
        self._ended = True
        self._wait.stop()
        if self._examination is not None:
            self._examination.stop()

    def look(self) -> None:
        """Examine the workspace, if that is due."""
        due = self._today() - self._last() >= EVERY
        if due or not self._workspace.was_looked_through:
            self._examination = Examination()
            work = partial(self._workspace.is_sound, self._examination)
            self._tasks.run(work, done=self._note, failed=self._tell)

    def _today(self) -> date:
        return self._workspace.now().astimezone(UTC).date()

    def _last(self) -> date:
        """Return when it was examined last; a day that has not come yet counts for nothing."""
        known = self._examined().get(self._pair, "")
        try:
            last = datetime.fromisoformat(known).date()
        except ValueError:
            return date.min
        return last if last <= self._today() else date.min

    def _examined(self) -> dict[str, str]:
        """Return the day on which the workspace of each pair was examined."""
        return dict(line.split("=", 1) for line in self._preferences.examined if "=" in line)

    def _note(self, _search_is_sound: bool) -> None:
        days = self._examined() | {self._pair: self._today().isoformat()}
        self._preferences.examined = tuple(f"{pair}={day}" for pair, day in days.items())

    def _tell(self, error: Exception) -> None:
        if not isinstance(error, StoreError):
            raise error
        if isinstance(error, Stopped) and not self._ended:
            self._wait.start()
        if isinstance(error, Damaged):
            self._notices.trouble(damaged_while_open())
