"""What is looked for, and how it becomes a question to the search index."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, Any

from revmentor_desktop.domain.values import dataclass
from revmentor_desktop.store.indexing import WIDE, patterns, spread
from revmentor_desktop.store.row import instant_text

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

TITLE_WEIGHT = 8.0
"""How much more a word in the title counts than one in the body."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that stand side by side; unless *exact* the last may be the beginning of one."""

    words: str
    exact: bool = False

    @property
    def goes_on(self) -> bool:
        """Whether the last word may be the beginning of another.

        Only a Latin letter or a digit at the end can: what is written without spaces is complete
        with every letter, and a word with a mark behind it is complete, too.
        """
        last = WIDE.get(self.words[-1:], self.words[-1:])
        return not self.exact and last.isalnum() and not patterns()[0].fullmatch(last)


@dataclass(frozen=True, slots=True)
class Sought:
    """What is looked for: entries that hold every one of *phrases* and none of *without*.

    Where not ``None``, they are narrowed to tables (*sources*), to *since* (from then on) and
    *until* (before then), to *topics* by id, and to *people* by role.
    """

    phrases: tuple[Phrase, ...] = ()
    without: tuple[Phrase, ...] = ()
    sources: frozenset[str] | None = None
    since: datetime | None = None
    until: datetime | None = None
    topics: frozenset[str] | None = None
    people: frozenset[str] | None = None

    def narrows(self, other: Sought) -> bool:
        """Say whether it is *other* typed on, so that no more can match."""
        mine, theirs = self.phrases, other.phrases
        if not theirs or replace(self, phrases=theirs) != other or len(mine) < len(theirs):
            return False
        last, before = theirs[-1], len(theirs) - 1
        typed_on = mine[before].words.startswith(last.words) and not last.exact
        return mine[:before] == theirs[:before] and (typed_on or mine[before] == last)

    @property
    def is_first_letter(self) -> bool:
        """Whether nothing but the first letter of a word is known yet."""
        return len(self.phrases) == 1 and self.has_first_letter

    @property
    def has_first_letter(self) -> bool:
        """Whether of any word nothing but the first letter is known yet."""
        return any(len(one.words) == 1 and one.goes_on for one in self.phrases)


def query_of(
    side: str, sought: Sought, columns: str = "", *, weighed: bool = False
) -> tuple[str, dict[str, Any]]:
    """Return the query for *columns* of all matches of *side*, with the values that go with it.

    Unless told they are number, source and month, and where *weighed* a score that is the lower
    the better.
    """
    entries, index = f"{side}search_entries", f"{side}search_index"
    moment = "coalesce(e.moment, s.start)"
    values: dict[str, Any] = {}
    found, number, score = f"{entries} AS e", "e.number", "-1.0"
    wheres: list[str] = []
    if sought.phrases:
        values["match"] = " AND ".join(map(expression, sought.phrases))
        found = f"{index} JOIN {entries} AS e ON e.number = {index}.rowid"
        number = f"{index}.rowid AS number"  # which the index has in order
        score = f"bm25({index}, {TITLE_WEIGHT}, 1.0)"
        wheres.append(f"{index} MATCH :match")
    if sought.without:
        values["without"] = " OR ".join(map(expression, sought.without))
        wheres.append(f"e.number NOT IN (SELECT rowid FROM {index} WHERE {index} MATCH :without)")
    for column, wanted in (
        ("source", sought.sources),
        ("topic", sought.topics),
        ("who", sought.people),
    ):
        if wanted is not None:
            names = {f"{column}{at}": one for at, one in enumerate(sorted(wanted))}
            values |= names
            wheres.append(f"e.{column} IN ({', '.join(f':{name}' for name in names)})")
    for name, limit, sign in (("since", sought.since, ">="), ("until", sought.until, "<")):
        if limit is not None:
            values[name] = instant_text(limit)
            wheres.append(f"{moment} {sign} :{name}")
    columns = columns or f"{number}, e.source, substr({moment}, 1, 7)"
    if weighed:
        columns = f"{columns}, {score}"
    query = f"""
    SELECT {columns} FROM {found} LEFT JOIN sessions AS s ON s.id = e.session
    WHERE {" AND ".join(wheres) or "TRUE"}
    """
    return query, values


def expression(phrase: Phrase) -> str:
    """Return *phrase* in the language of the index, nothing in it meaning anything there."""
    quoted = '"{}"'.format(spread(phrase.words).replace('"', '""'))
    return f"{quoted} *" if phrase.goes_on else quoted


def asked(connection: Any, query: str, values: Mapping[str, Any]) -> Sequence[Any]:
    """Return the rows of *query*, which goes to the driver as it is.

    To have it made out of its parts for every key takes longer than the answer.
    """
    found: Sequence[Any] = connection.execute(query, values).fetchall()
    return found
