"""Fenced blocks of code in Markdown: how a line opens and closes one, and which lines stand in one.

They stand by themselves because what formats texts, in a process that is to stay small, needs
nothing else of what writes documents.
"""

from __future__ import annotations

import re

FENCE = re.compile(r"(?P<indent> *)(?P<fence>`{3,}(?=[^`]*$)|~{3,}) *(?P<info>[\w+#.-]*)")
_QUOTE = re.compile(r"[ \t]*> ?")
_BEFORE_FENCE = re.compile(r"(?:[ \t]*(?:>|(?:[-+*]|[0-9]{1,9}[.)])(?=[ \t])))+ ?")


def closes_fence(text: str, opening: re.Match[str]) -> bool:
    """Say whether the line *text* ends the fence that the match of ``FENCE`` *opening* began."""
    mark = text.strip()
    return mark.startswith(opening["fence"]) and not mark.strip(opening["fence"][0])


class Fences:
    """Says of one line after the other whether it stands in a fenced block of code.

    The block may stand in a quotation or begin behind the mark of a list; it ends with them.
    """

    def __init__(self) -> None:
        self._opening: re.Match[str] | None = None
        self._quotes = self._width = 0

    def hold(self, line: str) -> bool:
        """Say whether the next *line*, without its end, is code in a block, or a fence."""
        if self._opening is not None:
            code = self._code(line)
            if code is not None:
                if closes_fence(code, self._opening):
                    self._opening = None
                return True
            self._opening = None
        if "```" not in line and "~~~" not in line:
            return False  # as most are
        before = _BEFORE_FENCE.match(line)
        start = 0 if before is None else before.end()
        self._opening = FENCE.match(line[start:])
        self._quotes = line.count(">", 0, start)
        after_quotes = line[:start].rpartition(">")[2]
        self._width = len(after_quotes) if after_quotes.strip() else 0
        return self._opening is not None

    def _code(self, line: str) -> str | None:
        """Return what *line* is within the block that is open; ``None`` when it is outside."""
        at = 0
        for _ in range(self._quotes):
            mark = _QUOTE.match(line, at)
            if mark is None:
                return None
            at = mark.end()
        rest = line[at:]
        dedented = self._width and rest.strip() and not rest.startswith((" ", "\t"))
        return None if dedented else rest
