"""Quiet highlighting: what the marks of Markdown mean is seen, and they step back themselves.

On the line that one writes in, marks are quiet; on every other line they are faint, and the box of
a task stands in the place of its signs.

Qt's own highlighter colours a whole document at once; a long note would stop the window for
seconds.  This one colours what is typed at once, a long text from where it is looked at, and the
rest in short turns while nothing else is to be done.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QTextBlock, QTextCursor, QTextLayout

from revmentor_desktop.ui.notes.line_formats import MARKED, WRONG, LineFormats, Manner, sign
from revmentor_desktop.ui.notes.line_shape import LineShape, line_shape
from revmentor_desktop.ui.notes.spans import LONGEST_LINE, Look, Span, spans
from revmentor_desktop.ui.turns import Turn, Turns
from revmentor_desktop.ui.utf16 import Units, length

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtGui import QTextDocument

    from revmentor_desktop.ui.theme import Theme

FENCED = 1
"""In the state of a block: after it, code goes on."""

COLOURED = 2
"""In the state of a block: something in it has a look of its own."""

CODE = 4
"""In the state of a block: it stands in a block of code."""

BOXED = 8
"""In the state of a block: the box of a task is painted over its signs."""

AT_ONCE = 5_000
"""Characters that are coloured at once, more than a window shows, in about 15 milliseconds."""

IN_TURN = 4_000
"""Characters that are coloured in one turn of the rest, in some 10 milliseconds."""

BRIEFLY = 2_000
"""The same while somebody types."""

LINE = 30
"""Characters that are coloured in the time that one more line takes."""


class MarkdownHighlighter(QObject):
    """Colours the Markdown of one document, line by line, and underlines words.

    What is not looked at is coloured in *turns*.  *at_cursor* says in which line and where in it
    somebody is typing, *seen* from where to where the text is looked at, and *wrong* which words of
    a line are to be underlined: one that is still being typed is left alone until the cursor leaves
    it.
    """

    def __init__(
        self,
        theme: Theme,
        parent: QObject,
        turns: Turns,
        seen: Callable[[], tuple[int, int]],
        at_cursor: Callable[[], tuple[int, int]],
        wrong: Callable[[str], list[tuple[int, int]]] | None = None,
    ) -> None:
        super().__init__(parent)
        self._seen = seen
        self._wrong = wrong
        self._at_cursor = at_cursor
        self._document: QTextDocument | None = None
        self._held_back: int | None = None
        self._shown_at = self._coloured_at = (-1, False)
        self._formats = LineFormats(theme)
        self._rest: QTextCursor | None = None
        self._until: QTextCursor | None = None
        self._turns = turns
        self._turn = Turn(turns, self)
        self._turn.came.connect(self._go_on)
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
        """Look again at the line one writes in now, at the one before, and at a word held back."""
        document, now = self._document, self._place()
        again = {-1 if self._held_back is None else self._held_back}
        if not now == self._shown_at == self._coloured_at:
            again |= {self._shown_at[0], now[0]}
        self._shown_at = self._coloured_at = now
        self._held_back = None
        for number in again:
            if document is not None and number >= 0:
                block = document.findBlockByNumber(number)
                self._colour(block, block.position(), AT_ONCE)

    def _place(self) -> tuple[int, bool]:
        """Return the line one writes in, and whether that is in the signs of its box."""
        line, at = self._at_cursor()
        if line < 0 or self._document is None:
            return -1, False
        return line, _is_in_box(line_shape(self._document.findBlockByNumber(line).text()), at)

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
        first, last, document = block.position(), until, block.document()
        if self._rest is not None and self._until is not None:
            first, last = min(first, self._rest.position()), max(last, self._until.position())
        # at the beginnings of lines, since one that is put elsewhere has its line laid out
        self._rest = QTextCursor(document.findBlock(first))
        self._until = QTextCursor(document.findBlock(last))
        self._turn.ask()

    def _go_on(self) -> None:
        """Colour the next part of what is waiting."""
        if self._rest is None or self._until is None:
            return
        until = self._until.position()
        stopped = self._colour(self._rest.block(), until, BRIEFLY if self._turns.brief else IN_TURN)
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
        written, at = self._at_cursor()
        fenced = block.previous().userState() > 0 and bool(block.previous().userState() & FENCED)
        while block.isValid() and work < most:
            before = max(0, block.userState())
            in_line = at if block.blockNumber() == written else -1
            state = self._show_line(block, before, in_line, fenced=fenced)
            if state is not None:
                first, last = (first if first.isValid() else block), block
                block.setUserState(state)
            fenced = bool((before if state is None else state) & FENCED)
            work += block.length() + LINE
            block = block.next()
            if fenced == bool(before & FENCED) and block.position() > until:
                block = QTextBlock()
        if first.isValid() and self._document is not None:
            size = last.position() + last.length() - first.position()
            self._document.markContentsDirty(first.position(), size)
        return block

    # --- one line ---

    def _show_line(self, block: QTextBlock, before: int, at: int, *, fenced: bool) -> int | None:
        """Give a line its looks; return its state, ``None`` if nothing is to be shown anew.

        *before* was its state; *at* is where in it somebody writes, or less than 0.
        """
        text = block.text()
        found, goes_on = spans(text, fenced=fenced)
        code = fenced or goes_on
        shape = line_shape(text, code=code)
        in_box = _is_in_box(shape, at)
        boxed = shape.box is not None and not in_box and len(text) <= LONGEST_LINE
        if at >= 0:
            self._coloured_at = block.blockNumber(), in_box
        looks = self._looks(block, found, code=code, at=at)
        state = (
            (FENCED if goes_on else 0)
            | (COLOURED if looks else 0)
            | (CODE if code else 0)
            | (BOXED if boxed else 0)
        )
        if not looks and not before & COLOURED and state == before:
            return None
        ticked = shape.box is not None and shape.box.ticked
        manner = Manner(shape.level, ticked, at >= 0, boxed)
        _show(block, self._ranges(looks, manner))
        return state

    def _looks(self, block: QTextBlock, found: list[Span], *, code: bool, at: int) -> bytearray:
        """Return a look for each unit of a line; none if nothing in it has one."""
        text = block.text()
        wrong = []
        if self._wrong is not None and not code and len(text) <= LONGEST_LINE:
            wrong = self._wrong(text)
        if not found and not wrong:
            return bytearray()
        units, looks = Units(text), bytearray(length(text))
        for span in found:
            start, end = units(span.start), units(span.start + span.length)
            if span.look is Look.MARKED:
                looks[start:end] = bytes(look | MARKED for look in looks[start:end])
            else:
                looks[start:end] = bytes([sign(span.look)]) * (end - start)
        for start, end in ((units(one[0]), units(one[1])) for one in wrong):
            if end == at:  # somebody is typing it
                self._held_back = block.blockNumber()
            else:
                looks[start:end] = bytes(look | WRONG for look in looks[start:end])
        return looks

    def _ranges(self, looks: bytearray, manner: Manner) -> Iterator[QTextLayout.FormatRange]:
        at = 0
        for look, run in groupby(looks):
            size = len(list(run))
            if look:
                shown = QTextLayout.FormatRange()
                shown.start, shown.length, shown.format = at, size, self._formats.of(look, manner)
                yield shown
            at += size

    def _follow_theme(self) -> None:
        self._formats.forget()
        self.colour_anew()


def shape_of(block: QTextBlock) -> LineShape:
    """Return what *block*, which was coloured, is as a whole."""
    return line_shape(block.text(), code=is_in_code(block))


def is_in_code(block: QTextBlock) -> bool:
    """Say whether *block*, which was coloured, stands in a block of code."""
    return block.userState() > 0 and bool(block.userState() & CODE)


def is_boxed(block: QTextBlock) -> bool:
    """Say whether the signs of a box in *block* are hidden, for it to be painted over them."""
    return block.userState() > 0 and bool(block.userState() & BOXED)


def _is_in_box(shape: LineShape, at: int) -> bool:
    """Say whether the place *at* is before the end of the box that a line has."""
    return shape.box is not None and 0 <= at <= shape.box.end


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
