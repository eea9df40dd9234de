"""The selected topic is read: beside the cards, over them, and in their place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl
from PySide6.QtWidgets import QApplication

from revmentor_desktop.ui.actions import Deed
from revmentor_desktop.ui.page import Room
from revmentor_desktop.ui.widgets import link_dialog
from revmentor_desktop.ui.widgets.link_dialog import LinkDialog
from tests.ui.library.conftest import TOPICS

if TYPE_CHECKING:
    from collections.abc import Callable

    import pytest
    from pytestqt.qtbot import QtBot

    from revmentor_desktop.ui.desk import Desk
    from revmentor_desktop.ui.library.page import TopicsPage

    Show = Callable[..., TopicsPage]


# --- reading ------------------------------------------------------------------------------


def test_enter_goes_into_the_text_and_esc_back(qtbot: QtBot, desk: Desk, show: Show) -> None:
    page = show(desk)
    qtbot.keyClick(page.browser.grid, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is page.reader.text
    qtbot.keyClick(page.reader.text, Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is page.browser.grid
    assert page.reader.isVisible()


def test_esc_on_the_cards_closes_the_reader(qtbot: QtBot, desk: Desk, show: Show) -> None:
    page = show(desk)
    qtbot.keyClick(page.browser.grid, Qt.Key.Key_Escape)
    assert not page.reader.isVisible()
    qtbot.keyClick(page.browser.grid, Qt.Key.Key_Right)
    assert page.reader.isVisible()


def test_the_close_button_gives_the_cards_the_room(qtbot: QtBot, desk: Desk, show: Show) -> None:
    page = show(desk)
    assert page.browser.grid.columns() == 2
    qtbot.mouseClick(page.reader.close_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.browser.grid.columns() == 3)
    assert QApplication.focusWidget() is page.browser.grid


def test_what_a_topic_builds_on_opens_in_the_reader(desk: Desk, show: Show) -> None:
    page = show(desk, topic="topic-4")
    page.reader.text.anchorClicked.emit(QUrl("topic://topic-5"))
    assert page.reader.topic is TOPICS[4]


def test_a_link_is_opened_only_after_one_has_seen_it(
    qtbot: QtBot, desk: Desk, show: Show, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []

    class Desktop:
        @staticmethod
        def openUrl(url: QUrl) -> bool:
            opened.append(url.toString())
            return True

    monkeypatch.setattr(link_dialog, "QDesktopServices", Desktop)
    page = show(desk)
    page.reader.text.anchorClicked.emit(QUrl("https://example.org/a"))
    assert opened == []
    dialog = page.findChild(LinkDialog)
    assert dialog is not None
    qtbot.mouseClick(dialog.open_link, Qt.MouseButton.LeftButton)
    assert opened == ["https://example.org/a"]


def test_a_reader_that_was_closed_stays_so_when_the_window_gets_lower(
    desk: Desk, show: Show
) -> None:
    page = show(desk)
    page.selection.close()
    page.set_room(Room.WIDE, low=True)
    assert not page.reader.isVisible()


# --- rooms --------------------------------------------------------------------------------


def test_in_medium_room_the_reader_lies_over_the_cards(
    qtbot: QtBot, desk: Desk, show: Show
) -> None:
    page = show(desk, 1024, 640)
    assert page.room is Room.MEDIUM
    assert not page.reader.isVisible()
    qtbot.keyClick(page.browser.grid, Qt.Key.Key_Return)
    assert page.reader.isVisible()
    assert page.browser.isVisible()
    assert page.reader.geometry().right() == page.rect().right()
    assert list(page.panes()) == [page.reader]


def test_esc_takes_a_reader_off_the_cards(qtbot: QtBot, desk: Desk, show: Show) -> None:
    page = show(desk, 1024, 640, topic="topic-2")
    qtbot.keyClick(page.reader.text, Qt.Key.Key_Escape)
    assert not page.reader.isVisible()
    assert QApplication.focusWidget() is page.browser.grid


def test_a_click_beside_the_reader_takes_it_off(qtbot: QtBot, desk: Desk, show: Show) -> None:
    page = show(desk, 1024, 640, topic="topic-2")
    qtbot.mouseClick(page.scrim, Qt.MouseButton.LeftButton)
    assert not page.reader.isVisible()
    assert not page.scrim.isVisible()


def test_arrows_alone_do_not_cover_the_cards(qtbot: QtBot, desk: Desk, show: Show) -> None:
    page = show(desk, 1024, 640)
    qtbot.keyClick(page.browser.grid, Qt.Key.Key_Right)
    assert page.browser.grid.card is not None
    assert not page.reader.isVisible()
    assert Deed.ADD_TO_SESSION not in page.deeds() or page.browser.grid.card.topic.id != "topic-4"


def test_in_narrow_room_the_reader_takes_the_place_of_the_cards(
    qtbot: QtBot, desk: Desk, show: Show
) -> None:
    page = show(desk, 1024, 640, topic="topic-2", text=1.5)
    assert page.room is Room.NARROW
    assert not page.browser.isVisible()
    qtbot.mouseClick(page.reader.back_button, Qt.MouseButton.LeftButton)
    assert page.browser.isVisible()
    assert not page.reader.isVisible()


def test_the_reader_goes_over_and_back_beside_with_the_room(desk: Desk, show: Show) -> None:
    page = show(desk)
    page.set_room(Room.MEDIUM, low=False)
    assert not page.reader.isVisible()
    page.set_room(Room.WIDE, low=False)
    assert page.reader.isVisible()


def test_whoever_reads_goes_on_reading_when_the_room_shrinks(desk: Desk, show: Show) -> None:
    page = show(desk)
    page.reader.focus_text()
    page.set_room(Room.NARROW, low=False)
    assert page.reader.isVisible()
