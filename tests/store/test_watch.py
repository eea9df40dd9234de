"""A file that somebody else writes into while it is open: noticed, and written to no more."""

from __future__ import annotations

import os
import shutil
import sys
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from revmentor_desktop.domain.changes import added, edited, removed
from revmentor_desktop.store.errors import ChangedOutside, Missing
from revmentor_desktop.store.store import Store
from tests import make

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path


@pytest.fixture
def file(tmp_path: Path) -> Path:
    folder = tmp_path / "pair"
    with closing(Store.create(folder)) as store:
        store.apply(added(make.pair(), make.note(1)))
    return folder / "workspace.db"


@pytest.fixture
def older(file: Path, tmp_path: Path) -> Path:
    """A copy of the file from before it was opened the last time, as large as it is now."""
    copy = tmp_path / "older.db"
    shutil.copy(file, copy)
    with closing(Store.open(file.parent)) as store:
        store.apply(edited(make.note(1), make.note(1, body="newer")))
    return copy


@pytest.fixture
def store(file: Path) -> Iterator[Store]:
    opened = Store.open(file.parent)
    yield opened
    opened.close()


def overwrite(file: Path, content: bytes, at: int = 0) -> None:
    """Write into the file as a sync client does, without SQLite."""
    with file.open("r+b") as opened:
        opened.seek(at)
        opened.write(content)


@pytest.mark.parametrize(
    "disturb",
    [
        lambda file: overwrite(file, b"\x7f", 24),
        lambda file: overwrite(file, b"more", file.stat().st_size),
        lambda file: os.truncate(file, 8192),
        lambda file: overwrite(file, bytes(100)),
    ],
    ids=["counter", "longer", "shorter", "blank"],
)
def test_it_is_noticed_and_nothing_more_is_written(
    file: Path, store: Store, disturb: Callable[[Path], object]
) -> None:
    disturb(file)
    left = file.read_bytes()
    for _ in range(2):
        with pytest.raises(ChangedOutside):
            store.apply(added(make.note(2)))
    assert file.read_bytes() == left


def test_an_older_copy_that_is_written_over_it_is_noticed(older: Path, file: Path) -> None:
    with closing(Store.open(file.parent)) as store:
        store.apply(added(make.note(2)))
        overwrite(file, older.read_bytes())
        with pytest.raises(ChangedOutside):
            store.apply(added(make.note(3)))


def test_reading_in_between_does_not_hide_it(file: Path, store: Store) -> None:
    overwrite(file, b"\x7f", 24)
    store.queries.note(make.note(1).id)
    with pytest.raises(ChangedOutside):
        store.apply(added(make.note(2)))


@pytest.mark.skipif(sys.platform == "win32", reason="an open file cannot be replaced there")
def test_a_file_in_its_place_is_told_from_that(older: Path, store: Store, file: Path) -> None:
    older.replace(file)
    with pytest.raises(Missing):
        store.apply(added(make.note(2)))


def test_what_is_written_here_is_never_taken_for_somebody_elses(store: Store) -> None:
    for number in range(2, 60):
        store.apply(added(make.note(number, body="word " * number * 40)))
        store.index.refresh()
        tuple(store.queries.each_thing())
        if number % 3 == 0:
            store.apply(removed(make.note(number, body="word " * number * 40)))
    assert store.queries.note(make.note(1).id) == make.note(1)
