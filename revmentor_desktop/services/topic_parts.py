"""The parts of a topic, and two things one asks of them: what differs, and what is still thin.

``differences(before, after)`` compares two versions part by part, texts line by line, as values
that a window or a document can show with marks of its own.  ``thin_parts(topic)`` says which parts
have less than a topic that teaches well; it never stands in the way of anything.
"""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from enum import Enum
from typing import TYPE_CHECKING

from revmentor_desktop.domain.topics import AnyShelf, Level, SectionKind
from revmentor_desktop.domain.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from revmentor_desktop.domain.topics import Source, Topic


class Part(Enum):
    """The parts of a topic that are no section, in the order in which they are shown."""

    TITLE = "title"
    SHELF = "shelf"
    LEVEL = "level"
    MINUTES = "minutes"
    SUMMARY = "summary"
    BUILDS_ON = "builds_on"
    TAGS = "tags"
    WORDS = "words"
    SOURCES = "sources"
    LANGUAGE = "language"
    LICENCE = "licence"
    AUTHORS = "authors"


AnyPart = Part | SectionKind

FIRST = (Part.TITLE, Part.SHELF, Part.LEVEL, Part.MINUTES, Part.SUMMARY, Part.BUILDS_ON, Part.TAGS)
LAST = (Part.WORDS, Part.SOURCES, Part.LANGUAGE, Part.LICENCE, Part.AUTHORS)
ORDER: tuple[AnyPart, ...] = (*FIRST, *SectionKind, *LAST)
"""All parts, as they are written and compared."""


# --- what differs -------------------------------------------------------------------------


class Sign(Enum):
    """What became of a line."""

    SAME = "same"
    GONE = "gone"
    NEW = "new"


Piece = tuple[str, bool]
"""A stretch of a line, and whether it is what makes the line differ."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a text in one of two versions; ``pieces`` put together are the line."""

    sign: Sign
    pieces: tuple[Piece, ...]

    @property
    def text(self) -> str:
        """The whole line."""
        return "".join(piece for piece, _ in self.pieces)


@dataclass(frozen=True, slots=True)
class TextDifference:
    """A part that is text: its lines, what is gone before what is new."""

    part: AnyPart
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class FactDifference:
    """A part that is a single fact, before and after."""

    part: Part
    before: AnyShelf | Level | int
    after: AnyShelf | Level | int


Difference = TextDifference | FactDifference


def differences(before: Topic, after: Topic) -> tuple[Difference, ...]:
    """Return the parts in which *after* differs from *before*, in their order."""
    return tuple(found for part in ORDER if (found := _difference(part, before, after)))


def _difference(part: AnyPart, before: Topic, after: Topic) -> Difference | None:
    if part is Part.SHELF and before.shelf != after.shelf:
        return FactDifference(part, before.shelf, after.shelf)
    if part is Part.LEVEL and before.level != after.level:
        return FactDifference(part, before.level, after.level)
    if part is Part.MINUTES and before.minutes != after.minutes:
        return FactDifference(part, before.minutes, after.minutes)
    if part in (Part.SHELF, Part.LEVEL, Part.MINUTES):
        return None
    old, new = text_of(before, part), text_of(after, part)
    return None if old == new else TextDifference(part, compared(old, new))


def text_of(topic: Topic, part: AnyPart) -> str:
    """Return a part of *topic* as text, a thing a line; empty for what is no text."""
    if isinstance(part, SectionKind):
        return topic.section(part)
    return {
        Part.TITLE: topic.title,
        Part.SUMMARY: topic.summary,
        Part.BUILDS_ON: "\n".join(topic.builds_on),
        Part.TAGS: "\n".join(topic.tags),
        Part.WORDS: "\n".join(f"{word.term}: {word.meaning}" for word in topic.words),
        Part.SOURCES: "\n".join(_source_line(source) for source in topic.sources),
        Part.LANGUAGE: topic.language,
        Part.LICENCE: topic.licence,
        Part.AUTHORS: "\n".join(topic.authors),
    }.get(part, "")


