"""The line between two rows of an agenda that shows where something dragged would go."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QPointF, QRect, QRectF
from PySide6.QtGui import QPainter, QPen

if TYPE_CHECKING:
    from PySide6.QtWidgets import QListView

    from revmentor_desktop.ui.sessions.agenda_model import AgendaModel
    from revmentor_desktop.ui.theme import Theme

NOWHERE = -1


class DropLine(QObject):
    """The line over *view*, which owns it and has it painted after the rows of *model*."""

    def __init__(self, theme: Theme, view: QListView, model: AgendaModel) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view
        self._rows = model
        self._row = NOWHERE

    @property
    def is_shown(self) -> bool:
        """Whether something is dragged over the rows."""
        return self._row != NOWHERE

    def gap_at(self, at: QPoint) -> int:
        """Return before which row something dropped at *at* would stand."""
        for row in range(self._rows.rowCount()):
            area = self._view.visualRect(self._rows.index(row, 0))
            if at.y() < area.center().y():
                return row
        return self._rows.rowCount()

    def show_before(self, row: int) -> None:
        """Draw it before *row*, and no more where it was."""
        if row != self._row:
            self._view.viewport().update(self._area())
            self._row = row
            self._view.viewport().update(self._area())

    def hide(self) -> None:
        """Draw it nowhere, and all rows anew."""
        self._row = NOWHERE
        self._view.viewport().update()

    def paint(self) -> None:
        """Draw it if it is shown, while the view is painted."""
        if not self.is_shown:
            return
        viewport, theme = self._view.viewport(), self._theme
        painter = QPainter(viewport)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        dot = self._dot()
        y = self._height(dot)
        painter.setPen(QPen(theme.colour("accent"), 2.5))
        painter.setBrush(theme.colour("page"))
        painter.drawLine(QPointF(2 * dot, y), QPointF(viewport.width() - 2, y))
        painter.drawEllipse(QPointF(dot + 1, y), dot - 0.5, dot - 0.5)

    def _dot(self) -> int:
        """Return half of what the dot that it begins with measures."""
        return self._theme.scaled(4)

    def _height(self, least: int) -> float:
        """Return where it lies in the viewport, *least* pixels or more from its edges."""
        count = self._rows.rowCount()
        if not count:
            return float(least)
        if self._row < count:
            y = self._view.visualRect(self._rows.index(self._row, 0)).top()
        else:
            y = self._view.visualRect(self._rows.index(count - 1, 0)).bottom()
        return float(min(max(y, least), self._view.viewport().height() - least))

    def _area(self) -> QRect:
        """Return what it covers, if it is shown."""
        if not self.is_shown:
            return QRect()
        dot = self._dot()
        y = self._height(dot)
        width = self._view.viewport().width()
        return QRectF(0, y - dot, width, 2 * dot).toAlignedRect().adjusted(0, -1, 0, 1)
