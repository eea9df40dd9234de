"""What becomes of the pictures of a note when the note is removed, made shared or copied."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from revmentor_desktop.domain.changes import added, removed, together
from revmentor_desktop.domain.ids import AttachmentId
from revmentor_desktop.domain.picture_references import with_references
from revmentor_desktop.domain.private import (
    PrivateAttachment,
    PrivateNote,
    shared_attachment,
    shared_note,
)

if TYPE_CHECKING:
    from revmentor_desktop.domain.attachments import Attachment
    from revmentor_desktop.domain.changes import ChangeSet
    from revmentor_desktop.domain.ids import NewId
    from revmentor_desktop.domain.notes import Note
    from revmentor_desktop.store.queries import Queries


def pictures_of(
    read: Queries, note: Note | PrivateNote
) -> tuple[Attachment | PrivateAttachment, ...]:
    """Return the pictures of *note*, on its side, oldest first."""
    if isinstance(note, PrivateNote):
        return read.private_attachments_of(note.id)
    return read.attachments_of(note.id)


def removed_with_pictures(read: Queries, note: Note | PrivateNote) -> ChangeSet:
    """Return the change set that removes *note* and its pictures."""
    return together(removed(*pictures_of(read, note)), removed(note))


def made_shared(read: Queries, note: PrivateNote) -> ChangeSet:
    """Return the change set that moves *note* and its pictures to the shared side."""
    pictures = read.private_attachments_of(note.id)
    return together(
        removed(*pictures, note), added(shared_note(note), *map(shared_attachment, pictures))
    )


def copied(
    read: Queries, note: Note | PrivateNote, copy: PrivateNote, new_id: NewId
) -> tuple[PrivateNote, ChangeSet]:
    """Return *copy* of *note* with pictures of its own, and the change set that adds it all."""
    pictures = {
        picture.id: PrivateAttachment(
            AttachmentId(new_id()), copy.id, picture.kind, picture.content, picture.added
        )
        for picture in pictures_of(read, note)
    }
    new_ids = {old: picture.id for old, picture in pictures.items()}
    copy = replace(copy, body=with_references(copy.body, new_ids))
    return copy, added(copy, *pictures.values())
