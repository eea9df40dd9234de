"""The line of the sessions: what was held, what is planned, and what the cadence lets expect."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

from revmentor_desktop.domain.ids import TopicId
from revmentor_desktop.domain.sessions import SessionState
from revmentor_desktop.domain.topics import OwnShelf, Shelf
from revmentor_desktop.services.library import Library
from revmentor_desktop.services.session_line import AHEAD, Kind, explored, session_line
from revmentor_desktop.services.topic_states import topic_states
from tests import make

PAIR = make.pair(cadence_days=14)
NOW = make.NOW
LIBRARY = Library((make.topic(1, shelf=Shelf.AI), make.topic(2, shelf=OwnShelf("Our shops"))))
HELD, PLANNED = SessionState.HELD, SessionState.PLANNED


def kinds(**pair: object) -> list[tuple[Kind, int]]:
    sessions = (
        make.session(1, start=NOW - timedelta(days=28), state=HELD),
        make.session(2, start=NOW - timedelta(days=14), state=SessionState.MISSED),
        make.session(3, start=NOW + timedelta(days=3), state=PLANNED),
    )
    line = session_line(replace(PAIR, **pair), sessions, LIBRARY, NOW)
    return [(stop.kind, stop.number) for stop in line]


def test_what_was_missed_is_a_gap_and_two_more_are_expected() -> None:
    expected = [(Kind.EXPECTED, 4 + at) for at in range(AHEAD)]
    assert kinds() == [(Kind.HELD, 1), (Kind.PLANNED, 3), *expected]


def test_nothing_is_expected_after_the_programme() -> None:
    ends = (NOW + timedelta(days=20)).date()
    assert kinds(starts=date(2026, 1, 1), ends=ends)[2:] == [(Kind.EXPECTED, 4)]


def test_what_is_expected_lies_a_cadence_apart() -> None:
    sessions = (make.session(1, start=NOW + timedelta(days=3)),)
    days = [stop.day for stop in session_line(PAIR, sessions, LIBRARY, NOW)]
    assert [(later - earlier).days for earlier, later in pairwise(days)] == [
        14,
        14,
    ]


def test_without_a_session_there_is_no_line() -> None:
    assert session_line(PAIR, (), LIBRARY, NOW) == ()


def test_a_stop_has_the_shelf_of_its_first_topic() -> None:
    items = (make.item(1), make.item(2, topic=TopicId("topic-1")))
    [stop, *_] = session_line(PAIR, (make.session(1, items=items),), LIBRARY, NOW)
    assert stop.shelf is Shelf.AI


def test_every_shelf_tells_what_of_it_was_covered_and_is_planned() -> None:
    sessions = (
        make.session(1, items=(make.item(1, topic=TopicId("topic-1")),), state=HELD),
        make.session(2, items=(make.item(1, topic=TopicId("topic-2")),), state=PLANNED),
    )
    found = explored(LIBRARY, topic_states(sessions))
    assert [one.shelf for one in found] == [*Shelf, OwnShelf("Our shops")]
    counts = {one.shelf: (one.covered, one.planned) for one in found}
    assert counts.pop(Shelf.AI) == (1, 0)
    assert counts.pop(OwnShelf("Our shops")) == (0, 1)
    assert set(counts.values()) == {(0, 0)}
