"""Rows as the driver itself writes them: those of every kind but sessions.

To make, compare and write a row takes SQLAlchemy ten times as long, and what is brought in or
taken back is thousands of them.  A session has the rows of its agenda with it
(``session_writing``).
"""

from __future__ import annotations

from operator import itemgetter
from typing import TYPE_CHECKING, Any, TypeVar

from revmentor_desktop.store.errors import Stale
from revmentor_desktop.store.reading import AMONG, listed, rows, value_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from revmentor_desktop.domain.changes import Entity
    from revmentor_desktop.store.row import Keeps

E = TypeVar("E", bound="Entity")


def add(connection: Any, kept: type[Keeps[E]], values: Sequence[E]) -> None:
    """Add *values* of one kind; raise ``Stale`` when one of them is there."""
    ids = {value.id for value in values}
    table = kept.table.name
    known = connection.execute(f"SELECT 1 FROM {table} {AMONG} LIMIT 1", (listed(ids),))
    if len(ids) < len(values) or known.fetchone() is not None:
        raise Stale
    names, places = _listed(kept.columns), ", ".join("?" * len(kept.columns))
    in_order = itemgetter(*kept.columns)
    connection.executemany(
        f"INSERT INTO {table} ({names}) VALUES ({places})",
        [in_order(vars(_row_of(kept, value))) for value in values],
    )


def edit(connection: Any, kept: type[Keeps[E]], pairs: Sequence[tuple[E, E]]) -> None:
    """Have the second of each of *pairs* in place of the first, which has the same id and kind.

    No id comes twice.  Raises ``Stale`` when one that is to be replaced is not what is stored.
    """
    held = _held(connection, kept, [before for before, _ in pairs])
    changed: list[dict[str, Any]] = []
    columns: set[str] = set()
    for before, after in pairs:
        now, new = held[before.id], _columns(kept, after)
        others = {name for name in new if new[name] != now[name]}
        if others:
            changed.append(new)
            columns |= others
    if changed:
        named = [name for name in kept.columns if name in columns]
        connection.executemany(
            f"UPDATE {kept.table.name} SET {_listed(named, ' = ?')} WHERE id = ?",
            [[*(new[name] for name in named), new["id"]] for new in changed],
        )


def remove(connection: Any, kept: type[Keeps[E]], values: Sequence[E]) -> None:
    """Remove *values* of one kind; raise ``Stale`` when one of them is not what is stored."""
    if len({value.id for value in values}) < len(values):
        raise Stale
    ids = _held(connection, kept, values)
    connection.executemany(f"DELETE FROM {kept.table.name} WHERE id = ?", [(id,) for id in ids])


def _held(connection: Any, kept: type[Keeps[E]], values: Sequence[E]) -> dict[str, dict[str, Any]]:
    """Return the columns of what is stored of *values* by their ids, or raise ``Stale``."""
    found = rows(connection, kept, AMONG, (listed(value.id for value in values),))
    held = {row.id: row for row in found}
    for value in values:
        row = held.get(value.id)
        if row is None or value_of(row) != value:
            raise Stale
    return {value.id: vars(held[value.id]) for value in values}


def _columns(kept: type[Keeps[E]], value: E) -> dict[str, Any]:
    """Return what stands in each column for *value*, in their order."""
    held = vars(_row_of(kept, value))
    return {name: held[name] for name in kept.columns}


def _row_of(kept: type[Keeps[E]], value: E) -> Keeps[E]:
    row = kept()
    row.take(value)
    return row


def _listed(columns: Iterable[str], rest: str = "") -> str:
    return ", ".join(f'"{name}"{rest}' for name in columns)
