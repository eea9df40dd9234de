"""The page Follow-ups, shown over the empty workspace or the sample pair."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from PySide6.QtTest import QAbstractItemModelTester

from revmentor_desktop.domain.changes import added
from revmentor_desktop.ui.followups.page import FollowUpsPage
from revmentor_desktop.ui.places import PageName, Place

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from revmentor_desktop.domain.changes import Entity
    from revmentor_desktop.ui.desk import Desk

Show = Callable[..., FollowUpsPage]


@pytest.fixture(autouse=True)
def plurals(english: None) -> None:
    """Speak British English, whatever the machine speaks."""


@pytest.fixture
def show(desk: Desk, qtbot: QtBot, fonts: object) -> Show:
    """Show the page over a workspace that holds the things given."""

    def shown(*things: Entity, subject: str = "") -> FollowUpsPage:
        desk.workspace.commit(added(*things))
        page = FollowUpsPage(desk)
        qtbot.addWidget(page)
        QAbstractItemModelTester(
            page.model, QAbstractItemModelTester.FailureReportingMode.Fatal, page
        )
        page.resize(900, 700)
        page.show()
        page.activateWindow()
        page.show_place(Place(PageName.FOLLOW_UPS, subject))
        page.focus_body()
        return page

    return shown
