"""A theme for tests of the interface, with the program's fonts, and a field for what looks on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtWidgets import QLineEdit

from revmentor_desktop.paths import resource
from revmentor_desktop.ui.theme import Theme, load_fonts

if TYPE_CHECKING:
    from collections.abc import Iterator

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
def english(qapp: QApplication) -> Iterator[None]:
    """Speak British English, plurals included, whatever the machine speaks."""
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    translator = QTranslator()
    assert translator.load("revmentor_en", str(resource("i18n")))
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)
    QLocale.setDefault(before)


@pytest.fixture
def field(qtbot: QtBot) -> QLineEdit:
    """A field of Qt's in an active window, for what looks on while somebody types or clicks."""
    shown = QLineEdit()
    qtbot.addWidget(shown)
    with qtbot.waitActive(shown):
        shown.show()
    return shown
