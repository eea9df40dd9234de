"""A mentor writes a topic, puts it on the agenda and takes both back, by keyboard alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from revmentor_desktop.app import Folders, Program
from revmentor_desktop.ui.places import PageName
from tests.conftest import Ticking
from tests.journeys.keyboard import CTRL, Key, Keyboard

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot


@pytest.fixture
def program(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Program]:
    clock = Ticking()
    folders = Folders(tmp_path / "settings.ini", tmp_path / "RevMentor")
    made = Program(qapp, folders, now=clock.now, new_id=clock.new_id)
    made.window.show()
    qtbot.waitExposed(made.window)
    made.window.activateWindow()
    made.open_first()
    qtbot.waitUntil(made.window.isActiveWindow)
    yield made
    made.window.close()
    made.window.deleteLater()
    made.deleteLater()


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
