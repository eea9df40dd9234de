"""The section about the two people: what is written holds at once, and can be taken back."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from revmentor_desktop.domain.changes import edited
from revmentor_desktop.domain.people import Role, Who
from revmentor_desktop.services.workspace import Workspace
from revmentor_desktop.ui.settings.you_two import NOBODY, YouTwoSection
from tests import make

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from revmentor_desktop.ui.desk import Desk


@pytest.fixture
def section(qtbot: QtBot, fonts: object, desk: Desk) -> YouTwoSection:
    made = YouTwoSection(desk)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def write(section: YouTwoSection, role: Role, text: str) -> None:
    field = section.names[role]
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, text)


def test_it_shows_the_pair(section: YouTwoSection) -> None:
    assert section.names[Role.MENTOR].text() == "Mei-Yee Chan"
    assert section.names[Role.MENTEE].text() == "Robert Lau"
    assert section.driver.current() == NOBODY
    assert section.problem.isHidden()


def test_nothing_can_be_written_where_one_only_reads_and_it_says_so(
    qtbot: QtBot, fonts: object, desk: Desk, tmp_path: Path
) -> None:
    Workspace.create(tmp_path / "pair", make.pair()).close()
    with closing(Workspace.open(tmp_path / "pair", read_only=True)) as workspace:
        desk.workspace = workspace
        section = YouTwoSection(desk)
        qtbot.addWidget(section)
        assert not section.names[Role.MENTOR].isEnabled()
        said = [label.text() for label in section.findChildren(QLabel)]
        assert any(one.startswith("This workspace is open for reading only.") for one in said)


def test_what_is_typed_is_stored_soon(section: YouTwoSection, desk: Desk, qtbot: QtBot) -> None:
    write(section, Role.MENTEE, "Rob Lau")
    qtbot.waitUntil(lambda: desk.workspace.pair.mentee.name == "Rob Lau")


def test_one_field_is_one_step_to_take_back(section: YouTwoSection, desk: Desk) -> None:
    write(section, Role.MENTEE, "Rob")
    desk.commands.settle()
    QTest.keyClicks(section.names[Role.MENTEE], " Lau")
    section.names[Role.MENTOR].setFocus()
    assert desk.workspace.pair.mentee.name == "Rob Lau"
    desk.commands.undo()
    assert desk.workspace.pair.mentee.name == "Robert Lau"
    assert section.names[Role.MENTEE].text() == "Robert Lau"


def test_an_emptied_name_stays_as_it_was_and_is_asked_for(
    section: YouTwoSection, desk: Desk
) -> None:
    section.names[Role.MENTEE].setFocus()
    section.names[Role.MENTEE].clear()
    section.titles[Role.MENTEE].setFocus()
    QTest.keyClicks(section.titles[Role.MENTEE], "Managing director")
    section.aim.setFocus()
    pair = desk.workspace.pair
    assert (pair.mentee.name, pair.mentee.title) == ("Robert Lau", "Managing director")
    assert "need a name" in section.problem.text()
    assert section.names[Role.MENTEE].property("state") == "problem"


def test_the_roles_can_be_called_something_else(section: YouTwoSection, desk: Desk) -> None:
    section.words[Role.MENTOR].setFocus()
    QTest.keyClicks(section.words[Role.MENTOR], "Guide")
    section.aim.setFocus()
    assert desk.workspace.pair.mentor_word == "Guide"


def test_who_drives_is_named_by_name(section: YouTwoSection, desk: Desk) -> None:
    texts = [section.driver.itemText(at) for at in range(section.driver.count())]
    assert texts == ["Not agreed yet", "Mei-Yee", "Robert", "Both"]
    section.driver.set_current(Who.MENTEE.value)
    section.driver.chosen.emit(Who.MENTEE.value)
    assert desk.workspace.pair.driver is Who.MENTEE


def test_it_follows_a_change_from_elsewhere(section: YouTwoSection, desk: Desk) -> None:
    pair = desk.workspace.pair
    desk.commands.do("Edit", edited(pair, replace(pair, aim="Understand the feed")))
    assert section.aim.value() == "Understand the feed"


def test_looking_at_it_changes_nothing(section: YouTwoSection, desk: Desk) -> None:
    pair = desk.workspace.pair
    for field in (*section.names.values(), section.aim, *section.words.values()):
        field.setFocus()
        QApplication.processEvents()
    desk.commands.settle()
    assert desk.workspace.pair == pair
    assert not desk.commands.stack.canUndo()
