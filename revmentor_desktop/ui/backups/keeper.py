"""When backups are made, and when it is said that they cannot be.

They are made on the first opening of a day, after half an hour of change, before much changes at
once, and when somebody asks.  Nothing waits for a backup but what changes much at once.  One that
cannot be made is tried again, and said when three in a row could not be, or when the last one is
a week old.
"""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from revmentor_desktop.domain.times import wall_clock
from revmentor_desktop.services.backups import (
    back_up_twice,
    folder_of,
    listed,
)
from revmentor_desktop.services.trouble import Stopped, StoreError
from revmentor_desktop.services.workspace import Part

if TYPE_CHECKING:
    from revmentor_desktop.services.backups import Backup, Made
    from revmentor_desktop.services.workspace import Stop, Workspace
    from revmentor_desktop.ui.preferences import Preferences
    from revmentor_desktop.ui.tasks import Tasks

EVERY = 30 * 60
"""Seconds after which a change is in a backup."""

QUIET = 5
"""Seconds without a change that a backup waits for, so that it comes between two sentences."""

AT_LATEST = 5 * 60
"""Seconds that it waits for such a pause."""

AGAIN = 5 * 60
"""Seconds after which one that could not be made is tried again."""

PARTS = (Part.COPY, Part.TABLES, Part.SECOND)
"""What is done for a backup; the last where there is a second place."""

HUNDRED = 100

FAILURES = 3
"""So many in a row that could not be made are said."""

OLD = timedelta(days=7)
"""A last backup of this age is said, when a new one cannot be made."""

LOOK_MS = 15_000
"""Milliseconds between two looks at whether one is due."""

LOOK_FOR_STOP = 0.05
"""Seconds after which one that waits for another looks whether it should still be made."""


