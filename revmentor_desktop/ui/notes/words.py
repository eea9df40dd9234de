"""How long a text is, and what of its Markdown a row of the list can show."""

from __future__ import annotations

import re

from revmentor_desktop.services.steps import brought_back, escaped_aside, plain_text
from revmentor_desktop.ui.notes.line_shape import line_shape

_CJK = re.compile("[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_GAP, _LINE_END = re.compile(r"\s"), re.compile(r"\n")
_PICTURE = re.compile(r"!\[[^\[\]]{0,500}\]\([^()\s]{0,1000}\)")
_FENCE = re.compile(r"^ {0,3}(?:`{3,}|~{3,}).*$", re.MULTILINE)
_INNER = re.compile(r"\*+|~~|==|`+")
"""Marks within a line that may stand inside a word."""

_ADDRESS = re.compile(r"\]\([^()\s]{0,1000}\)")
_HEADING = re.compile(r"\s{0,3}#{1,6}(?:\s|$)")
_NO_WORDS = re.compile(r"\s{0,3}(?:`{3,}|~{3,}).*|[\s|:*_-]+")
"""The ends of a code block, the line under the head of a table, and a rule."""
_AFTER_FULL_WIDTH = re.compile("(?<=[\u3001\u3002\u300d\u300f\uff01-\uff0f\uff1a-\uff1f]) +")
"""Blanks after a mark that brings its own."""
_BEGINNING = re.compile(r"\s*(?:#{1,6}\s+|(?:>\s?)+|(?:[-*+]|\d{1,9}[.)])\s+(?:\[[ xX]\]\s+)?)*")


def as_read(text: str) -> str:
    """Return *text* with the words that one reads, and without what the marks are spelled with.

    Those are the numbers and boxes of lists, the addresses of links and pictures, and whatever
    stands at the ends of a block of code.
    """
    lines = _FENCE.sub("", text).split("\n")
    words = "\n".join(line[line_shape(line).hang :] for line in lines)
    return _INNER.sub("", _ADDRESS.sub("]", _PICTURE.sub("", words)))


def word_count(text: str) -> int:
    """Return the number of words one reads in *text*; each Chinese character counts as one."""
    plain = as_read(text)
    return len(_CJK.findall(plain)) + len(_WORD.findall(_CJK.sub(" ", plain)))


def countable_end(text: str, start: int, most: int) -> int:
    """Return where to stop counting the words of *text* that begin at *start*: between two lines.

    That is after about *most* characters, in a long line between two words, and after twice as many
    where nothing parts the words.
    """
    if len(text) - start <= most:
        return len(text)
    for end in (_LINE_END, _GAP):
        if found := end.search(text, start + most, start + 2 * most):
            return found.end()
    return min(start + 2 * most, len(text))


def excerpt_line(markdown: str) -> str:
    """Return the beginning of a note in one line, without marks; headings only where no text is."""
    written = [line for line in escaped_aside(markdown).splitlines() if line.strip()]
    lines = [_cells(line) for line in written if not _NO_WORDS.fullmatch(line)] or written
    told = [line for line in lines if not _HEADING.match(line)] or lines
    words = plain_text(" ".join(_BEGINNING.sub("", line, count=1) for line in told))
    return brought_back(_AFTER_FULL_WIDTH.sub("", words))


def _cells(line: str) -> str:
    """Return the words of a row of a table; any other line as it is."""
    if not line.lstrip().startswith("|"):
        return line
    line = plain_text(line)  # in a link by name a bar parts no cells
    comma = "，" if _CJK.search(line) else ", "
    return comma.join(cell.strip() for cell in line.strip().strip("|").split("|") if cell.strip())
