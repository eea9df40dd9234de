"""The mark of the program: two overlapping circles with a light lens where they meet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6 import QtCore
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent

from revmentor_desktop.ui.widgets.painted import Painted

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from revmentor_desktop.ui.theme import Theme

_STEP = 0.55


class Mark(Painted):
    """The mark at a height; decoration, so it has no spoken name unless one is given."""

    def __init__(
        self, theme: Theme, height: int = 64, *, name: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, parent)
        self._height = height
        self.setAccessibleName(name)

    def sizeHint(self) -> QSize:
        """Return room for two circles, one over the other."""
        side = self.theme.scaled(self._height)
        return QSize(round(side * (1 + _STEP)), side)

    def minimumSizeHint(self) -> QSize:
        """Return the same as the size wished for."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw circles and lens."""
        side = self.theme.scaled(self._height)
        left, right = QPainterPath(), QPainterPath()
        left.addEllipse(QRectF(1, 1, side - 2, side - 2))
        right.addEllipse(QRectF(1 + side * _STEP, 1, side - 2, side - 2))
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QtCore.Qt.PenStyle.NoPen)
        painter.fillPath(left, self.theme.colour("mark.left"))
        painter.fillPath(right, self.theme.colour("mark.right"))
        painter.fillPath(left.intersected(right), self.theme.colour("mark.lens"))
