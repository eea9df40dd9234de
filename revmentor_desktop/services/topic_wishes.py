"""What was asked for: topics that the mentee wants, and those that a question is about.

``Wishes`` are what the pair has marked.  A wish for a topic is fulfilled by the session that
covers it; a topic that is wanted *not now* is never suggested, whatever else speaks for it.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from revmentor_desktop.domain.people import Role
from revmentor_desktop.domain.terms import ExplainAgain
from revmentor_desktop.domain.times import wall_clock
from revmentor_desktop.domain.topics import Interest, Wish
from revmentor_desktop.domain.values import dataclass
from revmentor_desktop.services.topic_states import NOT_YET, Coverage

if TYPE_CHECKING:
    from collections.abc import Mapping

    from revmentor_desktop.domain.ids import TopicId
    from revmentor_desktop.services.library import Library
    from revmentor_desktop.services.telling_words import About
    from revmentor_desktop.services.topic_states import TopicState
    from revmentor_desktop.store.queries import Queries


@dataclass(frozen=True, slots=True)
class Wishes:
    """What the pair has marked: topics to see or to leave, and words to explain again."""

    interests: tuple[Interest, ...] = ()
    again: tuple[ExplainAgain, ...] = ()

    @property
    def not_now(self) -> frozenset[TopicId]:
        """The topics that are not wanted at present."""
        return frozenset(one.id for one in self.interests if one.wish is Wish.NOT_NOW)


NO_WISHES = Wishes()


def wishes_of(read: Queries) -> Wishes:
    """Return what the pair of a workspace has marked."""
    return Wishes(read.interests(), read.explain_again())


@dataclass(frozen=True, slots=True)
class Asked:
    """Who asked for a topic, and on which day."""

    role: Role
    day: date


def asked_for(
    library: Library,
    states: Mapping[TopicId, TopicState],
    about: Mapping[TopicId, About],
    wishes: Wishes,
    zone: str,
) -> dict[TopicId, Asked]:
    """Return the topics that are asked for and not planned: wishes first, oldest in front.

    A question asks only for what was never covered; a wish also for what was covered before it.
    *about* says which question each topic is asked for by.  Days are those on the wall clock of
    *zone*.
    """
    there = library.places
    wanted = [one for one in wishes.interests if one.wish is Wish.WANTED and one.id in there]
    asked = {
        one.id: Asked(Role.MENTEE, wall_clock(one.since, zone).date())
        for one in sorted(wanted, key=lambda one: (one.since, one.id))
        if _waits(one, states.get(one.id, NOT_YET))
    }
    not_now = wishes.not_now
    fresh = [one for one in library.heads if one.id not in states and one.id not in not_now]
    hits = [(about[topic.id], topic) for topic in fresh if topic.id in about]
    for one, topic in sorted(hits, key=lambda hit: (-hit[0].shared, hit[1].title)):
        asked.setdefault(topic.id, Asked(one.asked_by, wall_clock(one.asked, zone).date()))
    return asked


def _waits(wish: Interest, state: TopicState) -> bool:
    """Say whether *wish* is not yet planned, nor fulfilled by a session that came after it."""
    if state.coverage is Coverage.PLANNED:
        return False
    return state.session is None or state.session.start < wish.since
