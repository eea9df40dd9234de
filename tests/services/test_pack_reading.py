"""Packs as they are handed over: folders, zips, and those made to do harm."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from revmentor_desktop.services.archive import Reason, Refused
from revmentor_desktop.services.pack_reading import NoPack, read_pack
from revmentor_desktop.services.topic_file import written_topic
from tests import make
from tests.hostile.packs import CASES, FOLDERS, GOOD, PACK, Case, good
from tests.hostile.zips import Member, zip_of

if TYPE_CHECKING:
    from pathlib import Path

    from revmentor_desktop.services.front_matter import What


def refusal(path: Path) -> Reason | What | None:
    """Return why the pack at *path* is refused as a whole, if it is."""
    try:
        read_pack(path)
    except Refused as refused:
        return refused.reason
    except NoPack as missing:
        (fault,) = missing.faults
        return fault.what
    return None


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_what_is_hostile_gets_its_answer(case: Case, tmp_path: Path) -> None:
    if sys.platform == "win32" and case in FOLDERS:
        pytest.skip("Windows makes no such files without rights")
    path = case.make(tmp_path)
    before = {found: found.lstat().st_mtime_ns for found in tmp_path.rglob("*")}
    if case.whole is not None:
        assert refusal(path) is case.whole
    else:
        read = read_pack(path)
        assert read is not None
        assert read.topics == (GOOD,)
        answers = [
            (one.file, {fault.what for fault in one.faults} or {one.reason}) for one in read.unread
        ]
        assert answers == ([(case.file, {case.why})] if case.why else [])
    assert {found: found.lstat().st_mtime_ns for found in tmp_path.rglob("*")} == before


def test_there_are_enough_of_them() -> None:
    assert len({case.name for case in CASES}) == len(CASES) >= 40


def test_a_folder_and_its_zip_are_the_same_pack(tmp_path: Path) -> None:
    folder = tmp_path / "a"
    folder.mkdir()
    for member in good():
        (folder / str(member.name)).write_bytes(member.content)
    zipped, wrapped = tmp_path / "b.zip", tmp_path / "c.zip"
    zipped.write_bytes(zip_of(*good()))
    wrapped.write_bytes(zip_of(*(Member(f"A pack/{one.name}", one.content) for one in good())))
    read = read_pack(folder)
    assert read is not None
    assert (read.pack.title, read.topics, read.unread) == ("A pack", (GOOD,), ())
    assert read_pack(zipped) == read_pack(wrapped) == read


def test_a_field_that_is_not_known_is_named_and_kept(tmp_path: Path) -> None:
    odd = written_topic(make.topic(2)).replace("tags:", "mood: calm\ntags:")
    pack = Member("pack.yaml", PACK + b"homepage: none\n")
    (tmp_path / "a.zip").write_bytes(zip_of(pack, Member("topic-2.md", odd.encode())))
    read = read_pack(tmp_path / "a.zip")
    assert read is not None
    assert [(one.file, one.field) for one in read.unknown] == [
        ("pack.yaml", "homepage"),
        ("topic-2.md", "mood"),
    ]
    assert read.pack.more == '{"homepage":"none"}'
    assert read.topics[0].more == '{"mood":"calm"}'


def test_it_tells_how_far_it_is_and_can_be_stopped(tmp_path: Path) -> None:
    (tmp_path / "a.zip").write_bytes(zip_of(*good(Member("other.md", b"x"))))
    steps: list[tuple[int, int]] = []
    read_pack(tmp_path / "a.zip", lambda done, total: steps.append((done, total)))
    assert steps == [(0, 2), (1, 2), (2, 2)]
    del steps[:]
    stopped = read_pack(
        tmp_path / "a.zip", lambda done, total: steps.append((done, total)), lambda: bool(steps)
    )
    assert stopped is None
    assert steps == [(0, 2)]


@pytest.mark.skipif(os.name == "nt", reason="a path that is no file is another error there")
def test_what_is_not_there_cannot_be_read(tmp_path: Path) -> None:
    assert refusal(tmp_path / "gone.zip") is Reason.UNREADABLE


@given(st.integers(0, 900), st.binary(min_size=1, max_size=4))
def test_an_archive_with_any_byte_changed_is_read_or_refused(
    tmp_path_factory: pytest.TempPathFactory, at: int, other: bytes
) -> None:
    whole = zip_of(*good())
    at %= len(whole)
    path = tmp_path_factory.mktemp("packs") / "pack.zip"
    path.write_bytes(whole[:at] + other + whole[at + len(other) :])
    try:
        read = read_pack(path)
    except (Refused, NoPack):
        return
    assert read is not None
    assert read.topics == (GOOD,) or read.unread or not read.topics
