"""The window of the settings: its sections, its keys, and that it fits."""

from __future__ import annotations

from threading import current_thread, main_thread
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPlainTextEdit, QWidget

from revmentor_desktop.services import public_holidays
from revmentor_desktop.ui.actions import Actions
from revmentor_desktop.ui.guide.where import chapter_in_front
from revmentor_desktop.ui.places import FILES
from revmentor_desktop.ui.settings.sections import SECTIONS
from revmentor_desktop.ui.settings.window import LARGEST, SettingsWindow
from revmentor_desktop.ui.widgets.buttons import NavButton
from revmentor_desktop.ui.widgets.page_scroll import PageScroll
from revmentor_desktop.ui.widgets.switch import Switch
from revmentor_desktop.ui.widgets.text import TextLabel
from tests.ui.looks.rules import cut_controls, over_each_other

if TYPE_CHECKING:
    from collections.abc import Iterator
    from threading import Thread

    from pytestqt.qtbot import QtBot

    from revmentor_desktop.ui.desk import Desk

FIELDS = (QLineEdit, QComboBox, QPlainTextEdit, Switch)
Key = Qt.Key


@pytest.fixture
def owner(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def settings(qtbot: QtBot, fonts: object, desk: Desk, owner: QWidget) -> Iterator[SettingsWindow]:
    window = SettingsWindow(desk, Actions(desk.theme, owner), owner)
    window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    with qtbot.waitActive(window):
        window.show()
    yield window
    window.close()


def test_every_section_holds_something(settings: SettingsWindow) -> None:
    for section in SECTIONS:
        settings.show_section(section.key)
        assert settings.section == section.key
        made = settings.findChild(QWidget, f"settings_{section.key}")
        assert made is not None
        assert made.isVisible()
        assert made.height() > 0


def test_the_first_heading_stands_as_high_in_every_section(settings: SettingsWindow) -> None:
    """A line that is not said, because nothing is wrong, took room above it in two of them."""
    tops = set()
    for section in SECTIONS:
        settings.show_section(section.key)
        made = settings.findChild(QWidget, f"settings_{section.key}")
        assert made is not None
        labels = made.findChildren(TextLabel, options=Qt.FindChildOption.FindDirectChildrenOnly)
        tops |= {min((label.y() for label in labels if label.kind() == "h3"), default=0)}
    assert tops == {0}


def test_only_the_section_that_was_asked_for_is_made(
    qtbot: QtBot, fonts: object, desk: Desk, owner: QWidget
) -> None:
    window = SettingsWindow(desk, Actions(desk.theme, owner), owner, FILES)
    qtbot.addWidget(window)
    assert window.section == FILES
    assert len(window.findChildren(PageScroll)) == 1


def test_what_days_off_ask_is_loaded_beside_the_window_once_it_is_seen(
    qtbot: QtBot, fonts: object, desk: Desk, owner: QWidget, monkeypatch: pytest.MonkeyPatch
) -> None:
    loaded: list[Thread] = []

    def load() -> Iterator[None]:
        loaded.append(current_thread())
        yield

    monkeypatch.setattr(public_holidays, "load", load)
    window = SettingsWindow(desk, Actions(desk.theme, owner), owner)
    qtbot.addWidget(window)
    assert loaded == []
    with qtbot.waitExposed(window):
        window.show()
    qtbot.waitUntil(lambda: bool(loaded))
    assert loaded != [main_thread()]


def test_arrows_walk_the_sections(settings: SettingsWindow) -> None:
    settings.focus_body()
    focus = QApplication.focusWidget()
    QTest.keyClick(focus, Key.Key_Down)
    assert settings.section == SECTIONS[1].key
    QTest.keyClick(QApplication.focusWidget(), Key.Key_Up)
    assert settings.section == SECTIONS[0].key


def test_tab_goes_from_the_list_into_the_section(settings: SettingsWindow) -> None:
    settings.focus_body()
    QTest.keyClick(QApplication.focusWidget(), Key.Key_Tab)
    focus = QApplication.focusWidget()
    assert isinstance(focus, QLineEdit)
    assert focus.accessibleName() == "Your name"


def test_escape_closes(settings: SettingsWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(settings.closed):
        QTest.keyClick(settings, Key.Key_Escape)
    assert not settings.isVisible()


def test_the_guide_is_about_the_section_that_is_shown(settings: SettingsWindow) -> None:
    settings.show_section(FILES)
    assert chapter_in_front(settings, None) == "data"


def test_every_field_has_a_name(settings: SettingsWindow) -> None:
    for section in SECTIONS:
        settings.show_section(section.key)
    found = [one for one in settings.findChildren(QWidget) if isinstance(one, FIELDS)]
    inner = [one for one in found if one.objectName() != "qt_spinbox_lineedit"]
    assert inner
    assert [one for one in inner if not one.accessibleName()] == []


@pytest.mark.parametrize("section", [section.key for section in SECTIONS])
def test_nothing_is_cut_with_the_largest_text(
    settings: SettingsWindow, desk: Desk, section: str
) -> None:
    desk.theme.set_look(text_size=1.5)
    settings.resize(*LARGEST)
    settings.show_section(section)
    QApplication.processEvents()
    [scroll] = [one for one in settings.findChildren(PageScroll) if one.isVisible()]
    assert scroll.overflow() == 0


@pytest.mark.parametrize("section", [section.key for section in SECTIONS])
def test_nothing_is_cut_on_the_lowest_screen(
    settings: SettingsWindow, desk: Desk, section: str
) -> None:
    desk.theme.set_look(text_size=1.5)
    settings.setMinimumSize(0, 0)
    settings.resize(764, 390)
    settings.show_section(section)
    QApplication.processEvents()
    [scroll] = [one for one in settings.findChildren(PageScroll) if one.isVisible()]
    assert scroll.overflow() == 0
    assert [*over_each_other(settings), *cut_controls(settings)] == []
    settings.resize(*LARGEST)
    QApplication.processEvents()
    assert settings.findChildren(NavButton)[0].height() > desk.theme.scaled(30)
