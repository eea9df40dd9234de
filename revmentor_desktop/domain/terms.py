"""Terms: the pair's glossary, words with their plain-language meaning.

Words that topics explain are not stored; that somebody wants one explained again is.
"""

from __future__ import annotations

from datetime import datetime

from revmentor_desktop.domain.ids import SessionId, TermId, TopicId, WordId
from revmentor_desktop.domain.times import checked_instant
from revmentor_desktop.domain.values import dataclass


@dataclass(frozen=True, slots=True)
class Term:
    """A word and what it means; from a session, a topic or neither.

    ``clear`` is set by whoever no longer needs to look it up; ``noted`` is when a session brought
    it up.  What is ``between_us`` is for the two alone.
    """

    id: TermId
    word: str
    meaning: str
    session: SessionId | None = None
    topic: TopicId | None = None
    clear: bool = False
    noted: datetime | None = None
    between_us: bool = False

    def __post_init__(self) -> None:
        if self.noted is not None:
            object.__setattr__(self, "noted", checked_instant(self.noted))


@dataclass(frozen=True, slots=True)
class ExplainAgain:
    """A word that one of the two wants explained again, whoever explained it first.

    ``id`` is the word as it is compared (``services.glossary.word_id``), so that a word is
    asked for once, however it is written; ``word`` is how it was written.
    """

    id: WordId
    word: str
    asked: datetime

    def __post_init__(self) -> None:
        object.__setattr__(self, "asked", checked_instant(self.asked))
