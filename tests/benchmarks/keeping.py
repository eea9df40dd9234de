"""Keeping it safe: backup, going back, bringing up to date, opening, locked or not."""

from __future__ import annotations

import os
import shutil
import sqlite3
import tempfile
from contextlib import closing
from dataclasses import replace
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tests import make
from tests.benchmarks.measuring import Plan, Way, by_turns, named
from tests.benchmarks.workspaces import Contents, copy_of, workspace_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from revmentor_desktop.store.keys import DataKey
    from tests.benchmarks.figures import Figure

NAME = "workspace.db"
MIB = 1024 * 1024
LETTERS = 1_150
"""Letters of a note, Chinese and Latin mixed, that take 2.1 KB."""

BARE_FILE = "the same notes in a file of SQLite with its usual pages of 4 KiB"
BARE_INDEX = "a bare index by FTS5 of the same words, without their text"
SIZED = 10_000
"""Notes of which the size is told: of fewer the tables that are empty are a part of it."""

OLDEST = 2
"""The version of a file that is brought up to date."""


def figures(plan: Plan) -> Iterator[Figure]:
    """Yield how long each takes, with each number of notes, and how large a file is."""
    yield from _sizes(plan)
    for size in plan.notes:
        with tempfile.TemporaryDirectory(prefix="kept-") as place:
            home = Path(place)
            plain = copy_of(Contents(size, plan.sessions[0]), plan.cache, home / "plain")
            yield _backup(plan, size, plain, home)
            yield _going_back(plan, size, plain, home)
            yield _opening(plan, size, plain, None)
            yield _unlocking(plan, size, plain, home)
            yield _upgrade(plan, size, plain, home)


def _sizes(plan: Plan) -> Iterator[Figure]:
    """How large the file is with notes of two kilobytes, and how much of it what finds them."""
    from revmentor_desktop.store.engine import connect

    file = workspace_of(Contents(SIZED, letters=LETTERS), plan.cache) / NAME
    with (
        tempfile.TemporaryDirectory(prefix="sized-") as place,
        closing(connect(file, read_only=True, own=False)) as raw,
    ):
        whole, without = Path(place) / "whole.db", Path(place) / "without.db"
        for copy in (whole, without):
            raw.execute("VACUUM INTO ?", (str(copy),)).fetchall()
        bare = _bare_file(raw, Path(place) / "bare.db") / MIB
        least = _bare_index(raw, Path(place) / "index.db") / MIB
        _drop_index(without)
        everything, rest = (path.stat().st_size / MIB for path in (whole, without))
    for what, ours, floor, floor_is, times in (
        ("the file without the index", rest, bare, BARE_FILE, 0.75),
        ("the index", everything - rest, least, BARE_INDEX, 1.1),
        ("the file with the index", everything, rest, "the file without it", None),
    ):
        figure = named("keeping", what, SIZED, floor=floor_is, times=times, unit="MiB")
        yield replace(figure, ours=(ours,), floor=(floor,))


def _drop_index(path: Path) -> None:
    """Take out of a file what is searched for, and what keeps that up to date."""
    from revmentor_desktop.store.engine import connect

    searched = (
        "SELECT type, name FROM sqlite_schema WHERE name LIKE '%search%' AND sql IS NOT NULL"
        " ORDER BY type = 'table', sql NOT LIKE 'CREATE VIRTUAL%' LIMIT 1"
    )
    with closing(connect(path)) as raw:
        while found := raw.execute(searched).fetchone():
            raw.execute("DROP {} {}".format(*found))  # a virtual table goes with those behind it
        raw.commit()
        raw.execute("VACUUM")


def _bare_file(raw: Any, path: Path) -> int:
    """Write the notes of both sides with SQLite's pages of 4 KiB; return how large that is."""
    with closing(sqlite3.connect(path)) as bare:
        bare.execute("PRAGMA page_size = 4096")
        for table in ("notes", "private_notes"):
            bare.execute(f"CREATE TABLE {table} (id PRIMARY KEY, title, body, created, edited)")
            rows = raw.execute(f"SELECT id, title, body, created, edited FROM {table}")
            bare.executemany(f"INSERT INTO {table} VALUES (?, ?, ?, ?, ?)", rows)
            bare.execute(f"CREATE INDEX {table}_edited ON {table} (edited, id)")
        bare.commit()
    return path.stat().st_size


def _bare_index(raw: Any, path: Path) -> int:
    """Write an index of the same words, Han apart, without text; return how large that is."""
    from revmentor_desktop.store.indexing import spread

    options = """content = '', tokenize = "unicode61 remove_diacritics 2\""""
    with closing(sqlite3.connect(path)) as bare:
        bare.execute("PRAGMA page_size = 8192")
        for side in ("", "private_"):
            bare.execute(f"CREATE VIRTUAL TABLE {side}words USING fts5 (title, body, {options})")
            texts = raw.execute(f"SELECT number, title, body FROM {side}search_texts")
            rows = ((number, spread(title), spread(body)) for number, title, body in texts)
            bare.executemany(f"INSERT INTO {side}words (rowid, title, body) VALUES (?, ?, ?)", rows)
            bare.execute(f"INSERT INTO {side}words ({side}words) VALUES ('optimize')")
        bare.commit()
        bare.execute("VACUUM")
    return path.stat().st_size


