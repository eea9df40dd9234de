"""Which files of a source were brought in before, and as which notes.

A file is known by its place in the source, or a page of Notion by its hash; one that was moved by
its name and what it holds.  Names are compared with each letter as one sign, as most systems write
them: a Mac writes some as two, and version 0.1.0 took those for other names.
"""

from __future__ import annotations

import unicodedata
from functools import partial
from hashlib import sha256
from itertools import chain, count
from typing import TYPE_CHECKING

from revmentor_desktop.domain.ids import NoteId, OriginId
from revmentor_desktop.domain.private import NoteOrigin
from revmentor_desktop.domain.values import dataclass
from revmentor_desktop.services.source_links import composed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

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


@dataclass(frozen=True, slots=True)
class Placed:
    """A file: its path, the key by which it is known, and the digest of what it holds."""

    path: str
    key: str
    digest: str


class MetFiles:
    """What a workspace has of the files of one source.

    *origins* are those that it has, by id, and *note* finds a note of it.  The notes *own* come
    from files of ours in the same source, so that nothing else is stored as one of them.
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
        self._changed: set[str] = set()
        self._known: dict[str, Met] = {}

    def of(self, files: Iterable[Placed]) -> dict[str, Met]:
        """Return by its path what the workspace has of each of *files*.

        Two files of one key are two notes: the same page of Notion in two folders, or names that
        differ only in how a letter is written.  So one that is as it was comes before one that has
        changed, and that before one that was moved or is new.
        """
        found: dict[str, Met] = {}
        left = list(files)
        there_are = (self._same, self._changed_here, self._changed_there) if self._origins else ()
        for look in (*there_are, self._moved_or_new):
            rest = []
            for file in left:
                met = look(file)
                if met is None:
                    rest.append(file)
                else:
                    found[file.path] = met
            left = rest
        return found

    # --- one after the other ---

    def _same(self, file: Placed) -> Met | None:
        for met in self._keyed(file):
            if met.origin not in self._taken and _is_same(met, file):
                return self._take(met)
        return None

    def _changed_here(self, file: Placed) -> Met | None:
        """Return what was brought in from the very place of *file*."""
        return self._changed_by(file, lambda old: composed(old.source) == composed(file.path))

    def _changed_there(self, file: Placed) -> Met | None:
        return self._changed_by(file, lambda _old: True)

    def _changed_by(self, file: Placed, fits: Callable[[NoteOrigin], bool]) -> Met | None:
        for met in self._keyed(file):
            if met.old is not None and self._is_free(met) and fits(met.old):
                self._changed.add(met.origin)
                return self._take(met)
        return None

    def _moved_or_new(self, file: Placed) -> Met:
        moved = self._moved.get(_mark(file.path, file.digest)) if self._moved else None
        if moved is not None:
            met = Met(moved.id, moved.note, moved, self._note(moved.note))
            if met.there is not None and moved.id not in self._changed:
                return met  # nothing is stored, so that any number may be this one
            if met.there is None and self._is_free(met):
                return self._take(met)
        met = self._met(file.key)
        if self._is_free(met):
            return self._take(met)  # as most are, and thousands come at once
        keyed = chain(self._keyed(file), map(partial(self._numbered, file), count(2)))
        return self._take(next(met for met in keyed if self._is_free(met)))

    # --- what is known ---

    def _keyed(self, file: Placed) -> Iterator[Met]:
        """Yield what is known of *file* by its key, then by those for when that is taken."""
        yield self._met(file.key)
        yield self._met(f"{file.key}\0{file.path}")

    def _numbered(self, file: Placed, number: int) -> Met:
        return self._met(f"{file.key}\0{file.path}\0{number}")

    def _met(self, key: str) -> Met:
        if key not in self._known:
            self._known[key] = self._looked_up(key)
        return self._known[key]

    def _looked_up(self, key: str) -> Met:
        """Return what is known by *key*, however its letters were written then."""
        now = composed(key)
        ways = (key, now, unicodedata.normalize("NFD", key)) if self._origins else ()
        for one in dict.fromkeys(ways):
            if old := self._origins.get(_id(one)):
                return Met(old.id, old.note, old, self._note(old.note))
        note = NoteId(_id(f"note/{now}"))
        return Met(OriginId(_id(now)), note, None, self._note(note))

    def _is_free(self, met: Met) -> bool:
        return met.origin not in self._taken and met.note not in self._own

    def _take(self, met: Met) -> Met:
        self._taken.add(met.origin)
        return met


def _is_same(met: Met, file: Placed) -> bool:
    """Say whether bringing in *file* would store nothing."""
    return met.there is not None and met.old is not None and met.old.digest == file.digest


def _id(key: str) -> str:
    return sha256(key.encode()).hexdigest()[:32]


def _mark(path: str, digest: str) -> tuple[str, str]:
    """Return by what a file is known again that is found in another place."""
    return composed(path.rpartition("/")[2]), digest
