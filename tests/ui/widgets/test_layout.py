"""Grounds and layouts: rows turn, chips flow, nothing is wider than its page."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QSize
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QTextEdit, QVBoxLayout, QWidget
from shiboken6 import isValid

from revmentor_desktop.ui.widgets.card import Card, Rule, Surface
from revmentor_desktop.ui.widgets.flow_layout import FlowLayout
from revmentor_desktop.ui.widgets.gaps import Gaps
from revmentor_desktop.ui.widgets.page_scroll import PageScroll, ResponsiveRow

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from revmentor_desktop.ui.theme import Theme


def block(width: int, height: int = 20) -> QLabel:
    made = QLabel()
    made.setMinimumSize(width, height)
    made.setMaximumHeight(height)
    return made


class Page:
    """A page with one row of two parts."""

    def __init__(self, theme: Theme) -> None:
        self.scroll = PageScroll(theme)
        self.row = ResponsiveRow(theme)
        self.left, self.right = block(200), block(200)
        self.row.add(self.left, 3)
        self.row.add(self.right, 2)
        self.scroll.body.addWidget(self.row)
        self.scroll.add_row(self.row, 600)


@pytest.fixture
def page(qtbot: QtBot, theme: Theme) -> Page:
    made = Page(theme)
    qtbot.addWidget(made.scroll)
    made.scroll.resize(900, 500)
    made.scroll.show()
    return made


def test_a_row_turns_when_the_page_is_narrow_and_back(page: Page) -> None:
    assert not page.row.is_narrow()
    page.scroll.resize(400, 500)
    QApplication.processEvents()
    assert page.row.is_narrow()
    assert page.right.y() > page.left.y()
    assert page.scroll.overflow() == 0
    page.scroll.resize(900, 500)
    QApplication.processEvents()
    assert not page.row.is_narrow()


def test_large_text_makes_the_same_page_narrow(page: Page, theme: Theme) -> None:
    page.scroll.resize(700, 500)
    QApplication.processEvents()
    assert not page.row.is_narrow()
    theme.set_look(text_size=1.5)
    assert page.row.is_narrow()
    assert page.scroll.effective_width() < 500


def test_the_page_says_how_wide_it_is(qtbot: QtBot, page: Page) -> None:
    with qtbot.waitSignal(page.scroll.width_changed) as told:
        page.scroll.resize(640, 500)
    assert told.args == [page.scroll.effective_width()]


def test_a_body_that_is_too_wide_is_found_out(page: Page) -> None:
    page.scroll.body.addWidget(block(1200))
    QApplication.processEvents()
    assert page.scroll.overflow() > 0


def test_content_keeps_to_its_widest(qtbot: QtBot, theme: Theme) -> None:
    scroll = PageScroll(theme, content_max=500)
    qtbot.addWidget(scroll)
    inside = block(10)
    scroll.body.addWidget(inside)
    scroll.resize(1200, 400)
    scroll.show()
    QApplication.processEvents()
    assert inside.width() <= 500


def test_a_row_added_later_is_turned_at_once(page: Page, theme: Theme) -> None:
    page.scroll.resize(400, 500)
    QApplication.processEvents()
    late = ResponsiveRow(theme)
    page.scroll.add_row(late, 600)
    assert late.is_narrow()


def test_chips_flow_into_lines(qtbot: QtBot) -> None:
    room = QWidget()
    qtbot.addWidget(room)
    flow = FlowLayout(8, 8, room)
    chips = [block(100) for _ in range(4)]
    for chip in chips:
        flow.addWidget(chip)
    assert flow.heightForWidth(1000) == 20
    assert flow.heightForWidth(220) == 48
    room.resize(220, 48)
    room.show()
    QApplication.processEvents()
    assert chips[2].y() == 28
    assert chips[1].x() == 108


def test_hidden_chips_take_no_room(qtbot: QtBot) -> None:
    room = QWidget()
    qtbot.addWidget(room)
    flow = FlowLayout(8, 8, room)
    chips = [block(100), block(100)]
    for chip in chips:
        flow.addWidget(chip)
    chips[0].hide()
    assert flow.heightForWidth(120) == 20


def test_chips_can_be_taken_out(qtbot: QtBot) -> None:
    room = QWidget()
    qtbot.addWidget(room)
    flow = FlowLayout(parent=room)
    chip = block(10)
    flow.addWidget(chip)
    assert flow.count() == 1
    taken = flow.takeAt(0)
    assert taken is not None
    assert taken.widget() is chip
    assert flow.takeAt(0) is None
    assert flow.itemAt(3) is None


def test_a_card_has_padding_that_grows(qtbot: QtBot, theme: Theme) -> None:
    card = Card(theme)
    qtbot.addWidget(card)
    assert card.body.contentsMargins().left() == 20
    theme.set_look(text_size=1.5)
    assert card.body.contentsMargins().left() == 30


def test_a_surface_has_its_ground(qtbot: QtBot, theme: Theme) -> None:
    surface = Surface("sunken", edge="left")
    qtbot.addWidget(surface)
    surface.resize(40, 40)
    image = surface.grab().toImage()
    assert image.pixelColor(20, 20).name() == theme.colour("sunken").name()
    assert image.pixelColor(0, 20).name() == theme.colour("border").name()


def test_a_rule_is_one_pixel(qtbot: QtBot, theme: Theme) -> None:
    room = QWidget()
    qtbot.addWidget(room)
    column = QVBoxLayout(room)
    rule = Rule()
    column.addWidget(rule)
    room.show()
    QApplication.processEvents()
    assert rule.height() == 1


def test_content_ends_at_the_same_line_with_a_scroll_bar_and_without(page: Page) -> None:
    before = page.row.width()
    tall = block(100, 900)
    page.scroll.body.addWidget(tall)
    tall.show()
    QApplication.processEvents()
    assert page.scroll.verticalScrollBar().isVisible()
    assert page.row.width() == before


def test_stacked_parts_stand_closer_than_parts_side_by_side(qtbot: QtBot, theme: Theme) -> None:
    row = ResponsiveRow(theme, spacing=32)
    qtbot.addWidget(row)
    upper, lower = block(50), block(50)
    row.add(upper)
    row.add(lower)
    row.set_narrow(True)
    row.resize(100, 60)
    row.show()
    QApplication.processEvents()
    assert lower.y() - upper.geometry().bottom() - 1 <= theme.scaled(20)


# --- gaps ---------------------------------------------------------------------------------


def test_gaps_grow_with_the_text(qtbot: QtBot, theme: Theme) -> None:
    ground = QWidget()
    qtbot.addWidget(ground)
    column = QVBoxLayout(ground)
    gaps = Gaps(theme, ground)
    gaps.around(column, 4, 8, 12, 16)
    gaps.between(column, 2)
    column.addWidget(block(10))
    gaps.below(column, 20)
    column.addWidget(block(10))

    def heights() -> int:
        return ground.sizeHint().height() - 2 * 20

    assert heights() == 8 + 2 + 20 + 16
    theme.set_look(text_size=1.5)
    assert heights() == 12 + 3 + 30 + 24
    assert column.contentsMargins().left() == 6


def test_items_end_with_the_flow_that_they_are_in(qtbot: QtBot) -> None:
    room, chip, gone = QWidget(), block(100), block(50)
    flow = FlowLayout(8, 8, room)
    flow.addWidget(gone)
    flow.addWidget(chip)
    gone.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    item = flow.itemAt(0)
    assert flow.count() == 1
    assert item is not None
    assert item.widget() is chip
    room.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not isValid(flow)
    assert not isValid(item)


def test_what_is_taken_out_of_a_flow_leaves_the_rest(qtbot: QtBot) -> None:
    room, chips = QWidget(), [block(100), block(50)]
    qtbot.addWidget(room)
    flow = FlowLayout(8, 8, room)
    for chip in chips:
        flow.addWidget(chip)
    assert flow.sizeHint() == QSize(158, 20)
    taken = flow.takeAt(0)
    assert taken is not None
    assert taken.widget() is chips[0]
    assert flow.sizeHint() == QSize(50, 20)
    flow.removeWidget(chips[1])
    assert flow.sizeHint() == QSize(0, 0)


@pytest.mark.parametrize(("heading", "begins"), [(30, 100), (80, 110)])
def test_what_the_focus_comes_to_stands_below_no_heading_that_is_cut(
    qtbot: QtBot, page: Page, heading: int, begins: int
) -> None:
    """Of a text that is higher one sees enough, and is not led away from it."""
    title, field = block(200, heading), QLineEdit()
    for part in (block(200, 72 - 20), title, field, block(200, 900)):
        page.scroll.body.addWidget(part)
    QApplication.processEvents()
    assert title.mapTo(page.scroll.widget(), QPoint(0, 0)).y() == 100
    bar = page.scroll.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 200)
    bar.setValue(110)
    page.scroll.see(field)
    assert bar.value() == begins


@pytest.mark.parametrize("before", [0, 700])
@pytest.mark.parametrize(("high", "seen"), [(200, True), (900, False)])
def test_of_a_text_that_the_focus_comes_to_one_sees_all_if_there_is_room(
    qtbot: QtBot, page: Page, high: int, seen: bool, before: int
) -> None:
    text = QTextEdit("First\n\n\n\n\n\nlast")
    text.moveCursor(QTextCursor.MoveOperation.End)
    text.setFixedHeight(high)
    for part in (block(200, 600), text, block(200, 900)):
        page.scroll.body.addWidget(part)
    bar, view = page.scroll.verticalScrollBar(), page.scroll.viewport()
    qtbot.waitUntil(lambda: bar.maximum() > 900)
    bar.setValue(before)
    page.scroll.see(text)
    begins, ends = (text.mapTo(view, QPoint(0, y)).y() for y in (0, text.height()))
    assert (begins > 0 and ends < view.height()) is seen
    assert begins < view.height()
