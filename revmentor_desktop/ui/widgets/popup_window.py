"""A small window over the others that closes itself, and holds a card with round corners."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainterPath, QRegion, QResizeEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from revmentor_desktop.ui.widgets.card import Card

if TYPE_CHECKING:
    from revmentor_desktop.ui.theme import Theme


class PopupWindow(QFrame):
    """The window, deleted when it is closed; put its parts into the body of ``card``.

    Where a desktop lets nothing show through windows, what is outside the corners would be black,
    so the window has their form.
    """

    def __init__(self, theme: Theme, parent: QWidget, padding: int) -> None:
        super().__init__(parent, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self._radius = theme.tokens.radius("popup")
        self.card = Card(theme, "popup", padding=padding)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.card)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Have the form of the card."""
        super().resizeEvent(event)
        form = QPainterPath()
        form.addRoundedRect(QRectF(self.rect()), self._radius, self._radius)
        self.setMask(QRegion(form.toFillPolygon().toPolygon()))
