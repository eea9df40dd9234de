"""The stage: the item that is on, its steps and its time.  Both look at it.

It stands on the page and, if wanted, once more in a window of its own for a second screen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from revmentor_desktop.domain.names import filled
from revmentor_desktop.ui import labels
from revmentor_desktop.ui.live.ring import TimeRing
from revmentor_desktop.ui.widgets.chips import CategoryChip
from revmentor_desktop.ui.widgets.line_list import LineList
from revmentor_desktop.ui.widgets.line_model import Line
from revmentor_desktop.ui.widgets.page_scroll import PageScroll
from revmentor_desktop.ui.widgets.text import TextLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from revmentor_desktop.domain.live import Clock
    from revmentor_desktop.domain.people import Pair
    from revmentor_desktop.domain.sessions import AgendaItem, Session
    from revmentor_desktop.services.library import Library
    from revmentor_desktop.ui.theme import Theme


class Stage(QWidget):
    """The item in large type.  Signal: ``ticked(step, bool)``, steps counted from 0."""

    ticked = Signal(int, bool)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setObjectName("stage")
        self.chip = CategoryChip(theme)
        self.meta = TextLabel(theme, "", "muted")
        self.title = TextLabel(theme, "", "display", wrap=True)
        self.details = TextLabel(theme, "", "large", wrap=True)
        self.steps = LineList(theme, self.tr("Steps"), ordered=False, large=True, flush=True)
        self.steps.setEditTriggers(LineList.EditTrigger.NoEditTriggers)
        self.ring = TimeRing(theme)
        self.ground = PageScroll(theme)
        self.below_ring = QHBoxLayout()
        self.below_steps = QVBoxLayout()
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._time = QWidget()
        self._clock = QBoxLayout(QBoxLayout.Direction.TopToBottom, self._time)
        self._small = False
        self._lay_out()
        self.steps.ticked.connect(self._tick)
        theme.resized.connect(self._follow_theme)
        self._follow_theme()

    def show_item(
        self, item: AgendaItem | None, session: Session, pair: Pair, library: Library
    ) -> None:
        """Show *item*, or that the session has none."""
        topic = library.by_id.get(item.topic) if item is not None and item.topic else None
        self.chip.setVisible(topic is not None)
        if topic is not None:
            self.chip.set_category(topic.shelf.category, labels.shelf(topic.shelf))
        if item is None:
            self.title.setText(session.title or labels.session_name(session))
            self.meta.setText(self.tr("Nothing is on the agenda. What you write is kept."))
            self.details.hide()
            self.steps.show_lines(())
            return
        place = [one.id for one in session.items].index(item.id) + 1
        leads = filled(self.tr("{name} leads"), name=labels.who(pair, item.lead))
        if item.lead.value == "both":
            leads = self.tr("Both lead")
        position = self.tr("Item {place} of {count}").format(place=place, count=len(session.items))
        kind = "" if topic is not None else labels.item_kind(item.kind)
        self.meta.setText("  ·  ".join(part for part in (kind, position, leads) if part))
        self.title.setText(item.title)
        self.details.setText(item.details)
        self.details.setVisible(bool(item.details.strip()))
        self.steps.show_lines(
            [Line(str(at), step.text, done=step.done) for at, step in enumerate(item.steps)]
        )
        self._fit_ring()

    def show_clock(self, clock: Clock | None) -> None:
        """Show the time of the item."""
        self.ring.setVisible(clock is not None and clock.item is not None)
        self.ring.show_clock(clock)

    def arrange(self, *, narrow: bool, low: bool) -> None:
        """Stand the time beside the steps, or as figures above them where there is little room."""
        small = narrow or low
        self.ring.set_digits_only(small)
        self._row.setDirection(
            QBoxLayout.Direction.BottomToTop if narrow else QBoxLayout.Direction.LeftToRight
        )
        self._clock.setDirection(
            QBoxLayout.Direction.LeftToRight if narrow else QBoxLayout.Direction.TopToBottom
        )
        side = Qt.AlignmentFlag.AlignLeft if narrow else Qt.AlignmentFlag.AlignTop
        self._row.setAlignment(self._time, side)
        self._small = small
        self._follow_theme()

    # --- Qt -------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the ring the height that is there."""
        super().resizeEvent(event)
        self._fit_ring()

    # --- private --------------------------------------------------------------------------

    def _fit_ring(self) -> None:
        """Have the ring and its buttons in sight, if the title leaves them room."""
        wide = self.ground.viewport().width()
        above = self._head.sizeHint().height() + self.title.heightForWidth(wide)
        gaps = self._clock.spacing() + 2 * self.ground.body.spacing()
        below = self.below_ring.sizeHint().height()
        self.ring.set_room(self.height() - above - below - gaps)

    def _lay_out(self) -> None:
        self.ground.set_side(0)
        head = QHBoxLayout()
        head.addWidget(self.chip)
        head.addWidget(self.meta)
        head.addStretch(1)
        words = QVBoxLayout()
        for part in (self.details, self.steps):
            words.addWidget(part)
        words.addLayout(self.below_steps)
        words.addStretch(1)
        self._words = words
        self._clock.setContentsMargins(0, 0, 0, 0)
        self._clock.addWidget(self.ring, 0, Qt.AlignmentFlag.AlignCenter)
        self._clock.addLayout(self.below_ring)
        self._row.addLayout(words, 1)
        self._row.addWidget(self._time, 0, Qt.AlignmentFlag.AlignTop)
        self._head = head
        body = self.ground.body
        body.addLayout(head)
        body.addWidget(self.title)
        body.addLayout(self._row)
        body.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.ground)

    def _follow_theme(self) -> None:
        scaled = self._theme.scaled
        self._head.setSpacing(scaled(10))
        self._row.setSpacing(scaled(16 if self._small else 40))
        self._words.setSpacing(scaled(12))
        self.ground.body.setSpacing(scaled(8 if self._small else 18))
        self._fit_ring()

    def _tick(self, key: str, done: bool) -> None:
        self.ticked.emit(int(key), done)


class StageWindow(QWidget):
    """The stage alone, for a second screen: nothing private, nothing to write.

    Signal: ``closed()``.
    """

    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setProperty("surface", "page")
        self.setWindowTitle("RevMentor")
        self.stage = Stage(theme, self)
        column = QVBoxLayout(self)
        margin = theme.scaled(48)
        column.setContentsMargins(margin, margin, margin, margin)
        column.addWidget(self.stage)
        self.resize(theme.scaled(1024), theme.scaled(640))

    def closeEvent(self, event: object) -> None:
        """Tell that the window is gone."""
        super().closeEvent(event)  # type: ignore[arg-type]  # Qt hands over a QCloseEvent
        self.closed.emit()
