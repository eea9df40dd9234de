"""Reviews: seven statements a role, gaps that stay gaps, and what changed from stage to stage."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from revmentor_desktop.domain.errors import Rule, RuleBroken
from revmentor_desktop.domain.ids import ReviewId
from revmentor_desktop.domain.people import Role
from revmentor_desktop.domain.private import PrivateReview, released, taken_back
from revmentor_desktop.domain.reviews import (
    HIGHEST,
    LOWEST,
    STATEMENTS,
    Rating,
    Review,
    Stage,
    Statement,
    in_order,
    mark_of,
    ways,
    with_mark,
)
from tests import make
from tests.strategies import ENTITIES

MARK = st.integers(LOWEST, HIGHEST)
TAKEN = st.lists(st.tuples(st.integers(0, 6), st.none() | MARK), max_size=20)


def test_each_role_has_seven_statements_of_its_own() -> None:
    assert [len(STATEMENTS[role]) for role in Role] == [7, 7]
    assert {*STATEMENTS[Role.MENTOR], *STATEMENTS[Role.MENTEE]} == set(Statement)


@given(role=st.sampled_from(Role), taken=TAKEN)
def test_whatever_is_rated_the_last_mark_holds_and_the_rest_stays_blank(
    role: Role, taken: list[tuple[int, int | None]]
) -> None:
    review = make.review(role=role, ratings=())
    wanted: dict[Statement, int | None] = {}
    for at, mark in taken:
        statement = STATEMENTS[role][at]
        review = replace(review, ratings=with_mark(review.ratings, statement, mark))
        wanted[statement] = mark
    assert {one: mark_of(review, one) for one in STATEMENTS[role]} == {
        one: wanted.get(one) for one in STATEMENTS[role]
    }


@pytest.mark.parametrize("mark", [LOWEST - 1, HIGHEST + 1])
def test_there_is_no_mark_beyond_the_scale(mark: int) -> None:
    with pytest.raises(RuleBroken) as broken:
        Rating(Statement.ASK, mark)
    assert broken.value.rule is Rule.LEVEL_OUT_OF_RANGE


@pytest.mark.parametrize(
    "ratings",
    [
        (Rating(Statement.ASK, 3),),
        (Rating(Statement.NEED, 3), Rating(Statement.DISAGREE, 3)),
        (Rating(Statement.NEED, 3), Rating(Statement.NEED, 4)),
    ],
    ids=["of the other role", "out of order", "twice"],
)
@pytest.mark.parametrize("make_one", [make.review, make.private_review])
def test_statements_are_those_of_the_role_in_order_each_once(
    make_one: object, ratings: tuple[Rating, ...]
) -> None:
    assert callable(make_one)
    with pytest.raises(RuleBroken) as broken:
        make_one(ratings=ratings)
    assert broken.value.rule is Rule.NO_SUCH_STATEMENT


@given(ENTITIES[PrivateReview])
def test_releasing_and_taking_back_lose_nothing(mine: PrivateReview) -> None:
    shared = released(mine)
    assert all(getattr(shared, one.name) == getattr(mine, one.name) for one in fields(mine))
    assert taken_back(shared) == mine


def test_reviews_stand_by_stage_and_those_of_one_stage_by_their_day() -> None:
    closing = make.review(1, stage=Stage.CLOSING, day=date(2026, 1, 1))
    late = make.private_review(2, stage=Stage.BASELINE, day=date(2026, 9, 9))
    early = make.review(3, stage=Stage.BASELINE, day=date(2026, 9, 1))
    every: list[Review | PrivateReview] = [closing, late, early]
    assert in_order(every) == (early, late, closing)


def test_a_change_is_told_from_the_first_mark_to_the_last() -> None:
    first = make.review(ratings=(Rating(Statement.DISAGREE, 2), Rating(Statement.LEAD, 3)))
    gap = make.review(2, stage=Stage.MIDPOINT, ratings=(Rating(Statement.LEAD, 4),))
    last = make.review(3, stage=Stage.CLOSING, ratings=(Rating(Statement.DISAGREE, 4),))
    found = {way.statement: way for way in ways(Role.MENTOR, (first, gap, last))}
    assert found[Statement.DISAGREE].marks == (2, None, 4)
    assert found[Statement.DISAGREE].change == (2, 4)
    assert found[Statement.LEAD].change == (3, 4)
    assert found[Statement.ADMIT].marks == (None, None, None)
    assert found[Statement.ADMIT].change is None


def test_one_mark_alone_is_no_change() -> None:
    review = make.review(ratings=(Rating(Statement.NEED, 5),), id=ReviewId("r"))
    assert all(way.change is None for way in ways(Role.MENTOR, [review]))
