"""Weighing what matches: which entries of a side may be best, and how many there are.

Of a few all words are weighed.  Of many that takes longer than somebody waits between two keys,
and so only what came last is looked at, or only titles are.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple

from revmentor_desktop.store.indexing import by_number
from revmentor_desktop.store.sought import TITLE_WEIGHT, asked, query_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from revmentor_desktop.store.sought import Sought

ENOUGH = 200
"""Entries of one side that are weighed by all their words; of more, only titles are."""

LATEST = 100
"""Entries of one side that are told of between two keys where more than enough match."""

TITLES = 20
"""Entries of one source whose titles are looked at between two keys."""

LARGE = 20_000
"""Entries of a side from which on nothing is weighed by all its words between two keys.

Of more, words are looked for in the last so many first.
"""

FEW = 10
"""Entries for which that is enough, whatever else there is."""

SHORT = 2
"""Letters of a word that so many begin with that between two keys only titles are looked at."""

FRESH_DAYS = 60.0
"""A match of today counts twice as much as one of long ago; at this age half of that is gone."""


class Weighed(NamedTuple):
    """Number, source, month and score of what may be best, and how many each source has.

    *totals* are ``None`` where not all was looked at.
    """

    rows: Iterable[Any]
    totals: Mapping[str, int] | None
    by_titles: bool = False
    """Whether they would stand in another order, were all their words weighed."""

    @property
    def whole(self) -> bool:
        """Whether nothing more could be found, or weighed otherwise."""
        return self.totals is not None and not self.by_titles

    @property
    def are_few(self) -> bool:
        """Whether no more than ``ENOUGH`` match, as far as is known."""
        return self.totals is not None and sum(self.totals.values()) <= ENOUGH


def weigh(connection: Any, side: str, sought: Sought, *, brief: bool, few: bool) -> Weighed:
    """Weigh what matches on a *side*; no more than ``ENOUGH`` where they are known to be *few*.

    Where nearly everything does, as with the first letter of a word, that is what has the words in
    its title, and of the rest what came last: ``bm25`` goes through all matches twice.
    """
    if brief and sought.phrases and (entries := _entries(connection, side)) > LARGE:
        return _newest(connection, side, sought, entries - LARGE)
    if few:
        query, values = query_of(side, sought, weighed=True)
        rows = asked(connection, query, values)
        return Weighed(rows, Counter(source for _, source, _, _ in rows))
    query, values = query_of(side, sought)
    latest = f"{query} ORDER BY 1 DESC"
    first_letter = brief and sought.is_first_letter
    most = f" LIMIT {ENOUGH + 1}" if brief else ""
    found = () if first_letter else asked(connection, f"{latest}{most}", values)
    if len(found) <= ENOUGH and not first_letter:
        return weigh(connection, side, sought, brief=brief, few=True)
    worth = dict.fromkeys(found[: LATEST if brief else ENOUGH], -1.0)
    if "match" in values:
        most = f" LIMIT {LATEST}" if brief else ""
        values["match"] = f"title : ({values['match']})"
        worth |= dict.fromkeys(asked(connection, f"{latest}{most}", values), -TITLE_WEIGHT)
    totals = None if brief else Counter(source for _, source, _ in found)
    return Weighed([(*row, score) for row, score in worth.items()], totals)


def _newest(connection: Any, side: str, sought: Sought, since: int) -> Weighed:
    """Weigh what came last of all that match, by titles alone.

    Words are looked for as they stand first, for the index has these in order; only where few have
    them are others that begin so, and in titles where one short word is all there is.  What can
    only stand so is looked for behind the number *since*, and everywhere where few are there.
    ``bm25`` goes through all matches twice, and to look for more titles takes as long as to find
    these.
    """
    exact = replace(sought, phrases=tuple(replace(one, exact=True) for one in sought.phrases))
    goes_on = [one for one in sought.phrases if one.goes_on]
    found = _last(connection, side, exact, since=0 if goes_on else since)
    whole = False
    if not goes_on and len(found) < FEW:
        found = _last(connection, side, exact)
        whole = len(found) <= LATEST
    if goes_on and len(found) < LATEST:
        if len(sought.phrases) == 1 and len(goes_on[0].words) <= SHORT:
            titled = _last(connection, side, sought, titles=True)
            worth = dict.fromkeys(found, -1.0) | dict.fromkeys(titled, -TITLE_WEIGHT)
            return Weighed([(*row, score) for row, score in worth.items()], None, by_titles=True)
        more = _last(connection, side, sought)
        whole = len(more) <= LATEST
        found = sorted({*found, *more}, reverse=True)
    rows = _named(connection, side, sought, found)
    totals = Counter(source for _, source, _ in found) if whole else None
    return Weighed(rows, totals, by_titles=len(rows) > 1)


def _named(connection: Any, side: str, sought: Sought, found: Iterable[Any]) -> list[Any]:
    """Weigh the entries that were *found*, last ones first, by whether titles have the words.

    Of each source those of the last ``TITLES`` are looked at: to read them takes as long as to
    find them.
    """
    seen: Counter[str] = Counter()
    last = []
    for number, source, _ in found:
        seen[source] += 1
        if seen[source] <= TITLES:
            last.append(number)
    titles = by_number(
        connection,
        f"SELECT number, title FROM {side}search_texts WHERE number IN :numbers",
        last,
    )
    words = [phrase.words.casefold() for phrase in sought.phrases]
    named = {
        number
        for number, title in titles.values()
        if title and all(one in title.casefold() for one in words)
    }
    return [(*row, -TITLE_WEIGHT if row[0] in named else -1.0) for row in found]


def _last(
    connection: Any, side: str, sought: Sought, *, titles: bool = False, since: int = 0
) -> Sequence[Any]:
    """Return number, source and month of the last entries that match, or whose *titles* do.

    They are behind the number *since*, and one more than ``LATEST`` where there are more than
    that: of letters that stand side by side each match is looked at, and each that holds them
    somewhere, which takes as long again for as many more.
    """
    query, values = query_of(side, sought)
    if since:
        query += f" AND {side}search_index.rowid > :behind"
        values["behind"] = since
    if titles:
        values["match"] = f"title : ({values['match']})"
    return asked(connection, f"{query} ORDER BY 1 DESC LIMIT {LATEST + 1}", values)


def _entries(connection: Any, side: str) -> int:
    """Return how many entries there are on a *side* at most, by the last of their numbers."""
    ((last,),) = asked(connection, f"SELECT max(number) FROM {side}search_entries", {})
    return last or 0


class Freshness(dict[str | None, float]):
    """How much more a match of some month counts *today*; of one unknown, no more."""

    def __init__(self, today: date) -> None:
        super().__init__({None: 1.0})
        self.today = today
        self._ordinal = today.toordinal()

    def __missing__(self, month: str) -> float:
        age = max(0, self._ordinal - date.fromisoformat(f"{month}-01").toordinal())
        self[month] = 1 + 1 / (1 + age / FRESH_DAYS)
        return self[month]
