"""How a row of the agenda is drawn: grip, edge in the colour of the category, words, minutes.

Heights come from the fonts, so a row grows with the text size and with Chinese.  The row that is
unfolded keeps its head and leaves room below for the editor; the row that is being dragged
leaves a dashed slot.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from revmentor_desktop.ui.models.value_list import ValueRole
from revmentor_desktop.ui.widgets.only_read import only_reads
from revmentor_desktop.ui.widgets.painting import (
    chip_size,
    line_height,
    paint_chip,
    paint_lines,
)
from revmentor_desktop.ui.widgets.row_delegate import RowDelegate

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from revmentor_desktop.ui.sessions.agenda_model import AgendaRow
    from revmentor_desktop.ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex

RADIUS = 10
BETWEEN = 3
"""Pixels of a row above and below its card, at 100 %."""
CHIP_FROM = 440
"""Pixels a row needs at 100 % before it shows its category or kind."""


class AgendaDelegate(RowDelegate):
    """Paints the rows.

    ``dragged``, ``unfolded`` and ``renamed`` (with a field over its words) are keys of rows, empty
    for none.
    """

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self.dragged = ""
        self.unfolded = ""
        self.renamed = ""
        self.below = 0
        self._heights: dict[float, tuple[int, int]] = {}

    # --- measures -------------------------------------------------------------------------

    def line_heights(self) -> tuple[int, int]:
        """Return the heights of title and note; a Chinese line needs more than a Latin one."""
        theme, size = self._theme, self._theme.text_size
        if size not in self._heights:
            title = QFontMetricsF(theme.font("body", 600)).height()
            note = QFontMetricsF(theme.font("small")).height()
            least = theme.scaled(21), theme.scaled(19)
            self._heights[size] = max(round(title), least[0]), max(round(note), least[1])
        return self._heights[size]

    def head_height(self) -> int:
        """Return the height of a row that is not unfolded."""
        return sum(self.line_heights()) + 2 * self._theme.scaled(11) + 2 * self._between()

    def card(self, row: QRect) -> QRectF:
        """Return the card within the room of a row."""
        between = self._between()
        return QRectF(row).adjusted(1, between, -1, -between)

    def head(self, row: QRect) -> QRectF:
        """Return the part of the card that every row has."""
        card = self.card(row)
        card.setHeight(self.head_height() - 2 * self._between())
        return card

    def minutes_rect(self, row: QRect) -> QRect:
        """Return the box with the minutes."""
        scaled = self._theme.scaled
        metrics = QFontMetricsF(self._theme.font("body", 600))
        width = max(scaled(64), round(metrics.horizontalAdvance("000 min")) + scaled(16))
        height = max(scaled(30), round(metrics.height()) + scaled(10))
        head = self.head(row)
        left = head.right() - width - scaled(10)
        return QRectF(left, head.center().y() - height / 2, width, height).toAlignedRect()

    def title_rect(self, row: QRect) -> QRect:
        """Return where the title stands, for the field that renames it."""
        head = self.head(row)
        scaled = self._theme.scaled
        left = head.left() + scaled(46)
        right = self.minutes_rect(row).left() - scaled(12)
        title, _ = self.line_heights()
        return QRectF(left, head.top() + scaled(11), right - left, title).toAlignedRect()

    def body_rect(self, row: QRect) -> QRect:
        """Return the room below the head of an unfolded row."""
        card = self.card(row)
        head = self.head(row)
        return QRectF(
            card.left() + 1, head.bottom(), card.width() - 2, card.bottom() - head.bottom() - 1
        ).toAlignedRect()

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of the row, with what is unfolded below it."""
        row: AgendaRow | None = index.data(ValueRole)
        below = self.below if row is not None and row.key == self.unfolded else 0
        return QSize(self._theme.scaled(200), self.head_height() + below)

    # --- painting -------------------------------------------------------------------------

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the row."""
        row: AgendaRow | None = index.data(ValueRole)
        if row is None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if row.key == self.dragged:
            self._paint_slot(painter, option.rect)
        else:
            self.paint_row(painter, option, row)
        painter.restore()

    def paint_row(self, painter: QPainter, option: QStyleOptionViewItem, row: AgendaRow) -> None:
        """Draw the card and what is on its head."""
        theme = self._theme
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        self._paint_card(painter, option.rect, row, selected=selected, hovered=hovered)
        head = self.head(option.rect)
        middle = head.center().y()
        reads = only_reads(option)
        if not reads:
            self._paint_grip(painter, head, strong=selected or hovered)
        self._paint_edge(painter, head, row)
        right = self._paint_minutes(painter, option.rect, row, boxed=not reads) - theme.scaled(12)
        if head.width() >= theme.scaled(CHIP_FROM):
            right = self._paint_kind(painter, right, middle, row) - theme.scaled(12)
        if row.key != self.renamed:
            self._paint_words(painter, head, right, row)

    def _paint_card(
        self, painter: QPainter, rect: QRect, row: AgendaRow, *, selected: bool, hovered: bool
    ) -> None:
        theme = self._theme
        unfolded = row.key == self.unfolded
        ground = "card"
        if selected and not unfolded:
            ground = "selected"
        elif hovered and not unfolded:
            ground = "hover"
        edge = "accent" if selected else "border"
        width = 3 if selected and theme.mode.contrast else 1
        painter.setPen(QPen(theme.colour(edge), width))
        painter.setBrush(theme.colour(ground))
        half = width / 2
        card = self.card(rect).adjusted(half, half, -half, -half)
        painter.drawRoundedRect(card, RADIUS, RADIUS)

    def _paint_grip(self, painter: QPainter, head: QRectF, *, strong: bool) -> None:
        side, left = self._theme.scaled(16), head.left() + self._theme.scaled(8)
        grip = QRectF(left, head.center().y() - side / 2, side, side)
        ink = "textSecondary" if strong else "borderControl"
        self._theme.paint_icon(painter, "grip-vertical", grip, ink)

    def _paint_slot(self, painter: QPainter, rect: QRect) -> None:
        pen = QPen(self._theme.colour("borderControl"), 1.5)
        pen.setDashPattern([4, 3])
        painter.setPen(pen)
        painter.setBrush(self._theme.colour("sunken"))
        painter.drawRoundedRect(self.card(rect).adjusted(1, 1, -1, -1), RADIUS, RADIUS)

    def _paint_edge(self, painter: QPainter, head: QRectF, row: AgendaRow) -> None:
        theme = self._theme
        colour = f"category.{row.shelf}.fill" if row.shelf else "borderControl"
        inset = theme.scaled(11)
        bar = QRectF(head.left() + theme.scaled(32), head.top() + inset, theme.scaled(3), 0)
        bar.setBottom(head.bottom() - inset)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour(colour))
        painter.drawRoundedRect(bar, 1.5, 1.5)

    def _paint_minutes(
        self, painter: QPainter, rect: QRect, row: AgendaRow, *, boxed: bool
    ) -> float:
        """Draw the minutes, in a box where they can be written, and return its left edge."""
        theme = self._theme
        box = QRectF(self.minutes_rect(rect))
        if boxed:
            painter.setPen(QPen(theme.colour("border"), 1))
            painter.setBrush(theme.colour("page"))
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        painter.setFont(theme.font("body", 600))
        painter.setPen(theme.colour("text"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, row.minutes_text)
        return box.left()

    def _paint_kind(self, painter: QPainter, right: float, middle: float, row: AgendaRow) -> float:
        """Draw category or kind, ending at *right*, and return the left edge."""
        theme = self._theme
        if row.shelf:
            size = chip_size(theme, row.kind)
            chip = QRectF(right - size.width(), middle - size.height() / 2, *size.toTuple())
            paint_chip(painter, theme, chip, row.shelf, row.kind)
            return chip.left()
        font = theme.font("caption")
        width = QFontMetricsF(font).horizontalAdvance(row.kind)
        area = QRectF(right - width, middle - theme.scaled(12), width + 1, theme.scaled(24))
        painter.setFont(font)
        painter.setPen(theme.colour("textSecondary"))
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, row.kind)
        return area.left()

    def _paint_words(self, painter: QPainter, head: QRectF, right: float, row: AgendaRow) -> None:
        theme = self._theme
        left = head.left() + theme.scaled(46)
        title, note = self.line_heights()
        top = head.top() + theme.scaled(11)
        font = theme.font("body", 600)
        small = theme.font("small")
        shift = (title - line_height(font, row.title)) / 2
        area = QRectF(left, top + shift, right - left, title)
        paint_lines(painter, area, row.title, font, theme.colour("text"))
        shift = (note - line_height(small, row.note)) / 2
        area = QRectF(left, top + title + shift, right - left, note)
        paint_lines(painter, area, row.note, small, theme.colour("textSecondary"))

    def _between(self) -> int:
        return self._theme.scaled(BETWEEN)
