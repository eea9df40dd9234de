"""The scrim between the cards and a reader that lies over them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent, QPaintEvent

    from revmentor_desktop.ui.theme import Theme


class Scrim(QWidget):
    """Dims the cards under a reader that lies over them.  Signal: ``pressed()``."""

    pressed = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the dim."""
        QPainter(self).fillRect(self.rect(), self._theme.colour("scrim"))

    def mousePressEvent(self, _event: QMouseEvent) -> None:
        """Tell that somebody wants back to the cards."""
        self.pressed.emit()
