"""A widget with a place in each of two layouts is in one of them, and takes no room elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from revmentor_desktop.ui.widgets.in_turn import InTurn

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_it_takes_room_where_its_turn_is(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    whole, part = QVBoxLayout(window), QPushButton("Part", window)
    above, below = QHBoxLayout(), QHBoxLayout()
    above_place, below_place = InTurn(part), InTurn(part)
    for line, place, beside in (
        (above, above_place, QPushButton("Above")),
        (below, below_place, QPushButton("Below")),
    ):
        line.addItem(place)
        line.addWidget(beside)
        whole.addLayout(line)
    window.show()
    for turn in (above_place, below_place, above_place):
        for place in (above_place, below_place):
            place.take_turn(its_turn=place is turn)
        whole.invalidate()
        QApplication.processEvents()
        line, other = (above, below) if turn is above_place else (below, above)
        assert line.geometry().contains(part.geometry())
        assert other.minimumSize().width() < line.minimumSize().width()
    part.hide()
    assert above_place.isEmpty()
