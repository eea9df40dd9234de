"""The pictures that are stored with the notes, by the addresses that stand in their text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from revmentor_desktop.domain.picture_references import referred_to
from revmentor_desktop.services.trouble import StoreError

if TYPE_CHECKING:
    from collections.abc import Callable

    from revmentor_desktop.domain.attachments import Attachment
    from revmentor_desktop.domain.private import PrivateAttachment
    from revmentor_desktop.services.workspace import Workspace


class StoredPictures:
    """Finds pictures of shared notes, or of private ones; a view is given one of the two."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace

    def shared(self, address: str) -> bytes | None:
        """Return a picture of a shared note."""
        return _content(address, self._workspace.read.attachment)

    def private(self, address: str) -> bytes | None:
        """Return a picture of a private note."""
        return _content(address, self._workspace.read.private_attachment)


def _content(
    address: str, find: Callable[[str], Attachment | PrivateAttachment | None]
) -> bytes | None:
    """Return the picture that *address* names; none where the file is in the way."""
    named = referred_to(address)
    try:
        picture = find(named[0]) if named else None
    except StoreError:
        return None  # Qt asks while it draws, and can be told nothing else
    return None if picture is None else picture.content
