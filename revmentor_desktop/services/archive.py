"""Files that somebody hands us, in a folder or a zip, read without trusting any of them.

A zip is walked by its directory before ``zipfile`` sees it: one that claims too much, or whose
parts lie over each other, is refused whole.  A single file that must not be read (a link, a name
that leads elsewhere, a bomb) is refused by itself and listed with the reason.  Nothing is ever
unpacked to the disk, and no path of an archive is ever opened.
"""

from __future__ import annotations

import os
import re
import stat
import struct
import unicodedata
import zipfile
import zlib
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from enum import Enum
from io import BufferedReader
from types import MappingProxyType
from typing import TYPE_CHECKING, Protocol

from revmentor_desktop.domain.times import is_on_every_clock
from revmentor_desktop.domain.values import dataclass
from revmentor_desktop.export.looking import unseen
from revmentor_desktop.services import archive_names
from revmentor_desktop.services.inflating import Inflated, Stretch
from revmentor_desktop.services.zip_directory import TAIL, directory_in, full_numbers

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Mapping
    from pathlib import Path
    from typing import BinaryIO

    from revmentor_desktop.export.looking import Look

MOST_FILES = 5_000
LARGEST_ZIP = 50 * 1024 * 1024
LARGEST_WHOLE = 200 * 1024 * 1024
"""Bytes that all files may have together."""

HIGHEST_RATIO = 100
HARMLESS = 100 * 1024
"""Bytes up to which it does not matter how small a file was packed."""

DEEPEST = 24
LONGEST_NAME = 240
LARGEST_DIRECTORY = 16 * 1024 * 1024

RESERVED = re.compile(r"(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\..*)?", re.IGNORECASE)
DRIVE = re.compile(r"[A-Za-z]:")
HIDDEN = frozenset({"__macosx", "thumbs.db", "desktop.ini"})
"""Names, beside those with a dot in front, that systems and programs leave for themselves."""

_TO_READ = (
    os.O_RDONLY
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_BINARY", 0)
    | getattr(os, "O_NONBLOCK", 0)
)
"""How a file in a folder is opened: never through a link, and without waiting for a pipe."""

_ENTRY = b"PK\x01\x02"
_ENTRY_SIZE, LOCAL_SIZE = 46, 30
_ENCRYPTED = 0x1
_METHODS = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    OSError,
    EOFError,
    LookupError,
    RuntimeError,
    ValueError,
)
"""What ``zipfile`` raises for archives that are not in order; it gives no list of its own."""


class Reason(Enum):
    """Why a file, or all of a source, was not read."""

    UNREADABLE = "unreadable"
    DAMAGED = "damaged"
    TOO_LARGE = "too_large"
    TOO_MANY = "too_many"
    TOO_MUCH = "too_much"  # to be held in memory, whatever it has as files
    LINK = "link"
    NOT_A_FILE = "not_a_file"
    BAD_NAME = "bad_name"
    TWICE = "twice"
    BOMB = "bomb"
    ENCRYPTED = "encrypted"
    NESTED = "nested"  # an archive inside the archive
    OVERLAP = "overlap"
    NOT_TEXT = "not_text"
    NOT_A_NOTE = "not_a_note"
    OTHER_SIDE = "other_side"  # private in one place and shared in the other
    EDITED_HERE = "edited_here"
    OLDER_TEXT = "older_text"  # another file has a later one of the same note


