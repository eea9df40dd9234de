"""Pictures in notes: their bytes stand beside the note, and its text refers to them by id.

How it does is in ``picture_references``.  A picture whose reference was deleted stays until its
note goes, so that undoing, and older versions of the note, find it again.
"""

from __future__ import annotations

from dataclasses import field
from datetime import datetime
from enum import Enum

from revmentor_desktop.domain.ids import AttachmentId, NoteId
from revmentor_desktop.domain.times import checked_instant
from revmentor_desktop.domain.values import dataclass


class PictureKind(Enum):
    """In what form a picture is kept."""

    PNG = "image/png"
    JPEG = "image/jpeg"


@dataclass(frozen=True, slots=True)
class Attachment:
    """A picture in a shared note."""

    id: AttachmentId
    note: NoteId
    kind: PictureKind
    content: bytes = field(repr=False)
    added: datetime

    def __post_init__(self) -> None:
        object.__setattr__(self, "added", checked_instant(self.added))
