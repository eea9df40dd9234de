"""By when an action is due that ends in a day: "send the deck by friday", "傳送簡報，星期五前".

Words that name a day belong to what is to be done as well: "see the sun", "prepare Black Friday",
"read pages 4-5".  A day is meant where it stands alone at the end, and nothing before it needs it.
What may be another word or number, as "sun" and "3.11" are, wants a sign that it is a day: "by"
before it, a comma, or a capital.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from revmentor_desktop.services.when import read_when

if TYPE_CHECKING:
    from datetime import date, datetime

MOST_WORDS_OF_A_DAY = 5
"""Words at the end of an action that may say by when."""

_BY = re.compile(r"^(?:(?:(?:by|due|until|till|before|on)\s+)+|[於在](?=\S))(?=\S)", re.IGNORECASE)
_BETWEEN_WORDS = re.compile(r"(?<=\S)(?:[\s，；、]+(?=[^\s，；、])|(?=[(（]))")
_NO_LATER = re.compile("(?<=[^0-9])[之以]?前$")
_PARTING = " ,;:，；：、–—-"

_BRACKETED = re.compile(r"[(（]([^()（）]+)[)）]")
"""A day in brackets, which part it as a comma does."""

_DAY_NAME = (
    r"(?:mon(?:day)?|tue(?:s(?:day)?)?|wed(?:s|nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?"
    r"|sat(?:urday)?|sun(?:day)?|(?:to|yester)day|tomorrow)"
)
_NEEDS_DAY = re.compile(
    r"(?:\b(?:a|about|after|all|an|and|any|as|at|between|but|each|every|first|for|from|her|his|in"
    r"|into|its|last|less|like|more|most|my|no|nor|of|one|or|our|past|per|previous|since|some"
    r"|than|that|the|their|these|this|those|to|versus|via|vs|with|without|your"
    r"|ash|black|casual|cyber|easter|good|palm"  # days that have a name of their own
    r"|(?:chapter|lesson|level|number|page|part|question|room|score|section|step|version)s?)"
    r"|(?:dr|miss|mr|mrs|ms|prof)\.?"
    r"|[&/+]|[的之和與及跟或從由自每逢至到對比]|關於)$",
    re.IGNORECASE,
)
"""How an action ends that goes on with the day behind it: "the launch of" tomorrow."""

_LISTED = re.compile(
    rf"(?:\b{_DAY_NAME}|[週周期拜][一二三四五六日天]|[今明後前昨先][日天])$", re.IGNORECASE
)
_NAMES_ONE = re.compile(
    rf"(?:of|from|at|@)\s|the\s+{_DAY_NAME}\b|.*[()（）\"'“‘「『《]", re.IGNORECASE
)
"""How an end begins that says what a thing is about, and no day it is due."""

_MAY_BE_OTHER = re.compile(r"sun|sat|wed|24/7|[0-9]{1,2}[-–.][0-9]{1,2}")
"""What is a day as well, and more often something else."""


def by_when(text: str, local: datetime, *, day_first: bool) -> tuple[str, date | None]:
    """Return *text* without the day at its end, and that day; the longest end that is one.

    Where no day is meant, the whole *text* and ``None``.  *local* is now on the wall.
    """
    for parted in list(_BETWEEN_WORDS.finditer(text))[-MOST_WORDS_OF_A_DAY:]:
        before, tail = text[: parted.end()].rstrip(), text[parted.end() :].rstrip(".。!！")
        if bracketed := _BRACKETED.fullmatch(tail):
            before, tail = f"{before},", bracketed[1]
        said = _NO_LATER.sub("", _BY.sub("", tail))
        day = read_day(said, local, day_first=day_first)
        what = before.rstrip(_PARTING)
        if what and day is not None:
            return (what, day) if _is_meant(before, tail) else (text, None)
    return text, None


def read_day(text: str, local: datetime, *, day_first: bool) -> date | None:
    """Return the day that *text* says, and nothing else but a day; *local* is now on the wall.

    The weekday of today is that of next week: who means today says so.
    """
    early = local.replace(hour=0, minute=0, second=0, microsecond=0)
    references = early, early.replace(hour=23)
    days = [
        when.local.date()
        for reference in references
        if (when := read_when(text, now_local=local, reference=reference, day_first=day_first))
        and when.minutes is None
        and when.local.time() == reference.time()  # a time was said, and no day
    ]
    return max(days) if len(days) == len(references) else None


def _is_meant(before: str, tail: str) -> bool:
    """Say whether the day that *tail* names is the one by which *before* is to be done."""
    what = before.rstrip(_PARTING)
    parted = len(what) < len(before)
    signed = _BY.match(tail)
    rest = tail[signed.end() :] if signed else tail
    if _NAMES_ONE.match(rest):
        return False
    if signed:
        return True
    if parted:
        return not _LISTED.search(what)
    return not (_NEEDS_DAY.search(what) or _MAY_BE_OTHER.fullmatch(rest))
