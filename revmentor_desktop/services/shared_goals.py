"""Goals that were shared: read from their lines, and what they mean for those that are here.

A goal is known by its words.  Steps that are told and are not here are added; none is taken away.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from revmentor_desktop.domain.goals import LEAST, MOST, Goal, GoalStep
from revmentor_desktop.domain.ids import GoalId
from revmentor_desktop.domain.people import Who
from revmentor_desktop.domain.sharing import What
from revmentor_desktop.export import plain
from revmentor_desktop.services.shared_lines import STRONG, entries, plain_text
from revmentor_desktop.services.told import Told, ToldGoal

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from revmentor_desktop.domain.ids import NewId
    from revmentor_desktop.services.shared_lines import Lines

    Reader = Callable[[Told, list[str]], None]


class GoalLines:
    """Reads the lines of goals."""

    def __init__(self, lines: Lines) -> None:
        words = lines.words
        self._lines = lines
        self._success = _shape(words.goal_success, success=".*")
        self._scale = _shape(words.goal_scale, began=r"\d", most=r"\d", now=r"\d")
        self._step = _shape(words.goal_step, day=".*?", level=r"\d", evidence=".*")

    def readers(self, what: What, headings: list[str]) -> dict[str, Reader]:
        """Return what reads the sections of a document that tell of goals."""
        words = self._lines.words
        if what is What.PROGRAMME:
            return {words.goals: self._read}
        of_one = _shape(words.goals_of.replace("} ", "}"), name=".*")  # 0.1.0 had no blank there
        mine = {one: found["name"].rstrip() for one in headings if (found := of_one.fullmatch(one))}
        whose = {**mine, words.goals_of_both: words.both}
        return {heading: partial(self._read, whose=name) for heading, name in whose.items()}

    def _read(self, told: Told, below: list[str], whose: str = "") -> None:
        for _, (first, *more) in entries(below):
            text, remark = self._lines.remarked(first)
            owner, text = (whose, text) if whose else self._lines.named(text)
            if found := STRONG.fullmatch(text.strip()):
                by = self._lines.day(remark) if remark else None
                goal = ToldGoal(plain_text(found["text"]), owner, by)
                for line in map(plain_text, more):
                    self._about(goal, line)
                told.goals.append(goal)

    def _about(self, goal: ToldGoal, line: str) -> None:
        """Read one of the lines below a goal."""
        if found := self._scale.fullmatch(line):
            goal.began = int(found["began"])
        elif (found := self._step.fullmatch(line)) and (day := self._lines.day_of(found["day"])):
            goal.steps.append((int(found["level"]), found["evidence"], day))
        elif found := self._success.fullmatch(line):
            goal.success = found["success"]


def new_goal(told: ToldGoal, who: Who | None, named: datetime, new_id: NewId) -> Goal:
    """Return the goal that is told of; where nobody is named it is the mentee's, who learns."""
    made = Goal(GoalId(new_id()), told.text, who or Who.MENTEE, named, told.success, told.by)
    return replace(made, began=_level(told.began), steps=_steps(told))


def as_told(goal: Goal, told: ToldGoal, who: Who | None) -> Goal:
    """Return *goal* as it is told."""
    after = replace(goal, whose=who or goal.whose, by=told.by)
    if told.success != plain.one_line(goal.success):
        after = replace(after, success=told.success)
    if not goal.steps:
        after = replace(after, began=_level(told.began))
    known = {(one.level, plain.one_line(one.evidence), one.day) for one in goal.steps}
    more = tuple(
        step for step in _steps(told) if (step.level, step.evidence, step.day) not in known
    )
    return replace(after, steps=(*after.steps, *more)) if more else after


def _steps(told: ToldGoal) -> tuple[GoalStep, ...]:
    return tuple(
        GoalStep(_level(level), evidence, day)
        for level, evidence, day in told.steps
        if evidence.strip()
    )


def _level(told: int) -> int:
    return max(LEAST, min(MOST, told))


def _shape(words: str, **places: str) -> re.Pattern[str]:
    """Return what finds *words* again, with a group for each of its places."""
    shape = re.escape(words)
    for name, inside in places.items():
        place = re.escape(f"{{{name}}}")
        shape = shape.replace(place, f"(?P<{name}>{inside})", 1).replace(place, inside)
    return re.compile(shape)
