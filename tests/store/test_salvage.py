"""Of a damaged file everything is saved that can be read, and nothing that was not there."""

from __future__ import annotations

import hashlib
from contextlib import closing
from itertools import count
from random import Random
from typing import TYPE_CHECKING

import pytest

from revmentor_desktop.domain.changes import added, together
from revmentor_desktop.store.errors import Damaged, NotOurs, Stopped
from revmentor_desktop.store.salvage import salvage
from revmentor_desktop.store.stopping import Stop
from revmentor_desktop.store.store import Store
from revmentor_desktop.store.upgrade import STEPS
from revmentor_desktop.store.upgrade import make as make_file
from tests import make
from tests.store.cheap import KEY

if TYPE_CHECKING:
    from pathlib import Path

    from revmentor_desktop.domain.changes import Entity
    from revmentor_desktop.store.keys import DataKey

PAGE = 4096
"""Bytes that are overwritten at a time: a page of a protected file, half of one of a plain one."""

SCHEMA_ENDS = 120 * 8192
"""Behind it lies what is in the tables; without the schema before it no table is found."""

NOTES = 400


def things() -> list[Entity]:
    notes = [make.note(number, body=f"note {number} " * 150) for number in range(NOTES)]
    actions = [make.action(number) for number in range(NOTES)]
    sessions = [make.session(number, items=3) for number in range(1, 12)]
    return [make.pair(), *notes, *actions, *sessions]


@pytest.fixture(scope="module", params=[None, KEY], ids=["plain", "protected"])
def key(request: pytest.FixtureRequest) -> DataKey | None:
    """What the file opens with."""
    return None if request.param is None else KEY.copy()


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory, key: DataKey | None) -> bytes:
    """The bytes of a workspace with notes, actions and sessions."""
    folder = tmp_path_factory.mktemp("whole")
    with closing(Store.create(folder / "pair", key)) as store:
        store.apply(together(*map(added, things())))
    return (folder / "pair" / "workspace.db").read_bytes()


def read(file: Path, key: DataKey | None) -> set[Entity]:
    with closing(Store.open(file.parent, key=key)) as store:
        assert store.is_sound()
        return set(store.queries.each_thing())


def test_a_whole_file_is_saved_whole(whole: bytes, key: DataKey | None, tmp_path: Path) -> None:
    file = tmp_path / "damaged.db"
    file.write_bytes(whole)
    assert salvage(file, tmp_path / "new" / "workspace.db", key) == 0
    assert read(tmp_path / "new" / "workspace.db", key) == set(things())


class Impatient(Stop):
    """Stops when it was asked so many times whether it should."""

    def __init__(self, times: int) -> None:
        super().__init__()
        self.times = times

    def check(self) -> None:
        self.times -= 1
        if self.times < 0:
            self.stop()
        super().check()


def test_it_ends_whenever_nobody_wants_it_and_leaves_nothing(
    whole: bytes, key: DataKey | None, tmp_path: Path
) -> None:
    file, new = tmp_path / "damaged.db", tmp_path / "new"
    file.write_bytes(whole)
    for times in count(step=250):
        try:
            lost = salvage(file, new / "workspace.db", key, Impatient(times))
        except Stopped:
            assert list(new.iterdir()) == []
        else:
            break
    assert times > NOTES
    assert lost == 0


@pytest.mark.parametrize("seed", range(3))
def test_bad_pages_cost_what_is_on_them(
    whole: bytes, key: DataKey | None, tmp_path: Path, seed: int
) -> None:
    chance, file = Random(seed), tmp_path / "damaged.db"
    content = bytearray(whole)
    pages = range(SCHEMA_ENDS // PAGE, len(whole) // PAGE)
    for page in chance.sample(pages, 3):
        content[page * PAGE : (page + 1) * PAGE] = chance.randbytes(PAGE)
    file.write_bytes(content)
    before = hashlib.sha256(file.read_bytes()).hexdigest()
    salvage(file, tmp_path / "new" / "workspace.db", key)
    saved = read(tmp_path / "new" / "workspace.db", key)
    assert saved <= set(things())
    assert len(saved) > len(things()) // 2
    assert hashlib.sha256(file.read_bytes()).hexdigest() == before


@pytest.mark.parametrize("key", [None], indirect=True)  # of a sealed page SQLite reads nothing
@pytest.mark.parametrize(
    "harm",
    [
        (b"CREATE TABLE notes", b"CREATE TABLX notes"),
        (b"CREATE TABLE notes", b"CREATE TABL\xd4 notes"),
        (b"tablenotesnotes", b"tablen\xffteznotes"),
        (b"CREATE TRIGGER", b"CREATE TRIGGXX"),
        (b"CREATE INDEX", b"CREATE IND\0X"),
    ],
)
def test_what_the_tables_are_is_known_without_the_file(
    whole: bytes, key: DataKey | None, tmp_path: Path, harm: tuple[bytes, bytes]
) -> None:
    file = tmp_path / "damaged.db"
    assert harm[0] in whole
    file.write_bytes(whole.replace(*harm))
    assert salvage(file, tmp_path / "new" / "workspace.db", key) == 0
    assert read(tmp_path / "new" / "workspace.db", key) == set(things())


def test_where_nothing_can_be_read_nothing_is_made(
    whole: bytes, key: DataKey | None, tmp_path: Path
) -> None:
    file = tmp_path / "damaged.db"
    file.write_bytes(whole[:PAGE] + bytes(len(whole) - PAGE))
    with pytest.raises(Damaged):
        salvage(file, tmp_path / "new" / "workspace.db", key)
    assert list((tmp_path / "new").iterdir()) == []


def test_what_is_none_of_ours_or_older_is_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "other.db"
    file.write_bytes(b"not a database" * 100)
    with pytest.raises(NotOurs):
        salvage(file, tmp_path / "new" / "workspace.db")
    make_file(tmp_path / "old.db", STEPS[:2])
    with pytest.raises(Damaged):
        salvage(tmp_path / "old.db", tmp_path / "new" / "workspace.db")


def test_it_is_heard_that_nobody_wants_it_at_each_row_that_cannot_be_read(
    tmp_path: Path,
) -> None:
    with closing(Store.create(tmp_path / "pair", KEY.copy())) as store:
        notes = (make.note(number, body="word " * 150) for number in range(300))
        store.apply(added(make.pair(), *notes))
    content = bytearray((tmp_path / "pair" / "workspace.db").read_bytes())
    for page in range(120, 135):
        content[page * 4096 + 100] ^= 255
    (tmp_path / "damaged.db").write_bytes(content)
    stop = Impatient(10_000)
    lost = salvage(tmp_path / "damaged.db", tmp_path / "new" / "workspace.db", KEY.copy(), stop)
    assert lost > 20
    assert 10_000 - stop.times >= 301
