"""What can be done with the selected topic: it is put on an agenda, planned, or read alone."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtWidgets import QMenu

from revmentor_desktop.domain.changes import edited
from revmentor_desktop.domain.sessions import ItemKind
from revmentor_desktop.services.steps import steps_of
from revmentor_desktop.ui.actions import Deed
from revmentor_desktop.ui.places import NEW, PageName, Place, Readable, reading
from tests.ui.library.conftest import TOPICS

if TYPE_CHECKING:
    from collections.abc import Callable

    import pytest
    from pytestqt.qtbot import QtBot

    from revmentor_desktop.domain.sessions import Session
    from revmentor_desktop.services.library import Library
    from revmentor_desktop.ui.desk import Desk
    from revmentor_desktop.ui.library.page import TopicsPage
    from revmentor_desktop.ui.notices import Toast

    Show = Callable[..., TopicsPage]


def titles(page: TopicsPage) -> list[str]:
    return [card.topic.title for card in page.browser.cards.values]


def session(desk: Desk) -> Session:
    found = desk.workspace.read.session("session-8")
    assert found is not None
    return found


def test_adding_puts_the_topic_before_the_wrap_up(qtbot: QtBot, desk: Desk, show: Show) -> None:
    page = show(desk, topic="topic-3")
    qtbot.mouseClick(page.reader.button, Qt.MouseButton.LeftButton)
    items = session(desk).items
    assert [item.kind for item in items][-1] is ItemKind.WRAP_UP
    assert items[-2].topic == "topic-3"
    assert items[-2].minutes == 25
    assert tuple(step.text for step in items[-2].steps) == steps_of(TOPICS[2])


def test_adding_is_told_and_can_be_taken_back(desk: Desk, show: Show) -> None:
    toasts: list[Toast] = []
    desk.notices.toasted.connect(toasts.append)
    before = session(desk)
    page = show(desk, topic="topic-3")
    page.deeds()[Deed.ADD_TO_SESSION]()
    assert toasts[0].text == "Added to session 8"
    assert desk.commands.stack.undoText() == "Add topic"
    assert toasts[0].action is not None
    toasts[0].action()
    assert session(desk) == before


def test_what_was_added_says_so_on_its_card_and_button(
    qtbot: QtBot, desk: Desk, show: Show
) -> None:
    page = show(desk, topic="topic-3")
    page.deeds()[Deed.ADD_TO_SESSION]()
    assert page.reader.button.words() == "In session 8"
    card = page.browser.grid.card
    assert card is not None
    assert card.state == "Planned for session 8"
    assert Deed.ADD_TO_SESSION not in page.deeds()
    desk.commands.undo()
    qtbot.waitUntil(lambda: page.reader.button.words() == "Add to session 8")
    assert Deed.ADD_TO_SESSION in page.deeds()


def test_a_card_stays_in_its_place_when_it_is_added(desk: Desk, show: Show) -> None:
    page = show(desk, topic="topic-3")
    before = titles(page)
    page.selected.add()
    assert titles(page) == before


def test_a_planned_topic_leads_to_its_session(qtbot: QtBot, desk: Desk, show: Show) -> None:
    page = show(desk, topic="topic-4")
    with qtbot.waitSignal(page.go) as told:
        qtbot.mouseClick(page.reader.button, Qt.MouseButton.LeftButton)
    assert told.args == [Place(PageName.SESSION, "session-8")]


def test_without_a_session_one_can_plan_it(
    qtbot: QtBot, make_desk: Callable[..., Desk], library: Library, show: Show
) -> None:
    page = show(make_desk(library, sessions=False), topic="topic-3")
    assert page.reader.button.words() == "Plan session 1"
    assert Deed.ADD_TO_SESSION not in page.deeds()
    with qtbot.waitSignal(page.go) as told:
        qtbot.mouseClick(page.reader.button, Qt.MouseButton.LeftButton)
    assert told.args == [Place(PageName.SESSIONS, NEW, line="topic-3")]


def test_a_refused_write_changes_nothing_and_toasts_nothing(
    qtbot: QtBot, desk: Desk, show: Show
) -> None:
    page = show(desk, topic="topic-3")
    stale = session(desk)
    desk.commands.changed.disconnect()
    desk.workspace.commit(edited(stale, replace(stale, title="Other")))
    with qtbot.waitSignal(desk.commands.failed), qtbot.assertNotEmitted(desk.notices.toasted):
        page.selected.add()
    assert len(session(desk).items) == len(stale.items)


def test_the_menu_of_a_card_adds_it(
    desk: Desk, show: Show, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QMenu, "popup", _stay_down)  # offscreen cannot grab the keyboard
    page = show(desk, topic="topic-3")
    card = page.browser.grid.card
    page.browser.grid.menu_wanted.emit(card, page.mapToGlobal(page.rect().center()))
    menu = page.findChild(QMenu)
    assert menu is not None
    assert [action.text() for action in menu.actions()[:2]] == ["Read", "Add to session 8"]
    menu.actions()[1].trigger()
    menu.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert session(desk).items[-2].topic == "topic-3"


def test_where_one_only_reads_the_menu_leads_to_the_session(
    desk: Desk, show: Show, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QMenu, "popup", _stay_down)  # offscreen cannot grab the keyboard
    page = show(desk, topic="topic-3")
    page.selected.add()
    monkeypatch.setattr(desk.workspace._store, "read_only", True)
    page.browser.grid.menu_wanted.emit(page.browser.grid.card, QPoint())
    menu = page.findChild(QMenu)
    assert menu is not None
    possible = [action.text() for action in menu.actions() if action.isEnabled() and action.text()]
    menu.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert possible == ["Read", "Open session 8", "Reading mode"]


def _stay_down(_menu: QMenu, _place: QPoint) -> None:
    """Stand in for opening a menu."""


def test_a_topic_is_read_in_the_whole_window(qtbot: QtBot, desk: Desk, show: Show) -> None:
    page = show(desk, topic="topic-3")
    with qtbot.waitSignal(page.go) as gone:
        page.deeds()[Deed.READING]()
    assert gone.args == [reading(Readable.TOPIC, "topic-3")]
