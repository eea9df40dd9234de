"""What is waited for reads as many rows of a large workspace as of a small one.

Rows are counted, not milliseconds: whoever reads a list whole is found at any speed.
"""

from __future__ import annotations

from contextlib import closing, contextmanager
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QApplication

from revmentor_desktop.domain.changes import edited
from revmentor_desktop.domain.follow_ups import Whose
from revmentor_desktop.domain.sessions import SessionState
from revmentor_desktop.services import link_offers
from revmentor_desktop.services.telling_words import looked_at
from revmentor_desktop.services.trash import outdated
from revmentor_desktop.ui.followups.list import RowDeed
from revmentor_desktop.ui.followups.page import FollowUpsPage
from revmentor_desktop.ui.library.page import TopicsPage
from revmentor_desktop.ui.notes import listing
from revmentor_desktop.ui.notes.page import NotesPage
from revmentor_desktop.ui.pages import PageMaker
from revmentor_desktop.ui.places import PageName, Place, Readable, reading
from revmentor_desktop.ui.sessions.list_page import SessionsPage
from revmentor_desktop.ui.stepwise import Stepwise
from revmentor_desktop.ui.window import Window
from tests import make
from tests.conftest import desk_over

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime
    from pathlib import Path

    import pytest
    from pytestqt.qtbot import QtBot

    from revmentor_desktop.domain.changes import Entity
    from revmentor_desktop.services.renderer import Renderer
    from revmentor_desktop.services.workspace import Workspace
    from revmentor_desktop.ui.desk import Desk

SMALL, LARGE = 300, 3_000
"""Notes; there is a fifth as much of everything else."""

NOTES = """
WITH RECURSIVE count (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM count WHERE n < {many})
INSERT INTO {side}notes (id, title, body, created, edited{flag})
SELECT '{side}note-' || n, 'Note ' || n, 'about 直播', '{when}', '{when}'{value} FROM count
"""


ACTIONS = """
WITH RECURSIVE count (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM count WHERE n < {many})
INSERT INTO actions (id, text, owner, agreed, between_us)
SELECT 'promise-' || n, 'Promise ' || n, 'mentor', '{when}', 0 FROM count
"""
"""Half as many promises that are open, for a list that is longer than what is read together."""


class Counted:
    """How many rows the driver of a workspace has given since the last ``take``."""

    def __init__(self, workspace: Workspace) -> None:
        self._rows = 0
        workspace._store._database._connection.row_factory = self._count

    def _count(self, _cursor: Any, row: Any) -> Any:
        self._rows += 1
        return row

    def take(self) -> int:
        """Return them, once everything that is due has been done and painted."""
        for _ in range(3):
            QApplication.processEvents()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        rows, self._rows = self._rows, 0
        return rows


