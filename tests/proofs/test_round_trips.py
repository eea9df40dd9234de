"""Texts that break programs come back as they were, and a clock that is wrong loses nothing."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from revmentor_desktop.domain.changes import ChangeSet, added, edited, removed, together
from revmentor_desktop.domain.ids import DeletionId
from revmentor_desktop.services.trash import listed, outdated, restored, thrown_away
from revmentor_desktop.services.versions import kept_before
from revmentor_desktop.services.workspace import Workspace
from revmentor_desktop.store.store import Store
from tests import make
from tests.proofs.round_trips import NOTES, TEXTS, round_trip

if TYPE_CHECKING:
    from revmentor_desktop.domain.notes import Note
    from revmentor_desktop.domain.private import PrivateNote

MOMENTS = (
    make.NOW,
    make.NOW + timedelta(days=1),
    make.NOW - timedelta(days=1),
    make.NOW + timedelta(seconds=1),
    datetime(1969, 12, 31, 23, 59, 59, tzinfo=UTC),
    datetime(2026, 10, 25, 0, 59, 59, tzinfo=UTC),  # in London one hour comes twice
    datetime(2026, 10, 25, 1, 0, tzinfo=UTC),
    datetime(2027, 3, 28, 1, 0, tzinfo=UTC),  # and one not at all
    datetime(2016, 12, 31, 23, 59, 59, 999999, tzinfo=UTC),  # a second that lasted two
    datetime(2100, 2, 28, 23, 59, 59, tzinfo=UTC),
)
LET_GO = make.NOW + timedelta(days=30)
"""From then on what was deleted is promised to nobody, and of versions one a day."""


@pytest.mark.parametrize("text", TEXTS[1:], ids=range(1, len(TEXTS)))
def test_a_text_goes_out_and_comes_in(text: str) -> None:
    round_trip([make.note(body=text), make.private_note(body=text)])


@settings(max_examples=10)
@given(NOTES)
def test_notes_go_out_and_come_in(notes: list[Note | PrivateNote]) -> None:
    round_trip(notes)


@settings(max_examples=10)
@given(st.lists(st.sampled_from(MOMENTS), min_size=3, max_size=8))
def test_a_clock_that_jumps_loses_and_reorders_nothing(moments: list[datetime]) -> None:
    clock = iter(moments + moments[-1:] * 99)
    present = moments[0]
    numbers = iter(range(1000))
    workspace = Workspace(
        Store.in_memory(), now=lambda: present, new_id=lambda: f"id-{next(numbers)}"
    )
    sessions = tuple(make.session(number) for number in range(1, 4))
    note = make.private_note(1, body="text 0", edited=make.NOW)
    workspace.commit(added(make.pair(), *sessions, note))
    since, texts = None, {"text 0"}
    for number in range(1, len(moments)):
        present = next(clock)
        kept = kept_before(workspace, note, since)
        new = replace(note, body=f"text {number}", edited=max(note.created, present))
        workspace.commit(together(added(kept) if kept else ChangeSet(()), edited(note, new)))
        texts = texts if kept else texts - {note.body}
        texts |= {new.body}
        note, since = new, None
        there = {one.body for one in workspace.read.revisions(note.id)} | {note.body}
        assert texts == there
        workspace.commit(thrown_away(removed(sessions[1]), workspace))
        if present < LET_GO:
            workspace.commit(outdated(workspace.read, present))
        (deed,) = listed(workspace.read)
        workspace.commit(restored(workspace.read, DeletionId(deed.id)))
        assert workspace.read.sessions() == sessions
    workspace.close()
