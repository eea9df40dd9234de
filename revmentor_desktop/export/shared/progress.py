"""The documents of what the two agreed on, where they want to get, and how they rate themselves."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from revmentor_desktop.domain.goals import MOST
from revmentor_desktop.domain.names import filled
from revmentor_desktop.domain.reviews import HIGHEST, LOWEST
from revmentor_desktop.export import plain
from revmentor_desktop.export.outline import Align, Block, Heading, Paragraph, Run, Table, line
from revmentor_desktop.export.shared import pieces
from revmentor_desktop.export.shared.pieces import SECTION, bullets, section

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from revmentor_desktop.domain.sharing import (
        SharedAcceptance,
        SharedAgreement,
        SharedClause,
        SharedGoal,
        SharedGoals,
        SharedReview,
        SharedReviews,
    )
    from revmentor_desktop.export.outline import Line
    from revmentor_desktop.export.words import Words


def agreement(view: SharedAgreement, words: Words) -> Iterator[Block]:
    """Yield what the two want, how often they meet, what they agreed on, and who accepted it."""
    rhythm = words.rhythm(view.cadence_days, view.minutes) if view.cadence_days else ""
    yield from section(words.aim, pieces.texts(view.aim))
    yield from section(words.how_we_meet, pieces.texts(rhythm))
    yield from section(words.agreed, clauses(view.agreement, words))
    yield from section(words.accepted, bullets(_acceptance(one, words) for one in view.accepted))


def clauses(found: Iterable[SharedClause], words: Words) -> Iterator[Block]:
    """Yield each clause under its heading; the first may stand without one."""
    told = [clause for clause in found if plain.one_line(clause.text)]
    for place, clause in enumerate(told):
        heading = plain.one_line(clause.heading)
        if heading or place:
            yield Heading(SECTION + 1, line(heading or words.untitled))
        yield from pieces.body(clause.text, SECTION + 1, words)


def goals(view: SharedGoals, words: Words) -> Iterator[Block]:
    """Yield the goals of each, and those of both, under headings of their own."""
    for whose, found in groupby(view.goals, key=_whose):
        heading = filled(words.goals_of, name="".join(whose))
        yield from section(words.goals_of_both if len(whose) > 1 else heading, _list(found, words))


def goal_list(found: Iterable[SharedGoal], words: Words) -> list[Block]:
    """Return *found* as one list, each with whose it is."""
    return bullets(
        [line(f"{pieces.who(one.whose, words)}{words.colon}", *first), *more]
        for one in found
        if plain.one_line(one.text)
        for first, *more in [_goal(one, words)]
    )


def reviews(found: Iterable[SharedReviews], words: Words) -> Iterator[Block]:
    """Yield what each released: every statement with its marks and what changed, then the words."""
    for one in found:
        yield Heading(SECTION + 1, line(filled(words.reviews.of_one, name=one.name)))
        yield Paragraph((line(words.reviews.scale.format(least=LOWEST, most=HIGHEST)),))
        yield _marks(one, words)
        yield from bullets(
            [line(Run(f"{_stage(review, words)}{words.colon}", strong=True), said)]
            for review in one.reviews
            if (said := plain.one_line(review.words))
        )


# --- private ------------------------------------------------------------------------------


def _whose(goal: SharedGoal) -> tuple[str, ...]:
    return goal.whose


def _list(found: Iterable[SharedGoal], words: Words) -> list[Block]:
    return bullets(_goal(one, words) for one in found if plain.one_line(one.text))


def _goal(goal: SharedGoal, words: Words) -> list[Line]:
    by = ""
    if goal.by:
        by = words.remark.format(remark=words.due.format(day=words.day(goal.by)))
    success = plain.one_line(goal.success)
    test = words.goal_success.format(success=success) if success else ""
    scale = words.goal_scale.format(began=goal.began, most=MOST, now=goal.now)
    steps = (
        words.goal_step.format(
            day=words.day(step.day), level=step.level, evidence=plain.one_line(step.evidence)
        )
        for step in goal.steps
    )
    return [
        line(Run(goal.text, strong=True), Run(by, quiet=True)),
        *(line(text) for text in (test, scale, *steps) if text),
    ]


def _marks(found: SharedReviews, words: Words) -> Table:
    said = words.reviews
    stages = (_stage(review, words) for review in found.reviews)
    header = tuple(map(line, (said.column_statement, *stages, said.column_change)))
    rows = tuple(
        tuple(
            map(
                line,
                (
                    said.statement(way.statement),
                    *("" if mark is None else str(mark) for mark in way.marks),
                    _change(way.change, words),
                ),
            )
        )
        for way in found.ways
    )
    return Table(header, rows, (Align.START,) * len(header))


def _stage(review: SharedReview, words: Words) -> str:
    stage, day = words.reviews.stage(review.stage), words.day(review.day)
    return words.reviews.stage_on.format(stage=stage, day=day)


def _change(change: tuple[int, int] | None, words: Words) -> str:
    if change is None:
        return ""
    first, last = change
    if first == last:
        return words.reviews.no_change.format(mark=last)
    return words.reviews.change.format(first=first, last=last)


def _acceptance(acceptance: SharedAcceptance, words: Words) -> list[Line]:
    told = words.accepted_on.format(name=acceptance.name, day=words.day(acceptance.day))
    remark = words.remark.format(remark=words.changed_since) if acceptance.changed else ""
    return [line(told, Run(remark, quiet=True))]
