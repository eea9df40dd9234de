"""Whether a topic has had its turn: planned, asked for, covered, or neither.

``topic_states(sessions)`` and ``topic_state(topic, sessions)`` tell from the agendas what is
planned and what was covered, ``topic_states_of(read)`` the same without reading them all;
``services.topic_wishes`` knows what was asked for, and ``with_asked`` puts both together.
"""

from __future__ import annotations

from datetime import date
from enum import Enum
from typing import TYPE_CHECKING

from revmentor_desktop.domain.sessions import Outcome, Session, SessionHead, SessionState
from revmentor_desktop.domain.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from revmentor_desktop.domain.ids import TopicId
    from revmentor_desktop.domain.topics import Topic
    from revmentor_desktop.store.queries import Queries


class Coverage(Enum):
    """Whether a topic has had its turn."""

    PLANNED = "planned"
    ASKED_FOR = "asked_for"
    COVERED = "covered"
    NOT_YET = "not_yet"


@dataclass(frozen=True, slots=True)
class TopicState:
    """Where a topic stands, the session concerned, and the day on which it was asked for.

    Planned means the nearest session that is still to come or under way; covered the latest one
    that dealt with it.  A topic that is asked for may have been covered before.
    """

    coverage: Coverage
    session: SessionHead | None = None
    asked: date | None = None

    @property
    def day(self) -> date | None:
        """The day of that session on the wall clock of its zone, or of the asking."""
        if self.coverage is Coverage.ASKED_FOR:
            return self.asked
        return self.session.local_start.date() if self.session else None


NOT_YET = TopicState(Coverage.NOT_YET)


def topic_states(sessions: Iterable[Session]) -> dict[TopicId, TopicState]:
    """Return the state of every topic that is planned or covered; the others are not yet."""
    states: dict[TopicId, TopicState] = {}
    ordered = sorted(sessions, key=lambda session: (session.start, session.number))
    for session in ordered:
        if session.state is SessionState.HELD:
            for item in session.items:
                if item.topic and item.outcome in {Outcome.DONE, Outcome.OPEN}:
                    states[item.topic] = TopicState(Coverage.COVERED, session)
    for session in reversed(ordered):
        if session.state in {SessionState.PLANNED, SessionState.IN_PROGRESS}:
            for item in session.items:
                if item.topic:
                    states[item.topic] = TopicState(Coverage.PLANNED, session)
    return states


def topic_states_of(read: Queries) -> dict[TopicId, TopicState]:
    """Return the state of every topic that is planned or covered in the open workspace."""
    lists = read.session_lists
    covered = {
        topic: TopicState(Coverage.COVERED, session)
        for topic, session in lists.covered_topics().items()
    }
    planned = {
        topic: TopicState(Coverage.PLANNED, session)
        for topic, session in lists.planned_topics().items()
    }
    return covered | planned


def topic_state(topic: Topic, sessions: Iterable[Session]) -> TopicState:
    """Return whether *topic* is planned, covered or neither; planned comes before covered."""
    return topic_states(sessions).get(topic.id, NOT_YET)


def with_asked(
    states: Mapping[TopicId, TopicState], asked: Mapping[TopicId, date]
) -> dict[TopicId, TopicState]:
    """Return *states* with those of the topics that were *asked* for on some day."""
    waiting = {
        topic: TopicState(Coverage.ASKED_FOR, states.get(topic, NOT_YET).session, day)
        for topic, day in asked.items()
    }
    return {**states, **waiting}
