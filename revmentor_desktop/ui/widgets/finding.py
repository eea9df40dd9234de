"""Where words stand in the text of a field or a view, in the places that Qt's cursors count."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

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


def places(text: str, words: str) -> list[Found]:
    """Return where *words* stand in *text*, in large letters or small ones."""
    if not words:
        return []
    units = Units(text)
    found = []
    for match in re.finditer(re.escape(words), text, re.IGNORECASE):
        found.append(Found(units(match.start()), units(match.end())))
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
