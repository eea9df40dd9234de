"""Rows as the driver itself gives them: whatever is read is read like this.

``Reads`` is what whoever answers questions of one file is made on.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any, TypeVar

from revmentor_desktop.domain.topics import shelf_of
from revmentor_desktop.domain.wording import finder
from revmentor_desktop.store.errors import Damaged
from revmentor_desktop.store.row import json_text
from revmentor_desktop.store.session_rows import AgendaItemRow, SessionRow

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from revmentor_desktop.domain.topics import AnyShelf
    from revmentor_desktop.store.engine import Database
    from revmentor_desktop.store.row import Keeps, Row

    Values = Sequence[Any] | Mapping[str, Any]

R = TypeVar("R", bound="Row")
V = TypeVar("V")

TOGETHER = 500
"""Sessions whose items are read together; SQLite takes no more than so many ids for granted."""

AMONG = "WHERE id IN (SELECT value FROM json_each(?))"
"""Of a query: those rows whose ids are ``listed`` in its value."""

WHOLE = 200
"""Values that are read together where all of a kind are gone through, with their whole texts."""

WHOLE_PICTURES = 10
"""The same of those with a picture in them, which has many times as much in it as a text."""


def rows(connection: Any, kind: type[R], rest: str = "", values: Values = ()) -> list[R]:
    """Return the rows of a *kind*, those and in the order that the *rest* of the query says."""
    columns = ", ".join(f'"{column}"' for column in kind.columns)
    query = f"SELECT {columns} FROM {kind.table.name} {rest}"
    found = list(map(kind.holding, connection.execute(query, values)))
    sessions = [row for row in found if isinstance(row, SessionRow)]
    for at in range(0, len(sessions), TOGETHER):
        _give_items(connection, sessions[at : at + TOGETHER])
    return found


def _give_items(connection: Any, sessions: Sequence[SessionRow]) -> None:
    """Give *sessions* the items of their agendas, in order."""
    items = defaultdict(list)
    places = ", ".join("?" * len(sessions))
    rest = f"WHERE session_id IN ({places}) ORDER BY position, id"
    for item in rows(connection, AgendaItemRow, rest, [session.id for session in sessions]):
        items[item.session_id].append(item)
    for session in sessions:
        session.items = items[session.id]


def value_of(row: Keeps[V]) -> V:
    """Return the value *row* holds; raise ``Damaged`` when the file holds what none can be."""
    try:
        return row.value()
    except (ValueError, TypeError, LookupError):
        pass  # raised outside, because these quote what is in the file
    raise Damaged


def shelf_in(text: str) -> AnyShelf:
    """Return the shelf that is stored as *text*; raise ``Damaged`` where that is none."""
    try:
        return shelf_of(text)
    except ValueError:
        pass  # raised outside, because it quotes what is in the file
    raise Damaged


def listed(keys: Iterable[str | int]) -> str:
    """Return *keys* as one value of a query, for ``IN (SELECT value FROM json_each(?))``."""
    return json_text(list(keys))


def give_holds(connection: Any, words: str) -> None:
    """Let queries of *connection* ask ``holds(text)``: whether all *words* are in it."""
    connection.create_function("holds", 1, finder(words), deterministic=True)


class Reads:
    """Asks one open file.  Every method may raise ``StoreError`` and changes nothing."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def _all(
        self, row: type[Keeps[V]], rest: str = "ORDER BY id", values: Values = ()
    ) -> tuple[V, ...]:
        """Return the values of the rows of a kind, those that the *rest* of the query says."""
        return self._database.run(
            lambda connection: tuple(map(value_of, rows(connection, row, rest, values)))
        )

    def _each(self, row: type[Keeps[V]], order: str = "ORDER BY id") -> Iterator[V]:
        """Yield the values of all rows of a kind, in *order*.

        They are read a few at a time: they are never in memory together, and whoever else wants
        the file meanwhile waits for a few of them only.
        """
        ids = [id for (id,) in self._records(f"SELECT id FROM {row.table.name} {order}")]
        among = f"{AMONG} {order}"
        some = WHOLE_PICTURES if "bytes" in row.columns.values() else WHOLE
        for at in range(0, len(ids), some):
            yield from self._all(row, among, (listed(ids[at : at + some]),))

    def _first(self, row: type[Keeps[V]], rest: str, values: Values = ()) -> V | None:
        return next(iter(self._all(row, f"{rest} LIMIT 1", values)), None)

    def _records(self, query: str, values: Values = ()) -> list[Any]:
        found: list[Any] = self._database.run(
            lambda connection: connection.execute(query, values).fetchall()
        )
        return found

    def _count(self, query: str, values: Values = ()) -> int:
        ((count,),) = self._records(query, values)
        return int(count)
