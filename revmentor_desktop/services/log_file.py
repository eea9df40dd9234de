"""The log: what happened where in our code, how long it took, and never what somebody wrote.

A line holds a moment, a level, the place in the code that logged, and of what was logged with it
the numbers and the ``Code``.  The message itself is left out: it stands at that place in the code,
and one that was put together of somebody's words would carry them along.  Of any other value only
its type is named, and of an error only its kind.
"""

from __future__ import annotations

import logging
import os
from contextlib import suppress
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from revmentor_desktop.services.own_places import PACKAGE, own_place

if TYPE_CHECKING:
    from io import TextIOWrapper

FILE_NAME = "revmentor.log"
LARGEST = 256 * 1024
"""Bytes after which a new file is begun."""

OLDER = 2
"""So many files of before are kept."""

_ROOT = PACKAGE.name


class Code(str):
    """Words of our own code, such as the name of a type: they may stand in the log."""

    __slots__ = ()


class Places(logging.Formatter):
    """Writes a record as the place it comes from and what of it is nobody's words."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the line for *record*."""
        from datetime import UTC, datetime  # a start logs nothing before its window is seen

        moment = datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds")
        parts = [moment, record.levelname, _place(record)]
        values = record.args.values() if isinstance(record.args, dict) else record.args or ()
        parts += [_told(value) for value in values]
        if record.exc_info and record.exc_info[0] is not None:
            parts.append(record.exc_info[0].__name__)
        return " ".join(parts)


class LogFile(logging.FileHandler):
    """Writes into a file that its owner alone can read; one that cannot be written stops nobody.

    Python's own handler that begins new files loads what sends records through a network.
    """

    def __init__(self, folder: Path) -> None:
        super().__init__(folder / FILE_NAME, encoding="utf-8", delay=True)
        self.setFormatter(Places())

    def emit(self, record: logging.LogRecord) -> None:
        """Write *record*, into a new file where this one would get too large."""
        with suppress(OSError):
            if self._size() + len(self.format(record).encode()) >= LARGEST:
                self._begin_anew()
            super().emit(record)

    def _size(self) -> int:
        try:
            return Path(self.baseFilename).stat().st_size
        except FileNotFoundError:
            return 0

    def _begin_anew(self) -> None:
        """Give each older file the name of the one before it; the oldest is gone then."""
        if self.stream is not None:
            self.stream.close()
            self.stream = None
        names = [self.baseFilename, *(f"{self.baseFilename}.{at + 1}" for at in range(OLDER))]
        for name, older in reversed(list(pairwise(names))):
            with suppress(FileNotFoundError):
                Path(name).replace(older)

    def handleError(self, record: logging.LogRecord) -> None:
        """Say nothing: what would be said holds what was logged."""

    def _open(self) -> TextIOWrapper:
        file = os.open(self.baseFilename, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
        with suppress(OSError):
            Path(self.baseFilename).chmod(0o600)  # one from before may be open to more
        return os.fdopen(file, "a", encoding=self.encoding)


def begin_log(folder: Path) -> LogFile:
    """Write into *folder* what is logged anywhere in this process, until ``end_log``."""
    with suppress(OSError):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    handler = LogFile(folder)
    logging.getLogger().addHandler(handler)
    logging.getLogger(_ROOT).setLevel(logging.INFO)
    return handler


def end_log(handler: LogFile) -> None:
    """Write no more into the file of *handler*."""
    logging.getLogger(_ROOT).setLevel(logging.NOTSET)
    logging.getLogger().removeHandler(handler)
    handler.close()


def _place(record: logging.LogRecord) -> str:
    """Return where *record* was made: a file of ours, or the name of another's logger."""
    theirs = f"{Path(record.pathname).name}:{record.lineno}"
    return own_place(record.pathname, record.lineno) or theirs


def _told(value: object) -> str:
    if isinstance(value, Code):
        return str(value)
    if isinstance(value, int | float):
        return f"{value:.6g}"
    return f"<{type(value).__name__}>"
