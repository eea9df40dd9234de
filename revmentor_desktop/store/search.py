"""Asking the search indexes of a file: what is found, and the best of it with its texts.

What can be looked for is in ``sought``, what a match counts in ``weighing``, and how an index is
kept in ``indexing``; nothing is asked of it before it holds what is stored.
"""

from __future__ import annotations

from collections import defaultdict
from datetime import date, datetime
from functools import partial
from heapq import nsmallest
from typing import TYPE_CHECKING, Any, TypeVar

from revmentor_desktop.domain.values import dataclass
from revmentor_desktop.store.copying import problems_in_tables
from revmentor_desktop.store.driver_errors import driver_errors
from revmentor_desktop.store.errors import Damaged
from revmentor_desktop.store.examination import Examination, Part
from revmentor_desktop.store.indexing import (
    PRIVATE,
    SHARED,
    TOPICS,
    bring_up_to_date,
    by_number,
    make_anew,
)
from revmentor_desktop.store.row import instant
from revmentor_desktop.store.sought import asked, query_of
from revmentor_desktop.store.weighing import Freshness, weigh

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterator, Mapping

    from revmentor_desktop.store.engine import Database
    from revmentor_desktop.store.sought import Sought
    from revmentor_desktop.store.weighing import Weighed

T = TypeVar("T")


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
        self._fresh = Freshness(date.min)
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
        letter of a word is looked for in titles alone.  Of a ``LARGE`` side no more than the
        ``LATEST`` are weighed, and only by titles (``weighing``).  The second value says whether
        it is all that ``find`` would return.
        """
        return self._found(sought, now, limit, brief=True)

    def numbers(self, sought: Sought) -> frozenset[int]:
        """Return the numbers of all entries that match, below zero those of the private side."""
        return frozenset().union(*self.numbers_by_side(sought))

    def numbers_by_side(self, sought: Sought) -> Iterator[frozenset[int]]:
        """Yield the numbers of all entries of one side that match, then those of the other."""

        def work(connection: Any, side: str) -> frozenset[int]:
            self._refresh(connection)
            query, values = query_of(side, sought, "e.number")
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

    def ask_of_topics(self, work: Callable[[Any], T]) -> T:
        """Return what *work* finds in the index of topics, which holds all as they are now.

        A long note that was just written is not entered for that: it takes a tenth of a second.
        """

        def asked(connection: Any) -> T:
            self._refresh(connection, (TOPICS,))
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

    def make_anew(self, told: Examination | None = None) -> None:
        """Make all indexes again from what is stored: damage to them loses nothing.

        *told* hears how far it is, and can stop it: then ``Stopped`` is raised, and the indexes are
        what they were.
        """
        told = told or Examination()
        told.begin(Part.WORDS)
        self._database.run(partial(make_anew, told=told.reach))

    def _found(
        self, sought: Sought, now: datetime, limit: int, *, brief: bool
    ) -> tuple[tuple[Match, ...], bool]:
        def work(connection: Any) -> tuple[tuple[Match, ...], bool]:
            self._refresh(connection)
            fresh = self._freshness(now.date())
            weighed = {
                side: weigh(connection, side, sought, brief=brief, few=self._are_few(side, sought))
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

    def _freshness(self, today: date) -> Freshness:
        """Return what matches count *today*: it is the same for every key of a day."""
        if self._fresh.today != today:
            self._fresh = Freshness(today)
        return self._fresh

    def _is_whole(self, connection: Any) -> bool:
        with driver_errors(self._database.path, refused=Damaged):
            return not problems_in_tables(connection)

    def _refresh(self, connection: Any, sides: Container[str] = (SHARED, PRIVATE)) -> None:
        if not self._read_only:
            bring_up_to_date(connection, sides=sides)


def _matches(
    connection: Any, side: str, weighed: Weighed, fresh: Freshness, limit: int
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


def _latest(connection: Any, side: str, sought: Sought, most: int, *, titles: bool) -> list[int]:
    """Return the numbers of the last entries of a *side* that match, or whose *titles* do."""
    query, values = query_of(side, sought)
    if titles:
        values["match"] = f"title : ({values['match']})"
    return _numbers(connection, side, f"{query} ORDER BY 1 DESC LIMIT {most}", values)


def _numbers(connection: Any, side: str, query: str, values: Mapping[str, Any]) -> list[int]:
    """Return the numbers in the rows of *query*; to be given a row for each takes long."""
    number = "-number" if side == PRIVATE else "number"
    ((numbers,),) = asked(connection, f"SELECT group_concat({number}) FROM ({query})", values)
    return list(map(int, numbers.split(","))) if numbers else []


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
