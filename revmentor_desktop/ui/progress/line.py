"""The line of the sessions: filled what was held, a ring what is planned, dashed what is expected.

Where the sessions stand too close for their numbers they become dots, and where even dots would
lie on each other, one bar that says from which number to which.
"""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QHelpEvent, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip

from revmentor_desktop.services.session_line import Kind, Stop
from revmentor_desktop.ui import labels
from revmentor_desktop.ui.progress.line_marks import marks, named_months, next_month
from revmentor_desktop.ui.widgets.painted import Painted

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent

    from revmentor_desktop.domain.topics import AnyShelf
    from revmentor_desktop.ui.theme import Theme

DIAMETER, DOT = 24, 9
"""Pixels of a stop with its number, and of one without."""

_GAP = 4
_DOT_GAP = 2
_MONTH_GAP = 10
_HALO = 2.5
"""Pixels of ground around a stop, so that none touches the line or its neighbour."""


class SessionLine(Painted):
    """The line; arrows walk it, Enter or a press opens a session.

    Signal: ``opened(session_id)``.
    """

    opened = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._stops: tuple[Stop, ...] = ()
        self._today = date.min
        self._current = -1
        self._drawn: tuple[tuple[int, int], bool, list[range]] | None = None
        """For which width and size marks were found, whether they are crowded, and the marks."""
        self.setObjectName("session_line")
        self.setAccessibleName(self.tr("Sessions in time"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("ring", False)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_stops(self, stops: Sequence[Stop], today: date) -> None:
        """Show *stops*, which are in order."""
        self._stops, self._today, self._drawn = tuple(stops), today, None
        self._current = min(self._current, len(self._stops) - 1)
        self._describe()
        self.refresh()

    def stop_point(self, at: int) -> QPointF:
        """Return the middle of the stop *at* some place of the line."""
        return QPointF(self._left(self._stops[at].day), self._side())

    def is_crowded(self) -> bool:
        """Say whether the stops stand too close for their numbers."""
        return self._found()[0]

    def marks(self) -> list[range]:
        """Return which stops are drawn, and which of them as one."""
        return self._found()[1]

    def words(self, at: int) -> str:
        """Return what the stop *at* some place of the line is, as a screen reader says it."""
        stop = self._stops[at]
        name, day = labels.session_number(stop.number), labels.short_date(stop.day, self._today)
        text = {
            Kind.HELD: self.tr("{session}, held on {day}"),
            Kind.PLANNED: self.tr("{session}, planned for {day}"),
            Kind.EXPECTED: self.tr("{session}, expected about {day}"),
        }[stop.kind]
        return text.format(session=name, day=day)

    # --- Qt -------------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        """Return a line of some width, with the months below it."""
        metrics = QFontMetricsF(self.theme.font("caption"))
        high = self.theme.scaled(DIAMETER + _MONTH_GAP) + round(metrics.height()) + 6
        return QSize(self.theme.scaled(400), high)

    def minimumSizeHint(self) -> QSize:
        """Return the least width at which a line can be read."""
        return QSize(self.theme.scaled(160), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the months, the line and the stops."""
        if not self._stops:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        crowded = self.is_crowded()
        for mark in self.marks():
            if len(mark) > 1:
                self._paint_bar(painter, mark)
            else:
                self._paint_stop(painter, mark.start, with_number=not crowded)
        if self.hasFocus() and self._current >= 0:
            self._paint_stop(painter, self._current, with_number=True)
            painter.setPen(QPen(self.theme.colour("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            half = self.theme.scaled(DIAMETER) / 2 + 1
            painter.drawEllipse(self.stop_point(self._current), half, half)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk the line with the arrows, open a session with Enter or Space."""
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        last = len(self._stops) - 1
        if event.key() in steps and self._stops:
            self._walk_to(max(0, min(last, self._current + steps[Qt.Key(event.key())])))
        elif event.key() == Qt.Key.Key_Home and self._stops:
            self._walk_to(0)
        elif event.key() == Qt.Key.Key_End and self._stops:
            self._walk_to(last)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._open(self._current)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin at the last session that was held."""
        super().focusInEvent(event)
        if self._current < 0 and self._stops:
            held = [at for at, stop in enumerate(self._stops) if stop.kind is Kind.HELD]
            self._walk_to(held[-1] if held else 0)
        self._describe()
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Draw no focus."""
        super().focusOutEvent(event)
        self._describe()
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show by the pointer that a session can be opened."""
        at = self._at(event.position())
        opens = at >= 0 and self._stops[at].session is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if opens else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open the session that was pressed."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._open(self._at(event.position()))

    def event(self, event: QEvent) -> bool:
        """Tell in a hint which session the pointer is over."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            at = self._at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), self.words(at) if at >= 0 else "", self)
            return True
        return super().event(event)

    # --- private --------------------------------------------------------------------------

    def _found(self) -> tuple[bool, list[range]]:
        """Return whether stops stand too close, and the marks; both are found once for a width."""
        scaled = self.theme.scaled
        size = self.width(), scaled(DIAMETER)
        if self._drawn is None or self._drawn[0] != size:
            places, least = self._places(), scaled(DIAMETER + _GAP)
            crowded = any(right - left < least for left, right in pairwise(places))
            found = [range(at, at + 1) for at in range(len(places))]
            if crowded:
                found = marks(self._stops, places, scaled(DOT + _DOT_GAP))
            self._drawn = size, crowded, found
        return self._drawn[1:]

    def _ends(self) -> tuple[date, date]:
        """Return the first day of the first month and that after the last month."""
        first = self._stops[0].day.replace(day=1)
        return first, next_month(self._stops[-1].day)

    def _side(self) -> float:
        return self.theme.scaled(DIAMETER) / 2 + 2

    def _left(self, day: date) -> float:
        """Return where *day* lies."""
        return self._lefts()(day)

    def _lefts(self) -> Callable[[date], float]:
        """Return what says where a day lies, for many days at once."""
        first, last = self._ends()
        side, start, days = self._side(), first.toordinal(), max(1, (last - first).days)
        wide = self.width() - 2 * side
        return lambda day: side + (day.toordinal() - start) / days * wide

    def _places(self) -> list[float]:
        if not self._stops:
            return []
        return list(map(self._lefts(), (stop.day for stop in self._stops)))

    def _paint_ground(self, painter: QPainter) -> None:
        side = self._side()
        painter.setPen(QPen(self.theme.colour("track"), 3))
        painter.drawLine(QPointF(side, side), QPointF(self.width() - side, side))
        font = self.theme.font("caption")
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        gap = self.theme.scaled(_MONTH_GAP)
        named = named_months(
            self._ends(),
            self._today,
            self._lefts(),
            lambda name: metrics.horizontalAdvance(name) + gap,
            self.width() + gap,
        )
        base = self.height() - metrics.descent() - 2
        for month in named:
            painter.setPen(QPen(self.theme.colour("track"), 2))
            painter.drawLine(QPointF(month.left, side - 6), QPointF(month.left, side + 6))
            painter.setPen(self.theme.colour("textSecondary"))
            painter.drawText(QPointF(month.left, base), month.name)

    def _paint_bar(self, painter: QPainter, mark: range) -> None:
        """Draw the stops of *mark* as one, with the first and the last number if they fit."""
        first, last = self._stops[mark.start], self._stops[mark[-1]]
        numbers = [self._stops[at].number for at in mark]
        text = f"{min(numbers)}–{max(numbers)}"
        font = self.theme.font("caption", 600)
        reach = self.theme.scaled(DOT) / 2
        left, right = self._left(first.day) - reach, self._left(last.day) + reach
        fits = QFontMetricsF(font).horizontalAdvance(text) + self.theme.scaled(DOT) < right - left
        half = self.theme.scaled(DIAMETER if fits else DOT) / 2 - 1
        area = QRectF(left, self._side() - half, right - left, 2 * half)
        shelves = dict.fromkeys(self._stops[at].shelf for at in mark)
        inks = {ink.rgb(): ink for ink in map(self._ink, shelves)}
        ink = self.theme.colour("accent") if len(inks) > 1 else next(iter(inks.values()))
        held = first.kind is Kind.HELD
        self._paint_halo(painter, area)
        painter.setPen(QPen(ink if held else self.theme.colour("textTertiary"), 1.5))
        painter.setBrush(ink if held else self.theme.colour("card"))
        painter.drawRoundedRect(area, half, half)
        if fits:
            painter.setFont(font)
            painter.setPen(self.theme.colour("card" if held else "textSecondary"))
            painter.drawText(area, Qt.AlignmentFlag.AlignCenter, text)

    def _paint_halo(self, painter: QPainter, area: QRectF) -> None:
        """Draw the ground around what stands in *area*."""
        round_it = area.adjusted(-_HALO, -_HALO, _HALO, _HALO)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.theme.colour("card"))
        painter.drawRoundedRect(round_it, round_it.height() / 2, round_it.height() / 2)

    def _paint_stop(self, painter: QPainter, at: int, *, with_number: bool) -> None:
        stop, point = self._stops[at], self.stop_point(at)
        half = self.theme.scaled(DIAMETER if with_number else DOT) / 2 - 1
        held = stop.kind is Kind.HELD
        self._paint_halo(painter, QRectF(point.x() - half, point.y() - half, 2 * half, 2 * half))
        style = Qt.PenStyle.DashLine if stop.kind is Kind.EXPECTED else Qt.PenStyle.SolidLine
        ink = self._ink(stop.shelf)
        painter.setPen(QPen(ink if held else self.theme.colour("textTertiary"), 1.5, style))
        painter.setBrush(ink if held else self.theme.colour("card"))
        painter.drawEllipse(point, half, half)
        if with_number:
            painter.setFont(self.theme.font("caption", 600 if held else 400))
            painter.setPen(self.theme.colour("card" if held else "textSecondary"))
            area = QRectF(point.x() - 2 * half, point.y() - half, 4 * half, 2 * half)
            painter.drawText(area, Qt.AlignmentFlag.AlignCenter, str(stop.number))

    def _ink(self, shelf: AnyShelf | None) -> QColor:
        """Return the colour of a stop of *shelf*; a number can be read on it."""
        if shelf is None:  # in high contrast all the others have the colour of text
            return self.theme.colour("text" if self.theme.mode.contrast else "accent")
        return self.theme.category(shelf.category)[0]

    def _at(self, point: QPointF) -> int:
        """Return which stop is nearest to *point*, -1 when none is near."""
        reach = self.theme.scaled(DIAMETER) / 2 + 2
        places = [(abs(self.stop_point(at).x() - point.x()), at) for at in range(len(self._stops))]
        near = [place for place in places if place[0] <= reach]
        return min(near)[1] if near and point.y() <= 2 * reach else -1

    def _walk_to(self, at: int) -> None:
        self._current = at
        self._describe()
        self.update()

    def _describe(self) -> None:
        """Speak the stop one is at, or how many there are."""
        if self.hasFocus() and 0 <= self._current < len(self._stops):
            self.setAccessibleDescription(self.words(self._current))
            return
        counts = [
            (kind, sum(stop.kind is kind for stop in self._stops))
            for kind in (Kind.HELD, Kind.PLANNED)
        ]
        held, planned = (count for _, count in counts)
        self.setAccessibleDescription(
            self.tr("{held}, {planned}").format(
                held=self.tr("%Ln session(s) held", "", held),
                planned=self.tr("%Ln planned", "", planned),
            )
        )

    def _open(self, at: int) -> None:
        if 0 <= at < len(self._stops) and (session := self._stops[at].session) is not None:
            self.opened.emit(session)
