"""A list of uneven rows: what is seen is measured and stays, and its end is gone to at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent, QHoverEvent
from PySide6.QtWidgets import QApplication, QStyle, QStyledItemDelegate

from revmentor_desktop.ui.models.value_list import ValueListModel
from revmentor_desktop.ui.widgets import uneven_list
from revmentor_desktop.ui.widgets.uneven_list import FEW, UnevenList

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QStyleOptionViewItem
    from pytestqt.qtbot import QtBot

    from revmentor_desktop.ui.models.value_list import Index

ASSUMED, ROOM = 20, 300
MANY = 1_000


class Numbers(ValueListModel[int]):
    """Numbers; those that end in 5 can only be read."""

    def __init__(self) -> None:
        super().__init__(str, str)

    def flags(self, index: Index) -> Qt.ItemFlag:
        number = self.value(index)
        fixed = number is not None and number % 10 == 5
        return Qt.ItemFlag.NoItemFlags if fixed else super().flags(index)


class Painted(QStyledItemDelegate):
    """Notes which rows are drawn, and how."""

    def __init__(self, parent: UnevenList) -> None:
        super().__init__(parent)
        self.rows: dict[int, QStyle.StateFlag] = {}

    def paint(self, _painter: QPainter, option: QStyleOptionViewItem, index: Any) -> None:
        self.rows[index.row()] = option.state


class Uneven(UnevenList):
    """Each third row is higher than one would think."""

    def __init__(self, model: Numbers) -> None:
        super().__init__(model)
        self.numbers = model
        self.asked: set[int] = set()
        self.lower = False
        self.painted = Painted(self)
        self.setItemDelegate(self.painted)

    def measured(self, row: int) -> int:
        self.asked.add(row)
        if self.lower:
            return ASSUMED
        value = self.numbers.values[row]
        return 45 if value % 3 == 0 else ASSUMED

    def assumed(self, rows: range) -> Iterable[int]:
        return [ASSUMED for _ in rows]

    def top(self, row: int) -> int:
        return self.visualRect(self.numbers.index(row, 0)).top()


@pytest.fixture
def show(qtbot: QtBot) -> Callable[[int], Uneven]:
    def shown(count: int) -> Uneven:
        model = Numbers()
        view = Uneven(model)
        model.setParent(view)
        qtbot.addWidget(view)
        model.show(range(count))
        view.setFrameShape(UnevenList.Shape.NoFrame)
        view.resize(200, ROOM)
        view.show()
        QApplication.processEvents()
        return view

    return shown


def go(view: Uneven, row: int) -> None:
    view.setCurrentIndex(view.numbers.index(row, 0))


def rows_fit(view: Uneven) -> bool:
    """Say whether what is seen is measured, and each row begins where the one above ends."""
    rows = sorted(view._seen(0, ROOM))
    tops = [view.top(row) for row in rows]
    heights = [view.measured(row) for row in rows]
    ends = [top + height for top, height in zip(tops, heights, strict=True)]
    return tops[1:] == ends[:-1] and tops[0] <= 0 and ends[-1] >= ROOM


def test_few_rows_are_all_measured(show: Callable[[int], Uneven]) -> None:
    view = show(FEW)
    assert view.asked == set(range(FEW))
    assert view.verticalScrollBar().maximum() == 50 * 45 + 100 * ASSUMED - ROOM


def test_of_many_rows_those_that_are_seen_are_measured(show: Callable[[int], Uneven]) -> None:
    view = show(MANY)
    assert rows_fit(view)
    assert len(view.asked) < 20
    bar = view.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    assert rows_fit(view)
    assert len(view.asked) < 40


def test_the_end_is_gone_to_at_once(show: Callable[[int], Uneven], qtbot: QtBot) -> None:
    view = show(MANY)
    qtbot.keyClick(view, Qt.Key.Key_End)
    assert view.currentIndex().row() == MANY - 1
    assert view.visualRect(view.currentIndex()).bottom() == ROOM - 1
    assert view.verticalScrollBar().value() == view.verticalScrollBar().maximum()
    assert rows_fit(view)
    assert len(view.asked) < 50
    qtbot.keyClick(view, Qt.Key.Key_Home)
    assert (view.currentIndex().row(), view.top(0)) == (0, 0)


def test_what_is_seen_stays_when_rows_above_it_are_higher(show: Callable[[int], Uneven]) -> None:
    view = show(MANY)
    go(view, 600)
    bar = view.verticalScrollBar()
    for _ in range(60):
        row = view.indexAt(QPoint(5, 1)).row()
        before = view.top(row)
        bar.setValue(bar.value() - 50)
        assert view.top(row) == before + 50
        assert rows_fit(view)


def test_a_page_is_what_is_seen(show: Callable[[int], Uneven], qtbot: QtBot) -> None:
    view = show(MANY)
    go(view, 301)
    view.scrollTo(view.currentIndex(), UnevenList.ScrollHint.PositionAtTop)
    assert view.top(301) == 0
    last = view.indexAt(QPoint(5, ROOM - 1)).row()
    qtbot.keyClick(view, Qt.Key.Key_PageDown)
    assert view.currentIndex().row() == last
    qtbot.keyClick(view, Qt.Key.Key_PageUp)
    assert view.currentIndex().row() == 301
    view.scrollTo(view.numbers.index(800, 0), UnevenList.ScrollHint.PositionAtCenter)
    assert view.top(800) == (ROOM - view.measured(800)) // 2


def test_rows_that_are_only_read_are_passed_over(
    show: Callable[[int], Uneven], qtbot: QtBot
) -> None:
    view = show(MANY)
    go(view, 4)
    qtbot.keyClick(view, Qt.Key.Key_Down)
    assert view.currentIndex().row() == 6
    qtbot.keyClick(view, Qt.Key.Key_Up)
    assert view.currentIndex().row() == 4
    qtbot.keyClick(view, Qt.Key.Key_Left)
    assert view.currentIndex().row() == 4
    place = view.visualRect(view.numbers.index(5, 0)).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert not view.selectionModel().isSelected(view.numbers.index(5, 0))


def test_heights_follow_their_rows(show: Callable[[int], Uneven]) -> None:
    view = show(300)
    numbers = [*range(1, 200), 900, *range(200, 300), 0]
    view.numbers.show(numbers)
    QApplication.processEvents()
    assert rows_fit(view)
    assert len(view._heights) == len(numbers)
    assert view._heights.total < 301 * 45
    view.numbers.show(range(900, 905))
    QApplication.processEvents()
    assert view.verticalScrollBar().maximum() == 0
    assert view.indexAt(QPoint(5, ROOM - 1)).row() == -1
    view.numbers.show(())
    QApplication.processEvents()
    assert view.indexAt(QPoint(5, 5)).row() == -1


def test_a_row_is_drawn_as_what_it_is(show: Callable[[int], Uneven], qtbot: QtBot) -> None:
    view = show(MANY)
    view.activateWindow()
    view.setFocus()
    qtbot.waitUntil(view.hasFocus)
    go(view, 1)
    place = QPointF(view.visualRect(view.numbers.index(3, 0)).center())
    hovers = QHoverEvent(QEvent.Type.HoverMove, place, place, QPointF())
    QApplication.sendEvent(view.viewport(), hovers)
    view.painted.rows.clear()
    view.viewport().repaint()
    flag = QStyle.StateFlag
    assert sorted(view.painted.rows) == sorted(view._seen(0, ROOM))
    for what, row in (
        (flag.State_Selected, 1),
        (flag.State_HasFocus, 1),
        (flag.State_MouseOver, 3),
    ):
        assert [at for at, state in view.painted.rows.items() if state & what] == [row]


def test_what_comes_into_sight_is_drawn(show: Callable[[int], Uneven]) -> None:
    view = show(MANY)
    before = set(view._seen(0, ROOM))
    for there in (100, 5_000, 4_900):
        view.painted.rows.clear()
        view.verticalScrollBar().setValue(there)
        QApplication.processEvents()
        seen = set(view._seen(0, ROOM))
        assert seen - before
        assert seen - before <= view.painted.rows.keys()
        before = seen


def test_what_became_lower_behind_another_page_is_lower(show: Callable[[int], Uneven]) -> None:
    view = show(FEW)
    view.hide()
    view.lower = True
    view.doItemsLayout()
    view.show()
    assert view.verticalScrollBar().maximum() == FEW * ASSUMED - ROOM


def test_a_screen_reader_hears_which_row_it_is(
    show: Callable[[int], Uneven], monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[tuple[QAccessible.Event, int]] = []

    class Accessible:
        Event = QAccessible.Event

        @staticmethod
        def isActive() -> bool:
            return True

        @staticmethod
        def updateAccessibility(event: QAccessibleEvent) -> None:
            heard.append((event.type(), event.child()))

    view = show(MANY)
    monkeypatch.setattr(uneven_list, "QAccessible", Accessible)
    go(view, 7)
    go(view, 8)
    event = QAccessible.Event
    assert (event.Focus, 8) in heard
    assert (event.SelectionAdd, 8) in heard
    assert (event.SelectionRemove, 7) in heard


def test_every_row_is_measured_anew_when_it_may_be_of_another_height(
    show: Callable[[int], Uneven],
) -> None:
    view = show(MANY)
    go(view, 500)
    row = view.indexAt(QPoint(5, 1)).row()
    before = view.top(row)
    view.assume_all()
    view.doItemsLayout()
    assert view.top(row) == before
    assert rows_fit(view)
