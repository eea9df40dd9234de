"""Whether the open file is still what was left there, or somebody else wrote or replaced it."""

from __future__ import annotations

import os
from contextlib import suppress
from typing import TYPE_CHECKING

from revmentor_desktop.store.wiping import wipe_gaps

if TYPE_CHECKING:
    from pathlib import Path


class Watch:
    """Knows whether somebody else wrote into the file *path*, by its size and its first bytes.

    They hold SQLite's counter of changes.  The file stays open here until ``end``: closing it
    sooner would give up SQLite's locks on it.
    """

    def __init__(self, path: Path | None, *, read_only: bool = False) -> None:
        self._file: int | None = None
        self.is_lost = False
        """Whether somebody else was seen to have written: from then on it stays so."""
        if path is not None:
            how = os.O_RDONLY if read_only else os.O_RDWR
            with suppress(OSError):
                self._file = os.open(path, how | getattr(os, "O_BINARY", 0))
        self._known = self._look()

    def remember(self) -> None:
        """Take what the file is now for what it should be: nobody else has written until now."""
        if not self.is_lost:
            self._known = self._look()

    def is_disturbed(self) -> bool:
        """Say whether the file is not what it was left as."""
        self.is_lost = self.is_lost or self._look() != self._known
        return self.is_lost

    def wipe(self) -> None:
        """Wipe what the file does not use, unless somebody else has written to it."""
        if self._file is not None and not self.is_disturbed():
            wipe_gaps(self._file)

    def end(self) -> None:
        """Let the file go, after SQLite did."""
        if self._file is not None:
            os.close(self._file)
            self._file = None

    def _look(self) -> tuple[int, bytes] | None:
        if self._file is None:
            return None
        try:
            os.lseek(self._file, 0, os.SEEK_SET)
            return os.fstat(self._file).st_size, os.read(self._file, 100)
        except OSError:
            return None  # a disk that does not answer says so where it is written to


def identity(path: Path | None) -> tuple[int, int] | None:
    """Return what tells the file at *path* from any other that is put there; ``None`` for none."""
    if path is None:
        return None
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_dev, status.st_ino
