"""The connection to the file: the driver, its pragmas, explicit transactions.

The pragmas are a decision about durability and residue, not about speed: a rollback journal that
is truncated, full synchronisation and one exclusive owner survived every kill and power cut they
were tried with, and at rest the one file is complete; ``auto_vacuum`` and ``secure_delete`` leave
nothing of what was deleted but copies of what was moved before, and those are wiped when the file
is closed (``wiping``).  Change none of them without the crash tests.

A protected file is opened with its data key as it is (``keys`` says where that comes from), before
anything else is asked of it.  A driver that does not encrypt would take the key without a word
and write a readable file; so it has to say which cipher it has, and the file must not be readable.

SQLite's own transactions are used as they are: the driver is told to begin none, and everybody says
``BEGIN IMMEDIATE``, SQLAlchemy too (``transactions``).  Left to its defaults the driver would
commit before a schema change and a failed migration would stay half done.

While a file is open here, nobody in this process may open and close it in another way, not even
to copy it: POSIX systems then drop all of the process's locks on it, and another program is let
in.  Copies are made through the connection (``VACUUM INTO``).
"""

from __future__ import annotations

import threading
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any, TypeVar

import sqlcipher3
import sqlcipher3.dbapi2 as driver

from revmentor_desktop.store.driver_errors import (
    NOT_A_DATABASE,
    driver_errors,
    said,
    system_errors,
)
from revmentor_desktop.store.errors import (
    ChangedOutside,
    Damaged,
    Missing,
    NoCipher,
    Unprotected,
    WrongKey,
)
from revmentor_desktop.store.watch import Watch, identity

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from contextlib import AbstractContextManager
    from pathlib import Path

    from sqlalchemy import Connection

    from revmentor_desktop.store.examination import Examination
    from revmentor_desktop.store.keys import DataKey
    from revmentor_desktop.store.transactions import Writer

T = TypeVar("T")

OLDEST_SQLITE = (3, 51, 3)
"""Older ones can corrupt a file in write-ahead mode and lack what the schema check relies on."""

PATIENCE = 0.25
"""Seconds to wait for a lock: whoever holds one keeps it, except a virus scanner."""

PRAGMAS: tuple[str, ...] = (
    "cipher_log_level = NONE",
    "temp_store = MEMORY",
    "mmap_size = 0",
    "cell_size_check = ON",
    "trusted_schema = OFF",
    "secure_delete = ON",
    "synchronous = FULL",
    "fullfsync = ON",  # of macOS; elsewhere it means nothing
    "foreign_keys = ON",
)
"""What holds for every connection.  None of them writes: a file that is refused stays as it was."""

OWNER_PRAGMAS: tuple[str, ...] = (
    "schema_version",
    "journal_mode = TRUNCATE",
    "journal_mode = DELETE",
    "journal_mode = TRUNCATE",
    "locking_mode = EXCLUSIVE",
)
"""What holds besides for the one connection that writes to a file.

What a killed process left of its journal holds old text and must go before the file has its
owner, who would keep it: reading plays back what must be played back; what had not got so far
is deleted when SQLite leaves the mode that truncates.
"""

NEW_FILE_PRAGMAS: tuple[str, ...] = ("page_size = 8192", "auto_vacuum = FULL")
"""What is decided while the file is empty, and stays with it."""

NEW_PROTECTED_PRAGMAS: tuple[str, ...] = ("auto_vacuum = FULL",)
"""The same for a protected file: with another size of pages no other program could open it."""

MAGIC = b"SQLite format 3\0"
"""What a file begins with that anybody can read."""


def connect(
    path: Path | None,
    *,
    key: DataKey | None = None,
    read_only: bool = False,
    own: bool = True,
    damaged: bool = False,
) -> Any:
    """Return a connection of the driver to the file *path*, or to memory, with every pragma set.

    The file must exist; it is never made here.  One that is protected opens with its *key*.
    Unless *read_only* or not *own*, the connection becomes the only one that can read or write
    the file, until it is closed.  Of a *damaged* one, those parts of the schema are left out that
    cannot be understood, and the others can be mended.  Raises ``StoreError``.
    """
    if sqlcipher3.sqlite_version_info < OLDEST_SQLITE:
        raise RuntimeError(f"SQLite {sqlcipher3.sqlite_version} is too old")
    if key is not None and path is not None and is_readable(path):
        raise Unprotected(path)
    if path is not None and own and not read_only:
        _refuse_unwritable(path)
    with driver_errors(path, refused=None if path is None else Damaged):
        connection = driver.connect(
            _address(path, read_only=read_only),
            uri=True,
            timeout=PATIENCE,
            isolation_level=None,
            check_same_thread=False,
        )
        try:
            if damaged:
                _set(connection, ("writable_schema = ON",))
            if key is not None:
                _use(connection, key, path)
            if path is None or path.stat().st_size == 0:
                _set(connection, NEW_FILE_PRAGMAS if key is None else NEW_PROTECTED_PRAGMAS)
            _set(connection, PRAGMAS)
            if path is not None and own and not read_only:
                _own(connection)
        except BaseException:
            connection.close()
            raise
    return connection


