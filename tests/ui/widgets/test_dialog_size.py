"""The first size of a dialog: the usual one, less than its window, and never too small."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QDialog, QWidget

from revmentor_desktop.ui.widgets.dialog_size import place_over_window, size_within_window

if TYPE_CHECKING:
    from PySide6.QtCore import QChildEvent
    from pytestqt.qtbot import QtBot

    from revmentor_desktop.ui.theme import Theme


@pytest.mark.parametrize(
    ("window", "text", "size"),
    [
        ((1280, 800), 1.0, (700, 500)),
        ((1280, 800), 1.5, (1050, 750)),
        ((1024, 640), 1.5, (984, 600)),
        ((600, 380), 1.0, (560, 400)),
    ],
)
def test_it_is_as_large_as_its_window_has_room_for(
    qtbot: QtBot, theme: Theme, window: tuple[int, int], text: float, size: tuple[int, int]
) -> None:
    theme.set_look(text_size=text)
    around = QWidget()
    qtbot.addWidget(around)
    around.resize(*window)
    dialog = QDialog(QWidget(around))
    size_within_window(dialog, theme, (700, 500), (300, 400))
    assert dialog.size() == QSize(*size)
    assert dialog.minimumSize() == QSize(300, 400)


def test_without_a_window_it_has_the_screen(qtbot: QtBot, theme: Theme) -> None:
    dialog = QDialog()
    qtbot.addWidget(dialog)
    size_within_window(dialog, theme, (5000, 5000))
    assert dialog.size() == dialog.screen().availableSize() - QSize(40, 40)


def test_a_window_stands_over_the_one_it_belongs_to_and_within_the_screen(qtbot: QtBot) -> None:
    around = QWidget()
    qtbot.addWidget(around)
    screen = around.screen().availableGeometry()
    part = QWidget(around, Qt.WindowType.Window)
    part.resize(300, 200)
    middle = QRect(screen.left() + 10, screen.top() + 10, 600, 400)
    around.setGeometry(middle)
    place_over_window(part)
    assert part.geometry().center() == around.frameGeometry().center()
    for beyond in (middle.translated(-500, -300), middle.translated(5000, 5000)):
        around.setGeometry(beyond)
        place_over_window(part)
        assert screen.contains(part.geometry())


class LowScreen(QWidget):
    """Keeps what opens from it as low as its screen is, once it is dressed, as the window does."""

    def childEvent(self, event: QChildEvent) -> None:
        super().childEvent(event)
        child = event.child()
        if event.polished() and isinstance(child, QWidget):
            child.resize(300, 150)


def test_a_window_that_is_made_lower_for_the_screen_is_so_before_it_gets_its_place(
    qtbot: QtBot,
) -> None:
    around = LowScreen()
    qtbot.addWidget(around)
    around.setGeometry(around.screen().availableGeometry().adjusted(10, 10, -10, -10))
    part = QWidget(around, Qt.WindowType.Window)
    part.resize(300, 250)
    place_over_window(part)
    placed = part.geometry()
    assert placed.size() == QSize(300, 150)
    assert placed.center() == around.frameGeometry().center()
    part.show()
    assert part.size() == placed.size()
