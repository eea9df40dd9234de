"""A document on pages: laid out once, drawn the same way on the screen and into a PDF.

Qt's own printing of a text document adds margins and a bare number, so the pages are drawn here:
a head with the session and the pair from the second page on, the number of the page and of all
pages at the foot, the head of a table again where it goes on, and no heading alone at the end of
a page.  The fonts are the program's own, and Chinese is drawn with Hong Kong's forms.

Nothing is in the file that somebody did not see on the page, but for a title, our name as the
program, and a moment that is handed in.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import deque
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
    QFontMetricsF,
    QPageLayout,
    QPageSize,
    QPainter,
    QPalette,
    QPdfWriter,
    QPen,
    QTextBlockFormat,
    QTextCursor,
    QTextFormat,
)

from revmentor_desktop.domain.paper import Paper, paper_in
from revmentor_desktop.domain.values import dataclass
from revmentor_desktop.ui.paper.finishing import dated, readable
from revmentor_desktop.ui.paper.typesetting import (
    AT_A_TIME,
    INDENT,
    QUOTE_INDENT,
    RESOLUTION,
    Typesetting,
    blocks,
)
from revmentor_desktop.ui.theme import Theme
from revmentor_desktop.ui.tokens import Mode

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from PySide6.QtGui import QTextBlock

    from revmentor_desktop.ui.paper.page_ends import Cut


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

TOUCHED = 0.5
"""Pixels at the edges of a page in which a line that only touches it is not drawn."""

BOX = 0.78
"""The side of a task's box, of the size of the text."""

MANY = 2_000
"""Blocks of a text that Qt frees in some three milliseconds."""

NAMESPACE = QUuid("{6d1d3f6c-0c9e-4a7e-9d0b-6a2a1f0b5d11}")


SIZES = {Paper.A4: QPageSize.PageSizeId.A4, Paper.LETTER: QPageSize.PageSizeId.Letter}


def paper_here() -> Paper:
    """Return the paper of the country that this computer is set to, whatever language is spoken."""
    return paper_of(QLocale.system())


def paper_of(locale: QLocale) -> Paper:
    """Return the paper that people use where *locale* is spoken."""
    return paper_in(QLocale.territoryToCode(locale.territory()))


def page_size(paper: Paper) -> QPageSize:
    """Return *paper* as Qt has it."""
    return QPageSize(SIZES[paper])


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
        drawn = sheets.count, sheets.count
        yield drawn
        pdf = dated(bytes(buffer.data().data()), self._moment)
        yield drawn
        self.pdf = readable(pdf)
        yield drawn


