"""Quiet highlighting: the marks of Markdown step back, what they mean is seen; nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QFont, QSyntaxHighlighter, QTextCharFormat, QTextDocument

from revmentor_desktop.ui.notes.spans import Look, spans
from revmentor_desktop.ui.utf16 import Units

if TYPE_CHECKING:
    from revmentor_desktop.ui.theme import Theme

FENCED = 1
"""The state of a block after which code goes on."""

_COLOURS = {
    Look.MARK: "textTertiary",
    Look.HEADING: "text",
    Look.STRONG: "text",
    Look.EMPHASIS: "text",
    Look.ITEM: "accentText",
    Look.QUOTE: "textSecondary",
    Look.CODE: "textSecondary",
    Look.LINK: "link",
}


class MarkdownHighlighter(QSyntaxHighlighter):
    """Colours the Markdown of one document, block by block."""

    def __init__(self, theme: Theme, document: QTextDocument) -> None:
        super().__init__(document)
        self._theme = theme
        self._formats: dict[Look, QTextCharFormat] = {}
        self._take_colours()
        theme.changed.connect(self._follow_theme)

    def highlightBlock(self, text: str) -> None:
        """Colour one line."""
        found, fenced = spans(text, fenced=self.previousBlockState() == FENCED)
        self.setCurrentBlockState(FENCED if fenced else 0)
        units = Units(text)
        for span in found:
            start, end = units(span.start), units(span.start + span.length)
            self.setFormat(start, end - start, self._formats[span.look])

    def _take_colours(self) -> None:
        for look, colour in _COLOURS.items():
            shape = QTextCharFormat()
            shape.setForeground(self._theme.colour(colour))
            if look in (Look.HEADING, Look.STRONG, Look.ITEM):
                shape.setFontWeight(QFont.Weight.DemiBold)
            shape.setFontItalic(look in (Look.EMPHASIS, Look.QUOTE))
            if look is Look.CODE:
                shape.setFontFamilies(self._theme.tokens.families("mono"))
            self._formats[look] = shape

    def _follow_theme(self) -> None:
        self._take_colours()
        self.rehighlight()
