"""The line above the stage: which session, what time it is, how long there is left, and out."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from revmentor_desktop.domain.times import wall_clock
from revmentor_desktop.ui import labels
from revmentor_desktop.ui.actions import Deed
from revmentor_desktop.ui.live.segments import Segments
from revmentor_desktop.ui.widgets.buttons import Button
from revmentor_desktop.ui.widgets.icon_button import IconButton
from revmentor_desktop.ui.widgets.text import ElidingLabel, with_keys

if TYPE_CHECKING:
    from datetime import datetime

    from revmentor_desktop.domain.live import Clock
    from revmentor_desktop.domain.sessions import Session
    from revmentor_desktop.ui.actions import Keymap
    from revmentor_desktop.ui.theme import Theme

MINUTE = timedelta(minutes=1)


class LiveTopBar(QWidget):
    """The line.

    Signals: ``left()`` to leave for now, ``finished()`` to close the session,
    ``second_screen_wanted(bool)`` and ``captured_wanted(bool)`` from their buttons.
    """

    left = Signal()
    finished = Signal()
    second_screen_wanted = Signal(bool)
    captured_wanted = Signal(bool)

    def __init__(self, theme: Theme, keymap: Keymap, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.number = ElidingLabel(theme, "", "strong")
        self.title = ElidingLabel(theme, "", "body")
        self.time = ElidingLabel(theme, "", "strong")  # to stand on one line with the others
        self.time.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self.rest = ElidingLabel(theme, "", "muted")
        self.screen_button = IconButton(
            theme, "presentation", self.tr("Show the stage in a window of its own"), checkable=True
        )
        self.captured = Button(theme, "", "quiet", icon="list")
        self.captured.setCheckable(True)
        self._count = 0
        self._name_captured()
        self.leave = Button(theme, self.tr("Leave for now"), "quiet")
        self.finish = Button(theme, self.tr("Finish"), "secondary", icon="flag")
        keys = keymap.native(Deed.FINISH_SESSION)
        self.finish.setToolTip(with_keys(self.tr("Close the session"), keys))
        self.segments = Segments(theme)
        self._lay_out()
        self.leave.clicked.connect(self.left)
        self.finish.clicked.connect(self.finished)
        self.screen_button.toggled.connect(self.second_screen_wanted)
        self.captured.toggled.connect(self._turn_captured)
        theme.resized.connect(self._follow_theme)
        self._follow_theme()

    def show_session(self, session: Session) -> None:
        """Name *session*."""
        self.number.setText(labels.session_name(session))
        self.title.setText(session.title)

    def show_clock(self, clock: Clock, now: datetime, zone: str) -> None:
        """Show what time it is, and what is left of the session."""
        self.time.setText(labels.clock(wall_clock(now, zone)))
        minutes = abs(clock.session_left) // MINUTE
        over = clock.session_left < timedelta(0)
        left = self.tr("%Ln min left", "", minutes)
        self.rest.setText(self.tr("%Ln min over", "", minutes) if over else left)

    def show_count(self, count: int) -> None:
        """Show how much was captured: the answer to a line that is kept, where no list is seen."""
        if count != self._count:
            self._count = count
            self._name_captured()

    def arrange(self, *, narrow: bool) -> None:
        """Keep what was captured behind a button where there is little room."""
        self.captured.setVisible(narrow)
        self.title.setVisible(not narrow)
        self.leave.set_text(self.tr("Leave") if narrow else self.tr("Leave for now"))

    def _turn_captured(self, wanted: bool) -> None:
        self._name_captured()
        self.captured_wanted.emit(wanted)

    def _name_captured(self) -> None:
        """Say what the button does, and beside its icon how much there is."""
        shown = self.captured.isChecked()
        name = self.tr("Hide what was captured") if shown else self.tr("Show what was captured")
        self.captured.set_text(str(self._count) if self._count else "", name)
        self.captured.setAccessibleDescription(str(self._count) if self._count else "")
        self.captured.setToolTip(name)

    def _lay_out(self) -> None:
        self._row = QHBoxLayout()
        self._row.addWidget(self.number)
        self._row.addWidget(self.title, 1)
        self._row.addStretch(0)
        for part in (
            self.time,
            self.rest,
            self.screen_button,
            self.captured,
            self.leave,
            self.finish,
        ):
            self._row.addWidget(part)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._row)
        self._column.addWidget(self.segments)

    def _follow_theme(self) -> None:
        scaled = self._theme.scaled
        self._row.setSpacing(scaled(12))
        self._column.setSpacing(scaled(12))
        self._column.setContentsMargins(scaled(24), scaled(14), scaled(24), scaled(12))
