"""Cuts the power: of what a writer asked the disk for, images of what may be left are judged.

One run of a writer is written down; at many points of it the power is cut, and the workspace of
each image must open, hold together, and hold to the letter what was said to be done by then: with
the one deed that was under way whole, or without any of it.  The backups that were done must be
there and hold together, and the passphrase that was set last must open it.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
import time
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from revmentor_desktop.domain.changes import ChangeSet
from revmentor_desktop.services.backups import folder_of, listed
from revmentor_desktop.services.protection import unlock
from revmentor_desktop.store.carried_keys import cut_keys_off
from revmentor_desktop.store.engine import connect
from revmentor_desktop.store.errors import Missing, StoreError
from revmentor_desktop.store.store import Store
from revmentor_desktop.store.upgrade import check
from tests import make
from tests.crash.cut_writer import PROTECTED, BackUp, Deed, NewPassphrase, deeds
from tests.crash.images import KINDS, Disk, Kind, image
from tests.crash.places import MEMORY
from tests.crash.recording import Event, Said, Synced, record
from tests.crash.rows import Rows, rows_of, rows_within
from tests.store.cheap import KEY, LIMITS, PASSPHRASE

if TYPE_CHECKING:
    from collections.abc import Callable


ROOT = Path(__file__).parents[2]


@dataclass
class CutOutcome:
    """What was seen on some images."""

    images: int = 0
    bad: int = 0
    deeds: int = 0
    """How many deeds were said to be done, over all images."""

    by_model: dict[str, int] = field(default_factory=dict)
    problems: list[str] = field(default_factory=list)
    """The first few of them."""

    seconds: float = 0.0

    def count(self, kind: Kind, done: int, problem: str) -> None:
        """Count an image of *kind* by which so many deeds were *done*."""
        self.images += 1
        self.deeds += done
        self.by_model[kind] = self.by_model.get(kind, 0) + 1
        if problem:
            self.bad += 1
            self.problems = [*self.problems, problem][:20]


@dataclass(frozen=True)
class Run:
    """A run of a writer: its deeds, what the file holds after each, what the disk was asked for."""

    folder: Path
    deeds: list[Deed]
    states: list[Rows]
    events: list[Event]
    protected: bool


def cut_power(
    folder: Path,
    images: int,
    *,
    seed: int = 0,
    kinds: tuple[str, ...] = ("ours", PROTECTED),
    a_run: int = 150,
    deeds_each: int = 40,
    synced: bool = True,
    told: Callable[[CutOutcome], None] = lambda outcome: None,
) -> CutOutcome:
    """Judge so many *images*, of each run *a_run*, of writers of *kinds* in turn.

    Without *synced* the disk forgets that it was ever asked to be done.
    """
    outcome, began, number = CutOutcome(), time.monotonic(), 0
    while outcome.images < images:
        kind = kinds[number % len(kinds)]
        run = written_down(folder / f"run-{number}", kind, seed + number, deeds_each)
        events = [one for one in run.events if synced or not isinstance(one, Synced)]
        chance = Random(seed + number)
        for _ in range(min(a_run, images - outcome.images)):
            model = KINDS[outcome.images % len(KINDS)]
            at = chance.randint(1, len(events))
            done, problem = _one_image(run, events[:at], model, chance)
            named = f"{kind} {seed + number}, {model}, cut after {at}: {problem}"
            outcome.count(model, done, named if problem else "")
        outcome.seconds = time.monotonic() - began
        told(outcome)
        number += 1
    return outcome


def written_down(folder: Path, kind: str, seed: int, number: int) -> Run:
    """Run the writer *kind* and return what it did; nothing of it stays."""
    place = folder / "disk"
    place.mkdir(parents=True)
    writer = [sys.executable, "-m", "tests.crash.cut_writer", str(place), str(seed), str(number)]
    events = record([*writer, kind], place, folder / "trace", ROOT)
    shutil.rmtree(folder)
    did = list(deeds(seed, number, protected=kind == PROTECTED))
    return Run(place, did, _states(did), events, kind == PROTECTED)


def _states(did: list[Deed]) -> list[Rows]:
    """Return what the file should hold before any deed and after each of them."""
    states: list[Rows] = [frozenset()]
    with closing(Store.in_memory()) as store:
        for deed in did:
            if isinstance(deed, ChangeSet):
                store.apply(deed)
            states.append(rows_of(store))
    return states


# --- judging ------------------------------------------------------------------------------


def _one_image(run: Run, events: list[Event], model: Kind, chance: Random) -> tuple[int, str]:
    disk = Disk(run.folder, model)
    for event in events:
        disk.ask(event)
    done = sum(isinstance(event, Said) for event in events)
    with tempfile.TemporaryDirectory(prefix="image-", dir=MEMORY) as place:
        image(disk, chance, Path(place))
        return done, _problem(Path(place), run, done)


def _problem(place: Path, run: Run, done: int) -> str:
    """Return what is wrong with the workspace in *place* after so many deeds, or nothing."""
    key = KEY if run.protected else None
    try:
        store = Store.open(place / "pair", key=key)
    except Missing:
        return "the workspace is gone" if done else ""
    except StoreError as error:
        return f"it does not open: {type(error).__name__}"
    with closing(store):
        found = rows_of(store)
        if not store.was_left_behind and not store.is_sound():
            return "its index does not hold together"
    if found not in run.states[done : done + 2]:
        return f"acknowledged but lost: {len(run.states[done] - found)} rows"
    return _backups(place, run, done) or _passphrase(place, run, done)


def _backups(place: Path, run: Run, done: int) -> str:
    made = [at for at, deed in enumerate(run.deeds[:done]) if isinstance(deed, BackUp)]
    there = listed(folder_of(place / "backups", make.pair().id))
    if len(there) < len(made):
        return f"{len(made)} backups were made and {len(there)} are there"
    if made:
        path = next((one.path for one in there if one.stamp.number == len(made)), None)
        if path is None:
            return "the youngest backup is not there"
        try:
            cut_keys_off(path)
            with closing(connect(path, key=KEY if run.protected else None, read_only=True)) as file:
                check(file, path, thorough=True)
                if rows_within(file) != run.states[made[-1] + 1]:
                    return "a backup does not hold what the workspace held"
        except StoreError as error:
            return f"a backup does not open: {type(error).__name__}"
    return ""


def _passphrase(place: Path, run: Run, done: int) -> str:
    if not run.protected or not done:
        return ""
    words = [PASSPHRASE, *(one.words for one in run.deeds if isinstance(one, NewPassphrase))]
    set_by_now = sum(isinstance(one, NewPassphrase) for one in run.deeds[:done])
    for typed in words[set_by_now : set_by_now + 2]:
        try:
            if unlock(place / "pair", typed, LIMITS) == KEY:
                return ""
        except StoreError:
            continue
    return "the passphrase does not open it"
