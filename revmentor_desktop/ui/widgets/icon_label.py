"""A line icon that stands by itself, beside text or at the head of a card."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent

from revmentor_desktop.ui.widgets.painted import Painted

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from revmentor_desktop.ui.theme import Theme


class IconLabel(Painted):
    """An icon in a colour role; give it a name only if no text beside it says the same."""

    def __init__(
        self,
        theme: Theme,
        icon: str,
        role: str = "textSecondary",
        *,
        size: int = 18,
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, parent)
        self._icon = icon
        self._role = role
        self._size = size
        self.setAccessibleName(name)

    def set_icon(self, icon: str, role: str | None = None) -> None:
        """Show another icon, in the same role unless another is given."""
        self._icon = icon
        self._role = role or self._role
        self.update()

    def sizeHint(self) -> QSize:
        """Return the icon's size at the present text size."""
        side = self.theme.scaled(self._size)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        """Return the same as the size wished for."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the icon in the middle, if there is one."""
        if not self._icon:
            return
        side = self.theme.scaled(self._size)
        left, top = (self.width() - side) // 2, (self.height() - side) // 2
        painter = QPainter(self)
        self.theme.paint_icon(painter, self._icon, QRectF(left, top, side, side), self._role)
