"""The only way a widget changes anything: one undo stack, one command, one signal.

Doing and redoing commit a change set, undoing its inverse; only when it is stored does the stack
follow, so that it never claims what is not in the file.  It follows before anybody is told,
because whoever is told may commit something too.  When the file is in the way, ``failed`` says
why, nothing has changed, and the same step is tried again every five seconds, or when asked.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from revmentor_desktop.domain.changes import ChangeSet, together
from revmentor_desktop.domain.values import dataclass
from revmentor_desktop.services.trouble import Stale, StoreError
from revmentor_desktop.ui.saving_words import PASSING

if TYPE_CHECKING:
    from revmentor_desktop.services.workspace import Workspace

LIMIT = 200
"""Steps that can be taken back."""

AGAIN_MS = 5_000
"""Milliseconds after which what the store refused is tried again by itself."""

LONG = 500
"""Changes of a step back or on from which it takes the long road: about a second."""

FEW = 20
"""Changes that may follow from an edit at once: some forty milliseconds."""

MERGEABLE = 1
"""Qt merges commands of one id only; runs are told apart by ``Edit.mergeWith``."""


@dataclass(frozen=True, slots=True)
class LongStep:
    """A step that takes long, for somebody to store in the background: what *changes* returns.

    It is a step back or on of the deed called *text*, or one that follows from an edit, of which
    *said* is said.  *done* is to be called with what was stored; else *failed* with the error if
    the file was in the way, and then, or when somebody stopped it, *stopped*.
    """

    text: str
    changes: Callable[[], ChangeSet]
    back: bool
    said: str
    done: Callable[[ChangeSet], None]
    failed: Callable[[StoreError], None]
    stopped: Callable[[], None]


@dataclass(frozen=True, slots=True)
class Following:
    """What follows from an edit, and belongs to its step: about *count* changes.

    It is called *text* like the edit, and *run* is that of the edit.  *said* is said while it is
    done; who stops it has nothing of it, and *stopped* is called.  The editor of the edit is told
    of it as well: it may show by then what follows.
    """

    text: str
    changes: Callable[[], ChangeSet]
    count: int
    said: str
    stopped: Callable[[], None]
    run: object | None = None


class Commands(QObject):
    """Does, undoes and redoes edits of the open workspace.

    Signals: ``changed(change_set, origin)`` after every commit; ``failed(error)`` when the store
    refused one; ``settling()`` before an undo, a share or a lock, and when the store takes
    something again that had refused, for editors to hand over what is typed but not committed.
    """

    changed = Signal(object, object)
    failed = Signal(object)
    settling = Signal()

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._missed: Callable[[], object] | None = None
        self._held: tuple[ChangeSet, Callable[[], object]] | None = None
        self._to_be_asked_for: Callable[[], object] | None = None
        self._refused = False
        self._refusals: list[ChangeSet] = []
        self._follow: Callable[[], object] | None = None
        self._hushed = False
        self._closed = False
        self._long_road: Callable[[LongStep], None] | None = None
        self._on_long_road = False
        self._settles = self._patient = False
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(AGAIN_MS)
        self._again.timeout.connect(self._retry_by_itself)
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
        nothing has changed and ``failed`` has been emitted, or a step is on the long road.
        """
        if not change_set:
            return True
        if self._on_long_road:  # it is done when the step has ended
            self._held = change_set, partial(self.do, text, change_set, run=run)
            return False
        push = partial(self.stack.push, Edit(text, change_set, run))
        if self._refusal(change_set, origin, push) is not None:
            self._missed = partial(self.do, text, change_set, run=run)
            return False
        return True

    def do_patiently(self, following: Following, *, at_once: bool = False) -> None:
        """Do what follows from an edit, as ``do`` does, but much of it on the long road.

        *at_once* has it stored before this returns, and so does whoever settles, unless that is
        somebody patient.
        """
        hurried = not self._patient and (at_once or self._settles)
        few = following.count <= FEW or self._long_road is None
        if hurried or few or self._on_long_road:
            self.do(following.text, following.changes(), run=following.run)
            return
        assert self._long_road is not None
        self._on_long_road, self._missed = True, None
        step = LongStep(
            following.text,
            following.changes,
            back=False,
            said=following.said,
            done=partial(self._end_following, following),
            failed=partial(self._end_not_followed, following),
            stopped=partial(self._end_stopped, following),
        )
        self._long_road(step)

    def take_over(self, text: str, change_set: ChangeSet, *, origin: object | None = None) -> None:
        """Remember under *text*, and tell, what was stored already, in the background.

        Of a workspace that was closed meanwhile nobody wants to hear.
        """
        if self._closed:
            return
        self._follow = partial(self.stack.push, Edit(text, change_set, None))
        self._workspace.tell(change_set, origin)

    def do_for_good(self, change_set: ChangeSet) -> bool:
        """Commit *change_set*, which cannot be taken back; nor can what was done before it.

        The steps before it hold what goes, and would bring it back.  Returns as ``do`` does.
        """
        if self._on_long_road:
            return False
        return not change_set or self._refusal(change_set, None, self.stack.clear) is None

    def set_long_road(self, take: Callable[[LongStep], None]) -> None:
        """Have *take* store steps of more than ``LONG`` changes, in the background."""
        self._long_road = take

    def undo(self, told: Callable[[str], None] | None = None) -> None:
        """Take the last deed back, after what is being typed has been handed over.

        *told* is called with the name of the deed once it is taken back.
        """
        if self._on_long_road:
            return
        self.settle()
        edit = self.stack.command(self.stack.index() - 1)
        if isinstance(edit, Edit):
            step, again = edit.change_set.inverse(), partial(self.undo, told)
            self._step(edit, step, self.stack.undo, again, told)

    def redo(self, told: Callable[[str], None] | None = None) -> None:
        """Do again what was taken back last; *told* is then called with the name of the deed."""
        if self._on_long_road:
            return
        self.settle()
        edit = self.stack.command(self.stack.index())
        if isinstance(edit, Edit):
            step, again = edit.change_set, partial(self.redo, told)
            self._step(edit, step, self.stack.redo, again, told)

    @property
    def holds_back(self) -> bool:
        """Whether something that was asked for waits until a step on the long road has ended."""
        return self._held is not None

    @property
    def refused(self) -> bool:
        """Whether the store refused something and has stored nothing since."""
        return self._refused

    def retry(self) -> None:
        """Try again what the store refused last, unless an editor that holds it does so itself."""
        missed = self._missed
        self.settle()
        if missed is not None and self._missed is missed:
            missed()

    def _retry_by_itself(self) -> None:
        """Try again what the store refused last, but no long step: nobody waits for its box."""
        if self._missed is not None and self._missed is self._to_be_asked_for:
            self.settle()
        else:
            self.retry()

    def unsaved(self) -> tuple[ChangeSet, ...]:
        """Try everything again that was refused, and return what still is: to keep it elsewhere.

        A long step is not tried: its box would stand before what is kept elsewhere.
        """
        self._refusals.clear()
        self._retry_by_itself()
        held = () if self._held is None else (self._held[0],)
        return (*self._refusals, *held)

    def settle(self, *, patient: bool = False) -> None:
        """Have every editor hand over what is typed but not yet committed.

        Who is *patient* leaves what follows from it to the long road, where it is much.
        """
        before = self._settles, self._patient
        self._settles, self._patient = True, patient
        try:
            self.settling.emit()
        finally:
            self._settles, self._patient = before  # whoever settles may be heard by one who does

    def hush(self) -> None:
        """Tell nobody of changes, because whoever listens is being taken down.

        What is still handed over is stored all the same.
        """
        self._hushed = True

    def tell_again(self) -> None:
        """Tell of changes again: others listen now."""
        self._hushed = False

    def close(self) -> None:
        """Stop listening to the workspace."""
        self._closed = True
        self._again.stop()
        self._workspace.unsubscribe(self._tell)
        self.stack.clear()

    def _step(
        self,
        edit: Edit,
        change_set: ChangeSet,
        follow: Callable[[], None],
        again: Callable[[], None],
        told: Callable[[str], None] | None,
    ) -> None:
        """Commit a step back or on and have the stack *follow*; *again* tries a refused one anew.

        A step that no longer fits what is stored never will: it leaves the stack.
        """
        text = edit.text()
        done = partial(told, text) if told is not None else None
        if self._long_road is not None and len(change_set.changes) > LONG:
            self._on_long_road, self._missed = True, None
            step = LongStep(
                text,
                lambda: change_set,
                back=change_set != edit.change_set,
                said="",
                done=partial(self._end_long, follow, done),
                failed=partial(self._end_refused, edit, change_set, follow, again),
                stopped=self._leave_long_road,
            )
            self._long_road(step)
            return
        error = self._refusal(change_set, None, follow)
        if error is not None:
            self._after_refusal(edit, error, follow, again)
        elif done is not None:
            done()

    def _end_following(self, following: Following, change_set: ChangeSet) -> None:
        edit = Edit(following.text, change_set, following.run)
        follow = partial(self.stack.push, edit) if change_set else lambda: None
        self._end_long(follow, None, change_set)

    def _end_not_followed(self, following: Following, error: StoreError) -> None:
        """Tell of the *error*; it is done when somebody tries again."""
        self._on_long_road = False
        if self._closed:
            return
        self._note_refused(together(), error)
        if not isinstance(error, Stale):
            self._missed = self._to_be_asked_for = partial(self.do_patiently, following)
        self._do_held(at_once=isinstance(error, Stale))

    def _end_stopped(self, following: Following) -> None:
        if self._on_long_road and not self._closed:
            following.stopped()
        self._leave_long_road()

    def _end_long(
        self,
        follow: Callable[[], None],
        done: Callable[[], None] | None,
        change_set: ChangeSet,
    ) -> None:
        """Have the stack *follow* what was stored in the background, and tell of it."""
        self._on_long_road = False
        if self._closed:
            return
        self._follow = follow
        self._workspace.tell(change_set, None)
        self._note_stored()
        if done is not None:
            done()
        self._do_held()

    def _end_refused(
        self,
        edit: Edit,
        change_set: ChangeSet,
        follow: Callable[[], None],
        again: Callable[[], None],
        error: StoreError,
    ) -> None:
        """Tell of the *error*.  What was held back is tried again by itself, the step is not.

        It would open its box again and again; whoever still wants it asks for it.
        """
        self._on_long_road = False
        if self._closed:
            return
        self._note_refused(change_set, error)
        self._after_refusal(edit, error, follow, again)
        self._to_be_asked_for = self._missed
        self._do_held(at_once=isinstance(error, Stale))

    def _leave_long_road(self) -> None:
        """Go on as if the step had not been asked for; what was held back meanwhile is done."""
        if not self._on_long_road:
            return  # it was refused, and that was told
        self._on_long_road = False
        if not self._closed:
            self._do_held()

    def _do_held(self, *, at_once: bool = True) -> None:
        """Do what was held back, before anything else that was missed, unless an editor does."""
        if self._held is not None:
            self._missed, self._held = self._held[1], None
            if at_once:
                QTimer.singleShot(0, self, self.retry)

    def _after_refusal(
        self, edit: Edit, error: StoreError, follow: Callable[[], None], again: Callable[[], None]
    ) -> None:
        if isinstance(error, Stale):
            edit.setObsolete(True)
            follow()
        else:
            self._missed = again

    def _refusal(
        self, change_set: ChangeSet, origin: object | None, follow: Callable[[], None]
    ) -> StoreError | None:
        """Commit *change_set* and *follow*; tell of an error of the store and return it."""
        self._follow = follow
        try:
            self._workspace.commit(change_set, origin)
        except StoreError as error:
            self._follow = None
            self._note_refused(change_set, error)
            return error
        self._note_stored()
        return None

    def _note_refused(self, change_set: ChangeSet, error: StoreError) -> None:
        self._refused = True
        self._refusals.append(change_set)
        if isinstance(error, PASSING) and not self._workspace.read_only:
            self._again.start()
        self.failed.emit(error)

    def _note_stored(self) -> None:
        self._missed = None
        self._again.stop()
        self._refusals.clear()
        if self._refused:  # an editor may still hold what was refused before
            self._refused = False
            QTimer.singleShot(0, self, self.settle)

    def _tell(self, change_set: ChangeSet, origin: object | None) -> None:
        follow, self._follow = self._follow, None
        if follow is not None:
            follow()
        if not self._hushed:
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
