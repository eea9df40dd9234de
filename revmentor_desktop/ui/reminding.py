"""Reminding of a session that is about to begin: a strip over the page, and the system if it may.

Nothing moves and nothing sounds.  While a page is alone in the window (a session, a text) only the
system says something.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout

from revmentor_desktop.domain.sessions import Session
from revmentor_desktop.services.reminders import Reminder, look_again, reminder
from revmentor_desktop.ui import labels
from revmentor_desktop.ui.page import MARGIN
from revmentor_desktop.ui.places import PageName, Place
from revmentor_desktop.ui.preferences import Preferences
from revmentor_desktop.ui.system_notice import SystemNotice
from revmentor_desktop.ui.widgets.buttons import Button
from revmentor_desktop.ui.widgets.card import Surface
from revmentor_desktop.ui.widgets.icon_button import IconButton
from revmentor_desktop.ui.widgets.icon_label import IconLabel
from revmentor_desktop.ui.widgets.text import ElidingLabel
from revmentor_desktop.ui.widgets.toast import announce

if TYPE_CHECKING:
    from datetime import datetime

    from revmentor_desktop.domain.changes import ChangeSet
    from revmentor_desktop.ui.desk import Desk
    from revmentor_desktop.ui.theme import Theme

A_MILLISECOND = timedelta(milliseconds=1)


class ReminderStrip(Surface):
    """The strip.  Signals: ``opened()`` to go to the session, ``dismissed()``."""

    opened = Signal()
    dismissed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__("sunken", edge="bottom")
        self.setObjectName("reminder_strip")
        self._theme = theme
        self._side = theme.scaled(MARGIN)
        self.text = ElidingLabel(theme, "", "body")
        self.open_button = Button(theme, self.tr("Open the session"), "link")
        self.open_button.setObjectName("open_reminded")
        self.dismiss_button = IconButton(theme, "x", self.tr("Hide this reminder"))
        self.open_button.clicked.connect(self.opened)
        self.dismiss_button.clicked.connect(self.dismissed)
        self._row = QHBoxLayout(self)
        self._row.addWidget(IconLabel(theme, "clock", "accentText", size=16))
        self._row.addWidget(self.text)
        self._row.addWidget(self.open_button)
        self._row.addStretch(1)
        self._row.addWidget(self.dismiss_button)
        theme.resized.connect(self._follow_theme)
        self._follow_theme()
        self.hide()

    def show_reminder(self, due: Reminder) -> None:
        """Say which session begins, and in how many minutes."""
        name = labels.session_name(due.session)
        if due.minutes:
            words = self.tr("{session} begins in {minutes}").format(
                session=name, minutes=labels.minutes_spoken(due.minutes)
            )
        else:
            words = self.tr("{session} was to begin at {time}").format(
                session=name, time=labels.clock(due.session.local_start)
            )
        self.text.setText(words)
        self.setAccessibleName(words)

    def set_side(self, side: int) -> None:
        """Begin *side* pixels from the edge, as the page below does."""
        self._side = side
        self._follow_theme()

    def _follow_theme(self) -> None:
        scaled = self._theme.scaled
        self._row.setContentsMargins(self._side, scaled(2), scaled(8), scaled(2))
        self._row.setSpacing(scaled(10))


class Reminding(QObject):
    """Looks at the clock and shows the strip.

    Signals: ``go(Place)`` to the session; ``front_wanted()`` when the system's notification was
    answered.
    """

    go = Signal(object)
    front_wanted = Signal()

    def __init__(self, theme: Theme, preferences: Preferences, parent: QObject) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._desk: Desk | None = None
        self._sessions: tuple[Session, ...] = ()
        self._due: Reminder | None = None
        self._told: set[tuple[str, datetime]] = set()
        self._hidden: set[tuple[str, datetime]] = set()
        self._alone = False
        self._clock = QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.timeout.connect(self.look)
        self.system = SystemNotice(self)
        self.system.pressed.connect(self._answer)
        self.strip = ReminderStrip(theme)
        self.strip.opened.connect(self._open)
        self.strip.dismissed.connect(self._dismiss)
        preferences.changed.connect(self._follow_preference)

    def follow(self, desk: Desk) -> None:
        """Remind of the sessions of the workspace on *desk*."""
        self._desk = desk
        desk.commands.changed.connect(self._follow)
        self._read()

    def leave(self) -> None:
        """Remind of nothing more."""
        self._desk, self._sessions = None, ()
        self._told.clear()
        self._hidden.clear()
        self.look()

    def set_alone(self, alone: bool) -> None:
        """Keep out of the way of a page that is alone in the window, or no longer."""
        self._alone = alone
        self._show()

    def look(self) -> None:
        """Look at the clock, and wait for the next moment at which something may be due."""
        self._clock.stop()
        desk = self._desk
        self._due = None
        if desk is not None and self._preferences.reminders:
            now = desk.workspace.now()
            self._due = reminder(self._sessions, now)
            self._clock.start(max(1, look_again(self._sessions, now) // A_MILLISECOND))
        self._show()

    # --- private --------------------------------------------------------------------------

    def _read(self) -> None:
        if self._desk is not None:
            self._sessions = self._desk.workspace.read.present.coming()
        self.look()

    def _show(self) -> None:
        due = self._due
        if due is None or due.key in self._hidden:
            self.strip.hide()
            self.system.withdraw()
            return
        self.strip.show_reminder(due)
        self.strip.setVisible(not self._alone)
        if due.key not in self._told:
            self._told.add(due.key)
            announce(self.strip, self.strip.text.text())
            if due.announced and self._preferences.system_reminders:
                self.system.tell_of_session()

    def _open(self) -> None:
        if self._due is not None:
            self.go.emit(Place(PageName.SESSION, self._due.session.id))

    def _dismiss(self) -> None:
        if self._due is not None:
            self._hidden.add(self._due.key)
            self._show()

    def _answer(self) -> None:
        self.front_wanted.emit()
        self.system.withdraw()

    def _follow(self, change_set: ChangeSet, _origin: object) -> None:
        if change_set.touches(Session):
            self._read()

    def _follow_preference(self, name: str) -> None:
        if name == Preferences.reminders.name:
            self.look()
