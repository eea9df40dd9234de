"""Which notes may link to a name, found without looking through all notes each time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from revmentor_desktop.domain.names import keys_in
from revmentor_desktop.store.note_hashes import NoteHashes
from revmentor_desktop.store.private_rows import PrivateNoteRow
from revmentor_desktop.store.reading import WHOLE, listed
from revmentor_desktop.store.rows import NoteRow

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from revmentor_desktop.domain.notes import Note
    from revmentor_desktop.domain.private import PrivateNote

LOOKED_THROUGH = 1_000
"""Notes whose whole texts are looked through at once: three milliseconds, if they are not long."""

_LINKING = (
    "SELECT {sign}e.number, n.body FROM {side}notes AS n CROSS JOIN {side}search_entries AS e"
    " ON e.source = '{side}notes' AND e.id = n.id AND e.part = ''"
    " WHERE n.rowid > ? AND n.rowid <= ? AND instr(n.body, '[[') > 0"
)
_IDS = "SELECT id FROM {side}search_entries WHERE number IN (SELECT value FROM json_each(?))"


class NoteLinks(NoteHashes):
    """Finds the notes of one open file by the names in their links."""

    def to(self, names: Iterable[str]) -> Iterator[tuple[Note | PrivateNote, ...]]:
        """Yield the notes that may link to one of *names*, whole, a few at a time.

        The names are as links are found by (``domain.names.key_of``).
        """
        numbers, changed = self.with_any(names)
        ids = set(changed)
        for sign, side in ((1, ""), (-1, "private_")):
            of_side = listed(sign * one for one in numbers if sign * one > 0)
            ids.update(id for (id,) in self._records(_IDS.format(side=side), (of_side,)))
        every = sorted(ids)
        for at in range(0, len(every), WHOLE):
            among = (listed(every[at : at + WHOLE]),)
            where = "WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id"
            shared = self._all(NoteRow, where, among)
            yield (*shared, *self._all(PrivateNoteRow, where, among))

    def count(self, names: Iterable[str]) -> int:
        """Return how many notes may link to one of *names*: a few more than do."""
        numbers, changed = self.with_any(names)
        return len(numbers) + len(changed)

    def _text_of(self, note: Note | PrivateNote) -> str:
        return note.body

    def _names(self, text: str) -> Collection[str]:
        return keys_in(text)

    def _texts(self) -> Iterator[list[tuple[int, str]]]:
        for sign, side in (("", ""), ("-", "private_")):
            query = _LINKING.format(sign=sign, side=side)
            last = self._count(f"SELECT coalesce(max(rowid), 0) FROM {side}notes")
            for begin in range(0, last, LOOKED_THROUGH):
                yield self._records(query, (begin, begin + LOOKED_THROUGH))
