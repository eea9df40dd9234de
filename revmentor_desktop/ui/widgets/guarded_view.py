"""Text to read that may be private: then nothing but plain text is copied, and nothing dragged."""

from __future__ import annotations

from typing import TYPE_CHECKING

from revmentor_desktop.ui.widgets.markdown_view import MarkdownView
from revmentor_desktop.ui.widgets.private_copy import keep_from_dragging, private_copy

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData
    from PySide6.QtGui import QMouseEvent


class GuardedView(MarkdownView):
    """Takes its text for private until it is told otherwise.

    Signals: those of ``MarkdownView``.
    """

    _guarded = True

    def set_private(self, private: bool) -> None:
        """Copy nothing but plain text from here, as from a private note; or let it be formatted."""
        self._guarded = private

    def createMimeDataFromSelection(self) -> QMimeData:
        """Copy formatted text only from what is shared."""
        if not self._guarded:
            return super().createMimeDataFromSelection()
        return private_copy(self.textCursor().selection().toPlainText())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a selection, and never a drag of what is private."""
        if self._guarded:
            keep_from_dragging(self, event)
        super().mousePressEvent(event)
