"""A mentor fits part of a topic into the hour, and it is in what the mentee is given."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from revmentor_desktop.domain.sharing import What
from revmentor_desktop.domain.topics import SectionKind
from revmentor_desktop.services.fitting import fitted
from revmentor_desktop.services.scopes import Scope
from revmentor_desktop.services.sharing import share
from revmentor_desktop.ui.library.part_popup import PartPopup
from revmentor_desktop.ui.places import PageName
from tests.journeys.keyboard import CTRL, Key, Keyboard

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from revmentor_desktop.app import Program

MINUTES = 12
MOST_DEEDS = 25


@pytest.fixture
def program(first_start: Program) -> Program:
    return first_start


def test_a_fitted_part_of_a_topic_is_on_the_agenda_and_in_its_markdown(
    program: Program, qtbot: QtBot
) -> None:
    window = program.window
    keys = Keyboard(window)
    keys.fill("Mei-Yee Chan", ends_with=Key.Key_Tab)
    keys.fill("Robert Lau")
    keys.press(Key.Key_Return)  # Plan session 1
    qtbot.waitUntil(lambda: window.place is not None and window.place.page is PageName.SESSION)

    keys.press(Key.Key_3, CTRL)
    keys.press(Key.Key_F, CTRL)
    keys.fill("feed decides")  # to the best hit
    keys.press(Key.Key_Return)  # into its text
    while keys.focus.objectName() != "topic_part":  # past links and "Add to session 1"
        assert keys.deeds < MOST_DEEDS
        keys.press(Key.Key_Tab)
    keys.press(Key.Key_Return)
    popup = window.findChild(PartPopup)
    assert popup is not None
    qtbot.keyClicks(popup.minutes, f"{MINUTES}")
    qtbot.keyClick(popup.minutes, Qt.Key.Key_Return)

    assert program.desk is not None
    read = program.desk.workspace.read
    session = read.sessions()[0]
    topic = program.library.by_id["social-how-a-feed-decides"]
    item = next(item for item in session.items if item.topic == topic.id)
    fit = fitted(topic, (SectionKind.SHOW, SectionKind.DRIVE), MINUTES)
    assert fit.later
    assert item.minutes == MINUTES
    assert [step.text for step in item.steps] == [paced.step.line for paced in fit.kept]

    text = share(read, Scope(What.AGENDA, session.id)).text
    places = [text.index(paced.step.line) for paced in fit.kept]
    assert places == sorted(places)
    later = text.index("If there is time:")
    assert all(text.index(paced.step.line) > later for paced in fit.later)

    assert program.desk.commands.stack.undoText() == "Add part of a topic"
    keys.press(Key.Key_Z, CTRL)
    assert all(item.topic != topic.id for item in read.sessions()[0].items)
