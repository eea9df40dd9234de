"""Keeping it safe: backup, going back, bringing up to date, opening, locked or not."""

from __future__ import annotations

import os
import shutil
import tempfile
from contextlib import closing
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tests import make
from tests.benchmarks.measuring import Plan, Way, by_turns, named
from tests.benchmarks.workspaces import Contents, copy_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from revmentor_desktop.store.keys import DataKey
    from tests.benchmarks.figures import Figure

NAME = "workspace.db"
OLDEST = 2
"""The version of a file that is brought up to date."""


def figures(plan: Plan) -> Iterator[Figure]:
    """Yield how long each takes, with each number of notes."""
    for size in plan.notes:
        with tempfile.TemporaryDirectory(prefix="kept-") as place:
            home = Path(place)
            plain = copy_of(Contents(size, plan.sessions[0]), plan.cache, home / "plain")
            yield _backup(plan, size, plain, home)
            yield _going_back(plan, size, plain, home)
            yield _opening(plan, size, plain, None)
            yield _unlocking(plan, size, plain, home)
            yield _upgrade(plan, size, plain, home)


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
