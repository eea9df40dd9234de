"""Shows how one text became another: lines that are gone and new, told apart by more than colour.

Each such line begins with a sign; what is different in it is struck through or underlined.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QMouseEvent, QTextCharFormat, QTextCursor

from revmentor_desktop.services.differences import Fate
from revmentor_desktop.ui.widgets.banded_text import BandedText, banded
from revmentor_desktop.ui.widgets.private_copy import keep_from_dragging, private_copy

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from revmentor_desktop.services.differences import Line
    from revmentor_desktop.ui.theme import Theme

SIGNS = {Fate.SAME: "  ", Fate.GONE: "− ", Fate.NEW: "+ ", Fate.SKIPPED: ""}
GROUNDS = {Fate.GONE: "dangerTint", Fate.NEW: "accentTint"}


class DifferenceView(BandedText):
    """The lines of both texts."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._lines: Sequence[Line] = ()
        self._private = False
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setAccessibleName(self.tr("What has changed since"))
        theme.changed.connect(self._show)

    def show_lines(self, lines: Sequence[Line], *, private: bool) -> None:
        """Show *lines*; what is *private* is copied as such."""
        self._lines, self._private = lines, private
        hint = Qt.InputMethodHint.ImhSensitiveData
        self.setInputMethodHints(hint if private else Qt.InputMethodHint.ImhNone)
        self._show()

    def set_sides(self, side: int) -> None:
        """Leave room at both sides; the scroll bar stays at the edge."""
        bar = self.verticalScrollBar().sizeHint().width()
        self.setViewportMargins(side, 0, max(0, side - bar), 0)

    # --- Qt ---

    def createMimeDataFromSelection(self) -> QMimeData:
        """Copy plain text, marked where it is private."""
        text = self.textCursor().selectedText().replace("\u2029", "\n")
        if self._private:
            return private_copy(text)
        data = QMimeData()
        data.setText(text)
        return data

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a selection, and never a drag of what is private."""
        if self._private:
            keep_from_dragging(self, event)
        super().mousePressEvent(event)

    # --- private ---

    def _show(self) -> None:
        font = self._theme.written_font()
        self.setFont(font)
        self.document().setDefaultFont(font)
        self.clear()
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        for at, line in enumerate(self._lines):
            if at:
                cursor.insertBlock()
            cursor.setBlockFormat(banded(GROUNDS.get(line.fate, "")))
            self._write(cursor, line)
        cursor.endEditBlock()
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def _write(self, cursor: QTextCursor, line: Line) -> None:
        plain = QTextCharFormat()
        plain.setForeground(self._theme.colour("text"))
        quiet = QTextCharFormat()
        quiet.setForeground(self._theme.colour("textSecondary"))
        if line.fate is Fate.SKIPPED:
            count = line.count
            cursor.insertText(self.tr("%Ln line(s) the same", "", count), quiet)
            return
        cursor.insertText(SIGNS[line.fate], quiet if line.fate is Fate.SAME else plain)
        marked = QTextCharFormat(plain)
        marked.setFontStrikeOut(line.fate is Fate.GONE)
        marked.setFontUnderline(line.fate is Fate.NEW)
        for part in line.parts:
            look = quiet if line.fate is Fate.SAME else marked if part.different else plain
            cursor.insertText(part.text, look)
