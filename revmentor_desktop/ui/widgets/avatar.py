"""The two people as initials in circles; nothing while nobody is known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6 import QtCore
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent

from revmentor_desktop.ui.widgets.painted import Painted

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from revmentor_desktop.ui.theme import Theme

_RIM = 2
_STEP = 0.74


class Avatar(Painted):
    """One person; ``partner`` takes the quieter colours."""

    def __init__(
        self,
        theme: Theme,
        initials: str | None,
        name: str,
        *,
        partner: bool = False,
        size: int = 28,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, parent)
        self._partner = partner
        self._size = size
        self.set_person(initials, name)

    def set_person(self, initials: str | None, name: str) -> None:
        """Show another person, or nobody where even the initials are ``None``."""
        self._initials = initials
        self.setAccessibleName(name)
        self.update()

    def sizeHint(self) -> QSize:
        """Return the circle's size at the present text size."""
        side = self.theme.scaled(self._size)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        """Return the same as the size wished for."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the circle."""
        if self._initials is None:
            return
        painter = QPainter(self)
        side = self.theme.scaled(self._size)
        area = QRectF(0, (self.height() - side) / 2, side, side)
        _paint_person(painter, self.theme, area, self._initials, self._partner)


class AvatarPair(Painted):
    """The person of this copy in front, the partner behind."""

    def __init__(
        self,
        theme: Theme,
        name: str = "",
        *,
        size: int = 28,
        ground: str = "window",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, parent)
        self._size = size
        self._ground = ground
        self._mine: str | None = None
        self._theirs = ""
        self.setAccessibleName(name)

    def set_people(self, mine: str, theirs: str, name: str) -> None:
        """Show initials; ``name`` says both names."""
        self._mine = mine
        self._theirs = theirs
        self.setAccessibleName(name)
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for two circles, one partly behind the other."""
        side = self.theme.scaled(self._size)
        return QSize(round(side * (1 + _STEP)), side)

    def minimumSizeHint(self) -> QSize:
        """Return the same as the size wished for."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the partner, then the person with a rim of the ground around."""
        if self._mine is None:
            return
        theme = self.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = float(theme.scaled(self._size))
        top = (self.height() - side) / 2
        behind = QRectF(side * _STEP, top, side, side)
        front = QRectF(0, top, side, side)
        hidden = side * (1 - _STEP)
        _paint_person(painter, theme, behind, self._theirs, partner=True, hidden=hidden)
        painter.setPen(QtCore.Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour(self._ground))
        painter.drawEllipse(front.adjusted(-_RIM, -_RIM, _RIM, _RIM))
        _paint_person(painter, theme, front, self._mine, partner=False)


def _paint_person(
    painter: QPainter,
    theme: Theme,
    area: QRectF,
    initials: str,
    partner: bool,
    hidden: float = 0.0,
) -> None:
    """Draw a circle with initials; what is hidden at the left moves them to the right."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QtCore.Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("avatar.partner" if partner else "avatar.self"))
    painter.drawEllipse(area)
    font = theme.font("caption", 600)
    font.setPixelSize(max(9, round(area.height() * 0.38)))
    painter.setFont(font)
    painter.setPen(theme.colour("avatar.onPartner" if partner else "avatar.onSelf"))
    place = area.adjusted(hidden * 0.72, 0, 0, 0)
    painter.drawText(place, QtCore.Qt.AlignmentFlag.AlignCenter, initials)
