"""Quiet highlighting: the marks of Markdown step back, what they mean is seen; nothing else.

Qt counts characters in UTF-16, Python in code points; a line with emoji needs both.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QFont, QSyntaxHighlighter, QTextCharFormat, QTextDocument

from revmentor_desktop.ui.notes.spans import Look, spans

if TYPE_CHECKING:
    from revmentor_desktop.ui.theme import Theme

FENCED = 1
"""The state of a block after which code goes on."""

BEYOND = "\uffff"
"""The last character that is one unit in UTF-16."""

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
        units = _units(text)
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


class _Units:
    """Turns a place in code points into one in UTF-16 units."""

    def __init__(self, text: str) -> None:
        self._places: list[int] | None = None
        if max(text, default="") > BEYOND:
            self._places = [0]
            for character in text:
                self._places.append(self._places[-1] + (2 if character > BEYOND else 1))

    def __call__(self, at: int) -> int:
        return at if self._places is None else self._places[at]


def _units(text: str) -> _Units:
    return _Units(text)
