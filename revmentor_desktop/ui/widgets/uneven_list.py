"""A list whose rows are as high as their words, and of which only those that are seen are measured.

Qt asks every row of such a list how high it is before it shows one, and so for all its words.  Here
a row is as high as it is assumed to be until it is seen, and what is seen stays where it is when
rows above it turn out to be higher.  Few rows are all measured, so that the scroll bar is exact.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    QRect,
    Qt,
)
from PySide6.QtGui import QAccessible, QAccessibleEvent, QHoverEvent, QPainter, QRegion
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyleOptionViewItem, QWidget

from revmentor_desktop.ui.widgets.inner_parts import forget_with
from revmentor_desktop.ui.widgets.row_heights import RowHeights

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtCore import QAbstractListModel
    from PySide6.QtGui import QPaintEvent, QShowEvent

    from revmentor_desktop.ui.models.value_list import Index

FEW = 150
"""Rows that are all measured at once: more than a window shows."""

PAGES = 2
"""How many pages below the top of what is seen a row is still kept where it was."""

Cursor = QAbstractItemView.CursorAction
Hint = QAbstractItemView.ScrollHint

HOVERS = {QEvent.Type.HoverMove, QEvent.Type.HoverEnter}


class UnevenList(QListView):
    """The rows of *model*, one below the other; at first there are none.

    Who makes one says how high they are.
    """

    def __init__(self, model: QAbstractListModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        forget_with(self)
        self._all = model
        self._heights = RowHeights()
        self._kept = 0
        """The row that stays where it is when others are measured."""
        self._hovered = -1
        self._measuring = False
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        model.rowsInserted.connect(self._follow_inserted)
        model.rowsRemoved.connect(self._follow_removed)
        model.rowsMoved.connect(self._follow_moved)
        model.layoutChanged.connect(self.assume_all)
        model.modelReset.connect(self.assume_all)
        self.setModel(model)

    # --- how high rows are ----------------------------------------------------------------

    def measured(self, row: int) -> int:
        """Return how high *row* is; it may be read for that."""
        raise NotImplementedError

    def assumed(self, rows: range) -> Iterable[int]:
        """Return how high each of *rows* may be, without reading any."""
        raise NotImplementedError

    def assume_all(self) -> None:
        """Measure every row anew when it is seen next; of many the one at the top stays there."""
        bar, heights = self.verticalScrollBar(), self._heights
        count = self._all.rowCount()
        first = heights.at(bar.value()) if len(heights) else 0
        within = bar.value() - heights.top(first)
        heights.show(self.assumed(range(count)))
        if count > FEW and first < count:
            self._kept = first
            self._set_range()
            self._scroll(heights.top(first) + within)
        self.scheduleDelayedItemsLayout()

    # --- Qt: where rows stand -------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        """Measure what has another height since somebody looked last."""
        super().showEvent(event)
        self.doItemsLayout()

    def doItemsLayout(self) -> None:
        """Measure what is seen; Qt would measure everything."""
        state = self.state()
        self.setState(QAbstractItemView.State.ExpandingState)  # a scroll bar may come
        QAbstractItemView.doItemsLayout(self)
        self.setState(state)

    def updateGeometries(self) -> None:
        """Have the scroll bar and the line that is written in follow."""
        self._settle()
        self._set_range()
        self.updateEditorGeometries()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Move what is seen, and measure what comes into sight.

        Qt's list ends a scrolling of its own, and moves nothing that it has not laid out.
        """
        super().scrollContentsBy(dx, dy)
        self.viewport().scroll(dx, dy)
        self._settle()

    def visualRect(self, index: Index) -> QRect:
        """Return where the row of *index* stands in what is seen."""
        row = index.row()
        if not 0 <= row < len(self._heights):
            return QRect()
        top = self._heights.top(row) - self.verticalScrollBar().value()
        return QRect(0, top, self.viewport().width(), self._heights[row])

    def indexAt(self, place: QPoint) -> QModelIndex:
        """Return the index of the row at *place*; an invalid one where there is none."""
        y = place.y() + self.verticalScrollBar().value()
        within = 0 <= y < self._heights.total and 0 <= place.x() < self.viewport().width()
        return self._all.index(self._heights.at(y), 0) if within else QModelIndex()

    def scrollTo(self, index: Index, hint: Hint = Hint.EnsureVisible) -> None:
        """Bring the row of *index* into sight, and measure it for that."""
        row, room = index.row(), self.viewport().height()
        if not self.isVisible() or not 0 <= row < len(self._heights):
            return
        self.executeDelayedItemsLayout()
        self._measure(row)
        at, top, height = (
            self.verticalScrollBar().value(),
            self._heights.top(row),
            self._heights[row],
        )
        self._kept = row
        self._set_range()
        if hint is Hint.PositionAtCenter:
            at = top - (room - height) // 2
        elif hint is Hint.PositionAtTop or (hint is Hint.EnsureVisible and top < at):
            at = top
        elif hint is Hint.PositionAtBottom or top + height > at + room:
            at = min(top, top + height - room)
        self._scroll(at)
        self._settle()

    def moveCursor(self, action: Cursor, _modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Return the row that *action* leads to; rows that are only read are passed over."""
        count, here = self._all.rowCount(), self.currentIndex().row()
        if here < 0 or action is Cursor.MoveHome:
            return self._available(range(count))
        ways: dict[Cursor, tuple[Iterable[int], ...]] = {
            Cursor.MoveEnd: (range(count - 1, -1, -1),),
            Cursor.MoveUp: (range(here - 1, -1, -1),),
            Cursor.MovePrevious: (range(here - 1, -1, -1),),
            Cursor.MoveDown: (range(here + 1, count),),
            Cursor.MoveNext: (range(here + 1, count),),
        }
        if action is Cursor.MovePageUp:
            far = self._a_page_on(here, -1)
            ways[action] = (range(far, here), range(far - 1, -1, -1))
        elif action is Cursor.MovePageDown:
            far = self._a_page_on(here, 1)
            ways[action] = (range(far, here, -1), range(far + 1, count))
        for rows in ways.get(action, ()):
            found = self._available(rows)
            if found.isValid():
                return found
        return self.currentIndex()

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        """Select the row at the corner of *rect*; one is selected at a time."""
        index = self.indexAt(rect.topLeft())
        selection = QItemSelection()
        if index.flags() & Qt.ItemFlag.ItemIsEnabled:
            selection.select(index, index)
        self.selectionModel().select(selection, command)

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        """Return where what is selected is seen."""
        region, seen = QRegion(), self.viewport().rect()
        for index in selection.indexes():
            region += QRegion(self.visualRect(index).intersected(seen))
        return region

    # --- Qt: what is seen and said --------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the rows that are seen, as Qt does."""
        if not len(self._heights):
            return
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        plain, current = option.state, self.currentIndex().row()
        painter = QPainter(self.viewport())
        for row in self._seen(event.rect().top(), event.rect().bottom() + 1):
            index = self._all.index(row, 0)
            option.rect = self.visualRect(index)
            option.state = plain
            if self.selectionModel().isSelected(index):
                option.state |= QStyle.StateFlag.State_Selected
            if row == self._hovered:
                option.state |= QStyle.StateFlag.State_MouseOver
            if row == current and self.hasFocus():
                option.state |= QStyle.StateFlag.State_HasFocus
            self.itemDelegate().paint(painter, option, index)
        painter.end()

    def viewportEvent(self, event: QEvent) -> bool:
        """Know over which row the pointer is."""
        if event.type() in HOVERS and isinstance(event, QHoverEvent):
            self._hovered = self.indexAt(event.position().toPoint()).row()
        elif event.type() in (QEvent.Type.HoverLeave, QEvent.Type.Leave):
            self._hovered = -1
        return super().viewportEvent(event)

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell screen readers which row it is: Qt's list would ask where it laid that out."""
        QAbstractItemView.currentChanged(self, current, previous)
        self._tell(QAccessible.Event.Focus, current)

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """Tell screen readers as well."""
        for index in selected.indexes()[:1]:
            self._tell(QAccessible.Event.SelectionAdd, index)
        for index in deselected.indexes()[:1]:
            self._tell(QAccessible.Event.SelectionRemove, index)
        QAbstractItemView.selectionChanged(self, selected, deselected)

    # --- private --------------------------------------------------------------------------

    def _tell(self, what: QAccessible.Event, index: Index) -> None:
        if QAccessible.isActive() and index.isValid():
            event = QAccessibleEvent(self, what)
            event.setChild(index.row())
            QAccessible.updateAccessibility(event)

    def _available(self, rows: Iterable[int]) -> QModelIndex:
        """Return the first of *rows* that can be gone to."""
        for row in rows:
            index = self._all.index(row, 0)
            if index.flags() & Qt.ItemFlag.ItemIsEnabled:
                return index
        return QModelIndex()

    def _a_page_on(self, row: int, step: int) -> int:
        """Return the row that stands a page below *row*, or above it with a *step* of -1."""
        room = self.viewport().height() - 1
        while 0 <= row + step < len(self._heights):
            passed = row if step > 0 else row - 1
            self._measure(passed)
            room -= self._heights[passed]
            if room < 0:
                break
            row += step
        return row

    def _seen(self, top: int, bottom: int) -> Iterable[int]:
        """Return the rows between two places in what is seen."""
        at = self.verticalScrollBar().value()
        if not len(self._heights) or bottom + at <= 0 or top + at >= self._heights.total:
            return ()
        return range(self._heights.at(top + at), self._heights.at(bottom + at - 1) + 1)

    def _measure(self, row: int) -> int:
        """Measure *row* and return by how much it is higher than it was taken to be."""
        return self._heights.change(row, self.measured(row))

    def _settle(self) -> None:
        """Measure the rows that are seen, until all that are seen are as high as they are."""
        if self._measuring or not self.isVisible() or not len(self._heights):
            return
        before, self._measuring = self._heights.total, True
        try:
            self._measure_seen()
        finally:
            self._measuring = False
        self._kept = self._heights.at(self.verticalScrollBar().value())
        if self._heights.total != before:
            self.viewport().update()
            self.updateEditorGeometries()

    def _measure_seen(self) -> None:
        """Measure what is seen, again where that brings others into sight or another width."""
        bar, view = self.verticalScrollBar(), self.viewport()
        at = width = -1
        while (bar.value(), view.width()) != (at, width):
            at, width = bar.value(), view.width()
            if len(self._heights) <= FEW:
                for row in range(len(self._heights)):
                    self._measure(row)
            above = self._measure_from(at)
            self._set_range()
            bar.setValue(at + above)

    def _measure_from(self, at: int) -> int:
        """Measure the rows that are seen with *at* at the top.

        Return by how much those grew that are above the row that stays, if it is near.  The first
        row of all stays at the top.
        """
        heights, room = self._heights, self.viewport().height()
        row, above = heights.at(at), 0
        kept = self._kept if self._kept < len(heights) and at > 0 else -1
        if not row <= kept or heights.top(kept) > at + PAGES * room:
            kept = -1
        y = heights.top(row) - at
        while row < len(heights) and y < room + above:
            grown = self._measure(row)
            above += grown if row < kept else 0
            y += heights[row]
            row += 1
        return above

    def _set_range(self) -> None:
        """Let the scroll bar go as far as there are rows."""
        bar, heights, room = self.verticalScrollBar(), self._heights, self.viewport().height()
        bar.setPageStep(room)
        if len(heights):
            bar.setSingleStep(heights[0])
        bar.setRange(0, max(0, heights.total - room))

    def _scroll(self, at: int) -> None:
        """Scroll without measuring what comes into sight."""
        before, self._measuring = self._measuring, True
        self.verticalScrollBar().setValue(at)
        self._measuring = before

    def _follow_inserted(self, _parent: Index, first: int, last: int) -> None:
        self._heights.insert(first, self.assumed(range(first, last + 1)))

    def _follow_removed(self, _parent: Index, first: int, last: int) -> None:
        self._heights.remove(first, last - first + 1)

    def _follow_moved(
        self, _parent: Index, first: int, last: int, _target: Index, before: int
    ) -> None:
        moved = [self._heights[row] for row in range(first, last + 1)]
        self._heights.remove(first, len(moved))
        self._heights.insert(before if before < first else before - len(moved), moved)
