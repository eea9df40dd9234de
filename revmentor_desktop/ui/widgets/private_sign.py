"""The sign of private things: padlock, hatched edge and the word, always together."""

from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from revmentor_desktop.ui.theme import Theme
from revmentor_desktop.ui.widgets.buttons import Button
from revmentor_desktop.ui.widgets.icon_label import IconLabel
from revmentor_desktop.ui.widgets.painted import Painted
from revmentor_desktop.ui.widgets.text import ElidingLabel, TextLabel

_STEP = 6.0
_STROKE = 1.6
_KEPT = 64
"""Hatches of different sizes and colours that are kept."""

_EDGE = 6
_RADIUS = 10
_LEAD = 36
"""Pixels of the band before its padlock, at 100 % text size, unless said otherwise."""


def paint_hatch(painter: QPainter, theme: Theme, area: QRectF, radius: float = 0.0) -> None:
    """Fill ``area`` with the 45° hatch that marks private things, with or without colour.

    Where that lies on whole pixels it is kept as an image: a list has one in many of its rows.
    """
    ratio = painter.device().devicePixelRatioF()
    inks = theme.colour("privateTint").rgba(), theme.colour("private").rgba()
    if painter.transform().isScaling() or not ratio.is_integer() or area != QRectF(area.toRect()):
        _paint_lines(painter, inks, area, radius)
    else:
        wide, high = round(area.width()), round(area.height())
        painter.drawImage(area.topLeft(), _hatch(inks, wide, high, radius, ratio))


@lru_cache(_KEPT)
def _hatch(inks: tuple[int, int], wide: int, high: int, radius: float, ratio: float) -> QImage:
    image = QImage(QSize(wide, high) * ratio, QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.transparent)
    if not image.isNull():  # as it is where a widget has no room yet
        painter = QPainter(image)
        _paint_lines(painter, inks, QRectF(0, 0, wide, high), radius)
        painter.end()
    return image


def _paint_lines(painter: QPainter, inks: tuple[int, int], area: QRectF, radius: float) -> None:
    """Draw the lines of a hatch in the second of *inks* on a ground of the first."""
    ground, ink = map(QColor.fromRgba, inks)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    shape = QPainterPath()
    shape.addRoundedRect(area, radius, radius)
    painter.setClipPath(shape, Qt.ClipOperation.IntersectClip)
    painter.fillRect(area, ground)
    painter.setPen(QPen(ink, _STROKE))
    height = area.height()
    at = area.left() - height
    while at < area.right() + 1:
        painter.drawLine(QPointF(at, area.bottom() + 1), QPointF(at + height + 2, area.top() - 1))
        at += _STEP
    painter.restore()


class PrivateEdge(Painted):
    """A hatched strip: upright at the left of a box, or lying under a band."""

    def __init__(
        self,
        theme: Theme,
        orientation: Qt.Orientation = Qt.Orientation.Vertical,
        *,
        thickness: int = _EDGE,
        radius: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, parent)
        self._upright = orientation == Qt.Orientation.Vertical
        self._thickness = thickness
        self._radius = radius
        fixed, free = QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding
        self.setSizePolicy(*((fixed, free) if self._upright else (free, fixed)))

    def sizeHint(self) -> QSize:
        """Return the strip's thickness."""
        thick = self.theme.scaled(self._thickness)
        return QSize(thick, thick)

    def minimumSizeHint(self) -> QSize:
        """Return the same as the size wished for."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the hatch."""
        paint_hatch(QPainter(self), self.theme, QRectF(self.rect()), self._radius)


