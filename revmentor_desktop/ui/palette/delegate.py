"""Paints the rows: icon, words with what was found in bold, where it belongs, the shortcut."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from revmentor_desktop.ui.palette.rows import PaletteModel
from revmentor_desktop.ui.widgets.painting import (
    elided,
    line_height,
    note_cut,
    paint_lines,
    paint_row_ground,
    paint_text,
    text_width,
)
from revmentor_desktop.ui.widgets.private_sign import paint_hatch
from revmentor_desktop.ui.widgets.row_delegate import RowDelegate

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtCore import QObject

    from revmentor_desktop.services.excerpts import Marked
    from revmentor_desktop.ui.models.value_list import Index
    from revmentor_desktop.ui.palette.rows import PaletteRow
    from revmentor_desktop.ui.theme import Theme

ROW, HEADING = 42, 30
"""Heights at 100 % text size."""

SIDE = 10
"""Pixels from the edge of the list to the ground of a row."""

PAD = 12
ICON = 18
GAP = 12
HATCH = 5
TITLE_SHARE = 0.62
"""How much of a row its title may take where what stands behind it needs the rest."""

AT_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter

TALL = "中"
"""The highest letter a row may hold."""


class _Type(NamedTuple):
    """The fonts of words and of what is marked in them, and where a line of them stands."""

    plain: QFont
    bold: QFont
    ascent: float
    height: float


class _Look(NamedTuple):
    """What rows are painted with, taken from the theme once: each time it gives out copies."""

    heading: QFont
    title: _Type
    line: _Type
    detail: QFont
    private: QFont
    text: QColor
    quiet: QColor
    private_ink: QColor


class PaletteDelegate(RowDelegate):
    """Draws headings and rows from their values."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        theme.changed.connect(self._measure)
        self._measure()

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of a heading or a row; no font is cut."""
        row = _row(index)
        return self._heading if row is None or row.target is None else self._row

    def height_of(self, rows: Iterable[PaletteRow]) -> int:
        """Return how high *rows* are together."""
        heights = self._heading.height(), self._row.height()
        return sum(heights[row.target is not None] for row in rows)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the row."""
        row = _row(index)
        if row is None:
            return
        scaled = self._theme.scaled
        area = QRectF(option.rect).adjusted(scaled(SIDE), 0, -scaled(SIDE), 0)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if row.target is None:
            self._paint_heading(painter, area, row.title.text)
        else:
            selected = bool(option.state & QStyle.StateFlag.State_Selected)
            hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
            ground = area.adjusted(1, 1, -1, -1)
            paint_row_ground(painter, self._theme, ground, selected=selected, hovered=hovered)
            self._paint_row(painter, area, row, selected=selected)
        painter.restore()

    # --- private --------------------------------------------------------------------------

    def _measure(self) -> None:
        """Take sizes, fonts and colours once: they are asked for row by row at every key."""
        theme = self._theme
        self._heading = self._size(HEADING, theme.font("small", 600))
        self._row = self._size(ROW, theme.font("body"))
        self._look = _Look(
            heading=theme.font("small", 600),
            title=self._type("body"),
            line=self._type("small"),
            detail=theme.font("small", 400),
            private=theme.font("small", 600),
            text=theme.colour("text"),
            quiet=theme.colour("textSecondary"),
            private_ink=theme.colour("private"),
        )

    def _type(self, style: str) -> _Type:
        plain = self._theme.font(style)
        metrics = QFontMetricsF(plain)
        return _Type(plain, self._theme.font(style, 700), metrics.ascent(), metrics.height())

    def _size(self, least: int, font: QFont) -> QSize:
        scaled = self._theme.scaled
        height = max(scaled(least), line_height(font, TALL) + scaled(8))
        return QSize(scaled(200), height)

    def _paint_heading(self, painter: QPainter, area: QRectF, text: str) -> None:
        scaled, font = self._theme.scaled, self._look.heading
        height = line_height(font, text)
        line = area.adjusted(scaled(PAD), 0, -scaled(PAD), 0)
        line.setTop(area.bottom() - height - scaled(4))
        paint_lines(painter, line, text, font, self._look.quiet)

    def _paint_row(
        self, painter: QPainter, area: QRectF, row: PaletteRow, *, selected: bool
    ) -> None:
        theme, scaled = self._theme, self._theme.scaled
        if row.private:
            edge = area.adjusted(scaled(3), scaled(9), 0, -scaled(9))
            edge.setWidth(scaled(HATCH))
            paint_hatch(painter, theme, edge, 2)
        side = scaled(ICON)
        mark = QRectF(area.left() + scaled(PAD), area.center().y() - side / 2, side, side)
        theme.paint_icon(painter, row.icon, mark, "private" if row.private else row.role)
        words = area.adjusted(mark.right() - area.left() + scaled(GAP), 0, -scaled(PAD), 0)
        keys = row.keys or (self.tr("Enter") if selected else "")
        words.setRight(words.right() - self._paint_keys(painter, words, keys))
        behind = bool(row.detail or row.line.text)
        title = QRectF(words)
        if behind:
            title.setWidth(self._title_room(row, words.width()))
        used = _paint_marked(painter, title, row.title, self._look.title, self._look.text)
        if behind:
            words.setLeft(words.left() + used + scaled(10))
            self._paint_behind(painter, words, row)

    def _title_room(self, row: PaletteRow, width: float) -> float:
        """Return what a title may take of *width*: all but what stands behind it."""
        if row.line.text:
            return TITLE_SHARE * width
        font = self._look.private if row.private else self._look.detail
        detail = text_width(font, row.detail) + self._theme.scaled(GAP)
        return max(TITLE_SHARE * width, width - detail)

    def _paint_keys(self, painter: QPainter, area: QRectF, keys: str) -> float:
        """Draw *keys* at the right; return the room they take."""
        if not keys:
            return 0.0
        font = self._look.line.plain
        painter.setFont(font)
        painter.setPen(self._look.quiet)
        painter.drawText(area, AT_RIGHT, keys)
        return text_width(font, keys) + self._theme.scaled(12)

    def _paint_behind(self, painter: QPainter, area: QRectF, row: PaletteRow) -> None:
        """Draw where the row belongs, and the line in which the words were found."""
        look, scaled = self._look, self._theme.scaled
        if row.detail:
            colour = look.private_ink if row.private else look.quiet
            font = look.private if row.private else look.detail
            wide = min(text_width(font, row.detail) + 1, area.width())
            height = line_height(font, row.detail)
            line = QRectF(area.left(), area.center().y() - height / 2, wide, height)
            paint_lines(painter, line, row.detail, font, colour)
            area.setLeft(area.left() + wide + scaled(10))
        if row.line.text and area.width() > scaled(48):
            _paint_marked(painter, area, row.line, look.line, look.quiet)


