"""Finds words in whole notes.  Texts are read when one begins to search, and kept until one ends.

A word is found anywhere in a title or text, whatever its case; so Chinese is found as well.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from revmentor_desktop.domain.notes import Note
from revmentor_desktop.domain.private import PrivateNote
from revmentor_desktop.services.library import folded

if TYPE_CHECKING:
    from revmentor_desktop.domain.changes import ChangeSet
    from revmentor_desktop.domain.ids import NoteId
    from revmentor_desktop.services.workspace import Workspace


class NoteTexts:
    """The texts of all notes, as they are compared."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._texts: dict[NoteId, str] | None = None

    def holding(self, words: str) -> set[NoteId]:
        """Return the notes that hold every one of *words*, in title or text."""
        wanted = [_compared(word) for word in words.split()]
        if self._texts is None:
            everything = self._workspace.read.everything()
            notes = (one for one in everything if isinstance(one, Note | PrivateNote))
            self._texts = {note.id: _text(note) for note in notes}
        return {id for id, text in self._texts.items() if all(word in text for word in wanted)}

    def follow(self, change_set: ChangeSet) -> None:
        """Take over what was changed."""
        if self._texts is None:
            return
        for change in change_set.changes:
            if isinstance(change.before, Note | PrivateNote):
                self._texts.pop(change.before.id, None)
        for change in change_set.changes:
            if isinstance(change.after, Note | PrivateNote):
                self._texts[change.after.id] = _text(change.after)

    def forget(self) -> None:
        """Keep no texts any more."""
        self._texts = None


def _text(note: Note | PrivateNote) -> str:
    return _compared(f"{note.title}\n{note.body}")


def _compared(text: str) -> str:
    return text.lower() if text.isascii() else folded(text)
