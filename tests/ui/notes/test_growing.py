"""A long text in the field: whole from the first moment, there in a while, read only in pieces."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from revmentor_desktop.domain.changes import edited
from revmentor_desktop.ui.notes import growing, text_field
from revmentor_desktop.ui.notes.long_text import MOST_EFFORT
from revmentor_desktop.ui.notes.text_field import MarkdownText, as_shown
from revmentor_desktop.ui.turns import Turns
from tests.note_texts import ANY_TEXT
from tests.ui.notes.conftest import Show, private

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from revmentor_desktop.domain.private import PrivateNote
    from revmentor_desktop.ui.desk import Desk
    from revmentor_desktop.ui.theme import Theme

KEY = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
LONG = "A line of some words.\n" * 2000
LINE = "a very long line " * (MOST_EFFORT // 16)


@pytest.fixture
def field(qtbot: QtBot, theme: Theme) -> MarkdownText:
    made = MarkdownText(theme)
    qtbot.addWidget(made)
    made.show()
    made.setFocus()
    return made


def shown(field: MarkdownText) -> str:
    return field.document().toRawText().replace("\u2029", "\n")


@given(ANY_TEXT)
@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_the_text_is_whole_while_it_grows(
    field: MarkdownText, monkeypatch: pytest.MonkeyPatch, text: str
) -> None:
    for module in (growing, text_field):
        monkeypatch.setattr(module, "FIRST", 1)
        monkeypatch.setattr(module, "PART", 1)
    field.show_text(text)
    begun = field.text()
    assert begun == as_shown(text).removeprefix(
        "\ufeff"
    )  # which no document takes at its beginning
    while field.growing.busy:
        assert field.text() == begun
        QApplication.processEvents()
    assert field.text() == begun
    assert field.in_pieces or shown(field) == field.text()
    assert not field.document().isUndoAvailable()


def test_however_long_a_letter_takes_the_text_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("FIRST", "PART"):
        monkeypatch.setattr(growing, name, 1)
    assert growing._next_size(1, 60.0, 1) == 1


def test_only_the_beginning_of_a_long_text_is_there_at_once(
    field: MarkdownText, qtbot: QtBot
) -> None:
    field.show_text(LONG)
    assert len(shown(field)) < len(LONG) == len(field.text())
    with qtbot.assertNotEmitted(field.typed):
        qtbot.waitUntil(lambda: not field.growing.busy)
    assert shown(field) == LONG


def test_who_types_while_a_text_grows_has_all_of_it_and_can_take_it_back(
    field: MarkdownText, qtbot: QtBot
) -> None:
    field.show_text(LONG)
    field.moveCursor(QTextCursor.MoveOperation.Down)
    qtbot.keyClicks(field, "So. ")
    after = LONG.replace("\nA", "\nSo. A", 1)
    assert field.growing.busy
    assert field.text() == after
    place = field.textCursor().position()
    qtbot.waitUntil(lambda: not field.growing.busy)
    assert shown(field) == after
    assert field.textCursor().position() == place
    field.undo()
    assert field.text() == LONG
    field.redo()
    qtbot.keyClicks(field, "Well ")
    assert field.text() == after.replace("So. ", "So. Well ")


def test_what_was_typed_can_be_taken_back_before_all_of_it_is_there(
    field: MarkdownText, qtbot: QtBot
) -> None:
    field.show_text(LONG)
    qtbot.keyClicks(field, "So. ")
    qtbot.keyClick(field, KEY.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert shown(field) == LONG


def test_what_is_typed_far_down_waits_for_all_of_it(field: MarkdownText, qtbot: QtBot) -> None:
    field.show_text(LONG)
    field.moveCursor(QTextCursor.MoveOperation.End)
    qtbot.keyClicks(field, "So. ")
    assert not field.growing.busy
    assert field.text().replace("So. ", "") == LONG


KEYS = st.lists(
    st.tuples(
        st.integers(3, 700),
        st.integers(3, 700),
        st.sampled_from(["x", "Y ", "\r", "\b", "delete", "- a\r", "\u4f60", "grow"]),
    ),
    min_size=1,
    max_size=8,
)


@given(KEYS)
@settings(
    max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_however_one_types_meanwhile_it_is_one_step(
    field: MarkdownText, qtbot: QtBot, keys: list[tuple[int, int, str]]
) -> None:
    begun = "\U0001f600\n" + "- [ ] one **two**\n\n```\ncode\n```\n" * 400
    field.show_text(begun)
    for anchor, position, typed in keys:
        if typed == "grow":
            QApplication.processEvents()
            continue
        cursor = QTextCursor(field.document())
        last = field.document().characterCount() - 1
        cursor.setPosition(min(anchor, last))
        cursor.setPosition(min(position, last), QTextCursor.MoveMode.KeepAnchor)
        field.setTextCursor(cursor)
        if typed == "\u4f60":
            commit = QInputMethodEvent()
            commit.setCommitString(typed)
            QApplication.sendEvent(field, commit)
        elif typed == "delete":
            qtbot.keyClick(field, KEY.Key_Delete)
        else:
            qtbot.keyClicks(field, typed)
    after = field.text()
    qtbot.waitUntil(lambda: not field.growing.busy)
    assert shown(field) == field.text() == after
    while field.document().isUndoAvailable():
        field.undo()
    assert shown(field) == begun
    while field.document().isRedoAvailable():
        field.redo()
    assert shown(field) == after


def test_what_is_composed_meanwhile_is_not_disturbed(field: MarkdownText, qtbot: QtBot) -> None:
    field.show_text(LONG)
    QApplication.sendEvent(field, QInputMethodEvent("ni", []))
    assert field.is_composing()
    qtbot.waitUntil(lambda: not field.growing.busy)
    assert field.is_composing()
    commit = QInputMethodEvent()
    commit.setCommitString("\u4f60")
    QApplication.sendEvent(field, commit)
    assert shown(field) == f"\u4f60{LONG}"
    field.undo()
    assert shown(field) == LONG


def test_the_end_is_the_end_of_all_of_it(field: MarkdownText, qtbot: QtBot) -> None:
    field.show_text(LONG)
    qtbot.keyClick(field, KEY.Key_End, CONTROL)
    assert field.growing.busy  # it comes in turns, and the key is answered after them
    qtbot.waitUntil(lambda: field.textCursor().position() == len(LONG))


def test_who_waits_for_all_of_it_has_it_in_fewer_turns(qtbot: QtBot, theme: Theme) -> None:
    counts = []
    for key in (KEY.Key_Shift, KEY.Key_End):
        field = MarkdownText(theme)
        qtbot.addWidget(field)
        field.show_text(LONG * 5)
        qtbot.keyClick(field, key, CONTROL)
        parts: list[bool] = []
        field.growing.grows.connect(parts.append)
        qtbot.waitUntil(lambda field=field: not field.growing.busy)
        counts.append(len(parts))
    assert counts[1] < counts[0] / 3


def test_what_is_typed_after_a_key_that_waits_stands_after_it(
    field: MarkdownText, qtbot: QtBot
) -> None:
    field.show_text(LONG)
    qtbot.keyClick(field, KEY.Key_End, CONTROL)
    qtbot.keyClicks(field, "xy")
    assert field.text() == f"{LONG}xy"
    field.undo()
    assert field.text() == LONG


def test_where_one_presses_after_a_key_that_waits_one_stays(
    field: MarkdownText, qtbot: QtBot
) -> None:
    field.show_text(LONG)
    qtbot.keyClick(field, KEY.Key_End, CONTROL)
    qtbot.mouseClick(field.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    qtbot.waitUntil(lambda: not field.growing.busy)
    assert field.textCursor().position() < len(LONG)


class Around(QWidget):
    """A field and what stands after it; keys that the field does not want come here."""

    def __init__(self, field: MarkdownText) -> None:
        super().__init__()
        self.keys: list[int] = []
        self.next = QLineEdit()
        column = QVBoxLayout(self)
        column.addWidget(field)
        column.addWidget(self.next)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Note the key."""
        self.keys.append(event.key())


