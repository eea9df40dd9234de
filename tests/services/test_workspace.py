"""A workspace is made whole or not at all, and one without its pair is not opened."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from revmentor_desktop.domain.changes import ChangeSet, added
from revmentor_desktop.domain.people import Role
from revmentor_desktop.services import starter
from revmentor_desktop.services.trouble import AlreadyThere, Full, Missing
from revmentor_desktop.services.workspace import Workspace
from revmentor_desktop.store.store import FILE_NAME, Store
from tests import make

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


class Disk:
    """Takes so many change sets and is full from then on."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.room = 0
        self._apply = Store.apply
        monkeypatch.setattr(
            Store, "apply", lambda store, changes, _told: self.apply(store, changes)
        )

    def apply(self, store: Store, changes: ChangeSet) -> None:
        if not self.room:
            raise Full(store.folder)
        self.room -= 1
        self._apply(store, changes)


@pytest.fixture
def disk(monkeypatch: pytest.MonkeyPatch) -> Disk:
    return Disk(monkeypatch)


def fresh(folder: Path) -> Workspace:
    return starter.start_pair(
        folder,
        me=Role.MENTOR,
        my_name="Mei",
        partner_name="Robert",
        zone="UTC",
        now=lambda: make.NOW,
        new_id=lambda: "pair",
    )


def sample(folder: Path) -> Workspace:
    numbers = iter(range(10_000))
    return starter.sample_workspace(
        folder, now=lambda: make.NOW, new_id=lambda: f"id-{next(numbers)}"
    )


@pytest.mark.parametrize("begin", [fresh, sample])
@pytest.mark.parametrize("room", [0, 1])
def test_beginning_again_after_a_full_disk_gives_all_of_it(
    tmp_path: Path, disk: Disk, begin: Callable[[Path], Workspace], room: int
) -> None:
    disk.room = room
    try:
        begin(tmp_path / "pair").close()
    except Full:
        disk.room = 10
        begin(tmp_path / "pair").close()
    opened = Workspace.open(tmp_path / "pair")
    assert len(opened.read.sessions()) == (8 if begin is sample else 0)
    opened.close()


def test_one_without_its_pair_is_missing_and_can_be_made(tmp_path: Path) -> None:
    Store.create(tmp_path).close()
    for read_only in (False, True):
        with pytest.raises(Missing):
            Workspace.open(tmp_path, read_only=read_only)
    assert [path.name for path in tmp_path.iterdir()] == [FILE_NAME]
    fresh(tmp_path).close()
    with pytest.raises(AlreadyThere):
        fresh(tmp_path)


def test_contents_are_there_from_the_start(tmp_path: Path) -> None:
    made = Workspace.create(tmp_path, make.pair(), contents=added(make.note()))
    assert made.read.note("note-1") == make.note()
    made.close()


BESIDE = """
import os, sys, threading
from revmentor_desktop.services.workspace import load_writer

beside = threading.Thread(target=load_writer)

def begin(frame, _event, _argument):
    if frame.f_code.co_filename.endswith(os.path.join("sqlalchemy", "util", "__init__.py")):
        sys.settrace(None)
        beside.start()
        while sys._current_frames()[beside.ident].f_code.co_name != "acquire":
            pass  # it waits for a module that this thread loads

sys.settrace(begin)
import revmentor_desktop.store.transactions
beside.join()
assert "revmentor_desktop.store.applying" in sys.modules
"""


def test_who_writes_while_what_writes_begins_to_be_loaded_beside_finds_it_whole() -> None:
    subprocess.run([sys.executable, "-c", BESIDE], check=True)
