"""When the pair meets next: the date that is planned, one to plan, or an honest "not yet"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from revmentor_desktop.domain.times import from_wall_clock, wall_clock
from revmentor_desktop.services.planning import (
    SoFar,
    due_template,
    new_session,
    proposal,
    so_far_with,
)
from revmentor_desktop.services.when import read_when
from revmentor_desktop.ui import labels
from revmentor_desktop.ui.proposing import holiday_words
from revmentor_desktop.ui.widgets.fields import LevelLine, set_state
from revmentor_desktop.ui.widgets.gaps import Gaps
from revmentor_desktop.ui.widgets.text import TextLabel
from revmentor_desktop.ui.widgets.tick_box import TickBox

if TYPE_CHECKING:
    from datetime import date, datetime

    from revmentor_desktop.domain.private import PreparationList
    from revmentor_desktop.domain.sessions import Session
    from revmentor_desktop.ui.desk import Desk


class NextDate(QWidget):
    """The choice.  Signal: ``changed()`` when another answer is given."""

    changed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._planned: Session | None = None
        self._so_far = SoFar(number=1)
        self._proposed = desk.workspace.now()
        theme = desk.theme
        self.fact = TextLabel(theme, "", "body", wrap=True)
        self.field = LevelLine()
        self.field.setObjectName("next_date")
        self.field.setAccessibleName(self.tr("When do you meet next?"))
        self.problem = TextLabel(theme, "", "small", wrap=True)
        self.not_yet = TickBox(theme, self.tr("Not yet"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        Gaps(theme, self).between(column, 8)
        for part in (self.fact, self.field, self.problem, self.not_yet):
            column.addWidget(part)
        self.field.textChanged.connect(self._judge)
        self.not_yet.toggled.connect(self._judge)

    def open(self, closing: Session, held: Session, planned: Session | None) -> None:
        """Show the session that is *planned* behind *closing*, or propose a date after *held*.

        *held* is *closing* on the day on which it is held.
        """
        self._planned = planned
        self._so_far = so_far_with(self._desk.workspace.read, closing, held)
        for part in (self.field, self.problem, self.not_yet):
            part.setVisible(planned is None)
        workspace = self._desk.workspace
        today = workspace.today
        if planned is not None:
            self.fact.setText(
                self.tr("{session} is planned: {day}, {time}").format(
                    session=labels.session_name(planned),
                    day=labels.heading_near(planned.local_start.date(), today),
                    time=labels.time_range(planned),
                )
            )
            return
        so_far = self._so_far
        pair = workspace.pair
        found = proposal(pair, so_far.living, workspace.now())
        self._proposed = found.start
        until = pair.pause(today)
        number = labels.session_number(so_far.number)
        self.fact.setText(self._fact(number, until, holiday_words(found, pair.zone, today)))
        self.not_yet.setChecked(until is not None)
        local = wall_clock(self._proposed, pair.zone)
        self.field.setText(f"{labels.full_date(local.date())} {labels.clock(local)}")
        self._judge()

    @property
    def answered(self) -> bool:
        """Whether there is a date, or it was said that there is none yet."""
        return self._planned is not None or self.not_yet.isChecked() or self._start() is not None

    def session(self) -> tuple[Session, PreparationList | None] | None:
        """Return the session that takes what moves on, with its preparation if it is new."""
        if self._planned is not None:
            return self._planned, None
        start = self._start()
        if self.not_yet.isChecked() or start is None:
            return None
        workspace = self._desk.workspace
        pair, so_far, now = workspace.pair, self._so_far, workspace.now()
        due = due_template(so_far.number, pair, so_far.living, now)
        template = self._desk.templates[due]
        fresh, preparation = new_session(pair, so_far, template, now, workspace.new_id)
        return replace(fresh, start=start), preparation

    def _fact(self, session: str, until: date | None, holidays: str) -> str:
        """Return where the date comes from: the cadence, a holiday in its way, or a pause."""
        if until is not None:
            return self.tr("We pause until {day}, so no date is proposed.").format(
                day=labels.long_near(until, self._desk.workspace.today)
            )
        said = self.tr("{session} is proposed from how often you meet.").format(session=session)
        if holidays:
            return self.tr("{proposed} {why}").format(proposed=said, why=holidays)
        return said

    def _start(self) -> datetime | None:
        """Return the instant that is typed, ``None`` for what is not understood or has passed."""
        workspace = self._desk.workspace
        zone = workspace.pair.zone
        now = workspace.now()
        when = read_when(
            self.field.text(),
            now_local=wall_clock(now, zone),
            reference=wall_clock(self._proposed, zone),
            day_first=labels.day_comes_first(),
        )
        if when is None:
            return None
        start = from_wall_clock(when.local, zone)
        return start if start > now else None

    def _judge(self) -> None:
        """Say what is wrong with what is typed, as long as it counts."""
        off = self.not_yet.isChecked()
        self.field.setEnabled(not off)
        wrong = not off and self._planned is None and self._start() is None
        set_state(self.field, "problem" if wrong else "")
        today = wall_clock(self._proposed, self._desk.workspace.pair.zone).date()
        why = labels.no_such_day(self.field.text(), today) if wrong else ""
        self.problem.setText(
            why or self.tr("A date to come, such as “thu 4pm” or “26/11 16:00”.") if wrong else ""
        )
        self.problem.setVisible(wrong)
        self.changed.emit()
