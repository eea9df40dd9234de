"""What is done to all of a file before it opens: it says how far it is, and it can be stopped.

A file is looked through, or examined, or brought up to date; each can take long.
"""

from __future__ import annotations

from contextlib import contextmanager
from enum import Enum
from typing import TYPE_CHECKING, Any

from revmentor_desktop.store.stopping import Stop

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    Told = Callable[["Part", int, int], None]

LOOKS_A_PAGE = 5
"""So often is it looked whether it should end, for each page of a file, or less in a large one.

SQLite does not say how far it is with all of a file: what is told of that is reckoned with this.
"""

_SHARES = 100


class Part(Enum):
    """What is being done: a look is one part, an examination two, bringing up to date three.

    Of a backup that is looked into, all that is in it is read, and compared with what is there now.
    """

    LOOK = "look"
    TABLES = "tables"
    SEALS = "seals"
    COPY = "copy"
    STEPS = "steps"
    WORDS = "words"
    INSIDE = "inside"
    NOW = "now"


class Examination(Stop):
    """One look at all of a file, and what brings it up to date.

    *told* hears, in the thread that does it, of each part that begins, and how much of how much
    of it is done.
    """

    def __init__(self, told: Told | None = None) -> None:
        super().__init__()
        self._told = told
        self._part = Part.TABLES

    def begin(self, part: Part) -> None:
        """Say that *part* is done now; raise ``Stopped`` if it should not be any more."""
        self._part = part
        self.reach(0, 1)

    def reach(self, made: int, of: int) -> None:
        """Say how much of the part is done; raise ``Stopped`` if it should end."""
        self.check()
        if self._told is not None:
            self._told(self._part, made, of)

    @contextmanager
    def reading(self, connection: Any, part: Part) -> Iterator[None]:
        """Say how far *part* is that goes once through all of *connection*'s file.

        It ends with ``Stopped`` when it should.
        """
        self.begin(part)
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
        of, looks, told = max(1, pages * LOOKS_A_PAGE), 0, 0

        def go_on() -> None:
            nonlocal looks, told
            looks += 1
            share = min(_SHARES, looks * _SHARES // of)
            if share > told and self._told is not None:
                told = share
                self._told(part, share, _SHARES)

        with self.watching(connection, go_on):
            yield
