"""Whether a topic has had its turn."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from revmentor_desktop.domain.ids import TopicId
from revmentor_desktop.domain.sessions import Outcome, Session, SessionState
from revmentor_desktop.services.topic_states import (
    Coverage,
    TopicState,
    topic_state,
    topic_states,
    with_asked,
)
from tests import make


def held(number: int) -> Session:
    items = (make.item(1, number, topic=TopicId("topic-1"), outcome=Outcome.DONE),)
    start = make.NOW - timedelta(days=28 * (10 - number))
    return make.session(number, items=items, start=start, state=SessionState.HELD)


def test_a_topic_is_planned_covered_or_neither() -> None:
    feeds = make.topic(1)
    past = [held(2), held(4)]
    skipped = replace(past[0], items=(replace(past[0].items[0], outcome=Outcome.SKIPPED),))
    assert topic_state(feeds, []).coverage is Coverage.NOT_YET
    assert topic_state(feeds, [skipped]).coverage is Coverage.NOT_YET
    covered = topic_state(feeds, past)
    assert (covered.coverage, covered.session, covered.day) == (
        Coverage.COVERED,
        past[1],
        past[1].local_start.date(),
    )
    planned = make.session(9, items=(make.item(1, 9, topic=feeds.id),))
    assert topic_state(feeds, [*past, planned]).session == planned


def test_what_is_asked_for_says_since_when() -> None:
    day = date(2026, 11, 12)
    states = with_asked(topic_states([held(2)]), {TopicId("topic-1"): day, TopicId("topic-2"): day})
    assert states["topic-1"] == TopicState(Coverage.ASKED_FOR, held(2), day)
    assert states["topic-2"].day == day
