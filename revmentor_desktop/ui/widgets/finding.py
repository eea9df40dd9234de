"""Where words stand in the text of a field or a view, in the places that Qt's cursors count."""

from __future__ import annotations

import re
from itertools import accumulate
from typing import TYPE_CHECKING

from revmentor_desktop.domain.values import dataclass
from revmentor_desktop.domain.wording import folded
from revmentor_desktop.ui.utf16 import Units

if TYPE_CHECKING:
    from collections.abc import Sequence

MOST = 10_000
"""So many places are found at the most."""


@dataclass(frozen=True, slots=True)
class Found:
    """From where to where the words stand."""

    start: int
    end: int


class _Letters(dict[str, str]):
    """What each letter is compared as: small, without accents, of the usual width."""

    def __missing__(self, letter: str) -> str:
        self[letter] = form = folded(letter)
        return form


_LETTERS = _Letters()


def places(text: str, words: str) -> list[Found]:
    """Return where *words* stand in *text*: in letters large or small, with accents or without.

    A full-width letter is found as the usual one, as the search does.
    """
    forms = [_LETTERS[letter] for letter in text]
    wanted = "".join(_LETTERS[letter] for letter in words)
    if not wanted:
        return []
    ends = list(accumulate(map(len, forms)))  # of each letter, in the compared text
    owners = [at for at, form in enumerate(forms) for _ in form]
    units = Units(text)
    found = []
    for match in re.finditer(re.escape(wanted), "".join(forms)):
        start, last = owners[match.start()], owners[match.end() - 1]
        while last + 1 < len(forms) and ends[last + 1] == ends[last]:
            last += 1  # accents that follow belong to the letter
        found.append(Found(units(start), units(last + 1)))
        if len(found) == MOST:
            break
    return found


def following(found: Sequence[Found], at: int) -> int:
    """Return the number of the first place that begins at *at* or later, or of the very first."""
    return next((number for number, one in enumerate(found) if one.start >= at), 0)


def preceding(found: Sequence[Found], at: int) -> int:
    """Return the number of the last place that begins before *at*, or of the very last."""
    before = [number for number, one in enumerate(found) if one.start < at]
    return before[-1] if before else len(found) - 1
