"""The window of the guide, walked through by keys as somebody who looks something up would."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, Qt, QUrl
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget

from revmentor_desktop.services.guide import GROUPS, as_html
from revmentor_desktop.ui.actions import Actions, Deed
from revmentor_desktop.ui.guide.window import LARGEST, GuideWindow
from revmentor_desktop.ui.widgets.page_scroll import PageScroll

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from revmentor_desktop.ui.theme import Theme

Key = Qt.Key
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


@pytest.fixture
def owner(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def actions(theme: Theme, owner: QWidget) -> Actions:
    return Actions(theme, owner)


@pytest.fixture
def guide(
    qtbot: QtBot, english: None, theme: Theme, actions: Actions, owner: QWidget
) -> Iterator[GuideWindow]:
    window = GuideWindow(theme, actions, owner)
    window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    window.open("notes")
    with qtbot.waitActive(window):
        window.show()
    yield window
    window.close()


def press(guide: QWidget, key: Key, modifier: Qt.KeyboardModifier = CTRL) -> None:
    QTest.keyClick(QApplication.focusWidget() or guide, key, modifier)


def type_in(guide: GuideWindow, words: str) -> None:
    press(guide, Key.Key_K)
    assert QApplication.focusWidget() is guide.list.field.line
    QTest.keyClicks(guide.list.field.line, words)


def test_links_lead_on_and_keys_lead_back_to_where_one_was(guide: GuideWindow) -> None:
    bar = guide.view.verticalScrollBar()
    bar.setValue(120)
    guide.view.anchorClicked.emit(QUrl("topics.md"))
    assert guide.chapter == "topics"
    assert guide.windowTitle().startswith("Topics")
    assert bar.value() == 0
    press(guide, Key.Key_Left, ALT)
    assert (guide.chapter, bar.value()) == ("notes", 120)
    press(guide, Key.Key_Right, ALT)
    assert guide.chapter == "topics"
    assert not guide.forward_button.isEnabled()


def test_what_is_no_chapter_leads_nowhere(guide: GuideWindow) -> None:
    guide.view.anchorClicked.emit(QUrl("https://example.org/"))
    guide.view.anchorClicked.emit(QUrl("nothing.md"))
    assert guide.chapter == "notes"


def test_a_search_leaves_the_chapters_that_hold_the_words_and_marks_them(
    guide: GuideWindow,
) -> None:
    type_in(guide, "booklet")
    assert "remember" in guide.list.shown
    assert "hold" not in guide.list.shown
    press(guide, Key.Key_Return, Qt.KeyboardModifier.NoModifier)
    assert guide.chapter == guide.list.shown[0]
    assert guide.view.textCursor().selectedText().casefold() == "booklet"
    press(guide, Key.Key_Escape, Qt.KeyboardModifier.NoModifier)
    assert len(guide.list.shown) == sum(len(keys) for _, keys in GROUPS)
    assert not guide.find_bar.isVisible()


def test_words_that_stand_nowhere_are_said_to(guide: GuideWindow) -> None:
    type_in(guide, "xylophone")
    assert guide.list.shown == []
    assert guide.list.told == "Not found"


def test_escape_closes_what_was_opened_last(guide: GuideWindow, qtbot: QtBot) -> None:
    press(guide, Key.Key_F)
    assert guide.find_bar.isVisible()
    press(guide, Key.Key_Escape, Qt.KeyboardModifier.NoModifier)
    assert not guide.find_bar.isVisible()
    assert QApplication.focusWidget() is guide.view
    with qtbot.waitSignal(guide.closed):
        press(guide, Key.Key_Escape, Qt.KeyboardModifier.NoModifier)


def test_the_keys_are_those_of_now(guide: GuideWindow, actions: Actions) -> None:
    guide.open("begin")
    assert "Ctrl+K" in guide.view.toPlainText()
    actions[Deed.SEARCH].setShortcut(QKeySequence("Ctrl+Shift+J"))
    QApplication.sendEvent(guide, QEvent(QEvent.Type.ActivationChange))
    assert "Ctrl+Shift+J opens one box" in guide.view.toPlainText()
    guide.open("shortcuts")
    assert "Ctrl+Shift+J" in guide.view.toPlainText()
    actions[Deed.SEARCH].setShortcut(QKeySequence())
    guide.open("begin")
    assert "Search or go to opens one box" in guide.view.toPlainText()


def test_a_chapter_is_written_again_only_with_other_keys(
    guide: GuideWindow, actions: Actions, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[str] = []

    def counted(text: str) -> str:
        made.append(text)
        return as_html(text)

    monkeypatch.setattr("revmentor_desktop.ui.guide.window.as_html", counted)
    QApplication.sendEvent(guide, QEvent(QEvent.Type.ActivationChange))
    assert made == []
    guide.open("begin")
    actions[Deed.SEARCH].setShortcut(QKeySequence("Ctrl+Shift+J"))
    QApplication.sendEvent(guide, QEvent(QEvent.Type.ActivationChange))
    assert len(made) == 2


def test_every_control_has_a_name_and_f6_goes_between_list_and_text(guide: GuideWindow) -> None:
    controls = [*guide.findChildren(QAbstractButton), *guide.findChildren(QLineEdit)]
    assert [one for one in controls if one.isVisible() and not one.accessibleName()] == []
    guide.view.setFocus()
    press(guide, Key.Key_F6, Qt.KeyboardModifier.NoModifier)
    assert guide.list.isAncestorOf(QApplication.focusWidget())
    press(guide, Key.Key_F6, Qt.KeyboardModifier.NoModifier)
    assert QApplication.focusWidget() is guide.view


def test_nothing_is_cut_with_the_largest_text(guide: GuideWindow, theme: Theme) -> None:
    theme.set_look(text_size=1.5)
    guide.resize(*LARGEST)
    for key in (key for _, keys in GROUPS for key in keys):
        guide.open(key)
        QApplication.processEvents()
        width = guide.view.document().size().width()
        # Qt gives the columns of a table whole pixels, and may so make it one pixel too wide.
        assert width <= guide.view.viewport().width() + 1, key
    scroll = guide.list.findChild(PageScroll)
    assert isinstance(scroll, PageScroll)
    assert scroll.overflow() == 0
