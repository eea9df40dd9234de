"""How a text refers to a picture of its note: as ``![what it shows](attachment:ID)``.

It stands by itself because what formats texts, in a process that is to stay small, needs no
picture.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from revmentor_desktop.domain.ids import AttachmentId

if TYPE_CHECKING:
    from collections.abc import Mapping

SCHEME = "attachment"

REFERENCE = re.compile(rf"{SCHEME}:([A-Za-z0-9_-]{{1,64}})(?![A-Za-z0-9_-])")
"""How a text names an attachment; the group is the id."""


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
