"""Goals: what somebody wants to be able to do, where they began, where they are, and what shows it.

A goal stands on a scale of five steps.  It moves only when a person moves it, and every move needs
a sentence that shows it; so the way from where it began to where it is can always be told.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from typing import TYPE_CHECKING

from revmentor_desktop.domain.errors import Rule, RuleBroken
from revmentor_desktop.domain.ids import GoalId
from revmentor_desktop.domain.people import Role, Who
from revmentor_desktop.domain.times import checked_instant
from revmentor_desktop.domain.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable

LEAST, MOST = 1, 5
"""The ends of the scale."""


@dataclass(frozen=True, slots=True)
class GoalStep:
    """To where a goal was moved, the sentence that shows it, and on which day that was."""

    level: int
    evidence: str
    day: date

    def __post_init__(self) -> None:
        _check_level(self.level)
        if not self.evidence.strip():
            raise RuleBroken(Rule.EVIDENCE_MISSING)


@dataclass(frozen=True, slots=True)
class Goal:
    """What somebody (or both) wants to be able to do, from ``began`` on along its ``steps``.

    ``success`` tells by what one will know (may be empty), ``by`` until when.  What is
    ``between_us`` is for the two alone.
    """

    id: GoalId
    text: str
    whose: Who
    named: datetime
    success: str = ""
    by: date | None = None
    began: int = LEAST
    steps: tuple[GoalStep, ...] = ()
    between_us: bool = False

    def __post_init__(self) -> None:
        object.__setattr__(self, "named", checked_instant(self.named))
        _check_level(self.began)
        if not self.text.strip():
            raise RuleBroken(Rule.GOAL_WITHOUT_WORDS)

    @property
    def now(self) -> int:
        """Where the goal stands."""
        return self.steps[-1].level if self.steps else self.began


def moved(goal: Goal, level: int, evidence: str, day: date) -> Goal:
    """Return *goal* at *level*, because of *evidence* of *day*; it must stand elsewhere by then."""
    if level == goal.now:
        raise RuleBroken(Rule.SAME_LEVEL)
    return replace(goal, steps=(*goal.steps, GoalStep(level, evidence, day)))


def begun_at(goal: Goal, level: int) -> Goal:
    """Return *goal* as having begun at *level*; one that was moved keeps where it began."""
    return goal if goal.steps else replace(goal, began=level)


def goals_of(goals: Iterable[Goal], role: Role) -> tuple[Goal, ...]:
    """Return the goals of the person with *role* alone, in the order in which they were named."""
    return _in_order(goal for goal in goals if goal.whose is Who.of(role))


def common_goals(goals: Iterable[Goal]) -> tuple[Goal, ...]:
    """Return the goals that both have together, in the order in which they were named."""
    return _in_order(goal for goal in goals if goal.whose is Who.BOTH)


def _in_order(goals: Iterable[Goal]) -> tuple[Goal, ...]:
    return tuple(sorted(goals, key=lambda goal: (goal.named, goal.id)))


def _check_level(level: int) -> None:
    if not LEAST <= level <= MOST:
        raise RuleBroken(Rule.LEVEL_OUT_OF_RANGE, least=LEAST, most=MOST)
