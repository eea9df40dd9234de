"""Where the lines of a note stand in the field, and how they are painted.

Qt's own layout of rich text goes through all of a document after every key, and what a line looks
like as a whole, it knows only from formats in the document, which undo would take back one by one.
This one asks the line itself (``ui.notes.line_shape``): nothing but the text is in the document.

It lays out what is looked at, and the rest while nothing else is to be done.  The height of every
block is kept as the number of its "lines", which Qt adds up for us in a tree.
"""

from __future__ import annotations

import math
import time
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QFontMetricsF,
    QPainter,
    QPalette,
    QPen,
    QTextBlock,
    QTextCharFormat,
    QTextDocument,
    QTextLayout,
    QTextLine,
    QTextOption,
)

from revmentor_desktop.ui.notes.highlighter import is_boxed, is_in_code, shape_of
from revmentor_desktop.ui.turns import Turn, Turns

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QTextFrame

    from revmentor_desktop.ui.notes.line_shape import LineShape
    from revmentor_desktop.ui.theme import Theme

GUTTER = 10
"""Pixels at 100 % around the text, for the bars of quotes and the ground of code."""

LINE_HEIGHT = 1.25
"""From line to line, in heights of the font."""

TIGHT = 1.05
"""From line to line where another face, a Chinese one, is higher than that of the program."""

MOST_HANG = 0.4
"""How far in the lines of an item may stand, of the whole width."""

BOX, CHECK_INSET = 16, 3
"""The side of a painted box at 100 %, and how far from its edge the sign in it is."""

TARGET, TASK_HEIGHT = 28, 25
"""How wide what can be pressed is, at 100 %, and how high the line of a task is at least."""

BAR, BAR_GAP, MOST_BARS = 3, 2, 2
"""The bars of quotes in the margin, and of how many inside each other."""

NEAR = 500
"""Blocks above and below what is looked at that are laid out anew at once."""

EVERYWHERE = QRectF(0, 0, 1e9, 1e9)

LEAST = 1 / 64
"""Pixels; Qt knows no less.  Lines are narrower by so much with each font there was: their width
says in which one they were broken.
"""

BUDGET = 0.008
"""Seconds that one turn of laying out the rest may take."""


