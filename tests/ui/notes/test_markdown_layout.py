"""Where lines stand in the field: every place can be reached, items hang, nothing else is said."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QPoint, QRectF
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication

from revmentor_desktop.ui.notes.markdown_layout import GUTTER, NEAR, MarkdownLayout
from revmentor_desktop.ui.notes.text_field import MarkdownText

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QTextBlock
    from pytestqt.qtbot import QtBot

    from revmentor_desktop.ui.theme import Theme

_KEEP = QTextCursor.MoveMode.KeepAnchor
WORDS = "words that go on and on until the line is full and another one begins "
CHINESE = "我們討論了推薦演算法，並且看了三個品牌的直播。"
HEBREW = "\u05e9\u05dc\u05d5\u05dd \u05e2\u05d5\u05dc\u05dd"
TEXT = f"# 標題\n- {WORDS}\n> - [ ] {WORDS}\n\n{CHINESE}\n{HEBREW}\n"


@pytest.fixture
def field(qtbot: QtBot, theme: Theme) -> MarkdownText:
    made = MarkdownText(theme)
    qtbot.addWidget(made)
    made.resize(300, 400)
    made.show()
    return made


def layout_of(field: MarkdownText) -> MarkdownLayout:
    layout = field.document().documentLayout()
    assert isinstance(layout, MarkdownLayout)
    return layout


def blocks(field: MarkdownText) -> Iterator[QTextBlock]:
    block = field.document().begin()
    while block.isValid():
        yield block
        block = block.next()


def lefts(field: MarkdownText, number: int) -> list[float]:
    """Return where the lines of the block *number* begin."""
    block = field.document().findBlockByNumber(number)
    layout_of(field).blockBoundingRect(block)
    layout = block.layout()
    return [layout.lineAt(at).x() for at in range(layout.lineCount())]


def test_every_place_of_a_line_is_found_where_it_is_shown(field: MarkdownText) -> None:
    field.show_text(TEXT)
    missed = []
    for block in blocks(field):
        for at in range(block.length()):
            cursor = QTextCursor(block)
            cursor.setPosition(block.position() + at)
            area = field.cursorRect(cursor)
            found = field.cursorForPosition(QPoint(area.left(), area.center().y()))
            if field.cursorRect(found).topLeft() != area.topLeft():
                missed.append((block.text(), at))
    assert missed == []


def test_blocks_stand_one_below_the_other(field: MarkdownText) -> None:
    field.show_text(TEXT * 5)
    areas = [layout_of(field).blockBoundingRect(block) for block in blocks(field)]
    assert all(one.bottom() == two.top() for one, two in pairwise(areas))
    assert layout_of(field).documentSize().height() == areas[-1].bottom() + areas[0].top()


def test_the_lines_of_an_item_hang_under_its_words(field: MarkdownText) -> None:
    field.show_text(f"{WORDS}\n- {WORDS}\n- [ ] {WORDS}")
    assert set(lefts(field, 0)) == {0}
    [first, *item] = lefts(field, 1)
    [_first, *task] = lefts(field, 2)
    assert first == 0 < item[0] < task[0]
    assert len(set(item)) == len(set(task)) == 1


def test_another_width_breaks_the_lines_anew(field: MarkdownText) -> None:
    field.show_text(WORDS)
    narrow = len(lefts(field, 0))
    field.resize(600, 400)
    assert len(lefts(field, 0)) < narrow


def test_one_stays_where_one_reads_while_what_is_above_is_laid_out(
    field: MarkdownText, qtbot: QtBot
) -> None:
    field.show_text("\n".join(f"{number} {CHINESE * 3}" for number in range(60)))
    bar = field.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    before = field.cursorForPosition(QPoint(0, 0)).block().text()
    known = bar.maximum()
    qtbot.waitUntil(lambda: not layout_of(field).busy)
    assert bar.maximum() > known
    assert field.cursorForPosition(QPoint(0, 0)).block().text() == before


@pytest.mark.parametrize("larger", [1.25, 1.5])
def test_one_stays_where_one_reads_when_the_size_of_the_text_is_another(
    field: MarkdownText, theme: Theme, qtbot: QtBot, larger: float
) -> None:
    field.show_text("\n".join(f"{number} {CHINESE * 3} **{WORDS}**" for number in range(300)))
    bar = field.verticalScrollBar()
    qtbot.waitUntil(lambda: not (layout_of(field).busy or field.highlighter.busy))
    bar.setValue(bar.maximum() // 2)
    before = field.cursorForPosition(QPoint(0, 0)).block().text()
    for size in (larger, 1.0):
        theme.set_look(text_size=size)
        assert field.cursorForPosition(QPoint(0, 0)).block().text() == before
        qtbot.waitUntil(lambda: not (layout_of(field).busy or field.highlighter.busy))
        assert field.cursorForPosition(QPoint(0, 0)).block().text() == before


def test_one_stays_where_one_reads_in_another_width(field: MarkdownText, qtbot: QtBot) -> None:
    field.show_text("\n".join(f"{number} {CHINESE * 3}" for number in range(300)))
    bar = field.verticalScrollBar()
    qtbot.waitUntil(lambda: not (layout_of(field).busy or field.highlighter.busy))
    bar.setValue(bar.maximum() // 2)
    before = field.cursorForPosition(QPoint(0, 0)).block().text()
    for width in (500, 250):
        field.resize(width, 400)
        assert field.cursorForPosition(QPoint(0, 0)).block().text() == before
        qtbot.waitUntil(lambda: not layout_of(field).busy)
        assert field.cursorForPosition(QPoint(0, 0)).block().text() == before


def test_all_of_a_long_text_is_laid_out_for_another_size_though_not_at_once(
    field: MarkdownText, theme: Theme, qtbot: QtBot
) -> None:
    def shown() -> float:
        qtbot.waitUntil(lambda: not (layout_of(field).busy or field.highlighter.busy))
        return layout_of(field).documentSize().height()

    field.show_text("\n".join(f"{number} {WORDS[:30]}" for number in range(1200)))
    field.complete()
    before, high = shown(), field.document().lastBlock().lineCount()
    theme.set_look(text_size=1.5)
    field.resize(field.width() + 2 * (theme.scaled(GUTTER) - GUTTER), 400)  # lines as wide as then
    assert field.document().lastBlock().lineCount() == high
    larger = shown()
    field.show_text(field.text())  # in a document of its own, which never had another size
    field.complete()
    assert larger == shown() > before


@pytest.mark.parametrize("words", [WORDS, f"{WORDS}\n{WORDS}", ""])
def test_what_changes_in_many_lines_at_once_stands_where_it_would_in_a_new_text(
    field: MarkdownText, qtbot: QtBot, words: str
) -> None:
    def shown() -> list[float]:
        qtbot.waitUntil(lambda: not (layout_of(field).busy or field.highlighter.busy))
        return [layout_of(field).blockBoundingRect(block).top() for block in blocks(field)]

    field.show_text("\n".join(f"{number} bot {CHINESE}" for number in range(700)))
    field.complete()
    before = shown()
    cursor = QTextCursor(field.document())
    cursor.beginEditBlock()
    for number in reversed(range(0, 700, 7)):
        cursor.setPosition(field.document().findBlockByNumber(number).position())
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(words)
    cursor.endEditBlock()
    changed = shown()
    field.undo()
    assert shown() == before
    field.redo()
    assert shown() == changed
    field.show_text(field.text())
    field.complete()
    assert shown() == changed


def cut_out(field: MarkdownText, qtbot: QtBot, lines: list[str], first: int, last: int) -> None:
    """Show *lines* and take out those from *first* up to *last*, as somebody does."""
    field.show_text("\n".join(lines))
    field.complete()
    field.verticalScrollBar().setValue(0)
    qtbot.waitUntil(lambda: not (layout_of(field).busy or field.highlighter.busy))
    cursor, document = field.textCursor(), field.document()
    cursor.setPosition(document.findBlockByNumber(first).position() + 3)
    cursor.setPosition(document.findBlockByNumber(last).position() + 3, _KEEP)
    field.setTextCursor(cursor)
    cursor.removeSelectedText()
    qtbot.waitUntil(lambda: not (layout_of(field).busy or field.highlighter.busy))


def test_of_many_lines_that_come_back_only_those_one_may_see_are_measured_at_once(
    field: MarkdownText, qtbot: QtBot
) -> None:
    lines = [f"{number} {CHINESE * 2}" for number in range(4000)]
    cut_out(field, qtbot, lines, 200, 3800)
    field.undo()
    high = [block.lineCount() for block in blocks(field)]
    assert min(high[:NEAR]) > 1 < min(high[3800 - NEAR :])
    assert set(high[1000:3000]) == {1}
    qtbot.waitUntil(lambda: min(block.lineCount() for block in blocks(field)) > 1)
    qtbot.waitUntil(lambda: not (layout_of(field).busy or field.highlighter.busy))
    shown = layout_of(field).documentSize()
    field.show_text(field.text())
    field.complete()
    qtbot.waitUntil(lambda: not (layout_of(field).busy or field.highlighter.busy))
    assert layout_of(field).documentSize() == shown


@pytest.mark.parametrize("end", [1300, 1499])
def test_what_comes_back_stays_where_it_is_seen_while_the_rest_is_measured(
    field: MarkdownText, qtbot: QtBot, end: int
) -> None:
    lines = [f"{number} **will** {'till ' * 20}" for number in range(1500)]  # narrower than guessed
    cut_out(field, qtbot, lines, 100, end)
    field.undo()
    QApplication.processEvents()
    seen = {field.cursorRect().top()}
    while layout_of(field).busy or field.highlighter.busy:
        QApplication.processEvents()
        seen.add(field.cursorRect().top())
    assert max(seen) - min(seen) < GUTTER  # the line at the upper edge may be higher than guessed
    assert all(-GUTTER < top < field.viewport().height() for top in seen)


def test_new_lines_above_those_still_to_be_measured_keep_none_from_it(
    field: MarkdownText, qtbot: QtBot
) -> None:
    lines = [f"{number} {WORDS[:20]}" for number in range(4000)]
    cut_out(field, qtbot, lines, 100, 3900)
    field.undo()
    QTextCursor(field.document()).insertText("above\n" * 1500)
    qtbot.waitUntil(lambda: min(block.lineCount() for block in blocks(field)) > 1)


def test_a_key_has_nothing_painted_but_its_line(field: MarkdownText, qtbot: QtBot) -> None:
    field.show_text("one **two**\n" * 20)
    field.setFocus()
    QApplication.processEvents()
    painted: list[QRectF] = []
    repaint: Any = layout_of(field).update
    repaint[QRectF].connect(painted.append)
    qtbot.keyClicks(field, "x")
    line = layout_of(field).blockBoundingRect(field.textCursor().block())
    assert max(area.bottom() for area in painted) == line.bottom()
