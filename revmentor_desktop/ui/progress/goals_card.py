"""The goals of both, and the form that unfolds where one is named, edited or moved."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from revmentor_desktop.domain.changes import edited, removed
from revmentor_desktop.domain.goals import LEAST, MOST, Goal, common_goals, goals_of
from revmentor_desktop.domain.names import filled
from revmentor_desktop.domain.people import Role, Who
from revmentor_desktop.services.trash import thrown_away
from revmentor_desktop.ui import labels
from revmentor_desktop.ui.progress.draft import GoalDraft
from revmentor_desktop.ui.progress.forms import Form, GoalForm, StepForm
from revmentor_desktop.ui.progress.goal_row import GoalRow
from revmentor_desktop.ui.widgets.buttons import Button
from revmentor_desktop.ui.widgets.card import Card
from revmentor_desktop.ui.widgets.gaps import Gaps
from revmentor_desktop.ui.widgets.text import TextLabel

if TYPE_CHECKING:
    from datetime import datetime

    from revmentor_desktop.domain.changes import ChangeSet
    from revmentor_desktop.domain.people import Pair
    from revmentor_desktop.ui.desk import Desk
    from revmentor_desktop.ui.progress.state import ProgressState


class GoalsCard(Card):
    """The goals, the mentee's first; one form is open at most.

    Signal: ``folded()`` when a form is closed.
    """

    folded = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.theme)
        self.setObjectName("goals")
        self._desk = desk
        self._goals: dict[str, Goal] = {}
        self.rows: dict[str, GoalRow] = {}
        self.form: Form | None = None
        self._about = ""
        self._draft = GoalDraft(desk.commands, self)
        theme = desk.theme
        self._title = TextLabel(theme, self.tr("Goals"), "h3")
        self.add_button = Button(theme, self.tr("Add a goal"), "quiet", icon="plus")
        self.add_button.setObjectName("add_goal")
        self.add_button.setProperty("writes", True)
        self.add_button.clicked.connect(self.add_goal)
        self._headings = {who: TextLabel(theme, "", "section", wrap=True) for who in Who}
        told = self.tr("Name what one of you wants to be able to do, and move it when it shows.")
        self._none = TextLabel(theme, told, "muted", wrap=True)
        self._new_place = QVBoxLayout()
        self._list = QVBoxLayout()
        gaps = Gaps(theme, self)
        gaps.between(self._list, 6)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignTop)
        gaps.between(self.body, 6)
        self.body.addLayout(head)
        self.body.addLayout(self._new_place)
        self.body.addWidget(self._none)
        self.body.addLayout(self._list)
        self.body.addStretch(1)
        desk.commands.changed.connect(self._follow)

    # --- showing --------------------------------------------------------------------------

    def show_state(self, state: ProgressState) -> None:
        """Show the goals of *state*."""
        self._goals = {goal.id: goal for goal in state.goals}
        for gone in [id for id in self.rows if id not in self._goals]:
            row = self.rows.pop(gone)
            row.hide()
            row.deleteLater()
        for shown in (*self._headings.values(), *self.rows.values()):
            self._list.removeWidget(shown)  # an item that is only taken out keeps old heights
        mentee, mentor = (goals_of(state.goals, role) for role in (Role.MENTEE, Role.MENTOR))
        groups = ((Who.MENTEE, mentee), (Who.MENTOR, mentor), (Who.BOTH, common_goals(state.goals)))
        for who, goals in groups:
            heading = self._headings[who]
            self._list.addWidget(heading)
            heading.setText(_heading(state.pair, who))
            heading.setVisible(bool(goals))
            for goal in goals:
                row = self._row(goal)
                self._list.addWidget(row)
                row.show_goal(goal, state.today)
                row.setVisible(not (isinstance(self.form, GoalForm) and self._is_new(goal.id)))
        self._none.setVisible(not state.goals and self.form is None)

    # --- deeds ----------------------------------------------------------------------------

    def add_goal(self) -> None:
        """Unfold the form for a new goal, of whoever learns here."""
        if not self._close():
            return
        form = GoalForm(self._desk.theme, self._now())
        form.show_goal(self._desk.workspace.pair, None, Who.MENTEE)
        self._draft.begin(self.tr("Name a goal"), None)
        self._open(form, self._desk.workspace.new_id(), self._new_place)
        form.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def edit_goal(self, id: str) -> None:
        """Unfold the form of the goal called *id*."""
        if not self._close() or id not in self._goals:
            return
        goal = self._goals[id]
        form = GoalForm(self._desk.theme, self._now())
        form.show_goal(self._desk.workspace.pair, goal, goal.whose)
        self._draft.begin(self.tr("Edit goal"), goal)
        self._open(form, id, self.rows[id].place)
        form.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def move_goal(self, id: str, level: int) -> None:
        """Unfold the form for a step of the goal called *id*, to *level* (0 for the next one)."""
        if not self._close() or id not in self._goals:
            return
        goal = self._goals[id]
        form = StepForm(self._desk.theme, self._now())
        if level in (0, goal.now):
            level = goal.now + 1 if goal.now < MOST else max(LEAST, goal.now - 1)
        form.show_step(level)
        self._draft.begin(self.tr("Move goal"), goal)
        self._open(form, id, self.rows[id].place)
        form.evidence.setFocus(Qt.FocusReason.OtherFocusReason)

    def delete_goal(self, id: str) -> None:
        """Delete the goal called *id*, so that it can be had back."""
        if not self._close() or id not in self._goals:
            return
        changes = thrown_away(removed(self._goals[id]), self._desk.workspace)
        if self._desk.commands.do(self.tr("Delete goal"), changes, origin=self):
            self._desk.offer_undo(self.tr("Goal deleted"))
            self.add_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def mark_goal(self, id: str, kept: bool) -> None:
        """Keep the goal called *id* between the two, or no longer."""
        if self._close() and id in self._goals:
            goal = self._goals[id]
            changes = edited(goal, replace(goal, between_us=kept))
            self._desk.commands.do(labels.keep_between_us(kept), changes, origin=self)

    # --- the form -------------------------------------------------------------------------

    def _open(self, form: Form, about: str, place: QVBoxLayout) -> None:
        self.form, self._about = form, about
        form.typed.connect(self._note_typing)
        form.done.connect(self._done)
        form.cancelled.connect(self._cancel)
        place.addWidget(form)
        self._none.hide()

    def _written(self) -> Goal | None:
        before = self._draft.before
        if isinstance(self.form, GoalForm):
            return self.form.written(before, self._about)
        if isinstance(self.form, StepForm) and before is not None:
            return self.form.moved(before)
        return None

    def _note_typing(self) -> None:
        if self.form is not None:
            self.form.say_problem("")
        self._draft.write(self._written())

    def _done(self) -> None:
        """Store what is written and fold the form, or say what is missing."""
        form, before = self.form, self._draft.before
        if isinstance(form, StepForm) and before is not None and not form.explain(before):
            form.evidence.setFocus(Qt.FocusReason.OtherFocusReason)
        elif isinstance(form, GoalForm) and not form.explain():
            return
        elif form is not None:
            self._draft.write(self._written())
            if self._draft.finish():
                self._fold()

    def _cancel(self) -> None:
        self._draft.give_up()
        self._fold()

    def _close(self) -> bool:
        """Store what the open form holds and fold it; return False when that cannot be stored."""
        if self.form is None:
            return True
        if not self._draft.finish():
            return False
        self._fold()
        return True

    def _fold(self) -> None:
        form, self.form = self.form, None
        if form is None:
            return
        had_focus = form.isAncestorOf(form.window().focusWidget() or form)
        form.hide()
        form.deleteLater()
        row = self.rows.get(self._about)
        if row is not None:
            row.show()
        if had_focus:
            stop = self.add_button if row is None else row.move_button
            stop.setFocus(Qt.FocusReason.OtherFocusReason)
        self._none.setVisible(not self._goals)
        self.folded.emit()

    def _follow(self, change_set: ChangeSet, origin: object) -> None:
        """Give the form up when its goal was changed from elsewhere, as by an undo."""
        if self.form is None or origin is self._draft:
            return
        concerned = {change.entity.id for change in change_set.changes}
        if self._about in concerned:
            self._draft.forget()
            self._fold()

    # --- private --------------------------------------------------------------------------

    def _row(self, goal: Goal) -> GoalRow:
        if goal.id not in self.rows:
            row = GoalRow(self._desk.theme)
            row.step_wanted.connect(self.move_goal)
            row.edit_wanted.connect(self.edit_goal)
            row.delete_wanted.connect(self.delete_goal)
            row.marked.connect(self.mark_goal)
            self.rows[goal.id] = row
        return self.rows[goal.id]

    def _is_new(self, id: str) -> bool:
        return self._draft.before is None and id == self._about

    def _now(self) -> datetime:
        return self._desk.workspace.local_now


def _heading(pair: Pair, who: Who) -> str:
    translate = QCoreApplication.translate
    if who is Who.BOTH:
        return translate("GoalsCard", "What you both want to be able to do")
    if who is Who.of(pair.me):
        return translate("GoalsCard", "What you want to be able to do")
    name = labels.who(pair, who)
    return filled(translate("GoalsCard", "What {name} wants to be able to do"), name=name)
