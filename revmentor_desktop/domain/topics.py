"""Topics of the library: finished teaching material, read from topic packs.

A topic is never stored with the pair: its pack is its home, and a session links to it by its
stable id.  The sections keep their Markdown; the words and sources are data, because the
glossary and the truth labels need them so.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum

from revmentor_desktop.domain.ids import TopicId


class Shelf(Enum):
    """Where a topic stands in the library."""

    SOCIAL = "social"
    STREAMING = "stream"
    AI = "ai"
    MARKETING = "marketing"
    IMMERSIVE = "ar"
    SERVICE = "chat"
    COMMERCE = "commerce"
    WORK = "work"


class Level(Enum):
    """How much a topic asks of somebody who has never opened the thing in question."""

    FIRST_LOOK = "first-look"
    WORKING_KNOWLEDGE = "working-knowledge"
    DEEP_DIVE = "deep-dive"


class Standing(Enum):
    """How sure a source is: the truth label."""

    ESTABLISHED = "established"
    CONTESTED = "contested"
    OPINION = "opinion"
    FAST_MOVING = "fast-moving"


class SectionKind(Enum):
    """The fixed parts of a topic, in their order; the value is the heading in the file."""

    WHY = "Why it matters to a leader"
    SHOW = "Show it"
    DRIVE = "You drive"
    EXPECT = "Questions to expect"
    BUSINESS = "Questions for our business"
    WATCH_OUT = "Watch out"
    UNKNOWN = "What we do not know"
    EXPERT = "Ask an expert"


@dataclass(frozen=True, slots=True)
class Section:
    """One part of a topic, as Markdown without its heading."""

    kind: SectionKind
    body: str


@dataclass(frozen=True, slots=True)
class Word:
    """A word to know and its plain meaning."""

    term: str
    meaning: str


@dataclass(frozen=True, slots=True)
class Source:
    """Where a fact comes from, and the day on which somebody last looked it up there."""

    title: str
    publisher: str
    year: int
    checked: date
    standing: Standing
    link: str = ""


@dataclass(frozen=True, slots=True)
class Topic:
    """A piece of the library that can carry part of a session; ``minutes`` is its usual length."""

    id: TopicId
    title: str
    shelf: Shelf
    level: Level
    minutes: int
    language: str
    summary: str
    sections: tuple[Section, ...] = ()
    builds_on: tuple[TopicId, ...] = ()
    tags: tuple[str, ...] = ()
    words: tuple[Word, ...] = ()
    sources: tuple[Source, ...] = ()
    licence: str = ""
    authors: tuple[str, ...] = ()

    def section(self, kind: SectionKind) -> str:
        """Return the Markdown of the part *kind*, empty when the topic has none."""
        return next((part.body for part in self.sections if part.kind is kind), "")
