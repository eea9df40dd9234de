"""Which notes may be called by a name: a number is kept for each title, and no title.

How names are compared is nothing SQL can do, and to compare all titles takes the longer the more
there are.  So that is done once, in steps where there is time, and what is kept of a title is the
hash of how it is compared: sixteen bytes a note.  Notes that change are kept by their ids.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from revmentor_desktop.domain.names import compared
from revmentor_desktop.domain.notes import Note
from revmentor_desktop.domain.private import PrivateNote
from revmentor_desktop.store.note_lists import NUMBERS
from revmentor_desktop.store.reading import Reads

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from revmentor_desktop.domain.changes import ChangeSet
    from revmentor_desktop.domain.ids import NoteId
    from revmentor_desktop.store.engine import Database

TOGETHER = 2_000
"""Titles that are read together: some milliseconds."""

MANY = 2_000
"""Notes that change, from which on all titles are compared anew."""

_TITLES = (
    "SELECT {sign}e.number, n.title FROM {side}search_entries AS e"
    " CROSS JOIN {side}notes AS n ON n.id = e.id"
    " WHERE e.number > ? AND +e.source = '{side}notes' ORDER BY e.number LIMIT ?"
)


class _Some(NamedTuple):
    """The hashes of some titles, in order, and the number of the note of each."""

    hashes: array[int]
    numbers: array[int]

    def called(self, wanted: int) -> Iterator[int]:
        """Yield the numbers of notes whose titles have the hash that is *wanted*."""
        at = bisect_left(self.hashes, wanted)
        while at < len(self.hashes) and self.hashes[at] == wanted:
            yield self.numbers[at]
            at += 1


class NoteNames(Reads):
    """Finds the notes of one open file by name.  Methods that read may raise ``StoreError``."""

    def __init__(self, database: Database) -> None:
        super().__init__(database)
        self.forget()

    def forget(self) -> None:
        """Compare all titles anew."""
        self._read: list[_Some] = []
        self._changed: dict[NoteId, int] = {}
        self._left: Iterator[None] | None = self._comparing()

    def follow(self, change_set: ChangeSet) -> None:
        """Know what *change_set* has changed: it was just stored."""
        for change in change_set.changes:
            if isinstance(change.after, Note | PrivateNote):
                self._changed[change.after.id] = hash(compared(change.after.title))
        if len(self._changed) > MANY:
            self.forget()

    def prepare(self) -> Iterator[None]:
        """Compare all titles in steps of some milliseconds; ``called`` then need not."""
        while (left := self._left) is not None:
            try:
                at_end = next(left, left) is left
            except BaseException:  # what was read is not all, and nothing would say so
                self.forget()
                raise
            if at_end and left is self._left:
                self._left = None
            yield

    def called(self, names: Collection[str]) -> tuple[frozenset[int], frozenset[str]]:
        """Return the numbers of notes that may be called by one of *names*, and ids of others.

        They are numbers as lists have them (``store.note_lists``).  The names are as they are
        compared.  Few that have another name are among them.
        """
        for _ in self.prepare():
            pass
        wanted = set(map(hash, names))
        numbers = (number for some in self._read for one in wanted for number in some.called(one))
        changed = (id for id, title in self._changed.items() if title in wanted)
        return frozenset(numbers), frozenset(changed)

    def _comparing(self) -> Iterator[None]:
        for sign, side in (("", ""), ("-", "private_")):
            query, last = _TITLES.format(sign=sign, side=side), 0
            while titles := self._records(query, (last, TOGETHER)):
                self._read.append(_some(titles))
                last = abs(titles[-1][0])
                yield


def _some(titles: Iterable[tuple[int, str]]) -> _Some:
    hashed = sorted((hash(compared(title)), number) for number, title in titles)
    return _Some(
        array(NUMBERS, [one for one, _ in hashed]), array(NUMBERS, [number for _, number in hashed])
    )
