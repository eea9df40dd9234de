"""Choosing a passphrase, and the field it is typed into."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from revmentor_desktop.ui.protection.new_passphrase import NewPassphrase
from revmentor_desktop.ui.protection.secret_field import SecretField
from tests.store.cheap import PASSPHRASE

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from revmentor_desktop.ui.theme import Theme

DIFFERENT = "The two are not the same. Type one of them again."


@pytest.fixture
def new(theme: Theme, qtbot: QtBot) -> NewPassphrase:
    widget = NewPassphrase(theme, lambda: ("Mei-Yee Chan", "Robert Lau"))
    qtbot.addWidget(widget)
    widget.show()
    return widget


def test_a_good_one_typed_twice_is_taken(new: NewPassphrase) -> None:
    QTest.keyClicks(new.first.field, PASSPHRASE)
    assert new.passphrase == ""
    QTest.keyClicks(new.again.field, PASSPHRASE)
    assert new.passphrase == PASSPHRASE


@pytest.mark.parametrize(
    ("first", "again", "said"),
    [
        ("", "", "At least 12 characters, such as four words."),
        ("short", "short", "Still short: at least 12 characters, such as four words."),
        ("passwordpassword", "passwordpassword", "Easy to guess. Add a word that nobody expects."),
        ("RobertRobertRobert", "", "Easy to guess. Add a word that nobody expects."),
        (PASSPHRASE, "", "Good. Type it once more."),
        (PASSPHRASE, PASSPHRASE[:-1], "Good. Type it once more."),
        (PASSPHRASE, PASSPHRASE[:-2] + PASSPHRASE[-1], DIFFERENT),
        (PASSPHRASE, PASSPHRASE + "s", DIFFERENT),
        (PASSPHRASE, PASSPHRASE, "Good, and the same twice."),
    ],
)
def test_it_is_judged_while_one_types(
    new: NewPassphrase, first: str, again: str, said: str
) -> None:
    new.first.set_text(first)
    new.again.set_text(again)
    assert new.said.text() == said


def test_tab_goes_from_the_first_field_to_the_second_and_then_to_the_rest(
    qtbot: QtBot, theme: Theme
) -> None:
    before, new, after = QLineEdit(), NewPassphrase(theme), QLineEdit()
    page = QWidget()
    column = QVBoxLayout(page)
    for part in (before, new, after):
        column.addWidget(part)
    qtbot.addWidget(page)
    with qtbot.waitActive(page):
        page.show()
    stops = [before, new.first.field, new.again.field, new.first.eye, new.again.eye, new.suggest]
    stops += [after, before]
    before.setFocus()
    for stop in stops:
        assert QApplication.focusWidget() is stop
        QTest.keyClick(stop, Qt.Key.Key_Tab)
    after.setFocus()
    for stop in reversed(stops[:-1]):
        assert QApplication.focusWidget() is stop
        QTest.keyClick(stop, Qt.Key.Key_Backtab)


def test_what_was_emptied_cannot_be_taken_back(new: NewPassphrase) -> None:
    QTest.keyClicks(new.first.field, PASSPHRASE)
    new.first.reveal()
    new.clear()
    new.first.field.undo()
    assert new.first.text() == ""


def test_what_is_suggested_is_shown_and_taken(new: NewPassphrase) -> None:
    new.suggest.click()
    assert len(new.passphrase.split()) == 4
    assert new.first.field.echoMode() is QLineEdit.EchoMode.Normal


def test_it_is_hidden_until_one_wants_to_see_it(theme: Theme, qtbot: QtBot) -> None:
    field = SecretField(theme, "Passphrase")
    qtbot.addWidget(field)
    assert field.field.echoMode() is QLineEdit.EchoMode.Password
    field.eye.click()
    assert field.field.echoMode() is QLineEdit.EchoMode.Normal
    assert field.field.accessibleName() == "Passphrase"
    assert field.eye.accessibleName() == "Show what is typed"


@pytest.mark.parametrize(
    ("letter", "shift", "locked"),
    [("a", False, False), ("A", True, False), ("A", False, True), ("a", True, True)],
)
def test_locked_capitals_are_noticed(
    theme: Theme, qtbot: QtBot, letter: str, shift: bool, locked: bool
) -> None:
    field = SecretField(theme, "Passphrase")
    qtbot.addWidget(field)
    modifiers = Qt.KeyboardModifier
    pressed = QKeyEvent(
        QEvent.Type.KeyPress,
        Qt.Key.Key_A,
        modifiers.ShiftModifier if shift else modifiers.NoModifier,
        letter,
    )
    QApplication.sendEvent(field.field, pressed)
    assert field.capitals.isVisibleTo(field) is locked


def test_a_passphrase_can_be_pasted(theme: Theme, qtbot: QtBot, qapp: QApplication) -> None:
    field = SecretField(theme, "Passphrase")
    qtbot.addWidget(field)
    qapp.clipboard().setText(PASSPHRASE)
    field.field.paste()
    assert field.text() == PASSPHRASE
    qapp.clipboard().clear()
