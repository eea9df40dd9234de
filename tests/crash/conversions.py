"""Kills whoever protects a workspace, changes its data key or removes the protection.

After every kill the workspace must open with the key of before or with the new one, hold what it
held, and its backup must open with the same key; after protecting, nothing may be readable.
"""

from __future__ import annotations

import shutil
import time
from contextlib import closing
from random import Random
from typing import TYPE_CHECKING

from revmentor_desktop.domain.changes import added
from revmentor_desktop.store.converting import NOTE, convert
from revmentor_desktop.store.errors import Locked, StoreError, Unprotected, WrongKey
from revmentor_desktop.store.keys import DataKey
from revmentor_desktop.store.restoring import FILE_NAME
from revmentor_desktop.store.store import Store
from revmentor_desktop.store.upgrade import check_header
from tests import make
from tests.crash.harness import End, Outcome, run_for
from tests.store.cheap import KEY, contains, key_file

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

CANARY = "Kanarienvogel"
NOTES = tuple(make.private_note(number, body=f"{CANARY} {number} " * 200) for number in range(20))
OTHER = DataKey(bytes(range(32, 64)))
BACKUP = "revmentor-000001-20261123T063200Z.db"
WAYS = ((None, KEY), (KEY, OTHER), (KEY, None))
"""The key of before and the new one."""


def kill_conversions(
    folder: Path,
    rounds: int,
    *,
    seed: int = 0,
    told: Callable[[Outcome], None] = lambda outcome: None,
) -> Outcome:
    """Convert and kill *rounds* times below *folder*; call *told* after each of them."""
    chance, outcome, began = Random(seed), Outcome(), time.monotonic()
    plain, protected = (
        _made(folder / name, key) for name, key in (("plain", None), ("protected", KEY))
    )
    longest = _longest(folder / "measured", protected)
    for number in range(rounds):
        before, now = chance.choice(WAYS)
        place = folder / str(number)
        shutil.copytree(plain if before is None else protected, place)
        end = run_for(_convert, (place, before, now), chance.uniform(0, longest * 1.1))
        outcome.rounds += 1
        outcome.acknowledged += end is End.DONE
        problem = _problem(place, before, now, end)
        if problem:
            outcome.problems.append(f"round {number}, seed {seed}: {problem}")
        else:
            shutil.rmtree(place)
        outcome.seconds = time.monotonic() - began
        told(outcome)
    return outcome


def _made(place: Path, key: DataKey | None) -> Path:
    """Return *place* with a workspace and a backup of it."""
    keys = None if key is None else key_file(key)
    with closing(Store.create(place / "pair", key, keys)) as store:
        store.apply(added(make.pair(), *NOTES))
    (place / "backups").mkdir()
    shutil.copyfile(place / "pair" / FILE_NAME, place / "backups" / BACKUP)
    return place


def _longest(place: Path, start: Path) -> float:
    """Return the seconds that a conversion takes when nobody kills it."""
    shutil.copytree(start, place)
    began = time.monotonic()
    _convert(place, KEY, OTHER)
    seconds = time.monotonic() - began
    shutil.rmtree(place)
    return seconds


def _convert(place: Path, before: DataKey | None, now: DataKey | None) -> None:
    keys = None if now is None else key_file(now)
    convert(place / "pair", before, now, keys, [place / "backups"])


def _problem(place: Path, before: DataKey | None, now: DataKey | None, end: End) -> str:
    """Return what is wrong with what was left, or nothing."""
    if end is End.FAILED:
        return "it failed"
    try:
        key = _key_that_opens(place / "pair", (now, before))
        check_header(place / "backups" / BACKUP, key=key)
    except StoreError as error:
        return f"it does not open: {type(error).__name__}"
    if end is End.DONE and key is not now:
        return "what was done is undone"
    if (place / "pair" / NOTE).exists():
        return "it is not finished after opening"
    readable = contains(place, CANARY)
    return f"readable: {readable}" if key is not None and readable else ""


def _key_that_opens(folder: Path, keys: tuple[DataKey | None, ...]) -> DataKey | None:
    for key in keys:
        try:
            store = Store.open(folder, key=key)
        except (Locked, WrongKey, Unprotected):
            continue
        with closing(store):
            if set(store.queries.each_thing()) != {make.pair(), *NOTES}:
                raise StoreError(folder)
        return key
    raise WrongKey(folder)
