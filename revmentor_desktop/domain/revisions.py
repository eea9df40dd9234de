"""Earlier texts of notes: when one is kept, and which of them are let go again.

A revision is the text that a note had before it was changed, so that the newest text is never
kept twice.  Whether one is due is decided from stored instants alone; no clock has to run.  Those
of private notes are in ``private``.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from revmentor_desktop.domain.ids import NoteId, RevisionId
from revmentor_desktop.domain.times import checked_instant
from revmentor_desktop.domain.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Mapping

    from revmentor_desktop.domain.notes import Note

EVERY = timedelta(minutes=10)
"""Of an hour of writing so often a text is kept."""

ALL_FOR = timedelta(days=30)
"""So long every revision is kept; after that one of each day."""

KEPT_FOR = timedelta(days=365)
"""So long revisions are kept at all."""


@dataclass(frozen=True, slots=True)
class Revision:
    """The title and text that a shared note had from *written* until it was changed."""

    id: RevisionId
    note: NoteId
    title: str
    body: str
    written: datetime

    def __post_init__(self) -> None:
        object.__setattr__(self, "written", checked_instant(self.written))


def revision_of(note: Note, id: RevisionId) -> Revision:
    """Return *note* as it is, to be kept as the revision *id*."""
    return Revision(id, note.id, note.title, note.body, note.edited)


def is_due(edited: datetime, kept: datetime | None, since: datetime | None, now: datetime) -> bool:
    """Say whether the text of a note, written at *edited*, is to be kept before a change *now*.

    *kept* is the ``written`` of its newest revision.  *since* is when a text was kept last, or
    when the note was begun; ``None`` when it was opened or left since it was changed last.  A
    clock that was set back keeps one more rather than one less.
    """
    if kept == edited:
        return False
    return since is None or not timedelta(0) <= now - since < EVERY


def outlived(written: Mapping[RevisionId, datetime], now: datetime) -> tuple[RevisionId, ...]:
    """Return which of the revisions of one note need not be kept any more at *now*.

    All of the last thirty days stay, of older days (in UTC) the last one each, for a year.
    """
    gone: list[RevisionId] = []
    days = set()
    for id, moment in sorted(written.items(), key=lambda one: (one[1], one[0]), reverse=True):
        age, day = now - moment, moment.date()
        if age >= KEPT_FOR or (age >= ALL_FOR and day in days):
            gone.append(id)
        elif age >= ALL_FOR:
            days.add(day)
    return tuple(gone)
