"""Where pages end in a text that was laid out as one long column.

Qt can end pages itself, but it ends them wherever a line ends; whoever begins one for a heading has
it move all that follows, each time.  Here the column stays as it is, and pages are cut out of it in
one walk from the top: what that takes grows with the text, and nothing that has its lines loses
them.  No heading and no head of a table is left alone at the end of a page, and no line of a
paragraph stands alone on one.  Where a table goes on, its page shows the head again.
"""

from __future__ import annotations

from dataclasses import replace
from enum import IntEnum
from typing import TYPE_CHECKING

from PySide6.QtGui import QTextFormat

from revmentor_desktop.domain.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QTextBlock, QTextDocument

    from revmentor_desktop.ui.paper.tables import Table

    Span = tuple[float, float]

BREAKS = QTextFormat.Property.PageBreakPolicy
RULED = QTextFormat.Property.BlockTrailingHorizontalRulerWidth
NEW_PAGE = QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore

PADDING = 5
"""Pixels above and below the words of a cell."""

RULE = 1
"""Pixels of the rule below a row that lie on what follows."""

SLACK = 3
"""Pixels that lines in two cells may reach into each other, where a page can end all the same."""

HIGH_ROW = 1 / 3
"""The share of a page from which a row may go on on the next page, and a head is not repeated."""


class Tie(IntEnum):
    """How much a part of the column wants what follows on its page, the weakest first."""

    NONE = 0
    LINES = 1
    """It is the first line of a paragraph, or the last but one."""

    HEADING = 2


@dataclass(frozen=True, slots=True)
class Part:
    """What is never cut: a line, or several that stay together.

    Where it begins a page, which it always does with *begins*, *head* stands above it again; other
    lines of its paragraph, which begins at position *within*, are then on the page before.
    """

    top: float
    bottom: float
    tie: Tie = Tie.NONE
    head: Span | None = None
    begins: bool = False
    within: int | None = None


@dataclass(frozen=True, slots=True)
class Cut:
    """A page: what it shows of the column, and what of it stands above that again.

    Where it begins in the middle of a paragraph, that begins at position *within* of the text.
    """

    top: float
    bottom: float
    head: Span | None = None
    within: int | None = None

    @property
    def above(self) -> float:
        """How many pixels stand above what is shown."""
        return self.head[1] - self.head[0] if self.head else 0.0


class PageEnds:
    """Cuts pages of a *height* out of the parts it is given from the top."""

    def __init__(self, height: float) -> None:
        self.height = height
        self._ended: list[Cut] = []
        self._begun = Cut(0, 0)
        self._last: Part | None = None
        self._ways: dict[Tie, tuple[float, Part]] = {}
        """The last place for each tie where a page could end, and what would begin the next."""

    @property
    def pages(self) -> tuple[Cut, ...]:
        """All pages, as if nothing more came; there is always one."""
        begun = self._begun
        bottom = begun.top if self._last is None else self._last.bottom
        return (*self._ended, replace(begun, bottom=bottom))

    def add(self, part: Part) -> None:
        """Take *part*, which stands below all that were taken, and end pages before it."""
        if self._last is not None:
            if part.begins:
                self._end(self._last.bottom, part)
            self._ways[self._last.tie] = self._last.bottom, part
        while part.bottom > self.foot:
            way = next((self._ways[tie] for tie in Tie if self._leads_on(tie)), None)
            if way is None:  # it is higher than a page
                foot = self.foot
                way = foot, Part(foot, part.bottom, head=part.head)
            self._end(*way)
        self._last = part

    @property
    def foot(self) -> float:
        """Where the column has to be cut at the latest."""
        return self._begun.top + self.height - self._begun.above

    def _leads_on(self, tie: Tie) -> bool:
        """Say whether the page can end where *tie* last let it."""
        way = self._ways.get(tie)
        return way is not None and way[1].top > self._begun.top and way[0] <= self.foot

    def _end(self, bottom: float, following: Part) -> None:
        begun = self._begun
        self._ended.append(replace(begun, bottom=bottom))
        self._begun = Cut(following.top, following.top, following.head, following.within)


