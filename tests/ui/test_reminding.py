"""The strip that reminds of a session, and what the system is given to say."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QSystemTrayIcon

from revmentor_desktop.domain.changes import added, edited
from revmentor_desktop.domain.sessions import SessionState
from revmentor_desktop.ui.places import PageName, Place
from revmentor_desktop.ui.reminding import Reminding
from revmentor_desktop.ui.system_notice import SystemNotice
from tests import make

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from revmentor_desktop.domain.sessions import Session
    from revmentor_desktop.ui.desk import Desk

LEFT = Qt.MouseButton.LeftButton


class Hand:
    """A clock that is set by hand."""

    def __init__(self, desk: Desk) -> None:
        self.moment = make.NOW
        desk.workspace.now = self.now

    def now(self) -> datetime:
        return self.moment

    def go_on(self, reminding: Reminding, minutes: float) -> None:
        self.moment += timedelta(minutes=minutes)
        reminding.look()


@pytest.fixture
def session(desk: Desk) -> Session:
    """A session in twenty minutes."""
    soon = make.session(7, start=make.NOW + timedelta(minutes=20), title="AI at the counter")
    desk.workspace.commit(added(soon))
    return soon


@pytest.fixture
def clock(desk: Desk) -> Hand:
    return Hand(desk)


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What the system was given to say; it has a place for it."""
    said: list[str] = []
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", staticmethod(lambda: True))
    monkeypatch.setattr(QSystemTrayIcon, "supportsMessages", staticmethod(lambda: True))
    monkeypatch.setattr(QSystemTrayIcon, "show", lambda _self: None)

    def show_message(_self: object, title: str, text: str, *_rest: object) -> None:
        said.append(f"{title}: {text}")

    monkeypatch.setattr(QSystemTrayIcon, "showMessage", show_message)
    return said


@pytest.fixture
def reminding(
    qtbot: QtBot, desk: Desk, clock: Hand, session: Session, english: object, fonts: object
) -> Iterator[Reminding]:
    owner = QObject()
    made = Reminding(desk.theme, desk.preferences, owner)
    qtbot.addWidget(made.strip)
    made.follow(desk)
    yield made
    made.leave()
    owner.deleteLater()


def test_nothing_is_said_before_it_is_time(reminding: Reminding) -> None:
    assert not reminding.strip.isVisible()


def test_the_strip_says_which_session_begins_and_when(reminding: Reminding, clock: Hand) -> None:
    clock.go_on(reminding, 5)
    assert reminding.strip.isVisible()
    assert reminding.strip.text.text() == "Session 7 begins in 15 minutes"
    clock.go_on(reminding, 14)
    assert reminding.strip.text.text() == "Session 7 begins in 1 minute"
    clock.go_on(reminding, 1)
    assert reminding.strip.text.text() == "Session 7 was to begin at 14:52"
    clock.go_on(reminding, 10)
    assert not reminding.strip.isVisible()


def test_the_way_to_the_session(reminding: Reminding, clock: Hand, qtbot: QtBot) -> None:
    clock.go_on(reminding, 6)
    with qtbot.waitSignal(reminding.go) as gone:
        QTest.mouseClick(reminding.strip.open_button, LEFT)
    assert gone.args == [Place(PageName.SESSION, "session-7")]


def test_a_reminder_that_is_hidden_does_not_come_back(
    reminding: Reminding, clock: Hand, desk: Desk, session: Session
) -> None:
    clock.go_on(reminding, 6)
    QTest.mouseClick(reminding.strip.dismiss_button, LEFT)
    assert not reminding.strip.isVisible()
    clock.go_on(reminding, 1)
    assert not reminding.strip.isVisible()
    later = replace(session, start=session.start + timedelta(minutes=1))
    desk.commands.do("Move", edited(session, later))
    assert reminding.strip.isVisible()  # another time is another reminder


@pytest.mark.parametrize("state", [SessionState.IN_PROGRESS, SessionState.CANCELLED])
def test_it_goes_when_the_session_begins_or_is_called_off(
    reminding: Reminding, clock: Hand, desk: Desk, session: Session, state: SessionState
) -> None:
    clock.go_on(reminding, 6)
    desk.commands.do("Start", edited(session, replace(session, state=state)))
    assert not reminding.strip.isVisible()
    desk.commands.undo()
    assert reminding.strip.isVisible()


def test_a_page_that_is_alone_is_left_alone(reminding: Reminding, clock: Hand) -> None:
    reminding.set_alone(True)
    clock.go_on(reminding, 6)
    assert not reminding.strip.isVisible()
    reminding.set_alone(False)
    assert reminding.strip.isVisible()


def test_it_can_be_switched_off(reminding: Reminding, clock: Hand, desk: Desk) -> None:
    clock.go_on(reminding, 6)
    desk.preferences.reminders = False
    assert not reminding.strip.isVisible()
    desk.preferences.reminders = True
    assert reminding.strip.isVisible()


def test_the_system_says_fixed_words_once(
    told: list[str], reminding: Reminding, clock: Hand
) -> None:
    clock.go_on(reminding, 5)
    clock.go_on(reminding, 0.5)
    clock.go_on(reminding, 3)
    assert told == ["RevMentor: Session in 15 minutes"]


def test_the_system_says_nothing_that_is_not_true(
    told: list[str], reminding: Reminding, clock: Hand
) -> None:
    clock.go_on(reminding, 8)  # the computer slept
    assert reminding.strip.text.text() == "Session 7 begins in 12 minutes"
    assert told == []


def test_the_system_can_be_left_out(
    told: list[str], reminding: Reminding, clock: Hand, desk: Desk
) -> None:
    desk.preferences.system_reminders = False
    clock.go_on(reminding, 5)
    assert reminding.strip.isVisible()
    assert told == []


def test_a_desktop_without_a_place_for_it_is_asked_nothing(qapp: object) -> None:
    assert not SystemNotice.possible()  # the offscreen platform has none
    owner = QObject()
    notice = SystemNotice(owner)
    notice.tell_of_session()
    notice.withdraw()
    assert owner.findChildren(QSystemTrayIcon) == []
    owner.deleteLater()
