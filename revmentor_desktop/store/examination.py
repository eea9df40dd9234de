"""Examining all of a file, which can take seconds: it says what it is at, and it can be stopped."""

from __future__ import annotations

from contextlib import contextmanager
from enum import Enum
from threading import Event
from typing import TYPE_CHECKING, Any

import sqlcipher3.dbapi2 as driver

from revmentor_desktop.store.errors import Stopped

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

OFTEN = 100
"""So many instructions of SQLite lie between two looks whether it should stop."""

_INTERRUPTED = 9


class Part(Enum):
    """What is being examined."""

    TABLES = "tables"
    SEALS = "seals"


class Examination:
    """One look at all of a file; *told* hears, in the thread that looks, of each part it begins."""

    def __init__(self, told: Callable[[Part], None] | None = None) -> None:
        self._told = told
        self._stopped = Event()

    def stop(self) -> None:
        """Have it end as soon as it can, with ``Stopped``; called from any thread."""
        self._stopped.set()

    @property
    def is_stopped(self) -> bool:
        """Whether it should end."""
        return self._stopped.is_set()

    def begin(self, part: Part) -> None:
        """Say that *part* is examined now; raise ``Stopped`` if it should not be any more."""
        if self._stopped.is_set():
            raise Stopped
        if self._told is not None:
            self._told(part)

    @contextmanager
    def watching(self, connection: Any) -> Iterator[None]:
        """Have what runs on *connection* end with ``Stopped`` when it should."""
        connection.set_progress_handler(self._stopped.is_set, OFTEN)
        try:
            yield
        except driver.OperationalError as error:
            if getattr(error, "sqlite_errorcode", None) != _INTERRUPTED:
                raise
        else:
            return
        finally:
            connection.set_progress_handler(None, 0)
        raise Stopped
