"""Transactions of SQLAlchemy: it begins and ends each in which anything is changed.

In it go the statements that write sessions (``session_writing``), and what the driver writes by
itself.  To load and prepare SQLAlchemy takes longer than opening a workspace and reading all that
Home shows, so nothing is read through it, and only what writes loads this module.  Its mapper is
left out: it would take a third of that time and of the memory again, for two tables.  Tables are
made by the steps of ``upgrade`` alone; a test holds them against ``tables.METADATA``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

import sqlcipher3.dbapi2 as driver
from sqlalchemy import Engine, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import StaticPool

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlalchemy import Connection

T = TypeVar("T")


class Writer:
    """SQLAlchemy over the one *connection*, whose transactions start with the words *begin*."""

    def __init__(self, connection: Any, begin: str, like: Writer | None = None) -> None:
        self._begin = begin
        if like is None:
            self._engine = create_engine(
                "sqlite://",
                module=driver,
                creator=lambda: connection,
                poolclass=StaticPool,
                hide_parameters=True,
                execution_options={"compiled_cache": {}},  # a few statements, which others share
            )
        else:
            shared = like._engine
            self._engine = Engine(
                StaticPool(lambda: connection, dialect=shared.dialect),
                shared.dialect,
                shared.url,
                hide_parameters=True,
                execution_options=shared.get_execution_options(),
            )
        event.listen(self._engine, "begin", self._begun)

    def ready(self) -> None:
        """Find out what the driver can do, which is asked once: nothing is written."""
        _plainly(lambda: self._engine.connect().close())

    def beside(self, connection: Any) -> Writer:
        """Return one over another *connection*, with which this shares every statement.

        It has to be ``ready`` for that.
        """
        return Writer(connection, self._begin, like=self)

    def run(self, work: Callable[[Connection], T]) -> T:
        """Return what *work* returns, done within a transaction that is committed at its end.

        What the driver raises is passed on as the driver raised it.
        """

        def done() -> T:
            with self._engine.begin() as connection:
                return work(connection)

        return _plainly(done)

    def close(self) -> None:
        """Let the connection go."""
        self._engine.dispose()

    def _begun(self, connection: Connection) -> None:
        connection.exec_driver_sql(self._begin)


def _plainly(work: Callable[[], T]) -> T:
    """Return what *work* returns; pass on what the driver raises as the driver raised it."""
    try:
        return work()
    except DBAPIError as error:
        if error.orig is None:
            raise
        raised = error.orig
    raise raised  # outside of the handler, so that what was written does not travel along
