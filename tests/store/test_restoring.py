"""Restoring: a copy takes the place of the file, and what was there stays, with its journal."""

from __future__ import annotations

import errno
import hashlib
import json
import shutil
import subprocess
import sys
from contextlib import closing
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from revmentor_desktop.domain.changes import added, edited
from revmentor_desktop.store import restoring
from revmentor_desktop.store.engine import connect
from revmentor_desktop.store.errors import (
    Damaged,
    Full,
    Missing,
    NotOurs,
    OpenElsewhere,
    ReadOnly,
    Stopped,
    StoreError,
    TooNew,
)
from revmentor_desktop.store.examination import Examination
from revmentor_desktop.store.lock import Lock
from revmentor_desktop.store.restoring import (
    FILE_NAME,
    NOTE,
    finish_restoring,
    restore,
)
from revmentor_desktop.store.store import Store
from revmentor_desktop.store.upgrade import STEPS
from revmentor_desktop.store.upgrade import make as make_file
from tests import make
from tests.copies import read_copy
from tests.indexed import indexed
from tests.store.cheap import KEY, key_file

if TYPE_CHECKING:
    from revmentor_desktop.store.keys import DataKey

ASIDE = "replaced 2026"
OLD, NEW = make.note(1, body="as it was"), make.note(1, body="as it became")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A workspace with the note as it became."""
    return made(tmp_path / "pair", NEW)


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy with the note as it was."""
    return made(tmp_path / "copy", OLD) / FILE_NAME


def made(folder: Path, note: object) -> Path:
    with closing(Store.create(folder)) as store:
        store.apply(added(make.pair(), note))  # type: ignore[arg-type]
    return folder


def body(folder: Path) -> str:
    with closing(Store.open(folder)) as store:
        note = store.queries.note(NEW.id)
        assert note is not None
        return note.body


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def killed_in_the_middle_of_a_change(folder: Path) -> None:
    """Leave the workspace in *folder* with a journal that has to be played back."""
    script = """
import os, sys
from pathlib import Path
from revmentor_desktop.store.engine import connect
connection = connect(Path(sys.argv[1]))
connection.execute("PRAGMA cache_size = 1")
connection.execute("PRAGMA cache_spill = 1")
connection.execute("BEGIN IMMEDIATE")
connection.execute("UPDATE notes SET body = 'half'")
for number in range(50):
    connection.execute("CREATE TABLE t%d (x)" % number)
    connection.execute("INSERT INTO t%d VALUES (zeroblob(20000))" % number)
os._exit(9)
"""
    command = [sys.executable, "-c", script, str(folder / FILE_NAME)]
    assert subprocess.run(command, check=False).returncode == 9
    assert (folder / f"{FILE_NAME}-journal").stat().st_size > 0


# --- restoring ----------------------------------------------------------------------------


def test_the_copy_takes_the_place_and_what_was_there_is_kept(folder: Path, copy: Path) -> None:
    before, original = digest(folder / FILE_NAME), digest(copy)
    assert restore(folder, copy, ASIDE) == folder / ASIDE
    assert digest(folder / ASIDE / FILE_NAME) == before
    assert digest(copy) == original
    assert names(folder) == {FILE_NAME, ASIDE}
    assert body(folder) == "as it was"


@pytest.mark.parametrize("key", [None, KEY], ids=["readable", "protected"])
def test_what_was_looked_through_to_be_restored_is_not_looked_through_to_be_opened(
    tmp_path: Path, key: DataKey | None
) -> None:
    folder = tmp_path / "pair"
    with closing(Store.create(folder, key, None if key is None else key_file())) as store:
        store.apply(added(make.pair(), OLD))
    shutil.copy(folder / FILE_NAME, tmp_path / "copy.db")
    restore(folder, tmp_path / "copy.db", ASIDE, key=key)
    with closing(Store.open(folder, key=key)) as store:
        assert not store.was_looked_through
        assert store.queries.note(OLD.id) == OLD


def test_a_copy_whose_search_is_not_sound_is_mended_when_it_is_opened(
    folder: Path, copy: Path
) -> None:
    with closing(Store.open(copy.parent)) as store:
        whole = indexed(store)
    with closing(connect(copy)) as connection:
        connection.execute("DELETE FROM search_index_data WHERE id > 10")
    restore(folder, copy, ASIDE)
    with closing(Store.open(folder)) as store:
        assert store.was_looked_through
        assert indexed(store) == whole


def test_a_workspace_can_be_restored_where_none_is(tmp_path: Path, copy: Path) -> None:
    assert restore(tmp_path / "new" / "pair", copy, ASIDE) is None
    assert body(tmp_path / "new" / "pair") == "as it was"
    assert names(tmp_path / "new" / "pair") == {FILE_NAME}


def test_the_journal_of_what_was_there_goes_with_it(folder: Path, copy: Path) -> None:
    killed_in_the_middle_of_a_change(folder)
    journal = digest(folder / f"{FILE_NAME}-journal")
    restore(folder, copy, ASIDE)
    assert digest(folder / ASIDE / f"{FILE_NAME}-journal") == journal
    assert body(folder) == "as it was"


