"""The undo stack: it follows what is stored, step for step, and never runs ahead."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from revmentor_desktop.domain.changes import ChangeSet, added, edited, removed, together
from revmentor_desktop.services.trouble import Full, Stale
from revmentor_desktop.ui.commands import LIMIT, Commands
from tests import make

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from revmentor_desktop.domain.notes import Note
    from revmentor_desktop.services.workspace import Workspace


@pytest.fixture
def commands(workspace: Workspace, qapp: object) -> Iterator[Commands]:
    made = Commands(workspace)
    yield made
    made.close()


@pytest.fixture
def note(workspace: Workspace) -> Note:
    made = make.note()
    workspace.commit(added(made))
    return made


class Disk:
    """Stands between a workspace and its file, and refuses while it is full."""

    def __init__(self, workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
        self.full = False
        self._commit = workspace.commit
        monkeypatch.setattr(workspace, "commit", self.commit)

    def commit(self, change_set: ChangeSet, origin: object | None = None) -> None:
        if self.full:
            raise Full
        self._commit(change_set, origin)


@pytest.fixture
def disk(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> Disk:
    return Disk(workspace, monkeypatch)


def titled(note: Note, title: str) -> Note:
    return replace(note, title=title)


def test_doing_stores_and_remembers(commands: Commands, workspace: Workspace) -> None:
    assert commands.do("Add note", added(make.note()))
    assert workspace.read.note("note-1") == make.note()
    assert commands.stack.undoText() == "Add note"


def test_undo_and_redo(commands: Commands, workspace: Workspace, note: Note) -> None:
    new = titled(note, "New")
    commands.do("Rename", edited(note, new))
    commands.undo()
    assert workspace.read.note(note.id) == note
    assert (commands.stack.canUndo(), commands.stack.redoText()) == (False, "Rename")
    commands.redo()
    assert workspace.read.note(note.id) == new
    assert (commands.stack.canRedo(), commands.stack.undoText()) == (False, "Rename")


def test_nothing_to_do_is_no_step(commands: Commands, note: Note) -> None:
    assert commands.do("Rename", edited(note, note))
    assert commands.stack.count() == 0


def test_undo_and_redo_with_nothing_left_do_nothing(
    commands: Commands, workspace: Workspace
) -> None:
    before = tuple(workspace.read.each_thing())
    commands.undo()
    commands.redo()
    assert tuple(workspace.read.each_thing()) == before


def test_it_is_told_once_with_its_origin(qtbot: QtBot, commands: Commands, note: Note) -> None:
    origin = object()
    change = edited(note, titled(note, "New"))
    told: list[tuple[object, object]] = []
    commands.changed.connect(lambda *args: told.append(args))
    commands.do("Rename", change, origin=origin)
    assert told == [(change, origin)]


def test_undo_is_told_to_everybody(commands: Commands, note: Note) -> None:
    commands.do("Rename", edited(note, titled(note, "New")), origin=object())
    told: list[object] = []
    commands.changed.connect(lambda _change, origin: told.append(origin))
    commands.undo()
    commands.redo()
    assert told == [None, None]


@pytest.mark.parametrize("step", ["do", "undo", "redo"])
def test_a_deed_that_another_one_leads_to_is_the_later_one(
    commands: Commands, workspace: Workspace, note: Note, step: str
) -> None:
    """Whoever follows a change may commit too; undo then takes back that one first."""
    new = titled(note, "New")
    if step == "do":
        first = partial(commands.do, "Rename", edited(note, new))
    else:
        commands.do("Rename", edited(note, new))
        if step == "redo":
            commands.undo()
        first = getattr(commands, step)

    def answer() -> None:
        commands.changed.disconnect(answer)
        stored = workspace.read.note(note.id)
        commands.do("Answer", edited(stored, titled(note, "Answered")))

    commands.changed.connect(answer)
    first()
    steps = commands.stack.index()
    assert commands.stack.undoText() == "Answer"
    while commands.stack.canUndo():
        commands.undo()
    assert workspace.read.note(note.id) == note
    assert steps == (1 if step == "undo" else 2)


def test_editors_settle_before_undo(commands: Commands, workspace: Workspace, note: Note) -> None:
    """What is typed but not committed is the last deed, and so the one that is undone."""
    new = titled(note, "Typed")

    def settle() -> None:
        if workspace.read.note(note.id) == note:
            commands.do("Edit note", edited(note, new), run="typing")

    commands.do("Add note", added(make.note(2)))
    commands.settling.connect(settle)
    commands.undo()
    assert commands.stack.undoText() == "Add note"
    assert commands.stack.redoText() == "Edit note"


# --- runs of typing -----------------------------------------------------------------------


def test_a_run_is_one_step(commands: Commands, workspace: Workspace, note: Note) -> None:
    steps = [note, *(titled(note, text) for text in ("N", "Ne", "New"))]
    for before, after in pairwise(steps):
        commands.do("Edit note", edited(before, after), run="one")
    assert commands.stack.count() == 1
    commands.undo()
    assert workspace.read.note(note.id) == note
    commands.redo()
    assert workspace.read.note(note.id) == steps[-1]


@pytest.mark.parametrize(("first", "second"), [("one", "two"), ("one", None), (None, None)])
def test_other_runs_are_other_steps(
    commands: Commands, note: Note, first: object, second: object
) -> None:
    between = titled(note, "N")
    commands.do("Edit note", edited(note, between), run=first)
    commands.do("Edit note", edited(between, titled(note, "Ne")), run=second)
    assert commands.stack.count() == 2


def test_a_run_that_ends_where_it_began_was_nothing(
    commands: Commands, workspace: Workspace, note: Note
) -> None:
    commands.do("Add note", added(make.note(2)))
    typed = titled(note, "N")
    commands.do("Edit note", edited(note, typed), run="one")
    commands.do("Edit note", edited(typed, note), run="one")
    assert (commands.stack.count(), commands.stack.undoText()) == (1, "Add note")
    commands.undo()
    assert workspace.read.note("note-2") is None


# --- when the file is in the way ----------------------------------------------------------


def test_a_refused_deed_never_was(
    qtbot: QtBot, commands: Commands, workspace: Workspace, note: Note, disk: Disk
) -> None:
    disk.full = True
    with qtbot.waitSignal(commands.failed) as failed, qtbot.assertNotEmitted(commands.changed):
        assert not commands.do("Rename", edited(note, titled(note, "New")))
    assert isinstance(failed.args[0], Full)
    assert commands.stack.count() == 0
    assert workspace.read.note(note.id) == note


def test_a_refused_deed_leaves_what_can_be_redone(
    commands: Commands, workspace: Workspace, note: Note, disk: Disk
) -> None:
    commands.do("Rename", edited(note, titled(note, "New")))
    commands.undo()
    disk.full = True
    commands.do("Add note", added(make.note(2)))
    disk.full = False
    commands.redo()
    assert workspace.read.note(note.id) == titled(note, "New")


def test_a_refused_edit_does_not_merge(commands: Commands, note: Note, disk: Disk) -> None:
    typed = titled(note, "N")
    commands.do("Edit note", edited(note, typed), run="one")
    disk.full = True
    assert not commands.do("Edit note", edited(typed, titled(note, "Ne")), run="one")
    disk.full = False
    assert commands.do("Edit note", edited(typed, titled(note, "Nee")), run="one")
    assert commands.stack.count() == 1


@pytest.mark.parametrize("step", ["undo", "redo"])
def test_a_refused_step_can_be_tried_again(
    qtbot: QtBot, commands: Commands, workspace: Workspace, note: Note, disk: Disk, step: str
) -> None:
    commands.do("Rename", edited(note, titled(note, "New")))
    if step == "redo":
        commands.undo()
    take = commands.undo if step == "undo" else commands.redo
    before = tuple(workspace.read.each_thing())
    disk.full = True
    with qtbot.waitSignal(commands.failed):
        take()
    assert tuple(workspace.read.each_thing()) == before
    disk.full = False
    take()
    assert tuple(workspace.read.each_thing()) != before
    assert commands.stack.count() == 1


def test_a_refused_deed_can_be_tried_again(
    commands: Commands, workspace: Workspace, note: Note, disk: Disk
) -> None:
    disk.full = True
    commands.do("Rename", edited(note, titled(note, "New")), origin=object())
    commands.retry()
    assert workspace.read.note(note.id) == note
    disk.full = False
    told: list[object] = []
    commands.changed.connect(lambda _change, origin: told.append(origin))
    commands.retry()
    assert workspace.read.note(note.id) == titled(note, "New")
    assert commands.stack.undoText() == "Rename"
    assert told == [None]
    commands.retry()
    assert commands.stack.count() == 1


def test_what_was_refused_is_forgotten_once_another_deed_is_stored(
    commands: Commands, workspace: Workspace, note: Note, disk: Disk
) -> None:
    disk.full = True
    commands.do("Rename", edited(note, titled(note, "Old wish")))
    disk.full = False
    commands.do("Rename", edited(note, titled(note, "New")))
    commands.retry()
    assert workspace.read.note(note.id) == titled(note, "New")


def test_an_editor_that_holds_its_text_tries_again_itself(
    commands: Commands, workspace: Workspace, note: Note, disk: Disk
) -> None:
    typed = titled(note, "Typed on")

    def settle() -> None:
        stored = workspace.read.note(note.id)
        commands.do("Edit note", edited(stored, typed), run="typing")

    disk.full = True
    commands.do("Edit note", edited(note, titled(note, "Typed")), run="typing")
    commands.settling.connect(settle)
    commands.retry()
    disk.full = False
    commands.retry()
    assert workspace.read.note(note.id) == typed
    assert commands.stack.count() == 1


def test_what_an_editor_still_holds_is_stored_once_the_store_takes_something(
    qtbot: QtBot, commands: Commands, workspace: Workspace, note: Note, disk: Disk
) -> None:
    typed = titled(note, "Typed")

    def settle() -> None:
        commands.do("Edit note", edited(workspace.read.note(note.id), typed), run="typing")

    commands.settling.connect(settle)
    disk.full = True
    commands.settle()
    disk.full = False
    commands.do("Add note", added(make.note(2)))
    qtbot.waitUntil(lambda: workspace.read.note(note.id) == typed)


@pytest.mark.parametrize("step", ["undo", "redo"])
def test_a_refused_step_is_tried_again_from_the_bar(
    commands: Commands, workspace: Workspace, note: Note, disk: Disk, step: str
) -> None:
    commands.do("Rename", edited(note, titled(note, "New")))
    if step == "redo":
        commands.undo()
    disk.full = True
    getattr(commands, step)()
    disk.full = False
    commands.retry()
    wanted = note if step == "undo" else titled(note, "New")
    assert workspace.read.note(note.id) == wanted


def test_a_step_that_no_longer_fits_leaves_the_stack(
    qtbot: QtBot, commands: Commands, workspace: Workspace, note: Note
) -> None:
    new = titled(note, "New")
    commands.do("Rename", edited(note, new))
    workspace.commit(edited(new, titled(note, "Changed elsewhere")))
    with qtbot.waitSignal(commands.failed) as failed:
        commands.undo()
    assert isinstance(failed.args[0], Stale)
    assert commands.stack.count() == 0
    assert workspace.read.note(note.id) == titled(note, "Changed elsewhere")


# --- any edits ----------------------------------------------------------------------------

DEED = st.tuples(
    st.sampled_from(["add", "edit", "type", "remove", "both"]),
    st.integers(1, 4),
    st.text(max_size=3),
)


def deed(workspace: Workspace, kind: str, number: int, text: str) -> ChangeSet:
    """Return an edit of the note *number* that fits what is stored."""
    note = make.note(number)
    stored = workspace.read.note(note.id)
    if stored is None:
        return added(replace(note, title=text.replace("\0", "")))
    if kind == "remove":
        return removed(stored)
    after = replace(stored, title=text.replace("\0", ""))
    if kind == "both":
        return together(
            edited(stored, after), edited(workspace.pair, replace(workspace.pair, aim=after.title))
        )
    return edited(stored, after)


@settings(max_examples=settings().max_examples // 3)  # each reads everything two dozen times
@given(st.lists(DEED, max_size=8))
def test_undoing_everything_walks_back_through_every_state(
    qapp: object, deeds: list[tuple[str, int, str]]
) -> None:
    workspace = make.workspace()
    commands = Commands(workspace)
    states = {0: tuple(workspace.read.each_thing())}
    for kind, number, text in deeds:
        run = number if kind == "type" else None
        assert commands.do(kind, deed(workspace, kind, number, text), run=run)
        states[commands.stack.index()] = tuple(workspace.read.each_thing())
    last = commands.stack.index()
    for index in range(last - 1, -1, -1):
        commands.undo()
        assert commands.stack.index() == index
        assert tuple(workspace.read.each_thing()) == states[index]
    for index in range(1, last + 1):
        commands.redo()
        assert tuple(workspace.read.each_thing()) == states[index]
    commands.close()
    workspace.close()


def test_only_so_many_steps_are_kept(commands: Commands) -> None:
    for number in range(LIMIT + 5):
        commands.do("Add note", added(make.note(number)))
    assert commands.stack.count() == LIMIT


def test_what_was_stored_while_it_closed_is_told_to_nobody(
    workspace: Workspace, qapp: object
) -> None:
    commands = Commands(workspace)
    heard: list[ChangeSet] = []
    workspace.subscribe(lambda change_set, _origin: heard.append(change_set))
    commands.close()
    commands.take_over("Bring in", added(make.note()))
    assert heard == []
    assert not commands.stack.canUndo()


def test_after_closing_nothing_is_heard(qtbot: QtBot, workspace: Workspace, qapp: object) -> None:
    commands = Commands(workspace)
    commands.do("Add note", added(make.note()))
    commands.close()
    assert commands.stack.count() == 0
    with qtbot.assertNotEmitted(commands.changed):
        workspace.commit(added(make.note(2)))


# --- what was refused ---------------------------------------------------------------------


def test_what_was_refused_is_tried_again_by_itself(
    qtbot: QtBot,
    commands: Commands,
    workspace: Workspace,
    note: Note,
    disk: Disk,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    commands._again.setInterval(1)
    disk.full = True
    assert not commands.do("Rename", edited(note, titled(note, "New")))
    with qtbot.waitSignal(commands.failed):  # tried again, and still refused
        pass
    disk.full = False
    with qtbot.waitSignal(commands.changed):
        pass
    assert workspace.read.note(note.id) == titled(note, "New")
    assert not commands._again.isActive()


def test_what_can_never_be_stored_is_not_tried_again(
    commands: Commands, workspace: Workspace, note: Note
) -> None:
    workspace.commit(edited(note, titled(note, "Elsewhere")))
    assert not commands.do("Rename", edited(note, titled(note, "New")))
    assert not commands._again.isActive()


def test_what_is_not_saved_can_be_had_to_keep_it_elsewhere(
    commands: Commands, note: Note, disk: Disk
) -> None:
    typed = edited(note, titled(note, "Typed"))
    commands.settling.connect(lambda: commands.do("Typing", typed))
    disk.full = True
    deed = added(make.action())
    assert not commands.do("Add action", deed)
    assert set(commands.unsaved()) >= {typed}
    disk.full = False
    assert commands.unsaved() == ()
