"""The mark of a good end: whether a file is still what it was when it was closed here.

To look through a whole file takes the longer the more it holds.  One that was closed well and that
nobody has touched since needs no look before it is opened: that can be had in a quiet moment.
Whatever is not certain counts as touched.

The mark is in the file's own time of writing: its second is left as it is, and the fraction becomes
a number made of that second, the size, the number of the file on its disk and its first bytes,
which hold SQLite's counter of changes.  Whoever writes into the file, if only a byte, sets another
time.  A copy and one that a sync service has put there are other files, and have other numbers.  A
disk that keeps no such fraction keeps no mark.  After a power cut either the mark is on the disk or
not; what it speaks of was there before.

In this way the file lies alone, and nothing has to be taken away when it is opened.
"""

from __future__ import annotations

import os
from contextlib import suppress
from hashlib import blake2b
from typing import TYPE_CHECKING

from revmentor_desktop.store.copying import journal_of

if TYPE_CHECKING:
    from pathlib import Path

OPENINGS = 20
"""So many in a row may do without a look; after them nobody has had a quiet moment for too long."""

_SECOND = 1_000_000_000
_GRAIN = 100
"""Nanoseconds: Windows keeps no less."""

_HEADER = 100


def mark(path: Path, openings: int) -> None:
    """Mark the closed file *path*, which *openings* in a row have not looked through.

    Where that is not allowed or not possible it stays without.
    """
    with suppress(OSError):
        status = path.stat()
        fraction = _fraction(_facts(path, status), openings)
        whole = status.st_mtime_ns // _SECOND * _SECOND
        os.utime(path, ns=(status.st_atime_ns, whole + fraction))


def forget_mark(path: Path) -> None:
    """Have the closed file *path* looked through the next time: something in it is in doubt."""
    with suppress(OSError):
        path.touch()


def openings_since_look(path: Path) -> int | None:
    """Return how many openings in a row have not looked through *path*; ``None`` if nobody knows.

    Only for a file that this process has not open.  Nobody knows of one that was written to after
    it was marked, or whose journal holds something, or that has had its share of openings.
    """
    with suppress(OSError):
        journal = journal_of(path)
        if journal.exists() and journal.stat().st_size:
            return None
        status = path.stat()
        facts = _facts(path, status)
        for openings in range(OPENINGS):
            if status.st_mtime_ns % _SECOND == _fraction(facts, openings):
                return openings
    return None


def _facts(path: Path, status: os.stat_result) -> bytes:
    with path.open("rb") as file:
        begins = file.read(_HEADER)
    second = status.st_mtime_ns // _SECOND
    return f"{second} {status.st_size} {status.st_ino} ".encode() + begins


def _fraction(facts: bytes, openings: int) -> int:
    number = int.from_bytes(blake2b(facts, digest_size=8, salt=bytes([openings])).digest())
    return number % (_SECOND // _GRAIN) * _GRAIN
