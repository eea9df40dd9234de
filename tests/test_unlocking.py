"""The command line and a protected workspace: the passphrase is read, and never shown."""

from __future__ import annotations

import os
import sys
from contextlib import closing, contextmanager
from typing import TYPE_CHECKING

import pytest

from revmentor_desktop import keeping, unlocking
from revmentor_desktop.commandline import main
from revmentor_desktop.domain.changes import added
from revmentor_desktop.failures import Exit
from revmentor_desktop.folders import Folders
from revmentor_desktop.services import protection
from revmentor_desktop.services.workspace import Workspace
from revmentor_desktop.store.keys import LIMITS, KeyFile
from tests import make
from tests.store.cheap import KEY, PASSPHRASE, contains

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

CANARY = "Kanarienvogel"
KEYS = KeyFile.wrap(KEY, PASSPHRASE, LIMITS.floor)


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folders = Folders(tmp_path / "settings.ini", tmp_path / "Documents", tmp_path / "data")
    monkeypatch.setattr(keeping, "_folders", lambda _data_dir: folders)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "pair"
    contents = added(make.private_note(1, body=CANARY), make.session(1, items=2))
    Workspace.create(made, make.pair(), contents=contents, key=KEY, keys=KEYS).close()
    return made


@contextmanager
def written(text: str) -> Iterator[int]:
    """Give a descriptor from which *text* can be read."""
    reading, writing = os.pipe()
    os.write(writing, text.encode())
    os.close(writing)
    yield reading
    os.close(reading)


def do(command: str, folder: Path, *more: object, typed: str = f"{PASSPHRASE}\n") -> int:
    with written(typed) as descriptor:
        passed = ["--passphrase-fd", str(descriptor)]
        return main([command, "--workspace", str(folder), *map(str, more), *passed])


def said(capsys: pytest.CaptureFixture[str]) -> str:
    """Return the one sentence on standard error, which never holds the passphrase."""
    error = capsys.readouterr().err
    assert error.startswith("revmentor: ")
    assert error.count("\n") == 1
    assert PASSPHRASE not in error
    return error


def test_an_export_reads_the_passphrase_from_the_descriptor(folder: Path, tmp_path: Path) -> None:
    target = tmp_path / "agenda.md"
    assert do("export", folder, "--what", "agenda", "--session", 1, "--to", target) == Exit.DONE
    assert target.stat().st_size > 0


def test_it_is_asked_for_at_the_terminal(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.stdin, "isatty", lambda: True, raising=False)
    monkeypatch.setattr(unlocking, "getpass", lambda _prompt: PASSPHRASE)
    assert main(["check", "--workspace", str(folder)]) == Exit.DONE


def test_where_nobody_can_be_asked_that_is_said(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys.stdin, "isatty", lambda: False, raising=False)
    assert main(["check", "--workspace", str(folder)]) == Exit.LOCKED
    assert "--passphrase-fd" in said(capsys)


@pytest.mark.parametrize("typed", ["not the one\n", "", PASSPHRASE + " \n"])
def test_a_wrong_one_is_refused(
    folder: Path, typed: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert do("check", folder, typed=typed) == Exit.LOCKED
    assert "did not open" in said(capsys)


def test_a_descriptor_that_is_closed_is_said(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", "--workspace", str(folder), "--passphrase-fd", "987"]) == Exit.LOCKED
    assert "--passphrase-fd" in said(capsys)


def test_a_damaged_key_file_is_said(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("keys.json", "keys.bak"):
        (folder / name).write_bytes(b"{}")
    assert do("check", folder) == Exit.LOCKED
    assert "recovery sheet" in said(capsys)


def test_a_backup_goes_to_another_computer_and_opens_there(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file, there = tmp_path / "carried.revmentor", tmp_path / "there"
    assert do("backup", folder, "--to", file) == Exit.DONE
    assert do("restore", there, "--from", file, "--yes") == Exit.DONE
    assert CANARY not in capsys.readouterr().out
    key = protection.unlock(there, PASSPHRASE)
    with closing(Workspace.open(there, key=key)) as workspace:
        assert workspace.pair == make.pair()
    assert contains(tmp_path, CANARY) == []


def test_one_goes_back_and_stays_protected(folder: Path, tmp_path: Path) -> None:
    file = tmp_path / "carried.revmentor"
    assert do("backup", folder, "--to", file) == Exit.DONE
    assert do("restore", folder, "--from", file, "--yes") == Exit.DONE
    assert do("check", folder) == Exit.DONE
    assert contains(tmp_path, CANARY) == []
