"""Pictures go where their note goes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from revmentor_desktop.domain.picture_references import reference, referred_to
from revmentor_desktop.domain.private import PrivateNote, private_copy
from revmentor_desktop.services.pictures import (
    copied,
    made_shared,
    pictures_of,
    removed_with_pictures,
)
from revmentor_desktop.services.trash import listed, restored, thrown_away
from tests import make

if TYPE_CHECKING:
    from collections.abc import Iterator

    from revmentor_desktop.domain.notes import Note
    from revmentor_desktop.services.workspace import Workspace

MINE = make.private_note(body=f"![]({reference(make.private_attachment().id)})")
OURS = make.note(body=f"![]({reference(make.attachment().id)})")


@pytest.fixture
def workspace() -> Iterator[Workspace]:
    made = make.workspace(MINE, make.private_attachment(), OURS, make.attachment())
    yield made
    made.close()


@pytest.mark.parametrize("note", [MINE, OURS], ids=["private", "shared"])
def test_a_note_that_is_removed_takes_its_pictures_along(
    workspace: Workspace, note: object
) -> None:
    before = tuple(workspace.read.each_thing())
    change = removed_with_pictures(workspace.read, note)  # type: ignore[arg-type]  # of either kind
    workspace.commit(change)
    assert pictures_of(workspace.read, note) == ()  # type: ignore[arg-type]  # of either kind
    workspace.commit(change.inverse())
    assert tuple(workspace.read.each_thing()) == before


def test_a_note_that_is_made_shared_takes_its_pictures_along(workspace: Workspace) -> None:
    workspace.commit(made_shared(workspace.read, MINE))
    assert workspace.read.private_attachments_of(MINE.id) == ()
    [picture] = workspace.read.attachments_of(MINE.id)
    assert picture.content == make.private_attachment().content
    shared = workspace.read.note(MINE.id)
    assert shared is not None
    assert referred_to(shared.body) == (picture.id,)


@pytest.mark.parametrize("note", [MINE, OURS], ids=["private", "shared"])
def test_a_note_comes_back_from_recently_deleted_with_its_pictures(
    workspace: Workspace, note: Note | PrivateNote
) -> None:
    pictures = pictures_of(workspace.read, note)
    workspace.commit(thrown_away(removed_with_pictures(workspace.read, note), workspace))
    assert pictures_of(workspace.read, note) == ()
    [kept] = listed(workspace.read)
    assert kept.thing == note
    workspace.commit(restored(workspace.read, kept.id))
    assert pictures_of(workspace.read, note) == pictures


@pytest.mark.parametrize("note", [MINE, OURS], ids=["private", "shared"])
def test_a_copy_has_pictures_of_its_own(workspace: Workspace, note: PrivateNote) -> None:
    plain = private_copy(note, make.private_note(9).id, make.NOW)  # type: ignore[arg-type]
    copy, change = copied(workspace.read, note, plain, workspace.new_id)
    workspace.commit(change)
    [picture] = workspace.read.private_attachments_of(copy.id)
    assert referred_to(copy.body) == (picture.id,)
    assert picture.content == pictures_of(workspace.read, note)[0].content
    workspace.commit(removed_with_pictures(workspace.read, copy))
    assert len(pictures_of(workspace.read, note)) == 1
