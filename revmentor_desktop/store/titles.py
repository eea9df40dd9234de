"""What may be called by some names, or begin so: found without a list of all titles in memory.

How names are compared is nothing SQL can do.  But for titles of usual letters it comes to small
ones, and only those with any other letter, or with spaces where none is needed, are looked at by
whoever compares.  Of notes, of which there may be very many, not even these are (``NoteNames``).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from revmentor_desktop.domain.values import dataclass
from revmentor_desktop.store.note_names import NoteNames
from revmentor_desktop.store.reading import Reads, listed
from revmentor_desktop.store.topic_lists import IN_FRONT

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from revmentor_desktop.store.engine import Database

USUAL = " -~\u3400-\u4dbf\u4e00-\u9fff、。《》「」『』【】“”‘’–—"
"""Letters that are the same in every form, but for the size of Latin ones."""

_ODD = f"title GLOB '*[^{USUAL}]*' OR title GLOB '*  *' OR title GLOB ' *' OR title GLOB '* '"
_MAY_BE = f"(lower(title) IN (SELECT value FROM json_each(:names)) OR {_ODD})"

_HAS = "NOT EXISTS (SELECT 1 FROM json_each(:words) WHERE instr({}, value) = 0)"

SIDES = ("", "private_")
"""The sides, by how the names of their tables begin."""

_LAST = (
    "SELECT * FROM (SELECT id, title, {private} AS private, edited FROM {side}notes"
    " ORDER BY edited DESC, id DESC LIMIT :most)"
)
_WITH_NUMBER = (
    "SELECT n.id, n.title, {private} AS private, n.edited AS edited"
    " FROM {side}search_entries AS e JOIN {side}notes AS n ON n.id = e.id"
    " WHERE e.number IN (SELECT value FROM json_each(:{side}numbers))"
    " AND +e.source = '{side}notes'"
)


@dataclass(frozen=True, slots=True)
class Past:
    """When a note was edited and made, and by which titles it was kept when, the newest first.

    Moments are as they are stored: they stand in their order as texts, too.
    """

    edited: str
    created: str
    titles: tuple[tuple[str, str], ...]


class Titles(Reads):
    """Finds things by their titles.  Every method may raise ``StoreError``."""

    def __init__(self, database: Database) -> None:
        super().__init__(database)
        self.of_notes = NoteNames(database)

    def notes(self, names: Collection[str]) -> tuple[tuple[str, str, bool], ...]:
        """Return id, title and whether it is private, of notes that may be called by *names*.

        The names are as they are compared.  What was edited last comes first.
        """
        numbers, ids = self.of_notes.with_any(names)
        query = " UNION ".join(
            f"SELECT id, title, {side != ''}, edited FROM {side}notes WHERE id IN ("
            f"SELECT id FROM {side}search_entries"
            f" WHERE number IN (SELECT value FROM json_each(:{side}numbers))"
            " UNION ALL SELECT value FROM json_each(:ids))"
            for side in SIDES
        )
        found = self._records(
            f"{query} ORDER BY edited DESC, id DESC", {**_by_side(numbers), "ids": listed(ids)}
        )
        return tuple((id, title, bool(private)) for id, title, private, _ in found)

    def pasts(self, ids: Iterable[str]) -> dict[str, Past]:
        """Return what is kept of the titles of the notes with *ids*, without their texts."""
        among = "IN (SELECT value FROM json_each(:ids))"
        wanted = {"ids": listed(ids)}
        revisions = " UNION ALL ".join(
            f"SELECT id, note, title, written FROM {side}revisions WHERE note {among}"
            for side in SIDES
        )
        titles: dict[str, list[tuple[str, str]]] = {}
        for _, note, title, written in self._records(
            f"{revisions} ORDER BY written DESC, id DESC", wanted
        ):
            titles.setdefault(note, []).append((title, written))
        notes = " UNION ALL ".join(
            f"SELECT id, edited, created FROM {side}notes WHERE id {among}" for side in SIDES
        )
        return {
            id: Past(edited, created, tuple(titles.get(id, ())))
            for id, edited, created in self._records(notes, wanted)
        }

    def last_notes(
        self, most: int, numbers: Iterable[int] = ()
    ) -> tuple[tuple[str, str, bool], ...]:
        """Return id, title and whether it is private, of the notes edited last, so many at most.

        Those with *numbers* (``store.note_lists``) are among them, too.
        """
        last, with_number = (
            " UNION ".join(query.format(side=side, private=side != "") for side in SIDES)
            for query in (_LAST, _WITH_NUMBER)
        )
        query = f"{last} UNION {with_number} ORDER BY edited DESC, id DESC"
        found = self._records(query, {"most": most, **_by_side(list(numbers))})
        return tuple((id, title, bool(private)) for id, title, private, _ in found)

    def sessions_with(self, words: Iterable[str], most: int) -> tuple[tuple[str, str, int], ...]:
        """Return id, title and number of sessions that may have all *words* in name and title.

        The words are in small letters.  Of very many so many are returned as are asked for, those
        first that do have them.  The latest comes first.
        """
        has = _HAS.format("'session ' || number || ' ' || lower(title)")
        query = (
            f"SELECT id, title, number FROM (SELECT * FROM sessions WHERE {has} OR {_ODD}"
            f" ORDER BY {has} DESC, start DESC LIMIT :most) ORDER BY start DESC, number DESC, id"
        )
        return tuple(self._records(query, {"words": listed(words), "most": most}))

    def topics_with(self, words: Iterable[str], most: int) -> tuple[tuple[str, str], ...]:
        """Return id and title of the pair's own topics, and of packs, that may have all *words*.

        The words are in small letters.  Of very many so many are returned as are asked for, those
        first that do have them.  A topic of one's own stands in the place of another.
        """
        has = _HAS.format("lower(title)")
        query = (
            f"SELECT id, title FROM (SELECT e.id, e.title {IN_FRONT}) WHERE {has} OR {_ODD}"
            f" ORDER BY {has} DESC, title, id LIMIT :most"
        )
        return tuple(self._records(query, {"words": listed(words), "most": most}))

    def own_among(self, topics: Iterable[str]) -> frozenset[str]:
        """Return which of the ids *topics* are those of a pair's own topics, or of packs."""
        among = "WHERE id IN (SELECT value FROM json_each(:ids))"
        query = f"SELECT id FROM own_topics {among} UNION SELECT id FROM pack_topics {among}"
        return frozenset(id for (id,) in self._records(query, {"ids": listed(topics)}))

    def sessions(
        self, names: Collection[str], numbers: Collection[int]
    ) -> tuple[tuple[str, str, int], ...]:
        """Return id, title and number of sessions that may be called by *names*, or have *numbers*.

        The latest comes first.
        """
        query = (
            f"SELECT id, title, number FROM sessions WHERE {_MAY_BE}"
            " OR number IN (SELECT value FROM json_each(:numbers))"
            " ORDER BY start DESC, number DESC, id"
        )
        found = self._records(query, {"names": listed(names), "numbers": listed(numbers)})
        return tuple(found)


def _by_side(numbers: Collection[int]) -> dict[str, str]:
    """Return *numbers* of notes as values of a query, those of either side by themselves."""
    return {
        "numbers": listed(one for one in numbers if one > 0),
        "private_numbers": listed(-one for one in numbers if one < 0),
    }
