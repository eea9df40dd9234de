"""The marks of steps: what becomes of a step of a topic when time is short.

A mark stands at the end of a line: ``(core)`` on a step without which the rest makes no sense,
``(if time)`` on one that can wait.  It is no part of what the step says.
"""

from __future__ import annotations

import re
from enum import Enum

MARK = re.compile(r"(\((?:core|if time)\))[ \t]*$", re.IGNORECASE | re.MULTILINE)
"""Finds a mark at the end of a line."""


class Mark(Enum):
    """What becomes of a step when time is short; the value is what its line ends with."""

    CORE = "(core)"
    PLAIN = ""
    IF_TIME = "(if time)"


def without_marks(markdown: str) -> str:
    """Return *markdown* without the marks at the ends of its steps."""
    if MARK.search(markdown) is None:
        return markdown
    return "\n".join(_unmarked(line) for line in markdown.split("\n"))


def _unmarked(line: str) -> str:
    found = MARK.search(line)
    return line[: found.start()].rstrip() if found is not None else line
