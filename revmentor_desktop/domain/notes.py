"""Notes that the pair shares.  A note is private when born; see ``private``."""

from __future__ import annotations

from datetime import datetime

from revmentor_desktop.domain.ids import NoteId, SessionId, TopicId
from revmentor_desktop.domain.times import checked_instant
from revmentor_desktop.domain.values import dataclass


@dataclass(frozen=True, slots=True)
class Note:
    """A shared note in Markdown, linked to a session, to a topic, or to nothing.

    What is ``between_us`` is for the two alone.
    """

    id: NoteId
    title: str
    body: str
    created: datetime
    edited: datetime
    session: SessionId | None = None
    topic: TopicId | None = None
    between_us: bool = False

    def __post_init__(self) -> None:
        object.__setattr__(self, "created", checked_instant(self.created))
        object.__setattr__(self, "edited", checked_instant(self.edited))
