"""Cards of which one is chosen: by mouse, by arrows, spoken as radio buttons."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QHBoxLayout, QWidget

from revmentor_desktop.ui.widgets.choice_card import ChoiceCard, ChoiceGroup
from tests.faces import take_chinese_face

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from revmentor_desktop.ui.theme import Theme


class Room:
    """Two cards in a window."""

    def __init__(self, theme: Theme) -> None:
        self.window = QWidget()
        row = QHBoxLayout(self.window)
        self.mentor = ChoiceCard(theme, "mentor", "smartphone", "The mentor", "I show.")
        self.mentee = ChoiceCard(theme, "mentee", "briefcase", "The mentee", "I ask.")
        self.group = ChoiceGroup(self.window)
        for card in (self.mentor, self.mentee):
            row.addWidget(card)
            self.group.add(card)


@pytest.fixture
def room(qtbot: QtBot, theme: Theme) -> Room:
    made = Room(theme)
    qtbot.addWidget(made.window)
    made.window.show()
    return made


def test_the_first_card_is_chosen(room: Room) -> None:
    assert room.group.current() == "mentor"
    assert room.mentor.isChecked()
    assert not room.mentee.isChecked()


def test_a_press_anywhere_on_a_card_chooses_it(qtbot: QtBot, room: Room) -> None:
    told: list[str] = []
    room.group.chosen.connect(told.append)
    qtbot.mouseClick(room.mentee, Qt.MouseButton.LeftButton, pos=room.mentee.rect().center())
    assert told == ["mentee"]
    assert not room.mentor.isChecked()


def test_pressing_the_chosen_card_keeps_it_chosen(qtbot: QtBot, room: Room) -> None:
    with qtbot.assertNotEmitted(room.group.chosen):
        qtbot.mouseClick(room.mentor, Qt.MouseButton.LeftButton)
    assert room.mentor.isChecked()


@pytest.mark.parametrize("key", [Qt.Key.Key_Right, Qt.Key.Key_Left])
def test_arrows_move_and_go_round(qtbot: QtBot, room: Room, key: Qt.Key) -> None:
    qtbot.keyClick(room.mentor, key)
    assert room.group.current() == "mentee"
    assert not room.mentor.focusPolicy() & Qt.FocusPolicy.TabFocus


def test_a_card_is_spoken_as_a_radio_button(room: Room) -> None:
    interface = QAccessible.queryAccessibleInterface(room.mentor)
    assert interface.role() == QAccessible.Role.RadioButton
    assert interface.text(QAccessible.Text.Name) == "The mentor"
    assert interface.text(QAccessible.Text.Description) == "I show."


def test_words_can_change(room: Room) -> None:
    room.mentee.set_words("The leader", "I ask what I need.")
    assert room.mentee.accessibleName() == "The leader"


def test_a_card_grows_with_text_and_narrowness(qtbot: QtBot, theme: Theme) -> None:
    card = ChoiceCard(theme, "a", "leaf", "Start fresh", "A sentence that needs two lines " * 2)
    qtbot.addWidget(card)
    assert card.heightForWidth(260) > card.heightForWidth(900)
    before = card.heightForWidth(900)
    theme.set_look(text_size=1.5)
    assert card.heightForWidth(900) > before


def test_a_tile_can_be_painted(qtbot: QtBot, theme: Theme) -> None:
    tile = ChoiceCard(theme, "pdf", "file-text", "PDF", tile=True)
    qtbot.addWidget(tile)
    tile.setEnabled(False)
    assert not tile.grab().isNull()


@pytest.mark.parametrize("low", [False, True])
def test_names_of_tiles_stand_on_one_line_in_every_script(
    qtbot: QtBot, theme: Theme, *, low: bool
) -> None:
    take_chinese_face()
    feet = set[int]()
    for name in ("HH", "H一"):
        tile = ChoiceCard(theme, "word", "file-type", name, tile=True)
        qtbot.addWidget(tile)
        tile.set_low(low)
        tile.resize(120, theme.scaled(90))
        picture = tile.grab(QRect(20, 50, 80, 32) if not low else QRect(20, 9, 80, 72)).toImage()
        across = range(picture.width())
        rows = range(picture.height())
        feet.add(
            max(y for y in rows if any(picture.pixelColor(x, y).value() < 120 for x in across))
        )
    assert len(feet) == 1
