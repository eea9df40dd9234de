"""The key file that a protected backup carries at its end, so that it opens with its passphrase.

A backup is one file, which may have to open on a computer that has nothing else.  What stands
behind the last page is no part of the database, and is cut off before one is opened.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from revmentor_desktop.store.copying import make_durable
from revmentor_desktop.store.keys import LARGEST

if TYPE_CHECKING:
    from pathlib import Path

_MARK = b"RevMentor keys 1"
_LENGTH = 4
_END = _LENGTH + len(_MARK)


def append_keys(path: Path, keys: bytes) -> None:
    """Have the file *path*, which nobody has open, carry *keys*; it carries none so far."""
    with path.open("ab") as file:
        file.write(keys + len(keys).to_bytes(_LENGTH) + _MARK)
    make_durable(path)


def carried_keys(path: Path) -> bytes | None:
    """Return the keys that the file *path* carries; ``None`` where it carries none."""
    size = _size_of_keys(path)
    if size is None:
        return None
    with path.open("rb") as file:
        file.seek(-(_END + size), os.SEEK_END)
        return file.read(size)


def cut_keys_off(path: Path) -> None:
    """Leave of the file *path*, which nobody has open, only the database."""
    size = _size_of_keys(path)
    if size is not None:
        os.truncate(path, path.stat().st_size - size - _END)


def _size_of_keys(path: Path) -> int | None:
    whole = path.stat().st_size
    if whole < _END:
        return None
    with path.open("rb") as file:
        file.seek(-_END, os.SEEK_END)
        end = file.read()
    size = int.from_bytes(end[:_LENGTH])
    fits = end[_LENGTH:] == _MARK and size <= min(LARGEST, whole - _END)
    return size if fits else None
