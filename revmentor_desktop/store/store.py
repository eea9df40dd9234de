"""An open workspace file: made or opened, changed by whole change sets, closed."""

from __future__ import annotations

import dataclasses
from contextlib import ExitStack, suppress
from enum import Enum
from functools import cache, partial
from itertools import islice
from typing import TYPE_CHECKING, Any

from revmentor_desktop.domain.private import PrivateRevision
from revmentor_desktop.domain.revisions import Revision
from revmentor_desktop.domain.sessions import Session
from revmentor_desktop.store.converting import (
    finish_converting,
    finish_copies,
    is_being_converted,
)
from revmentor_desktop.store.copying import make_folder, write_copy
from revmentor_desktop.store.driver_errors import system_errors
from revmentor_desktop.store.engine import Database, connect, is_readable
from revmentor_desktop.store.errors import (
    AlreadyThere,
    LookStopped,
    OpenElsewhere,
    ReadOnly,
    StillOld,
    Stopped,
    StoreError,
    Unprotected,
    Unstorable,
)
from revmentor_desktop.store.examination import Examination
from revmentor_desktop.store.good_end import forget_mark, mark, openings_since_look
from revmentor_desktop.store.indexing import bring_up_to_date, enter_waiting, make_anew, patterns
from revmentor_desktop.store.key_files import has_keys, mend_keys, write_keys
from revmentor_desktop.store.lock import Lock, refuse_if_held
from revmentor_desktop.store.queries import Queries
from revmentor_desktop.store.restoring import FILE_NAME, finish_restoring, is_being_restored
from revmentor_desktop.store.search import Index
from revmentor_desktop.store.upgrade import (
    STEPS,
    check,
    check_form,
    check_header,
    is_unfinished,
    make,
    remove_empty_journal,
    upgrade,
    version_within,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from sqlalchemy import Connection

    from revmentor_desktop.domain.changes import ChangeSet, Entity
    from revmentor_desktop.store.copying import Contents
    from revmentor_desktop.store.keys import DataKey, KeyFile
    from revmentor_desktop.store.stopping import Stop

    Told = Callable[[int, int], None]

_NOT_SEARCHED = (Revision, PrivateRevision)


def told_nobody(_made: int, _of: int) -> None:
    """Tell nobody how far the storing is."""


class Store:
    """One workspace file, open in this process alone until ``close``.

    ``folder`` is ``None`` for one in memory, ``key`` for one that is not protected.  ``queries``
    answers whatever is to be read, and ``index`` finds words.
    """

    def __init__(
        self,
        database: Database,
        folder: Path | None = None,
        *,
        read_only: bool = False,
        lock: Lock | None = None,
        key: DataKey | None = None,
        openings: int = 0,
    ) -> None:
        self.folder = folder
        self.key = None if key is None else key.copy()
        self.read_only = read_only
        self.queries = Queries(database)
        self.index = Index(database, read_only=read_only)
        self._database = database
        self._lock = lock
        self._openings = openings
        self._closed = False
        self._at_work_on: tuple[type[Entity], str] | None = None

    @classmethod
    def create(cls, folder: Path, key: DataKey | None = None, keys: KeyFile | None = None) -> Store:
        """Make a workspace in *folder*, which is made too if it is missing, and open it.

        With a *key* and its key file it is protected.  The file appears under its name only when it
        is complete.  Raises ``AlreadyThere`` when there is one, unless its making was interrupted
        before anything was put into it; and any other ``StoreError`` when it cannot be made.
        """
        path = folder / FILE_NAME
        with system_errors(folder):
            make_folder(folder)
        try:
            lock = Lock.take(folder)
        except OpenElsewhere:
            raise AlreadyThere(folder) from None
        with ExitStack() as undo:
            undo.callback(lock.release)
            finish_restoring(folder)
            finish_converting(folder)
            if not path.exists():
                if keys is not None:
                    write_keys(folder, keys.written())  # no file is ever without its keys
                make(path, key=key)
            elif not is_unfinished(path, key):
                raise AlreadyThere(folder)
            undo.pop_all()
        return cls._opened(folder, lock, key)

    @classmethod
    def open(
        cls,
        folder: Path,
        *,
        read_only: bool = False,
        key: DataKey | None = None,
        from_other_host: bool = False,
        examination: Examination | None = None,
    ) -> Store:
        """Open the workspace in *folder*, with its *key* if it is protected, and never make one.

        A file of an older version is brought up to date, after a copy of it was made beside it.
        With *read_only* nothing is written, not even a lock file.  With *from_other_host* the lock
        of another computer is taken over.  One that was not closed properly is examined in every
        part; one of which that is not known is looked through.  The *examination* hears how far
        that or bringing it up to date is, and can be stopped: it stays to be done.

        Raises ``Missing``, ``OpenElsewhere``, ``ReadOnly``, ``Locked``, ``WrongKey``,
        ``Unprotected``, ``NotOurs``, ``TooNew``, ``Damaged``, ``Full``, ``NotUpgraded``,
        ``StillOld``, ``Stopped``, ``LookStopped`` or ``Unavailable``; the file is then as it was.
        """
        if not read_only:
            lock = Lock.take(folder, from_other_host=from_other_host)
            try:
                return cls._opened(folder, lock, key, examination or Examination())
            except Stopped:
                lock.leave_as_found()
                raise
        refuse_if_held(folder, by_this_process=True)
        try:
            return cls._opened(folder, None, key, examination)
        except OpenElsewhere:
            refuse_if_held(folder)  # the same, with the name of the computer
            raise

    @property
    def was_left_behind(self) -> bool:
        """Whether whoever had it open before ended without closing it; it was examined then."""
        return self._lock is not None and self._lock.was_left_behind

    @property
    def was_looked_through(self) -> bool:
        """Whether somebody has looked through the whole file since it was closed the last time."""
        return self._openings == 0

    @classmethod
    def in_memory(cls) -> Store:
        """Return an empty store that lives no longer than this process."""
        connection = connect(None)
        _empty().backup(connection)  # from memory to memory nothing is encrypted: it may be used
        return cls(Database(connection, None))

    @classmethod
    def _opened(
        cls,
        folder: Path,
        lock: Lock | None,
        key: DataKey | None,
        examination: Examination | None = None,
    ) -> Store:
        """Open the file that is there; without *lock* only for reading."""
        path, read_only = folder / FILE_NAME, lock is None
        with ExitStack() as undo:
            if lock is not None:
                undo.callback(lock.release)
            _finish_interrupted(folder, lock)
            if has_keys(folder) and is_readable(path):
                raise Unprotected(folder)
            left = lock is not None and lock.was_left_behind
            openings = None if read_only or left else openings_since_look(path)
            check_header(path, key=key)
            connection = connect(path, key=key, read_only=read_only)
            undo.callback(connection.close)
            version = version_within(connection, path)
            if read_only and version < len(STEPS):
                raise ReadOnly(folder)  # it would have to be brought up to date first
            fitting = _Fitting(connection, path, key, left=left, told=examination)
            openings = fitting.look(version, openings)
            fitting.take_steps()
            database = Database(connection, path, read_only=read_only)
            undo.callback(database.close)
            store = cls(
                database, folder, read_only=read_only, lock=lock, key=key, openings=openings
            )
            if not read_only:
                finish_copies(folder, key)
                if key is not None:
                    mend_keys(folder, key)
                fitting.enter(store.index)
            undo.pop_all()
        return store

    def apply(self, change_set: ChangeSet, told: Told = told_nobody) -> None:
        """Store *change_set* in one transaction; return when it would survive a power cut.

        *told* hears how many of how many changes are made; what it raises takes all back.

        Raises ``Stale`` when a "before" is not what is stored, ``Unstorable`` when a value holds
        what no file can keep, ``Missing`` when the file was taken away, and whatever else stands
        between the program and the disk.  Nothing has changed then and the store works on.
        """
        if self.read_only:
            raise ReadOnly(self.folder)
        for change in change_set.changes:
            if change.after is not None:
                refuse_unstorable(change.after)
        from revmentor_desktop.store.applying import write

        self._database.check_place()
        only = _only_one(change_set)

        def work(connection: Connection, raw: Any) -> None:
            if only != self._at_work_on:
                bring_up_to_date(raw)  # nobody writes any more what was written last
            write(connection, raw, change_set, told)
            if only is None:
                made = len(change_set.changes)
                bring_up_to_date(raw, partial(told, made, made))

        try:
            self.index.mending(partial(self._database.write, work))
        except BaseException:
            self.queries.forget(change_set)
            raise
        self.queries.follow(change_set)
        self._at_work_on = only

    def rehearse(self) -> Iterator[None]:
        """Prepare for the first ``apply`` a little at a time; nothing is written.

        Raises ``StoreError`` when the file is in the way.
        """
        if not self.read_only:
            patterns()  # for the words of what is written
            yield
            yield from self._database.rehearse()

    def give_back(self) -> None:
        """Let go of memory that nobody needs who is not at work; nothing that is kept is lost."""
        self._database.give_back()

    def is_sound(self, examination: Examination | None = None) -> bool:
        """Examine the file in every part, and return whether its search finds all of it.

        Raises ``Damaged`` when anything else does not hold together, and ``Stopped`` when the
        *examination* was stopped: whoever reads or writes meanwhile in another thread does that.
        """

        def work(connection: Any, told: Examination) -> bool:
            path = self._database.path
            return check(connection, path, told=told, thorough=True)

        sound = self._database.examine(work, examination or Examination())
        if sound:
            self._openings = 0
        else:
            self._database.in_doubt = True  # the next opening makes the indexes anew
        return sound

    def copy_to(self, path: Path, stop: Stop | None = None) -> Contents:
        """Write a copy of the file to the new file *path*; return how much is in it.

        Whoever reads or writes meanwhile has to wait; it may be called in another thread.  The
        copy counts for nothing before ``verify_copy`` was content with it.  Raises ``Stopped``
        soon after *stop* says so.
        """
        return self._database.hand_over(partial(write_copy, path=path, stop=stop))

    def close(self) -> None:
        """Close the file and give it free; closing twice is nothing to do."""
        if self._closed:
            return
        self._closed = True
        if not self.read_only:
            with suppress(StoreError):  # it is done when the file is opened the next time
                self.index.refresh()
        written = self.was_left_behind or self._database.was_written
        well = self._database.close(wipe=written and not self.read_only)
        if self.key is not None:
            self.key.wipe()
        if self._lock is not None:
            if self._database.path is not None:
                remove_empty_journal(self._database.path)
                if well:
                    mark(self._database.path, self._openings)
                elif self._database.in_doubt:
                    forget_mark(self._database.path)
            self._lock.release()


def _finish_interrupted(folder: Path, lock: Lock | None) -> None:
    """Finish what was interrupted while it wrote the file anew; without *lock* refuse to."""
    if lock is not None:
        finish_restoring(folder)
        finish_converting(folder)
    elif is_being_restored(folder) or is_being_converted(folder):
        raise ReadOnly(folder)


class _Fitting:
    """Makes the file of *connection* fit to be read and written; *told* may stop it.

    One that was *left* without being closed is examined in every part.
    """

    def __init__(
        self,
        connection: Any,
        path: Path,
        key: DataKey | None,
        *,
        left: bool,
        told: Examination | None,
    ) -> None:
        self._connection = connection
        self._path = path
        self._key = key
        self._left = left
        self._told = told
        self._stopped = Stopped if left else LookStopped
        self._sound = True

    def look(self, version: int, openings: int | None) -> int:
        """See that the file holds together; return how many openings have not looked through it.

        One that had a good end and that nobody has touched since is not looked through: *openings*
        did not do that either; ``None`` says that it must be.
        """
        old = version < len(STEPS)
        if openings is not None and not old:
            check_form(self._connection, self._path)
            return openings + 1
        try:
            self._sound = check(
                self._connection,
                self._path,
                version,
                told=self._told,
                thorough=self._left,
                key=self._key,
            )
        except Stopped:
            raise (StillOld if old else self._stopped)(self._path) from None
        return 0

    def take_steps(self) -> None:
        """Take the steps that the file has not behind it; its search is sound then."""
        fill = enter_waiting if self._sound else make_anew
        if upgrade(
            self._connection,
            self._path,
            key=self._key,
            told=self._told,
            fill=fill,
            search=self._sound,
        ):
            check_form(self._connection, self._path)  # what it holds was looked through by that
            self._sound = True

    def enter(self, index: Index) -> None:
        """Enter into the *index* what waits for it; make one that is not sound anew."""
        try:
            if self._sound:
                index.refresh()
            else:
                index.make_anew(self._told)
        except Stopped:
            raise self._stopped(self._path) from None


def _only_one(change_set: ChangeSet) -> tuple[type[Entity], str] | None:
    """Return kind and id of the value that somebody may go on typing; ``None`` if there is none.

    The index follows such a value when it is asked, or when another one is changed.  A version of a
    note that is kept or goes with it is not in the index.
    """
    all_searched = (one for one in change_set.changes if not isinstance(one.entity, _NOT_SEARCHED))
    searched = list(islice(all_searched, 2))
    if len(searched) != 1 or searched[0].after is None:
        return None
    entity = searched[0].after
    return type(entity), entity.id


@cache
def _empty() -> Any:
    """Return an empty database in memory: its steps take longer than most of what one is for."""
    connection = connect(None)
    upgrade(connection, None)
    return connection


def refuse_unstorable(entity: Entity) -> None:
    """Raise ``Unstorable`` when *entity* holds what could not be read back as it is."""
    _refuse(entity)
    if isinstance(entity, Session) and len({item.id for item in entity.items}) < len(entity.items):
        raise Unstorable


def _refuse(part: object) -> None:
    if isinstance(part, str):
        if "\0" in part or not _encodable(part):
            raise Unstorable
    elif isinstance(part, int):
        if not -(2**63) <= part < 2**63:
            raise Unstorable
    elif isinstance(part, tuple):
        for one in part:
            _refuse(one)
    elif part is not None:
        kind: Any = type(part)  # mypy takes no class for hashable
        for name in _fields_of(kind):
            _refuse(getattr(part, name))


@cache
def _fields_of(kind: type) -> tuple[str, ...]:
    """Return the names of the fields of a data class; none of any other *kind*, nor of an enum.

    To ask for them takes longer than to look at a value, and thousands of one kind come at once.
    """
    if issubclass(kind, Enum) or not dataclasses.is_dataclass(kind):
        return ()
    return tuple(field.name for field in dataclasses.fields(kind))


def _encodable(text: str) -> bool:
    if text.isascii():
        return True
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True
