"""Paints a row to tick: a box, the title and a note, or the heading of a group."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QMouseEvent, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from revmentor_desktop.ui.models.value_list import ValueRole
from revmentor_desktop.ui.widgets.painting import (
    line_height,
    paint_lines,
    paint_row_ground,
    paint_tick_box,
)
from revmentor_desktop.ui.widgets.row_delegate import RowDelegate

if TYPE_CHECKING:
    from PySide6.QtCore import QAbstractItemModel
    from PySide6.QtWidgets import QWidget

    from revmentor_desktop.ui.library.tick_rows import TickRow
    from revmentor_desktop.ui.models.value_list import Index
    from revmentor_desktop.ui.theme import Theme

PAD = 7
SIDE = 10
BOX = 18
CHINESE = "中"
"""What a line is measured with, so that no row is too low for its words."""


class TickDelegate(RowDelegate):
    """Two lines a topic, one for a heading."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of a row, from its fonts."""
        row: TickRow = index.data(ValueRole)
        scaled = self._theme.scaled
        if row.heading:
            top = scaled(12) if index.row() else scaled(2)
            return QSize(scaled(200), top + self._height("caption") + scaled(4))
        lines = self._height("body") + self._height("caption") + scaled(2)
        return QSize(scaled(200), lines + 2 * scaled(PAD))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the row."""
        row: TickRow = index.data(ValueRole)
        theme, scaled = self._theme, self._theme.scaled
        area = QRectF(option.rect).adjusted(1, 1, -1, -1)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if row.heading:
            foot = area.adjusted(scaled(SIDE), 0, -scaled(SIDE), -scaled(4))
            foot.setTop(foot.bottom() - self._height("caption"))
            font = theme.font("caption", 600)
            paint_lines(painter, foot, row.title, font, theme.colour("textSecondary"))
            painter.restore()
            return
        self._paint_ground(painter, area, option.state)
        self._paint_mark(painter, row, self._box(area))
        words = area.adjusted(scaled(SIDE + BOX + 10), scaled(PAD), -scaled(SIDE), 0)
        title = QRectF(words.left(), words.top(), words.width(), self._height("body"))
        ink = theme.colour("text" if row.ticked is not False else "textSecondary")
        paint_lines(painter, title, row.title, theme.font("body", 600), ink)
        note = QRectF(title)
        note.moveTop(title.bottom() + scaled(2))
        paint_lines(painter, note, row.note, theme.font("caption"), theme.colour("textSecondary"))
        painter.restore()

    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        """Turn the tick when the box is pressed; Space is the list's own."""
        row: TickRow = index.data(ValueRole)
        if row.ticked is None or not isinstance(event, QMouseEvent):
            return super().editorEvent(event, model, option, index)
        if event.type() != QEvent.Type.MouseButtonRelease:
            return False
        grown = self._theme.scaled(6)
        box = self._box(QRectF(option.rect)).adjusted(-grown, -grown, grown, grown)
        if event.button() != Qt.MouseButton.LeftButton or not box.contains(event.position()):
            return False
        turned = Qt.CheckState.Unchecked if row.ticked else Qt.CheckState.Checked
        return model.setData(index, turned, Qt.ItemDataRole.CheckStateRole)

    def _box(self, area: QRectF) -> QRectF:
        side = self._theme.scaled(BOX)
        return QRectF(
            area.left() + self._theme.scaled(SIDE), area.center().y() - side / 2, side, side
        )

    def _paint_ground(self, painter: QPainter, area: QRectF, state: QStyle.StateFlag) -> None:
        paint_row_ground(
            painter,
            self._theme,
            area,
            selected=bool(state & QStyle.StateFlag.State_Selected),
            hovered=bool(state & QStyle.StateFlag.State_MouseOver),
        )

    def _paint_mark(self, painter: QPainter, row: TickRow, box: QRectF) -> None:
        """Draw the box, ticked or not, or the sign that stands in its place."""
        theme = self._theme
        if row.ticked is None:
            icon, colour = row.icon
            if icon:
                theme.paint_icon(painter, icon, box, colour)
            return
        paint_tick_box(painter, theme, box, ticked=row.ticked)

    def _height(self, style: str) -> int:
        return line_height(self._theme.font(style, 600), CHINESE) + 1
