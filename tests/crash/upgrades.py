"""Kills whoever opens a file of an older version, while it is brought up to date.

After every kill the file must open and hold what it held, row by row; a copy of the old file that
lies beside it must be whole.
"""

from __future__ import annotations

import shutil
import time
from contextlib import closing
from random import Random
from typing import TYPE_CHECKING

from revmentor_desktop.store.engine import connect
from revmentor_desktop.store.errors import StoreError
from revmentor_desktop.store.store import Store
from revmentor_desktop.store.upgrade import check
from tests.crash.harness import End, Outcome, run_for
from tests.crash.rows import same_rows, tables_within
from tests.store.cheap import KEY
from tests.store.freezing import VERSIONS, thawed

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from revmentor_desktop.store.keys import DataKey
    from tests.crash.rows import Tables


def kill_upgrades(
    folder: Path,
    rounds: int,
    *,
    seed: int = 0,
    told: Callable[[Outcome], None] = lambda outcome: None,
) -> Outcome:
    """Open and kill *rounds* times, each older version in turn, plain and protected."""
    chance, outcome, began = Random(seed), Outcome(), time.monotonic()
    old = [(version, protected) for version in VERSIONS[:-1] for protected in (False, True)]
    starts = {
        one: thawed(one[0], folder / f"version-{one[0]}-{one[1]}", protected=one[1]) for one in old
    }
    held = {one: tables(path, KEY if one[1] else None) for one, path in starts.items()}
    longest = _longest(folder / "measured", starts[1, False].parent)
    for number in range(rounds):
        version, protected = one = old[number % len(old)]
        key = KEY if protected else None
        place = folder / str(number)
        shutil.copytree(starts[one].parent, place)
        end = run_for(_open, (place, key), chance.uniform(0, longest))
        outcome.rounds += 1
        outcome.acknowledged += end is End.DONE
        problem = _problem(place, version, key, held[one], end)
        if problem:
            named = f"round {number}, seed {seed}, version {version}"
            outcome.problems.append(f"{named}: {problem}")
        shutil.rmtree(place)
        outcome.seconds = time.monotonic() - began
        told(outcome)
    return outcome


def tables(path: Path, key: DataKey | None) -> Tables:
    """Return what the tables of the file *path* hold."""
    with closing(connect(path, key=key, read_only=True)) as connection:
        return tables_within(connection)


def _open(place: Path, key: DataKey | None) -> None:
    Store.open(place, key=key).close()


def _longest(place: Path, start: Path) -> float:
    """Return the seconds that an upgrade takes when nobody kills it."""
    shutil.copytree(start, place)
    began = time.monotonic()
    run_for(_open, (place, None), 60)
    return time.monotonic() - began


def _problem(place: Path, version: int, key: DataKey | None, held: Tables, end: End) -> str:
    """Return what is wrong with what was left, or nothing."""
    if end is End.FAILED:
        return "it failed"
    path = place / "workspace.db"
    copy = path.with_name(f"workspace-version-{version}.db")
    try:
        if copy.exists():
            with closing(connect(copy, key=key, read_only=True)) as connection:
                check(connection, copy, version, thorough=True)
                if tables_within(connection) != held:
                    return "the copy of the old file is not what it was"
        Store.open(place, key=key).close()
        found = tables(path, key)
    except StoreError as error:
        return f"it does not open: {type(error).__name__}"
    return "" if same_rows(held, found) else "it does not hold what it held"
