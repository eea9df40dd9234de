"""What can be read of a zip whose directory is damaged, cut off or not there.

Before each file stands once more what the directory says of it.  So it is gone through from the
beginning, and a file counts that is as long as it says and has its checksum; behind one that does
not the next beginning is looked for.  What is refused in any other zip is refused here.  The same
file may stand in it again, as where it was added to: then it is one, and where one of two at the
same path is not whole the other is read.  Nobody knows what else was in it.
"""

from __future__ import annotations

import struct
import zipfile
import zlib
from dataclasses import replace
from io import BufferedReader
from typing import TYPE_CHECKING

from revmentor_desktop.domain.values import dataclass
from revmentor_desktop.export.looking import unseen
from revmentor_desktop.services.archive import (
    HARMLESS,
    HIGHEST_RATIO,
    LARGEST_DIRECTORY,
    LOCAL_SIZE,
    USUAL,
    Member,
    Reason,
    Refused,
    listed,
    named,
)
from revmentor_desktop.services.inflating import Inflated, Stretch
from revmentor_desktop.services.zip_directory import full_numbers

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import BinaryIO

    from revmentor_desktop.export.looking import Look
    from revmentor_desktop.services.archive import Found, Limits

OF_DIRECTORY = frozenset({Reason.DAMAGED, Reason.OVERLAP})
"""Why a zip is refused whose directory is at fault, so that its files may be whole."""

_LOCAL = b"PK\x03\x04"
_BEHIND = b"PK\x07\x08"
"""What may stand before the sizes where these come behind the file, and not before it."""

_SIZES_BEHIND, _UTF8 = 0x8, 0x800
_TAKEN, _GIVEN = 64 * 1024, 256 * 1024
_SOUGHT, _SOUGHT_MOST = 64, 1024 * 1024
_AHEAD = 256 * 1024
"""Bytes that are read at least, and held: some programs say only behind a file where it ends."""

_TRIES = 10
"""Beginnings per file that a source may have: most of these are none."""


@dataclass(frozen=True, slots=True)
class _Piece:
    """A file, what it holds from *start* on, where it ends, and why it is not read."""

    member: Member
    start: int
    end: int
    crc: int
    refused: Reason | None = None


class ZipRemains:
    """The files of a zip in *file* that are whole.

    Raises ``Refused`` where there is none, or more than *limits* admit, and whatever *look* raises,
    which is called again and again.
    """

    incomplete = True

    def __init__(
        self, file: BinaryIO, name: str, limits: Limits = USUAL, look: Look = unseen
    ) -> None:
        self.name = name
        self._file = file
        self._places: dict[str, int] = {}
        try:
            self._pieces = tuple(_each_once(_Search(file, limits, look).pieces()))
            unread = {at: one.refused for at, one in enumerate(self._pieces) if one.refused}
            members = named([piece.member for piece in self._pieces], unread)
            self._found = tuple(listed(members, self._places, unread))
            self._refuse_whole(limits)
        except OSError:
            file.close()
            raise Refused(Reason.UNREADABLE) from None
        except BaseException:
            file.close()
            raise

    def files(self) -> tuple[Found, ...]:
        """Return every file that was found, by path."""
        return tuple(sorted(self._found, key=lambda one: one.path))

    def read(self, file: Found) -> bytes:
        """Return what *file* holds; raise ``Refused``."""
        piece = self._pieces[self._places[file.path]]
        try:
            data = self._packed(piece).read(piece.member.packed)
            if piece.member.method == zipfile.ZIP_DEFLATED:
                data = zlib.decompressobj(-zlib.MAX_WBITS).decompress(data, file.size + 1)
        except (OSError, zlib.error):
            raise Refused(Reason.UNREADABLE) from None
        if len(data) != file.size or zlib.crc32(data) != piece.crc:
            raise Refused(Reason.DAMAGED)  # it was another when it was found
        return data

    def opened(self, file: Found, look: Look = unseen) -> BinaryIO:
        """Return what *file* holds, to be read from any place; raise ``Refused``."""
        piece = self._pieces[self._places[file.path]]
        try:
            if piece.member.method == zipfile.ZIP_STORED:
                return BufferedReader(self._packed(piece))
            return BufferedReader(Inflated(self._packed(piece), file.size, look))
        except (OSError, zlib.error):
            raise Refused(Reason.DAMAGED) from None

    def close(self) -> None:
        """Close the file."""
        self._file.close()

    def _refuse_whole(self, limits: Limits) -> None:
        if not self._places:
            raise Refused(Reason.DAMAGED)
        if sum(map(limits.size, self._found)) > limits.whole:
            raise Refused(Reason.TOO_LARGE)

    def _packed(self, piece: _Piece) -> Stretch:
        return Stretch(self._file, piece.start, piece.member.packed)


