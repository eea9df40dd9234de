"""Icons as Qt is given them, for buttons and actions: each has an engine that paints it.

The engine looks its colour up each time it paints, so that buttons and actions follow a change of
theme without being given a new icon.  To know a ``QIcon`` PySide6 makes the names of all icons that
a desktop may have: that is for after the first picture.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QRect, QRectF, QSize
from PySide6.QtGui import QColor, QIcon, QIconEngine, QPainter, QPixmap

from revmentor_desktop.ui.icons import stroke_for

if TYPE_CHECKING:
    from revmentor_desktop.ui.icons import Ink


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
        """Return the icon for a screen of this scale; since Qt 6.8 ``size`` is logical.

        In a size that is higher than wide it stands at the foot: so a button lowers its icon.
        """
        stroke = self._stroke or stroke_for(size.width())
        width, height = round(size.width() * scale), round(size.height() * scale)
        if width <= 0 or height <= 0:
            return QPixmap()  # a button that is laid out has no room yet
        role = self._role_in(mode, state)
        # to be given one a pixmap looks whether it is an image, all kinds of which are made for it
        pixmap = self._ink.pixmap(self._name, role, stroke, width, min(width, height)).copy()
        if height > width:
            pixmap = _at_the_foot(pixmap, QSize(width, height))
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


def _at_the_foot(drawn: QPixmap, size: QSize) -> QPixmap:
    higher = QPixmap(size)
    higher.fill(QColor.fromRgba(0))
    painter = QPainter(higher)
    painter.drawPixmap(0, size.height() - drawn.height(), drawn)
    painter.end()
    return higher


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
