"""The field: text in is text out, lists go on, and keys reach whom they are for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import (
    QFontMetricsF,
    QInputMethodEvent,
    QKeyEvent,
    QTextCursor,
    QTextLayout,
)
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from revmentor_desktop.ui.notes.line_formats import SIZE
from revmentor_desktop.ui.notes.markdown_layout import LINE_HEIGHT
from revmentor_desktop.ui.notes.pasting import RichText
from revmentor_desktop.ui.notes.text_field import MarkdownText, as_shown
from tests.strokes import strokes

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from revmentor_desktop.ui.theme import Theme

KEY = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def field(qtbot: QtBot, theme: Theme) -> MarkdownText:
    made = MarkdownText(theme)
    qtbot.addWidget(made)
    made.show()
    made.setFocus()
    return made


def put(field: MarkdownText, text: str, at: int | None = None, to: int | None = None) -> None:
    field.show_text(text)
    cursor = field.textCursor()
    cursor.setPosition(len(text) if at is None else at)
    if to is not None:
        cursor.setPosition(to, QTextCursor.MoveMode.KeepAnchor)
    field.setTextCursor(cursor)


text_of_any_kind = st.text(
    alphabet=st.one_of(
        st.characters(exclude_categories=["Cs"]),
        st.sampled_from("\u00a0\u2028\t\n\r😀骨 -#*\u200b"),
    )
)


def test_the_text_is_read_anew_once_it_is_another_one(field: MarkdownText, qtbot: QtBot) -> None:
    put(field, "one\ntwo")
    first = field.text()
    assert field.text() is first
    qtbot.keyClick(field, KEY.Key_A)
    assert field.text() == "one\ntwoa"
    field.undo()
    assert field.text() == "one\ntwo"
    field.redo()
    assert field.text() == "one\ntwoa"
    field.change_at(QTextCursor(field.document()), "b")
    assert field.text() == "bone\ntwoa"


@given(text_of_any_kind)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_text_in_is_text_out(field: MarkdownText, text: str) -> None:
    field.show_text(text)
    assert field.text() == as_shown(text)


@given(text_of_any_kind, text_of_any_kind)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_change_from_elsewhere_is_followed(field: MarkdownText, old: str, new: str) -> None:
    field.show_text(old)
    field.follow_text(new)
    assert field.text() == as_shown(new)


@pytest.mark.parametrize("text", ["a\u00a0b", "a\u2028b", "a\tb", "a\n\nb", "😀骨", "a  \n"])
def test_special_characters_stay(field: MarkdownText, text: str) -> None:
    field.show_text(text)
    assert field.text() == text


def test_the_cursor_stays_with_its_words(field: MarkdownText) -> None:
    put(field, "one 😀 two three", 12)
    field.follow_text("ONE more 😀 two three")
    cursor = field.textCursor()
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
    assert cursor.selectedText() == "hree"


def test_showing_a_text_is_nothing_to_undo(field: MarkdownText) -> None:
    field.show_text("one\ntwo")
    assert not field.document().isUndoAvailable()


def test_every_line_has_its_height(field: MarkdownText, qtbot: QtBot) -> None:
    put(field, "one")
    qtbot.keyClick(field, KEY.Key_Return)
    qtbot.keyClicks(field, "two")
    layout, block = field.document().documentLayout(), field.document().firstBlock()
    heights = {layout.blockBoundingRect(one).height() for one in (block, block.next())}
    assert heights == {round(QFontMetricsF(field.font()).height() * LINE_HEIGHT)}


def test_enter_continues_a_list(field: MarkdownText, qtbot: QtBot) -> None:
    put(field, "1. milk")
    qtbot.keyClick(field, KEY.Key_Return)
    qtbot.keyClicks(field, "tea")
    assert field.text() == "1. milk\n2. tea"


def test_enter_on_an_empty_item_ends_the_list(field: MarkdownText, qtbot: QtBot) -> None:
    put(field, "- milk\n- ")
    qtbot.keyClick(field, KEY.Key_Return)
    assert field.text() == "- milk\n\n"


@pytest.mark.parametrize(
    ("written", "then"),
    [
        ("- [ ] milk\n- [ ] ", "- [ ] milk\n\nTea"),
        ("> milk\n> ", "> milk\n\nTea"),
        ("- milk\n\n- ", "- milk\n\nTea"),
        ("- ", "Tea"),
    ],
)
def test_what_is_written_below_a_list_that_was_ended_is_no_more_of_it(
    field: MarkdownText, qtbot: QtBot, written: str, then: str
) -> None:
    """A line right below would be read and shared as a part of the last entry."""
    put(field, written)
    qtbot.keyClick(field, KEY.Key_Return)
    qtbot.keyClicks(field, "Tea")
    assert field.text() == then
    qtbot.keyClick(field, KEY.Key_Z, CONTROL)
    qtbot.keyClick(field, KEY.Key_Z, CONTROL)
    assert field.text() == written


def test_shift_enter_begins_a_line_without_a_mark(field: MarkdownText, qtbot: QtBot) -> None:
    put(field, "- milk")
    qtbot.keyClick(field, KEY.Key_Return, SHIFT)
    assert field.text() == "- milk\n"


def test_one_undo_takes_a_continued_item_back(field: MarkdownText, qtbot: QtBot) -> None:
    put(field, "- milk")
    qtbot.keyClick(field, KEY.Key_Return)
    field.undo()
    assert field.text() == "- milk"


def test_enter_before_the_mark_is_only_a_new_line(field: MarkdownText, qtbot: QtBot) -> None:
    put(field, "- milk", 0)
    qtbot.keyClick(field, KEY.Key_Return)
    assert field.text() == "\n- milk"


def test_enter_belongs_to_the_input_method_while_it_composes(field: MarkdownText) -> None:
    put(field, "- ")
    QApplication.sendEvent(field, QInputMethodEvent("ni", []))
    assert field.is_composing()
    field.keyPressEvent(
        QKeyEvent(QKeyEvent.Type.KeyPress, KEY.Key_B, CONTROL, ""),
    )
    assert field.text() == "- "
    done = QInputMethodEvent()
    done.setCommitString("你")
    QApplication.sendEvent(field, done)
    assert field.text() == "- 你"


def test_tab_moves_items_in_and_out(field: MarkdownText, qtbot: QtBot) -> None:
    put(field, "- a\n- b", 0, 7)
    qtbot.keyClick(field, KEY.Key_Tab)
    assert field.text() == "  - a\n  - b"
    qtbot.keyClick(field, KEY.Key_Tab, SHIFT)
    assert field.text() == "- a\n- b"


def test_tab_leaves_the_field_where_there_is_no_list(qtbot: QtBot, theme: Theme) -> None:
    both = QWidget()
    qtbot.addWidget(both)
    field, after = MarkdownText(theme), QLineEdit()
    column = QVBoxLayout(both)
    column.addWidget(field)
    column.addWidget(after)
    both.show()
    both.activateWindow()
    qtbot.waitUntil(both.isActiveWindow)
    put(field, "plain")
    field.setFocus()
    qtbot.keyClick(field, KEY.Key_Tab)
    assert after.hasFocus()
    assert field.text() == "plain"


@pytest.mark.parametrize(("key", "marked"), [(KEY.Key_B, "a **bot** b"), (KEY.Key_I, "a *bot* b")])
def test_words_are_marked_by_key(
    field: MarkdownText, qtbot: QtBot, key: Qt.Key, marked: str
) -> None:
    put(field, "a bot b", 2, 5)
    qtbot.keyClick(field, key, CONTROL)
    assert field.text() == marked
    assert field.textCursor().selectedText() == "bot"
    qtbot.keyClick(field, key, CONTROL)
    assert field.text() == "a bot b"


def test_marks_without_words_take_what_is_typed(field: MarkdownText, qtbot: QtBot) -> None:
    put(field, "")
    qtbot.keyClick(field, KEY.Key_B, CONTROL)
    qtbot.keyClicks(field, "bot")
    assert field.text() == "**bot**"


def test_marking_counts_emoji_as_qt_does(field: MarkdownText, qtbot: QtBot) -> None:
    put(field, "😀 bot", 3, 6)
    qtbot.keyClick(field, KEY.Key_B, CONTROL)
    assert field.text() == "😀 **bot**"


def test_lines_become_a_list_and_back(field: MarkdownText, qtbot: QtBot) -> None:
    put(field, "a\nb", 0, 3)
    qtbot.keyClick(field, KEY.Key_L, CONTROL | SHIFT)
    assert field.text() == "- a\n- b"


def test_lines_become_tasks_and_are_ticked(field: MarkdownText, qtbot: QtBot) -> None:
    put(field, "a\n- b\n  1. [x] c", 0, 16)
    qtbot.keyClick(field, KEY.Key_T, CONTROL | SHIFT)
    assert field.text() == "- [ ] a\n- [ ] b\n  1. [ ] c"
    qtbot.keyClick(field, KEY.Key_T, CONTROL | SHIFT)
    assert field.text() == "- [x] a\n- [x] b\n  1. [x] c"


def test_words_become_a_link(field: MarkdownText, qtbot: QtBot) -> None:
    put(field, "see bots", 4, 8)
    qtbot.keyClick(field, KEY.Key_K, CONTROL | SHIFT)
    qtbot.keyClicks(field, "x")
    assert field.text() == "see [bots](x)"


def test_what_is_pasted_is_offered_and_not_inserted(field: MarkdownText, qtbot: QtBot) -> None:
    field.show_text("")
    data = QMimeData()
    data.setHtml("<b>bold</b>")
    data.setText("bold")
    with qtbot.waitSignal(field.offered) as offered:
        field.insertFromMimeData(data)
    assert offered.args == [RichText("<b>bold</b>", "bold")]
    assert field.text() == ""


def test_words_are_pasted_plain_by_key(field: MarkdownText, qtbot: QtBot) -> None:
    data = QMimeData()
    data.setHtml("<b>bold</b>")
    data.setText("bold")
    QApplication.clipboard().setMimeData(data)
    with qtbot.waitSignal(field.offered) as offered:
        qtbot.keyClick(field, KEY.Key_V, CONTROL | SHIFT)
    assert offered.args == ["bold"]
    QApplication.clipboard().clear()


@pytest.mark.parametrize("text", ["a\r\nb", "a\u2028b\u00a0c\td  ", "😀\n\n字"])
def test_what_is_inserted_stays_as_it_is(field: MarkdownText, text: str) -> None:
    put(field, "1 2", 1, 2)
    field.insert_at(field.textCursor(), text)
    assert field.text() == f"1{as_shown(text)}2"
    field.undo()
    assert field.text() == "1 2"


def test_copies_are_plain_text_only(field: MarkdownText) -> None:
    put(field, "one\n**two**", 0, 11)
    data = field.createMimeDataFromSelection()
    assert data.formats() == ["text/plain"]
    assert data.text() == "one\n**two**"


def _overridden(field: MarkdownText, key: Qt.Key) -> bool:
    event = QKeyEvent(QKeyEvent.Type.ShortcutOverride, key, CONTROL, "")
    event.ignore()
    QApplication.sendEvent(field, event)
    return event.isAccepted()


def test_commands_of_the_program_are_left_to_it(field: MarkdownText) -> None:
    assert not _overridden(field, KEY.Key_E)
    assert not _overridden(field, KEY.Key_K)


def test_undo_is_the_fields_own_while_it_has_something(field: MarkdownText, qtbot: QtBot) -> None:
    put(field, "a")
    assert not _overridden(field, KEY.Key_Z)
    qtbot.keyClicks(field, "b")
    assert _overridden(field, KEY.Key_Z)
    field.forget_steps()
    assert not _overridden(field, KEY.Key_Z)


def test_private_text_is_sensitive(field: MarkdownText) -> None:
    field.set_sensitive(True)
    hints = Qt.InputMethodHint
    assert field.inputMethodHints() & hints.ImhSensitiveData
    assert field.inputMethodHints() & hints.ImhNoPredictiveText
    field.set_sensitive(False)
    assert not field.inputMethodHints() & hints.ImhSensitiveData


def test_the_field_follows_text_size_and_colours(
    field: MarkdownText, theme: Theme, qtbot: QtBot
) -> None:
    put(field, "a **b**\n")
    theme.set_look(mode="dark", text_size=1.5)
    assert field.document().defaultFont().pixelSize() == round(SIZE * 1.5)
    assert not field.document().isUndoAvailable()
    layout = field.document().firstBlock().layout()
    colours = {one.format.foreground().color().name() for one in layout.formats()}
    assert theme.colour("faint").name() in colours


def test_highlighting_counts_emoji_as_qt_does(field: MarkdownText) -> None:
    field.show_text("😀 **b**")
    layout = field.document().firstBlock().layout()
    assert [(one.start, one.length) for one in layout.formats()] == [(3, 2), (5, 1), (6, 2)]


def formats(field: MarkdownText, number: int) -> list[QTextLayout.FormatRange]:
    return list(field.document().findBlockByNumber(number).layout().formats())


def ink(field: MarkdownText, number: int) -> str:
    """Return the colour of what the line *number* begins with."""
    first, *_rest = formats(field, number)
    return first.format.foreground().color().name()


def test_marks_are_faint_but_on_the_line_one_writes_in(
    field: MarkdownText, theme: Theme, qtbot: QtBot
) -> None:
    field.activateWindow()
    qtbot.waitUntil(field.hasFocus)
    faint, quiet = theme.colour("faint").name(), theme.colour("textTertiary").name()
    put(field, "**a**\n**b**\n**c**", 0)
    assert [ink(field, number) for number in range(3)] == [quiet, faint, faint]
    qtbot.keyClick(field, KEY.Key_Down)
    assert [ink(field, number) for number in range(3)] == [faint, quiet, faint]
    qtbot.keyClicks(field, "x")
    field.clearFocus()
    assert ink(field, 1) == faint
    field.undo()
    assert field.text() == "**a**\n**b**\n**c**"
    assert not field.document().isUndoAvailable()


def test_headings_have_their_size_while_they_are_typed(
    field: MarkdownText, theme: Theme, qtbot: QtBot
) -> None:
    put(field, "")
    qtbot.keyClicks(field, "## Plan")
    [mark, words] = formats(field, 0)
    assert {mark.format.font().pixelSize(), words.format.font().pixelSize()} == {theme.px("h2")}
    assert words.format.fontWeight() > mark.format.fontWeight()


def box_of(field: MarkdownText, number: int) -> QPoint:
    """Return the middle of the signs of the box in a line without an indent."""
    cursor = QTextCursor(field.document().findBlockByNumber(number))
    cursor.setPosition(cursor.position() + 2)
    left = field.cursorRect(cursor)
    cursor.setPosition(cursor.position() + 3)
    return (left.center() + field.cursorRect(cursor).center()) / 2


def test_a_box_is_ticked_by_a_press_and_that_is_one_step(field: MarkdownText, qtbot: QtBot) -> None:
    text = "- [ ] a **b**\n1. [x] c\n```\n- [ ] d\n```"
    put(field, text)
    qtbot.mouseMove(field.viewport(), box_of(field, 0))
    assert field.viewport().cursor().shape() == Qt.CursorShape.PointingHandCursor
    left = Qt.MouseButton.LeftButton
    with qtbot.waitSignal(field.typed):
        qtbot.mouseClick(field.viewport(), left, pos=box_of(field, 0))
    assert field.text() == text.replace("- [ ] a", "- [x] a")
    assert field.textCursor().position() == len(text)
    qtbot.mouseClick(field.viewport(), left, pos=box_of(field, 3))  # which is code
    field.undo()
    assert field.text() == text
    assert not field.document().isUndoAvailable()


def test_a_press_that_leaves_the_box_ticks_nothing(field: MarkdownText, qtbot: QtBot) -> None:
    put(field, "- [ ] a\n- [ ] b")
    left = Qt.MouseButton.LeftButton
    qtbot.mousePress(field.viewport(), left, pos=box_of(field, 0))
    qtbot.mouseRelease(field.viewport(), left, pos=box_of(field, 1))
    assert field.text() == "- [ ] a\n- [ ] b"


def test_the_signs_of_a_box_are_seen_by_who_is_in_them(field: MarkdownText, qtbot: QtBot) -> None:
    field.activateWindow()
    qtbot.waitUntil(field.hasFocus)
    put(field, "- [ ] a")
    hidden = [one.format.foreground().color().alpha() == 0 for one in formats(field, 0)]
    assert any(hidden)
    qtbot.keyClick(field, KEY.Key_Home)
    assert all(one.format.foreground().color().alpha() for one in formats(field, 0))


def test_tasks_are_ticked_by_key_where_there_are_some(field: MarkdownText, qtbot: QtBot) -> None:
    put(field, "- [ ] a\nb\n- [x] c", 0, 17)
    assert _overridden(field, KEY.Key_Return)
    qtbot.keyClick(field, KEY.Key_Return, CONTROL)
    assert field.text() == "- [x] a\nb\n- [ ] c"
    field.undo()
    assert field.text() == "- [ ] a\nb\n- [x] c"
    put(field, "b")
    assert not _overridden(field, KEY.Key_Return)
    qtbot.keyClick(field, KEY.Key_Return, CONTROL)
    assert field.text() == "b"


@given(st.lists(st.sampled_from(["# ", "**", "`", "~~~", "- [x] ", "> ", "\n", "a ", "骨", "😀"])))
@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_going_through_a_text_changes_nothing(field: MarkdownText, pieces: list[str]) -> None:
    text = "".join(pieces)
    field.show_text(text)
    while field.textCursor().position() < field.document().characterCount() - 1:
        field.moveCursor(QTextCursor.MoveOperation.Right)
    assert field.text() == text
    assert not field.document().isUndoAvailable()


@pytest.mark.parametrize(("text", "signs"), [("`==`", 4), ("->", 2)])
def test_signs_are_shown_as_they_were_written(field: MarkdownText, text: str, signs: int) -> None:
    field.resize(90, 40)
    field.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    field.clearFocus()
    field.show_text(text)
    assert strokes(field) == signs