def _source_line(source: Source) -> str:
    facts = (source.title, source.publisher, f"{source.year}", source.checked.isoformat())
    return " · ".join((*facts, source.standing.value, source.link)).removesuffix(" · ")


def compared(before: str, after: str) -> tuple[Line, ...]:
    """Return the lines of both texts: what stayed, and what is gone before what is new."""
    old, new = _lines(before), _lines(after)
    lines: list[Line] = []
    for tag, start, end, other, other_end in SequenceMatcher(
        None, old, new, autojunk=False
    ).get_opcodes():
        if tag == "equal":
            lines += [Line(Sign.SAME, ((line, False),)) for line in old[start:end]]
        else:
            lines += _changed(old[start:end], new[other:other_end])
    return tuple(lines)


def _lines(text: str) -> list[str]:
    return text.split("\n") if text else []


def _changed(gone: Sequence[str], new: Sequence[str]) -> list[Line]:
    """Return lines that came for others, word by word where there is one for each."""
    if len(gone) != len(new):
        return [Line(Sign.GONE, ((line, True),)) for line in gone] + [
            Line(Sign.NEW, ((line, True),)) for line in new
        ]
    lines: list[Line] = []
    for old_line, new_line in zip(gone, new, strict=True):
        lines.append(Line(Sign.GONE, tuple(_pieces(old_line, new_line))))
        lines.append(Line(Sign.NEW, tuple(_pieces(new_line, old_line))))
    return lines


_TOKEN = re.compile("[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]|\\w+|\\s+|[^\\w\\s]")


def _pieces(line: str, other: str) -> Iterator[Piece]:
    """Yield the stretches of *line*, each with whether *other* lacks it."""
    words, others = _TOKEN.findall(line), _TOKEN.findall(other)
    matcher = SequenceMatcher(None, words, others, autojunk=False)
    for tag, start, end, _, _ in matcher.get_opcodes():
        if end > start:
            yield "".join(words[start:end]), tag != "equal"


# --- what is thin -------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Thin:
    """A part that has less than it reads best with: how much is there, and how much would be."""

    part: AnyPart
    has: int
    wants: int


WANTED: dict[AnyPart, int] = {
    Part.SUMMARY: 1,
    SectionKind.WHY: 1,
    SectionKind.SHOW: 4,
    SectionKind.DRIVE: 2,
    SectionKind.EXPECT: 4,
    SectionKind.BUSINESS: 3,
    SectionKind.WATCH_OUT: 1,
    SectionKind.UNKNOWN: 1,
    SectionKind.EXPERT: 1,
    Part.WORDS: 4,
    Part.SOURCES: 1,
}
"""How much of each part a topic has at least that teaches well: steps, questions, words."""

_STEP = re.compile(r" {0,2}\d{1,3}[.)]\s+\S")
_ITEM = re.compile(r" {0,2}(?:\d{1,3}[.)]|[-*+])\s+\S")
_STEPS = (SectionKind.SHOW, SectionKind.DRIVE)
"""Only what is numbered there becomes a line to tick on an agenda."""


def thin_parts(topic: Topic) -> tuple[Thin, ...]:
    """Return the parts of *topic* that have less than they read best with, in their order."""
    found = ((part, _amount(topic, part)) for part in ORDER if part in WANTED)
    return tuple(Thin(part, has, WANTED[part]) for part, has in found if has < WANTED[part])


def _amount(topic: Topic, part: AnyPart) -> int:
    if part is Part.WORDS:
        return len(topic.words)
    if part is Part.SOURCES:
        return len(topic.sources)
    text = text_of(topic, part)
    if WANTED[part] == 1:
        return 1 if text.strip() else 0
    counted = _STEP if part in _STEPS else _ITEM
    return sum(1 for line in text.split("\n") if counted.match(line))
