"""What Enter, Tab and the marking keys do to lines of Markdown, as pure functions on text."""

from __future__ import annotations

import re

from revmentor_desktop.domain.values import dataclass
from revmentor_desktop.services.links import prose

_ITEM = re.compile(
    r"(?P<indent>[ \t]*)(?P<mark>[-*+]|(?P<number>\d{1,9})(?P<dot>[.)]))(?P<gap>[ \t]+)"
    r"(?P<box>\[[ xX]\][ \t]+)?"
)
_QUOTE = re.compile(r"[ \t]*(?:>[ \t]?)+")
_TASK = re.compile(
    r"(?:[ \t]*>)*(?:[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+)+\[(?P<tick>[ xX])\](?=[ \t]+\S)"
)
_LEADING = re.compile(r"[ \t]*")


@dataclass(frozen=True, slots=True)
class Continuation:
    """How a list or quote goes on: the mark of this line, that of the next, and if it is empty."""

    mark: str
    next_mark: str
    empty: bool


def boxes(text: str) -> list[int]:
    """Return where in *text* the signs stand that tick tasks; what is code has none."""
    found = []
    for start, end in prose(text):
        task = _TASK.match(text, start, end) if text[:start][-1:] in ("", "\n", "\r") else None
        if task is not None:
            found.append(task.start("tick"))
    return found


def continuation(line: str) -> Continuation | None:
    """Return how *line* goes on in the next one; ``None`` when it is neither list nor quote."""
    item = _ITEM.match(line)
    if item is not None:
        number = item["number"]
        mark = item["mark"] if number is None else f"{int(number) + 1}{item['dot']}"
        box = "[ ] " if item["box"] else ""
        following = f"{item['indent']}{mark}{item['gap']}{box}"
        return Continuation(item[0], following, not line[item.end() :].strip())
    quote = _QUOTE.match(line)
    if quote is not None:
        return Continuation(quote[0], quote[0], not line[quote.end() :].strip())
    return None


def is_item(line: str) -> bool:
    """Say whether *line* begins a list item."""
    return _ITEM.match(line) is not None


def indent_width(line: str) -> int:
    """Return by how many spaces the list item *line* moves in: as wide as its mark."""
    item = _ITEM.match(line)
    return 2 if item is None else len(item["mark"]) + 1


def dedent_width(line: str) -> int:
    """Return how many characters to take from the beginning of *line* to move it out."""
    leading = _LEADING.match(line)
    blank = "" if leading is None else leading[0]
    if blank.startswith("\t"):
        return 1
    return min(len(blank) - len(blank.lstrip(" ")), indent_width(line))


def toggled_item(line: str) -> str:
    """Return *line* as a list item, or as plain text when it is one."""
    item = _ITEM.match(line)
    if item is not None:
        return item["indent"] + line[item.end() :]
    leading = _LEADING.match(line)
    blank = "" if leading is None else leading[0]
    return f"{blank}- {line[len(blank) :]}"


def toggled_task(line: str) -> str:
    """Return *line* as a task to tick; a task is ticked, a ticked one is open again."""
    item = _ITEM.match(line)
    if item is None:
        plain = toggled_item(line)
        mark = len(plain) - len(plain.lstrip(" \t")) + 2
        return f"{plain[:mark]}[ ] {plain[mark:]}"
    box = item["box"]
    if box is None:
        return f"{item[0]}[ ] {line[item.end() :]}"
    at = item.start("box") + 1
    return f"{line[:at]}{'x' if line[at] == ' ' else ' '}{line[at + 1 :]}"


def toggled_mark(before: str, chosen: str, after: str, mark: str) -> tuple[int, str, int]:
    """Return how to put *mark* around *chosen*, or to take it away.

    The numbers say how many characters to take from the end of *before* and from the beginning
    of *after*; between them stands what comes instead of *chosen*.
    """
    size = len(mark)
    if _ends_with(before, mark) and _begins_with(after, mark):
        return size, chosen, size
    inside = len(chosen) >= 2 * size
    if inside and _begins_with(chosen, mark) and _ends_with(chosen, mark):
        return 0, chosen[size : len(chosen) - size], 0
    return 0, f"{mark}{chosen}{mark}", 0


def _begins_with(text: str, mark: str) -> bool:
    """Say whether *text* begins with exactly *mark*, or with that and the other of the two."""
    run = len(text) - len(text.lstrip(mark[0]))
    return run in (len(mark), 3)


def _ends_with(text: str, mark: str) -> bool:
    run = len(text) - len(text.rstrip(mark[0]))
    return run in (len(mark), 3)
