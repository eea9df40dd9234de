"""Puts a long text into the field part by part, so that the window can answer in between."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QTextCursor

from revmentor_desktop.ui.notes.long_text import part_end
from revmentor_desktop.ui.turns import Turn, Turns

if TYPE_CHECKING:
    from PySide6.QtGui import QTextDocument

FIRST = 6_000
"""What is put in before anything is shown, in letters: more than fits on a screen."""

PART = 4_000
"""What is put in next, before it is known how long that takes."""

BUDGET = 0.03
"""Seconds that one part may take; more would be felt."""

HASTY = 120_000
"""What is put in at the most while somebody waits for all of it: some ten milliseconds as well."""

BRIEFLY = 0.25
"""The share of a part that is put in while somebody types."""


class GrowingText(QObject):
    """Puts the rest of a text at the end of its document, each part in one of *turns*.

    Until the last one the document notes no steps that could be taken back.  Signals:
    ``grows(bool)`` around each part: what changes in between was not typed; ``grown()`` after the
    last one, for somebody to have steps noted.
    """

    grows = Signal(bool)
    grown = Signal()

    def __init__(self, turns: Turns, parent: QObject) -> None:
        super().__init__(parent)
        self._document: QTextDocument | None = None
        self._text = ""
        self._at = 0
        self._part = PART
        self._most = FIRST
        self._turns = turns
        self._turn = Turn(turns, self)
        self._turn.came.connect(self._put_part)

    @property
    def rest(self) -> str:
        """What is not in the document yet."""
        return self._text[self._at :]

    @property
    def busy(self) -> bool:
        """Whether there is such a rest."""
        return self._at < len(self._text)

    def begin(self, document: QTextDocument, text: str, at: int) -> None:
        """Put *text* into *document*, which holds what is before *at*."""
        self._document, self._text, self._at, self._part = document, text, at, PART
        self._most = FIRST
        if self.busy:
            document.setUndoRedoEnabled(False)
            self._turn.ask()
        else:
            self._turn.forgo()

    def hasten(self) -> None:
        """Put in larger parts: somebody waits for all of it."""
        self._most = HASTY
        self._part = max(self._part, FIRST)

    def forget(self) -> None:
        """Leave the rest to somebody else."""
        self._turn.forgo()
        self._text, self._at = "", 0

    def _put_part(self) -> None:
        document = self._document
        if document is None:
            return
        began = time.monotonic()
        brief = self._turns.brief and self._most == FIRST
        size = max(1, int(self._part * (BRIEFLY if brief else 1)))
        end = part_end(self._text, self._at, size)
        cursor = QTextCursor(document)
        cursor.movePosition(QTextCursor.MoveOperation.End)
        part, self._at = self._text[self._at : end], end
        self.grows.emit(True)
        cursor.insertText(part)
        self.grows.emit(False)
        seconds = (time.monotonic() - began) * self._part / size
        self._part = _next_size(self._part, seconds, self._most)
        if self.busy:
            self._turn.ask()
        else:
            self.grown.emit()


def _next_size(size: int, seconds: float, most: int) -> int:
    """Return how large the next part may be, *most* at most, when one took so many *seconds*."""
    fitting = size * BUDGET / max(seconds, 0.001)
    return max(1, int(min(max(fitting, size / 2, PART / 8), size * 2, most)))
