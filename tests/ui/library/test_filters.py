"""One shelf, or all: chips where they fit, a combo box where they do not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from revmentor_desktop.domain.topics import OwnShelf, Shelf
from revmentor_desktop.ui.library.filters import ShelfFilter

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from revmentor_desktop.ui.theme import Theme

SHELVES = (Shelf.SOCIAL, Shelf.AI, Shelf.MARKETING)


@pytest.fixture
def room(qtbot: QtBot, theme: Theme) -> QWidget:
    made = QWidget()
    column = QVBoxLayout(made)
    column.addWidget(QLineEdit())
    column.addWidget(ShelfFilter(theme, SHELVES))
    column.addWidget(QLineEdit())
    qtbot.addWidget(made)
    theme.dress(made)
    made.resize(700, 140)
    with qtbot.waitActive(made):
        made.show()
    return made


@pytest.fixture
def shelves(room: QWidget) -> ShelfFilter:
    found = room.findChild(ShelfFilter)
    assert isinstance(found, ShelfFilter)
    return found


def test_all_shelves_are_chosen_first(shelves: ShelfFilter) -> None:
    assert shelves.shelf is None
    assert shelves.chip(None).isChecked()


def test_other_shelves_can_be_offered_and_the_chosen_one_stays(
    qtbot: QtBot, shelves: ShelfFilter
) -> None:
    shelves.set_shelf(Shelf.AI)
    shops = OwnShelf("Our shops")
    with qtbot.assertNotEmitted(shelves.chosen):
        shelves.show_shelves((Shelf.AI, shops))
    assert shelves.shelf is Shelf.AI
    assert shelves.chip(Shelf.AI).isChecked()
    qtbot.mouseClick(shelves.chip(shops), Qt.MouseButton.LeftButton)
    assert shelves.shelf == shops
    assert shelves.chip(shops).accessibleName() == "Our shops"


def test_a_shelf_that_is_gone_gives_way_to_all(shelves: ShelfFilter) -> None:
    shelves.set_shelf(Shelf.AI)
    shelves.chip(Shelf.AI).setFocus()
    shelves.show_shelves((Shelf.SOCIAL,))
    assert shelves.shelf is None
    assert QApplication.focusWidget() is shelves.chip(None)


def test_a_click_chooses_one_and_tells(qtbot: QtBot, shelves: ShelfFilter) -> None:
    with qtbot.waitSignal(shelves.chosen) as told:
        qtbot.mouseClick(shelves.chip(Shelf.AI), Qt.MouseButton.LeftButton)
    assert told.args == [Shelf.AI]
    assert not shelves.chip(None).isChecked()


def test_a_second_click_changes_nothing(qtbot: QtBot, shelves: ShelfFilter) -> None:
    shelves.set_shelf(Shelf.AI)
    with qtbot.assertNotEmitted(shelves.chosen):
        qtbot.mouseClick(shelves.chip(Shelf.AI), Qt.MouseButton.LeftButton)
    assert shelves.chip(Shelf.AI).isChecked()


def test_arrow_keys_choose(qtbot: QtBot, shelves: ShelfFilter) -> None:
    shelves.chip(None).setFocus()
    qtbot.keyClick(shelves.chip(None), Qt.Key.Key_Right)
    assert shelves.shelf is Shelf.SOCIAL
    assert QApplication.focusWidget() is shelves.chip(Shelf.SOCIAL)


def test_the_chips_are_one_tab_stop(qtbot: QtBot, room: QWidget, shelves: ShelfFilter) -> None:
    first, last = room.findChildren(QLineEdit)
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is shelves.chip(None)
    qtbot.keyClick(shelves.chip(None), Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is last


def test_a_combo_box_takes_the_place_of_chips_that_do_not_fit(
    qtbot: QtBot, room: QWidget, shelves: ShelfFilter
) -> None:
    room.resize(180, 140)
    qtbot.waitUntil(lambda: shelves.as_combo)
    room.resize(700, 140)
    qtbot.waitUntil(lambda: not shelves.as_combo)


def test_the_combo_box_chooses_too(qtbot: QtBot, room: QWidget, shelves: ShelfFilter) -> None:
    room.resize(180, 140)
    qtbot.waitUntil(lambda: shelves.as_combo)
    with qtbot.waitSignal(shelves.chosen):
        qtbot.keyClick(shelves.combo, Qt.Key.Key_Down)
    assert shelves.shelf is Shelf.SOCIAL


def test_every_chip_has_the_full_name_of_its_shelf(shelves: ShelfFilter) -> None:
    assert shelves.chip(Shelf.SOCIAL).accessibleName() == "Social media"
    assert shelves.combo.accessibleName()


def test_chips_grow_with_the_text(qtbot: QtBot, theme: Theme, shelves: ShelfFilter) -> None:
    before = shelves.sizeHint()
    theme.set_look(text_size=1.5)
    qtbot.waitUntil(lambda: shelves.sizeHint().width() > before.width())
    assert shelves.sizeHint().height() > before.height()
