"""Goals: they move only with evidence, stay on their scale, and keep the way they went."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from revmentor_desktop.domain.errors import Rule, RuleBroken
from revmentor_desktop.domain.goals import (
    LEAST,
    MOST,
    Goal,
    begun_at,
    common_goals,
    goals_of,
    moved,
)
from revmentor_desktop.domain.people import Role, Who
from tests import make
from tests.strategies import DAY, ENTITIES, TEXT

ANY_LEVEL = st.integers(LEAST - 3, MOST + 3)
MOVES = st.lists(st.tuples(ANY_LEVEL, TEXT, DAY), max_size=12)
TODAY = date(2026, 11, 23)


@given(goal=ENTITIES[Goal], moves=MOVES)
def test_however_it_is_moved_it_stays_on_the_scale_and_keeps_its_way(
    goal: Goal, moves: list[tuple[int, str, date]]
) -> None:
    now = goal
    for level, evidence, day in moves:
        before = now
        if LEAST <= level <= MOST and level != before.now and evidence.strip():
            now = moved(now, level, evidence, day)
            assert now.steps[:-1] == before.steps
            assert (now.now, now.steps[-1].evidence) == (level, evidence)
        else:
            with pytest.raises(RuleBroken):
                moved(now, level, evidence, day)
        assert LEAST <= now.now <= MOST
        assert now.began == goal.began


def test_a_step_needs_a_sentence_that_shows_it() -> None:
    with pytest.raises(RuleBroken) as broken:
        moved(make.goal(), 3, "  \n", TODAY)
    assert broken.value.rule is Rule.EVIDENCE_MISSING


def test_it_cannot_be_moved_to_where_it_is() -> None:
    with pytest.raises(RuleBroken) as broken:
        moved(make.goal(), 2, "Still here", TODAY)
    assert broken.value.rule is Rule.SAME_LEVEL


def test_it_can_go_back_too() -> None:
    back = moved(make.goal(), 1, "Needed help again", TODAY)
    assert (back.began, back.now, len(back.steps)) == (1, 1, 2)


def test_a_goal_without_words_is_none() -> None:
    with pytest.raises(RuleBroken) as broken:
        make.goal(text=" ")
    assert broken.value.rule is Rule.GOAL_WITHOUT_WORDS


@pytest.mark.parametrize("level", [LEAST - 1, MOST + 1])
def test_it_cannot_begin_beside_the_scale(level: int) -> None:
    with pytest.raises(RuleBroken) as broken:
        make.goal(began=level)
    assert broken.value.values == {"least": LEAST, "most": MOST}


def test_where_it_began_is_fixed_once_it_was_moved() -> None:
    assert begun_at(make.goal(steps=()), 3).now == 3
    assert begun_at(make.goal(), 3) == make.goal()


def test_goals_are_told_by_whose_they_are_in_the_order_of_their_naming() -> None:
    mine = make.goal(3, whose=Who.MENTOR)
    theirs, both = (make.goal(2), make.goal(1)), make.goal(4, whose=Who.BOTH)
    every = (mine, *theirs, both)
    assert goals_of(every, Role.MENTEE) == theirs[::-1]
    assert goals_of(every, Role.MENTOR) == (mine,)
    assert common_goals(every) == (both,)
