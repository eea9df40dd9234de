"""A file that lies packed in another one, read from any place without being held whole.

A zip within a zip is read by its directory, which stands at its end, and then file by file.  What
was deflated can only be read from a place where it was seen before, so those places are marked: it
is gone through once, and afterwards no more than the way from the last mark is gone again.
"""

from __future__ import annotations

import io
import zlib
from bisect import bisect_right
from typing import TYPE_CHECKING, Any

from revmentor_desktop.domain.values import dataclass
from revmentor_desktop.export.looking import unseen

if TYPE_CHECKING:
    from typing import BinaryIO

    from revmentor_desktop.export.looking import Look

EVERY = 2 * 1024 * 1024
"""Bytes of what is read from mark to mark; a mark takes some 60 KB of memory."""

_TAKEN, _GIVEN = 16 * 1024, 256 * 1024


class _Within(io.RawIOBase):
    """*size* bytes that are found in another file."""

    def __init__(self, size: int) -> None:
        super().__init__()
        self._size, self._at = size, 0

    def readable(self) -> bool:
        """Say that it can be read."""
        return True

    def seekable(self) -> bool:
        """Say that it can be read from any place."""
        return True

    def tell(self) -> int:
        """Return the place of the next byte."""
        return self._at

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        """Go on at another place."""
        begin = {io.SEEK_SET: 0, io.SEEK_CUR: self._at, io.SEEK_END: self._size}[whence]
        if begin + offset < 0:
            raise ValueError(offset)
        self._at = begin + offset
        return self._at

    def readinto(self, buffer: Any) -> int:
        """Read as many bytes as are there and have room."""
        data = self._bytes(self._at, min(len(buffer), max(0, self._size - self._at)))
        buffer[: len(data)] = data
        self._at += len(data)
        return len(data)

    def _bytes(self, at: int, size: int) -> bytes:
        """Return *size* bytes from the place *at*, or the first of them."""
        raise NotImplementedError


class Stretch(_Within):
    """The *size* bytes of *file* from *start* on; *file* stays open."""

    def __init__(self, file: BinaryIO, start: int, size: int) -> None:
        super().__init__(size)
        self._file, self._start = file, start

    def _bytes(self, at: int, size: int) -> bytes:
        self._file.seek(self._start + at)
        return self._file.read(size)


@dataclass(frozen=True, slots=True)
class _Mark:
    """A place in what is read, that in what is packed, and how it is unpacked from there."""

    at: int
    taken: int
    unpacking: Any


class Inflated(_Within):
    """The *size* bytes that were deflated to what *packed* holds.

    Raises ``zlib.error`` when that is no such thing.  It takes seconds for a large one: *look* may
    end it.  Nobody compares a checksum: what is a zip has one of each file in it, and those that
    are in order are read where another is not.
    """

    def __init__(self, packed: Stretch, size: int, look: Look = unseen) -> None:
        super().__init__(size)
        self._packed = packed
        self._marks = [_Mark(0, 0, zlib.decompressobj(-zlib.MAX_WBITS))]
        self._here = self._marks[0]
        self._last = b""  # the bytes before the place that was come to
        self._restart(self._marks[0])
        while self._next():
            if self._here.at > size:
                raise zlib.error("longer than said")
            if self._here.at - self._marks[-1].at >= EVERY:
                look()
                unpacking = self._here.unpacking.copy()
                self._marks.append(_Mark(self._here.at, self._here.taken, unpacking))
        if self._here.at != size:
            raise zlib.error("not what was packed")

    def _restart(self, mark: _Mark) -> None:
        self._here = _Mark(mark.at, mark.taken, mark.unpacking.copy())
        self._last = b""

    def _next(self) -> bytes:
        """Unpack some more, and return it; nothing is behind the end."""
        unpacking, taken = self._here.unpacking, self._here.taken
        data = b""
        while not data and not unpacking.eof:
            self._packed.seek(taken)
            packed = self._packed.read(_TAKEN) or b""
            data = unpacking.decompress(packed, _GIVEN)
            taken += len(packed) - len(unpacking.unconsumed_tail)
            if not data and not packed and not unpacking.eof:
                raise zlib.error("cut off")
        self._here = _Mark(self._here.at + len(data), taken, unpacking)
        self._last = data
        return data

    def _bytes(self, at: int, size: int) -> bytes:
        mark = self._marks[bisect_right(self._marks, at, key=lambda one: one.at) - 1]
        if at < self._here.at - len(self._last) or mark.at > self._here.at:
            self._restart(mark)
        while self._here.at <= at and self._next():
            pass
        start = at - (self._here.at - len(self._last))
        return self._last[start : start + size]
