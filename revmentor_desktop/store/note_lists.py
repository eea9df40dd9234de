"""Lists of notes: in which order they stand, and what is shown of those that are seen.

A list is an array of numbers, one for each note, last edited first: a hundred thousand are less
than a megabyte and say nothing.  What a row shows is read when it is seen, a few rows at a time.

The number of a note is that of its entry in the search index of its side, below zero for a private
one, so that what a search finds is picked from a list without asking for each.  It stays with the
note as long as the file is open, unless that changes sides; that of a note that is gone may be
another's later.
"""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING

from revmentor_desktop.domain.ids import NoteId, SessionId, TopicId
from revmentor_desktop.domain.notes import Note
from revmentor_desktop.domain.private import PrivateNote
from revmentor_desktop.domain.summaries import NoteSummary
from revmentor_desktop.store.errors import Damaged
from revmentor_desktop.store.reading import Reads, listed
from revmentor_desktop.store.row import instant, instant_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import datetime

    from revmentor_desktop.domain.changes import ChangeSet
    from revmentor_desktop.store.engine import Database

NUMBERS = "q"
"""How numbers are kept in an array: in eight bytes each."""

TOGETHER = 5_000
"""Numbers that are read together where all are read in steps: some milliseconds."""

LOOKED_AT = 500
"""Notes whose letters are looked at together: some milliseconds."""

EXCERPT = 200
"""Letters of a text that its summary has."""

SUMMARY = f"n.id AS id, n.title, substr(n.body, 1, {EXCERPT}) AS excerpt, n.edited AS edited"
"""The first columns of a summary; then come whether it is private, session, topic, between us."""

SHARED_SUMMARY = f"{SUMMARY}, 0 AS private, n.session, n.topic, n.between_us"
PRIVATE_SUMMARY = f"{SUMMARY}, 1, n.session, n.topic, 0"

_SIDES = (("", ""), ("-", "private_"))
"""The sign of the numbers of a side, shared first, and how the names of its tables begin."""

_EVERY_NOTE = "(SELECT count(*) FROM notes) + (SELECT count(*) FROM private_notes)"

_ORDERED = "SELECT group_concat(number){} FROM ({} ORDER BY edited DESC, id DESC)"
"""The numbers come as one text: to be given a row for each takes three times as long."""

_WHOLE = _ORDERED.format(
    f", {_EVERY_NOTE}",
    "SELECT number, moment AS edited, id FROM search_entries WHERE +source = 'notes' UNION ALL"
    " SELECT -number, moment, id FROM private_search_entries WHERE +source = 'private_notes'",
)
_OF_SESSION = _ORDERED.format(
    "",
    " UNION ALL ".join(
        f"SELECT {sign}e.number AS number, n.edited AS edited, n.id AS id FROM {side}notes AS n"
        f" CROSS JOIN {side}search_entries AS e"
        f" ON e.source = '{side}notes' AND e.id = n.id AND e.part = '' WHERE n.session = ?1"
        for sign, side in _SIDES
    ),
)
"""Few notes are of one session: their entries are looked up, as the cross join says."""

_PRIVATE_OF_TOPIC = _ORDERED.format(
    "",
    "SELECT -number AS number, moment AS edited, id FROM private_search_entries"
    " WHERE topic = ? AND +source = 'private_notes' AND part = ''",
)
"""Entries are looked through, which are much shorter than notes: these have no index of topics."""

_OF_SIDE = (
    "SELECT {sign}e.number AS number, n.edited AS edited, n.id AS id FROM {side}notes AS n"
    " CROSS JOIN {side}search_entries AS e"
    " ON e.source = '{side}notes' AND e.id = n.id AND e.part = ''"
    " WHERE (n.edited, n.id) < (:edited, :id)"
)
"""Both sides are gone through by the index of when a note was edited, no further than is asked."""

_BEHIND_ALL = {"edited": "\U0010ffff", "id": ""}

_ABOVE, _BELOW = {"beyond": ">", "way": "ASC"}, {"beyond": "<", "way": "DESC"}
_NEXT_OF_SIDE = (
    "SELECT * FROM (SELECT edited, id FROM {side}notes"
    " WHERE (edited, id) {{beyond}} (:edited, :id) ORDER BY edited {{way}}, id {{way}} LIMIT 1)"
)
_NEXT = "SELECT id FROM ({} ORDER BY edited {{way}}, id {{way}} LIMIT 1)".format(
    " UNION ALL ".join(_NEXT_OF_SIDE.format(side=side) for _, side in _SIDES)
)

_BY_NUMBER = "ON n.id = e.id WHERE e.number IN (SELECT value FROM json_each(:{side})) AND +e.source"


