"""A switch is a check box to keyboard and screen reader."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible

from revmentor_desktop.ui.widgets.switch import Switch

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from revmentor_desktop.ui.theme import Theme


def test_space_and_click_switch_it(qtbot: QtBot, theme: Theme) -> None:
    switch = Switch(theme, "Private")
    qtbot.addWidget(switch)
    switch.resize(switch.sizeHint())
    qtbot.keyClick(switch, Qt.Key.Key_Space)
    assert switch.isChecked()
    qtbot.mouseClick(switch, Qt.MouseButton.LeftButton)
    assert not switch.isChecked()


def test_it_is_spoken_as_a_check_box(qtbot: QtBot, theme: Theme) -> None:
    switch = Switch(theme, "Private")
    qtbot.addWidget(switch)
    interface = QAccessible.queryAccessibleInterface(switch)
    assert interface.role() == QAccessible.Role.CheckBox
    assert interface.text(QAccessible.Text.Name) == "Private"


def test_on_and_off_differ_in_grey_scale(qtbot: QtBot, theme: Theme) -> None:
    switch = Switch(theme, "Private")
    qtbot.addWidget(switch)
    switch.resize(switch.sizeHint())
    grey = switch.grab().toImage().Format.Format_Grayscale8
    off = switch.grab().toImage().convertToFormat(grey)
    switch.setChecked(True)
    assert switch.grab().toImage().convertToFormat(grey) != off
