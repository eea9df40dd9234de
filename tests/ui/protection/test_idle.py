"""Noticing that nobody is there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from revmentor_desktop.ui.protection.idle import WARNING, IdleWatch

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

MINUTES = 5 * 60.0


class Clock:
    """A clock that somebody sets."""

    def __init__(self) -> None:
        self.seconds = 1000.0

    def __call__(self) -> float:
        return self.seconds


class Heard:
    """What the watch said, in its order."""

    def __init__(self, watch: IdleWatch) -> None:
        self.said: list[str] = []
        watch.warned.connect(self._warned)
        watch.came_back.connect(self._came_back)
        watch.lapsed.connect(self._lapsed)

    def _warned(self) -> None:
        self.said.append("warned")

    def _came_back(self) -> None:
        self.said.append("came back")

    def _lapsed(self) -> None:
        self.said.append("lapsed")


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def watch(qapp: QApplication, clock: Clock) -> Iterator[IdleWatch]:
    made = IdleWatch(qapp, clock)
    made.begin(MINUTES)
    yield made
    made.end()


def test_it_warns_and_lapses(watch: IdleWatch, clock: Clock) -> None:
    heard = Heard(watch)
    clock.seconds += MINUTES - WARNING - 1
    watch.look()
    assert heard.said == []
    clock.seconds += 1
    watch.look()
    watch.look()
    assert heard.said == ["warned"]
    clock.seconds += WARNING
    watch.look()
    assert heard.said == ["warned", "lapsed"]


def test_whoever_comes_back_begins_anew(watch: IdleWatch, clock: Clock) -> None:
    heard = Heard(watch)
    clock.seconds += MINUTES - 5
    watch.look()
    watch.note()
    assert heard.said == ["warned", "came back"]
    clock.seconds += MINUTES - WARNING - 1
    watch.look()
    assert heard.said == ["warned", "came back"]


def test_what_could_not_be_locked_is_tried_again_later(watch: IdleWatch, clock: Clock) -> None:
    heard = Heard(watch)
    clock.seconds += MINUTES
    watch.look()
    clock.seconds += MINUTES
    watch.look()
    assert heard.said == ["lapsed", "lapsed"]


def test_typing_is_noticed(
    qapp: QApplication, clock: Clock, watch: IdleWatch, qtbot: QtBot
) -> None:
    heard = Heard(watch)
    field = QLineEdit()
    qtbot.addWidget(field)
    with qtbot.waitActive(field):
        field.show()
    watch._watch(field.windowHandle())
    clock.seconds += MINUTES - 5
    watch.look()
    QTest.keyClick(field.windowHandle(), Qt.Key.Key_A)
    assert heard.said == ["warned", "came back"]


def test_moving_the_mouse_is_noticed(
    qapp: QApplication, clock: Clock, watch: IdleWatch, qtbot: QtBot
) -> None:
    heard = Heard(watch)
    field = QLineEdit()
    qtbot.addWidget(field)
    with qtbot.waitActive(field):
        field.show()
    watch._watch(field.windowHandle())
    clock.seconds += MINUTES - 5
    watch.look()
    QTest.mouseMove(field.windowHandle(), field.rect().center())
    qtbot.waitUntil(lambda: heard.said == ["warned", "came back"])


def test_when_it_has_ended_it_says_nothing(watch: IdleWatch, clock: Clock) -> None:
    heard = Heard(watch)
    watch.end()
    clock.seconds += 10 * MINUTES
    watch.look()
    assert heard.said == []
