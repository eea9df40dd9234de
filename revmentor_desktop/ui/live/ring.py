"""The ring: how much of an item's time is gone, and how much is left in figures."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen

from revmentor_desktop.ui.widgets.painted import Painted

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from revmentor_desktop.domain.live import Clock
    from revmentor_desktop.ui.theme import Theme

translate = QCoreApplication.translate

SIDE, LEAST_SIDE = 250, 190
STROKE = 8
LAST_MINUTE = 60
SIXTEENTHS = 16
"""Qt counts angles in sixteenths of a degree."""


class TimeRing(Painted):
    """The time of one item.  It fills from twelve o'clock, and turns amber in the last minute."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._clock: Clock | None = None
        self._digits_only = False
        self._room = 0
        self.setAccessibleName(self.tr("Time left for this item"))

    def show_clock(self, clock: Clock | None) -> None:
        """Show what the clock says."""
        self._clock = clock
        self.setAccessibleDescription(spoken(clock) if clock is not None else "")
        self.update()

    def set_digits_only(self, digits_only: bool) -> None:
        """Show the figures without the ring, where there is little room."""
        self._digits_only = digits_only
        self.refresh()

    def set_room(self, room: int) -> None:
        """Be no higher than *room*, as far as the figures still stand within the ring."""
        if room != self._room:
            self._room = room
            self.refresh()

    def sizeHint(self) -> QSize:
        """Return a square for the ring, or two lines for the figures."""
        scaled = self.theme.scaled
        if self._digits_only:
            return QSize(scaled(150), scaled(64))
        side = max(scaled(LEAST_SIDE), min(scaled(SIDE), self._room))
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        """Return the same as the size wished for."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw ring, figures and what they mean."""
        clock = self._clock
        if clock is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not self._digits_only:
            self._paint_ring(painter, clock)
        self._paint_words(painter, clock)

    def _paint_ring(self, painter: QPainter, clock: Clock) -> None:
        stroke = self.theme.scaled(STROKE)
        area = QRectF(self.rect()).adjusted(stroke, stroke, -stroke, -stroke)
        painter.setPen(QPen(self.theme.colour("track"), stroke))
        painter.drawEllipse(area)
        part = min(1.0, clock.spent / clock.allowed) if clock.allowed else 0.0
        pen = QPen(self.theme.colour("warnFill" if is_late(clock) else "accent"), stroke)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.drawArc(area, 90 * SIXTEENTHS, round(-part * 360 * SIXTEENTHS))

    def _paint_words(self, painter: QPainter, clock: Clock) -> None:
        theme = self.theme
        area = QRectF(self.rect())
        digits = theme.font("h1" if self._digits_only else "timer")
        painter.setFont(digits)
        painter.setPen(theme.colour("warn" if is_late(clock) else "text"))
        line = painter.fontMetrics().height()
        caption = theme.font("small")
        middle = area.center().y() - (line / 2 if not self._digits_only else line * 0.8)
        top = QRectF(area.left(), middle, area.width(), line)
        side = Qt.AlignmentFlag.AlignLeft if self._digits_only else Qt.AlignmentFlag.AlignHCenter
        aligned = side | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(top, aligned, figures(clock))
        painter.setFont(caption)
        painter.setPen(theme.colour("textSecondary"))
        below = QRectF(area.left(), top.bottom(), area.width(), painter.fontMetrics().height())
        painter.drawText(below, aligned, meaning(clock))


def is_late(clock: Clock) -> bool:
    """Say whether the last minute has begun, or the time is over."""
    return bool(clock.allowed) and clock.left.total_seconds() <= LAST_MINUTE


def figures(clock: Clock) -> str:
    """Return minutes and seconds: what is left, or what has gone beyond; or what was spent."""
    length = clock.left if clock.allowed else clock.spent
    seconds = abs(int(length.total_seconds()))
    return f"{seconds // 60}:{seconds % 60:02}"


def meaning(clock: Clock) -> str:
    """Return what the figures are of."""
    if clock.paused:
        return translate("TimeRing", "paused")
    if not clock.allowed:
        return translate("TimeRing", "so far")
    if clock.left < timedelta(0):
        return translate("TimeRing", "over")
    return translate("TimeRing", "left of {minutes} min").format(
        minutes=round(clock.allowed / timedelta(minutes=1))
    )


def spoken(clock: Clock) -> str:
    """Return what a screen reader says: minutes and seconds, left or over."""
    length = clock.left if clock.allowed else clock.spent
    seconds = abs(int(length.total_seconds()))
    minutes, rest = divmod(seconds, 60)
    said = ", ".join(
        (
            translate("TimeRing", "%Ln minute(s)", "", minutes),
            translate("TimeRing", "%Ln second(s)", "", rest),
        )
    )
    if not clock.allowed:
        return said
    over = clock.left < timedelta(0)
    words = translate("TimeRing", "{time} over") if over else translate("TimeRing", "{time} left")
    return words.format(time=said)
