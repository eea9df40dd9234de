"""How long a text is, and what of its Markdown a row of the list can show."""

from __future__ import annotations

import re

from revmentor_desktop.services.steps import plain_text

_CJK = re.compile("[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_GAP = re.compile(r"\s")
_ADDRESS = re.compile(r"\]\([^()\s]{0,1000}\)")
_HEADING = re.compile(r"\s{0,3}#{1,6}(?:\s|$)")
_NO_WORDS = re.compile(r"\s{0,3}(?:`{3,}|~{3,}).*|[\s|:*_-]+")
"""The ends of a code block, the line under the head of a table, and a rule."""
_BEGINNING = re.compile(r"\s*(?:#{1,6}\s+|(?:>\s?)+|(?:[-*+]|\d{1,9}[.)])\s+(?:\[[ xX]\]\s+)?)*")


def word_count(text: str) -> int:
    """Return the number of words; each Chinese character counts as one."""
    plain = _ADDRESS.sub("]", text)
    return len(_CJK.findall(plain)) + len(_WORD.findall(_CJK.sub(" ", plain)))


def countable_end(text: str, start: int, most: int) -> int:
    """Return where to stop counting the words of *text* that begin at *start*: between two words.

    That is after about *most* characters, and after twice as many where nothing parts the words.
    """
    if len(text) - start <= most:
        return len(text)
    gap = _GAP.search(text, start + most, start + 2 * most)
    return min(start + 2 * most, len(text)) if gap is None else gap.end()


def excerpt_line(markdown: str) -> str:
    """Return the beginning of a note in one line, without marks; headings only where no text is."""
    written = [line for line in markdown.splitlines() if line.strip()]
    lines = [_cells(line) for line in written if not _NO_WORDS.fullmatch(line)] or written
    told = [line for line in lines if not _HEADING.match(line)] or lines
    return plain_text(" ".join(_BEGINNING.sub("", line, count=1) for line in told))


def _cells(line: str) -> str:
    """Return the words of a row of a table; any other line as it is."""
    if not line.lstrip().startswith("|"):
        return line
    return ", ".join(cell.strip() for cell in line.strip().strip("|").split("|") if cell.strip())
