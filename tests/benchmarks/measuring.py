"""How things are measured: ours and its floor by turns, by the clock that tells the truth.

What somebody waits for is measured by the clock of the world.  Where that would tell how busy the
machine is with other things, it is the processor time of the thread that does it.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

from tests.benchmarks.figures import Figure, Goal

WALL, WORK = "wall", "work"
Found = TypeVar("Found")
_CLOCKS: dict[str, Callable[[], float]] = {WALL: time.perf_counter, WORK: time.thread_time}


@dataclass(frozen=True, slots=True)
class Plan:
    """What is asked for: how often, with how much, and where workspaces are kept."""

    cache: Path
    rounds: int = 7
    notes: tuple[int, ...] = (1_000, 10_000)
    sessions: tuple[int, ...] = (200,)
    topics: tuple[int, ...] = (500,)


def nothing() -> None:
    """Do nothing."""


@dataclass(frozen=True, slots=True)
class Way:
    """Something to be timed, and what has to be done *before* it each time, untimed."""

    do: Callable[[], object]
    before: Callable[[], object] = nothing

    def seconds(self, clock: str) -> float:
        """Do it once, and return what it took."""
        self.before()
        read = _CLOCKS[clock]
        began = read()
        self.do()
        return read() - began


def by_turns(
    figure: Figure, rounds: int, ours: Way, floor: Way | None = None, *, warm: int = 1
) -> Figure:
    """Return *figure* with what *ours* and its *floor* took, one after the other, *rounds* times.

    *warm* rounds before are not counted: what is read once was read then.
    """
    mine: list[float] = []
    least: list[float] = []
    scale = {"ms": 1000.0, "s": 1.0}[figure.unit]
    for number in range(warm + rounds):
        one = ours.seconds(figure.clock) * scale
        other = None if floor is None else floor.seconds(figure.clock) * scale
        if number >= warm:
            mine.append(one)
            if other is not None:
                least.append(other)
    return replace(figure, ours=tuple(mine), floor=tuple(least))


def in_each_place(rounds: int, ways: Sequence[Callable[[], Found]]) -> list[list[Found]]:
    """Return what each of *ways* found, done by turns; each has each place in the order as often.

    What one leaves behind delays the next.
    """
    turns: list[tuple[Callable[[], Found], list[Found]]] = [(way, []) for way in ways]
    found = [one for _, one in turns]
    for _ in range(rounds):
        for way, of_way in turns:
            of_way.append(way())
        turns = [*turns[1:], turns[0]]
    return found


def named(
    part: str,
    what: str,
    size: int = 0,
    *,
    floor: str = "",
    times: float | None = None,
    most: float | None = None,
    p95: float | None = None,
    either: bool = False,
    unit: str = "ms",
    clock: str = WALL,
) -> Figure:
    """Return a figure that has not been measured yet."""
    goal = Goal(times, most, p95, either)
    return Figure(part, what, size, (), (), floor, goal, unit, clock)
