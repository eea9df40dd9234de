"""The notes of a session on its page: both kinds, the sign, the cover, and the ways on."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from revmentor_desktop.domain.changes import added, edited
from revmentor_desktop.domain.ids import SessionId
from revmentor_desktop.ui.places import NEW, PageName, Place, Tab
from revmentor_desktop.ui.widgets.private_copy import is_private_copy
from tests import make
from tests.ui.sessions.conftest import PLANNED, shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from revmentor_desktop.ui.desk import Desk
    from revmentor_desktop.ui.sessions.notes_tab import NoteCard
    from revmentor_desktop.ui.sessions.session_page import SessionPage

SHARED = make.note(5, title="Seen by both", body="A **list**.", session=SessionId(PLANNED))
MINE = make.private_note(6, title="Only mine", body="Say it softly.", session=SessionId(PLANNED))


@pytest.fixture
def noted(qtbot: QtBot, prepared: Desk) -> SessionPage:
    """The page of the planned session, which has a note of each kind, on its notes."""
    prepared.workspace.commit(added(SHARED, MINE, make.private_note(7, session=None)))
    page = shown(qtbot, prepared, PLANNED)
    page.header.tabs.button(Tab.NOTES.value).click()
    return page


def cards(page: SessionPage) -> list[NoteCard]:
    return sorted(page.notes.cards, key=lambda card: card.note.id)


def test_a_session_shows_its_notes_and_no_others(noted: SessionPage, qtbot: QtBot) -> None:
    shared, mine = cards(noted)
    assert (shared.note, mine.note) == (SHARED, MINE)
    for card, words in ((mine, "Say it softly."), (shared, "A list.")):
        qtbot.waitUntil(lambda card=card, words=words: card.view.toPlainText() == words)
    assert not noted.panel.isVisible()


def test_what_is_private_is_covered_and_copied_as_private(noted: SessionPage, qtbot: QtBot) -> None:
    shared, mine = cards(noted)
    qtbot.waitUntil(lambda: bool(mine.view.toPlainText()))
    mine.view.selectAll()
    assert is_private_copy(mine.view.createMimeDataFromSelection())
    noted.desk.cover.set_on(True)
    assert mine.pane.covered
    assert not mine.view.isVisible()
    assert MINE.title not in mine.edit.accessibleName()
    assert not shared.pane.covered
    assert shared.view.isVisible()


def test_a_note_that_changes_elsewhere_is_followed(noted: SessionPage, qtbot: QtBot) -> None:
    noted.desk.workspace.commit(edited(MINE, replace(MINE, body="Say it aloud.")))
    qtbot.waitUntil(lambda: cards(noted)[1].view.toPlainText() == "Say it aloud.")


def test_a_note_is_written_in_notes(noted: SessionPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(noted.go) as said:
        qtbot.keyClick(cards(noted)[1].edit, Qt.Key.Key_Space)
    assert said.args == [Place(PageName.NOTES, MINE.id)]
    with qtbot.waitSignal(noted.go) as said:
        qtbot.mouseClick(noted.notes.new_button, Qt.MouseButton.LeftButton)
    assert said.args == [Place(PageName.NOTES, NEW, line=PLANNED)]


def test_a_link_leads_where_it_says(noted: SessionPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(noted.go) as said:
        cards(noted)[0].view.link_requested.emit("session:session-1")
    assert said.args == [Place(PageName.SESSION, "session-1")]


def test_an_item_is_pointed_at(page: SessionPage) -> None:
    session = page.edits.session
    assert session is not None
    page.show_place(Place(PageName.SESSION, PLANNED, Tab.AGENDA, session.items[2].id))
    assert page.agenda.current() == session.items[2].id
