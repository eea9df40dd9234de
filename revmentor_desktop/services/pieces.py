"""A long fragment of HTML in pieces that can be shown one after the other.

Laying out a long text takes longer than anybody should wait for a window; a view shows the first
piece at once and the rest as it finds time.  A cut never goes through a paragraph: it goes between
blocks, the entries of a list or the rows of a table, and what was open there is opened again.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

CUT_WITHIN = frozenset({"ul", "ol", "table", "thead", "tbody", "blockquote", "div"})
VOID = frozenset({"br", "hr", "img"})

BLOCKS = frozenset({"p", "li", "td", "th", "pre", "h1", "h2", "h3", "h4", "h5", "h6"})
BLOCK_WEIGHT = 150
"""Characters that are laid out in the time that one more block takes."""

TAG = re.compile(r"<(?P<end>/?)(?P<name>[a-z][a-z0-9]*)(?P<rest>(?:[^>\"]|\"[^\"]*\")*)>")
CLOSES_NEXT = re.compile(r"\s*</")
START = re.compile(r'\sstart="(\d{1,9})"')


@dataclass
class _Open:
    """An element that is open: its name, how it began, and how many entries it has had."""

    name: str
    rest: str
    entries: int = 0

    def again(self) -> str:
        """Return how it is opened again after a cut."""
        if self.name != "ol":
            return f"<{self.name}{self.rest}>"
        found = START.search(self.rest)
        number = (int(found[1]) if found else 1) + self.entries
        return f'<ol start="{number}">'


def pieces(html: str, size: int) -> list[str]:
    """Return clean *html* in pieces of about *size* characters or more, together all of it.

    Where there are many short blocks, a piece has fewer characters.
    """
    found: list[str] = []
    opened: list[_Open] = []
    start, prefix, blocks = 0, "", 0
    for tag in TAG.finditer(html):
        name, end = tag["name"], tag.end()
        if not tag["end"] and name not in VOID:
            opened.append(_Open(name, tag["rest"]))
            continue
        if tag["end"]:
            while opened and opened.pop().name != name:
                pass
            blocks += name in BLOCKS
            if name == "li" and opened:
                opened[-1].entries += 1
        heavy = end - start + blocks * BLOCK_WEIGHT >= size
        if heavy and _may_cut(opened) and not CLOSES_NEXT.match(html, end):
            closing = "".join(f"</{one.name}>" for one in reversed(opened))
            found.append(prefix + html[start:end] + closing)
            start, prefix, blocks = end, "".join(one.again() for one in opened), 0
    if html[start:].strip():
        found.append(prefix + html[start:])
    return found


def _may_cut(opened: list[_Open]) -> bool:
    return all(one.name in CUT_WITHIN for one in opened)
