"""Where words stand in the text of a field or a view, in the places that Qt's cursors count."""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import accumulate, islice
from typing import TYPE_CHECKING

from revmentor_desktop.domain.values import dataclass
from revmentor_desktop.domain.wording import folded
from revmentor_desktop.ui.utf16 import BEYOND, Units

if TYPE_CHECKING:
    from collections.abc import Sequence

MOST = 10_000
"""So many places are found at the most."""

FEW = 20
"""So many letters at the most are exchanged one after the other, through all of a text."""

_SIGMA = "\u03a3"
"""Whether it becomes one small letter or another depends on where in a word it stands."""


_ASCII = frozenset(map(chr, range(128)))

_SIGNS = "、。「」『』《》（），：；！？…"
"""Those that stand in every line of Chinese."""

_USUAL = re.compile(f"[\0-\x7f\u4e00-\u9fff{_SIGNS}]+")
"""What is in ASCII, is such a sign or, as a Chinese letter, is compared as it stands."""


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


class FoldedText:
    """One text as it is compared, for words that are looked for in it again and again."""

    def __init__(self, text: str) -> None:
        letters = _letters(text)
        uneven = {letter for letter in letters if len(_LETTERS[letter]) != 1}
        self._folded = _folded(text, letters)
        plain = not uneven and max(letters, default="") <= BEYOND
        self._owners = None if plain else _Owners(text, uneven)

    def places(self, words: str) -> list[Found]:
        """Return where *words* stand: in letters large or small, with accents or without.

        A full-width letter is found as the usual one, as the search does.
        """
        wanted = "".join(_LETTERS[letter] for letter in words)
        if not wanted:
            return []
        owners = self._owners
        matches = islice(re.finditer(re.escape(wanted), self._folded), MOST)
        if owners is None:  # each letter is compared as one, which is quick
            return [Found(match.start(), match.end()) for match in matches]
        return [owners.found(match.start(), match.end()) for match in matches]


def _letters(text: str) -> set[str]:
    """Return the letters of *text* that may be compared as another, and may be some it has not."""
    signs = {sign for sign in _SIGNS if sign in text}
    return set(_USUAL.sub("", text)) | signs | _ASCII  # a fifth of the time all letters take


def _folded(text: str, letters: set[str]) -> str:
    """Return *text*, which changes by these *letters* only, as it is compared: each by itself."""
    others = {letter for letter in map(str.lower, letters) if letter != _LETTERS[letter[0]]}
    in_turn = not others & {one for letter in others for one in _LETTERS[letter[0]]}
    by_place = _SIGMA in letters or any(len(letter) > 1 for letter in others)
    if by_place or not in_turn or len(others) > FEW:
        return text.translate({ord(letter): _LETTERS[letter] for letter in letters})
    text = text.lower()  # a tenth of the time
    for letter in others:
        text = text.replace(letter, _LETTERS[letter])
    return text


def _where(text: str, letters: set[str]) -> list[int]:
    """Return where in *text* any of *letters* stands."""
    if not letters:
        return []
    if len(letters) > FEW:  # a pattern of hundreds would take longer
        return [at for at, letter in enumerate(text) if letter in letters]
    any_of = "".join(map(re.escape, letters))
    return [found.start() for found in re.finditer(f"[{any_of}]", text)]


class _Owners:
    """Which letter of a text each letter belongs to that it is compared as.

    Most letters are compared as one; only where the *uneven* ones stand is kept.
    """

    def __init__(self, text: str, uneven: set[str]) -> None:
        self._text = text
        self._places = _where(text, uneven)
        more = (len(_LETTERS[text[at]]) - 1 for at in self._places)
        shifts = accumulate(more, initial=0)
        self._begins = [at + shift for at, shift in zip(self._places, shifts, strict=False)]
        """Where in the compared text each of them begins."""
        self._units = Units(text)

    def found(self, start: int, end: int) -> Found:
        """Return where in the text stands what is compared from *start* to *end*."""
        first, last = self._owner(start), self._owner(end - 1)
        while last + 1 < len(self._text) and not _LETTERS[self._text[last + 1]]:
            last += 1  # accents that follow belong to the letter
        return Found(self._units(first), self._units(last + 1))

    def _owner(self, place: int) -> int:
        """Return where the letter stands that has *place* in the compared text."""
        number = bisect_right(self._begins, place) - 1
        if number < 0:
            return place
        at = self._places[number]
        behind = place - self._begins[number] - len(_LETTERS[self._text[at]])
        return at if behind < 0 else at + 1 + behind


def places(text: str, words: str) -> list[Found]:
    """Return where *words* stand in *text*, as ``FoldedText.places`` does."""
    return FoldedText(text).places(words)


def following(found: Sequence[Found], at: int) -> int:
    """Return the number of the first place that begins at *at* or later, or of the very first."""
    return next((number for number, one in enumerate(found) if one.start >= at), 0)


def preceding(found: Sequence[Found], at: int) -> int:
    """Return the number of the last place that begins before *at*, or of the very last."""
    before = [number for number, one in enumerate(found) if one.start < at]
    return before[-1] if before else len(found) - 1
