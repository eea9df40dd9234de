"""Work in the background: its outcome comes home, or nowhere if home is gone."""

from __future__ import annotations

import gc
import threading
import weakref
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QThread, Signal

from revmentor_desktop.ui.tasks import Tasks

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot


class Receiver(QObject):
    """Hears of a task.  Signal: ``heard()``."""

    heard = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.results: list[object] = []
        self.errors: list[Exception] = []
        self.thread_heard_on: QThread | None = None

    def done(self, result: object) -> None:
        self.results.append(result)
        self.thread_heard_on = QThread.currentThread()
        self.heard.emit()

    def failed(self, error: Exception) -> None:
        self.errors.append(error)
        self.thread_heard_on = QThread.currentThread()
        self.heard.emit()


@pytest.fixture
def tasks(qapp: object) -> Iterator[Tasks]:
    made = Tasks()
    yield made
    made.wait()


def divide(number: int, by: int) -> tuple[float, int]:
    return number / by, threading.get_ident()


def test_the_result_comes_on_the_main_thread(
    qtbot: QtBot, qapp: QCoreApplication, tasks: Tasks
) -> None:
    receiver = Receiver()
    with qtbot.waitSignal(receiver.heard):
        tasks.run(divide, 6, 3, done=receiver.done, failed=receiver.failed)
    [(result, worked_on)] = receiver.results
    assert result == 2
    assert worked_on != threading.get_ident()
    assert receiver.thread_heard_on is qapp.thread()


def test_an_error_comes_on_the_main_thread(
    qtbot: QtBot, qapp: QCoreApplication, tasks: Tasks
) -> None:
    receiver = Receiver()
    with qtbot.waitSignal(receiver.heard):
        tasks.run(divide, 6, 0, done=receiver.done, failed=receiver.failed)
    assert [type(error) for error in receiver.errors] == [ZeroDivisionError]
    assert receiver.results == []
    assert receiver.thread_heard_on is qapp.thread()


def test_nothing_keeps_what_failed_once_that_was_told(qtbot: QtBot, tasks: Tasks) -> None:
    """Thousands of notes are given up with it; Python is not asked to collect here."""
    kept: list[weakref.ref[Receiver]] = []
    told: list[str] = []

    class Hearing:
        def failed(self, error: Exception) -> None:
            told.append(str(error))

    def fail() -> None:
        held = Receiver()
        kept.append(weakref.ref(held))
        raise ValueError("no")

    hearing = Hearing()
    tasks.run(fail, done=hearing.failed, failed=hearing.failed)
    qtbot.waitUntil(lambda: told == ["no"])
    tasks.wait()
    assert kept[0]() is None


def deliver() -> None:
    """Let what was emitted on another thread arrive."""
    QCoreApplication.sendPostedEvents()
    QCoreApplication.processEvents()


def test_waiting_returns_when_all_is_done(tasks: Tasks) -> None:
    receiver = Receiver()
    for number in range(20):
        tasks.run(divide, number, 1, done=receiver.done, failed=receiver.failed)
    tasks.wait()
    assert not tasks.busy
    deliver()
    assert sorted(result[0] for result in receiver.results) == list(range(20))  # type: ignore[index]


def test_nobody_is_kept_alive_by_a_task(tasks: Tasks) -> None:
    gate = threading.Event()
    receiver = Receiver()
    gone = weakref.ref(receiver)
    tasks.run(gate.wait, 10, done=receiver.done, failed=receiver.failed)
    del receiver
    gc.collect()
    assert gone() is None
    gate.set()
    tasks.wait()
    deliver()


@pytest.mark.parametrize("by", [1, 0], ids=["result", "error"])
def test_a_widget_that_died_hears_nothing(tasks: Tasks, by: int) -> None:
    """Python may still hold what Qt has deleted."""
    receiver = Receiver()
    results, errors = receiver.results, receiver.errors
    tasks.run(divide, 1, by, done=receiver.done, failed=receiver.failed)
    tasks.wait()
    receiver.deleteLater()
    QCoreApplication.sendPostedEvents(receiver, QEvent.Type.DeferredDelete)
    deliver()
    assert (results, errors) == ([], [])
