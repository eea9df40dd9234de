"""Folders and zips that somebody made to do harm, each with what must be said of it.

A case writes what it is into an empty folder and returns the path to hand in.  ``whole`` says
that nothing of it is read, ``remains`` that its files are read one by one all the same, ``file``
that one file is left out for a reason; beside that file lies
``good.md``, which must be read all the same.
"""

from __future__ import annotations

import os
import stat
import struct
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from revmentor_desktop.services.archive import Reason
from revmentor_desktop.services.note_import import LIMITS

GOOD = b"# Good\n\nThis is a note.\n"


@dataclass(frozen=True, slots=True)
class Case:
    """Something hostile: how it is made, and why it, or a file of it, is not read."""

    name: str
    make: Callable[[Path], Path]
    reason: Reason
    whole: bool = False
    remains: bool = False


def zipped(
    folder: Path, *members: tuple[str | zipfile.ZipInfo, bytes], method: int = zipfile.ZIP_DEFLATED
) -> Path:
    """Write a zip of ``good.md`` and *members*."""
    path = folder / "notes.zip"
    with zipfile.ZipFile(path, "w", method) as archive:
        archive.writestr("good.md", GOOD)
        for name, data in members:
            archive.writestr(name, data)
    return path


def named(name: str) -> Callable[[Path], Path]:
    """Return the making of a zip that holds a note called *name*."""

    def make(folder: Path) -> Path:
        info = zipfile.ZipInfo("x")
        info.filename = name
        return zipped(folder, (info, b"hostile"))

    return make


def _moded(mode: int, data: bytes = b"/etc/passwd") -> Callable[[Path], Path]:
    def make(folder: Path) -> Path:
        info = zipfile.ZipInfo("odd.md")
        info.external_attr = mode << 16
        return zipped(folder, (info, data))

    return make


def _patched(
    change: Callable[[bytearray, int], None], data: bytes = b"hostile"
) -> Callable[[Path], Path]:
    """Return the making of a zip whose directory entry of ``odd.md`` is changed."""

    def make(folder: Path) -> Path:
        path = zipped(folder, ("odd.md", data))
        raw = bytearray(path.read_bytes())
        change(raw, raw.rindex(b"PK\x01\x02"))
        path.write_bytes(raw)
        return path

    return make


def _set(form: str, place: int, value: int) -> Callable[[bytearray, int], None]:
    def change(raw: bytearray, entry: int) -> None:
        struct.pack_into(form, raw, entry + place, value)

    return change


def _nul_name(folder: Path) -> Path:
    path = zipped(folder, ("odd.mdx.md", b"hostile"))
    path.write_bytes(path.read_bytes().replace(b"odd.mdx.md", b"odd.md\x00.md"))
    return path


def _wrong_checksum(folder: Path) -> Path:
    path = zipped(folder, ("odd.md", b"hostile"), method=zipfile.ZIP_STORED)
    path.write_bytes(path.read_bytes().replace(b"hostile", b"hostilf"))
    return path


def _overlapping(folder: Path) -> Path:
    path = zipped(folder, ("odd.md", b"hostile" * 40))
    raw = bytearray(path.read_bytes())
    struct.pack_into("<L", raw, raw.rindex(b"PK\x01\x02") + 42, 0)  # both begin at the first
    path.write_bytes(raw)
    return path


def _many(folder: Path) -> Path:
    path = folder / "notes.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for number in range(LIMITS.files + 1):
            archive.writestr(f"{number}.md", b"")
    return path


def _end(change: Callable[[bytearray, int], None]) -> Callable[[Path], Path]:
    def make(folder: Path) -> Path:
        path = zipped(folder)
        raw = bytearray(path.read_bytes())
        change(raw, raw.rindex(b"PK\x05\x06"))
        path.write_bytes(raw)
        return path

    return make


def large(folder: Path, *members: tuple[str, bytes]) -> Path:
    """Write the same zip as ``zipped`` does in the form for very large ones: Zip64."""
    usual = zipfile.ZIP64_LIMIT
    zipfile.ZIP64_LIMIT = 0
    try:
        return zipped(folder, *members)
    finally:
        zipfile.ZIP64_LIMIT = usual


