"""A private thing under its cover: bars instead of it, and a look for as long as one holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from revmentor_desktop.ui.cover import Cover
from revmentor_desktop.ui.preferences import Preferences
from revmentor_desktop.ui.widgets.cover_pane import CoverPane, LookButton

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from revmentor_desktop.ui.theme import Theme

LEFT = Qt.MouseButton.LeftButton
LONG = 10**6


@pytest.fixture
def cover(tmp_path: Path) -> Cover:
    return Cover(Preferences(tmp_path / "settings.ini"))


@pytest.fixture
def pane(qtbot: QtBot, theme: Theme, cover: Cover) -> CoverPane:
    made = CoverPane(theme, cover, QLabel("Secret"))
    made.set_thing("thing", "2 lines, covered")
    qtbot.addWidget(made)
    made.resize(300, 200)
    made.show()
    return made


def test_what_is_not_covered_stands_by_itself(pane: CoverPane) -> None:
    assert pane.content.isVisible()
    assert not pane.button.isVisible()
    assert pane.accessibleName() == ""


def test_bars_and_a_count_stand_in_its_place(pane: CoverPane, cover: Cover) -> None:
    cover.set_on(True)
    assert not pane.content.isVisible()
    assert pane.button.isVisible()
    assert pane.button.accessibleDescription().startswith("2 lines, covered")  # there may be more
    assert pane.accessibleName() == "2 lines, covered"


def test_what_is_not_private_is_never_covered(pane: CoverPane, cover: Cover) -> None:
    cover.set_on(True)
    pane.set_thing("")
    assert pane.content.isVisible()
    assert not pane.button.isVisible()


def test_a_look_shows_this_and_nothing_else(
    qtbot: QtBot, theme: Theme, pane: CoverPane, cover: Cover
) -> None:
    other = CoverPane(theme, cover, QLabel("Other"))
    other.set_thing("other")
    qtbot.addWidget(other)
    other.show()
    cover.set_on(True)
    pane.button.looked.emit(True)
    assert pane.content.isVisible()
    assert not other.content.isVisible()


def test_going_out_of_sight_ends_the_look(pane: CoverPane, cover: Cover) -> None:
    cover.set_on(True)
    pane.button.looked.emit(True)
    pane.hide()
    assert cover.covers("thing")


def test_holding_another_thing_ends_the_look(pane: CoverPane, cover: Cover) -> None:
    cover.set_on(True)
    pane.button.looked.emit(True)
    pane.set_thing("another")
    assert cover.covers("thing")
    assert not pane.content.isVisible()


def test_the_focus_goes_from_what_is_covered_to_the_button(
    qtbot: QtBot, theme: Theme, cover: Cover
) -> None:
    held = QWidget()
    QVBoxLayout(held).addWidget(inside := LookButton(theme))
    pane = CoverPane(theme, cover, held)
    pane.set_thing("thing")
    qtbot.addWidget(pane)
    with qtbot.waitActive(pane):
        pane.show()
    inside.setFocus()
    cover.set_on(True)
    assert pane.button.hasFocus()


def looks(button: LookButton) -> list[bool]:
    told: list[bool] = []
    button.looked.connect(told.append)
    button.looked.connect(button.set_looking)
    return told


def test_a_hold_shows_for_as_long_as_it_lasts(qtbot: QtBot, theme: Theme) -> None:
    button = LookButton(theme, hold_ms=0)
    qtbot.addWidget(button)
    told = looks(button)
    qtbot.mousePress(button, LEFT)
    assert told == [True]
    qtbot.mouseRelease(button, LEFT)
    assert told == [True, False]


def test_a_short_press_shows_until_the_next(qtbot: QtBot, theme: Theme) -> None:
    button = LookButton(theme, hold_ms=LONG)
    qtbot.addWidget(button)
    told = looks(button)
    qtbot.mouseClick(button, LEFT)
    assert told == [True]
    assert button.words() == "Cover again"
    qtbot.mouseClick(button, LEFT)
    assert told == [True, False]
    assert button.words() == "Look"
