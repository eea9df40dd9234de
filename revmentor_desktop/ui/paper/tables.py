"""Tables on pages: one of Qt's, or several below each other that look like one.

Qt lays a table out as a whole, and makes its columns as wide as all of its rows together want.  One
of thousands of rows comes in parts, each laid out by itself: so all rows are measured first, and
each part is told the widths that Qt would find for the whole.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import accumulate
from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtGui import (
    QBrush,
    QFontMetricsF,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
    QTextTableCellFormat,
)

from revmentor_desktop.ui.paper.page_ends import PADDING

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Sequence

    from PySide6.QtGui import (
        QColor,
        QFont,
        QPaintDevice,
        QTextBlock,
        QTextDocument,
        QTextOption,
        QTextTableCell,
    )

ROWS = 10
"""Rows of a table that get their shape in one step."""

LOOKED_AT = 100
"""Rows at the top of a table, and as many at its end, that say how wide a column has to be."""

NARROW = 0.2
"""The share of the width up to which a column is no wider than its words."""

BETWEEN = 9
"""Pixels before the words of a cell in every column but the first."""

CHINESE = re.compile("[\u2e80-\u9fff\uf900-\ufaff]")

WIDEST = 1e6
"""Pixels of a line in which whatever stands in a cell has room."""

FINE = 64
"""Qt reckons widths in parts of a pixel: so many."""


class Table:
    """The table that *parts* are together, which follow each other; its first row is its head."""

    def __init__(self, parts: Sequence[QTextTable]) -> None:
        self._parts = parts
        *self._firsts, self.rows = accumulate((part.rows() for part in parts), initial=0)
        self.columns = max(part.columns() for part in parts)

    @property
    def position(self) -> int:
        """Where in the text it begins."""
        return int(self._parts[0].firstPosition())

    @property
    def end(self) -> int:
        """The position behind it."""
        return int(self._parts[-1].lastPosition()) + 1

    def cells(self, row: int) -> Iterator[QTextTableCell]:
        """Yield the cells of *row* from the left."""
        at = bisect_right(self._firsts, row) - 1
        part = self._parts[at]
        for column in range(part.columns()):
            yield part.cellAt(row - self._firsts[at], column)

    def words(self, row: int) -> list[str]:
        """Return the beginnings of the cells of *row*."""
        return [cell.firstCursorPosition().block().text() for cell in self.cells(row)]

    def shape(self, look: TableLook) -> Iterator[None]:
        """Give all of it the shape of *look*, and yield after some rows of it."""
        document = self._parts[0].document()
        edit, option = QTextCursor(document), document.defaultTextOption()
        parted = len(self._parts) > 1
        wanted = look.lengths(self)
        widths = _Widths(self.columns)
        if not parted:
            look.shape_part(self._parts[0], wanted)
        for first in range(0, self.rows, ROWS):
            edit.beginEditBlock()
            for row in range(first, min(first + ROWS, self.rows)):
                for column, cell in enumerate(self.cells(row)):
                    look.shape_cell(cell, row, column)
                    if parted:
                        widths.measure(cell, column, option)
            edit.endEditBlock()
            yield
        if parted:
            found = widths.within(look.width, wanted)
            fixed = [QTextLength(QTextLength.Type.FixedLength, width) for width in found]
            for at, part in enumerate(self._parts):
                last = at == len(self._parts) - 1
                look.shape_part(part, fixed[: part.columns()], head=not at, last=last)
                yield


class TableLook:
    """What tables look like on pages whose text is *width* pixels wide."""

    def __init__(
        self, width: float, space: float, quiet: QColor, rule: QColor, font: QFont, on: QPaintDevice
    ) -> None:
        self.width = width
        self._space = space
        self._rule = QBrush(rule)
        self._head = QTextCharFormat()
        self._head.setForeground(quiet)
        self._head.setFontWeight(600)
        self._wide = QFontMetricsF(font, on).horizontalAdvance

    def shape_part(
        self,
        part: QTextTable,
        lengths: Sequence[QTextLength],
        *,
        head: bool = True,
        last: bool = True,
    ) -> None:
        """Give *part* the whole width; it has the *head*, and room below it where it is the *last*.

        Its columns have *lengths*, or those that Qt finds where there are none.
        """
        shape = part.format()
        shape.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        shape.setBorder(0)
        shape.setBorderCollapse(True)
        shape.setCellSpacing(0)
        shape.setBottomMargin(self._space * 0.65 if last else 0)
        shape.setHeaderRowCount(int(head))
        if lengths:
            shape.setColumnWidthConstraints(list(lengths))
        part.setFormat(shape)

    def lengths(self, table: Table) -> list[QTextLength]:
        """Return how wide the columns of *table* are to be: short ones as wide as their words.

        Where no head is Chinese there are none: Qt finds them.  It would share the room out among
        those of Chinese, which it takes to need the room of one letter.
        """
        heads = table.words(0)
        if not any(CHINESE.search(words) for words in heads):
            return []
        last = table.rows - 1
        looked_at = {*range(min(LOOKED_AT, last)), *range(max(0, last - LOOKED_AT), last)}
        widest = [self._wide(f"{words}\u3000") for words in heads]  # they are bolder
        for row in looked_at:
            for column, words in enumerate(table.words(row + 1)):
                widest[column] = max(widest[column], self._wide(words))
        kinds, narrow = QTextLength.Type, NARROW * self.width
        if max(widest) < narrow:
            return []  # none would take the room that is left
        return [
            QTextLength(kinds.FixedLength, ceil(words) + PADDING + (BETWEEN if column else 0))
            if words < narrow
            else QTextLength(kinds.VariableLength, 0)
            for column, words in enumerate(widest)
        ]

    def shape_cell(self, cell: QTextTableCell, row: int, column: int) -> None:
        """Give *cell* its room and a rule below it; the first row is the head."""
        look = QTextTableCellFormat(cell.format().toTableCellFormat())
        look.setBottomBorder(0.75 if row else 1.5)
        look.setBottomBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        look.setBottomBorderBrush(self._rule)
        look.setPadding(PADDING)
        look.setLeftPadding(BETWEEN if column else 0)
        cell.setFormat(look)
        cursor = cell.firstCursorPosition()
        within = QTextBlockFormat(cursor.blockFormat())
        within.setBottomMargin(0)
        cursor.setBlockFormat(within)
        if not row:
            cursor.movePosition(
                QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor
            )
            cursor.mergeCharFormat(self._head)


class _Widths:
    """How wide columns have to be at least, and can be at most, in parts of a pixel."""

    def __init__(self, columns: int) -> None:
        self._least, self._most = [0] * columns, [0] * columns

    def measure(self, cell: QTextTableCell, column: int, option: QTextOption) -> None:
        """Take *cell*, whose lines end as *option* says, into account."""
        around = PADDING + (BETWEEN if column else 0)
        block, end = cell.firstCursorPosition().block(), cell.lastPosition()
        while block.isValid() and block.position() <= end:
            least, most = _extent(block, option)
            self._least[column] = max(self._least[column], int((least + around) * FINE))
            if most:
                self._most[column] = max(self._most[column], ceil(most + around) * FINE)
            block = block.next()

    def within(self, room: float, wanted: Sequence[QTextLength]) -> list[int]:
        """Return how wide Qt makes the columns where there is *room*, in pixels.

        Those whose length is fixed among those *wanted* have that; the others share what is left,
        up to what they can be, and then the rest.
        """
        fixed = QTextLength.Type.FixedLength
        widths = list(self._least)
        for column, length in enumerate(wanted):
            if length.type() == fixed:
                widths[column] = max(widths[column], int(length.rawValue() * FINE))
        free = [at for at in range(len(widths)) if not wanted or wanted[at].type() != fixed]
        filled = [column for column in free if self._most[column]]
        left, before = int(room * FINE) - sum(widths), 0
        while left > 0 and left != before:
            before = left
            for at, column in enumerate(filled):
                more = min(self._most[column] - widths[column], left // (len(filled) - at))
                widths[column] += more
                left -= more
        if left > 0:
            for column in free:
                widths[column] += left // len(free)
        return _whole(widths)


def _whole(widths: Sequence[int]) -> list[int]:
    """Return *widths* in whole pixels, each making up for what the one before lost."""
    found, lost = [], 0
    for width in widths:
        found.append((width - lost + FINE // 2) // FINE)
        lost += found[-1] * FINE - width
    return found


def _extent(block: QTextBlock, option: QTextOption) -> tuple[float, float]:
    """Return how wide *block* has to be at least, and is in one line; nothing if it is empty."""
    layout, margins = block.layout(), block.blockFormat()
    layout.setTextOption(option)
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(WIDEST)
    layout.endLayout()
    around = margins.leftMargin() + margins.rightMargin() + margins.textIndent()
    least, most = layout.minimumWidth() + around, layout.maximumWidth() + around
    layout.clearLayout()
    return least, most


def tables_of(document: QTextDocument, going_on: Container[int]) -> dict[int, Table]:
    """Return the tables of *document* by where each begins; some parts are *going_on* there."""
    found: list[QTextTable] = []
    frames = [document.rootFrame()]
    while frames:
        for frame in frames.pop().childFrames():
            frames.append(frame)
            if isinstance(frame, QTextTable):
                found.append(frame)
    wholes: list[list[QTextTable]] = []
    for table in sorted(found, key=QTextTable.firstPosition):
        if table.firstPosition() in going_on:
            wholes[-1].append(table)
        else:
            wholes.append([table])
    tables = map(Table, wholes)
    return {table.position: table for table in tables}
