"""Before a link is opened, one sees where it leads."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QWidget
from shiboken6 import isValid

from revmentor_desktop.ui.widgets.link_dialog import LinkDialog

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from revmentor_desktop.ui.theme import Theme

ADDRESS = "https://www.example.org/a/b?c=d#e"


@pytest.fixture
def ask(qtbot: QtBot, theme: Theme) -> Callable[[str], LinkDialog]:
    window = QWidget()
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()

    def asked(address: str) -> LinkDialog:
        dialog = LinkDialog(theme, address, window)
        dialog.open()
        return dialog

    return asked


def words(dialog: LinkDialog) -> str:
    return " ".join(label.text() for label in dialog.findChildren(QLabel))


def test_host_and_full_address_are_shown(ask: Callable[[str], LinkDialog]) -> None:
    dialog = ask(ADDRESS)
    assert "www.example.org" in words(dialog)
    assert dialog.field.toPlainText() == ADDRESS


def test_a_host_cannot_look_like_another(ask: Callable[[str], LinkDialog]) -> None:
    dialog = ask("https://ex\u0430mple.org/")
    assert "xn--" in words(dialog)
    assert dialog.address.isascii()


def test_a_user_name_cannot_pass_for_the_host(ask: Callable[[str], LinkDialog]) -> None:
    assert "Open evil.example in" in words(ask("https://www.bank.example@evil.example/"))


def test_an_address_one_writes_to_is_no_page_of_the_browser(
    ask: Callable[[str], LinkDialog],
) -> None:
    dialog = ask("mailto:mei@example.org?subject=Hello")
    assert "Write to mei@example.org in your mail program?" in words(dialog)
    assert "browser" not in words(dialog)
    assert dialog.field.toPlainText() == "mailto:mei@example.org?subject=Hello"


def test_a_message_to_nobody_yet_names_nobody(ask: Callable[[str], LinkDialog]) -> None:
    assert "Write a message in your mail program?" in words(ask("mailto:?subject=Hello"))


def test_the_safe_button_has_the_focus(ask: Callable[[str], LinkDialog]) -> None:
    dialog = ask(ADDRESS)
    assert dialog.focusWidget() is dialog.cancel


def test_only_the_button_that_says_so_opens(qtbot: QtBot, ask: Callable[[str], LinkDialog]) -> None:
    dialog = ask(ADDRESS)
    with qtbot.waitSignal(dialog.confirmed) as told:
        qtbot.mouseClick(dialog.open_link, Qt.MouseButton.LeftButton)
    assert told.args == [ADDRESS]


def test_esc_opens_nothing_and_the_dialog_dies(
    qtbot: QtBot, ask: Callable[[str], LinkDialog]
) -> None:
    dialog = ask(ADDRESS)
    with qtbot.assertNotEmitted(dialog.confirmed):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not isValid(dialog)


def test_the_address_can_be_copied(qtbot: QtBot, ask: Callable[[str], LinkDialog]) -> None:
    dialog = ask(ADDRESS)
    qtbot.mouseClick(dialog.copy, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == ADDRESS
