"""What a page promises: room by effective width, and arranging only when that changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from revmentor_desktop.ui.page import Page, Room, room_for
from revmentor_desktop.ui.places import PageName

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from revmentor_desktop.ui.desk import Desk


class Arranged(Page):
    """Counts how often it was arranged."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(PageName.HOME, desk)
        self.count = 0

    def arrange(self) -> None:
        self.count += 1


@pytest.fixture
def page(qtbot: QtBot, desk: Desk) -> Arranged:
    made = Arranged(desk)
    qtbot.addWidget(made)
    return made


@pytest.mark.parametrize(
    ("width", "text_size", "room"),
    [
        (1200, 1.0, Room.WIDE),
        (1199, 1.0, Room.MEDIUM),
        (1800, 1.5, Room.WIDE),
        (1350, 1.5, Room.MEDIUM),
        (900, 1.0, Room.MEDIUM),
        (899, 1.0, Room.NARROW),
        (1024, 1.0, Room.MEDIUM),
        (1024, 1.5, Room.NARROW),
    ],
)
def test_room(width: int, text_size: float, room: Room) -> None:
    assert room_for(width, text_size) is room


def test_it_is_arranged_when_the_room_changes(page: Arranged) -> None:
    page.set_room(Room.NARROW, low=False)
    page.set_room(Room.NARROW, low=False)
    assert (page.room, page.low, page.count) == (Room.NARROW, False, 1)
    page.set_room(Room.NARROW, low=True)
    assert (page.low, page.count) == (True, 2)


def test_a_plain_page_can_do_nothing_and_says_so(page: Arranged) -> None:
    assert page.deeds() == {}
    assert page.memory() is None
    assert page.panes() == (page,)
    assert page.objectName() == "home"
