"""Which way a paragraph runs: as its first letter does, whatever comes before and behind it.

Pages, Word and the web each have an answer of their own; a document has one, everywhere.
"""

from __future__ import annotations

from unicodedata import bidirectional

RIGHT_TO_LEFT = frozenset({"R", "AL"})


def right_to_left(text: str) -> bool:
    """Say whether *text* begins with a letter that is written from right to left.

    Digits and marks are no letters; a text without any runs from left to right.
    """
    if text.isascii():
        return False
    for sign in text:
        way = bidirectional(sign)
        if way == "L":
            return False
        if way in RIGHT_TO_LEFT:
            return True
    return False
