"""A mark from 1 to 5 for a statement: five stops, and none of them taken for a gap."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QSlider

from revmentor_desktop.domain.reviews import HIGHEST, LOWEST
from revmentor_desktop.ui.review_words import mark_words

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent, QWheelEvent

    from revmentor_desktop.ui.theme import Theme

GAP = 0
"""The value of the slider that stands for no mark."""

_SIDE, _BETWEEN, _EDGE = 28, 6, 1.5
_CLEARING = (Qt.Key.Key_0, Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class MarkField(QSlider):
    """The five stops; a slider to screen readers.

    The keys 1 to 5 take a mark, the arrows to the sides the next one, 0 and Delete take it away.

    Signals: ``marked(mark)`` when somebody took another mark, 0 for none; ``passed(by)`` when the
    arrows up and down lead to the statement before or after.
    """

    marked = Signal(int)
    passed = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._theme = theme
        self._showing = False
        self.setRange(GAP, HIGHEST)
        self.setPageStep(1)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.valueChanged.connect(self._tell)
        theme.resized.connect(self._follow_theme)
        theme.changed.connect(self._paint_anew)
        self._say()

    @property
    def mark(self) -> int | None:
        """The mark that is shown."""
        return self.value() or None

    def show_mark(self, mark: int | None) -> None:
        """Show *mark*, which nobody took here."""
        self._showing = True
        self.setValue(mark or GAP)
        self._showing = False
        self._say()

    def stop_point(self, mark: int) -> QPointF:
        """Return the middle of the stop of *mark*; the first is where reading begins."""
        side, step = self._theme.scaled(_SIDE), self._theme.scaled(_SIDE + _BETWEEN)
        at = HIGHEST - mark if self.isRightToLeft() else mark - LOWEST
        return QPointF(side / 2 + at * step, self.height() / 2)

    def sizeHint(self) -> QSize:
        """Return room for five stops that are easy to hit."""
        scaled = self._theme.scaled
        return QSize(
            HIGHEST * scaled(_SIDE) + (HIGHEST - 1) * scaled(_BETWEEN), max(_SIDE, scaled(_SIDE))
        )

    def minimumSizeHint(self) -> QSize:
        """Return the same as the size wished for."""
        return self.sizeHint()

    # --- events ---------------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the stops; the one that holds is told by its fill and the weight of its number."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._theme
        side = min(self.height(), theme.scaled(_SIDE)) - 2 * _EDGE
        for mark in range(LOWEST, HIGHEST + 1):
            holds = mark == self.value()
            middle = self.stop_point(mark)
            area = QRectF(middle.x() - side / 2, middle.y() - side / 2, side, side)
            painter.setPen(QPen(theme.colour("accent" if holds else "borderControl"), _EDGE))
            painter.setBrush(theme.colour("accent" if holds else "card"))
            painter.drawEllipse(area)
            painter.setFont(theme.font("body", 600 if holds else None))
            painter.setPen(theme.colour("onAccent" if holds else "textSecondary"))
            painter.drawText(area, Qt.AlignmentFlag.AlignCenter, str(mark))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take a mark, take it away, or lead to another statement."""
        key = event.key()
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            event.ignore()
        elif Qt.Key.Key_1 <= key <= Qt.Key.Key_5:
            self.setValue(key - Qt.Key.Key_0)
        elif key in _CLEARING:
            self.setValue(GAP)
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.passed.emit(-1 if key == Qt.Key.Key_Up else 1)
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            on = (key == Qt.Key.Key_Right) != self.isRightToLeft()
            self.setValue(self.value() + (1 if on else -1))
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self.setValue(LOWEST if key == Qt.Key.Key_Home else HIGHEST)
        else:
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Leave it to the release, so that one can still think better of it."""
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag nothing."""
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Take the mark that was pressed; the one that holds is taken away."""
        here = event.position()
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(here.toPoint()):
            mark = min(
                range(LOWEST, HIGHEST + 1),
                key=lambda one: abs(self.stop_point(one).x() - here.x()),
            )
            self.setValue(GAP if mark == self.value() else mark)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()

    # --- private --------------------------------------------------------------------------

    def _tell(self, value: int) -> None:
        self._say()
        if not self._showing:
            self.marked.emit(value)

    def _say(self) -> None:
        said = mark_words(self.mark)
        self.setAccessibleDescription(said)
        self.setToolTip(said)

    def _follow_theme(self) -> None:
        self.updateGeometry()
        self.update()

    def _paint_anew(self) -> None:
        self.update()
