"""Where keys are chosen: by keyboard alone, refused with a reason, given up by nobody unasked."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication

from revmentor_desktop.ui.actions import Deed, Keymap
from revmentor_desktop.ui.actions.objections import Objection
from revmentor_desktop.ui.preferences import Preferences
from revmentor_desktop.ui.shortcuts.chooser import ShortcutChooser

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from revmentor_desktop.ui.theme import Theme

Key = Qt.Key
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def keymap(qapp: object, tmp_path: Path) -> Keymap:
    return Keymap(Preferences(tmp_path / "settings.ini"))


@pytest.fixture
def chooser(qtbot: QtBot, english: None, theme: Theme, keymap: Keymap) -> ShortcutChooser:
    made = ShortcutChooser(theme, keymap._preferences)
    qtbot.addWidget(made)
    theme.dress(made)
    QAbstractItemModelTester(
        made.list.model, QAbstractItemModelTester.FailureReportingMode.Fatal, made
    )
    with qtbot.waitActive(made):
        made.show()
    return made


def choose(chooser: ShortcutChooser, words: str) -> None:
    """Go to a command by keyboard: search, down to the list, Enter to its field."""
    chooser.list.search.line.setFocus()
    QTest.keyClicks(chooser.list.search.line, words)
    QTest.keyClick(chooser.list.search.line, Key.Key_Down)
    QTest.keyClick(QApplication.focusWidget(), Key.Key_Return)


def spoken(chooser: ShortcutChooser) -> str:
    return str(chooser.list.model.data(chooser.list.view.currentIndex()))


def test_keys_are_chosen_by_keyboard_alone(chooser: ShortcutChooser, keymap: Keymap) -> None:
    choose(chooser, "new note")
    assert QApplication.focusWidget() is chooser.field
    assert chooser.field.accessibleName() == "New keys for “New note”"
    QTest.keyClick(chooser.field, Key.Key_M, CTRL)
    assert keymap.keys(Deed.NEW_NOTE) == (QKeySequence("Ctrl+M"),)
    assert spoken(chooser) == "New note, Ctrl+M, chosen here"
    assert QApplication.focusWidget() is chooser.list.view
    assert chooser.usual.words() == "Back to Ctrl+Shift+N"
    chooser.usual.click()
    assert spoken(chooser) == "New note, Ctrl+Shift+N"


def test_keys_of_another_command_are_taken_only_when_one_says_so(
    chooser: ShortcutChooser, keymap: Keymap
) -> None:
    choose(chooser, "new note")
    QTest.keyClick(chooser.field, Key.Key_J, CTRL)
    told = "Ctrl+J belongs to “Jot a question”, which would have no keys then."
    assert chooser.told.text() == told
    assert keymap.keys(Deed.JOT_QUESTION) == (QKeySequence("Ctrl+J"),)
    QTest.keyClick(chooser.field, Key.Key_Tab)
    assert QApplication.focusWidget() is chooser.take_over
    QTest.keyClick(chooser.take_over, Key.Key_Return)
    assert keymap.keys(Deed.NEW_NOTE) == (QKeySequence("Ctrl+J"),)
    assert keymap.native(Deed.JOT_QUESTION) == ""
    assert chooser.all_usual.isEnabled()
    chooser.all_usual.click()
    assert not chooser.all_usual.isEnabled()
    assert not keymap.is_changed(Deed.JOT_QUESTION)


def test_keys_no_command_may_have_are_refused_with_the_reason(
    chooser: ShortcutChooser, keymap: Keymap
) -> None:
    choose(chooser, "new note")
    QTest.keyClick(chooser.field, Key.Key_C, CTRL)
    assert chooser.told.text() == Objection.STANDARD.sentence
    assert not chooser.take_over.isVisible()
    assert not keymap.is_changed(Deed.NEW_NOTE)


@pytest.mark.parametrize("leave", [Key.Key_Escape, Key.Key_Tab])
def test_the_field_holds_nobody(chooser: ShortcutChooser, keymap: Keymap, leave: Key) -> None:
    choose(chooser, "new note")
    QTest.keyClick(chooser.field, Key.Key_Control, CTRL)
    QTest.keyClick(chooser.field, leave)
    assert QApplication.focusWidget() is not chooser.field
    assert not keymap.is_changed(Deed.NEW_NOTE)


def test_keys_of_lists_and_texts_stay(chooser: ShortcutChooser) -> None:
    choose(chooser, "copy")
    assert not chooser.field.isEnabled()
    assert not chooser.none.isEnabled()
    assert chooser.told.text() == "These keys mean the same everywhere and stay as they are."


def test_a_sign_is_taken_without_the_shift_it_needs(
    chooser: ShortcutChooser, keymap: Keymap
) -> None:
    choose(chooser, "new note")
    QTest.keyClick(chooser.field, Key.Key_Question, CTRL | SHIFT)
    assert keymap.native(Deed.NEW_NOTE) == "Ctrl+?"


def test_commands_are_found_by_their_keys(chooser: ShortcutChooser) -> None:
    chooser.list.search.setText("ctrl+shift+n")
    chooser.list.search.edited.emit("ctrl+shift+n")
    words = [line.words for line in chooser.list.model.values]
    assert "New note" in words
    assert len(words) < 10
