"""The sessions as a line in time: of each no more than is drawn of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from revmentor_desktop.domain.ids import SessionId, TopicId
from revmentor_desktop.domain.sessions import Session, SessionState
from revmentor_desktop.domain.summaries import SessionStop
from revmentor_desktop.domain.times import wall_clock
from revmentor_desktop.domain.topics import ImportedPack, OwnTopic, PackTopic, shelf_of
from revmentor_desktop.store.errors import Damaged
from revmentor_desktop.store.kept_reads import KeptReads
from revmentor_desktop.store.reading import Reads
from revmentor_desktop.store.row import from_json, instant, member_of

if TYPE_CHECKING:
    from revmentor_desktop.domain.changes import ChangeSet
    from revmentor_desktop.store.engine import Database

CONCERNED = (Session, OwnTopic, PackTopic, ImportedPack)
"""Kinds of values of which the line is made."""

_state = member_of(SessionState)

_LIVING = f"""
SELECT json_group_array(json_array(id, number, start, zone, state, json(topics))) FROM (
    SELECT s.id, s.number, s.start, s.zone, s.state, (
        SELECT json_group_array(json_array(topic, shelf)) FROM (
            SELECT i.topic, coalesce(o.shelf, p.shelf) AS shelf FROM agenda_items AS i
            LEFT JOIN own_topics AS o ON o.id = i.topic LEFT JOIN pack_topics AS p ON p.id = i.topic
            WHERE i.session_id = s.id AND i.topic <> '' ORDER BY i.position, i.id
        )
    ) AS topics
    FROM sessions AS s
    WHERE s.state NOT IN ('{SessionState.CANCELLED.value}', '{SessionState.MISSED.value}')
    ORDER BY s.start, s.number, s.id
)
"""
"""They come as one text: to be given a row for each takes three times as long."""


class SessionStops(Reads):
    """Reads the sessions of one open file as a line.  It may raise ``StoreError``."""

    def __init__(self, database: Database) -> None:
        super().__init__(database)
        self._kept = KeptReads()

    def follow(self, change_set: ChangeSet) -> None:
        """Know what *change_set* has changed: it was just stored."""
        if change_set.touches(*CONCERNED):
            self.forget()

    def forget(self) -> None:
        """Read everything anew."""
        self._kept.forget_all()

    def living(self) -> tuple[SessionStop, ...]:
        """Return the sessions that were neither cancelled nor missed, by start and then number.

        They are kept until a session or a topic changes.
        """
        return self._kept.of(SessionStop, self._read)

    def _read(self) -> tuple[SessionStop, ...]:
        ((text,),) = self._records(_LIVING)
        return tuple(_stop(*record) for record in from_json(text))


def _stop(
    id: str, number: int, start: str, zone: str, state: str, topics: list[tuple[str, str | None]]
) -> SessionStop:
    """Return what a record says; raise ``Damaged`` where that cannot be."""
    try:
        return SessionStop(
            id=SessionId(id),
            number=number,
            day=wall_clock(instant(start), zone).date(),
            state=_state(state),
            topics=tuple(
                (TopicId(topic), None if shelf is None else shelf_of(shelf))
                for topic, shelf in topics
            ),
        )
    except (ValueError, LookupError, OverflowError):
        pass  # raised outside, because it quotes what is in the file
    raise Damaged
