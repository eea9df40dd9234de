"""Paints a row of Follow-ups: a box or a question mark, the words, where from, and when.

Rows are as high as their words; heights are kept for as long as width and fonts stay.  A draft has
the private sign: hatched edge, padlock and the word.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractItemModel, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyleOptionViewItem,
    QWidget,
)

from revmentor_desktop.domain.follow_ups import Group
from revmentor_desktop.ui.followups.line_editor import Asked, LineEditor
from revmentor_desktop.ui.followups.rows import QUESTION_ICON
from revmentor_desktop.ui.models.value_list import Index, ValueRole
from revmentor_desktop.ui.widgets.cover_pane import paint_bars
from revmentor_desktop.ui.widgets.only_read import only_reads
from revmentor_desktop.ui.widgets.painting import (
    ascent,
    line_height,
    paint_lines,
    paint_row_box,
    paint_row_ground,
    paint_rule,
    text_height,
)
from revmentor_desktop.ui.widgets.private_sign import paint_hatch
from revmentor_desktop.ui.widgets.writing_delegate import WritingDelegate

if TYPE_CHECKING:
    from collections.abc import Callable

    from revmentor_desktop.ui.followups.line_editor import Ask, Verdict
    from revmentor_desktop.ui.followups.rows import FollowUpModel, FollowUpRow, RowLink
    from revmentor_desktop.ui.theme import Theme

PAD = 10
SIDE = 14
MARK = 18
"""The side of the box, and of the question mark."""

BEFORE_WORDS = 13
BEFORE_WHEN = 16
BETWEEN = 2
MORE = 28
"""Room at the end for the button of the row."""

HATCH = 5
BEFORE_GROUP, AFTER_GROUP = 20, 6
"""Room above and below a heading."""

MOST_TITLE_LINES, MOST_NOTE_LINES = 4, 3
DOT = "  ·  "
CHINESE = "中"
"""What a line is measured with, so that no row is too low for its words."""

MOST_KEPT = 20_000
"""Heights that are kept, each for one width; the window may be drawn to many."""


class FollowUpDelegate(WritingDelegate[LineEditor]):
    """Draws ``FollowUpRow`` values, and makes the line in which something is written.

    Signal: ``written(key, Ask, text)`` when the line has something to keep.
    """

    written = Signal(str, object, str)

    def __init__(
        self,
        theme: Theme,
        rows: FollowUpModel,
        judge: Callable[[Ask, str], Verdict],
        parent: QAbstractItemView,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rows = rows
        self._judge = judge
        self._heights: dict[tuple[str, str, str, int], int] = {}
        self._lines: dict[str, int] = {}
        self._widths: dict[str, int] = {}
        self._rooms: dict[tuple[str, int], float] = {}
        self._sign = self._plain = 0
        self._key = ""
        self.ask: Ask | None = None
        """What the next line to be opened asks for."""

    def forget_heights(self) -> None:
        """Measure anew: fonts are others now."""
        self._heights.clear()
        self._lines.clear()
        self._widths.clear()
        self._rooms.clear()
        self._sign = self._plain = 0

    # --- measures -------------------------------------------------------------------------

    def mark_rect(self, rect: QRect) -> QRect:
        """Return where the box or the question mark of a row stands."""
        scaled = self._theme.scaled
        first = self._line("body")
        top = rect.top() + scaled(PAD) + (first - scaled(MARK)) // 2
        return QRect(rect.left() + scaled(SIDE), top, scaled(MARK), scaled(MARK))

    def when_rect(self, rect: QRect, row: FollowUpRow) -> QRect:
        """Return where it is said when."""
        right = self.more_rect(rect).left()
        width = self._when_width(row)
        top = rect.top() + self._theme.scaled(PAD)
        return QRect(right - width, top, width, self._both_lines())

    def more_rect(self, rect: QRect) -> QRect:
        """Return where the button of the row stands."""
        side = self._theme.scaled(MORE)
        top = rect.top() + self._theme.scaled(PAD) + (self._both_lines() - side) // 2
        return QRect(rect.right() - side + 1, top, side, side)

    def link_at(self, rect: QRect, row: FollowUpRow, x: int, y: int) -> RowLink | None:
        """Return the link of *row* under a point."""
        for area, link in self._links(rect, row):
            if area.contains(float(x), float(y)):
                return link
        return None

    def heading_height(self, at: int) -> int:
        """Return how high a heading *at* a place is."""
        above = self._theme.scaled(0 if at == 0 else BEFORE_GROUP)
        return self._line("small") + above + self._theme.scaled(AFTER_GROUP)

    def plain_height(self) -> int:
        """Return how high a row is whose title takes one line and that has no note: most are."""
        if not self._plain:
            self._plain = self._both_lines() + 2 * self._theme.scaled(PAD) + 1
        return self._plain

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of the row at the width of the view."""
        row = self._rows.row_at(index)
        width = self._view.viewport().width()
        if row is None:
            return QSize(width, 0)
        if row.subject is None:
            return QSize(width, self.heading_height(index.row()))
        key = (row.title, row.note, row.when, width)
        height = self._heights.get(key)
        if height is None:
            if len(self._heights) >= MOST_KEPT:
                self._heights.clear()
            height = self._heights[key] = self._height(row, width)
        if self.editor is not None and self._key == row.key:
            needed = self._above_line(row, width) + self.editor.sizeHint().height()
            height = max(height, needed)
        return QSize(width, height)

    def _above_line(self, row: FollowUpRow, width: int) -> int:
        """Return the room above the line in which something is written: for what it is about."""
        if self.editor is None or self.editor.ask.what is Asked.WORDS:
            return 0
        room = self._room(row, width)
        return self._theme.scaled(PAD) + round(self._title_height(row, room))

    def _height(self, row: FollowUpRow, width: int) -> int:
        scaled = self._theme.scaled
        room = self._room(row, width)
        if self._fits(row, room) and not row.note:
            return self.plain_height()
        height = self._title_height(row, room) + scaled(BETWEEN) + self._line("small")
        if row.note:
            font = self._theme.font("small")
            height += scaled(BETWEEN) + text_height(font, row.note, room, MOST_NOTE_LINES)
        return round(height) + 2 * scaled(PAD) + 1

    def _room(self, row: FollowUpRow, width: int) -> float:
        """Return how wide the words of *row* may be; rows with the same date share it."""
        key = (row.when, width)
        if key not in self._rooms:
            self._rooms[key] = self._words(QRect(0, 0, width, 0), row).width()
        return self._rooms[key]

    def _words(self, rect: QRect, row: FollowUpRow) -> QRectF:
        scaled = self._theme.scaled
        left = self.mark_rect(rect).right() + 1 + scaled(BEFORE_WORDS)
        right = self.more_rect(rect).left() - self._when_width(row) - scaled(BEFORE_WHEN)
        top = rect.top() + scaled(PAD)
        return QRectF(left, top, max(40, right - left), max(0, rect.bottom() - top))

    def _when_width(self, row: FollowUpRow) -> int:
        if row.when not in self._widths:
            metrics = QFontMetricsF(self._theme.font("small", 500))
            self._widths[row.when] = round(metrics.horizontalAdvance(row.when)) + 2
        return self._widths[row.when]

    def _title_height(self, row: FollowUpRow, room: float) -> int:
        if self._fits(row, room):
            return self._line("body")
        font = self._theme.font("body", 500)
        return max(self._line("body"), text_height(font, row.title, room, MOST_TITLE_LINES))

    def _fits(self, row: FollowUpRow, room: float) -> bool:
        """Say whether the title surely takes one line: no sign is wider than it is high."""
        if not self._sign:
            self._sign = self._theme.px("body")
        return row.covered or (len(row.title) * self._sign < room and "\n" not in row.title)

    def _both_lines(self) -> int:
        return self._line("body") + self._theme.scaled(BETWEEN) + self._line("small")

    def _line(self, style: str) -> int:
        if style not in self._lines:
            self._lines[style] = line_height(self._theme.font(style, 500), CHINESE) + 1
        return self._lines[style]

    def _links(self, rect: QRect, row: FollowUpRow) -> list[tuple[QRectF, RowLink]]:
        """Return the links of *row* with the areas they are painted in."""
        words = self._words(rect, row)
        metrics = QFontMetricsF(self._theme.font("small"))
        top = words.top() + self._title_height(row, words.width()) + self._theme.scaled(BETWEEN)
        left = words.left() + self._before_links(row, metrics)
        found = []
        for link in row.links:
            width = min(metrics.horizontalAdvance(link.text), words.right() - left)
            if width <= 0:
                break
            found.append((QRectF(left, top, width, self._line("small")), link))
            left += width + metrics.horizontalAdvance(DOT)
        return found

    def _before_links(self, row: FollowUpRow, metrics: QFontMetricsF) -> float:
        facts = DOT.join(row.facts) + (DOT if row.facts and row.links else "")
        return metrics.horizontalAdvance(facts)

    # --- painting -------------------------------------------------------------------------

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the row."""
        row: FollowUpRow | None = index.data(ValueRole)
        if row is None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if row.subject is None:
            self._paint_heading(painter, option.rect, row)
        else:
            self._paint_row(painter, option, row)
        painter.restore()

    def _paint_heading(self, painter: QPainter, rect: QRect, row: FollowUpRow) -> None:
        theme = self._theme
        top = rect.bottom() + 1 - theme.scaled(AFTER_GROUP) - self._line("small")
        area = QRectF(rect.left() + theme.scaled(4), top, rect.width(), self._line("small"))
        overdue = row.key.startswith(f"group {Group.OVERDUE.value} ")
        colour = theme.colour("warn" if overdue else "textSecondary")
        paint_lines(painter, area, row.title, theme.font("small", 600), colour)

    def _paint_row(self, painter: QPainter, option: QStyleOptionViewItem, row: FollowUpRow) -> None:
        area, state = option.rect, option.state
        selected = bool(state & QStyle.StateFlag.State_Selected)
        active = selected or bool(state & QStyle.StateFlag.State_MouseOver)
        self._paint_ground(painter, area, selected=selected, active=active)
        if row.private:
            edge = QRectF(area).adjusted(self._theme.scaled(3), PAD, 0, -PAD)
            edge.setWidth(self._theme.scaled(HATCH))
            paint_hatch(painter, self._theme, edge, 2)
        self._paint_mark(painter, self.mark_rect(area), row, off=only_reads(option))
        if self.editor is not None and self._key == row.key:
            if self.editor.ask.what is not Asked.WORDS:
                self._paint_title(painter, self._words(area, row), row)
            return
        self._paint_words(painter, area, row, active=active)
        self._paint_when(painter, self.when_rect(area, row), row)
        if active and not row.covered:
            side = self._theme.scaled(16)
            place = QRectF(0, 0, side, side)
            place.moveCenter(QRectF(self.more_rect(area)).center())
            self._theme.paint_icon(painter, "ellipsis", place, "textSecondary")

    def _paint_ground(
        self, painter: QPainter, rect: QRect, *, selected: bool, active: bool
    ) -> None:
        theme = self._theme
        area = QRectF(rect).adjusted(1, 1, -1, -1)
        if active:
            paint_row_ground(painter, theme, area, selected=selected, hovered=active)
        else:
            left = self.mark_rect(rect).right() + theme.scaled(BEFORE_WORDS)
            line = QRectF(left, area.bottom(), area.right() - left, 1)
            paint_rule(painter, theme.colour("border"), line)

    def _paint_mark(self, painter: QPainter, rect: QRect, row: FollowUpRow, *, off: bool) -> None:
        theme = self._theme
        area = QRectF(rect)
        if row.private:
            theme.paint_icon(painter, "lock", area, "private")
        elif row.done is None:
            theme.paint_icon(painter, QUESTION_ICON, area, "textTertiary" if row.faded else "info")
        else:
            paint_row_box(painter, theme, area, ticked=row.done, off=off)

    def _paint_words(
        self, painter: QPainter, rect: QRect, row: FollowUpRow, *, active: bool
    ) -> None:
        theme, scaled = self._theme, self._theme.scaled
        area = self._words(rect, row)
        height = self._title_height(row, area.width())
        if row.covered:
            paint_bars(painter, theme, area.adjusted(0, scaled(2), 0, 0), 1)
        else:
            self._paint_title(painter, area, row)
        area.setTop(area.top() + height + scaled(BETWEEN))
        self._paint_facts(painter, area, row)
        self._paint_links(painter, rect, row, active=active)
        if row.note:
            area.setTop(area.top() + self._line("small") + scaled(BETWEEN))
            colour = theme.colour("textTertiary" if row.faded else "textSecondary")
            font = theme.font("small")
            paint_lines(painter, area, row.note, font, colour, lines=MOST_NOTE_LINES)

    def _paint_title(self, painter: QPainter, area: QRectF, row: FollowUpRow) -> None:
        colour = self._theme.colour("textTertiary" if row.faded else "text")
        font = self._theme.font("body", 500)
        paint_lines(painter, area, row.title, font, colour, lines=MOST_TITLE_LINES)

    def _paint_facts(self, painter: QPainter, area: QRectF, row: FollowUpRow) -> None:
        theme = self._theme
        facts = DOT.join(row.facts) + (DOT if row.facts and row.links else "")
        font = theme.font("small")
        colour = theme.colour("private" if row.private else "textSecondary")
        lower = self._facts_stand(row) - ascent(font, facts)
        paint_lines(painter, area.translated(0, lower), facts, font, colour)

    def _facts_stand(self, row: FollowUpRow) -> float:
        """Return how far down the letters of facts and links stand, in whatever script."""
        return ascent(self._theme.font("small"), *row.facts, *(link.text for link in row.links), "")

    def _paint_links(
        self, painter: QPainter, rect: QRect, row: FollowUpRow, *, active: bool
    ) -> None:
        """Draw where a row takes one; underlined where one can see that it does.

        Qt would draw that line elsewhere: it takes letters that are set already for further left.
        """
        font, colour = self._theme.font("small"), self._theme.colour("textSecondary")
        stand = self._facts_stand(row)
        below = math.ceil(stand + QFontMetricsF(font).underlinePos())
        areas = self._links(rect, row)
        for at, (area, link) in enumerate(areas):
            place = area.translated(0, stand - ascent(font, link.text))
            paint_lines(painter, place, link.text, font, colour)
            if active:
                paint_rule(
                    painter, colour, QRectF(area.left(), area.top() + below, area.width(), 1)
                )
            if at < len(areas) - 1:
                place = area.translated(area.width(), stand - ascent(font, DOT))
                paint_lines(painter, place, DOT, font, colour)

    def _paint_when(self, painter: QPainter, rect: QRect, row: FollowUpRow) -> None:
        theme = self._theme
        painter.setFont(theme.font("small", 500))
        painter.setPen(theme.colour("warn" if row.pressing else "textSecondary"))
        align = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRectF(rect), align, row.when)

    # --- writing --------------------------------------------------------------------------

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Return the line for what is asked."""
        row: FollowUpRow = index.data(ValueRole)
        assert self.ask is not None
        editor = LineEditor(self._theme, self.ask, row.title, self._judge, parent)
        editor.kept.connect(self.keep)
        editor.taken_back.connect(self.take_back)
        self._key = row.key
        return self.begin(editor, index)

    def setModelData(self, editor: QWidget, _model: QAbstractItemModel, _index: Index) -> None:
        """Hand over what was written, if it is something else and can be taken."""
        if isinstance(editor, LineEditor):
            text = editor.text()
            meant = editor.entered or text != " ".join(editor.ask.text.split())
            if meant and editor.verdict().fine:
                self.written.emit(self._key, editor.ask, text)

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        """Put the line over the words, or below those it is about."""
        row: FollowUpRow = index.data(ValueRole)
        left = self.mark_rect(option.rect).right() + self._theme.scaled(BEFORE_WORDS - 4)
        above, after = self._above_line(row, option.rect.width()), self._theme.scaled(SIDE - 4)
        editor.setGeometry(option.rect.adjusted(left - option.rect.left(), above, -after, 0))
