"""Laying a document out for pages: what each block looks like.

Qt lays a text document out by itself, with margins, sizes and gaps of a web page.  Here every block
gets our shape, in one long column, of which ``page_ends`` cuts the pages.  It is done in steps,
because a document of a thousand sessions takes seconds and a window must answer meanwhile.
"""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import (
    QFont,
    QImage,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)

from revmentor_desktop.services.pieces import Chapter, chapters
from revmentor_desktop.services.upright import UPRIGHT
from revmentor_desktop.ui.paper.page_ends import Column, PageEnds
from revmentor_desktop.ui.paper.tables import TableLook, tables_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QSizeF
    from PySide6.QtGui import QTextBlock

    from revmentor_desktop.ui.paper.page_ends import Cut
    from revmentor_desktop.ui.paper.tables import Table
    from revmentor_desktop.ui.theme import Theme

RESOLUTION = 96
"""Pixels an inch: those of the screen, so that page and preview have the same lines."""

HEADINGS = ("h1", "h2", "h3")
INDENT = 20
QUOTE_INDENT = 18
QUOTE_OF_QT = 40
PROPORTIONAL = QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
FIXED = QTextBlockFormat.LineHeightTypes.FixedHeight.value

AT_A_TIME = 200
"""Blocks that get their shape in one step."""

LAID_OUT = 20
"""Blocks that are laid out in one step, and of which pages are cut."""

PART = 8_000
"""Characters of HTML that are put in in one step, or more.

A long list becomes several, which look like one: of one that is put in as a whole each entry takes
the longer the more there are.  So does a long table, and a paragraph of very many lines.
"""

LOST = "<p>.</p>"
"""What goes before a part: the first line that is put into a text loses its form there."""


