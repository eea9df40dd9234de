"""Copies of the file: written through the connection, verified, and on the disk before they count.

A copy is made by ``VACUUM INTO``.  The driver's backup interface reported success for copies of
protected files that were corrupt, and copying the bytes of an open file gives up its locks.
"""

from __future__ import annotations

import os
import sys
from contextlib import ExitStack, closing, suppress
from functools import partial
from typing import TYPE_CHECKING, Any

from revmentor_desktop.store.driver_errors import driver_errors, system_errors
from revmentor_desktop.store.engine import connect, connect_beside
from revmentor_desktop.store.errors import Damaged
from revmentor_desktop.store.stopping import Stop, left_beside

if TYPE_CHECKING:
    from pathlib import Path

    from revmentor_desktop.store.keys import DataKey

Contents = dict[str, int]
"""How many rows every table of a file has."""

PICTURES = ("attachments", "private_attachments")
"""Tables of which a row may be of megabytes."""


def write_whole_copy(
    connection: Any, path: Path, key: DataKey | None = None, stop: Stop | None = None
) -> None:
    """Write a copy of the file of *connection* to *path*: verified and on the disk, or nothing.

    One that is there is replaced.  Raises ``StoreError``, and ``Stopped`` when *stop* says so.
    """
    draft = path.with_name(f"{path.name}.new")
    with system_errors(path), ExitStack() as undo:
        undo.callback(remove, draft)
        remove(draft)
        verify_copy(draft, write_copy(connection, draft, stop), key, stop)
        put_in_place(draft, path)


def write_copy(connection: Any, path: Path, stop: Stop | None = None) -> Contents:
    """Write what the file of *connection* holds to the new file *path*; return how much it is.

    The copy of a protected file has the same key.  It counts for nothing before it has been
    verified.  Raises ``StoreError``, and ``Stopped`` between two pages when *stop* says so.
    """
    stop = stop or Stop()
    with system_errors(path), driver_errors(path):
        make_empty(path)  # made by SQLite it would be readable for everybody
        with stop.watching(connection):
            held = contents(connection)
        with stop.copying(connection, path, often=any(map(held.get, PICTURES))):
            connection.execute("VACUUM INTO ?", (str(path),))
    return held


def verify_copy(
    path: Path, held: Contents, key: DataKey | None = None, stop: Stop | None = None
) -> None:
    """Raise ``Damaged`` unless the copy at *path* holds together, with as many rows as *held*.

    What has to be proven is that everything anybody wrote is there and can be read: every table,
    those too that a search index is kept in, with all that belongs to it, and every seal.  Whether
    a search index fits the words, which takes most of a full examination, is left to the file that
    is copied and to the one that is restored: an index can always be made anew.  Raises ``Stopped``
    when *stop* says so.
    """
    stop = stop or Stop()
    with (
        closing(connect(path, key=key, read_only=True)) as written,
        driver_errors(path),
        stop.verifying(written),
    ):
        written.execute("BEGIN")  # one lock for a hundred questions
        if problems_in_tables(written) or contents(written) != held:
            raise Damaged(path)
    if key is not None and problems_of_seals(path, key, stop):
        raise Damaged(path)


def problems_of_seals(path: Path, key: DataKey, stop: Stop) -> list[Any]:
    """Return what is wrong with the seal of any page of the protected file *path*.

    Only for a file that nobody has open, and whose journal has been played back: it can be removed
    as soon as this ends.  Raises ``StoreError``, and ``Stopped`` when *stop* says so.
    """
    from revmentor_desktop.store.seals import all_fit  # few starts need it

    return [] if all_fit(path, key, stop) else _compared(path, key)


def problems_of_owned_seals(path: Path, key: DataKey, stop: Stop) -> list[Any]:
    """Return the same of a file that somebody in this process owns, and nobody writes to meanwhile.

    To read it in another way would give up the owner's locks.  So SQLCipher compares, beside, on a
    connection of its own, and has the file open until then though *stop* was heard.
    """
    return left_beside(partial(_compared, path, key), stop)


def _compared(path: Path, key: DataKey) -> list[Any]:
    with closing(connect_beside(path, key)) as connection, driver_errors(path):
        return problems(connection, "cipher_integrity_check")


def put_in_place(draft: Path, path: Path) -> None:
    """Give *draft* the name *path*, in one step that a power cut does not take back."""
    make_durable(draft)
    draft.replace(path)
    make_durable(path.parent)


def make_folder(path: Path) -> None:
    """Make the folder *path*, and those above it that are missing; the disk has them then.

    What is written into a folder is lost with it, however well it was written.
    """
    if path.is_dir():
        return
    make_folder(path.parent)
    path.mkdir(mode=0o700, exist_ok=True)
    with suppress(PermissionError):  # one may be allowed to write where one may not look
        make_durable(path.parent)


def make_durable(path: Path) -> None:
    """Return when the file or folder *path* is on the disk, as far as the system can tell."""
    if sys.platform == "win32" and path.is_dir():
        return  # a folder cannot be opened there; the file system's own log must do
    file = os.open(path, os.O_RDWR if path.is_file() else os.O_RDONLY)
    try:
        os.fsync(file)
    finally:
        os.close(file)


def remove(*paths: Path) -> None:
    """Remove those of *paths* that are there."""
    for path in paths:
        path.unlink(missing_ok=True)


def make_empty(path: Path) -> None:
    """Make an empty file that nobody else may read; one must not be there."""
    os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))


def journal_of(path: Path) -> Path:
    """Return where SQLite keeps the journal of the file *path*."""
    return path.with_name(f"{path.name}-journal")


def problems(connection: Any, pragma: str = "integrity_check") -> list[Any]:
    """Return what *pragma* finds wrong with the file of *connection*: a row for each problem."""
    rows = connection.execute(f"PRAGMA {pragma}").fetchall()
    return [row for row in rows if row != ("ok",)]


def problems_in_tables(connection: Any) -> list[Any]:
    """Return what is wrong with any table and what belongs to it, but for the search indexes.

    Asked about a table, SQLite does not go through pages that nothing uses: there must be none.
    """
    unused = connection.execute("PRAGMA freelist_count").fetchall()
    listed = connection.execute("PRAGMA table_list").fetchall()
    names = [
        name
        for database, name, kind, *_ in listed
        if database == "main" and kind in {"table", "shadow"}
    ]
    return [row for row in unused if row != (0,)] + [
        row for name in names for row in problems(connection, f'integrity_check("{name}")')
    ]


def contents(connection: Any) -> Contents:
    """Return how many rows every table has; those that an index is made of are no tables."""
    listed = connection.execute("PRAGMA table_list")
    names = [name for _, name, kind, *_ in listed if kind == "table" and name[:7] != "sqlite_"]
    if not names:
        return {}
    counts = ", ".join(f'(SELECT count(*) FROM "{name}")' for name in names)
    return dict(zip(names, connection.execute(f"SELECT {counts}").fetchone(), strict=True))
