"""Places in a text, as Python and as Qt count them: Qt counts the units of UTF-16."""

from __future__ import annotations

import re
from bisect import bisect_left

BEYOND = "\uffff"
"""The last character that is one unit in UTF-16."""

_LONG = re.compile(rf"[^\x00-{BEYOND}]")


class Units:
    """Turns places in code points into places in UTF-16 units, for one text."""

    def __init__(self, text: str) -> None:
        self._long = [found.start() for found in _LONG.finditer(text)]

    def __call__(self, at: int) -> int:
        """Return *at*, a place in code points, in units."""
        return at + bisect_left(self._long, at)


def length(text: str) -> int:
    """Return how long *text* is in UTF-16 units."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