def _large(mark: bytes, form: str, place: int, value: int) -> Callable[[Path], Path]:
    """Return the making of such a zip with *value* at a *place* behind the last such *mark*."""

    def make(folder: Path) -> Path:
        path = large(folder, ("odd.md", b"hostile"))
        raw = bytearray(path.read_bytes())
        struct.pack_into(form, raw, raw.rindex(mark) + place, value)
        path.write_bytes(raw)
        return path

    return make


def _in_front(folder: Path) -> Path:
    path = zipped(folder)
    path.write_bytes(b"#!/bin/sh\nrm -rf ~\n" + path.read_bytes())
    return path


def _content(name: str, data: bytes) -> Callable[[Path], Path]:
    def make(folder: Path) -> Path:
        source = folder / "notes"
        source.mkdir()
        (source / "good.md").write_bytes(GOOD)
        (source / name).write_bytes(data)
        return source

    return make


def _link_to_file(folder: Path) -> Path:
    source = _content("other.md", b"x")(folder)
    secret = folder / "secret.md"
    secret.write_text("a secret of this computer")
    (source / "odd.md").symlink_to(secret)
    return source


def _link_to_folder(folder: Path) -> Path:
    source = _content("other.md", b"x")(folder)
    (source / "round").symlink_to(source, target_is_directory=True)
    return source


def _pipe(folder: Path) -> Path:
    source = _content("other.md", b"x")(folder)
    os.mkfifo(source / "odd.md")
    return source


def _raw(data: bytes, name: str = "notes.zip") -> Callable[[Path], Path]:
    def make(folder: Path) -> Path:
        path = folder / name
        path.write_bytes(data)
        return path

    return make


def _big_sparse(folder: Path) -> Path:
    path = folder / "notes.zip"
    with path.open("wb") as file:
        file.truncate(LIMITS.packed + 1)
    return path


