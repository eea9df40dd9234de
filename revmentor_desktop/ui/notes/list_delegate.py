"""Paints a row of the list of notes: title and date, two lines, where it belongs.

A private note has the private sign: hatched edge, padlock and the word.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QWidget

from revmentor_desktop.ui.models.value_list import Index, ValueRole
from revmentor_desktop.ui.widgets.cover_pane import paint_bars
from revmentor_desktop.ui.widgets.painting import (
    Written,
    line_height,
    note_cut,
    paint_row_ground,
    paint_rule,
    text_width,
    written,
)
from revmentor_desktop.ui.widgets.private_sign import paint_hatch
from revmentor_desktop.ui.widgets.row_delegate import RowDelegate

if TYPE_CHECKING:
    from collections.abc import Iterator

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


_KEPT = 256
"""Rows whose words are kept broken into lines, cut and set."""

Words = tuple[tuple[Written, QColor], ...]
"""What is written in a row, each in its colour."""


class _Look(NamedTuple):
    """Fonts, colours and heights of lines, taken from the theme once: it gives out copies."""

    title: QFont
    date: QFont
    line: QFont
    foot: QFont
    private: QFont
    text: QColor
    quiet: QColor
    private_ink: QColor
    border: QColor
    title_step: int
    line_step: int
    foot_step: int


class NoteDelegate(RowDelegate):
    """Every row is as high as the fonts make it, and higher in a list that holds Chinese."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._sample = LATIN
        self._made_for: tuple[object, ...] = ()
        self._kept: dict[tuple[NoteRow, float], Words] = {}
        self._made = self._look()

    def set_tall(self, tall: bool) -> None:
        """Leave room for Chinese lines, or not."""
        self._sample = CHINESE if tall else LATIN

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Return the height of a row."""
        look, scaled = self._look(), self._theme.scaled
        words = look.title_step + 2 * look.line_step + look.foot_step
        return QSize(scaled(160), 2 * scaled(PAD) + scaled(GAP) + scaled(FOOT_GAP) + words)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the row."""
        row: NoteRow | None = index.data(ValueRole)
        if row is None:
            return  # it has gone, and the list hears of it in a moment
        scaled, state, whole = self._theme.scaled, option.state, option.rect
        area = QRectF(scaled(SIDE), 1, whole.width() - 2 * scaled(SIDE), whole.height() - 2)
        words = area.adjusted(scaled(INSET), scaled(PAD) - 1, -scaled(INSET), 0)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(whole.topLeft())
        selected = bool(state & QStyle.StateFlag.State_Selected)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        self._paint_ground(painter, area, selected=selected, hovered=hovered)
        if row.private:
            self._paint_private_sign(painter, row, area, words)
        if row.covered:
            self._paint_bars(painter, row, words)
        for one, colour in self._words(row, words):
            one.paint(painter, colour)
            if one.cut and one.text is not row.excerpt:  # a longer text is an excerpt
                note_cut(painter, one.text)
        painter.restore()

    def _paint_ground(
        self, painter: QPainter, area: QRectF, *, selected: bool, hovered: bool
    ) -> None:
        theme = self._theme
        if not selected:
            inset = theme.scaled(INSET)
            line = QRectF(area.left() + inset, area.bottom(), area.width() - 2 * inset, 1)
            paint_rule(painter, self._look().border, line)
        ground = area.adjusted(1, 1, -1, -1)
        paint_row_ground(
            painter, theme, ground, selected=selected, hovered=hovered, hover="hoverSidebar"
        )

    def _paint_private_sign(
        self, painter: QPainter, row: NoteRow, area: QRectF, words: QRectF
    ) -> None:
        """Draw the hatched edge, and the padlock before the word."""
        theme, scaled = self._theme, self._theme.scaled
        edge = area.adjusted(scaled(3), scaled(PAD), 0, -scaled(PAD))
        edge.setWidth(scaled(HATCH))
        paint_hatch(painter, theme, edge, 2)
        side, foot = scaled(LOCK), self._foot(row, words)
        place = QRectF(words.left(), foot.top() + (foot.height() - side) / 2, side, side)
        theme.paint_icon(painter, "lock", place, "private", 2.0)

    def _paint_bars(self, painter: QPainter, row: NoteRow, words: QRectF) -> None:
        """Draw bars where title and excerpt are covered."""
        scaled, look = self._theme.scaled, self._look()
        bottom = self._lines_top(words) + 2 * look.line_step
        bars = QRectF(words.topLeft(), QPointF(words.right(), bottom))
        wide = round(text_width(look.date, row.date))
        paint_bars(painter, self._theme, bars.adjusted(0, scaled(3), -wide, 0), 3)

    # --- the words ------------------------------------------------------------------------

    def _words(self, row: NoteRow, area: QRectF) -> Words:
        """Return what is written in *row*, within the *area* of its words."""
        self._look()  # what was kept for another is forgotten
        key = (row, area.width())
        if key not in self._kept:
            if len(self._kept) >= _KEPT:
                self._kept.clear()
            self._kept[key] = tuple(self._write(row, area))
        return self._kept[key]

    def _write(self, row: NoteRow, area: QRectF) -> Iterator[tuple[Written, QColor]]:
        look, scaled = self._look(), self._theme.scaled
        high = line_height(look.title, row.title)
        lower = (high - line_height(look.date, row.date)) / 2
        date = area.adjusted(0, lower, 0, 0)
        yield written(date, row.date, look.date, alignment=Qt.AlignmentFlag.AlignRight), look.quiet
        if not row.covered:
            title = QRectF(area.topLeft(), QPointF(self._title_right(row, area), area.top() + high))
            yield written(title, row.title, look.title), look.text
            lines = area.adjusted(0, self._lines_top(area) - area.top(), 0, 0)
            spacing = look.line_step - line_height(look.line, row.excerpt)
            yield written(lines, row.excerpt, look.line, lines=2, spacing=spacing), look.quiet
        foot = self._foot(row, area)
        if row.private:
            foot.setLeft(foot.left() + scaled(LOCK + 5))
            yield written(foot, row.foot, look.private), look.private_ink
        else:
            yield written(foot, row.foot, look.foot), look.quiet

    def _title_right(self, row: NoteRow, area: QRectF) -> float:
        """Return where the title ends, which the date stands behind."""
        return area.right() - round(text_width(self._look().date, row.date)) - self._theme.scaled(8)

    def _lines_top(self, area: QRectF) -> float:
        return area.top() + self._look().title_step + self._theme.scaled(GAP)

    def _foot(self, row: NoteRow, area: QRectF) -> QRectF:
        look = self._look()
        top = self._lines_top(area) + 2 * look.line_step + self._theme.scaled(FOOT_GAP)
        high = line_height(look.private if row.private else look.foot, row.foot)
        return QRectF(area.left(), top, area.width(), high)

    # --- the look -------------------------------------------------------------------------

    def _look(self) -> _Look:
        """Return what rows are painted with, made anew when the theme is another one."""
        theme = self._theme
        wanted = (theme.mode, theme.text_size, self._sample)
        if wanted != self._made_for:
            self._made_for = wanted
            self._kept = {}
            title, line, foot = (
                theme.font("body", 600),
                theme.font("small"),
                theme.font("caption", 500),
            )
            steps = (line_height(font, self._sample) + 1 for font in (title, line, foot))
            self._made = _Look(
                title,
                theme.font("caption"),
                line,
                foot,
                theme.font("caption", 600),
                theme.colour("text"),
                theme.colour("textSecondary"),
                theme.colour("private"),
                theme.colour("border"),
                *steps,
            )
        return self._made
