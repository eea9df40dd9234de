"""What a path that somebody hands us is: a workspace, a backup, a topic pack, or none of ours.

It comes from a file browser, the command line or another process, so nothing is believed of it but
what its first bytes say; whoever reads all of it judges again.
"""

from __future__ import annotations

import os
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

DATABASE = "workspace.db"
BACKUP_ENDINGS = frozenset({".revmentor", ".db"})
PACK_ENDING = ".revpack"
"""Of a pack that is one file, which is a zip: by it a file browser knows whom to ask."""

PACK_ENDINGS = frozenset({PACK_ENDING, ".zip"})

_DATABASE_BEGINS, _ZIP_BEGINS = b"SQLite format 3\0", b"PK"


class Handed(Enum):
    """What it is."""

    WORKSPACE = "workspace"
    BACKUP = "backup"
    PACK = "pack"
    MISSING = "missing"
    FOREIGN = "foreign"


def what_is(path: Path) -> Handed:
    """Return what lies at *path*; a folder that holds nothing of ours counts as a workspace.

    Whoever opens that one says best why it is none.  Never raises.
    """
    from revmentor_desktop.services.pack_file import PACK_FILE  # with all that reads packs

    try:
        if path.is_dir():
            return Handed.PACK if (path / PACK_FILE).is_file() else Handed.WORKSPACE
        if not path.exists():
            return Handed.MISSING
        if not path.is_file():
            return Handed.FOREIGN  # a device or a pipe might never end
        return _of_file(path)
    except (OSError, ValueError):  # no right to look, or no name a system can have
        return Handed.MISSING


def is_named(path: Path) -> bool:
    """Say whether *path* is called like a file of ours, whatever lies there."""
    return path.suffix.lower() in BACKUP_ENDINGS | PACK_ENDINGS


def workspace_at(path: Path) -> Path:
    """Return the folder of the workspace that *path* stands for: itself, or that of its file."""
    return path.parent if path.name == DATABASE else path


def is_same(one: Path | None, other: Path) -> bool:
    """Say whether *one* and *other* are the same folder, however they are written."""
    return one is not None and os.path.realpath(one) == os.path.realpath(other)


def _of_file(path: Path) -> Handed:
    if path.name == DATABASE:
        return Handed.WORKSPACE
    with path.open("rb") as file:
        begins = file.read(len(_DATABASE_BEGINS))
    ending = path.suffix.lower()
    if begins.startswith(_ZIP_BEGINS) or ending in PACK_ENDINGS:
        return Handed.PACK
    if begins == _DATABASE_BEGINS or ending in BACKUP_ENDINGS:  # a protected one looks like noise
        return Handed.BACKUP
    return Handed.FOREIGN
