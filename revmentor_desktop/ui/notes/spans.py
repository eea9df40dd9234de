"""What in a line of Markdown is a mark, a heading, strong, a link: for quiet highlighting.

Every pattern looks only a bounded way ahead, so that no text, however twisted, makes typing slow.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum, auto

LONGEST_LINE = 10_000
"""Characters; a longer line is shown plain."""

_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
_HEADING = re.compile(r" {0,3}(#{1,6})(?:[ \t]+|$)")
_QUOTE = re.compile(r"[ \t]{0,3}(?:>[ \t]?)+")
_ITEM = re.compile(r"[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[[ xX]\](?=[ \t]))?")
_RULE = re.compile(r" {0,3}(?:(?:-[ \t]*){3,100}|(?:\*[ \t]*){3,100}|(?:_[ \t]*){3,100})$")
_CODE = re.compile(r"(`{1,3})(?!`)([^`]{1,500})\1(?!`)")
_STRONG = re.compile(r"(\*\*|__)(?=\S)(.{1,500}?)(?<=\S)\1")
_EMPHASIS = re.compile(
    r"(?<![*\w])\*(?=[^\s*])([^*]{1,500})(?<=[^\s*])\*(?!\*)"
    r"|(?<![_\w])_(?=[^\s_])([^_]{1,500})(?<=[^\s_])_(?![_\w])"
)
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


@dataclass(frozen=True, slots=True)
class Span:
    """A part of a line, from *start* for *length* characters; later ones lie over earlier ones."""

    start: int
    length: int
    look: Look


def spans(line: str, *, fenced: bool = False) -> tuple[list[Span], bool]:
    """Return the spans of *line*, and whether the next line stands inside a fence of code."""
    if len(line) > LONGEST_LINE:
        return [], fenced
    if _FENCE.match(line):
        return [Span(0, len(line), Look.MARK)], not fenced
    if fenced:
        return [Span(0, len(line), Look.CODE)], True
    if _RULE.match(line):
        return [Span(0, len(line), Look.MARK)], False
    found = _beginning(line)
    codes = [match.span() for match in _CODE.finditer(line)]
    found += _inside(line, codes)
    for match in _CODE.finditer(line):
        found += _marked(match.start(), match.end(), len(match[1]), Look.CODE)
    return found, False


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
    if item is not None:
        found.append(Span(at, item.end() - at, Look.ITEM))
    return found


def _inside(line: str, codes: list[tuple[int, int]]) -> list[Span]:
    found: list[Span] = []
    for match in _STRONG.finditer(line):
        if not _within(match.start(), codes):
            found += _marked(match.start(), match.end(), 2, Look.STRONG)
    for match in _EMPHASIS.finditer(line):
        if not _within(match.start(), codes):
            found += _marked(match.start(), match.end(), 1, Look.EMPHASIS)
    for match in _LINK.finditer(line):
        if not _within(match.start(), codes):
            found.append(Span(match.start(), match.end() - match.start(), Look.MARK))
            found.append(Span(match.start(1), len(match[1]), Look.LINK))
    links = [(span.start, span.start + span.length) for span in found if span.look is Look.MARK]
    found += [
        Span(match.start(), match.end() - match.start(), Look.LINK)
        for match in _ADDRESS.finditer(line)
        if not _within(match.start(), codes) and not _within(match.start(), links)
    ]
    return found


def _marked(start: int, end: int, size: int, look: Look) -> list[Span]:
    return [
        Span(start, end - start, look),
        Span(start, size, Look.MARK),
        Span(end - size, size, Look.MARK),
    ]


def _within(at: int, areas: list[tuple[int, int]]) -> bool:
    return any(start <= at < end for start, end in areas)
