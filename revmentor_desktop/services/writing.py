"""A file that is whole or not there: how everything that leaves the program is written.

The text goes to a draft beside the target, is forced to the disk, and takes the target's place
in one step; then the folder is forced to the disk as well, because otherwise the old file can
come back after a power cut.  A folder of files is made in the same way, but never replaces one.
Where there are very many files, so many go to the disk together.
"""

from __future__ import annotations

import errno
import os
import shutil
import stat
from contextlib import ExitStack, contextmanager, suppress
from enum import Enum
from typing import TYPE_CHECKING
from uuid import uuid4

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

TOGETHER = 64
"""Files of very many that are forced to the disk when all of them are written."""

AT_ONCE = 8
"""Of these so many are forced at the same time: the disk has them in one go, where each by itself
waits for a turn of its own.
"""


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


def write_file(path: Path, content: str | bytes, *, mode: int | None = None) -> None:
    """Write *content* to *path*: all of it, safe on the disk, or nothing; raise ``CannotWrite``.

    A file that is there is replaced and keeps its permissions, unless others are given as *mode*;
    where *path* is a link, what it leads to is replaced.  A text is written as UTF-8, with its own
    line ends.
    """
    draft = None
    try:
        target = path.resolve()
        kept = _mode(target)
        draft = target.with_name(f".{uuid4().hex}.tmp")
        whole = content if isinstance(content, bytes) else content.encode("utf-8", "replace")
        _write(draft, whole, kept if mode is None else mode)
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


def write_each(files: Iterable[tuple[Path, bytes]]) -> None:
    """Write every one of *files*, at whose paths nothing is yet; raise ``CannotWrite``.

    As with ``write_file`` none is ever there by half.  When one cannot be written, or what yields
    *files* raises, those before it are there, but for some that were to go to the disk with it.
    """
    drafts: list[tuple[Path, Path]] = []
    try:
        for path, content in files:
            draft = path.with_name(f".{uuid4().hex}.tmp")
            drafts.append((draft, path))
            with _told_of(path):
                _write(draft, content, None, durable=False)
            if len(drafts) == TOGETHER:
                _put_in_place(drafts)
        _put_in_place(drafts)
    finally:
        for draft, _ in drafts:
            with suppress(OSError):
                draft.unlink(missing_ok=True)


def _put_in_place(drafts: list[tuple[Path, Path]]) -> None:
    """Force all *drafts* to the disk, give them their names, and forget them."""
    from concurrent.futures import ThreadPoolExecutor

    with ThreadPoolExecutor(AT_ONCE) as pool:
        list(pool.map(_force, drafts))
    for draft, path in drafts:
        with _told_of(path):
            draft.replace(path)
    for folder in {path.parent for _, path in drafts}:
        _settle(folder)
    drafts.clear()


def _force(draft_of: tuple[Path, Path]) -> None:
    draft, path = draft_of
    with _told_of(path), draft.open("r+b") as file:
        os.fsync(file.fileno())


@contextmanager
def _told_of(path: Path) -> Iterator[None]:
    """Turn what keeps from writing into ``CannotWrite``, at *path*."""
    try:
        yield
    except (OSError, ValueError) as error:
        raise CannotWrite(_obstacle(error), path) from error


def write_files(path: Path, files: Iterable[tuple[str, bytes]]) -> None:
    """Make the folder *path* with *files* in it: all of them, or none; raise ``CannotWrite``.

    Each is a name and what is in it; what yields them may raise.  Nothing may be at *path* yet.
    """
    with ExitStack() as undo, _told_of(path):
        if os.path.lexists(path):
            raise IsADirectoryError(errno.EISDIR, "there already")
        draft = path.with_name(f".{uuid4().hex}.tmp")
        draft.mkdir()
        undo.callback(shutil.rmtree, draft, ignore_errors=True)
        try:
            write_each((draft / name, content) for name, content in files)
        except CannotWrite as error:  # the draft is nobody's business
            raise CannotWrite(error.kind, path) from error
        draft.rename(path)
        undo.pop_all()
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


def _write(draft: Path, content: bytes, mode: int | None, *, durable: bool = True) -> None:
    flags = os.O_CREAT | os.O_EXCL | os.O_WRONLY | getattr(os, "O_BINARY", 0)
    with os.fdopen(os.open(draft, flags, 0o666), "wb") as file:
        if mode is not None and hasattr(os, "fchmod"):
            os.fchmod(file.fileno(), mode)
        file.write(content)
        file.flush()
        if durable:
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
