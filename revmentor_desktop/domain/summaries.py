"""Short forms of stored values, for lists that must not carry whole texts.

They tell private from shared, so they count as private themselves: nothing that writes for other
eyes may import this module.
"""

from __future__ import annotations

from datetime import datetime

from revmentor_desktop.domain.ids import NoteId, SessionId, TopicId
from revmentor_desktop.domain.values import dataclass


@dataclass(frozen=True, slots=True)
class NoteSummary:
    """A row of the list of notes: the beginning of the text instead of the whole."""

    id: NoteId
    title: str
    excerpt: str
    edited: datetime
    private: bool
    session: SessionId | None = None
    topic: TopicId | None = None
    between_us: bool = False