HOSTILE = (
    Case("a name that leads up", named("../odd.md"), Reason.BAD_NAME),
    Case("a name that leads up from inside", named("a/../../odd.md"), Reason.BAD_NAME),
    Case("an absolute name", named("/etc/odd.md"), Reason.BAD_NAME),
    Case("a name with a drive", named("C:/odd.md"), Reason.BAD_NAME),
    Case("a name with a drive alone", named("c:odd.md"), Reason.BAD_NAME),
    Case("a name on a server", named("\\\\host\\share\\odd.md"), Reason.BAD_NAME),
    Case("a name with a backslash", named("a\\..\\odd.md"), Reason.BAD_NAME),
    Case("a reserved name", named("con.md"), Reason.BAD_NAME),
    Case("a reserved name of a folder", named("LPT1/odd.md"), Reason.BAD_NAME),
    Case("a name with a control character", named("odd\x1b[2J.md"), Reason.BAD_NAME),
    Case("a name with a NUL", _nul_name, Reason.BAD_NAME),
    Case("a folder that ends in a dot", named("odd./a.md"), Reason.BAD_NAME),
    Case("a folder that ends in a space", named("odd /a.md"), Reason.BAD_NAME),
    Case("a very deep name", named("a/" * 60 + "odd.md"), Reason.BAD_NAME),
    Case("a very long name", named("o" * 300 + ".md"), Reason.BAD_NAME),
    Case("a link in a zip", _moded(stat.S_IFLNK | 0o777), Reason.LINK),
    Case("a device in a zip", _moded(stat.S_IFCHR | 0o666), Reason.NOT_A_FILE),
    Case("a flat bomb", lambda to: zipped(to, ("odd.md", b"0" * 10**7)), Reason.BOMB),
    Case("an encrypted file", _patched(_set("<H", 8, 1)), Reason.ENCRYPTED),
    Case("an unknown way of packing", _patched(_set("<H", 10, 12)), Reason.DAMAGED),
    Case("a size that is not so", _patched(_set("<L", 24, 3)), Reason.DAMAGED),
    Case("a size that is far from so", _patched(_set("<L", 24, 90_000)), Reason.DAMAGED),
    Case("a wrong checksum", _wrong_checksum, Reason.DAMAGED),
    Case("two files that differ in case", named("GOOD.md"), Reason.TWICE),
    Case("an archive in an archive", named("odd.zip"), Reason.NESTED),
    Case("bytes that are no text", _content("odd.md", b"\xff\xfe\xff\x00\xd8"), Reason.NOT_TEXT),
    Case("an old encoding", _content("odd.md", "déjà".encode("latin-1")), Reason.NOT_TEXT),
    Case("a NUL in a text", _content("odd.md", b"before\x00after"), Reason.NOT_TEXT),
    Case("a text beyond all measure", _content("odd.md", b"a" * (2**21 + 1)), Reason.TOO_LARGE),
    Case("a program", _content("odd.exe", b"MZ"), Reason.NOT_A_NOTE),
    Case("a page of the web", _content("odd.html", b"<script>"), Reason.NOT_A_NOTE),
    Case("a link to a file outside", _link_to_file, Reason.LINK),
    Case("a folder that leads back to itself", _link_to_folder, Reason.LINK),
    Case("a pipe that never ends", _pipe, Reason.NOT_A_FILE),
    Case("files that lie over each other", _overlapping, Reason.OVERLAP, True, True),
    Case(
        "a file behind the directory", _patched(_set("<L", 42, 2**31)), Reason.OVERLAP, True, True
    ),
    Case("too many files", _many, Reason.TOO_MANY, whole=True),
    Case("the form for very large archives", _end(_set("<Q", 8, 2**64 - 1)), Reason.TOO_MANY, True),
    Case("a large form elsewhere", _large(b"PK\6\7", "<Q", 8, 0), Reason.DAMAGED, True, True),
    Case("a large form on two disks", _large(b"PK\6\7", "<L", 16, 2), Reason.DAMAGED, True, True),
    Case("a large form without its end", _large(b"PK\6\6", "<L", 0, 0), Reason.DAMAGED, True, True),
    Case(
        "a large form with more behind", _large(b"PK\6\6", "<Q", 4, 52), Reason.DAMAGED, True, True
    ),
    Case("two numbers of files in one", _large(b"PK\6\6", "<Q", 32, 1), Reason.DAMAGED, True, True),
    Case("another number of files", _large(b"PK\5\6", "<H", 10, 1), Reason.DAMAGED, True, True),
    Case("large numbers left out", _large(b"PK\1\2", "<H", 52, 9), Reason.DAMAGED, True, True),
    Case("large numbers cut off", _large(b"PK\1\2", "<H", 54, 15), Reason.DAMAGED, True, True),
    Case("a large size that is not so", _large(b"PK\1\2", "<Q", 56, 3), Reason.DAMAGED),
    Case("a file far behind", _large(b"PK\1\2", "<Q", 72, 2**63), Reason.OVERLAP, True, True),
    Case("something in front of the zip", _in_front, Reason.DAMAGED, whole=True),
    Case("several disks", _end(_set("<H", 4, 1)), Reason.DAMAGED, whole=True, remains=True),
    Case(
        "a directory that is not there",
        _end(_set("<L", 16, 2**31)),
        Reason.DAMAGED,
        whole=True,
        remains=True,
    ),
    Case(
        "a directory of another size",
        _end(_set("<L", 12, 7)),
        Reason.DAMAGED,
        whole=True,
        remains=True,
    ),
    Case("no zip at all", _raw(b"not a zip"), Reason.DAMAGED, whole=True),
    Case("an empty file", _raw(b""), Reason.DAMAGED, whole=True),
    Case("an end without a beginning", _raw(b"PK\x05\x06" + b"\xff" * 18), Reason.DAMAGED, True),
    Case("a zip beyond all measure", _big_sparse, Reason.TOO_LARGE, whole=True),
)
