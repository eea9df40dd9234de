"""How many strokes stand side by side in a text as it is drawn: signs may be joined into one."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor, QImage, QPainter

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractScrollArea

LARGE = 4
"""How many times larger than on the screen it is drawn, so that gaps are seen."""

HALF_DARK = 140


def strokes(view: QAbstractScrollArea) -> int:
    """Return how many groups of columns with ink are seen in *view*, dark on light.

    Its text is to be of signs that do not touch each other when each is drawn for itself.
    """
    shown = view.viewport()
    image = QImage(shown.size() * LARGE, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.scale(LARGE, LARGE)
    shown.render(painter, QPoint())
    painter.end()
    rows = range(image.height())
    inked = [
        any(QColor(image.pixel(x, y)).lightness() < HALF_DARK for y in rows)
        for x in range(image.width())
    ]
    return sum(1 for ink, _ in groupby(inked) if ink)
