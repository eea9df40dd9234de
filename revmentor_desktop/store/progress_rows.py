"""The tables of what the two agreed on and where they want to get: the agreement and the goals."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

from revmentor_desktop.domain.agreement import Acceptance, Agreement, Clause
from revmentor_desktop.domain.goals import LEAST, MOST, Goal, GoalStep
from revmentor_desktop.domain.ids import AgreementId, ClauseId, GoalId
from revmentor_desktop.domain.people import Who
from revmentor_desktop.store.row import (
    Keeps,
    Table,
    between,
    flag,
    instant,
    instant_text,
    json_list,
    json_text,
    maybe_day,
    maybe_day_text,
    one_of,
)


class GoalRow(Keeps[Goal]):
    """What somebody wants to be able to do."""

    table = Table(
        "goals",
        one_of("whose", Who),
        between("began", LEAST, MOST),
        json_list("steps"),
        flag("between_us"),
    )

    id: str
    text: str
    whose: str
    named: str
    success: str
    due: str | None
    began: int
    steps: str
    between_us: int

    def take(self, value: Goal) -> None:
        """Hold *value* from now on."""
        self.id, self.text, self.whose = value.id, value.text, value.whose.value
        self.named = instant_text(value.named)
        self.success, self.due = value.success, maybe_day_text(value.by)
        self.began = value.began
        self.steps = json_text(
            [
                {"level": step.level, "evidence": step.evidence, "day": step.day.isoformat()}
                for step in value.steps
            ]
        )
        self.between_us = int(value.between_us)

    def value(self) -> Goal:
        """Return the value that is held."""
        return Goal(
            id=GoalId(self.id),
            text=self.text,
            whose=Who(self.whose),
            named=instant(self.named),
            success=self.success,
            by=maybe_day(self.due),
            began=self.began,
            steps=tuple(
                GoalStep(step["level"], step["evidence"], date.fromisoformat(step["day"]))
                for step in json.loads(self.steps)
            ),
            between_us=bool(self.between_us),
        )


class AgreementRow(Keeps[Agreement]):
    """What the two agreed on."""

    table = Table("agreements", json_list("clauses"), json_list("mentor"), json_list("mentee"))

    id: str
    clauses: str
    mentor: str | None
    mentee: str | None

    def take(self, value: Agreement) -> None:
        """Hold *value* from now on."""
        self.id = value.id
        self.clauses = json_text(_plain(value.clauses))
        self.mentor = _maybe_acceptance_text(value.mentor)
        self.mentee = _maybe_acceptance_text(value.mentee)

    def value(self) -> Agreement:
        """Return the value that is held."""
        return Agreement(
            id=AgreementId(self.id),
            clauses=_clauses(json.loads(self.clauses)),
            mentor=_maybe_acceptance(self.mentor),
            mentee=_maybe_acceptance(self.mentee),
        )


def _plain(clauses: tuple[Clause, ...]) -> list[dict[str, str]]:
    return [
        {"id": one.id, "heading": one.heading, "text": one.text, "option": one.option}
        for one in clauses
    ]


def _clauses(plain: Any) -> tuple[Clause, ...]:
    return tuple(
        Clause(ClauseId(one["id"]), one["heading"], one["text"], one["option"]) for one in plain
    )


def _maybe_acceptance_text(acceptance: Acceptance | None) -> str | None:
    if acceptance is None:
        return None
    return json_text([instant_text(acceptance.when), _plain(acceptance.clauses)])


def _maybe_acceptance(text: str | None) -> Acceptance | None:
    if text is None:
        return None
    when, clauses = json.loads(text)
    return Acceptance(instant(when), _clauses(clauses))
