"""What somebody hands us is read as far as it is harmless, and not a byte further."""

from __future__ import annotations

import os
import re
import shutil
import sys
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from revmentor_desktop.services.archive import Folder, Reason, Refused, Zip, is_safe, open_source
from revmentor_desktop.services.archive_names import encoding_of
from revmentor_desktop.services.note_import import Known, Standing, read_notes
from tests.hostile.zips import Member, zip_of
from tests.make import NOW, ZONE
from tests.services.hostile_sources import GOOD, HOSTILE, Case, large, zipped

CHINESE = Path(__file__).parents[2] / "resources" / "help" / "zh_HK"
TRADITIONAL = re.compile("[\u4e00-\u9fff、，（）]+")
NOTHING = Known({}.get, {}, ZONE, NOW)


@pytest.mark.parametrize("case", HOSTILE, ids=lambda case: case.name)
def test_something_hostile_is_refused_by_itself_and_for_its_reason(
    case: Case, tmp_path: Path
) -> None:
    if sys.platform == "win32" and case.name.startswith(("a link to", "a folder that", "a pipe")):
        pytest.skip("Windows makes no such files without rights")
    path = case.make(tmp_path)
    if case.remains:
        with pytest.raises(Refused) as refused:
            open_source(path)
        assert refused.value.reason is case.reason
        proposal = read_notes(path, NOTHING)
        assert proposal.incomplete
        assert {item.standing for item in proposal.items} == {Standing.NEW}
        return
    if case.whole:
        with pytest.raises(Refused) as refused:
            read_notes(path, NOTHING)
        assert refused.value.reason is case.reason
        return
    items = {item.path: item for item in read_notes(path, NOTHING).items}
    assert items.pop("good.md").standing is Standing.NEW
    items.pop("other.md", None)
    (hostile,) = items.values()
    assert (hostile.standing, hostile.reason) == (Standing.SKIPPED, case.reason)
    assert hostile.note is None


def test_there_are_enough_of_them() -> None:
    assert len(HOSTILE) >= 25
    assert len({case.name for case in HOSTILE}) == len(HOSTILE)


def test_a_zip_gives_what_it_holds(tmp_path: Path) -> None:
    source = open_source(zipped(tmp_path, ("deep/筆記.md", "內容".encode())))
    assert isinstance(source, Zip)
    held = {file.path: source.read(file) for file in source.files()}
    source.close()
    assert held == {"good.md": GOOD, "deep/筆記.md": "內容".encode()}


def test_a_zip_that_was_never_packed_is_read_too(tmp_path: Path) -> None:
    source = open_source(zipped(tmp_path, method=zipfile.ZIP_STORED))
    assert [source.read(file) for file in source.files()] == [GOOD]
    source.close()


@pytest.mark.parametrize("twice", [True, False])
def test_a_small_zip_in_the_form_for_large_ones_is_read_too(twice: bool, tmp_path: Path) -> None:
    path = large(tmp_path, ("deep/other.md", b"text"))
    data = path.read_bytes()
    assert data[-42:-38] == b"PK\x06\x07"
    if not twice:  # the usual end says no number itself, as other programs write it
        path.write_bytes(data[:-14] + b"\xff" * 12 + data[-2:])
    source = open_source(path)
    held = {file.path: source.read(file) for file in source.files()}
    source.close()
    assert held == {"good.md": GOOD, "deep/other.md": b"text"}


def test_a_folder_gives_what_it_holds(tmp_path: Path) -> None:
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "one.md").write_bytes(GOOD)
    source = open_source(tmp_path)
    assert isinstance(source, Folder)
    assert {file.path: source.read(file) for file in source.files()} == {"deep/one.md": GOOD}


def test_what_programs_keep_for_themselves_is_not_listed(tmp_path: Path) -> None:
    for name in (".obsidian", ".trash", "__MACOSX"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "odd.md").write_bytes(GOOD)
    (tmp_path / ".DS_Store").write_bytes(b"\0")
    assert open_source(tmp_path).files() == ()


