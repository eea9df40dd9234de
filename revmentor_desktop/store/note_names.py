"""Which notes may be called by a name, found without a list of all titles in memory."""

from __future__ import annotations

from typing import TYPE_CHECKING

from revmentor_desktop.domain.names import compared
from revmentor_desktop.store.note_hashes import NoteHashes

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from revmentor_desktop.domain.notes import Note
    from revmentor_desktop.domain.private import PrivateNote

TOGETHER = 2_000
"""Titles that are read together: some milliseconds."""

_TITLES = (
    "SELECT {sign}e.number, n.title FROM {side}search_entries AS e"
    " CROSS JOIN {side}notes AS n ON n.id = e.id"
    " WHERE e.number > ? AND +e.source = '{side}notes' ORDER BY e.number LIMIT ?"
)


class NoteNames(NoteHashes):
    """Finds the notes of one open file by their titles."""

    def _text_of(self, note: Note | PrivateNote) -> str:
        return note.title

    def _names(self, text: str) -> Collection[str]:
        return (compared(text),)

    def _texts(self) -> Iterator[list[tuple[int, str]]]:
        for sign, side in (("", ""), ("-", "private_")):
            query, last = _TITLES.format(sign=sign, side=side), 0
            while titles := self._records(query, (last, TOGETHER)):
                last = abs(titles[-1][0])
                yield titles
