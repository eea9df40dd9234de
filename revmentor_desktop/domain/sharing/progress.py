"""What the two agreed on and where they want to get, as another may see it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from revmentor_desktop.domain.goals import common_goals, goals_of
from revmentor_desktop.domain.people import Role
from revmentor_desktop.domain.reviews import in_order, ways
from revmentor_desktop.domain.sharing.audiences import US
from revmentor_desktop.domain.sharing.sessions import shared_pair
from revmentor_desktop.domain.sharing.views import (
    SharedAcceptance,
    SharedAgreement,
    SharedClause,
    SharedGoal,
    SharedGoals,
    SharedGoalStep,
    SharedReview,
    SharedReviews,
)
from revmentor_desktop.domain.times import wall_clock

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from revmentor_desktop.domain.agreement import Agreement
    from revmentor_desktop.domain.goals import Goal
    from revmentor_desktop.domain.people import Pair
    from revmentor_desktop.domain.reviews import Review
    from revmentor_desktop.domain.sharing.audiences import Reader


def shared_agreement(
    pair: Pair, agreement: Agreement | None, reader: Reader = US
) -> SharedAgreement:
    """Return what the two want and what they agreed on, as *reader* may see it."""
    return SharedAgreement(
        head=shared_pair(pair, reader),
        aim=pair.aim,
        cadence_days=pair.cadence_days,
        minutes=pair.minutes,
        agreement=shared_clauses(agreement),
        accepted=_accepted(pair, agreement, reader),
    )


def shared_goals(
    pair: Pair, goals: Iterable[Goal], day: date | None, reader: Reader = US
) -> SharedGoals:
    """Return what the two want to be able to do, as *reader* may see it on *day*."""
    return SharedGoals(shared_pair(pair, reader), day, goals_seen(pair, goals, reader))


def shared_clauses(agreement: Agreement | None) -> tuple[SharedClause, ...]:
    """Return the clauses that say something, in their order."""
    clauses = agreement.clauses if agreement else ()
    return tuple(SharedClause(one.heading, one.text) for one in clauses if one.text.strip())


def goals_seen(pair: Pair, goals: Iterable[Goal], reader: Reader) -> tuple[SharedGoal, ...]:
    """Return the *goals* that *reader* may see: the mentee's, the mentor's, then common ones."""
    seen = reader.seen(goals)
    order = (*goals_of(seen, Role.MENTEE), *goals_of(seen, Role.MENTOR), *common_goals(seen))
    return tuple(
        SharedGoal(
            text=goal.text,
            whose=reader.short_names(pair, goal.whose),
            success=goal.success,
            by=goal.by,
            began=goal.began,
            now=goal.now,
            steps=tuple(SharedGoalStep(one.level, one.evidence, one.day) for one in goal.steps),
        )
        for goal in order
    )


def reviews_seen(
    pair: Pair, reviews: Iterable[Review], reader: Reader
) -> tuple[SharedReviews, ...]:
    """Return what each of the two released, as *reader* may see it: the mentee's first."""
    every = tuple(reviews)
    found = ((role, _written(every, role)) for role in (Role.MENTEE, Role.MENTOR))
    return tuple(
        SharedReviews(
            name=reader.short_name(pair, role),
            reviews=tuple(SharedReview(one.stage, one.day, one.words) for one in written),
            ways=ways(role, written),
        )
        for role, written in found
        if written
    )


def _written(reviews: Iterable[Review], role: Role) -> tuple[Review, ...]:
    """Return those in which the person with *role* wrote or rated anything, in order."""
    return in_order(
        one for one in reviews if one.role is role and (one.ratings or one.words.strip())
    )


def _accepted(
    pair: Pair, agreement: Agreement | None, reader: Reader
) -> tuple[SharedAcceptance, ...]:
    if agreement is None:
        return ()
    return tuple(
        SharedAcceptance(
            name=reader.name(pair, role),
            day=wall_clock(acceptance.when, pair.zone).date(),
            changed=agreement.changed_since(role),
        )
        for role in Role
        if (acceptance := agreement.acceptance(role)) is not None
    )
