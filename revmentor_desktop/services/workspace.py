"""The open workspace: reading, committing, and telling everybody once.

All edits of the program, from the window, an importer or a script, pass ``commit``.
"""

from __future__ import annotations

import logging
import time
from enum import Enum
from importlib import import_module
from typing import TYPE_CHECKING

from revmentor_desktop.domain.changes import ChangeSet, added, together
from revmentor_desktop.domain.times import wall_clock
from revmentor_desktop.services.clock import fresh_id, steady_seconds, utc_now
from revmentor_desktop.services.log_file import Code
from revmentor_desktop.services.trouble import StoreError
from revmentor_desktop.services.unsearched import make_own_folder
from revmentor_desktop.store.examination import Copying, Examination, Part
from revmentor_desktop.store.good_end import openings_since_look
from revmentor_desktop.store.lock import holder
from revmentor_desktop.store.restoring import FILE_NAME
from revmentor_desktop.store.stopping import Stop
from revmentor_desktop.store.store import Store, told_nobody
from revmentor_desktop.store.upgrade import STEPS, check_header

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import date, datetime
    from pathlib import Path

    from revmentor_desktop.domain.ids import NewId
    from revmentor_desktop.domain.people import Pair
    from revmentor_desktop.store.copying import Contents
    from revmentor_desktop.store.keys import DataKey, KeyFile
    from revmentor_desktop.store.queries import Queries
    from revmentor_desktop.store.search import Index
    from revmentor_desktop.store.store import Told

__all__ = [
    "Copying",
    "Examination",
    "LongOpening",
    "Part",
    "Stop",
    "Workspace",
    "load_writer",
    "takes_long_to_open",
]

LONG_COMMIT = 0.050
"""Seconds; a commit that takes longer is logged, as evidence for a writer thread."""

LARGE = 20
"""Changes; before a change set of more than that, those who asked ``before_large`` are called."""

LARGE_FILE = 4 * 1024 * 1024
"""Bytes that take a while to look through, or to examine in every part."""

LARGE_OLD_FILE = 2 * 1024 * 1024
"""Bytes that take a while to bring up to date: a copy of them is made, and a search index."""

_WRITING = (
    "sqlalchemy",
    "sqlalchemy.dialects.sqlite",
    *(f"revmentor_desktop.store.{name}" for name in ("transactions", "writing", "applying")),
)
"""What writes to workspaces; the dialect is else loaded when it is first used.

All of SQLAlchemy goes before it: of a part that is asked for first, Python holds what the whole
needs, and who loads that in another thread finds it half made.
"""

NOTHING = ChangeSet(())

log = logging.getLogger(__name__)


class LongOpening(Enum):
    """What takes long when a large file is opened."""

    LOOKED_THROUGH = "looked_through"
    EXAMINED = "examined"
    BROUGHT_UP_TO_DATE = "brought_up_to_date"
    BOTH = "both"


def takes_long_to_open(
    folder: Path,
    *,
    key: DataKey | None = None,
    from_other_host: bool = False,
    read_only: bool = False,
) -> LongOpening | None:
    """Return what will take long when the workspace in *folder* is opened, with its *key*, if any.

    All of a large file is examined when somebody had it open and has ended, or another computer
    that is not heeded.  One of an older version is brought up to date; if it was left open as
    well, both is done, one after the other.  What is not known to have been closed well is looked
    through, and so is whatever is opened *read_only*.
    """
    path, left = folder / FILE_NAME, holder(folder)
    if left is not None and left.lives and (left.is_here or not (from_other_host or read_only)):
        return None
    try:
        size = path.stat().st_size
        if read_only:
            return LongOpening.LOOKED_THROUGH if size >= LARGE_FILE else None
        old = size >= LARGE_OLD_FILE and check_header(path, key=key) < len(STEPS)
    except (OSError, StoreError):
        return None  # whoever opens it is told why
    if old:
        return LongOpening.BROUGHT_UP_TO_DATE if left is None else LongOpening.BOTH
    if size < LARGE_FILE:
        return None
    if left is not None:
        return LongOpening.EXAMINED
    return LongOpening.LOOKED_THROUGH if openings_since_look(path) is None else None


def load_writer() -> None:
    """Load what writes to workspaces, in whatever thread: whoever writes first waits for it.

    It takes a fifth of a second and more, half of it in one piece: parts of SQLAlchemy need each
    other while they are loaded.  Python lets a second thread that asks for a module wait until
    the first has it whole.
    """
    from revmentor_desktop.store.stand_ins import stand_ins  # not before the first picture

    with stand_ins():
        for name in _WRITING:
            import_module(name)


