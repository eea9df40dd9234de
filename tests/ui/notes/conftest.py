"""The Notes page over a workspace in memory, and what tests say to it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QTimer

from revmentor_desktop.domain.changes import added
from revmentor_desktop.domain.ids import NoteId, SessionId
from revmentor_desktop.domain.notes import Note
from revmentor_desktop.domain.private import PrivateNote
from revmentor_desktop.domain.sessions import Session
from revmentor_desktop.ui.notes.page import NotesPage
from revmentor_desktop.ui.page import Room
from revmentor_desktop.ui.places import PageName, Place
from tests.conftest import NOW

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from revmentor_desktop.ui.desk import Desk
    from revmentor_desktop.ui.notices import Toast

OF_OFFSCREEN = "This plugin does not support (propagateSizeHints|grabbing the keyboard|raise)"


def pytest_itemcollected(item: pytest.Item) -> None:
    """Let the offscreen platform say what it cannot do with a popup."""
    item.add_marker(pytest.mark.qt_log_ignore(OF_OFFSCREEN, extend=True))


SECRET = "How to bring up the failed pilot"


def shared(number: int, **fields: object) -> Note:
    when = NOW - timedelta(days=number)
    values: dict[str, object] = {
        "title": f"Shared {number}",
        "body": f"Seen by both, {number}.",
        "session": SessionId("session-6"),
    }
    return Note(NoteId(f"shared-{number}"), created=when, edited=when, **(values | fields))  # type: ignore[arg-type]  # fields by name


def private(number: int, **fields: object) -> PrivateNote:
    when = NOW - timedelta(days=number)
    values: dict[str, object] = {"title": f"Private {number}", "body": f"Only mine, {number}."}
    return PrivateNote(NoteId(f"private-{number}"), created=when, edited=when, **(values | fields))  # type: ignore[arg-type]  # fields by name


def session(number: int) -> Session:
    start = NOW + timedelta(days=14 * (number - 7) + 3)
    id = SessionId(f"session-{number}")
    return Session(id, number, f"Title {number}", start, "Asia/Hong_Kong", 60)


@pytest.fixture
def few(desk: Desk) -> Desk:
    """A desk with two sessions and four notes: private-1, shared-2, private-3, shared-4."""
    notes = [private(1), shared(2), private(3), shared(4)]
    desk.workspace.commit(added(session(6), session(7), *notes))
    return desk


class Stage:
    """Puts the page on the screen, and hears what it says to the window."""

    def __init__(self, page: NotesPage, qtbot: QtBot) -> None:
        self.page = page
        self.toasts: list[Toast] = []
        self.places: list[Place] = []
        self.gone_to: list[Place] = []
        page.desk.notices.toasted.connect(self.toasts.append)
        page.replace.connect(self.places.append)
        page.go.connect(self.gone_to.append)
        self._qtbot = qtbot

    def titles(self) -> list[str]:
        model = self.page.list.model
        rows = (model.row_at(model.index(row, 0)) for row in range(model.rowCount()))
        return [row.title for row in rows if row is not None]

    def shown(self) -> str:
        note = self.page.editor.note
        return "" if note is None else note.id

    def settle(self) -> None:
        """Have what is typed stored, and the list read."""
        self.page.desk.commands.settle()
        self.read()

    def read(self) -> None:
        timer = self.page.findChild(QTimer)
        assert timer is not None
        self._qtbot.waitUntil(lambda: not timer.isActive())


Show = Callable[..., Stage]


@pytest.fixture
def show(qtbot: QtBot, fonts: object) -> Iterator[Show]:
    """A function that puts the page of a desk on the screen."""
    pages: list[NotesPage] = []

    def shown(
        desk: Desk,
        subject: str = "",
        size: tuple[int, int] = (1280, 800),
        room: Room = Room.WIDE,
    ) -> Stage:
        page = NotesPage(desk)
        pages.append(page)
        qtbot.addWidget(page)
        stage = Stage(page, qtbot)
        page.set_room(room, low=False)
        page.resize(*size)
        page.show()
        page.activateWindow()
        qtbot.waitUntil(page.isActiveWindow)
        page.show_place(Place(PageName.NOTES, subject))
        page.focus_body()
        return stage

    yield shown
    for page in pages:
        page.editor.clear()
