"""Several lines that are pasted where one is typed: each is one, without its mark of a list."""

from __future__ import annotations

import re

_CJK = "\u3040-\u30ff\u3400-\u9fff"
_MARK = re.compile(
    r"(?:[-*+•‣⁃◦●○▪▫■□◆◇·–—→➢➤✓✔☐☑☒]|\(?(?:[0-9]{1,3}|[a-z])[.)]|[（(][0-9一二三四五六七八九十]{1,3}[)）])\s+"
    rf"|(?:[0-9]{{1,3}}|[一二三四五六七八九十]{{1,3}})[、．](?=\S)"
    rf"|[0-9]{{1,3}}[.)](?=[{_CJK}])"
    r"|[•●▪■□◦☐☑☒✓✔](?=\S)"
    r"|\[[ xX]?\]\s+"
)
"""What an entry of a list begins with: a bullet, a number, a box to tick."""


def pasted_lines(text: str) -> tuple[str, ...]:
    """Return the lines of *text* that say something, each without bullet, number and box.

    What was copied of a list has them as signs: "- [ ] Ask him", "2. Ask him", "• Ask him".
    """
    lines = (_without_marks(" ".join(line.split())) for line in text.splitlines())
    return tuple(line for line in lines if any(letter.isalnum() for letter in line))


def _without_marks(line: str) -> str:
    """Return *line* from where it says something: a box may stand behind a bullet."""
    while found := _MARK.match(line):
        line = line[found.end() :]
    return line