class Pages:
    """The pages of a document, given as the HTML of its blocks.

    ``head`` is what stands above every page but the first, ``foot`` the words at its end, with
    ``{page}`` and ``{pages}`` in them.  There are pages once all steps of ``laying_out`` were
    taken, which is done at once unless somebody wants to take them.
    """

    def __init__(
        self,
        html: str,
        title: str,
        head: str,
        foot: str,
        paper: QPageSize,
        margins: Margins = USUAL_MARGINS,
        *,
        at_once: bool = True,
    ) -> None:
        self.title = title
        self.identity = html
        self.size = QSizeF(paper.sizePixels(RESOLUTION))
        self.layout = QPageLayout(paper, QPageLayout.Orientation.Portrait, QMarginsF())
        self._head = head
        self._foot = foot
        self._margins = margins
        self._theme = theme = Theme(mode=Mode.LIGHT)
        self._palette = theme.palette()
        self._palette.setColor(QPalette.ColorRole.Text, theme.colour("text"))
        self._palette.setColor(QPalette.ColorRole.WindowText, theme.colour("border"))  # of rules
        self._ground = theme.colour("paper")
        self._edge = QPen(theme.colour("textSecondary"), 1.1)
        self._tick = QPen(theme.colour("text"), 1.6)
        self._box = theme.px("body") * BOX
        width = self.size.width() - 2 * margins.side
        self._body = QSizeF(width, self.size.height() - margins.top - margins.bottom)
        self._type = Typesetting(html, self._body, self._theme)
        self._document = self._type.document
        self._tops: list[float] = []
        self._boxes: dict[int, list[tuple[QRectF, bool]]] = {}
        self._quotes: dict[int, list[QRectF]] = {}
        if at_once:
            deque(self.laying_out(), maxlen=0)

    def laying_out(self) -> Iterator[tuple[int, int]]:
        """Lay the document out, and yield how much of how much is done."""
        yield from self._type.steps()
        yield from self._finding_marks()

    @property
    def are_many(self) -> bool:
        """Whether they have so much text that freeing it at once would be felt."""
        return self._document.blockCount() > MANY

    def taking_down(self) -> Iterator[None]:
        """Take all text away from its end, and yield after each piece; there are no pages then."""
        yield from self._type.taking_down()

    @property
    def count(self) -> int:
        """How many pages there are."""
        return len(self._type.pages)

    def text(self) -> str:
        """Return what stands on the pages, for whoever cannot see them."""
        return self._document.toPlainText()

    def draw(self, painter: QPainter, number: int) -> None:
        """Draw page *number*, counted from 0, in pixels of ``RESOLUTION`` from the top left."""
        page = self._type.pages[number]
        painter.save()
        painter.translate(self._margins.side, self._margins.top)
        if page.head is not None:
            painter.translate(0, -page.head[0])
            self._draw_span(painter, *page.head)
            painter.translate(0, page.head[0])
        painter.translate(0, page.above - page.top)
        below = page.top if page.within is None else self._draw_rest(painter, page)
        self._draw_span(painter, below, page.bottom)
        self._draw_marks(painter, number)
        painter.restore()
        self._draw_edges(painter, number)

    def as_pdf(self, moment: datetime) -> bytes:
        """Return the pages as a PDF that says it was made at *moment*."""
        return as_pdf(self, moment)

    # --- drawing --------------------------------------------------------------------------

    def _draw_span(self, painter: QPainter, top: float, bottom: float) -> None:
        """Draw what stands from *top* to *bottom* of the column, and nothing that touches it."""
        if bottom - top <= 2 * TOUCHED:
            return  # Qt takes nothing to draw for all of it
        painter.save()
        span = QRectF(0, top, self._body.width(), bottom - top)
        painter.setClipRect(span)
        context = QAbstractTextDocumentLayout.PaintContext()
        context.clip = span.adjusted(0, TOUCHED, 0, -TOUCHED)
        context.palette = self._palette
        self._document.documentLayout().draw(painter, context)
        painter.restore()

    def _draw_rest(self, painter: QPainter, page: Cut) -> float:
        """Draw the lines of the paragraph in which *page* begins; return where it ends on it.

        Qt would draw the line above them as well, which is not seen, but is found and copied.
        """
        assert page.within is not None
        block = self._document.findBlock(page.within)
        layout = block.layout()
        place, below = layout.position(), page.top
        painter.setPen(self._palette.color(QPalette.ColorRole.Text))
        for at in range(layout.lineCount()):
            line = layout.lineAt(at)
            top = place.y() + line.y()
            if page.top - TOUCHED < top < page.bottom - TOUCHED:
                line.draw(painter, place)
                below = top + line.height()
        return below

    def _finding_marks(self) -> Iterator[tuple[int, int]]:
        """Note where boxes and quotes stand: a page is drawn often, and most have few of them."""
        self._tops = [page.top for page in self._type.pages]
        for done, block in enumerate(blocks(self._document)):
            if done % AT_A_TIME == 0:
                yield 1, 1
            shape = block.blockFormat()
            for within in range(shape.intProperty(QTextFormat.Property.UserProperty)):
                area = self._quoted(block)
                bar = QRectF(within * QUOTE_INDENT, area.top(), 3, area.height())
                for page in self._pages_at(bar):
                    self._quotes.setdefault(page, []).append(bar)
            line = block.layout().lineAt(0)
            if shape.hasProperty(QTextFormat.Property.BlockMarker) and line.isValid():
                done_box = shape.marker() == QTextBlockFormat.MarkerType.Checked
                first = line.rect().translated(block.layout().position())
                for page in self._pages_at(first):
                    self._boxes.setdefault(page, []).append((first, done_box))

    def _quoted(self, block: QTextBlock) -> QRectF:
        """Return where *block* stands, with the table that Qt has put it before."""
        layout = self._document.documentLayout()
        area = layout.blockBoundingRect(block)
        table = None if block.text() else QTextCursor(block.next()).currentTable()
        return area if table is None else layout.frameBoundingRect(table)

    def _pages_at(self, area: QRectF) -> range:
        """Return the numbers of the pages that *area* touches."""
        first = bisect_right(self._tops, area.top()) - 1
        return range(max(0, first), bisect_left(self._tops, area.bottom()))

    def _draw_marks(self, painter: QPainter, number: int) -> None:
        """Draw the bars of quotes, and boxes over those of Qt, whose cross is lost when small."""
        cut = self._type.pages[number]
        page = QRectF(0, cut.top, self._body.width(), cut.bottom - cut.top)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("accent"))
        for bar in self._quotes.get(number, ()):
            painter.drawRect(bar.intersected(page))
        for first, done in self._boxes.get(number, ()):
            self._draw_box(painter, first, done=done)

    def _draw_box(self, painter: QPainter, first: QRectF, *, done: bool) -> None:
        """Draw one box before the line *first*, with a tick when *done*."""
        room = QRectF(first.left() - INDENT, first.top(), INDENT - 1, first.height())
        painter.fillRect(room, self._ground)
        side = self._box
        box = QRectF(room.left() + 2, room.center().y() - side / 2, side, side)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(self._edge)
        painter.drawRoundedRect(box, 2, 2)
        if done:
            painter.setPen(self._tick)
            points = ((0.22, 0.52), (0.43, 0.74), (0.80, 0.26))
            painter.drawPolyline(
                [QPointF(box.left() + side * x, box.top() + side * y) for x, y in points]
            )
        painter.restore()

    def _draw_edges(self, painter: QPainter, number: int) -> None:
        font = self._type.font("caption")
        painter.save()
        painter.setFont(font)
        painter.setPen(self._theme.colour("textSecondary"))
        metrics = QFontMetricsF(font, self._type.device)
        side, width, height = self._margins.side, self._body.width(), metrics.height()
        if number:
            elided = metrics.elidedText(self._head, Qt.TextElideMode.ElideRight, width)
            at = QRectF(side, self._margins.top - 24 - height, width, height)
            painter.drawText(at, Qt.AlignmentFlag.AlignLeft, elided)
        foot = self._foot.format(page=number + 1, pages=self.count)
        at = QRectF(side, self.size.height() - self._margins.bottom + 30, width, height)
        painter.drawText(at, Qt.AlignmentFlag.AlignHCenter, foot)
        painter.restore()