def test_what_was_put_aside_can_be_restored_again(folder: Path, copy: Path) -> None:
    killed_in_the_middle_of_a_change(folder)
    restore(folder, copy, ASIDE)
    restore(folder, folder / ASIDE / FILE_NAME, "replaced again")
    assert body(folder) == "as it became"


def test_a_damaged_file_gives_way_and_is_kept(folder: Path, copy: Path) -> None:
    (folder / FILE_NAME).write_bytes(b"not a database at all")
    restore(folder, copy, ASIDE)
    assert (folder / ASIDE / FILE_NAME).read_bytes() == b"not a database at all"
    assert body(folder) == "as it was"


def test_an_open_workspace_is_not_restored(folder: Path, copy: Path) -> None:
    with closing(Store.open(folder)) as store:
        with pytest.raises(OpenElsewhere):
            restore(folder, copy, ASIDE)
        store.apply(edited(NEW, make.note(1, body="still mine")))
    assert body(folder) == "still mine"


def test_an_older_copy_is_brought_up_to_date_when_it_is_opened(
    folder: Path, tmp_path: Path
) -> None:
    old = tmp_path / "old.db"
    make_file(old, STEPS[:2])
    restore(folder, old, ASIDE)
    with closing(Store.open(folder)) as store:
        assert tuple(store.queries.each_thing()) == ()


@pytest.mark.parametrize(
    ("content", "error"),
    [(b"", Damaged), (b"not a database" * 100, NotOurs), (None, Missing)],
    ids=["empty", "other", "missing"],
)
def test_what_is_no_copy_changes_nothing(
    folder: Path, tmp_path: Path, content: bytes | None, error: type[StoreError]
) -> None:
    before, file = digest(folder / FILE_NAME), tmp_path / "copy.db"
    if content is not None:
        file.write_bytes(content)
    with pytest.raises(error):
        restore(folder, file, ASIDE)
    assert digest(folder / FILE_NAME) == before
    assert names(folder) == {FILE_NAME}


def test_a_damaged_copy_changes_nothing(folder: Path, copy: Path) -> None:
    before = digest(folder / FILE_NAME)
    with copy.open("r+b") as file:
        file.seek(8192)
        file.write(b"\xff" * 40_000)
    with pytest.raises(Damaged):
        restore(folder, copy, ASIDE)
    assert digest(folder / FILE_NAME) == before
    assert names(folder) == {FILE_NAME}


def test_a_copy_of_a_newer_version_changes_nothing(folder: Path, copy: Path) -> None:
    with closing(connect(copy)) as connection:
        connection.execute(f"PRAGMA user_version = {len(STEPS) + 1}")
    with pytest.raises(TooNew):
        restore(folder, copy, ASIDE)
    assert names(folder) == {FILE_NAME}
    assert body(folder) == "as it became"


# --- interrupted --------------------------------------------------------------------------


class Interrupted(BaseException):
    """Stands for the end of the process."""


STEPS_OF_RESTORING = range(1, 8)


@pytest.mark.parametrize("step", STEPS_OF_RESTORING)
def test_an_interrupted_restoring_is_finished_or_was_never_begun(
    folder: Path, copy: Path, monkeypatch: pytest.MonkeyPatch, step: int
) -> None:
    killed_in_the_middle_of_a_change(folder)
    count = 0

    def stopping(self: Path, target: Path) -> Path:
        nonlocal count
        count += 1
        if count == step:
            raise Interrupted
        shutil.move(self, target)
        return target

    with monkeypatch.context() as patched:
        patched.setattr(Path, "replace", stopping)
        patched.setattr(restoring.Lock, "release", lambda _: None)
        interrupted = False
        try:
            restore(folder, copy, ASIDE)
        except Interrupted:
            interrupted = True
    assert interrupted is (step <= 4)
    begun = (folder / NOTE).exists()
    (folder / "workspace.lock").unlink()
    if begun:
        with pytest.raises(ReadOnly):
            Store.open(folder, read_only=True)
    assert body(folder) == ("as it was" if step > 1 else "as it became")
    if step > 1:
        assert names(folder) == {FILE_NAME, ASIDE}
        assert names(folder / ASIDE) == {FILE_NAME, f"{FILE_NAME}-journal"}
    else:
        assert names(folder) == {FILE_NAME}


@pytest.mark.parametrize("step", range(1, 5))
def test_all_is_as_it_was_where_restoring_met_an_obstacle(
    folder: Path, copy: Path, monkeypatch: pytest.MonkeyPatch, step: int
) -> None:
    killed_in_the_middle_of_a_change(folder)
    replace, steps = Path.replace, count(1)

    def fail_once(self: Path, target: Path) -> Path:
        if next(steps) == step:
            raise PermissionError(errno.EACCES, "held by another program")
        return replace(self, target)

    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    with monkeypatch.context() as patched:
        patched.setattr(Path, "replace", fail_once)
        with pytest.raises(ReadOnly):
            restore(folder, copy, ASIDE)
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before
    assert body(folder) == "as it became"


