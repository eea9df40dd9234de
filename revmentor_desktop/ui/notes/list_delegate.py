"""Paints a row of the list of notes: title and date, two lines, where it belongs.

A private note has the private sign: hatched edge, padlock and the word.
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
    from revmentor_desktop.ui.notes.list_model import NoteRow
    from revmentor_desktop.ui.theme import Theme

SIDE = 8
INSET = 13
PAD = 10
GAP = 3
FOOT_GAP = 4
HATCH = 5
LOCK = 13
LATIN = "A"
CHINESE = "中"
"""Letters a line is measured with."""


class NoteDelegate(RowDelegate):
    """Every row is as high as the fonts make it, and higher in a list that holds Chinese."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._sample = LATIN

    def set_tall(self, tall: bool) -> None:
        """Leave room for Chinese lines, or not."""
        self._sample = CHINESE if tall else LATIN

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Return the height of a row."""
        title, line, foot = (
            self._height(*style) for style in (("body", 600), ("small", 400), ("caption", 500))
        )
        scaled = self._theme.scaled
        return QSize(
            scaled(160), 2 * scaled(PAD) + title + scaled(GAP) + 2 * line + scaled(FOOT_GAP) + foot
        )

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the row."""
        row: NoteRow | None = index.data(ValueRole)
        if row is None:
            return  # it has gone, and the list hears of it in a moment
        scaled = self._theme.scaled
        whole = QRectF(option.rect)
        state = option.state
        area = whole.adjusted(scaled(SIDE), 1, -scaled(SIDE), -1)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        selected = bool(state & QStyle.StateFlag.State_Selected)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        self._paint_ground(painter, area, selected=selected, hovered=hovered)
        if row.private:
            edge = area.adjusted(scaled(3), scaled(PAD), 0, -scaled(PAD))
            edge.setWidth(scaled(HATCH))
            paint_hatch(painter, self._theme, edge, 2)
        self._paint_words(
            painter, row, area.adjusted(scaled(INSET), scaled(PAD) - 1, -scaled(INSET), 0)
        )
        painter.restore()

    def _paint_ground(
        self, painter: QPainter, area: QRectF, *, selected: bool, hovered: bool
    ) -> None:
        theme = self._theme
        if not selected:
            inset = theme.scaled(INSET)
            line = QRectF(area.left() + inset, area.bottom(), area.width() - 2 * inset, 1)
            paint_rule(painter, theme.colour("border"), line)
        ground = area.adjusted(1, 1, -1, -1)
        paint_row_ground(
            painter, theme, ground, selected=selected, hovered=hovered, hover="hoverSidebar"
        )

    def _paint_words(self, painter: QPainter, row: NoteRow, area: QRectF) -> None:
        theme, scaled = self._theme, self._theme.scaled
        height = self._height("body", 600)
        small = theme.font("caption")
        own = line_height(theme.font("body", 600), row.title)
        painter.setFont(small)
        painter.setPen(theme.colour("textSecondary"))
        wide = QFontMetrics(small).horizontalAdvance(row.date)
        line = QRectF(area.left(), area.top(), area.width(), own)
        painter.drawText(
            line, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, row.date
        )
        line.setWidth(area.width() - wide - scaled(8))
        top = area.top() + height + scaled(GAP)
        step = self._height("small", 400)
        words = QRectF(area.left(), top, area.width(), 2 * step)
        if row.covered:
            bars = QRectF(line.topLeft(), words.bottomRight())
            paint_bars(painter, theme, bars.adjusted(0, scaled(3), -wide, 0), 3)
        else:
            paint_lines(painter, line, row.title, theme.font("body", 600), theme.colour("text"))
            self._paint_excerpt(painter, row, words, step)
        foot = QRectF(
            area.left(),
            words.bottom() + scaled(FOOT_GAP),
            area.width(),
            self._height("caption", 500),
        )
        self._paint_foot(painter, row, foot)

    def _paint_excerpt(self, painter: QPainter, row: NoteRow, words: QRectF, step: int) -> None:
        theme = self._theme
        font = theme.font("small")
        spacing = step - line_height(font, row.excerpt)
        paint_lines(
            painter,
            words,
            row.excerpt,
            font,
            theme.colour("textSecondary"),
            lines=2,
            spacing=spacing,
        )

    def _paint_foot(self, painter: QPainter, row: NoteRow, area: QRectF) -> None:
        theme, scaled = self._theme, self._theme.scaled
        font = theme.font("caption", 600 if row.private else 500)
        area.setHeight(line_height(font, row.foot))
        if row.private:
            side = scaled(LOCK)
            place = QRectF(area.left(), area.top() + (area.height() - side) / 2, side, side)
            theme.paint_icon(painter, "lock", place, "private", 2.0)
            area = area.adjusted(scaled(LOCK + 5), 0, 0, 0)
        colour = theme.colour("private" if row.private else "textSecondary")
        paint_lines(painter, area, row.foot, font, colour)

    def _height(self, style: str, weight: int) -> int:
        return line_height(self._theme.font(style, weight), self._sample) + 1
