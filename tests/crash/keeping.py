"""A process that backs a workspace up and goes back to backups until it is killed, and its judge.

After every kill the workspace must open and hold what it held, or what the backup held to which
it was just going back; every backup that was acknowledged and is young enough must be there, and
hold to the letter what the workspace held when it was made.
"""

from __future__ import annotations

import multiprocessing
import pickle
import shutil
import time
from contextlib import closing
from dataclasses import dataclass, field
from datetime import timedelta
from itertools import count
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Any

from revmentor_desktop.domain.backups import LAST
from revmentor_desktop.domain.changes import ChangeSet
from revmentor_desktop.services.backups import back_up, folder_of, listed
from revmentor_desktop.services.restoring import bring_back
from revmentor_desktop.services.unsearched import MARKS
from revmentor_desktop.services.workspace import Workspace
from revmentor_desktop.store.errors import StoreError
from tests import make
from tests.copies import read_copy
from tests.crash.harness import End, Outcome, killed
from tests.crash.writer import next_change
from tests.model import Model, applied, as_model

if TYPE_CHECKING:
    from collections.abc import Callable
    from multiprocessing.connection import Connection

LONGEST_LIFE, PATIENCE = 0.7, 30.0
READY, DONE = "ready", "done"


@dataclass(frozen=True)
class Backed:
    """Sent when a backup is done: where it lies."""

    path: Path


@dataclass(frozen=True)
class Going:
    """Sent before going back to a backup."""

    path: Path


@dataclass
class Known:
    """What the workspace and each backup hold, as far as it was acknowledged."""

    model: Model
    begun: ChangeSet | None = None
    going: Path | None = None
    backups: dict[Path, Model] = field(default_factory=dict)
    acknowledged: int = 0

    def take(self, message: object) -> None:
        """Understand one message of the process."""
        if isinstance(message, ChangeSet):
            self.begun = message
        elif isinstance(message, Backed):
            self.backups[message.path] = self.model
            self.acknowledged += 1
        elif isinstance(message, Going):
            self.going = message.path
        elif message == DONE:
            self.acknowledged += 1
            if self.going is not None:
                self.model, self.going = self.backups[self.going], None
            elif self.begun is not None:
                self.model, self.begun = applied(self.model, self.begun), None

    def possible(self) -> list[Model]:
        """Return what the workspace may hold now."""
        found = [self.model]
        if self.begun is not None:
            found.append(applied(self.model, self.begun))
        if self.going is not None:
            found.append(self.backups[self.going])
        return found


def keep(folder: Path, place: Path, seed: int, pipe: Connection) -> None:
    """Change, back up, and go back, until somebody kills the process."""
    chance = Random(seed)
    moments = (make.NOW + timedelta(seconds=seed % 1000, minutes=40 * at) for at in count())
    for times in count():
        with closing(Workspace.open(folder, now=lambda: next(moments))) as workspace:
            model = as_model(tuple(workspace.read.each_thing()))
            if times == 0:
                pipe.send(READY)
            for _ in range(chance.randrange(1, 4)):
                change_set = next_change(chance, model)
                pipe.send(change_set)
                workspace.commit(change_set)
                pipe.send(DONE)
                model = applied(model, change_set)
            made = back_up(workspace, place)
            pipe.send(Backed(made.path))
        if chance.random() < 0.6:
            chosen = chance.choice(listed(made.path.parent))
            if chosen.path == made.path or chance.random() < 0.5:
                chosen = made
            pipe.send(Going(chosen.path))
            bring_back(folder, chosen.path, next(moments))
            pipe.send(DONE)


def kill_keeping(
    folder: Path,
    rounds: int,
    *,
    seed: int = 0,
    told: Callable[[Outcome], None] = lambda outcome: None,
) -> Outcome:
    """Run *rounds* of keeping and killing below *folder*; call *told* after each of them."""
    chance, outcome, began = Random(seed), Outcome(), time.monotonic()
    workspace, place = folder / "pair", folder / "backups"
    Workspace.create(workspace, make.pair()).close()
    known = Known(as_model([make.pair()]))
    for number in range(rounds):
        before = known.acknowledged
        problem = _one_round(workspace, place, chance, known) or _judged(workspace, place, known)
        outcome.rounds += 1
        outcome.acknowledged += known.acknowledged - before
        outcome.seconds = time.monotonic() - began
        if problem:
            outcome.problems.append(f"round {number}, seed {seed}: {problem}")
            return outcome
        told(outcome)
    return outcome


def _one_round(workspace: Path, place: Path, chance: Random, known: Known) -> str:
    methods = multiprocessing.get_all_start_methods()
    context: Any = multiprocessing.get_context("fork" if "fork" in methods else "spawn")
    receive, send = context.Pipe(duplex=False)
    process = context.Process(target=keep, args=(workspace, place, chance.getrandbits(32), send))
    process.start()
    send.close()
    with receive:
        started = _starts(receive)
        if started:
            _listen(receive, known, chance.uniform(0, LONGEST_LIFE))
        end = killed(process)
        _listen(receive, known, PATIENCE)
    if not started:
        return "the process did not start"
    return "" if end is End.KILLED else "the process ended by itself"


def _starts(receive: Connection) -> bool:
    """Say whether the process says in time that it is ready; one that fails says nothing."""
    try:
        return receive.poll(PATIENCE) and receive.recv() == READY
    except EOFError:
        return False


def _listen(receive: Connection, known: Known, seconds: float) -> None:
    end = time.monotonic() + seconds
    try:
        while receive.poll(max(0.0, end - time.monotonic())):
            known.take(receive.recv())
    except (EOFError, OSError, pickle.UnpicklingError):
        return


def _judged(folder: Path, place: Path, known: Known) -> str:
    """Return what is wrong with what is left, or nothing; *known* then knows what is there."""
    try:
        with closing(Workspace.open(folder)) as workspace:
            found = as_model(tuple(workspace.read.each_thing()))
            backups = listed(folder_of(place, workspace.pair.id))
    except StoreError as error:
        return f"it does not open: {type(error).__name__}"
    if found not in known.possible():
        return "it holds neither what it held nor what the backup held"
    known.model, known.begun, known.going = found, None, None
    there = {backup.path for backup in backups}
    youngest = sorted(known.backups, reverse=True)[: LAST - 1]  # one more may have been made
    if missing := [path.name for path in youngest if path not in there]:
        return f"acknowledged but gone: {missing}"
    newest = set(sorted(there, reverse=True)[:2])
    for path in newest | (there - known.backups.keys()):
        try:
            held = as_model(read_copy(path, place / "scratch"))
        except StoreError as error:
            return f"a backup does not open: {type(error).__name__}"
        if path in known.backups and held != known.backups[path]:
            return "a backup does not hold what the workspace held"
        known.backups.setdefault(path, held)
    return _asides(folder)


def _asides(folder: Path) -> str:
    """Return what is wrong with the folders that keep what was there; let them go."""
    for kept in folder.glob("replaced *"):
        if not (kept / "workspace.db").exists():
            return "a folder for what was there is empty"
        shutil.rmtree(kept)
    left = {path.name for path in folder.iterdir()} - {"workspace.db", *MARKS.values()}
    return f"beside the file lies {left}" if left else ""
