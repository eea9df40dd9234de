"""Nothing is lost: deleted and had back after a restart, written over and restored, brought in."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from revmentor_desktop.ui.actions import Deed
from revmentor_desktop.ui.bringing.bring_in import BringInDialog
from revmentor_desktop.ui.deleted.page import DeletedPage
from revmentor_desktop.ui.notes.page import NotesPage
from revmentor_desktop.ui.places import PageName, Place

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from revmentor_desktop.app import Program


@pytest.fixture
def program(sample_pair: Program) -> Program:
    return sample_pair


def test_a_deleted_note_is_had_back_after_a_restart(program: Program, qtbot: QtBot) -> None:
    assert program.desk is not None
    read = program.desk.workspace.read
    id = next(note.id for note in read.note_summaries() if note.private)
    before = read.private_note(id)
    program.window.go(Place(PageName.NOTES, id))
    program.window.perform(Deed.DELETE)
    assert read.private_note(id) is None
    folder = program.desk.workspace.folder
    assert folder is not None
    program.close_workspace()
    program.open(folder)

    program.window.perform(Deed.GO_DELETED)
    page = program.window.page
    assert isinstance(page, DeletedPage)
    qtbot.keyClick(page.view, Qt.Key.Key_Return)
    assert program.desk is not None
    assert program.desk.workspace.read.private_note(id) == before


def test_a_text_that_was_written_over_is_restored(program: Program, qtbot: QtBot) -> None:
    assert program.desk is not None
    read = program.desk.workspace.read
    id = next(note.id for note in read.note_summaries() if note.private)
    before = read.private_note(id)
    assert before is not None
    program.window.go(Place(PageName.NOTES, id))
    page = program.window.page
    assert isinstance(page, NotesPage)
    page.editor.text.setPlainText("All gone.")
    program.window.perform(Deed.VERSIONS)
    qtbot.keyClick(page.versions.restore, Qt.Key.Key_Return)
    after = read.private_note(id)
    assert after is not None
    assert after.body == before.body
    assert "All gone." in {version.body for version in read.revisions(id)}


def test_notes_from_elsewhere_come_in_through_the_menu(
    program: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    vault = tmp_path / "Vault"
    vault.mkdir()
    (vault / "From the train.md").write_text("After [[Session 6]].")
    program.window.perform(Deed.BRING_IN)
    dialog = program.window.findChild(BringInDialog)
    assert dialog is not None
    dialog.read(vault)
    qtbot.waitUntil(dialog.take.isVisible)
    with qtbot.waitSignal(dialog.finished):
        qtbot.keyClick(dialog.take, Qt.Key.Key_Return)
    assert program.desk is not None
    read = program.desk.workspace.read
    (note,) = (one for one in read.note_summaries() if one.title == "From the train")
    assert note.private
    session = next(one for one in read.sessions() if one.number == 6)
    program.window.go(Place(PageName.SESSION, session.id))
    page = program.window.page
    assert page is not None
    linked = page.findChild(type(page.linked_from))  # type: ignore[attr-defined]  # the session's page
    qtbot.waitUntil(linked.isVisible)
