"""What is shared: a session, some, or all of the programme."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from revmentor_desktop.services.sharing import Scope, What
from revmentor_desktop.ui.sharing.dialog import ShareDialog
from tests.ui.sharing.settled import settled

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from revmentor_desktop.ui.desk import Desk


def test_tab_goes_from_what_is_shared_to_its_first_and_last_session(
    qtbot: QtBot, fonts: object, sample_desk: Desk
) -> None:
    dialog = ShareDialog(sample_desk, Scope(What.PROGRAMME))
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.activateWindow()
    settled(dialog)
    many = dialog._subject._many
    assert many is not None
    many.setFocus()
    many.set_current(What.SESSIONS.value)
    many.chosen.emit(What.SESSIONS.value)
    settled(dialog)
    walked = []
    for _ in range(3):
        QTest.keyClick(focused(), Qt.Key.Key_Tab)
        walked.append(focused().accessibleName())
    assert walked == ["From session", "To session", "For whom"]


def focused() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found
