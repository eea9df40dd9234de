"""A line icon that stands by itself, beside text or at the head of a card."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent

from revmentor_desktop.ui.widgets.painted import Painted
from revmentor_desktop.ui.widgets.painting import stands_lower

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from revmentor_desktop.ui.theme import Theme


_LOWER = 2
"""Pixels that an icon beside Chinese words keeps free above it."""


class IconLabel(Painted):
    """An icon in a colour role; give it a name only if no text beside it says the same.

    It stands on a line with the words *beside* it: Chinese stands lower in its line than Latin.
    """

    def __init__(
        self,
        theme: Theme,
        icon: str,
        role: str = "textSecondary",
        *,
        size: int = 18,
        name: str = "",
        beside: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, parent)
        self._lower = _LOWER if stands_lower(beside) else 0
        self._icon = icon
        self._role = role
        self._size = size
        self.setAccessibleName(name)

    def set_icon(self, icon: str, role: str | None = None) -> None:
        """Show another icon, in the same role unless another is given."""
        self._icon = icon
        self._role = role or self._role
        self.update()

    def set_beside(self, words: str) -> None:
        """Stand beside other *words*."""
        self._lower = _LOWER if stands_lower(words) else 0
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the icon's size at the present text size, and what it keeps free."""
        side = self.theme.scaled(self._size)
        return QSize(side, side + self._lower)

    def minimumSizeHint(self) -> QSize:
        """Return the same as the size wished for."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the icon in the middle, if there is one."""
        if not self._icon:
            return
        side = self.theme.scaled(self._size)
        left, top = (self.width() - side) // 2, (self.height() - side + self._lower) // 2
        painter = QPainter(self)
        self.theme.paint_icon(painter, self._icon, QRectF(left, top, side, side), self._role)
