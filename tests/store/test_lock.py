"""The lock file: who may come in, who may not, and what a dead process leaves."""

from __future__ import annotations

import errno
import json
import os
import platform
import stat
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from revmentor_desktop.store import lock as lock_module
from revmentor_desktop.store.errors import Full, OpenElsewhere, ReadOnly
from revmentor_desktop.store.lock import Lock, holder, process_start

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def ended() -> int:
    """Return the id of a process that has ended."""
    process = subprocess.Popen([sys.executable, "-S", "-c", ""])
    process.wait()
    return process.pid


def write(folder: Path, **fields: object) -> Path:
    path = folder / "workspace.lock"
    started = process_start(os.getpid())
    plain = {"host": platform.node(), "pid": os.getpid(), "started": started, "token": "t"}
    path.write_text(json.dumps(plain | fields))
    return path


def test_a_lock_names_its_holder(tmp_path: Path) -> None:
    Lock.take(tmp_path)
    found = holder(tmp_path)
    assert found is not None
    assert (found.host, found.pid) == (platform.node(), os.getpid())


def test_a_folder_is_locked_once(tmp_path: Path) -> None:
    Lock.take(tmp_path)
    with pytest.raises(OpenElsewhere) as raised:
        Lock.take(tmp_path)
    assert raised.value.host == ""


def test_a_lock_that_is_given_back_leaves_nothing(tmp_path: Path) -> None:
    Lock.take(tmp_path).release()
    assert not list(tmp_path.iterdir())


def test_the_lock_of_an_ended_process_is_taken_over(tmp_path: Path, ended: int) -> None:
    write(tmp_path, pid=ended)
    lock = Lock.take(tmp_path)
    assert lock.was_left_behind
    lock.release()
    assert not list(tmp_path.iterdir())


def test_a_lock_given_back_properly_was_not_left_behind(tmp_path: Path) -> None:
    Lock.take(tmp_path).release()
    assert not Lock.take(tmp_path).was_left_behind


def test_the_lock_of_a_process_whose_number_was_given_again_is_taken_over(tmp_path: Path) -> None:
    write(tmp_path, started="long ago")
    assert Lock.take(tmp_path).was_left_behind


def test_the_lock_of_another_computer_holds_and_names_it(tmp_path: Path, ended: int) -> None:
    write(tmp_path, host="another-laptop", pid=ended)
    with pytest.raises(OpenElsewhere) as raised:
        Lock.take(tmp_path)
    assert raised.value.host == "another-laptop"


@pytest.mark.parametrize("content", ["", "{", "[]", '{"host": 1}', "null", "\0" * 80])
def test_a_lock_nobody_can_read_is_taken_over(tmp_path: Path, content: str) -> None:
    (tmp_path / "workspace.lock").write_text(content)
    assert Lock.take(tmp_path).was_left_behind


def test_what_a_killed_take_over_left_is_tidied_up(tmp_path: Path, ended: int) -> None:
    write(tmp_path, pid=ended)
    (tmp_path / "workspace.lock.0123456789abcdef").write_text("{}")
    Lock.take(tmp_path).release()
    assert not list(tmp_path.iterdir())


def test_a_lock_somebody_else_has_taken_over_is_left_alone(tmp_path: Path) -> None:
    lock = Lock.take(tmp_path)
    path = write(tmp_path, token="another")
    lock.release()
    assert path.exists()


def test_of_two_who_take_over_at_once_one_gives_way(
    tmp_path: Path, ended: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path, pid=ended)

    def overtaken(path: Path, text: bytes, token: str) -> None:
        write(path.parent, token="the other")

    monkeypatch.setattr(lock_module, "_replaced", overtaken)
    with pytest.raises(OpenElsewhere):
        Lock.take(tmp_path)


def test_a_lock_that_cannot_be_removed_names_nobody_any_more(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lock = Lock.take(tmp_path)

    def refuse(*_args: object, **_named: object) -> None:
        raise PermissionError(errno.EACCES, "read by another program")

    with monkeypatch.context() as held:
        held.setattr("pathlib.Path.unlink", refuse)
        lock.release()
    assert holder(tmp_path) is None
    Lock.take(tmp_path).release()
    assert not list(tmp_path.iterdir())


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such bits")
def test_only_the_owner_may_read_a_lock(tmp_path: Path) -> None:
    Lock.take(tmp_path)
    assert stat.S_IMODE((tmp_path / "workspace.lock").stat().st_mode) == 0o600


def test_a_folder_that_may_not_be_written_to_is_read_only(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*args: object) -> int:
        raise PermissionError(13, "no")

    monkeypatch.setattr("revmentor_desktop.store.lock.os.open", refuse)
    with pytest.raises(ReadOnly):
        Lock.take(tmp_path)


def test_a_lock_that_cannot_be_written_does_not_stay(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*args: object) -> int:
        raise OSError(errno.ENOSPC, "no")

    monkeypatch.setattr("revmentor_desktop.store.lock.os.write", refuse)
    with pytest.raises(Full):
        Lock.take(tmp_path)
    assert not list(tmp_path.iterdir())


def test_a_lock_of_another_computer_gives_way_when_it_is_told_to(tmp_path: Path) -> None:
    lock = tmp_path / "workspace.lock"
    held = {"host": "elsewhere", "pid": 1, "started": "then", "token": "t"}
    lock.write_text(json.dumps(held), encoding="utf-8")
    with pytest.raises(OpenElsewhere):
        Lock.take(tmp_path)
    taken = Lock.take(tmp_path, from_other_host=True)
    assert taken.was_left_behind
    with pytest.raises(OpenElsewhere):  # this one lives, on this computer
        Lock.take(tmp_path, from_other_host=True)


# --- processes ----------------------------------------------------------------------------


def test_a_process_keeps_its_start() -> None:
    assert process_start(os.getpid()) == process_start(os.getpid()) != None  # noqa: E711 - a chain


def test_a_process_that_has_ended_has_no_start(ended: int) -> None:
    assert process_start(ended) is None


def test_a_process_that_was_killed_but_not_fetched_has_ended() -> None:
    process = subprocess.Popen([sys.executable, "-S", "-c", "input()"], stdin=subprocess.PIPE)
    try:
        assert process_start(process.pid)
        process.kill()
        if hasattr(os, "waitid"):
            os.waitid(os.P_PID, process.pid, os.WEXITED | os.WNOWAIT)
            assert process_start(process.pid) is None
    finally:
        process.communicate()


@pytest.mark.skipif(not os.access("/bin/ps", os.X_OK), reason="there is no ps")
def test_ps_knows_who_lives_and_who_has_ended(ended: int) -> None:
    assert lock_module._start_by_ps(os.getpid())
    assert lock_module._start_by_ps(ended) is None
