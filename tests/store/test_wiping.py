"""What was deleted for good is in no byte of an unprotected file once it is closed."""

from __future__ import annotations

import os
import tempfile
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from revmentor_desktop.domain.changes import added, edited, removed, together
from revmentor_desktop.store.engine import connect
from revmentor_desktop.store.store import Store
from revmentor_desktop.store.upgrade import make as make_file
from revmentor_desktop.store.wiping import wipe_gaps
from tests import make
from tests.store.cheap import KEY

if TYPE_CHECKING:
    from collections.abc import Iterator

    from revmentor_desktop.domain.notes import Note

NAME = "workspace.db"
LENGTHS = st.sampled_from([1, 3, 20, 60, 150, 400, 800, 2000])
"""How often a note says its word."""

DEEDS = st.lists(
    st.tuples(st.sampled_from("aaarre"), LENGTHS, st.integers(0, 99)), min_size=2, max_size=40
)
"""Adding a note, removing one, editing one; how long it gets, and which."""


def letters(number: int) -> str:
    """Return the word that only the note *number* has; none begins as another does.

    The index may keep as much of a word as tells it from the next one.
    """
    return f"{chr(97 + number % 26)}{chr(97 + number // 26)}secret{number}word"


def written(number: int, length: int) -> Note:
    return make.note(
        id=f"note-{number}",
        title=f"{letters(number)}title",
        body=" ".join([f"9{letters(number)}body"] * length),
    )


def do(store: Store, deeds: list[tuple[str, int, int]]) -> list[int]:
    """Do *deeds*; return the numbers of the notes that were removed."""
    there: dict[int, Note] = {}
    gone: list[int] = []
    for number, (deed, length, which) in enumerate(deeds):
        if deed == "a" or not there:
            there[number] = written(number, length)
            store.apply(added(there[number]))
            continue
        one = sorted(there)[which % len(there)]
        before = there.pop(one)
        if deed == "r":
            store.apply(removed(before))
            gone.append(one)
        else:
            words = " ".join(before.body.split()[:length])
            there[one] = replace(before, body=f"{words} more")
            store.apply(edited(before, there[one]))
    return gone


def left_of(folder: Path, gone: list[int]) -> list[int]:
    """Return of which of the notes *gone* anything is in a file of *folder*."""
    raw = b"".join(path.read_bytes() for path in folder.iterdir())
    return [number for number in gone if letters(number).encode() in raw]


@given(DEEDS)
def test_of_a_note_that_was_removed_nothing_is_left_in_the_closed_file(
    deeds: list[tuple[str, int, int]],
) -> None:
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "pair"
        with closing(Store.create(folder)) as store:
            gone = do(store, deeds)
        assert left_of(folder, gone) == []
        with closing(Store.open(folder)) as store:
            assert store.is_sound()


def test_without_it_something_would_be_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("revmentor_desktop.store.watch.wipe_gaps", lambda _file: 0)
    assert any(left_by_many(tmp_path / str(seed), seed) for seed in range(1, 9))


def test_with_it_nothing_is(tmp_path: Path) -> None:
    assert not left_by_many(tmp_path / "pair", 1)


def left_by_many(folder: Path, seed: int) -> list[int]:
    """Make many notes in the new *folder* and remove most; return which have left something."""
    chance = Random(seed)
    notes = [written(number, chance.choice([10, 30, 60])) for number in range(150)]
    order = chance.sample(range(150), 100)
    with closing(Store.create(folder)) as store:
        store.apply(together(*map(added, notes)))
        for at in range(0, len(order), 3):
            store.apply(together(*(removed(notes[number]) for number in order[at : at + 3])))
    return left_of(folder, order)


def test_a_long_note_that_was_edited_and_removed_leaves_the_index(tmp_path: Path) -> None:
    long = written(1, 800)
    longer = replace(long, body=f"{long.body} more")
    with closing(Store.create(tmp_path / "pair")) as store:
        store.apply(added(long))
        store.index.refresh()
        store.apply(edited(long, longer))
        store.index.refresh()
        store.apply(removed(longer))
    assert left_of(tmp_path / "pair", [1]) == []


def dirty(path: Path) -> bytes:
    """Write into the gap of the first page of *path*; return what is there then."""
    with path.open("r+b") as file:
        page = file.read(8192)
        cells = int.from_bytes(page[103:105])
        inner = page[100] in {2, 5}
        file.seek(100 + (12 if inner else 8) + 2 * cells)
        file.write(b"left")
    return path.read_bytes()


@pytest.fixture
def closed(tmp_path: Path) -> Path:
    """Return the file of a workspace that is not open."""
    Store.create(tmp_path / "pair").close()
    return tmp_path / "pair" / NAME


def test_who_only_looks_leaves_the_file_alone(closed: Path) -> None:
    before = dirty(closed)
    Store.open(closed.parent).close()
    assert closed.read_bytes() == before
    Store.open(closed.parent, read_only=True).close()
    assert closed.read_bytes() == before