class Column:
    """The *document*, laid out without pages, with its *tables* by where each begins."""

    def __init__(self, document: QTextDocument, tables: dict[int, Table]) -> None:
        self._document = document
        self._layout = document.documentLayout()
        self._tables = tables

    def give_to(self, ends: PageEnds) -> Iterator[int]:
        """Give all parts to *ends*; yield after each block and row how many blocks are above."""
        block = self._document.begin()
        while block.isValid():
            yield block.blockNumber()
            table = self._tables.get(block.position())
            if table is None:
                self._give_block(block, ends)
                block = block.next()
            else:
                number = block.blockNumber()
                for row, part in self._of_table(table, ends.height * HIGH_ROW):
                    ends.add(part)
                    yield number + row * table.columns
                block = self._document.findBlock(table.end)

    def _give_block(self, block: QTextBlock, ends: PageEnds) -> None:
        """Give *block* to *ends*, line by line where it has no room on the page as a whole.

        The lines of a heading stay together, and with what follows; so does a rule.
        """
        shape = block.blockFormat()
        tie = Tie.HEADING if shape.headingLevel() or shape.hasProperty(RULED) else Tie.NONE
        begins = shape.hasProperty(BREAKS) and bool(shape.pageBreakPolicy() & NEW_PAGE)
        area = self._layout.blockBoundingRect(block)
        if self._stands_before_table(block):  # it has no height, but a line that lies on others
            ends.add(Part(area.top(), area.top(), Tie.HEADING, begins=begins))
            return
        if area.bottom() <= ends.foot:
            ends.add(Part(area.top(), area.bottom(), tie, begins=begins))
            return
        lines = self._lines(block)
        last = len(lines) - 1
        for at, (top, bottom) in enumerate(lines):
            within = Tie.LINES if at < last and at in {0, last - 1} else Tie.NONE
            first = at == 0
            ends.add(
                Part(
                    top,
                    bottom,
                    tie or within,
                    begins=begins and first,
                    within=None if first else block.position(),
                )
            )

    def _of_table(self, table: Table, high: float) -> Iterator[tuple[int, Part]]:
        """Yield each row of *table* with its number, and the lines of one that is *high*.

        The head stays with the first row below it, and stands above the others again.
        """
        head: Span | None = None
        top = self._top(table, 0)
        for row in range(table.rows):
            if row + 1 < table.rows:
                bottom = self._top(table, row + 1)
            else:
                bottom = self._row(table, row)[-1][1] + PADDING
            heads = row == 0 and row + 1 < table.rows
            whole = Part(top, bottom, Tie.HEADING if heads else Tie.NONE, head)
            for part in (whole,) if bottom - top <= high else self._of_row(table, row, whole):
                yield row, part
            if row == 0 and bottom - top <= high:
                head = (top, bottom + RULE)
            top = bottom

    def _of_row(self, table: Table, row: int, whole: Part) -> Iterator[Part]:
        """Yield the lines of *row*, the first and the last with the room around them."""
        lines = self._row(table, row)
        last = len(lines) - 1
        for at, (top, bottom) in enumerate(lines):
            yield Part(
                top if at else whole.top,
                bottom if at < last else whole.bottom,
                Tie.NONE if at < last else whole.tie,
                whole.head,
            )

    def _stands_before_table(self, block: QTextBlock) -> bool:
        """Say whether *block* is the empty line that Qt puts before a table."""
        return not block.text() and block.next().position() in self._tables

    def _top(self, table: Table, row: int) -> float:
        first = next(table.cells(row)).firstCursorPosition().block()
        return self._layout.blockBoundingRect(first).top() - PADDING

    def _row(self, table: Table, row: int) -> list[Span]:
        """Return the lines in *row* of *table*; those that lie beside each other are one."""
        lines: list[Span] = []
        for cell in table.cells(row):
            block, end = cell.firstCursorPosition().block(), cell.lastPosition()
            while block.isValid() and block.position() <= end:
                lines += self._lines(block)
                block = block.next()
        beside: list[Span] = []
        for top, bottom in sorted(lines):
            if beside and top < beside[-1][1] - SLACK:
                beside[-1] = (beside[-1][0], max(bottom, beside[-1][1]))
            else:
                beside.append((top, bottom))
        return beside

    def _lines(self, block: QTextBlock) -> list[Span]:
        """Return where the lines of *block* begin and end in the column."""
        area, layout = self._layout.blockBoundingRect(block), block.layout()
        lines = [layout.lineAt(at) for at in range(layout.lineCount())]
        top = area.top()
        return [(top + line.y(), top + line.y() + line.height()) for line in lines] or [
            (top, area.bottom())
        ]
