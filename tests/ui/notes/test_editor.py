"""Typing, saving, undoing, linking and reading one note."""

from __future__ import annotations

import threading
from contextlib import closing
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt

from revmentor_desktop.domain.changes import added, edited
from revmentor_desktop.domain.ids import TopicId
from revmentor_desktop.services.rendering import in_parts
from revmentor_desktop.services.workspace import Workspace
from revmentor_desktop.ui.actions import Deed
from revmentor_desktop.ui.link_popup import LinkPopup
from revmentor_desktop.ui.note_preview import LONGEST_PAUSE, pause_for
from revmentor_desktop.ui.notes import links
from revmentor_desktop.ui.notes.band import READ, WRITE
from revmentor_desktop.ui.page import Room
from revmentor_desktop.ui.places import PageName, Place
from revmentor_desktop.ui.reading_only import ReadingOnly
from revmentor_desktop.ui.widgets.link_dialog import LinkDialog
from revmentor_desktop.ui.widgets.private_copy import is_private_copy
from tests import make
from tests.note_texts import round_trips
from tests.ui.notes.conftest import Show, Stage, private

if TYPE_CHECKING:
    from collections.abc import Generator, Sequence
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from revmentor_desktop.domain.private import PrivateNote
    from revmentor_desktop.services.rendering import Rendered
    from revmentor_desktop.ui.desk import Desk
    from revmentor_desktop.ui.notes.editor import NoteEditor
    from revmentor_desktop.ui.widgets.markdown_view import MarkdownView

KEY = Qt.Key

PATIENCE = 60
"""Seconds until a thread that waits for the window gives up."""


def stored(desk: Desk, id: str = "private-1") -> PrivateNote:
    note = desk.workspace.read.private_note(id)
    assert note is not None
    return note


@pytest.fixture
def stage(few: Desk, show: Show) -> Stage:
    return show(few, "private-1")


@pytest.fixture
def editor(stage: Stage) -> NoteEditor:
    stage.page.editor.text.setFocus()
    return stage.page.editor


# --- tasks where one reads ---


def test_a_task_is_ticked_where_it_is_read_and_that_can_be_undone(
    few: Desk, stage: Stage, qtbot: QtBot
) -> None:
    editor, body = stage.page.editor, "- [ ] 😀 one\n\n```\n- [ ] code\n```\n\n> - [x] two\n"
    few.workspace.commit(edited(stored(few), replace(stored(few), body=body)))
    editor.show_note(stored(few))
    with qtbot.waitSignal(editor.body.reader.drawn):
        editor.set_mode("read")
    reader = editor.body.reader
    assert reader.box_count() == 2
    with qtbot.waitSignal(reader.drawn):
        press_box(reader, 1, qtbot)
    assert stored(few).body == body.replace("[x] two", "[ ] two")
    with qtbot.waitSignal(reader.drawn):
        press_box(reader, 0, qtbot)
    assert stored(few).body == body.replace("[x] two", "[ ] two").replace("[ ] 😀", "[x] 😀")
    few.commands.undo()
    assert stored(few).body == body.replace("[x] two", "[ ] two")
    few.commands.undo()
    assert stored(few).body == body


def test_a_task_is_left_alone_while_what_is_shown_is_not_what_is_written(
    few: Desk, stage: Stage, qtbot: QtBot
) -> None:
    editor = stage.page.editor
    few.workspace.commit(edited(stored(few), replace(stored(few), body="- [ ] one")))
    editor.show_note(stored(few))
    with qtbot.waitSignal(editor.body.reader.drawn):
        editor.set_mode("read")
    editor.text.insertPlainText("- [ ] none\n")
    editor.body.reader.box_pressed.emit(0)
    assert editor.text.text() == "- [ ] none\n- [ ] one"


