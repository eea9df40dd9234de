"""Topics of the library: finished teaching material, and what a pair makes of it.

The topics that come with the program stand in its packs and are never stored with the pair; a
session links to any topic by its stable id.  Stored are the topics of packs that the pair
imported (``PackTopic``), those it wrote or changed itself (``OwnTopic``), and which ones the
mentee would like to see (``Interest``).  A pair's own topic may have the id of another: it then
stands in its place, and taking it away brings the other back.

The sections keep their Markdown; the words and sources are data, because the glossary and the
truth labels need them so.
"""

from __future__ import annotations

from datetime import date, datetime
from enum import Enum

from revmentor_desktop.domain.ids import PackId, TopicId
from revmentor_desktop.domain.times import checked_instant
from revmentor_desktop.domain.values import dataclass


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

    @property
    def category(self) -> str:
        """The name of its colours and its icon."""
        return self.value


OWN_SHELF = "own:"
"""What the value of a pair's own shelf begins with, and that of no other."""


@dataclass(frozen=True, slots=True)
class OwnShelf:
    """A shelf of the pair's own: its *name* is all there is of it.

    It is there as long as a topic stands on it.
    """

    name: str

    @property
    def value(self) -> str:
        """The text by which it is stored."""
        return f"{OWN_SHELF}{self.name}"

    @property
    def category(self) -> str:
        """The name of its colours and its icon: all own shelves share them."""
        return "own"


AnyShelf = Shelf | OwnShelf


def shelf_of(value: str) -> AnyShelf:
    """Return the shelf that is stored as *value*; raise ``ValueError`` when there is none."""
    if value.startswith(OWN_SHELF):
        return OwnShelf(value.removeprefix(OWN_SHELF))
    return Shelf(value)


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
    """A piece of the library that can carry part of a session; ``minutes`` is its usual length.

    ``more`` holds the fields of its file that this version does not know, as JSON, so that they
    are still there when the topic is passed on; empty when there are none.
    """

    id: TopicId
    title: str
    shelf: AnyShelf
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
    more: str = ""

    @property
    def head(self) -> TopicHead:
        """What lists show of it."""
        return TopicHead(self.id, self.title, self.shelf, self.level, self.minutes, self.builds_on)

    def section(self, kind: SectionKind) -> str:
        """Return the Markdown of the part *kind*, empty when the topic has none."""
        return next((part.body for part in self.sections if part.kind is kind), "")


@dataclass(frozen=True, slots=True)
class TopicHead:
    """A topic without its texts, for lists that must not carry them.

    ``since`` is when it came or was changed, as text that can be compared; empty for one that
    comes with the program.
    """

    id: TopicId
    title: str
    shelf: AnyShelf
    level: Level
    minutes: int
    builds_on: tuple[TopicId, ...] = ()
    since: str = ""


# --- what is stored with a pair -----------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Pack:
    """A folder of topics that is passed on as one thing.

    ``more`` holds fields that this version does not know, as JSON.
    """

    id: PackId
    title: str
    language: str
    version: int
    licence: str
    authors: tuple[str, ...]
    more: str = ""


@dataclass(frozen=True, slots=True)
class ImportedPack:
    """A pack that was brought into this workspace, and when."""

    pack: Pack
    imported: datetime

    def __post_init__(self) -> None:
        object.__setattr__(self, "imported", checked_instant(self.imported))

    @property
    def id(self) -> PackId:
        """The id of the pack."""
        return self.pack.id


@dataclass(frozen=True, slots=True)
class PackTopic:
    """A topic of an imported pack, as its authors wrote it.  No two packs share one."""

    topic: Topic
    pack: PackId

    @property
    def id(self) -> TopicId:
        """The id of the topic."""
        return self.topic.id


@dataclass(frozen=True, slots=True)
class OwnTopic:
    """A topic that the pair wrote, or its own version of one with the same id.

    ``written`` is when it was begun, ``changed`` when it was last edited.
    """

    topic: Topic
    written: datetime
    changed: datetime

    def __post_init__(self) -> None:
        object.__setattr__(self, "written", checked_instant(self.written))
        object.__setattr__(self, "changed", checked_instant(self.changed))

    @property
    def id(self) -> TopicId:
        """The id of the topic."""
        return self.topic.id


class Wish(Enum):
    """What the mentee says of a topic."""

    WANTED = "wanted"
    NOT_NOW = "not_now"


@dataclass(frozen=True, slots=True)
class Interest:
    """The mentee's wish about a topic, and since when; the id is that of the topic."""

    id: TopicId
    wish: Wish
    since: datetime

    def __post_init__(self) -> None:
        object.__setattr__(self, "since", checked_instant(self.since))
