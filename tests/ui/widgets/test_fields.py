"""Fields: what is written is kept or taken back, and told once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPointF, QRect, Qt
from PySide6.QtGui import QAction, QClipboard, QDropEvent, QInputMethodEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from revmentor_desktop.ui.widgets.combo_field import ComboField
from revmentor_desktop.ui.widgets.fields import (
    IconField,
    InlineText,
    LevelLine,
    SearchField,
)
from revmentor_desktop.ui.widgets.long_text import LongText
from revmentor_desktop.ui.widgets.number_fields import MinutesField, NumberField
from revmentor_desktop.ui.widgets.painting import line_height
from revmentor_desktop.ui.widgets.segmented import Choice
from tests.faces import take_chinese_face

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QImage
    from pytestqt.qtbot import QtBot

    from revmentor_desktop.ui.theme import Theme


@pytest.fixture
def title(qtbot: QtBot, theme: Theme) -> Iterator[InlineText]:
    made = InlineText(theme, "Title of the session", "AI at the counter", "h1")
    room = QWidget()
    column = QVBoxLayout(room)
    column.addWidget(made)
    column.addWidget(QLineEdit())
    qtbot.addWidget(room)
    with qtbot.waitActive(room):
        room.show()
    yield made
    assert room is not None


def digits(field: QWidget, words: str) -> QImage:
    """Return the picture of the digits that begin the line of a field."""
    width = field.fontMetrics().horizontalAdvance(words)
    return field.grab(QRect(0, 0, width, field.height())).toImage()


def retype(qtbot: QtBot, field: QLineEdit, text: str) -> None:
    field.selectAll()
    qtbot.keyClicks(field, text)


def test_it_reads_as_a_label_until_it_is_begun(title: InlineText) -> None:
    assert title.isReadOnly()
    assert title.accessibleName() == "Title of the session"


@pytest.mark.parametrize("key", [Qt.Key.Key_F2, Qt.Key.Key_Return])
def test_keys_begin_it(qtbot: QtBot, title: InlineText, key: Qt.Key) -> None:
    qtbot.keyClick(title, key)
    assert title.is_editing()
    assert title.selectedText() == "AI at the counter"


def test_a_click_begins_it(qtbot: QtBot, title: InlineText) -> None:
    qtbot.mouseClick(title, Qt.MouseButton.LeftButton)
    assert title.is_editing()


def test_enter_keeps(qtbot: QtBot, title: InlineText) -> None:
    told: list[str] = []
    title.edited.connect(told.append)
    title.begin()
    retype(qtbot, title, "Chatbots")
    qtbot.keyClick(title, Qt.Key.Key_Return)
    assert told == ["Chatbots"]
    assert not title.is_editing()


def test_leaving_keeps(qtbot: QtBot, title: InlineText) -> None:
    told: list[str] = []
    title.edited.connect(told.append)
    title.begin()
    retype(qtbot, title, "Chatbots")
    title.window().findChildren(QLineEdit)[-1].setFocus()
    assert told == ["Chatbots"]


def test_escape_takes_back(qtbot: QtBot, title: InlineText) -> None:
    with qtbot.assertNotEmitted(title.edited):
        title.begin()
        retype(qtbot, title, "Oops")
        qtbot.keyClick(title, Qt.Key.Key_Escape)
    assert title.text() == "AI at the counter"


def test_the_same_text_is_not_told(qtbot: QtBot, title: InlineText) -> None:
    with qtbot.assertNotEmitted(title.edited):
        title.begin()
        qtbot.keyClick(title, Qt.Key.Key_Return)


def test_news_from_outside_do_not_disturb_typing(qtbot: QtBot, title: InlineText) -> None:
    title.begin()
    retype(qtbot, title, "Half")
    title.set_text("From outside")
    assert title.text() == "Half"
    qtbot.keyClick(title, Qt.Key.Key_Escape)
    assert title.text() == "From outside"


def test_whoever_wrote_nothing_is_shown_what_was_said_otherwise_meanwhile(
    qtbot: QtBot, title: InlineText
) -> None:
    title.begin()
    title.set_text("Feeds, and how they decide")
    with qtbot.assertNotEmitted(title.edited):
        qtbot.keyClick(title, Qt.Key.Key_Return)
    assert title.text() == "Feeds, and how they decide"


def test_what_cannot_be_taken_is_outlined_and_stays(title: InlineText) -> None:
    title.begin()
    title.set_problem(True)
    assert title.property("state") == "problem"
    title.set_problem(False)
    assert title.property("state") == "editing"


def test_a_long_title_never_forces_a_window_open(title: InlineText) -> None:
    title.set_text("word " * 80)
    assert title.minimumSizeHint().width() <= 80


def test_search_waits_for_a_pause(qtbot: QtBot, theme: Theme) -> None:
    field = SearchField(theme, "Search topics", pause_ms=10)
    qtbot.addWidget(field)
    told: list[str] = []
    field.searched.connect(told.append)
    with qtbot.waitSignal(field.searched):
        qtbot.keyClicks(field.line, "pod")
    assert told == ["pod"]


def test_enter_searches_at_once_and_once(qtbot: QtBot, theme: Theme) -> None:
    field = SearchField(theme, "Search topics", pause_ms=60_000)
    qtbot.addWidget(field)
    told: list[str] = []
    field.searched.connect(told.append)
    qtbot.keyClicks(field.line, "pod")
    qtbot.keyClick(field.line, Qt.Key.Key_Return)
    assert told == ["pod"]


def test_search_can_be_cleared(qtbot: QtBot, theme: Theme) -> None:
    field = SearchField(theme, "Search topics", pause_ms=0)
    qtbot.addWidget(field)
    field.setText("pod")
    qtbot.keyClick(field.line, Qt.Key.Key_Escape)
    assert field.text() == ""
    qtbot.wait(5)


def test_down_goes_to_the_results(qtbot: QtBot, theme: Theme) -> None:
    field = IconField(theme, "plus", "Add an item", "Add an item, or type /")
    qtbot.addWidget(field)
    assert field.line.accessibleName() == "Add an item"
    with qtbot.waitSignal(field.went_down):
        qtbot.keyClick(field.line, Qt.Key.Key_Down)


def test_the_frame_shows_the_focus(qtbot: QtBot, theme: Theme) -> None:
    field = IconField(theme, "plus", "Add an item")
    qtbot.addWidget(field)
    with qtbot.waitActive(field):
        field.show()
    field.setFocus()
    assert field.property("state") == "focus"
    field.set_problem(True)
    assert field.property("state") == "problem"
    field.set_problem(False)
    assert field.property("state") == "focus"


@pytest.mark.parametrize("kind", ["display", "h1", "h2", "body", "small"])
@pytest.mark.parametrize("text", ["Try-on gjpq", "試妝"])
def test_inline_text_is_high_enough_for_its_letters(
    qtbot: QtBot, theme: Theme, kind: str, text: str
) -> None:
    field = InlineText(theme, "Title", text, kind)
    qtbot.addWidget(field)
    needed = line_height(theme.font(kind), text)
    assert field.minimumSizeHint().height() >= needed + 4


def test_controls_are_as_high_as_the_design_says(qtbot: QtBot, theme: Theme) -> None:
    for field in (
        QLineEdit(),
        ComboField(theme, "Sort", [Choice("new", "Newest")]),
        MinutesField(theme, "Minutes", suffix=" min"),
        NumberField(theme, "Days"),
        SearchField(theme, "Search"),
    ):
        qtbot.addWidget(field)
        field.ensurePolished()
        assert 32 <= field.sizeHint().height() <= 36, type(field).__name__


@pytest.mark.parametrize("style", ["body", "h1"])
def test_digits_stand_where_they_are_beside_chinese(qtbot: QtBot, theme: Theme, style: str) -> None:
    take_chinese_face()
    line = LevelLine("26")
    qtbot.addWidget(line)
    line.setFont(theme.font(style))
    line.resize(200, theme.scaled(60))
    high = line.sizeHint().height()
    alone = digits(line, "26")
    line.setText("26日星期四")
    assert digits(line, "26") == alone
    assert line.sizeHint().height() == high


def test_letters_stand_still_while_chinese_is_composed_and_kept(qtbot: QtBot, theme: Theme) -> None:
    take_chinese_face()
    line = LevelLine("26")
    qtbot.addWidget(line)
    line.setFont(theme.font("body"))
    line.resize(200, theme.scaled(34))
    alone = digits(line, "26")
    line.inputMethodEvent(QInputMethodEvent("日", []))
    assert digits(line, "26") == alone
    line.inputMethodEvent(QInputMethodEvent())
    assert line.text() == "26"
    assert digits(line, "26") == alone


def test_minutes_stand_equally_high_in_every_language(qtbot: QtBot, theme: Theme) -> None:
    take_chinese_face()
    pictures: list[QImage] = []
    for suffix in (" min", " 分鐘"):
        field = NumberField(theme, "Length", suffix=suffix)
        qtbot.addWidget(field)
        field.setValue(60)
        field.resize(200, theme.scaled(34))
        pictures.append(field.grab(QRect(0, 0, theme.scaled(28), field.height())).toImage())
    assert pictures[0] == pictures[1]


@pytest.fixture
def steps(qtbot: QtBot) -> tuple[QWidget, list[str]]:
    """Return a window that takes Undo and Redo for itself, and what it was asked for."""
    room, asked = QWidget(), list[str]()
    QVBoxLayout(room)
    for key in ("Undo", "Redo"):
        action = QAction(room)
        action.setShortcuts(QKeySequence.StandardKey[key])
        action.triggered.connect(lambda _checked=False, key=key: asked.append(key))
        room.addAction(action)
    qtbot.addWidget(room)
    return room, asked


def put(qtbot: QtBot, room: QWidget, field: QWidget) -> None:
    room.layout().addWidget(field)
    with qtbot.waitActive(room):
        room.show()
    field.setFocus()


def test_what_was_typed_is_taken_back_before_a_step_of_the_program(
    qtbot: QtBot, steps: tuple[QWidget, list[str]]
) -> None:
    (room, asked), line = steps, LevelLine()
    put(qtbot, room, line)
    qtbot.keyClicks(line, "word")
    qtbot.keyClick(line, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert (line.text(), asked) == ("", [])
    qtbot.keyClick(line, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert asked == ["Undo"]


def test_a_line_before_everything_else_keeps_the_steps_to_itself(
    qtbot: QtBot, steps: tuple[QWidget, list[str]]
) -> None:
    (room, asked), line = steps, LevelLine()
    line.keep_steps()
    put(qtbot, room, line)
    qtbot.keyClick(line, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert asked == []


def test_what_was_handed_over_comes_back_as_a_step_of_the_program_only(
    qtbot: QtBot, theme: Theme, steps: tuple[QWidget, list[str]]
) -> None:
    (room, asked), field = steps, IconField(theme, "plus", "Add an item")
    put(qtbot, room, field)
    qtbot.keyClicks(field.line, "15 AR try-on")
    field.hand_over()
    assert field.line.hasFocus()
    qtbot.keyClick(field.line, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert (field.text(), asked) == ("", ["Undo"])
    qtbot.keyClick(
        field.line,
        Qt.Key.Key_Z,
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
    )
    assert asked == ["Undo", "Redo"]


def test_some_lines_of_text_leave_steps_to_the_program_too(
    qtbot: QtBot, theme: Theme, steps: tuple[QWidget, list[str]]
) -> None:
    (room, asked), field = steps, LongText(theme, "Details")
    put(qtbot, room, field)
    qtbot.keyClicks(field, "word")
    for _ in range(2):
        qtbot.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert (field.text(), asked) == ("", ["Undo"])


# --- several lines at once -----------------------------------------------------------------


@pytest.fixture
def adding(qtbot: QtBot, theme: Theme) -> IconField:
    made = IconField(theme, "plus", "Add an item", adds=True)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
    made.setFocus()
    return made


@pytest.fixture
def copied() -> Iterator[QClipboard]:
    clipboard = QApplication.clipboard()
    yield clipboard
    clipboard.clear()


def told_lines(field: IconField) -> list[tuple[str, ...]]:
    told: list[tuple[str, ...]] = []
    field.pasted.connect(told.append)
    return told


def test_several_lines_that_are_pasted_are_told_and_what_stood_there_stays(
    qtbot: QtBot, adding: IconField, copied: QClipboard
) -> None:
    told = told_lines(adding)
    edits: list[str] = []
    adding.edited.connect(edits.append)
    qtbot.keyClicks(adding.line, "begun")
    copied.setText("- [ ] Ask him\r\n\r\n2. 試戴\r\n")
    qtbot.keySequence(adding.line, QKeySequence(QKeySequence.StandardKey.Paste))
    assert told == [("Ask him", "試戴")]
    assert adding.text() == edits[-1] == "begun"


def test_what_was_selected_stays_when_several_lines_are_pasted(
    adding: IconField, copied: QClipboard
) -> None:
    told = told_lines(adding)
    adding.setText("begun")
    adding.line.selectAll()
    copied.setText("one\ntwo")
    adding.line.paste()  # as the menus do
    assert told == [("one", "two")]
    assert adding.text() == "begun"


@pytest.mark.parametrize(
    ("start", "length"), [(0, 0), (0, 3), (0, 7), (4, 0), (4, 3), (5, 1), (7, 0)]
)
def test_lines_are_told_whole_where_what_stands_there_is_like_them(
    adding: IconField, copied: QClipboard, start: int, length: int
) -> None:
    told = told_lines(adding)
    adding.setText("Ask her")
    for text in ("Ask him\nAsk Bob", "her\nAsk Ask her"):
        adding.line.setCursorPosition(start)
        if length:
            adding.line.setSelection(start, length)
        copied.setText(text)
        adding.line.paste()
        assert told.pop() == tuple(text.splitlines())
        assert adding.text() == "Ask her"


@pytest.mark.parametrize("text", ["Ask him", "Ask him\n", "\n- Ask him\n"])
def test_one_line_that_is_pasted_is_written_and_can_be_taken_back(
    adding: IconField, copied: QClipboard, text: str
) -> None:
    told = told_lines(adding)
    copied.setText(text)
    adding.line.paste()
    assert told == []
    assert "Ask him" in adding.text()
    adding.line.undo()
    assert adding.text() == ""


def test_lines_are_told_that_are_more_than_one_line_holds(
    adding: IconField, copied: QClipboard
) -> None:
    told = told_lines(adding)
    most = QLineEdit().maxLength()
    lines = tuple(f"Line {number} of the minutes of a meeting" for number in range(2000))
    copied.setText("\n".join(lines))
    adding.line.paste()
    assert told == [lines]
    copied.setText("a" * (most + 1))
    adding.line.paste()
    assert adding.text() == "a" * most


def test_a_field_that_adds_nothing_takes_all_as_one_line(
    qtbot: QtBot, theme: Theme, copied: QClipboard
) -> None:
    field = SearchField(theme, "Search")
    qtbot.addWidget(field)
    told = told_lines(field)
    copied.setText("one\ntwo")
    field.line.paste()
    assert told == []
    assert field.text() == "one two"


@pytest.mark.parametrize("pasted", ["one\ntwo", " one \r\n\r\n two\n", "one\u2028two", "one two\n"])
def test_lines_that_become_one_have_spaces_between_them_and_are_one_step(
    qtbot: QtBot, copied: QClipboard, pasted: str
) -> None:
    field = LevelLine()
    qtbot.addWidget(field)
    qtbot.keyClicks(field, "at end")
    field.setSelection(3, 3)
    copied.setText(pasted)
    field.paste()
    assert field.text() == "at one two"
    assert field.cursorPosition() == len("at one two")
    field.undo()
    assert field.text() == "at end"
    field.redo()
    assert field.text() == "at one two"


def test_lines_that_are_dropped_become_one_beside_what_was_typed(qtbot: QtBot) -> None:
    field = LevelLine()
    qtbot.addWidget(field)
    field.show()
    qtbot.keyClicks(field, "ask ")
    dropped = QMimeData()
    dropped.setText("him\nher")
    place = QPointF(field.width() - 4, field.height() / 2)
    event = QDropEvent(
        place,
        Qt.DropAction.CopyAction,
        dropped,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    field.dropEvent(event)
    assert field.text() == "ask him her"
