"""The file is taken away, changed or damaged, while it is open or while it is not.

While it is open, whoever writes is told, and nothing more is written to it.  Opened afterwards it
is told apart from what it was, or holds what it held.  Of a protected file no bit can be changed
that is not noticed.
"""

from __future__ import annotations

import os
import shutil
from contextlib import closing
from dataclasses import dataclass, field
from random import Random
from typing import TYPE_CHECKING

from revmentor_desktop.domain.changes import added, edited
from revmentor_desktop.store.errors import StoreError
from revmentor_desktop.store.restoring import FILE_NAME
from revmentor_desktop.store.store import Store
from tests import make
from tests.crash.rows import Rows, rows_of
from tests.proofs.in_the_way import IN_THE_WAY, UNMOUNTED, may_mount
from tests.store.cheap import KEY, key_file

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from revmentor_desktop.store.keys import DataKey


EDGES = (0, 1, 99, 100, 4095, 4096, 8192, -1)
"""To so many bytes a file is cut first."""


@dataclass
class TakenOutcome:
    """What was seen of so many files."""

    taken: dict[str, int] = field(default_factory=dict)
    """How often each was done to an open file, and noticed by the next that was written."""

    in_the_way: dict[str, int] = field(default_factory=dict)
    """How often each kept a file from being written, was called by its name, and did no harm."""

    cut: int = 0
    """Files that were cut, and noticed when they were opened."""

    flipped: int = 0
    """Bits of a protected file that were changed, and noticed when it was opened."""

    problems: list[str] = field(default_factory=list)


# --- what is done to an open file ---------------------------------------------------------


def _removed(file: Path, _older: Path, _chance: Random) -> None:
    file.unlink()


def _renamed(file: Path, _older: Path, _chance: Random) -> None:
    file.rename(file.with_name("elsewhere.db"))


def _folder_renamed(file: Path, _older: Path, _chance: Random) -> None:
    file.parent.rename(file.parent.with_name("elsewhere"))


def _replaced(file: Path, older: Path, _chance: Random) -> None:
    shutil.copyfile(older, file.with_name("new.db"))
    file.with_name("new.db").replace(file)


def _written_over(file: Path, older: Path, _chance: Random) -> None:
    with file.open("r+b") as opened:
        opened.write(older.read_bytes())
        opened.truncate()


def _truncated(file: Path, _older: Path, chance: Random) -> None:
    os.truncate(file, chance.randrange(file.stat().st_size))


WAYS: dict[str, Callable[[Path, Path, Random], None]] = {
    "removed": _removed,
    "renamed": _renamed,
    "its folder renamed": _folder_renamed,
    "replaced by an older copy": _replaced,
    "written over with an older copy": _written_over,
    "cut off": _truncated,
}


def take_away(folder: Path, rounds: int, flips: int, seed: int = 0) -> TakenOutcome:
    """Take the file away in each way *rounds* times; change so many bits; return what was seen."""
    chance, outcome = Random(seed), TakenOutcome()
    plain, protected = _made(folder / "plain", plain=True), _made(folder / "protected", plain=False)
    for name, way in WAYS.items():
        for number in range(rounds):
            place = folder / f"{name} {number}"
            shutil.copytree(plain, place)
            problem = _while_open(place, folder / "plain-older.db", way, chance)
            _keep(outcome.problems, name, problem)
            outcome.taken[name] = outcome.taken.get(name, 0) + (not problem)
            shutil.rmtree(place, ignore_errors=True)
            shutil.rmtree(folder / "elsewhere", ignore_errors=True)
    for name, stand in IN_THE_WAY.items():
        if name == UNMOUNTED and not may_mount(folder):
            continue
        for _ in range(rounds):
            problem = stand(plain)
            _keep(outcome.problems, name, problem)
            outcome.in_the_way[name] = outcome.in_the_way.get(name, 0) + (not problem)
    for place, key in ((plain, None), (protected, KEY)):
        content = (place / FILE_NAME).read_bytes()
        with closing(Store.open(place, key=key)) as store:
            before = rows_of(store)
        for number in range(rounds):
            left = EDGES[number] if number < len(EDGES) else chance.randrange(len(content))
            (place / FILE_NAME).write_bytes(content[:left])
            noticed = _refused(place, key, before)
            outcome.cut += noticed
            _keep(outcome.problems, "cut", "" if noticed else "it opens with less")
        (place / FILE_NAME).write_bytes(content)
    _flip(protected, flips, chance, outcome)
    return outcome


def _keep(problems: list[str], what: str, problem: str) -> None:
    if problem and len(problems) < 20:
        problems.append(f"{what}: {problem}")


def _made(place: Path, *, plain: bool) -> Path:
    key, keys = (None, None) if plain else (KEY, key_file())
    notes = [make.private_note(number, body="word " * 60) for number in range(1, 40)]
    with closing(Store.create(place, key, keys)) as store:
        store.apply(added(make.pair(), *notes))
    shutil.copyfile(place / FILE_NAME, place.with_name(f"{place.name}-older.db"))
    with closing(Store.open(place, key=key)) as store:
        store.apply(edited(notes[0], make.private_note(1, body="later")))
    return place


def _while_open(
    place: Path, older: Path, way: Callable[[Path, Path, Random], None], chance: Random
) -> str:
    """Take the file in *place* away while it is open; return what is wrong then, or nothing."""
    file = place / FILE_NAME
    with closing(Store.open(place)) as store:
        before = rows_of(store)
        way(file, older, chance)
        content = file.read_bytes() if file.exists() else None
        for number in (101, 102):
            try:
                store.apply(added(make.note(number)))
            except StoreError:
                continue
            return "it was not noticed"
        if (file.read_bytes() if file.exists() else None) != content:
            return "something was written to it"
    try:
        opened = Store.open(place)
    except StoreError:
        return ""
    with closing(opened):
        same_as_older = file.stat().st_size == older.stat().st_size
        return "" if rows_of(opened) == before or same_as_older else "it opens with less"


def _refused(place: Path, key: DataKey | None, same: Rows | None = None) -> bool:
    """Say whether what is in *place* does not open, or, if need be, with the *same* rows."""
    try:
        with closing(Store.open(place, key=key)) as store:
            return same is not None and rows_of(store) == same
    except StoreError:
        return True


def _flip(place: Path, flips: int, chance: Random, outcome: TakenOutcome) -> None:
    """Change one bit of the file in *place* at a time, and open it."""
    file = place / FILE_NAME
    content = file.read_bytes()
    for _ in range(flips):
        at = chance.randrange(len(content) * 8)
        flipped = bytearray(content)
        flipped[at // 8] ^= 1 << at % 8
        file.write_bytes(flipped)
        noticed = _refused(place, KEY)
        outcome.flipped += noticed
        _keep(outcome.problems, f"bit {at}", "" if noticed else "it opens")
    file.write_bytes(content)