def test_of_a_long_note_the_beginning_is_read_before_the_whole_is_formatted(
    few: Desk, stage: Stage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    editor, body = stage.page.editor, "\n\n".join(f"Walnut {at}" for at in range(2_000))
    begun, render_in_turn = threading.Event(), few.renderer.render_in_turn

    def render_the_whole_late(texts: Sequence[str]) -> Generator[Rendered]:
        for text, rendered in zip(texts, render_in_turn(texts), strict=True):
            assert text != body or begun.wait(PATIENCE), "its beginning never came"
            yield rendered

    monkeypatch.setattr(few.renderer, "render_in_turn", render_the_whole_late)
    few.workspace.commit(edited(stored(few), replace(stored(few), body=body)))
    editor.show_note(stored(few))
    reader = editor.body.reader
    seen: list[tuple[str, bool]] = []
    reader.completed.connect(lambda: seen.append((reader.toPlainText(), reader.shows(body))))
    reader.completed.connect(begun.set)
    with qtbot.waitSignal(reader.drawn):
        editor.set_mode("read")
    beginning, whole = seen[0]
    assert beginning.startswith("Walnut 0\n")
    assert "Walnut 1999" not in beginning
    assert not whole
    assert reader.toPlainText().endswith("Walnut 1999")


def press_box(view: MarkdownView, number: int, qtbot: QtBot) -> None:
    area = view.box_area(number)
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=area.center())


# --- saving ---


def test_typing_is_saved_after_a_pause(few: Desk, editor: NoteEditor, qtbot: QtBot) -> None:
    qtbot.keyClicks(editor.text, "New. ")
    qtbot.waitUntil(lambda: stored(few).body == "New. Only mine, 1.")
    assert editor.foot.saved.text() == "Saved 14:32"


def test_one_run_of_typing_is_one_step(few: Desk, editor: NoteEditor, qtbot: QtBot) -> None:
    before = stored(few)
    for word in ("One ", "two ", "three "):
        qtbot.keyClicks(editor.text, word)
        editor.save()
    assert few.commands.stack.count() == 1
    assert few.commands.stack.undoText() == "Edit note"
    few.commands.undo()
    assert stored(few) == before


def test_leaving_the_field_ends_the_run(few: Desk, editor: NoteEditor, qtbot: QtBot) -> None:
    qtbot.keyClicks(editor.text, "One ")
    editor.title.setFocus()
    editor.text.setFocus()
    qtbot.keyClicks(editor.text, "two ")
    editor.save()
    assert few.commands.stack.count() == 2


def test_looking_at_a_note_changes_nothing(few: Desk, stage: Stage, qtbot: QtBot) -> None:
    odd = private(1, body="a\r\nb\rc\u2028d\u00a0e\u2029f", title="one\ntwo")
    few.workspace.commit(edited(stored(few), odd))
    stage.read()
    stage.page.editor.title.setFocus()
    stage.page.editor.text.setFocus()
    stage.page.show_place(Place(PageName.NOTES, "shared-2"))
    assert stored(few) == odd
    assert not few.commands.stack.canUndo()


@given(body=st.text(alphabet=st.characters(exclude_categories=["Cs"], exclude_characters="\0")))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_text_changes_by_being_shown(few: Desk, stage: Stage, body: str) -> None:
    before = stored(few)
    few.workspace.commit(edited(before, private(1, body=body)))
    stage.page.editor.save()
    assert stored(few).body == body


def test_a_change_from_elsewhere_keeps_the_cursor(
    few: Desk, editor: NoteEditor, qtbot: QtBot
) -> None:
    cursor = editor.text.textCursor()
    cursor.setPosition(5)
    editor.text.setTextCursor(cursor)
    few.commands.do("Edit", edited(stored(few), private(1, body="Only mine, and more.")))
    assert editor.text.text() == "Only mine, and more."
    assert editor.text.textCursor().position() == 5


def test_own_commits_do_not_move_the_cursor(few: Desk, editor: NoteEditor, qtbot: QtBot) -> None:
    qtbot.keyClicks(editor.text, "ab")
    editor.save()
    assert editor.text.textCursor().position() == 2
    assert editor.text.document().isUndoAvailable()