def test_who_writes_wipes_what_others_left(closed: Path) -> None:
    dirty(closed)
    with closing(Store.open(closed.parent)) as store:
        store.apply(added(make.note()))
    assert b"left" not in closed.read_bytes()


def test_what_was_left_behind_is_wiped_when_it_is_closed(closed: Path) -> None:
    dirty(closed)
    (closed.parent / "workspace.lock").write_text("somebody who has ended")
    Store.open(closed.parent).close()
    assert b"left" not in closed.read_bytes()


def test_a_file_in_doubt_is_left_as_it_is(closed: Path) -> None:
    dirty(closed)
    with closing(Store.open(closed.parent)) as store:
        store.apply(added(make.note()))
        store._database.in_doubt = True
    assert b"left" in closed.read_bytes()


# --- the gaps of any file -----------------------------------------------------------------


@pytest.fixture
def made(tmp_path: Path) -> Iterator[tuple[Path, Any]]:
    """Return a file of tiny pages, so that it has many maps, and a connection to it."""
    path = tmp_path / "tiny.db"
    path.touch()
    with closing(connect(path)) as connection:
        connection.execute("PRAGMA page_size = 512")
        connection.execute("PRAGMA auto_vacuum = FULL")
        connection.execute("VACUUM")
        yield path, connection


def wiped(path: Path) -> int:
    file = os.open(path, os.O_RDWR | getattr(os, "O_BINARY", 0))
    try:
        return wipe_gaps(file)
    finally:
        os.close(file)


@pytest.mark.parametrize("seed", range(6))
def test_all_that_a_file_holds_stays(made: tuple[Path, Any], seed: int) -> None:
    path, connection = made
    chance = Random(seed)
    connection.execute("CREATE TABLE t (id INTEGER PRIMARY KEY, text TEXT)")
    connection.execute("CREATE TABLE k (key TEXT PRIMARY KEY, value BLOB) WITHOUT ROWID")
    connection.execute("CREATE INDEX i ON t (text)")
    connection.execute("BEGIN")
    for number in range(900):
        text = chr(33 + chance.randrange(90)) * chance.choice([1, 9, 80, 200, 700, 3000])
        connection.execute("INSERT INTO t VALUES (?, ?)", (chance.getrandbits(30), text))
        connection.execute("INSERT INTO k VALUES (?, ?)", (f"{text[:40]}{number}", b"\xff" * 90))
        if number % 3 == 0:
            connection.execute("DELETE FROM t WHERE id < ?", (chance.getrandbits(27),))
    connection.commit()
    before = dump(connection)
    connection.close()
    assert path.stat().st_size > 4 * 103 * 512
    assert wiped(path) > 0
    assert wiped(path) == 0
    with closing(connect(path)) as again:
        assert again.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert dump(again) == before


def dump(connection: Any) -> tuple[Any, ...]:
    return tuple(
        row for name in "tk" for row in connection.execute(f"SELECT * FROM {name}").fetchall()
    )


def test_what_is_not_laid_out_like_ours_is_left_alone(tmp_path: Path) -> None:
    plain, protected = tmp_path / "plain.db", tmp_path / "protected.db"
    make_file(plain)
    make_file(protected, key=KEY)
    whole = dirty(plain)
    cases = {
        "empty": b"",
        "short": whole[:50],
        "cut": whole[:-8192],
        "longer": whole + bytes(8192),
        "unmapped": whole[:52] + bytes(4) + whole[56:],
        "unsure": whole[:92] + bytes(4) + whole[96:],
        "protected": protected.read_bytes(),
    }
    for name, content in cases.items():
        path = tmp_path / name
        path.write_bytes(content)
        assert wiped(path) == 0
        assert path.read_bytes() == content
    assert wiped(plain) > 0


@pytest.mark.parametrize("bit", range(3, 13))
def test_what_can_be_read_of_a_damaged_page_stays(made: tuple[Path, Any], bit: int) -> None:
    path, connection = made
    connection.execute("CREATE TABLE t (id INTEGER PRIMARY KEY, text TEXT)")
    connection.executemany("INSERT INTO t (text) VALUES (?)", [(f"{n} " * 9,) for n in range(90)])
    before = connection.execute("SELECT * FROM t").fetchall()
    connection.close()
    whole = bytearray(path.read_bytes())
    for at in range(512, len(whole), 512):
        if whole[at] == 13:  # where it says its cells begin, a bit is another
            whole[at + 5 : at + 7] = (int.from_bytes(whole[at + 5 : at + 7]) ^ 1 << bit).to_bytes(2)
    path.write_bytes(whole)
    wiped(path)
    with closing(connect(path)) as again:
        assert again.execute("SELECT * FROM t").fetchall() == before
