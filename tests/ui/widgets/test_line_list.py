"""A list of lines: ticked, edited, moved and deleted by keyboard and mouse."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QLineEdit, QMenu

from revmentor_desktop.ui.widgets.line_list import LineList
from revmentor_desktop.ui.widgets.line_model import Head, Line, LineDeed

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from revmentor_desktop.ui.theme import Theme

LINES = (
    Line("a", "Choose two chats", done=True),
    Line("b", "Book the room", done=False, note="Robert, due Friday"),
    Line("c", "Moves on", icon="repeat", fixed=True),
)
LONG = "A line that goes on for much longer than the list is wide, again and again, " * 3


@pytest.fixture
def lines(qtbot: QtBot, theme: Theme) -> LineList:
    made = LineList(theme, "My preparation")
    qtbot.addWidget(made)
    made.resize(300, 200)
    made.show_lines(LINES)
    made.show()
    qtbot.waitExposed(made)
    made.setFocus()
    model = made.model()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    return made


def test_space_asks_for_the_tick_to_change(lines: LineList, qtbot: QtBot) -> None:
    lines.choose("b")
    with qtbot.waitSignal(lines.ticked) as asked:
        QTest.keyClick(lines, Qt.Key.Key_Space)
    assert asked.args == ["b", True]


def test_a_click_on_the_box_ticks_and_one_beside_it_does_not(lines: LineList) -> None:
    asked: list[tuple[str, bool]] = []
    lines.ticked.connect(lambda key, done: asked.append((key, done)))
    row = lines.visualRect(lines.model().index(0, 0))
    box = lines._delegate.box_rect(row, Line("a", "Call her", done=True))
    QTest.mouseClick(lines.viewport(), Qt.MouseButton.LeftButton, pos=box.center())
    QTest.mouseClick(lines.viewport(), Qt.MouseButton.LeftButton, pos=row.center())
    assert asked == [("a", False)]


@pytest.mark.parametrize("large", [False, True])
def test_a_box_stands_beside_the_letters_of_any_writing(
    qtbot: QtBot, theme: Theme, large: bool
) -> None:
    made = LineList(theme, "Steps", large=large)
    qtbot.addWidget(made)
    made.resize(300, 200)
    for words in ("Finish", "整天做些甚麼"):
        line = Line("a", words, done=False)
        made.show_lines((line,))
        row = made.visualRect(made.model().index(0, 0))
        box = made._delegate.box_rect(row, line)
        drawn = made.viewport().grab().toImage()
        ground = drawn.pixel(drawn.width() - 1, 0)
        columns = range(box.right() + 6, box.right() + 60)
        rows = [y for y in range(row.height()) if any(drawn.pixel(x, y) != ground for x in columns)]
        assert abs((min(rows) + max(rows)) / 2 - (box.top() + box.bottom()) / 2) <= 1.5


def test_a_line_with_a_head_has_room_for_it_and_its_field_leaves_it_in_sight(
    lines: LineList,
) -> None:
    head = Head("Action", "14:32", "accentText")
    lines.show_lines((Line("a", "Call her"), Line("b", "Call him", note="Mei", head=head)))
    plain, headed = (lines.model().index(row, 0) for row in (0, 1))
    assert headed.data(Qt.ItemDataRole.AccessibleDescriptionRole) == "Action  ·  14:32  ·  Mei"
    higher = lines.sizeHintForIndex(headed).height() - lines.sizeHintForIndex(plain).height()
    assert higher > lines.fontMetrics().height()
    lines.choose("b")
    lines.begin()
    editor = lines._delegate.editor
    assert editor is not None
    assert editor.y() > lines.visualRect(headed).y()
    assert not lines.grab().isNull()


def test_enter_edits_in_place(lines: LineList, qtbot: QtBot) -> None:
    lines.choose("b")
    QTest.keyClick(lines, Qt.Key.Key_Return)
    field = lines.findChild(QLineEdit)
    field.setText("Book room 12A")
    with qtbot.waitSignal(lines.edited) as asked:
        QTest.keyClick(field, Qt.Key.Key_Return)
    assert asked.args == ["b", "Book room 12A"]


def test_settling_keeps_what_is_being_written(lines: LineList, qtbot: QtBot) -> None:
    lines.choose("a")
    lines.begin()
    lines.findChild(QLineEdit).setText("Settled")
    with qtbot.waitSignal(lines.edited) as asked:
        lines.settle()
    assert asked.args == ["a", "Settled"]


def test_a_line_with_marks_is_read_without_and_edited_with_them(lines: LineList) -> None:
    lines.show_lines([Line("a", "Look")])
    low = lines.sizeHintForRow(0)
    lines.show_lines([Line("a", "**Look** " * 90, plain="Look")])
    assert (lines.model().index(0, 0).data(), lines.sizeHintForRow(0)) == ("Look", low)
    lines.begin()
    assert lines.findChild(QLineEdit).text() == "**Look** " * 90


def test_a_line_is_not_emptied(lines: LineList) -> None:
    asked: list[str] = []
    lines.edited.connect(lambda _key, text: asked.append(text))
    lines.model().setData(lines.model().index(0, 0), "   ")
    assert not asked


def test_delete_and_alt_arrows_ask_by_key(lines: LineList) -> None:
    asked: list[tuple[object, ...]] = []
    lines.removed.connect(lambda key: asked.append((key,)))
    lines.shifted.connect(lambda key, by: asked.append((key, by)))
    lines.choose("b")
    QTest.keyClick(lines, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    QTest.keyClick(lines, Qt.Key.Key_Delete)
    assert asked == [("b", -1), ("b",)]


def test_its_menu_holds_what_the_keys_do(lines: LineList, qtbot: QtBot) -> None:
    lines.choose("b")
    QTest.keyClick(lines, Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
    menu = lines.findChild(QMenu, "line_menu")
    words = [action.text() for action in menu.actions()]
    assert words == ["Edit", "Done", "Move up", "Move down", "Delete"]
    with qtbot.waitSignal(lines.ticked) as asked:
        menu.actions()[1].trigger()
    assert asked.args == ["b", True]
    with qtbot.waitSignal(menu.destroyed):
        menu.close()


def test_a_line_is_kept_between_the_two_by_its_menu(lines: LineList, qtbot: QtBot) -> None:
    lines.show_lines([Line("a", "One", between_us=False), Line("b", "Two", between_us=True)])
    for key, words, wanted in (
        ("a", "Keep between us", True),
        ("b", "No longer between us", False),
    ):
        lines.choose(key)
        QTest.keyClick(lines, Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
        menu = lines.findChild(QMenu, "line_menu")
        action = next(one for one in menu.actions() if one.text() == words)
        with qtbot.waitSignal(lines.marked) as asked:
            action.trigger()
        assert asked.args == [key, wanted]
        with qtbot.waitSignal(menu.destroyed):
            menu.close()


def test_a_fixed_line_can_only_be_read(lines: LineList) -> None:
    asked: list[object] = []
    lines.removed.connect(asked.append)
    lines.choose("c")
    QTest.keyClick(lines, Qt.Key.Key_Delete)
    QTest.keyClick(lines, Qt.Key.Key_Return)
    assert not asked
    assert lines.findChild(QLineEdit) is None


def test_a_long_line_takes_more_height_and_the_list_grows(lines: LineList, qtbot: QtBot) -> None:
    before = lines.sizeHint().height()
    lines.show_lines([*LINES, Line("d", LONG)])
    qtbot.waitUntil(lambda: lines.sizeHint().height() > before + 60)
    assert lines.minimumSizeHint().height() == lines.sizeHint().height()


def test_an_empty_list_takes_no_room(lines: LineList) -> None:
    lines.show_lines([])
    assert lines.isHidden()
    assert lines.sizeHint().height() == 0


def test_a_line_has_other_deeds_in_its_menu_even_where_it_is_fixed(
    lines: LineList, qtbot: QtBot
) -> None:
    deed = LineDeed("send", "Send to the list", "send")
    lines.show_lines((Line("c", "Private, covered", fixed=True, deeds=(deed,)),))
    QTest.keyClick(lines, Qt.Key.Key_Menu)
    menu = lines.findChild(QMenu, "line_menu")
    assert [one.text() for one in menu.actions()] == ["Send to the list"]
    with qtbot.waitSignal(lines.chosen) as asked:
        menu.actions()[0].trigger()
    assert asked.args == ["c", "send"]


def test_a_fixed_line_without_deeds_has_no_menu(lines: LineList) -> None:
    lines.choose("c")
    QTest.keyClick(lines, Qt.Key.Key_Menu)
    assert lines.findChild(QMenu, "line_menu") is None
