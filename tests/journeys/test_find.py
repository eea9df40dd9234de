"""A mentor looks for things: from anywhere, by typing two letters, English or Chinese, by keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QWidget

from revmentor_desktop.domain.changes import added
from revmentor_desktop.domain.sessions import next_session
from revmentor_desktop.ui.palette.palette import Palette
from revmentor_desktop.ui.places import PageName, Place
from tests import make
from tests.journeys.keyboard import CTRL, Key, Keyboard

if TYPE_CHECKING:
    from revmentor_desktop.app import Program


@pytest.fixture
def program(sample_pair: Program) -> Program:
    return sample_pair


def box(program: Program) -> Palette:
    found = program.window.findChild(QWidget, "palette")
    assert isinstance(found, Palette)
    return found


def test_anything_is_found_from_anywhere_and_the_focus_comes_back(program: Program) -> None:
    keys = Keyboard(program.window)
    desk = program.desk
    assert desk is not None
    desk.workspace.commit(
        added(make.private_note(900, title="下次會面", body="先講直播，再試眼鏡。"))
    )

    before = keys.focus
    keys.press(Key.Key_K, CTRL)
    assert box(program).line.hasFocus()
    keys.press(Key.Key_Escape)
    assert keys.focus is before

    keys.press(Key.Key_K, CTRL)
    box(program).line.setText("眼鏡")  # QTest cannot type Chinese
    keys.press(Key.Key_Return)
    assert program.window.place == Place(PageName.NOTES, "private-note-900")

    keys.press(Key.Key_K, CTRL)
    keys.fill("> home")
    assert program.window.place == Place(PageName.HOME)


def test_what_is_being_typed_is_found_at_once(program: Program) -> None:
    keys = Keyboard(program.window)
    program.window.go(Place(PageName.NOTES, "new"))
    keys.fill("Quincunx", ends_with=None)
    keys.press(Key.Key_K, CTRL)
    keys.fill("quinc", ends_with=None)
    row = box(program).current()
    assert row is not None
    assert (row.title.text, row.private) == ("Quincunx", True)


def test_a_topic_comes_onto_the_next_agenda_without_leaving_the_page(program: Program) -> None:
    keys = Keyboard(program.window)
    desk = program.desk
    assert desk is not None
    coming = next_session(desk.workspace.read.sessions())
    assert coming is not None
    keys.press(Key.Key_K, CTRL)
    keys.fill("in:topics chat", ends_with=None)
    while (row := box(program).current()) is not None and row.addable is None:
        keys.press(Key.Key_Down)
    keys.press(Key.Key_Return, CTRL)
    fuller = desk.workspace.read.session(coming.id)
    assert fuller is not None
    assert len(fuller.items) == len(coming.items) + 1
    assert program.window.place == Place(PageName.HOME)
