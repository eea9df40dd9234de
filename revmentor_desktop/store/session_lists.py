"""Lists of sessions: in which order they stand, what is shown of those that are seen, and facts.

A list is made of ids; what a row shows is read when it is seen, a few rows at a time.  Agendas are
not read for it: whoever names sessions needs their heads, and of topics only where they stand.
"""

from __future__ import annotations

from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING, Any

from revmentor_desktop.domain.ids import SessionId, TopicId
from revmentor_desktop.domain.sessions import Outcome, Session, SessionHead, SessionState
from revmentor_desktop.domain.summaries import Left, Turn
from revmentor_desktop.domain.times import from_wall_clock, wall_clock
from revmentor_desktop.store.errors import Damaged
from revmentor_desktop.store.kept_reads import KeptReads
from revmentor_desktop.store.reading import Reads, give_holds, listed, shelf_in
from revmentor_desktop.store.row import from_json, instant, instant_text, json_text, member_of
from revmentor_desktop.store.titles import USUAL

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from revmentor_desktop.domain.changes import ChangeSet
    from revmentor_desktop.domain.topics import AnyShelf
    from revmentor_desktop.store.engine import Database

_state = member_of(SessionState)

_COLUMNS = ("id", "number", "title", "start", "zone", "minutes", "purpose", "place", "state")
_HEAD = ", ".join(f"s.{column}" for column in _COLUMNS)
_COMING = f"s.state IN ('{SessionState.PLANNED.value}', '{SessionState.IN_PROGRESS.value}')"
_CALLED_OFF = f"s.state IN ('{SessionState.CANCELLED.value}', '{SessionState.MISSED.value}')"
_HELD = f"s.state = '{SessionState.HELD.value}'"
_FIRST, _LAST = "s.start, s.number, s.id", "s.start DESC, s.number DESC, s.id DESC"
_AMONG = "IN (SELECT value FROM json_each(?))"

_ORDERED = "SELECT json_group_array(id) FROM (SELECT s.id FROM sessions AS s WHERE {} ORDER BY {})"
"""The ids come as one text: to be given a row for each takes three times as long."""

_HOLDS = """holds(s.number || ' ' || s.title || ' ' || s.purpose || ' ' || s.place || ' ' ||
    coalesce((SELECT group_concat(i.title, ' ') FROM agenda_items AS i WHERE i.session_id = s.id),
    ''))"""
"""Of a session: whether the words are in what one sees of it, or on its agenda."""

_SHELF = "coalesce(o.shelf, p.shelf)"
_ON_SHELVES = """
agenda_items AS i LEFT JOIN own_topics AS o ON o.id = i.topic
LEFT JOIN pack_topics AS p ON p.id = i.topic
"""

_TURNS = f"""
SELECT topic, {", ".join(_COLUMNS)} FROM (
    SELECT i.topic, {_HEAD}, row_number() OVER (PARTITION BY i.topic ORDER BY {{}}) AS turn
    FROM agenda_items AS i JOIN sessions AS s ON s.id = i.session_id
    WHERE i.topic <> '' AND {{}}
) WHERE turn = 1
"""
_DEALT_WITH = f"i.outcome IN ('{Outcome.DONE.value}', '{Outcome.OPEN.value}')"

_NAMING = f"""
SELECT s.start, i.title FROM sessions AS s JOIN agenda_items AS i ON i.session_id = s.id
WHERE s.start > :since AND {_HELD} AND {_DEALT_WITH}
    AND (lower(trim(substr(i.title, 1 + length(rtrim(i.title, replace(i.title, ':', ''))))))
        IN (SELECT value FROM json_each(:ends)) OR i.title GLOB '*[^{USUAL}]*')
"""
"""What is called after a word, in whole or behind its last colon.

That is told here of titles of usual letters.  Those with others are looked at by who compares.
"""


