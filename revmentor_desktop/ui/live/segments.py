"""The items of the session in one line: as long as they are planned, filled as time passes."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from revmentor_desktop.domain.sessions import Outcome
from revmentor_desktop.ui.widgets.painted import Painted
from revmentor_desktop.ui.widgets.painting import snapped

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QWidget

    from revmentor_desktop.domain.ids import ItemId
    from revmentor_desktop.domain.sessions import AgendaItem, Session
    from revmentor_desktop.ui.theme import Theme

HEIGHT = 8
GAP = 4


class Segments(Painted):
    """One segment an item: full when it is done, empty while it is to come."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._parts: tuple[tuple[int, float], ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Where the session is"))

    def show_session(
        self, session: Session, current: ItemId | None, spent: Mapping[ItemId, timedelta]
    ) -> None:
        """Show the items of *session*, of which *current* is on."""
        self._parts = tuple((item.minutes, _filled(item, current, spent)) for item in session.items)
        places = [item.id for item in session.items]
        place = places.index(current) + 1 if current in places else 0
        self.setAccessibleDescription(
            self.tr("Item {place} of {count}").format(place=place, count=len(places))
        )
        self.update()

    def sizeHint(self) -> QSize:
        """Return a thin line."""
        return QSize(self.theme.scaled(200), self.theme.scaled(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Return the least at which segments can be told apart."""
        return QSize(self.theme.scaled(100), self.theme.scaled(HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the segments."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        total = sum(minutes for minutes, _ in self._parts)
        if not total:
            return
        gap = self.theme.scaled(GAP)
        room = max(0.0, self.width() - gap * (len(self._parts) - 1))
        left = 0.0
        for minutes, filled in self._parts:
            wide = room * minutes / total
            area = snapped(painter, QRectF(left, 0, wide, self.height()))
            shape = QPainterPath()
            radius = area.height() / 2
            shape.addRoundedRect(area, radius, radius)
            painter.fillPath(shape, self.theme.colour("track"))
            painter.save()
            painter.setClipPath(shape)
            painter.fillRect(
                QRectF(area.left(), 0, area.width() * filled, area.height()),
                self.theme.colour("accent"),
            )
            painter.restore()
            left += wide + gap


def _filled(item: AgendaItem, current: ItemId | None, spent: Mapping[ItemId, timedelta]) -> float:
    """Return how much of the segment of *item* is full, from 0 to 1."""
    if item.id != current:
        return 1.0 if item.outcome in {Outcome.DONE, Outcome.CARRIED_OVER} else 0.0
    return min(1.0, spent.get(item.id, timedelta(0)) / timedelta(minutes=item.minutes))
