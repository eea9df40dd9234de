"""A document on pages: laid out once, drawn the same way on the screen and into a PDF.

Qt's own printing of a text document adds margins and a bare number, so the pages are drawn here:
a head with the session and the pair from the second page on, the number of the page and of all
pages at the foot, the head of a table again where it goes on, and no heading alone at the end of
a page.  The fonts are the program's own, and Chinese is drawn with Hong Kong's forms.

Nothing is in the file that somebody did not see on the page, but for a title, our name as the
program, and a moment that is handed in.
"""

from __future__ import annotations

import re
from collections import deque
from dataclasses import dataclass
from datetime import UTC
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import (
    QBuffer,
    QIODevice,
    QLocale,
    QMarginsF,
    QPointF,
    QRectF,
    QSizeF,
    Qt,
    QUuid,
)
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QBrush,
    QFont,
    QFontMetricsF,
    QImage,
    QPageLayout,
    QPageSize,
    QPainter,
    QPalette,
    QPdfWriter,
    QPen,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
    QTextTableCellFormat,
)

from revmentor_desktop.ui.theme import Theme
from revmentor_desktop.ui.tokens import Mode

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from PySide6.QtGui import QTextBlock

RESOLUTION = 96
"""Pixels an inch: those of the screen, so that page and preview have the same lines."""


@dataclass(frozen=True, slots=True)
class Margins:
    """What stays free around the text of a page, in pixels of ``RESOLUTION``."""

    side: int
    top: int
    bottom: int


USUAL_MARGINS = Margins(83, 90, 86)
"""83 pixels are 22 millimetres."""

SMALL_MARGINS = Margins(53, 60, 62)
"""Those of a small page, as in a booklet."""

HEADINGS = ("h1", "h2", "h3")
INDENT = 20
BOX = 0.78
"""The side of a task's box, of the size of the text."""

QUOTE_INDENT = 18
QUOTE_OF_QT = 40
PROPORTIONAL = QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
NAMESPACE = QUuid("{6d1d3f6c-0c9e-4a7e-9d0b-6a2a1f0b5d11}")
DATES = re.compile(
    rb"(?<=Date \(D:)\d{14}(?=Z|[+-])(?P<info>Z|[+-]\d\d'\d\d'?)"
    rb'|(?<=Date=")\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?P<xmp>Z|[+-]\d\d:\d\d)(?=")'
)
"""The moments that Qt writes into a file, by the clock of this computer."""


def page_size(locale: QLocale) -> QPageSize:
    """Return the paper that people use where *locale* is spoken."""
    american = locale.measurementSystem() == QLocale.MeasurementSystem.ImperialUSSystem
    return QPageSize(QPageSize.PageSizeId.Letter if american else QPageSize.PageSizeId.A4)


class Sheets(Protocol):
    """What can be shown, written and printed sheet by sheet."""

    @property
    def size(self) -> QSizeF:
        """The size of a sheet in pixels of ``RESOLUTION``."""
        ...

    @property
    def layout(self) -> QPageLayout:
        """The paper, which way it lies, and no margins."""
        ...

    @property
    def title(self) -> str:
        """What the document is called."""
        ...

    @property
    def identity(self) -> str:
        """What tells the document from any other: all that is on it."""
        ...

    @property
    def count(self) -> int:
        """How many sides of sheets there are."""
        ...

    def text(self) -> str:
        """Return what stands on the sheets, for whoever cannot see them."""
        ...

    def draw(self, painter: QPainter, number: int) -> None:
        """Draw side *number*, counted from 0, in pixels of ``RESOLUTION`` from the top left."""
        ...

    def as_pdf(self, moment: datetime) -> bytes:
        """Return the sheets as a PDF that says it was made at *moment*."""
        ...


def as_pdf(sheets: Sheets, moment: datetime) -> bytes:
    """Return *sheets* as a PDF that says it was made at *moment*."""
    drawing = Drawing(sheets, moment)
    deque(drawing.steps(), maxlen=0)
    return drawing.pdf


