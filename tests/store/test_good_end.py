"""After a good end a file opens without a look through it; whatever is not certain is looked at."""

from __future__ import annotations

import json
import os
import shutil
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from revmentor_desktop.domain.changes import added, removed, together
from revmentor_desktop.store.engine import connect
from revmentor_desktop.store.errors import Damaged, Stopped
from revmentor_desktop.store.examination import Examination, Part
from revmentor_desktop.store.good_end import OPENINGS
from revmentor_desktop.store.store import Store
from tests import make
from tests.indexed import indexed
from tests.store.cheap import KEY, key_file

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from revmentor_desktop.store.keys import DataKey


@pytest.fixture(params=[None, KEY], ids=["readable", "protected"])
def key(request: pytest.FixtureRequest) -> DataKey | None:
    found: DataKey | None = request.param
    return found


@pytest.fixture
def file(tmp_path: Path, key: DataKey | None) -> Path:
    """Return the file of a workspace that was closed well."""
    folder = tmp_path / "pair"
    store = Store.create(folder, key, None if key is None else key_file())
    store.apply(added(*make.one_of_each()))
    store.close()
    return folder / "workspace.db"


def is_looked_through(file: Path, key: DataKey | None = None) -> bool:
    """Open and close *file*, and say whether it was looked through before it opened."""
    with closing(Store.open(file.parent, key=key)) as store:
        return store.was_looked_through


def test_what_was_closed_well_opens_without_a_look_so_many_times(
    file: Path, key: DataKey | None
) -> None:
    looked = [is_looked_through(file, key) for _ in range(OPENINGS + 2)]
    assert looked == [False] * OPENINGS + [True, False]


def test_who_writes_and_closes_leaves_a_good_end_too(file: Path, key: DataKey | None) -> None:
    with closing(Store.open(file.parent, key=key)) as store:
        store.apply(added(make.note(5)))
    assert not is_looked_through(file, key)


def _one_byte_the_same(file: Path) -> None:
    content = file.read_bytes()
    _write(file, content[-1:], len(content) - 1)


def _a_copy_in_its_place(file: Path) -> None:
    shutil.copy2(file, file.with_name("copy"))
    file.with_name("copy").replace(file)


def _a_journal(file: Path) -> None:
    file.with_name("workspace.db-journal").write_bytes(b"something")


def _a_lock_of_somebody_who_ended(file: Path) -> None:
    ended = {"host": os.uname().nodename, "pid": 2**22 + 1, "started": "", "token": "t"}
    file.with_name("workspace.lock").write_text(json.dumps(ended))


@pytest.mark.parametrize(
    "touch", [_one_byte_the_same, _a_copy_in_its_place, _a_journal, _a_lock_of_somebody_who_ended]
)
def test_what_is_not_certain_is_looked_through(file: Path, touch: Callable[[Path], None]) -> None:
    touch(file)
    key = KEY if (file.parent / "keys.json").exists() else None
    assert is_looked_through(file, key)


def _rot(file: Path, damage: Callable[[], None]) -> None:
    """Do *damage* as a disk does it that loses what it keeps: the file looks as if untouched."""
    before = file.stat()
    damage()
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))


def test_rot_that_nobody_noticed_is_found_by_the_look_afterwards(
    file: Path, key: DataKey | None
) -> None:
    with closing(connect(file, key=key, read_only=True)) as connection:
        root = "SELECT rootpage FROM sqlite_schema WHERE name = 'takeaways'"
        at = connection.execute(root).fetchone()[0] - 1
        size = int(connection.execute("PRAGMA page_size").fetchone()[0])
    _rot(file, lambda: _write(file, bytes(size), at * size))
    with closing(Store.open(file.parent, key=key)) as store:
        assert not store.was_looked_through
        with pytest.raises(Damaged):
            store.is_sound()
    with pytest.raises(Damaged):
        Store.open(file.parent, key=key)


def _write(file: Path, content: bytes, at: int = 0) -> None:
    with file.open("r+b") as open_file:
        open_file.seek(at)
        open_file.write(content)


ROTTEN = "UPDATE search_index_data SET block = zeroblob(length(block)) WHERE id > 10"


@pytest.fixture
def rotten_index(tmp_path: Path) -> Path:
    """Return the file of a workspace with an index that is damaged, as if nobody had touched it."""
    folder = tmp_path / "pair"
    with closing(Store.create(folder)) as store:
        store.apply(added(*make.one_of_each()))
    file = folder / "workspace.db"

    def damage() -> None:
        header = file.read_bytes()[:100]
        with closing(connect(file)) as connection:
            connection.execute(ROTTEN)
        _write(file, header)

    _rot(file, damage)
    return file


def test_an_index_that_rotted_is_made_anew_for_whoever_stores_something(
    rotten_index: Path,
) -> None:
    with closing(Store.open(rotten_index.parent)) as store:
        assert not store.was_looked_through
        note = store.queries.note("note-1")
        assert note is not None
        store.apply(together(removed(note), added(make.note(2))))
        store.index.refresh()
        assert store.is_sound()
    assert is_looked_through(rotten_index)


def test_an_index_that_rotted_is_made_anew_at_the_opening_after_the_look(
    rotten_index: Path,
) -> None:
    with closing(Store.open(rotten_index.parent)) as store:
        assert not store.is_sound()
    with closing(Store.open(rotten_index.parent)) as store:
        assert store.was_looked_through
        assert indexed(store)["private_"]
        assert store.is_sound()


class Heard(Examination):
    """Keeps what it hears, and stops when it has heard *enough*."""

    def __init__(self, enough: int = 1000) -> None:
        super().__init__(self._hear)
        self.heard: list[tuple[Part, int, int]] = []
        self._enough = enough

    def _hear(self, part: Part, made: int, of: int) -> None:
        self.heard.append((part, made, of))
        if len(self.heard) == self._enough:
            self.stop()


def test_a_look_tells_how_far_it_is(file: Path, key: DataKey | None) -> None:
    _a_copy_in_its_place(file)
    told = Heard()
    Store.open(file.parent, key=key, examination=told).close()
    shares = [made / of for _, made, of in told.heard]
    assert {part for part, _, _ in told.heard} == {Part.LOOK}
    assert len(shares) > 2
    assert shares == sorted(shares)
    assert shares[-1] <= 1


@pytest.mark.parametrize("read_only", [False, True])
def test_a_look_that_is_stopped_midway_leaves_the_file_and_no_lock(
    file: Path, key: DataKey | None, *, read_only: bool
) -> None:
    _a_copy_in_its_place(file)
    before = file.read_bytes()
    with pytest.raises(Stopped):
        Store.open(file.parent, key=key, read_only=read_only, examination=Heard(2))
    assert file.read_bytes() == before
    assert not (file.parent / "workspace.lock").exists()
    assert is_looked_through(file, key)
