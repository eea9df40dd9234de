"""Kills a writer again and again and looks at what is left, the folder carried on each time.

After every kill the workspace must open, hold together, and hold to the letter what was
acknowledged: with the one change set that was under way whole, or without any of it.
"""

from __future__ import annotations

import multiprocessing
import pickle
import shutil
import signal
import time
from contextlib import closing
from dataclasses import dataclass, field
from enum import Enum, auto
from random import Random
from typing import TYPE_CHECKING, Any

from revmentor_desktop.domain.changes import ChangeSet
from revmentor_desktop.services.unsearched import MARKS
from revmentor_desktop.store.errors import Missing, StoreError
from revmentor_desktop.store.restoring import FILE_NAME
from revmentor_desktop.store.store import Store
from tests.crash.rows import rows_of
from tests.crash.writer import DONE, READY, write
from tests.model import Model, applied

if TYPE_CHECKING:
    from collections.abc import Callable
    from multiprocessing.connection import Connection
    from pathlib import Path

IN_STARTUP = 0.15
"""The share of rounds in which the writer is killed while it opens or makes the workspace."""

FRESH = 0.1
"""The share of rounds that begin with a new folder, so that the making is killed too."""

LONGEST_STARTUP, LONGEST_LIFE, PATIENCE = 0.04, 0.12, 30.0
"""Seconds: until a kill in start-up, until a kill after it, until a start-up has failed."""


_OF_KILLED = -getattr(signal, "SIGKILL", signal.SIGTERM)
"""The exit code of a process that was killed; on Windows ``multiprocessing`` says it is that."""


class End(Enum):
    """How a process ended: one that failed did so by itself."""

    KILLED = auto()
    DONE = auto()
    FAILED = auto()


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
    """Run *rounds* of writing and killing below *folder*; call *told* after each of them.

    What was found to be wrong stays there, and the last workspace.
    """
    chance = Random(seed)
    outcome = Outcome()
    began = time.monotonic()
    place, known = folder / "0", Known()
    for number in range(rounds):
        if chance.random() < FRESH:
            shutil.rmtree(place, ignore_errors=True)  # memory may have no room for hundreds
            place, known = folder / str(number), known.forgotten()
        in_startup = chance.random() < IN_STARTUP
        lives_by = place, known.model
        heard, problem = _one_round(*lives_by, chance, in_startup=in_startup, dishonest=dishonest)
        for change_set in heard.acknowledged:
            known.take(change_set)
        seen = look(place, known, heard.begun)
        outcome.rounds += 1
        outcome.in_startup += in_startup
        outcome.acknowledged += len(heard.acknowledged)
        outcome.seconds = time.monotonic() - began
        if problem or seen:
            outcome.problems.append(f"round {number}, seed {seed}: {problem or seen}")
            place, known = folder / f"{number}-after", known.forgotten()
        told(outcome)
    known.reference.close()
    return outcome


class Known:
    """What a workspace holds, as far as it was acknowledged: as a model, and as rows of a file."""

    def __init__(self) -> None:
        self.model: Model = {}
        self.reference = Store.in_memory()

    def forgotten(self) -> Known:
        """Return what is known of a new workspace: nothing."""
        self.reference.close()
        return Known()

    def take(self, change_set: ChangeSet) -> None:
        """Know that *change_set* was stored."""
        self.model = applied(self.model, change_set)
        self.reference.apply(change_set)


def _one_round(
    place: Path, model: Model, chance: Random, *, in_startup: bool, dishonest: bool
) -> tuple[Heard, str]:
    methods = multiprocessing.get_all_start_methods()
    context: Any = multiprocessing.get_context("fork" if "fork" in methods else "spawn")
    receive, send = context.Pipe(duplex=False)
    arguments = (place, model, chance.getrandbits(32), send)
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
        end = killed(process)
        _listen(receive, heard, PATIENCE)
    if end is not End.KILLED:
        return heard, "the writer ended by itself"
    return heard, "" if heard.ready or in_startup else "the writer did not start"


def killed(process: Any) -> End:
    """Kill *process*, let go of it, and return how it ended: perhaps before it could be killed.

    Only its exit code tells: whoever has just ended may still seem to run.
    """
    process.kill()
    process.join()
    code = process.exitcode
    process.close()
    if code == _OF_KILLED:
        return End.KILLED
    return End.FAILED if code else End.DONE


def run_for(work: Callable[..., None], arguments: tuple[object, ...], seconds: float) -> End:
    """Have another process *work* for so many *seconds*, then kill it; return how it ended."""
    methods = multiprocessing.get_all_start_methods()
    context: Any = multiprocessing.get_context("fork" if "fork" in methods else "spawn")
    process = context.Process(target=work, args=arguments)
    process.start()
    process.join(seconds)
    return killed(process)


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


def look(place: Path, known: Known, begun: ChangeSet | None) -> str:
    """Return what is wrong with the workspace in *place*, or nothing.

    It may hold what is *known*, or also what was *begun*, which is known then too.
    """
    try:
        store = Store.open(place)
    except Missing:
        return "" if not known.model else "the workspace is gone"
    except StoreError as error:
        return f"it does not open: {type(error).__name__}"
    with closing(store):
        found = rows_of(store)
        if not store.was_left_behind and not store.is_sound():
            return "its index does not hold together"
    ours = {FILE_NAME, *MARKS.values()}
    beside = {path.name: path.stat().st_size for path in place.iterdir() if path.name not in ours}
    if beside:
        return f"beside the file lies {beside}"
    acknowledged = rows_of(known.reference)
    if found == acknowledged:
        return ""
    if begun is not None:
        known.take(begun)
        if found == rows_of(known.reference):
            return ""
    return f"acknowledged but lost: {len(acknowledged - found)} rows of {len(acknowledged)}"
