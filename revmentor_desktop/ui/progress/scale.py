"""The scale of a goal: five stops, hollow where it began, filled where it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QSizePolicy

from revmentor_desktop.domain.goals import LEAST, MOST
from revmentor_desktop.ui import labels
from revmentor_desktop.ui.widgets.painted import Painted

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent, QPaintEvent

    from revmentor_desktop.domain.goals import Goal
    from revmentor_desktop.ui.theme import Theme

_HEIGHT = 28
_NOW, _BEGAN, _STOP, _PASSED = 9.0, 5.5, 4.0, 1.5
_LINE = 4


class Scale(Painted):
    """The scale.  Signal: ``pressed(level)`` when a stop was pressed; keys have a button of theirs.

    It begins at the left, or at the right where one reads from there.
    """

    pressed = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._began = self._now = LEAST
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_goal(self, goal: Goal) -> None:
        """Show where *goal* began and where it is."""
        self._began, self._now = goal.began, goal.now
        self.setAccessibleName(self.tr("Scale of «{goal}»").format(goal=goal.text))
        told = labels.goal_scale(goal.began, goal.now)
        self.setAccessibleDescription(told)
        self.setToolTip(told)
        self.update()

    def stop_point(self, level: int) -> QPointF:
        """Return the middle of the stop of *level*."""
        side = self.theme.scaled(int(_NOW)) + 1
        part = (level - LEAST) / (MOST - LEAST)
        if self.isRightToLeft():
            part = 1 - part
        return QPointF(side + part * (self.width() - 2 * side), self.height() / 2)

    def sizeHint(self) -> QSize:
        """Return a scale of some width that is easy to hit."""
        return QSize(self.theme.scaled(300), max(_HEIGHT, self.theme.scaled(_HEIGHT)))

    def minimumSizeHint(self) -> QSize:
        """Return the least width at which the stops can be told apart and hit."""
        return QSize(self.theme.scaled(MOST * _HEIGHT), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the line, the way that was gone, and the stops."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, unit = self.theme, self.theme.text_size
        track, accent = theme.colour("track"), theme.colour("accent")
        cap = Qt.PenCapStyle.RoundCap
        painter.setPen(QPen(track, _LINE * unit, Qt.PenStyle.SolidLine, cap))
        painter.drawLine(self.stop_point(LEAST), self.stop_point(MOST))
        painter.setPen(QPen(accent, _LINE * unit, Qt.PenStyle.SolidLine, cap))
        if self._began != self._now:
            painter.drawLine(self.stop_point(self._began), self.stop_point(self._now))
        painter.setPen(Qt.PenStyle.NoPen)
        low, high = sorted((self._began, self._now))
        for level in range(LEAST, MOST + 1):
            passed = low < level < high
            painter.setBrush(theme.colour("card") if passed else theme.colour("borderControl"))
            size = (_PASSED if passed else _STOP) * unit
            if level not in (self._began, self._now):
                painter.drawEllipse(self.stop_point(level), size, size)
        if self._began != self._now:
            painter.setPen(QPen(accent, 2.5 * unit))
            painter.setBrush(theme.colour("card"))
            painter.drawEllipse(self.stop_point(self._began), _BEGAN * unit, _BEGAN * unit)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(accent)
        painter.drawEllipse(self.stop_point(self._now), _NOW * unit, _NOW * unit)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tell which stop was pressed."""
        if event.button() == Qt.MouseButton.LeftButton:
            here = event.position().x()
            near = min(
                range(LEAST, MOST + 1), key=lambda level: abs(self.stop_point(level).x() - here)
            )
            self.pressed.emit(near)
