"""Whatever keeps the window from answering is in the log, by names that nobody wrote."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QObject, QPointF, Qt, QTimerEvent
from PySide6.QtGui import QKeyEvent, QMouseEvent

from revmentor_desktop.services.log_file import Places
from revmentor_desktop.ui.holdups import APART, BEAT_MS, LONG, QUIET, Holdups

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

BEAT = BEAT_MS / 1000


class World:
    """A clock that is moved by hand, and what watches by it."""

    def __init__(self) -> None:
        self.seconds = 100.0
        self.parent = QObject()
        self.holdups = Holdups(self.parent, lambda: self.seconds, lambda: self.seconds / 2)

    @property
    def beats(self) -> bool:
        return bool(self.holdups._timer)

    def beat(self, late: float) -> None:
        self.seconds += BEAT + late
        self.holdups.timerEvent(QTimerEvent(1))


@pytest.fixture
def world(qtbot: QtBot, caplog: pytest.LogCaptureFixture) -> Iterator[World]:
    caplog.set_level(logging.INFO)
    made = World()
    yield made
    made.parent.deleteLater()


def _lines(caplog: pytest.LogCaptureFixture) -> list[str]:
    return [Places().format(record).split(" ", 3)[3] for record in caplog.records]


def test_what_was_done_meanwhile_is_logged(world: World, caplog: pytest.LogCaptureFixture) -> None:
    world.holdups.arrive("NOTES")
    world.beat(0)
    world.holdups.do("SEARCH")
    world.beat(LONG + 0.05)
    assert _lines(caplog) == ["100 60 NOTES SEARCH"]
    world.beat(LONG + 0.05)
    assert _lines(caplog)[1:] == ["100 60 NOTES"]


def test_what_nobody_notices_is_not_logged(world: World, caplog: pytest.LogCaptureFixture) -> None:
    world.holdups.do("SEARCH")
    for _ in range(9):
        world.beat(LONG - 0.01)
    assert _lines(caplog) == []


def test_the_same_is_logged_once_a_minute(world: World, caplog: pytest.LogCaptureFixture) -> None:
    for _ in range(3):
        world.holdups.do("SEARCH")
        world.beat(1)
    assert len(_lines(caplog)) == 1
    world.seconds += APART
    world.holdups.do("SEARCH")
    world.beat(1)
    assert len(_lines(caplog)) == 2


def test_it_beats_only_while_somebody_is_at_work(world: World) -> None:
    assert not world.beats
    nowhere, none = QPointF(), Qt.KeyboardModifier.NoModifier
    no_button = Qt.MouseButton.NoButton
    moved = QMouseEvent(QEvent.Type.MouseMove, nowhere, nowhere, no_button, no_button, none)
    world.holdups.eventFilter(world.parent, moved)
    assert not world.beats
    world.holdups.eventFilter(world.parent, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, none))
    assert world.beats
    world.beat(QUIET)
    assert not world.beats
