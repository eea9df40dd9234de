"""A mentor writes a topic, puts it on the agenda and takes both back, by keyboard alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from revmentor_desktop.ui.places import PageName
from tests.journeys.keyboard import CTRL, Key, Keyboard

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from revmentor_desktop.app import Program


@pytest.fixture
def program(first_start: Program) -> Program:
    return first_start


def test_a_topic_is_written_planned_and_taken_back(program: Program, qtbot: QtBot) -> None:
    window = program.window
    keys = Keyboard(window)
    keys.fill("Mei-Yee Chan", ends_with=Key.Key_Tab)
    keys.fill("Robert Lau")
    keys.press(Key.Key_Return)  # Plan session 1
    qtbot.waitUntil(lambda: window.place is not None and window.place.page is PageName.SESSION)
    assert program.desk is not None
    read = program.desk.workspace.read

    keys.press(Key.Key_3, CTRL)  # topics
    keys.press(Key.Key_N, CTRL)
    keys.fill("Zeppelins for leaders", ends_with=Key.Key_Tab)
    assert [own.id for own in read.own_topics()] == ["zeppelins-for-leaders"]
    keys.press(Key.Key_Escape)  # to the topic as it is read
    keys.press(Key.Key_Return, CTRL)  # onto the agenda of session 1
    assert "zeppelins-for-leaders" in [item.topic for item in read.sessions()[0].items]

    keys.press(Key.Key_Z, CTRL)
    assert "zeppelins-for-leaders" not in [item.topic for item in read.sessions()[0].items]
    keys.press(Key.Key_Z, CTRL)
    assert read.own_topics() == ()
