"""A day as on a tear-off calendar: month, day, weekday."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from revmentor_desktop.ui.theme import Theme
from revmentor_desktop.ui.widgets.painted import Painted

_WIDTH = 64
_PAD = 7
_RADIUS = 8


class DateTile(Painted):
    """Three short texts in a frame; the whole date is its spoken name."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._texts = ("", "", "")

    def set_date(self, above: str, day: str, below: str, name: str) -> None:
        """Show a day, such as "Nov", "26", "Thu"; ``name`` is the whole date."""
        self._texts = (above, day, below)
        self.setAccessibleName(name)
        self.refresh()

    def sizeHint(self) -> QSize:
        """Return room for the three lines."""
        metrics = [QFontMetrics(font) for font in self._fonts()]
        pad = 2 * self.theme.scaled(_PAD)
        lines = zip(metrics, self._texts, strict=True)
        widest = max(one.horizontalAdvance(text) for one, text in lines)
        height = sum(one.height() for one in metrics)
        return QSize(max(self.theme.scaled(_WIDTH), widest + pad), height + pad - 4)

    def minimumSizeHint(self) -> QSize:
        """Return the same as the size wished for."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw frame and lines."""
        theme = self.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colour("border"), 1))
        painter.setBrush(theme.colour("page"))
        painter.drawRoundedRect(
            QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS
        )
        top = theme.scaled(_PAD) - 2
        roles = ("accentText", "text", "textSecondary")
        for font, role, text in zip(self._fonts(), roles, self._texts, strict=True):
            height = QFontMetrics(font).height()
            painter.setFont(font)
            painter.setPen(theme.colour(role))
            area = QRectF(0, top, self.width(), height)
            painter.drawText(area, Qt.AlignmentFlag.AlignCenter, text)
            top += height

    def _fonts(self) -> tuple[QFont, QFont, QFont]:
        theme = self.theme
        return theme.font("caption", 600), theme.font("h1"), theme.font("caption")