def connect_beside(path: Path, key: DataKey) -> Any:
    """Return a connection that has the *key* of the file *path*, and that has read nothing of it.

    It needs no lock, whoever owns the file: for what goes past the database to every page.  Raises
    ``StoreError``.
    """
    with driver_errors(path, refused=Damaged):
        connection = driver.connect(
            _address(path, read_only=True), uri=True, isolation_level=None, check_same_thread=False
        )
        try:
            _give(connection, key)
        except BaseException:
            connection.close()
            raise
    return connection


def driver_versions() -> dict[str, str]:
    """Return the version of the database and of what encrypts it."""
    connection = driver.connect(":memory:")
    try:
        cipher = connection.execute("PRAGMA cipher_version").fetchone()
    finally:
        connection.close()
    return {"SQLite": sqlcipher3.sqlite_version, "SQLCipher": cipher[0] if cipher else "none"}


def _refuse_unwritable(path: Path) -> None:
    """Raise ``ReadOnly`` for a file that may not be written: SQLite would only say so later."""
    with system_errors(path), path.open("r+b"):
        pass


def _address(path: Path | None, *, read_only: bool) -> str:
    if path is None:
        return "file::memory:"
    address = path.absolute().as_uri()
    if not address.startswith("file:///"):  # a network share: SQLite wants no authority
        address = "file:////" + address.removeprefix("file://")
    return f"{address}?mode={'ro' if read_only else 'rw'}"


def is_readable(path: Path) -> bool:
    """Say whether anybody can read the file *path*; only for one this process has not open."""
    try:
        with path.open("rb") as file:
            return file.read(len(MAGIC)) == MAGIC
    except OSError:
        return False  # whoever opens it is told why


def _use(connection: Any, key: DataKey, path: Path | None) -> None:
    """Give *connection* its key, and see that it is the right one, for a driver that encrypts."""
    _give(connection, key)
    if not connection.execute("PRAGMA cipher_version").fetchone():
        raise NoCipher(path)
    try:
        connection.execute("SELECT count(*) FROM sqlite_schema").fetchall()
    except driver.DatabaseError as error:
        if getattr(error, "sqlite_errorcode", 0) != NOT_A_DATABASE:
            raise
    else:
        return
    raise WrongKey(path)


def _give(connection: Any, key: DataKey) -> None:
    _set(connection, ("cipher_log_level = NONE", f"key = \"x'{key.raw.hex()}'\""))


def _set(connection: Any, pragmas: tuple[str, ...]) -> None:
    for pragma in pragmas:
        connection.execute(f"PRAGMA {pragma}").fetchall()


def _own(connection: Any) -> None:
    _set(connection, OWNER_PRAGMAS)
    connection.execute("BEGIN EXCLUSIVE")  # taken here, the lock is kept until the file is closed
    connection.commit()