class Workspace:
    """One pair's everything, open in this process.

    ``read`` answers with domain values.  ``now`` and ``new_id`` are the program's clock and
    source of identities: below the composition root nobody else asks the machine for either.
    ``steady`` is a clock that nobody can set, in seconds.
    """

    def __init__(
        self,
        store: Store,
        *,
        now: Callable[[], datetime] | None = None,
        new_id: NewId | None = None,
    ) -> None:
        self._store = store
        self._listeners: list[Callable[[ChangeSet, object | None], None]] = []
        self._before_large: list[Callable[[Stop], None]] = []
        self.now = now or utc_now
        self.steady: Callable[[], float] = steady_seconds
        self.new_id = new_id or fresh_id

    @classmethod
    def create(
        cls,
        folder: Path,
        pair: Pair,
        *,
        contents: ChangeSet = NOTHING,
        key: DataKey | None = None,
        keys: KeyFile | None = None,
        now: Callable[[], datetime] | None = None,
        new_id: NewId | None = None,
    ) -> Workspace:
        """Make a workspace for *pair* in *folder*, with *contents* that are there from the start.

        With a *key* and its key file it is protected.  Raises ``StoreError`` if that cannot be; the
        folder is then free for another attempt.
        """
        make_own_folder(folder)
        workspace = cls(Store.create(folder, key, keys), now=now, new_id=new_id)
        try:
            workspace.commit(together(added(pair), contents))
        except StoreError:
            workspace.close()  # or nobody could open, or remove, what was begun
            raise
        return workspace

    @classmethod
    def open(
        cls,
        folder: Path,
        *,
        now: Callable[[], datetime] | None = None,
        new_id: NewId | None = None,
        read_only: bool = False,
        key: DataKey | None = None,
        from_other_host: bool = False,
        examination: Examination | None = None,
    ) -> Workspace:
        """Open the workspace in *folder*; raise ``StoreError``, and never make a missing one.

        A protected one needs its *key* (``services.protection``).  With *from_other_host* it is
        opened although another computer says to have it open.  What was not closed properly is
        examined, and the *examination* can be stopped.  One whose making was cut short before it
        had its pair counts as missing.
        """
        store = Store.open(
            folder,
            read_only=read_only,
            key=key,
            from_other_host=from_other_host,
            examination=examination,
        )
        workspace = cls(store, now=now, new_id=new_id)
        try:
            workspace.read.pair()
        except StoreError:
            workspace.close()
            raise
        return workspace

    @property
    def read(self) -> Queries:
        """The questions that the store answers."""
        return self._store.queries

    @property
    def index(self) -> Index:
        """What finds words in everything that is stored."""
        return self._store.index

    @property
    def folder(self) -> Path | None:
        """Where the workspace lies; ``None`` for one in memory."""
        return self._store.folder

    @property
    def key(self) -> DataKey | None:
        """What the workspace opens with; ``None`` for one that is not protected."""
        return self._store.key

    @property
    def read_only(self) -> bool:
        """Whether it was opened only to be read."""
        return self._store.read_only

    @property
    def was_left_behind(self) -> bool:
        """Whether it was not closed properly the last time; opening examined all of it then."""
        return self._store.was_left_behind

    @property
    def was_looked_through(self) -> bool:
        """Whether somebody has looked through the whole file since it was closed the last time."""
        return self._store.was_looked_through

    @property
    def pair(self) -> Pair:
        """The pair this workspace belongs to."""
        return self._store.queries.pair()

    @property
    def local_now(self) -> datetime:
        """What the clock on the pair's wall shows now."""
        return wall_clock(self.now(), self.pair.zone)

    @property
    def today(self) -> date:
        """Which day it is where the pair is."""
        return self.local_now.date()

    def commit(self, change_set: ChangeSet, origin: object | None = None) -> None:
        """Store *change_set* as a whole, then tell every listener once, with *origin*.

        Raises ``StoreError`` and changes nothing when it cannot be stored.  An empty change set
        is nothing to do.
        """
        if not change_set:
            return
        self.prepare(change_set)
        self.store(change_set)
        self.tell(change_set, origin)

    def prepare(self, change_set: ChangeSet, stop: Stop | None = None) -> None:
        """Call those who asked ``before_large``, if *change_set* is large: first of its steps.

        ``commit`` takes the three steps at once.  Whoever brings in thousands of things takes them
        one by one, so that the first two can be taken in the background.  Raises ``Stopped`` soon
        after *stop* says so.
        """
        if len(change_set.changes) > LARGE:
            stop = stop or Stop()
            for listener in tuple(self._before_large):
                listener(stop)

    def store(self, change_set: ChangeSet, told: Told = told_nobody) -> None:
        """Store *change_set* as a whole, in whatever thread; see ``Store.apply``.

        Who reads or writes meanwhile has to wait.  Nobody hears of it before ``tell``.
        """
        began = time.perf_counter()
        self._store.apply(change_set, told)
        seconds = time.perf_counter() - began
        if seconds > LONG_COMMIT:
            kinds = sorted({type(change.entity).__name__ for change in change_set.changes})
            log.info("a commit took %.0f ms: %s", seconds * 1000, Code(", ".join(kinds)))

    def rehearse(self) -> Iterator[None]:
        """Prepare for the first ``store`` a little at a time, after ``load_writer``.

        Nothing is written.  Raises ``StoreError`` when the file is in the way.
        """
        return self._store.rehearse()

    def give_back(self) -> None:
        """Let go of memory that nobody needs who is not at work; see ``Store.give_back``."""
        self._store.give_back()

    def tell(self, change_set: ChangeSet, origin: object | None = None) -> None:
        """Tell every listener once of *change_set*, which was stored."""
        for told in tuple(self._listeners):
            told(change_set, origin)

    def is_sound(self, examination: Examination | None = None) -> bool:
        """Examine the file in every part; see ``Store.is_sound``."""
        return self._store.is_sound(examination)

    def copy_to(self, path: Path, stop: Stop | None = None) -> Contents:
        """Write a copy of the file to the new file *path*; see ``Store.copy_to``."""
        return self._store.copy_to(path, stop)

    def subscribe(self, listener: Callable[[ChangeSet, object | None], None]) -> None:
        """Have *listener* called after every commit, with the change set and its origin."""
        self._listeners.append(listener)

    def unsubscribe(self, listener: Callable[[ChangeSet, object | None], None]) -> None:
        """Stop calling *listener*."""
        self._listeners.remove(listener)

    def before_large(self, listener: Callable[[Stop], None]) -> None:
        """Have *listener* called before an import, or whatever else changes many things at once.

        It is called in the thread that stores, with what tells it that it should end.
        """
        self._before_large.append(listener)

    def close(self) -> None:
        """Close the file and give it free; the workspace must not be used afterwards."""
        self._listeners.clear()
        self._before_large.clear()
        self._store.close()