class SessionLists(Reads):
    """Reads lists of sessions of one open file.  Every method may raise ``StoreError``.

    Where topics had their turn is kept until a session changes.
    """

    def __init__(self, database: Database) -> None:
        super().__init__(database)
        self._kept = KeptReads()

    def follow(self, change_set: ChangeSet) -> None:
        """Read anew what *change_set* has changed, or would have: it was stored, or was not.

        What is removed may take others along.
        """
        if change_set.touches(Session) or any(one.after is None for one in change_set.changes):
            self._kept.forget_all()

    # --- which there are ---

    def count(self) -> int:
        """Return how many sessions there are."""
        return self._count("SELECT count(*) FROM sessions")

    def coming(
        self,
        year: int | None = None,
        shelf: AnyShelf | None = None,
        built_in: Iterable[TopicId] = (),
        words: str = "",
    ) -> tuple[SessionId, ...]:
        """Return the sessions that are planned or in progress, the next one first.

        With *year* only those of that year, as their wall clocks show it; with *shelf* only those
        that have a topic of it on the agenda: *built_in* are those that come with the program.
        With *words* only those that hold all of them: in number, title, purpose, place or agenda.
        """
        return self._ordered(_COMING, _FIRST, year, shelf, built_in, words)

    def past(
        self,
        year: int | None = None,
        shelf: AnyShelf | None = None,
        built_in: Iterable[TopicId] = (),
        words: str = "",
    ) -> tuple[SessionId, ...]:
        """Return the sessions that were held, cancelled or missed, the last one first.

        *year*, *shelf*, *built_in* and *words* as for those that are coming.
        """
        return self._ordered(f"NOT {_COMING}", _LAST, year, shelf, built_in, words)

    def years(self) -> tuple[int, ...]:
        """Return the years in which sessions are, as their wall clocks show it, the last first."""
        ((years,),) = self._records(
            "SELECT json_group_array(DISTINCT json_extract(value, '$[0]')) FROM json_each(?)"
            " WHERE EXISTS (SELECT 1 FROM sessions AS s WHERE s.zone = json_extract(value, '$[1]')"
            " AND s.start >= json_extract(value, '$[2]')"
            " AND s.start < json_extract(value, '$[3]'))",
            (json_text(self._spans()),),
        )
        return tuple(sorted(from_json(years), reverse=True))

    def topics(self) -> frozenset[TopicId]:
        """Return the topics that are on any agenda."""
        query = "SELECT json_group_array(DISTINCT topic) FROM agenda_items WHERE topic <> ''"
        ((topics,),) = self._records(query)
        return frozenset(map(TopicId, from_json(topics)))

    def numbers(self) -> tuple[int, ...]:
        """Return the numbers that sessions have, each once, the lowest first."""
        ((numbers,),) = self._records("SELECT json_group_array(DISTINCT number) FROM sessions")
        return tuple(sorted(from_json(numbers)))

    def last_held_number(self) -> int | None:
        """Return the highest number of a session that was held, if one was."""
        query = f"SELECT max(s.number) FROM sessions AS s WHERE {_HELD}"
        ((number,),) = self._records(query)
        return None if number is None else int(number)

    # --- what they are ---

    def heads(self, ids: Iterable[str | None]) -> dict[SessionId, SessionHead]:
        """Return the sessions called *ids* without their agendas, those that there are."""
        wanted = listed({id for id in ids if id})
        found = self._records(f"SELECT {_HEAD} FROM sessions AS s WHERE s.id {_AMONG}", (wanted,))
        return {head.id: head for head in (_head(*record) for record in found)}

    def numbers_of(self, ids: Iterable[str | None]) -> dict[SessionId, int]:
        """Return the numbers of the sessions called *ids*, those that there are."""
        query = f"SELECT json_group_object(s.id, s.number) FROM sessions AS s WHERE s.id {_AMONG}"
        ((numbers,),) = self._records(query, (listed({id for id in ids if id}),))
        return {SessionId(id): number for id, number in from_json(numbers).items()}

    def every_head(self) -> tuple[SessionHead, ...]:
        """Return all sessions without their agendas, by start and then number.

        For who chooses among all of them: it takes ten milliseconds for a thousand.
        """
        found = self._records(f"SELECT {_HEAD} FROM sessions AS s ORDER BY {_FIRST}")
        return tuple(_head(*record) for record in found)

    def last(self, many: int, before: SessionHead | None = None) -> tuple[SessionHead, ...]:
        """Return the *many* last sessions without their agendas, or those *before* that one.

        The last one is first.
        """
        where = ""
        here: tuple[str | int, ...] = ()
        if before is not None:
            where = "WHERE (s.start, s.number, s.id) < (?, ?, ?)"
            here = (instant_text(before.start), before.number, before.id)
        query = f"SELECT {_HEAD} FROM sessions AS s {where} ORDER BY {_LAST} LIMIT ?"
        return tuple(_head(*record) for record in self._records(query, (*here, many)))

    def next(self) -> SessionHead | None:
        """Return the session the pair is heading for, without its agenda."""
        return self._one(f"WHERE {_COMING} ORDER BY {_FIRST}")

    def numbered(self, number: int) -> SessionHead | None:
        """Return the first session with *number*, without its agenda."""
        return self._one(f"WHERE s.number = ? ORDER BY {_FIRST}", number)

    def living_from(self, moment: datetime) -> tuple[SessionHead, ...]:
        """Return the sessions from *moment* on that were not called off, without their agendas."""
        living = f"WHERE NOT {_CALLED_OFF} AND s.start >= ? ORDER BY {_FIRST}"
        found = self._records(
            f"SELECT {_HEAD} FROM sessions AS s {living}", (instant_text(moment),)
        )
        return tuple(_head(*record) for record in found)

    def beside(self, session: SessionHead) -> tuple[SessionHead | None, SessionHead | None]:
        """Return the sessions before and after *session*, of those that were not called off."""
        here = (instant_text(session.start), session.number, session.id)
        place, living = "(s.start, s.number, s.id)", f"WHERE NOT {_CALLED_OFF} AND"
        return (
            self._one(f"{living} {place} < (?, ?, ?) ORDER BY {_LAST}", *here),
            self._one(f"{living} {place} > (?, ?, ?) ORDER BY {_FIRST}", *here),
        )

    def left_by(self, ids: Iterable[SessionId]) -> dict[SessionId, Left]:
        """Return what each of the sessions called *ids* left."""
        asked = tuple(ids)
        wanted = (listed(asked),)
        takeaways, actions, questions = (
            dict(
                self._records(
                    f"SELECT session, count(*) FROM {table} WHERE session {_AMONG}"
                    " GROUP BY session",
                    wanted,
                )
            )
            for table in ("takeaways", "actions", "questions")
        )
        summaries = self._records(
            f"SELECT session, summary FROM recaps WHERE session {_AMONG}", wanted
        )
        told = {session for session, summary in summaries if summary.strip()}
        topics = self._topics(wanted)
        return {
            id: Left(
                takeaways.get(id, 0),
                actions.get(id, 0),
                questions.get(id, 0),
                id in told,
                tuple(topics.get(id, ())),
            )
            for id in asked
        }

    # --- where topics had their turn ---

    def planned_topics(self) -> Mapping[TopicId, SessionHead]:
        """Return the nearest session to come, or in progress, of each topic on an agenda."""
        return self._turns(_FIRST, _COMING)

    def covered_topics(self) -> Mapping[TopicId, SessionHead]:
        """Return the latest session that was held of each topic that one dealt with."""
        return self._turns(_LAST, f"{_HELD} AND {_DEALT_WITH}")

    def naming(self, words: frozenset[str], since: datetime) -> tuple[Turn, ...]:
        """Return what was dealt with after *since* and may be called after any of *words*.

        These are folded (``services.library``).  That is by its whole title, or with anything and a
        colon before the word.
        """
        read = partial(self._read_naming, words, since)
        return self._kept.of(Turn, read, (words, since), alone=True)

    # --- private --------------------------------------------------------------------------

    def _read_naming(self, words: frozenset[str], since: datetime) -> tuple[Turn, ...]:
        ends = {word.rpartition(":")[2].strip() for word in words}
        values = {"since": instant_text(since), "ends": listed(ends)}
        found = self._records(_NAMING, values)
        return tuple(_turn(*record) for record in found)

    def _one(self, rest: str, *values: str | int) -> SessionHead | None:
        found = self._records(f"SELECT {_HEAD} FROM sessions AS s {rest} LIMIT 1", values)
        return next((_head(*record) for record in found), None)

    def _ordered(
        self,
        some: str,
        order: str,
        year: int | None,
        shelf: AnyShelf | None,
        built_in: Iterable[TopicId],
        words: str,
    ) -> tuple[SessionId, ...]:
        wheres, values = [some], dict[str, str]()
        if year is not None:
            wheres.append(
                "EXISTS (SELECT 1 FROM json_each(:spans) AS j"
                " WHERE s.zone = json_extract(j.value, '$[1]')"
                " AND s.start >= json_extract(j.value, '$[2]')"
                " AND s.start < json_extract(j.value, '$[3]'))"
            )
            values["spans"] = json_text([one for one in self._spans() if one[0] == year])
        if shelf is not None:
            wheres.append(
                f"s.id IN (SELECT i.session_id FROM {_ON_SHELVES}"
                f" WHERE i.topic <> '' AND ({_SHELF} = :shelf OR {_SHELF} IS NULL"
                " AND i.topic IN (SELECT value FROM json_each(:built_in))))"
            )
            values |= {"shelf": shelf.value, "built_in": listed(built_in)}
        if words:
            wheres.append(_HOLDS)
        query = _ORDERED.format(" AND ".join(wheres), order)

        def work(connection: Any) -> str:
            give_holds(connection, words)
            ids: str = connection.execute(query, values).fetchone()[0]
            return ids

        return tuple(map(SessionId, from_json(self._database.run(work))))

    def _spans(self) -> list[tuple[int, str, str, str]]:
        """Return years that sessions may be in, with a zone and when they begin and end there."""
        query = "SELECT zone, min(start), max(start) FROM sessions GROUP BY zone"
        return [
            (year, zone, _new_year(year, zone), _new_year(year + 1, zone))
            for zone, first, last in self._records(query)
            for year in range(_year(first, zone), _year(last, zone) + 1)
        ]

    def _topics(self, wanted: tuple[str]) -> dict[SessionId, list[tuple[TopicId, AnyShelf | None]]]:
        found: dict[SessionId, dict[TopicId, AnyShelf | None]] = {}
        query = (
            f"SELECT i.session_id, i.topic, {_SHELF} FROM {_ON_SHELVES}"
            f" WHERE i.session_id {_AMONG} AND i.topic <> '' ORDER BY i.position, i.id"
        )
        for session, topic, shelf in self._records(query, wanted):
            found.setdefault(session, {})[topic] = None if shelf is None else shelf_in(shelf)
        return {session: list(topics.items()) for session, topics in found.items()}

    def _turns(self, order: str, some: str) -> Mapping[TopicId, SessionHead]:
        """Return the first session by *order* of each topic, of *some* sessions and their items."""
        return self._kept.of(SessionHead, partial(self._read_turns, order, some), some)

    def _read_turns(self, order: str, some: str) -> dict[TopicId, SessionHead]:
        found = self._records(_TURNS.format(order, some))
        heads: dict[str, SessionHead] = {}
        turns = {}
        for topic, id, *rest in found:
            if id not in heads:
                heads[id] = _head(id, *rest)
            turns[TopicId(topic)] = heads[id]
        return turns


