"""Which files of a source were brought in before, and as which notes.

A file is known by its place in the source, or a page of Notion by its hash; one that was moved by
its name and what it holds.  Names are compared with each letter as one sign, as most systems write
them: a Mac writes some as two, and version 0.1.0 took those for other names.
"""

from __future__ import annotations

import unicodedata
from hashlib import sha256
from typing import TYPE_CHECKING

from revmentor_desktop.domain.ids import NoteId, OriginId
from revmentor_desktop.domain.private import NoteOrigin
from revmentor_desktop.domain.values import dataclass
from revmentor_desktop.services.source_links import composed

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from revmentor_desktop.domain.notes import Note
    from revmentor_desktop.domain.private import PrivateNote

    AnyNote = Note | PrivateNote


@dataclass(frozen=True, slots=True)
class Met:
    """Of a file, the ids of its origin and its note, and both as the workspace has them."""

    origin: OriginId
    note: NoteId
    old: NoteOrigin | None
    there: AnyNote | None


class MetFiles:
    """The files of one source, asked for one after the other in the order of their paths.

    *origins* are those that the workspace has, by id, and *note* finds a note of it.  The notes
    *own* come from files of ours in the same source, so that nothing else is stored as one of them.
    """

    def __init__(
        self,
        origins: Mapping[str, NoteOrigin],
        note: Callable[[str], AnyNote | None],
        own: frozenset[str] = frozenset(),
    ) -> None:
        self._origins, self._note, self._own = origins, note, own
        self._moved = {_mark(one.source, one.digest): one for one in origins.values()}
        self._taken: set[str] = set()

    def met(self, path: str, key: str, digest: str) -> Met:
        """Return what the workspace has of the file at *path*, which is known by its *key*.

        *digest* is that of what it holds.  Two files of one key are two notes: the same page of
        Notion in two folders, or names that differ only in how a letter is written.
        """
        met = self._keyed(key)
        if not self._is_free(met, digest):
            met = self._keyed(f"{key}\0{path}")
        moved = self._moved.get(_mark(path, digest))
        if met.old is None and moved is not None:
            there = self._note(moved.note)
            before = Met(moved.id, moved.note, moved, there)
            if there is not None:
                return before  # nothing is stored, so that any number may be this one
            if self._is_free(before, digest):
                met = before
        self._taken.add(met.origin)
        return met

    def _is_free(self, met: Met, digest: str) -> bool:
        """Say whether no other file is what was *met*."""
        same = met.there is not None and met.old is not None and met.old.digest == digest
        return met.origin not in self._taken and (same or met.note not in self._own)

    def _keyed(self, key: str) -> Met:
        """Return what is known by *key*, however its letters were written then."""
        now = composed(key)
        for one in dict.fromkeys((key, now, unicodedata.normalize("NFD", key))):
            if old := self._origins.get(_id(one)):
                return Met(old.id, old.note, old, self._note(old.note))
        note = NoteId(_id(f"note/{now}"))
        return Met(OriginId(_id(now)), note, None, self._note(note))


def _id(key: str) -> str:
    return sha256(key.encode()).hexdigest()[:32]


def _mark(path: str, digest: str) -> tuple[str, str]:
    """Return by what a file is known again that is found in another place."""
    return composed(path.rpartition("/")[2]), digest
