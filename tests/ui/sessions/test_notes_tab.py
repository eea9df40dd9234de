"""The notes of a session on its page: its own and no others, written here as in Notes."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from revmentor_desktop.domain.changes import added, edited
from revmentor_desktop.domain.ids import SessionId
from revmentor_desktop.domain.private import PrivateNote
from revmentor_desktop.services.trouble import Full
from revmentor_desktop.ui.actions import Deed
from revmentor_desktop.ui.notes.of_session import NotesOfSession
from revmentor_desktop.ui.notes.page import NotesPage
from revmentor_desktop.ui.places import PageName, Place, Tab
from tests import make
from tests.ui.sessions.conftest import HELD, PLANNED, shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from revmentor_desktop.services.workspace import Workspace
    from revmentor_desktop.ui.desk import Desk
    from revmentor_desktop.ui.sessions.session_page import SessionPage

SHARED = make.note(5, title="Seen by both", body="A **list**.", session=SessionId(PLANNED))
MINE = make.private_note(6, title="Only mine", body="Say it softly.", session=SessionId(PLANNED))
ELSEWHERE = make.private_note(7, title="Of no session", session=None)


@pytest.fixture
def noted(qtbot: QtBot, prepared: Desk) -> SessionPage:
    """The page of the planned session, which has a note of each kind, on its notes."""
    prepared.workspace.commit(added(SHARED, MINE, ELSEWHERE))
    page = shown(qtbot, prepared, PLANNED)
    page.header.tabs.button(Tab.NOTES.value).click()
    return page


def notes(page: SessionPage) -> NotesOfSession:
    assert isinstance(page.notes.page, NotesOfSession)
    return page.notes.page


def listed(page: SessionPage) -> set[str]:
    model = notes(page).list.model
    rows = (model.note(model.index(row, 0)) for row in range(model.rowCount()))
    return {row.id for row in rows if row is not None}


def choose(page: NotesPage, id: str) -> None:
    here = page.list
    here.view.setCurrentIndex(here.rows.mapFromSource(here.model.index_of(id)))


def typed(page: NotesPage, words: str) -> None:
    """Type *words* at the end of the note, without a pause that would store them."""
    page.editor.text.moveCursor(page.editor.text.textCursor().MoveOperation.End)
    page.editor.text.insertPlainText(words)


def test_a_session_shows_its_notes_and_a_new_one_belongs_to_it(
    noted: SessionPage, qtbot: QtBot
) -> None:
    assert listed(noted) == {SHARED.id, MINE.id}
    assert not noted.panel.isVisible()
    noted.deeds()[Deed.NEW_HERE]()
    editor = notes(noted).editor
    assert QApplication.focusWidget() is editor.title
    QTest.keyClicks(editor.title, "Afterwards")
    noted.desk.commands.settle()
    qtbot.waitUntil(lambda: len(listed(noted)) == 3)
    note = editor.stored
    assert isinstance(note, PrivateNote)
    assert (note.title, note.session) == ("Afterwards", PLANNED)


def test_notes_have_their_deeds_here_and_nowhere_else_on_the_page(noted: SessionPage) -> None:
    own = {Deed.NOTE_MODE, Deed.VERSIONS, Deed.CHANGE_VISIBILITY, Deed.DUPLICATE, Deed.REPLACE}
    assert own <= set(noted.deeds())
    noted.header.tabs.button(Tab.AGENDA.value).click()
    assert not own & set(noted.deeds())


def test_what_is_private_is_covered(noted: SessionPage) -> None:
    choose(notes(noted), MINE.id)
    noted.desk.cover.set_on(True)
    assert notes(noted).editor.covered
    assert Deed.CHANGE_VISIBILITY not in noted.deeds()


def test_another_session_shows_others_and_what_was_typed_is_stored(noted: SessionPage) -> None:
    page = notes(noted)
    note = page.editor.stored
    assert note is not None
    typed(page, " More.")
    noted.show_place(Place(PageName.SESSION, HELD, Tab.NOTES))
    assert listed(noted) == set()
    assert not page.editor.has_note
    read = noted.desk.workspace.read
    stored = read.private_note(note.id) or read.note(note.id)
    assert stored is not None
    assert stored.body == f"{note.body} More."


def test_a_note_in_two_editors_never_loses_what_was_typed(noted: SessionPage, qtbot: QtBot) -> None:
    here, there = notes(noted), NotesPage(noted.desk)
    qtbot.addWidget(there)
    read = noted.desk.workspace.read
    choose(here, MINE.id)
    typed(here, " Then louder.")
    noted.desk.commands.settle()  # as whoever goes to another page does
    there.show_place(Place(PageName.NOTES, MINE.id))
    assert there.editor.text.toPlainText() == "Say it softly. Then louder."
    typed(there, " And stop.")
    noted.desk.commands.settle()
    assert here.editor.text.toPlainText() == "Say it softly. Then louder. And stop."
    typed(here, " Mine.")  # and not handed over when the note becomes another one
    before = read.private_note(MINE.id)
    assert before is not None
    noted.desk.workspace.commit(edited(before, replace(before, body="Other words.")))
    assert here.editor.text.toPlainText() == "Other words."
    kept = {one.body for one in read.revisions(MINE.id)}
    assert "Say it softly. Then louder. And stop. Mine." in kept


def test_a_link_leads_where_it_says(noted: SessionPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(noted.go) as said:
        notes(noted).editor.body.link_requested.emit("session:session-1")
    assert said.args == [Place(PageName.SESSION, "session-1")]


def test_an_item_is_pointed_at(page: SessionPage) -> None:
    session = page.edits.session
    assert session is not None
    page.show_place(Place(PageName.SESSION, PLANNED, Tab.AGENDA, session.items[2].id))
    assert page.agenda.current() == session.items[2].id


def test_what_the_disk_refuses_stays_though_another_session_is_shown(
    noted: SessionPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    workspace, held = noted.desk.workspace, notes(noted)
    note, store = held.editor.stored, workspace.store
    assert note is not None

    def refuse(*_: object) -> None:
        raise Full

    monkeypatch.setattr(workspace, "store", refuse)
    typed(held, " Precious.")
    noted.show_place(Place(PageName.SESSION, HELD, Tab.NOTES))
    other = notes(noted)
    assert other is not held
    assert not held.isVisible()
    noted.desk.commands.do("Something else", added(make.private_note(50)))  # refused as well
    noted.show_place(Place(PageName.SESSION, PLANNED, Tab.NOTES))
    assert notes(noted) is held
    assert "Precious" in held.editor.text.toPlainText()
    noted.show_place(Place(PageName.SESSION, HELD, Tab.NOTES))
    monkeypatch.setattr(workspace, "store", store)
    noted.desk.commands.settle()
    assert "Precious" in texts(workspace)


def texts(workspace: Workspace) -> str:
    return "\n".join(note.body for note in workspace.read.all_notes())
