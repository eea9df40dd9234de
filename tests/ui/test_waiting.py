"""The number beside Follow-ups: it follows what is promised and asked, and stops when told."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from revmentor_desktop.domain.changes import added
from revmentor_desktop.domain.people import Who
from revmentor_desktop.ui.waiting import Waiting
from tests import make

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from revmentor_desktop.ui.desk import Desk


@pytest.fixture
def owner(qapp: object) -> Iterator[QObject]:
    made = QObject()
    yield made
    made.deleteLater()


def test_it_follows_what_changes(desk: Desk, owner: QObject, qtbot: QtBot) -> None:
    waiting = Waiting(desk, owner)
    counts: list[int] = []
    waiting.counted.connect(counts.append)
    waiting.count()
    desk.commands.do("Add", added(make.action(owner=Who.MENTOR), make.question()))
    qtbot.waitUntil(lambda: counts == [0, 2])
    desk.commands.undo()
    qtbot.waitUntil(lambda: counts == [0, 2, 0])
    waiting.close()


def test_it_stops_when_the_workspace_is_closed(desk: Desk, owner: QObject) -> None:
    waiting = Waiting(desk, owner)
    counts: list[int] = []
    waiting.counted.connect(counts.append)
    desk.commands.do("Add", added(make.action(owner=Who.MENTOR)))
    waiting.close()
    desk.commands.do("Add", added(make.question()))
    QApplication.processEvents()
    assert counts == []
