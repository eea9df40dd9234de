"""A theme for tests of the interface, with the program's fonts, and a field for what looks on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QLineEdit

from revmentor_desktop.ui.language import speak
from revmentor_desktop.ui.theme import Theme, load_fonts

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

_OF_OFFSCREEN = "This plugin does not support (propagateSizeHints|grabbing the keyboard|raise)"


def pytest_itemcollected(item: pytest.Item) -> None:
    """Let the offscreen platform say what it cannot do: it is no fault of the program."""
    item.add_marker(pytest.mark.qt_log_ignore(_OF_OFFSCREEN, extend=True))


@pytest.fixture(scope="session")
def fonts(qapp: QApplication) -> tuple[str, ...]:
    """The families of the fonts that ship with the program, loaded."""
    return load_fonts()


@pytest.fixture
def theme(qapp: QApplication, fonts: tuple[str, ...]) -> Theme:
    """The light theme at 100 %."""
    made = Theme()
    made.apply(qapp)
    return made


@pytest.fixture
def english(qapp: QApplication) -> None:
    """Speak British English, plurals included, whatever the machine speaks."""
    speak(qapp, QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))


@pytest.fixture
def field(qtbot: QtBot) -> QLineEdit:
    """A field of Qt's in an active window, for what looks on while somebody types or clicks."""
    shown = QLineEdit()
    qtbot.addWidget(shown)
    with qtbot.waitActive(shown):
        shown.show()
    return shown
