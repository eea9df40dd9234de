"""The reading page over the sample pair, on the screen, with its text drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication

from revmentor_desktop.ui.page import LOW_BELOW, room_for
from revmentor_desktop.ui.reading.page import ReadingPage

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from revmentor_desktop.ui.desk import Desk
    from revmentor_desktop.ui.notices import Toast
    from revmentor_desktop.ui.places import Place


class Stage:
    """The page, what it says to the window, and what it tells."""

    def __init__(self, page: ReadingPage, qtbot: QtBot) -> None:
        self.page = page
        self.gone_to: list[Place] = []
        self.left: list[str] = []
        self.toasts: list[Toast] = []
        page.go.connect(self.gone_to.append)
        page.leave.connect(lambda: self.left.append("leave"))
        page.back.connect(lambda: self.left.append("back"))
        page.desk.notices.toasted.connect(self.toasts.append)
        self._qtbot = qtbot

    def show(self, place: Place) -> None:
        """Go to *place* and wait for its text."""
        self.page.show_place(place)
        self.settle()
        self.page.focus_body()

    def settle(self) -> None:
        """Wait until what is read is drawn as it is now."""
        QApplication.processEvents()
        self.page.desk.tasks.wait()
        QApplication.processEvents()
        while self.page.text.is_growing:
            QApplication.processEvents()
        for _ in range(2):
            QApplication.processEvents()

    @property
    def text(self) -> str:
        """What is read."""
        return self.page.text.toPlainText()

    @property
    def scrolled(self) -> int:
        """How far down one is."""
        return self.page.ground.verticalScrollBar().value()


@pytest.fixture
def show(qtbot: QtBot, fonts: object) -> Callable[..., Stage]:
    """A function that puts the page of a desk on the screen at a place."""

    def shown(desk: Desk, place: Place, size: tuple[int, int] = (1280, 800)) -> Stage:
        page = ReadingPage(desk)
        qtbot.addWidget(page)
        stage = Stage(page, qtbot)
        text = desk.theme.text_size
        page.set_room(room_for(size[0], text), low=size[1] / text < LOW_BELOW)
        page.resize(*size)
        with qtbot.waitActive(page):
            page.show()
        stage.show(place)
        return stage

    return shown