def test_control_z_is_the_fields_while_it_has_the_focus(
    few: Desk, editor: NoteEditor, qtbot: QtBot
) -> None:
    qtbot.keyClicks(editor.text, "ab")
    editor.save()
    qtbot.keyClick(editor.text, KEY.Key_Z, Qt.KeyboardModifier.ControlModifier)
    editor.save()
    assert stored(few).body == "Only mine, 1."
    assert not few.commands.stack.canUndo()


def test_escape_takes_a_title_back(few: Desk, editor: NoteEditor, qtbot: QtBot) -> None:
    editor.focus_title()
    qtbot.keyClicks(editor.title, "Other")
    qtbot.keyClick(editor.title, KEY.Key_Escape)
    assert editor.title.text() == "Private 1"


def test_the_title_of_a_private_note_is_sensitive(stage: Stage) -> None:
    hints = Qt.InputMethodHint
    assert stage.page.editor.title.inputMethodHints() & hints.ImhSensitiveData
    stage.page.show_place(Place(PageName.NOTES, "shared-2"))
    assert not stage.page.editor.title.inputMethodHints() & hints.ImhSensitiveData


def test_the_field_says_what_it_is(stage: Stage) -> None:
    text = stage.page.editor.text
    assert (text.accessibleName(), text.accessibleDescription()) == (
        "Note text",
        "Markdown, private",
    )


def test_what_no_file_can_keep_is_left_out(few: Desk, editor: NoteEditor) -> None:
    editor.text.insertPlainText("a\0b")
    assert editor.save()
    assert stored(few).body == "abOnly mine, 1."


# --- how it is shown ---


def test_the_foot_counts_words_once_typing_pauses(
    few: Desk, editor: NoteEditor, qtbot: QtBot
) -> None:
    qtbot.keyClicks(editor.text, "Two more ")
    qtbot.waitUntil(lambda: editor.foot.count.text().startswith("5 word"))
    assert editor.foot.count.text().endswith("1 min to read")


def test_control_e_cycles_and_is_remembered(few: Desk, stage: Stage) -> None:
    modes = []
    for _ in range(3):
        stage.page.deeds()[Deed.NOTE_MODE]()
        modes.append(few.preferences.note_mode)
    assert modes == ["split", "read", "write"]


def test_split_needs_room(few: Desk, show: Show) -> None:
    few.preferences.note_mode = "split"
    stage = show(few, "private-1", (1000, 700), Room.MEDIUM)
    editor = stage.page.editor
    assert editor.mode == "write"
    assert not editor.band.modes.button("split").isVisible()
    stage.page.resize(1280, 800)
    assert editor.mode == "split"
    assert editor.body.preview.isVisible()
    assert few.preferences.note_mode == "split"


def test_reading_shows_the_note_without_its_marks(few: Desk, stage: Stage, qtbot: QtBot) -> None:
    few.workspace.commit(edited(stored(few), private(1, body="A **bold** word")))
    stage.page.editor.set_mode("read")
    reader = stage.page.editor.body.reader
    qtbot.waitUntil(lambda: reader.toPlainText().strip() == "A bold word")
    assert not stage.page.editor.text.isVisible()
    assert stage.page.editor.title.isReadOnly()


def test_the_preview_follows_typing_after_a_pause(
    few: Desk, editor: NoteEditor, qtbot: QtBot
) -> None:
    editor.set_mode("split")
    qtbot.waitUntil(lambda: editor.body.preview.toPlainText() != "")
    qtbot.keyClicks(editor.text, "Now. ")
    assert editor.body.preview.toPlainText().strip() == "Only mine, 1."
    qtbot.waitUntil(lambda: editor.body.preview.toPlainText().strip() == "Now. Only mine, 1.")


