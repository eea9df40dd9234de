"""The sessions as a line in time: held, planned, and those that the cadence lets one expect."""

from __future__ import annotations

from datetime import date
from enum import Enum
from typing import TYPE_CHECKING

from revmentor_desktop.domain.ids import SessionId
from revmentor_desktop.domain.sessions import SessionHead, SessionState
from revmentor_desktop.domain.topics import AnyShelf, Shelf
from revmentor_desktop.domain.values import dataclass
from revmentor_desktop.services.planning import proposed_start
from revmentor_desktop.services.topic_states import Coverage

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from datetime import datetime

    from revmentor_desktop.domain.ids import TopicId
    from revmentor_desktop.domain.people import Pair
    from revmentor_desktop.domain.summaries import SessionStop
    from revmentor_desktop.services.library import Library
    from revmentor_desktop.services.topic_states import TopicState

AHEAD = 2
"""So many sessions that nobody planned yet are expected at most."""


class Kind(Enum):
    """What a stop of the line is."""

    HELD = "held"
    PLANNED = "planned"
    EXPECTED = "expected"


@dataclass(frozen=True, slots=True)
class Stop:
    """A session of the line: its number and day, and the shelf of its first topic, if it has one.

    ``session`` is empty for one that is only expected.
    """

    kind: Kind
    number: int
    day: date
    session: SessionId | None = None
    shelf: AnyShelf | None = None


@dataclass(frozen=True, slots=True)
class Explored:
    """How many topics of a shelf were covered, and how many are planned."""

    shelf: AnyShelf
    covered: int
    planned: int


def session_line(
    pair: Pair,
    living: Sequence[SessionStop],
    last: Sequence[SessionHead],
    shelves: Mapping[TopicId, AnyShelf],
    now: datetime,
) -> tuple[Stop, ...]:
    """Return the stops of the line by day; what was cancelled or missed is a gap in it.

    *living* are the sessions that were not, in order, *last* the last of them: sessions are
    expected after those, one cadence apart, until the programme ends.  *shelves* are those of
    the topics.
    """
    stops = [
        Stop(
            Kind.HELD if one.state is SessionState.HELD else Kind.PLANNED,
            one.number,
            one.day,
            one.id,
            next((shelves[topic] for topic, _ in one.topics if topic in shelves), None),
        )
        for one in living
    ]
    number = max((one.number for one in living), default=0)
    return (*stops, *_expected(pair, number, last, now))


def shelves_of(living: Iterable[SessionStop], built_in: Library) -> dict[TopicId, AnyShelf]:
    """Return on which shelf each topic of *living* sessions stands, those that there are.

    *built_in* are the topics that come with the program.
    """
    shelves: dict[TopicId, AnyShelf] = {}
    for topic, shelf in {one for stop in living for one in stop.topics}:
        there = built_in.by_id.get(topic)
        if shelf is not None:
            shelves[topic] = shelf
        elif there is not None:
            shelves[topic] = there.shelf
    return shelves


def explored(
    every: Iterable[AnyShelf],
    shelves: Mapping[TopicId, AnyShelf],
    states: Mapping[TopicId, TopicState],
) -> tuple[Explored, ...]:
    """Return each of *every* shelf with how much of it had its turn; ours first, in order.

    *shelves* are those of the topics, *states* tell where these stand.
    """
    found = {shelf: [0, 0] for shelf in (*Shelf, *every)}
    for topic, state in states.items():
        shelf = shelves.get(topic)
        if shelf is not None and state.coverage is Coverage.COVERED:
            found[shelf][0] += 1
        elif shelf is not None and state.coverage is Coverage.PLANNED:
            found[shelf][1] += 1
    return tuple(Explored(shelf, *counts) for shelf, counts in found.items())


def _expected(
    pair: Pair, number: int, last: Iterable[SessionHead], now: datetime
) -> Iterator[Stop]:
    """Yield the sessions that follow the *last* ones, after *number*, at the pair's cadence."""
    so_far = sorted(last, key=lambda session: (session.start, session.number))
    if not so_far:
        return
    for _ in range(AHEAD):
        number += 1
        start = proposed_start(pair, so_far, now)
        minutes = so_far[-1].minutes
        session = SessionHead(SessionId(""), number, "", start, pair.zone, minutes)
        day = session.local_start.date()
        if pair.ends is not None and day > pair.ends:
            return
        yield Stop(Kind.EXPECTED, number, day)
        so_far.append(session)
