"""Sessions as they are written, with the rows of their agendas: in statements of SQLAlchemy.

Of an agenda only that is written which is otherwise: an item that stays keeps its row, and of a row
only those columns are written that hold something else.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from sqlalchemy import bindparam, delete, insert, select, update

from revmentor_desktop.store.errors import Stale
from revmentor_desktop.store.reading import AMONG, listed, rows, value_of
from revmentor_desktop.store.session_rows import AgendaItemRow, SessionRow
from revmentor_desktop.store.tables import TABLES

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sqlalchemy import Connection, Table
    from sqlalchemy.sql.dml import Delete

    from revmentor_desktop.domain.sessions import Session
    from revmentor_desktop.store.row import Row

    Record = dict[str, Any]

SESSIONS, ITEMS = TABLES[SessionRow], TABLES[AgendaItemRow]

_KNOWN = select(SESSIONS.c.id).where(SESSIONS.c.id.in_(bindparam("ids", expanding=True))).limit(1)
_ALL_ITEMS = delete(ITEMS).where(ITEMS.c.session_id == bindparam("of"))
_ITEM = delete(ITEMS).where(ITEMS.c.session_id == bindparam("of"), ITEMS.c.id == bindparam("at"))
_SESSION = delete(SESSIONS).where(SESSIONS.c.id == bindparam("of"))


def add(connection: Connection, sessions: Sequence[Session]) -> None:
    """Add *sessions* with their agendas; raise ``Stale`` when one of them is there."""
    ids = {session.id for session in sessions}
    if len(ids) < len(sessions) or connection.scalar(_KNOWN, {"ids": list(ids)}) is not None:
        raise Stale
    new = list(map(_row, sessions))
    _insert(connection, SESSIONS, new)
    _insert(connection, ITEMS, [item for row in new for item in row.items])


def remove(connection: Connection, raw: Any, sessions: Sequence[Session]) -> None:
    """Remove *sessions* with their agendas; raise ``Stale`` when one is not what is stored.

    *raw* is the driver's connection, which they are read with.
    """
    gone = [{"of": id} for id in _held(raw, sessions)]
    _delete(connection, _ALL_ITEMS, gone)
    _delete(connection, _SESSION, gone)


def edit(connection: Connection, raw: Any, before: Session, after: Session) -> None:
    """Have *after* in place of *before*; raise ``Stale`` when that is not what is stored.

    *raw* is the driver's connection, which it is read with.
    """
    if after.id != before.id:
        remove(connection, raw, [before])
        add(connection, [after])
        return
    held, new = _held(raw, [before])[before.id], _row(after)
    _update(connection, SESSIONS, [(held, new)])
    there = {item.id: item for item in held.items}
    gone = there.keys() - {item.id for item in new.items}
    _delete(connection, _ITEM, [{"of": before.id, "at": id} for id in sorted(gone)])
    _update(connection, ITEMS, [(there[item.id], item) for item in new.items if item.id in there])
    _insert(connection, ITEMS, [item for item in new.items if item.id not in there])


def _held(raw: Any, sessions: Sequence[Session]) -> dict[str, SessionRow]:
    """Return the rows of what is stored of *sessions* by their ids, or raise ``Stale``."""
    found = rows(raw, SessionRow, AMONG, (listed(session.id for session in sessions),))
    held = {row.id: row for row in found}
    if len(held) < len(sessions):
        raise Stale
    for session in sessions:
        if value_of(held[session.id]) != session:
            raise Stale
    return held


def _row(session: Session) -> SessionRow:
    row = SessionRow()
    row.take(session)
    return row


def _insert(connection: Connection, table: Table, new: Iterable[Row]) -> None:
    if records := list(map(_record, new)):
        connection.execute(insert(table), records)


def _delete(connection: Connection, statement: Delete, records: Sequence[Record]) -> None:
    if records:
        connection.execute(statement, records)


def _update(connection: Connection, table: Table, pairs: Iterable[tuple[Row, Row]]) -> None:
    """Have the second of each of *pairs* in place of the first, whose key is the same.

    Those of which the same columns are otherwise are written together.
    """
    keys = [column.name for column in table.primary_key]
    alike: dict[tuple[str, ...], list[Record]] = defaultdict(list)
    for held, new in pairs:
        now, then = _record(held), _record(new)
        if others := {name: then[name] for name in then if then[name] != now[name]}:
            at = {f"at_{key}": now[key] for key in keys}
            alike[tuple(others)].append(others | at)
    here = [table.c[key] == bindparam(f"at_{key}") for key in keys]
    for records in alike.values():
        connection.execute(update(table).where(*here), records)


def _record(row: Row) -> Record:
    held = vars(row)
    return {name: held[name] for name in row.columns}
