"""An executive on a train: opens the program, reads the last session, ticks, asks, finds a word.

Through the real window, by keyboard alone, in the workspace that was open the last time.
"""

from __future__ import annotations

import socket
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication, QCheckBox

from revmentor_desktop.app import Program
from revmentor_desktop.domain.people import Role
from revmentor_desktop.domain.sessions import last_held
from revmentor_desktop.folders import Folders
from revmentor_desktop.ui.places import PageName
from revmentor_desktop.ui.reading.page import ReadingPage
from revmentor_desktop.ui.sidebar import Sidebar
from revmentor_desktop.ui.welcome.beginning import Beginning
from tests.conftest import Ticking
from tests.journeys.keyboard import CTRL, SHIFT, Key, Keyboard

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

QUESTION = "Who signs a reply that nobody wrote?"


@pytest.fixture
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Fail the journey as soon as anything opens a socket."""

    def refuse(*_: object, **__: object) -> None:
        pytest.fail("a socket was opened")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "create_connection", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)


@pytest.fixture
def program(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, no_network: None
) -> Iterator[Program]:
    """The program as the mentee starts it: the pair that was open the last time opens again."""
    clock = Ticking()
    folders = Folders(tmp_path / "settings.ini", tmp_path / "RevMentor")

    def made() -> Program:
        return Program(qapp, folders, now=clock.now, new_id=clock.new_id)

    before = made()
    folder = tmp_path / "RevMentor" / "Pair"
    before.begin(Beginning(Role.MENTEE, "", "", folder, "Asia/Hong_Kong", sample=True))
    before.window.close()
    close(before)
    again = made()
    again.window.show()
    qtbot.waitExposed(again.window)
    again.window.activateWindow()
    again.open_first()
    qtbot.waitUntil(again.window.isActiveWindow)
    yield again
    again.window.close()
    close(again)


def close(program: Program) -> None:
    program.window.deleteLater()
    program.deleteLater()


def drawn(page: ReadingPage, words: str) -> Callable[[], bool]:
    return lambda: words in page.text.toPlainText()


def test_an_executive_reads_ticks_asks_and_finds_by_keyboard(
    program: Program, qtbot: QtBot
) -> None:
    window = program.window
    keys = Keyboard(window)
    assert program.desk is not None
    read = program.desk.workspace.read
    last = last_held(read.sessions())
    assert last is not None
    assert window.place is not None
    assert window.place.page is PageName.HOME
    opener = keys.focus
    assert "Read session 7" in opener.accessibleName()

    keys.press(Key.Key_Return)
    page = window.page
    assert isinstance(page, ReadingPage)
    qtbot.waitUntil(drawn(page, last.title))
    sidebar = window.findChild(Sidebar)
    assert sidebar is not None
    assert not sidebar.isVisible()
    keys.press(Key.Key_Space)
    keys.press(Key.Key_Down)
    assert page.ground.verticalScrollBar().value() > 0

    while not isinstance(keys.focus, QCheckBox):
        keys.press(Key.Key_Tab)
    action = keys.focus.objectName().removeprefix("action_")
    was_done = next(a for a in read.actions() if a.id == action).done is not None
    keys.press(Key.Key_Space)
    assert (next(a for a in read.actions() if a.id == action).done is not None) != was_done

    while isinstance(keys.focus, QCheckBox):
        keys.press(Key.Key_Tab)
    assert keys.focus.objectName() == "ask_next"
    keys.fill(QUESTION)
    assert QUESTION in [draft.text for draft in read.draft_questions()]
    assert QUESTION not in page.text.toPlainText()

    keys.press(Key.Key_F, CTRL)
    keys.fill("assistant")
    assert page.text.textCursor().selectedText().lower() == "assistant"
    assert page.find_bar.count.text().endswith(
        f"of {page.text.toPlainText().lower().count('assistant')}"
    )

    keys.press(Key.Key_Escape)
    assert window.page is page
    keys.press(Key.Key_Escape)
    assert window.place.page is PageName.HOME
    assert keys.focus is opener

    keys.press(Key.Key_Z, CTRL)
    assert QUESTION not in [draft.text for draft in read.draft_questions()]


def test_a_look_along_the_way_finds_nothing_private(program: Program, qtbot: QtBot) -> None:
    window = program.window
    keys = Keyboard(window)
    keys.press(Key.Key_H, CTRL | SHIFT)
    keys.press(Key.Key_F11)
    page = window.page
    assert isinstance(page, ReadingPage)
    assert page.foot.pane.covered
    assert not page.foot.box.isVisible()
    while keys.focus is not page.foot.pane.button:
        keys.press(Key.Key_Tab)
    keys.press(Key.Key_Space)  # short: shown until the next press
    assert page.foot.box.isVisible()
    keys.press(Key.Key_F11)
    assert window.place is not None
    assert window.place.page is PageName.HOME
    assert program.cover.looked_at == ""
