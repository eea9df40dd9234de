"""Paints the list of sessions: a date tile, the title, its state, and what it holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from revmentor_desktop.ui import labels
from revmentor_desktop.ui.models.value_list import Index, ValueRole
from revmentor_desktop.ui.sessions.list_model import BETWEEN, HeadingRole
from revmentor_desktop.ui.widgets.painting import note_cut
from revmentor_desktop.ui.widgets.row_delegate import RowDelegate

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from revmentor_desktop.domain.sessions import SessionHead
    from revmentor_desktop.domain.topics import AnyShelf
    from revmentor_desktop.ui.sessions.list_model import SessionRow
    from revmentor_desktop.ui.theme import Theme

TILE = 52
BESIDE_TILE = 8
"""Pixels at 100 % text size that a month with its year may take at either side of the tile."""
PAD = 12
RADIUS = 10
MARK = 16
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
CENTRE = Qt.AlignmentFlag.AlignCenter


class SessionDelegate(RowDelegate):
    """One row, painted from its value alone."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._heights: dict[tuple[str, float], int] = {}
        self._sizes: dict[tuple[bool, float], QSize] = {}

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of a heading or of a session; both follow the fonts."""
        key = index.data(HeadingRole), self._theme.text_size
        if key not in self._sizes:  # thousands of rows are laid out at once
            self._sizes[key] = QSize(200, self._tall(heading=key[0]))
        return self._sizes[key]

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the heading or the session at *index*."""
        row: SessionRow | None = index.data(ValueRole)
        if row is None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(option.rect)
        if row.session is None:
            bottom = area.adjusted(2, self._theme.scaled(10), 0, -2)
            self._text(painter, bottom, row.heading, "section", "textSecondary")
        else:
            state: QStyle.StateFlag = option.state
            self._session(painter, area, row, row.session, state)
        painter.restore()

    # --- private --------------------------------------------------------------------------

    def _tall(self, *, heading: bool) -> int:
        if heading:
            return self._height("small") + self._theme.scaled(24)
        tile = sum(self._height(style) for style in ("caption", "h2", "caption"))
        return tile + self._theme.scaled(2 * PAD + 6)

    def _session(
        self,
        painter: QPainter,
        area: QRectF,
        row: SessionRow,
        session: SessionHead,
        state: QStyle.StateFlag,
    ) -> None:
        theme = self._theme
        gap = theme.scaled(3)
        card = area.adjusted(1, gap, -1, -gap)
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        edge = 3 if chosen and theme.mode.contrast else 1
        painter.setPen(QPen(theme.colour("accent" if chosen else "border"), edge))
        ground = "selected" if chosen else "hover" if hovered else "card"
        painter.setBrush(theme.colour(ground))
        half = edge / 2
        painter.drawRoundedRect(card.adjusted(half, half, -half, -half), RADIUS, RADIUS)
        inner = card.adjusted(theme.scaled(PAD), 0, -theme.scaled(16), 0)
        tile = QRectF(inner.left(), inner.top(), theme.scaled(TILE), inner.height())
        self._tile(painter, tile, session, with_year=row.other_year)
        words = inner.adjusted(theme.scaled(TILE + 14), theme.scaled(PAD), 0, -theme.scaled(PAD))
        self._words(painter, words, row, session)

    def _tile(
        self, painter: QPainter, area: QRectF, session: SessionHead, *, with_year: bool
    ) -> None:
        above, day, below = labels.tile(session.local_start.date(), with_year=with_year)
        beside = self._theme.scaled(BESIDE_TILE)
        area = area.adjusted(-beside, 0, beside, 0)
        heights = [self._height(style) for style in ("caption", "h2", "caption")]
        top = area.center().y() - sum(heights) / 2
        for text, style, role, height in zip(
            (above, day, below),
            ("caption", "h2", "caption"),
            ("accentText", "text", "textSecondary"),
            heights,
            strict=True,
        ):
            line = QRectF(area.left(), top, area.width(), height)
            self._text(painter, line, text, style, role, CENTRE)
            top += height

    def _words(
        self, painter: QPainter, area: QRectF, row: SessionRow, session: SessionHead
    ) -> None:
        line = self._height("body")
        small = self._height("small")
        top = area.center().y() - (line + small + self._theme.scaled(4)) / 2
        first = QRectF(area.left(), top, area.width(), line)
        second = QRectF(area.left(), top + line + self._theme.scaled(4), area.width(), small)
        role = "warn" if row.recap_waiting else "textSecondary"
        used = self._text(painter, first, row.state_text, "small", role, RIGHT)
        number = labels.session_name(session)
        title = session.title.strip() or number
        first.setRight(first.right() - used - self._theme.scaled(16))
        self._text(painter, first, title, "bodyStrong", "text")
        marks = self._marks(painter, second, row.shelves)
        second.setRight(second.right() - marks)
        text = self._fitting(second.width(), (number, labels.time_range(session)), row)
        self._text(painter, second, text, "small", "textSecondary")

    def _fitting(self, width: float, first: tuple[str, ...], row: SessionRow) -> str:
        """Return what is said below the title, without the place or the last counts if tight."""
        metrics = QFontMetrics(self._theme.font("small"))
        place = (row.session.place,) if row.session and row.session.place else ()
        counts = row.counts
        fewer = (counts[:kept] for kept in range(len(counts), -1, -1))
        texts = [BETWEEN.join((*first, *place, *counts))]
        texts += [BETWEEN.join((*first, *some)) for some in fewer]
        return next((text for text in texts if metrics.horizontalAdvance(text) <= width), texts[-1])

    def _marks(self, painter: QPainter, area: QRectF, shelves: tuple[AnyShelf, ...]) -> float:
        """Paint the icons of the shelves at the right end; return the width they take."""
        side = self._theme.scaled(MARK)
        gap = self._theme.scaled(8)
        left = area.right()
        for shelf in reversed(shelves):
            left -= side
            icon = str(self._theme.tokens.shelf(shelf.category)["icon"])
            box = QRectF(left, area.center().y() - side / 2, side, side)
            self._theme.paint_icon(painter, icon, box, f"category.{shelf.category}.text")
            left -= gap
        return area.right() - left

    def _text(
        self,
        painter: QPainter,
        area: QRectF,
        text: str,
        style: str,
        role: str,
        alignment: Qt.AlignmentFlag = LEFT,
    ) -> float:
        """Paint one line, cut where it does not fit; return its width."""
        strong = style == "section"
        font = self._theme.font("small", 600) if strong else self._theme.font(style)
        metrics = QFontMetrics(font)
        cut = metrics.elidedText(text, Qt.TextElideMode.ElideRight, int(area.width()))
        if cut != text:
            note_cut(painter, text)
        painter.setFont(font)
        painter.setPen(self._theme.colour(role))
        painter.drawText(area, alignment, cut)
        return float(metrics.horizontalAdvance(cut))

    def _height(self, style: str) -> int:
        key = (style, self._theme.text_size)
        if key not in self._heights:
            self._heights[key] = QFontMetrics(self._theme.font(style)).height()
        return self._heights[key]