def _row(index: Index) -> PaletteRow | None:
    """Return what stands there, asked of the model itself: Qt wants it eighty times a key."""
    model = index.model()
    return model.value(index) if isinstance(model, PaletteModel) else None


def _paint_marked(
    painter: QPainter, area: QRectF, words: Marked, type: _Type, colour: QColor
) -> float:
    """Draw *words* in one line with what is marked in bold; return the width they take."""
    height = line_height(type.plain, words.text)
    top = area.center().y() - height / 2
    base = top + type.ascent + (height - type.height) / 2
    begin, right = area.left(), area.right()
    left = begin
    painter.setPen(colour)
    for part, marked in _parts(words):
        font = type.bold if marked else type.plain
        wide = text_width(font, part)
        fits = left + wide <= right + 1
        shown = part if fits else elided(font, part, max(0.0, right - left))
        paint_text(painter, QPointF(left, base), shown, font)
        left += wide if fits else text_width(font, shown)
        if not fits:
            note_cut(painter, words.text)
            break
    return left - begin


def _parts(words: Marked) -> list[tuple[str, bool]]:
    """Return *words* in parts, each with whether it is marked."""
    parts: list[tuple[str, bool]] = []
    at = 0
    for begin, end in words.ranges:
        parts += [(words.text[at:begin], False), (words.text[begin:end], True)]
        at = end
    parts.append((words.text[at:], False))
    return [(part, marked) for part, marked in parts if part]
