"""The only way a widget changes anything: one undo stack, one command, one signal.

``redo`` and ``undo`` commit a change set or its inverse.  When the file is in the way, the
command makes itself obsolete, so that the stack never claims what is not stored, and ``failed``
says why.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from revmentor_desktop.services.trouble import StoreError

if TYPE_CHECKING:
    from revmentor_desktop.domain.changes import ChangeSet
    from revmentor_desktop.services.workspace import Workspace

LIMIT = 200
"""Steps that can be taken back."""

MERGEABLE = 1
"""Qt merges commands of one id only; runs are told apart by ``Edit.mergeWith``."""


class Commands(QObject):
    """Does, undoes and redoes edits of the open workspace.

    Signals: ``changed(change_set, origin)`` after every commit; ``failed(error)`` when the store
    refused one; ``settling()`` before an undo, a share or a lock, for editors to hand over what
    is typed but not yet committed.
    """

    changed = Signal(object, object)
    failed = Signal(object)
    settling = Signal()

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._origin: object | None = None
        self.stack = QUndoStack(self)
        self.stack.setUndoLimit(LIMIT)
        workspace.subscribe(self._tell)

    def do(
        self,
        text: str,
        change_set: ChangeSet,
        *,
        origin: object | None = None,
        run: object | None = None,
    ) -> bool:
        """Commit *change_set* and remember it under *text*, the deed's name in the menu.

        *origin* is the editor that caused the change and need not be told its own words; edits
        of the same *run* of typing become one step.  Returns whether it was stored; if not,
        ``failed`` has been emitted and nothing has changed.
        """
        if not change_set:
            return True
        edit = Edit(text, change_set, self, run)
        self._origin = origin
        try:
            self.stack.push(edit)
        finally:
            self._origin = None
        return not edit.refused

    def undo(self) -> None:
        """Take the last deed back, after what is being typed has been handed over."""
        self.settling.emit()
        self.stack.undo()

    def redo(self) -> None:
        """Do again what was taken back last."""
        self.settling.emit()
        self.stack.redo()

    def settle(self) -> None:
        """Have every editor hand over what is typed but not yet committed."""
        self.settling.emit()

    def close(self) -> None:
        """Stop listening to the workspace."""
        self._workspace.unsubscribe(self._tell)
        self.stack.clear()

    def commit(self, change_set: ChangeSet) -> bool:
        """Commit for an ``Edit``; tell of a refusal instead of raising it."""
        try:
            self._workspace.commit(change_set, self._origin)
        except StoreError as error:
            self.failed.emit(error)
            return False
        return True

    def _tell(self, change_set: ChangeSet, origin: object | None) -> None:
        self.changed.emit(change_set, origin)


class Edit(QUndoCommand):
    """A change set with the words for the menu.  It is obsolete once the store refused it."""

    def __init__(
        self, text: str, change_set: ChangeSet, commands: Commands, run: object | None
    ) -> None:
        super().__init__(text)
        self._change_set = change_set
        self._commands = commands
        self._run = run
        self.refused = False

    def redo(self) -> None:
        """Commit the change set."""
        self._commit(self._change_set)

    def undo(self) -> None:
        """Commit its inverse."""
        self._commit(self._change_set.inverse())

    def id(self) -> int:
        """Say whether Qt may try to merge this with the command before it."""
        return MERGEABLE if self._run is not None else -1

    def mergeWith(self, other: QUndoCommand) -> bool:
        """Take over *other*, an edit of the same run, and be both."""
        if not isinstance(other, Edit) or other._run != self._run or other.refused:
            return False
        self._change_set = self._change_set.then(other._change_set)
        if not self._change_set:
            self.setObsolete(True)
        return True

    def _commit(self, change_set: ChangeSet) -> None:
        if not self._commands.commit(change_set):
            self.refused = True
            self.setObsolete(True)