@contextmanager
def workspace_with(notes: int) -> Iterator[Workspace]:
    others: list[Entity] = []
    for number in range(1, notes // 5 + 1):
        others += (
            make.session(number, items=2, state=SessionState.HELD, start=ago(LARGE - number)),
            *(make.action(number, done=make.NOW), make.question(number)),
            *(make.takeaway(number), make.own_topic(number), make.recap(number)),
            make.term(number, clear=number % 2 == 0),
        )
    others += (
        make.session(LARGE, items=2, start=make.NOW + timedelta(days=2)),
        make.session(LARGE + 1, items=2, state=SessionState.MISSED, start=ago(LARGE)),
        make.explain_again(asked=ago(LARGE)),
    )
    workspace = make.workspace(*others)
    when = "2026-11-20T08:00:00.000000Z"
    for side, flag, value in (("", ", between_us", ", 0"), ("private_", "", "")):
        statement = NOTES.format(many=notes // 2, side=side, when=when, flag=flag, value=value)
        workspace._store._database.run(lambda one, text=statement: one.execute(text))
    promised = ACTIONS.format(many=notes // 2, when=when)
    workspace._store._database.run(lambda one: one.execute(promised))
    workspace.index.refresh()
    with closing(workspace):
        yield workspace


def ago(days: int) -> datetime:
    return make.NOW - timedelta(days=days)


def wait_for_steps(qtbot: QtBot, window: Window, desk: Desk) -> None:
    def at_rest() -> bool:
        return not desk.tasks.busy and not any(one.busy for one in window.findChildren(Stepwise))

    for _ in range(3):  # what has ended may begin something else
        QApplication.processEvents()
        qtbot.waitUntil(at_rest)


def rows_read(notes: int, qtbot: QtBot, renderer: Renderer, folder: Path) -> dict[str, int]:
    """Return how many rows are read by everything that somebody does with so many *notes*."""
    read: dict[str, int] = {}
    with workspace_with(notes) as workspace:
        desks = desk_over(workspace, renderer, folder)
        desk = next(desks)
        counted = Counted(workspace)
        assert not outdated(workspace.read, workspace.now())
        window = Window(desk.theme, desk.preferences, desk.notices)
        qtbot.addWidget(window)
        window.resize(1280, 800)
        window.show()
        window.show_workspace(desk, PageMaker(desk))
        read["Home is opened"] = counted.take()
        window.go(Place(PageName.NOTES))
        page = window.page
        assert isinstance(page, NotesPage)
        looking = page.editor.backlinks._looking  # begins a moment after all is there
        qtbot.waitUntil(lambda: not looking.busy)
        read["Notes are opened"] = counted.take()
        page.search()
        page.list.search.line.setText("n")
        qtbot.keyClick(page.list.search.line, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: page.list.model.rowCount() == notes)
        qtbot.waitUntil(lambda: not looking.busy)
        read["a letter is typed"] = counted.take()
        page.list.close_search()
        qtbot.waitUntil(lambda: page.list.model.rowCount() == notes)
        qtbot.waitUntil(lambda: not page.list.search._pause.isActive())
        counted.take()
        page.editor.text.setFocus()
        counted.take()
        qtbot.keyClicks(page.editor.text, "[[n")
        read["a link is begun"] = counted.take()
        assert page.editor.body.completion.list.isVisible()
        page.editor.text.undo()
        counted.take()
        note = workspace.read.note("note-7")
        assert note is not None
        desk.commands.do("Rename", edited(note, replace(note, title="Another", edited=make.NOW)))
        QApplication.processEvents()
        qtbot.waitUntil(lambda: not looking.busy)
        read["a note is changed"] = counted.take()
        shown = page.list.model.note(page.list.model.index(0, 0))
        assert shown is not None
        assert shown.title == "Another"
        window.go(Place(PageName.SESSIONS))
        read["Sessions are opened"] = counted.take()
        assert isinstance(window.page, SessionsPage)
        assert window.page.model.rowCount() == notes // 5 + 4
        window.go(Place(PageName.SESSION, "session-7"))
        wait_for_steps(qtbot, window, desk)
        read["a session is opened"] = counted.take()
        window.go(reading(Readable.SESSION, f"session-{LARGE}"))
        wait_for_steps(qtbot, window, desk)
        read["a briefing is read"] = counted.take()
        window.go(Place(PageName.FOLLOW_UPS))
        follow_ups = window.page
        assert isinstance(follow_ups, FollowUpsPage)
        read["follow-ups are opened"] = counted.take()
        follow_ups.whose.button(Whose.MINE.value).click()
        read["mine are asked for"] = counted.take()
        follow_ups.perform(RowDeed.TICK)
        read["a promise is ticked"] = counted.take()
        assert follow_ups.list.row is not None
        assert follow_ups.list.row.title == "Promise 10"
        for _ in looked_at(workspace.read, desk.library):
            pass  # each question may ask for a topic; the program looks while nobody is at work
        counted.take()
        window.go(Place(PageName.TOPICS))
        topics = window.page
        assert isinstance(topics, TopicsPage)
        qtbot.waitUntil(lambda: topics.browser.cards.rowCount() >= notes // 5)
        wait_for_steps(qtbot, window, desk)
        read["Topics are opened"] = counted.take()
        qtbot.keyClicks(topics.browser.head.search.line, "topic")
        wait_for_steps(qtbot, window, desk)
        read["a topic is searched"] = counted.take()
        assert topics.browser.cards.rowCount() >= notes // 5
        window.go(Place(PageName.PROGRESS))
        read["Progress is opened"] = counted.take()
        window.go(Place(PageName.SESSION, f"session-{LARGE + 1}"))
        wait_for_steps(qtbot, window, desk)
        read["a session that was missed is opened"] = counted.take()
        window.go(Place(PageName.SESSION, f"session-{LARGE}"))
        wait_for_steps(qtbot, window, desk)
        read["an agenda is opened"] = counted.take()
        question = workspace.read.question("question-7")
        assert question is not None
        desk.commands.do("Ask", edited(question, replace(question, text="Another?")))
        wait_for_steps(qtbot, window, desk)
        read["a question is changed"] = counted.take()
        window.go(Place(PageName.TOPICS))
        wait_for_steps(qtbot, window, desk)
        read["Topics are opened again"] = counted.take()
        window.close()
        window.leave_workspace()
        counted.take()
        next(desks, None)
    return read


def test_what_is_waited_for_does_not_grow_with_the_workspace(
    qtbot: QtBot,
    fonts: object,
    renderer: Renderer,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(listing, "AT_ONCE", SMALL // 2)
    monkeypatch.setattr(listing, "FIRST", SMALL // 6)
    monkeypatch.setattr(link_offers, "LOOKED_AT", 20)
    few = rows_read(SMALL, qtbot, renderer, tmp_path)
    assert rows_read(LARGE, qtbot, renderer, tmp_path) == few
