"""What SQLAlchemy is for: it writes.  The rows are mapped here, as they declare their tables.

To load and prepare it takes longer than opening a workspace and reading all that Home shows, so
nothing is read through it, and only what writes loads this module.  Tables are made by the steps
of ``upgrade`` alone; a test holds them against ``METADATA``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

import sqlcipher3.dbapi2 as driver
from sqlalchemy import (
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    create_engine,
    event,
    orm,
)
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import StaticPool

from revmentor_desktop.store import row
from revmentor_desktop.store.rows import ROWS
from revmentor_desktop.store.session_rows import AgendaItemRow, SessionRow

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlalchemy import Connection
    from sqlalchemy.schema import SchemaItem

T = TypeVar("T")

METADATA = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    }
)
"""All tables; names of constraints follow one pattern, for migrations to rely on."""

_TYPES = {"str": Text, "int": Integer, "bytes": LargeBinary}


class Writer:
    """SQLAlchemy over the one *connection*, whose transactions start with the words *begin*."""

    def __init__(self, connection: Any, begin: str) -> None:
        self._begin = begin
        self._engine = create_engine(
            "sqlite://",
            module=driver,
            creator=lambda: connection,
            poolclass=StaticPool,
            hide_parameters=True,
        )
        event.listen(self._engine, "begin", self._begun)
        self._sessions = orm.sessionmaker(self._engine, autoflush=False, expire_on_commit=False)

    def run(self, work: Callable[[orm.Session], T]) -> T:
        """Return what *work* returns, done within a transaction that is committed at its end.

        What the driver raises is passed on as the driver raised it.
        """
        try:
            with self._sessions() as session, session.begin():
                session.connection()  # begins now: not all that is done passes through it
                return work(session)
        except DBAPIError as error:
            if error.orig is None:
                raise
            raised = error.orig
        raise raised  # outside of the handler, so that what was written does not travel along

    def close(self) -> None:
        """Let the connection go."""
        self._engine.dispose()

    def _begun(self, connection: Connection) -> None:
        connection.exec_driver_sql(self._begin)


def _map() -> None:
    """Map every row to its table; a session has the items of its agenda with it.

    SQLAlchemy finishes that when a row is first made, and until then none can be read: rows are
    made without it here, so it is told to finish.
    """
    mapped = orm.registry(metadata=METADATA).map_imperatively
    items = _table(AgendaItemRow)
    mapped(AgendaItemRow, items)
    agenda = orm.relationship(
        AgendaItemRow,
        order_by=(items.c.position, items.c.id),
        cascade="all, delete-orphan",
        lazy="selectin",
    )
    for kept in ROWS.values():
        mapped(kept, _table(kept), properties={"items": agenda} if kept is SessionRow else {})
    orm.configure_mappers()


def _table(declared: type[row.Row]) -> Table:
    columns = (_column(declared, name, kind) for name, kind in declared.columns.items())
    parts = map(_part, declared.table.parts)
    return Table(declared.table.name, METADATA, *columns, *parts, sqlite_strict=True)


def _column(declared: type[row.Row], name: str, kind: str) -> Column[Any]:
    """Return a column; what stands in a session goes with it."""
    type_name, _, may_be_empty = kind.partition(" | ")
    of_session = declared is AgendaItemRow and name == "session_id"
    goes_with = (ForeignKey("sessions.id", ondelete="CASCADE"),) if of_session else ()
    return Column(
        name,
        _TYPES[type_name],
        *goes_with,
        primary_key=of_session or name == "id",
        nullable=bool(may_be_empty),
    )


def _part(part: row.Check | row.Index) -> SchemaItem:
    if isinstance(part, row.Check):
        return CheckConstraint(part.condition, name=part.name)
    return Index(None, *part.columns)


_map()
