"""What a workspace file holds, row by row: two that hold the same are told so at little cost."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from revmentor_desktop.store.store import Store

Rows = frozenset[tuple[object, ...]]
Table = tuple[tuple[str, ...], list[tuple[object, ...]]]
Tables = dict[str, Table]


def rows_of(store: Store) -> Rows:
    """Return every row of *store*."""
    return store._database.hand_over(rows_within)


def rows_within(connection: Any) -> Rows:
    """Return every row of every table behind *connection*, but for those of the search."""
    tables = tables_within(connection)
    return frozenset((name, *row) for name, (_, rows) in tables.items() for row in rows)


def tables_within(connection: Any) -> Tables:
    """Return columns and rows of every table behind *connection*, but for those of the search."""
    return {name: _table(connection, name) for name in _names(connection)}


def same_rows(before: Tables, now: Tables) -> bool:
    """Say whether every table of *before* has the same rows *now*, in the columns of both."""
    return all(name in now and _same(table, now[name]) for name, table in before.items())


def _same(before: Table, now: Table) -> bool:
    both = [column for column in before[0] if column in now[0]]
    return _only(before, both) == _only(now, both)


def _only(table: Table, columns: list[str]) -> Counter[tuple[object, ...]]:
    places = [table[0].index(column) for column in columns]
    return Counter(tuple(row[place] for place in places) for row in table[1])


def _table(connection: Any, name: str) -> Table:
    rows = connection.execute(f'SELECT * FROM "{name}"')
    return tuple(column[0] for column in rows.description), rows.fetchall()


def _names(connection: Any) -> list[str]:
    listed = connection.execute("PRAGMA table_list").fetchall()
    return [
        name
        for _, name, kind, *_ in listed
        if kind == "table" and "search_" not in name and not name.startswith("sqlite_")
    ]
