"""The summaries of all notes, kept true by what is stored.

The list of notes, the names that can be linked and the pages that read all notes ask for the same
again and again, and after every save; to read them anew takes the longer the more there are.
"""

from __future__ import annotations

from bisect import insort
from typing import TYPE_CHECKING

from revmentor_desktop.domain.notes import Note
from revmentor_desktop.domain.private import PrivateNote
from revmentor_desktop.domain.summaries import NoteSummary

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from revmentor_desktop.domain.changes import ChangeSet

EXCERPT = 200
"""Letters of a text that its summary has."""


class KeptSummaries:
    """The summaries of one open file, last edited first."""

    def __init__(self) -> None:
        self._whole: tuple[NoteSummary, ...] | None = None
        self._turn = 0

    def all(self, read: Callable[[], tuple[NoteSummary, ...]]) -> tuple[NoteSummary, ...]:
        """Return the summaries, read with *read* if they are not known.

        What another thread changes meanwhile is not kept as it was before.
        """
        known = self._whole
        if known is not None:
            return known
        turn = self._turn
        found = read()
        if turn == self._turn:
            self._whole = found
        return found

    def forget(self) -> None:
        """Know nothing any more."""
        self._turn += 1
        self._whole = None

    def follow(self, change_set: ChangeSet) -> None:
        """Take over what *change_set* has changed; what is removed may take others along."""
        self._turn += 1
        if any(change.after is None for change in change_set.changes):
            self._whole = None
        if self._whole is None:
            return
        edited = {
            one.id: _summary(one)
            for change in change_set.changes
            if isinstance(one := change.after, Note | PrivateNote)
        }
        if edited:
            known = [note for note in reversed(self._whole) if note.id not in edited]
            for note in edited.values():
                insort(known, note, key=_last)  # to sort all again asks each for its moment
            self._whole = tuple(reversed(known))


def _summary(note: Note | PrivateNote) -> NoteSummary:
    return NoteSummary(
        id=note.id,
        title=note.title,
        excerpt=note.body[:EXCERPT],
        edited=note.edited,
        private=isinstance(note, PrivateNote),
        session=note.session,
        topic=note.topic,
        between_us=isinstance(note, Note) and note.between_us,
    )


def _last(note: NoteSummary) -> tuple[datetime, str]:
    return note.edited, note.id
