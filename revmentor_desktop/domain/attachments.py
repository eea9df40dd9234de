"""Pictures in notes: their bytes stand beside the note, and its text refers to them by id.

A text refers to one as ``![what it shows](attachment:ID)``.  A picture whose reference was deleted
stays until its note goes, so that undoing, and older versions of the note, find it again.
"""

from __future__ import annotations

import re
from dataclasses import field
from datetime import datetime
from enum import Enum
from typing import TYPE_CHECKING

from revmentor_desktop.domain.ids import AttachmentId, NoteId
from revmentor_desktop.domain.times import checked_instant
from revmentor_desktop.domain.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Mapping

SCHEME = "attachment"

REFERENCE = re.compile(rf"{SCHEME}:([A-Za-z0-9_-]{{1,64}})(?![A-Za-z0-9_-])")
"""How a text names an attachment; the group is the id."""


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


def reference(id: AttachmentId) -> str:
    """Return the address by which a text names the attachment *id*."""
    return f"{SCHEME}:{id}"


def referred_to(markdown: str) -> tuple[AttachmentId, ...]:
    """Return the ids of the attachments that *markdown* names, each once, in their order."""
    return tuple(dict.fromkeys(AttachmentId(found[1]) for found in REFERENCE.finditer(markdown)))


def with_references(markdown: str, new_ids: Mapping[AttachmentId, AttachmentId]) -> str:
    """Return *markdown* with the attachments in *new_ids* named by their new ids."""

    def renamed(found: re.Match[str]) -> str:
        old = AttachmentId(found[1])
        return reference(new_ids.get(old, old))

    return REFERENCE.sub(renamed, markdown)
