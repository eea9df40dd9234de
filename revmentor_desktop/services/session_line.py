"""The sessions as a line in time: held, planned, and those that the cadence lets one expect."""

from __future__ import annotations

from datetime import date
from enum import Enum
from typing import TYPE_CHECKING

from revmentor_desktop.domain.ids import SessionId
from revmentor_desktop.domain.sessions import Session, SessionState
from revmentor_desktop.domain.topics import AnyShelf, Shelf
from revmentor_desktop.domain.values import dataclass
from revmentor_desktop.services.planning import proposed_start
from revmentor_desktop.services.topic_states import Coverage

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from datetime import datetime

    from revmentor_desktop.domain.ids import TopicId
    from revmentor_desktop.domain.people import Pair
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
    pair: Pair, sessions: Sequence[Session], library: Library, now: datetime
) -> tuple[Stop, ...]:
    """Return the stops of the line by day; what was cancelled or missed is a gap in it.

    Sessions are expected after those that are planned, one cadence apart, until the programme ends.
    """
    known = {
        SessionState.HELD: Kind.HELD,
        SessionState.PLANNED: Kind.PLANNED,
        SessionState.IN_PROGRESS: Kind.PLANNED,
    }
    living = sorted(
        (session for session in sessions if session.state in known),
        key=lambda session: (session.start, session.number),
    )
    stops = [
        Stop(
            known[session.state],
            session.number,
            session.local_start.date(),
            session.id,
            _shelf(session, library),
        )
        for session in living
    ]
    return (*stops, *_expected(pair, living, now))


def explored(library: Library, states: Mapping[TopicId, TopicState]) -> tuple[Explored, ...]:
    """Return every shelf of *library* with how much of it had its turn; ours first, in order."""
    found = {shelf: [0, 0] for shelf in (*Shelf, *library.shelves)}
    for topic in library.topics:
        state = states.get(topic.id)
        if state is not None and state.coverage is Coverage.COVERED:
            found[topic.shelf][0] += 1
        elif state is not None and state.coverage is Coverage.PLANNED:
            found[topic.shelf][1] += 1
    return tuple(Explored(shelf, *counts) for shelf, counts in found.items())


def _shelf(session: Session, library: Library) -> AnyShelf | None:
    topics = (library.by_id.get(item.topic) for item in session.items if item.topic)
    return next((topic.shelf for topic in topics if topic is not None), None)


def _expected(pair: Pair, living: Iterable[Session], now: datetime) -> Iterator[Stop]:
    """Yield the sessions that follow the last one at the pair's cadence."""
    so_far = list(living)
    if not so_far:
        return
    number = max(session.number for session in so_far)
    for _ in range(AHEAD):
        number += 1
        start = proposed_start(pair, so_far, now)
        session = Session(SessionId(""), number, "", start, pair.zone, minutes=so_far[-1].minutes)
        day = session.local_start.date()
        if pair.ends is not None and day > pair.ends:
            return
        yield Stop(Kind.EXPECTED, number, day)
        so_far.append(session)
