"""Places in a text, as Python and as Qt count them: Qt counts the units of UTF-16."""

from __future__ import annotations

BEYOND = "\uffff"
"""The last character that is one unit in UTF-16."""


class Units:
    """Turns places in code points into places in UTF-16 units, for one text."""

    def __init__(self, text: str) -> None:
        self._places: list[int] | None = None
        if max(text, default="") > BEYOND:
            self._places = [0]
            for character in text:
                self._places.append(self._places[-1] + (2 if character > BEYOND else 1))

    def __call__(self, at: int) -> int:
        """Return *at*, a place in code points, in units."""
        return at if self._places is None else self._places[at]


def length(text: str) -> int:
    """Return how long *text* is in UTF-16 units."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
