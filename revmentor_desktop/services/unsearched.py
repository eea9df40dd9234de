"""Folders that the search of the system is asked not to read.

Otherwise it may keep words of a workspace without a passphrase in an index of its own.  Each
system has its own mark.  Only folders that are the program's own get one: of other things in a
folder, nobody asked that they are not found.
"""

from __future__ import annotations

import logging
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

from revmentor_desktop.services.log_file import Code
from revmentor_desktop.store.copying import make_empty, make_folder
from revmentor_desktop.store.driver_errors import system_errors

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

log = logging.getLogger(__name__)

MARKS = {"linux": ".trackerignore", "darwin": ".metadata_never_index"}
"""By system, the empty file in a folder that says so."""

NOT_CONTENT_INDEXED = 0x2000
"""The attribute that says so on Windows; what is made in the folder afterwards has it too."""

_UNKNOWN = 0xFFFFFFFF


def set_attribute(folder: Path) -> None:
    """Give *folder* the attribute of Windows; raise ``OSError`` where that cannot be."""
    import ctypes

    windll = getattr(ctypes, "windll", None)
    if windll is None:
        raise OSError
    kernel = windll.kernel32
    attributes = kernel.GetFileAttributesW(str(folder)) & _UNKNOWN
    wanted = attributes | NOT_CONTENT_INDEXED
    if attributes == _UNKNOWN or not kernel.SetFileAttributesW(str(folder), wanted):
        raise OSError


def keep_from_search(
    folder: Path,
    platform: str = sys.platform,
    set_attribute: Callable[[Path], None] = set_attribute,
) -> None:
    """Mark *folder*, which is the program's own; where that cannot be, go without."""
    try:
        if platform == "win32":
            set_attribute(folder)
        elif platform in MARKS:
            with suppress(FileExistsError):
                make_empty(folder / MARKS[platform])
    except OSError as error:
        log.info("a folder is not kept from the search: %s", Code(type(error).__name__))


def make_own_folder(folder: Path) -> None:
    """Make *folder* if it is missing, and mark it unless something lies in it already.

    Raises ``StoreError`` when it cannot be made.
    """
    with system_errors(folder):
        make_folder(folder)
    with suppress(OSError):  # one may be allowed to write where one may not look
        if next(folder.iterdir(), None) is None:
            keep_from_search(folder)
