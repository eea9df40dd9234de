"""What in a line of Markdown is a mark, a heading, strong, a link: for quiet highlighting.

Every pattern looks only a bounded way ahead, so that no text, however twisted, makes typing slow.
"""

from __future__ import annotations

import re
from enum import Enum, auto

from revmentor_desktop.domain.values import dataclass
from revmentor_desktop.services.upright import runs
from revmentor_desktop.ui.notes.line_shape import line_shape

LONGEST_LINE = 10_000
"""Characters; a longer line is shown plain."""

_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
_HEADING = re.compile(r" {0,3}(#{1,6})(?:[ \t]+|$)")
_QUOTE = re.compile(r"[ \t]{0,3}(?:>[ \t]?)+")
_ITEM = re.compile(r"[ \t]*(?:(?P<bullet>[-*+])|\d{1,9}[.)])[ \t]+")
_RULE = re.compile(r" {0,3}(?:(?:-[ \t]*){3,100}|(?:\*[ \t]*){3,100}|(?:_[ \t]*){3,100})$")
_CODE = re.compile(r"(`{1,3})(?!`)([^`]{1,500})\1(?!`)")
_STRONG = re.compile(r"(\*\*|__)(?=\S)(.{1,500}?)(?<=\S)\1")
_EMPHASIS = re.compile(
    r"(?<![*\w])\*(?=[^\s*])([^*]{1,500})(?<=[^\s*])\*(?!\*)"
    r"|(?<![_\w])_(?=[^\s_])([^_]{1,500})(?<=[^\s_])_(?![_\w])"
)
_STRUCK = re.compile(r"~~(?=\S)(.{1,500}?)(?<=\S)~~")
_MARKED_WORDS = re.compile(r"(?<!=)==(?![=\s])(.{1,500}?)(?<![=\s])==(?!=)")
_NAMED = re.compile(r"\[\[([^\[\]]{1,200})\]\]")
_LINK = re.compile(r"!?\[([^\[\]]{1,500})\]\(([^()\s]{0,1000})\)")
_ADDRESS = re.compile(r"https?://[^\s<>()\"']{1,1000}")


class Look(Enum):
    """How a part of a line is shown."""

    MARK = auto()
    HEADING = auto()
    STRONG = auto()
    EMPHASIS = auto()
    ITEM = auto()
    QUOTE = auto()
    CODE = auto()
    LINK = auto()
    FENCE = auto()
    STRUCK = auto()
    MARKED = auto()
    BOX = auto()
    DONE = auto()


_MARKED = (
    (_STRONG, 2, Look.STRONG),
    (_EMPHASIS, 1, Look.EMPHASIS),
    (_STRUCK, 2, Look.STRUCK),
    (_NAMED, 2, Look.LINK),
)
"""What stands between two marks, and how long each of them is."""


@dataclass(frozen=True, slots=True)
class Span:
    """A part of a line, from *start* for *length* characters; later ones lie over earlier ones.

    Marked words, which come last, only have another ground.
    """

    start: int
    length: int
    look: Look


def spans(line: str, *, fenced: bool = False) -> tuple[list[Span], bool]:
    """Return the spans of *line*, and whether the next line stands inside a fence of code."""
    if len(line) > LONGEST_LINE:
        return [], fenced
    if _FENCE.match(line):
        return [Span(0, len(line), Look.FENCE)], not fenced
    if fenced:
        return [Span(0, len(line), Look.CODE)], True
    if _RULE.match(line):
        return [Span(0, len(line), Look.MARK)], False
    found = _beginning(line)
    codes = [match.span() for match in _CODE.finditer(line)]
    found += _inside(line, codes)
    for match in _CODE.finditer(line):
        found += _marked(match.start(), match.end(), len(match[1]), Look.CODE)
    return found + _marked_words(line, codes), False


def _beginning(line: str) -> list[Span]:
    heading = _HEADING.match(line)
    if heading is not None:
        return [
            Span(0, len(line), Look.HEADING),
            Span(0, heading.end(), Look.MARK),
        ]
    found = []
    at = 0
    quote = _QUOTE.match(line)
    if quote is not None:
        at = quote.end()
        found = [Span(0, len(line), Look.QUOTE), Span(0, at, Look.MARK)]
    item = _ITEM.match(line, at)
    if item is None:
        return found
    shape = line_shape(line)
    box = shape.box
    unsaid = box is not None and item["bullet"] is not None  # the box says what it is
    found.append(Span(at, item.end() - at, Look.MARK if unsaid else Look.ITEM))
    if box is not None:
        found.append(Span(box.start, box.end - box.start, Look.BOX))
        if box.ticked:
            found.append(Span(shape.hang, len(line) - shape.hang, Look.DONE))
    return found


def _inside(line: str, codes: list[tuple[int, int]]) -> list[Span]:
    found: list[Span] = []
    for pattern, size, look in _MARKED:
        for match in pattern.finditer(line):
            if not _within(match.start(), codes):
                found += _marked(match.start(), match.end(), size, look)
                if look is Look.EMPHASIS:
                    found += _upright(match)
    for match in _LINK.finditer(line):
        if not _within(match.start(), codes):
            found.append(Span(match.start(), match.end() - match.start(), Look.MARK))
            found.append(Span(match.start(1), len(match[1]), Look.LINK))
    links = [(match.start(), match.end()) for match in _LINK.finditer(line)]
    found += [
        Span(match.start(), match.end() - match.start(), Look.LINK)
        for match in _ADDRESS.finditer(line)
        if not _within(match.start(), codes) and not _within(match.start(), links)
    ]
    return found


def _upright(emphasis: re.Match[str]) -> list[Span]:
    """Return the spans of the Chinese in *emphasis*, which is not slanted but heavier."""
    found, at = list[Span](), emphasis.start() + 1
    for text, stands in runs(emphasis[0][1:-1]):
        if stands:
            found.append(Span(at, len(text), Look.STRONG))
        at += len(text)
    return found


def _marked_words(line: str, codes: list[tuple[int, int]]) -> list[Span]:
    signs, words = [], []
    for match in _MARKED_WORDS.finditer(line):
        if not _within(match.start(), codes):
            signs += [Span(match.start(), 2, Look.MARK), Span(match.end() - 2, 2, Look.MARK)]
            words.append(Span(match.start(1), len(match[1]), Look.MARKED))
    return signs + words


def _marked(start: int, end: int, size: int, look: Look) -> list[Span]:
    return [
        Span(start, end - start, look),
        Span(start, size, Look.MARK),
        Span(end - size, size, Look.MARK),
    ]


def _within(at: int, areas: list[tuple[int, int]]) -> bool:
    return any(start <= at < end for start, end in areas)
