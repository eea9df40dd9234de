"""The time budget of a session as a bar: a segment for each item, what is over is hatched."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QEasingCurve, QPointF, QRectF, QSize, Qt, QVariantAnimation, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from revmentor_desktop.domain.values import dataclass
from revmentor_desktop.ui.theme import Theme
from revmentor_desktop.ui.widgets.painted import Painted
from revmentor_desktop.ui.widgets.painting import snapped

_GAP = 2
_TICK_MINUTES = 15
_THICKER = 4
_HATCH_STEP = 6.0


@dataclass(frozen=True, slots=True)
class Segment:
    """One item of an agenda: its minutes and the category that colours it, if it has one."""

    minutes: int
    shelf: str = ""


class BudgetBar(Painted):
    """Minutes planned against minutes there are.

    Signals:
        pointed(int): the pointer is over the segment of this row; -1 when it left.
        pressed_segment(int): the segment of this row was pressed.
    """

    pointed = Signal(int)
    pressed_segment = Signal(int)

    def __init__(
        self,
        theme: Theme,
        name: str,
        *,
        height: int = 10,
        ticks: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, parent)
        self._segments: tuple[Segment, ...] = ()
        self._total = 0
        self._selected = -1
        self._hovered = -1
        self._height = height
        self._ticks = ticks
        self._progress = 1.0
        self._before: tuple[float, ...] = ()
        self._motion = QVariantAnimation(self)
        self._motion.setStartValue(0.0)
        self._motion.setEndValue(1.0)
        self._motion.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._motion.valueChanged.connect(self._move)
        self.setAccessibleName(name)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_budget(self, segments: Sequence[Segment], total: int, text: str) -> None:
        """Show these segments of ``total`` minutes; ``text`` is what is spoken."""
        self._before = self._widths()
        self._segments = tuple(segments)
        self._total = total
        self.setAccessibleDescription(text)
        self.setToolTip(text)
        if self.theme.animated and self._before:
            self._motion.setDuration(self.theme.tokens.duration("base"))
            self._motion.start()
        self.update()

    def set_selected(self, row: int) -> None:
        """Thicken the segment of a row; -1 for none."""
        self._selected = row
        self.update()

    def planned(self) -> int:
        """Return the minutes of all segments."""
        return sum(segment.minutes for segment in self._segments)

    def sizeHint(self) -> QSize:
        """Return a bar of some width, with room for the ticks below."""
        return QSize(self.theme.scaled(240), self._needed_height())

    def minimumSizeHint(self) -> QSize:
        """Return the least at which segments can be told apart."""
        return QSize(self.theme.scaled(96), self._needed_height())

    def segment_rect(self, row: int) -> QRectF:
        """Return where the segment of a row is drawn."""
        widths = self._widths()
        bar = self._bar()
        left = bar.left() + sum(widths[:row])
        return QRectF(left, bar.top(), max(0.0, widths[row] - _GAP), bar.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw track, segments, what is over, and the ticks."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        bar = self._bar()
        track = QPainterPath()
        track.addRoundedRect(bar, bar.height() / 2, bar.height() / 2)
        painter.fillPath(track, self.theme.colour("track"))
        painter.save()
        painter.setClipPath(track)
        for row, segment in enumerate(self._segments):
            painter.fillRect(snapped(painter, self.segment_rect(row)), self._ink(segment))
        painter.restore()
        self._paint_thicker(painter)
        self._paint_over(painter, bar, track)
        if self._ticks:
            self._paint_ticks(painter, bar)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Tell which segment the pointer is over."""
        self._hover(self._row_at(event.position()))

    def leaveEvent(self, _event: object) -> None:
        """Tell that the pointer left."""
        self._hover(-1)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Tell which segment was pressed."""
        row = self._row_at(event.position())
        if row >= 0 and event.button() == Qt.MouseButton.LeftButton:
            self.pressed_segment.emit(row)

    def _needed_height(self) -> int:
        height = self.theme.scaled(self._height) + _THICKER
        if self._ticks:
            metrics = QFontMetricsF(self.theme.font("caption"))
            height += self.theme.scaled(4) + round(metrics.height())
        return height

    def _bar(self) -> QRectF:
        return QRectF(0, _THICKER / 2, self.width(), self.theme.scaled(self._height))

    def _scale(self) -> int:
        return max(1, self._total, self.planned())

    def _widths(self) -> tuple[float, ...]:
        per_minute = self._bar().width() / self._scale()
        widths = [segment.minutes * per_minute for segment in self._segments]
        if self._progress < 1.0:
            before = [*self._before, *[0.0] * len(widths)]
            share = self._progress
            widths = [old + (new - old) * share for old, new in zip(before, widths, strict=False)]
        return tuple(widths)

    def _ink(self, segment: Segment) -> QColor:
        if segment.shelf:
            return self.theme.colour(f"category.{segment.shelf}.fill")
        return self.theme.colour("borderControl")

    def _paint_over(self, painter: QPainter, bar: QRectF, track: QPainterPath) -> None:
        """Hatch what is over the time, the thicker segment as well: as high as that is."""
        over = self.planned() - self._total
        if over <= 0:
            return
        left = bar.left() + bar.width() * self._total / self._scale()
        area = QRectF(left, bar.top(), bar.right() - left, bar.height())
        for row in self._prominent():
            track.addPath(self._thick(row))
        track.setFillRule(Qt.FillRule.WindingFill)
        painter.save()
        painter.setClipPath(track)
        area.adjust(0, -_THICKER / 2, 0, _THICKER / 2)
        painter.setClipRect(area, Qt.ClipOperation.IntersectClip)
        painter.fillRect(area, self.theme.colour("dangerTint"))
        painter.setPen(QPen(self.theme.colour("danger"), 2))
        at = area.left() - area.height()
        while at < area.right():
            painter.drawLine(QPointF(at, area.bottom()), QPointF(at + area.height(), area.top()))
            at += _HATCH_STEP
        painter.drawLine(area.topLeft() + QPointF(1, 0), area.bottomLeft() + QPointF(1, 0))
        painter.restore()

    def _paint_thicker(self, painter: QPainter) -> None:
        for row in self._prominent():
            painter.fillPath(self._thick(row), self._ink(self._segments[row]))

    def _prominent(self) -> Iterator[int]:
        """Yield the rows whose segments are thicker."""
        for row in {self._selected, self._hovered}:
            if 0 <= row < len(self._segments):
                yield row

    def _thick(self, row: int) -> QPainterPath:
        area = self.segment_rect(row).adjusted(0, -_THICKER / 2, 0, _THICKER / 2)
        path = QPainterPath()
        path.addRoundedRect(area, 2, 2)
        return path

    def _paint_ticks(self, painter: QPainter, bar: QRectF) -> None:
        font = self.theme.font("caption")
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        painter.setPen(self.theme.colour("textTertiary"))
        base = bar.bottom() + self.theme.scaled(4) + metrics.ascent()
        for minute in range(0, self._total + 1, _TICK_MINUTES):
            text = self.locale().toString(minute)
            width = metrics.horizontalAdvance(text)
            at = bar.width() * minute / self._scale() - width / 2
            painter.drawText(QPointF(min(max(0.0, at), bar.width() - width), base), text)

    def _row_at(self, at: QPointF) -> int:
        for row in range(len(self._segments)):
            area = self.segment_rect(row)
            if area.left() <= at.x() <= area.right() and at.y() <= area.bottom() + _THICKER:
                return row
        return -1

    def _hover(self, row: int) -> None:
        if row != self._hovered:
            self._hovered = row
            self.pointed.emit(row)
            self.update()

    def _move(self, share: object) -> None:
        self._progress = float(share) if isinstance(share, float) else 1.0
        self.update()
