"""Keeping the search index: what it is made of, and having it hold what is stored.

There is one index for what the pair shares and one for what is only mine, both over words alone:
they keep no text.  Triggers note which entries an index does not hold as they are now
(``store.migrations.v0003_search``); ``bring_up_to_date`` has it take over what is noted.  What is
deleted leaves no trace in it (FTS5's ``secure-delete``).

SQLite's tokenizer takes a run of Chinese for one word.  ``spread`` therefore puts spaces around
every such letter, both in what is indexed and in what is looked for, so that a word of any length
is a phrase of single letters.  An index can only be changed by saying which words it holds: when
``spread`` changes, a migration must empty the indexes and enter everything anew.  That is why its
letters are listed here, and not asked of a Unicode table that changes with Python.
"""

from __future__ import annotations

import itertools
import re
from functools import cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

SHARED, PRIVATE = "", "private_"
"""The sides, by how the names of their tables begin."""

LETTERS = (
    "\u3005-\u3007\u3040-\u30ff\u3100-\u312f\u3400-\u4dbf\u4e00-\u9fff"
    "\uac00-\ud7a3\uf900-\ufaff\U00020000-\U0003ffff"
)
"""Writing without spaces, for a class of a regular expression: Chinese, Japanese, Korean."""

_OTHER_WORDS = (
    "0-9A-Za-z\u00aa\u00b2-\u00b5\u00b9-\u00be\u00c0-\u1fff\u2070-\u218f\u2460-\u24ff"
    "\u2c00-\u2dff\ua000-\uabff\ue000-\uf8ff\ufb00-\ufdff\ufe70-\ufefe\U00010000-\U0001efff"
)
"""Where the letters and digits of all other writing are."""

_FOUR_BYTES = "utf-32-le"
"""How letters are written that all take as much room."""

BREAK = "\ue000"
"""Stands behind what parts two runs of such letters, so that no phrase reaches across it."""

TOGETHER = 250
"""Entries that are taken over together, where thousands of notes come in."""

MANY_GONE = 100
"""Entries whose words go, from which on it is asked whether all others are entered anew sooner."""

TO_TAKE_OUT = 20
"""How many times as long it takes to have the words of an entry go as to enter those of one."""

WIDE = {chr(code): chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}
"""The Latin letters and digits of a Chinese keyboard, to the usual ones."""


def spread(words: str) -> str:
    """Return *words* with every letter that is written without spaces standing by itself."""
    if words.isascii():
        return words
    letters, word, wide = patterns()
    for one in set(wide.findall(words)):
        words = words.replace(one, WIDE[one])
    parts = letters.split(words)
    if len(parts) > 1:
        gaps = parts[2:-1:2]
        apart = {gap: gap if word.search(gap) else f"{gap} {BREAK} " for gap in set(gaps)}
        parts[2:-1:2] = map(apart.__getitem__, gaps)
        parts[1::2] = _apart("\n".join(parts[1::2])).split("\n")
    return " ".join(parts)


def _apart(letters: str) -> str:
    """Return *letters* with a space before each.

    They are laid between spaces where they are: made and joined one by one they take four times
    as long, and that is most of what an index needs.
    """
    spaced = bytearray(" ".encode(_FOUR_BYTES) * (2 * len(letters)))
    memoryview(spaced).cast("I")[1::2] = memoryview(letters.encode(_FOUR_BYTES)).cast("I")
    return spaced.decode(_FOUR_BYTES)


@cache
def patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """Return what finds a run of such letters, what is of a word, and what is of a wide keyboard.

    To make them takes longer than opening a file in which nothing waits to be indexed.
    """
    return (
        re.compile(f"([{LETTERS}]+)"),
        re.compile(f"[{_OTHER_WORDS}]"),
        re.compile("[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]"),
    )


def _nobody_waits() -> None:
    """Let it go on: nobody wants to hear of it."""


def bring_up_to_date(connection: Any, before: Callable[[], None] = _nobody_waits) -> None:
    """Have both indexes hold what was changed since they were brought up to date last.

    *before* is called before each part of it; what it raises ends the work.
    """
    for side in (SHARED, PRIVATE):
        if _is_soon_anew(connection, side):
            _empty(connection, side)
        waiting = connection.execute(f"SELECT * FROM {side}search_waiting").fetchall()
        for at in range(0, len(waiting), TOGETHER):
            before()
            held = {
                number: None if title is None else (title, body)
                for number, title, body in waiting[at : at + TOGETHER]
            }
            _take_over(connection, side, held)
        if waiting:
            connection.execute(f"DELETE FROM {side}search_waiting")


def enter_waiting(connection: Any, told: Callable[[int, int], None]) -> None:
    """Bring all indexes up to date, and tell before each part how many entries of how many are in.

    What *told* raises ends the work.
    """
    named = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name LIKE '%search_waiting'"
    count = 'SELECT count(*) FROM "{}"'
    of = sum(
        connection.execute(count.format(name)).fetchone()[0]
        for (name,) in connection.execute(named).fetchall()
    )
    made = itertools.count(0, TOGETHER)
    bring_up_to_date(connection, lambda: told(min(next(made), of), of))


def _take_over(connection: Any, side: str, held: dict[int, tuple[str, str] | None]) -> None:
    """Have the index hold entries as they are now, instead of the words it *held* of each."""
    index = f"{side}search_index"
    found = by_number(
        connection,
        f"SELECT number, title, body FROM {side}search_texts WHERE number IN :numbers",
        held,
    )
    now = {number: (title, body) for number, title, body in found.values()}
    gone = [
        (number, *map(spread, was))
        for number, was in held.items()
        if was is not None and was != now.get(number)
    ]
    new = [(number, *map(spread, one)) for number, one in now.items() if one != held[number]]
    if gone:
        connection.executemany(
            f"INSERT INTO {index} ({index}, rowid, title, body) VALUES ('delete', ?, ?, ?)", gone
        )
    if new:
        connection.executemany(f"INSERT INTO {index} (rowid, title, body) VALUES (?, ?, ?)", new)


def make_anew(connection: Any) -> None:
    """Empty both indexes and enter everything again."""
    for side in (SHARED, PRIVATE):
        _empty(connection, side)
    bring_up_to_date(connection)


def _empty(connection: Any, side: str) -> None:
    """Have the index of *side* hold nothing, and everything wait to be entered."""
    index = f"{side}search_index"
    connection.execute(f"INSERT INTO {index} ({index}) VALUES ('delete-all')")
    connection.execute(f"DELETE FROM {side}search_waiting")
    connection.execute(
        f"INSERT INTO {side}search_waiting (number) SELECT number FROM {side}search_entries"
    )


def _is_soon_anew(connection: Any, side: str) -> bool:
    """Say whether so much of the index has to go that it is made anew in less time."""
    count = "SELECT count(*) FROM {}"
    gone = f"{side}search_waiting WHERE title IS NOT NULL"
    ((going,),) = connection.execute(count.format(gone))
    if going < MANY_GONE:
        return False
    ((there,),) = connection.execute(count.format(f"{side}search_entries"))
    return bool(there < going * TO_TAKE_OUT)


def by_number(connection: Any, query: str, numbers: Iterable[int]) -> dict[int, Any]:
    """Return the rows of *query* that have one of *numbers*, by it."""
    wanted = tuple(numbers)
    if not wanted:
        return {}
    places = query.replace(":numbers", f"({', '.join('?' * len(wanted))})")
    found = connection.execute(places, wanted)
    return {row[0]: row for row in found}
