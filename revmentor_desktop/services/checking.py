"""Whether a workspace is whole: its file, its search, its pictures, and its backups."""

from __future__ import annotations

from typing import TYPE_CHECKING

from revmentor_desktop.domain.attachments import (
    Attachment,
    PictureKind,
    referred_to,
)
from revmentor_desktop.domain.private import PrivateAttachment
from revmentor_desktop.domain.values import dataclass
from revmentor_desktop.services.restoring import look_into
from revmentor_desktop.store.errors import StoreError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from revmentor_desktop.services.backups import Backup
    from revmentor_desktop.services.workspace import Workspace
    from revmentor_desktop.store.keys import DataKey

BEGINS = {PictureKind.PNG: b"\x89PNG\r\n\x1a\n", PictureKind.JPEG: b"\xff\xd8\xff"}
"""How the bytes of a picture begin."""


@dataclass(frozen=True, slots=True)
class Health:
    """What was found: *things* could be read, and of the *pictures* some may be amiss.

    ``search_sound`` says whether the search finds all; if not, opening the workspace mends it.
    """

    things: int
    pictures: int
    pictures_broken: int
    pictures_missing: int
    search_sound: bool

    @property
    def whole(self) -> bool:
        """Whether nothing is amiss that opening the workspace does not mend."""
        return not (self.pictures_broken or self.pictures_missing)


def examine(workspace: Workspace) -> Health:
    """Read all of *workspace* and return what was found; raise ``StoreError`` if it is damaged."""
    search_sound = workspace.is_sound()
    things = workspace.read.everything()
    pictures = [one for one in things if isinstance(one, Attachment | PrivateAttachment)]
    broken = sum(not one.content.startswith(BEGINS[one.kind]) for one in pictures)
    there = {one.id for one in pictures}
    named = {id for note in workspace.read.all_notes() for id in referred_to(note.body)}
    return Health(len(things), len(pictures), broken, len(named - there), search_sound)


def unsound(
    backups: Sequence[Backup], scratch: Path, key: DataKey | None = None
) -> tuple[Backup, ...]:
    """Return those of *backups* that cannot be restored; below *scratch* each is tried.

    *key* is that of the workspace, if it is protected.
    """
    found = []
    for backup in backups:
        try:
            look_into(backup.path, scratch, key)
        except StoreError:
            found.append(backup)
    return tuple(found)