class Keeper(QObject):
    """Makes the backups of the open workspace below *place*.

    Signals: ``changed()`` when one was made or could not be, or is begun; ``asked()`` when somebody
    asks for one from anywhere in the window, ``reached(made, of)`` how far that one is, and
    ``ended(error)`` with what became of it, which is ``None`` where it was made;
    ``restore_wanted()`` to go back to one.
    """

    changed = Signal()
    asked = Signal()
    reached = Signal(int, int)
    ended = Signal(object)
    restore_wanted = Signal()
    _kept = Signal(object)
    _not_kept = Signal(object)

    def __init__(
        self,
        workspace: Workspace,
        place: Path,
        preferences: Preferences,
        tasks: Tasks,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._place = place
        self._preferences = preferences
        self._tasks = tasks
        self._turn = Lock()
        self._pair = workspace.pair
        self._since: float | None = None
        self._touched = self._tried = workspace.steady()
        self._asked_today = False
        self._wish: Stop | None = None
        self._serving = False
        self._closed = False
        self._making: _Making | None = None
        self._parts: tuple[Part, ...] = PARTS
        self.working = False
        """Whether a backup is being made."""
        self.trouble: StoreError | None = None
        """What kept the last backup from being made."""
        self.missed: StoreError | None = None
        """What kept the last backup out of the second place."""
        self.folder = folder_of(place, self._pair.id)
        """Where the backups of this pair are."""
        self.backups: tuple[Backup, ...] = listed(self.folder)
        """The backups there are, the newest first."""
        self._kept.connect(self._take_kept)
        self._not_kept.connect(self._fail)
        self._look = QTimer(self)
        self._look.setInterval(LOOK_MS)
        self._look.timeout.connect(self.look)

    def begin(self) -> None:
        """Make backups from now on; none is made of the sample pair, where nothing is real.

        Nor is one of a workspace that is only read: it does not change.
        """
        if self._workspace.folder is None or self._workspace.read_only or self._pair.sample:
            return
        self._workspace.subscribe(self._note_change)
        self._workspace.before_large(self._keep_before)
        self._look.start()

    def end(self) -> None:
        """Look no more; a backup that is under way is waited for by whoever closes.

        So is one that was asked for during another: it begins now.  Nobody hears of either but of
        one that could not be made, at the next start: ``close`` takes note of that.
        """
        self._look.stop()
        if self._wish is not None and not self._serving and not self._wish.is_stopped:
            self._make(self._wish)
        self._wish, self._serving = None, False

    def close(self) -> None:
        """Take note of what became of a backup that was waited for; nothing is at work any more."""
        self._closed = True
        failure = None if self._making is None else self._making.failure
        if not self.working or isinstance(failure, Stopped):
            return
        if failure is None:
            self._preferences.backup_failures = 0
        else:
            self._preferences.backup_failures += 1
            self._preferences.backup_untold = self._pair.id

    def hear_untold(self) -> bool:
        """Return whether the last backup failed while this was closed; that is said once."""
        untold = self._preferences.backup_untold == self._pair.id
        if untold:
            self._preferences.backup_untold = ""
        return untold

    @property
    def is_asked(self) -> bool:
        """Whether somebody who asked for a backup has not heard yet what became of it."""
        return self._wish is not None

    @property
    def place(self) -> Path:
        """Where all backups of this computer are."""
        return self._place

    @property
    def second(self) -> Path | None:
        """The folder that gets a copy of every backup."""
        chosen = self._preferences.backup_second
        return Path(chosen) if chosen else None

    @property
    def newest(self) -> Backup | None:
        """The backup that was made last."""
        return self.backups[0] if self.backups else None

    @property
    def overdue(self) -> bool:
        """Whether it is time to say that backups cannot be made."""
        if self.trouble is None:
            return False
        newest = self.newest
        old = newest is not None and self._workspace.now() - newest.made >= OLD
        return old or self._preferences.backup_failures >= FAILURES

    def look(self) -> None:
        """Make a backup if one is due and nobody is typing."""
        if not self.working and self._is_due():
            self.make()

    def make(self) -> None:
        """Make a backup in the background."""
        if not self.working:
            self._make(None)

    def ask(self) -> None:
        """Make one for somebody who hears of it by ``ended``, after one that is being made.

        That one may lack what was just written.  Asked again meanwhile, it is the same one.
        """
        from revmentor_desktop.services.workspace import Copying

        if self._wish is None:
            self._wish = Copying(self._tell)
            if not self.working:
                self._make(self._wish)
        self.asked.emit()

    def stop(self) -> None:
        """Have the one that was asked for end as soon as it can, with nothing."""
        if self._wish is not None:
            self._wish.stop()

    # --- private --------------------------------------------------------------------------

    def _make(self, wish: Stop | None) -> None:
        """Make a backup, for somebody who may stop it if there is a *wish*."""
        self._serving = wish is not None
        self.working = True
        self._asked_today = True
        self._tried = self._workspace.steady()
        self._since = None
        second = self.second
        self._parts = PARTS if second is not None else PARTS[:-1]
        self._making = _Making(self._turn, self._workspace, self._place, second, wish)
        self._tasks.run(self._making.make, done=self._take_made, failed=self._take_failure)
        self.changed.emit()

    def _take_made(self, made: Made) -> None:
        self.working = False
        self._finish(made)
        self._conclude(None)

    def _take_failure(self, error: Exception) -> None:
        self.working = False
        try:
            self._fail(error)
        finally:
            self._conclude(error)

    def _conclude(self, error: Exception | None) -> None:
        """Tell whoever asked, or begin what was asked for while another one was being made."""
        wish, served = self._wish, self._serving
        self._serving = False
        if served:
            self._wish = None
            self.ended.emit(error)
        elif wish is not None:
            self._make(wish)

    def _tell(self, part: Part, made: int, of: int) -> None:
        """Say how far the one that was asked for is, in the thread that makes it."""
        parts = self._parts
        self.reached.emit(parts.index(part) * HUNDRED + made * HUNDRED // of, len(parts) * HUNDRED)

    def _is_due(self) -> bool:
        steady = self._workspace.steady()
        if self.trouble is not None:
            return steady - self._tried >= AGAIN
        if not self._asked_today and not self._has_today():
            return True
        if self._since is None or steady - self._since < EVERY:
            return False
        late = steady - self._since >= EVERY + AT_LATEST
        return late or steady - self._touched >= QUIET

    def _has_today(self) -> bool:
        newest, zone = self.newest, self._pair.zone
        if newest is None:
            return False
        today = wall_clock(self._workspace.now(), zone).date()
        return wall_clock(newest.made, zone).date() == today

    def _note_change(self, _change_set: object, _origin: object) -> None:
        self._touched = self._workspace.steady()
        if self._since is None:
            self._since = self._touched

    def _keep_before(self, stop: Stop) -> None:
        """Make a backup at once, in whatever thread something large is about to be stored.

        If that cannot be, what was asked for is done all the same, unless it should stop too.
        """
        making = _Making(self._turn, self._workspace, self._place, None, stop)
        try:
            made = making.made()
        except Stopped:
            raise
        except StoreError as error:
            self._not_kept.emit(error)
        else:
            self._kept.emit(made)

    def _take_kept(self, made: Made) -> None:
        self._since = None
        self._finish(made)

    def _finish(self, made: Made) -> None:
        self.trouble, self.missed = None, made.missed
        self._preferences.backup_failures = 0
        self.backups = listed(self.folder)
        self.changed.emit()

    def _fail(self, error: Exception) -> None:
        unwanted = isinstance(error, Stopped)
        if isinstance(error, StoreError) and not unwanted and not self._closed:  # or it counts
            self.trouble = error
            self._preferences.backup_failures += 1
        if self._since is None:
            self._since = self._workspace.steady()
        self.backups = listed(self.folder)
        self.changed.emit()
        if not isinstance(error, StoreError):
            raise error


class _Making:
    """A backup that is made when no other is, in whatever thread *make* is called."""

    def __init__(
        self, turn: Lock, workspace: Workspace, place: Path, second: Path | None, stop: Stop | None
    ) -> None:
        self._turn, self._workspace = turn, workspace
        self._place, self._second, self._stop = place, second, stop
        self.failure: Exception | None = None
        """Why it could not be made: whoever closes asks for that before it is delivered."""

    def make(self) -> Made:
        """Make it, and keep why it could not be."""
        try:
            return self.made()
        except Exception as error:
            self.failure = error
            raise

    def made(self) -> Made:
        """Make it; nothing keeps an error, and with it all that was to be stored."""
        while not self._turn.acquire(timeout=LOOK_FOR_STOP):
            if self._stop is not None:
                self._stop.check()
        try:
            return back_up_twice(self._workspace, self._place, self._second, self._stop)
        finally:
            self._turn.release()
