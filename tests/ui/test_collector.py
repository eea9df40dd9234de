"""Unreachable cycles die on the main thread, however busy the others are."""

from __future__ import annotations

import gc
import threading
from typing import TYPE_CHECKING

import pytest

from revmentor_desktop.ui.collector import MOST_PUT_OFF, MUCH, OFTEN, QUIET, Collector, due
from revmentor_desktop.ui.tasks import Tasks

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

LIMITS = (700, 10, 10)


@pytest.fixture
def collector(qapp: object) -> Iterator[Collector]:
    made = Collector()
    gc.enable()
    made.begin()
    yield made
    made.end()
    gc.disable()  # as all tests run


def rubbish(amount: int) -> str:
    """Leave *amount* cycles behind, and return the name of the thread that did."""
    for _ in range(amount):
        cycle: list[object] = []
        cycle.append(cycle)
    return threading.current_thread().name


@pytest.mark.parametrize(
    ("counts", "generation"),
    [
        ((700, 99, 99), None),
        ((701, 0, 0), 0),
        ((701, 10, 99), 0),
        ((701, 11, 0), 1),
        ((701, 11, 10), 1),
        ((701, 11, 11), 2),
    ],
)
def test_a_generation_is_due_when_python_would_collect_it(
    counts: tuple[int, int, int], generation: int | None
) -> None:
    assert due(counts, LIMITS) == generation


def test_no_task_collects_what_it_did_not_leave(collector: Collector, qtbot: QtBot) -> None:
    threads: list[str] = []

    def note(phase: str, _info: dict[str, int]) -> None:
        if phase == "start":
            threads.append(threading.current_thread().name)

    class Heard:
        worker = ""

        def take(self, name: str) -> None:
            self.worker = name

        def fail(self, error: Exception) -> None:
            raise error

    heard, tasks = Heard(), Tasks()
    gc.callbacks.append(note)
    try:
        tasks.run(rubbish, 10_000, done=heard.take, failed=heard.fail)
        qtbot.waitUntil(lambda: bool(heard.worker) and bool(threads))
    finally:
        gc.callbacks.remove(note)
    assert heard.worker != threading.main_thread().name
    assert set(threads) == {threading.main_thread().name}


def test_python_collects_again_when_the_program_has_ended(qapp: object) -> None:
    made = Collector()
    made.begin()
    made.spare()
    assert not gc.isenabled()
    made.end()
    try:
        assert gc.isenabled()
        assert gc.get_freeze_count() == 0
    finally:
        gc.disable()  # as all tests run


def test_it_tells_once_that_nobody_is_at_work(qapp: object) -> None:
    told: list[int] = []
    made = Collector()
    made.quiet.connect(lambda: told.append(1))
    rubbish(1_000)
    made.look()
    for _ in range(QUIET - 1):
        made.look()
    assert not told
    for _ in range(2 * QUIET):
        made.look()
    assert told == [1]
    rubbish(1_000)
    for _ in range(2 * QUIET):
        made.look()
    assert told == [1, 1]


def test_who_types_is_at_work_though_nothing_is_left_behind(qapp: object) -> None:
    told: list[int] = []
    made = Collector()
    made.quiet.connect(lambda: told.append(1))
    gc.collect()
    made.at_rest = lambda: False
    for _ in range(3 * QUIET):
        made.look()
    assert not told
    made.at_rest = lambda: True
    for _ in range(2 * QUIET):
        made.look()
    assert told == [1]


def test_it_tells_again_after_somebody_was_at_work_who_left_nothing_to_collect(
    qapp: object,
) -> None:
    told: list[int] = []
    made = Collector()
    made.quiet.connect(lambda: told.append(1))
    gc.collect()
    for _ in range(2 * QUIET):
        made.look()
    assert told == [1]
    made.at_rest = lambda: False
    made.look()
    made.at_rest = lambda: True
    for _ in range(2 * QUIET):
        made.look()
    assert told == [1, 1]


@pytest.fixture
def looks() -> Iterator[list[int]]:
    """The generations that were collected, each time."""
    seen: list[int] = []

    def note(phase: str, info: dict[str, int]) -> None:
        if phase == "start":
            seen.append(info["generation"])

    gc.callbacks.append(note)
    yield seen
    gc.callbacks.remove(note)


