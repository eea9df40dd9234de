"""Keeping the search index: what it is made of, and having it hold what is stored.

There is one index for what the pair shares, one for what is only mine, and one for topics
(``store.topic_words``), all over words alone: they keep no text.  Triggers note which entries an
index does not hold as they are now (``store.migrations.v0003_search``, ``v0011_topic_search``);
``bring_up_to_date`` has it take over what is noted.  What is deleted leaves no trace in it (FTS5's
``secure-delete``), but for the first letters of a word that began one of its pages: as many as told
it from the word before.

SQLite's tokenizer takes a run of Chinese for one word.  ``spread`` therefore puts spaces around
every such letter, both in what is indexed and in what is looked for, so that a word of any length
is a phrase of single letters.  An index can only be changed by saying which words it holds: when
``spread`` changes, a migration must empty the indexes and enter everything anew.  That is why its
letters are listed here, and not asked of a Unicode table that changes with Python.
"""

from __future__ import annotations

import itertools
import logging
import re
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple
from unicodedata import unidata_version

from revmentor_desktop.store import topic_words

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterable, Sequence

SHARED, PRIVATE = "", "private_"
"""The sides, by how the names of their tables begin."""

MADE_BY = "made by"
"""The kind of the key that says by what an index was made."""

TOPICS = "topic_"
"""How the names of the tables begin in which topics are found."""

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

log = logging.getLogger(__name__)

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
        parts[2:-1:2] = [gap if word.search(gap) else f"{gap} {BREAK} " for gap in gaps]
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


class Kept(NamedTuple):
    """One index: how the names of its tables begin, and what it makes of the texts of an entry.

    *keys* are kept beside it, kind and key of each.  What is made may change with what Python knows
    of letters; then the index is *made_by* another, and has to be made anew.
    """

    prefix: str
    columns: tuple[str, ...]
    words: Callable[[Sequence[str]], tuple[str, ...]]
    keys: Callable[[Sequence[str]], set[tuple[str, str]]] | None = None
    made_by: str = ""


def _spread_all(texts: Sequence[str]) -> tuple[str, ...]:
    return tuple(map(spread, texts))


_BOTH = ("title", "body")
KEPT = (
    Kept(SHARED, _BOTH, _spread_all),
    Kept(PRIVATE, _BOTH, _spread_all),
    Kept(TOPICS, topic_words.COLUMNS, topic_words.indexed, topic_words.keys, unidata_version),
)
"""All indexes of a file."""


def bring_up_to_date(
    connection: Any,
    before: Callable[[], None] = _nobody_waits,
    sides: Container[str] = (SHARED, PRIVATE, TOPICS),
) -> None:
    """Have all indexes hold what was changed since they were brought up to date last.

    Or only those of some *sides*.  *before* is called before each part of it; what it raises ends
    the work.
    """
    for kept in (kept for kept in KEPT if kept.prefix in sides):
        if _is_of_another(connection, kept) or _is_soon_anew(connection, kept):
            _empty(connection, kept)
        columns = ", ".join(kept.columns)
        waiting = connection.execute(
            f"SELECT number, {columns} FROM {kept.prefix}search_waiting"
        ).fetchall()
        for at in range(0, len(waiting), TOGETHER):
            before()
            held = {
                number: None if texts[0] is None else tuple(texts)
                for number, *texts in waiting[at : at + TOGETHER]
            }
            _take_over(connection, kept, held)
        if waiting:
            connection.execute(f"DELETE FROM {kept.prefix}search_waiting")


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


def _take_over(connection: Any, kept: Kept, held: dict[int, tuple[str, ...] | None]) -> None:
    """Have the index hold entries as they are now, instead of the words it *held* of each."""
    index, columns = f"{kept.prefix}search_index", ", ".join(kept.columns)
    found = by_number(
        connection,
        f"SELECT number, {columns} FROM {kept.prefix}search_texts WHERE number IN :numbers",
        held,
    )
    now = {number: tuple(texts) for number, *texts in found.values()}
    gone = {
        number: was for number, was in held.items() if was is not None and was != now.get(number)
    }
    new = {number: texts for number, texts in now.items() if texts != held[number]}
    places = ", ".join("?" * (1 + len(kept.columns)))
    if gone:
        connection.executemany(
            f"INSERT INTO {index} ({index}, rowid, {columns}) VALUES ('delete', {places})",
            [(number, *kept.words(texts)) for number, texts in gone.items()],
        )
    if gone and new:
        connection.execute("SAVEPOINT gone")  # what goes is taken out before it comes again: in one
        connection.execute("RELEASE gone")  # with that, FTS5 only hides the words of a long text
    if new:
        connection.executemany(
            f"INSERT INTO {index} (rowid, {columns}) VALUES ({places})",
            [(number, *kept.words(texts)) for number, texts in new.items()],
        )
    if kept.keys is not None:
        keys = f"{kept.prefix}search_keys"
        connection.executemany(
            f"DELETE FROM {keys} WHERE kind = ? AND key = ? AND number = ?",
            [(*key, number) for number, texts in gone.items() for key in kept.keys(texts)],
        )
        marked = [(MADE_BY, kept.made_by, 0)] if new else []
        connection.executemany(
            f"INSERT OR IGNORE INTO {keys} (kind, key, number) VALUES (?, ?, ?)",
            [
                *marked,
                *((*key, number) for number, texts in new.items() for key in kept.keys(texts)),
            ],
        )


def make_anew(connection: Any, told: Callable[[int, int], None]) -> None:
    """Empty all indexes and enter everything again; *told* hears of it as in ``enter_waiting``.

    The log says so, for there was damage to them.
    """
    log.info("search indexes do not hold together and are made anew")
    for kept in KEPT:
        _empty(connection, kept)
    enter_waiting(connection, told)


def _empty(connection: Any, kept: Kept) -> None:
    """Have an index hold nothing, and everything wait to be entered."""
    prefix = kept.prefix
    index = f"{prefix}search_index"
    connection.execute(f"INSERT INTO {index} ({index}) VALUES ('delete-all')")
    if kept.keys is not None:
        connection.execute(f"DELETE FROM {prefix}search_keys")
    connection.execute(f"DELETE FROM {prefix}search_waiting")
    connection.execute(
        f"INSERT INTO {prefix}search_waiting (number) SELECT number FROM {prefix}search_entries"
    )


def _is_of_another(connection: Any, kept: Kept) -> bool:
    """Say whether what an index holds was made by another, so that it cannot be taken out."""
    if kept.keys is None:
        return False
    others = f"SELECT 1 FROM {kept.prefix}search_keys WHERE kind = ? AND key <> ?"
    return bool(connection.execute(others, (MADE_BY, kept.made_by)).fetchall())


def _is_soon_anew(connection: Any, kept: Kept) -> bool:
    """Say whether so much of an index has to go that it is made anew in less time."""
    count = "SELECT count(*) FROM {}"
    gone = f"{kept.prefix}search_waiting WHERE {kept.columns[0]} IS NOT NULL"
    ((going,),) = connection.execute(count.format(gone))
    if going < MANY_GONE:
        return False
    ((there,),) = connection.execute(count.format(f"{kept.prefix}search_entries"))
    return bool(there < going * TO_TAKE_OUT)


def by_number(connection: Any, query: str, numbers: Iterable[int]) -> dict[int, Any]:
    """Return the rows of *query* that have one of *numbers*, by it."""
    wanted = tuple(numbers)
    if not wanted:
        return {}
    places = query.replace(":numbers", f"({', '.join('?' * len(wanted))})")
    found = connection.execute(places, wanted)
    return {row[0]: row for row in found}
