"""The first size of a dialog: the usual one, less than its window, and never too small."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialog, QWidget

from revmentor_desktop.ui.widgets.dialog_size import size_within_window

if TYPE_CHECKING:
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
