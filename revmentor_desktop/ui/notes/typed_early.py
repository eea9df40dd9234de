"""What is typed in a text that still grows, and how it can be taken back once all of it is there.

While a text grows its document notes no steps: what came to its end would be one.  What is typed
meanwhile is kept as one place, which is put back and done again when steps are noted.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QTextCursor

from revmentor_desktop.ui.utf16 import length

if TYPE_CHECKING:
    from PySide6.QtGui import QTextDocument

_BYTE_ORDER_MARK = "\ufeff"
"""Qt would take it away from what is put in."""


class TypedEarly:
    """The place that was changed of one text, in units of UTF-16, as it was and as it is."""

    def __init__(self) -> None:
        self._before = ""
        self._place: tuple[int, int, int] | None = None
        """Where it begins, and where it ended before and ends now."""

    def begin(self, text: str) -> None:
        """Know of nothing that was typed in *text* yet."""
        self._before, self._place = text, None

    def note(self, position: int, removed: int, added: int) -> None:
        """Note that at *position* so many units were *removed* and *added*."""
        start, before, now = self._place or (position, position, position)
        beyond = max(0, position + removed - now)
        before, now = before + beyond, now + beyond + added - removed
        first = min(start, position)
        self._place = first, before, now

    def become_step(self, document: QTextDocument) -> None:
        """Have *document* note steps from now on: the first one is what was typed.

        All of the text stays as it is.
        """
        place, before = self._place, self._before
        self.begin("")
        document.setUndoRedoEnabled(False)
        if place is None:
            document.setUndoRedoEnabled(True)
            return
        start, was_end, end = place
        was, now = _units(before, start, was_end), _units(document.toRawText(), start, end)
        cursor = QTextCursor(document)
        if _BYTE_ORDER_MARK not in was + now:
            _choose(cursor, start, end)
            cursor.insertText(was.replace("\u2029", "\n"))
            _choose(cursor, start, start + length(was))
            document.setUndoRedoEnabled(True)
            cursor.insertText(now.replace("\u2029", "\n"))
        document.setUndoRedoEnabled(True)


def _units(text: str, start: int, end: int) -> str:
    """Return what stands in *text* between two places in units of UTF-16."""
    units = text.encode("utf-16-le", "surrogatepass")
    return units[2 * start : 2 * end].decode("utf-16-le", "surrogatepass")


def _choose(cursor: QTextCursor, start: int, end: int) -> None:
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
