"""A part of a stack that comes in turns of the event loop, or at once for whoever cannot wait."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLabel, QStackedWidget

from revmentor_desktop.ui.late_part import LatePart

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


class Stack(QStackedWidget):
    """A stack that is asked for its label later."""

    def __init__(self) -> None:
        super().__init__()
        self.told: list[str] = []
        self.late = LatePart(self, self._make, self._show)

    def _make(self) -> QLabel:
        self.told.append("made")
        return QLabel("late")

    def _show(self, label: QLabel) -> None:
        assert self.indexOf(label) >= 0
        self.told.append("shown")
        assert self.late.now() is label  # whoever hears of it may ask at once


@pytest.fixture
def stack(qtbot: QtBot) -> Stack:
    made = Stack()
    qtbot.addWidget(made)
    return made


def test_nothing_is_made_before_it_is_wanted(stack: Stack) -> None:
    assert stack.late.made is None
    assert stack.late.in_place is None
    assert not stack.late.coming


def test_it_comes_by_itself_and_once(stack: Stack, qtbot: QtBot) -> None:
    stack.late.begin()
    stack.late.begin()
    assert stack.told == []
    qtbot.waitUntil(lambda: not stack.late.coming)
    assert stack.late.in_place is stack.late.made is not None
    assert [said for said in stack.told if said == "made"] == ["made"]
    assert "shown" in stack.told


def test_who_cannot_wait_has_it_at_once(stack: Stack) -> None:
    stack.late.begin()
    label = stack.late.now()
    assert label is stack.late.in_place
    assert not stack.late.coming
    assert stack.told == ["made", "shown"]
    assert stack.late.now() is label
    assert stack.told == ["made", "shown"]


def test_what_is_stopped_does_not_come_before_it_is_wanted_again(
    stack: Stack, qtbot: QtBot
) -> None:
    stack.late.begin()
    stack.late.stop()
    assert not stack.late.coming
    stack.late.begin()
    qtbot.waitUntil(lambda: stack.late.in_place is not None and not stack.late.coming)


def test_what_it_is_wanted_for_anew_is_shown_in_what_is_there(stack: Stack, qtbot: QtBot) -> None:
    label = stack.late.now()
    stack.late.begin()
    qtbot.waitUntil(lambda: not stack.late.coming)
    assert stack.late.made is label
    assert stack.told.count("made") == 1
    assert stack.told.count("shown") > 1
