"""Every page of the program, in the window: named, large enough, nothing leaking."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop
from PySide6.QtWidgets import QApplication, QWidget

from revmentor_desktop.domain.sessions import last_held, next_session
from revmentor_desktop.services.trouble import Full
from revmentor_desktop.ui.actions import Deed
from revmentor_desktop.ui.pages import PageMaker
from revmentor_desktop.ui.places import NEW, WORDS, PageName, Place, Readable, Tab, reading
from revmentor_desktop.ui.stepwise import Stepwise
from revmentor_desktop.ui.window import Window
from tests.ui.looks.rules import target, told, used

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pytestqt.qtbot import QtBot

    from revmentor_desktop.ui.desk import Desk
    from revmentor_desktop.ui.page import Page

LEAST = 28
"""Pixels of what is to be hit."""

NAMES = (
    "home",
    "sessions",
    "agenda",
    "session notes",
    "recap of the coming",
    "recap",
    "topics",
    "topic",
    "words",
    "path",
    "progress",
    "agreement",
    "notes",
    "private note",
    "shared note",
    "reading a briefing",
    "reading a recap",
    "reading a private note",
    "reading a topic",
)


def places(desk: Desk) -> dict[str, Place]:
    """Return a place for every page, and for every part of it that looks different."""
    read = desk.workspace.read
    sessions = read.sessions()
    coming, last = next_session(sessions), last_held(sessions)
    assert coming is not None
    assert last is not None
    notes = read.note_summaries()
    found = (
        Place(PageName.HOME),
        Place(PageName.SESSIONS),
        Place(PageName.SESSION, coming.id, Tab.AGENDA),
        Place(PageName.SESSION, coming.id, Tab.NOTES),
        Place(PageName.SESSION, coming.id, Tab.RECAP),
        Place(PageName.SESSION, last.id, Tab.RECAP),
        Place(PageName.TOPICS),
        Place(PageName.TOPICS, desk.library.topics[0].id),
        Place(PageName.TOPICS, WORDS),
        Place(PageName.TOPICS, desk.library.paths[0].id),
        Place(PageName.PROGRESS),
        Place(PageName.AGREEMENT),
        Place(PageName.NOTES),
        Place(PageName.NOTES, next(note.id for note in notes if note.private)),
        Place(PageName.NOTES, next(note.id for note in notes if not note.private)),
        reading(Readable.SESSION, coming.id),
        reading(Readable.SESSION, last.id),
        reading(Readable.NOTE, next(note.id for note in notes if note.private)),
        reading(Readable.TOPIC, desk.library.topics[0].id),
    )
    return dict(zip(NAMES, found, strict=True))


@pytest.fixture
def window(qtbot: QtBot, fonts: object, sample_desk: Desk) -> Iterator[Window]:
    desk = sample_desk
    made = Window(desk.theme, desk.preferences, desk.notices)
    qtbot.addWidget(made)
    made.resize(1280, 800)
    with qtbot.waitActive(made):
        made.show()
    made.show_workspace(desk, PageMaker(desk))
    yield made
    made.close()


def settle() -> None:
    """Let everything be laid out and whatever is to die, die."""
    for _ in range(3):
        QApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def visited(window: Window, desk: Desk) -> Iterator[tuple[str, Page]]:
    """Visit every place and yield its name with the page in front, when all of it has come."""
    for name, place in places(desk).items():
        window.go(place)
        while any(steps.busy for steps in window.findChildren(Stepwise)):
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        settle()
        assert window.page is not None
        yield name, window.page


def not_reached(window: Window, panes: Sequence[QWidget]) -> list[QWidget]:
    """Walk once around with F6 and return the panes that were not come to."""
    reached = []
    for _ in range(len(panes) + 1):
        window.perform(Deed.NEXT_PANE)
        focus = QApplication.focusWidget()
        assert focus is not None
        reached += [pane for pane in panes if pane is focus or pane.isAncestorOf(focus)]
    return [pane for pane in panes if pane.isVisible() and pane not in reached]


def test_on_every_page_all_can_be_named_hit_and_walked_to(
    window: Window, sample_desk: Desk
) -> None:
    """One walk for five rules, because to open every page takes seconds."""
    nameless, small, without_panes, without_focus, passed_by = [], [], [], [], []
    for name, page in visited(window, sample_desk):
        for one in used(window):
            width, height = target(one).size().toTuple()
            if not one.accessibleName().strip():
                nameless.append(f"{name}: {told(one)}")
            if min(width, height) < LEAST:
                small.append(f"{name}: {told(one)} {width} × {height}")
        panes = page.panes()
        if not panes or not all(page.isAncestorOf(pane) or pane is page for pane in panes):
            without_panes.append(name)
        focus = QApplication.focusWidget()
        if focus is None or not (page.isAncestorOf(focus) or focus is page):
            without_focus.append(name)
        passed_by += [f"{name}: {told(pane)}" for pane in not_reached(window, panes)]
    assert passed_by == []
    assert nameless == []
    assert small == []
    assert without_panes == []
    assert without_focus == []


def test_looks_change_live_without_leaking(window: Window, sample_desk: Desk) -> None:
    """Once around the looks, with every page open, leaves as many widgets as there were."""
    for _ in visited(window, sample_desk):
        pass
    counts = []
    for mode, size in (("light", 1.25), ("contrast-dark", 1.5), ("light", 1.25)):
        sample_desk.theme.set_look(mode=mode, text_size=size)
        settle()
        counts.append(len(window.findChildren(QWidget)))
    assert counts[0] == counts[2]


@pytest.mark.parametrize("visited_before", [False, True])
def test_a_new_session_is_stored_in_one_turn_and_shown_in_another(
    qtbot: QtBot, window: Window, sample_desk: Desk, *, visited_before: bool
) -> None:
    read = sample_desk.workspace.read
    window.go(Place(PageName.SESSIONS))
    if visited_before:
        window.go(places(sample_desk)["agenda"])
        window.go(Place(PageName.SESSIONS))
    before = {session.id for session in read.sessions()}
    front = window.page
    assert front is not None
    there: list[bool] = []
    front.go_next.connect(lambda _place: there.append(front.isVisible()))
    window.perform(Deed.NEW_SESSION)
    qtbot.waitUntil(lambda: bool(there) and not front.isVisible())
    assert there == [True]
    page, focused = window.page, QApplication.focusWidget()
    assert page is not None
    assert page.name is PageName.SESSION
    assert focused is not None
    assert page.isAncestorOf(focused)
    new = {session.id for session in read.sessions()} - before
    assert window.place is not None
    assert window.place.subject in new


def test_a_note_the_disk_refuses_keeps_the_window_open(
    qtbot: QtBot, window: Window, sample_desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    workspace = sample_desk.workspace
    window.go(Place(PageName.NOTES, NEW))
    settle()
    field = QApplication.focusWidget()
    assert field is not None
    before = workspace.read.note_counts()

    def refuse(*_: object) -> None:
        raise Full

    with monkeypatch.context() as full:
        full.setattr(workspace, "commit", refuse)
        qtbot.keyClicks(field, "A thought")
        assert not window.close()
        assert window.isVisible()
        assert workspace.read.note_counts() == before
    assert window.close()
    assert workspace.read.note_counts() == (before[0], before[1] + 1)