class Database:
    """The one connection, shared by whoever reads and whoever writes, one at a time."""

    def __init__(self, connection: Any, path: Path | None, *, read_only: bool = False) -> None:
        self.path = path
        self.in_doubt = False
        """Whether something was found that does not hold together: somebody should look."""
        self._connection = connection
        self._turn = threading.RLock()
        self._examination: Examination | None = None
        self._begin = "BEGIN" if read_only else "BEGIN IMMEDIATE"
        self._identity = identity(path)
        self._watch = Watch(path, read_only=read_only)
        self._writer: Writer | None = None

    def run(self, work: Callable[[Any], T]) -> T:
        """Return what *work* returns, given the driver's connection, within one transaction.

        It is committed at its end.  Whatever is raised rolls everything back and leaves the
        connection usable.  Raises ``StoreError`` when the file is in the way; passes on what *work*
        raises itself.
        """
        return self._in_turn(lambda: self._transact(work))

    def write(self, work: Callable[[Connection, Any], T]) -> T:
        """Do the same as ``run`` with what changes rows, within a transaction of SQLAlchemy.

        *work* is given its connection and the driver's, which are one.
        """

        def written() -> T:
            return self._writer_here().run(lambda sql: work(sql, self._connection))

        return self._in_turn(written)

    def rehearse(self) -> Iterator[None]:
        """Prepare for writing a little at a time, in tables of its own: nothing is written here.

        Whoever writes meanwhile need not wait for the rest.  Raises ``StoreError`` as ``run`` does.
        """
        from revmentor_desktop.store.rehearsing import rehearse

        writer = self._in_turn(self._writer_here)
        self._in_turn(writer.ready)
        yield
        yield from rehearse(writer)

    def hand_over(self, work: Callable[[Any], T]) -> T:
        """Return what *work* returns, given the driver's connection outside of any transaction.

        For what cannot be done within one: copying the file.  It must change nothing.
        """
        with self._turn, self._doubting():
            return work(self._connection)

    def examine(self, work: Callable[[Any, Examination], T], examination: Examination) -> T:
        """Return what *work* returns, given the driver's connection, while nobody else wants it.

        Whoever reads or writes meanwhile stops the *examination*.
        """
        with self._turn, self._doubting():
            self._examination = examination
            try:
                return work(self._connection, examination)
            finally:
                self._examination = None

    def give_back(self) -> None:
        """Let go of what is remembered of the file's pages; what is wanted of them is read again.

        Nothing is done while anybody is at work with the file: they want them now.
        """
        if self._turn.acquire(blocking=False):
            try:
                self._connection.execute("PRAGMA shrink_memory")
            finally:
                self._turn.release()

    def check_place(self) -> None:
        """Raise ``Missing`` when the file was taken away or replaced since it was opened.

        Without this a commit would succeed, into a file that no folder knows any more.  Raises
        ``ChangedOutside`` when somebody else wrote into it, a sync service for one: what is known
        of it here and what it holds may no longer fit together.
        """
        if self.path is not None and identity(self.path) != self._identity:
            raise Missing(self.path)
        with self._my_turn():
            disturbed = self._watch.is_disturbed()
        if disturbed:
            raise ChangedOutside(self.path)

    @property
    def was_written(self) -> bool:
        """Whether anything was written through this connection, if only to be taken back."""
        return bool(self._connection.total_changes)

    def close(self, *, wipe: bool = False) -> bool:
        """Close the connection and give the file free; return whether that was a good end.

        It was when nothing is in doubt, and what lies at its place is what was written here.  With
        *wipe* no copies stay in the file of what is deleted.
        """
        with self._my_turn():
            if wipe:
                self._wipe()
            if self._writer is not None:
                self._writer.close()
            self._connection.close()
            there = self.path is not None and identity(self.path) == self._identity
            good = there and not self.in_doubt and not self._watch.is_disturbed()
            self._watch.end()
        return good

    def _wipe(self) -> None:
        """Wipe what the file does not use, while nobody else can write to it.

        That is left to another time where anything is in doubt, or to be played back.
        """
        if self.path is None or self.in_doubt or self._connection.in_transaction:
            return
        with suppress(OSError):
            journal = self.path.with_name(f"{self.path.name}-journal")
            if not journal.exists() or not journal.stat().st_size:
                self._watch.wipe()

    def _my_turn(self) -> AbstractContextManager[bool]:
        """Return the lock to wait for; who examines the file makes way for whoever works."""
        examination = self._examination
        if examination is not None:
            examination.stop()
        return self._turn

    def _in_turn(self, work: Callable[[], T]) -> T:
        """Return what *work* returns, when it is its turn, and leave no transaction behind."""
        with self._my_turn(), self._doubting():
            self._watch.is_disturbed()
            try:
                return work()
            except (driver.Error, UnicodeDecodeError) as error:
                trouble = said(error, self.path)
            finally:
                self._end_transaction()
                self._watch.remember()
            raise trouble  # outside of the handler: the driver's error does not travel along

    def _writer_here(self) -> Writer:
        from revmentor_desktop.store.transactions import Writer

        if self._writer is None:
            self._writer = Writer(self._connection, self._begin)
        return self._writer

    def _transact(self, work: Callable[[Any], T]) -> T:
        self._connection.execute(self._begin)
        found = work(self._connection)
        self._connection.commit()
        return found

    @contextmanager
    def _doubting(self) -> Iterator[None]:
        try:
            yield
        except Damaged:
            self.in_doubt = True
            raise

    def _end_transaction(self) -> None:
        if self._connection.in_transaction:
            try:
                self._connection.rollback()
            except driver.Error as error:
                trouble = said(error, self.path)
            else:
                return
            raise trouble
