"""Puts a long text that was pasted into the field part by part, so that the window can answer.

All of it is one step to take back, and what is asked for the text meanwhile gets it whole.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QTextCursor

from revmentor_desktop.ui.notes.long_text import part_end
from revmentor_desktop.ui.turns import Turn
from revmentor_desktop.ui.utf16 import length

if TYPE_CHECKING:
    from revmentor_desktop.ui.turns import Turns

AT_ONCE = 50_000
"""What is put in in one turn, counted as ``part_end`` does: some ten milliseconds."""


class LongInsertion(QObject):
    """Puts a text where a cursor stands: the beginning at once, each other part in one of *turns*.

    Nobody else may change the document until it has ended.  Signals: ``puts(bool)`` around each
    part but the first: what changes in between was told with that; ``ended()`` when all is there.
    """

    puts = Signal(bool)
    ended = Signal()

    def __init__(self, turns: Turns, parent: QObject) -> None:
        super().__init__(parent)
        self._cursor = QTextCursor()
        self._text = ""
        self._at = 0
        self._turn = Turn(turns, self)
        self._turn.came.connect(self._put_part)

    @property
    def busy(self) -> bool:
        """Whether a part is still to come."""
        return self._at < len(self._text)

    def begin(self, cursor: QTextCursor, text: str) -> None:
        """Put *text* in the place of what *cursor* selects."""
        self._cursor, self._text = QTextCursor(cursor), text
        self._at = part_end(text, 0, AT_ONCE)
        self._cursor.beginEditBlock()
        self._cursor.insertText(text[: self._at])
        self._cursor.endEditBlock()
        if self.busy:
            self._turn.ask()

    def whole(self, shown: str) -> str:
        """Return *shown*, the text of the document, with what is still to come in its place."""
        if not self.busy:
            return shown
        at, rest = self._cursor.position(), self._text[self._at :]
        if length(shown) != len(shown):  # the cursor counts some letters as two
            at = len(_units(shown, at))
        return f"{shown[:at]}{rest}{shown[at:]}"

    def finish(self) -> None:
        """Put all that is left now: somebody wants to change the text."""
        if self.busy:
            self._turn.forgo()
            self._put(len(self._text))

    def forget(self) -> None:
        """Let what is left not come: the document is gone."""
        self._turn.forgo()
        self._cursor, self._text, self._at = QTextCursor(), "", 0

    def _put_part(self) -> None:
        self._put(part_end(self._text, self._at, AT_ONCE))

    def _put(self, end: int) -> None:
        part, self._at = self._text[self._at : end], end
        self.puts.emit(True)
        self._cursor.joinPreviousEditBlock()
        self._cursor.insertText(part)
        self._cursor.endEditBlock()
        self.puts.emit(False)
        if self.busy:
            self._turn.ask()
        else:
            self.forget()
            self.ended.emit()


def _units(text: str, count: int) -> str:
    """Return the beginning of *text* that has *count* units of UTF-16."""
    units = text.encode("utf-16-le", "surrogatepass")
    return units[: 2 * count].decode("utf-16-le", "surrogatepass")
