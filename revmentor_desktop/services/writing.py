"""A file that is whole or not there: how everything that leaves the program is written.

The text goes to a draft beside the target, is forced to the disk, and takes the target's place
in one step; then the folder is forced to the disk as well, because otherwise the old file can
come back after a power cut.  A folder of files is made in the same way, but never replaces one.
"""

from __future__ import annotations

import errno
import os
import shutil
import stat
from contextlib import suppress
from enum import Enum
from typing import TYPE_CHECKING
from uuid import uuid4

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


class Obstacle(Enum):
    """Why a file could not be written."""

    FULL = "full"
    FORBIDDEN = "forbidden"
    NOT_A_FILE = "not_a_file"
    MISSING_FOLDER = "missing_folder"
    NAME_TOO_LONG = "name_too_long"
    OTHER = "other"


OBSTACLES = {
    errno.ENOSPC: Obstacle.FULL,
    errno.EDQUOT: Obstacle.FULL,
    errno.EFBIG: Obstacle.FULL,
    errno.EACCES: Obstacle.FORBIDDEN,
    errno.EPERM: Obstacle.FORBIDDEN,
    errno.EROFS: Obstacle.FORBIDDEN,
    errno.EISDIR: Obstacle.NOT_A_FILE,
    errno.ENOENT: Obstacle.MISSING_FOLDER,
    errno.ENOTDIR: Obstacle.MISSING_FOLDER,
    errno.ENAMETOOLONG: Obstacle.NAME_TOO_LONG,
}


class CannotWrite(Exception):
    """A file could not be written; what was there before is untouched, and no half is left."""

    def __init__(self, kind: Obstacle, path: Path) -> None:
        super().__init__(kind.value)
        self.kind = kind
        self.path = path


def write_file(path: Path, content: str | bytes) -> None:
    """Write *content* to *path*: all of it, safe on the disk, or nothing; raise ``CannotWrite``.

    A file that is there is replaced and keeps its permissions; where *path* is a link, what it
    leads to is replaced.  A text is written as UTF-8, with its own line ends.
    """
    draft = None
    try:
        target = path.resolve()
        mode = _mode(target)
        draft = target.with_name(f".{uuid4().hex}.tmp")
        whole = content if isinstance(content, bytes) else content.encode("utf-8", "replace")
        _write(draft, whole, mode)
        draft.replace(target)
    except (OSError, ValueError, RuntimeError) as error:
        if draft is not None:
            with suppress(OSError):
                draft.unlink(missing_ok=True)
        raise CannotWrite(_obstacle(error), path) from error
    _settle(target.parent)


def write_folder(path: Path) -> None:
    """Make the folder *path*, which only I may look into; raise ``CannotWrite``.

    One that is there already stays as it is.
    """
    try:
        path.mkdir(mode=0o700, parents=True, exist_ok=True)
    except (OSError, ValueError) as error:
        raise CannotWrite(_obstacle(error), path) from error


def write_files(path: Path, files: Mapping[str, bytes]) -> None:
    """Make the folder *path* with *files* in it: all of them, or none; raise ``CannotWrite``.

    Nothing may be at *path* yet.
    """
    draft = None
    try:
        if os.path.lexists(path):
            raise IsADirectoryError(errno.EISDIR, "there already")
        draft = path.with_name(f".{uuid4().hex}.tmp")
        draft.mkdir()
        for name, content in files.items():
            _write(draft / name, content, None)
        _settle(draft)
        draft.rename(path)
    except (OSError, ValueError) as error:
        if draft is not None:
            shutil.rmtree(draft, ignore_errors=True)
        raise CannotWrite(_obstacle(error), path) from error
    _settle(path.parent)


def _mode(target: Path) -> int | None:
    """Return the permissions of the file at *target*, ``None`` where there is none.

    Raises ``OSError`` for whatever must not be replaced: a folder, a device, a protected file.
    """
    try:
        mode = target.stat().st_mode
    except FileNotFoundError:
        return None
    if not stat.S_ISREG(mode):
        raise IsADirectoryError(errno.EISDIR, "not a file")
    if not os.access(target, os.W_OK):
        raise PermissionError(errno.EACCES, "protected")
    return stat.S_IMODE(mode)


def _write(draft: Path, content: bytes, mode: int | None) -> None:
    flags = os.O_CREAT | os.O_EXCL | os.O_WRONLY | getattr(os, "O_BINARY", 0)
    with os.fdopen(os.open(draft, flags, 0o666), "wb") as file:
        if mode is not None and hasattr(os, "fchmod"):
            os.fchmod(file.fileno(), mode)
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _settle(folder: Path) -> None:
    """Force *folder* to the disk where the system can; the file itself is already there."""
    if os.name != "posix":
        return
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _obstacle(error: Exception) -> Obstacle:
    number = error.errno if isinstance(error, OSError) else None
    return OBSTACLES.get(number or 0, Obstacle.OTHER)
