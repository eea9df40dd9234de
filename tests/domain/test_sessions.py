"""The agenda of a session in its order, and the life of a session."""

from __future__ import annotations

from itertools import count

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from revmentor_desktop.domain.errors import Rule, RuleBroken
from revmentor_desktop.domain.ids import ItemId
from revmentor_desktop.domain.sessions import (
    LONGEST_ITEM,
    REACHABLE,
    Outcome,
    Session,
    SessionState,
    Step,
    add_item,
    carry_over,
    changed_state,
    duplicate_item,
    hold,
    insert_item,
    item_of,
    move_item,
    next_number,
    remove_item,
    replace_item,
    tick_step,
    with_minutes,
)
from tests import make

PLACES = st.integers(-2, 7)


def ids(session: Session) -> list[str]:
    """Return the items by the last word of their ids, in order."""
    return [item.id.rpartition("-")[2] for item in session.items]


@settings(max_examples=30)
@given(st.integers(1, 5), PLACES)
def test_an_item_that_moves_stands_where_it_was_put_and_the_others_keep_their_order(
    number: int, to: int
) -> None:
    session = make.session(items=5)
    moved = move_item(session, ItemId(f"session-1-item-{number}"), to)
    others = [one for one in ids(session) if one != str(number)]
    at = max(0, min(to, 4))
    assert ids(moved) == [*others[:at], str(number), *others[at:]]
    assert set(moved.items) == set(session.items)


def test_an_item_is_added_at_the_end_below_another_or_at_a_place() -> None:
    session, new = make.session(items=3), make.item(9)
    assert ids(add_item(session, new)) == ["1", "2", "3", "9"]
    assert ids(add_item(session, new, below=session.items[0].id)) == ["1", "9", "2", "3"]
    assert ids(insert_item(session, new, 1)) == ["1", "9", "2", "3"]
    assert ids(insert_item(session, new, 99)) == ["1", "2", "3", "9"]


def test_an_item_that_is_removed_leaves_the_others_and_one_that_is_not_there_is_refused() -> None:
    session = make.session(items=3)
    assert ids(remove_item(session, session.items[1].id)) == ["1", "3"]
    with pytest.raises(RuleBroken) as broken:
        remove_item(session, ItemId("of another session"))
    assert broken.value.rule is Rule.NO_SUCH_ITEM


def test_minutes_add_up_and_stay_within_their_bounds() -> None:
    session = make.session(items=2, minutes=60)
    first = session.items[0].id
    longer = with_minutes(session, first, 50)
    assert longer.planned_minutes == 50 + session.items[1].minutes
    assert longer.spare_minutes == 10 - session.items[1].minutes
    for minutes in (0, LONGEST_ITEM + 1):
        with pytest.raises(RuleBroken):
            with_minutes(session, first, minutes)


def test_a_step_is_ticked_and_a_copy_begins_with_none_ticked() -> None:
    session = make.session(items=1)
    item = session.items[0].id
    steps = (Step("look"), Step("try"))
    session = replace_item(session, make.item(1, steps=steps, outcome=Outcome.DONE))
    ticked = tick_step(session, item, 1, done=True)
    assert [step.done for step in item_of(ticked, item).steps] == [False, True]
    twin = item_of(duplicate_item(ticked, item, ItemId("twin")), ItemId("twin"))
    assert twin.steps == steps
    assert twin.outcome is Outcome.OPEN
    with pytest.raises(RuleBroken) as broken:
        tick_step(session, item, 2, done=True)
    assert broken.value.rule is Rule.NO_SUCH_STEP


@pytest.mark.parametrize("before", SessionState)
@pytest.mark.parametrize("after", SessionState)
def test_a_session_goes_where_it_can_and_nowhere_else(
    before: SessionState, after: SessionState
) -> None:
    session = make.session(state=before)
    if after in REACHABLE[before]:
        assert changed_state(session, after).state is after
    else:
        with pytest.raises(RuleBroken) as broken:
            changed_state(session, after)
        assert broken.value.rule is Rule.STATE_NOT_REACHABLE


def test_what_is_still_open_is_done_when_a_session_was_held() -> None:
    items = (make.item(1), make.item(2, outcome=Outcome.SKIPPED))
    held = hold(make.session(items=items))
    assert [item.outcome for item in held.items] == [Outcome.DONE, Outcome.SKIPPED]


def test_an_item_moves_on_once_and_says_where_it_came_from() -> None:
    source, target, numbers = make.session(1, items=2), make.session(2, items=1), count(1)
    wanted = source.items[0].id
    left, arrived = carry_over(source, target, [wanted], lambda: f"new-{next(numbers)}")
    assert item_of(left, wanted).outcome is Outcome.CARRIED_OVER
    new = item_of(arrived, ItemId("new-1"))
    assert (new.origin, new.origin_item) == (source.id, wanted)
    assert new.origin_date == source.local_start.date()
    with pytest.raises(RuleBroken) as broken:
        carry_over(left, arrived, [wanted], lambda: "again")
    assert broken.value.rule is Rule.ALREADY_CARRIED_OVER


def test_the_next_session_has_the_highest_number_and_one() -> None:
    assert next_number([]) == 1
    assert next_number([make.session(3), make.session(1)]) == 4
