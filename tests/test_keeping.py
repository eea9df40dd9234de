"""The commands that keep a workspace safe: what they write, say, and leave alone."""

from __future__ import annotations

import hashlib
from contextlib import closing
from pathlib import Path

import pytest

from revmentor_desktop import keeping
from revmentor_desktop.commandline import main
from revmentor_desktop.domain.changes import added
from revmentor_desktop.failures import Exit
from revmentor_desktop.folders import Folders
from revmentor_desktop.services.workspace import Workspace
from tests import make

SECRET = "what only I may read"


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folders = Folders(tmp_path / "settings.ini", tmp_path / "Documents", tmp_path / "data")
    monkeypatch.setattr(keeping, "_folders", lambda _data_dir: folders)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A closed workspace with a private note."""
    made = tmp_path / "pair"
    with closing(Workspace.create(made, make.pair(), now=lambda: make.NOW)) as workspace:
        workspace.commit(added(make.private_note(1, body=SECRET)))
    return made


def write_more(folder: Path) -> None:
    with closing(Workspace.open(folder)) as workspace:
        workspace.commit(added(make.note(5), make.private_note(2)))


def notes(folder: Path) -> int:
    with closing(Workspace.open(folder, read_only=True)) as workspace:
        return len(tuple(workspace.read.all_notes()))


def digest(folder: Path) -> str:
    return hashlib.sha256((folder / "workspace.db").read_bytes()).hexdigest()


def do(command: str, folder: Path, *more: object) -> int:
    return main([command, "--workspace", str(folder), *map(str, more)])


def said(capsys: pytest.CaptureFixture[str]) -> str:
    """Return the one sentence on standard error, of which no line is Python's."""
    error = capsys.readouterr().err
    assert error.startswith("revmentor: ")
    assert error.count("\n") == 1
    assert SECRET not in error
    return error


def test_a_backup_is_made_listed_and_gone_back_to(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert do("backup", folder) == Exit.DONE
    made = capsys.readouterr().out.strip()
    write_more(folder)
    assert do("restore", folder) == Exit.DONE
    assert capsys.readouterr().out.strip().endswith(made)
    assert do("restore", folder, "--from", made, "--yes") == Exit.DONE
    assert notes(folder) == 1
    kept = (
        capsys.readouterr().out.strip().splitlines()[-1].removeprefix("What was there is kept in ")
    )
    assert do("restore", folder, "--from", f"{kept}/workspace.db", "--yes") == Exit.DONE
    assert notes(folder) == 3


def test_without_yes_it_only_says_what_would_change(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    do("backup", folder)
    made = capsys.readouterr().out.strip()
    write_more(folder)
    before = digest(folder)
    assert do("restore", folder, "--from", made) == Exit.DONE
    told = capsys.readouterr().out
    assert "shared notes     now     1  backup     0  +0 -1 ~0\n" in told
    assert "private notes    now     2  backup     1  +0 -1 ~0\n" in told
    assert "--yes" in told
    assert digest(folder) == before


def test_one_file_goes_to_another_computer(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert do("backup", folder, "--to", tmp_path) == Exit.DONE
    made = capsys.readouterr().out.strip()
    assert made.endswith(".revmentor")
    assert do("restore", tmp_path / "new" / "pair", "--from", made, "--yes") == Exit.DONE
    assert notes(tmp_path / "new" / "pair") == 1


def test_a_backup_replaces_nothing(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "mine.revmentor").write_bytes(b"mine")
    assert do("backup", folder, "--to", tmp_path / "mine.revmentor") == Exit.NOT_WRITTEN
    assert (tmp_path / "mine.revmentor").read_bytes() == b"mine"
    assert "already there" in said(capsys)


def test_a_folder_that_is_not_there_is_not_made(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert do("backup", folder, "--to", tmp_path / "no" / "copy.revmentor") == Exit.NOT_WRITTEN
    assert "Make it first" in said(capsys)
    assert not (tmp_path / "no").exists()


def test_a_damaged_workspace_gives_way_to_a_backup(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    do("backup", folder)
    made = capsys.readouterr().out.strip()
    (folder / "workspace.db").write_bytes(b"not a database" * 100)
    assert do("restore", folder, "--from", made, "--yes") == Exit.DONE
    assert "cannot be read; it is kept" in capsys.readouterr().out
    assert notes(folder) == 1


def test_an_open_workspace_is_neither_backed_up_nor_restored(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    do("backup", folder)
    made = capsys.readouterr().out.strip()
    with closing(Workspace.open(folder)):
        assert do("backup", folder) == Exit.OPEN_ELSEWHERE
        assert "is open" in said(capsys)
        assert do("restore", folder, "--from", made, "--yes") == Exit.OPEN_ELSEWHERE


def test_the_backup_of_another_pair_is_refused(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other = make.pair(id="other")
    Workspace.create(tmp_path / "other", other, now=lambda: make.NOW).close()
    do("backup", tmp_path / "other", "--to", tmp_path / "other.revmentor")
    before = digest(folder)
    capsys.readouterr()
    code = do("restore", folder, "--from", tmp_path / "other.revmentor", "--yes")
    assert code == Exit.USAGE
    assert "another pair" in said(capsys)
    assert digest(folder) == before


@pytest.mark.parametrize(
    ("content", "code"), [(None, Exit.MISSING), (b"no" * 200, Exit.NOT_READ), (b"", Exit.NOT_READ)]
)
def test_what_is_no_backup_changes_nothing(
    folder: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    content: bytes | None,
    code: Exit,
) -> None:
    before, file = digest(folder), tmp_path / "copy.revmentor"
    if content is not None:
        file.write_bytes(content)
    assert do("restore", folder, "--from", file, "--yes") == code
    said(capsys)
    assert digest(folder) == before


def test_a_whole_workspace_is_called_whole(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    do("backup", folder)
    capsys.readouterr()
    before = digest(folder)
    assert do("check", folder) == Exit.DONE
    told = capsys.readouterr().out
    assert "file      whole, 2 things\n" in told
    assert "search    whole\n" in told
    assert "backups   1, the newest of " in told
    assert ", 0 that cannot be restored\n" in told
    assert digest(folder) == before


def test_a_backup_that_was_damaged_is_named(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    do("backup", folder)
    made = capsys.readouterr().out.strip()
    Path(made).write_bytes(b"no")
    assert do("check", folder) == Exit.NOT_WHOLE
    assert made in capsys.readouterr().out


def test_a_damaged_file_is_said_to_be_damaged(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with (folder / "workspace.db").open("r+b") as file:
        file.seek(8192)
        file.write(b"\xff" * 40_000)
    assert do("check", folder) == Exit.NOT_READ
    assert "does not hold together" in said(capsys)
