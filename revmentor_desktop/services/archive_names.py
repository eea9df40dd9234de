"""What the files of a zip are called, whose directory does not say how its names are written.

Newer programs write UTF-8.  Windows writes what the computer used before: in Hong Kong and Taiwan
that is Big5, in China GBK, in Japan Shift-JIS, in the West a page of Latin letters.  Whatever is
written in one of them can mean something in another; but what people write is made of the
characters that they use, and these stand together in each.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from revmentor_desktop.domain.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable

LATIN = "cp437"

FEWEST = 3
"""Characters from which on it is told that a zip is from China or Japan."""

MOST_RARE = 0.1
"""The share of them that may be rare ones."""

_FOREIGN = re.compile(r"[^\x00-\x7f]+")


@dataclass(frozen=True, slots=True)
class _Writing:
    """A way to write East Asian text, what such *text* is made of, and the bytes of what is used.

    A character of one byte has no second.
    """

    encoding: str
    text: re.Pattern[str]
    used: re.Pattern[bytes]


_BIG5 = _Writing(
    "cp950",
    re.compile(r"[\u2010-\u2027\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]+"),
    re.compile(rb"[\xa1-\xc6]."),
)
_OTHERS = (
    _Writing(
        "gbk",
        re.compile(r"[\xb7\u2010-\u2027\u3000-\u303f\u4e00-\u9fff\uff00-\uff5e]+"),
        re.compile(rb"[\xa1-\xa3\xb0-\xd7][\xa1-\xfe]"),
    ),
    _Writing(
        "cp932",
        re.compile(r"[\u2010-\u2027\u3000-\u30ff\u4e00-\u9fff\uff00-\uff5e]+"),
        re.compile(rb"[\x81\x83\x88-\x98].|\x82[\x9f-\xf1]"),  # a Latin é begins wide letters, too
    ),
)


def encoding_of(names: Iterable[bytes]) -> str:
    """Return how *names* are written, which are of one zip, and not in UTF-8.

    Big5 is taken before another that says no more: the program is at home where it is used.
    """
    names = tuple(names)
    best, fewest_rare = LATIN, 1.0
    if (runs := _runs(names, _BIG5)) is not None:
        best, fewest_rare = _BIG5.encoding, _rare(runs, _BIG5)
    for writing in _OTHERS:
        runs = _runs(names, writing)
        if runs is None or sum(map(len, runs)) < FEWEST:
            continue
        rare = _rare(runs, writing)
        if rare <= MOST_RARE and rare < fewest_rare:
            best, fewest_rare = writing.encoding, rare
    return best


def _runs(names: Iterable[bytes], writing: _Writing) -> list[str] | None:
    """Return what stands between the plain letters of *names*, or nothing if it is no such text.

    Two Latin letters can be one of these characters.  So it is text only if all of it can be, and
    if most of it stands together.
    """
    try:
        runs = [run for name in names for run in _FOREIGN.findall(name.decode(writing.encoding))]
    except UnicodeDecodeError:
        return None
    together = sum(len(run) > 1 for run in runs)
    is_text = bool(runs) and all(map(writing.text.fullmatch, runs)) and 2 * together >= len(runs)
    return runs if is_text else None


def _rare(runs: list[str], writing: _Writing) -> float:
    """Return the share of the characters in *runs* that are rare ones."""
    characters = "".join(runs)
    used = sum(bool(writing.used.fullmatch(one.encode(writing.encoding))) for one in characters)
    return 1 - used / len(characters)
