"""The focus ring shows for the keyboard and only for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QStringListModel, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QLineEdit,
    QListView,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from revmentor_desktop.ui.widgets.focus_ring import DialogRings, FocusRing

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from revmentor_desktop.ui.theme import Theme


class Room:
    """A window with two buttons, a field and a list, and its ring."""

    def __init__(self, theme: Theme) -> None:
        self.window = QWidget()
        column = QVBoxLayout(self.window)
        self.first, self.second = QPushButton("First"), QPushButton("Second")
        self.field = QLineEdit()
        self.list = QListView()
        self.model = QStringListModel(["One", "Two", "Three"])
        self.list.setModel(self.model)
        for part in (self.first, self.second, self.field, self.list):
            column.addWidget(part)
        self.ring = FocusRing(theme, self.window)

    def press(self, key: Qt.Key) -> None:
        QTest.keyClick(self.window.windowHandle(), key)
        QApplication.processEvents()


@pytest.fixture
def room(qtbot: QtBot, theme: Theme) -> Room:
    made = Room(theme)
    qtbot.addWidget(made.window)
    with qtbot.waitActive(made.window):
        made.window.show()
    made.first.setFocus()
    QApplication.processEvents()
    return made


def test_a_key_that_a_command_takes_shows_the_ring(room: Room) -> None:
    go_on = QShortcut(QKeySequence(Qt.Key.Key_F6), room.window)
    go_on.activated.connect(lambda: room.second.setFocus())
    room.press(Qt.Key.Key_F6)
    assert room.second.hasFocus()
    assert room.ring.isVisible()


def test_there_is_no_ring_before_a_key(room: Room) -> None:
    assert room.ring.target() is room.first
    assert room.ring.isHidden()


def test_tab_shows_it_around_the_focus(room: Room) -> None:
    room.press(Qt.Key.Key_Tab)
    assert room.ring.target() is room.second
    assert room.ring.isVisible()
    assert room.ring.geometry() == room.second.geometry().adjusted(-4, -4, 4, 4)


def test_a_mouse_press_hides_it(room: Room) -> None:
    room.press(Qt.Key.Key_Tab)
    QTest.mouseClick(
        room.window.windowHandle(), Qt.MouseButton.LeftButton, pos=room.first.geometry().center()
    )
    assert room.ring.isHidden()
    assert not room.ring.by_keyboard()


def test_it_moves_with_what_it_is_around(room: Room) -> None:
    room.press(Qt.Key.Key_Tab)
    room.second.move(room.second.pos() + QPoint(0, 7))
    assert room.ring.geometry() == room.second.geometry().adjusted(-4, -4, 4, 4)


def test_fields_show_their_focus_themselves(room: Room) -> None:
    room.press(Qt.Key.Key_Tab)
    room.press(Qt.Key.Key_Tab)
    assert room.ring.target() is room.field
    assert room.ring.isHidden()


def test_in_a_list_it_is_around_the_current_row(room: Room) -> None:
    for _ in range(3):
        room.press(Qt.Key.Key_Tab)
    assert room.ring.target() is room.list
    room.press(Qt.Key.Key_Down)
    first = room.ring.geometry()
    room.press(Qt.Key.Key_Down)
    assert room.ring.isVisible()
    assert room.ring.geometry().top() > first.top()
    assert room.ring.geometry().height() == room.list.visualRect(room.model.index(1)).height()


def test_in_a_list_it_follows_a_row_that_gets_another_place(room: Room, qtbot: QtBot) -> None:
    for _ in range(3):
        room.press(Qt.Key.Key_Tab)
    room.press(Qt.Key.Key_Down)
    room.press(Qt.Key.Key_Down)
    before = room.ring.geometry()
    room.list.setSpacing(12)
    qtbot.waitUntil(lambda: room.ring.geometry() != before)
    corner = room.list.viewport().mapTo(room.window, QPoint(0, 0))
    row = room.list.visualRect(room.list.currentIndex())
    assert room.ring.geometry() == row.translated(corner)


def test_a_hidden_widget_has_no_ring(room: Room) -> None:
    room.press(Qt.Key.Key_Tab)
    room.second.hide()
    QApplication.processEvents()
    assert room.ring.target() is not room.second or room.ring.isHidden()


def test_a_widget_can_opt_out(room: Room) -> None:
    room.second.setProperty("ring", False)
    room.press(Qt.Key.Key_Tab)
    assert room.ring.isHidden()


def test_it_takes_no_presses(room: Room) -> None:
    assert room.ring.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)


def test_it_is_wider_for_those_who_need_contrast(room: Room, theme: Theme) -> None:
    room.press(Qt.Key.Key_Tab)
    theme.set_look(mode="contrast-light")
    QApplication.processEvents()
    assert room.ring.geometry() == room.second.geometry().adjusted(-5, -5, 5, 5)


def test_it_stays_inside_what_scrolls(qtbot: QtBot, theme: Theme) -> None:
    area = QScrollArea()
    qtbot.addWidget(area)
    inner = QWidget()
    inner.resize(200, 900)
    button = QPushButton("Far down", inner)
    button.move(10, 600)
    area.setWidget(inner)
    area.resize(240, 200)
    ring = FocusRing(theme, area)
    with qtbot.waitActive(area):
        area.show()
    button.setFocus()
    QTest.keyClick(area.windowHandle(), Qt.Key.Key_Home)
    area.verticalScrollBar().setValue(0)
    QApplication.processEvents()
    assert ring.isHidden()
    area.ensureWidgetVisible(button)
    QApplication.processEvents()
    assert ring.isVisible()


def test_it_dies_with_its_window(qtbot: QtBot, theme: Theme) -> None:
    made = Room(theme)
    made.window.show()
    made.first.setFocus()
    gone: list[bool] = []
    made.ring.destroyed.connect(lambda: gone.append(True))
    made.window.close()
    made.window.deleteLater()
    QApplication.sendPostedEvents(None, 52)
    QApplication.processEvents()
    assert gone == [True]
    theme.set_look(mode="dark")


def opened(qtbot: QtBot, over: QWidget) -> QDialog:
    """Return a dialog over *over* with two buttons, with the focus in it."""
    dialog = QDialog(over)
    column = QVBoxLayout(dialog)
    for words in ("Yes", "No"):
        column.addWidget(QPushButton(words, autoDefault=False))
    with qtbot.waitActive(dialog):
        dialog.open()
    qtbot.waitUntil(lambda: dialog.isAncestorOf(QApplication.focusWidget() or over))
    return dialog


def only_ring(dialog: QDialog) -> FocusRing:
    (ring,) = dialog.findChildren(FocusRing)
    return ring


def test_a_dialog_gets_one_that_tab_shows(room: Room, qtbot: QtBot, theme: Theme) -> None:
    rings = DialogRings(theme, room.window)
    dialog = opened(qtbot, room.window)
    assert only_ring(dialog).isHidden()
    QTest.keyClick(dialog.windowHandle(), Qt.Key.Key_Tab)
    assert only_ring(dialog).isVisible()
    assert only_ring(dialog).target() is dialog.findChildren(QPushButton)[1]
    dialog.reject()
    rings.deleteLater()


def test_who_came_by_keys_sees_at_once_where_the_focus_is(
    room: Room, qtbot: QtBot, theme: Theme
) -> None:
    rings = DialogRings(theme, room.window)
    room.press(Qt.Key.Key_Tab)
    dialog = opened(qtbot, room.window)
    assert only_ring(dialog).isVisible()
    assert only_ring(dialog).target() is dialog.findChildren(QPushButton)[0]
    dialog.reject()
    rings.deleteLater()