def test_the_preview_scrolls_along(few: Desk, stage: Stage, qtbot: QtBot) -> None:
    few.workspace.commit(edited(stored(few), private(1, body="A line.\n\n" * 300)))
    editor = stage.page.editor
    with qtbot.waitSignal(editor.body.preview.drawn):
        editor.set_mode("split")
    shown = editor.body.preview.verticalScrollBar()
    bar = editor.text.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert shown.value() == shown.maximum()


def test_a_preview_that_comes_late_is_where_the_text_is(
    few: Desk, stage: Stage, qtbot: QtBot
) -> None:
    few.workspace.commit(edited(stored(few), private(1, body="A line.\n\n" * 300)))
    editor = stage.page.editor
    bar = editor.text.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    with qtbot.waitSignal(editor.body.preview.drawn):
        editor.set_mode("split")
    shown = editor.body.preview.verticalScrollBar()
    assert shown.value() == pytest.approx(bar.value() / bar.maximum() * shown.maximum(), abs=1)


def test_a_long_note_is_read_part_by_part_and_is_all_there_once(
    few: Desk, stage: Stage, qtbot: QtBot
) -> None:
    chapters = [f"## Chapter {number}\n\n{'Words. ' * 250}" for number in range(12)]
    body = "\n\n".join(chapters)
    assert len(in_parts(body)) > 2
    few.workspace.commit(edited(stored(few), private(1, body=body)))
    reader = stage.page.editor.body.reader
    drawn: list[str] = []
    reader.drawn.connect(lambda: drawn.append(reader.toPlainText()))
    stage.page.editor.set_mode("read")
    qtbot.waitUntil(lambda: reader.shows(body))
    assert drawn == [reader.toPlainText()]
    found = [line for line in reader.toPlainText().splitlines() if line.startswith("Chapter")]
    assert found == [f"Chapter {number}" for number in range(12)]


def test_another_note_is_never_shown_under_the_text_of_the_last(
    few: Desk, stage: Stage, qtbot: QtBot
) -> None:
    reader = stage.page.editor.body.reader
    stage.page.editor.set_mode("read")
    qtbot.waitUntil(lambda: reader.toPlainText().strip() == "Only mine, 1.")
    stage.page.show_place(Place(PageName.NOTES, "shared-2"))
    assert reader.toPlainText() == ""
    qtbot.waitUntil(lambda: reader.toPlainText().strip() == "Seen by both, 2.")


def test_long_notes_are_drawn_after_longer_pauses() -> None:
    assert pause_for(100) < pause_for(20_000) < pause_for(10**6) == LONGEST_PAUSE
    assert pause_for(50_000) < 400  # so long one does not wait for what is there in 100


def test_copies_from_a_private_note_are_plain_and_marked(stage: Stage, qtbot: QtBot) -> None:
    reader = stage.page.editor.body.reader
    stage.page.editor.set_mode("read")
    qtbot.waitUntil(lambda: reader.toPlainText() != "")
    reader.selectAll()
    data = reader.createMimeDataFromSelection()
    assert is_private_copy(data)
    assert data.text().strip() == "Only mine, 1."
    assert not data.hasHtml()


def test_copies_from_a_shared_note_keep_their_format(few: Desk, stage: Stage, qtbot: QtBot) -> None:
    reader = stage.page.editor.body.reader
    stage.page.editor.set_mode("read")
    stage.page.show_place(Place(PageName.NOTES, "shared-2"))
    qtbot.waitUntil(lambda: reader.toPlainText() != "")
    reader.selectAll()
    data = reader.createMimeDataFromSelection()
    assert data.hasHtml()
    assert not is_private_copy(data)


@pytest.mark.parametrize("mode", ["read", "write"])
def test_private_words_cannot_be_dragged_away(stage: Stage, qtbot: QtBot, mode: str) -> None:
    body = stage.page.editor.body
    stage.page.editor.set_mode(mode)
    view = body.reader if mode == "read" else body.text
    qtbot.waitUntil(lambda: view.toPlainText() != "")
    view.selectAll()
    within = view.cursorRect().center()
    within.setX(view.cursorRect().left() // 2)
    qtbot.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=within)
    assert not view.textCursor().hasSelection()
    qtbot.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=within)


