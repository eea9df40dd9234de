"""The goal that is being written: what is stored of it, what is typed, and the way back.

It is stored while one types, so that nothing typed is lost; however long one writes, it is one
step to take back, and giving up takes it back at once.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from revmentor_desktop.domain.changes import added, edited, removed
from revmentor_desktop.ui.autosave import Autosave

if TYPE_CHECKING:
    from revmentor_desktop.domain.changes import ChangeSet
    from revmentor_desktop.domain.goals import Goal
    from revmentor_desktop.ui.commands import Commands


class GoalDraft(QObject):
    """A goal from when a form is opened to when it is closed; ``None`` stands for no goal yet."""

    def __init__(self, commands: Commands, parent: QObject) -> None:
        super().__init__(parent)
        self._commands = commands
        self._before: Goal | None = None
        self._stored: Goal | None = None
        self._typed: Goal | None = None
        self._text = ""
        self._turn = 0
        self._autosave = Autosave(self._save_due, self)
        commands.settling.connect(self.settle)

    @property
    def before(self) -> Goal | None:
        """The goal as it was when the form was opened."""
        return self._before

    def begin(self, text: str, goal: Goal | None) -> None:
        """Take up *goal*, or a new one; *text* is the name of the deed."""
        self._autosave.forget()
        self._before = self._stored = self._typed = goal
        self._text = text
        self._turn += 1

    def write(self, goal: Goal | None) -> None:
        """Note what is typed; ``None`` for nothing that a goal can be made of."""
        self._typed = self._before if goal is None else goal
        self._autosave.touch()

    def settle(self) -> None:
        """Store what is typed."""
        self._autosave.flush()

    def finish(self) -> bool:
        """Store what is typed and end; return False when the store was in the way."""
        self._autosave.forget()
        if not self._save():
            return False
        self._before = self._stored = self._typed = None
        return True

    def give_up(self) -> None:
        """Take back what was stored of it, and end."""
        self._typed = self._before
        self.finish()

    def forget(self) -> None:
        """End without storing anything: the goal is another one by now."""
        self.begin("", None)

    # --- private --------------------------------------------------------------------------

    def _save_due(self) -> None:
        self._save()

    def _save(self) -> bool:
        typed = self._typed
        if typed == self._stored:
            return True
        run = (self, self._turn)
        changes = _between(self._stored, typed)
        if not self._commands.do(self._text, changes, origin=self, run=run):
            self._autosave.touch()
            return False
        self._stored = typed
        return True


def _between(before: Goal | None, after: Goal | None) -> ChangeSet:
    if before is None:
        return added(after) if after is not None else added()
    return removed(before) if after is None else edited(before, after)
