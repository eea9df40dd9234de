"""The tables of pictures in notes: those of shared notes, and those of private ones.

Their bytes are the one thing in the file that is neither text nor a number.  They lie in tables of
their own, so that reading a note or a list of notes never touches them.
"""

from __future__ import annotations

from typing import Any

from revmentor_desktop.domain.attachments import Attachment, PictureKind
from revmentor_desktop.domain.ids import AttachmentId, NoteId
from revmentor_desktop.domain.private import PrivateAttachment
from revmentor_desktop.store.row import Index, Keeps, Table, instant, instant_text, one_of


class HoldsPicture:
    """The columns of a picture, in whichever table it stands."""

    id: str
    note: str
    kind: str
    content: bytes
    added: str

    def take_picture(self, picture: Attachment | PrivateAttachment) -> None:
        """Hold *picture* from now on."""
        self.id = picture.id
        self.note = picture.note
        self.kind = picture.kind.value
        self.content = picture.content
        self.added = instant_text(picture.added)

    def fields(self) -> dict[str, Any]:
        """Return what the picture is made of, by the names of its fields."""
        return {
            "id": AttachmentId(self.id),
            "note": NoteId(self.note),
            "kind": PictureKind(self.kind),
            "content": self.content,
            "added": instant(self.added),
        }


class AttachmentRow(HoldsPicture, Keeps[Attachment]):
    """A picture in a shared note."""

    table = Table("attachments", one_of("kind", PictureKind), Index("note"))

    def take(self, value: Attachment) -> None:
        """Hold *value* from now on."""
        self.take_picture(value)

    def value(self) -> Attachment:
        """Return the value that is held."""
        return Attachment(**self.fields())


class PrivateAttachmentRow(HoldsPicture, Keeps[PrivateAttachment]):
    """A picture in a private note."""

    table = Table("private_attachments", one_of("kind", PictureKind), Index("note"))

    def take(self, value: PrivateAttachment) -> None:
        """Hold *value* from now on."""
        self.take_picture(value)

    def value(self) -> PrivateAttachment:
        """Return the value that is held."""
        return PrivateAttachment(**self.fields())
