"""Quiet highlighting: the marks of Markdown step back, what they mean is seen; nothing else.

Qt's own highlighter colours a whole document at once; a long note would stop the window for
seconds.  This one colours what is typed at once, a long text from where it is looked at, and the
rest in short turns while nothing else is to be done.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QFont, QTextBlock, QTextCharFormat, QTextCursor, QTextLayout

from revmentor_desktop.ui.notes.spans import LONGEST_LINE, Look, spans
from revmentor_desktop.ui.utf16 import Units, length

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtGui import QTextDocument

    from revmentor_desktop.ui.theme import Theme

FENCED = 1
"""In the state of a block: after it, code goes on."""

COLOURED = 2
"""In the state of a block: something in it has a look of its own."""

AT_ONCE = 5_000
"""Characters that are coloured at once, more than a window shows, in about 15 milliseconds."""

IN_TURN = 4_000
"""Characters that are coloured in one turn of the rest."""

LINE = 30
"""Characters that are coloured in the time that one more line takes."""

_WRONG = 64
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
_LOOKS = tuple(_COLOURS)


class MarkdownHighlighter(QObject):
    """Colours the Markdown of one document, line by line, and underlines words.

    *wrong* says which words of a line are to be underlined, *at_cursor* where somebody is typing:
    a word that is still being typed is left alone until the cursor leaves it.  *seen* says from
    where to where the text is looked at.
    """

    def __init__(
        self,
        theme: Theme,
        parent: QObject,
        seen: Callable[[], tuple[int, int]],
        wrong: Callable[[str], list[tuple[int, int]]] | None = None,
        at_cursor: Callable[[], tuple[int, int]] | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._seen = seen
        self._wrong = wrong
        self._at_cursor = at_cursor
        self._document: QTextDocument | None = None
        self._held_back: int | None = None
        self._formats: dict[int, QTextCharFormat] = {}
        self._rest: QTextCursor | None = None
        self._until: QTextCursor | None = None
        self._turn = QTimer(self)
        self._turn.setSingleShot(True)
        self._turn.timeout.connect(self._go_on)
        theme.changed.connect(self._follow_theme)

    @property
    def busy(self) -> bool:
        """Whether a part of a long text is still to be coloured."""
        return self._rest is not None

    def set_document(self, document: QTextDocument) -> None:
        """Colour *document* from now on; the one before is not shown any more."""
        self._rest = self._until = self._held_back = None
        self._document = document
        document.contentsChange.connect(self._follow)
        self._follow(0, 0, document.characterCount() - 1)

    def colour_anew(self) -> None:
        """Colour all of the text: at once what is looked at, the rest in turns."""
        if self._document is not None:
            first, last = self._seen()
            self._colour(self._document.findBlock(first), last, AT_ONCE)
            self._follow(0, 0, self._document.characterCount() - 1)

    def cursor_moved(self) -> None:
        """Look again at the line of a word that was being typed."""
        held, document = self._held_back, self._document
        if held is not None and document is not None:
            self._held_back = None
            block = document.findBlockByNumber(held)
            self._colour(block, block.position(), AT_ONCE)

    # --- which lines ---

    def _follow(self, start: int, removed: int, added: int) -> None:
        """Colour what was changed."""
        document = self._document
        if document is None:
            return
        last = document.findBlock(start + added + (1 if removed else 0))
        end = last if last.isValid() else document.lastBlock()
        until = end.position() + end.length() - 1
        stopped = self._colour(document.findBlock(start), until, AT_ONCE)
        if stopped.isValid():
            self._leave_rest(stopped, until)

    def _leave_rest(self, block: QTextBlock, until: int) -> None:
        """Have what begins with *block* coloured later, with what is waiting already."""
        first, last = block.position(), until
        if self._rest is not None and self._until is not None:
            first, last = min(first, self._rest.position()), max(last, self._until.position())
        self._rest, self._until = QTextCursor(block), QTextCursor(block)
        self._rest.setPosition(first)
        self._until.setPosition(last)
        self._turn.start(0)

    def _go_on(self) -> None:
        """Colour the next part of what is waiting."""
        if self._rest is None or self._until is None:
            return
        until = self._until.position()
        stopped = self._colour(self._rest.block(), until, IN_TURN)
        self._rest = self._until = None
        if stopped.isValid():
            self._leave_rest(stopped, until)

    def _colour(self, block: QTextBlock, until: int, most: int) -> QTextBlock:
        """Colour lines from *block* to the place *until*, and on while code begins or ends.

        Return the line before which it stopped after about *most* characters; if it came to its
        end, one that is not valid.
        """
        first = last = QTextBlock()
        work = 0
        fenced = block.previous().userState() > 0 and bool(block.previous().userState() & FENCED)
        while block.isValid() and work < most:
            before = max(0, block.userState())
            looks, fenced = self._looks(block, fenced=fenced)
            if looks is not None or before & COLOURED:
                _show(block, self._ranges(looks))
                first, last = (first if first.isValid() else block), block
            block.setUserState((FENCED if fenced else 0) | (COLOURED if looks else 0))
            work += block.length() + LINE
            block = block.next()
            if fenced == bool(before & FENCED) and block.position() > until:
                block = QTextBlock()
        if first.isValid() and self._document is not None:
            size = last.position() + last.length() - first.position()
            self._document.markContentsDirty(first.position(), size)
        return block

    # --- one line ---

    def _looks(self, block: QTextBlock, *, fenced: bool) -> tuple[bytearray | None, bool]:
        """Return a look for each unit of a line, ``None`` if it has none; and if code goes on."""
        text = block.text()
        found, fenced = spans(text, fenced=fenced)
        code = fenced or any(span.look is Look.CODE and span.length == len(text) for span in found)
        wrong = []
        if self._wrong is not None and not code and len(text) <= LONGEST_LINE:
            wrong = self._wrong(text)
        if not found and not wrong:
            return None, fenced
        units, looks = Units(text), bytearray(length(text))
        for span in found:
            start, end = units(span.start), units(span.start + span.length)
            looks[start:end] = bytes([_LOOKS.index(span.look) + 1]) * (end - start)
        for start, end in ((units(one[0]), units(one[1])) for one in wrong):
            if self._is_typed(block, end):
                self._held_back = block.blockNumber()
            else:
                looks[start:end] = bytes(look | _WRONG for look in looks[start:end])
        return looks, fenced

    def _is_typed(self, block: QTextBlock, end: int) -> bool:
        """Say whether somebody is typing the word that ends at *end*."""
        return self._at_cursor is not None and self._at_cursor() == (block.blockNumber(), end)

    def _ranges(self, looks: bytearray | None) -> Iterator[QTextLayout.FormatRange]:
        at = 0
        for look, run in groupby(looks or b""):
            size = len(list(run))
            if look:
                shown = QTextLayout.FormatRange()
                shown.start, shown.length, shown.format = at, size, self._format(look)
                yield shown
            at += size

    def _format(self, look: int) -> QTextCharFormat:
        """Return what a unit with this look is shown as; what a wrong word is, it stays."""
        if look not in self._formats:
            shape = QTextCharFormat() if look == _WRONG else self._shape(_LOOKS[look % _WRONG - 1])
            if look & _WRONG:
                shape.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
                shape.setUnderlineColor(self._theme.colour("warnFill"))
            self._formats[look] = shape
        return self._formats[look]

    def _shape(self, look: Look) -> QTextCharFormat:
        shape = QTextCharFormat()
        shape.setForeground(self._theme.colour(_COLOURS[look]))
        if look in (Look.HEADING, Look.STRONG, Look.ITEM):
            shape.setFontWeight(QFont.Weight.DemiBold)
        shape.setFontItalic(look in (Look.EMPHASIS, Look.QUOTE))
        if look is Look.CODE:
            shape.setFontFamilies(self._theme.tokens.families("mono"))
        return shape

    def _follow_theme(self) -> None:
        self._formats.clear()
        self.colour_anew()


def _show(block: QTextBlock, ranges: Iterator[QTextLayout.FormatRange]) -> None:
    """Give a line its looks; what an input method is composing in it keeps its own."""
    layout = block.layout()
    place, size = layout.preeditAreaPosition(), len(layout.preeditAreaText())
    if not size:
        layout.setFormats(list(ranges))
        return
    shown = [
        one
        for one in layout.formats()
        if one.start >= place and one.start + one.length <= place + size
    ]
    for one in ranges:
        if one.start >= place:
            one.start += size
        elif one.start + one.length >= place:
            one.length += size
        shown.append(one)
    layout.setFormats(shown)
