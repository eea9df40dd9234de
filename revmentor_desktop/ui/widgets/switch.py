"""A switch for something that holds at once, such as private or shared."""

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget

from revmentor_desktop.ui.theme import Theme

_WIDTH = 36
_HEIGHT = 22
_LEAST = 28


class Switch(QCheckBox):
    """On or off; a check box to screen readers and the keyboard, drawn as a switch.

    Signals: those of QCheckBox; ``clicked`` (the person) and ``toggled`` (anyone).
    """

    def __init__(
        self, theme: Theme, name: str, *, role: str = "accent", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._role = role
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.resized.connect(self._measure_anew)

    def _measure_anew(self) -> None:
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return 36 by 22 at the present text size, never too low to hit."""
        return QSize(self._theme.scaled(_WIDTH), max(_LEAST, self._theme.scaled(_HEIGHT)))

    def minimumSizeHint(self) -> QSize:
        """Return the same as the size wished for."""
        return self.sizeHint()

    def hitButton(self, pos: QPoint) -> bool:
        """Take a press anywhere on the switch."""
        return self.rect().contains(pos)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw track and thumb; on is told by place and fill, not by colour alone."""
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = 1.5
        height = theme.scaled(_HEIGHT)
        track = QRectF(0, (self.height() - height) / 2, self.width(), height)
        track.adjust(edge / 2, edge / 2, -edge / 2, -edge / 2)
        strong = theme.colour(self._role if self.isChecked() else "borderControl")
        if not self.isEnabled():
            strong = theme.colour("textDisabled")
        if self.underMouse() and self.isEnabled() and not self.isChecked():
            strong = theme.colour("textTertiary")
        painter.setPen(QPen(strong, edge))
        painter.setBrush(strong if self.isChecked() else theme.colour("card"))
        painter.drawRoundedRect(track, track.height() / 2, track.height() / 2)
        side = track.height() - theme.scaled(6)
        inset = (track.height() - side) / 2
        right = self.isChecked() != self.isRightToLeft()
        left = track.right() - inset - side if right else track.left() + inset
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("card") if self.isChecked() else strong)
        painter.drawEllipse(QRectF(left, track.top() + inset, side, side))
