"""The documents of topics: one-pagers to teach from, and the hand-out of a workshop."""

from __future__ import annotations

from typing import TYPE_CHECKING

from revmentor_desktop.domain.topics import SectionKind
from revmentor_desktop.export import plain
from revmentor_desktop.export.outline import (
    Block,
    Heading,
    Line,
    ListItem,
    NumberedList,
    Paragraph,
    Run,
    line,
)
from revmentor_desktop.export.shared import pieces
from revmentor_desktop.export.shared.pieces import SECTION, bullets, section

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from revmentor_desktop.domain.sharing import SharedSource, SharedTopic, SharedTopics
    from revmentor_desktop.export.words import Words

BEFORE_WORDS = (
    SectionKind.WHY,
    SectionKind.SHOW,
    SectionKind.DRIVE,
    SectionKind.EXPECT,
    SectionKind.BUSINESS,
)
AFTER_WORDS = (SectionKind.WATCH_OUT, SectionKind.UNKNOWN, SectionKind.EXPERT)


def title(view: SharedTopics, words: Words) -> str:
    """Return the title of the topic, or a word for several; a hand-out says that it is one."""
    only = plain.one_line(view.topics[0].title) if len(view.topics) == 1 else ""
    if view.handout:
        return f"{words.handout}{words.colon}{only}" if only else words.handout
    return only or words.topics


def under_title(view: SharedTopics, words: Words) -> Iterator[Line]:
    """Yield what the reader is in for: shelf, level, length; of several their number and length."""
    if len(view.topics) == 1:
        yield from _about(view.topics[0], words)
    else:
        minutes = sum(topic.minutes for topic in view.topics)
        yield line(words.topics_length(len(view.topics), minutes))


def topics(view: SharedTopics, words: Words) -> Iterator[Block]:
    """Yield one topic under its title, or each of several on a page of its own."""
    if view.handout:
        yield from _handout(view, words)
    elif len(view.topics) == 1:
        yield from _topic(view.topics[0], words, SECTION)
    else:
        for place, topic in enumerate(view.topics):
            yield Heading(SECTION, line(topic.title), new_page=place > 0)
            yield Paragraph(tuple(_about(topic, words)))
            yield from _topic(topic, words, SECTION + 1)


# --- private ------------------------------------------------------------------------------


def _about(topic: SharedTopic, words: Words) -> Iterator[Line]:
    facts = (words.shelf(topic.shelf), words.level(topic.level), words.minutes(topic.minutes))
    yield line(words.list_comma.join(facts))
    if topic.licence:
        yield line(Run(words.list_comma.join((topic.licence, *topic.authors)), quiet=True))


def _topic(topic: SharedTopic, words: Words, level: int) -> Iterator[Block]:
    yield from pieces.texts(topic.summary)
    yield from _sections(topic, BEFORE_WORDS, words, level)
    yield from section(words.words_to_know, pieces.terms(topic.terms, words), level)
    yield from _sections(topic, AFTER_WORDS, words, level)
    yield from section(words.sources, _sources(topic.sources, words), level)


def _handout(view: SharedTopics, words: Words) -> Iterator[Block]:
    """Yield what the people in the room keep: the programme, what they do, words and sources."""
    several = len(view.topics) > 1
    if several:
        entries = tuple(
            ListItem(
                (line(one.title, Run(_remark(words.minutes(one.minutes), words), quiet=True)),)
            )
            for one in view.topics
        )
        yield from section(words.what_we_do, [NumberedList(entries)])
    for number, topic in enumerate(view.topics, start=1):
        level = SECTION
        if several:
            yield Heading(SECTION, line(f"{number} {topic.title}"))
            level = SECTION + 1
        yield from pieces.texts(topic.summary)
        yield from _sections(topic, (*BEFORE_WORDS, *AFTER_WORDS), words, level)
    known = dict.fromkeys(term for topic in view.topics for term in topic.terms)
    in_order = sorted(known, key=lambda term: term.word.casefold())
    yield from section(words.words_to_know, pieces.terms(in_order, words))
    sources = dict.fromkeys(source for topic in view.topics for source in topic.sources)
    yield from section(words.sources, _sources(sources, words))


def _sections(
    topic: SharedTopic, kinds: Iterable[SectionKind], words: Words, level: int
) -> Iterator[Block]:
    bodies = {part.kind: part.body for part in topic.sections}
    for kind in kinds:
        body = pieces.body(bodies.get(kind, ""), level, words)
        yield from section(words.section(kind), body, level)


def _sources(sources: Iterable[SharedSource], words: Words) -> list[Block]:
    return bullets(_source(one, words) for one in sources if plain.one_line(one.title))


def _source(source: SharedSource, words: Words) -> list[Line]:
    from_whom = words.list_comma.join((source.title, source.publisher, str(source.year)))
    checked = words.checked.format(day=words.day(source.checked))
    label = words.list_comma.join((words.standing(source.standing), checked))
    return [line(from_whom), line(Run(label, quiet=True)), line(source.link)]


def _remark(text: str, words: Words) -> str:
    return words.remark.format(remark=text)
