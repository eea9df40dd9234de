"""A session in progress, and the page on which it is held, in a window."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from revmentor_desktop.domain.changes import added
from revmentor_desktop.domain.ids import ItemId, QuestionId
from revmentor_desktop.domain.questions import QuestionState
from revmentor_desktop.domain.sessions import ItemKind
from revmentor_desktop.services.live import started
from revmentor_desktop.ui.live.awake import Awake
from revmentor_desktop.ui.live.page import LivePage
from revmentor_desktop.ui.page import LOW_BELOW, room_for
from revmentor_desktop.ui.places import PageName, Place
from tests import make

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot

    from revmentor_desktop.ui.desk import Desk

SESSION = "session-1"


class Clock:
    """A clock that goes on only when a test says so."""

    def __init__(self) -> None:
        self.present = make.NOW

    def now(self) -> object:
        return self.present

    def steady(self) -> float:
        return (self.present - make.NOW).total_seconds()

    def go_on(self, minutes: float) -> None:
        self.present += timedelta(minutes=minutes)


@pytest.fixture
def clock(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> Clock:
    made = Clock()
    monkeypatch.setattr(desk.workspace, "now", made.now)
    return made


@pytest.fixture
def held(desk: Desk, clock: Clock) -> Desk:
    """Return a desk with a session of four items that has just begun, and one to come."""
    question = make.question(1, state=QuestionState.ON_AGENDA)
    items = (
        make.item(1, title="Check-in", kind=ItemKind.CHECK_IN),
        make.item(2, title="Voice notes"),
        make.item(3, title="Robert's question", question=QuestionId("question-1")),
        make.item(4, title="Wrap-up", kind=ItemKind.WRAP_UP),
    )
    session = make.session(1, items=items, start=make.NOW)
    cue = replace(make.cue(1), item=ItemId("session-1-item-1"), text="Ask about Karen")
    desk.workspace.commit(added(session, question, cue))
    desk.workspace.commit(started(session, None, make.NOW))
    return desk


class Sleepless(Awake):
    """Asks no desktop for anything."""

    def hold(self, reason: str) -> None:
        self._held = True

    def release(self) -> None:
        self._held = False


@pytest.fixture
def show(qtbot: QtBot, clock: Clock, fonts: object) -> Iterator[Callable[..., LivePage]]:
    shown_pages: list[LivePage] = []

    def shown(
        desk: Desk, width: int = 1280, height: int = 800, text: float = 1.0, session: str = SESSION
    ) -> LivePage:
        desk.theme.set_look(text_size=text)
        page = LivePage(desk, clock.steady, Sleepless())
        shown_pages.append(page)
        qtbot.addWidget(page)
        page.set_room(room_for(width, text), low=height / text < LOW_BELOW)
        page.resize(width, height)
        page.show_place(Place(PageName.LIVE, session))
        with qtbot.waitActive(page):
            page.show()
        page.focus_body()
        return page

    yield shown
    for page in shown_pages:
        page.hide()
