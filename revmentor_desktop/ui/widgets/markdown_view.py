"""Shows formatted text that was made from Markdown elsewhere; loads nothing, opens nothing.

Qt's rich text needs help: heading sizes and line heights can only be set block by block after
the HTML is in, lists are indented too far, and quotes cannot have a coloured edge.
"""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QUrl, Signal
from PySide6.QtGui import (
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextBrowser, QWidget

from revmentor_desktop.ui.theme import Theme

_INDENT = 22
_QUOTE_EDGE = 3
_LINE_HEIGHT = {"body": 120, "reading": 122}
_HEADINGS = {"body": ("h1", "h2", "h3"), "reading": ("h1", "readingH", "h2")}


class MarkdownView(QTextBrowser):
    """Text to read, in body size or, with ``reading``, in the large reading size.

    Signals:
        link_requested(str): a link was pressed; the window decides what to do with it.
    """

    link_requested = Signal(str)

    def __init__(
        self,
        theme: Theme,
        name: str,
        *,
        reading: bool = False,
        serif: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._style = "reading" if reading else "body"
        self._serif = serif
        self._html = ""
        self._grows = False
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setUndoRedoEnabled(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(0)
        self.anchorClicked.connect(self._ask_for_link)
        theme.changed.connect(self._show)

    def show_html(self, html: str) -> None:
        """Show clean HTML: paragraphs, headings, lists, quotes, code, tables, links."""
        self._html = html
        self._show()

    def set_serif(self, serif: bool) -> None:
        """Read in the serif face or in that of the interface."""
        self._serif = serif
        self._show()

    def set_grows(self, grows: bool) -> None:
        """Be as high as the text, without a scroll bar of its own, for pages that scroll."""
        self._grows = grows
        policy = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(
            policy.ScrollBarAlwaysOff if grows else policy.ScrollBarAsNeeded
        )
        vertical = QSizePolicy.Policy.Fixed if grows else QSizePolicy.Policy.Expanding
        self.setSizePolicy(QSizePolicy.Policy.Expanding, vertical)
        self._fit()

    def loadResource(self, _kind: int, _name: QUrl | str) -> None:
        """Load nothing, neither from the network nor from this computer."""
        return

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the height the text needs in the new width."""
        super().resizeEvent(event)
        self._fit()

    def sizeHint(self) -> QSize:
        """Return the text's own height when it grows with it."""
        if not self._grows:
            return super().sizeHint()
        return QSize(self._theme.scaled(320), self._text_height())

    def minimumSizeHint(self) -> QSize:
        """Return a small size: the text wraps."""
        least = self._theme.scaled(120)
        return QSize(least, self._text_height() if self._grows else self._theme.scaled(60))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the text and the coloured edge of quotes."""
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("accent"))
        scrolled = QPointF(-self.horizontalScrollBar().value(), -self.verticalScrollBar().value())
        for area in self._quotes():
            painter.drawRect(area.translated(scrolled))

    def _ask_for_link(self, url: QUrl) -> None:
        self.link_requested.emit(url.toString())

    def _show(self) -> None:
        at = self.verticalScrollBar().value()
        theme = self._theme
        family = "reading" if self._serif else "ui"
        font = theme.font(self._style, family=family)
        document = self.document()
        document.setDefaultFont(font)
        document.setIndentWidth(theme.scaled(_INDENT))
        self.setFont(font)
        document.setDefaultStyleSheet(self._css())
        self.setHtml(self._html)
        self._shape()
        self._fit()
        self.verticalScrollBar().setValue(at)

    def _css(self) -> str:
        theme = self._theme
        mono = theme.tokens.families("mono")[0]
        size = theme.scaled(theme.tokens.style(self._style).px * 0.92)
        ground = theme.colour("sunken").name()
        return (
            f"a {{ color: {theme.colour('link').name()}; }}"
            f"code, pre {{ font-family: '{mono}'; font-size: {size}px; background: {ground}; }}"
            f"th, td {{ padding: 4px 10px 4px 0; }}"
        )

    def _shape(self) -> None:
        """Give every block its line height, space and, to headings, their size."""
        document = self.document()
        space = self._theme.px(self._style)
        block = document.begin()
        first = True
        while block.isValid():
            level = block.blockFormat().headingLevel()
            if level:
                self._shape_heading(document, block, level, first)
            else:
                self._shape_text(block, space, first)
            first = False
            block = block.next()

    def _shape_text(self, block: QTextBlock, space: int, first: bool) -> None:
        shape = QTextBlockFormat(block.blockFormat())
        shape.setLineHeight(
            _LINE_HEIGHT[self._style], QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
        )
        if block.textList() is None:
            shape.setTopMargin(0 if first else shape.topMargin() and space * 0.5)
            shape.setBottomMargin(space * 0.5)
        else:
            shape.setTopMargin(space * 0.15)
            shape.setBottomMargin(space * 0.15)
        if shape.hasProperty(QTextFormat.Property.BlockQuoteLevel):
            shape.setLeftMargin(self._theme.scaled(18))
            shape.setRightMargin(0)
            muted = QTextCharFormat()
            muted.setForeground(self._theme.colour("textSecondary"))
            _over(block).mergeCharFormat(muted)
        QTextCursor(block).setBlockFormat(shape)

    def _shape_heading(
        self, document: QTextDocument, block: QTextBlock, level: int, first: bool
    ) -> None:
        styles = _HEADINGS[self._style]
        style = styles[min(level, len(styles)) - 1]
        font = self._theme.font(style)
        spans = []
        at = block.begin()
        while not at.atEnd():
            part = at.fragment()
            spans.append((part.position(), part.length(), QTextCharFormat(part.charFormat())))
            at += 1
        for position, length, look in spans:
            look.clearProperty(QTextFormat.Property.FontSizeAdjustment)
            italic = look.fontItalic()
            look.setFont(font, QTextCharFormat.FontPropertiesInheritanceBehavior.FontPropertiesAll)
            look.setFontItalic(italic)
            cursor = QTextCursor(document)
            cursor.setPosition(position)
            cursor.setPosition(position + length, QTextCursor.MoveMode.KeepAnchor)
            cursor.setCharFormat(look)
        shape = QTextBlockFormat(block.blockFormat())
        shape.setTopMargin(0 if first else self._theme.px(style) * 0.9)
        shape.setBottomMargin(self._theme.px(style) * 0.3)
        shape.setLineHeight(110, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        QTextCursor(block).setBlockFormat(shape)

    def _quotes(self) -> list[QRectF]:
        areas = []
        layout = self.document().documentLayout()
        block = self.document().begin()
        while block.isValid():
            if block.blockFormat().hasProperty(QTextFormat.Property.BlockQuoteLevel):
                area = layout.blockBoundingRect(block)
                height = area.height() - block.blockFormat().bottomMargin()
                areas.append(QRectF(0, area.top(), _QUOTE_EDGE, height))
            block = block.next()
        return areas

    def _text_height(self) -> int:
        return round(self.document().size().height()) + 2

    def _fit(self) -> None:
        if self._grows:
            self.setFixedHeight(self._text_height())


def _over(block: QTextBlock) -> QTextCursor:
    """Return a cursor that selects the text of a block."""
    cursor = QTextCursor(block)
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
    return cursor
