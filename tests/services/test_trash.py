"""What is deleted can be had back as it was, and is let go after thirty days."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from revmentor_desktop.domain.changes import added, edited, removed
from revmentor_desktop.domain.deletions import Deletion
from revmentor_desktop.domain.ids import NoteId, SessionId
from revmentor_desktop.domain.notes import Note
from revmentor_desktop.domain.private import PrivateDeletion, PrivateNote, PrivateRevision
from revmentor_desktop.domain.revisions import Revision
from revmentor_desktop.domain.sessions import next_session
from revmentor_desktop.services.removal import removed_session
from revmentor_desktop.services.trash import listed, outdated, purged, restored, thrown_away
from revmentor_desktop.services.workspace import Workspace
from revmentor_desktop.store.payload import NAMES
from tests import make

if TYPE_CHECKING:
    from pathlib import Path

    from revmentor_desktop.domain.changes import Entity

DAY = timedelta(days=1)


def throw(workspace: Workspace, *things: Entity) -> str:
    workspace.commit(thrown_away(removed(*things), workspace))
    return listed(workspace.read)[0].id


def test_a_deleted_note_comes_back_as_it_was(workspace: Workspace) -> None:
    note = make.note()
    workspace.commit(added(note))
    before = set(workspace.read.each_thing())
    id = throw(workspace, note)
    assert workspace.read.note(note.id) is None
    workspace.commit(restored(workspace.read, id))  # type: ignore[arg-type]  # an id all the same
    assert set(workspace.read.each_thing()) == before


def test_it_comes_back_after_a_restart_too(tmp_path: Path) -> None:
    workspace = Workspace.create(tmp_path / "pair", make.pair(), now=lambda: make.NOW)
    workspace.commit(added(make.note()))
    throw(workspace, make.note())
    workspace.close()
    workspace = Workspace.open(tmp_path / "pair")
    (kept,) = listed(workspace.read)
    workspace.commit(restored(workspace.read, kept.id))
    assert workspace.read.note("note-1") == make.note()
    assert listed(workspace.read) == ()
    workspace.close()


def test_a_session_comes_back_with_all_that_hung_on_it(sample_workspace: Workspace) -> None:
    read = sample_workspace.read
    session = next_session(read.sessions())
    assert session is not None
    before = set(read.each_thing())
    changes = removed_session(session, tuple(read.each_thing()))
    sample_workspace.commit(thrown_away(changes, sample_workspace))
    (kept,) = listed(read)
    assert (kept.thing, kept.private) == (session, False)
    sample_workspace.commit(restored(read, kept.id))
    assert set(read.each_thing()) == before


def test_every_session_of_the_sample_comes_back_exactly(sample_workspace: Workspace) -> None:
    read = sample_workspace.read
    before = set(read.each_thing())
    for session in read.sessions():
        changes = removed_session(session, tuple(read.each_thing()))
        sample_workspace.commit(thrown_away(changes, sample_workspace))
        sample_workspace.commit(restored(read, listed(read)[0].id))
        assert set(read.each_thing()) == before


def test_undoing_takes_the_thing_and_its_deletion_back(workspace: Workspace) -> None:
    workspace.commit(added(make.term()))
    changes = thrown_away(removed(make.term()), workspace)
    workspace.commit(changes)
    workspace.commit(changes.inverse())
    assert listed(workspace.read) == ()
    assert workspace.read.terms() == (make.term(),)


def test_private_things_are_kept_on_the_private_side(workspace: Workspace) -> None:
    workspace.commit(added(make.private_note(), make.session(), make.preparation()))
    throw(workspace, make.private_note())
    throw(workspace, make.preparation(), make.session())
    shared = {type(thing) for one in workspace.read.deletions() for thing in one.things}
    private = {type(thing) for one in workspace.read.private_deletions() for thing in one.things}
    assert {kind.__name__ for kind in shared} == {"Session"}
    assert {kind.__name__ for kind in private} == {"PrivateNote", "PreparationList"}


def test_a_link_of_a_private_note_is_kept_on_the_private_side(workspace: Workspace) -> None:
    note = make.private_note(session=SessionId("session-1"))
    workspace.commit(added(make.session(), note))
    changes = removed_session(make.session(), tuple(workspace.read.each_thing()))
    workspace.commit(thrown_away(changes, workspace))
    (shared,), (private,) = workspace.read.deletions(), workspace.read.private_deletions()
    assert not shared.untied
    assert [link.id for link in private.untied] == [note.id]
    assert len(listed(workspace.read)) == 1


def test_a_link_that_was_made_anew_stays(workspace: Workspace) -> None:
    note = make.note(session=SessionId("session-1"))
    workspace.commit(added(make.session(1), make.session(2), note))
    changes = removed_session(make.session(1), tuple(workspace.read.each_thing()))
    workspace.commit(thrown_away(changes, workspace))
    other = replace(note, session=SessionId("session-2"))
    workspace.commit(edited(replace(note, session=None), other))
    workspace.commit(restored(workspace.read, listed(workspace.read)[0].id))
    assert workspace.read.note(note.id) == other


def test_what_is_there_again_stays_as_it_is(workspace: Workspace) -> None:
    workspace.commit(added(make.note()))
    id = throw(workspace, make.note())
    again = make.note(body="Brought in again.")
    workspace.commit(added(again))
    workspace.commit(restored(workspace.read, id))  # type: ignore[arg-type]  # an id all the same
    assert workspace.read.note("note-1") == again


def test_letting_go_takes_earlier_texts_and_origins_along(workspace: Workspace) -> None:
    note = make.private_note()
    workspace.commit(added(note, make.private_revision(), make.note_origin()))
    id = throw(workspace, note)
    assert workspace.read.revisions(note.id)
    workspace.commit(purged(workspace.read, [id]))  # type: ignore[list-item]  # an id all the same
    assert tuple(workspace.read.each_thing()) == (workspace.pair,)


@pytest.mark.parametrize("passed", [timedelta(0), 29 * DAY])
def test_nothing_goes_before_its_time(workspace: Workspace, passed: timedelta) -> None:
    note = make.note()
    workspace.commit(added(note, make.revision()))
    throw(workspace, note)
    assert not outdated(workspace.read, workspace.now() + passed)


def test_after_thirty_days_it_is_gone(workspace: Workspace) -> None:
    note = make.private_note()
    workspace.commit(added(note, make.private_revision()))
    throw(workspace, note)
    workspace.commit(outdated(workspace.read, workspace.now() + 30 * DAY))
    assert tuple(workspace.read.each_thing()) == (workspace.pair,)


def test_earlier_texts_are_thinned_and_those_of_no_note_go(workspace: Workspace) -> None:
    texts = [make.revision(number, note=NoteId("note-1")) for number in range(1, 4)]
    orphan = make.private_revision(9, note=NoteId("nobody"))
    workspace.commit(added(make.note(), *texts, orphan))
    workspace.commit(outdated(workspace.read, make.NOW + 40 * DAY))
    left = [one for one in workspace.read.each_thing() if isinstance(one, Revision)]
    assert left == [texts[-1]]
    assert not [one for one in workspace.read.each_thing() if isinstance(one, PrivateRevision)]


def test_a_sample_that_was_used_has_nothing_to_let_go(sample_workspace: Workspace) -> None:
    assert not outdated(sample_workspace.read, sample_workspace.now())


def test_every_thing_that_can_be_deleted_has_a_name_in_the_file() -> None:
    assert {Note, PrivateNote} <= set(NAMES.values())
    assert not {Deletion, PrivateDeletion} & set(NAMES.values())


def test_a_topic_of_ones_own_comes_back_with_the_wish_for_it(workspace: Workspace) -> None:
    own = make.own_topic(1)
    wish = make.interest(id=own.id)
    workspace.commit(added(own, wish))
    before = set(workspace.read.each_thing())
    workspace.commit(thrown_away(removed(own, wish), workspace))
    (kept,) = listed(workspace.read)
    assert (kept.thing, kept.others) == (own, 1)
    workspace.commit(restored(workspace.read, kept.id))
    assert set(workspace.read.each_thing()) == before


def test_a_note_comes_back_with_its_pictures(workspace: Workspace) -> None:
    note = make.private_note()
    picture = make.private_attachment(note=note.id)
    workspace.commit(added(note, picture))
    before = set(workspace.read.each_thing())
    id = throw(workspace, picture, note)
    assert listed(workspace.read)[0].thing == note
    workspace.commit(restored(workspace.read, id))  # type: ignore[arg-type]  # an id all the same
    assert set(workspace.read.each_thing()) == before
