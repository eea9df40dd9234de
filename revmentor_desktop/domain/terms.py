"""Terms: the pair's glossary, words with their plain-language meaning."""

from __future__ import annotations

from dataclasses import dataclass

from revmentor_desktop.domain.ids import SessionId, TermId, TopicId


@dataclass(frozen=True, slots=True)
class Term:
    """A word and what it means; from a session, a topic or neither.

    ``clear`` is set by whoever no longer needs to look it up.
    """

    id: TermId
    word: str
    meaning: str
    session: SessionId | None = None
    topic: TopicId | None = None
    clear: bool = False
