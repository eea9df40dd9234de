"""What is done to all of a file before it opens: it says how far it is, and it can be stopped.

A file is looked through, or examined, or brought up to date; each can take long.
"""

from __future__ import annotations

from contextlib import contextmanager
from enum import Enum
from functools import partial
from itertools import count
from typing import TYPE_CHECKING, Any

from revmentor_desktop.store.stopping import OFTEN, Stop

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    Told = Callable[["Part", int, int], None]

READ, COMPARED, WHOLE = 15, 30, 100
"""Of a hundred, how far it is when every page is read, when every table is looked through, and at
the end: in between are the search indexes, which take most of the time."""

OF_WORDS = 0.12
"""So often, for each page of a file, is it looked whether it should end, in its search indexes."""

OF_COPY = 0.3
"""So often, for each page, is it looked seldom, while a copy is verified."""


class Part(Enum):
    """What is being done: a look is one part, an examination two, bringing up to date three.

    Of a backup that is looked into, all that is in it is read, and compared with what is there now.
    One that is made may be written to a second place.
    """

    LOOK = "look"
    TABLES = "tables"
    SEALS = "seals"
    COPY = "copy"
    STEPS = "steps"
    WORDS = "words"
    INSIDE = "inside"
    NOW = "now"
    SECOND = "second"


OF_TABLES = {Part.LOOK: 1.6, Part.TABLES: 3.0}
"""So often is that looked, for each page, before the search indexes: twice as often where every
index of a table is compared as well."""


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
        if self._told is None:
            with self.watching(connection):
                yield
            return
        pages = max(1, connection.execute("PRAGMA page_count").fetchone()[0])
        reckoned = _Reckoned(pages, OF_TABLES[part], partial(self._told, part))
        connection.set_trace_callback(reckoned.hear)
        try:
            with self.watching(connection, reckoned.look, often=True):
                yield
        finally:
            connection.set_trace_callback(None)


class Copying(Examination):
    """A copy that is made: how far it is, by what is written of it, and by what is read of that."""

    def __init__(self, told: Told) -> None:
        super().__init__(told)
        self._hear = told

    @contextmanager
    def copying(
        self,
        connection: Any,
        path: Path,
        *,
        often: bool = False,  # noqa: ARG002 (it is, always: a long note is written in few steps)
    ) -> Iterator[None]:
        """Say how much of the file of *connection* is in the new file *path*.

        SQLite writes some megabytes late, so a small one is there at once.
        """
        self.begin(Part.COPY)
        pages = max(1, connection.execute("PRAGMA page_count").fetchone()[0])
        size = int(connection.execute("PRAGMA page_size").fetchone()[0])  # SQLCipher's is a text
        share = _Shares(pages * size, partial(self._hear, Part.COPY))
        with self.watching(connection, lambda: share.tell(path.stat().st_size), often=True):
            yield

    @contextmanager
    def verifying(self, connection: Any) -> Iterator[None]:
        """Say how much of the copy that *connection* has open is verified."""
        self.begin(Part.TABLES)
        pages = max(1, connection.execute("PRAGMA page_count").fetchone()[0])
        looks = count(1)
        share = _Shares(pages * OF_COPY, partial(self._hear, Part.TABLES))
        with self.watching(connection, lambda: share.tell(next(looks))):
            yield

    def writing_second(self) -> None:
        """Say that it is written to the second place from now on."""
        self.begin(Part.SECOND)


class _Shares:
    """Tells how much of *whole* is done, whenever that is a hundredth more."""

    def __init__(self, whole: float, told: Callable[[int, int], None]) -> None:
        self._whole, self._told = whole, told
        self._share = 0

    def tell(self, made: float) -> None:
        share = min(WHOLE, int(WHOLE * made / self._whole))
        if share > self._share:
            self._share = share
            self._told(share, WHOLE)


class _Reckoned:
    """How far SQLite is with all of a file, which it does not say.

    It is reckoned by how often it was looked whether it should end.  First every page is read, and
    it is looked once in so many; then come the tables, and then the search indexes, each look of
    which takes up to a hundred times as long: these begin with the first statement that SQLite asks
    of itself.
    """

    def __init__(self, pages: int, of_tables: float, told: Callable[[int, int], None]) -> None:
        self._read, self._compared = pages / OFTEN, pages * of_tables
        self._of_words = max(1.0, pages * OF_WORDS)
        self._told = told
        self._looks = self._share = 0
        self._before_words: int | None = None

    def hear(self, statement: str) -> None:
        """Take note where the search indexes begin; of what is asked nothing is kept."""
        if self._before_words is None and statement.startswith("--"):
            self._before_words = self._looks

    def look(self) -> None:
        """Say how far it is now, if that is a hundredth further."""
        self._looks += 1
        share = int(self._reckon())
        if share > self._share:
            self._share = share
            self._told(share, WHOLE)

    def _reckon(self) -> float:
        if self._before_words is not None:
            in_words = (self._looks - self._before_words) / self._of_words
            return COMPARED + (WHOLE - COMPARED) * min(1.0, in_words)
        if self._looks < self._read:
            return READ * self._looks / self._read
        in_tables = (self._looks - self._read) / (self._compared - self._read)
        return READ + (COMPARED - READ) * min(1.0, in_tables)
