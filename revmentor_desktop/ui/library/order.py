"""Which topic stands where: as suggested, the newest or the shortest first, or by title.

The suggested order is that of somebody who prepares: what is planned and should be read first,
then what was asked for, what would suit the next session, what was never covered, and what was;
last what the mentee does not want now.
"""

from __future__ import annotations

from datetime import date
from enum import Enum
from typing import TYPE_CHECKING

from revmentor_desktop.domain.topics import Level
from revmentor_desktop.services.topic_states import Coverage
from revmentor_desktop.services.truth import newest
from revmentor_desktop.ui.language import by_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence, Set

    from revmentor_desktop.domain.ids import TopicId
    from revmentor_desktop.domain.topics import TopicHead
    from revmentor_desktop.services.library import Library
    from revmentor_desktop.services.topic_states import TopicState


class Order(Enum):
    """The orders one can choose from; ``SUGGESTED`` ranks by relevance while one searches."""

    SUGGESTED = "suggested"
    NEWEST = "newest"
    SHORTEST = "shortest"
    TITLE = "title"


def ordered(
    topics: Iterable[TopicHead], order: Order, library: Library, zone: str
) -> list[TopicHead]:
    """Return *topics* of *library* in *order*; as they are when that is the suggested one."""
    if order is Order.NEWEST:
        return sorted(
            topics, key=lambda topic: newest(topic.id, library, zone) or date.min, reverse=True
        )
    if order is Order.SHORTEST:
        return sorted(topics, key=_length)
    if order is Order.TITLE:
        return by_name(topics, _title)
    return list(topics)


def suggested(
    topics: Sequence[TopicHead],
    states: Mapping[TopicId, TopicState],
    asked: Iterable[TopicId],
    fitting: Iterable[TopicHead],
    today: date,
    not_now: Set[TopicId] = frozenset(),
) -> list[TopicHead]:
    """Return all of *topics* in the order that is suggested.

    *states* are those of the topics that are planned or covered; of the others those come first
    that were *asked* for, then those *fitting* the session to come.  What is wanted *not_now*
    stands last.
    """
    planned = [t for t in topics if t.id in states and states[t.id].coverage is Coverage.PLANNED]
    covered = [t for t in topics if t.id in states and states[t.id].coverage is Coverage.COVERED]
    covered.sort(key=lambda topic: states[topic.id].day or today, reverse=True)
    fresh = [topic for topic in topics if topic.id not in states]
    fresh.sort(key=_level)
    by_id = {topic.id: topic for topic in topics}
    wanted = [by_id[topic] for topic in asked]
    unique = {topic.id: topic for topic in (*planned, *wanted, *fitting, *fresh, *covered)}
    sunk = not_now - {topic.id for topic in planned}
    return sorted(unique.values(), key=lambda topic: topic.id in sunk)


def _length(topic: TopicHead) -> int:
    return topic.minutes


def _title(topic: TopicHead) -> str:
    return topic.title


_LEVELS = {level: place for place, level in enumerate(Level)}


def _level(topic: TopicHead) -> int:
    return _LEVELS[topic.level]
