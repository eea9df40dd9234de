"""Whether something private slipped into what is about to leave.

Private notes and reviews never reach a document, but people paste.  Here, and only here, private
texts and a text for other eyes meet; nothing but a count comes out.  The name in a link is that of
something that may be shared, or of a private note, whose title is looked for itself: it counts for
nothing.
"""

from __future__ import annotations

import html
from itertools import accumulate
from string import punctuation
from typing import TYPE_CHECKING

from revmentor_desktop.services.links import LINK, OPENING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from revmentor_desktop.store.queries import Queries

LONGEST = 40
"""Characters in a row, every run of blanks counted as one, that are too many."""

SEED = 12
"""Bare characters that are looked up at a time.

A passage of 40 characters has more than 23 that are neither blank nor punctuation, unless it is
hardly a text; among these lies a whole seed, wherever the seeds of a note begin.
"""

SAME_SEEDS = 20
"""Places at which a seed is tried, in a text that repeats itself."""

STRETCH = 5_000
"""Characters of what leaves that are taken in at a time."""

AT_A_TIME = 100
"""Private notes that are read at a time."""

SIGNS = frozenset(f" {punctuation}")
WITHOUT_SIGNS = str.maketrans("", "", "".join(SIGNS))


def overlapping_private(read: Queries, text: str) -> int:
    """Return how many private notes and reviews have 40 or more characters in a row in *text*.

    White space and the signs of Markdown make no difference.
    """
    *_, found = counting_overlaps(read, text)
    return found


def counting_overlaps(read: Queries, text: str) -> Iterator[int]:
    """Count the same in steps of a few milliseconds: yield how many there are so far.

    The last one yielded is all of them; there is always one.
    """
    parts = list[str]()
    for part in _lines(text):
        parts.append(_bare(_folded(html.unescape(part))))
        yield 0
    bare = "".join(parts)
    leaving = _Leaving(bare)
    for begin in range(0, len(bare), STRETCH):
        leaving.know(begin, begin + STRETCH)
        yield 0
    found = 0
    for texts in _private_texts(read):
        found += any(map(leaving.holds, texts))
        yield found
    yield found


def _lines(text: str) -> Iterator[str]:
    """Yield the lines of *text*, so many together as are taken in at a time."""
    begin = 0
    while begin < len(text):
        end = text.find("\n", begin + STRETCH) + 1 or len(text)
        yield text[begin:end]
        begin = end


def _private_texts(read: Queries) -> Iterator[tuple[str, ...]]:
    """Yield title and body of every private note, and the words of every private review.

    Only so many notes are held at a time; of reviews there are few.
    """
    after = ""
    while page := read.private_texts(after=after, limit=AT_A_TIME):
        for _, title, body in page:
            yield title, body
        after, _, _ = page[-1]
    yield from ((review.words,) for review in read.private_reviews())


class _Leaving:
    """The bare text that leaves, and where in it each seed stands that is known by now."""

    def __init__(self, bare: str) -> None:
        self.bare = bare
        self._first: dict[str, int] = {}
        self._others: dict[str, list[int]] = {}  # few: what holds lists is slow to be collected

    def know(self, begin: int, end: int) -> None:
        """Take in the seeds that begin at *begin* and behind it, before *end*."""
        bare, first, others = self.bare, self._first, self._others
        for at in range(begin, min(end, len(bare) - SEED + 1)):
            seed = bare[at : at + SEED]
            if first.setdefault(seed, at) != at:
                known = others.setdefault(seed, [])
                if len(known) < SAME_SEEDS - 1:
                    known.append(at)

    def holds(self, private: str) -> bool:
        """Say whether too much of *private* is in this text."""
        folded = _folded(private)
        bare = _bare(folded)
        seeds = ((at, bare[at : at + SEED]) for at in range(0, len(bare) - SEED + 1, SEED))
        found = [(at, there) for at, seed in seeds for there in self._places(seed)]
        if not found:
            return False
        places = [-1, *(at for at, sign in enumerate(folded) if sign not in SIGNS), len(folded)]
        names = _names(folded)
        reach = LONGEST + sum(end - begin for begin, end in names)
        named = _counted(names, len(folded))
        looked_at: dict[int, int] = {}  # where the last passage ended that lies so far behind here
        for at, there in found:
            begin, end = places[at + 1], places[at + SEED] + 1
            if named[end] - named[begin] == end - begin or at < looked_at.get(there - at, 0):
                continue  # names alone, or a passage that was found to be short
            first, after = self._common(bare, at, there, reach)
            looked_at[there - at] = after
            begin, end = places[first], places[after + 1]
            if end - begin - (named[end] - named[begin + 1]) > LONGEST:
                return True
        return False

    def _places(self, seed: str) -> tuple[int, ...]:
        """Return where *seed* stands in this text."""
        first = self._first.get(seed)
        return () if first is None else (first, *self._others.get(seed, ()))

    def _common(self, bare: str, at: int, there: int, reach: int) -> tuple[int, int]:
        """Return where in *bare* the passage begins and ends that is here around *there*.

        No more than *reach* is looked at before and behind, which is enough to hold too much.
        """
        first, after = at, at + SEED
        while first > max(0, at - reach) and there - (at - first) > 0:
            if bare[first - 1] != self.bare[there - (at - first) - 1]:
                break
            first -= 1
        while after < min(len(bare), at + reach) and there + after - at < len(self.bare):
            if bare[after] != self.bare[there + after - at]:
                break
            after += 1
        return first, after


def _names(folded: str) -> list[tuple[int, int]]:
    """Return where links begin and end, with blanks and signs around them.

    One ends where what is said for its name begins.
    """
    if OPENING not in folded:
        return []
    found = []
    for link in LINK.finditer(folded):
        begin, end = link.start(), link.end() if link["words"] is None else link.start("words")
        while begin > 0 and folded[begin - 1] in SIGNS:
            begin -= 1
        while end < len(folded) and folded[end] in SIGNS:
            end += 1
        found.append((begin, end))
    return found


def _counted(names: list[tuple[int, int]], length: int) -> list[int]:
    """Return how many characters of *names* stand before each place of a text of *length*."""
    within = bytearray(length)
    for begin, end in names:
        within[begin:end] = b"\1" * (end - begin)
    return list(accumulate(within, initial=0))


def _folded(text: str) -> str:
    return " ".join(text.split())


def _bare(folded: str) -> str:
    return folded.translate(WITHOUT_SIGNS)
