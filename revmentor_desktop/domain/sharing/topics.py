"""Topics of the library as another may see them.  Nothing of the pair is in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from revmentor_desktop.domain.sharing.views import (
    SharedSection,
    SharedSource,
    SharedTerm,
    SharedTopic,
    SharedTopics,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from revmentor_desktop.domain.topics import Topic


def shared_topics(topics: Iterable[Topic], *, handout: bool = False) -> SharedTopics:
    """Return *topics* in their order, as one-pagers or as the hand-out of a workshop."""
    return SharedTopics(tuple(map(shared_topic, topics)), handout=handout)


def shared_topic(topic: Topic) -> SharedTopic:
    """Return *topic* with all its parts."""
    return SharedTopic(
        title=topic.title,
        shelf=topic.shelf,
        level=topic.level,
        minutes=topic.minutes,
        licence=topic.licence,
        authors=topic.authors,
        summary=topic.summary,
        sections=tuple(SharedSection(part.kind, part.body) for part in topic.sections),
        terms=tuple(SharedTerm(word.term, word.meaning) for word in topic.words),
        sources=tuple(
            SharedSource(
                title=source.title,
                publisher=source.publisher,
                year=source.year,
                checked=source.checked,
                standing=source.standing,
                link=source.link,
            )
            for source in topic.sources
        ),
    )