class Drawing:
    """Draws sheets into a PDF, one after the other; ``pdf`` is there once all are drawn."""

    def __init__(self, sheets: Sheets, moment: datetime) -> None:
        self._sheets = sheets
        self._moment = moment
        self.pdf = b""

    def steps(self) -> Iterator[tuple[int, int]]:
        """Draw, and yield after each sheet how many of how many are done."""
        sheets = self._sheets
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        writer = QPdfWriter(buffer)
        writer.setResolution(RESOLUTION)
        writer.setPageLayout(sheets.layout)
        writer.setTitle(sheets.title)
        writer.setCreator("RevMentor Desktop")
        writer.setDocumentId(QUuid.createUuidV5(NAMESPACE, sheets.identity.encode()))
        painter = QPainter(writer)
        try:
            for number in range(sheets.count):
                if number:
                    writer.newPage()
                sheets.draw(painter, number)
                yield number + 1, sheets.count
        finally:
            painter.end()
        self.pdf = _dated(bytes(buffer.data().data()), self._moment)


class Pages:
    """The pages of a document, given as the HTML of its blocks.

    ``head`` is what stands above every page but the first, ``foot`` the words at its end, with
    ``{page}`` and ``{pages}`` in them.
    """

    def __init__(
        self,
        html: str,
        title: str,
        head: str,
        foot: str,
        paper: QPageSize,
        margins: Margins = USUAL_MARGINS,
    ) -> None:
        self.title = title
        self.identity = html
        self.size = QSizeF(paper.sizePixels(RESOLUTION))
        self.layout = QPageLayout(paper, QPageLayout.Orientation.Portrait, QMarginsF())
        self._head = head
        self._foot = foot
        self._margins = margins
        self._theme = Theme(mode=Mode.LIGHT)
        width = self.size.width() - 2 * margins.side
        self._body = QSizeF(width, self.size.height() - margins.top - margins.bottom)
        self._device = QImage(1, 1, QImage.Format.Format_RGB32)
        dots = round(RESOLUTION / 0.0254)
        self._device.setDotsPerMeterX(dots)
        self._device.setDotsPerMeterY(dots)
        self._document = QTextDocument()
        self._boxes: dict[int, list[tuple[QRectF, bool]]] = {}
        self._quotes: dict[int, list[QRectF]] = {}
        self._lay_out()

    @property
    def count(self) -> int:
        """How many pages there are."""
        return self._document.pageCount()

    def text(self) -> str:
        """Return what stands on the pages, for whoever cannot see them."""
        return self._document.toPlainText()

    def draw(self, painter: QPainter, number: int) -> None:
        """Draw page *number*, counted from 0, in pixels of ``RESOLUTION`` from the top left."""
        width, height = self._body.width(), self._body.height()
        painter.save()
        painter.translate(self._margins.side, self._margins.top - number * height)
        context = QAbstractTextDocumentLayout.PaintContext()
        context.clip = QRectF(0, number * height, width, height)
        context.palette = self._theme.palette()
        context.palette.setColor(QPalette.ColorRole.Text, self._theme.colour("text"))
        painter.setClipRect(context.clip)
        self._document.documentLayout().draw(painter, context)
        self._draw_marks(painter, number, context.clip)
        painter.restore()
        self._draw_edges(painter, number)

    def as_pdf(self, moment: datetime) -> bytes:
        """Return the pages as a PDF that says it was made at *moment*."""
        return as_pdf(self, moment)

    # --- laying out -----------------------------------------------------------------------

    def _lay_out(self) -> None:
        document = self._document
        document.setUndoRedoEnabled(False)
        document.documentLayout().setPaintDevice(self._device)
        document.setDocumentMargin(0)
        document.setDefaultFont(self._font("body"))
        document.setIndentWidth(INDENT)
        document.setDefaultStyleSheet(self._css())
        document.setHtml(self.identity)
        together = QTextCursor(document)
        together.beginEditBlock()
        block = document.begin()
        while block.isValid():
            self._shape(block)
            block = block.next()
        for table in _tables(document):
            self._shape_table(table)
        together.endEditBlock()
        document.setPageSize(self._body)
        self._keep_headings()
        self._find_marks()

    def _font(self, style: str) -> QFont:
        """Return the font of a style without the forms of signs that a PDF cannot name.

        Inter has other forms of ":" and "(" for some neighbours; whoever copies or searches the
        text of the file would not find them.
        """
        font = self._theme.font(style)
        for feature in ("calt", "case", "ccmp"):
            font.setFeature(QFont.Tag(feature), 0)
        return font

    def _css(self) -> str:
        theme = self._theme
        mono = theme.tokens.families("mono")[0]
        size = theme.px("body") * 0.92
        return (
            f"a {{ color: {theme.colour('link').name()}; text-decoration: underline; }}"
            f".quiet {{ color: {theme.colour('textSecondary').name()}; font-style: normal; }}"
            f"code, pre {{ font-family: '{mono}'; font-size: {size}px; }}"
            f"th {{ text-align: left; }}"
        )

    def _shape(self, block: QTextBlock) -> None:
        shape = QTextBlockFormat(block.blockFormat())
        space = self._theme.px("body")
        level = shape.headingLevel()
        following = block.next()
        if level:
            style = HEADINGS[min(level, len(HEADINGS)) - 1]
            self._shape_heading(block, style)
            first = not block.previous().isValid()
            shape.setTopMargin(0 if first else space * (1.5 if level < 3 else 1.0))
            shape.setBottomMargin(space * (0.45 if first else 0.4))
            shape.setLineHeight(112, PROPORTIONAL)
        elif shape.nonBreakableLines():
            last = not (following.isValid() and following.blockFormat().nonBreakableLines())
            shape.setNonBreakableLines(False)
            shape.setTopMargin(0)
            shape.setBottomMargin(space * 0.7 if last else 0)
            shape.setBackground(self._theme.colour("sunken"))
        else:
            tight = block.textList() is not None and following.textList() is not None
            shape.setTopMargin(0)
            shape.setBottomMargin(space * (0.3 if tight else 0.65))
            shape.setLineHeight(124, PROPORTIONAL)
            if depth := _quote_depth(shape):
                shape.setLeftMargin(depth * QUOTE_INDENT)
                shape.setRightMargin(0)
                shape.setProperty(QTextFormat.Property.UserProperty, depth)
            if not block.position() or block.blockNumber() == 1:
                self._colour(block, "textSecondary")
        QTextCursor(block).setBlockFormat(shape)

    def _shape_heading(self, block: QTextBlock, style: str) -> None:
        look = QTextCharFormat()
        look.setFont(self._font(style))
        _over(block).setCharFormat(look)

    def _colour(self, block: QTextBlock, role: str) -> None:
        look = QTextCharFormat()
        look.setForeground(self._theme.colour(role))
        _over(block).mergeCharFormat(look)

    def _shape_table(self, table: QTextTable) -> None:
        """Give *table* the whole width and a rule below each row."""
        space = self._theme.px("body")
        shape = table.format()
        shape.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        shape.setBorder(0)
        shape.setBorderCollapse(True)
        shape.setCellSpacing(0)
        shape.setBottomMargin(space * 0.65)
        shape.setHeaderRowCount(1)
        table.setFormat(shape)
        head = QTextCharFormat()
        head.setForeground(self._theme.colour("textSecondary"))
        head.setFontWeight(600)
        for row in range(table.rows()):
            for column in range(table.columns()):
                cell = table.cellAt(row, column)
                look = QTextTableCellFormat(cell.format().toTableCellFormat())
                look.setBottomBorder(1.5 if row == 0 else 0.75)
                look.setBottomBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
                look.setBottomBorderBrush(QBrush(self._theme.colour("border")))
                look.setPadding(5)
                look.setLeftPadding(0 if column == 0 else 9)
                cell.setFormat(look)
                block = cell.firstCursorPosition().block()
                within = QTextBlockFormat(block.blockFormat())
                within.setBottomMargin(0)
                QTextCursor(block).setBlockFormat(within)
                if row == 0:
                    _over(block).mergeCharFormat(head)

    def _keep_headings(self) -> None:
        """Begin a new page before headings whose text would begin on the next one.

        What stands before a heading does not move with it, so that one walk is enough.
        """
        block = self._document.begin()
        while block.isValid():
            if block.blockFormat().headingLevel() and self._stands_alone(block):
                alone = block
                while alone.previous().isValid():
                    if alone.previous().blockFormat().headingLevel() < 2:
                        break
                    alone = alone.previous()
                shape = QTextBlockFormat(alone.blockFormat())
                shape.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
                QTextCursor(alone).setBlockFormat(shape)
            block = block.next()

    def _stands_alone(self, heading: QTextBlock) -> bool:
        following = heading.next()
        if not following.isValid():
            return False
        layout = self._document.documentLayout()
        height = self._body.height()
        here = layout.blockBoundingRect(heading)
        there = layout.blockBoundingRect(following)
        line = following.layout().lineAt(0) if following.layout().lineCount() else None
        first = there.top() + (line.rect().bottom() if line else 0)
        return int(first // height) > int(here.top() // height) and here.top() % height > 1

    # --- drawing --------------------------------------------------------------------------

    def _find_marks(self) -> None:
        """Note where boxes and quotes stand: a page is drawn often, and most have few of them."""
        layout = self._document.documentLayout()
        block = self._document.begin()
        while block.isValid():
            shape = block.blockFormat()
            if shape.hasProperty(QTextFormat.Property.UserProperty):
                area = layout.blockBoundingRect(block)
                bar = QRectF(0, area.top(), 3, area.height())
                for page in self._pages_at(bar):
                    self._quotes.setdefault(page, []).append(bar)
            line = block.layout().lineAt(0)
            if shape.marker() != QTextBlockFormat.MarkerType.NoMarker and line.isValid():
                done = shape.marker() == QTextBlockFormat.MarkerType.Checked
                first = line.rect().translated(block.layout().position())
                for page in self._pages_at(first):
                    self._boxes.setdefault(page, []).append((first, done))
            block = block.next()

    def _pages_at(self, area: QRectF) -> range:
        """Return the numbers of the pages that *area* touches."""
        height = self._body.height()
        return range(int(area.top() // height), int(area.bottom() // height) + 1)

    def _draw_marks(self, painter: QPainter, number: int, page: QRectF) -> None:
        """Draw the bars of quotes, and boxes over those of Qt, whose cross is lost when small."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("accent"))
        for bar in self._quotes.get(number, ()):
            painter.drawRect(bar.intersected(page))
        for first, done in self._boxes.get(number, ()):
            self._draw_box(painter, first, done=done)

    def _draw_box(self, painter: QPainter, first: QRectF, *, done: bool) -> None:
        """Draw one box before the line *first*, with a tick when *done*."""
        room = QRectF(first.left() - INDENT, first.top(), INDENT - 1, first.height())
        painter.fillRect(room, self._theme.colour("paper"))
        side = self._theme.px("body") * BOX
        box = QRectF(room.left() + 2, room.center().y() - side / 2, side, side)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._theme.colour("textSecondary"), 1.1))
        painter.drawRoundedRect(box, 2, 2)
        if done:
            painter.setPen(QPen(self._theme.colour("text"), 1.6))
            points = ((0.22, 0.52), (0.43, 0.74), (0.80, 0.26))
            painter.drawPolyline(
                [QPointF(box.left() + side * x, box.top() + side * y) for x, y in points]
            )
        painter.restore()

    def _draw_edges(self, painter: QPainter, number: int) -> None:
        font = self._font("caption")
        painter.save()
        painter.setFont(font)
        painter.setPen(self._theme.colour("textSecondary"))
        metrics = QFontMetricsF(font, self._device)
        side, width, height = self._margins.side, self._body.width(), metrics.height()
        if number:
            elided = metrics.elidedText(self._head, Qt.TextElideMode.ElideRight, width)
            at = QRectF(side, self._margins.top - 24 - height, width, height)
            painter.drawText(at, Qt.AlignmentFlag.AlignLeft, elided)
        foot = self._foot.format(page=number + 1, pages=self.count)
        at = QRectF(side, self.size.height() - self._margins.bottom + 30, width, height)
        painter.drawText(at, Qt.AlignmentFlag.AlignHCenter, foot)
        painter.restore()


def _tables(document: QTextDocument) -> list[QTextTable]:
    found: list[QTextTable] = []
    frames = [document.rootFrame()]
    while frames:
        for frame in frames.pop().childFrames():
            frames.append(frame)
            if isinstance(frame, QTextTable):
                found.append(frame)
    return found


def _quote_depth(shape: QTextBlockFormat) -> int:
    """Return how many quotes a block stands in; Qt leaves only their margins on both sides."""
    if shape.hasProperty(QTextFormat.Property.BlockQuoteLevel):
        return max(1, int(shape.intProperty(QTextFormat.Property.BlockQuoteLevel)))
    return int(min(shape.leftMargin(), shape.rightMargin())) // QUOTE_OF_QT


def _over(block: QTextBlock) -> QTextCursor:
    cursor = QTextCursor(block)
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
    return cursor


def _dated(pdf: bytes, moment: datetime) -> bytes:
    """Return *pdf* with *moment* in place of this computer's clock and zone, as long as before."""

    def replaced(found: re.Match[bytes]) -> bytes:
        zone = found["info"] or found["xmp"]
        shape = "%Y%m%d%H%M%S" if found["info"] else "%Y-%m-%dT%H:%M:%S"
        nowhere = re.sub(rb"\d", b"0", zone).replace(b"-", b"+")
        return moment.astimezone(UTC).strftime(shape).encode() + nowhere

    return DATES.sub(replaced, pdf)