def _each_once(pieces: Iterable[_Piece]) -> Iterator[_Piece]:
    """Give *pieces*, but of those that are whole none that has been there with the same name."""
    given = set()
    for piece in pieces:
        same = (piece.member.name, piece.member.unread, piece.member.size, piece.crc)
        if piece.refused is not None or same not in given:
            yield piece
        if piece.refused is None:
            given.add(same)


class _Broken(Exception):
    """A file is not what stands before it says."""


class _Search:
    """One way through a zip, from its beginning to its end."""

    def __init__(self, file: BinaryIO, limits: Limits, look: Look) -> None:
        self._file, self._limits, self._look = file, limits, look
        self._length = file.seek(0, 2)
        self._held, self._held_from = b"", 0
        if self._length > limits.packed:
            raise Refused(Reason.TOO_LARGE)
        self._left = 2 * (self._length + limits.whole)
        """Bytes that are still gone through: a hostile one has the same again and again."""
        self._said = 0
        """Bytes of names: those of a hostile one may be the same again and again as well."""

    def pieces(self) -> Iterator[_Piece]:
        """Give every file that is found; raise ``Refused`` for what we do not read.

        Nothing may stand before the first: that was made to be taken for something else.
        """
        at = pieces = tries = 0
        if self._next(0) != 0:
            raise Refused(Reason.DAMAGED)
        while (found := self._next(at)) is not None:
            self._look()
            piece = self._piece(found)
            at = found + len(_LOCAL) if piece is None or piece.refused else piece.end
            pieces, tries = pieces + (piece is not None), tries + 1
            if pieces > self._limits.files:
                raise Refused(Reason.TOO_MANY)
            if tries > self._limits.files * _TRIES:
                raise Refused(Reason.DAMAGED)
            if piece is not None:
                yield piece

    def _next(self, at: int) -> int | None:
        """Return where the next file may begin, from *at* on."""
        size = _SOUGHT  # the next one mostly begins where the last one ends
        while at < self._length:
            data = self._read(at, size)
            self._spend(len(data))
            place = data.find(_LOCAL)
            if place >= 0:
                return at + place
            if len(data) < len(_LOCAL):
                break
            at += len(data) - len(_LOCAL) + 1
            size = min(size * 4, _SOUGHT_MOST)
        return None

    def _piece(self, at: int) -> _Piece | None:
        """Return the file that begins *at* a place; nothing if none can."""
        head = self._read(at, LOCAL_SIZE)
        if len(head) < LOCAL_SIZE:
            return None
        _needs, flags, method, time, day, crc, packed, size, name_size, more_size = (
            struct.unpack_from("<5H3L2H", head, len(_LOCAL))
        )
        start = at + LOCAL_SIZE + name_size + more_size
        raw = self._read(at + LOCAL_SIZE, name_size)
        more = self._read(start - more_size, more_size)
        numbers = full_numbers(more, size, packed, 0)
        if not raw or len(raw) < name_size or len(more) < more_size or numbers is None:
            return None
        self._said += name_size + more_size
        if self._said > LARGEST_DIRECTORY:
            raise Refused(Reason.DAMAGED)
        size, packed, _offset = numbers
        try:
            name, unread = raw.decode("utf-8"), b""
        except UnicodeDecodeError:
            if flags & _UTF8:
                return None
            name, unread = "", raw
        behind = bool(flags & _SIZES_BEHIND) and not packed
        member = Member(name, flags, method, packed, size, 0, at, (day, time), unread)
        if method == zipfile.ZIP_STORED and not behind:
            return self._stored(member, start, crc)
        if method == zipfile.ZIP_DEFLATED:
            return self._deflated(member, start, None if behind else crc)
        return _Piece(member, start, start, crc, Reason.DAMAGED)

    def _stored(self, member: Member, start: int, crc: int) -> _Piece:
        left, found, end = member.packed, 0, start + member.packed
        while left > 0 and (data := self._read(end - left, min(left, _TAKEN))):
            self._spend(len(data))
            left, found = left - len(data), zlib.crc32(data, found)
        whole = left == 0 and member.size == member.packed and found == crc
        return _Piece(member, start, end, crc, None if whole else Reason.DAMAGED)

    def _deflated(self, member: Member, start: int, crc: int | None) -> _Piece:
        """Return a file that is unpacked to know where it ends, if its *crc* comes behind it."""
        most = self._length - start if crc is None else member.packed
        try:
            packed, size, found = self._unpacked(start, most, None if crc is None else member.size)
            end = start + packed
            if crc is None:
                end = self._end_behind(end, found, packed, size)
            whole = crc is None or (packed, size, found) == (member.packed, member.size, crc)
        except (_Broken, zlib.error):
            whole = False
        if not whole:
            return _Piece(member, start, start, crc or 0, Reason.DAMAGED)
        return _Piece(replace(member, packed=packed, size=size), start, end, found)

    def _unpacked(self, start: int, most: int, size: int | None) -> tuple[int, int, int]:
        """Unpack from *start* on, *most* bytes at the most; return bytes taken and given, and CRC.

        Raises ``zlib.error``, and ``_Broken`` for what has no end, is longer than *size*, or grows
        too much.
        """
        unpacking = zlib.decompressobj(-zlib.MAX_WBITS)
        taken = given = crc = 0
        packed = b""
        while not unpacking.eof:
            if not packed:
                self._look()
                packed = self._read(start + taken, min(_TAKEN, most - taken))
                taken += len(packed)
            data = unpacking.decompress(packed, _GIVEN)
            if not data and not packed and not unpacking.eof:
                raise _Broken
            self._spend(len(packed) + len(data))
            packed = unpacking.unconsumed_tail
            given, crc = given + len(data), zlib.crc32(data, crc)
            too_long = size is not None and given > size
            if too_long or (given > HARMLESS and given > HIGHEST_RATIO * taken):
                raise _Broken
        return taken - len(unpacking.unused_data) - len(packed), given, crc

    def _end_behind(self, at: int, crc: int, packed: int, size: int) -> int:
        """Return the end of a file whose sizes stand *at* a place behind it."""
        said = self._read(at, 24)
        for mark in (_BEHIND, b""):
            for form in ("<3L", "<L2Q"):
                expected = mark + struct.pack(form, crc, packed, size)
                if said.startswith(expected):
                    return at + len(expected)
        raise _Broken

    def _read(self, at: int, size: int) -> bytes:
        """Return *size* bytes from *at* on, or as many as there are.

        Those behind the end of a file have mostly been read with it.  They are held, because a zip
        that is packed in another one is unpacked once more from far before what one goes back to.
        """
        within = at - self._held_from
        if not 0 <= within <= len(self._held):
            self._held, self._held_from, within = b"", at, 0
        missing = within + size - len(self._held)
        if missing > 0:
            self._held, self._held_from, within = self._held[within:], at, 0
            self._file.seek(at + len(self._held))
            self._held += self._file.read(max(missing, _AHEAD))
        return self._held[within : within + size]

    def _spend(self, size: int) -> None:
        self._left -= size
        if self._left < 0:
            raise Refused(Reason.DAMAGED)
