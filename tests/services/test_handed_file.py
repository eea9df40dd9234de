"""What a path that is handed to us is, by its first bytes; and nothing that is handed does harm."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from revmentor_desktop.services.handed_file import Handed, what_is, workspace_at

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("name", "content", "kind"),
    [
        ("a.revmentor", b"SQLite format 3\0 and more", Handed.BACKUP),
        ("a.revmentor", b"\x07noise", Handed.BACKUP),  # protected
        ("copy", b"SQLite format 3\0 and more", Handed.BACKUP),
        ("a.revpack", b"PK\x03\x04", Handed.PACK),
        ("a.ZIP", b"", Handed.PACK),  # whoever reads it says that it is damaged
        ("a.revmentor", b"PK\x03\x04", Handed.PACK),
        ("workspace.db", b"SQLite format 3\0", Handed.WORKSPACE),
        ("letter.pdf", b"%PDF-1.7", Handed.FOREIGN),
    ],
)
def test_a_file_is_what_it_begins_with(
    tmp_path: Path, name: str, content: bytes, kind: Handed
) -> None:
    (tmp_path / name).write_bytes(content)
    assert what_is(tmp_path / name) is kind


def test_a_folder_is_a_pack_if_it_says_so(tmp_path: Path) -> None:
    assert what_is(tmp_path) is Handed.WORKSPACE
    (tmp_path / "pack.yaml").write_text("id: a")
    assert what_is(tmp_path) is Handed.PACK


def test_the_file_of_a_workspace_stands_for_its_folder(tmp_path: Path) -> None:
    assert workspace_at(tmp_path / "workspace.db") == tmp_path
    assert workspace_at(tmp_path) == tmp_path


@pytest.mark.parametrize("name", ["gone", "x" * 5000, "a\0b"])
def test_what_no_system_has_is_missing(tmp_path: Path, name: str) -> None:
    assert what_is(tmp_path / name) is Handed.MISSING


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no such pipes")
def test_a_pipe_is_never_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.revmentor")
    assert what_is(tmp_path / "a.revmentor") is Handed.FOREIGN