def test_a_file_that_grew_since_it_was_found_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "one.md").write_bytes(b"short")
    source = open_source(tmp_path)
    (file,) = source.files()
    (tmp_path / "one.md").write_bytes(b"much longer than before")
    with pytest.raises(Refused) as refused:
        source.read(file)
    assert refused.value.reason is Reason.TOO_LARGE


def test_a_file_that_cannot_be_looked_at_is_left_out_by_itself(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Gone:
        name = "gone.md"

        def is_symlink(self) -> bool:
            raise PermissionError

    (tmp_path / "one.md").write_bytes(GOOD)
    there = list(os.scandir(tmp_path))
    monkeypatch.setattr(os, "scandir", lambda _folder: [*there, Gone()])
    found = open_source(tmp_path).files()
    assert [(file.path, file.refused) for file in found] == [
        ("gone.md", Reason.UNREADABLE),
        ("one.md", None),
    ]


def test_files_that_vanish_while_they_are_read_are_left_out(tmp_path: Path) -> None:
    for name in ("a.md", "b.md", "c/d.md"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(GOOD)

    def told(_done: int, _total: int) -> None:
        (tmp_path / "b.md").unlink()
        shutil.rmtree(tmp_path / "c")

    items = read_notes(tmp_path, NOTHING, told=told).items
    assert [item.reason for item in items] == [None, Reason.UNREADABLE, Reason.UNREADABLE]


def test_what_is_not_there_is_unreadable(tmp_path: Path) -> None:
    with pytest.raises(Refused) as refused:
        open_source(tmp_path / "nowhere.zip")
    assert refused.value.reason is Reason.UNREADABLE


@pytest.mark.parametrize("path", ["a.md", "what is it?.md", "a/b/筆記 (1).md", "AI: a view.md"])
def test_names_that_people_give_are_safe(path: str) -> None:
    assert is_safe(path)


def test_a_name_from_a_mac_is_read_as_it_was_written(tmp_path: Path) -> None:
    path = tmp_path / "mac.zip"
    path.write_bytes(
        zip_of(Member("示範.md", b"a", flags=0), Member(b"na\x8bve.md", b"b", flags=0))
    )
    source = open_source(path)
    assert [file.path for file in source.files()] == ["naïve.md", "示範.md"]
    source.close()


@pytest.mark.parametrize(
    ("names", "encoding"),
    [
        (["筆記/與導師會面.md", "功課、許可（二）.md", "AI 一覽.md", "人.md"], "cp950"),
        (["笔记/与导师见面.md", "学习计划（二）.md", "AI 一览.md", "人.md"], "gbk"),
        (["工作总结.md"], "gbk"),
        (["読書ノート/質問リスト.md", "会議メモ、その２.md", "AI の話.md"], "cp932"),
        (["会議録.md"], "cp932"),
        (["心得.md"], "cp950"),
        (["élève.md", "élèves.md"], "cp437"),
        (["Привет.md", "ПЛАН РАБОТЫ.md"], "cp866"),
        (["España.md", "Año nuevo.md"], "cp437"),
        (["Größe/déjà vu.md"], "cp437"),
        (["São.md", "ação.md"], "cp850"),
    ],
)
def test_names_are_read_as_windows_wrote_them(
    tmp_path: Path, names: list[str], encoding: str
) -> None:
    path = tmp_path / "windows.zip"
    path.write_bytes(zip_of(*(Member(one.encode(encoding), GOOD, flags=0) for one in names)))
    source = open_source(path)
    read = {file.path: source.read(file) for file in source.files()}
    source.close()
    latin = [name.encode(encoding).decode("cp437") for name in names]
    east_asian = encoding in {"cp950", "gbk", "cp932"}
    assert read == dict.fromkeys(names if east_asian else latin, GOOD)


@given(st.data())
def test_names_in_traditional_chinese_are_not_taken_for_simplified_or_japanese(
    data: st.DataObject,
) -> None:
    text = "".join(TRADITIONAL.findall((CHINESE / "begin.md").read_text(encoding="utf-8")))
    starts = data.draw(st.lists(st.integers(0, len(text) - 20), min_size=1, max_size=5))
    names = [text[at : at + data.draw(st.integers(2, 20))] for at in starts]
    assert encoding_of(name.encode("cp950") for name in names) == "cp950"
