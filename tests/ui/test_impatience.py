"""Whoever types while something is on its way is heard before the key is delivered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from revmentor_desktop.ui.impatience import Impatience

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def press_a(field: QLineEdit) -> None:
    """Press a key as the system does, for the window: the stubs know of widgets alone."""
    QTest.keyClick(field.windowHandle(), Qt.Key.Key_A)  # type: ignore[call-overload]


def test_it_is_felt_before_the_key_is_there(field: QLineEdit) -> None:
    written: list[str] = []
    impatience = Impatience(field)
    impatience.felt.connect(lambda: written.append(field.text()))
    impatience.watch(field)
    press_a(field)
    assert written
    assert set(written) == {""}
    assert field.text() == "a"


def test_nobody_is_heard_after_the_end(field: QLineEdit) -> None:
    impatience = Impatience(field)
    heard: list[bool] = []
    impatience.felt.connect(lambda: heard.append(True))
    impatience.watch(field)
    impatience.end()
    press_a(field)
    assert not heard


def test_what_no_system_shows_has_nobody_to_wait_for_it(qtbot: QtBot) -> None:
    hidden = QLineEdit()
    qtbot.addWidget(hidden)
    impatience = Impatience(hidden)
    impatience.watch(hidden)
    impatience.end()
