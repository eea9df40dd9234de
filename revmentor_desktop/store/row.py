"""What all tables have in common: how values are written into columns, and how tables are declared.

Everything in a column is text or a whole number, but for the bytes of pictures, so that any SQLite
tool can read the file in an emergency: enums stand by their value, instants as UTC text of one
length (which sorts as time does, from year 1 to 9999), days as ISO text, short lists as JSON.

The functions called ``maybe_…`` pass ``None`` through, for columns that may be empty.
"""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from sqlalchemy import CheckConstraint, MetaData, Text
from sqlalchemy.orm import DeclarativeBase, Mapped

from revmentor_desktop.domain.ids import SessionId, TopicId
from revmentor_desktop.domain.people import Who

if TYPE_CHECKING:
    from collections.abc import Sequence
    from enum import Enum

    from sqlalchemy.schema import SchemaItem

V = TypeVar("V")


# --- how things are written ---------------------------------------------------------------


def instant_text(moment: datetime) -> str:
    """Return the aware *moment* as UTC text of 27 characters, exact to the microsecond."""
    return moment.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="microseconds") + "Z"


def instant(text: str) -> datetime:
    """Return the moment that ``instant_text`` wrote."""
    return datetime.fromisoformat(text)


def maybe_instant_text(moment: datetime | None) -> str | None:
    """Return *moment* as ``instant_text`` does."""
    return None if moment is None else instant_text(moment)


def maybe_instant(text: str | None) -> datetime | None:
    """Return the moment that ``maybe_instant_text`` wrote."""
    return None if text is None else instant(text)


def maybe_day_text(day: date | None) -> str | None:
    """Return *day* as ISO text."""
    return None if day is None else day.isoformat()


def maybe_day(text: str | None) -> date | None:
    """Return the day that ``maybe_day_text`` wrote."""
    return None if text is None else date.fromisoformat(text)


def maybe_who_text(who: Who | None) -> str | None:
    """Return the value of *who*."""
    return None if who is None else who.value


def maybe_who(text: str | None) -> Who | None:
    """Return whoever ``maybe_who_text`` wrote."""
    return None if text is None else Who(text)


def json_text(items: Sequence[object]) -> str:
    """Return *items* as JSON without spaces, Chinese as it is."""
    return json.dumps(items, ensure_ascii=False, separators=(",", ":"))


def maybe_session_id(text: str | None) -> SessionId | None:
    """Return *text* as the id of a session."""
    return None if text is None else SessionId(text)


def maybe_topic_id(text: str | None) -> TopicId | None:
    """Return *text* as the id of a topic."""
    return None if text is None else TopicId(text)


# --- how tables are declared --------------------------------------------------------------


def one_of(column: str, values: type[Enum]) -> CheckConstraint:
    """Return the check that *column* holds the value of a member of *values*."""
    allowed = ", ".join(f"'{member.value}'" for member in values)
    return CheckConstraint(f"{column} IN ({allowed})", name=column)


def flag(column: str) -> CheckConstraint:
    """Return the check that *column* is 0 or 1."""
    return CheckConstraint(f"{column} IN (0, 1)", name=column)


def json_list(column: str) -> CheckConstraint:
    """Return the check that *column* holds JSON."""
    return CheckConstraint(f"json_valid({column})", name=column)


def between(column: str, least: int, most: int) -> CheckConstraint:
    """Return the check that *column* lies from *least* to *most*."""
    return CheckConstraint(f"{column} BETWEEN {least} AND {most}", name=column)


def strict(*parts: SchemaItem) -> tuple[Any, ...]:
    """Return *parts* as the arguments of a table that refuses other types."""
    return (*parts, {"sqlite_strict": True})


class Row(DeclarativeBase):
    """A row of any table; names of constraints follow one pattern, for migrations to rely on."""

    metadata = MetaData(
        naming_convention={
            "pk": "pk_%(table_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        }
    )
    type_annotation_map = {str: Text()}  # noqa: RUF012 - SQLAlchemy reads it from the class


class Keeps(Generic[V]):
    """A row that stands for one whole entity."""

    id: Mapped[str]

    def take(self, value: V) -> None:
        """Hold *value* from now on."""
        raise NotImplementedError

    def value(self) -> V:
        """Return the value that is held."""
        raise NotImplementedError
