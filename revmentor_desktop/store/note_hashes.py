"""Which notes have some name in what they say: numbers are kept of each note, and no words.

How names are compared is nothing SQL can do, and to compare all that notes say takes the longer the
more there are.  So that is done once, in steps where there is time, and what is kept of a name is
the hash of how it is compared: sixteen bytes each.  Notes that change are kept by their ids.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from array import array
from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from revmentor_desktop.domain.notes import Note
from revmentor_desktop.domain.private import PrivateNote
from revmentor_desktop.store.note_lists import NUMBERS
from revmentor_desktop.store.reading import Reads

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from revmentor_desktop.domain.changes import ChangeSet, Entity
    from revmentor_desktop.domain.ids import NoteId
    from revmentor_desktop.store.engine import Database

MANY = 2_000
"""Notes that change, from which on all are compared anew."""


class _Some(NamedTuple):
    """The hashes of some names, in order, and the number of the note of each."""

    hashes: array[int]
    numbers: array[int]

    def having(self, wanted: int) -> Iterator[int]:
        """Yield the numbers of notes that have a name with the hash that is *wanted*."""
        at = bisect_left(self.hashes, wanted)
        while at < len(self.hashes) and self.hashes[at] == wanted:
            yield self.numbers[at]
            at += 1


class NoteHashes(Reads, ABC):
    """Finds the notes of one open file by names.  Methods that read may raise ``StoreError``.

    Whoever inherits it says in which text of a note its names are, and which.
    """

    def __init__(self, database: Database) -> None:
        super().__init__(database)
        self.forget()

    def forget(self) -> None:
        """Compare all anew."""
        read: list[_Some] = []
        self._left: Iterator[None] | None = self._comparing(read)  # first: see ``_kept``
        self._read = read
        self._changed: dict[NoteId, frozenset[int]] = {}

    def follow(self, change_set: ChangeSet) -> None:
        """Know what *change_set* has changed: it was just stored."""
        for change in change_set.changes:
            after = change.after
            if not isinstance(after, Note | PrivateNote) or self._holds(change.before, after):
                continue
            if names := self._names(self._text_of(after)):
                self._changed[after.id] = frozenset(map(hash, names))
            else:
                self._changed.pop(after.id, None)
            if len(self._changed) > MANY:
                self.forget()
                return

    def prepare(self) -> Iterator[None]:
        """Compare all names in steps of some milliseconds; ``with_any`` then need not."""
        while (left := self._left) is not None:
            try:
                at_end = next(left, left) is left
            except BaseException:  # what was read is not all, and nothing would say so
                self.forget()
                raise
            if at_end and left is self._left:
                self._left = None
            yield

    def with_any(self, names: Iterable[str]) -> tuple[frozenset[int], frozenset[str]]:
        """Return the numbers of notes that may have one of *names*, and ids of others.

        They are numbers as lists have them (``store.note_lists``).  The names are as they are
        compared.  Few that have none of them are among these notes.
        """
        wanted = frozenset(map(hash, names))
        read, changed = self._kept()
        numbers = (number for some in read for one in wanted for number in some.having(one))
        ids = (id for id, hashes in changed.items() if hashes & wanted)
        return frozenset(numbers), frozenset(ids)

    def _kept(self) -> tuple[list[_Some], dict[NoteId, frozenset[int]]]:
        """Return what is kept of all notes, with a copy of what another thread may change."""
        while True:
            for _ in self.prepare():
                pass
            read, changed = self._read, self._changed.copy()
            if self._left is None and read is self._read:  # nobody has forgotten it meanwhile
                return read, changed

    def _holds(self, before: Entity | None, after: Note | PrivateNote) -> bool:
        """Say whether what is kept of *before* holds for *after*: its number and its names."""
        if not isinstance(before, Note | PrivateNote):
            return False
        same = type(before) is type(after) and before.id == after.id
        return same and self._text_of(before) == self._text_of(after)

    @abstractmethod
    def _text_of(self, note: Note | PrivateNote) -> str:
        """Return the text of *note* that has its names."""

    @abstractmethod
    def _names(self, text: str) -> Collection[str]:
        """Return the names that such a *text* has, as they are compared."""

    @abstractmethod
    def _texts(self) -> Iterator[list[tuple[int, str]]]:
        """Yield the numbers of all notes with such texts, a few at a time.

        Those without names may be left out.
        """

    def _comparing(self, read: list[_Some]) -> Iterator[None]:
        for texts in self._texts():
            hashed = sorted(
                (hash(name), number) for number, text in texts for name in self._names(text)
            )
            if hashed:
                read.append(
                    _Some(
                        array(NUMBERS, [one for one, _ in hashed]),
                        array(NUMBERS, [number for _, number in hashed]),
                    )
                )
            yield
