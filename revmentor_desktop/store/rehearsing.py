"""What is done with sessions, done once where nothing is kept: whoever writes first waits less.

SQLAlchemy puts every statement together when it is first needed.  Here it writes a made-up session
into tables in memory, over a connection of its own: the file of a workspace is not touched.
"""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING, Any

import sqlcipher3.dbapi2 as driver

from revmentor_desktop.domain.changes import added, edited, removed
from revmentor_desktop.domain.ids import ItemId, SessionId
from revmentor_desktop.domain.sessions import AgendaItem, ItemKind, Session, SessionState
from revmentor_desktop.store.applying import write
from revmentor_desktop.store.session_rows import AgendaItemRow, SessionRow

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy import Connection

    from revmentor_desktop.domain.changes import ChangeSet
    from revmentor_desktop.store.transactions import Writer


def rehearse(writer: Writer) -> Iterator[None]:
    """Have what *writer* does prepared, a change of a session at a time."""
    with closing(driver.connect(":memory:")) as raw:
        for kind in (SessionRow, AgendaItemRow):
            raw.execute(f"CREATE TABLE {kind.table.name} ({', '.join(kind.columns)})")
        beside = writer.beside(raw)
        for change_set in _rehearsed():
            beside.run(partial(_made, raw, change_set))
            yield


def _made(raw: Any, change_set: ChangeSet, connection: Connection) -> None:
    write(connection, raw, change_set, lambda _made, _of: None)


def _rehearsed() -> Iterator[ChangeSet]:
    """Yield the changes that are made most often, each to what the one before it left."""
    items = tuple(
        AgendaItem(id=ItemId(id), kind=ItemKind.FREE, title=id, minutes=5) for id in "abc"
    )
    began = Session(
        id=SessionId("a"),
        number=1,
        title="",
        start=datetime(2026, 1, 1, tzinfo=UTC),
        zone="UTC",
        minutes=60,
        purpose="",
        place="",
        state=SessionState.PLANNED,
        items=items[:2],
    )
    yield added(began)
    now = began
    for then in (
        replace(now, title="a"),
        replace(now, items=(replace(items[0], title="z"), items[1])),
        replace(now, items=(items[1], items[0])),
        replace(now, items=items),
        replace(now, items=items[1:]),
    ):
        yield edited(now, then)
        now = then
    yield removed(now)
