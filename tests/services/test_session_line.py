"""The line of the sessions: what was held, what is planned, and what the cadence lets expect."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

from revmentor_desktop.domain.changes import added, edited
from revmentor_desktop.domain.ids import TopicId
from revmentor_desktop.domain.sessions import SessionState
from revmentor_desktop.domain.topics import OwnShelf, Shelf
from revmentor_desktop.services.library import Library
from revmentor_desktop.services.planning import LIVING_READ
from revmentor_desktop.services.session_line import AHEAD, Kind, explored, session_line, shelves_of
from revmentor_desktop.services.topic_states import topic_states
from tests import make

if TYPE_CHECKING:
    from revmentor_desktop.domain.people import Pair
    from revmentor_desktop.domain.sessions import Session
    from revmentor_desktop.services.session_line import Stop

PAIR = make.pair(cadence_days=14)
NOW = make.NOW
LIBRARY = Library((make.topic(1, shelf=Shelf.AI), make.topic(2, shelf=OwnShelf("Our shops"))))
HELD, PLANNED = SessionState.HELD, SessionState.PLANNED


def line_of(*sessions: Session, pair: Pair = PAIR) -> tuple[Stop, ...]:
    with closing(make.workspace(pair, *sessions)) as workspace:
        read = workspace.read
        living, last = read.session_stops.living(), read.present.last_living(LIVING_READ)
        return session_line(pair, living, last, shelves_of(living, LIBRARY), NOW)


def kinds(**pair: object) -> list[tuple[Kind, int]]:
    sessions = (
        make.session(1, start=NOW - timedelta(days=28), state=HELD),
        make.session(2, start=NOW - timedelta(days=14), state=SessionState.MISSED),
        make.session(3, start=NOW + timedelta(days=3), state=PLANNED),
    )
    line = line_of(*sessions, pair=replace(PAIR, **pair))
    return [(stop.kind, stop.number) for stop in line]


def test_what_was_missed_is_a_gap_and_two_more_are_expected() -> None:
    expected = [(Kind.EXPECTED, 4 + at) for at in range(AHEAD)]
    assert kinds() == [(Kind.HELD, 1), (Kind.PLANNED, 3), *expected]


def test_nothing_is_expected_after_the_programme() -> None:
    ends = (NOW + timedelta(days=20)).date()
    assert kinds(starts=date(2026, 1, 1), ends=ends)[2:] == [(Kind.EXPECTED, 4)]


def test_what_is_expected_lies_a_cadence_apart() -> None:
    days = [stop.day for stop in line_of(make.session(1, start=NOW + timedelta(days=3)))]
    assert [(later - earlier).days for earlier, later in pairwise(days)] == [
        14,
        14,
    ]


def test_without_a_session_there_is_no_line() -> None:
    assert line_of() == ()


def test_a_stop_has_the_shelf_of_its_first_topic() -> None:
    items = (make.item(1), make.item(2, topic=TopicId("topic-1")))
    [stop, *_] = line_of(make.session(1, items=items))
    assert stop.shelf is Shelf.AI


def test_a_topic_stands_where_the_pair_put_it_as_soon_as_it_does() -> None:
    items = (make.item(1, topic=TopicId("topic-9")), make.item(2, topic=TopicId("topic-1")))
    own = make.own_topic(1)
    moved = replace(own, topic=replace(own.topic, id=TopicId("topic-1"), shelf=Shelf.STREAMING))
    with closing(make.workspace(make.session(1, items=items))) as workspace:
        stops = workspace.read.session_stops
        assert shelves_of(stops.living(), LIBRARY) == {"topic-1": Shelf.AI}
        workspace.commit(added(moved))
        assert shelves_of(stops.living(), LIBRARY) == {"topic-1": Shelf.STREAMING}


def test_the_line_is_read_again_when_a_session_has_changed() -> None:
    planned = make.session(1)
    with closing(make.workspace(planned)) as workspace:
        stops = workspace.read.session_stops
        before = stops.living()
        workspace.commit(added(make.note()))
        assert stops.living() is before
        workspace.commit(edited(planned, replace(planned, state=HELD)))
        assert [stop.state for stop in stops.living()] == [HELD]


def test_every_shelf_tells_what_of_it_was_covered_and_is_planned() -> None:
    sessions = (
        make.session(1, items=(make.item(1, topic=TopicId("topic-1")),), state=HELD),
        make.session(2, items=(make.item(1, topic=TopicId("topic-2")),), state=PLANNED),
    )
    with closing(make.workspace(*sessions)) as workspace:
        shelves = shelves_of(workspace.read.session_stops.living(), LIBRARY)
    found = explored(LIBRARY.shelves, shelves, topic_states(sessions))
    assert [one.shelf for one in found] == [*Shelf, OwnShelf("Our shops")]
    counts = {one.shelf: (one.covered, one.planned) for one in found}
    assert counts.pop(Shelf.AI) == (1, 0)
    assert counts.pop(OwnShelf("Our shops")) == (0, 1)
    assert set(counts.values()) == {(0, 0)}
