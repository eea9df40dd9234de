"""A driver's connection that fails when it is told to, for what a real disk does once a year."""

from __future__ import annotations

from typing import Any

from sqlcipher3 import dbapi2 as driver

CODES = {
    "FULL": 13,
    "IOERR_WRITE": 778,
    "READONLY": 8,
    "CORRUPT": 11,
    "BUSY": 5,
    "CANTOPEN": 14,
}
"""SQLite's numbers by name, the extended one where writing fails."""


def sqlite_error(name: str, words: str = "secret words") -> Exception:
    """Return the error that the driver raises for SQLite's code *name*."""
    error: Exception = driver.OperationalError(words)
    error.sqlite_errorcode = CODES[name]  # type: ignore[attr-defined]  # as the driver does
    error.sqlite_errorname = f"SQLITE_{name}"  # type: ignore[attr-defined]
    return error


class FaultyConnection:
    """A *connection* whose n-th call to the file fails with *error*, once.

    Counted are statements and commits, from the moment ``fail_at`` is called.
    """

    def __init__(self, connection: Any) -> None:
        self._connection = connection
        self._left = 0
        self._error: Exception | None = None

    def fail_at(self, call: int, error: Exception) -> None:
        """Fail with *error* at the call number *call* from now on, counted from 1."""
        self._left, self._error = call, error

    @property
    def failed(self) -> bool:
        """Whether the failure has happened."""
        return self._error is None

    def count(self) -> None:
        """Count a call and fail if it is the one."""
        self._left -= 1
        if self._left == 0 and self._error is not None:
            error, self._error = self._error, None
            raise error

    def cursor(self, *args: Any) -> FaultyCursor:
        """Return a cursor that is counted."""
        return FaultyCursor(self._connection.cursor(*args), self)

    def execute(self, *args: Any) -> Any:
        """Run a statement, unless it fails."""
        self.count()
        return self._connection.execute(*args)

    def executemany(self, *args: Any) -> Any:
        """Run a statement several times, unless it fails."""
        self.count()
        return self._connection.executemany(*args)

    def commit(self) -> None:
        """Commit, unless it fails."""
        self.count()
        self._connection.commit()

    def __getattr__(self, name: str) -> Any:
        return getattr(self._connection, name)


class FaultyCursor:
    """A cursor of a ``FaultyConnection``."""

    def __init__(self, cursor: Any, connection: FaultyConnection) -> None:
        self._cursor = cursor
        self._connection = connection

    def execute(self, *args: Any) -> Any:
        """Run a statement, unless it fails."""
        self._connection.count()
        return self._cursor.execute(*args)

    def executemany(self, *args: Any) -> Any:
        """Run a statement several times, unless it fails."""
        self._connection.count()
        return self._cursor.executemany(*args)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._cursor, name)
