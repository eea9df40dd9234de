"""Which of the Words are listed, and what is kept of their list while one is elsewhere."""

from __future__ import annotations

from enum import Enum

from revmentor_desktop.domain.values import dataclass


class From(Enum):
    """Which words are listed; the value is the key of the choice."""

    ALL = "all"
    TOPICS = "topics"
    OURS = "ours"


@dataclass(frozen=True, slots=True)
class WordsMemory:
    """What the Words looked like when they were left."""

    chosen: From
    key: str
    scrolled: int
