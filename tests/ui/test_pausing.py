"""A pause: asked for with a date, told, taken back, ended early or by itself."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget

from revmentor_desktop.domain.changes import added
from revmentor_desktop.ui.actions import Deed
from revmentor_desktop.ui.pausing import PauseDialog, Pausing
from tests import make

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from revmentor_desktop.ui.desk import Desk
    from revmentor_desktop.ui.notices import Toast

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def toasts(desk: Desk) -> list[Toast]:
    said: list[Toast] = []
    desk.notices.toasted.connect(said.append)
    return said


@pytest.fixture
def pausing(qtbot: QtBot, desk: Desk, english: object, fonts: object) -> Pausing:
    page = QWidget()
    qtbot.addWidget(page)
    made = Pausing(desk, page)
    QVBoxLayout(page).addWidget(made.line)
    desk.commands.changed.connect(made.refresh)
    made.refresh()
    page.show()
    return made


def asked(pausing: Pausing) -> PauseDialog:
    pausing.deeds()[Deed.PAUSE_UNTIL]()
    dialog = pausing.line.window().findChild(PauseDialog)
    assert isinstance(dialog, PauseDialog)
    return dialog


def test_a_pause_is_said_with_a_date_and_shown(
    pausing: Pausing, desk: Desk, toasts: list[Toast], qtbot: QtBot
) -> None:
    assert not pausing.line.isVisible()
    assert Deed.END_PAUSE not in pausing.deeds()
    dialog = asked(pausing)
    assert dialog.cancel.property("kind") == "secondary"  # as in every dialog
    dialog.field.setText("11 january")
    assert dialog.meant.text() == "Monday 11 January 2027"
    with qtbot.waitSignal(dialog.destroyed):
        QTest.keyClick(dialog.field, Qt.Key.Key_Return)
    assert desk.workspace.pair.paused_until == date(2027, 1, 11)
    assert pausing.line.isVisible()
    assert toasts[-1].text == "Paused until 11 January 2027"
    assert desk.commands.stack.undoText() == "Pause"


def test_a_pause_is_taken_back(pausing: Pausing, desk: Desk, qtbot: QtBot) -> None:
    before = desk.workspace.pair
    dialog = asked(pausing)
    dialog.field.setText("in 6 weeks")
    with qtbot.waitSignal(dialog.destroyed):
        dialog.pause.click()
    assert desk.workspace.pair.paused_until == date(2027, 1, 4)
    desk.commands.undo()
    assert desk.workspace.pair == before
    assert not pausing.line.isVisible()


def test_a_pause_is_ended_early(pausing: Pausing, desk: Desk, qtbot: QtBot) -> None:
    dialog = asked(pausing)
    dialog.field.setText("in 6 weeks")
    with qtbot.waitSignal(dialog.destroyed):
        dialog.pause.click()
    QTest.mouseClick(pausing.line.end_button, LEFT)
    assert desk.workspace.pair.paused_until is None
    assert not pausing.line.isVisible()


def test_a_pause_ends_by_itself(pausing: Pausing, desk: Desk, qtbot: QtBot) -> None:
    dialog = asked(pausing)
    dialog.field.setText("tomorrow")
    with qtbot.waitSignal(dialog.destroyed):
        dialog.pause.click()
    assert pausing.line.isVisible()
    desk.workspace.now = lambda: make.NOW + timedelta(days=1)
    pausing.refresh()
    assert not pausing.line.isVisible()
    assert Deed.END_PAUSE not in pausing.deeds()


@pytest.mark.parametrize("text", ["", "whenever", "yesterday", "today", "23 november 2026"])
def test_only_a_day_to_come_ends_a_pause(pausing: Pausing, text: str, qtbot: QtBot) -> None:
    dialog = asked(pausing)
    dialog.field.setText(text)
    assert not dialog.pause.isEnabled()
    assert dialog.field.property("state") == ("problem" if text else "")
    with qtbot.waitSignal(dialog.destroyed):
        dialog.cancel.click()


def test_sessions_that_are_planned_stay_and_it_is_said(
    pausing: Pausing, desk: Desk, qtbot: QtBot
) -> None:
    before = make.session(7, start=make.NOW + timedelta(days=3))
    after = make.session(8, start=make.NOW + timedelta(days=80))
    desk.workspace.commit(added(before, after))
    dialog = asked(pausing)
    dialog.field.setText("11 january")
    said = "Monday 11 January 2027. Still planned before that day: 1 session."
    assert dialog.meant.text() == said
    with qtbot.waitSignal(dialog.destroyed):
        dialog.pause.click()
    assert set(desk.workspace.read.sessions()) == {before, after}
