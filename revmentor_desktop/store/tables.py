"""The tables as SQLAlchemy knows them, out of what the rows declare.

They are made before the rows are mapped to them (``mapping``), which takes as long again: both are
loaded while nobody is at work, and neither may take long.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

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
)

from revmentor_desktop.store import row
from revmentor_desktop.store.rows import ROWS
from revmentor_desktop.store.session_rows import AgendaItemRow

if TYPE_CHECKING:
    from sqlalchemy.schema import SchemaItem

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


_KINDS: tuple[type[row.Row], ...] = (AgendaItemRow, *ROWS.values())

TABLES = {kind: _table(kind) for kind in _KINDS}
"""The table of every kind of row."""
