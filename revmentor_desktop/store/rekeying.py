"""Writing a file again with another key, or with none, and leaving nothing of the old one.

``sqlcipher_export`` copies schema and rows into a new file.  The copy is believed only after every
row was compared in both directions and the new file was opened and checked with its own key.
"""

from __future__ import annotations

import os
from contextlib import closing
from typing import TYPE_CHECKING, Any

import sqlcipher3.dbapi2 as driver

from revmentor_desktop.store.copying import (
    contents,
    journal_of,
    make_empty,
    problems,
    problems_of_seals,
    remove,
)
from revmentor_desktop.store.driver_errors import driver_errors
from revmentor_desktop.store.engine import (
    NEW_FILE_PRAGMAS,
    NEW_PROTECTED_PRAGMAS,
    connect,
    is_readable,
)
from revmentor_desktop.store.errors import Damaged, Full, NoCipher, Unavailable
from revmentor_desktop.store.examination import Examination
from revmentor_desktop.store.upgrade import APPLICATION_ID, check, check_header

if TYPE_CHECKING:
    from pathlib import Path

    from revmentor_desktop.store.keys import DataKey

_DRAFT_PRAGMAS = ("synchronous = OFF", "journal_mode = MEMORY")
"""A file that counts for nothing yet need not survive anything; whoever needs it makes it last."""

_BLOCK = 1 << 20


def export_file(
    path: Path,
    to: Path,
    before: DataKey | None,
    now: DataKey | None,
    told: Examination | None = None,
) -> bool:
    """Write what is in *path* to the new file *to*, which opens with *now*, and compare the two.

    Return whether its search indexes are sound.

    The file *path* opens with *before*; its journal is played back.  What was written need not be
    on the disk yet.  Raises ``StoreError``, ``Stopped`` soon after *told* was stopped.
    """
    told = told or Examination()
    version = check_header(path, key=before)
    with (
        closing(connect(path, key=before)) as connection,
        driver_errors(path),
        told.watching(connection, often=True),  # there may be pictures
    ):
        make_empty(to)
        connection.execute("PRAGMA foreign_keys = OFF")
        key = "" if now is None else f"x'{now.raw.hex()}'"
        connection.execute("ATTACH DATABASE ? AS converted KEY ?", (str(to), key))
        pragmas = NEW_FILE_PRAGMAS if now is None else NEW_PROTECTED_PRAGMAS
        for pragma in (*pragmas, *_DRAFT_PRAGMAS):
            connection.execute(f"PRAGMA converted.{pragma}").fetchall()
        _export(connection, path, told)
        connection.execute(f"PRAGMA converted.application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA converted.user_version = {version}")
        held = contents(connection)
        same = all(_is_same(connection, table) for table in held)
        connection.execute("DETACH DATABASE converted")
    if (now is None) != is_readable(to):
        raise NoCipher(path)
    with closing(connect(to, key=now)) as written, driver_errors(to):
        sound = check(written, to, version, told=told, thorough=True)
        if not same or contents(written) != held or problems(written, "foreign_key_check"):
            raise Damaged(path)
    remove(journal_of(to))
    if now is not None and problems_of_seals(to, now, told):
        raise Damaged(path)
    return sound


def _export(connection: Any, path: Path, told: Examination) -> None:
    """Copy all of *connection* into its other file; raise ``StoreError`` where that fails."""
    try:
        connection.execute("SELECT sqlcipher_export('converted')").fetchall()
    except driver.OperationalError as error:  # whatever it was, it has the code of a bad statement
        full = "disk is full" in str(error)
    else:
        return
    told.check()
    raise Full(path) if full else Unavailable(path)


def erase(path: Path) -> None:
    """Overwrite the file *path*, as far as the disk does that, and remove it."""
    if not path.exists():
        return
    with path.open("r+b") as file:
        left = path.stat().st_size
        while left > 0:
            left -= file.write(bytes(min(left, _BLOCK)))
        file.flush()
        os.fsync(file.fileno())
    remove(path)


def _is_same(connection: Any, table: str) -> bool:
    """Say whether *table* holds the same rows in both files; the search is made of the others."""
    both = (f'main."{table}"', f'converted."{table}"')
    less = "SELECT count(*) FROM (SELECT * FROM {} EXCEPT SELECT * FROM {})"
    ways = (both, both[::-1])
    return all(connection.execute(less.format(*way)).fetchone()[0] == 0 for way in ways)
