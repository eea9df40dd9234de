"""A pair with a held session and one to prepare, and the page of a session in a window."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QAbstractItemModel
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from revmentor_desktop.domain.changes import added
from revmentor_desktop.domain.ids import QuestionId, SessionId
from revmentor_desktop.domain.people import Who
from revmentor_desktop.domain.questions import QuestionState
from revmentor_desktop.domain.sessions import (
    AgendaItem,
    ItemKind,
    Outcome,
    Session,
    SessionState,
    item_from_topic,
)
from revmentor_desktop.services.steps import steps_of
from revmentor_desktop.ui.notes.of_session import NotesOfSession
from revmentor_desktop.ui.page import LOW_BELOW, room_for
from revmentor_desktop.ui.places import PageName, Place
from revmentor_desktop.ui.sessions.session_page import SessionPage
from tests import make

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from revmentor_desktop.ui.desk import Desk
    from revmentor_desktop.ui.notices import Toast

HELD = "session-1"
PLANNED = "session-2"
SIDEBAR = 64
FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal


def held_session() -> Session:
    """Return the session that was held: one item of it moves on."""
    left = make.item(2, 1, title="Voice notes", outcome=Outcome.CARRIED_OVER, minutes=10)
    return make.session(
        1,
        items=(make.item(1, 1, outcome=Outcome.DONE), left),
        state=SessionState.HELD,
        start=make.NOW - timedelta(days=11),
    )


def planned_session(desk: Desk) -> Session:
    """Return the session to prepare: check-in, a topic, a question, wrap-up; 38 of 60 minutes."""
    topic = desk.library.topics[0]
    items = (
        make.item(1, 2, title="What did you try?", kind=ItemKind.CHECK_IN, minutes=5, steps=()),
        replace(
            item_from_topic(topic, make.item(2, 2).id, steps_of(topic)),
            title="How a feed decides",
            minutes=20,
            lead=Who.BOTH,
        ),
        make.item(
            3,
            2,
            title="Should we fear this?",
            kind=ItemKind.QUESTION,
            minutes=8,
            lead=Who.MENTEE,
            question=QuestionId("question-1"),
            steps=(),
        ),
        make.item(4, 2, title="One promise each", kind=ItemKind.WRAP_UP, minutes=5, steps=()),
    )
    return make.session(
        2, items=items, title="AI at the counter", start=make.NOW + timedelta(days=3)
    )


@pytest.fixture
def prepared(desk: Desk, fonts: tuple[str, ...]) -> Desk:
    """A desk with both sessions, questions, an action, a recap and a preparation."""
    desk.workspace.commit(
        added(
            held_session(),
            planned_session(desk),
            make.question(1, state=QuestionState.ON_AGENDA),
            make.question(2, text="How do we measure a chat?"),
            make.action(1, due=date(2026, 11, 25), session=SessionId(HELD)),
            make.takeaway(1),
            make.term(1, session=SessionId(HELD)),
            make.recap(1),
            make.preparation(2, lines=3),
        )
    )
    return desk


def shown(
    qtbot: QtBot, desk: Desk, session: str, width: int = 1280, height: int = 800
) -> SessionPage:
    """Return the page of *session* as a window of this size would show it."""
    page = SessionPage(desk, partial(NotesOfSession, desk))
    qtbot.addWidget(page)
    size = desk.theme.text_size
    page.set_room(room_for(width, size), low=height / size < LOW_BELOW)
    page.show_place(Place(PageName.SESSION, session))
    page.show()
    qtbot.waitExposed(page)
    QApplication.processEvents()  # the least size of what was hidden before is known only now
    page.resize(width - round(SIDEBAR * size), height)
    page.activateWindow()
    page.focus_body()
    for model in page.findChildren(QAbstractItemModel):
        if type(model).__module__.startswith("revmentor_desktop"):
            QAbstractItemModelTester(model, FATAL, model)
    return page


@pytest.fixture
def page(qtbot: QtBot, prepared: Desk) -> SessionPage:
    """The page of the session to prepare."""
    return shown(qtbot, prepared, PLANNED)


@pytest.fixture
def held_page(qtbot: QtBot, prepared: Desk) -> SessionPage:
    """The page of the session that was held."""
    return shown(qtbot, prepared, HELD)


@pytest.fixture
def stored(prepared: Desk) -> Callable[[], Session]:
    """What is stored of the session to prepare."""

    def read() -> Session:
        session = prepared.workspace.read.session(PLANNED)
        assert session is not None
        return session

    return read


@pytest.fixture
def toasts(prepared: Desk) -> list[Toast]:
    """Every toast, as it was said."""
    said: list[Toast] = []
    prepared.notices.toasted.connect(said.append)
    return said


def titles(session: Session) -> list[str]:
    """Return the titles of the items in their order."""
    return [item.title for item in session.items]


def item(session: Session, number: int) -> AgendaItem:
    """Return an item by its number, from 1."""
    return session.items[number - 1]
