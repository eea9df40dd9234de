"""Text in which lines stand on a ground: how one text became another is shown in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QPainter, QPaintEvent, QTextBlockFormat, QTextFormat
from PySide6.QtWidgets import QFrame, QTextEdit

from revmentor_desktop.ui.widgets.inner_parts import forget_with

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from revmentor_desktop.ui.theme import Theme

LINE_HEIGHT = 125
"""Of the height of the font, in per cent."""

_GROUND = QTextFormat.Property.UserProperty.value + 1
_PROPORTIONAL = QTextBlockFormat.LineHeightTypes.ProportionalHeight.value


class BandedText(QTextEdit):
    """Text to read and to copy, never to change.

    Blocks in the format ``banded(ground)`` stand on a ground in that colour.  Qt would leave the
    leading between two of them white; here they touch.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        forget_with(self)
        self._theme = theme
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.document().setDocumentMargin(0)
        self.document().setUndoRedoEnabled(False)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the grounds, and the text over them."""
        painter = QPainter(self.viewport())
        layout, block = self.document().documentLayout(), self.document().begin()
        leading = (LINE_HEIGHT / 100 - 1) * self.fontMetrics().height() / 2
        scrolled = -self.verticalScrollBar().value()
        while block.isValid():
            ground = block.blockFormat().stringProperty(_GROUND)
            if ground:
                area = layout.blockBoundingRect(block).adjusted(0, -leading, 0, leading)
                area.translate(0, scrolled)
                painter.fillRect(area.toAlignedRect(), self._theme.colour(ground))
            block = block.next()
        painter.end()
        super().paintEvent(event)


def banded(ground: str = "") -> QTextBlockFormat:
    """Return the format of a line on a *ground*, which is the name of a colour, or on none."""
    shape = QTextBlockFormat()
    shape.setLineHeight(LINE_HEIGHT, _PROPORTIONAL)
    if ground:
        shape.setProperty(_GROUND, ground)
    return shape
