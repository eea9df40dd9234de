"""What somebody types for an agenda item: its title, and its minutes before or after that."""

from __future__ import annotations

import re

from revmentor_desktop.domain.sessions import LONGEST_ITEM

_UNIT = r"(?: ?min(?:ute)?s?\.?(?!\w)|['’′](?![\w'’′])| ?分鐘?)"
_LEADING = re.compile(rf"(?P<minutes>[0-9]{{1,3}}){_UNIT}[\s,:–-]*(?P<title>\S.*)", re.I)
_TRAILING = re.compile(
    rf"(?P<title>.*?\S)(?:\s*[,(（–-]\s*|\s+)(?P<minutes>[0-9]{{1,3}}){_UNIT}[)）]?", re.I
)
_BARE_LEADING = re.compile(r"(?P<minutes>[0-9]{1,3})\s+(?!min(?:ute)?s?\b)(?P<title>[^\W\d].*)")
_COUNTED_THING = re.compile(r"[a-z]+[a-rt-z]s\b(?!['’])")


def read_item(text: str) -> tuple[int | None, str]:
    """Return the minutes that *text* begins or ends with, and the title that is left.

    With a unit they are always meant ("AR try-on 15 min", "15' AR try-on", "AR 試戴 15分鐘").
    A bare number is meant only in front, only as a multiple of five from 5 to 240, and not when
    it counts the next word, a plural in small letters: "15 AR try-on" has 15 minutes, while
    "2026 plans", "5G explained", "3 drafts, never one" and "10 things to stop" are titles.
    """
    whole = " ".join(text.split())
    for pattern in (_LEADING, _TRAILING, _BARE_LEADING):
        found = pattern.fullmatch(whole)
        if not found:
            continue
        minutes, title = int(found["minutes"]), found["title"].strip()
        bare = pattern is _BARE_LEADING
        if bare and (minutes % 5 or _COUNTED_THING.match(title)):
            continue
        if 1 <= minutes <= LONGEST_ITEM and title:
            return minutes, title
    return None, whole
