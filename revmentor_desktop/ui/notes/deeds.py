"""What can be done with a whole note: make it shared, copy it, remove it; each is one step."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from revmentor_desktop.domain.changes import edited
from revmentor_desktop.domain.ids import NoteId
from revmentor_desktop.domain.names import filled
from revmentor_desktop.domain.private import PrivateNote, private_copy
from revmentor_desktop.services.pictures import copied, made_shared, removed_with_pictures
from revmentor_desktop.services.trash import thrown_away
from revmentor_desktop.services.versions import kept_typed, returned
from revmentor_desktop.ui import labels

if TYPE_CHECKING:
    from revmentor_desktop.domain.changes import ChangeSet
    from revmentor_desktop.domain.notes import Note
    from revmentor_desktop.services.versions import AnyRevision
    from revmentor_desktop.ui.desk import Desk
    from revmentor_desktop.ui.notes.draft import AnyNote


class NoteDeeds(QObject):
    """Does the deeds, and says so where one may want to take them back."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk

    def make_shared(self, note: PrivateNote) -> bool:
        """Move *note* to what the partner may see."""
        change = made_shared(self._desk.workspace.read, note)
        if not self._do(self.tr("Make shared"), change):
            return False
        name = self._desk.workspace.pair.partner.first_name
        told = (
            self.tr("{name} gets this if you tick Shared notes when you share its session")
            if note.session
            else self.tr("Shared. Link a session, and {name} can get this with the recap")
        )
        self._desk.offer_undo(filled(told, name=name))
        return True

    def keep_private_copy(self, note: Note) -> PrivateNote | None:
        """Return a stored private copy of *note*, which stays shared; ``None`` when refused."""
        workspace = self._desk.workspace
        copy = private_copy(note, NoteId(workspace.new_id()), workspace.now())
        copy, change = copied(workspace.read, note, copy, workspace.new_id)
        if not self._do(self.tr("Keep a private copy"), change):
            return None
        self._desk.offer_undo(self.tr("Private copy kept"))
        return copy

    def keep_between_us(self, note: Note) -> bool:
        """Keep *note* between the two if it is not, and the other way round."""
        kept = not note.between_us
        change = edited(note, replace(note, between_us=kept))
        return self._do(labels.keep_between_us(kept), change)

    def duplicate(self, note: AnyNote) -> PrivateNote | None:
        """Return a stored note of the same content, private as every note when it is born."""
        now = self._desk.workspace.now()
        title = self.tr("{title} (copy)").format(title=note.title) if note.title else ""
        copy = PrivateNote(
            id=NoteId(self._desk.workspace.new_id()),
            title=title,
            body=note.body,
            created=now,
            edited=now,
            session=note.session,
            topic=note.topic,
        )
        workspace = self._desk.workspace
        copy, change = copied(workspace.read, note, copy, workspace.new_id)
        return copy if self._do(self.tr("Duplicate note"), change) else None

    def bring_back(self, note: AnyNote, version: AnyRevision) -> bool:
        """Make *note* read as *version* did; its text of today becomes an earlier version."""
        change = returned(self._desk.workspace, note, version)
        if not change or not self._do(self.tr("Restore version"), change):
            return False
        self._desk.offer_undo(self.tr("Version restored"))
        return True

    def keep_typed(self, note: AnyNote) -> None:
        """Keep *note* as it was typed here as an earlier version: elsewhere it became another."""
        change = kept_typed(self._desk.workspace, note)
        if change and self._do(self.tr("Keep what was typed"), change):
            said = self.tr("The note was changed elsewhere. What you typed is an earlier version")
            self._desk.notices.tell(said)

    def delete(self, note: AnyNote) -> bool:
        """Remove *note*."""
        workspace = self._desk.workspace
        change = removed_with_pictures(workspace.read, note)
        if not self._do(self.tr("Delete note"), thrown_away(change, workspace)):
            return False
        self._desk.offer_undo(self.tr("Note deleted"))
        return True

    def _do(self, text: str, change_set: ChangeSet) -> bool:
        return self._desk.commands.do(text, change_set, origin=self)
