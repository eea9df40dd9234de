"""A word of its own, found nowhere else, in every field that must not leave.

A hit of the scanner names the word, and the word names the field it stood in.  Which fields there
are is asked of the values themselves, so that nobody can add one and forget it here.
"""

from __future__ import annotations

from dataclasses import dataclass, field, fields, is_dataclass, replace
from enum import Enum
from itertools import count
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable
    from dataclasses import Field


STEM = "qzcanaryqz"
"""What every word begins with: found nowhere else, and not touched by any escaping."""


class Stem(Enum):
    """Why a word may not leave; the value is what the word begins with."""

    PRIVATE = f"{STEM}p"
    """It is mine alone, or was deleted, or is how something was before."""
    BETWEEN_US = f"{STEM}b"
    """One of the two marked it: it may leave for nobody but the two."""
    NAME = f"{STEM}n"
    """It is a name, where the two are told by their roles."""


NOT_WORDS = frozenset({"zone", "language", "more", "field", "target", "id"})
"""Texts that nobody writes: names of zones and languages, JSON of newer files, links by id."""


@dataclass
class Canaries:
    """Hands out words and remembers in which field each of them stands."""

    fields: dict[str, str] = field(default_factory=dict)
    _numbers: count[int] = field(default_factory=lambda: count(1))

    def word(self, stem: Stem, place: str) -> str:
        """Return a new word for the field *place*."""
        word = f"{stem.value}{next(self._numbers):05}"
        self.fields[word] = place
        return word

    def put(self, value: Any, stem: Stem, around: Callable[[str], str] = str) -> Any:
        """Return *value* with a word in every text in it, and *around* that what goes with it."""

        def text(old: str | bytes, place: str) -> str | bytes:
            word = self.word(stem, place)
            return around(word) if isinstance(old, str) else word.encode()

        return rewritten(value, text)


def rewritten(value: Any, text: Callable[[str | bytes, str], str | bytes], place: str = "") -> Any:
    """Return *value* with *text* in place of everything in it that somebody wrote."""
    if isinstance(value, str | bytes):
        return text(value, place)
    if isinstance(value, tuple):
        return tuple(rewritten(one, text, place) for one in value)
    if not is_dataclass(value) or isinstance(value, type):
        return value
    kind = type(value).__name__
    changes = {
        one.name: rewritten(getattr(value, one.name), text, f"{kind}.{one.name}")
        for one in fields(value)
        if is_written(one)
    }
    return replace(value, **changes)


def is_written(field: Field[Any]) -> bool:
    """Say whether somebody writes what is in *field*, or in the values in it."""
    return field.name not in NOT_WORDS and "Id" not in str(field.type)
