"""Who does what by when: the actions of a session, each with its owner and its day in place.

Those that nobody owns, or that have no day, stand first.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from revmentor_desktop.domain.people import Who
from revmentor_desktop.services.when import read_when
from revmentor_desktop.ui import labels
from revmentor_desktop.ui.live.owner_box import OwnerBox
from revmentor_desktop.ui.widgets.fields import IconField, InlineText, LevelLine, set_state
from revmentor_desktop.ui.widgets.gaps import Gaps
from revmentor_desktop.ui.widgets.icon_button import IconButton

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime

    from revmentor_desktop.domain.actions import Action
    from revmentor_desktop.ui.desk import Desk


class Promise(QWidget):
    """One action.  Signals: ``edited(Action, Action)`` and ``removed(Action)``."""

    edited = Signal(object, object)
    removed = Signal(object)

    def __init__(self, desk: Desk, action: Action, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.action = action
        theme, pair = desk.theme, desk.workspace.pair
        self.text = InlineText(theme, self.tr("Action"), action.text)
        self.owner = OwnerBox(theme, self.tr("Whose: {action}").format(action=action.text))
        self.owner.addItem(self.tr("Nobody yet"), None)
        for who in (Who.MENTEE, Who.MENTOR, Who.BOTH):
            self.owner.addItem(labels.who(pair, who), who)
        self.due = LevelLine()
        self.due.setAccessibleName(self.tr("By when: {action}").format(action=action.text))
        self.due.setPlaceholderText(self.tr("By when?"))
        self.delete = IconButton(
            theme, "trash-2", self.tr("Delete «{action}»").format(action=action.text), size=16
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        Gaps(theme, self).between(row, 8)
        row.addWidget(self.text, 1)
        for part in (self.owner, self.due, self.delete):
            row.addWidget(part)
        self.show_action(action)
        self.text.edited.connect(self._rename)
        self.owner.activated.connect(self._assign)
        self.due.editingFinished.connect(self._date)
        self.delete.clicked.connect(self._remove)
        theme.resized.connect(self._follow_theme)
        self._follow_theme()

    def show_action(self, action: Action) -> None:
        """Show *action* as it is now."""
        self.action = action
        self.text.set_text(action.text)
        self.owner.setCurrentIndex(max(0, self.owner.findData(action.owner)))
        self.due.setText(self._shown_day())
        set_state(self.due, "")

    def stops(self) -> Sequence[QWidget]:
        """Return where Tab stops, in reading order."""
        return (self.text, self.owner, self.due, self.delete)

    def _follow_theme(self) -> None:
        self.due.setFixedWidth(self._desk.theme.scaled(140))

    def _rename(self, text: str) -> None:
        if text.strip():
            self._become(replace(self.action, text=text.strip()))
        else:
            self.text.set_text(self.action.text)

    def _assign(self) -> None:
        self._become(replace(self.action, owner=self.owner.currentData()))

    def _date(self) -> None:
        """Take the day that is typed; what is not understood stays, outlined."""
        text = self.due.text().strip()
        if text == self._shown_day():
            return
        day = self._day(text) if text else None
        if text and day is None:
            set_state(self.due, "problem")
        else:
            self._become(replace(self.action, due=day))

    def _shown_day(self) -> str:
        due = self.action.due
        return labels.day_near(due, self._local_now().date()) if due is not None else ""

    def _local_now(self) -> datetime:
        return self._desk.workspace.local_now

    def _day(self, text: str) -> date | None:
        local, first = self._local_now(), labels.day_comes_first()
        when = read_when(text, now_local=local, reference=local, day_first=first)
        return when.local.date() if when else None

    def _become(self, after: Action) -> None:
        if after != self.action:
            self.edited.emit(self.action, after)

    def _remove(self) -> None:
        self.removed.emit(self.action)


class Promises(QWidget):
    """The actions and a field to add one.

    Signals: those of ``Promise``, ``added(line)``, and ``pasted(lines)`` of several at once.
    """

    edited = Signal(object, object)
    removed = Signal(object)
    added = Signal(str)
    pasted = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.rows: list[Promise] = []
        name = desk.workspace.pair.mentee.first_name.lower()
        words = self.tr("Add an action, such as “visit the shop @{name} friday”").format(name=name)
        self.field = IconField(desk.theme, "plus", self.tr("Add an action"), words, adds=True)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        Gaps(desk.theme, self).between(self._column, 6)
        self._column.addWidget(self.field)
        self.field.entered.connect(self._add)
        self.field.pasted.connect(self.pasted)

    def show_actions(self, actions: Sequence[Action]) -> None:
        """Show *actions*, those that lack something first; a row that stays keeps its place."""
        known = {row.action.id: row for row in self.rows}
        if set(known) == {action.id for action in actions}:
            for action in actions:
                known[action.id].show_action(action)
            return
        for row in self.rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        ordered = sorted(actions, key=_complete)
        self.rows = [Promise(self._desk, action, self) for action in ordered]
        for at, row in enumerate(self.rows):
            self._column.insertWidget(at, row)
            row.edited.connect(self.edited)
            row.removed.connect(self.removed)

    def stops(self) -> Sequence[QWidget]:
        """Return where Tab stops, in reading order."""
        return (*(stop for row in self.rows for stop in row.stops()), self.field.line)

    def _add(self, line: str) -> None:
        if line.strip():
            self.added.emit(line)


def _complete(action: Action) -> bool:
    return action.owner is not None and action.due is not None