class NoteLists(Reads):
    """Reads lists of notes of one open file.  Every method may raise ``StoreError``."""

    def __init__(self, database: Database) -> None:
        super().__init__(database)
        self._whole: array[int] | None = None
        self._changed: tuple[NoteId, datetime | None] | None = None
        """The note that changed since the whole list was read, and when it had been edited."""
        self._turn = 0

    def follow(self, change_set: ChangeSet) -> None:
        """Know what *change_set* has changed: it was just stored."""
        changed: dict[NoteId, datetime | None] = {}
        for change in change_set.changes:
            note, before = change.entity, change.before
            if isinstance(note, Note | PrivateNote):
                edited = before.edited if isinstance(before, Note | PrivateNote) else None
                changed[note.id] = changed.get(note.id) or edited  # it may have changed sides
                if len(changed) > 1:
                    break  # all is read anew then, whichever they are
        if not changed:
            return
        if self._changed is not None:
            changed |= (self._changed,)
        self._turn += 1
        self._changed = changed.popitem() if self._whole and len(changed) == 1 else None
        if self._changed is None:
            self._whole = None

    def forget(self) -> None:
        """Read everything anew."""
        self._turn += 1
        self._whole = self._changed = None

    def whole(self) -> array[int]:
        """Return the numbers of all notes, last edited first; nobody may change it.

        It is kept: where one note has changed since, only that is asked for.  What another thread
        changes meanwhile is not kept as it was before.  Should a note have no entry it would be in
        no list, and nobody would know of it: raises ``Damaged``.
        """
        known, changed, turn = self._whole, self._changed, self._turn
        if known is None:
            found = self._every()
        elif changed is None:
            return known
        else:
            found = self._with_moved(known, *changed)
        if turn == self._turn:
            self._whole, self._changed = found, None
        return found

    def count(self) -> int:
        """Return how many notes there are."""
        return self._count(f"SELECT {_EVERY_NOTE}")

    def first(self, most: int, sides: Iterable[bool] = (False, True)) -> array[int]:
        """Return the numbers of the *most* notes edited last of *sides*: whether the private one.

        However many there are, no more than these are looked at.
        """
        return self._behind(_BEHIND_ALL, most, [_SIDES[private] for private in sides])

    def prepare(self) -> Iterator[None]:
        """Read in steps what ``whole`` returns, which then need not; nothing where that is kept.

        A step takes some milliseconds.  Whatever is changed meanwhile, ``whole`` is right: then it
        reads all of them itself.
        """
        turn, count = self._turn, self.count()
        if self._whole is not None or count <= TOGETHER:
            return
        found = array(NUMBERS)
        last: dict[str, str] | None = _BEHIND_ALL
        while last is not None and turn == self._turn and self._whole is None:
            part = self._behind(last, TOGETHER, _SIDES)
            found.extend(part)
            yield
            last = self._edited(part[-1]) if len(part) == TOGETHER else None
        if turn == self._turn and self._whole is None and len(found) == count:
            self._whole = found

    def of_session(self, session: str) -> array[int]:
        """Return the numbers of the notes of a session, last edited first."""
        ((numbers,),) = self._records(_OF_SESSION, (session,))
        return _numbers(numbers)

    def private_of_topic(self, topic: str) -> array[int]:
        """Return the numbers of the private notes to a topic, last edited first."""
        ((numbers,),) = self._records(_PRIVATE_OF_TOPIC, (topic,))
        return _numbers(numbers)

    def numbers(self, ids: Iterable[str]) -> dict[str, int]:
        """Return the numbers of the notes called *ids*, those that there are."""
        among = "AND id IN (SELECT value FROM json_each(:ids))"
        shared = f"search_entries WHERE source = 'notes' {among}"
        private = f"private_search_entries WHERE source = 'private_notes' {among}"
        query = f"SELECT id, number FROM {shared} UNION ALL SELECT id, -number FROM {private}"
        return dict(self._records(query, {"ids": listed(ids)}))

    def beside(self, note: Note | PrivateNote) -> tuple[NoteId | None, NoteId | None]:
        """Return the notes that stand right above and right below *note* in the whole list."""
        here = {"edited": instant_text(note.edited), "id": note.id}
        found = (self._records(_NEXT.format(**way), here) for way in (_ABOVE, _BELOW))
        above, below = (NoteId(one[0][0]) if one else None for one in found)
        return above, below

    def in_order(self, numbers: Iterable[int]) -> list[int]:
        """Return *numbers*, of which there are few, in the order of every list."""
        wanted = list(numbers)
        sides = " UNION ALL ".join(
            f"SELECT {sign}number AS number, moment AS edited, id FROM {side}search_entries"
            f" WHERE number IN (SELECT {sign}value FROM json_each(:numbers) WHERE {sign}value > 0)"
            for sign, side in _SIDES
        )
        query = _ORDERED.format("", sides)
        ((found,),) = self._records(query, {"numbers": listed(wanted)})
        return list(_numbers(found))

    def summaries(self, numbers: Iterable[int]) -> dict[int, NoteSummary]:
        """Return the notes with *numbers* without their whole text, those that there are."""
        wanted = list(numbers)
        query = (
            f"SELECT e.number, {SHARED_SUMMARY} FROM search_entries AS e JOIN notes AS n"
            f" {_BY_NUMBER.format(side='shared')} = 'notes' UNION ALL"
            f" SELECT -e.number, {PRIVATE_SUMMARY} FROM private_search_entries AS e"
            f" JOIN private_notes AS n {_BY_NUMBER.format(side='private')} = 'private_notes'"
        )
        values = {
            "shared": listed(one for one in wanted if one > 0),
            "private": listed(-one for one in wanted if one < 0),
        }
        return {number: summary(*record) for number, *record in self._records(query, values)}

    def holding_beyond(self, letter: str, *, private: bool) -> Iterator[bool]:
        """Look in steps for a letter behind *letter* in the summaries of shared or *private* notes.

        Yields of some notes after the others whether any has one, and ends where one does.
        """
        beyond = f"*[{chr(ord(letter) + 1)}-\U0010ffff]*"
        holding = f"title GLOB :beyond OR substr(body, 1, {EXCERPT}) GLOB :beyond"
        table = f"{_SIDES[private][1]}notes"
        most = self._count(f"SELECT coalesce(max(rowid), 0) FROM {table}")
        query = (
            f"SELECT EXISTS (SELECT 1 FROM {table} WHERE rowid BETWEEN :low AND :high AND ({{}}))"
        )
        for low in range(1, most + 1, LOOKED_AT):
            values = {"beyond": beyond, "low": low, "high": low + LOOKED_AT - 1}
            holds = bool(self._count(query.format(holding), values))
            yield holds
            if holds:
                return

    # --- private --------------------------------------------------------------------------

    def _every(self) -> array[int]:
        ((numbers, count),) = self._records(_WHOLE)
        found = _numbers(numbers)
        if len(found) != count:
            raise Damaged
        return found

    def _behind(
        self, last: dict[str, str], most: int, sides: Iterable[tuple[str, str]]
    ) -> array[int]:
        """Return the numbers of the *most* notes of *sides* that stand behind the *last*."""
        arms = " UNION ALL ".join(_OF_SIDE.format(sign=sign, side=side) for sign, side in sides)
        query = (
            f"SELECT group_concat(number) FROM ({arms} ORDER BY edited DESC, id DESC LIMIT :most)"
        )
        ((numbers,),) = self._records(query, {**last, "most": most})
        return _numbers(numbers)

    def _edited(self, number: int) -> dict[str, str] | None:
        """Return when the note with *number* was edited, and its id; ``None`` if it is gone."""
        _, side = _SIDES[number < 0]
        query = f"SELECT moment, id FROM {side}search_entries WHERE number = ?"
        found = self._records(query, (abs(number),))
        return {"edited": found[0][0], "id": found[0][1]} if found else None

    def _with_moved(self, known: array[int], id: NoteId, before: datetime | None) -> array[int]:
        """Return *known* after the note *id*, last edited *before* if it was there, has changed."""
        found = known[:]
        if before is not None:
            del found[self._place(id, instant_text(before))]
        number = self.numbers((id,)).get(id)
        if number is not None:
            table = "notes" if number > 0 else "private_notes"
            ((edited,),) = self._records(f"SELECT edited FROM {table} WHERE id = ?", (id,))
            found.insert(self._place(id, edited), number)
        return found

    def _place(self, id: NoteId, edited: str) -> int:
        """Return how many other notes stand above the note *id*, were it *edited* then."""
        above = "WHERE (edited, id) > (:edited, :id) AND id <> :id"
        return self._count(
            f"SELECT (SELECT count(*) FROM notes {above})"
            f" + (SELECT count(*) FROM private_notes {above})",
            {"edited": edited, "id": id},
        )


def _numbers(text: str | None) -> array[int]:
    return array(NUMBERS, map(int, text.split(",")) if text else ())


def summary(
    id: str,
    title: str,
    excerpt: str,
    edited: str,
    private: int,
    session: str | None,
    topic: str | None,
    between_us: int,
) -> NoteSummary:
    """Return what a record of summaries says; raise ``Damaged`` where that cannot be."""
    try:
        return NoteSummary(
            id=NoteId(id),
            title=title,
            excerpt=excerpt,
            edited=instant(edited),
            private=bool(private),
            session=None if session is None else SessionId(session),
            topic=None if topic is None else TopicId(topic),
            between_us=bool(between_us),
        )
    except ValueError:
        pass  # raised outside, because it quotes what is in the file
    raise Damaged
