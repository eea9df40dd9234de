"""A step of thousands of changes is taken back and done again in the background, whole or not."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from threading import Event
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QWidget

from revmentor_desktop.domain.changes import ChangeSet, added, edited, together
from revmentor_desktop.services.trouble import Full
from revmentor_desktop.ui.commands import Commands, Following
from revmentor_desktop.ui.long_step import LongStepDialog
from tests import make
from tests.ui.test_commands import titled

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot

    from revmentor_desktop.ui.desk import Desk

MANY = tuple(make.note(number) for number in range(1, 7))


class Gate:
    """Stands before the store, closed until it is opened; then the disk may be *full*."""

    def __init__(self, store: Callable[..., None]) -> None:
        self._store = store
        self._opened = Event()
        self.full = False

    def store(self, change_set: ChangeSet, *told: Callable[[int, int], None]) -> None:
        self._opened.wait()
        if self.full:
            raise Full
        self._store(change_set, *told)

    def open(self) -> None:
        self._opened.set()

    def close(self) -> None:
        self._opened.clear()


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(800, 600)
    made.show()
    return made


@pytest.fixture
def commands(desk: Desk, window: QWidget, monkeypatch: pytest.MonkeyPatch) -> Commands:
    monkeypatch.setattr("revmentor_desktop.ui.commands.LONG", 3)
    desk.commands.set_long_road(partial(LongStepDialog.take, desk, window))
    desk.commands.do("Bring in notes", added(*MANY))
    return desk.commands


@pytest.fixture
def gate(commands: Commands, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> Iterator[Gate]:
    made = Gate(desk.workspace.store)
    monkeypatch.setattr(desk.workspace, "store", made.store)
    yield made
    made.open()


def dialog(window: QWidget) -> LongStepDialog | None:
    return window.findChild(LongStepDialog)


def test_it_is_taken_back_and_done_again_as_one_step(
    commands: Commands, desk: Desk, window: QWidget, qtbot: QtBot
) -> None:
    commands.undo()
    shown = dialog(window)
    assert shown is not None
    assert "Bring in notes" in shown.windowTitle()
    qtbot.waitUntil(lambda: dialog(window) is None)
    assert desk.workspace.read.note_counts() == (0, 0)
    assert (commands.stack.canUndo(), commands.stack.canRedo()) == (False, True)
    commands.redo()
    qtbot.waitUntil(lambda: dialog(window) is None)
    assert desk.workspace.read.note_counts() == (6, 0)
    assert (commands.stack.canUndo(), commands.stack.canRedo()) == (True, False)


def test_who_cancels_has_all_of_it_and_what_was_done_meanwhile(
    gate: Gate, commands: Commands, desk: Desk, window: QWidget, qtbot: QtBot
) -> None:
    commands.undo()
    shown = dialog(window)
    assert shown is not None
    assert not commands.do("Rename", edited(MANY[0], titled(MANY[0], "New")))
    commands.undo()  # nothing more, before the step has ended
    shown.reject()
    gate.open()
    qtbot.waitUntil(lambda: dialog(window) is None)
    qtbot.waitUntil(lambda: commands.stack.undoText() == "Rename")
    assert desk.workspace.read.note_counts() == (6, 0)
    assert desk.workspace.read.note(MANY[0].id) == titled(MANY[0], "New")


def test_a_full_disk_leaves_all_of_it_and_says_so(
    gate: Gate, commands: Commands, desk: Desk, window: QWidget, qtbot: QtBot
) -> None:
    gate.full = True
    commands.undo()
    with qtbot.waitSignal(commands.failed) as said:
        gate.open()
    assert isinstance(said.args[0], Full)
    qtbot.waitUntil(lambda: dialog(window) is None)
    assert desk.workspace.read.note_counts() == (6, 0)
    gate.full = False
    commands.retry()
    qtbot.waitUntil(lambda: not commands.stack.canUndo() and dialog(window) is None)
    assert desk.workspace.read.note_counts() == (0, 0)


def test_what_is_closed_meanwhile_is_stored_as_a_whole(
    gate: Gate, desk: Desk, window: QWidget, qtbot: QtBot
) -> None:
    gate.open()
    commands = Commands(desk.workspace)
    commands.set_long_road(partial(LongStepDialog.take, desk, window))
    commands.do("Bring in notes", added(*map(make.private_note, range(1, 7))))
    gate.close()
    commands.undo()
    commands.close()
    gate.open()
    desk.tasks.wait()
    assert desk.workspace.read.note_counts() == (6, 0)
    qtbot.waitUntil(lambda: dialog(window) is None)


def test_what_was_asked_for_meanwhile_is_done_though_the_step_is_refused(
    gate: Gate, commands: Commands, desk: Desk, window: QWidget, qtbot: QtBot
) -> None:
    renamed = edited(MANY[0], titled(MANY[0], "New"))
    gate.full = True
    commands.undo()
    assert not commands.do("Rename", renamed)
    assert commands.holds_back
    assert commands.unsaved() == (renamed,)
    with qtbot.waitSignal(commands.failed):
        gate.open()
    qtbot.waitUntil(lambda: dialog(window) is None)
    gate.full = False
    commands.retry()
    assert not commands.holds_back
    assert commands.stack.undoText() == "Rename"
    assert desk.workspace.read.note(MANY[0].id) == titled(MANY[0], "New")


def test_a_step_that_is_refused_is_not_tried_again_by_itself(
    gate: Gate, desk: Desk, window: QWidget, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("revmentor_desktop.ui.commands.AGAIN_MS", 1)
    gate.open()
    commands = Commands(desk.workspace)
    commands.set_long_road(partial(LongStepDialog.take, desk, window))
    commands.do("Bring in notes", added(*map(make.private_note, range(1, 7))))
    gate.full = True
    heard: list[str] = []
    commands.settling.connect(partial(heard.append, "settle"))
    commands.failed.connect(lambda _error: heard.append("refused"))
    commands.undo()
    once = ["settle", "refused", "settle"]  # what editors hold is tried again, and no more
    qtbot.waitUntil(lambda: heard == once and dialog(window) is None)
    commands.retry()
    qtbot.waitUntil(lambda: heard == [*once, "settle", *once] and dialog(window) is None)
    commands.close()


# --- what follows from an edit ------------------------------------------------------------


@pytest.fixture
def following(commands: Commands, monkeypatch: pytest.MonkeyPatch) -> Following:
    """What follows from an edit that was done: each note gets another title."""
    monkeypatch.setattr("revmentor_desktop.ui.commands.FEW", 2)
    commands.do("Rename", edited(MANY[0], titled(MANY[0], "New")), run="run")
    others = together(*(edited(one, titled(one, "Follows")) for one in MANY[1:]))
    stopped = partial(commands.setProperty, "stopped", True)
    return Following("Rename", lambda: others, 5, "They follow…", stopped, run="run")


def titles(desk: Desk) -> list[str]:
    """Return the titles of the notes that are stored."""
    found = (desk.workspace.read.note(one.id) for one in MANY)
    return [one.title for one in found if one is not None]


def test_much_that_follows_from_an_edit_is_part_of_its_step(
    following: Following,
    gate: Gate,
    commands: Commands,
    desk: Desk,
    window: QWidget,
    qtbot: QtBot,
) -> None:
    before, steps = [one.title for one in MANY], commands.stack.count()
    commands.do_patiently(following)
    shown = dialog(window)
    assert shown is not None
    assert shown.windowTitle() == "They follow…"
    assert titles(desk) == ["New", *before[1:]]
    gate.open()
    qtbot.waitUntil(lambda: dialog(window) is None)
    assert titles(desk) == ["New", *["Follows"] * 5]
    assert commands.stack.count() == steps
    commands.undo()
    qtbot.waitUntil(lambda: dialog(window) is None)
    assert titles(desk) == before


def test_who_stops_that_has_none_of_it_and_the_edit_stays(
    following: Following,
    gate: Gate,
    commands: Commands,
    desk: Desk,
    window: QWidget,
    qtbot: QtBot,
) -> None:
    commands.do_patiently(following)
    shown = dialog(window)
    assert shown is not None
    shown.cancel.click()
    gate.open()
    qtbot.waitUntil(lambda: dialog(window) is None)
    assert titles(desk) == ["New", *(one.title for one in MANY[1:])]
    assert commands.property("stopped")
    assert commands.stack.undoText() == "Rename"


def test_that_on_a_full_disk_is_told_and_done_when_somebody_tries_again(
    following: Following,
    gate: Gate,
    commands: Commands,
    desk: Desk,
    window: QWidget,
    qtbot: QtBot,
) -> None:
    gate.full = True
    commands.do_patiently(following)
    with qtbot.waitSignal(commands.failed) as said:
        gate.open()
    assert isinstance(said.args[0], Full)
    qtbot.waitUntil(lambda: dialog(window) is None)
    assert not commands.property("stopped")
    gate.full = False
    commands.retry()
    qtbot.waitUntil(lambda: dialog(window) is None)
    assert titles(desk) == ["New", *["Follows"] * 5]


def test_what_was_refused_of_it_does_not_stand_before_a_copy_elsewhere(
    following: Following, gate: Gate, commands: Commands, window: QWidget, qtbot: QtBot
) -> None:
    gate.full = True
    commands.do_patiently(following)
    with qtbot.waitSignal(commands.failed):
        gate.open()
    qtbot.waitUntil(lambda: dialog(window) is None)
    assert commands.unsaved() == ()
    assert dialog(window) is None


def test_nobody_is_told_that_it_stopped_in_what_is_closed(
    following: Following, gate: Gate, desk: Desk, window: QWidget, qtbot: QtBot
) -> None:
    commands = Commands(desk.workspace)
    commands.set_long_road(partial(LongStepDialog.take, desk, window))
    commands.do_patiently(replace(following, stopped=partial(window.setProperty, "stopped", True)))
    shown = dialog(window)
    assert shown is not None
    shown.cancel.click()
    commands.close()
    gate.open()
    qtbot.waitUntil(lambda: dialog(window) is None)
    assert not window.property("stopped")


@pytest.mark.parametrize("hurry", ["who does it", "who settles", "few"])
def test_it_is_stored_at_once_for_who_cannot_wait(
    following: Following,
    commands: Commands,
    desk: Desk,
    window: QWidget,
    monkeypatch: pytest.MonkeyPatch,
    hurry: str,
) -> None:
    if hurry == "few":
        monkeypatch.setattr("revmentor_desktop.ui.commands.FEW", 5)
    if hurry == "who settles":
        commands.settling.connect(partial(commands.do_patiently, following))
        commands.settle()
    else:
        commands.do_patiently(following, at_once=hurry == "who does it")
    assert dialog(window) is None
    assert titles(desk) == ["New", *["Follows"] * 5]


def test_who_settles_patiently_leaves_it_to_the_background(
    following: Following, commands: Commands, desk: Desk, window: QWidget, qtbot: QtBot
) -> None:
    settling = commands.settling.connect(partial(commands.do_patiently, following, at_once=True))
    commands.settle(patient=True)
    commands.settling.disconnect(settling)
    assert dialog(window) is not None
    qtbot.waitUntil(lambda: dialog(window) is None)
    assert titles(desk) == ["New", *["Follows"] * 5]
