"""What is open between the two: groups, filters, and what waits on whom."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from revmentor_desktop.domain.people import Role, Who
from revmentor_desktop.domain.questions import QuestionState
from revmentor_desktop.domain.sessions import SessionState
from revmentor_desktop.services.follow_ups import (
    Group,
    Kept,
    Stage,
    Whose,
    follow_ups,
    stage_of,
)
from tests import make

if TYPE_CHECKING:
    from revmentor_desktop.services.follow_ups import Subject

TODAY = date(2026, 11, 23)
"""A Monday."""


def kept(*subjects: Subject, sessions: tuple[object, ...] = ()) -> Kept:
    return Kept.of(make.workspace(*sessions, *subjects))  # type: ignore[arg-type]


def groups(found: Kept, **filters: object) -> list[tuple[Group, str]]:
    return [
        (one.group, one.subject.id)
        for one in follow_ups(found, make.pair(), TODAY, **filters)  # type: ignore[arg-type]
    ]


@pytest.mark.parametrize(
    ("due", "group"),
    [
        (date(2026, 11, 22), Group.OVERDUE),
        (date(2026, 11, 23), Group.THIS_WEEK),
        (date(2026, 11, 29), Group.THIS_WEEK),
        (date(2026, 11, 30), Group.LATER),
        (None, Group.LATER),
    ],
)
def test_an_action_stands_where_its_day_says(due: date | None, group: Group) -> None:
    assert groups(kept(make.action(due=due))) == [(group, "action-1")]


@pytest.mark.parametrize(
    "state", [QuestionState.WAITING, QuestionState.ON_AGENDA, QuestionState.STILL_FOGGY]
)
def test_open_questions_wait_for_a_session(state: QuestionState) -> None:
    assert groups(kept(make.question(state=state))) == [(Group.QUESTIONS, "question-1")]


def test_groups_have_an_order_and_the_most_urgent_stands_first() -> None:
    session = make.session(items=(make.item(question="question-2"),))
    found = kept(
        make.draft_question(),
        make.question(1),
        make.question(2, state=QuestionState.ON_AGENDA),
        make.action(1, due=None),
        make.action(2, due=date(2026, 12, 24)),
        make.action(3, due=date(2026, 11, 25)),
        make.action(4, due=date(2026, 11, 3)),
        make.action(5, done=make.NOW),
        sessions=(session,),
    )
    assert groups(found) == [
        (Group.OVERDUE, "action-4"),
        (Group.THIS_WEEK, "action-3"),
        (Group.LATER, "action-2"),
        (Group.LATER, "action-1"),
        (Group.QUESTIONS, "question-2"),
        (Group.QUESTIONS, "question-1"),
        (Group.DRAFTS, "draft-question-1"),
        (Group.DONE, "action-5"),
    ]


def test_what_was_done_in_an_earlier_month_is_found_under_done() -> None:
    found = kept(
        make.action(1, done=make.NOW - timedelta(days=40)),
        make.action(2, done=make.NOW),
        make.question(1, state=QuestionState.ANSWERED, answered=make.NOW - timedelta(days=3)),
    )
    assert [id for _, id in groups(found)] == ["action-2", "question-1"]
    everything = groups(found, stage=Stage.DONE)
    assert [id for _, id in everything] == ["action-2", "question-1", "action-1"]


def test_an_answer_without_a_moment_was_given_in_its_session() -> None:
    held = make.session(0, state=SessionState.HELD)
    question = make.question(state=QuestionState.ANSWERED, answered_in=held.id)
    (one,) = follow_ups(kept(question, sessions=(held,)), make.pair(), TODAY)
    assert one.done == held.local_start.date()


def test_states_can_be_asked_for() -> None:
    found = kept(
        make.question(1, state=QuestionState.STILL_FOGGY),
        make.question(2, state=QuestionState.PARKED),
        make.question(3),
    )
    assert groups(found, stage=Stage.STILL_FOGGY) == [(Group.QUESTIONS, "question-1")]
    assert groups(found, stage=Stage.PARKED) == [(Group.PARKED, "question-2")]


def test_mine_and_the_others() -> None:
    found = kept(
        make.action(1, owner=Who.MENTOR),
        make.action(2, owner=Who.MENTEE),
        make.action(3, owner=Who.BOTH),
        make.action(4, owner=None),
        make.question(1, asked_by=Role.MENTOR),
        make.question(2, asked_by=Role.MENTEE),
        make.draft_question(),
    )
    mine = {id for _, id in groups(found, whose=Whose.MINE)}
    other = {id for _, id in groups(found, whose=Whose.PARTNERS)}
    assert mine == {"action-1", "action-3", "question-1", "draft-question-1"}
    assert other == {"action-2", "action-3", "question-2"}


def test_where_it_came_from_and_where_it_stands() -> None:
    origin = make.session(1, state=SessionState.HELD)
    coming = make.session(2, items=(make.item(1, 2, question="question-1"),))
    question = make.question(state=QuestionState.ON_AGENDA, session=origin.id)
    (one,) = follow_ups(kept(question, sessions=(origin, coming)), make.pair(), TODAY)
    assert (one.origin, one.agenda) == (origin, coming)


@pytest.mark.parametrize(
    "subject",
    [
        make.action(),
        make.action(done=make.NOW),
        make.action(done=make.NOW - timedelta(days=60)),
        make.draft_question(),
        *(make.question(state=state) for state in QuestionState),
        make.question(state=QuestionState.ANSWERED, answered=make.NOW),
    ],
)
def test_everything_is_found_at_its_stage(subject: Subject) -> None:
    stage = stage_of(subject, make.pair(), TODAY)
    assert [id for _, id in groups(kept(subject), stage=stage)] == [subject.id]