class Typesetting:
    """A document for pages whose texts take *body*; whole once all ``steps`` were taken.

    ``pages`` says what each page shows of it.
    """

    def __init__(self, html: str, body: QSizeF, theme: Theme) -> None:
        self.document = QTextDocument()
        self._html = html
        self._body = body
        self._theme = theme
        self._device = QImage(1, 1, QImage.Format.Format_RGB32)
        dots = round(RESOLUTION / 0.0254)
        self._device.setDotsPerMeterX(dots)
        self._device.setDotsPerMeterY(dots)
        self._tables: dict[int, Table] = {}
        self._table_parts: set[int] = set()
        """Where tables begin that go on with the one above them."""
        self._paragraphs: dict[int, int] = {}
        """The blocks that go on with a paragraph, each with the number of that paragraph."""
        self._space = theme.px("body")
        self._fonts: dict[str, QFont] = {}
        self.pages: tuple[Cut, ...] = ()

    @property
    def device(self) -> QImage:
        """What measures texts as they are on the pages."""
        return self._device

    def steps(self) -> Iterator[tuple[int, int]]:
        """Lay the document out, and yield how much of how much is done."""
        document = self.document
        document.setUndoRedoEnabled(False)
        document.documentLayout().setPaintDevice(self._device)
        document.setDocumentMargin(0)
        document.setDefaultFont(self.font("body"))
        document.setIndentWidth(INDENT)
        document.setDefaultStyleSheet(self._css())
        document.setLayoutEnabled(False)  # until all is there and has its shape
        for begun in self._writing():
            yield 0, begun
        self._tables = tables_of(document, self._table_parts)
        whole = 2 * document.blockCount()
        yield 0, whole
        yield from self._shaping(whole)
        layout, ours = document.documentLayout(), OursAlone()
        layout.installEventFilter(ours)
        document.setTextWidth(self._body.width())  # before, or all would be laid out twice
        document.setLayoutEnabled(True)
        ends = PageEnds(self._body.height())
        for done, block in enumerate(Column(document, self._tables).give_to(ends)):
            if done % LAID_OUT == 0 or block in self._paragraphs:
                yield whole // 2 + block, whole
        self.pages = ends.pages
        layout.removeEventFilter(ours)
        yield whole, whole

    def taking_down(self) -> Iterator[None]:
        """Take the document away, from its end, and yield after each piece of it."""
        document = self.document
        document.setLayoutEnabled(False)
        self.pages = ()
        end = QTextCursor(document)
        while not document.isEmpty():
            end.movePosition(QTextCursor.MoveOperation.End)
            first = document.findBlockByNumber(max(0, document.blockCount() - AT_A_TIME))
            end.setPosition(first.position(), QTextCursor.MoveMode.KeepAnchor)
            end.removeSelectedText()
            yield

    def font(self, style: str) -> QFont:
        """Return the font of a style without the forms of signs that a PDF cannot name.

        Inter has other forms of ":" and "(" for some neighbours; whoever copies or searches the
        text of the file would not find them.
        """
        font = self._fonts.get(style)
        if font is None:
            font = self._fonts[style] = self._theme.font(style)
            for feature in ("calt", "case", "ccmp"):
                font.setFeature(QFont.Tag(feature), 0)
        return font

    # --- text -----------------------------------------------------------------------------

    def _writing(self) -> Iterator[int]:
        """Put the HTML in, a part after the other, and yield how many blocks there are by then.

        A part begins with a heading that stands behind a paragraph or a list, or between two
        paragraphs or entries of a list: there Qt makes of the parts what it makes of the whole.
        Of what goes on with a paragraph or a table it is noted where it begins.
        """
        document = self.document
        parts = chapters(self._html, PART)
        document.setHtml(next(parts, Chapter("")).html)
        for part in parts:
            yield document.blockCount()
            end = QTextCursor(document)
            end.movePosition(QTextCursor.MoveOperation.End)
            last = end.block()
            if part.within == "table":  # it stands right behind the one before it
                end.insertHtml(part.html)
                self._table_parts.add(last.position() + last.length())
                continue
            number = last.blockNumber()
            end.beginEditBlock()
            end.insertBlock(QTextBlockFormat(), QTextCharFormat())
            end.insertHtml(f"{LOST}{part.html}")
            take_away(last.next())
            end.endEditBlock()
            if part.within == "p":
                self._paragraphs[number + 1] = self._paragraphs.get(number, number)

    # --- shapes ---------------------------------------------------------------------------

    def _shaping(self, whole: int) -> Iterator[tuple[int, int]]:
        """Give every block its shape, so many of them in one edit."""
        edit = QTextCursor(self.document)
        block = self.document.begin()
        for done in count(AT_A_TIME, AT_A_TIME):
            edit.beginEditBlock()
            for _ in range(AT_A_TIME):
                if not block.isValid():
                    break
                self._shape(block)
                block = block.next()
            edit.endEditBlock()
            if not block.isValid():
                break
            yield done, whole
        look = TableLook(
            self._body.width(),
            self._space,
            self._theme.colour("textSecondary"),
            self._theme.colour("border"),
            self.font("body"),
            self._device,
        )
        for table in self._tables.values():
            for _ in table.shape(look):
                yield whole // 2, whole

    def _css(self) -> str:
        theme = self._theme
        mono = theme.tokens.families("mono")[0]
        size = theme.px("body") * 0.92
        marked, ink = (colour.name() for colour in theme.marked())
        return (
            f"a {{ color: {theme.colour('link').name()}; text-decoration: underline; }}"
            f".quiet {{ color: {theme.colour('textSecondary').name()}; font-style: normal; }}"
            f".{UPRIGHT} {{ font-style: normal; font-weight: 600; }}"
            f"code, pre {{ font-family: '{mono}'; font-size: {size}px; }}"
            f"mark {{ color: {ink}; background: {marked}; }}"
            f"th {{ text-align: left; }}"
        )

    def _shape(self, block: QTextBlock) -> None:
        shape = QTextBlockFormat(block.blockFormat())
        space = self._space
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
            goes_on = following.blockNumber() in self._paragraphs
            shape.setTopMargin(0)
            shape.setBottomMargin(0 if goes_on else space * (0.3 if tight else 0.65))
            shape.setLineHeight(124, PROPORTIONAL)
            if depth := _quote_depth(shape):
                shape.setLeftMargin(depth * QUOTE_INDENT)
                shape.setRightMargin(0)
                shape.setProperty(QTextFormat.Property.UserProperty, depth)
            if self._paragraphs.get(block.blockNumber(), block.blockNumber()) < 2:
                self._colour(block, "textSecondary")
            at = following.position()
            if not block.text() and (at in self._tables or at in self._table_parts):
                shape.setBottomMargin(0)  # Qt puts it before a table, and nobody wrote it
                shape.setLineHeight(1, FIXED)
        QTextCursor(block).setBlockFormat(shape)

    def _shape_heading(self, block: QTextBlock, style: str) -> None:
        look = QTextCharFormat()
        look.setFont(self.font(style))
        _over(block).setCharFormat(look)

    def _colour(self, block: QTextBlock, role: str) -> None:
        look = QTextCharFormat()
        look.setForeground(self._theme.colour(role))
        _over(block).mergeCharFormat(look)


class OursAlone(QObject):
    """Keeps Qt from laying a document out by itself between two steps.

    Its own steps grow to a fifth of a second.
    """

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Let no clock of the layout go off."""
        return event.type() == QEvent.Type.Timer


def blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    """Yield the blocks of *document* in their order; each may be given another shape."""
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def take_away(block: QTextBlock) -> None:
    """Take *block* away, which has another one above it."""
    cursor = QTextCursor(block.previous())
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
    cursor.setPosition(block.position() + block.length() - 1, QTextCursor.MoveMode.KeepAnchor)
    cursor.removeSelectedText()


def _quote_depth(shape: QTextBlockFormat) -> int:
    """Return how many quotes a block stands in.

    Qt says of one within another that it stands in one, but gives it the margins of all.
    """
    told = shape.intProperty(QTextFormat.Property.BlockQuoteLevel)
    return max(told, int(min(shape.leftMargin(), shape.rightMargin())) // QUOTE_OF_QT)


def _over(block: QTextBlock) -> QTextCursor:
    cursor = QTextCursor(block)
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
    return cursor