def test_who_leaves_a_text_that_grows_need_not_wait(qtbot: QtBot, theme: Theme) -> None:
    field = MarkdownText(theme)
    around = Around(field)
    qtbot.addWidget(around)
    around.show()
    field.setFocus()
    field.show_text(LONG)
    qtbot.keyClick(field, KEY.Key_Escape)
    assert around.keys == [KEY.Key_Escape]
    qtbot.keyClick(field, KEY.Key_Tab)
    assert around.focusWidget() is around.next
    assert field.growing.busy


def test_a_key_that_waits_is_not_for_the_next_text(field: MarkdownText, qtbot: QtBot) -> None:
    field.show_text(LONG)
    qtbot.keyClick(field, KEY.Key_End, CONTROL)
    field.show_text(LONG * 2)
    qtbot.waitUntil(lambda: not field.growing.busy)
    assert field.textCursor().position() == 0


def test_what_is_found_is_in_all_of_a_text_that_grew_meanwhile(
    few: Desk, show: Show, qtbot: QtBot
) -> None:
    editor = show(few, "private-1").page.editor
    few.workspace.commit(edited(stored(few), replace(private(1), body=f"{LONG}the needle")))
    editor.show_note(stored(few))
    editor.find_words()
    assert editor.text.growing.busy
    qtbot.keyClicks(editor.find_bar.words.line, "needle")
    qtbot.waitUntil(lambda: not editor.text.growing.busy)
    qtbot.waitUntil(lambda: editor.find_bar.count.text() in ("1 place", "1 place(s)"))
    editor.find_bar.find_next()
    assert editor.text.textCursor().selectedText() == "needle"


