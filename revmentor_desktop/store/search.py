"""Asking the search index: how what is looked for becomes a question, and which matches are best.

How an index is kept is in ``indexing``; nothing is asked of it before it holds what is stored.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import replace
from datetime import date, datetime
from functools import partial
from heapq import nsmallest
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from revmentor_desktop.domain.values import dataclass
from revmentor_desktop.store.copying import problems_in_tables
from revmentor_desktop.store.engine import driver_errors
from revmentor_desktop.store.errors import Damaged
from revmentor_desktop.store.indexing import (
    PRIVATE,
    SHARED,
    WIDE,
    bring_up_to_date,
    by_number,
    make_anew,
    patterns,
    spread,
)
from revmentor_desktop.store.row import instant, instant_text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from revmentor_desktop.store.engine import Database

T = TypeVar("T")

ENOUGH = 200
"""Entries of one side that are weighed by all their words; of more, only titles are."""

LATEST = 100
"""Entries of one side that are told of between two keys where more than enough match."""

LARGE = 20_000
"""Entries of a side from which on nothing is weighed by all its words between two keys."""

SHORT = 2
"""Letters of a word that so many begin with that between two keys only titles are looked at."""

TITLE_WEIGHT = 8.0
FRESH_DAYS = 60.0
"""A match of today counts twice as much as one of long ago; at this age half of that is gone."""


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


@dataclass(frozen=True, slots=True)
class Match:
    """An entry that was found, and how many there are in its *source*, a table.

    *total* is ``None`` where they were not counted.  *part* tells parts of one thing apart, which
    share its *id*.
    """

    source: str
    id: str
    part: str
    title: str
    body: str
    moment: datetime | None
    session: str | None
    who: str | None
    private: bool
    score: float
    total: int | None


class Index:
    """The indexes of one open file.  Every method may raise ``StoreError``."""

    def __init__(self, database: Database, *, read_only: bool = False) -> None:
        self._database = database
        self._read_only = read_only
        self._fresh = _Freshness(date.min)
        self._few: dict[str, Sought | None] = dict.fromkeys((SHARED, PRIVATE))
        self._mended = False

    def find(self, sought: Sought, now: datetime, limit: int) -> tuple[Match, ...]:
        """Return the best matches, at most *limit* a source, the best of each first.

        A word in the title counts for more than one in the body, and what is recent at *now* for
        more than what is old.
        """
        return self._found(sought, now, limit, brief=False)[0]

    def find_in_brief(
        self, sought: Sought, now: datetime, limit: int
    ) -> tuple[tuple[Match, ...], bool]:
        """Return what ``find`` does as far as there is time for it between two keys.

        Where more than ``ENOUGH`` match, they are the last ones and nothing is counted; the first
        letter of a word is looked for in titles alone.  Of a ``LARGE`` side no more than that is
        weighed, and only by titles (``_newest``).  The second value says whether it is all that
        ``find`` would return.
        """
        return self._found(sought, now, limit, brief=True)

    def numbers(self, sought: Sought) -> frozenset[int]:
        """Return the numbers of all entries that match, below zero those of the private side."""
        return frozenset().union(*self.numbers_by_side(sought))

    def numbers_by_side(self, sought: Sought) -> Iterator[frozenset[int]]:
        """Yield the numbers of all entries of one side that match, then those of the other."""

        def work(connection: Any, side: str) -> frozenset[int]:
            self._refresh(connection)
            query, values = _query(side, sought, "e.number")
            return frozenset(_numbers(connection, side, query, values))

        for side in (SHARED, PRIVATE):
            yield self.mending(partial(self._database.run, partial(work, side=side)))

    def latest_numbers(self, sought: Sought, most: int) -> tuple[frozenset[int], bool]:
        """Return the numbers of the last entries that match, at most so many of either side.

        They are those that came last into the file.  Where nothing but the first letter of a word
        is known, they are looked for in titles alone.  The second value says whether ``numbers``
        would return no others.
        """

        def work(connection: Any) -> tuple[frozenset[int], bool]:
            self._refresh(connection)
            found: set[int] = set()
            whole = not sought.has_first_letter
            for side in (SHARED, PRIVATE):
                titles = sought.has_first_letter
                numbers = _latest(connection, side, sought, most + 1, titles=titles)
                whole = whole and len(numbers) <= most
                found.update(numbers[:most])
            return frozenset(found), whole

        return self.mending(partial(self._database.run, work))

    def titled(self, sought: Sought, most: int) -> frozenset[int]:
        """Return the numbers of the last entries whose titles match, at most so many of a side.

        What was changed since the indexes were brought up to date is looked for as it was: to do
        that takes too long for who is writing.
        """

        def work(connection: Any) -> frozenset[int]:
            return frozenset(
                number
                for side in (SHARED, PRIVATE)
                for number in _latest(connection, side, sought, most, titles=True)
            )

        return self.mending(partial(self._database.run, work))

    def ask(self, work: Callable[[Any], T]) -> T:
        """Return what *work* finds in the indexes, which hold everything as it is now."""

        def asked(connection: Any) -> T:
            self._refresh(connection)
            return work(connection)

        return self.mending(partial(self._database.run, asked))

    def refresh(self) -> None:
        """Have the indexes hold everything as it is now."""
        self.mending(partial(self._database.run, bring_up_to_date))

    def mending(self, deed: Callable[[], T]) -> T:
        """Return what *deed* returns, a transaction that may ask or change the indexes.

        If it comes upon damage, and all tables hold together, it is an index that does not: then
        both are made anew, once, and it is done again.
        """
        try:
            return deed()
        except Damaged:
            if self._read_only or self._mended or not self._database.hand_over(self._is_whole):
                raise
        self._mended = True
        self.make_anew()
        return deed()

    def make_anew(self) -> None:
        """Make all indexes again from what is stored: damage to them loses nothing."""
        self._database.run(make_anew)

    def _found(
        self, sought: Sought, now: datetime, limit: int, *, brief: bool
    ) -> tuple[tuple[Match, ...], bool]:
        def work(connection: Any) -> tuple[tuple[Match, ...], bool]:
            self._refresh(connection)
            fresh = self._freshness(now.date())
            weighed = {
                side: _weighed(
                    connection, side, sought, brief=brief, few=self._are_few(side, sought)
                )
                for side in (SHARED, PRIVATE)
            }
            for side, one in weighed.items():
                self._few[side] = sought if one.are_few else None
            matches = tuple(
                match
                for side, one in weighed.items()
                for match in _matches(connection, side, one, fresh, limit)
            )
            return matches, all(one.whole for one in weighed.values())

        return self.mending(partial(self._database.run, work))

    def _are_few(self, side: str, sought: Sought) -> bool:
        """Say whether only a few can match: so few did before more was typed."""
        last = self._few[side]
        return last is not None and sought.narrows(last)

    def _freshness(self, today: date) -> _Freshness:
        """Return what matches count *today*: it is the same for every key of a day."""
        if self._fresh.today != today:
            self._fresh = _Freshness(today)
        return self._fresh

    def _is_whole(self, connection: Any) -> bool:
        with driver_errors(self._database.path, refused=Damaged):
            return not problems_in_tables(connection)

    def _refresh(self, connection: Any) -> None:
        if not self._read_only:
            bring_up_to_date(connection)


class _Weighed(NamedTuple):
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


def _matches(
    connection: Any, side: str, weighed: _Weighed, fresh: _Freshness, limit: int
) -> list[Match]:
    """Return the best of what was *weighed* of one *side*, with their texts.

    They are compared here: to have SQLite number them in the order of their worth takes longer.
    """
    totals = weighed.totals or {}
    found: dict[str, list[tuple[float, int]]] = defaultdict(list)
    for number, source, month, score in weighed.rows:
        found[source].append((score * fresh[month], -number))
    best = {
        -minus: (worth, totals.get(source))
        for source, of_source in found.items()
        for worth, minus in nsmallest(limit, of_source)
    }
    rows = by_number(
        connection,
        f"SELECT e.number, e.source, e.id, e.part, e.session, e.who,"
        f" coalesce(e.moment, s.start) AS moment FROM {side}search_entries AS e"
        f" LEFT JOIN sessions AS s ON s.id = e.session WHERE e.number IN :numbers",
        best,
    )
    words = by_number(
        connection,
        f"SELECT number, title, body FROM {side}search_texts WHERE number IN :numbers",
        best,
    )
    return [
        _match(rows[number], words[number], *best[number], private=side == PRIVATE)
        for number in best
    ]


def _weighed(connection: Any, side: str, sought: Sought, *, brief: bool, few: bool) -> _Weighed:
    """Weigh what matches; no more than ``ENOUGH`` where they are known to be *few*.

    Where nearly everything does, as with the first letter of a word, that is what has the words in
    its title, and of the rest what came last: ``bm25`` goes through all matches twice.
    """
    if brief and sought.phrases and _is_large(connection, side):
        return _newest(connection, side, sought)
    if few:
        query, values = _query(side, sought, weighed=True)
        rows = _asked(connection, query, values)
        return _Weighed(rows, Counter(source for _, source, _, _ in rows))
    query, values = _query(side, sought)
    latest = f"{query} ORDER BY 1 DESC"
    first_letter = brief and sought.is_first_letter
    most = f" LIMIT {ENOUGH + 1}" if brief else ""
    found = () if first_letter else _asked(connection, f"{latest}{most}", values)
    if len(found) <= ENOUGH and not first_letter:
        return _weighed(connection, side, sought, brief=brief, few=True)
    worth = dict.fromkeys(found[: LATEST if brief else ENOUGH], -1.0)
    if "match" in values:
        most = f" LIMIT {LATEST}" if brief else ""
        values["match"] = f"title : ({values['match']})"
        worth |= dict.fromkeys(_asked(connection, f"{latest}{most}", values), -TITLE_WEIGHT)
    totals = None if brief else Counter(source for _, source, _ in found)
    return _Weighed([(*row, score) for row, score in worth.items()], totals)


def _newest(connection: Any, side: str, sought: Sought) -> _Weighed:
    """Weigh what came last of all that match, by titles alone.

    Words are looked for as they stand first, for the index has these in order; only where few have
    them are others that begin so, and in titles where one short word is all there is.  ``bm25``
    goes through all matches twice, and to look for more titles takes as long as to find these.
    """
    exact = replace(sought, phrases=tuple(replace(one, exact=True) for one in sought.phrases))
    goes_on = [one for one in sought.phrases if one.goes_on]
    found = list(_last(connection, side, exact))
    whole = len(found) <= ENOUGH
    if goes_on and len(found) < LATEST:
        short = len(sought.phrases) == 1 and len(goes_on[0].words) <= SHORT
        more = _last(connection, side, sought, titles=short)
        whole = not short and len(more) <= ENOUGH
        found = sorted({*found, *more}, reverse=True)
    elif goes_on:
        whole = False
    titles = by_number(
        connection,
        f"SELECT number, title FROM {side}search_texts WHERE number IN :numbers",
        (number for number, _, _ in found[:LATEST]),
    )
    words = [phrase.words.casefold() for phrase in sought.phrases]
    rows = []
    for number, source, month in found:
        _, title = titles.get(number, (number, ""))
        named = title and all(one in title.casefold() for one in words)
        rows.append((number, source, month, -TITLE_WEIGHT if named else -1.0))
    totals = Counter(source for _, source, _ in found) if whole else None
    return _Weighed(rows, totals, by_titles=len(rows) > 1)


def _last(connection: Any, side: str, sought: Sought, *, titles: bool = False) -> Sequence[Any]:
    """Return number, source and month of the last entries that match, or whose *titles* do.

    They are one more than ``ENOUGH`` where there are more than that.
    """
    query, values = _query(side, sought)
    if titles:
        values["match"] = f"title : ({values['match']})"
    return _asked(connection, f"{query} ORDER BY 1 DESC LIMIT {ENOUGH + 1}", values)


def _is_large(connection: Any, side: str) -> bool:
    """Say whether there are very many entries on a *side*, by the last of their numbers."""
    ((last,),) = _asked(connection, f"SELECT max(number) FROM {side}search_entries", {})
    return last is not None and last > LARGE


def _asked(connection: Any, query: str, values: Mapping[str, Any]) -> Sequence[Any]:
    """Return the rows of *query*, which goes to the driver as it is.

    To have it made out of its parts for every key takes longer than the answer.
    """
    found: Sequence[Any] = connection.execute(query, values).fetchall()
    return found


def _latest(connection: Any, side: str, sought: Sought, most: int, *, titles: bool) -> list[int]:
    """Return the numbers of the last entries of a *side* that match, or whose *titles* do."""
    query, values = _query(side, sought)
    if titles:
        values["match"] = f"title : ({values['match']})"
    return _numbers(connection, side, f"{query} ORDER BY 1 DESC LIMIT {most}", values)


def _numbers(connection: Any, side: str, query: str, values: Mapping[str, Any]) -> list[int]:
    """Return the numbers in the rows of *query*; to be given a row for each takes long."""
    number = "-number" if side == PRIVATE else "number"
    ((numbers,),) = _asked(connection, f"SELECT group_concat({number}) FROM ({query})", values)
    return list(map(int, numbers.split(","))) if numbers else []


class _Freshness(dict[str | None, float]):
    """How much more a match of some month counts *today*; of one unknown, no more."""

    def __init__(self, today: date) -> None:
        super().__init__({None: 1.0})
        self.today = today
        self._ordinal = today.toordinal()

    def __missing__(self, month: str) -> float:
        age = max(0, self._ordinal - date.fromisoformat(f"{month}-01").toordinal())
        self[month] = 1 + 1 / (1 + age / FRESH_DAYS)
        return self[month]


def _match(entry: Any, words: Any, worth: float, total: int | None, *, private: bool) -> Match:
    _, source, id, part, session, who, moment = entry
    _, title, body = words
    return Match(
        source=source,
        id=id,
        part=part,
        title=title,
        body=body,
        moment=None if moment is None else instant(moment),
        session=session,
        who=who,
        private=private,
        score=worth,
        total=total,
    )


def _query(
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
        values["match"] = " AND ".join(map(_expression, sought.phrases))
        found = f"{index} JOIN {entries} AS e ON e.number = {index}.rowid"
        number = f"{index}.rowid AS number"  # which the index has in order
        score = f"bm25({index}, {TITLE_WEIGHT}, 1.0)"
        wheres.append(f"{index} MATCH :match")
    if sought.without:
        values["without"] = " OR ".join(map(_expression, sought.without))
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


def _expression(phrase: Phrase) -> str:
    """Return *phrase* in the language of the index, nothing in it meaning anything there."""
    quoted = '"{}"'.format(spread(phrase.words).replace('"', '""'))
    return f"{quoted} *" if phrase.goes_on else quoted