class MarkdownLayout(QAbstractTextDocumentLayout):
    """Lays out one document and paints it.

    *scrolled* says how far down the text is looked at; the rest is laid out in *turns*.  Signal:
    ``shifted(int)`` when what is looked at now stands so many pixels further down, because
    something above became higher.
    """

    shifted = Signal(int)

    def __init__(
        self, document: QTextDocument, theme: Theme, turns: Turns, scrolled: Callable[[], int]
    ) -> None:
        super().__init__(document)
        self._theme = theme
        self._scrolled = scrolled
        self._fonts = dict[str, int]()
        self._looks = self._look()
        self._measure()
        self._blocks = document.blockCount()
        self._size = QSizeF()
        self._next = 0
        self._unguessed = range(0)
        """The numbers of the blocks among which are some whose height is still to be guessed."""
        self._shift = 0
        """By how many pixels what is looked at stands further down, and nobody was told yet."""
        self._turn = Turn(turns, self)
        self._turn.came.connect(self._go_on)

    @property
    def busy(self) -> bool:
        """Whether a part of a long text is still to be laid out."""
        return self._turn.asked

    # --- what Qt asks ---

    def documentChanged(self, position: int, removed: int, added: int) -> None:
        """Lay out anew what was changed: at once a single block, the rest where it is seen."""
        look, count = self._look(), self._blocks
        self._blocks = self.document().blockCount()
        if look != self._looks:
            self._take_look()
        elif removed or position or added < self.document().characterCount():
            self._change(position, added, more=self._blocks - count)

    def draw(self, painter: QPainter, context: QAbstractTextDocumentLayout.PaintContext) -> None:
        """Paint the blocks that *context* is about."""
        clip = context.clip
        selected = [  # a thousand may be found, which are not asked for once more for each block
            (one.cursor.selectionStart(), one.cursor.selectionEnd(), QTextCharFormat(one.format))
            for one in context.selections
        ]
        block = self._block_at(clip.top())
        while block.isValid():
            area = self._area(block)
            if area.top() > clip.bottom():
                break
            self._draw_block(painter, block, area, context, selected)
            block = block.next()
        self._tell_size_soon()

    def hitTest(  # type: ignore[override]  # Qt hands over a QPointF
        self, point: QPointF, accuracy: Qt.HitTestAccuracy
    ) -> int:
        """Return the place in the text that is nearest to *point*."""
        block = self._block_at(point.y())
        area = self._area(block)
        line = _line_at(block.layout(), point.y() - area.top())
        at = point - area.topLeft()
        if accuracy == Qt.HitTestAccuracy.ExactHit and not line.naturalTextRect().contains(at):
            return -1
        return block.position() + min(line.xToCursor(at.x()), block.length() - 1)

    def pageCount(self) -> int:
        """Return the one page that everything is on."""
        return 1

    def documentSize(self) -> QSizeF:
        """Return how large all of it is, as far as that is known."""
        last = self.document().lastBlock()
        height = last.firstLineNumber() + last.lineCount() + 2 * self._margin
        return QSizeF(self._width + 2 * self._margin, height)

    def frameBoundingRect(self, _frame: QTextFrame) -> QRectF:
        """Return all of it: there is one frame."""
        return QRectF(QPointF(0, 0), self.documentSize())

    def blockBoundingRect(self, block: QTextBlock) -> QRectF:
        """Return where *block* stands."""
        if not block.isValid():
            return QRectF()
        area = self._area(block)
        self._tell_size_soon()
        return area

    # --- blocks ---

    def task_at(self, point: QPointF) -> QTextBlock | None:
        """Return the task whose painted box is at *point*, with room enough to hit it."""
        block = self._block_at(point.y())
        box = self._box_of(block)
        if box is None:
            return None
        spare = max(0.0, self._theme.scaled(TARGET) - box.width()) / 2
        return block if box.adjusted(-spare, -spare, spare, spare).contains(point) else None

    def _box_of(self, block: QTextBlock) -> QRectF | None:
        """Return where the box of a task is painted, if it is."""
        box = shape_of(block).box
        if box is None or not is_boxed(block):
            return None
        area = self._area(block)
        line = block.layout().lineForTextPosition(box.start)
        ends = _x(line, box.start), _x(line, box.end)
        side = self._theme.scaled(BOX)
        centre = area.topLeft() + QPointF(sum(ends) / 2, line.y() + line.height() / 2)
        corner = QPointF(round(centre.x() - side / 2), round(centre.y() - side / 2))
        return QRectF(corner, QSizeF(side, side))

    def _area(self, block: QTextBlock) -> QRectF:
        """Return where *block* stands, once it is laid out."""
        if not self._is_laid_out(block):
            self._lay_out(block)
        top = self._margin + block.firstLineNumber()
        return QRectF(self._margin, top, self._width, block.lineCount())

    def _block_at(self, y: float) -> QTextBlock:
        """Return the block that is at the height *y*, or nearest to it."""
        document = self.document()
        at = max(0, math.floor(y - self._margin))
        block = document.findBlockByLineNumber(at)
        while block.isValid() and self._area(block).bottom() <= y and block.next().isValid():
            block = block.next()
        return block if block.isValid() else document.lastBlock()

    def _is_laid_out(self, block: QTextBlock) -> bool:
        layout = block.layout()
        return layout.lineCount() > 0 and layout.lineAt(0).width() == self._width

    def _lay_out(self, block: QTextBlock) -> None:
        """Break *block* into lines; those after the first hang under its words."""
        layout, shape = block.layout(), shape_of(block)
        backwards = block.textDirection() == Qt.LayoutDirection.RightToLeft
        option = QTextOption(self.document().defaultTextOption())
        option.setTextDirection(block.textDirection())
        option.setAlignment(
            Qt.AlignmentFlag.AlignRight if backwards else Qt.AlignmentFlag.AlignLeft
        )
        layout.setTextOption(option)
        width, left, y = self._width, 0.0, self._space_above(block, shape)
        least = max(self._pitch, self._theme.scaled(TASK_HEIGHT) if shape.box else 0)
        layout.beginLayout()
        line = layout.createLine()
        while line.isValid():
            line.setLineWidth(width)
            pitch = max(least, math.ceil(line.height() * TIGHT))
            least = self._pitch
            line.setPosition(QPointF(left, y + (pitch - line.height()) / 2))
            y += pitch
            if shape.hang and width == self._width:
                hang = self._hang(line, shape, backwards=backwards)
                width -= hang
                left = 0.0 if backwards else hang
            line = layout.createLine()
        layout.endLayout()
        before = block.lineCount()
        if before != y:
            if block.firstLineNumber() + before <= self._seen_from():
                self._shift += y - before
            block.setLineCount(y)

    def _space_above(self, block: QTextBlock, shape: LineShape) -> int:
        """Return what parts a heading from the text before it."""
        return self._pitch // 3 if shape.level and block.position() else 0

    def _hang(self, line: QTextLine, shape: LineShape, *, backwards: bool) -> float:
        x = _x(line, min(shape.hang, line.textStart() + line.textLength()))
        return min(self._width - x if backwards else x, self._width * MOST_HANG)

    # --- changes ---

    def _look(self) -> tuple[float, float, str]:
        """Return what everything is measured by: how wide the page and its margin are, the font."""
        document = self.document()
        margin = self._theme.scaled(GUTTER)
        return document.pageSize().width(), margin, document.defaultFont().key()

    def _measure(self) -> None:
        document = self.document()
        font = document.defaultFont()
        metrics = QFontMetricsF(font)
        self._margin = self._theme.scaled(GUTTER)
        number = self._fonts.setdefault(font.key(), len(self._fonts))
        self._width = max(1.0, document.pageSize().width() - 2 * self._margin) - number * LEAST
        self._pitch = round(metrics.height() * LINE_HEIGHT)
        self._letter = metrics.averageCharWidth()

    def _take_look(self) -> None:
        """Lay out everything anew: near to what is looked at now, the rest in turns.

        What is far away keeps its lines until then; Qt's cursors go by them.  What is looked at
        stays where it is.
        """
        self._tell_shift()
        document, scrolled = self.document(), self._scrolled()
        block = document.findBlockByLineNumber(max(0, self._seen_from()))
        block = block if block.isValid() else document.lastBlock()
        within = self._seen_from() - block.firstLineNumber()
        part = min(1.0, within / max(1, block.lineCount()))
        self._looks = self._look()
        self._measure()
        number = block.blockNumber()
        self._forget(max(0, number - NEAR), number + NEAR, new=False)
        self._next = 0
        self._turn.ask()
        area = self._area(block)
        self._shift = round(area.top() + part * area.height()) - scrolled if within > 0 else 0
        self._tell_shift()
        self._tell_size()
        self._repaint(EVERYWHERE)

    def _change(self, position: int, added: int, *, more: int) -> None:
        """Lay out what stands from *position* on, or have it laid out.

        There are so many blocks *more* than before, or fewer.
        """
        document, same = self.document(), more == 0
        first, last = document.findBlock(position), document.findBlock(position + added)
        if not last.isValid():
            last = document.lastBlock()
        elif same and last != first and last.position() == position + added and _fits(last):
            last = last.previous()  # Qt counts the end of a line whose formats are new
        if same and first == last:
            before = first.lineCount()
            first.layout().clearLayout()
            area = self._area(first)
            down = area.height() if first.lineCount() == before else EVERYWHERE.height()
            self._repaint(QRectF(0, area.top(), area.right() + self._margin, down))
        else:
            between_are_new = more == last.blockNumber() - first.blockNumber()
            self._forget(first.blockNumber(), last.blockNumber(), new=between_are_new)
            self._guess_soon(first.blockNumber(), last.blockNumber(), more=more)
            self._next = min(self._next, first.blockNumber())
            self._turn.ask()
            top = self._margin + first.firstLineNumber()
            self._repaint(EVERYWHERE.translated(0, top))
        self._tell_shift()
        self._tell_size()

    def _forget(self, first: int, last: int, *, new: bool) -> None:
        """Have the blocks with these numbers laid out anew; those between may all be *new*.

        They are as high as before until then.
        """
        document = self.document()
        if new:
            for number in (first, last):
                document.findBlockByNumber(number).clearLayout()
            return
        block = document.findBlockByNumber(first)
        for _number in range(first, min(last + 1, self._blocks)):  # fifty thousand may come at once
            block.clearLayout()
            block = block.next()

    # --- how high new blocks are ---

    def _guess_soon(self, first: int, last: int, *, more: int) -> None:
        """Guess how high the new ones among these blocks are: far from where one looks, in turns.

        One looks where one looked, or at an end of what changed.  There are so many blocks *more*.
        """
        seen = self._first_seen()
        for around in (first, last, seen):
            self._guess(range(max(first, around - NEAR), min(last, around + NEAR) + 1), seen)
        waiting = self._unguessed
        if waiting and more:  # some of them may have other numbers now
            waiting = range(min(first, waiting.start), waiting.stop + max(0, more))
        if last - first > NEAR:
            both = waiting or range(first, last + 1)
            waiting = range(min(first, both.start), max(last + 1, both.stop))
        self._unguessed = waiting

    def _guess(self, numbers: range, seen: int) -> None:
        """Guess how high the blocks with these numbers are of which nothing is known.

        What is looked at begins with the block *seen*, and stays where it is.
        """
        block = self.document().findBlockByNumber(numbers.start)
        letter, pitch = self._letter / self._width, self._pitch
        for number in numbers:
            if not block.isValid():
                break
            if block.lineCount() == 1:
                height = (1 + int(block.length() * letter)) * pitch
                if number < seen:
                    self._shift += height - 1
                block.setLineCount(height)
            block = block.next()

    def _guess_on(self) -> None:
        """Guess how high a part of those blocks is that are still to be guessed."""
        end, seen = time.monotonic() + BUDGET, self._first_seen()
        while self._unguessed and time.monotonic() < end:
            self._guess(self._unguessed[:NEAR], seen)
            self._unguessed = self._unguessed[NEAR:]

    def _first_seen(self) -> int:
        """Return the number of the block at the upper edge of what is looked at."""
        return self.document().findBlockByLineNumber(max(0, self._seen_from())).blockNumber()

    def _seen_from(self) -> int:
        """Return the first of the "lines" that is looked at."""
        return self._scrolled() - self._margin + self._shift

    def _go_on(self) -> None:
        """Lay out a part of what nobody has looked at yet, once all is guessed."""
        if self._unguessed:
            self._guess_on()
        else:
            self._lay_out_on()
        if self._unguessed or self._next < self._blocks:
            self._turn.ask()
        self._tell_shift()
        self._tell_size()

    def _lay_out_on(self) -> None:
        end = time.monotonic() + BUDGET
        block = self.document().findBlockByNumber(self._next)
        while block.isValid() and time.monotonic() < end:
            if not self._is_laid_out(block):
                self._lay_out(block)
            block = block.next()
            self._next += 1

    def _tell_shift(self) -> None:
        """Say how much further down stands what is looked at, and so is where it was."""
        shift, self._shift = self._shift, 0
        if shift:
            self.shifted.emit(shift)

    def _tell_size(self) -> None:
        size = self.documentSize()
        if size != self._size:
            self._size = size
            self.documentSizeChanged.emit(size)

    def _tell_size_soon(self) -> None:
        if self.documentSize() != self._size:
            self._turn.ask()

    def _repaint(self, area: QRectF) -> None:
        signal: Any = self.update  # which the stubs know without an area only
        signal[QRectF].emit(area)

    # --- painting ---

    def _draw_block(
        self,
        painter: QPainter,
        block: QTextBlock,
        area: QRectF,
        context: QAbstractTextDocumentLayout.PaintContext,
        selected: list[tuple[int, int, QTextCharFormat]],
    ) -> None:
        layout = block.layout()
        self._draw_ground(painter, block, area)
        painter.setPen(context.palette.color(QPalette.ColorRole.Text))
        layout.draw(painter, area.topLeft(), _selected(block, selected), context.clip)
        self._draw_box(painter, block)
        at = context.cursorPosition
        if at < -1 and layout.preeditAreaText():
            at = layout.preeditAreaPosition() - (at + 2)
        elif 0 <= at - block.position() < block.length():
            at -= block.position()
        else:
            return
        layout.drawCursor(painter, area.topLeft(), at, self.property("cursorWidth") or 1)

    def _draw_ground(self, painter: QPainter, block: QTextBlock, area: QRectF) -> None:
        """Paint the ground of code and the bars of quotes, in the margin and not on the text."""
        theme, wide = self._theme, area.adjusted(-self._margin, 0, self._margin, 0)
        if is_in_code(block):
            painter.fillRect(wide, theme.colour("sunken"))
            if theme.mode.contrast:
                painter.fillRect(
                    QRectF(wide.topLeft(), QSizeF(1, wide.height())), theme.colour("text")
                )
            return
        backwards = block.textDirection() == Qt.LayoutDirection.RightToLeft
        for depth in range(min(shape_of(block).quotes, MOST_BARS)):
            away = depth * theme.scaled(BAR + BAR_GAP)
            left = wide.right() - theme.scaled(BAR) - away if backwards else wide.left() + away
            bar = QRectF(left, wide.top(), theme.scaled(BAR), wide.height())
            painter.fillRect(bar, theme.colour("accent"))

    def _draw_box(self, painter: QPainter, block: QTextBlock) -> None:
        box, shape = self._box_of(block), shape_of(block).box
        if box is None or shape is None:
            return
        theme = self._theme
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colour("accent" if shape.ticked else "borderControl"), 1.5))
        painter.setBrush(theme.colour("accent" if shape.ticked else "card"))
        painter.drawRoundedRect(box.adjusted(0.75, 0.75, -0.75, -0.75), 4, 4)
        if shape.ticked:
            inset = theme.scaled(CHECK_INSET)
            check = box.adjusted(inset, inset, -inset, -inset)
            theme.paint_icon(painter, "check", check, "onAccent", 3.0)
        painter.restore()


def _selected(
    block: QTextBlock, selected: list[tuple[int, int, QTextCharFormat]]
) -> list[QTextLayout.FormatRange]:
    """Return what of *block* is *selected*, or found."""
    ranges = []
    first, size = block.position(), block.length()
    for begins, ends, shape in selected:
        start, end = begins - first, ends - first
        if start < size and end > 0 and end > start:
            one = QTextLayout.FormatRange()
            one.start, one.length, one.format = start, end - start, shape
            ranges.append(one)
    return ranges


def _fits(block: QTextBlock) -> bool:
    """Say whether the lines of *block*, if it has any, end where its text does."""
    layout = block.layout()
    line = layout.lineAt(layout.lineCount() - 1) if layout.lineCount() else None
    return line is None or line.textStart() + line.textLength() == block.length() - 1


def _line_at(layout: QTextLayout, y: float) -> QTextLine:
    """Return the line at the height *y* of its block, or the nearest one."""
    found = layout.lineAt(0)
    for number in range(1, layout.lineCount()):
        line = layout.lineAt(number)
        if line.y() > y:
            break
        found = line
    return found


def _x(line: QTextLine, at: int) -> float:
    found: Any = line.cursorToX(at)  # a tuple with the place it was found for
    return float(found[0])
