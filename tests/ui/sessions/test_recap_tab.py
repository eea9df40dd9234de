"""The tab of a recap: its page is there first, the recap a moment later or for whoever asks."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from revmentor_desktop.domain.changes import added
from revmentor_desktop.ui.notes.of_session import NotesOfSession
from revmentor_desktop.ui.places import PageName, Place, Tab
from revmentor_desktop.ui.sessions.recap_view import RecapView
from revmentor_desktop.ui.sessions.session_page import SessionPage
from tests import make
from tests.ui.sessions.conftest import HELD, PLANNED

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from revmentor_desktop.ui.desk import Desk


@pytest.fixture
def early(qtbot: QtBot, prepared: Desk) -> SessionPage:
    """The page of the held session in the turn in which one comes to it."""
    page = SessionPage(prepared, partial(NotesOfSession, prepared))
    qtbot.addWidget(page)
    page.resize(1200, 800)
    page.show()
    page.activateWindow()
    qtbot.waitExposed(page)
    page.show_place(Place(PageName.SESSION, HELD))
    page.focus_body()
    return page


def recaps(page: SessionPage) -> list[RecapView]:
    return page.findChildren(RecapView)


def arrived(qtbot: QtBot, page: SessionPage) -> RecapView:
    """Return the recap when it has come by itself."""
    qtbot.waitUntil(lambda: any(one.isVisible() for one in recaps(page)))
    (view,) = recaps(page)
    return view


def test_the_recap_comes_after_its_page(early: SessionPage, qtbot: QtBot) -> None:
    assert recaps(early) == []
    assert early.header.tabs.current() == "recap"
    waiting = early.window().focusWidget()
    assert waiting is not None
    assert waiting.accessibleName() == early.header.tabs.button("recap").text()
    recap = arrived(qtbot, early)
    assert recap.summary.text() == "It went **well**."
    assert recap.summary is early.window().focusWidget()
    assert early.recap is recap


def test_whoever_asks_for_it_has_it_now(early: SessionPage) -> None:
    assert early.panes()[1] is early.recap
    assert early.recap.isVisible()
    assert early.recap.summary.text() == "It went **well**."
    assert early.recap.summary is early.window().focusWidget()


def test_what_is_typed_before_it_is_there_is_written_in_it(early: SessionPage) -> None:
    waiting = early.window().focusWidget()
    assert waiting is not None
    QTest.keyClicks(waiting, "A")
    assert early.recap.summary.text() == "AIt went **well**."


def test_tab_goes_on_from_where_the_focus_will_be(early: SessionPage) -> None:
    waiting = early.window().focusWidget()
    assert waiting is not None
    QTest.keyClick(waiting, Qt.Key.Key_Backtab)
    assert early.recap.between_us is early.window().focusWidget()


def test_focus_that_went_elsewhere_stays_there(early: SessionPage, qtbot: QtBot) -> None:
    early.header.share.setFocus()
    arrived(qtbot, early)
    assert early.header.share is early.window().focusWidget()


def test_a_line_that_is_gone_to_is_there_at_once(prepared: Desk, qtbot: QtBot) -> None:
    page = SessionPage(prepared, partial(NotesOfSession, prepared))
    qtbot.addWidget(page)
    page.show()
    page.show_place(Place(PageName.SESSION, HELD, line="term-1"))
    page.focus_body()
    assert page.recap.terms.list is page.window().focusWidget()


def test_what_changes_meanwhile_is_shown(early: SessionPage, qtbot: QtBot) -> None:
    early.desk.workspace.commit(added(make.takeaway(2, text="Came meanwhile")))
    recap = arrived(qtbot, early)
    qtbot.waitUntil(
        lambda: "Came meanwhile" in [line.text for line in recap.takeaways.list.lines()]
    )


def test_another_session_meanwhile_is_the_one_that_is_shown(
    early: SessionPage, qtbot: QtBot
) -> None:
    early.show_place(Place(PageName.SESSION, PLANNED))
    assert early.agenda.isVisible()
    qtbot.waitUntil(lambda: recaps(early) != [])
    assert not recaps(early)[0].isVisible()
    early.show_place(Place(PageName.SESSION, HELD, Tab.RECAP))
    assert arrived(qtbot, early).summary.text() == "It went **well**."