def test_where_a_workspace_may_only_be_read_a_note_is_read_and_not_written(
    desk: Desk, show: Show, tmp_path: Path, qtbot: QtBot
) -> None:
    note = replace(private(1), body="- [ ] one", topic=TopicId("ai-no-such"))
    with closing(Workspace.create(tmp_path / "pair", make.pair())) as made:
        made.commit(added(note))
    with closing(Workspace.open(tmp_path / "pair", read_only=True)) as workspace:
        desk.workspace = workspace
        stage = show(desk, note.id)
        editor, wanted = stage.page.editor, desk.preferences.note_mode
        qtbot.waitUntil(lambda: editor.body.reader.box_count() == 1)
        for ask in (partial(editor.set_mode, WRITE), editor.next_mode, editor.focus_title):
            ask()
            assert (editor.mode, editor.title.isReadOnly()) == (READ, True)
        assert not editor.text.isVisible()
        assert not editor.band.modes.isEnabled()
        ReadingOnly(stage.page)
        for button in (editor.band.button(), editor.links.session_button):
            assert not button.isEnabled()
        assert editor.links.topic_button.isEnabled(), "one cannot go to what it is linked to"
        editor.replace_words()
        assert editor.find_bar.isVisible()
        assert not editor.find_bar.replacement.isVisible()
        with qtbot.assertNotEmitted(editor.body.reader.box_pressed):
            press_box(editor.body.reader, 0, qtbot)
        assert editor.text.text() == "- [ ] one"
        assert desk.preferences.note_mode == wanted
        editor.show_new()  # what is typed in it goes along into a copy
        assert editor.mode == wanted
        assert editor.band.modes.isEnabled()


# --- links ---


def open_popup(stage: Stage, what: str) -> LinkPopup:
    getattr(stage.page.editor.links, f"choose_{what}")()
    popup = stage.page.editor.findChild(LinkPopup)
    assert popup is not None
    return popup


def test_a_session_is_linked_and_unlinked(few: Desk, stage: Stage, qtbot: QtBot) -> None:
    popup = open_popup(stage, "session")
    assert [choice.id for choice in popup.model.values] == ["session-7", "session-6"]
    qtbot.keyClicks(popup.search.line, "title 6")
    qtbot.keyClick(popup.search.line, KEY.Key_Return)
    assert stored(few).session == "session-6"
    assert stage.page.editor.links.session_button.accessibleName() == "Linked to Session 6"
    few.commands.undo()
    assert stored(few).session is None
    assert stage.page.editor.links.session_button.accessibleName() == "Link a session"


