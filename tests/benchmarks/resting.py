"""When nobody is at work: what is done behind the picture, and the memory that use leaves behind.

``left_alone`` is the program, started through its command line over a copy of the workspace: it
says when it has done all that it does by itself, after ten seconds more, when it has loaded and
read all that it does once somebody has come, when a note is open, and each time it was used.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from contextlib import contextmanager
from dataclasses import dataclass, replace
from operator import attrgetter
from pathlib import Path
from typing import TYPE_CHECKING

from tests.benchmarks.left_alone import NOTES, SEARCHES
from tests.benchmarks.measuring import Plan, named
from tests.benchmarks.processes import own_memory, run_time, work
from tests.benchmarks.start import LAZY, environment_of, lazy_window, memory_folder
from tests.benchmarks.workspaces import Contents, copy_of
from tests.corpus import notes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.benchmarks.figures import Figure

MOST_ROUNDS = 2
"""A round takes a minute, and there is little chance in it."""

TICK_MS = 10.0
ALL = "all processes"
OPEN = "the same process with a note open"
FLOOR_OPEN = f"{LAZY}, with that note's text in its field, and beside it as Markdown formats it"


@dataclass(frozen=True, slots=True)
class Floor:
    """What the floor has shown: milliseconds of the processor until it is idle, and MiB.

    *open* is its memory with a note open.
    """

    until: float
    idle: float
    open: float


@dataclass(frozen=True, slots=True)
class Rested:
    """What one round has shown: milliseconds of the processor, and MiB.

    *until* is from the start until nothing is left that is done alone, *after* that of ten seconds
    more, *alone* the memory then; *coming* and *idle* are work from the start, and memory, when all
    is there for somebody who has come, *open* is the memory with a note open, *long* that with one
    of a million letters, *once* and *again* that after the first use and the second.
    """

    until: float
    after: float
    alone: float
    coming: float
    idle: float
    open: float
    long: float
    once: float
    again: float


def figures(plan: Plan) -> Iterator[Figure]:
    """Yield the work behind the picture and the memory after use, with each number of notes."""
    for size in plan.notes:
        with (
            tempfile.TemporaryDirectory(prefix="rested-") as place,
            tempfile.TemporaryDirectory(prefix="rested-", dir=memory_folder()) as runtime,
        ):
            copy = copy_of(Contents(size, plan.sessions[0]), plan.cache, Path(place) / "pair")
            environment = environment_of(Path(place), runtime)
            floor = lazy_window(copy)
            ours = (sys.executable, "-m", "tests.benchmarks.left_alone", "--workspace", str(copy))
            _floor(floor, environment)  # the first ones compile
            _compile(ours, environment)
            rounds = min(plan.rounds, MOST_ROUNDS)
            pairs = [
                (_rested(ours, environment), _floor(floor, environment)) for _ in range(rounds)
            ]
        yield from _told(size, [one for one, _ in pairs], [least for _, least in pairs])


def _told(size: int, rested: list[Rested], floor: list[Floor]) -> Iterator[Figure]:
    def read(name: str) -> tuple[float, ...]:
        return tuple(map(attrgetter(name), rested))

    until = named("resting", "left alone, until it rests", size, floor=LAZY, times=1.5, clock=ALL)
    yield replace(until, ours=read("until"), floor=tuple(one.until for one in floor))
    alone = named("resting", "memory then (PSS)", size, floor=LAZY, times=1.1, unit="MiB")
    yield replace(alone, ours=read("alone"), floor=tuple(one.idle for one in floor))
    after = named("resting", "ten seconds of rest", size, most=TICK_MS, clock=ALL)
    yield replace(after, ours=read("after"))
    coming = named("resting", "until all is loaded for somebody", size, clock=ALL)
    yield replace(coming, ours=read("coming"))
    idle = named("resting", "memory with all loaded (PSS)", size, floor=LAZY, times=1.1, unit="MiB")
    yield replace(idle, ours=read("idle"), floor=tuple(one.idle for one in floor))
    note = named(
        "resting", "memory with a note open (PSS)", size, floor=FLOOR_OPEN, times=1.1, unit="MiB"
    )
    yield replace(note, ours=read("open"), floor=tuple(one.open for one in floor))
    long = named("resting", "memory with a note of a million letters (PSS)", size, unit="MiB")
    yield replace(long, floor_is=OPEN, ours=read("long"), floor=read("open"))
    memory = named("resting", "", size, times=1.35, unit="MiB")
    yield replace(
        memory,
        what=f"memory after that, {NOTES} notes and {SEARCHES} searches (PSS)",
        floor_is=OPEN,
        ours=read("once"),
        floor=read("open"),
    )
    flat = named("resting", "the same for the second time (PSS)", size, times=1.05, unit="MiB")
    yield replace(
        flat, floor_is="the same process after the first", ours=read("again"), floor=read("once")
    )


def _floor(command: tuple[str, ...], environment: dict[str, str]) -> Floor:
    with _process(command, environment) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        for line in process.stdout:
            if line.startswith("idle"):
                break
        until, idle = work(process.pid), own_memory(process.pid)
        process.stdin.write(f"{notes(1)[0].id}\n")
        process.stdin.flush()
        process.stdout.readline()
        return Floor(until, idle, own_memory(process.pid))


def _compile(command: tuple[str, ...], environment: dict[str, str]) -> None:
    """Have all compiled that is loaded for somebody, and end the program."""
    with _process(command, environment) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        for line in process.stdout:
            if line.startswith("come"):
                break
            process.stdin.write("go on\n")
            process.stdin.flush()
        process.terminate()


def _rested(command: tuple[str, ...], environment: dict[str, str]) -> Rested:
    with _process(command, environment) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        works, ran, memories = [], [], []
        for _line in process.stdout:
            works.append(work(process.pid))
            memories.append(own_memory(process.pid))
            ran.append(run_time(process.pid))
            process.stdin.write(f"{notes(1)[0].id}\n")
            process.stdin.flush()
    until, _, come, *_ = works
    _, alone, idle, note, long, once, _, again = memories
    return Rested(until, ran[1] - ran[0], alone, come, idle, note, long, once, again)


@contextmanager
def _process(
    command: tuple[str, ...], environment: dict[str, str]
) -> Iterator[subprocess.Popen[str]]:
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True, env=environment) as process:
        yield process
        assert process.stdin is not None
        process.stdin.close()
