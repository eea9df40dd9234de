"""Finds words in files, however they were written there.

A word is looked for in the bytes as they are and without their line breaks; as UTF-8, UTF-16 and
UTF-32; in base64 at each of its three positions; in hexadecimal; behind percent signs, entities,
and the escapes of JSON, Python, PDF and mail.  Archives, compressed streams and the pages of a
PDF are opened, and what is in them is looked through in the same way.

What cannot be opened is no hit and no silence either: it is ``unread``.
"""

from __future__ import annotations

import base64
import gzip
import html
import re
import shutil
import subprocess
import zlib
from dataclasses import dataclass, field
from io import BytesIO
from typing import TYPE_CHECKING
from urllib.parse import unquote_to_bytes
from zipfile import BadZipFile, ZipFile

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

DEEPEST = 4
"""Archives within archives that are opened."""

LONGEST_STREAM = 64_000_000
"""Bytes that one compressed stream may become."""

BREAKS = re.compile(rb"=?\r?\n[ \t]?")
"""A line end that may stand within a word: folded, wrapped, or of quoted-printable."""

STREAM = re.compile(rb"x[\x01\x5e\x9c\xda]")
GZIP = b"\x1f\x8b\x08"
ZIP = b"PK\x03\x04"
PDF = b"%PDF-"


@dataclass(frozen=True, slots=True)
class Hit:
    """A word that was found: which, in what, and how it was written there.

    Where the whole of it cannot be made out, ``word`` is its stem alone.
    """

    word: str
    where: str
    form: str


@dataclass
class Found:
    """What a scan found, and what it could not look into."""

    hits: list[Hit] = field(default_factory=list)
    unread: list[str] = field(default_factory=list)


def can_read_pdf() -> bool:
    """Say whether there is a program here that reads the text of a PDF."""
    return shutil.which("pdftotext") is not None


class Scanner:
    """Looks for words that begin with *stem*, which must be small letters and digits."""

    def __init__(self, stem: str) -> None:
        assert re.fullmatch(r"[a-z0-9]{9,}", stem), "short stems would be found by chance"
        self._stem = stem
        self._needles = tuple(_needles(stem))
        self._whole = re.compile(rf"{stem}[a-z0-9]*".encode())

    def scan(self, where: str, content: bytes) -> Found:
        """Look for the words in *content* and in the name of it, *where*."""
        found = Found()
        self._look(f"the name of {where}", where.encode(), found, 0)
        self._look(where, content, found, 0)
        return found

    def _look(self, where: str, content: bytes, found: Found, depth: int) -> None:
        readings = {"": content, " without line breaks": BREAKS.sub(b"", content)}
        for how, text in readings.items():
            self._search(where, how, text, found, cut=not how)
        for escape, (sign, decoded) in ESCAPES.items():
            if sign in content:
                for how, text in readings.items():
                    behind = f"{how} behind {escape}"
                    self._search(where, behind, decoded(text), found, cut=not how)
        if depth < DEEPEST:
            for name, inner in _inside(where, content, found):
                self._look(name, inner, found, depth + 1)
        elif content.startswith(ZIP):
            found.unread.append(f"{where}: too deep")

    def _search(self, where: str, how: str, text: bytes, found: Found, *, cut: bool) -> None:
        """Look through one reading; in one where lines may *cut* a word, the stem says nothing.

        It is found again without the line breaks, with what follows it or still alone.
        """
        lower = text.lower()
        for form, needle in self._needles:
            if needle in (text if form.startswith("base64") else lower):
                readable = lower.replace(b"\0", b"")
                words = {one.decode() for one in self._whole.findall(readable)} or {self._stem}
                if cut:
                    words.discard(self._stem)
                known = {hit.word for hit in found.hits if hit.where == where}
                found.hits += [Hit(word, where, f"{form}{how}") for word in sorted(words - known)]


def _needles(stem: str) -> Iterator[tuple[str, bytes]]:
    """Yield how *stem* can be written, each with what it is then in bytes."""
    for encoding in ("utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"):
        plain = stem.encode(encoding)
        yield encoding, plain
        yield f"hex of {encoding}", plain.hex().encode()
        for before in range(3):
            coded = base64.b64encode(b"\0" * before + plain)
            first = -(-before * 8 // 6)
            last = (before + len(plain)) * 8 // 6
            yield f"base64 of {encoding} at {before}", coded[first:last]


# --- escapes ------------------------------------------------------------------------------


def _numbered(pattern: bytes, base: int) -> Callable[[bytes], bytes]:
    """Return what reads escapes that say the number of a character."""

    def sign(found: re.Match[bytes]) -> bytes:
        number = int(found[1], base)
        return chr(number).encode() if 0 < number < 0xD800 else found[0]

    return lambda text: re.sub(pattern, sign, text)


ESCAPES: dict[str, tuple[bytes, Callable[[bytes], bytes]]] = {
    "percent signs": (b"%", unquote_to_bytes),
    "entities": (b"&#", lambda text: html.unescape(text.decode("latin-1")).encode()),
    "\\u": (b"\\u", _numbered(rb"\\u([0-9A-Fa-f]{4})", 16)),
    "\\x": (b"\\x", _numbered(rb"\\x([0-9A-Fa-f]{2})", 16)),
    "octal numbers": (b"\\", _numbered(rb"\\([0-7]{3})", 8)),
    "equals signs": (b"=", _numbered(rb"=([0-9A-Fa-f]{2})", 16)),
}
"""Ways of writing a letter as a number: the sign by which each is known, and how it is read."""


# --- what is in it ------------------------------------------------------------------------


def _inside(where: str, content: bytes, found: Found) -> Iterator[tuple[str, bytes]]:
    """Yield what is in an archive, a stream or a PDF, each with a name."""
    if ZIP in content:
        yield from _members(where, content, found)
        return
    if content.startswith(GZIP):
        yield f"{where}, unpacked", gzip.decompress(content)
        return
    if content.startswith(PDF):
        yield from _of_pdf(where, content, found)
    for at, stream in _streams(content):
        yield f"{where}, stream at {at}", stream


def _members(where: str, content: bytes, found: Found) -> Iterator[tuple[str, bytes]]:
    try:
        with ZipFile(BytesIO(content)) as archive:
            for entry in archive.infolist():
                yield f"the name of a file in {where}", entry.filename.encode()
                yield f"{entry.filename} in {where}", archive.read(entry)
    except (BadZipFile, RuntimeError, NotImplementedError, zlib.error) as error:
        found.unread.append(f"{where}: {type(error).__name__}")


def _streams(content: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield what begins anywhere in *content* and can be unpacked, with where it begins."""
    end = 0
    for start in STREAM.finditer(content):
        if start.start() < end:
            continue
        unpacker = zlib.decompressobj()
        try:
            unpacked = unpacker.decompress(content[start.start() :], LONGEST_STREAM)
        except zlib.error:
            continue
        if unpacked:
            end = len(content) - len(unpacker.unused_data)
            yield start.start(), unpacked


def _of_pdf(where: str, content: bytes, found: Found) -> Iterator[tuple[str, bytes]]:
    """Yield the text of the pages, which are drawn in numbers of letters that only a reader knows.

    What the file says of itself is read from its bytes and streams.
    """
    if not can_read_pdf():
        found.unread.append(f"{where}: pdftotext is not installed")
        return
    read = subprocess.run(
        ["pdftotext", "-raw", "-", "-"], input=content, capture_output=True, check=False
    )
    if read.returncode:
        found.unread.append(f"{where}: pdftotext could not read it")
    yield f"the pages of {where}", read.stdout
