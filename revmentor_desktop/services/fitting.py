"""A topic, or a part of it, fitted to the minutes there are.

Nothing is dropped.  ``fitted(topic, parts, minutes)`` says which steps stay on the agenda and
which move to "if there is time": first those marked so, then those without a mark, each from the
last to the first, until what stays fits.  What is marked as core stays, however short the time;
then every step gets a smaller share of it (``Fit.hurried``).  A part in which nothing is marked
as core keeps its first step.

How long a step takes is an estimate: the minutes of the topic are spread over its steps, and one
that the mentee does counts for more than one that is only shown.  ``agenda_item(topic, fit, …)``
is what comes onto the agenda.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from revmentor_desktop.domain.marks import Mark
from revmentor_desktop.domain.people import Who
from revmentor_desktop.domain.sessions import AgendaItem, ItemKind, item_from_topic
from revmentor_desktop.domain.topics import SectionKind
from revmentor_desktop.domain.values import dataclass
from revmentor_desktop.services.steps import STEP_PARTS, TopicStep, expected_questions, topic_steps

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from revmentor_desktop.domain.ids import ItemId
    from revmentor_desktop.domain.topics import Topic

PARTS = (*STEP_PARTS, SectionKind.EXPECT)
"""The parts of a topic that can be put on an agenda, in their order."""

WEIGHTS = {SectionKind.SHOW: 2, SectionKind.DRIVE: 3}
"""How long a step of each part takes beside the others: hands are slower than eyes."""

QUESTION_SECONDS = 60
"""How long one of the questions to expect takes, with its answer."""

ROUNDING = 30
"""Seconds by which an agenda may be too full on paper: no estimate is worth a step for less."""


@dataclass(frozen=True, slots=True)
class PacedStep:
    """A step and the seconds it is likely to take."""

    step: TopicStep
    seconds: float

    @property
    def minutes(self) -> int:
        """The whole minutes nearest to it, at least one."""
        return max(1, round(self.seconds / 60))


@dataclass(frozen=True, slots=True)
class Fit:
    """What of a topic is done in so many *minutes*, and what is left for spare time.

    *hurried* when even what must stay usually takes longer than that.
    """

    minutes: int
    kept: tuple[PacedStep, ...]
    later: tuple[PacedStep, ...] = ()
    hurried: bool = False

    @property
    def parts(self) -> tuple[SectionKind, ...]:
        """The parts of which something is kept."""
        return tuple(dict.fromkeys(paced.step.part for paced in self.kept))


def parts_of(topic: Topic) -> tuple[SectionKind, ...]:
    """Return the parts of *topic* that have something to put on an agenda."""
    there = {paced.step.part for paced in paced_steps(topic, PARTS)}
    return tuple(part for part in PARTS if part in there)


def paced_steps(topic: Topic, parts: Collection[SectionKind]) -> tuple[PacedStep, ...]:
    """Return the steps of *parts* in their order, each with the time it is likely to take."""
    steps = topic_steps(topic)
    whole = sum(WEIGHTS[step.part] for step in steps)
    paced = [PacedStep(s, topic.minutes * 60 * WEIGHTS[s.part] / whole) for s in steps]
    paced += [
        PacedStep(TopicStep(SectionKind.EXPECT, expected.question), QUESTION_SECONDS)
        for expected in expected_questions(topic)
    ]
    return tuple(one for one in paced if one.step.part in parts)


def usual_minutes(topic: Topic, parts: Collection[SectionKind]) -> int:
    """Return how long *parts* of *topic* usually take, in whole minutes, at least one."""
    return max(1, round(_seconds(paced_steps(topic, parts)) / 60))


def fitted(topic: Topic, parts: Collection[SectionKind], minutes: int) -> Fit:
    """Return *parts* of *topic* fitted to *minutes*."""
    steps = paced_steps(topic, parts)
    there = minutes * 60
    needed = _seconds(steps)
    left: set[int] = set()
    for at in _in_order_of_leaving(steps):
        if needed <= there + ROUNDING:
            break
        needed -= steps[at].seconds
        left.add(at)
    kept = tuple(paced for at, paced in enumerate(steps) if at not in left)
    later = tuple(paced for at, paced in enumerate(steps) if at in left)
    hurried = needed > there + ROUNDING
    if hurried:
        kept = tuple(replace(one, seconds=one.seconds * there / needed) for one in kept)
    return Fit(minutes, kept, later, hurried)


def agenda_item(topic: Topic, fit: Fit, item: ItemId, if_time: str) -> AgendaItem:
    """Return the agenda item *item* that carries *topic* as it was fitted.

    What was left for spare time stands in its details, below the line *if_time*.
    """
    whole = item_from_topic(topic, item, [paced.step.line for paced in fit.kept])
    later = [f"– {paced.step.line}" for paced in fit.later]
    hands_on = fit.parts == (SectionKind.DRIVE,)
    return replace(
        whole,
        kind=ItemKind.HANDS_ON if hands_on else whole.kind,
        lead=Who.MENTEE if hands_on else whole.lead,
        minutes=fit.minutes,
        details="\n".join((if_time, *later)) if later else "",
    )


def _in_order_of_leaving(steps: Sequence[PacedStep]) -> list[int]:
    """Return the places of the steps that may leave, that of whoever leaves first in front."""
    staying = _staying(steps)
    return [
        at
        for mark in (Mark.IF_TIME, Mark.PLAIN)
        for at in reversed(range(len(steps)))
        if steps[at].step.mark is mark and at not in staying
    ]


def _staying(steps: Sequence[PacedStep]) -> set[int]:
    """Return the places of what stays however short the time: what is core, or a first step."""
    staying: set[int] = set()
    for part in PARTS:
        own = [at for at, paced in enumerate(steps) if paced.step.part is part]
        core = [at for at in own if steps[at].step.mark is Mark.CORE]
        staying.update(core or own[:1])
    return staying


def _seconds(steps: Iterable[PacedStep]) -> float:
    return sum(paced.seconds for paced in steps)
