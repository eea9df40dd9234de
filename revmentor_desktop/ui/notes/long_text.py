"""How a long text comes into the field without stopping the window: pure functions on text.

A text of many lines is put in part by part.  A single line cannot be parted so: Qt lays out a line
as a whole, again with every letter that is typed in it.  A line that would take longer than can be
felt is therefore only shown, in pieces, and can be written in once it is broken into lines.
"""

from __future__ import annotations

import re
from itertools import pairwise

LINE = 30
"""Characters that take as long to put in and to colour as one more line does."""

MOST_EFFORT = 30_000
"""What a line may take that is written in; as long as so many Latin letters, some 60 milliseconds.

A Chinese letter takes four times as long as a Latin one, a bracket eight times.
"""

LONGEST_WORD = 5_000
"""Letters without a break; to look for one in more would take as long as it is long, squared."""

PIECE = 800
"""Characters of a piece of a line that is too long."""

_BYTE_ORDER_MARK = "\ufeff"
_PLAIN = re.compile(r"[\w\s.,;:'\"!?*#-]+", re.ASCII)
_OTHER_WRITING = re.compile(r"[^\x00-\x7f\u200d]+")
_ENDLESS = re.compile(rf"[^\s\u2e80-\uffef]{{{LONGEST_WORD}}}")
_ENDS = (
    re.compile(r"[.!?\u2026][)\"'\u2019\u201d]*\s+|[\u3002\uff01\uff1f]"),
    re.compile(r"[\s\u3001\uff0c\uff1b\uff1a]"),
)
"""Where a piece ends best: after a sentence, or else after a word."""

_SURE = MOST_EFFORT // 8
"""Characters that a line of any writing may have."""


def part_end(text: str, start: int, most: int) -> int:
    """Return where the part of *text* ends that begins at *start*: after a line, or at the end.

    It has at least one line, and ends when it has cost as much as *most* letters do.  None begins
    with a byte order mark: Qt would take it away from what is put in.
    """
    at, cost = start, 0
    while at < len(text) and (cost < most or text[at] == _BYTE_ORDER_MARK):
        end = text.find("\n", at) + 1 or len(text)
        cost += end - at + LINE
        at = end
    return at


def is_too_long(text: str) -> bool:
    """Say whether *text* has a line that is too long to be written in."""
    if len(text) < _SURE:
        return False
    lines = text.split("\n")
    if max(map(len, lines)) < _SURE:
        return False
    return any(_is_too_long(line) for line in lines if len(line) >= _SURE)


def in_pieces(text: str) -> str:
    """Return *text* with lines that are too long broken into pieces, where sentences end."""
    return "\n".join(
        "\n".join(_pieces(line)) if len(line) >= _SURE and _is_too_long(line) else line
        for line in text.split("\n")
    )


def _is_too_long(line: str) -> bool:
    special = _PLAIN.sub("", line)
    slowest = len(_OTHER_WRITING.sub("", special))
    effort = len(line) + 3 * (len(special) - slowest) + 7 * slowest
    return effort > MOST_EFFORT or _ENDLESS.search(line) is not None


def _pieces(line: str) -> list[str]:
    ends = [0]
    while len(line) - ends[-1] > PIECE:
        ends.append(_piece_end(line, ends[-1] + PIECE // 2, ends[-1] + PIECE))
    return [line[start:end] for start, end in pairwise([*ends, len(line)])]


def _piece_end(line: str, start: int, latest: int) -> int:
    """Return where a piece of *line* ends, after *start* and at the *latest* there."""
    for pattern in _ENDS:
        ended = [found.end() for found in pattern.finditer(line, start, latest)]
        if ended:
            return ended[-1]
    return latest
