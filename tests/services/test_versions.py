"""Earlier texts come back, and what is private never comes into what is shared."""

from __future__ import annotations

from typing import TYPE_CHECKING

from revmentor_desktop.domain.changes import added, edited
from revmentor_desktop.domain.ids import NoteId
from revmentor_desktop.domain.private import PrivateRevision, shared_note
from revmentor_desktop.domain.revisions import Revision
from revmentor_desktop.services.versions import can_return, kept_before, returned
from tests import make

if TYPE_CHECKING:
    from revmentor_desktop.services.workspace import Workspace


def test_what_is_kept_is_as_private_as_its_note(workspace: Workspace) -> None:
    shared, private = make.note(), make.private_note()
    workspace.commit(added(shared, private))
    assert type(kept_before(workspace, shared, since=None)) is Revision
    assert type(kept_before(workspace, private, since=None)) is PrivateRevision


def test_an_earlier_text_comes_back_and_that_of_today_is_kept(workspace: Workspace) -> None:
    note, version = make.note(), make.revision()
    workspace.commit(added(note, version))
    changes = returned(workspace, note, version)
    workspace.commit(changes)
    now = workspace.read.note(note.id)
    assert now is not None
    assert (now.title, now.body) == (version.title, version.body)
    assert note.body in {one.body for one in workspace.read.revisions(note.id)}
    workspace.commit(changes.inverse())
    assert workspace.read.note(note.id) == note
    assert workspace.read.revisions(note.id) == (version,)


def test_the_text_it_has_already_changes_nothing(workspace: Workspace) -> None:
    note = make.note()
    assert not returned(workspace, note, make.revision(title=note.title, body=note.body))


def test_a_private_text_does_not_come_into_a_shared_note(workspace: Workspace) -> None:
    private = make.private_note()
    version = make.private_revision(note=private.id)
    workspace.commit(added(private, version))
    shared = shared_note(private)
    workspace.commit(edited(private, shared))
    assert not can_return(shared, version)
    assert not returned(workspace, shared, version)
    assert workspace.read.revisions(shared.id) == (version,)


def test_a_shared_text_may_come_into_a_private_note() -> None:
    assert can_return(make.private_note(), make.revision(note=NoteId("private-note-1")))
