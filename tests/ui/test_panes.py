"""F6: from one part of the window to the next, and round."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from revmentor_desktop.ui.panes import walk_on

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


class Window(QWidget):
    """A head with a button, a field, and a side with words and a button."""

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        self.head, self.side = QWidget(), QWidget()
        self.first, self.field, self.last = QPushButton("First"), QLineEdit(), QPushButton("Last")
        for pane, parts in ((self.head, [self.first]), (self.side, [QLabel("Side"), self.last])):
            row = QVBoxLayout(pane)
            for part in parts:
                row.addWidget(part)
        for pane in (self.head, self.field, self.side):
            column.addWidget(pane)
        self.asked = 0

    @property
    def panes(self) -> tuple[QWidget, ...]:
        return (self.head, self.field, self.side)

    def beyond(self) -> bool:
        """Take nothing, and count how often one was asked to."""
        self.asked += 1
        return False


@pytest.fixture
def window(qtbot: QtBot) -> Window:
    made = Window()
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
    made.setFocus(Qt.FocusReason.OtherFocusReason)
    return made


def walked(window: Window, steps: int) -> list[QWidget | None]:
    found = []
    for _ in range(steps):
        walk_on(window.panes, window.beyond)
        found.append(QApplication.focusWidget())
    return found


def test_one_comes_to_each_part_and_round(window: Window) -> None:
    places = [window.first, window.field, window.last, window.first]
    assert walked(window, 4) == places
    assert window.asked == 1


def test_what_is_not_seen_or_takes_no_focus_is_passed_by(window: Window) -> None:
    window.field.hide()
    window.first.setEnabled(False)
    window.last.setFocus()
    assert walked(window, 1) == [window.last]
    window.first.setEnabled(True)
    assert walked(window, 2) == [window.first, window.last]


def test_after_the_last_something_else_may_take_it(window: Window) -> None:
    window.last.setFocus()
    walk_on(window.panes, lambda: True)
    assert QApplication.focusWidget() is window.last


def test_where_no_part_is_seen_the_focus_stays(window: Window) -> None:
    window.field.setFocus()
    walk_on((), window.beyond)
    assert QApplication.focusWidget() is window.field
    for pane in window.panes:
        pane.hide()
    walk_on(window.panes, window.beyond)
    assert window.asked == 0
