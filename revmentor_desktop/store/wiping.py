"""Wiping what no page of a file uses: copies of words that SQLite leaves behind when it moves them.

What is deleted SQLite overwrites (``secure_delete``).  But when a page is full it deals what is on
it out to its neighbours, and the places from which something was moved away are not overwritten:
they lie in the gap between the list of what a page holds and what it holds.  If that is deleted
later, such a copy would stay.  So the gaps are filled with zeros, in the file itself, before it is
closed.  SQLite never reads a gap, so that a power cut in the midst of it harms nothing.

Which pages are laid out like this, the file says itself: one with ``auto_vacuum``, as all of ours
are, has a map of what each page is for.  In a protected file everything is encrypted, copies too.
"""

from __future__ import annotations

import os
import struct
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

_HEADER = 100
_LOCKS = 0x40000000
"""Where the page begins that SQLite's locks are on; pages behind it are left alone."""

_ROOT, _NODE = 1, 5
"""What the map says of a page that holds rows or keys: it is the first of them, or another."""

_ENTRY = 5
"""Bytes that the map has for a page: what it is for, and where it belongs."""

_LEAF, _INNER = {10, 13}, {2, 5}
"""What such a page says itself that it is."""


class _Form(NamedTuple):
    """How a file is laid out: bytes of a page, those of it that count, and how many pages."""

    page: int
    used: int
    pages: int


def wipe_gaps(file: int) -> int:
    """Fill the gaps in the pages of the open *file* with zeros; return how many were not empty.

    Nobody else may write to it meanwhile, and nothing may wait to be played back into it.  What
    does not look like a readable workspace is left as it is.  The disk has it when this returns.
    Raises ``OSError``.
    """
    form = _form(file)
    if form is None:
        return 0
    nothing, wiped = bytes(form.page), 0
    for number in _nodes(file, form):
        at = (number - 1) * form.page
        page = _read(file, at, form.page)
        begin, end = _gap(page, form, _HEADER if number == 1 else 0)
        if page[begin:end] != nothing[begin:end]:
            os.lseek(file, at + begin, os.SEEK_SET)
            os.write(file, nothing[begin:end])
            wiped += 1
    if wiped:
        os.fsync(file)
    return wiped


def _form(file: int) -> _Form | None:
    """Return how the *file* is laid out; ``None`` where that is not certain."""
    header = _read(file, 0, _HEADER)
    if len(header) < _HEADER or not header.startswith(b"SQLite format 3\0"):
        return None
    size, _, reserved = struct.unpack_from(">HHB", header, 16)
    size = 65536 if size == 1 else size
    changed, pages = struct.unpack_from(">II", header, 24)
    with_map, counted = int.from_bytes(header[52:56]), int.from_bytes(header[92:96])
    whole = os.fstat(file).st_size == size * pages
    if not whole or changed != counted or not with_map:
        return None
    return _Form(size, size - reserved, min(pages, _LOCKS // size))


def _nodes(file: int, form: _Form) -> Iterator[int]:
    """Yield the numbers of the pages that hold rows or keys."""
    yield 1
    told = form.used // _ENTRY
    for number in range(2, form.pages + 1, told + 1):
        kinds = _read(file, (number - 1) * form.page, form.page)[: told * _ENTRY : _ENTRY]
        for other, kind in enumerate(kinds, number + 1):
            if kind in {_ROOT, _NODE} and other <= form.pages:
                yield other


def _gap(page: bytes, form: _Form, at: int) -> tuple[int, int]:
    """Return from where to where the *page*, whose own header is *at*, uses nothing."""
    if len(page) < form.page or page[at] not in _LEAF | _INNER:
        return 0, 0
    kind, _, cells, content = struct.unpack_from(">BHHH", page, at)
    listed = at + (12 if kind in _INNER else 8)
    begin, end = listed + 2 * cells, content or 65536
    if not begin <= end <= form.used:
        return 0, 0
    first = min(struct.unpack_from(f">{cells}H", page, listed), default=end)
    return (begin, end) if first >= end else (0, 0)  # else it is damaged, and can be read yet


def _read(file: int, at: int, size: int) -> bytes:
    os.lseek(file, at, os.SEEK_SET)
    return os.read(file, size)