def failing_once(
    patch: pytest.MonkeyPatch, name: str, path: Path, error: OSError, *, after: bool = False
) -> None:
    """Have what is called *name* fail once where it comes to *path*, or *after* it was done."""
    real = getattr(restoring, name)

    def fail(*paths: Path) -> None:
        meant = path in paths
        if meant:
            patch.setattr(restoring, name, real)
        if after or not meant:
            real(*paths)
        if meant:
            raise error

    patch.setattr(restoring, name, fail)


def test_what_stands_in_the_way_once_it_is_done_does_not_make_it_undone(
    folder: Path, copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = PermissionError(errno.EACCES, "held by another program")
    with monkeypatch.context() as patched:
        failing_once(patched, "remove", folder / NOTE, held)
        assert restore(folder, copy, ASIDE) == folder / ASIDE
    assert (folder / NOTE).exists()
    assert body(folder) == "as it was"
    assert names(folder) == {FILE_NAME, ASIDE}


@pytest.mark.parametrize("whole", [True, False])
def test_a_lock_that_stays_is_not_told_as_what_became_of_the_copy(
    folder: Path, copy: Path, monkeypatch: pytest.MonkeyPatch, *, whole: bool
) -> None:
    def refuse(_lock: Lock) -> None:
        raise ReadOnly(folder)

    if not whole:
        copy.write_bytes(b"no workspace")
    with monkeypatch.context() as held:
        held.setattr(Lock, "release", refuse)
        if whole:
            assert restore(folder, copy, ASIDE) == folder / ASIDE
        else:
            with pytest.raises(NotOurs):
                restore(folder, copy, ASIDE)
    (folder / "workspace.lock").unlink()
    assert body(folder) == ("as it was" if whole else "as it became")


def test_a_note_that_may_be_on_the_disk_or_not_is_taken_back(
    folder: Path, copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    full = OSError(errno.ENOSPC, "no room")
    with monkeypatch.context() as patched:
        new = folder / f"{NOTE}.new"
        failing_once(patched, "put_in_place", new, full, after=True)
        with pytest.raises(Full):
            restore(folder, copy, ASIDE)
    assert names(folder) == {FILE_NAME}
    assert body(folder) == "as it became"


@pytest.mark.parametrize(
    "aside", ["../elsewhere", "/elsewhere", "replaced/../../elsewhere", "..", "", 7, None]
)
def test_a_note_that_is_not_ours_moves_nothing_elsewhere(
    folder: Path, copy: Path, aside: object
) -> None:
    shutil.copy(copy, folder / f"{FILE_NAME}.restored")
    (folder / NOTE).write_text(json.dumps({"aside": aside}), encoding="utf-8")
    finish_restoring(folder)
    assert len(names(folder)) == 2
    assert not (folder.parent / "elsewhere").exists()
    assert body(folder) == "as it was"


# --- looking ------------------------------------------------------------------------------


def test_a_copy_is_read_and_left_as_it_is(copy: Path, tmp_path: Path) -> None:
    before, beside = digest(copy), names(copy.parent)
    assert OLD in read_copy(copy, tmp_path / "scratch")
    assert digest(copy) == before
    assert names(copy.parent) == beside
    assert names(tmp_path / "scratch") == set()


def test_an_older_copy_is_read_too(tmp_path: Path) -> None:
    old = tmp_path / "old.db"
    make_file(old, STEPS[:3])
    before = digest(old)
    assert read_copy(old, tmp_path / "scratch") == ()
    assert digest(old) == before


def test_a_copy_with_a_journal_is_read_as_it_was_before_the_change(
    folder: Path, tmp_path: Path
) -> None:
    killed_in_the_middle_of_a_change(folder)
    journal = digest(folder / f"{FILE_NAME}-journal")
    assert NEW in read_copy(folder / FILE_NAME, tmp_path / "scratch")
    assert digest(folder / f"{FILE_NAME}-journal") == journal


@pytest.mark.skipif(sys.platform != "linux", reason="only there one can count what is open")
def test_looking_leaves_nothing_open(copy: Path, tmp_path: Path) -> None:
    read_copy(copy, tmp_path / "scratch")
    before = len(list(Path("/proc/self/fd").iterdir()))
    for _ in range(5):
        read_copy(copy, tmp_path / "scratch")
    assert len(list(Path("/proc/self/fd").iterdir())) == before


def test_whoever_ends_it_does_not_wait_for_a_copy_to_be_protected(
    folder: Path, copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told, write = Examination(), restoring.export_file

    def late(*arguments: Any) -> None:
        told.stop()
        write(*arguments)

    monkeypatch.setattr(restoring, "export_file", late)
    with pytest.raises(Stopped):
        restore(folder, copy, ASIDE, key=KEY.copy(), told=told)
    assert names(folder) == {FILE_NAME}