LETTERS = ("a", "字", "😀")


@pytest.mark.parametrize("letter", LETTERS)
def test_a_long_text_that_is_pasted_is_whole_at_once_and_one_step(
    field: MarkdownText, qtbot: QtBot, letter: str
) -> None:
    field.show_text(f"{letter} one\ntwo")
    field.moveCursor(QTextCursor.MoveOperation.EndOfLine)
    told: list[str] = []
    field.typed.connect(lambda: told.append(field.text()))
    whole = f"{letter} one{LONG}\ntwo"
    field.insert_at(field.textCursor(), LONG)
    assert field.text() == whole
    assert len(shown(field)) < len(whole)
    qtbot.waitUntil(lambda: shown(field) == whole)
    assert field.text() == whole
    assert set(told) == {whole}
    assert field.textCursor().atBlockEnd()
    field.undo()
    assert field.text() == f"{letter} one\ntwo"
    field.redo()
    assert field.text() == whole


@pytest.mark.parametrize("keys", ["x", "End x"])
def test_what_is_typed_while_it_comes_stands_after_it(
    field: MarkdownText, qtbot: QtBot, keys: str
) -> None:
    field.show_text("one\ntwo")
    field.insert_at(field.textCursor(), LONG)
    if keys == "End x":
        qtbot.keyClick(field, KEY.Key_End, CONTROL)
    qtbot.keyClicks(field, "x")
    assert field.text() == (f"{LONG}xone\ntwo" if keys == "x" else f"{LONG}one\ntwox")
    field.undo()
    assert field.text() == f"{LONG}one\ntwo"
    field.undo()
    assert field.text() == "one\ntwo"


def test_a_key_that_goes_through_it_waits_for_what_was_pasted(
    field: MarkdownText, qtbot: QtBot
) -> None:
    field.show_text("one\ntwo")
    field.insert_at(field.textCursor(), LONG)
    qtbot.keyClick(field, KEY.Key_End, CONTROL)
    end = len(f"{LONG}one\ntwo")
    qtbot.waitUntil(lambda: field.textCursor().position() == end)


def test_what_changes_elsewhere_is_not_misplaced_by_a_key_that_waits(
    field: MarkdownText, qtbot: QtBot
) -> None:
    field.show_text("one\ntwo")
    field.moveCursor(QTextCursor.MoveOperation.EndOfLine)
    field.insert_at(field.textCursor(), LONG)
    qtbot.keyClick(field, KEY.Key_B, CONTROL)
    field.follow_text(f"{field.text()} and three")
    assert field.text() == shown(field) == f"one{LONG}****\ntwo and three"


def test_a_deed_after_a_paste_leaves_none_of_it_to_take_back(
    field: MarkdownText, qtbot: QtBot
) -> None:
    field.show_text("one")
    field.insert_at(field.textCursor(), LONG)
    field.forget_steps()
    qtbot.waitUntil(lambda: shown(field) == f"{LONG}one")
    assert not field.document().isUndoAvailable()


def test_what_was_pasted_does_not_come_into_another_text(field: MarkdownText, qtbot: QtBot) -> None:
    field.insert_at(field.textCursor(), LONG)
    field.show_text("another")
    QApplication.processEvents()
    assert field.text() == shown(field) == "another"


def test_the_cursor_is_not_taken_along(field: MarkdownText, qtbot: QtBot) -> None:
    field.show_text(LONG)
    field.moveCursor(QTextCursor.MoveOperation.End)
    at = field.textCursor().position()
    qtbot.waitUntil(lambda: not field.growing.busy)
    assert field.textCursor().position() == at < len(LONG)


