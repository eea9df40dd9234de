"""What every name of a workspace leads to, with all of it read: what is looked up must agree."""

from __future__ import annotations

from typing import TYPE_CHECKING

from revmentor_desktop.services.links import Kind, Names, Target

if TYPE_CHECKING:
    from collections.abc import Iterable

    from revmentor_desktop.domain.sessions import Session
    from revmentor_desktop.domain.summaries import NoteSummary
    from revmentor_desktop.domain.topics import Topic


def names(
    sessions: Iterable[Session], topics: Iterable[Topic], notes: Iterable[NoteSummary]
) -> Names:
    """Return the names of *sessions*, *topics* and *notes*; newest sessions first, topics last."""
    newest_first = sorted(sessions, key=lambda one: (one.start, one.number), reverse=True)
    return Names(
        (
            *(Target(Kind.SESSION, one.id, one.title, number=one.number) for one in newest_first),
            *(Target(Kind.NOTE, one.id, one.title, one.private) for one in notes),
            *(Target(Kind.TOPIC, one.id, one.title) for one in topics),
        )
    )
