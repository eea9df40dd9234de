"""What errors of SQLite and of the system mean: each becomes one of ``errors``, by its code.

The words that came with them stay behind: they can quote what somebody wrote.
"""

from __future__ import annotations

import errno
from contextlib import contextmanager
from typing import TYPE_CHECKING

import sqlcipher3.dbapi2 as driver

from revmentor_desktop.store.errors import (
    Damaged,
    Full,
    Missing,
    OpenElsewhere,
    ReadOnly,
    StoreError,
    Unavailable,
    Unstorable,
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

NOT_A_DATABASE = 26
"""SQLite's code for a file that it cannot read, or not with the key it was given."""

_BY_CODE: dict[int, type[StoreError]] = {
    3: ReadOnly,  # PERM
    5: OpenElsewhere,  # BUSY
    6: OpenElsewhere,  # LOCKED
    8: ReadOnly,  # READONLY
    10: Unavailable,  # IOERR
    11: Damaged,  # CORRUPT
    13: Full,  # FULL
    14: Unavailable,  # CANTOPEN
    15: OpenElsewhere,  # PROTOCOL
    18: Unstorable,  # TOOBIG
    24: Damaged,  # FORMAT
    NOT_A_DATABASE: Damaged,
}


def said(error: BaseException | None, path: Path | None) -> Exception:
    """Return what *error* of the driver, concerning *path*, means for the rest of the program.

    A ``StoreError`` where the world is in the way.  What only a mistake of ours can cause becomes
    a ``RuntimeError`` that names SQLite's code; the driver's words are never passed on, because
    they can quote what somebody wrote.
    """
    if isinstance(error, UnicodeDecodeError):
        return Damaged(path)  # the driver wanted to quote a name in the file which is no text
    code = getattr(error, "sqlite_errorcode", None)
    if code is None:
        undecodable = isinstance(error, driver.OperationalError)
        return Damaged(path) if undecodable else RuntimeError(f"{type(error).__name__} in SQLite")
    kind = _BY_CODE.get(code & 0xFF)
    if kind is None:
        return RuntimeError(
            f"SQLite refused a statement: {getattr(error, 'sqlite_errorname', code)}"
        )
    if kind is Unavailable and path is not None and _is_gone(path):
        kind = Missing
    return kind(path)


def _is_gone(path: Path) -> bool:
    """Say whether *path* is known not to be there; a disk that fails does not know."""
    try:
        return not path.exists()
    except OSError:
        return False


def said_by_system(error: OSError, path: Path | None) -> StoreError:
    """Return what *error* of the operating system, concerning *path*, means for the program."""
    if error.errno in {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}:
        return Full(path)
    if error.errno in {errno.EACCES, errno.EPERM, errno.EROFS}:
        return ReadOnly(path)
    if error.errno == errno.ENOENT:
        return Missing(path)
    return Unavailable(path)


@contextmanager
def driver_errors(path: Path | None, *, refused: type[StoreError] | None = None) -> Iterator[None]:
    """Turn the driver's errors, concerning *path*, into those of ``said``.

    *refused* is what it means when SQLite will not do what it does with any other file.
    """
    try:
        yield
    except (driver.Error, UnicodeDecodeError) as error:
        trouble = said(error, path)
    else:
        return
    if refused is not None and not isinstance(trouble, StoreError):
        raise refused(path)
    raise trouble


@contextmanager
def system_errors(path: Path | None) -> Iterator[None]:
    """Turn the operating system's errors, concerning *path*, into a ``StoreError``."""
    try:
        yield
    except OSError as error:
        raise said_by_system(error, path) from error
