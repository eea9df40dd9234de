"""Rows as the driver itself gives them: whatever is read is read like this."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any, TypeVar

from revmentor_desktop.store.session_rows import AgendaItemRow, SessionRow

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from revmentor_desktop.store.row import Row

    Values = Sequence[Any] | Mapping[str, Any]

R = TypeVar("R", bound="Row")

TOGETHER = 500
"""Sessions whose items are read together; SQLite takes no more than so many ids for granted."""


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
        vars(session)["items"] = items[session.id]  # a mapped row would take note of it
