"""What a line of Markdown is as a whole, for the field to lay it out: pure functions on text.

What stands in it is told by ``ui.notes.spans``.
"""

from __future__ import annotations

import re

from revmentor_desktop.domain.values import dataclass

_HEADING = re.compile(r" {0,3}(#{1,6})(?:[ \t]+|$)")
_BEGINNING = re.compile(
    r"(?P<quote>(?:[ \t]{0,3}>[ \t]?)*)"
    r"(?:[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+){0,3}"
    r"(?:\[(?P<tick>[ xX])\][ \t]+(?=\S))?"
    r"[ \t]*"
)


@dataclass(frozen=True, slots=True)
class Box:
    """The ``[ ]`` of a task, from *start* to *end* of its line."""

    start: int
    ticked: bool

    @property
    def end(self) -> int:
        """The place after it."""
        return self.start + 3

    @property
    def tick(self) -> int:
        """The place of the sign that ticks it."""
        return self.start + 1


@dataclass(frozen=True, slots=True)
class LineShape:
    """A line: the level of a heading, the depth of a quote, and where its words begin.

    All places are before the first character that Qt may count otherwise than Python.
    """

    level: int = 0
    quotes: int = 0
    hang: int = 0
    box: Box | None = None


PLAIN = LineShape()


def line_shape(line: str, *, code: bool = False) -> LineShape:
    """Return the shape of *line*, which may stand in a block of code."""
    if code:
        return LineShape(hang=len(line) - len(line.lstrip(" \t")))
    heading = _HEADING.match(line)
    if heading is not None:
        return LineShape(level=len(heading[1]))
    beginning = _BEGINNING.match(line)
    if beginning is None or not beginning.end():
        return PLAIN
    tick = beginning.start("tick")
    box = None if tick < 0 else Box(tick - 1, line[tick] != " ")
    return LineShape(0, beginning["quote"].count(">"), beginning.end(), box)
