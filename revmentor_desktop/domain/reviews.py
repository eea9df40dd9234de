"""Reviews: seven statements that somebody rates from 1 to 5, at three stages of a programme.

The seven are those of a role: the mentee's are about digital confidence by area, the mentor's about
leadership and confidence.  What each says is the business of whoever shows it; a file holds its
value, so that the words may become better ones.  A statement that was not rated is a gap, and
stays one.

A ``Review`` here is one that its owner has released.  Until then it is a ``PrivateReview``
(``private``), which nothing that writes for other eyes can name.
"""

from __future__ import annotations

from datetime import date
from enum import Enum
from typing import TYPE_CHECKING, Protocol, TypeVar

from revmentor_desktop.domain.errors import Rule, RuleBroken
from revmentor_desktop.domain.ids import ReviewId
from revmentor_desktop.domain.people import Role
from revmentor_desktop.domain.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    A = TypeVar("A", bound="AnyReview")

LOWEST, HIGHEST = 1, 5
"""The ends of the scale: not at all, and fully."""


class Stage(Enum):
    """When in a programme a review is written, in the order of time."""

    BASELINE = "baseline"
    MIDPOINT = "midpoint"
    CLOSING = "closing"


class Statement(Enum):
    """What is rated; a value is never given to another statement."""

    FOLLOW = "mentee.follow"
    AUDIENCE = "mentee.audience"
    BRIEF_AI = "mentee.brief-ai"
    BUY = "mentee.buy"
    JUDGE = "mentee.judge"
    SAFE = "mentee.safe"
    ASK = "mentee.ask"

    DISAGREE = "mentor.disagree"
    EXPLAIN = "mentor.explain"
    NEED = "mentor.need"
    LEAD = "mentor.lead"
    PATIENCE = "mentor.patience"
    DECIDE = "mentor.decide"
    ADMIT = "mentor.admit"


STATEMENTS: Mapping[Role, tuple[Statement, ...]] = {
    role: tuple(one for one in Statement if one.value.startswith(f"{role.value}.")) for role in Role
}
"""The seven statements of each role, in the order in which they are shown."""


@dataclass(frozen=True, slots=True)
class Rating:
    """How far a statement holds, from ``LOWEST`` to ``HIGHEST``."""

    statement: Statement
    mark: int

    def __post_init__(self) -> None:
        if not LOWEST <= self.mark <= HIGHEST:
            raise RuleBroken(Rule.LEVEL_OUT_OF_RANGE, least=LOWEST, most=HIGHEST)


@dataclass(frozen=True, slots=True)
class Review:
    """What the person with *role* released of how they rated themselves on *day*.

    ``ratings`` are in the order of the statements, each rated once at most; ``words`` are a
    sentence or two to them, and may be empty.
    """

    id: ReviewId
    role: Role
    stage: Stage
    day: date
    ratings: tuple[Rating, ...] = ()
    words: str = ""

    def __post_init__(self) -> None:
        check_ratings(self.role, self.ratings)


class AnyReview(Protocol):
    """A review, whether it is released or not."""

    @property
    def id(self) -> ReviewId:
        """What it is called."""
        ...

    @property
    def stage(self) -> Stage:
        """When in the programme it was written."""
        ...

    @property
    def day(self) -> date:
        """On which day that was."""
        ...

    @property
    def ratings(self) -> tuple[Rating, ...]:
        """What was rated."""
        ...


@dataclass(frozen=True, slots=True)
class Way:
    """The marks of one statement, review by review; ``None`` is a gap."""

    statement: Statement
    marks: tuple[int | None, ...]

    @property
    def change(self) -> tuple[int, int] | None:
        """The first mark and the last one; ``None`` where there are no two."""
        given = [mark for mark in self.marks if mark is not None]
        return (given[0], given[-1]) if len(given) > 1 else None


def check_ratings(role: Role, ratings: tuple[Rating, ...]) -> None:
    """Raise ``RuleBroken`` unless *ratings* are of statements of *role*, in order, each once."""
    wanted = [one for one in STATEMENTS[role] if one in {given.statement for given in ratings}]
    if [given.statement for given in ratings] != wanted:
        raise RuleBroken(Rule.NO_SUCH_STATEMENT)


def mark_of(review: AnyReview, statement: Statement) -> int | None:
    """Return the mark that *review* gives *statement*, ``None`` for none."""
    return next((one.mark for one in review.ratings if one.statement is statement), None)


def with_mark(
    ratings: Iterable[Rating], statement: Statement, mark: int | None
) -> tuple[Rating, ...]:
    """Return *ratings* with *mark* for *statement*, in order; ``None`` leaves a gap."""
    given = {one.statement: one for one in ratings}
    given.pop(statement, None)
    if mark is not None:
        given[statement] = Rating(statement, mark)
    return tuple(given[one] for one in Statement if one in given)


def in_order(reviews: Iterable[A]) -> tuple[A, ...]:
    """Return *reviews* by stage; two of the same stage by their day."""
    stages = tuple(Stage)
    return tuple(sorted(reviews, key=lambda one: (stages.index(one.stage), one.day, one.id)))


def ways(role: Role, reviews: Iterable[AnyReview]) -> tuple[Way, ...]:
    """Return for each statement of *role* the marks that *reviews*, which are in order, gave it."""
    found = tuple(reviews)
    return tuple(
        Way(one, tuple(mark_of(review, one) for review in found)) for one in STATEMENTS[role]
    )
