"""The deeds on whole notes, the list, and how list and note share the room."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from revmentor_desktop.domain.changes import Change, ChangeSet, added, edited
from revmentor_desktop.domain.ids import NoteId
from revmentor_desktop.domain.notes import Note
from revmentor_desktop.domain.private import PrivateNote
from revmentor_desktop.services.trouble import Full
from revmentor_desktop.ui.actions import Deed
from revmentor_desktop.ui.notes.list_pane import Filter
from revmentor_desktop.ui.notes.note_menu import NoteMenu
from revmentor_desktop.ui.page import Room
from revmentor_desktop.ui.places import NEW, PageName, Place, Readable, printing, reading
from tests.conftest import NOW
from tests.ui.looks.rules import problems
from tests.ui.notes.conftest import SECRET, Show, private, session, shared

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from revmentor_desktop.ui.desk import Desk

KEY = Qt.Key


# --- showing ---


def test_the_newest_note_is_shown_first(few: Desk, show: Show) -> None:
    stage = show(few)
    assert stage.titles() == ["Private 1", "Shared 2", "Private 3", "Shared 4"]
    assert stage.shown() == "private-1"
    assert stage.places[-1] == Place(PageName.NOTES, "private-1")


def test_a_place_names_a_note(few: Desk, show: Show) -> None:
    stage = show(few, "shared-4")
    assert stage.shown() == "shared-4"
    assert stage.page.list.current() == "shared-4"


def test_arrows_walk_the_list_and_show_each_note(few: Desk, show: Show, qtbot: QtBot) -> None:
    stage = show(few)
    qtbot.keyClick(stage.page.list.view, KEY.Key_Down)
    assert stage.shown() == "shared-2"
    qtbot.keyClick(stage.page.list.view, KEY.Key_End)
    assert stage.shown() == "shared-4"
    assert stage.places[-1] == Place(PageName.NOTES, "shared-4")


def test_typing_letters_goes_to_a_title(few: Desk, show: Show, qtbot: QtBot) -> None:
    stage = show(few)
    qtbot.keyClicks(stage.page.list.view, "Sh")
    assert stage.shown() == "shared-2"


def test_enter_goes_from_the_list_to_the_text(few: Desk, show: Show, qtbot: QtBot) -> None:
    stage = show(few)
    qtbot.keyClick(stage.page.list.view, KEY.Key_Return)
    assert stage.page.editor.text.hasFocus()


def test_whoever_asks_for_a_note_can_write_in_it_at_once(few: Desk, show: Show) -> None:
    stage = show(few)
    stage.page.show_place(Place(PageName.NOTES, "shared-4"))
    stage.page.focus_body()
    assert stage.page.editor.text.hasFocus()
    stage.page.show_place(Place(PageName.NOTES))
    stage.page.focus_body()
    assert stage.page.list.view.hasFocus()


def test_without_notes_the_page_says_how_they_start(desk: Desk, show: Show, qtbot: QtBot) -> None:
    stage = show(desk)
    assert stage.page.empty.isVisible()
    assert stage.page.empty.accessibleName() == "Notes start private."
    qtbot.mouseClick(stage.page.empty.button(), Qt.MouseButton.LeftButton)
    assert stage.page.editor.isVisible()


def test_a_note_that_is_gone_leaves_what_was_shown(few: Desk, show: Show) -> None:
    stage = show(few)
    stage.page.show_place(Place(PageName.NOTES, "no-such-note"))
    assert stage.shown() == "private-1"


def test_coming_back_brings_selection_filter_and_cursor(few: Desk, show: Show) -> None:
    stage = show(few, "private-3")
    stage.page.list.set_filter(Filter.PRIVATE)
    cursor = stage.page.editor.text.textCursor()
    cursor.setPosition(4)
    stage.page.editor.text.setTextCursor(cursor)
    memory = stage.page.memory()
    other = show(few)
    other.page.recall(memory)
    assert other.shown() == "private-3"
    assert other.titles() == ["Private 1", "Private 3"]
    assert other.page.editor.text.textCursor().position() == 4


# --- new notes ---


def test_a_new_note_is_private_and_stored_with_its_first_character(
    few: Desk, show: Show, qtbot: QtBot
) -> None:
    stage = show(few, NEW)
    assert stage.page.editor.title.hasFocus()
    stage.settle()
    assert few.workspace.read.note_counts() == (2, 2)
    qtbot.keyClicks(stage.page.editor.title, SECRET[0])
    stage.settle()
    assert few.workspace.read.note_counts() == (2, 3)
    qtbot.keyClicks(stage.page.editor.title, SECRET[1:])
    qtbot.keyClick(stage.page.editor.title, KEY.Key_Return)
    qtbot.keyClicks(stage.page.editor.text, "Let him tell it.")
    stage.settle()
    note = few.workspace.read.private_note(stage.shown())
    assert note is not None
    assert (note.title, note.body) == (SECRET, "Let him tell it.")
    assert stage.titles()[0] == SECRET
    assert stage.places[-1] == Place(PageName.NOTES, note.id)


def test_a_new_note_with_nothing_visible_leaves_no_row(few: Desk, show: Show, qtbot: QtBot) -> None:
    stage = show(few)
    stage.page.new_note()
    qtbot.keyClicks(stage.page.editor.title, "   ")
    stage.page.show_place(Place(PageName.NOTES, "shared-2"))
    stage.settle()
    assert few.workspace.read.note_counts() == (2, 2)
    assert not few.commands.stack.canUndo()


def test_a_new_note_that_is_emptied_is_dropped(few: Desk, show: Show, qtbot: QtBot) -> None:
    stage = show(few, NEW)
    qtbot.keyClicks(stage.page.editor.title, "x")
    few.commands.settle()
    assert few.workspace.read.note_counts() == (2, 3)
    qtbot.keyClick(stage.page.editor.title, KEY.Key_Backspace)
    few.commands.settle()
    assert few.workspace.read.note_counts() == (2, 2)
    assert not few.commands.stack.canUndo()
    assert stage.toasts == []


def test_a_known_note_that_is_emptied_stays(few: Desk, show: Show) -> None:
    stage = show(few, "private-3")
    stage.page.editor.title.clear()
    stage.page.editor.text.clear()
    stage.settle()
    assert few.workspace.read.private_note("private-3") is not None


def test_a_new_note_shows_in_the_list_whatever_was_filtered(few: Desk, show: Show) -> None:
    stage = show(few)
    stage.page.list.set_filter(Filter.SHARED)
    stage.page.new_note()
    assert stage.page.list.filter is Filter.ALL


# --- who sees it ---


def test_making_shared_moves_the_note_in_one_step(few: Desk, show: Show, qtbot: QtBot) -> None:
    stage = show(few, "private-3")
    before = few.workspace.read.private_note("private-3")
    qtbot.mouseClick(stage.page.editor.band.button(), Qt.MouseButton.LeftButton)
    note = few.workspace.read.note("private-3")
    assert few.workspace.read.private_note("private-3") is None
    assert note is not None
    assert note.body == "Only mine, 3."
    assert few.commands.stack.undoText() == "Make shared"
    assert stage.toasts[-1].text == "Shared. Link a session, and Robert can get this with the recap"
    assert stage.toasts[-1].action_text == "Undo"
    few.commands.undo()
    assert few.workspace.read.note("private-3") is None
    assert few.workspace.read.private_note("private-3") == before
    assert stage.page.editor.band.is_private()


def test_a_note_of_a_session_that_is_shared_says_how_the_other_gets_it(
    few: Desk, show: Show, qtbot: QtBot
) -> None:
    """Shared notes are left out of a recap unless somebody ticks them."""
    mine = few.workspace.read.private_note("private-3")
    assert mine is not None
    few.workspace.commit(edited(mine, replace(mine, session=session(6).id)))
    stage = show(few, "private-3")
    qtbot.mouseClick(stage.page.editor.band.button(), Qt.MouseButton.LeftButton)
    assert stage.toasts[-1].text == (
        "Robert gets this if you tick Shared notes when you share its session"
    )


def test_the_band_says_who_sees_the_note(few: Desk, show: Show) -> None:
    stage = show(few, "private-1")
    band = stage.page.editor.band
    assert band.accessibleName() == "Private, not in what you share"
    assert band.button().words() == "Make shared"
    stage.page.show_place(Place(PageName.NOTES, "shared-2"))
    assert band.accessibleName() == "Shared, Robert can see this when you share or export"
    assert band.button().words() == "Keep a private copy"


def test_what_is_typed_goes_along_when_it_is_made_shared(
    few: Desk, show: Show, qtbot: QtBot
) -> None:
    stage = show(few, "private-1")
    stage.page.editor.text.setFocus()
    qtbot.keyClicks(stage.page.editor.text, "More. ")
    stage.page.change_visibility()
    note = few.workspace.read.note("private-1")
    assert note is not None
    assert note.body == "More. Only mine, 1."


def test_a_private_copy_leaves_the_shared_note(few: Desk, show: Show) -> None:
    stage = show(few, "shared-2")
    stage.page.deeds()[Deed.CHANGE_VISIBILITY]()
    copy = few.workspace.read.private_note(stage.shown())
    assert copy is not None
    assert copy.body == "Seen by both, 2."
    assert few.workspace.read.note("shared-2") is not None
    assert stage.page.list.current() == copy.id
    few.commands.undo()
    assert few.workspace.read.note_counts() == (2, 2)


def test_a_shared_note_is_kept_between_the_two(few: Desk, show: Show) -> None:
    stage = show(few, "shared-2")
    assert "share or export" in stage.page.editor.band.accessibleName()
    stage.page.deeds()[Deed.BETWEEN_US]()
    note = few.workspace.read.note("shared-2")
    assert note is not None
    assert note.between_us
    assert stage.page.editor.band.accessibleName().startswith("Between us, only ")
    few.commands.undo()
    assert "share or export" in stage.page.editor.band.accessibleName()


def test_a_private_note_cannot_be_kept_between_the_two(few: Desk, show: Show) -> None:
    assert Deed.BETWEEN_US not in show(few, "private-3").page.deeds()


def test_a_note_that_leaves_the_filter_stays_open(few: Desk, show: Show) -> None:
    stage = show(few, "private-3")
    stage.page.list.set_filter(Filter.PRIVATE)
    stage.page.change_visibility()
    stage.read()
    assert stage.titles() == ["Private 1"]
    assert stage.shown() == "private-3"
    assert stage.page.list.current() == ""


# --- deleting and duplicating ---


def test_deleting_goes_on_with_the_next_and_undo_brings_it_back(few: Desk, show: Show) -> None:
    stage = show(few, "shared-2")
    before = few.workspace.read.note("shared-2")
    stage.page.deeds()[Deed.DELETE]()
    assert few.workspace.read.note("shared-2") is None
    assert stage.shown() == "private-3"
    assert stage.page.list.view.hasFocus()
    assert (stage.toasts[-1].text, stage.toasts[-1].key) == ("Note deleted", "Ctrl+Z")
    few.commands.undo()
    stage.read()
    assert few.workspace.read.note("shared-2") == before
    assert stage.titles() == ["Private 1", "Shared 2", "Private 3", "Shared 4"]


def test_deleting_the_last_row_goes_to_the_one_before(few: Desk, show: Show) -> None:
    stage = show(few, "shared-4")
    stage.page.delete()
    assert stage.shown() == "private-3"


def test_deleting_the_only_note_shows_the_beginning(desk: Desk, show: Show) -> None:
    desk.workspace.commit(added(private(1)))
    stage = show(desk)
    stage.page.delete()
    assert stage.page.empty.isVisible()
    assert stage.places[-1] == Place(PageName.NOTES)


def test_a_duplicate_is_private(few: Desk, show: Show) -> None:
    stage = show(few, "shared-2")
    stage.page.deeds()[Deed.DUPLICATE]()
    copy = few.workspace.read.private_note(stage.shown())
    assert copy is not None
    assert (copy.title, copy.body) == ("Shared 2 (copy)", "Seen by both, 2.")


def test_renaming_goes_to_the_title(few: Desk, show: Show) -> None:
    stage = show(few)
    stage.page.deeds()[Deed.RENAME]()
    assert stage.page.editor.title.hasFocus()
    assert stage.page.editor.title.selectedText() == "Private 1"


def test_the_menu_of_a_row_holds_the_same_deeds(few: Desk, show: Show) -> None:
    stage = show(few)
    view = stage.page.list.view
    row = view.visualRect(view.model().index(1, 0)).center()
    place = view.viewport().mapToGlobal(row)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, row, place)
    QApplication.sendEvent(view.viewport(), event)
    menu = stage.page.findChild(NoteMenu)
    assert menu is not None
    assert stage.shown() == "shared-2"
    deeds = [action.data() for action in menu.actions() if action.data()]
    assert deeds == [
        *(Deed.RENAME, Deed.CHANGE_VISIBILITY, Deed.BETWEEN_US),
        *(Deed.READING, Deed.DUPLICATE, Deed.VERSIONS, Deed.DELETE),
    ]
    menu.actions()[-1].trigger()
    menu.close()
    assert few.workspace.read.note("shared-2") is None


def test_the_menu_key_opens_the_menu_of_the_current_row(few: Desk, show: Show) -> None:
    stage = show(few, "shared-2")
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint())
    QApplication.sendEvent(stage.page.list.view, event)
    menu = stage.page.findChild(NoteMenu)
    assert menu is not None
    assert menu.actions()[1].text().startswith("Keep a private copy")
    menu.close()


def test_a_new_note_offers_only_what_can_be_done(few: Desk, show: Show) -> None:
    stage = show(few, NEW)
    assert Deed.DELETE not in stage.page.deeds()
    assert Deed.NOTE_MODE in stage.page.deeds()
    assert not stage.page.editor.band.button().isEnabled()


# --- filter and search ---


def test_filters_list_what_they_say(few: Desk, show: Show, qtbot: QtBot) -> None:
    stage = show(few)
    filters = stage.page.list.filters
    qtbot.mouseClick(filters.button("shared"), Qt.MouseButton.LeftButton)
    assert stage.titles() == ["Shared 2", "Shared 4"]
    qtbot.mouseClick(filters.button("private"), Qt.MouseButton.LeftButton)
    assert stage.titles() == ["Private 1", "Private 3"]
    assert filters.button("all").text() == "All 4"


def test_search_finds_words_deep_in_a_text(few: Desk, show: Show, qtbot: QtBot) -> None:
    few.workspace.commit(added(private(9, title="長文", body="x " * 500 + "直播購物 Robert")))
    stage = show(few)
    stage.page.deeds()[Deed.FIND]()
    field = stage.page.list.search
    assert field.line.hasFocus()
    field.setText("購物 robert")  # QTest cannot type Chinese
    qtbot.keyClick(field.line, KEY.Key_Return)
    assert stage.titles() == ["長文"]
    qtbot.keyClick(field.line, KEY.Key_Escape)
    qtbot.keyClick(field.line, KEY.Key_Escape)
    assert not field.isVisible()
    assert len(stage.titles()) == 5


def test_search_understands_operators(few: Desk, show: Show, qtbot: QtBot) -> None:
    stage = show(few)
    stage.page.search()
    field = stage.page.list.search
    for words, expected in (
        ("private -3", ["Private 1"]),
        ('"shared 2"', ["Shared 2"]),
        ("shared from:2099", []),
        ("in:topics shared", []),
    ):
        field.setText(words)
        qtbot.keyClick(field.line, KEY.Key_Return)
        assert stage.titles() == expected


def test_search_follows_what_is_written_meanwhile(few: Desk, show: Show, qtbot: QtBot) -> None:
    stage = show(few)
    stage.page.search()
    stage.page.list.search.setText("handle")
    qtbot.keyClick(stage.page.list.search.line, KEY.Key_Return)
    assert stage.titles() == []
    note = few.workspace.read.note("shared-2")
    assert note is not None
    few.commands.do("Edit", edited(note, shared(2, body="The handle")))
    stage.read()
    assert stage.titles() == ["Shared 2"]


def test_no_hit_says_so_and_offers_all(few: Desk, show: Show, qtbot: QtBot) -> None:
    stage = show(few)
    stage.page.search()
    stage.page.list.search.setText("podcats")
    qtbot.keyClick(stage.page.list.search.line, KEY.Key_Return)
    assert stage.page.list._fact.text() == "No note matches “podcats”."
    qtbot.mouseClick(stage.page.list._all, Qt.MouseButton.LeftButton)
    assert len(stage.titles()) == 4
    assert not any(one.isActive() for one in stage.page.list.search.findChildren(QTimer))


# --- spoken ---


def test_rows_say_private_first(few: Desk, show: Show) -> None:
    stage = show(few)
    model = stage.page.list.model
    role = Qt.ItemDataRole.AccessibleTextRole
    assert model.index(0, 0).data(role) == "Private, Private 1, 22 Nov"
    assert model.index(1, 0).data(role) == "Shared 2, 21 Nov, shared, Session 6"
    described = model.index(0, 0).data(Qt.ItemDataRole.AccessibleDescriptionRole)
    assert described == "Only mine, 1."


def test_everything_that_takes_the_focus_has_a_name(few: Desk, show: Show) -> None:
    from PySide6.QtWidgets import QWidget

    stage = show(few)
    for part in stage.page.findChildren(QWidget):
        if part.focusPolicy() & Qt.FocusPolicy.TabFocus and part.isVisible():
            assert part.accessibleName(), part


# --- trouble ---


def test_a_refused_note_keeps_its_text_and_its_place(
    few: Desk, show: Show, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    stage = show(few, "private-1")

    def full(change_set: ChangeSet, origin: object = None) -> None:
        raise Full

    with monkeypatch.context() as patched:
        patched.setattr(few.workspace, "commit", full)
        stage.page.editor.text.setFocus()
        qtbot.keyClicks(stage.page.editor.text, "Kept. ")
        few.commands.settle()
        assert stage.page.editor.foot.saved.text() == "Not saved yet"
        view = stage.page.list.view
        view.setCurrentIndex(view.model().index(1, 0))
        assert stage.shown() == "private-1"
        assert stage.page.list.current() == "private-1"
        assert stage.page.editor.text.text() == "Kept. Only mine, 1."
    few.commands.settle()
    note = few.workspace.read.private_note("private-1")
    assert note is not None
    assert note.body == "Kept. Only mine, 1."


# --- room ---


def test_where_it_is_narrow_list_and_note_take_turns(few: Desk, show: Show, qtbot: QtBot) -> None:
    few.theme.set_look(text_size=1.5)
    stage = show(few, "", (928, 600), Room.NARROW)
    page = stage.page
    assert (page.list.isVisible(), page.editor.isVisible()) == (True, False)
    qtbot.keyClick(page.list.view, KEY.Key_Down)
    qtbot.keyClick(page.list.view, KEY.Key_Return)
    assert (page.list.isVisible(), page.editor.isVisible()) == (False, True)
    qtbot.keyClick(page.editor.text, KEY.Key_Escape)
    assert (page.list.isVisible(), page.editor.isVisible()) == (True, False)
    assert page.list.view.hasFocus()


@pytest.mark.parametrize("subject", ["", "shared-2", "private-1", NEW])
def test_large_text_fits_the_smallest_window(few: Desk, show: Show, subject: str) -> None:
    long = shared(8, title="A title that is very long indeed " * 8, session=session(7).id)
    few.workspace.commit(added(long))
    few.theme.set_look(text_size=1.5)
    stage = show(few, subject, (928, 600), Room.NARROW)
    assert stage.page.size().width() == 928
    assert stage.page.minimumSizeHint().width() <= 928
    assert stage.page.minimumSizeHint().height() <= 600


def test_the_smallest_window_at_normal_size_has_both(few: Desk, show: Show) -> None:
    stage = show(few, "private-1", (960, 600), Room.MEDIUM)
    assert stage.page.minimumSizeHint().width() <= 960
    assert stage.page.list.isVisible()
    assert stage.page.editor.isVisible()


def test_the_page_follows_the_theme(few: Desk, show: Show) -> None:
    stage = show(few)
    width, height = stage.page.list.width(), stage.page.list.view.sizeHintForRow(0)
    few.theme.set_look(mode="dark", text_size=1.25)
    QApplication.processEvents()
    assert stage.page.list.width() == round(width * 1.25)
    assert stage.page.list.view.sizeHintForRow(0) > height


def test_a_summary_is_cut_where_the_list_thinks_it_is() -> None:
    from revmentor_desktop.store.note_lists import EXCERPT
    from revmentor_desktop.ui.notes.list_model import CUT_AT

    assert CUT_AT == EXCERPT


def test_others_notes_appear_and_go(few: Desk, show: Show) -> None:
    stage = show(few)
    newest = Note(NoteId("x"), "From elsewhere", "", NOW, NOW + timedelta(hours=1))
    few.commands.do("Import", added(newest))
    stage.read()
    assert stage.titles()[0] == "From elsewhere"
    few.commands.do("Remove", ChangeSet((Change(newest, None),)))
    stage.read()
    assert "From elsewhere" not in stage.titles()
    assert isinstance(stage.page.editor.note, PrivateNote)


def test_rows_with_chinese_have_the_room_they_need(few: Desk, show: Show) -> None:
    stage = show(few)
    height = stage.page.list.view.sizeHintForRow(0)
    few.commands.do("Import", added(private(9, title="直播購物的重點")))
    stage.read()
    assert stage.page.list.view.sizeHintForRow(0) >= height
    assert stage.page.list.model.tall


def test_the_band_says_less_where_there_is_less_room(few: Desk, show: Show) -> None:
    wide = show(few, "private-1").page.editor.band
    assert wide._label.text() == "Private. Not in what you share."
    few.theme.set_look(text_size=1.5)
    band = show(few, "private-1", (700, 600), Room.NARROW).page.editor.band
    assert band._label.text() == "Private"
    assert band.accessibleName() == "Private, not in what you share"
    assert band.toolTip() == "Private. Not in what you share."


@pytest.mark.parametrize("text_size", [1.25, 1.5])
@pytest.mark.parametrize("subject", ["private-1", "shared-2"])
def test_on_the_lowest_screen_there_is_room_to_write_and_to_find(
    few: Desk, show: Show, subject: str, text_size: float
) -> None:
    few.theme.set_look(text_size=text_size)
    width = 764 - few.theme.scaled(64)
    page = show(few, subject, (width, 343), Room.NARROW).page
    assert problems(page) == []
    editor = page.editor
    assert (editor.title.isVisible(), editor.foot.isVisible()) == (True, False)
    act = editor.band.button()
    assert act.accessibleName() in (act.toolTip() if not act.text() else act.text())
    editor.replace_words()
    QApplication.processEvents()
    assert problems(page) == []
    assert not editor.title.isVisible()
    editor.focus_title()
    assert editor.title.hasFocus()
    page.resize(width, 640)
    assert editor.foot.isVisible()


# --- finding in the note ---


def test_find_in_the_text_finds_in_the_note(few: Desk, show: Show) -> None:
    stage = show(few, "private-1")
    stage.page.editor.text.setFocus()
    stage.page.deeds()[Deed.FIND]()
    bar = stage.page.editor.find_bar
    assert bar.isVisible()
    assert bar.words.line.hasFocus()
    assert not stage.page.list.search.line.hasFocus()


def test_find_in_the_list_finds_among_the_notes(few: Desk, show: Show) -> None:
    stage = show(few, "private-1")
    stage.page.list.view.setFocus()
    stage.page.deeds()[Deed.FIND]()
    assert stage.page.list.search.line.hasFocus()
    assert not stage.page.editor.find_bar.isVisible()


def test_what_is_replaced_is_stored(few: Desk, show: Show) -> None:
    stage = show(few, "private-1")
    stage.page.editor.set_mode("read")
    stage.page.deeds()[Deed.REPLACE]()
    assert stage.page.editor.mode == "write"
    bar = stage.page.editor.find_bar
    bar.words.setText("Only")
    bar.replacement.setText("Just")
    bar.replace_all()
    stage.settle()
    note = few.workspace.read.private_note(NoteId("private-1"))
    assert note is not None
    assert note.body == "Just mine, 1."


def test_finding_goes_on_in_what_is_read(few: Desk, show: Show, qtbot: QtBot) -> None:
    stage = show(few, "private-1")
    editor = stage.page.editor
    editor.text.setFocus()
    stage.page.deeds()[Deed.FIND]()
    editor.find_bar.words.setText("mine")
    editor.set_mode("read")
    qtbot.waitUntil(lambda: len(editor.body.reader.extraSelections()) == 1)
    assert editor.text.extraSelections() == []


def test_a_note_is_read_in_the_whole_window(few: Desk, show: Show) -> None:
    stage = show(few, "private-1")
    stage.page.deeds()[Deed.READING]()
    assert stage.gone_to[-1] == reading(Readable.NOTE, "private-1")


def test_a_shared_note_is_printed_and_a_private_one_is_not(few: Desk, show: Show) -> None:
    stage = show(few, "shared-2")
    stage.page.deeds()[Deed.PRINT]()
    assert stage.gone_to[-1] == printing(Readable.NOTE, "shared-2")
    assert Deed.PRINT not in show(few, "private-1").page.deeds()


def test_a_new_note_can_be_one_of_a_session(few: Desk, show: Show, qtbot: QtBot) -> None:
    stage = show(few)
    stage.page.show_place(Place(PageName.NOTES, NEW, line="session-7"))
    qtbot.keyClicks(stage.page.editor.title, "For the session")
    assert stage.page.editor.save()
    stored = stage.page.editor.stored
    assert stored is not None
    assert (stored.title, stored.session) == ("For the session", "session-7")


def test_a_title_that_is_written_stays_where_the_window_becomes_low(few: Desk, show: Show) -> None:
    page = show(few, "private-1", (900, 700), Room.NARROW).page
    page.editor.find_words()
    page.editor.title.setFocus()
    page.editor.title.setText("My")
    few.theme.set_look(text_size=1.5)
    page.resize(900, 380)
    QApplication.processEvents()
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClicks(focus, " title")
    assert page.editor.title.text() == "My title"
