"""Home in a window, for the mentor and for the mentee, over the sample pair or over nothing."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from revmentor_desktop.domain.changes import added, edited
from revmentor_desktop.domain.people import Role
from revmentor_desktop.ui.home.page import HomePage
from revmentor_desktop.ui.page import LOW_BELOW, room_for
from revmentor_desktop.ui.places import PageName, Place
from tests import make

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from revmentor_desktop.ui.desk import Desk


def become(desk: Desk, role: Role) -> Desk:
    """Have the pair's other person own the workspace of *desk*."""
    pair = desk.workspace.pair
    desk.workspace.commit(edited(pair, replace(pair, me=role)))
    return desk


@pytest.fixture
def show(qtbot: QtBot, fonts: object) -> Callable[..., HomePage]:
    def shown(desk: Desk, width: int = 1048, height: int = 800) -> HomePage:
        size = desk.theme.text_size
        page = HomePage(desk)
        qtbot.addWidget(page)
        page.set_room(room_for(width, size), low=height / size < LOW_BELOW)
        page.resize(width, height)
        page.show_place(Place(PageName.HOME))
        with qtbot.waitActive(page):
            page.show()
        page.focus_body()
        return page

    return shown


@pytest.fixture
def mentor(show: Callable[..., HomePage], sample_desk: Desk) -> HomePage:
    """Home of the sample pair's mentor."""
    return show(sample_desk)


@pytest.fixture
def mentee(show: Callable[..., HomePage], sample_desk: Desk) -> HomePage:
    """Home of the sample pair's mentee, with a draft and two promises of his own."""
    workspace = sample_desk.workspace
    workspace.commit(added(make.draft_question(), make.action(1), make.action(2, due=None)))
    return show(become(sample_desk, Role.MENTEE))
