"""A pause of the pair: said with a date, shown where sessions are planned, ended early or not."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from revmentor_desktop.domain.changes import edited
from revmentor_desktop.domain.times import wall_clock
from revmentor_desktop.ui import labels
from revmentor_desktop.ui.actions import Deed
from revmentor_desktop.ui.widgets.buttons import Button
from revmentor_desktop.ui.widgets.fields import LevelLine, set_state
from revmentor_desktop.ui.widgets.gaps import Gaps
from revmentor_desktop.ui.widgets.icon_label import IconLabel
from revmentor_desktop.ui.widgets.text import ElidingLabel, TextLabel

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date, datetime

    from revmentor_desktop.ui.desk import Desk
    from revmentor_desktop.ui.theme import Theme

WIDTH = 440


class PauseLine(QWidget):
    """The quiet line that says until when the two pause.  Signal: ``end_wanted()``."""

    end_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("pause_line")
        self._text = ElidingLabel(theme, "", "body")
        self.end_button = Button(theme, self.tr("End the pause"), "link")
        self.end_button.setObjectName("end_pause")
        self.end_button.setProperty("writes", True)
        self.end_button.clicked.connect(self.end_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        Gaps(theme, self).between(row, 10)
        row.addWidget(IconLabel(theme, "pause", "textSecondary", size=18))
        row.addWidget(self._text)
        row.addWidget(self.end_button)
        row.addStretch(1)
        self.hide()

    def show_pause(self, until: date | None) -> None:
        """Say until when they pause; hide where they do not."""
        self.setVisible(until is not None)
        if until is not None:
            self._text.setText(self.tr("We pause until {day}.").format(day=labels.full_date(until)))


class PauseDialog(QDialog):
    """Asks when the two meet again.  Signal: ``chosen(date)``.

    *planned* are the days of the sessions that are planned: those before the end stay where they
    are, and that is said.
    """

    chosen = Signal(object)

    def __init__(
        self,
        theme: Theme,
        now: datetime,
        until: date | None,
        planned: Sequence[date],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._now = now
        self._planned = planned
        self.setObjectName("pause_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Pause"))
        self.field = LevelLine(labels.day_month_year(until) if until else "")
        self.field.setAccessibleName(self.tr("We meet again from"))
        self.field.setPlaceholderText(self.tr("Such as 11 January, or in 6 weeks"))
        self.field.textChanged.connect(self._judge)
        self.meant = TextLabel(theme, "", "small", wrap=True)
        self.pause = Button(theme, self.tr("Pause"), "primary")
        self.pause.setDefault(True)
        self.pause.clicked.connect(self._choose)
        self.cancel = Button(theme, self.tr("Cancel"))
        self.cancel.clicked.connect(self.reject)
        self._lay_out(theme)
        self._judge()
        self.field.setFocus()

    def _lay_out(self, theme: Theme) -> None:
        told = self.tr("No date is proposed until then. Everything stays as it is.")
        column = QVBoxLayout(self)
        pad = theme.scaled(20)
        column.setContentsMargins(pad, pad, pad, pad)
        column.setSpacing(theme.scaled(8))
        column.addWidget(TextLabel(theme, self.tr("Pause until…"), "h3"))
        column.addWidget(TextLabel(theme, told, "muted", wrap=True))
        column.addSpacing(theme.scaled(6))
        caption = TextLabel(theme, self.tr("We meet again from"), "section")
        caption.setBuddy(self.field)
        column.addWidget(caption)
        column.addWidget(self.field)
        column.addWidget(self.meant)
        column.addSpacing(theme.scaled(6))
        column.addStretch(1)  # or a name would not stand at its field
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.scaled(8))
        buttons.addStretch(1)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.pause)
        column.addLayout(buttons)
        self.setMinimumWidth(theme.scaled(WIDTH))

    def _day(self) -> date | None:
        """Return the day that is typed, ``None`` for what is not understood or not to come."""
        from revmentor_desktop.services.when import read_when

        midnight = self._now.replace(hour=0, minute=0)
        day_first = labels.day_comes_first()
        when = read_when(
            self.field.text(), now_local=self._now, reference=midnight, day_first=day_first
        )
        day = when.local.date() if when else None
        return day if day and day > self._now.date() else None

    def _judge(self) -> None:
        """Say what is understood, and what stays planned."""
        day, typed = self._day(), self.field.text().strip()
        self.pause.setEnabled(day is not None)
        set_state(self.field, "problem" if typed and day is None else "")
        if day is None:
            self.meant.setText(
                self.tr("A day to come, such as “11 January”.")
                if typed
                else self.tr("The pause ends by itself on that day.")
            )
            return
        said = labels.full_date(day)
        before = sum(one < day for one in self._planned)
        if before:
            kept = self.tr("Still planned before that day: %Ln session(s)", "", before)
            said = self.tr("{day}. {kept}.").format(day=said, kept=kept)
        self.meant.setText(said)

    def _choose(self) -> None:
        day = self._day()
        if day is not None:
            self.chosen.emit(day)
            self.accept()


class Pausing(QObject):
    """Pauses the pair of a workspace, and ends the pause, from a page of *parent*'s."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._page = parent
        self.line = PauseLine(desk.theme)
        self.line.end_wanted.connect(self.end)

    @property
    def until(self) -> date | None:
        """The day until which the pair pauses, ``None`` when it does not."""
        return self._desk.workspace.pair.pause(self._now().date())

    def deeds(self) -> dict[Deed, Callable[[], None]]:
        """Return what can be done now."""
        possible: dict[Deed, Callable[[], None]] = {Deed.PAUSE_UNTIL: self.ask}
        return possible | ({Deed.END_PAUSE: self.end} if self.until else {})

    def refresh(self) -> None:
        """Show whether the pair pauses."""
        self.line.show_pause(self.until)

    def ask(self) -> None:
        """Ask until when."""
        zone = self._desk.workspace.pair.zone
        planned = [
            wall_clock(one.start, zone).date() for one in self._desk.workspace.read.present.coming()
        ]
        dialog = PauseDialog(self._desk.theme, self._now(), self.until, planned, self._page)
        dialog.chosen.connect(self._pause)
        dialog.open()

    def end(self) -> None:
        """End the pause now."""
        self._become(None, self.tr("End the pause"), self.tr("The pause is over"))

    def _pause(self, until: date) -> None:
        said = self.tr("Paused until {day}").format(day=labels.day_near(until, self._now().date()))
        self._become(until, self.tr("Pause"), said)

    def _become(self, until: date | None, name: str, said: str) -> None:
        desk = self._desk
        pair = desk.workspace.pair
        if desk.commands.do(name, edited(pair, replace(pair, paused_until=until))):
            desk.offer_undo(said)

    def _now(self) -> datetime:
        return self._desk.workspace.local_now
