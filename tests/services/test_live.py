"""Holding a session step by step: every step one change set, and what has been stays."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from revmentor_desktop.domain import live as run_of
from revmentor_desktop.domain.errors import RuleBroken
from revmentor_desktop.domain.live import MarkKind, Run
from revmentor_desktop.domain.sessions import Outcome, Session, SessionState
from revmentor_desktop.services import live
from revmentor_desktop.services.live import Moment
from tests import make

if TYPE_CHECKING:
    from revmentor_desktop.domain.changes import ChangeSet
    from revmentor_desktop.domain.ids import ItemId

PLANNED = make.session(1, items=3)
ONE, TWO, THREE = (item.id for item in PLANNED.items)


def after(changes: ChangeSet, session: Session, run: Run | None) -> tuple[Session, Run]:
    """Return session and run as *changes* leave them."""
    for _, now in changes.of(Session):
        session = now or session
    for _, now in changes.of(Run):
        run = now or run
    assert run is not None
    return session, run


def held(minutes: int = 0) -> Moment:
    session, run = after(live.started(PLANNED, None, make.NOW), PLANNED, None)
    return Moment(session, run, make.NOW + timedelta(minutes=minutes))


def then(moment: Moment, changes: ChangeSet, minutes: int = 1) -> Moment:
    session, run = after(changes, moment.session, moment.run)
    return Moment(session, run, moment.now + timedelta(minutes=minutes))


def outcomes(moment: Moment) -> list[Outcome]:
    return [item.outcome for item in moment.session.items]


def test_a_session_starts_with_its_first_open_item() -> None:
    moment = held()
    assert moment.session.state is SessionState.IN_PROGRESS
    assert (moment.run.current, moment.run.started) == (ONE, make.NOW)


def test_a_session_that_was_cancelled_cannot_start() -> None:
    with pytest.raises(RuleBroken):
        live.started(replace(PLANNED, state=SessionState.CANCELLED), None, make.NOW)


def test_a_session_without_items_starts_too() -> None:
    empty = make.session(2)
    _, run = after(live.started(empty, None, make.NOW), empty, None)
    assert run.current is None


def test_going_on_closes_the_item_and_begins_the_next() -> None:
    moment = then(held(), live.gone_on(held(4)))
    assert outcomes(moment) == [Outcome.DONE, Outcome.OPEN, Outcome.OPEN]
    assert moment.run.current == TWO


def test_behind_the_last_item_there_is_none_but_it_is_done() -> None:
    moment = held()
    for _ in range(4):
        moment = then(moment, live.gone_on(moment))
    assert outcomes(moment) == [Outcome.DONE] * 3
    assert moment.run.current == THREE


def test_an_item_that_is_skipped_is_not_done() -> None:
    assert outcomes(then(held(), live.skipped(held())))[0] is Outcome.SKIPPED


def test_going_back_opens_the_item_again() -> None:
    moment = then(held(), live.gone_on(held()))
    moment = then(moment, live.gone_back(moment))
    assert (moment.run.current, outcomes(moment)[0]) == (ONE, Outcome.OPEN)


def test_an_item_that_has_moved_on_is_passed_over_and_not_taken_up() -> None:
    moment = then(held(), live.gone_on(held()))
    moved = replace(moment.session.items[0], outcome=Outcome.CARRIED_OVER)
    session = replace(moment.session, items=(moved, *moment.session.items[1:]))
    moment = replace(moment, session=session)
    assert not live.gone_back(moment)
    with pytest.raises(RuleBroken):
        live.gone_to(moment, ONE)


def test_before_the_first_item_there_is_nothing_to_go_back_to() -> None:
    assert not live.gone_back(held())


def test_what_was_skipped_before_comes_after_the_last() -> None:
    moment = then(held(), live.gone_to(held(), THREE))
    assert live.next_item(moment.session, THREE) == moment.session.items[0]


def test_an_unplanned_item_stands_behind_the_present_one() -> None:
    fresh = make.item(9)
    moment = then(held(), live.added_unplanned(held(), fresh))
    assert [item.id for item in moment.session.items] == [ONE, fresh.id, TWO, THREE]
    assert moment.run.current == ONE


def test_several_unplanned_items_come_in_their_order() -> None:
    new = make.item(8), make.item(9)
    moment = then(held(), live.added_unplanned(held(), *new))
    assert [item.id for item in moment.session.items[1:3]] == [one.id for one in new]


def test_an_unplanned_item_in_an_empty_session_begins() -> None:
    empty = make.session(2)
    session, run = after(live.started(empty, None, make.NOW), empty, None)
    moment = Moment(session, run, make.NOW)
    moment = then(moment, live.added_unplanned(moment, make.item(1, 2)))
    assert moment.run.current == moment.session.items[0].id


@pytest.mark.parametrize(("item", "to", "order"), [(THREE, 0, [0, 2, 1]), (ONE, 2, [0, 1, 2])])
def test_only_what_is_left_can_be_reordered(item: ItemId, to: int, order: list[int]) -> None:
    moment = then(held(), live.reordered(held(), item, to))
    assert [one.id for one in moment.session.items] == [PLANNED.items[at].id for at in order]


def test_a_pause_turns_on_and_off() -> None:
    moment = then(held(), live.pause_turned(held()))
    assert moment.run.paused
    assert not then(moment, live.pause_turned(moment)).run.paused


def test_five_minutes_more() -> None:
    moment = then(held(), live.time_added(held()))
    assert run_of.clock(moment.run, moment.session, make.NOW).allowed == timedelta(minutes=15)


def test_a_clock_that_goes_on_as_usual_is_not_noted() -> None:
    assert not live.clock_set(held(), 60.4, 60.0)


@pytest.mark.parametrize("apart", [-3600, 3600, 5])
def test_a_clock_that_was_set_is_noted(apart: int) -> None:
    moment = then(held(), live.clock_set(held(), 60 + apart, 60))
    mark = moment.run.marks[-1]
    assert (mark.kind, mark.seconds) == (MarkKind.SHIFTED, apart)


def test_a_session_can_be_taken_up_again_after_its_end() -> None:
    moment = held(20)
    ended = replace(moment.session, state=SessionState.HELD)
    run = run_of.over(moment.run, moment.now)
    changes = live.started(ended, run, moment.now + timedelta(minutes=40))
    session, again = after(changes, ended, run)
    clock = run_of.clock(again, session, moment.now + timedelta(minutes=41))
    assert (session.state, clock.elapsed) == (SessionState.IN_PROGRESS, timedelta(minutes=21))


def test_what_was_marked_as_held_while_it_ran_is_taken_up_where_it_was_last_seen() -> None:
    moment = then(held(), live.time_added(held(20)))
    ended = replace(moment.session, state=SessionState.HELD)  # as version 0.1.0 left it
    later = make.NOW + timedelta(days=2)
    session, again = after(live.started(ended, moment.run, later), ended, moment.run)
    clock = run_of.clock(again, session, later + timedelta(minutes=1))
    assert clock.elapsed == timedelta(minutes=21)


def test_the_session_in_progress_is_the_one_that_runs() -> None:
    sessions = (make.session(1, state=SessionState.HELD), held().session, make.session(3))
    assert live.running(sessions) == held().session
    assert live.running(()) is None
