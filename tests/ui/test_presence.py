"""Somebody is felt by a key, a click or a pointer that moves, and not by a window that comes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QEnterEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication

from revmentor_desktop.ui.presence import Presence
from tests.ui.test_impatience import press_a

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLineEdit

NO_BUTTON = Qt.MouseButton.NoButton
NO_KEY = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def felt(field: QLineEdit) -> list[bool]:
    presence = Presence(field)
    heard: list[bool] = []
    presence.felt.connect(lambda: heard.append(True))
    presence.watch(field.windowHandle())
    return heard


def move(field: QLineEdit, x: int) -> None:
    at = QPointF(x, 5)
    event = QMouseEvent(QEvent.Type.MouseMove, at, at, NO_BUTTON, NO_BUTTON, NO_KEY)
    QApplication.sendEvent(field.windowHandle(), event)


def test_a_window_that_comes_below_the_pointer_feels_nobody(
    field: QLineEdit, felt: list[bool]
) -> None:
    at = QPointF(5, 5)
    QApplication.sendEvent(field.windowHandle(), QEnterEvent(at, at, at))
    move(field, 5)
    move(field, 5)
    assert not felt


def test_a_pointer_that_moves_is_somebody_once(field: QLineEdit, felt: list[bool]) -> None:
    for x in (5, 6, 7, 8):
        move(field, x)
    assert felt == [True]


def test_so_is_a_key_and_it_arrives(field: QLineEdit, felt: list[bool]) -> None:
    press_a(field)
    press_a(field)
    assert felt == [True]
    assert field.text() == "aa"


def test_so_is_a_file_that_is_dragged_over_it(field: QLineEdit, felt: list[bool]) -> None:
    files, copy = QMimeData(), Qt.DropAction.CopyAction
    event = QDragEnterEvent(QPoint(5, 5), copy, files, Qt.MouseButton.LeftButton, NO_KEY)
    QApplication.sendEvent(field.windowHandle(), event)
    assert felt == [True]


def test_so_is_a_wheel_that_turns(field: QLineEdit, felt: list[bool]) -> None:
    at, far = QPointF(5, 5), QPoint(0, 120)
    phase = Qt.ScrollPhase.NoScrollPhase
    event = QWheelEvent(at, at, QPoint(), far, NO_BUTTON, NO_KEY, phase, False)
    QApplication.sendEvent(field.windowHandle(), event)
    assert felt == [True]
