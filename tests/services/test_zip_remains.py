"""Of a zip whose directory is damaged what is whole is read, and nothing that harms."""

from __future__ import annotations

import io
import random
import struct
import zipfile
import zlib
from typing import TYPE_CHECKING

import pytest

from revmentor_desktop.services.archive import Limits, Reason, Refused, open_source
from revmentor_desktop.services.note_import import Known, Standing, read_notes
from revmentor_desktop.services.zip_remains import ZipRemains
from tests.hostile.zips import STORED, Member, zip_of
from tests.make import NOW, ZONE

if TYPE_CHECKING:
    from pathlib import Path

    from _typeshed import ReadableBuffer

    from revmentor_desktop.services.note_import import Proposal

NOTHING = Known({}.get, {}, ZONE, NOW)
LONG = random.Random(9).randbytes(40_000).hex()
NOTES = {f"{name}/一{name}.md": f"# {name}\n\n{LONG}".encode() for name in ("a", "b", "c")}


class Unseekable(io.RawIOBase):
    """A stream, into which zips are written with their sizes behind each file."""

    def __init__(self) -> None:
        super().__init__()
        self.written = b""

    def writable(self) -> bool:
        return True

    def write(self, data: ReadableBuffer) -> int:
        self.written += bytes(data)
        return len(bytes(data))


def packed(method: int = zipfile.ZIP_DEFLATED, *, streamed: bool = False) -> bytes:
    file = Unseekable() if streamed else io.BytesIO()
    with zipfile.ZipFile(file, "w", method) as archive:
        for name, data in NOTES.items():
            archive.writestr(name, data)
    return file.written if isinstance(file, Unseekable) else file.getvalue()


def remains(data: bytes, limits: Limits | None = None) -> dict[str, bytes | Reason | None]:
    """Return what is read of the zip *data*, and why what is not read is not, by path."""
    source = ZipRemains(io.BytesIO(data), "notes", limits or Limits())
    try:
        found: dict[str, bytes | Reason | None] = {
            file.path: file.refused if file.refused else source.read(file)
            for file in source.files()
        }
        for file in source.files():
            if not file.refused:
                with source.opened(file) as opened:
                    assert opened.read() == found[file.path]
    finally:
        source.close()
    return found


def brought_in(tmp_path: Path, data: bytes) -> Proposal:
    (tmp_path / "notes.zip").write_bytes(data)
    return read_notes(tmp_path / "notes.zip", NOTHING)


FORMS = pytest.mark.parametrize(
    "data",
    [packed(), packed(zipfile.ZIP_STORED), packed(streamed=True)],
    ids=["deflated", "stored", "streamed"],
)


@FORMS
def test_without_its_directory_every_file_is_read(data: bytes, tmp_path: Path) -> None:
    without = data[: data.index(b"PK\x01\x02")]
    assert remains(without) == NOTES
    proposal = brought_in(tmp_path, without)
    assert proposal.incomplete
    assert [item.standing for item in proposal.items] == [Standing.NEW] * 3
    assert not brought_in(tmp_path, data).incomplete


@FORMS
def test_wherever_it_is_cut_off_what_is_whole_is_read(data: bytes) -> None:
    begins = [at for at in range(len(data)) if data.startswith(b"PK\x03\x04", at)]
    assert len(begins) == 3
    end = data.index(b"PK\x01\x02") - 20
    for at, whole in ((begins[1] + 10, 1), (begins[2], 2), (begins[2] + 60, 2), (end, 2)):
        read = remains(data[:at])
        kept = {name: held for name, held in read.items() if not isinstance(held, Reason)}
        assert kept == dict(list(NOTES.items())[:whole])
        assert set(read.values()) - set(kept.values()) <= {Reason.DAMAGED}


@FORMS
def test_it_may_be_cut_off_within_a_name(data: bytes) -> None:
    *whole, (last, _) = NOTES.items()
    begin = data.rindex(b"PK\x03\x04")
    for at in range(begin, data.index(last.encode(), begin) + len(last.encode())):
        assert remains(data[:at]) == dict(whole)


