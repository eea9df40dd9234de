"""Gives the blocks of formatted text the shape that Qt's HTML cannot ask for.

The size of headings, line heights, the space between blocks, the room around code and what a quote
is marked by.  A long text has thousands of blocks, and each question to Qt takes a while: all are
given at once what most of them have, and only those that differ are shaped one by one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import (
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextFormat,
    QTextFrameFormat,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QTextBlock, QTextDocument, QTextFragment

    from revmentor_desktop.ui.theme import Theme

QUOTE = QTextFormat.Property.UserProperty.value
"""What blocks in a quote have in their format: in how many they are."""

CODE = QUOTE + 1
"""What blocks of code have in theirs."""

CODE_PAD = 10
"""Pixels at 100 % text size between code and the edge of its ground."""

_QUOTE_INDENT = 16
_QT_QUOTE_MARGIN = 40
_QUOTED = QTextFormat.Property.BlockQuoteLevel.value
_ADJUSTED = QTextFormat.Property.FontSizeAdjustment.value
_WHOLE_FONT = QTextCharFormat.FontPropertiesInheritanceBehavior.FontPropertiesAll
_PROPORTIONAL = QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
_SELECT = QTextCursor.MoveMode.KeepAnchor
_HEADING_HEIGHT = 110
_LOOSE = 0.55
"""The space below a block, in sizes of the text."""

_IN_LIST = 0.3
"""The same between two entries of a list."""


class BlockShapes:
    """The shapes of the blocks of one document, in a text style with its *line_height* in per cent.

    *headings* are the styles of its headings, by their level.
    """

    def __init__(
        self,
        theme: Theme,
        document: QTextDocument,
        style: str,
        headings: Sequence[str],
        line_height: int,
        *,
        has_pictures: bool,
    ) -> None:
        self._theme = theme
        self._document = document
        self._cursor = QTextCursor(document)
        self._space = theme.px(style)
        self._headings = [(theme.written_font(one), theme.px(one)) for one in headings]
        self._line_height = line_height
        self._has_pictures = has_pictures
        self._in_list = QTextBlockFormat()
        self._in_list.setBottomMargin(self._space * _IN_LIST)
        self._last = QTextBlockFormat()
        self._last.setBottomMargin(0)
        self._looks: dict[tuple[int, int], QTextCharFormat] = {}

    def shape(self, first: QTextBlock) -> None:
        """Give every block from *first* its line height, space and, to headings, their size."""
        self._document.setUndoRedoEnabled(False)
        blocks = _with_kinds(first)
        self._cursor.beginEditBlock()  # one layout for all of it: a long note takes an eighth
        self._shape_as_most(first)
        after_code = _is_after_code(first)
        after = (*(kind for _, kind in blocks[1:]), None)
        for (block, kind), following in zip(blocks, after, strict=True):
            if kind.level:
                self._shape_heading(block, kind)
            elif kind.is_code:
                self._shape_code(block, kind, following, first=not after_code)
            else:
                self._shape_text(block, kind, following)
            after_code = kind.is_code or kind.was_code
        self._shape_tables(first.position())
        self._cursor.endEditBlock()

    # --- private --------------------------------------------------------------------------

    def _shape_as_most(self, first: QTextBlock) -> None:
        """Give every block from *first* what paragraphs have."""
        shape = QTextBlockFormat()
        shape.setLineHeight(self._line_height, _PROPORTIONAL)
        shape.setTopMargin(0)
        shape.setBottomMargin(self._space * _LOOSE)
        self._cursor.setPosition(first.position())
        self._cursor.movePosition(QTextCursor.MoveOperation.End, _SELECT)
        self._cursor.mergeBlockFormat(shape)

    def _shape_text(self, block: QTextBlock, kind: _Kind, following: _Kind | None) -> None:
        """Give a block what sets it apart from a paragraph, if anything does."""
        cursor = self._cursor
        if following is None or (kind.in_list and following.in_list):
            cursor.setPosition(block.position())
            cursor.mergeBlockFormat(self._last if following is None else self._in_list)
        if kind.quotes:
            self._shape_quote(block, kind.quotes)
        if self._has_pictures and _is_picture(block):
            shape = QTextBlockFormat()
            shape.setLineHeight(100, _PROPORTIONAL)
            cursor.setPosition(block.position())
            cursor.mergeBlockFormat(shape)

    def _shape_quote(self, block: QTextBlock, depth: int) -> None:
        shape, muted = QTextBlockFormat(), QTextCharFormat()
        shape.setLeftMargin(depth * self._theme.scaled(_QUOTE_INDENT))
        shape.setRightMargin(0)
        shape.setProperty(QUOTE, depth)
        muted.setForeground(self._theme.colour("textSecondary"))
        self._cursor.setPosition(block.position())
        self._cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, _SELECT)
        self._cursor.mergeBlockFormat(shape)
        self._cursor.mergeCharFormat(muted)

    def _shape_code(
        self, block: QTextBlock, kind: _Kind, following: _Kind | None, *, first: bool
    ) -> None:
        """Join the lines of a code block into one ground, and let long ones wrap."""
        last = following is None or not following.is_code
        above = self._space * (_LOOSE if block.previous().isValid() else 0)
        pad = self._theme.scaled(CODE_PAD)
        shape = QTextBlockFormat(kind.format)
        shape.setNonBreakableLines(False)
        shape.setTopMargin(above + pad if first else 0)
        shape.setBottomMargin(self._space * _LOOSE + pad if last else 0)
        shape.setLeftMargin(shape.leftMargin() + pad)
        shape.setRightMargin(pad)
        shape.setProperty(CODE, True)
        self._cursor.setPosition(block.position())
        self._cursor.setBlockFormat(shape)

    def _shape_heading(self, block: QTextBlock, kind: _Kind) -> None:
        level = min(kind.level, len(self._headings)) - 1
        cursor, spans, at = self._cursor, [], block.begin()
        while not at.atEnd():
            part = at.fragment()
            spans.append((part.position(), part.length(), self._look(part, level)))
            at += 1
        cursor.setPosition(block.position())
        cursor.setBlockFormat(self._heading_shape(block, kind, level))
        for position, length, look in spans:
            cursor.setPosition(position)
            cursor.setPosition(position + length, _SELECT)
            cursor.setCharFormat(look)

    def _heading_shape(self, block: QTextBlock, kind: _Kind, level: int) -> QTextBlockFormat:
        if kind.shaped is not None:
            return kind.shaped
        size = self._headings[level][1]
        begins = block.blockNumber() == 0
        shape = QTextBlockFormat(kind.format)
        shape.setTopMargin(0 if begins else size * 0.7)
        shape.setBottomMargin(size * 0.3)
        shape.setLineHeight(_HEADING_HEIGHT, _PROPORTIONAL)
        if not begins:
            kind.shaped = shape
        return shape

    def _look(self, part: QTextFragment, level: int) -> QTextCharFormat:
        """Return how a *part* of a heading looks: in the font of all of it, slanted or not."""
        known = part.charFormatIndex(), level
        look = self._looks.get(known)
        if look is None:
            look = self._looks[known] = part.charFormat()
            italic = look.fontItalic()
            look.clearProperty(_ADJUSTED)
            look.setFont(self._headings[level][0], _WHOLE_FONT)
            look.setFontItalic(italic)
        return look

    def _shape_tables(self, start: int) -> None:
        space = self._space
        tables = self._document.rootFrame().childFrames()
        for table in (one for one in reversed(tables) if one.firstPosition() >= start):
            shape = QTextFrameFormat(table.frameFormat())
            shape.setBorderBrush(self._theme.colour("border"))
            above = self._document.findBlock(table.firstPosition()).previous()
            code = above.isValid() and above.blockFormat().hasProperty(CODE)
            shape.setTopMargin(space * _IN_LIST + (self._theme.scaled(CODE_PAD) if code else 0))
            shape.setBottomMargin(space * _LOOSE)
            table.setFrameFormat(shape)


class _Kind:
    """What the blocks of one format are, before they are shaped."""

    def __init__(self, block: QTextBlock) -> None:
        self.format = block.blockFormat()
        self.level = self.format.headingLevel()
        self.is_code = self.format.nonBreakableLines()
        self.was_code = self.format.hasProperty(CODE)
        self.in_list = self.format.objectIndex() >= 0  # there is no other object of a block
        self.quotes = _quote_depth(self.format)
        self.shaped: QTextBlockFormat | None = None


def _with_kinds(first: QTextBlock) -> list[tuple[QTextBlock, _Kind]]:
    """Return every block from *first*, and what it is: those of one format are the same."""
    found, known, block = list[tuple["QTextBlock", _Kind]](), dict[int, _Kind](), first
    while block.isValid():
        number = block.blockFormatIndex()
        kind = known.get(number)
        if kind is None:
            kind = known[number] = _Kind(block)
        found.append((block, kind))
        block = block.next()
    return found


def _is_after_code(block: QTextBlock) -> bool:
    before = block.previous()
    return before.isValid() and before.blockFormat().hasProperty(CODE)


def _quote_depth(shape: QTextBlockFormat) -> int:
    """Return how many quotes a block stands in; Qt leaves only their margins on both sides."""
    if shape.hasProperty(_QUOTED):
        return max(1, int(shape.intProperty(_QUOTED)))
    return int(min(shape.leftMargin(), shape.rightMargin())) // _QT_QUOTE_MARGIN


def _is_picture(block: QTextBlock) -> bool:
    """Say whether a block begins with a picture, above which a higher line would be empty."""
    at = block.begin()
    return not at.atEnd() and at.fragment().charFormat().isImageFormat()
