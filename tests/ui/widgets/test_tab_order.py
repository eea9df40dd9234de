"""Tab walks in the order it is told, and all the way round."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from revmentor_desktop.ui.widgets.fields import IconField
from revmentor_desktop.ui.widgets.tab_order import walk_in_order

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from revmentor_desktop.ui.theme import Theme


class Form(QWidget):
    """A line, and two fields that were made the wrong way round."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.first = QLineEdit()
        self.third = IconField(theme, "plus", "Third")
        self.second = IconField(theme, "plus", "Second")
        column = QVBoxLayout(self)
        for part in (self.first, self.third, self.second):
            column.addWidget(part)

    def walked(self, key: Qt.Key) -> list[QWidget | None]:
        """Return what has the focus after each of three presses of *key*, from the first line."""
        self.first.setFocus()
        met: list[QWidget | None] = []
        for _ in range(3):
            QTest.keyClick(QApplication.focusWidget() or self, key)
            met.append(QApplication.focusWidget())
        return met


@pytest.fixture
def form(theme: Theme, qtbot: QtBot) -> Form:
    made = Form(theme)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(made.isActiveWindow)
    walk_in_order((made.first, made.second.line, made.third.line))
    return made


def test_tab_walks_through_lines_in_boxes_and_round_to_the_first(form: Form) -> None:
    assert form.walked(Qt.Key.Key_Tab) == [form.second.line, form.third.line, form.first]


def test_shift_and_tab_walk_back(form: Form) -> None:
    assert form.walked(Qt.Key.Key_Backtab) == [form.third.line, form.second.line, form.first]


def test_a_box_takes_no_focus_of_its_own(form: Form) -> None:
    assert form.second.focusPolicy() is Qt.FocusPolicy.NoFocus
    assert form.second.line.focusPolicy() is Qt.FocusPolicy.StrongFocus
    form.second.setFocus()
    assert form.second.line.hasFocus()
