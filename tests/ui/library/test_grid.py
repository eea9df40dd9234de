"""The cards: as many columns as fit, moved in by keys, opened by Enter or a click."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QContextMenuEvent, QFontMetricsF, QImage, QPainter
from PySide6.QtWidgets import QApplication, QStyleOptionViewItem

from revmentor_desktop.domain.ids import TopicId
from revmentor_desktop.services.topic_states import NOT_YET
from revmentor_desktop.ui.library.card import TopicCards
from revmentor_desktop.ui.library.card_delegate import PADDING, RING, CardDelegate
from revmentor_desktop.ui.library.grid import GAP, NARROWEST, TopicGrid
from tests.ui.library.conftest import TOPICS, card_of
from tests.ui.library.test_card import TODAY

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from revmentor_desktop.domain.topics import Topic
    from revmentor_desktop.ui.theme import Theme

CARDS = [card_of(topic, NOT_YET, TODAY) for topic in TOPICS]


@pytest.fixture
def grid(qtbot: QtBot, theme: Theme) -> TopicGrid:
    made = TopicGrid(theme, TopicCards(), lambda _topics: None)
    made.model().setParent(made)
    qtbot.addWidget(made)
    made.resize(600, 500)
    made.show_cards(CARDS)
    with qtbot.waitActive(made):
        made.show()
    return made


def at(grid: TopicGrid, row: int) -> QPoint:
    return grid.visualRect(grid.model().index(row, 0)).center()


@pytest.mark.parametrize(("width", "columns"), [(270, 1), (600, 2), (790, 3), (1040, 4)])
def test_as_many_columns_as_fit_share_the_width(grid: TopicGrid, width: int, columns: int) -> None:
    grid.resize(width, 500)
    QApplication.processEvents()
    assert grid.columns() == columns
    row = [grid.visualRect(grid.model().index(n, 0)) for n in range(len(CARDS))]
    assert len([rect for rect in row if rect.top() == row[0].top()]) == columns
    assert row[0].width() >= NARROWEST - GAP


def test_cards_are_one_and_a_half_times_as_large_with_large_text(
    grid: TopicGrid, theme: Theme
) -> None:
    before = grid.visualRect(grid.model().index(0, 0)).height()
    theme.set_look(text_size=1.5)
    QApplication.processEvents()
    after = grid.visualRect(grid.model().index(0, 0)).height()
    assert after == pytest.approx(before * 1.5, abs=6)
    assert grid.columns() == 1


def test_cards_keep_their_width_when_the_scroll_bar_goes(grid: TopicGrid) -> None:
    grid.resize(600, 300)
    QApplication.processEvents()
    assert grid.verticalScrollBar().isVisible()
    before = grid.visualRect(grid.model().index(0, 0))
    grid.show_cards(CARDS[:1])
    QApplication.processEvents()
    assert not grid.verticalScrollBar().isVisible()
    assert grid.visualRect(grid.model().index(0, 0)) == before


def test_the_first_arrow_selects_where_one_stands(qtbot: QtBot, grid: TopicGrid) -> None:
    grid.setFocus()
    with qtbot.waitSignal(grid.picked) as told:
        qtbot.keyClick(grid, Qt.Key.Key_Right)
    assert told.args == [CARDS[0]]


def test_arrows_move_across_and_down(qtbot: QtBot, grid: TopicGrid) -> None:
    grid.select("topic-1")
    qtbot.keyClick(grid, Qt.Key.Key_Right)
    qtbot.keyClick(grid, Qt.Key.Key_Down)
    assert grid.card == CARDS[3]
    qtbot.keyClick(grid, Qt.Key.Key_Home)
    assert grid.card == CARDS[0]
    qtbot.keyClick(grid, Qt.Key.Key_End)
    assert grid.card == CARDS[4]


def test_typing_the_beginning_of_a_title_goes_there(qtbot: QtBot, grid: TopicGrid) -> None:
    grid.setFocus()
    qtbot.keyClicks(grid, "prom")
    assert grid.card == CARDS[3]


def test_selecting_by_program_is_not_told(qtbot: QtBot, grid: TopicGrid) -> None:
    with qtbot.assertNotEmitted(grid.picked):
        assert grid.select("topic-2")
    assert grid.card == CARDS[1]


def test_the_selection_survives_other_cards(grid: TopicGrid) -> None:
    grid.select("topic-3")
    grid.show_cards([CARDS[4], CARDS[2]])
    assert grid.card == CARDS[2]


def test_enter_opens(qtbot: QtBot, grid: TopicGrid) -> None:
    grid.select("topic-2")
    with qtbot.waitSignal(grid.entered_card) as told:
        qtbot.keyClick(grid, Qt.Key.Key_Return)
    assert told.args == [CARDS[1]]


def test_a_click_opens_also_what_is_selected(qtbot: QtBot, grid: TopicGrid) -> None:
    grid.select("topic-2")
    with qtbot.waitSignal(grid.pressed_card) as told:
        qtbot.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=at(grid, 1))
    assert told.args == [CARDS[1]]


def test_esc_leaves(qtbot: QtBot, grid: TopicGrid) -> None:
    with qtbot.waitSignal(grid.escaped):
        qtbot.keyClick(grid, Qt.Key.Key_Escape)


def test_the_menu_key_asks_for_the_menu_of_the_current_card(qtbot: QtBot, grid: TopicGrid) -> None:
    grid.select("topic-2")
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(0, 0), QPoint(0, 0))
    with qtbot.waitSignal(grid.menu_wanted) as told:
        QApplication.sendEvent(grid.viewport(), event)
    assert told.args is not None
    assert told.args[0] == CARDS[1]


def test_a_right_click_selects_the_card_under_the_pointer(qtbot: QtBot, grid: TopicGrid) -> None:
    event = QContextMenuEvent(
        QContextMenuEvent.Reason.Mouse, at(grid, 3), grid.viewport().mapToGlobal(at(grid, 3))
    )
    with qtbot.waitSignal(grid.menu_wanted):
        QApplication.sendEvent(grid.viewport(), event)
    assert grid.card == CARDS[3]


def test_what_a_card_cuts_can_be_seen_in_full(theme: Theme, grid: TopicGrid) -> None:
    delegate = CardDelegate(theme, grid)
    delegate.set_width(400)
    assert delegate.tip(CARDS[0]) == ""
    delegate.set_width(100)
    assert TOPICS[0].summary in delegate.tip(CARDS[0])


def test_a_tip_shows_a_summary_as_it_is_written(theme: Theme, grid: TopicGrid) -> None:
    delegate = CardDelegate(theme, grid)
    delegate.set_width(100)
    hostile = replace(TOPICS[0], summary="<img src='file:///x'> and more words than fit here")
    assert "<img" not in delegate.tip(card_of(hostile, NOT_YET, TODAY))


@pytest.mark.parametrize("title", ["word " * 60, "付" * 60], ids=["English", "Chinese"])
def test_the_summary_stands_below_the_lines_of_the_title(grid: TopicGrid, title: str) -> None:
    """Chinese lines are higher than Latin ones, and it was written across the second of them."""
    bare = replace(TOPICS[0], title=" ", summary=" ")
    titled = replace(bare, id=TopicId("titled"), title=title)
    whole = replace(titled, id=TopicId("whole"), summary="Ål " * 60)
    none, first, both = (_painted(grid, topic) for topic in (bare, titled, whole))
    assert _rows(first, both)[0] > _rows(none, first)[-1]


def test_cards_are_higher_where_one_of_them_is_in_chinese(grid: TopicGrid) -> None:
    before = grid.visualRect(grid.model().index(0, 0)).height()
    grid.show_cards([card_of(replace(TOPICS[0], title="付費搜尋"), NOT_YET, TODAY), *CARDS[1:]])
    QApplication.processEvents()
    assert grid.visualRect(grid.model().index(0, 0)).height() > before + 6
    grid.show_cards(CARDS)
    QApplication.processEvents()
    assert grid.visualRect(grid.model().index(0, 0)).height() == before


def test_two_lines_of_a_chinese_title_are_not_cut(theme: Theme, grid: TopicGrid) -> None:
    delegate = CardDelegate(theme, grid)
    delegate.set_width(400)
    chinese = replace(TOPICS[0], title="付" * 30)
    assert delegate.cut_texts(card_of(chinese, NOT_YET, TODAY)) == []


def _painted(grid: TopicGrid, topic: Topic) -> QImage:
    """Return the card of *topic*, as high as one in Chinese."""
    last = card_of(replace(TOPICS[1], title="付"), NOT_YET, TODAY)
    grid.show_cards([card_of(topic, NOT_YET, TODAY), last])
    QApplication.processEvents()
    return grid.grab(grid.visualRect(grid.model().index(0, 0))).toImage()


def _rows(before: QImage, after: QImage) -> list[int]:
    """Return the rows of pixels in which the two differ."""
    return [
        y
        for y in range(after.height())
        if any(before.pixel(x, y) != after.pixel(x, y) for x in range(after.width()))
    ]


def test_no_single_character_of_a_chinese_title_is_left_for_its_last_line(
    theme: Theme, grid: TopicGrid
) -> None:
    title, one = "付" * 12, QFontMetricsF(theme.font("h3")).horizontalAdvance("付")
    bare = replace(TOPICS[0], id=TopicId("bare"), title=" ", summary=" ")
    titled = replace(bare, id=TopicId("titled"), title=title)
    frame = 2 * (theme.scaled(PADDING) + RING)
    delegate = CardDelegate(theme, grid)
    delegate.set_width(frame + round(11.5 * one))  # the last one alone does not fit
    before, after = (_drawn(delegate, topic) for topic in (bare, titled))
    foot = _rows(before, after)[-1]
    inked = [x for x in range(after.width()) if before.pixel(x, foot) != after.pixel(x, foot)]
    assert inked[-1] > frame / 2 + one


def _drawn(delegate: CardDelegate, topic: Topic) -> QImage:
    model = TopicCards()
    model.show([card_of(topic, NOT_YET, TODAY)])
    option = QStyleOptionViewItem()
    size = delegate.sizeHint(option, model.index(0, 0))
    option.rect = QRect(QPoint(0, 0), size)
    picture = QImage(size, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.white)
    painter = QPainter(picture)
    delegate.paint(painter, option, model.index(0, 0))
    painter.end()
    return picture
