"""The section about when the pair meets."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from revmentor_desktop.domain.changes import edited
from revmentor_desktop.ui.settings.rhythm import RhythmSection

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from revmentor_desktop.ui.desk import Desk
    from revmentor_desktop.ui.written import LineField


@pytest.fixture
def section(qtbot: QtBot, fonts: object, desk: Desk) -> RhythmSection:
    made = RhythmSection(desk)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def write(field: LineField, text: str) -> None:
    field.setFocus()
    field.setText(text)
    QTest.keyClick(field, Qt.Key.Key_Return)


def test_the_cadence_is_told_in_weeks(section: RhythmSection, desk: Desk) -> None:
    assert section.cadence.currentText() == "Every 2 weeks"
    section.cadence.set_current("21")
    section.cadence.chosen.emit("21")
    assert desk.workspace.pair.cadence_days == 21


def test_a_cadence_of_its_own_stays(section: RhythmSection, desk: Desk) -> None:
    pair = desk.workspace.pair
    desk.commands.do("Edit", edited(pair, replace(pair, cadence_days=10)))
    assert section.cadence.currentText() == "Every 10 days"
    desk.commands.settle()
    assert desk.workspace.pair.cadence_days == 10


def test_a_day_is_read_as_it_is_written(section: RhythmSection, desk: Desk) -> None:
    write(section.starts, "1 September 2026")
    write(section.ends, "28 feb 2027")
    pair = desk.workspace.pair
    assert (pair.starts, pair.ends) == (date(2026, 9, 1), date(2027, 2, 28))
    write(section.ends, "")
    assert desk.workspace.pair.ends is None


def test_nonsense_is_no_day_and_stays_as_written(section: RhythmSection, desk: Desk) -> None:
    write(section.starts, "sometime soon")
    assert desk.workspace.pair.starts is None
    assert section.starts.text() == "sometime soon"
    assert section.starts.property("state") == "problem"
    assert "no day" in section.problem.text()


def test_an_end_before_the_start_is_refused(section: RhythmSection, desk: Desk) -> None:
    write(section.starts, "1 September 2026")
    write(section.ends, "1 August 2026")
    assert desk.workspace.pair.ends is None
    assert "before it starts" in section.problem.text()
    write(section.ends, "1 October 2026")
    assert desk.workspace.pair.ends == date(2026, 10, 1)
    assert section.problem.isHidden()


def test_only_a_known_zone_is_taken(section: RhythmSection, desk: Desk) -> None:
    write(section.zone, "Asia/Atlantis")
    assert desk.workspace.pair.zone == "Asia/Hong_Kong"
    assert not section.problem.isHidden()
    write(section.zone, "Europe/London")
    assert desk.workspace.pair.zone == "Europe/London"


def test_the_usual_length_is_stored(section: RhythmSection, desk: Desk) -> None:
    section.minutes.setValue(45)
    assert desk.workspace.pair.minutes == 45
    desk.commands.undo()
    assert section.minutes.value() == 60
