"""The section about how things look: it shows the preferences of this computer and sets them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from revmentor_desktop.ui.settings.look import SANS, LookSection

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from revmentor_desktop.ui.desk import Desk


@pytest.fixture
def section(qtbot: QtBot, fonts: object, desk: Desk) -> LookSection:
    made = LookSection(desk)
    qtbot.addWidget(made)
    return made


def test_colours_and_size_hold_at_once(section: LookSection, desk: Desk) -> None:
    section.colours.chosen.emit("dark")
    section.text_size.chosen.emit("1.25")
    assert (desk.preferences.theme, desk.preferences.text_size) == ("dark", 1.25)


def test_one_can_have_nothing_move(section: LookSection, desk: Desk) -> None:
    section.still.click()
    assert desk.preferences.motion == "none"


def test_reading_has_letters_and_a_size_of_its_own(section: LookSection, desk: Desk) -> None:
    section.reading_font.chosen.emit(SANS)
    section.reading_size.chosen.emit("1.5")
    section.keeps_place.click()
    assert not desk.preferences.reading_serif
    assert desk.preferences.reading_size == 1.5
    assert not desk.preferences.reading_keeps_place


def test_it_follows_what_is_set_elsewhere(section: LookSection, desk: Desk) -> None:
    desk.preferences.enlarge_text()
    desk.preferences.toggle_menu_bar()
    assert section.text_size.currentText() == "112.5 %"
    assert section.menu_bar.isChecked()