def _turn(start: str, title: str) -> Turn:
    try:
        return Turn(instant(start), title)
    except ValueError:
        pass  # raised outside, because it quotes what is in the file
    raise Damaged


def _year(start: str, zone: str) -> int:
    try:
        return wall_clock(instant(start), zone).year
    except (ValueError, OverflowError):
        pass  # raised outside, because it quotes what is in the file
    raise Damaged


def _new_year(year: int, zone: str) -> str:
    """Return when *year* begins in *zone*, as starts are written."""
    try:
        return instant_text(from_wall_clock(datetime(year, 1, 1, tzinfo=UTC), zone))
    except (ValueError, OverflowError):  # before the first year, or behind the last
        return "" if year <= 1 else "~"


def _head(
    id: str,
    number: int,
    title: str,
    start: str,
    zone: str,
    minutes: int,
    purpose: str,
    place: str,
    state: str,
) -> SessionHead:
    """Return what a record says; raise ``Damaged`` where that cannot be."""
    try:
        return SessionHead(
            id=SessionId(id),
            number=number,
            title=title,
            start=instant(start),
            zone=zone,
            minutes=minutes,
            purpose=purpose,
            place=place,
            state=_state(state),
        )
    except (ValueError, LookupError):
        pass  # raised outside, because it quotes what is in the file
    raise Damaged
