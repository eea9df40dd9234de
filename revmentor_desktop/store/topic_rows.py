"""The tables of the library: topics that a pair wrote or imported, their packs, and wishes.

A topic is kept column by column where something may ask for it, and as JSON where it is only
read whole: sections, words and sources.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from revmentor_desktop.domain.ids import PackId, TopicId, WordId
from revmentor_desktop.domain.sessions import LONGEST_ITEM
from revmentor_desktop.domain.terms import ExplainAgain
from revmentor_desktop.domain.topics import (
    ImportedPack,
    Interest,
    Level,
    OwnTopic,
    Pack,
    PackTopic,
    Section,
    SectionKind,
    Source,
    Standing,
    Topic,
    Wish,
    Word,
    shelf_of,
)
from revmentor_desktop.store.row import (
    Index,
    Keeps,
    Table,
    between,
    from_json,
    instant,
    instant_text,
    json_list,
    json_text,
    member_of,
    one_of,
)

_level, _section_kind, _standing = member_of(Level), member_of(SectionKind), member_of(Standing)

_LISTS = ("sections", "builds_on", "tags", "words", "sources", "authors")


def _topic_table(name: str, *more: Index) -> Table:
    """Return the table called *name*, with what every one that holds topics checks."""
    lists = (json_list(column) for column in _LISTS)
    return Table(name, *more, one_of("level", Level), between("minutes", 1, LONGEST_ITEM), *lists)


class HoldsTopic:
    """The columns of a topic, in whichever table it stands."""

    id: str
    title: str
    shelf: str
    level: str
    minutes: int
    language: str
    summary: str
    sections: str
    builds_on: str
    tags: str
    words: str
    sources: str
    licence: str
    authors: str
    more: str

    def take_topic(self, topic: Topic) -> None:
        """Hold *topic* from now on."""
        self.id = topic.id
        self.title = topic.title
        self.shelf = topic.shelf.value
        self.level = topic.level.value
        self.minutes = topic.minutes
        self.language = topic.language
        self.summary = topic.summary
        self.sections = json_text([[one.kind.value, one.body] for one in topic.sections])
        self.builds_on = json_text(topic.builds_on)
        self.tags = json_text(topic.tags)
        self.words = json_text([[word.term, word.meaning] for word in topic.words])
        self.sources = json_text([_source_data(source) for source in topic.sources])
        self.licence = topic.licence
        self.authors = json_text(topic.authors)
        self.more = topic.more

    def topic(self) -> Topic:
        """Return the topic that is held."""
        return Topic(
            id=TopicId(self.id),
            title=self.title,
            shelf=shelf_of(self.shelf),
            level=_level(self.level),
            minutes=self.minutes,
            language=self.language,
            summary=self.summary,
            sections=tuple(
                Section(_section_kind(kind), body) for kind, body in from_json(self.sections)
            ),
            builds_on=tuple(TopicId(base) for base in from_json(self.builds_on)),
            tags=tuple(from_json(self.tags)),
            words=tuple(Word(term, meaning) for term, meaning in from_json(self.words)),
            sources=tuple(_source(data) for data in from_json(self.sources)),
            licence=self.licence,
            authors=tuple(from_json(self.authors)),
            more=self.more,
        )


class OwnTopicRow(HoldsTopic, Keeps[OwnTopic]):
    """A topic that the pair wrote, or its version of another."""

    table = _topic_table("own_topics")

    written: str
    changed: str

    def take(self, value: OwnTopic) -> None:
        """Hold *value* from now on."""
        self.take_topic(value.topic)
        self.written, self.changed = instant_text(value.written), instant_text(value.changed)

    def value(self) -> OwnTopic:
        """Return the value that is held."""
        return OwnTopic(self.topic(), instant(self.written), instant(self.changed))


class PackTopicRow(HoldsTopic, Keeps[PackTopic]):
    """A topic of an imported pack."""

    table = _topic_table("pack_topics", Index("pack"))

    pack: str

    def take(self, value: PackTopic) -> None:
        """Hold *value* from now on."""
        self.take_topic(value.topic)
        self.pack = value.pack

    def value(self) -> PackTopic:
        """Return the value that is held."""
        return PackTopic(self.topic(), PackId(self.pack))


class ImportedPackRow(Keeps[ImportedPack]):
    """A pack that was brought into this workspace."""

    table = Table("imported_packs", json_list("authors"))

    id: str
    title: str
    language: str
    version: int
    licence: str
    authors: str
    more: str
    imported: str

    def take(self, value: ImportedPack) -> None:
        """Hold *value* from now on."""
        pack = value.pack
        self.id = pack.id
        self.title = pack.title
        self.language = pack.language
        self.version = pack.version
        self.licence = pack.licence
        self.authors = json_text(pack.authors)
        self.more = pack.more
        self.imported = instant_text(value.imported)

    def value(self) -> ImportedPack:
        """Return the value that is held."""
        pack = Pack(
            id=PackId(self.id),
            title=self.title,
            language=self.language,
            version=self.version,
            licence=self.licence,
            authors=tuple(from_json(self.authors)),
            more=self.more,
        )
        return ImportedPack(pack, instant(self.imported))


class InterestRow(Keeps[Interest]):
    """What the mentee says of a topic."""

    table = Table("interests", one_of("wish", Wish))

    id: str
    wish: str
    since: str

    def take(self, value: Interest) -> None:
        """Hold *value* from now on."""
        self.id = value.id
        self.wish = value.wish.value
        self.since = instant_text(value.since)

    def value(self) -> Interest:
        """Return the value that is held."""
        return Interest(TopicId(self.id), Wish(self.wish), instant(self.since))


class ExplainAgainRow(Keeps[ExplainAgain]):
    """A word that is to be explained again."""

    table = Table("explain_again")

    id: str
    word: str
    asked: str

    def take(self, value: ExplainAgain) -> None:
        """Hold *value* from now on."""
        self.id = value.id
        self.word = value.word
        self.asked = instant_text(value.asked)

    def value(self) -> ExplainAgain:
        """Return the value that is held."""
        return ExplainAgain(WordId(self.id), self.word, instant(self.asked))


def _source_data(source: Source) -> dict[str, object]:
    return {
        "title": source.title,
        "publisher": source.publisher,
        "year": source.year,
        "checked": source.checked.isoformat(),
        "standing": source.standing.value,
        "link": source.link,
    }


def _source(data: dict[str, Any]) -> Source:
    return Source(
        title=data["title"],
        publisher=data["publisher"],
        year=data["year"],
        checked=date.fromisoformat(data["checked"]),
        standing=_standing(data["standing"]),
        link=data["link"],
    )