@FORMS
def test_all_is_gone_through_without_going_back(data: bytes) -> None:
    """What is packed in another zip would be unpacked again each time."""

    class Forwards(io.BytesIO):
        reached = 0

        def read(self, size: int | None = -1, /) -> bytes:
            assert self.tell() >= self.reached
            found = super().read(size)
            self.reached = self.tell()
            return found

    ZipRemains(Forwards(data), "notes").close()


def test_what_the_disk_does_not_give_is_refused() -> None:
    class Broken(io.BytesIO):
        def read(self, _size: int | None = -1, /) -> bytes:
            raise OSError

    file = Broken(packed())
    with pytest.raises(Refused) as refused:
        ZipRemains(file, "notes")
    assert refused.value.reason is Reason.UNREADABLE
    assert file.closed


@FORMS
def test_a_damaged_file_is_named_and_the_others_are_read(data: bytes) -> None:
    hurt = bytearray(data[: data.index(b"PK\x01\x02")])
    hurt[len(hurt) // 2] ^= 0x10
    assert remains(bytes(hurt)) == NOTES | {"b/一b.md": Reason.DAMAGED}


def test_a_damaged_directory_of_a_whole_zip_is_no_obstacle(tmp_path: Path) -> None:
    data = bytearray(packed())
    data[data.index(b"PK\x01\x02") + 1] ^= 0xFF
    (tmp_path / "notes.zip").write_bytes(data)
    with pytest.raises(Refused):
        open_source(tmp_path / "notes.zip")
    assert remains(bytes(data)) == NOTES


def test_a_damaged_name_does_not_change_those_of_the_others() -> None:
    """None of them says how it is written, as in a zip that Windows has made in Hong Kong."""
    names = ["會面筆記.md", "問題與行動.md"]
    notes = [Member(name.encode("cp950"), name.encode(), flags=0) for name in names]
    read = remains(bare(*notes, Member(b"\xff\x80.md", b"odd", flags=0, crc=1)))
    kept = {path: held for path, held in read.items() if held is not Reason.DAMAGED}
    assert kept == {"good.md": b"good"} | {name: name.encode() for name in names}


HURT = Member("a.md", b"hurt", crc=1)


@pytest.mark.parametrize(
    "members", [(HURT, Member("a.md", b"whole")), (Member("a.md", b"whole"), HURT)]
)
def test_of_two_at_one_path_the_one_that_is_whole_is_read(
    members: tuple[Member, ...], tmp_path: Path
) -> None:
    source = ZipRemains(io.BytesIO(bare(*members)), "notes")
    read = {file.path: source.read(file) for file in source.files() if not file.refused}
    source.close()
    assert read == {"good.md": b"good", "a.md": b"whole"}
    standings = [item.standing for item in brought_in(tmp_path, bare(*members)).items]
    assert standings.count(Standing.NEW) == 2


def test_the_same_file_once_more_is_one(tmp_path: Path) -> None:
    again = bare(Member("a.md", b"again"), Member("a.md", b"again"))
    proposal = brought_in(tmp_path, again)
    assert [item.standing for item in proposal.items] == [Standing.NEW] * 2


def test_another_at_the_same_path_is_refused_as_in_any_zip() -> None:
    source = ZipRemains(io.BytesIO(bare(Member("a.md", b"1"), Member("a.md", b"2"))), "notes")
    assert [file.refused for file in source.files()] == [None, Reason.TWICE, None]
    source.close()


def test_a_wrong_length_takes_no_other_file_with_it() -> None:
    data = bytearray(packed(zipfile.ZIP_STORED))
    struct.pack_into("<L", data, 18, 2**31)
    assert remains(bytes(data)) == NOTES | {"a/一a.md": Reason.DAMAGED}


def test_files_of_a_damaged_part_are_read(tmp_path: Path) -> None:
    outer = io.BytesIO()
    with zipfile.ZipFile(outer, "w") as archive:
        archive.writestr("Export-Part-1.zip", packed()[:-10])
    proposal = brought_in(tmp_path, outer.getvalue())
    assert proposal.incomplete
    assert [item.standing for item in proposal.items] == [Standing.NEW] * 3


# --- what harms ---------------------------------------------------------------------------


def bare(*members: Member) -> bytes:
    whole = zip_of(Member("good.md", b"good"), *members)
    return whole[: whole.index(b"PK\x01\x02")]


@pytest.mark.parametrize(
    ("member", "reason"),
    [
        (Member("../odd.md", b"odd"), Reason.BAD_NAME),
        (Member("/etc/odd.md", b"odd"), Reason.BAD_NAME),
        (Member("c:odd.md", b"odd"), Reason.BAD_NAME),
        (Member("odd.md", b"odd", flags=0x801), Reason.ENCRYPTED),
        (Member("odd.md", b"0" * 10**7), Reason.BOMB),
        (Member("odd.md", b"odd", method=12), Reason.DAMAGED),
        (Member("odd.md", b"odd", size=2), Reason.DAMAGED),
        (Member("odd.md", b"odd", crc=1), Reason.DAMAGED),
        (Member("odd.md", b"odd", method=STORED, size=2), Reason.DAMAGED),
        (Member("GOOD.md", b"odd"), Reason.TWICE),
    ],
)
def test_what_is_refused_in_any_zip_is_refused_here(member: Member, reason: Reason) -> None:
    (refused,) = (held for path, held in remains(bare(member)).items() if path != "good.md")
    assert refused is reason


def streamed(content: bytes) -> bytes:
    """Return a zip with one file and its sizes behind it."""
    squeezed = zlib.compressobj(9, zlib.DEFLATED, -15)
    data = squeezed.compress(content) + squeezed.flush()
    head = struct.pack("<4s5H3L2H", b"PK\x03\x04", 20, 8, 8, 0, 33, 0, 0, 0, 6, 0)
    return (
        head + b"odd.md" + data + struct.pack("<3L", zlib.crc32(content), len(data), len(content))
    )


def test_a_bomb_that_says_its_size_behind_it_is_not_unpacked() -> None:
    good = bare()
    assert remains(good + streamed(b"odd")) == {"good.md": b"good", "odd.md": b"odd"}
    assert remains(good + streamed(b"0" * 10**7))["odd.md"] is Reason.DAMAGED


@pytest.mark.parametrize(
    "data",
    [b"", b"no zip", b"#!/bin/sh\n" + bare(), b"PK\x03\x04", bare()[:20], b"PK\x03\x04" * 1000],
)
def test_what_has_nothing_whole_is_refused(data: bytes) -> None:
    with pytest.raises(Refused) as refused:
        remains(data)
    assert refused.value.reason is Reason.DAMAGED


def test_no_more_is_read_than_is_admitted() -> None:
    data = bare(*(Member(f"{at}.md", b"text") for at in range(9)))
    assert len(remains(data, Limits(files=10))) == 10
    for limits, reason in (
        (Limits(files=9), Reason.TOO_MANY),
        (Limits(whole=39), Reason.TOO_LARGE),
        (Limits(packed=len(data) - 1), Reason.TOO_LARGE),
    ):
        with pytest.raises(Refused) as refused:
            remains(data, limits)
        assert refused.value.reason is reason


def test_the_same_bytes_are_not_gone_through_for_ever() -> None:
    """Each of many beginnings says that all that follows is its file."""
    most = Limits(files=5_000, whole=10_000)
    head = struct.pack("<4s5H3L2H", b"PK\x03\x04", 20, 0, 0, 0, 33, 1, 10**5, 10**5, 1, 0) + b"a"
    with pytest.raises(Refused) as refused:
        remains(bare() + head * 3_000 + b"\0" * 10**5, most)
    assert refused.value.reason is Reason.DAMAGED


def test_the_same_bytes_are_not_names_for_ever() -> None:
    """Each of many beginnings has all that follows for its name."""
    head = struct.pack("<4s5H3L2H", b"PK\x03\x04", 20, 0, 99, 0, 33, 0, 0, 0, 0xFFFF, 0)
    with pytest.raises(Refused) as refused:
        remains(bare() + head * 3_000 + bytes(0xFFFF))
    assert refused.value.reason is Reason.DAMAGED


def test_who_wants_it_no_more_need_not_wait() -> None:
    class Enough(Exception):
        pass

    def look() -> None:
        raise Enough

    file = io.BytesIO(packed())
    with pytest.raises(Enough):
        ZipRemains(file, "notes", look=look)
    assert file.closed