def _backup(plan: Plan, size: int, folder: Path, home: Path) -> Figure:
    from revmentor_desktop.services.backups import back_up
    from revmentor_desktop.services.workspace import Workspace

    numbers = count()
    with closing(Workspace.open(folder, now=lambda: make.NOW)) as workspace:

        def vacuum() -> None:
            target = str(home / f"vacuumed-{next(numbers)}.db")
            workspace._store._database.hand_over(
                lambda raw: raw.execute("VACUUM INTO ?", (target,)).fetchall()
            )

        figure = named(
            *("keeping", "backup, verified", size),
            floor="a bare VACUUM INTO of the same connection",
            times=2.0,
            unit="s",
        )
        return by_turns(
            figure, plan.rounds, Way(lambda: back_up(workspace, home / "backups")), Way(vacuum)
        )


def _going_back(plan: Plan, size: int, folder: Path, home: Path) -> Figure:
    from revmentor_desktop.services.backups import listed_for
    from revmentor_desktop.services.restoring import bring_back

    backup = listed_for(home / "backups", folder)[0].path
    numbers = count()

    def copy() -> None:
        target = home / f"copied-{next(numbers)}.db"
        shutil.copyfile(backup, target)
        with target.open("rb") as file:
            os.fsync(file.fileno())

    figure = named(
        *("keeping", "going back to a backup", size),
        floor="a copy of the file, with fsync",
        unit="s",
    )
    return by_turns(
        figure, plan.rounds, Way(lambda: bring_back(folder, backup, make.NOW)), Way(copy)
    )


def _opening(plan: Plan, size: int, folder: Path, key: DataKey | None) -> Figure:
    from revmentor_desktop.services.workspace import Workspace
    from revmentor_desktop.store.engine import connect

    def open_it() -> None:
        Workspace.open(folder, now=lambda: make.NOW, key=key).close()

    def connect_raw() -> None:
        raw: Any = connect(folder / NAME, key=key)
        raw.execute("SELECT * FROM pairs").fetchall()
        raw.close()

    what = "open and close" if key is None else "unlock and lock, without the passphrase"
    figure = named(
        *("keeping", what, size),
        floor="a raw connection with the pragmas, and the pair read",
        most=100.0,
    )
    return by_turns(figure, max(plan.rounds, 7), Way(open_it), Way(connect_raw))


def _unlocking(plan: Plan, size: int, folder: Path, home: Path) -> Figure:
    from revmentor_desktop.store.converting import convert
    from tests.store.cheap import KEY, key_file

    protected = home / "protected"
    shutil.copytree(folder, protected)
    convert(protected, None, KEY, key_file())
    return _opening(plan, size, protected, KEY)


def _upgrade(plan: Plan, size: int, folder: Path, home: Path) -> Figure:
    from revmentor_desktop.store.store import Store

    old = home / "old"
    _make_old(old, folder)
    numbers = count()

    def upgrade() -> None:
        Store.open(home / f"upgraded-{next(numbers) - 1}").close()

    def copy() -> None:
        shutil.copytree(old, home / f"upgraded-{next(numbers)}")

    def vacuum() -> None:
        from revmentor_desktop.store.engine import connect

        with closing(connect(old / NAME)) as raw:
            raw.execute("VACUUM INTO ?", (str(home / f"old-{next(numbers)}.db"),)).fetchall()

    figure = named(
        *("keeping", f"bringing a file of version {OLDEST} up to date", size),
        floor="a bare VACUUM INTO of the file: the copy that is kept is one",
        unit="s",
    )
    return by_turns(figure, plan.rounds, Way(upgrade, copy), Way(vacuum), warm=0)


def _make_old(old: Path, folder: Path) -> None:
    """Make a file of an old version in *old*, with the notes of *folder*."""
    from revmentor_desktop.store.engine import connect
    from revmentor_desktop.store.upgrade import STEPS
    from revmentor_desktop.store.upgrade import make as make_file

    old.mkdir()
    make_file(old / NAME, STEPS[:OLDEST])
    with (
        closing(connect(folder / NAME, read_only=True, own=False)) as source,
        closing(connect(old / NAME)) as target,
    ):
        target.execute("BEGIN IMMEDIATE")
        for table in ("notes", "private_notes"):
            there, here = (
                {row[1] for row in one.execute(f"PRAGMA table_info({table})")}
                for one in (source, target)
            )
            columns = sorted(here & there)
            names, marks = ", ".join(columns), ", ".join("?" * len(columns))
            rows = source.execute(f"SELECT {names} FROM {table}").fetchall()
            target.executemany(f"INSERT INTO {table} ({names}) VALUES ({marks})", rows)
        target.commit()
