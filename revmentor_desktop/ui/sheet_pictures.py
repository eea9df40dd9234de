"""The pictures that style sheets show, kept where no disk is needed.

A sheet can show a picture only from a file.  Qt finds files in the memory of the program too, as
its own compiler packs them: there nothing is left behind when the program is killed, and nothing
has to be written where somebody may write nothing.
"""

from __future__ import annotations

import struct
import weakref
from typing import TYPE_CHECKING

from PySide6.QtCore import qRegisterResourceData, qUnregisterResourceData
from PySide6.QtGui import QPixmapCache

if TYPE_CHECKING:
    from collections.abc import Mapping

DRAWN_KIB = 1024
"""Of pictures as they were drawn, that are kept to be drawn again; Qt would keep ten times that.

Every page that is made anew, or has another look, has its own: all that are seen at once need some
dozen kibibytes.
"""

_VERSION = 1
"""Of the form in which Qt is given files."""

_FOLDER = 2
_ANY_COUNTRY, _ANY_LANGUAGE = 0, 1


class SheetPictures:
    """Pictures that Qt finds in the folder ``:/PLACE`` as long as this object is there."""

    def __init__(self, place: str) -> None:
        QPixmapCache.setCacheLimit(DRAWN_KIB)
        self._place = place
        self._names: set[str] = set()

    def __contains__(self, name: str) -> bool:
        """Say whether there is a picture called *name*."""
        return name in self._names

    def add(self, pictures: Mapping[str, bytes]) -> None:
        """Have *pictures* by their names, which are in ASCII; none of them is there yet."""
        if pictures:
            self._names.update(pictures)
            packed = _packed(self._place, pictures)
            qRegisterResourceData(_VERSION, *packed)
            # Qt copies nothing: what is packed is kept until it looks there no more
            weakref.finalize(self, qUnregisterResourceData, _VERSION, *packed)


def _packed(place: str, files: Mapping[str, bytes]) -> tuple[bytes, bytes, bytes]:
    """Return a folder *place* with *files* as Qt wants it: the tree, the names, and the contents.

    Files stand in the order of the marks of their names, by which they are looked for.
    """
    named, names = {}, b""
    for name in (place, *files):
        named[name] = len(names)
        names += struct.pack(">HI", len(name), _mark(name)) + name.encode("utf-16-be")
    tree = struct.pack(">IHII", 0, _FOLDER, 1, 1)
    tree += struct.pack(">IHII", named[place], _FOLDER, len(files), 2)
    contents = b""
    for name in sorted(files, key=_mark):
        here = len(contents)
        tree += struct.pack(">IHHHI", named[name], 0, _ANY_COUNTRY, _ANY_LANGUAGE, here)
        contents += struct.pack(">I", len(files[name])) + files[name]
    return tree, names, contents


def _mark(name: str) -> int:
    """Return the number that Qt makes of *name* to find it."""
    mark = 0
    for letter in name:
        mark = (mark << 4) + ord(letter)
        mark = (mark ^ (mark & 0xF0000000) >> 23) & 0x0FFFFFFF
    return mark
