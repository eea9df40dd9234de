"""Quiet highlighting: the marks of Markdown step back, what they mean is seen; nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QFont, QSyntaxHighlighter, QTextCharFormat, QTextDocument

from revmentor_desktop.ui.notes.spans import LONGEST_LINE, Look, spans
from revmentor_desktop.ui.utf16 import Units

if TYPE_CHECKING:
    from collections.abc import Callable

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
    """Colours the Markdown of one document, block by block, and underlines words.

    *wrong* says which words of a line are to be underlined, *at_cursor* where somebody is typing:
    a word that is still being typed is left alone until the cursor leaves it.
    """

    def __init__(
        self,
        theme: Theme,
        document: QTextDocument,
        wrong: Callable[[str], list[tuple[int, int]]] | None = None,
        at_cursor: Callable[[], tuple[int, int]] | None = None,
    ) -> None:
        super().__init__(document)
        self._theme = theme
        self._wrong = wrong
        self._at_cursor = at_cursor
        self._held_back: int | None = None
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
        code = fenced or any(span.look is Look.CODE and span.length == len(text) for span in found)
        if self._wrong is not None and not code and len(text) <= LONGEST_LINE:
            self._underline(self._wrong(text), units)

    def cursor_moved(self) -> None:
        """Look again at the line of a word that was being typed."""
        held = self._held_back
        if held is not None and self._at_cursor is not None:
            self._held_back = None
            self.rehighlightBlock(self.document().findBlockByNumber(held))

    def _underline(self, places: list[tuple[int, int]], units: Units) -> None:
        line = self.currentBlock().blockNumber()
        typing = (-1, -1) if self._at_cursor is None else self._at_cursor()
        for start, end in ((units(one[0]), units(one[1])) for one in places):
            if (line, end) == typing:
                self._held_back = line
                continue
            whole = self.format(start) == self.format(end - 1)
            parts = [(start, end - start)] if whole else [(at, 1) for at in range(start, end)]
            for at, length in parts:
                look = QTextCharFormat(self.format(at))  # what it is already, it stays
                look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
                look.setUnderlineColor(self._theme.colour("warnFill"))
                self.setFormat(at, length, look)

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
