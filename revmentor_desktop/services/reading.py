"""What can be read as one quiet text: a briefing, a note, a topic; each as a document.

``note_document`` and ``topic_document`` make one, ``briefing.briefing_of`` makes one of a session.
``minutes`` is how long a document takes to read and ``as_html`` what a view shows of it; the
Markdown in it is formatted by whatever is handed in, which may be another process.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from revmentor_desktop.domain.marks import without_marks
from revmentor_desktop.domain.topics import SectionKind, Standing
from revmentor_desktop.domain.values import dataclass
from revmentor_desktop.export import plain
from revmentor_desktop.export.markdown import markdown
from revmentor_desktop.export.outline import (
    Block,
    BulletList,
    Document,
    Heading,
    Line,
    ListItem,
    MarkdownBody,
    Metadata,
    Paragraph,
    Run,
    line,
)
from revmentor_desktop.export.plain import is_blank, one_line
from revmentor_desktop.services.planning import minutes_for, reading_effort

if TYPE_CHECKING:
    from collections.abc import Iterable

    from revmentor_desktop.domain.topics import Source, Topic

__all__ = [
    "Document",
    "TopicWords",
    "as_html",
    "file_name",
    "for_paper",
    "minutes",
    "minutes_so_far",
    "note_document",
    "topic_document",
    "with_bodies",
]

SECTION = 2

COUNTED = 100_000
"""Letters that are counted in one step, and the rest of their line: some five milliseconds."""

INNER_LINK = re.compile(r'<a href="(?:topic|note|session):[^"]*"[^>]*>(.*?)</a>', re.DOTALL)
PICTURE = re.compile(r'<img [^>]*?alt="([^"]*)"[^>]*>')
"""In clean HTML, in which whatever somebody typed is escaped."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TopicWords:
    """The fixed words of a topic, handed in by whoever speaks the reader's language."""

    language: str = "en"
    section: Callable[[SectionKind], str]
    standing: Callable[[Standing], str]
    checked: Callable[[date], str]
    words: str = "Words to know"
    sources: str = "Sources"
    meaning: str = ": {meaning}"
    origin: str = "{publisher}, {year}"
    mark: str = "{standing} · {checked}"


def note_document(title: str, body: str, *, about: str, language: str = "en") -> Document:
    """Return a note as a document; *about* stands quietly under its title."""
    head: list[Block] = [Paragraph((line(Run(about, quiet=True)),))] if about else []
    text: list[Block] = [] if is_blank(body) else [MarkdownBody(body, 1)]
    return Document(title=one_line(title), metadata=Metadata(language), blocks=(*head, *text))


def topic_document(topic: Topic, words: TopicWords, *, about: str) -> Document:
    """Return *topic* as a document; *about* stands quietly under its title."""
    blocks: list[Block] = [Paragraph((line(Run(about, quiet=True)),))]
    if one_line(topic.summary):
        blocks.append(Paragraph((line(one_line(topic.summary)),)))
    for kind in SectionKind:
        if body := without_marks(topic.section(kind)):
            blocks += [Heading(SECTION, line(words.section(kind))), MarkdownBody(body, SECTION)]
    explained = [_word(word.term, word.meaning, words) for word in topic.words]
    sources = [_source(source, words) for source in topic.sources]
    for heading, entries in ((words.words, explained), (words.sources, sources)):
        if entries:
            blocks += [Heading(SECTION, line(heading)), _bullets(entries)]
    return Document(
        title=one_line(topic.title), metadata=Metadata(words.language), blocks=tuple(blocks)
    )


def with_bodies(document: Document, change: Callable[[str], str]) -> Document:
    """Return *document* with the Markdown in it as *change* returns it."""
    blocks = (
        replace(block, text=change(block.text)) if isinstance(block, MarkdownBody) else block
        for block in document.blocks
    )
    return replace(document, blocks=tuple(blocks))


def minutes(document: Document) -> int:
    """Return the minutes *document* takes to read; never less than one."""
    *_, told = minutes_so_far(document)
    return told


def minutes_so_far(document: Document) -> Iterator[int]:
    """Yield the minutes that what was counted of *document* takes, up to all of it.

    Each step takes some milliseconds.  Its texts are counted as they are: to make Markdown of a
    long one takes half a second.
    """
    others = tuple(block for block in document.blocks if not isinstance(block, MarkdownBody))
    effort = reading_effort(markdown(replace(document, blocks=others)))
    yield minutes_for(effort)
    for block in document.blocks:
        if isinstance(block, MarkdownBody):
            for part in _in_lines(block.text):
                effort += reading_effort(part)
                yield minutes_for(effort)


def _in_lines(text: str) -> Iterator[str]:
    """Yield *text* in parts of whole lines."""
    at = 0
    while at < len(text):
        end = text.find("\n", at + COUNTED) + 1 or len(text)
        yield text[at:end]
        at = end


def file_name(name: str) -> str:
    """Return *name* as that of a file, without an ending, that every system accepts."""
    return plain.file_name(name)


def as_html(document: Document, render: Callable[[str], str]) -> str:
    """Return *document* as safe HTML for a view; *render* formats the Markdown in it.

    Pictures that are stored here and links to things that are here are in it.
    """
    from revmentor_desktop.export import html  # not to say how long it takes to read

    return html.content(document, render, for_us=True)


def for_paper(shown: str) -> str:
    """Return what is *shown* as a page is drawn from it: what leads on only here is words."""
    return PICTURE.sub(r"\1", INNER_LINK.sub(r"\1", shown))


def _bullets(entries: Iterable[list[Line]]) -> BulletList:
    return BulletList(tuple(ListItem(tuple(lines)) for lines in entries))


def _word(term: str, meaning: str, words: TopicWords) -> list[Line]:
    return [line(Run(term, strong=True), words.meaning.format(meaning=meaning))]


def _source(source: Source, words: TopicWords) -> list[Line]:
    origin = words.origin.format(publisher=source.publisher, year=source.year)
    mark = words.mark.format(
        standing=words.standing(source.standing), checked=words.checked(source.checked)
    )
    return [line(source.title), *(line(Run(one, quiet=True)) for one in (origin, mark) if one)] + (
        [line(Run(source.link, quiet=True))] if source.link else []
    )
