"""Numbers: keys step them, and what is typed is told once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from revmentor_desktop.ui.widgets.number_fields import MinutesField, NumberField

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from revmentor_desktop.ui.theme import Theme


@pytest.fixture
def minutes(qtbot: QtBot, theme: Theme) -> MinutesField:
    made = MinutesField(theme, "Minutes for AR try-on", suffix=" min", most=240)
    qtbot.addWidget(made)
    made.set_minutes(13)
    return made


@pytest.mark.parametrize(
    ("key", "lands"),
    [
        (Qt.Key.Key_Up, 15),
        (Qt.Key.Key_Down, 10),
        (Qt.Key.Key_PageUp, 28),
        (Qt.Key.Key_PageDown, 1),
    ],
)
def test_keys_step_the_minutes(
    qtbot: QtBot, minutes: MinutesField, key: Qt.Key, lands: int
) -> None:
    told: list[int] = []
    minutes.edited.connect(told.append)
    qtbot.keyClick(minutes, key)
    assert told == [lands]


def test_typed_minutes_are_told_when_they_are_done(qtbot: QtBot, minutes: MinutesField) -> None:
    told: list[int] = []
    minutes.edited.connect(told.append)
    minutes.selectAll()
    qtbot.keyClicks(minutes, "25")
    assert told == []
    qtbot.keyClick(minutes, Qt.Key.Key_Return)
    assert told == [25]


def test_minutes_from_outside_are_not_told(qtbot: QtBot, minutes: MinutesField) -> None:
    with qtbot.assertNotEmitted(minutes.edited):
        minutes.set_minutes(40)
    assert minutes.accessibleName() == "Minutes for AR try-on"


def test_the_minutes_can_be_read(minutes: MinutesField) -> None:
    minutes.resize(minutes.sizeHint())
    minutes.grab()
    needed = minutes.fontMetrics().horizontalAdvance(minutes.text())
    assert minutes.lineEdit().width() >= needed


def test_a_number_has_a_name(qtbot: QtBot, theme: Theme) -> None:
    field = NumberField(theme, "Lock after", suffix=" min", least=1, most=60)
    qtbot.addWidget(field)
    assert field.accessibleName() == "Lock after"
    assert field.minimum() == 1
