"""Folders of the program's own that the search of the system is asked not to read."""

from __future__ import annotations

import logging
import sys
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from revmentor_desktop.services.backups import back_up, write_one, write_second
from revmentor_desktop.services.copy_elsewhere import save_elsewhere
from revmentor_desktop.services.restoring import bring_back
from revmentor_desktop.services.unsearched import MARKS, keep_from_search, make_own_folder
from revmentor_desktop.services.workspace import Workspace
from tests import make

if TYPE_CHECKING:
    from pathlib import Path

MARK = MARKS["linux"]

linux = pytest.mark.skipif(sys.platform != "linux", reason="the mark of Linux")


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@linux
def test_the_folder_of_a_new_workspace_is_marked(tmp_path: Path) -> None:
    Workspace.create(tmp_path / "pair", make.pair()).close()
    assert (tmp_path / "pair" / MARK).read_bytes() == b""
    assert not (tmp_path / MARK).exists(), "the folder around it is not ours"


@linux
def test_a_folder_that_holds_other_things_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("found as ever")
    Workspace.create(tmp_path, make.pair()).close()
    assert names(tmp_path) == ["letter.txt", "workspace.db"]


@linux
def test_a_copy_and_what_is_gone_back_to_are_marked(tmp_path: Path) -> None:
    with closing(Workspace.create(tmp_path / "pair", make.pair())) as workspace:
        save_elsewhere(workspace, (), tmp_path / "copy")
        file = write_one(workspace, tmp_path / "carried.revmentor")
    bring_back(tmp_path / "back", file, make.NOW)
    assert names(tmp_path) == ["back", "carried.revmentor", "copy", "pair"]
    assert (tmp_path / "copy" / MARK).exists()
    assert (tmp_path / "back" / MARK).exists()


@linux
def test_backups_are_marked_also_where_there_are_some_of_before(tmp_path: Path) -> None:
    place, second = tmp_path / "backups", tmp_path / "stick"
    second.mkdir()
    with closing(Workspace.create(tmp_path / "pair", make.pair())) as workspace:
        mark = back_up(workspace, place).path.with_name(MARK)
        mark.unlink()  # as an older version left it
        backup = back_up(workspace, place)
        copy = write_second(backup, second)
    assert mark.exists()
    assert copy.with_name(MARK).exists()
    assert not (second / MARK).exists(), "the stick is not ours"


@pytest.mark.parametrize(
    ("platform", "left"), [*((one, [MARKS[one]]) for one in MARKS), ("aix", [])]
)
def test_each_system_has_its_mark(tmp_path: Path, platform: str, left: list[str]) -> None:
    for _ in range(2):  # the second time it is there already
        keep_from_search(tmp_path, platform)
        assert names(tmp_path) == left


def test_windows_is_told_by_an_attribute(tmp_path: Path) -> None:
    told: list[Path] = []
    keep_from_search(tmp_path, "win32", told.append)
    assert told == [tmp_path]
    assert names(tmp_path) == []


def test_where_it_cannot_be_marked_nothing_is_in_the_way(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    def refuse(folder: Path) -> None:
        raise PermissionError(13, "no", str(folder))

    with caplog.at_level(logging.INFO):
        keep_from_search(tmp_path / "Mei-Yee", "win32", refuse)
        keep_from_search(tmp_path / "Mei-Yee", "linux")
    assert "PermissionError" in caplog.text
    assert "FileNotFoundError" in caplog.text
    assert "Mei-Yee" not in caplog.text


def test_a_folder_is_made_with_those_above_it(tmp_path: Path) -> None:
    make_own_folder(tmp_path / "a" / "b")
    assert names(tmp_path / "a") == ["b"]
