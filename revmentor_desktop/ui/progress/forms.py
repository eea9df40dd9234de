"""The two forms of a goal, which unfold in its place: what it is, and one more step of it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from revmentor_desktop.domain.errors import RuleBroken
from revmentor_desktop.domain.goals import LEAST, MOST, Goal, begun_at, moved
from revmentor_desktop.domain.ids import GoalId
from revmentor_desktop.domain.people import Who
from revmentor_desktop.ui import labels
from revmentor_desktop.ui.widgets.buttons import Button
from revmentor_desktop.ui.widgets.card import Card
from revmentor_desktop.ui.widgets.combo_field import ComboField
from revmentor_desktop.ui.widgets.gaps import Gaps
from revmentor_desktop.ui.widgets.segmented import Choice
from revmentor_desktop.ui.widgets.text import TextLabel
from revmentor_desktop.ui.written import LineField, TypedDay

if TYPE_CHECKING:
    from datetime import datetime

    from PySide6.QtGui import QKeyEvent

    from revmentor_desktop.domain.people import Pair
    from revmentor_desktop.ui.theme import Theme


LEAST_BOX = 160
"""Pixels at 100 % text size that the box of levels takes at least."""


class Form(Card):
    """Fields below each other, with Done and Cancel; Enter is done, Esc cancels.

    Signals: ``typed()``, ``done()``, ``cancelled()``.
    """

    typed = Signal()
    done = Signal()
    cancelled = Signal()

    def __init__(self, theme: Theme, done: str, cancel: str) -> None:
        super().__init__(theme, "sunken", padding=14)
        self._theme = theme
        self._gaps = Gaps(theme, self)
        self._gaps.between(self.body, 10)
        self.problem = TextLabel(theme, "", "danger", wrap=True)
        self.problem.hide()
        self._done = Button(theme, done, "secondary")
        self._done.setObjectName("form_done")
        self._done.clicked.connect(self.done)
        self._cancel = Button(theme, cancel, "quiet")
        self._cancel.clicked.connect(self.cancelled)

    def say_problem(self, sentence: str) -> None:
        """Say why what is written cannot be taken yet."""
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Be done with Enter, give up with Esc."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.done.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        else:
            super().keyPressEvent(event)

    def add(self, caption: str, field: QWidget) -> None:
        """Add *field* under *caption*."""
        label = TextLabel(self._theme, caption, "section")
        label.setBuddy(field)
        column = QVBoxLayout()
        self._gaps.between(column, 4)
        column.addWidget(label)
        column.addWidget(field)
        self.body.addLayout(column)

    def add_foot(self) -> None:
        """Close the form with its buttons."""
        self.body.addWidget(self.problem)
        row = QHBoxLayout()
        self._gaps.between(row, 8)
        row.addWidget(self._done)
        row.addWidget(self._cancel)
        row.addStretch(1)
        self.body.addLayout(row)

    def _tell(self) -> None:
        self.typed.emit()


class GoalForm(Form):
    """What somebody wants to be able to do, by what one will know, until when."""

    def __init__(self, theme: Theme, now: datetime) -> None:
        super().__init__(theme, self.tr("Done"), self.tr("Cancel"))
        self.setObjectName("goal_form")
        self._moment = now
        self.text = LineField(
            self.tr("What to be able to do"), self.tr("Judge a proposal in ten minutes")
        )
        self.whose = ComboField(theme, self.tr("Whose goal it is"))
        self.success = LineField(
            self.tr("How one will know"), self.tr("Yes or no before the coffee is cold")
        )
        self.by = TypedDay(self.tr("Until when"), self.tr("Such as 29 January"), self._now)
        levels = [Choice(str(one), labels.goal_level(one)) for one in range(LEAST, MOST + 1)]
        self.began = ComboField(theme, self.tr("Where it begins"), levels)
        for caption, field in (
            (self.tr("What to be able to do"), self.text),
            (self.tr("Whose goal"), self.whose),
            (self.tr("How one will know"), self.success),
            (self.tr("Until when"), self.by),
            (self.tr("Where it begins"), self.began),
        ):
            self.add(caption, field)
        self.add_foot()
        for line in (self.text, self.success, self.by):
            line.textEdited.connect(self._tell)
        for combo in (self.whose, self.began):
            combo.chosen.connect(self._tell)

    def show_goal(self, pair: Pair, goal: Goal | None, whose: Who) -> None:
        """Show *goal*, or an empty form for one of *whose*."""
        choices = [Choice(who.value, labels.who(pair, who)) for who in Who]
        self.whose.set_choices(choices)
        self.whose.set_current((goal.whose if goal else whose).value)
        self.text.show_text(goal.text if goal else "")
        self.success.show_text(goal.success if goal else "")
        self.by.show_day(goal.by if goal else None)
        self.began.set_current(str(goal.began if goal else LEAST))
        self.began.setEnabled(goal is None or not goal.steps)

    def written(self, goal: Goal | None, id: str) -> Goal | None:
        """Return *goal*, or a new one called *id*, as it is written; ``None`` without words."""
        self.by.judge()
        text = self.text.value()
        if not text.strip():
            return None
        base = goal or Goal(GoalId(id), text, Who(self.whose.current()), self._moment)
        after = replace(
            base,
            text=text,
            whose=Who(self.whose.current()),
            success=self.success.value(),
            by=self.by.day() if self.by.understood() else base.by,
        )
        return begun_at(after, int(self.began.current()))

    def explain(self) -> bool:
        """Say what is missing; return whether nothing is."""
        sentence = ""
        if not self.text.value().strip():
            sentence = self.tr("A goal needs a few words.")
            self.text.setFocus(Qt.FocusReason.OtherFocusReason)
        elif not self.by.understood():
            sentence = self.tr("This is no day. Write one such as “29 January”, or leave it out.")
        self.say_problem(sentence)
        return not sentence

    def _now(self) -> datetime:
        return self._moment


class StepForm(Form):
    """To where a goal moved, what shows it, and when that was."""

    def __init__(self, theme: Theme, now: datetime) -> None:
        super().__init__(theme, self.tr("Done"), self.tr("Cancel"))
        self.setObjectName("step_form")
        self._moment = now
        levels = [Choice(str(one), labels.goal_level(one)) for one in range(LEAST, MOST + 1)]
        self.level = ComboField(theme, self.tr("Where it is now"), levels)
        self.level.setMinimumWidth(theme.scaled(LEAST_BOX))
        self.evidence = LineField(self.tr("What shows it"), self.tr("Answered two threads himself"))
        self.day = TypedDay(self.tr("When that was"), "", self._now)
        self.add(self.tr("Where it is now"), self.level)
        self.add(self.tr("What shows it, in one sentence"), self.evidence)
        self.add(self.tr("When that was"), self.day)
        self.add_foot()
        self.evidence.textEdited.connect(self._tell)
        self.day.textEdited.connect(self._tell)
        self.level.chosen.connect(self._tell)

    def show_step(self, level: int) -> None:
        """Show an empty form for a step to *level*, today."""
        self.level.set_current(str(level))
        self.evidence.show_text("")
        self.day.show_day(self._moment.date())

    def written(self, goal: Goal) -> Goal:
        """Return *goal* moved as it is written; raise ``RuleBroken`` while that cannot be."""
        day = self.day.day() if self.day.judge() else None
        return moved(
            goal, int(self.level.current()), self.evidence.value(), day or self._moment.date()
        )

    def moved(self, goal: Goal) -> Goal | None:
        """Return *goal* moved as it is written, or ``None``; what is missing is said on Done."""
        try:
            return self.written(goal)
        except RuleBroken:
            return None

    def explain(self, goal: Goal) -> bool:
        """Say what is missing; return whether nothing is."""
        sentence = ""
        try:
            self.written(goal)
        except RuleBroken as broken:
            sentence = labels.rule_broken(broken)
        if not self.day.understood():
            sentence = self.tr("This is no day. Write one such as “12 November”.")
        self.say_problem(sentence)
        return not sentence

    def _now(self) -> datetime:
        return self._moment
