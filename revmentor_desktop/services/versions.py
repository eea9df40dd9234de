"""Earlier texts of notes: kept with the change that would lose them, and brought back.

Both go in the same step as the change of the note, so that undoing takes both back.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from revmentor_desktop.domain.changes import ChangeSet, added, edited, together
from revmentor_desktop.domain.ids import RevisionId
from revmentor_desktop.domain.private import PrivateNote, PrivateRevision, private_revision_of
from revmentor_desktop.domain.revisions import Revision, is_due, revision_of

if TYPE_CHECKING:
    from datetime import datetime

    from revmentor_desktop.domain.notes import Note
    from revmentor_desktop.services.workspace import Workspace

    AnyNote = Note | PrivateNote
    AnyRevision = Revision | PrivateRevision


def kept_before(workspace: Workspace, note: AnyNote, since: datetime | None) -> AnyRevision | None:
    """Return what has to be kept of *note* before it is changed now, if that is due.

    *since* is when a text of it was kept last or it was begun, ``None`` when it was opened or
    left since it was changed last.
    """
    kept = workspace.read.last_revision(note.id)
    if not is_due(note.edited, kept, since, workspace.now()):
        return None
    return _as_it_is(workspace, note)


def kept_typed(workspace: Workspace, note: AnyNote) -> ChangeSet:
    """Return the change set that keeps *note* as it was typed, where another text of it is stored.

    Nothing is to be kept if the note has been made shared meanwhile, or is gone.
    """
    read = workspace.read
    stored = read.private_note(note.id) if isinstance(note, PrivateNote) else read.note(note.id)
    if stored is None or (stored.title, stored.body) == (note.title, note.body):
        return ChangeSet(())
    return added(_as_it_is(workspace, replace(note, edited=workspace.now())))


def can_return(note: AnyNote, version: AnyRevision) -> bool:
    """Say whether *note* may become *version* again: nothing private comes into what is shared."""
    return isinstance(note, PrivateNote) or isinstance(version, Revision)


def returned(workspace: Workspace, note: AnyNote, version: AnyRevision) -> ChangeSet:
    """Return the change set that makes *note* read as *version*, and keeps the text of today."""
    if not can_return(note, version) or (note.title, note.body) == (version.title, version.body):
        return ChangeSet(())
    after = replace(note, title=version.title, body=version.body, edited=workspace.now())
    now = (note.title, note.body)
    if now in {(one.title, one.body) for one in workspace.read.revisions(note.id)}:
        return edited(note, after)
    return together(added(_as_it_is(workspace, note)), edited(note, after))


def _as_it_is(workspace: Workspace, note: AnyNote) -> AnyRevision:
    id = RevisionId(workspace.new_id())
    return private_revision_of(note, id) if isinstance(note, PrivateNote) else revision_of(note, id)
