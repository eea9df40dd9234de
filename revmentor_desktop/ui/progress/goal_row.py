"""A goal in the list: its words, its scale, what shows where it stands, and what can be done."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from revmentor_desktop.ui import labels
from revmentor_desktop.ui.progress.scale import Scale
from revmentor_desktop.ui.widgets.buttons import Button
from revmentor_desktop.ui.widgets.gaps import Gaps
from revmentor_desktop.ui.widgets.icon_button import IconButton
from revmentor_desktop.ui.widgets.menus import made_menu
from revmentor_desktop.ui.widgets.text import TextLabel

if TYPE_CHECKING:
    from revmentor_desktop.domain.goals import Goal, GoalStep
    from revmentor_desktop.ui.theme import Theme


class GoalRow(QWidget):
    """One goal.

    Signals, each with the id: ``step_wanted(id, level)`` to move it (level 0: whichever),
    ``edit_wanted(id)``, ``delete_wanted(id)``, ``marked(id, kept)`` to keep it between the two.
    """

    step_wanted = Signal(str, int)
    edit_wanted = Signal(str)
    delete_wanted = Signal(str)
    marked = Signal(str, bool)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._goal: Goal | None = None
        self._unfolded = False
        self._today = date.min
        self._text = TextLabel(theme, "", "strong", wrap=True)
        self.scale = Scale(theme)
        self._about = TextLabel(theme, "", "small", wrap=True)
        self._evidence = TextLabel(theme, "", "small", wrap=True)
        self.move_button = Button(theme, self.tr("Move…"), "link")
        self.move_button.setProperty("writes", True)
        self._way = Button(theme, "", "link")
        self._menu = IconButton(theme, "ellipsis", self.tr("More"))
        self._menu.setProperty("writes", True)
        self.place = QVBoxLayout()
        """Where a form about this goal unfolds."""
        self._lay_out()
        self.scale.pressed.connect(self._ask_step)
        self.move_button.clicked.connect(self._ask_any_step)
        self._way.clicked.connect(self._fold)
        self._menu.clicked.connect(self._open_menu)

    def show_goal(self, goal: Goal, today: date) -> None:
        """Show *goal*."""
        self._goal, self._today = goal, today
        self.setObjectName(f"goal_{goal.id}")
        self._text.setText(goal.text)
        self.scale.show_goal(goal)
        self.move_button.setAccessibleName(self.tr("Move «{goal}»").format(goal=goal.text))
        self._menu.set_name(self.tr("More about «{goal}»").format(goal=goal.text))
        about = [goal.success.strip()]
        if goal.by is not None:
            about.append(self.tr("By {day}").format(day=labels.short_date(goal.by, today)))
        if goal.between_us:
            about.append(labels.marked_between_us(""))
        self._about.setText("\n".join(filter(None, about)))
        self._about.setVisible(bool(self._about.text()))
        shown = goal.steps if self._unfolded else goal.steps[-1:]
        lines = [self._step_words(step, today) for step in reversed(shown)]
        if not lines:
            lines = [self.tr("Nothing shows it yet")]
        self._evidence.setText("\n".join(lines))
        more = len(goal.steps) - 1
        self._way.setVisible(more > 0)
        words = self.tr("Only the last step") if self._unfolded else self.tr("All steps")
        self._way.set_text(words, self.tr("{deed} of «{goal}»").format(deed=words, goal=goal.text))

    # --- private --------------------------------------------------------------------------

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._text, 1)
        head.addWidget(self._menu, 0, Qt.AlignmentFlag.AlignTop)
        foot = QHBoxLayout()
        foot.addWidget(self.move_button)
        foot.addWidget(self._way)
        foot.addStretch(1)
        column = QVBoxLayout(self)
        gaps = Gaps(self._theme, self)
        gaps.between(head, 8)
        gaps.between(foot, 14)
        gaps.between(column, 3)
        gaps.around(column, 0, 0, 0, 10)
        column.addLayout(head)
        column.addWidget(self._about)
        column.addWidget(self.scale)
        column.addWidget(self._evidence)
        column.addLayout(foot)
        column.addLayout(self.place)

    def _step_words(self, step: GoalStep, today: date) -> str:
        day = labels.short_date(step.day, today)
        return self.tr("{evidence}, {day}").format(evidence=step.evidence.strip(), day=day)

    def _ask_step(self, level: int) -> None:
        if self._goal is not None:
            self.step_wanted.emit(self._goal.id, level)

    def _ask_any_step(self) -> None:
        self._ask_step(0)

    def _fold(self) -> None:
        """Show all the steps, or the last one alone."""
        self._unfolded = not self._unfolded
        if self._goal is not None:
            self.show_goal(self._goal, self._today)

    def _open_menu(self) -> None:
        goal = self._goal
        if goal is None:
            return
        entries = (
            (self.tr("Edit…"), "pencil", "", self._ask_edit),
            (labels.keep_between_us(not goal.between_us), "users", "", self._ask_mark),
            None,
            (self.tr("Delete"), "trash-2", "", self._ask_delete),
        )
        menu = made_menu(self._theme, self, "goal_menu", entries)
        menu.popup(self._menu.mapToGlobal(self._menu.rect().bottomLeft()))

    def _ask_edit(self) -> None:
        if self._goal is not None:
            self.edit_wanted.emit(self._goal.id)

    def _ask_mark(self) -> None:
        if self._goal is not None:
            self.marked.emit(self._goal.id, not self._goal.between_us)

    def _ask_delete(self) -> None:
        if self._goal is not None:
            self.delete_wanted.emit(self._goal.id)
