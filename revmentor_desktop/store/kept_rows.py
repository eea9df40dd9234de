"""The tables of what is kept beside things: earlier texts, deleted things, origins of notes."""

from __future__ import annotations

from revmentor_desktop.domain.deletions import Deletion
from revmentor_desktop.domain.ids import DeletionId, NoteId, OriginId, RevisionId
from revmentor_desktop.domain.private import NoteOrigin, PrivateDeletion, PrivateRevision
from revmentor_desktop.domain.revisions import Revision
from revmentor_desktop.store.payload import payload, values_in
from revmentor_desktop.store.row import Index, Keeps, Table, instant, instant_text, json_list


class RevisionRow(Keeps[Revision]):
    """An earlier text of a shared note."""

    table = Table("revisions", Index("note", "written"))

    id: str
    note: str
    title: str
    body: str
    written: str

    def take(self, value: Revision) -> None:
        """Hold *value* from now on."""
        self.id, self.note = value.id, value.note
        self.title, self.body = value.title, value.body
        self.written = instant_text(value.written)

    def value(self) -> Revision:
        """Return the value that is held."""
        id, note = RevisionId(self.id), NoteId(self.note)
        return Revision(id, note, self.title, self.body, instant(self.written))


class PrivateRevisionRow(Keeps[PrivateRevision]):
    """An earlier text of a private note."""

    table = Table("private_revisions", Index("note", "written"))

    id: str
    note: str
    title: str
    body: str
    written: str

    def take(self, value: PrivateRevision) -> None:
        """Hold *value* from now on."""
        self.id, self.note = value.id, value.note
        self.title, self.body = value.title, value.body
        self.written = instant_text(value.written)

    def value(self) -> PrivateRevision:
        """Return the value that is held."""
        id, note = RevisionId(self.id), NoteId(self.note)
        return PrivateRevision(id, note, self.title, self.body, instant(self.written))


class DeletionRow(Keeps[Deletion]):
    """What one deed deleted of shared things."""

    table = Table("deletions", json_list("things"), json_list("untied"))

    id: str
    deleted: str
    things: str
    untied: str

    def take(self, value: Deletion) -> None:
        """Hold *value* from now on."""
        self.id, self.deleted = value.id, instant_text(value.when)
        self.things, self.untied = payload(value.things), payload(value.untied)

    def value(self) -> Deletion:
        """Return the value that is held."""
        things, untied = values_in(self.things), values_in(self.untied)
        return Deletion(DeletionId(self.id), instant(self.deleted), things, untied)


class PrivateDeletionRow(Keeps[PrivateDeletion]):
    """What one deed deleted of private things."""

    table = Table("private_deletions", json_list("things"), json_list("untied"))

    id: str
    deleted: str
    things: str
    untied: str

    def take(self, value: PrivateDeletion) -> None:
        """Hold *value* from now on."""
        self.id, self.deleted = value.id, instant_text(value.when)
        self.things, self.untied = payload(value.things), payload(value.untied)

    def value(self) -> PrivateDeletion:
        """Return the value that is held."""
        things, untied = values_in(self.things), values_in(self.untied)
        return PrivateDeletion(DeletionId(self.id), instant(self.deleted), things, untied)


class NoteOriginRow(Keeps[NoteOrigin]):
    """From where a note was brought in."""

    table = Table("private_note_origins", Index("note"))

    id: str
    note: str
    source: str
    digest: str
    text: str

    def take(self, value: NoteOrigin) -> None:
        """Hold *value* from now on."""
        self.id, self.note, self.source = value.id, value.note, value.source
        self.digest, self.text = value.digest, value.text

    def value(self) -> NoteOrigin:
        """Return the value that is held."""
        id, note = OriginId(self.id), NoteId(self.note)
        return NoteOrigin(id, note, self.source, self.digest, self.text)