class PrivateBand(QFrame):
    """The band above a note that says who sees it, with the one act that changes it.

    Signals:
        acted(): the button was pressed.
    """

    acted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._private = True
        self._lead = _LEAD
        self._icon = IconLabel(theme, "lock", "private")
        self._label = ElidingLabel(theme, "", "private")
        self._button = Button(theme, "", "quiet")
        self._button.clicked.connect(self.acted)
        self._hatch = PrivateEdge(theme, Qt.Orientation.Horizontal, thickness=5)
        self.row = QHBoxLayout()
        self.row.addWidget(self._icon)
        self.row.addWidget(self._label, 1)
        self.row.addWidget(self._button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self.row)
        column.addWidget(self._hatch)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        theme.resized.connect(self._follow_theme)
        self._follow_theme()

    def set_private(self, text: str, action: str) -> None:
        """Say that only this person sees it; ``action`` is on the button, such as Make shared."""
        self._show(True, text, action)

    def set_shared(self, text: str, action: str) -> None:
        """Say that the partner can see it; ``action`` keeps a private copy."""
        self._show(False, text, action)

    def is_private(self) -> bool:
        """Return whether the band says private."""
        return self._private

    def button(self) -> Button:
        """Return the button, for its shortcut and tooltip."""
        return self._button

    def set_lead(self, lead: int) -> None:
        """Begin so many pixels, at 100 % text size, from the left edge."""
        self._lead = lead
        self._follow_theme()

    def add_trailing(self, widget: QWidget) -> None:
        """Put something at the right end, such as Write, Split, Read."""
        self.row.addWidget(widget)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the tint and, at the bottom, a line: dashed when private."""
        theme = self._theme
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.colour("privateTint" if self._private else "page"))
        if not self._private:
            painter.setPen(QPen(theme.colour("border"), 1))
            y = self.height() - 0.5
            painter.drawLine(QPointF(0, y), QPointF(self.width(), y))

    def _show(self, private: bool, text: str, action: str) -> None:
        self._private = private
        self._icon.set_icon("lock" if private else "users", "private" if private else "info")
        self._icon.set_beside(text)
        self._label.set_kind("private" if private else "small")
        self._label.setText(text)
        self._button.set_text(action)
        self._button.set_icon("users" if private else "lock")
        self._button.set_text(action)
        self._button.setVisible(bool(action))
        self._hatch.setVisible(private)
        self.setAccessibleName(text)
        self.update()

    def _follow_theme(self) -> None:
        scaled = self._theme.scaled
        self.row.setContentsMargins(scaled(self._lead), scaled(8), scaled(18), scaled(8))
        self.row.setSpacing(scaled(10))


class PrivateBox(QFrame):
    """A dashed box with a hatched left edge: what is in nothing that is shared.

    Signals:
        acted(): the button was pressed.
    """

    acted = Signal()

    def __init__(
        self,
        theme: Theme,
        title: str,
        text: str = "",
        action: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._title = ElidingLabel(theme, title, "private")
        self._text = TextLabel(theme, text, "body", wrap=True)
        self._button = Button(theme, action, "quietAccent")
        self._button.clicked.connect(self.acted)
        self._icon = IconLabel(theme, "lock", "private")
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._title)
        words.addWidget(self._text)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addLayout(words, 1)
        self._row.addWidget(self._button, 0, Qt.AlignmentFlag.AlignVCenter)
        self.set_words(title, text, action)
        theme.resized.connect(self._follow_theme)
        self._follow_theme()

    def set_words(self, title: str, text: str = "", action: str = "") -> None:
        """Say something else; without ``text`` or ``action`` these are hidden."""
        self._icon.set_beside(title)
        self._title.setText(title)
        self._text.setText(text)
        self._text.setVisible(bool(text))
        self._button.set_text(action)
        self._button.setVisible(bool(action))
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)
        alignment = Qt.AlignmentFlag.AlignTop if text else Qt.AlignmentFlag.AlignVCenter
        self._row.setAlignment(self._icon, alignment)

    def button(self) -> Button:
        """Return the button, for pressing and holding."""
        return self._button

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw tint, dashed border and hatched edge."""
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        shape = QPainterPath()
        shape.addRoundedRect(area, _RADIUS, _RADIUS)
        painter.fillPath(shape, theme.colour("privateTint"))
        painter.save()
        painter.setClipPath(shape)
        paint_hatch(painter, theme, QRectF(0, 0, theme.scaled(_EDGE), self.height()))
        painter.restore()
        pen = QPen(theme.colour("privateBorder"), 1)
        pen.setDashPattern([4, 3])
        painter.strokePath(shape, pen)

    def _follow_theme(self) -> None:
        scaled = self._theme.scaled
        self._row.setContentsMargins(scaled(18), scaled(12), scaled(12), scaled(12))
        self._row.setSpacing(scaled(12))
