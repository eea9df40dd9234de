"""Where the directory of a zip lies, and its large numbers: in the usual form, and in Zip64.

Zip64 is meant for archives beyond 4 GB or 65,535 files.  But some programs write small ones so as
well, because they do not know beforehand how large they will be.  What such an archive says twice
must be the same, and nothing may stand where only one of two readers would look.
"""

from __future__ import annotations

import struct

from revmentor_desktop.domain.values import dataclass

TAIL = 22 + 0xFFFF + 20 + 56
"""Bytes at the end of a zip in which all of its end lies: a comment may stand behind it."""

_END, _LOCATOR, _LARGE_END = b"PK\x05\x06", b"PK\x06\x07", b"PK\x06\x06"
_END_SIZE, _LOCATOR_SIZE, _LARGE_END_SIZE = 22, 20, 56
_ELSEWHERE = (0xFFFF, 0xFFFF, 0xFFFF, 0xFFFF, 0xFFFFFFFF, 0xFFFFFFFF)
"""What stands in the usual end for each number that only Zip64 says."""

_LARGE = 0xFFFFFFFF
_LARGE_NUMBERS = 0x0001
"""The field of an entry that says the numbers for which there stands ``_LARGE``."""


@dataclass(frozen=True, slots=True)
class Directory:
    """A directory of so many files: *size* bytes from *offset* on, and where its end begins."""

    count: int
    size: int
    offset: int
    end: int


def directory_in(tail: bytes, length: int) -> Directory | None:
    """Return what a zip of *length* bytes, the last of which are *tail*, says of its directory.

    ``None`` where it has no end that is in order.
    """
    at = tail.rfind(_END)
    if at < 0 or len(tail) - at < _END_SIZE:
        return None
    *said, comment = struct.unpack_from("<4H2LH", tail, at + 4)
    if at + _END_SIZE + comment != len(tail):
        return None
    begin = at - _LOCATOR_SIZE
    if begin >= 0 and tail[begin : begin + 4] == _LOCATOR:
        at = begin - _LARGE_END_SIZE
        large = _large_end(tail, at, length)
        pairs = zip(said, large, _ELSEWHERE, strict=True) if large else [(0, 1, 2)]
        if any(small not in (full, elsewhere) for small, full, elsewhere in pairs):
            return None
        said = large
    disk, first, here, count, size, offset = said
    if (disk, first) != (0, 0) or here != count:
        return None
    return Directory(count, size, offset, length - len(tail) + at)


def _large_end(tail: bytes, at: int, length: int) -> list[int]:
    """Return what the end in Zip64 says that stands *at* a place in *tail*; nothing if it is none.

    It must be where the locator behind it says, and end there.
    """
    if at < 0 or tail[at : at + 4] != _LARGE_END:
        return []
    disk, place, disks = struct.unpack_from("<LQL", tail, at + _LARGE_END_SIZE + 4)
    rest, _made, _needs, *said = struct.unpack_from("<Q2H2L4Q", tail, at + 4)
    if (disk, place, rest) != (0, length - len(tail) + at, _LARGE_END_SIZE - 12) or disks > 1:
        return []
    return said


def full_numbers(extra: bytes, size: int, packed: int, offset: int) -> tuple[int, int, int] | None:
    """Return the three numbers of an entry, those that are too large for it from its *extra*.

    ``None`` where they are not there.
    """
    said = [size, packed, offset]
    while _LARGE in said:
        if len(extra) < 4:
            return None
        kind, length = struct.unpack_from("<2H", extra)
        missing = said.count(_LARGE)
        if kind == _LARGE_NUMBERS:
            if not 8 * missing <= length <= len(extra) - 4:
                return None
            numbers = iter(struct.unpack_from(f"<{missing}Q", extra, 4))
            size, packed, offset = (next(numbers) if one == _LARGE else one for one in said)
            break
        extra = extra[4 + length :]
    return size, packed, offset
