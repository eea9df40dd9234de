"""What stands beside the list: the note comes a moment later, and is missed by nobody."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from revmentor_desktop.domain.changes import edited, removed
from revmentor_desktop.ui.notes.editor import NoteEditor
from revmentor_desktop.ui.places import PageName, Place
from revmentor_desktop.ui.stepwise import Stepwise

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from revmentor_desktop.ui.desk import Desk
    from revmentor_desktop.ui.notes.page import NotesPage
    from tests.ui.notes.conftest import Show


def written_in(page: NotesPage) -> NoteEditor | None:
    """Return what the note is written in, if it is there; nobody asks the page for it."""
    found = page.findChild(NoteEditor)
    assert found is None or isinstance(found, NoteEditor)
    return found


def wait(page: NotesPage, qtbot: QtBot) -> NoteEditor:
    qtbot.waitUntil(lambda: not any(one.busy for one in page.findChildren(Stepwise)))
    editor = written_in(page)
    assert editor is not None
    assert editor.isVisible()
    return editor


def test_the_list_is_there_before_the_note(few: Desk, show: Show, qtbot: QtBot) -> None:
    stage = show(few)
    assert len(stage.titles()) == 4
    assert written_in(stage.page) is None
    editor = wait(stage.page, qtbot)
    assert editor.stored is not None
    assert editor.stored.id == stage.page.list.current()


def test_what_can_be_done_is_known_before(few: Desk, show: Show, qtbot: QtBot) -> None:
    page = show(few).page
    before, told = set(page.deeds()), page.memory()
    assert written_in(page) is None
    wait(page, qtbot)
    assert set(page.deeds()) == before
    assert page.memory() == told


def test_whoever_goes_from_pane_to_pane_finds_it(few: Desk, show: Show) -> None:
    page = show(few).page
    assert written_in(page) is None
    _list, beside = page.panes()
    editor = written_in(page)
    assert editor is not None
    assert beside.isAncestorOf(editor)
    assert editor.stored is not None


def test_the_row_that_is_chosen_meanwhile_is_what_is_shown(
    few: Desk, show: Show, qtbot: QtBot
) -> None:
    stage = show(few)
    stage.page.list.view.setCurrentIndex(stage.page.list.view.model().index(2, 0))
    chosen = stage.page.list.current()
    assert written_in(stage.page) is None
    assert stage.places[-1] == Place(PageName.NOTES, chosen)
    editor = wait(stage.page, qtbot)
    assert editor.stored is not None
    assert editor.stored.id == chosen


def test_what_becomes_of_it_meanwhile_is_followed(few: Desk, show: Show, qtbot: QtBot) -> None:
    stage = show(few)
    note = stage.page._detail.stored
    assert note is not None
    few.commands.do("Rename", edited(note, replace(note, title="Another")))
    assert wait(stage.page, qtbot).title.text() == "Another"


def test_one_that_goes_meanwhile_gives_way_to_the_next(few: Desk, show: Show, qtbot: QtBot) -> None:
    stage = show(few)
    note = stage.page._detail.stored
    assert note is not None
    few.commands.do("Delete", removed(note))
    editor = wait(stage.page, qtbot)
    assert editor.stored is not None
    assert editor.stored.id != note.id
    assert stage.page.list.current() == editor.stored.id


def test_a_new_note_is_begun_at_once(few: Desk, show: Show) -> None:
    page = show(few).page
    page.new_note()
    assert page.editor.has_note
    assert page.editor.stored is None
    assert page.editor.isVisible()


def test_a_look_ends_with_a_page_that_is_left_before(few: Desk, show: Show) -> None:
    page = show(few).page
    private = next(one.id for one in few.workspace.read.note_summaries(shared=False))
    few.cover.set_on(True)
    page.show_place(Place(PageName.NOTES, private))
    few.cover.look(private)
    page.hide()
    assert few.cover.covers(private)
    assert written_in(page) is None
