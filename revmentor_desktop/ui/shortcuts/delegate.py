"""Paints a line of the list of keys: the words, and at the right the keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from revmentor_desktop.ui.models.value_list import Index, ValueRole
from revmentor_desktop.ui.widgets.painting import line_height, paint_lines, paint_row_ground

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from revmentor_desktop.ui.shortcuts.lines import ShortcutLine
    from revmentor_desktop.ui.theme import Theme

ROW, HEADING = 30, 34
"""Heights at 100 % text size."""

PAD = 10
TALL = "中"
"""The highest letter a line may hold."""


class ShortcutDelegate(QStyledItemDelegate):
    """Draws headings and lines from their values; keys that were chosen in the accent."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of a heading or a line, from its font."""
        line: ShortcutLine | None = index.data(ValueRole)
        scaled = self._theme.scaled
        heading = line is not None and line.heading
        font = self._theme.font("small" if heading else "body")
        height = line_height(font, TALL) + scaled(8)
        return QSize(scaled(200), max(scaled(HEADING if heading else ROW), height))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the line."""
        line: ShortcutLine | None = index.data(ValueRole)
        if line is None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(option.rect)
        if line.heading:
            self._paint_heading(painter, area, line.words)
        else:
            self._paint_ground(painter, area, option.state)
            self._paint_line(painter, area, line)
        painter.restore()

    def _paint_heading(self, painter: QPainter, area: QRectF, words: str) -> None:
        theme = self._theme
        font = theme.font("small", 600)
        foot = area.adjusted(theme.scaled(PAD), 0, 0, -theme.scaled(4))
        foot.setTop(foot.bottom() - line_height(font, TALL))
        paint_lines(painter, foot, words, font, theme.colour("textSecondary"))

    def _paint_ground(self, painter: QPainter, area: QRectF, state: QStyle.StateFlag) -> None:
        paint_row_ground(
            painter,
            self._theme,
            area.adjusted(1, 1, -1, -1),
            selected=bool(state & QStyle.StateFlag.State_Selected),
            hovered=bool(state & QStyle.StateFlag.State_MouseOver),
        )

    def _paint_line(self, painter: QPainter, area: QRectF, line: ShortcutLine) -> None:
        theme, pad = self._theme, self._theme.scaled(PAD)
        font = theme.font("small", 600 if line.chosen else 400)
        wide = QFontMetricsF(font).horizontalAdvance(line.keys)
        painter.setFont(font)
        painter.setPen(theme.colour("accentText" if line.chosen else "textSecondary"))
        flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(area.adjusted(pad, 0, -pad, 0), flags, line.keys)
        body = theme.font("body")
        high = line_height(body, line.words)
        words = QRectF(area.left() + pad, area.center().y() - high / 2, 0, high)
        words.setRight(area.right() - wide - 2 * pad)
        paint_lines(painter, words, line.words, body, theme.colour("text"))
