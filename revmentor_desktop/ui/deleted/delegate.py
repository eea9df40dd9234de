"""Paints a row of Recently deleted: what it is, when it was deleted, how long it is kept.

A private thing has the private sign: hatched edge, padlock and the word.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QWidget

from revmentor_desktop.ui.models.value_list import Index, ValueRole
from revmentor_desktop.ui.widgets.cover_pane import paint_bars
from revmentor_desktop.ui.widgets.painting import (
    line_height,
    paint_lines,
    paint_row_ground,
    paint_rule,
)
from revmentor_desktop.ui.widgets.private_sign import paint_hatch
from revmentor_desktop.ui.widgets.row_delegate import RowDelegate

if TYPE_CHECKING:
    from revmentor_desktop.ui.deleted.rows import DeletedRow
    from revmentor_desktop.ui.theme import Theme

PAD = 10
SIDE = 14
GAP = 3
ICON = 18
HATCH = 5
LOCK = 13
CHINESE = "中"
"""What a line is measured with, so that no row is too low for its words."""


class DeletedDelegate(RowDelegate):
    """Two lines, and at the right for how long."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Return the height of a row, from its fonts."""
        scaled = self._theme.scaled
        lines = self._height("body") + self._height("caption") + scaled(GAP)
        return QSize(scaled(200), lines + 2 * scaled(PAD))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the row."""
        row: DeletedRow = index.data(ValueRole)
        scaled = self._theme.scaled
        area = QRectF(option.rect).adjusted(1, 1, -1, -1)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, area, option.state)
        if row.private:
            edge = area.adjusted(scaled(3), scaled(PAD), 0, -scaled(PAD))
            edge.setWidth(scaled(HATCH))
            paint_hatch(painter, self._theme, edge, 2)
        inner = area.adjusted(scaled(SIDE), scaled(PAD), -scaled(SIDE), -scaled(PAD))
        self._paint_left(painter, row, inner)
        wide = QFontMetrics(self._theme.font("small")).horizontalAdvance(row.left)
        icon = QRectF(inner.left(), inner.top() + scaled(1), scaled(ICON), scaled(ICON))
        self._theme.paint_icon(painter, row.icon, icon)
        words = inner.adjusted(scaled(ICON + 10), 0, -wide - scaled(16), 0)
        self._paint_words(painter, row, words)
        painter.restore()

    def _paint_ground(self, painter: QPainter, area: QRectF, state: QStyle.StateFlag) -> None:
        theme = self._theme
        selected = bool(state & QStyle.StateFlag.State_Selected)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        if selected or hovered:
            paint_row_ground(painter, theme, area, selected=selected, hovered=hovered)
        else:
            side = theme.scaled(SIDE)
            line = QRectF(area.left() + side, area.bottom(), area.width() - 2 * side, 1)
            paint_rule(painter, theme.colour("border"), line)

    def _paint_left(self, painter: QPainter, row: DeletedRow, area: QRectF) -> None:
        painter.setFont(self._theme.font("small"))
        painter.setPen(self._theme.colour("textSecondary"))
        painter.drawText(
            area, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, row.left
        )

    def _paint_words(self, painter: QPainter, row: DeletedRow, area: QRectF) -> None:
        theme, scaled = self._theme, self._theme.scaled
        title = QRectF(area.left(), area.top(), area.width(), self._height("body"))
        if row.covered:
            paint_bars(painter, theme, title.adjusted(0, scaled(2), 0, scaled(4)), 1)
        else:
            paint_lines(painter, title, row.title, theme.font("body", 600), theme.colour("text"))
        top = title.bottom() + scaled(GAP)
        foot = QRectF(area.left(), top, area.width(), self._height("caption"))
        if row.private:
            side = scaled(LOCK)
            lock = QRectF(foot.left(), foot.top() + (foot.height() - side) / 2, side, side)
            theme.paint_icon(painter, "lock", lock, "private", 2.0)
            foot.setLeft(foot.left() + scaled(LOCK + 5))
        colour = theme.colour("private" if row.private else "textSecondary")
        font = theme.font("caption", 600 if row.private else 500)
        paint_lines(painter, foot, row.detail, font, colour)

    def _height(self, style: str) -> int:
        return line_height(self._theme.font(style, 600), CHINESE) + 1
