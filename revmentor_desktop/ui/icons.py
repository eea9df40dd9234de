"""Line icons drawn from SVG files in the colours of the theme.

An icon is asked for by name and colour role.  Its engine looks the colour up each time it paints,
so buttons and actions follow a change of theme without being given a new icon.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6 import QtGui
from PySide6.QtCore import QByteArray, QRect, QRectF, QSize
from PySide6.QtGui import (
    QColor,
    QIcon,
    QIconEngine,
    QPainter,
    QPixmap,
)
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


class InkEngine(QIconEngine):
    """Paints one icon; knows its name and roles, asks the ink for the colours of the moment."""

    _clones: ClassVar[list[QIconEngine]] = []

    def __init__(self, ink: Ink, name: str, role: str, on_role: str, stroke: float | None) -> None:
        super().__init__()
        self._ink = ink
        self._name = name
        self._role = role
        self._on_role = on_role
        self._stroke = stroke

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        """Draw the icon in the colour its mode and state call for."""
        stroke = self._stroke or stroke_for(rect.width())
        area = QRectF(rect)
        self._ink.paint_icon(painter, self._name, area, self._role_in(mode, state), stroke)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """Return the icon as an image."""
        return self.scaledPixmap(size, mode, state, 1.0)

    def scaledPixmap(
        self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float
    ) -> QPixmap:
        """Return the icon for a screen of this scale; since Qt 6.8 ``size`` is logical."""
        stroke = self._stroke or stroke_for(size.width())
        width, height = round(size.width() * scale), round(size.height() * scale)
        if width <= 0 or height <= 0:
            return QPixmap()  # a button that is laid out has no room yet
        role = self._role_in(mode, state)
        # to be given one a pixmap looks whether it is an image, all kinds of which are made for it
        pixmap = self._ink.pixmap(self._name, role, stroke, width, height).copy()
        pixmap.setDevicePixelRatio(scale)
        return pixmap

    def clone(self) -> QIconEngine:
        """Return an engine of the same icon; Qt asks for one when a shared icon is changed.

        It is kept for good: the binding would free the engine on return, though Qt owns it.
        Nothing in the program changes an icon, so in practice there are none.
        """
        engine = InkEngine(self._ink, self._name, self._role, self._on_role, self._stroke)
        self._clones.append(engine)
        return engine

    def key(self) -> str:
        """Return the kind of this engine."""
        return "revmentor-ink"

    def _role_in(self, mode: QIcon.Mode, state: QIcon.State) -> str:
        if mode == QIcon.Mode.Disabled:
            return "textDisabled"
        return self._on_role if state == QIcon.State.On else self._role


class IconShelf:
    """The icons a theme has handed out, each with the engine that paints it.

    A theme holds it as a Qt property, which Python's cycle collector cannot see into: were an
    icon and its engine collected together, the binding would free the engine twice.
    """

    def __init__(self, ink: Ink) -> None:
        self._ink = ink
        self._icons: dict[tuple[str, str, str, float | None], tuple[QIcon, InkEngine]] = {}

    def icon(self, name: str, role: str, on_role: str, stroke: float | None) -> QIcon:
        """Return an icon, the same one each time."""
        key = (name, role, on_role, stroke)
        known = self._icons.get(key)
        if known is None:
            engine = InkEngine(self._ink, *key)
            known = QIcon(engine), engine
            self._icons[key] = known
        return QIcon(known[0])
