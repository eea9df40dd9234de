"""What can still be read of a damaged file, row by row, put into a new one.

Every table is walked from both ends, by itself and by the index of its ids, so that one bad page
costs what is on it and not what lies behind it.  The damaged file is only copied.

A page of a protected file that its seal does not fit ends the connection for everything; so that
is opened anew after each, and the search for bad places goes on behind it.

What the tables are called and made of is known here too: where only that is damaged in the file, it
is written again into the copy.  Where it cannot be seen at which page a table begins, that table is
lost; of a protected file one damaged page of the schema hides all of them.
"""

from __future__ import annotations

from contextlib import ExitStack, closing, suppress
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING, Any

import sqlcipher3.dbapi2 as driver

from revmentor_desktop.domain.changes import added, together
from revmentor_desktop.domain.people import Pair
from revmentor_desktop.store.copying import make_folder, put_in_place, remove
from revmentor_desktop.store.driver_errors import driver_errors, system_errors
from revmentor_desktop.store.engine import Database, connect
from revmentor_desktop.store.errors import Damaged, StoreError, WrongKey
from revmentor_desktop.store.reading import rows, value_of
from revmentor_desktop.store.restoring import FILE_NAME, copy_with_journal, room_in
from revmentor_desktop.store.rows import ROWS
from revmentor_desktop.store.stopping import Stop
from revmentor_desktop.store.store import Store
from revmentor_desktop.store.upgrade import STEPS, check_header, expected_schema

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from revmentor_desktop.domain.changes import Entity
    from revmentor_desktop.store.keys import DataKey
    from revmentor_desktop.store.row import Keeps

Entry = tuple[str, str, str, str | None]
"""Type, name, table and SQL of an entry of a schema."""

TOGETHER = 200
"""So many values are put into the new file at once, unless one of them does not fit."""

_WALKS = (
    "SELECT rowid FROM {table} NOT INDEXED ORDER BY rowid",
    "SELECT rowid FROM {table} NOT INDEXED ORDER BY rowid DESC",
    "SELECT rowid FROM {table} ORDER BY id",
    "SELECT rowid FROM {table} ORDER BY id DESC",
)


def salvage(file: Path, into: Path, key: DataKey | None = None, stop: Stop | None = None) -> int:
    """Put what can be read of the damaged *file* into the new workspace file *into*.

    Both open with *key*, if there is one.  Return how many rows are known to be there but cannot
    be read; nobody knows of more.  Raises ``Damaged`` when not even a pair can be read, or the
    file is of an older version, and ``Stopped`` soon after *stop* says so; *into* is then what it
    was.
    """
    stop = stop or Stop()
    with system_errors(into), ExitStack() as undo:
        make_folder(into.parent)
        scratch = undo.enter_context(room_in(into.parent))
        draft = scratch / FILE_NAME
        copy_with_journal(file, draft, stop)
        try:
            version = check_header(draft, key=key, damaged=True)
        except WrongKey:
            raise Damaged(file) from None  # its key file knows the key: it is the first page
        if version < len(STEPS):
            raise Damaged(file)
        with suppress(StoreError):  # what cannot be mended is not found
            _mend_schema(draft, key)
        with (
            closing(_Reader(draft, key)) as reader,
            closing(Store.create(scratch / "new", key)) as store,
        ):
            found = (value for row in ROWS.values() for value in reader.values(row, stop))
            refused = sum(_stored(store, values) for values in _batches(found))
            if not store.queries.has_any(Pair):
                raise Damaged(file)
        remove(into)
        put_in_place(scratch / "new" / FILE_NAME, into)
    return reader.lost + refused


def _mend_schema(draft: Path, key: DataKey | None) -> None:
    """Say again in *draft* what our tables are, where that can be read no more.

    A table is known by its name or by what it is made of; where it begins must be there.
    """
    ours = {name: entry for entry in expected_schema(STEPS) if (name := entry[1]) and entry[3]}
    with closing(connect(draft, key=key, own=False, damaged=True)) as connection:
        connection.text_factory = bytes
        with driver_errors(draft):
            entries = connection.execute("SELECT rowid, name, sql FROM sqlite_schema").fetchall()
            for number, name, sql in entries:
                known = _known(ours, name, sql)
                if known is not None:
                    connection.execute(
                        "UPDATE sqlite_schema SET type = ?, name = ?, tbl_name = ?, sql = ? "
                        "WHERE rowid = ?",
                        (*known, number),
                    )


def _known(ours: dict[str, Entry], name: bytes | None, sql: bytes | None) -> Entry | None:
    """Return the entry of *ours* that one with such a *name* or *sql* was."""
    for entry in ours.values():
        if (name or b"") == entry[1].encode() or sql == (entry[3] or "").encode():
            return entry
    return None


class _Reader:
    """Reads the rows of the file *path*; ``lost`` counts those that are there and cannot be."""

    def __init__(self, path: Path, key: DataKey | None) -> None:
        self._path, self._key = path, key
        self.lost = 0
        self._open()

    def values(self, row: type[Keeps[Any]], stop: Stop) -> Iterator[Entity]:
        """Yield every value of the table of *row* that can be read, until *stop* says so."""
        for number in stop.each(sorted(self._numbers(row))):
            try:
                value = self._database.run(partial(_value, row=row, number=number))
            except (StoreError, RuntimeError):
                self.lost += 1
                self._open_anew()
            else:
                yield value

    def close(self) -> None:
        """Let the file go."""
        self._database.close()

    def _open(self) -> None:
        self._connection = connect(self._path, key=self._key, own=False, damaged=True)
        self._database = Database(self._connection, self._path)

    def _open_anew(self) -> None:
        if self._key is not None:
            self.close()
            self._open()

    def _numbers(self, row: type[Keeps[Any]]) -> set[int]:
        """Return the numbers of all rows that can be found."""
        numbers: set[int] = set()
        for walk in _WALKS:
            try:
                for (number,) in self._connection.execute(walk.format(table=row.table.name)):
                    numbers.add(number)
            except (driver.Error, UnicodeDecodeError):
                self._open_anew()  # the other ways may lead further
        return numbers


def _value(connection: Any, row: type[Keeps[Any]], number: int) -> Entity:
    for kept in rows(connection, row, "WHERE rowid = ?", (number,)):
        value: Entity = value_of(kept)
        return value
    raise Damaged


def _batches(found: Iterator[Entity]) -> Iterator[list[Entity]]:
    """Yield *found* in batches; the values of one kind come one after the other."""
    while batch := list(islice(found, TOGETHER)):
        yield batch


def _stored(store: Store, values: list[Entity]) -> int:
    """Put *values* into *store*; return how many of them it does not take.

    What it refuses has an id that is there already, or is none of ours.
    """
    try:
        store.apply(together(*map(added, values)))
    except StoreError:
        if len(values) == 1:
            return 1
        return sum(_stored(store, [value]) for value in values)
    return 0
