"""Saving a file: a place is proposed, what was chosen is written, and both are told."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from revmentor_desktop.ui.file_saving import FileSaving, proposed_folder

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from revmentor_desktop.ui.desk import Desk
    from revmentor_desktop.ui.notices import Toast


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    shown = QWidget()
    qtbot.addWidget(shown)
    shown.show()
    return shown


@pytest.fixture
def saving(desk: Desk, window: QWidget) -> FileSaving:
    return FileSaving(desk, window)


@pytest.fixture
def toasts(desk: Desk) -> list[Toast]:
    told: list[Toast] = []
    desk.notices.toasted.connect(told.append)
    return told


def test_what_is_written_is_told_with_a_way_to_its_folder(
    saving: FileSaving, toasts: list[Toast], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    assert saving.write(tmp_path / "a.md", b"words") == ""
    assert (tmp_path / "a.md").read_bytes() == b"words"
    [toast] = toasts
    assert toast.text == f"Saved to {tmp_path.name}"
    assert toast.action is not None
    toast.action()
    assert opened == [str(tmp_path)]


def test_what_cannot_be_written_is_no_place_to_propose(
    saving: FileSaving, toasts: list[Toast], desk: Desk, tmp_path: Path
) -> None:
    why_not = saving.write(tmp_path / "gone" / "a.md", b"words")
    assert why_not.startswith("This folder is no longer there.")
    assert desk.preferences.share_folder == ""
    assert toasts == []


def test_the_folder_of_the_last_time_is_proposed(
    saving: FileSaving, window: QWidget, tmp_path: Path
) -> None:
    saving.write(tmp_path / "a.md", b"words")
    chosen: list[str] = []
    saving.chosen.connect(chosen.append)
    saving.choose("Save Markdown", "b.md", "Markdown", "md", window)
    [dialog] = window.findChildren(QFileDialog)
    assert dialog.selectedFiles() == [str(tmp_path / "b.md")]
    assert dialog.nameFilters() == ["Markdown (*.md)"]
    dialog.accept()
    assert chosen == [str(tmp_path / "b.md")]


def test_a_folder_that_is_gone_is_not_proposed(
    saving: FileSaving, window: QWidget, desk: Desk, tmp_path: Path
) -> None:
    place = tmp_path / "stick"
    place.mkdir()
    saving.write(place / "a.md", b"words")
    shutil.rmtree(place)
    proposed = proposed_folder(desk.preferences)
    assert proposed != str(place)
    assert Path(proposed).is_dir()
    saving.choose("Save Markdown", "b.md", "Markdown", "md", window)
    [dialog] = window.findChildren(QFileDialog)
    assert dialog.selectedFiles() == [f"{proposed}/b.md"]
    assert desk.preferences.share_folder == str(place)  # a stick comes back
    dialog.reject()


@pytest.mark.parametrize(
    ("typed", "there", "saved"),
    [
        ("Recap v1.2", [], "Recap v1.2.md"),
        ("Recap v1.2", ["Recap v1.2.md"], "Recap v1.2 (2).md"),
        ("Recap v1.2", ["Recap v1.2.md", "Recap v1.2 (2).md"], "Recap v1.2 (3).md"),
        ("Recap.MD", [], "Recap.MD"),
        ("Recap", [], "Recap.md"),
    ],
)
def test_a_file_has_the_ending_of_its_kind_and_replaces_none_unasked(
    saving: FileSaving,
    window: QWidget,
    tmp_path: Path,
    typed: str,
    there: list[str],
    saved: str,
) -> None:
    for name in there:
        (tmp_path / name).write_text("kept")
    saving.write(tmp_path / "a.md", b"words")
    chosen: list[str] = []
    saving.chosen.connect(chosen.append)
    saving.choose("Save Markdown", "b.md", "Markdown", "md", window)
    [dialog] = window.findChildren(QFileDialog)
    dialog.selectFile(typed)
    dialog.accept()
    assert chosen == [str(tmp_path / saved)]