def test_what_is_made_behind_the_window_is_looked_at_while_it_is_made(
    collector: Collector, qtbot: QtBot, looks: list[int]
) -> None:
    """Else all of it is looked at in one turn, in which no key is answered."""
    made: list[object] = []

    def is_seen() -> bool:
        made.extend([] for _ in range(2 * MUCH))
        return len(looks) > 8

    tasks = Tasks()
    collector.at_rest = lambda: not tasks.busy
    tasks.begun.connect(collector.hasten)
    asked, told = threading.Event(), Told()
    tasks.run(asked.wait, done=told.take, failed=told.take)
    qtbot.waitUntil(is_seen)  # in less time than as many usual looks take
    asked.set()
    tasks.wait()
    assert set(looks) == {1}  # what lives on is not looked at again soon


class Told:
    """Is told how something ended."""

    def take(self, _end: object) -> None:
        """Take what it gave, or why it failed."""


def test_a_look_through_all_there_is_waits_for_a_rest(qapp: object, looks: list[int]) -> None:
    made = Collector()
    made.at_rest = lambda: False
    look_when_all_is_due(made)
    made.look()
    assert 2 not in looks
    made.at_rest = lambda: True  # nothing is made at rest
    for _ in range(3):
        made.look()
    assert looks.count(2) == 1


def test_nor_does_it_come_between_the_steps_of_what_one_waits_for(
    qapp: object, looks: list[int]
) -> None:
    made = Collector()
    made.in_steps = lambda: True
    look_when_all_is_due(made)
    made.look()
    assert 2 not in looks
    made.in_steps = lambda: False
    for _ in range(3):
        made.look()
    assert looks.count(2) == 1


def test_it_does_not_wait_for_ever(qapp: object, looks: list[int]) -> None:
    made = Collector()
    made.at_rest = lambda: False
    look_when_all_is_due(made)
    for _ in range(MOST_PUT_OFF // 1000 - 1):  # a second each
        made.look()
    assert 2 not in looks
    made.look()
    assert looks.count(2) == 1


def test_it_is_due_too_where_very_much_is_made_all_the_time(qapp: object, looks: list[int]) -> None:
    made = Collector()
    made.at_rest = lambda: False
    gc.collect()
    for _ in range(LIMITS[2] + 2):
        rubbish(2 * MUCH)
        made.look()
    made.at_rest = lambda: True
    looks.clear()
    for _ in range(2):
        made.look()
    assert looks == [2]


def test_a_rest_lasts_from_one_look_to_the_next(qapp: object, looks: list[int]) -> None:
    """Who waited for something is at work again as soon as it is there."""
    made = Collector()
    made.at_rest = lambda: False
    look_when_all_is_due(made)
    for _ in range(3):
        made.at_rest = lambda: True
        made.look()
        made.at_rest = lambda: False
        made.look()
    assert 2 not in looks


def test_the_look_through_all_there_is_makes_nobody_wait_longer_for_a_rest(
    qapp: object, looks: list[int]
) -> None:
    told: list[int] = []
    made = Collector()
    made.quiet.connect(lambda: told.append(1))
    made.at_rest = lambda: False
    look_when_all_is_due(made)
    made.at_rest = lambda: True
    for _ in range(QUIET + 1):
        made.look()
    assert looks.count(2) == 1
    assert told == [1]


def test_there_is_no_rest_soon_after_something_has_begun_behind_the_window(
    qapp: object, looks: list[int]
) -> None:
    made = Collector()
    made.at_rest = lambda: False
    look_when_all_is_due(made)
    made.at_rest = lambda: True
    made.hasten()
    for _ in range(OFTEN):
        made.look()
    assert 2 not in looks
    for _ in range(2):
        made.look()
    assert looks.count(2) == 1


def look_when_all_is_due(collector: Collector) -> None:
    """Have *collector* look where the oldest generation is due."""
    for generation in (1, 0):
        while gc.get_count()[generation + 1] <= LIMITS[generation + 1]:
            gc.collect(generation)
    rubbish(1_000)
    collector.look()