class Refused(Exception):
    """A file, or the whole source, is not read.  ``reason`` says why; nothing was stored."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason.value)
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Found:
    """A file of a source: its path with slashes, its size, when it was written, or why not."""

    path: str
    size: int
    modified: datetime | None = None
    refused: Reason | None = None


@dataclass(frozen=True, slots=True)
class Limits:
    """How much a source may have: files, bytes of a zip, and bytes of all files as they are read.

    Only files with one of *endings* count for the last, or all of them where none is named.  Of
    what is read so many bytes are *held* in memory at the most.
    """

    files: int = MOST_FILES
    packed: int = LARGEST_ZIP
    whole: int = LARGEST_WHOLE
    held: int = LARGEST_WHOLE
    endings: frozenset[str] = frozenset()

    def size(self, file: Found) -> int:
        """Return the bytes for which *file* counts."""
        if file.refused is not None:
            return 0
        counts = not self.endings or ending_of(file.path) in self.endings
        return file.size if counts else 0


USUAL = Limits()


class Source(Protocol):
    """A folder or an archive.  ``name`` tells it from others.

    Of one that is ``incomplete`` nobody knows what else was in it.
    """

    name: str

    @property
    def incomplete(self) -> bool:
        """Whether what it lists is not all that was in it."""

    def files(self) -> tuple[Found, ...]:
        """Return every file in it, by path; raise ``Refused`` when it is not read at all."""

    def read(self, file: Found) -> bytes:
        """Return what *file* holds; raise ``Refused``."""

    def opened(self, file: Found, look: Look = unseen) -> BinaryIO:
        """Return what *file* holds, to be read from any place while the source is open.

        Of a large one no more is held in memory than is read at once.  Raises ``Refused``, and
        whatever *look* raises, which is called again and again where it takes long.
        """

    def close(self) -> None:
        """Give it free."""


def open_source(path: Path, limits: Limits = USUAL) -> Source:
    """Return the folder or zip at *path*; raise ``Refused`` when it is neither, or too much."""
    try:
        if path.is_dir():
            return Folder(path, limits)
        return Zip(path.open("rb"), path.stem, limits)
    except OSError:
        raise Refused(Reason.UNREADABLE) from None


# --- folders ------------------------------------------------------------------------------


class Folder:
    """A folder with all that is in it."""

    incomplete = False

    def __init__(self, path: Path, limits: Limits = USUAL) -> None:
        self.name = path.resolve().name
        self._limits = limits
        self._path = path
        self._place = str(path)
        self._found: tuple[Found, ...] | None = None

    def files(self) -> tuple[Found, ...]:
        """Return every file that was in it at first, by path; raise ``Refused`` if too many."""
        if self._found is None:
            self._found = self._looked_through()
        return self._found

    def _looked_through(self) -> tuple[Found, ...]:
        found: list[Found] = []
        total = 0
        for file in self._walk(self._path, ""):
            found.append(file)
            total += self._limits.size(file)
            if len(found) > self._limits.files:
                raise Refused(Reason.TOO_MANY)
            if total > self._limits.whole:
                raise Refused(Reason.TOO_LARGE)
        return tuple(sorted(found, key=lambda one: one.path))

    def read(self, file: Found) -> bytes:
        """Return what *file* holds; raise ``Refused``."""
        number = self._numbered(file)
        try:
            data = _all_in(number, file.size + 1)
        except OSError:
            raise Refused(Reason.UNREADABLE) from None
        finally:
            os.close(number)
        if len(data) > file.size:
            raise Refused(Reason.TOO_LARGE)  # it has grown since it was found
        return data

    def opened(self, file: Found, look: Look = unseen) -> BinaryIO:
        """Return *file*, opened; raise ``Refused``."""
        look()
        return os.fdopen(self._numbered(file), "rb")

    def _numbered(self, file: Found) -> int:
        """Return the number by which the system knows *file*, opened; raise ``Refused``."""
        path = f"{self._place}{os.sep}{file.path.replace('/', os.sep)}"  # a Path is made slowly
        try:
            number = os.open(path, _TO_READ)
        except (OSError, ValueError):
            raise Refused(Reason.UNREADABLE) from None
        if not stat.S_ISREG(os.fstat(number).st_mode):
            os.close(number)
            raise Refused(Reason.NOT_A_FILE)
        return number

    def close(self) -> None:
        """Nothing is held open."""

    def _walk(self, folder: Path, within: str, depth: int = 0) -> Iterator[Found]:
        try:
            entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
        except OSError:
            yield Found(within.rstrip("/") or ".", 0, refused=Reason.UNREADABLE)
            return
        for entry in entries:
            path = f"{within}{entry.name}"
            if is_hidden(entry.name):
                continue
            try:
                is_link, is_folder = entry.is_symlink(), entry.is_dir(follow_symlinks=False)
            except OSError:
                yield Found(_shown(path), 0, refused=Reason.UNREADABLE)
                continue
            if is_link:
                yield Found(_shown(path), 0, refused=Reason.LINK)
            elif is_folder:
                if depth >= DEEPEST:
                    yield Found(_shown(path), 0, refused=Reason.BAD_NAME)
                else:
                    yield from self._walk(folder / entry.name, f"{path}/", depth + 1)
            else:
                yield _file(entry, path)


def _all_in(number: int, most: int) -> bytes:
    """Return what the open file *number* holds, or the *most* bytes of it that are wanted.

    Python's own files have a buffer each, which takes longer to make than a note to read.
    """
    data = os.read(number, most)
    while len(data) < most and (more := os.read(number, most - len(data))):
        data += more
    return data


def _file(entry: os.DirEntry[str], path: str) -> Found:
    try:
        status = entry.stat(follow_symlinks=False)
    except OSError:
        return Found(_shown(path), 0, refused=Reason.UNREADABLE)
    if not stat.S_ISREG(status.st_mode):
        return Found(_shown(path), 0, refused=Reason.NOT_A_FILE)
    if _shown(path) != path:
        return Found(_shown(path), 0, refused=Reason.BAD_NAME)
    return Found(path, status.st_size, _instant(status.st_mtime))


def _instant(seconds: float) -> datetime | None:
    try:
        moment = datetime.fromtimestamp(seconds, UTC)
    except (ValueError, OverflowError, OSError):
        return None
    return moment if is_on_every_clock(moment) else None


def _shown(path: str) -> str:
    """Return *path* as it can be shown and stored, whatever bytes its name was made of."""
    if not path.isascii():
        path = path.encode("utf-8", "replace").decode("utf-8")
    return path.replace("\0", "\ufffd")


# --- archives -----------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Member:
    """What a zip says of a file, and its name in bytes where that is no UTF-8."""

    name: str
    flags: int
    method: int
    packed: int
    size: int
    mode: int
    offset: int
    when: tuple[int, int]
    unread: bytes = b""


class Zip:
    """A zip archive."""

    incomplete = False

    def __init__(self, file: BinaryIO, name: str, limits: Limits = USUAL) -> None:
        self.name = name
        self._limits = limits
        self._places: dict[str, int] = {}
        self._file = file
        try:
            self._zip, self._found = self._opened()
        except BaseException:
            file.close()
            raise

    def files(self) -> tuple[Found, ...]:
        """Return every file in it, by path."""
        return tuple(sorted(self._found, key=lambda one: one.path))

    def read(self, file: Found) -> bytes:
        """Return what *file* holds, never more than its directory said; raise ``Refused``."""
        try:
            member = self._zip.infolist()[self._places[file.path]]
            with closing(self._zip.open(member)) as opened:
                data = opened.read(file.size + 1)
        except _BROKEN:
            raise Refused(Reason.DAMAGED) from None
        if len(data) != file.size:
            raise Refused(Reason.DAMAGED)
        return data

    def opened(self, file: Found, look: Look = unseen) -> BinaryIO:
        """Return what *file* holds, to be read from any place; raise ``Refused``."""
        try:
            member = self._zip.infolist()[self._places[file.path]]
            self._zip.open(member).close()  # which looks at what stands before it
            self._file.seek(member.header_offset + LOCAL_SIZE - 4)
            before = sum(struct.unpack("<2H", self._file.read(4)))
            start = member.header_offset + LOCAL_SIZE + before
            packed = Stretch(self._file, start, member.compress_size)
            if member.compress_type == zipfile.ZIP_STORED:
                return BufferedReader(packed)
            return BufferedReader(Inflated(packed, file.size, look))
        except _BROKEN:
            raise Refused(Reason.DAMAGED) from None

    def close(self) -> None:
        """Close the file."""
        self._zip.close()
        self._file.close()

    def _opened(self) -> tuple[zipfile.ZipFile, tuple[Found, ...]]:
        """Return the archive and what it lists, if both agree."""
        members = _directory(self._file, self._limits)
        _refuse_overlap(members)
        found = tuple(listed(members, self._places))
        if sum(map(self._limits.size, found)) > self._limits.whole:
            raise Refused(Reason.TOO_LARGE)
        try:
            opened = zipfile.ZipFile(self._file)
        except _BROKEN:
            raise Refused(Reason.DAMAGED) from None
        inside = opened.infolist()
        read = [(one.header_offset, one.file_size, one.compress_size) for one in inside]
        if read != [(one.offset, one.size, one.packed) for one in members]:
            raise Refused(Reason.DAMAGED)
        return opened, found


def listed(
    members: Iterable[Member],
    places: dict[str, int],
    unread: Mapping[int, Reason] = MappingProxyType({}),
) -> Iterator[Found]:
    """Give the files among *members*, and enter into *places* which of them is at which path.

    *unread* says why some, by their places, are not read; others can be refused as well.  What is
    not read does not keep another at its path from being it.
    """
    seen: set[str] = set()
    for place, member in enumerate(members):
        if member.name.endswith("/") or any(map(is_hidden, member.name.split("/"))):
            continue
        path = unicodedata.normalize("NFC", _shown(member.name))
        refused = _member_refused(member) or unread.get(place)
        if refused is None and path.casefold() in seen:
            refused = Reason.TWICE
        if place not in unread:
            seen.add(path.casefold())
        if refused is None:
            places[path] = place
        yield Found(path, member.size, _dos_instant(*member.when), refused)


def _directory(file: BinaryIO, limits: Limits) -> list[Member]:
    """Return what the directory of a zip lists; raise ``Refused`` for what we do not read.

    Nothing may stand before the first file or between the directory and its end.
    """
    length = file.seek(0, os.SEEK_END)
    if length > limits.packed:
        raise Refused(Reason.TOO_LARGE)
    file.seek(max(0, length - TAIL))
    said = directory_in(file.read(), length)
    if said is None:
        raise Refused(Reason.DAMAGED)
    if said.count > limits.files:
        raise Refused(Reason.TOO_MANY)
    if said.size > LARGEST_DIRECTORY or said.offset + said.size != said.end:
        raise Refused(Reason.DAMAGED)
    file.seek(said.offset)
    data = file.read(said.size)
    members = []
    place = 0
    for _ in range(said.count):
        member, place = _member(data, place)
        if member.offset + LOCAL_SIZE + member.packed > said.offset:
            raise Refused(Reason.OVERLAP)
        members.append(member)
    if place != len(data):
        raise Refused(Reason.DAMAGED)
    return named(members)


def named(members: list[Member], doubtful: Container[int] = ()) -> list[Member]:
    """Return *members* with their names; the *doubtful*, by their places, do not say how.

    What they have for a name may be no text at all.
    """
    if not any(one.unread for one in members):
        return members
    telling = [one.unread for at, one in enumerate(members) if one.unread and at not in doubtful]
    encoding = archive_names.encoding_of(telling)
    return [
        replace(one, name=one.unread.decode(encoding, "replace")) if one.unread else one
        for one in members
    ]


def _member(data: bytes, at: int) -> tuple[Member, int]:
    if data[at : at + 4] != _ENTRY or len(data) < at + _ENTRY_SIZE:
        raise Refused(Reason.DAMAGED)
    (_made, _needs, flags, method, time, day, _crc, packed, size, named, extra, said) = (
        struct.unpack_from("<6H3L3H", data, at + 4)
    )
    mode, offset = struct.unpack_from("<2L", data, at + 38)
    end = at + _ENTRY_SIZE + named + extra + said
    raw = data[at + _ENTRY_SIZE : at + _ENTRY_SIZE + named]
    numbers = full_numbers(data[end - said - extra : end - said], size, packed, offset)
    if end > len(data) or numbers is None:
        raise Refused(Reason.DAMAGED)
    size, packed, offset = numbers
    name, unread = "", b""
    try:
        name = raw.decode("utf-8")  # as a Mac writes, which does not say so
    except UnicodeDecodeError:
        if flags & 0x800:
            raise Refused(Reason.DAMAGED) from None
        unread = raw
    when = (day, time)
    return Member(name, flags, method, packed, size, mode >> 16, offset, when, unread), end


def _refuse_overlap(members: list[Member]) -> None:
    end = 0
    for member in sorted(members, key=lambda one: one.offset):
        if member.offset < end:
            raise Refused(Reason.OVERLAP)
        end = member.offset + LOCAL_SIZE + member.packed


def _member_refused(member: Member) -> Reason | None:
    kind = stat.S_IFMT(member.mode)
    if kind == stat.S_IFLNK:
        return Reason.LINK
    if kind not in (0, stat.S_IFREG):
        return Reason.NOT_A_FILE
    if not is_safe(member.name):
        return Reason.BAD_NAME
    if member.flags & _ENCRYPTED:
        return Reason.ENCRYPTED
    if member.method not in _METHODS:
        return Reason.DAMAGED
    if member.size > HARMLESS and member.size > HIGHEST_RATIO * max(1, member.packed):
        return Reason.BOMB
    return None


def is_safe(path: str) -> bool:
    """Say whether *path* leads down from where it starts, on every system, and nowhere else."""
    parts = path.split("/")
    return (
        len(parts) <= DEEPEST
        and not DRIVE.match(path)
        and all(
            part
            and part not in {".", ".."}
            and len(part.encode("utf-8", "replace")) <= LONGEST_NAME
            and not part.endswith((".", " "))
            and not RESERVED.fullmatch(part)
            and not any(ord(sign) < 32 or sign in "\\\x7f" for sign in part)
            for part in parts
        )
    )


def ending_of(path: str) -> str:
    """Return the ending of a file of a source, in small letters, with its dot.

    That of a hidden file would be its whole name; none is in a source.
    """
    _, dot, ending = path.rpartition(".")
    return dot + ending.casefold()


def is_hidden(name: str) -> bool:
    """Say whether a file or folder called *name* is of a system or a program, not of a person."""
    return (name.startswith(".") and name not in {".", ".."}) or name.casefold() in HIDDEN


def _dos_instant(day: int, time: int) -> datetime | None:
    """Return the moment of a zip, which says no zone; UTC is as near as one can be."""
    try:
        return datetime(
            1980 + (day >> 9), day >> 5 & 15, day & 31, time >> 11, time >> 5 & 63, (time & 31) * 2,
            tzinfo=UTC,
        )  # fmt: skip
    except ValueError:
        return None
