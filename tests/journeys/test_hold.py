"""An hour by keyboard alone: from Home to a session that is closed and its recap."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from revmentor_desktop.domain.sessions import Outcome, SessionState, next_session
from revmentor_desktop.ui.live.page import LivePage
from revmentor_desktop.ui.places import PageName, Tab
from tests.journeys.keyboard import A_KEY, CTRL, SHIFT, Key, Keyboard

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from revmentor_desktop.app import Program

MOST_KEYS_BESIDE_THE_TEXT = 3
FOR_A_QUESTION, FOR_THE_FINISH = 3, 90
"""Seconds: for a question beside what is typed of it, and from Finish until it is closed."""


@pytest.fixture
def program(sample_pair: Program) -> Program:
    return sample_pair


def test_a_session_is_held_and_closed_by_keyboard(program: Program, qtbot: QtBot) -> None:
    window, keys = program.window, Keyboard(program.window)
    assert program.desk is not None
    read = program.desk.workspace.read
    session = next_session(read.sessions())
    assert session is not None

    keys.press(Key.Key_Return)  # Home: Continue preparing
    qtbot.waitUntil(lambda: window.place is not None and window.place.page is PageName.SESSION)
    keys.press(Key.Key_Return, CTRL)  # Start session
    qtbot.waitUntil(lambda: window.place is not None and window.place.page is PageName.LIVE)
    running = read.session(session.id)
    assert running is not None
    assert running.state is SessionState.IN_PROGRESS

    enabled = Counter(
        key.toString()
        for action in window.actions_table
        if action.isEnabled()
        for key in action.shortcuts()
    )
    assert [key for key, times in enabled.items() if times > 1] == []

    keys.begin()
    keys.press(Key.Key_2, CTRL)  # a question
    beside = keys.seconds
    keys.fill("Who owns the last sentence", ends_with=None)
    keys.press(Key.Key_Return)
    assert keys.deeds - 1 <= MOST_KEYS_BESIDE_THE_TEXT
    assert beside + A_KEY <= FOR_A_QUESTION
    assert "Who owns the last sentence" in [one.text for one in read.questions()]

    keys.fill("! visit the service centre @robert by friday")
    keys.fill("* say no early because people wait")
    assert read.actions()[-1].text == "visit the service centre"

    keys.press(Key.Key_Right, CTRL)
    first = read.session(session.id)
    assert first is not None
    assert first.items[0].outcome is Outcome.DONE

    keys.begin()
    keys.press(Key.Key_Return, CTRL | SHIFT)  # Finish
    page = window.page
    assert isinstance(page, LivePage)
    assert page.finish.isVisible()
    for _ in range(60):
        if page.finish.close_button.hasFocus():
            break
        keys.press(Key.Key_Tab)
    assert page.finish.close_button.hasFocus()
    keys.press(Key.Key_Return)
    assert keys.seconds <= FOR_THE_FINISH
    qtbot.waitUntil(lambda: window.place is not None and window.place.page is PageName.SESSION)
    assert window.place is not None
    assert window.place.tab is Tab.RECAP
    closed = read.session(session.id)
    assert closed is not None
    assert closed.state is SessionState.HELD
    coming = next_session(read.sessions())
    assert coming is not None
    assert {item.origin for item in coming.items} >= {session.id}

    program.desk.commands.undo()
    again = read.session(session.id)
    assert again is not None
    assert again.state is SessionState.IN_PROGRESS


def test_a_session_that_runs_is_offered_again_after_leaving(program: Program, qtbot: QtBot) -> None:
    window, keys = program.window, Keyboard(program.window)
    keys.press(Key.Key_Return)
    keys.press(Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: window.place is not None and window.place.page is PageName.LIVE)
    page = window.page
    assert isinstance(page, LivePage)
    page.top.leave.setFocus(Qt.FocusReason.TabFocusReason)
    keys.press(Key.Key_Return)
    assert window.place is not None
    assert window.place.page is PageName.SESSION
    keys.press(Key.Key_1, CTRL)  # Home again: the key is its own now
    assert window.place.page is PageName.HOME
    keys.press(Key.Key_Return)  # Go back to the session
    qtbot.waitUntil(lambda: window.place is not None and window.place.page is PageName.LIVE)
