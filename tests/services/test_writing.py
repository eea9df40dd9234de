"""A file is whole or not there, and what stood there before stays until the new one is safe."""

from __future__ import annotations

import errno
import os
import stat
import subprocess
import sys
import textwrap
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from revmentor_desktop.services import writing
from revmentor_desktop.services.writing import (
    CannotWrite,
    Obstacle,
    write_each,
    write_file,
    write_files,
)
from tests.rights import ordinary_folder, ordinary_user

if TYPE_CHECKING:
    from collections.abc import Iterator

TEXT = "# Titel\n\nLau 劉先生 👩‍💻\n"
posix_only = pytest.mark.skipif(os.name != "posix", reason="permissions are POSIX's")


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def kind_of(path: Path, text: str = TEXT) -> Obstacle:
    with pytest.raises(CannotWrite) as caught:
        write_file(path, text)
    assert caught.value.path == path
    return caught.value.kind


@posix_only
@pytest.mark.parametrize("before", [None, 0o644])
def test_a_file_has_the_permissions_that_are_asked_for(tmp_path: Path, before: int | None) -> None:
    path = tmp_path / "a.txt"
    if before is not None:
        path.write_text("before")
        path.chmod(before)
    write_file(path, "now", mode=0o600)
    assert path.read_text() == "now"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_the_bytes_are_those_of_the_text(tmp_path: Path) -> None:
    write_file(tmp_path / "a.md", TEXT)
    assert (tmp_path / "a.md").read_bytes() == TEXT.encode()
    assert names(tmp_path) == ["a.md"]


def test_a_file_is_replaced_in_one_step(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text("before")
    before = path.stat().st_ino
    write_file(path, TEXT)
    assert path.read_text(encoding="utf-8") == TEXT
    assert path.stat().st_ino != before


@posix_only
def test_a_new_file_is_as_private_as_the_user_wants_and_an_old_one_as_it_was(
    tmp_path: Path,
) -> None:
    old = tmp_path / "old.md"
    old.write_text("before")
    old.chmod(0o640)
    mask = os.umask(0o027)
    try:
        write_file(tmp_path / "new.md", TEXT)
        write_file(old, TEXT)
    finally:
        os.umask(mask)
    assert (tmp_path / "new.md").stat().st_mode & 0o777 == 0o640
    assert old.stat().st_mode & 0o777 == 0o640


@posix_only
def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "real.md").write_text("before")
    (tmp_path / "link.md").symlink_to("real.md")
    write_file(tmp_path / "link.md", TEXT)
    assert (tmp_path / "link.md").is_symlink()
    assert (tmp_path / "real.md").read_text(encoding="utf-8") == TEXT


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    (tmp_path / "a.md").mkdir()
    assert kind_of(tmp_path / "a.md") is Obstacle.NOT_A_FILE


@posix_only
def test_a_device_is_no_file() -> None:
    assert kind_of(Path(os.devnull)) is Obstacle.NOT_A_FILE
    assert not Path(os.devnull).is_file()


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    assert kind_of(tmp_path / "gone" / "a.md") is Obstacle.MISSING_FOLDER
    (tmp_path / "file").write_text("")
    assert kind_of(tmp_path / "file" / "a.md") is Obstacle.MISSING_FOLDER


@posix_only
def test_a_name_that_is_too_long(tmp_path: Path) -> None:
    assert kind_of(tmp_path / ("a" * 300)) is Obstacle.NAME_TOO_LONG


def test_a_name_that_cannot_be(tmp_path: Path) -> None:
    assert kind_of(tmp_path / "a\0b") is Obstacle.OTHER


@posix_only
def test_a_protected_folder_and_a_protected_file() -> None:
    with ordinary_folder() as folder:
        (folder / "a.md").write_text("before")
        (folder / "a.md").chmod(0o400)
        folder.chmod(0o500)
        with ordinary_user(folder):
            assert kind_of(folder / "a.md") is Obstacle.FORBIDDEN
            assert kind_of(folder / "b.md") is Obstacle.FORBIDDEN
        assert (folder / "a.md").read_text() == "before"


