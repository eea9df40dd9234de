"""Which topic stands where: as suggested, the shortest first, or by title.

The suggested order is that of somebody who prepares: what is planned and should be read first,
then what the mentee wants, what would suit the next session, what was never covered, and what
was; last what the mentee does not want now.
"""

from __future__ import annotations

from enum import Enum
from types import MappingProxyType
from typing import TYPE_CHECKING

from revmentor_desktop.domain.sessions import next_session
from revmentor_desktop.domain.topics import Level, Topic, Wish
from revmentor_desktop.services.library import folded
from revmentor_desktop.services.suggestions import suggestions
from revmentor_desktop.services.topic_states import Coverage, topic_states

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from revmentor_desktop.domain.ids import TopicId
    from revmentor_desktop.domain.questions import Question
    from revmentor_desktop.domain.sessions import Session


NO_WISHES: Mapping[TopicId, Wish] = MappingProxyType({})


class Order(Enum):
    """The orders one can choose from; ``SUGGESTED`` ranks by relevance while one searches."""

    SUGGESTED = "suggested"
    SHORTEST = "shortest"
    TITLE = "title"


def ordered(topics: Iterable[Topic], order: Order) -> list[Topic]:
    """Return *topics* in *order*; as they are when that is the suggested one."""
    if order is Order.SHORTEST:
        return sorted(topics, key=_length)
    if order is Order.TITLE:
        return sorted(topics, key=_title)
    return list(topics)


def suggested(
    topics: Sequence[Topic],
    sessions: Sequence[Session],
    questions: Iterable[Question],
    today: date,
    wishes: Mapping[TopicId, Wish] = NO_WISHES,
) -> list[Topic]:
    """Return all of *topics* in the order suggested to a pair that had *sessions*."""
    states = topic_states(sessions)
    planned = [t for t in topics if t.id in states and states[t.id].coverage is Coverage.PLANNED]
    covered = [t for t in topics if t.id in states and states[t.id].coverage is Coverage.COVERED]
    covered.sort(key=lambda topic: states[topic.id].day or today, reverse=True)
    fresh = [topic for topic in topics if topic.id not in states]
    fresh.sort(key=_level)
    coming = next_session(sessions)
    fitting: list[Topic] = []
    if coming is not None:
        found = suggestions(coming, sessions, questions, (), topics, today)
        fitting = [one.subject for one in found if isinstance(one.subject, Topic)]
    wanted = [topic for topic in fresh if wishes.get(topic.id) is Wish.WANTED]
    unique = {topic.id: topic for topic in (*planned, *wanted, *fitting, *fresh, *covered)}
    sunk = {id for id, wish in wishes.items() if wish is Wish.NOT_NOW}
    sunk -= {topic.id for topic in planned}
    return sorted(unique.values(), key=lambda topic: topic.id in sunk)


def _length(topic: Topic) -> int:
    return topic.minutes


def _title(topic: Topic) -> str:
    return folded(topic.title)


_LEVELS = {level: place for place, level in enumerate(Level)}


def _level(topic: Topic) -> int:
    return _LEVELS[topic.level]
