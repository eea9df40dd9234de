"""Whether a workspace is whole: its file, its search, its pictures, and its backups."""

from __future__ import annotations

from typing import TYPE_CHECKING

from revmentor_desktop.domain.attachments import Attachment, PictureKind
from revmentor_desktop.domain.changes import PRIVATE_KINDS, SHARED_KINDS
from revmentor_desktop.domain.notes import Note
from revmentor_desktop.domain.picture_references import referred_to
from revmentor_desktop.domain.private import PrivateAttachment, PrivateNote
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

EVERYTHING = frozenset((*SHARED_KINDS, *PRIVATE_KINDS))
NOTES = frozenset((Note, PrivateNote))
PICTURES = frozenset((Attachment, PrivateAttachment))


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
    read = workspace.read
    things = sum(len(read.all_of(kind)) for kind in EVERYTHING.difference(NOTES, PICTURES))
    named: set[str] = set()
    for note in read.all_notes():
        things += 1
        named.update(referred_to(note.body))
    shared, private = read.all_of(Attachment), read.all_of(PrivateAttachment)
    pictures: tuple[Attachment | PrivateAttachment, ...] = (*shared, *private)
    broken = sum(not one.content.startswith(BEGINS[one.kind]) for one in pictures)
    missing = named.difference(one.id for one in pictures)
    return Health(things + len(pictures), len(pictures), broken, len(missing), search_sound)


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
