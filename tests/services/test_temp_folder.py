"""Temporary files lie in the workspace while it is open, and are gone with it."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

import pytest
from PySide6.QtCore import QDir

from revmentor_desktop.services.temp_folder import FOLDER_NAME, VARIABLES, TempFolder


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such bits")
def test_everybody_is_led_into_the_workspace_and_back(tmp_path: Path) -> None:
    before = tempfile.gettempdir(), {name: os.environ.get(name) for name in VARIABLES}
    temp = TempFolder()
    temp.move_into(tmp_path)
    folder = tmp_path / FOLDER_NAME
    assert folder.stat().st_mode & 0o777 == 0o700
    assert Path(tempfile.gettempdir()) == Path(QDir.tempPath()) == folder
    assert os.environ["SQLITE_TMPDIR"] == str(folder)
    (folder / "left.txt").touch()
    temp.leave()
    assert not folder.exists()
    assert before == (tempfile.gettempdir(), {name: os.environ.get(name) for name in VARIABLES})


def test_what_another_run_left_is_gone_at_the_start(tmp_path: Path) -> None:
    (tmp_path / FOLDER_NAME).mkdir()
    (tmp_path / FOLDER_NAME / "left.txt").touch()
    temp = TempFolder()
    temp.move_into(tmp_path)
    assert list((tmp_path / FOLDER_NAME).iterdir()) == []
    temp.leave()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such bits")
def test_a_link_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "kept.txt").touch()
    (tmp_path / FOLDER_NAME).symlink_to(tmp_path / "other")
    temp = TempFolder()
    temp.move_into(tmp_path)
    temp.leave()
    assert (tmp_path / "other" / "kept.txt").exists()


def test_where_nothing_can_be_written_the_place_of_the_system_stays(tmp_path: Path) -> None:
    before = tempfile.gettempdir()
    temp = TempFolder()
    temp.move_into(tmp_path / "nowhere")
    assert tempfile.gettempdir() == before
    temp.leave()
