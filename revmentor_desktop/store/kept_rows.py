"""The tables of what is kept beside things: earlier texts, deleted things, origins of notes."""

from __future__ import annotations

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, mapped_column

from revmentor_desktop.domain.deletions import Deletion
from revmentor_desktop.domain.ids import DeletionId, NoteId, OriginId, RevisionId
from revmentor_desktop.domain.private import NoteOrigin, PrivateDeletion, PrivateRevision
from revmentor_desktop.domain.revisions import Revision
from revmentor_desktop.store.payload import payload, values_in
from revmentor_desktop.store.row import Keeps, Row, instant, instant_text, json_list, strict


class RevisionRow(Row, Keeps[Revision]):
    """An earlier text of a shared note."""

    __tablename__ = "revisions"
    __table_args__ = strict(Index(None, "note", "written"))

    id: Mapped[str] = mapped_column(primary_key=True)
    note: Mapped[str]
    title: Mapped[str]
    body: Mapped[str]
    written: Mapped[str]

    def take(self, value: Revision) -> None:
        """Hold *value* from now on."""
        self.id, self.note = value.id, value.note
        self.title, self.body = value.title, value.body
        self.written = instant_text(value.written)

    def value(self) -> Revision:
        """Return the value that is held."""
        id, note = RevisionId(self.id), NoteId(self.note)
        return Revision(id, note, self.title, self.body, instant(self.written))


class PrivateRevisionRow(Row, Keeps[PrivateRevision]):
    """An earlier text of a private note."""

    __tablename__ = "private_revisions"
    __table_args__ = strict(Index(None, "note", "written"))

    id: Mapped[str] = mapped_column(primary_key=True)
    note: Mapped[str]
    title: Mapped[str]
    body: Mapped[str]
    written: Mapped[str]

    def take(self, value: PrivateRevision) -> None:
        """Hold *value* from now on."""
        self.id, self.note = value.id, value.note
        self.title, self.body = value.title, value.body
        self.written = instant_text(value.written)

    def value(self) -> PrivateRevision:
        """Return the value that is held."""
        id, note = RevisionId(self.id), NoteId(self.note)
        return PrivateRevision(id, note, self.title, self.body, instant(self.written))


class DeletionRow(Row, Keeps[Deletion]):
    """What one deed deleted of shared things."""

    __tablename__ = "deletions"
    __table_args__ = strict(json_list("things"), json_list("untied"))

    id: Mapped[str] = mapped_column(primary_key=True)
    deleted: Mapped[str]
    things: Mapped[str]
    untied: Mapped[str]

    def take(self, value: Deletion) -> None:
        """Hold *value* from now on."""
        self.id, self.deleted = value.id, instant_text(value.when)
        self.things, self.untied = payload(value.things), payload(value.untied)

    def value(self) -> Deletion:
        """Return the value that is held."""
        things, untied = values_in(self.things), values_in(self.untied)
        return Deletion(DeletionId(self.id), instant(self.deleted), things, untied)


class PrivateDeletionRow(Row, Keeps[PrivateDeletion]):
    """What one deed deleted of private things."""

    __tablename__ = "private_deletions"
    __table_args__ = strict(json_list("things"), json_list("untied"))

    id: Mapped[str] = mapped_column(primary_key=True)
    deleted: Mapped[str]
    things: Mapped[str]
    untied: Mapped[str]

    def take(self, value: PrivateDeletion) -> None:
        """Hold *value* from now on."""
        self.id, self.deleted = value.id, instant_text(value.when)
        self.things, self.untied = payload(value.things), payload(value.untied)

    def value(self) -> PrivateDeletion:
        """Return the value that is held."""
        things, untied = values_in(self.things), values_in(self.untied)
        return PrivateDeletion(DeletionId(self.id), instant(self.deleted), things, untied)


class NoteOriginRow(Row, Keeps[NoteOrigin]):
    """From where a note was brought in."""

    __tablename__ = "private_note_origins"
    __table_args__ = strict()

    id: Mapped[str] = mapped_column(primary_key=True)
    note: Mapped[str] = mapped_column(index=True)
    source: Mapped[str]
    digest: Mapped[str]
    text: Mapped[str]

    def take(self, value: NoteOrigin) -> None:
        """Hold *value* from now on."""
        self.id, self.note, self.source = value.id, value.note, value.source
        self.digest, self.text = value.digest, value.text

    def value(self) -> NoteOrigin:
        """Return the value that is held."""
        id, note = OriginId(self.id), NoteId(self.note)
        return NoteOrigin(id, note, self.source, self.digest, self.text)
