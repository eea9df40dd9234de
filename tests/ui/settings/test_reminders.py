"""The section about reminders."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QSystemTrayIcon

from revmentor_desktop.ui.settings.reminders import RemindersSection

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from revmentor_desktop.ui.desk import Desk

LEFT = Qt.MouseButton.LeftButton


def shown(qtbot: QtBot, desk: Desk) -> RemindersSection:
    made = RemindersSection(desk)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


@pytest.mark.parametrize("possible", [True, False])
def test_reminders_are_switched_off_and_on(
    qtbot: QtBot,
    fonts: object,
    desk: Desk,
    monkeypatch: pytest.MonkeyPatch,
    possible: bool,
) -> None:
    for name in ("isSystemTrayAvailable", "supportsMessages"):
        monkeypatch.setattr(QSystemTrayIcon, name, staticmethod(lambda: possible))
    section = shown(qtbot, desk)
    assert section.here.isChecked()
    assert section.system.isChecked() == section.system.isEnabled() == possible
    QTest.mouseClick(section.here, LEFT)
    assert not desk.preferences.reminders
    assert not section.system.isEnabled()
    QTest.mouseClick(section.here, LEFT)
    assert desk.preferences.reminders
    if possible:
        QTest.mouseClick(section.system, LEFT)
        assert not desk.preferences.system_reminders
