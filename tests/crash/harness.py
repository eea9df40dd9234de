"""Kills a writer again and again and looks at what is left, the folder carried on each time.

After every kill the workspace must open, hold together, and hold to the letter what was
acknowledged: with the one change set that was under way whole, or without any of it.
"""

from __future__ import annotations

import multiprocessing
import pickle
import time
from contextlib import closing
from dataclasses import dataclass, field
from random import Random
from typing import TYPE_CHECKING, Any

from revmentor_desktop.domain.changes import ChangeSet
from revmentor_desktop.services.workspace import Workspace
from revmentor_desktop.store.engine import connect
from revmentor_desktop.store.errors import Missing, StoreError
from revmentor_desktop.store.upgrade import check
from tests.crash.writer import DONE, READY, write
from tests.model import Model, applied, as_model

if TYPE_CHECKING:
    from collections.abc import Callable
    from multiprocessing.connection import Connection
    from pathlib import Path

IN_STARTUP = 0.15
"""The share of rounds in which the writer is killed while it opens or makes the workspace."""

FRESH = 0.1
"""The share of rounds that begin with a new folder, so that the making is killed too."""

LONGEST_STARTUP, LONGEST_LIFE, PATIENCE = 0.04, 0.06, 30.0
"""Seconds: until a kill in start-up, until a kill after it, until a start-up has failed."""


@dataclass
class Outcome:
    """What was seen in some rounds."""

    rounds: int = 0
    in_startup: int = 0
    acknowledged: int = 0
    problems: list[str] = field(default_factory=list)
    seconds: float = 0.0


@dataclass
class Heard:
    """What a writer said: the changes it acknowledged, and the one it had begun."""

    ready: bool = False
    acknowledged: list[ChangeSet] = field(default_factory=list)
    begun: ChangeSet | None = None

    def take(self, message: object) -> None:
        """Understand one message of the writer."""
        if message == READY:
            self.ready = True
        elif isinstance(message, ChangeSet):
            self.begun = message
        elif message == DONE and self.begun is not None:
            self.acknowledged.append(self.begun)
            self.begun = None


def kill_again_and_again(
    folder: Path,
    rounds: int,
    *,
    seed: int = 0,
    dishonest: bool = False,
    told: Callable[[Outcome], None] = lambda outcome: None,
) -> Outcome:
    """Run *rounds* of writing and killing below *folder*; call *told* after each of them."""
    chance = Random(seed)
    outcome = Outcome()
    began = time.monotonic()
    place, model = folder / "0", Model()
    for number in range(rounds):
        if chance.random() < FRESH:
            place, model = folder / str(number), {}
        in_startup = chance.random() < IN_STARTUP
        heard, problem = _one_round(place, chance, in_startup=in_startup, dishonest=dishonest)
        for change_set in heard.acknowledged:
            model = applied(model, change_set)
        found, seen = look(place, model, heard.begun)
        outcome.rounds += 1
        outcome.in_startup += in_startup
        outcome.acknowledged += len(heard.acknowledged)
        outcome.seconds = time.monotonic() - began
        model = found
        if problem or seen:
            outcome.problems.append(f"round {number}, seed {seed}: {problem or seen}")
            place, model = folder / f"{number}-after", {}
        told(outcome)
    return outcome


def _one_round(
    place: Path, chance: Random, *, in_startup: bool, dishonest: bool
) -> tuple[Heard, str]:
    methods = multiprocessing.get_all_start_methods()
    context: Any = multiprocessing.get_context("fork" if "fork" in methods else "spawn")
    receive, send = context.Pipe(duplex=False)
    arguments = (place, chance.getrandbits(32), send)
    process = context.Process(target=write, args=arguments, kwargs={"dishonest": dishonest})
    process.start()
    send.close()
    heard = Heard()
    with receive:
        if in_startup:
            _listen(receive, heard, chance.uniform(0, LONGEST_STARTUP))
        else:
            _listen(receive, heard, PATIENCE, until_ready=True)
            _listen(receive, heard, chance.uniform(0, LONGEST_LIFE))
        ended_itself = process.exitcode is not None
        process.kill()
        process.join()
        _listen(receive, heard, PATIENCE)
    process.close()
    if ended_itself:
        return heard, "the writer ended by itself"
    return heard, "" if heard.ready or in_startup else "the writer did not start"


def _listen(
    receive: Connection, heard: Heard, seconds: float, *, until_ready: bool = False
) -> None:
    """Take messages for *seconds*, or until there can be no more, or until the writer is ready."""
    end = time.monotonic() + seconds
    try:
        while receive.poll(max(0.0, end - time.monotonic())):
            heard.take(receive.recv())
            if until_ready and heard.ready:
                return
    except (EOFError, OSError, pickle.UnpicklingError):
        return  # the writer is dead, perhaps in the middle of a message


def look(place: Path, model: Model, begun: ChangeSet | None) -> tuple[Model, str]:
    """Return what the workspace in *place* holds, and what is wrong with it, or nothing."""
    found: Model = {}
    try:
        workspace = Workspace.open(place)
    except Missing:
        return found, "" if not model else "the workspace is gone"
    except StoreError as error:
        return found, f"it does not open: {type(error).__name__}"
    with closing(workspace):
        found = as_model(workspace.read.everything())
    file = place / "workspace.db"
    try:
        with closing(connect(file, read_only=True)) as connection:
            check(connection, file, thorough=True)
    except StoreError as error:
        return found, f"it does not hold together: {type(error).__name__}"
    beside = {path.name: path.stat().st_size for path in place.iterdir() if path != file}
    if beside:
        return found, f"beside the file lies {beside}"
    if found == model or (begun is not None and found == applied(model, begun)):
        return found, ""
    return found, _difference(found, model)


def _difference(found: Model, model: Model) -> str:
    lost = sum(key not in found for key in model)
    other = sum(key in found and found[key] != value for key, value in model.items())
    more = sum(key not in model for key in found)
    return (
        f"acknowledged but lost: {lost}, not as acknowledged: {other}, never acknowledged: {more}"
    )
