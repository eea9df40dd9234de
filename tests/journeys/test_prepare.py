"""A mentor on a new computer: first run, a prepared agenda, a private note, and an export.

Through the real window, by keyboard alone; the preparation takes at most twelve deeds.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QFileDialog

from revmentor_desktop.domain.people import Role
from revmentor_desktop.domain.sessions import ItemKind
from revmentor_desktop.ui.places import PageName
from revmentor_desktop.ui.sharing.dialog import ShareDialog
from tests.journeys.keyboard import ALT, CTRL, SHIFT, Key, Keyboard

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from revmentor_desktop.app import Program

MOST_DEEDS = 12
FOR_A_FIRST_RUN, FOR_A_PREPARATION = 60, 180
"""Seconds, for a person at a keyboard."""
DEEDS_TO_SHARE = 3
SECRET = "He may still be sore about the old pilot"


@pytest.fixture
def program(first_start: Program) -> Program:
    return first_start


def test_a_mentor_prepares_and_shares_a_session_by_keyboard(
    program: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    window = program.window
    keys = Keyboard(window)

    keys.fill("Mei-Yee Chan", ends_with=Key.Key_Tab)
    keys.fill("Robert Lau")
    assert window.place is not None
    assert window.place.page is PageName.HOME
    assert program.desk is not None
    read = program.desk.workspace.read
    assert read.pair().me is Role.MENTOR
    assert keys.seconds <= FOR_A_FIRST_RUN

    keys.begin()
    keys.press(Key.Key_Return)  # Plan session 1, from the template for first sessions
    qtbot.waitUntil(lambda: window.place is not None and window.place.page is PageName.SESSION)
    assert program.desk.commands.stack.undoText() == "Plan session 1"

    keys.press(Key.Key_Tab)  # from the agenda to the field below it
    keys.fill("/feed decides")
    keys.fill("/plain words")
    session = read.sessions()[0]
    assert [item.title for item in session.items if item.kind is ItemKind.TOPIC] == [
        "How a feed decides what you see",
        "Prompting in plain words",
    ]

    keys.press(Key.Key_Backtab, SHIFT)  # back to the agenda, on the item just added
    before = [item.title for item in session.items]
    keys.press(Key.Key_Up, ALT)
    after = [item.title for item in read.sessions()[0].items]
    assert after != before
    assert sorted(after) == sorted(before)

    keys.press(Key.Key_N, CTRL | SHIFT)
    keys.fill("How to begin")
    keys.fill(SECRET, ends_with=None)

    program.desk.preferences.share_format = "md"  # as it was the last time
    keys.press(Key.Key_1, CTRL)  # home, whose next session is what Share means there
    prepared = keys.deeds
    keys.press(Key.Key_E, CTRL | SHIFT)
    dialog = window.findChild(ShareDialog)
    assert dialog is not None
    keys.press(Key.Key_Return)  # Save Markdown…
    assert keys.deeds - prepared < DEEDS_TO_SHARE  # the system's own question is the third
    chooser = dialog.findChild(QFileDialog)
    assert chooser is not None
    chooser.fileSelected.emit(str(tmp_path / "agenda.md"))
    chooser.close()
    keys.settle()
    assert keys.deeds <= MOST_DEEDS
    assert keys.seconds <= FOR_A_PREPARATION

    text = (tmp_path / "agenda.md").read_text(encoding="utf-8")
    assert "How a feed decides what you see" in text
    assert text.index("Prompting in plain words") < text.index("How a feed decides") or (
        before.index("Prompting in plain words") > before.index("How a feed decides what you see")
    )
    notes = read.note_summaries(shared=False)
    assert [note.title for note in notes] == ["How to begin"]
    note = read.private_note(notes[0].id)
    assert note is not None
    assert note.body == SECRET
    assert SECRET not in text
    assert "How to begin" not in text


def test_every_deed_of_a_preparation_can_be_taken_back(program: Program, qtbot: QtBot) -> None:
    window = program.window
    keys = Keyboard(window)
    keys.fill("Mei-Yee Chan", ends_with=Key.Key_Tab)
    keys.fill("Robert Lau")
    assert program.desk is not None
    read, stack = program.desk.workspace.read, program.desk.commands.stack
    start = tuple(read.each_thing())
    keys.press(Key.Key_Return)
    qtbot.waitUntil(lambda: window.place is not None and window.place.page is PageName.SESSION)
    keys.press(Key.Key_Tab)
    keys.fill("/feed decides")
    keys.fill("15 A look at our own shop window")
    keys.press(Key.Key_Backtab, SHIFT)
    keys.press(Key.Key_Up, ALT)
    keys.press(Key.Key_Delete)
    assert stack.count() >= 5
    while stack.canUndo():
        keys.press(Key.Key_Z, CTRL)
    assert tuple(read.each_thing()) == start