@pytest.mark.parametrize(
    ("number", "kind"),
    [
        (errno.ENOSPC, Obstacle.FULL),
        (errno.EDQUOT, Obstacle.FULL),
        (errno.EROFS, Obstacle.FORBIDDEN),
        (errno.EIO, Obstacle.OTHER),
    ],
)
@pytest.mark.parametrize("step", ["open", "fsync", "replace"])
def test_whatever_fails_leaves_what_was_there_and_no_half(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, kind: Obstacle, step: str
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise OSError(number, "no")

    path = tmp_path / "a.md"
    path.write_text("before")
    target: object = Path if step == "replace" else writing.os
    monkeypatch.setattr(target, step, fail)
    found = kind_of(path)
    monkeypatch.undo()
    assert found is kind
    assert names(tmp_path) == ["a.md"]
    assert path.read_text() == "before"


@posix_only
def test_a_disk_that_fills_up_while_writing(tmp_path: Path) -> None:
    """A limit on the size of files stands for the end of the disk: the write itself fails."""
    program = textwrap.dedent(
        """
        import resource, sys
        from pathlib import Path
        from revmentor_desktop.services.writing import CannotWrite, write_file
        resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
        try:
            write_file(Path(sys.argv[1]), "x" * 100_000)
        except CannotWrite as error:
            print(error.kind.value)
        """
    )
    path = tmp_path / "a.md"
    path.write_text("before")
    done = subprocess.run(
        [sys.executable, "-c", program, str(path)], capture_output=True, text=True, check=True
    )
    assert done.stdout == "full\n"
    assert names(tmp_path) == ["a.md"]
    assert path.read_text() == "before"


def test_half_of_a_surrogate_pair_does_not_stop_it(tmp_path: Path) -> None:
    write_file(tmp_path / "a.md", "a\ud800b\n")
    assert (tmp_path / "a.md").read_bytes() == b"a?b\n"


def test_a_folder_is_made_with_all_of_its_files(tmp_path: Path) -> None:
    write_files(tmp_path / "pack", [("a.md", b"one"), ("b.md", b"two")])
    assert names(tmp_path) == ["pack"]
    assert {path.name: path.read_bytes() for path in (tmp_path / "pack").iterdir()} == {
        "a.md": b"one",
        "b.md": b"two",
    }


def test_what_is_there_is_never_replaced_by_a_folder(tmp_path: Path) -> None:
    (tmp_path / "pack").mkdir()
    (tmp_path / "pack" / "mine.md").write_text(TEXT)
    with pytest.raises(CannotWrite) as caught:
        write_files(tmp_path / "pack", [("a.md", b"one")])
    assert caught.value.kind is Obstacle.NOT_A_FILE
    assert names(tmp_path) == ["pack"]
    assert names(tmp_path / "pack") == ["mine.md"]


def test_no_half_of_a_folder_is_left(tmp_path: Path) -> None:
    with pytest.raises(CannotWrite) as caught:
        write_files(tmp_path / "pack", [("a.md", b"one"), ("a" * 300, b"two")])
    assert caught.value.path == tmp_path / "pack"
    assert names(tmp_path) == []


def test_of_very_many_files_each_is_there_whole(tmp_path: Path) -> None:
    files = {tmp_path / f"{number}.md": f"{number}\n".encode() for number in range(150)}
    write_each(files.items())
    assert {path: path.read_bytes() for path in tmp_path.iterdir()} == files


def test_very_many_files_do_not_wait_for_their_folder_one_by_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    synced: list[int] = []
    fsync = os.fsync

    def counting(file: int) -> None:
        synced.append(file)
        fsync(file)

    monkeypatch.setattr(os, "fsync", counting)
    write_each((tmp_path / f"{number}.md", b"x") for number in range(100))
    assert 100 <= len(synced) < 110


def test_what_yields_files_may_fail_and_no_draft_is_left(tmp_path: Path) -> None:
    def files() -> Iterator[tuple[Path, bytes]]:
        yield tmp_path / "a.md", b"a"
        raise LookupError

    with pytest.raises(LookupError):
        write_each(files())
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("step", ["open", "fsync", "replace"])
def test_one_of_many_that_cannot_be_written_is_told_and_no_draft_is_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    def fail(*_arguments: object) -> None:
        raise OSError(errno.ENOSPC, "full")

    with monkeypatch.context() as patched:
        patched.setattr(Path if step == "replace" else os, step, fail)
        with pytest.raises(CannotWrite) as raised:
            write_each([(tmp_path / "a.md", b"a"), (tmp_path / "b.md", b"b")])
    assert raised.value.kind is Obstacle.FULL
    assert raised.value.path == tmp_path / "a.md"
    assert list(tmp_path.iterdir()) == []
