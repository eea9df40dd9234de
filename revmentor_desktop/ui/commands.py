"""The only way a widget changes anything: one undo stack, one command, one signal.

Doing and redoing commit a change set, undoing its inverse; only when it is stored does the stack
follow, so that it never claims what is not in the file.  When the file is in the way, ``failed``
says why, nothing has changed, and the same step can be tried again.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from revmentor_desktop.services.trouble import Stale, StoreError

if TYPE_CHECKING:
    from collections.abc import Callable

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
        self._missed: Callable[[], object] | None = None
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
        if self._refusal(change_set, origin) is not None:
            self._missed = partial(self.do, text, change_set, run=run)
            return False
        self.stack.push(Edit(text, change_set, run))
        return True

    def undo(self) -> None:
        """Take the last deed back, after what is being typed has been handed over."""
        self.settling.emit()
        edit = self.stack.command(self.stack.index() - 1)
        if isinstance(edit, Edit):
            if self._step(edit, edit.change_set.inverse()):
                self.stack.undo()
            else:
                self._missed = self.undo

    def redo(self) -> None:
        """Do again what was taken back last."""
        self.settling.emit()
        edit = self.stack.command(self.stack.index())
        if isinstance(edit, Edit):
            if self._step(edit, edit.change_set):
                self.stack.redo()
            else:
                self._missed = self.redo

    def retry(self) -> None:
        """Try again what the store refused last, unless an editor that holds it does so itself."""
        missed = self._missed
        self.settling.emit()
        if missed is not None and self._missed is missed:
            missed()

    def settle(self) -> None:
        """Have every editor hand over what is typed but not yet committed."""
        self.settling.emit()

    def close(self) -> None:
        """Stop listening to the workspace."""
        self._workspace.unsubscribe(self._tell)
        self.stack.clear()

    def _step(self, edit: Edit, change_set: ChangeSet) -> bool:
        """Commit a step back or on; return whether the stack is to take it.

        A step that no longer fits what is stored never will: it leaves the stack.
        """
        error = self._refusal(change_set, None)
        if isinstance(error, Stale):
            edit.setObsolete(True)
        return error is None or edit.isObsolete()

    def _refusal(self, change_set: ChangeSet, origin: object | None) -> StoreError | None:
        """Commit *change_set*; tell of an error of the store and return it."""
        try:
            self._workspace.commit(change_set, origin)
        except StoreError as error:
            self.failed.emit(error)
            return error
        self._missed = None
        return None

    def _tell(self, change_set: ChangeSet, origin: object | None) -> None:
        self.changed.emit(change_set, origin)


class Edit(QUndoCommand):
    """A change set that is stored, with the words for the menu."""

    def __init__(self, text: str, change_set: ChangeSet, run: object | None) -> None:
        super().__init__(text)
        self.change_set = change_set
        self._run = run

    def id(self) -> int:
        """Say whether Qt may try to merge this with the command before it."""
        return MERGEABLE if self._run is not None else -1

    def mergeWith(self, other: QUndoCommand) -> bool:
        """Take over *other*, an edit of the same run, and be both."""
        if not isinstance(other, Edit) or other._run != self._run:
            return False
        self.change_set = self.change_set.then(other.change_set)
        if not self.change_set:
            self.setObsolete(True)
        return True
