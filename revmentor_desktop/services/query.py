"""What somebody types to search, understood: words, and operators for people who want them.

``"exact words"`` stand side by side, ``-word`` must not be there.  ``in:notes`` narrows to kinds
of things, ``from:2026-09`` and ``to:2026-09-12`` to days, ``topic:`` to what belongs to a topic,
``who:`` to a person.  Nothing that can be typed is an error: what is no operator after all is
looked for as it stands, and a quotation that is still open is taken for one that goes on.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace
from datetime import date, timedelta
from enum import Enum

from revmentor_desktop.domain.values import dataclass
from revmentor_desktop.store.sought import Phrase


class Group(Enum):
    """The kinds of things that are found, in their order; the value is what ``in:`` calls them."""

    SESSIONS = "sessions"
    TOPICS = "topics"
    NOTES = "notes"
    QUESTIONS = "questions"
    ACTIONS = "actions"
    TAKEAWAYS = "takeaways"
    WORDS = "words"


@dataclass(frozen=True, slots=True)
class Query:
    """What is wanted: all of *words*, none of *without*.

    It is narrowed, where not ``None``, to *groups*, from the day *since* to before the day
    *until*; and to what belongs to every one of *topics* and *people*, as they were typed.
    """

    words: tuple[Phrase, ...] = ()
    without: tuple[Phrase, ...] = ()
    groups: frozenset[Group] | None = None
    since: date | None = None
    until: date | None = None
    topics: tuple[str, ...] = ()
    people: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        """Say whether anything is asked for."""
        return self != Query()


_PART = re.compile(
    r"""(?P<minus>-?) (?: (?P<name>[a-z]+) [:：] )?
        (?: "(?P<quoted>[^"]*) (?P<end>"?) | (?P<word>\S+) )""",
    re.IGNORECASE | re.VERBOSE,
)
_DAY = re.compile(r"(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?")


def parse(text: str) -> Query:
    """Return what *text* asks for."""
    query = Query()
    for part in _PART.finditer(unicodedata.normalize("NFC", text.translate(_QUOTES))):
        value = part["word"] if part["quoted"] is None else part["quoted"]
        if not value.strip():
            continue
        narrowed = query
        if part["name"] and not part["minus"]:
            narrowed = _narrowed(query, part["name"].lower(), value)
        query = _with_words(query, part, value) if narrowed == query else narrowed
    return query


def _with_words(query: Query, part: re.Match[str], value: str) -> Query:
    """Return *query* with *part* as words; a name in front of them is one of them."""
    literal = part[0].removeprefix(part["minus"]).replace('"', " ") if part["name"] else value
    phrase = Phrase(literal, exact=bool(part["end"]))
    if part["minus"]:
        return replace(query, without=(*query.without, phrase))
    return replace(query, words=(*query.words, phrase))


_QUOTES = dict.fromkeys(map(ord, "“”„«»＂"), '"')
"""Quotation marks that a keyboard or a word processor may give instead."""


def _narrowed(query: Query, name: str, value: str) -> Query:
    """Return *query* narrowed by the operator *name*; the same if there is no such one."""
    if name == "in":
        wanted = {
            group
            for begun in value.lower().split(",")
            for group in Group
            if begun and group.value.startswith(begun)
        }
        return replace(query, groups=frozenset({*(query.groups or ()), *wanted}) or None)
    if name == "topic":
        return replace(query, topics=(*query.topics, value))
    if name == "who":
        return replace(query, people=(*query.people, value))
    span = _span(value)
    if span is not None and name == "from":
        return replace(query, since=span[0])
    if span is not None and name == "to":
        return replace(query, until=span[1])
    return query


def _span(text: str) -> tuple[date, date] | None:
    """Return the first day of the year, month or day *text*, and the first one after it."""
    found = _DAY.fullmatch(text)
    if found is None:
        return None
    year, month, day = (int(part) if part else None for part in found.groups())
    try:
        first = date(year or 0, month or 1, day or 1)
        if day:
            return first, first + timedelta(days=1)
        if month:
            return first, (first.replace(day=1) + timedelta(days=31)).replace(day=1)
        return first, date(first.year + 1, 1, 1)
    except (ValueError, OverflowError):
        return None
