"""What is measured, and what it means: medians, tails, ratios, goals, growth.

Everything here is values and arithmetic: nothing measures, nothing prints.
"""

from __future__ import annotations

import math
import statistics
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

TAIL = 1.5
"""How many times a goal the slowest of twenty may take, when the median is within it."""


@dataclass(frozen=True, slots=True)
class Goal:
    """What is wanted: at most so many *times* the floor, or at most so many units.

    Nineteen of twenty take at most *p95* units.  All that is given holds, or *either* of it.
    """

    times: float | None = None
    most: float | None = None
    p95: float | None = None
    either: bool = False


@dataclass(frozen=True, slots=True)
class Figure:
    """Something measured again and again, beside its floor.

    *size* is how much was there; *floor_is* says what exactly the floor does; *clock* whose time
    it is: that of the world ("wall"), or that of the processor on the main thread ("work").
    """

    part: str
    what: str
    size: int
    ours: tuple[float, ...]
    floor: tuple[float, ...] = ()
    floor_is: str = ""
    goal: Goal = Goal()
    unit: str = "ms"
    clock: str = "wall"

    @property
    def name(self) -> tuple[str, str, int]:
        """What it is known by, from one run to the next."""
        return self.part, self.what, self.size

    @property
    def ratio(self) -> float | None:
        """How many times the floor it takes: the median of the ratios, round by round."""
        if not self.floor:
            return None
        pairs = zip(self.ours, self.floor, strict=True)
        return median(ours / floor if floor else math.inf for ours, floor in pairs)

    @property
    def met(self) -> bool | None:
        """Whether the goal is met, by the median and by the tail; ``None`` without a goal."""
        return self.met_at(1.0)

    def met_at(self, pace: float) -> bool | None:
        """Whether the goal is met on a machine where all takes *pace* times as long.

        So many times a floor are as many on every machine, and a MiB is a MiB.
        """
        verdicts = []
        slower = pace if self.unit in {"ms", "s"} else 1.0
        if self.goal.most is not None:
            verdicts.append(_within(self.ours, self.goal.most * slower))
        if self.goal.p95 is not None:
            verdicts.append(tail(self.ours) <= self.goal.p95 * slower)
        if self.goal.times is not None and self.floor:
            pairs = zip(self.ours, self.floor, strict=True)
            verdicts.append(_within([ours / floor for ours, floor in pairs], self.goal.times))
        if not verdicts:
            return None
        return any(verdicts) if self.goal.either else all(verdicts)


@dataclass(frozen=True, slots=True)
class Change:
    """One figure in two runs: the medians *before* and *after*, and how much the floor moved."""

    name: tuple[str, str, int]
    unit: str
    before: float
    after: float
    floor: float | None

    @property
    def factor(self) -> float:
        """After by before, as if the machine had been as fast both times."""
        plain = self.after / self.before if self.before else math.inf
        return plain / self.floor if self.floor else plain


def median(values: Iterable[float]) -> float:
    """Return the one in the middle."""
    return statistics.median(values)


def tail(values: Sequence[float]) -> float:
    """Return what nineteen of twenty are within, the worst of fewer than twenty."""
    return sorted(values)[math.ceil(len(values) * 0.95) - 1]


def exponent(points: Iterable[tuple[float, float]]) -> float | None:
    """Return how what is measured grows with the size: 0 not at all, 1 in step with it.

    *points* are sizes with their medians; it is the slope of the straight line that lies closest
    to them when both are drawn as logarithms.  ``None`` for fewer than two sizes.
    """
    logs = [(math.log(size), math.log(max(value, 1e-9))) for size, value in points if size > 0]
    if len({size for size, _ in logs}) < 2:
        return None
    return statistics.linear_regression(*zip(*logs, strict=True)).slope


def growth(figures: Iterable[Figure]) -> dict[tuple[str, str], float]:
    """Return the exponent of everything that was measured at several sizes."""
    points: dict[tuple[str, str], list[tuple[float, float]]] = {}
    for one in figures:
        points.setdefault((one.part, one.what), []).append((one.size, median(one.ours)))
    found = {name: exponent(of_one) for name, of_one in points.items()}
    return {name: slope for name, slope in found.items() if slope is not None}


def compared(before: Iterable[Figure], after: Iterable[Figure]) -> list[Change]:
    """Return what became of every figure that both runs have."""
    known = {one.name: one for one in before}
    changes = []
    for one in after:
        if (old := known.get(one.name)) is None:
            continue
        moved = median(one.floor) / median(old.floor) if one.floor and old.floor else None
        changes.append(Change(one.name, one.unit, median(old.ours), median(one.ours), moved))
    return changes


def _within(values: Sequence[float], limit: float) -> bool:
    return median(values) <= limit and tail(values) <= limit * TAIL
