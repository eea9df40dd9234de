"""Which topics would suit a session, each with the reason that speaks loudest for it.

In this order: what builds on something that was covered, what was asked for, what explains a
word again, what was covered so long ago that it may be forgotten, and what was never covered.
Nothing that is planned is suggested, nor what waits as a carried-over item, nor what the mentee
does not want now.
"""

from __future__ import annotations

from datetime import timedelta
from heapq import nsmallest
from typing import TYPE_CHECKING

from revmentor_desktop.domain.times import wall_clock
from revmentor_desktop.domain.topics import Level
from revmentor_desktop.services.reasons import Reason, Why
from revmentor_desktop.services.topic_states import NOT_YET, Coverage
from revmentor_desktop.services.topic_wishes import asked_for

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Mapping, Set
    from datetime import date

    from revmentor_desktop.domain.ids import TopicId
    from revmentor_desktop.domain.topics import TopicHead
    from revmentor_desktop.services.explain_again import WaitingWord
    from revmentor_desktop.services.library import Library
    from revmentor_desktop.services.telling_words import About
    from revmentor_desktop.services.topic_states import TopicState
    from revmentor_desktop.services.topic_wishes import Wishes

MOST_OF_A_REASON = 2
"""Topics suggested for one and the same reason, before the rest is filled up."""

LONG_AGO = timedelta(days=182)
"""After half a year, most of what was shown once and not used is forgotten, and much of it has
changed."""

_LEVELS = {level: place for place, level in enumerate(Level)}


def topics_for(
    zone: str,
    states: Mapping[TopicId, TopicState],
    carried_along: Set[TopicId],
    about: Mapping[TopicId, About],
    library: Library,
    wishes: Wishes,
    words: Iterable[WaitingWord],
    today: date,
    most: int,
) -> list[tuple[TopicHead, Why]]:
    """Return the topics that would suit a session, the best first, each once; *most* at most.

    Days are those of *zone*.  *states* are those of the topics that are planned or covered, those
    *carried_along* wait with an item; *words* are those that wait to be explained again.
    """
    left_out = carried_along | wishes.not_now
    among = [topic for topic in library.heads if topic.id not in left_out]
    fresh = [topic for topic in among if topic.id not in states]
    by_id = {topic.id: topic for topic in among}
    asked = asked_for(library, states, about, wishes, zone)
    wanted = [
        (by_id[topic], Why(Reason.ASKED_FOR, day=one.day, role=one.role))
        for topic, one in asked.items()
        if topic in by_id
    ]
    rest = nsmallest(most, fresh, key=lambda topic: _first_things_first(topic, states))
    found: dict[TopicId, tuple[TopicHead, Why]] = {}
    for topic, why in (
        *_building_on(fresh, states)[:MOST_OF_A_REASON],
        *wanted[:MOST_OF_A_REASON],
        *_explaining_again(words, by_id, states, zone)[:MOST_OF_A_REASON],
        *_not_seen_lately(among, states, today)[:MOST_OF_A_REASON],
        *((topic, Why(Reason.NOT_YET_COVERED)) for topic in rest),
    ):
        found.setdefault(topic.id, (topic, why))
    return list(found.values())[:most]


def _building_on(
    fresh: Iterable[TopicHead], states: Mapping[TopicId, TopicState]
) -> list[tuple[TopicHead, Why]]:
    """Return the topics that build on a covered one, those on the latest session first."""
    found: list[tuple[int, TopicHead, Why]] = []
    for topic in fresh:
        bases = [states[base] for base in topic.builds_on if base in states]
        covered = [b.session for b in bases if b.coverage is Coverage.COVERED and b.session]
        if covered:
            latest = max(covered, key=lambda session: session.start)
            why = Why(Reason.BUILDS_ON, number=latest.number, day=latest.local_start.date())
            found.append((latest.number, topic, why))
    found.sort(key=lambda entry: (-entry[0], _LEVELS[entry[1].level], entry[1].title))
    return [(topic, why) for _, topic, why in found]


def _explaining_again(
    words: Iterable[WaitingWord],
    among: Container[TopicId],
    states: Mapping[TopicId, TopicState],
    zone: str,
) -> list[tuple[TopicHead, Why]]:
    """Return, for each word that waits, the topic that explains it best.

    One that was not covered yet comes first, since it explains the word in another way.  A word
    of a topic that is planned will have its turn there.
    """
    found: list[tuple[TopicHead, Why]] = []
    for word in words:
        candidates = [topic for topic in word.topics if topic.id in among]
        planned = any(
            states.get(topic.id, NOT_YET).coverage is Coverage.PLANNED for topic in word.topics
        )
        if candidates and not planned:
            best = min(candidates, key=lambda topic: (topic.id in states, _easy(topic)))
            day = wall_clock(word.mark.asked, zone).date()
            found.append((best, Why(Reason.EXPLAIN_AGAIN, day=day, word=word.mark.word)))
    return found


def _not_seen_lately(
    among: Iterable[TopicHead], states: Mapping[TopicId, TopicState], today: date
) -> list[tuple[TopicHead, Why]]:
    """Return the topics that were covered long ago, the longest ago first."""
    found = [
        (state.day, topic, Why(Reason.NOT_SEEN_SINCE, state.session.number, state.day))
        for topic in among
        if (state := states.get(topic.id)) is not None
        and state.coverage is Coverage.COVERED
        and state.session is not None
        and state.day is not None
        and today - state.day > LONG_AGO
    ]
    found.sort(key=lambda entry: (entry[0], entry[1].title))
    return [(topic, why) for _, topic, why in found]


def _first_things_first(
    topic: TopicHead, states: Mapping[TopicId, TopicState]
) -> tuple[bool, tuple[int, int, str]]:
    """Order topics: what needs nothing that is missing, then as ``_easy`` does."""
    return any(base not in states for base in topic.builds_on), _easy(topic)


def _easy(topic: TopicHead) -> tuple[int, int, str]:
    """Order topics: easy ones, short ones, by title."""
    return _LEVELS[topic.level], topic.minutes, topic.title
