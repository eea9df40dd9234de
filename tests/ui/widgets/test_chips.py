"""Chips: filters to switch on, and painted signs of categories."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from revmentor_desktop.ui.widgets.chips import CategoryChip, FilterChip

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from revmentor_desktop.ui.theme import Theme


def test_a_filter_is_switched_by_key(qtbot: QtBot, theme: Theme) -> None:
    chip = FilterChip(theme, "Chatbots & service", shelf="chat")
    qtbot.addWidget(chip)
    qtbot.keyClick(chip, Qt.Key.Key_Space)
    assert chip.isChecked()
    assert chip.accessibleName() == "Chatbots & service"
    assert chip.text() == " Chatbots && service"


@pytest.mark.parametrize("size", [1.0, 1.125, 1.25, 1.5])
def test_a_filter_is_high_enough_to_hit(qtbot: QtBot, theme: Theme, size: float) -> None:
    theme.set_look(text_size=size)
    chip = FilterChip(theme, "AR", shelf="ar")
    qtbot.addWidget(chip)
    chip.ensurePolished()
    assert chip.sizeHint().height() >= 28


def test_a_category_says_its_name_and_follows_the_text_size(qtbot: QtBot, theme: Theme) -> None:
    chip = CategoryChip(theme, "ar", "AR & immersive")
    qtbot.addWidget(chip)
    before = chip.sizeHint()
    theme.set_look(text_size=1.5)
    assert chip.accessibleName() == "AR & immersive"
    assert chip.sizeHint().width() > before.width()
    assert chip.minimumSizeHint().width() < before.width()


def test_a_category_of_ones_own_can_be_painted(qtbot: QtBot, theme: Theme) -> None:
    chip = CategoryChip(theme)
    qtbot.addWidget(chip)
    chip.set_category("mine", "Board papers")
    assert not chip.grab().isNull()