def test_the_last_sessions_are_offered_at_once_and_the_others_follow(
    stage: Stage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(links, "AT_ONCE", 1)
    popup = open_popup(stage, "session")
    assert [choice.id for choice in popup.model.values] == ["session-7"]
    qtbot.waitUntil(lambda: popup.model.rowCount() == 2)
    assert [choice.id for choice in popup.model.values] == ["session-7", "session-6"]


def test_a_link_is_removed_from_its_list(few: Desk, stage: Stage, qtbot: QtBot) -> None:
    stage.page.show_place(Place(PageName.NOTES, "shared-2"))
    popup = open_popup(stage, "session")
    qtbot.mouseClick(popup.remove_button, Qt.MouseButton.LeftButton)
    note = few.workspace.read.note("shared-2")
    assert note is not None
    assert note.session is None
    assert few.commands.stack.undoText() == "Remove link to session"


def test_a_linked_session_is_opened(stage: Stage, qtbot: QtBot) -> None:
    stage.page.show_place(Place(PageName.NOTES, "shared-2"))
    popup = open_popup(stage, "session")
    qtbot.mouseClick(popup.open_button, Qt.MouseButton.LeftButton)
    assert stage.gone_to == [Place(PageName.SESSION, "session-6")]


def test_a_topic_is_found_by_typing(few: Desk, stage: Stage, qtbot: QtBot) -> None:
    topic = few.library.topics[-1]
    popup = open_popup(stage, "topic")
    qtbot.keyClicks(popup.search.line, topic.title.lower())
    qtbot.keyClick(popup.search.line, KEY.Key_Return)
    assert stored(few).topic == topic.id
    assert few.commands.stack.undoText() == "Link to topic"


def test_a_list_of_choices_is_walked_by_arrows_and_closed_by_escape(
    few: Desk, stage: Stage, qtbot: QtBot
) -> None:
    popup = open_popup(stage, "session")
    qtbot.keyClick(popup.search.line, KEY.Key_Down)
    qtbot.keyClick(popup.view, KEY.Key_Down)
    qtbot.keyClick(popup.view, KEY.Key_Return)
    assert stored(few).session == "session-6"
    popup = open_popup(stage, "topic")
    qtbot.keyClick(popup.search.line, KEY.Key_Escape)
    assert not popup.isVisible()


def test_typing_then_linking_are_two_steps(few: Desk, editor: NoteEditor, qtbot: QtBot) -> None:
    qtbot.keyClicks(editor.text, "x")
    editor.links.session_chosen.emit("session-7")
    assert few.commands.stack.count() == 2
    assert (stored(few).body[0], stored(few).session) == ("x", "session-7")


def test_a_topic_in_the_text_is_opened_inside(few: Desk, stage: Stage) -> None:
    topic = few.library.topics[0]
    stage.page.editor.body.reader.link_requested.emit(f"topic://{topic.id}")
    assert stage.gone_to == [Place(PageName.TOPICS, topic.id)]


def test_a_web_link_is_asked_about_first(
    stage: Stage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(
        "revmentor_desktop.ui.widgets.link_dialog.QDesktopServices.openUrl",
        lambda url: opened.append(url.toString()),
    )
    stage.page.editor.body.reader.link_requested.emit("https://bank.com@evil.example/a?b=c")
    question = stage.page.editor.findChild(LinkDialog)
    assert question is not None
    assert opened == []
    qtbot.mouseClick(question.open_link, Qt.MouseButton.LeftButton)
    assert opened == ["https://bank.com@evil.example/a?b=c"]


def test_the_question_names_the_true_host(stage: Stage) -> None:
    from revmentor_desktop.ui.widgets.text import TextLabel

    stage.page.editor.body.reader.link_requested.emit("https://bank.com@evil.example/a")
    question = stage.page.editor.findChild(LinkDialog)
    assert question is not None
    assert question.findChildren(TextLabel)[0].text() == "Open evil.example in your browser?"
    assert question.cancel.hasFocus() or not question.isActiveWindow()
    question.reject()


def test_an_unwritten_note_keeps_its_links_until_it_is_born(
    few: Desk, stage: Stage, qtbot: QtBot
) -> None:
    stage.page.new_note()
    stage.page.editor.links.session_chosen.emit("session-7")
    assert few.workspace.read.note_counts() == (2, 2)
    qtbot.keyClicks(stage.page.editor.title, "Born")
    few.commands.settle()
    assert stored(few, stage.shown()).session == "session-7"


def test_new_sessions_can_be_linked_at_once(few: Desk, stage: Stage) -> None:
    from tests.ui.notes.conftest import session

    few.commands.do("Plan", added(session(8)))
    popup = open_popup(stage, "session")
    assert popup.model.values[0].id == "session-8"
    popup.close()


def test_any_text_stays_as_it_is_by_being_opened_and_closed(few: Desk, stage: Stage) -> None:
    """The same with 2,000 texts: ``python -m tests.soak texts``."""
    assert round_trips(few, stage.page.editor, stored(few), examples=20) == 20
