"""An export in parts, as Notion packs it, is read as one, and no further than one archive is."""

from __future__ import annotations

import io
import random
import tracemalloc
import zipfile
import zlib
from hashlib import sha256
from typing import TYPE_CHECKING

import pytest

from revmentor_desktop.services import inflating
from revmentor_desktop.services.archive import USUAL, Limits, Reason, Refused, open_source
from revmentor_desktop.services.archive_parts import in_parts
from revmentor_desktop.services.note_import import Known, read_notes
from tests.hostile.zips import Member, zip_of
from tests.make import NOW, ZONE

if TYPE_CHECKING:
    from pathlib import Path

NOTHING = Known({}.get, {}, ZONE, NOW)
FIRST, SECOND = "ExportBlock-1f2e-Part-1.zip", "ExportBlock-1f2e-Part-2.zip"
ONE, TWO = "0123456789abcdef0123456789abcdef", "fedcba9876543210fedcba9876543210"


def packed(files: dict[str, bytes]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return made.getvalue()


def export(folder: Path, files: dict[str, bytes]) -> Path:
    path = folder / "1f2e_ExportBlock-1f2e.zip"
    path.write_bytes(packed(files))
    return path


def refusal(path: Path, limits: Limits = USUAL) -> Reason | None:
    try:
        in_parts(open_source(path, limits), limits).close()
    except Refused as refused:
        return refused.reason
    return None


def test_an_export_in_parts_is_read_as_one(tmp_path: Path) -> None:
    home = f"# Home\n\n[Details](Home/Details%20{TWO}.md)\n".encode()
    parts = {
        FIRST: packed({f"Home {ONE}.md": home}),
        SECOND: packed({f"Home/Details {TWO}.md": b"# Details\n\nText.\n"}),
    }
    found = read_notes(export(tmp_path, parts), NOTHING).items
    bodies = {item.title: item.note.body for item in found if item.note is not None}
    assert bodies == {"Home": "[[Details]]\n", "Details": "Text.\n"}


def test_a_folder_of_parts_is_read_as_one(tmp_path: Path) -> None:
    (tmp_path / FIRST).write_bytes(packed({"a.md": b"a"}))
    (tmp_path / "b.md").write_bytes(b"b")
    assert {item.title for item in read_notes(tmp_path, NOTHING).items} == {"a", "b"}


def test_an_archive_that_is_no_part_is_left_out(tmp_path: Path) -> None:
    within = packed({"odd.md": b"hostile"})
    deep = packed({"a.md": b"a", "Deep Part-1.zip": within})
    files = {FIRST: deep, "Photos.zip": within, "Home/Report-Part-1.zip": within}
    found = read_notes(export(tmp_path, files), NOTHING).items
    assert {item.path: item.reason for item in found} == {
        "a.md": None,
        "Deep Part-1.zip": Reason.NESTED,
        "Photos.zip": Reason.NESTED,
        "Home/Report-Part-1.zip": Reason.NESTED,
    }


def test_a_file_in_two_parts_is_read_once(tmp_path: Path) -> None:
    path = export(tmp_path, {FIRST: packed({"a.md": b"1"}), SECOND: packed({"a.md": b"2"})})
    source = in_parts(open_source(path))
    first, second = source.files()
    assert (source.read(first), first.refused, second.refused) == (b"1", None, Reason.TWICE)
    source.close()


def test_a_bomb_in_a_part_is_left_out_by_itself(tmp_path: Path) -> None:
    path = export(tmp_path, {FIRST: packed({"a.md": b"a", "odd.md": b"0" * 10**7})})
    assert [item.reason for item in read_notes(path, NOTHING).items] == [None, Reason.BOMB]


def test_names_that_lead_elsewhere_are_left_out_in_a_part_too(tmp_path: Path) -> None:
    path = export(tmp_path, {FIRST: packed({"../odd.md": b"hostile"})})
    (item,) = read_notes(path, NOTHING).items
    assert (item.note, item.reason) == (None, Reason.BAD_NAME)


OVERLAPPING = zip_of(Member("a.md", b"x" * 99), Member("b.md", b"y" * 99), offsets={1: 0})


@pytest.mark.parametrize(
    ("part", "read"),
    [(b"no zip", {FIRST: Reason.DAMAGED}), (OVERLAPPING, {"a.md": None, "b.md": None})],
    ids=["none", "overlapping"],
)
@pytest.mark.parametrize("in_a_folder", [True, False])
def test_of_a_part_that_is_damaged_what_is_whole_is_read(
    tmp_path: Path, part: bytes, read: dict[str, Reason | None], *, in_a_folder: bool
) -> None:
    files = {"note.md": b"here", FIRST: part, SECOND: packed({"within.md": b"a"})}
    folder = tmp_path / "parts"
    folder.mkdir()
    for name, data in files.items():
        (folder / name).write_bytes(data)
    found = read_notes(folder if in_a_folder else export(tmp_path, files), NOTHING)
    reasons = {item.path: item.reason for item in found.items}
    assert reasons == read | {"note.md": None, "within.md": None}
    assert found.incomplete == (FIRST not in read)


@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
def test_of_a_part_with_one_damaged_file_the_others_are_read(tmp_path: Path, method: int) -> None:
    chance = random.Random(1)
    notes = {f"{at}.md": chance.randbytes(4_000).hex().encode() for at in range(3)}
    part = io.BytesIO()
    with zipfile.ZipFile(part, "w", zipfile.ZIP_STORED) as archive:
        for name, data in notes.items():
            archive.writestr(name, data)
    whole, damaged = part.getvalue(), notes["1.md"][100:120]
    outer = zip_of(
        Member(FIRST, whole.replace(damaged, damaged[::-1]), method, crc=zlib.crc32(whole))
    )
    path = tmp_path / "export.zip"
    path.write_bytes(outer)
    found = {item.path: item for item in read_notes(path, NOTHING).items}
    assert {name: item.reason for name, item in found.items()} == {
        "0.md": None,
        "1.md": Reason.DAMAGED,
        "2.md": None,
    }


def test_parts_in_a_folder_that_hold_too_much_refuse_it(tmp_path: Path) -> None:
    (tmp_path / FIRST).write_bytes(packed({"a.md": b"a", "b.md": b"b"}))
    assert refusal(tmp_path, Limits(files=1)) is Reason.TOO_MANY


def test_who_stops_while_a_part_is_gone_through_waits_for_no_more(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(inflating, "EVERY", 100_000)
    data = random.Random(1).randbytes(1_000_000).hex().encode()
    part = io.BytesIO()
    with zipfile.ZipFile(part, "w", zipfile.ZIP_STORED) as archive:
        archive.writestr("a.md", data)
    path = export(tmp_path, {FIRST: part.getvalue()})
    asked = 0

    def stopped() -> bool:
        nonlocal asked
        asked += 1
        return asked > 4

    assert read_notes(path, NOTHING, stopped=stopped).items == ()
    assert asked == 5
    path.unlink()  # nothing holds it open


@pytest.mark.parametrize(
    ("limits", "reason"),
    [
        (Limits(files=3), Reason.TOO_MANY),
        (Limits(whole=511, endings=frozenset({".md"})), Reason.TOO_LARGE),
        (Limits(files=4, whole=512, endings=frozenset({".md"})), None),
        (Limits(whole=0, endings=frozenset({".txt"})), None),
    ],
)
def test_parts_together_hold_no_more_than_one_archive(
    tmp_path: Path, limits: Limits, reason: Reason | None
) -> None:
    parts = {
        name: packed({f"{name}.md": bytes(range(256)), f"{name} .md": b""})
        for name in (FIRST, SECOND)
    }
    assert refusal(export(tmp_path, parts), limits) is reason


def test_parts_have_no_more_than_one_archive(tmp_path: Path) -> None:
    parts = {name: packed({f"{name}.md": bytes(range(256))}) for name in (FIRST, SECOND)}
    size = sum(map(len, parts.values()))
    folder = tmp_path / "parts"
    folder.mkdir()
    for name, data in parts.items():
        (folder / name).write_bytes(data)
    assert refusal(folder, Limits(packed=size)) is None
    assert refusal(folder, Limits(packed=size - 1)) is Reason.NESTED


@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
def test_a_large_part_is_read_where_it_lies(tmp_path: Path, method: int) -> None:
    chance = random.Random(1)
    files = {f"{at:02}.md": chance.randbytes(400_000).hex().encode() for at in range(10)}
    path = tmp_path / "export.zip"
    with zipfile.ZipFile(path, "w", method) as archive:
        archive.writestr(FIRST, packed(files))
    tracemalloc.start()
    source = in_parts(open_source(path))
    found = list(source.files())
    chance.shuffle(found)
    read = {file.path: sha256(source.read(file)).digest() for file in found}
    _now, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    source.close()
    assert read == {name: sha256(data).digest() for name, data in files.items()}
    assert most < path.stat().st_size / 2
