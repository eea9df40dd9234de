"""Typing in a note of a million letters with its preview beside it, on the page of the notes.

All that goes on piece by piece is at work then: the words are checked from the first key on, so
that all of the text is coloured and laid out anew, and it is counted and formatted after a pause.
What lies between two answers of the window is one turn, of which somebody feels the longest.
"""

from __future__ import annotations

import time
from dataclasses import replace
from typing import TYPE_CHECKING

from tests.benchmarks.measuring import WORK, Plan, named
from tests.benchmarks.opened import painted, program_over
from tests.benchmarks.workspaces import Contents, workspace_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtWidgets import QWidget

    from revmentor_desktop.app import Program
    from revmentor_desktop.ui.notes.editor import NoteEditor
    from tests.benchmarks.figures import Figure

KEYS, BETWEEN = 100, 0.08
"""Keys, and the seconds between two of somebody who types fast."""

FRAME, FELT = 16.0, 50.0
LEAST = 0.5
"""Milliseconds of work that make a turn one: others only look whether there is something to do."""

REST = 0.0005


def figures(plan: Plan, text: str) -> Iterator[Figure]:
    """Yield what a turn takes while somebody types in *text*; each second one stores it."""
    contents = Contents(plan.notes[0], plan.sessions[0], plan.topics[0])
    with program_over(workspace_of(contents, plan.cache)) as program:
        editor = _opened(program, text)
        turns = _typed(editor.text)
    turn = named("editor", "turns while typing, preview beside", len(text), p95=FRAME, clock=WORK)
    yield replace(turn, ours=turns)
    slowest = named("editor", "the slowest, which stores", len(text), most=FELT, clock=WORK)
    yield replace(slowest, ours=(max(turns),))


def _opened(program: Program, text: str) -> NoteEditor:
    """Open a note of *text* beside its preview, and return once all of it is there."""
    from revmentor_desktop.domain.changes import added
    from revmentor_desktop.domain.ids import NoteId
    from revmentor_desktop.ui.notes.band import SPLIT
    from revmentor_desktop.ui.notes.editor import NoteEditor
    from revmentor_desktop.ui.places import PageName, Place
    from tests import make

    assert program.desk is not None
    program.preferences.note_mode = SPLIT
    note = make.note(id=NoteId("the-long-one"), body=text)
    program.desk.commands.do("Add", added(note))
    program.window.go(Place(PageName.NOTES, note.id))
    while (editor := program.window.findChild(NoteEditor)) is None:
        painted()  # a page comes in several turns
    field, preview = editor.text, editor.body.preview
    while field.growing.busy or field.highlighter.busy or not preview.shows(text):
        painted()
    editor.focus_text()
    cursor = field.textCursor()
    cursor.setPosition(len(text) // 2)
    field.setTextCursor(cursor)
    painted()
    return editor


def _typed(field: QWidget) -> tuple[float, ...]:
    """Type, and return the milliseconds of work of each turn."""
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    turns = list[float]()
    due = time.perf_counter()
    for _ in range(KEYS):
        turns.append(_work(lambda: QTest.keyClick(field, Qt.Key.Key_A)))
        due += BETWEEN
        while time.perf_counter() < due:
            turns.append(_work(QApplication.processEvents))
            time.sleep(REST)
    return tuple(one for one in turns if one >= LEAST)


def _work(do: Callable[[], object]) -> float:
    began = time.thread_time()
    do()
    return (time.thread_time() - began) * 1000