def test_another_text_does_not_grow_on(field: MarkdownText, qtbot: QtBot) -> None:
    field.show_text(LONG)
    field.show_text("short")
    QApplication.processEvents()
    assert shown(field) == field.text() == "short"


def test_what_changes_elsewhere_while_a_text_grows_is_followed(field: MarkdownText) -> None:
    field.show_text(LONG)
    field.follow_text(f"New. {LONG}")
    assert shown(field) == f"New. {LONG}"


def test_a_line_too_long_is_shown_in_pieces_and_not_written_in(
    field: MarkdownText, qtbot: QtBot
) -> None:
    field.show_text(LINE)
    qtbot.keyClicks(field, "x\b\r\t")
    qtbot.keyClick(field, KEY.Key_B, Qt.KeyboardModifier.ControlModifier)
    pasted = QMimeData()
    pasted.setText("x")
    with qtbot.assertNotEmitted(field.offered):
        field.insertFromMimeData(pasted)
    assert field.text() == LINE
    qtbot.waitUntil(lambda: not field.growing.busy)
    assert shown(field).replace("\n", "") == LINE
    field.show_text("short")
    qtbot.keyClicks(field, "A ")
    assert field.text() == "A short"


# --- in the editor ---


def stored(desk: Desk) -> PrivateNote:
    note = desk.workspace.read.private_note("private-1")
    assert note is not None
    return note


def test_a_name_that_is_chosen_while_a_text_grows_is_taken_back_with_the_rest(
    few: Desk, show: Show, qtbot: QtBot
) -> None:
    body = LONG * 10
    editor = show(few, "private-1").page.editor
    few.workspace.commit(edited(stored(few), replace(private(1), body=body)))
    editor.show_note(stored(few))
    editor.focus_text()
    names = editor.body.completion.list
    qtbot.keyClicks(editor.text, "[[shared 2")
    qtbot.waitUntil(names.isVisible)
    qtbot.keyClick(editor.text, KEY.Key_Return)
    assert editor.text.growing.busy
    assert editor.text.text() == f"[[Shared 2]]{body}"
    editor.text.complete()
    editor.text.undo()
    assert editor.text.text() == body


def test_who_finds_has_all_of_a_long_text_in_the_next_note_too(few: Desk, show: Show) -> None:
    editor = show(few, "private-1").page.editor
    few.workspace.commit(edited(stored(few), replace(private(1), body=LONG)))
    editor.replace_words()
    editor.show_note(stored(few))
    assert not editor.text.growing.busy
    assert shown(editor.text) == LONG


def test_a_line_too_long_is_broken_into_lines_which_can_be_undone(
    few: Desk, show: Show, qtbot: QtBot
) -> None:
    editor = show(few, "private-1").page.editor
    few.commands.do("Edit note", edited(stored(few), replace(private(1), body=LINE)))
    strip = editor.pieces_strip
    assert strip.isVisible()
    qtbot.mouseClick(strip.button, Qt.MouseButton.LeftButton)
    assert stored(few).body.replace("\n", "") == LINE != stored(few).body
    assert not strip.isVisible()
    qtbot.keyClicks(editor.text, "So: ")
    assert editor.save()
    assert stored(few).body.startswith("So: a very")
    few.commands.undo()
    few.commands.undo()
    assert stored(few).body == LINE
    assert strip.isVisible()


def test_a_task_in_a_note_in_pieces_is_ticked_where_it_is_read(
    few: Desk, show: Show, qtbot: QtBot
) -> None:
    editor = show(few, "private-1").page.editor
    editor.set_mode("read")
    body = f"- [ ] one\n\n{LINE}"
    few.workspace.commit(edited(stored(few), replace(private(1), body=body)))
    editor.show_note(stored(few))
    reader = editor.body.reader
    qtbot.waitUntil(lambda: reader.shows(body))  # and not only its beginning
    assert reader.box_count() == 1
    assert not editor.pieces_strip.isVisible()
    reader.box_pressed.emit(0)
    assert stored(few).body == body.replace("[ ] one", "[x] one")


def test_who_types_has_what_goes_on_make_way(
    field: MarkdownText, qtbot: QtBot, theme: Theme
) -> None:
    turns = Turns(field)
    written = MarkdownText(theme, turns=turns)
    qtbot.addWidget(written)
    written.show_text(LONG)
    written.complete()
    assert not turns.brief
    qtbot.keyClick(written, KEY.Key_A)
    assert turns.brief
