"""A list of painted rows that fills its own ground."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QListView

from revmentor_desktop.ui.widgets.inner_parts import forget_with

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget

    from revmentor_desktop.ui.theme import Theme


class GroundedList(QListView):
    """A list on a ground of one colour, the *role* of what it lies on.

    Nothing is seen through it, and so Qt paints nothing behind it when a row changes, and moves
    what is painted already when it is scrolled.
    """

    def __init__(self, theme: Theme, role: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        forget_with(self)
        self._theme = theme
        self._role = role
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Fill the ground, then draw the rows."""
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self._theme.colour(self._role))
        painter.end()
        super().paintEvent(event)
