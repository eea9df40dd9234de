"""Zip archives written by hand, so that everything in them can lie."""

from __future__ import annotations

import struct
import zlib
from dataclasses import dataclass

STORED, DEFLATED = 0, 8
UTF8, ENCRYPTED = 0x800, 0x1
FILE, LINK, PIPE = 0o100644, 0o120777, 0o010644


@dataclass(frozen=True)
class Member:
    """A file of an archive; whatever is left out is as it should be.

    *claims* is how many bytes it says it is packed in.
    """

    name: str | bytes
    content: bytes
    method: int = DEFLATED
    flags: int = UTF8
    mode: int = FILE
    crc: int | None = None
    size: int | None = None
    packed: bytes | None = None
    claims: int | None = None
    local_name: str | None = None

    @property
    def raw_name(self) -> bytes:
        return self.name if isinstance(self.name, bytes) else self.name.encode()

    @property
    def data(self) -> bytes:
        if self.packed is not None:
            return self.packed
        if self.method != DEFLATED:
            return self.content
        squeezed = zlib.compressobj(9, zlib.DEFLATED, -15)
        return squeezed.compress(self.content) + squeezed.flush()

    def facts(self) -> bytes:
        """Return what both headers say in the same form."""
        crc = zlib.crc32(self.content) if self.crc is None else self.crc
        size = len(self.content) if self.size is None else self.size
        packed = len(self.data) if self.claims is None else self.claims
        return struct.pack("<5H3L", 20, self.flags, self.method, 0, 33, crc, packed, size)

    def local(self) -> bytes:
        name = self.raw_name if self.local_name is None else self.local_name.encode()
        return b"PK\x03\x04" + self.facts() + struct.pack("<2H", len(name), 0) + name + self.data

    def entry(self, offset: int) -> bytes:
        rest = struct.pack("<5H2L", len(self.raw_name), 0, 0, 0, 0, self.mode << 16, offset)
        return b"PK\x01\x02" + struct.pack("<H", 0x314) + self.facts() + rest + self.raw_name


def zip_of(
    *members: Member,
    before: bytes = b"",
    after: bytes = b"",
    count: int | None = None,
    disk: int = 0,
    directory: int | None = None,
    offsets: dict[int, int] | None = None,
) -> bytes:
    """Return an archive; *offsets* says of which member another begins where that one does."""
    body = before
    starts: list[int] = []
    for member in members:
        starts.append(len(body))
        body += member.local()
    for place, other in (offsets or {}).items():
        starts[place] = starts[other]
    entries = b"".join(member.entry(start) for member, start in zip(members, starts, strict=True))
    listed = len(members) if count is None else count
    size = len(entries) if directory is None else directory
    end = struct.pack("<4H2LH", disk, disk, listed, listed, size, len(body), 0)
    return body + entries + b"PK\x05\x06" + end + after
