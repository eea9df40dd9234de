"""The windows behind the Help menu: complete, closed by a key, and gone when closed."""

from __future__ import annotations

import weakref
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QPushButton, QWidget
from shiboken6 import isValid

from revmentor_desktop import __version__
from revmentor_desktop.ui import stepwise
from revmentor_desktop.ui.about import AboutDialog
from revmentor_desktop.ui.actions import TABLE, Actions, Deed, Keymap
from revmentor_desktop.ui.guide.window import GuideWindow
from revmentor_desktop.ui.help import HelpMenu
from revmentor_desktop.ui.preferences import Preferences
from revmentor_desktop.ui.shortcuts.dialog import ShortcutsDialog

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from revmentor_desktop.ui.theme import Theme

FOLDER = Path("/home/mei/Documents/RevMentor/Mei and Robert")


@pytest.fixture
def host(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def menu(theme: Theme, host: QWidget) -> HelpMenu:
    return HelpMenu(theme, Actions(theme, host), host)


@pytest.fixture
def keymap(qapp: object, tmp_path: Path) -> Keymap:
    return Keymap(Preferences(tmp_path / "settings.ini"))


def dialog(host: QWidget) -> QDialog:
    [found] = host.findChildren(QDialog)
    assert found.isVisible()
    return found


def texts(found: QWidget) -> list[str]:
    return [label.text() for label in found.findChildren(QLabel)]


def button(found: QWidget, name: str) -> QPushButton:
    return next(one for one in found.findChildren(QPushButton) if one.accessibleName() == name)


def test_every_key_of_the_table_is_listed(menu: HelpMenu, host: QWidget, keymap: Keymap) -> None:
    keymap.assign(Deed.NEW_NOTE, QKeySequence("Ctrl+M"))
    menu.show_shortcuts(keymap, changeable=False)
    found = dialog(host)
    assert isinstance(found, ShortcutsDialog)
    assert not found.change.isVisible()
    listed = {line.words: line.keys for line in found.list.model.values}
    native = QKeySequence.SequenceFormat.NativeText
    for row in TABLE:
        if row.keys and row.deed is not Deed.NEW_NOTE:
            assert listed[row.text] == QKeySequence(row.keys[0]).toString(native)
    assert listed["New note"] == "Ctrl+M"
    assert listed["Link"] == "Ctrl+Shift+K"
    found.close()


def test_the_shortcuts_are_searched_and_lead_to_where_they_are_changed(
    qtbot: QtBot, menu: HelpMenu, host: QWidget, keymap: Keymap
) -> None:
    menu.show_shortcuts(keymap, changeable=True)
    found = dialog(host)
    assert isinstance(found, ShortcutsDialog)
    qtbot.keyClicks(found.list.search.line, "jot")
    assert [line.words for line in found.list.model.values] == ["File", "Jot a question"]
    with qtbot.waitSignal(menu.change_wanted):
        found.change.click()


def test_the_guide_is_there_once_and_speaks_another_language_at_the_same_chapter(
    qtbot: QtBot, menu: HelpMenu, host: QWidget
) -> None:
    menu.show_guide("share")
    menu.show_guide("hold")
    [guide] = host.findChildren(GuideWindow)
    with qtbot.waitSignal(guide.destroyed):
        menu.speak_anew()
    [anew] = host.findChildren(GuideWindow)
    qtbot.waitUntil(anew.isVisible)
    assert anew.chapter == "hold"
    with qtbot.waitSignal(anew.destroyed):
        anew.close()


def test_the_guide_is_made_in_one_turn_of_the_loop_and_shown_in_another(
    qtbot: QtBot, menu: HelpMenu, host: QWidget
) -> None:
    menu.show_guide("share")
    [guide] = host.findChildren(GuideWindow)
    QApplication.processEvents()  # what is due has its turn before
    assert not guide.isVisible()
    qtbot.waitUntil(guide.isVisible)
    assert guide.chapter == "share"
    assert guide.view.toPlainText().startswith("Share")
    with qtbot.waitSignal(guide.destroyed):
        menu.leave()


def test_a_guide_that_is_left_before_it_is_shown_never_is(
    qtbot: QtBot, menu: HelpMenu, host: QWidget
) -> None:
    menu.show_guide("share")
    [guide] = host.findChildren(GuideWindow)
    with qtbot.waitSignal(guide.destroyed):
        menu.leave()
    [bringing] = menu.findChildren(stepwise.Stepwise)
    assert not bringing.busy
    assert host.findChildren(GuideWindow) == []


def test_about_tells_the_version_and_the_promise(menu: HelpMenu, host: QWidget) -> None:
    menu.show_about()
    found = dialog(host)
    assert isinstance(found, AboutDialog)
    assert f"Version {__version__}" in texts(found)
    assert any("Nothing private is in what you share." in text for text in texts(found))
    found.close()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Escape])
@pytest.mark.parametrize("shortcuts", [True, False])
def test_a_key_closes_it_and_it_is_gone(
    qtbot: QtBot, menu: HelpMenu, host: QWidget, keymap: Keymap, shortcuts: bool, key: Qt.Key
) -> None:
    if shortcuts:
        menu.show_shortcuts(keymap, changeable=True)
    else:
        menu.show_about()
    found = dialog(host)
    qtbot.keyClick(found, key)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not isValid(found)
    gone = weakref.ref(found)
    del found
    assert gone() is None


def test_the_shortcuts_fit_a_small_window_with_large_text(
    menu: HelpMenu, host: QWidget, theme: Theme, keymap: Keymap
) -> None:
    theme.set_look(text_size=1.5)
    menu.show_shortcuts(keymap, changeable=True)
    found = dialog(host)
    assert found.minimumSizeHint().width() <= found.width() <= 1024
    assert found.height() <= 640
    found.close()


def test_about_is_high_enough_for_its_words_in_large_text(theme: Theme, host: QWidget) -> None:
    theme.set_look(text_size=1.5)
    HelpMenu(theme, Actions(theme, host), host).show_about()
    found = dialog(host)
    for label in found.findChildren(QLabel):
        needed = label.heightForWidth(label.width()) if label.wordWrap() else 0
        assert label.height() >= needed, label.text()
    found.close()
