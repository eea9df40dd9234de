"""Line icons drawn from SVG files in the colours of the theme, by name and colour role.

What the first picture shows paints them by itself; ``icon_shelf`` has those that Qt is given.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6 import QtGui
from PySide6.QtCore import QByteArray, QPoint, QRectF
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from revmentor_desktop.paths import resource

if TYPE_CHECKING:
    from revmentor_desktop.ui.tokens import Mode, Tokens

REGULAR = 1.75
STRONG = 2.0
_SMALL_ICON = 15
_MOST_KEPT = 600


def stroke_for(side: float) -> float:
    """Return the line width, in the 24 px grid, that looks even at this size."""
    return STRONG if side <= _SMALL_ICON else REGULAR


def icon_svg(name: str, colour: str, stroke: float) -> bytes:
    """Return the drawing of an icon in one colour and line width."""
    drawing = resource("icons", f"{name}.svg").read_text(encoding="utf-8")
    drawing = drawing.replace("currentColor", colour)
    return drawing.replace('stroke-width="2"', f'stroke-width="{stroke:g}"').encode()


class Ink:
    """The colours of the moment, shared by a theme and the icons it made.

    Not a QObject, so that an icon can outlive the theme.
    """

    def __init__(self, tokens: Tokens, mode: Mode) -> None:
        self.tokens = tokens
        self._mode = mode
        self._colours: dict[str, int] = {}
        self._drawings: dict[tuple[str, str, float], QSvgRenderer] = {}
        self._pixmaps: dict[tuple[str, str, float, int, int], QPixmap] = {}

    @property
    def mode(self) -> Mode:
        """Which set of colours is in use."""
        return self._mode

    def set_mode(self, mode: Mode) -> None:
        """Use another set of colours from now on."""
        self._mode = mode
        self._colours.clear()

    def colour(self, name: str) -> QColor:
        """Return a colour by its token name."""
        known = self._colours.get(name)
        if known is None:
            value = self.tokens.colour(self._mode, name)
            known = self._colours[name] = int(f"{value[7:] or 'FF'}{value[1:7]}", 16)
        return QColor.fromRgba(known)

    def paint_icon(
        self, painter: QPainter, name: str, rect: QRectF, role: str, stroke: float
    ) -> None:
        """Draw an icon into ``rect``.

        Where that falls on whole pixels of a screen, its image does.
        """
        ratio = painter.device().devicePixelRatioF()
        area = QRectF(rect.topLeft() * ratio, rect.size() * ratio)
        whole = area.toRect()
        on_screen = painter.paintEngine().type() == QtGui.QPaintEngine.Type.Raster
        if on_screen and not painter.transform().isScaling() and QRectF(whole) == area:
            image = self.pixmap(name, role, stroke, whole.width(), whole.height())
            painter.drawPixmap(rect, image, QRectF(image.rect()))
        else:
            self._drawing(name, self.colour(role).name(), stroke).render(painter, rect)

    def paint_button_icon(
        self, painter: QPainter, name: str, place: QPoint, side: int, role: str
    ) -> None:
        """Draw an icon with its upper left corner at *place*, as Qt draws one of its own."""
        ratio = painter.device().devicePixelRatioF()
        pixels = round(side * ratio)
        image = self.pixmap(name, role, stroke_for(side), pixels, pixels)
        if ratio != 1.0:
            image = image.copy()
            image.setDevicePixelRatio(ratio)
        painter.drawPixmap(place, image)

    def pixmap(self, name: str, role: str, stroke: float, width: int, height: int) -> QPixmap:
        """Return an icon as an image of so many device pixels."""
        colour = self.colour(role).name()
        key = (name, colour, stroke, width, height)
        known = self._pixmaps.get(key)
        if known is None:
            known = QPixmap(width, height)
            known.fill(QColor.fromRgba(0))
            if not known.isNull():  # as it is where a widget has no room yet
                painter = QPainter(known)
                self._drawing(name, colour, stroke).render(painter, QRectF(0, 0, width, height))
                painter.end()
            if len(self._pixmaps) >= _MOST_KEPT:
                self._pixmaps.clear()
            self._pixmaps[key] = known
        return known

    def _drawing(self, name: str, colour: str, stroke: float) -> QSvgRenderer:
        key = (name, colour, stroke)
        known = self._drawings.get(key)
        if known is None:
            known = QSvgRenderer(QByteArray(icon_svg(name, colour, stroke)))
            if len(self._drawings) >= _MOST_KEPT:
                self._drawings.clear()
            self._drawings[key] = known
        return known
