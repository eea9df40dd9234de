"""The section about when the pair does not meet."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest

from revmentor_desktop.domain.changes import edited
from revmentor_desktop.ui.language import CHINESE, locale_for, speak
from revmentor_desktop.ui.pausing import PauseDialog
from revmentor_desktop.ui.settings.days_off import DaysOffSection

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from revmentor_desktop.ui.desk import Desk

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def section(qtbot: QtBot, fonts: object, desk: Desk) -> DaysOffSection:
    made = DaysOffSection(desk)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def choose(section: DaysOffSection, country: str) -> None:
    section.country.set_current(country)
    section.country.chosen.emit(country)


def test_none_is_chosen_at_first_and_hong_kong_is_next(section: DaysOffSection) -> None:
    assert section.country.currentText() == "None"
    assert section.country.itemText(1) == "Hong Kong"
    assert section.country.count() > 200
    assert not section.next.isVisible()
    assert not section.part.isVisible()


def test_every_country_has_a_name_and_stands_there_once(section: DaysOffSection) -> None:
    names = [section.country.itemText(at) for at in range(section.country.count())]
    assert "Default" not in names  # what Qt calls a place that it does not know
    assert len(set(names)) == len(names)


def test_likely_countries_are_named_in_chinese(
    qapp: QApplication, qtbot: QtBot, fonts: object, desk: Desk
) -> None:
    speak(qapp, locale_for(CHINESE, QLocale("en_GB")))
    section = DaysOffSection(desk)
    qtbot.addWidget(section)
    names = [section.country.itemText(at) for at in range(12)]
    assert names[:4] == ["無", "香港", "澳門", "中國"]
    assert not [name for name in names if name.isascii()]


def test_a_country_is_stored_and_its_next_holiday_named(
    section: DaysOffSection, desk: Desk
) -> None:
    choose(section, "HK")
    assert desk.workspace.pair.holidays == "HK"
    assert section.next.text() == "Next: Christmas Day, Friday 25 December"
    assert not section.part.isVisible()
    desk.commands.undo()
    assert desk.workspace.pair.holidays == ""
    assert section.country.currentText() == "None"
    assert not section.next.isVisible()


def test_a_part_of_a_country_has_holidays_of_its_own(section: DaysOffSection, desk: Desk) -> None:
    choose(section, "GB")
    assert section.part.isVisible()
    assert section.part.currentText() == "The whole country"
    section.part.set_current("SCT")
    section.part.chosen.emit("SCT")
    assert desk.workspace.pair.holidays == "GB-SCT"
    assert section.next.text() == "Next: Saint Andrew's Day, Monday 30 November"
    choose(section, "HK")
    assert desk.workspace.pair.holidays == "HK"


def test_what_is_stored_is_shown(section: DaysOffSection, desk: Desk) -> None:
    pair = desk.workspace.pair
    desk.commands.do("Edit", edited(pair, replace(pair, holidays="GB-ENG")))
    assert section.country.current() == "GB"
    assert section.part.currentText() == "England"
    desk.commands.settle()
    assert desk.workspace.pair.holidays == "GB-ENG"


def test_the_pause_is_here_too(section: DaysOffSection, desk: Desk, qtbot: QtBot) -> None:
    assert section.pause_state.text() == "You do not pause."
    QTest.mouseClick(section.pause_button, LEFT)
    dialog = section.findChild(PauseDialog)
    assert isinstance(dialog, PauseDialog)
    dialog.field.setText("11 january")
    with qtbot.waitSignal(dialog.destroyed):
        dialog.pause.click()
    assert desk.workspace.pair.paused_until == date(2027, 1, 11)
    assert section.pausing.line.isVisible()
    assert not section.pause_state.isVisible()
    QTest.mouseClick(section.pausing.line.end_button, LEFT)
    assert section.pause_state.isVisible()
