"""Work that takes longer than a frame, away from the main thread.

A task is a plain function of plain values; it touches no widget and no open workspace.  Its
result or its error arrives on the main thread, through bound methods, and is dropped when the
object they belong to is gone.
"""

from __future__ import annotations

import logging
import sys
import weakref
from threading import Event, Thread
from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import QObject, QThreadPool, Signal
from shiboken6 import isValid

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

log = logging.getLogger(__name__)


TURN = 0.001
"""Seconds after which a thread lets others have the interpreter that wait for it.

The window gives it away whenever it calls into Qt, and waits for it again after each call: with
Python's own five milliseconds it stood still while a task was at work.
"""


def take_short_turns() -> None:
    """Have all threads of this process take short turns."""
    sys.setswitchinterval(TURN)


class Tasks(QObject):
    """Runs work on a pool of its own, so that whoever closes can wait for it.

    Signal: ``begun()`` whenever something begins.
    """

    begun = Signal()
    _told = Signal(object, object)
    _ended = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._told.connect(self._pass_on)
        self._ended.connect(self._deliver)

    def run(
        self,
        work: Callable[..., Any],
        *arguments: object,
        done: Callable[[Any], None],
        failed: Callable[[Exception], None],
    ) -> None:
        """Call *work* with *arguments* in the background, then *done* or *failed* here."""
        self.begun.emit()
        task = Task(work, arguments, weakref.WeakMethod(done), weakref.WeakMethod(failed))
        self._pool.start(lambda: self._work(task))

    def run_each(
        self,
        work: Callable[..., Iterator[Any]],
        *arguments: object,
        each: Callable[[Any], None],
        done: Callable[[Any], None],
        failed: Callable[[Exception], None],
    ) -> None:
        """Do the same with work that comes in parts: *each* hears of every one, then *done* ends.

        The work goes on while they are heard of, and they are in their order.
        """
        self.begun.emit()
        task = Task(work, arguments, weakref.WeakMethod(done), weakref.WeakMethod(failed))
        task.each = weakref.WeakMethod(each)
        self._pool.start(lambda: self._work(task))

    def ask(
        self,
        work: Callable[..., Any],
        *arguments: object,
        done: Callable[[Any], None],
        failed: Callable[[Exception], None],
    ) -> None:
        """Do the same with work that asks the system, which may wait for somebody to answer.

        Nobody waits for it who closes: it may not end before the program does.
        """
        task = Task(work, arguments, weakref.WeakMethod(done), weakref.WeakMethod(failed))
        Thread(target=self._work, args=(task,), daemon=True).start()

    def wait(self) -> None:
        """Return when everything that was started has ended, but for what asks the system."""
        self._pool.waitForDone()

    @property
    def busy(self) -> bool:
        """Whether anything is still at work."""
        return self._pool.activeThreadCount() > 0

    def _work(self, task: Task) -> None:
        try:
            task.result = task.work(*task.arguments)
            if task.each is not None:
                self._tell_each(task)
        except Exception as error:  # noqa: BLE001 (the one net around every task)
            task.error = error
        if isValid(self):
            self._ended.emit(task)

    def _tell_each(self, task: Task) -> None:
        parts, task.result = cast("Iterator[Any]", task.result), None
        for part in parts:
            if isValid(self):
                self._told.emit(task, part)

    def _pass_on(self, task: Task, part: object) -> None:
        each = None if task.each is None else task.each()
        if each is not None and _lives(each):
            each(part)

    def _deliver(self, task: Task) -> None:
        error, task.error = task.error, None  # its frames hold the task
        if error is not None:
            failed = task.failed()
            if failed is not None and _lives(failed):
                failed(error)
            return
        done = task.done()
        if done is not None and _lives(done):
            done(task.result)


def _lives(method: Callable[[Any], None]) -> bool:
    """Say whether the object of *method* lives in Qt as well; Python may hold it for longer."""
    owner = getattr(method, "__self__", None)
    return not isinstance(owner, QObject) or isValid(owner)


class Progress(QObject):
    """How far a piece of work is, told from its own thread, and the wish that it should stop.

    Signal: ``told(done, total)``, on the main thread, at most once for each hundredth.
    """

    told = Signal(int, int)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._stop = Event()
        self._hundredth = -1

    def tell(self, done: int, total: int) -> None:
        """Say how far it is; called by the work."""
        hundredth = done * 100 // total if total else 100
        if hundredth != self._hundredth:
            self._hundredth = hundredth
            self.told.emit(done, total)

    def stop(self) -> None:
        """Wish that the work should stop."""
        self._stop.set()

    def is_stopped(self) -> bool:
        """Say whether the work should stop; called by the work."""
        return self._stop.is_set()


class Task:
    """One piece of work and where its outcome goes."""

    def __init__(
        self,
        work: Callable[..., Any],
        arguments: tuple[object, ...],
        done: weakref.WeakMethod[Callable[[Any], None]],
        failed: weakref.WeakMethod[Callable[[Exception], None]],
    ) -> None:
        self.work = work
        self.arguments = arguments
        self.done = done
        self.failed = failed
        self.each: weakref.WeakMethod[Callable[[Any], None]] | None = None
        self.result: object = None
        self.error: Exception | None = None
