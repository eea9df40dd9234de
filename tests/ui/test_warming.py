"""What pages are made of is loaded before one goes there, and while nobody is at work."""

from __future__ import annotations

import subprocess
import sys
from functools import partial
from importlib import import_module
from threading import current_thread, main_thread
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject, QTimer

from revmentor_desktop.ui.pages import PageMaker
from revmentor_desktop.ui.places import PageName
from revmentor_desktop.ui.tasks import Tasks
from revmentor_desktop.ui.warming import STEPS, Warming, modules_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from threading import Thread

    from pytestqt.qtbot import QtBot

    from revmentor_desktop.ui.desk import Desk

ALL = """
import sys
import pytest
from PySide6.QtCore import QObject
from revmentor_desktop.ui.pages import PageMaker
from revmentor_desktop.ui.places import PageName
from revmentor_desktop.ui.warming import Warming

parent = QObject()
warming = Warming(lambda: True, parent)
while not warming.done:
    warming.step()
before = set(sys.modules)
from revmentor_desktop.ui import pages

made = pages.PageMaker.make.__code__.co_names
for name in made:
    if name.startswith("revmentor_desktop."):
        __import__(name)
print(*sorted(one for one in set(sys.modules) - before if "home" not in one))
"""


def test_every_page_is_loaded_when_all_steps_are_taken() -> None:
    ran = subprocess.run([sys.executable, "-c", ALL], capture_output=True, text=True, check=True)
    missing = [one for one in ran.stdout.split() if one.endswith("page")]
    assert missing == []


@pytest.mark.parametrize("name", [one for one in PageName if one is not PageName.HOME])
def test_what_a_page_is_made_of_ends_with_the_page(desk: Desk, name: PageName) -> None:
    *_, last = modules_of(name)
    assert last in PageMaker.make.__code__.co_names
    for module in modules_of(name):
        import_module(module)
    assert not PageMaker(desk).left_to_load(name)


def test_what_is_not_loaded_is_left_to_load(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    (first,) = modules_of(PageName.DELETED)
    monkeypatch.delitem(sys.modules, first, raising=False)
    assert PageMaker(desk).left_to_load(PageName.DELETED) == [first]


def test_so_is_every_large_dialog() -> None:
    large = ("bringing.bring_in", "guide.window", "library.topic_editor", "settings.window")
    wanted = {f"revmentor_desktop.ui.{name}" for name in (*large, "sharing.dialog")}
    assert wanted <= set(STEPS)


def test_nothing_is_loaded_while_somebody_is_at_work(qapp: object) -> None:
    parent = QObject()
    warming = Warming(lambda: False, parent, ("no.such.module",))
    warming.step()
    assert not warming.done


def test_a_step_is_taken_once(qapp: object) -> None:
    parent = QObject()
    warming = Warming(lambda: True, parent, ("revmentor_desktop.ui.warming",))
    warming.step()
    assert warming.done
    assert len(set(STEPS)) == len(STEPS)


def reads(read: list[int]) -> Callable[[], Iterator[None]]:
    """Return what adds two numbers to *read* each time that it is gone through."""
    return lambda: (read.append(at) for at in range(2))


def test_what_most_pages_list_is_read_after_that(qtbot: QtBot) -> None:
    parent = QObject()
    read: list[int] = []
    warming = Warming(lambda: True, parent, ("revmentor_desktop.ui.warming",), reads(read))
    warming.step()
    assert not read
    with qtbot.waitSignal(warming.ended):
        for _ in range(3):
            warming.step()
    assert read == [0, 1]
    assert warming.done


def test_what_is_opened_later_is_read_as_well_and_the_end_told_once(qtbot: QtBot) -> None:
    parent = QObject()
    read: list[int] = []
    ends: list[bool] = []
    warming = Warming(lambda: True, parent, (), reads(read))
    warming.ended.connect(lambda: ends.append(True))
    warming.begin()
    qtbot.waitUntil(lambda: warming.done)
    warming.read_anew()
    assert not warming.done
    qtbot.waitUntil(lambda: warming.done)
    assert read == [0, 1, 0, 1]
    assert ends == [True]


def test_what_is_opened_is_read_for_nobody_before_somebody_came(qapp: object) -> None:
    parent = QObject()
    warming = Warming(lambda: True, parent, (), reads([]))
    warming.read_anew()
    [clock] = warming.findChildren(QTimer)
    assert not clock.isActive()


def test_what_comes_whole_is_loaded_beside_the_window_before_the_steps(qtbot: QtBot) -> None:
    parent = QObject()
    tasks = Tasks(parent)
    threads: list[Thread] = []
    warming = Warming(lambda: not tasks.busy, parent, ("revmentor_desktop.ui.warming",))
    warming.load_beside(tasks, lambda: threads.append(current_thread()))
    assert threads == []
    warming.begin()
    with qtbot.waitSignal(warming.ended):
        pass
    [thread] = threads
    assert thread is not main_thread()


def test_that_waits_for_no_rest_and_the_steps_do(qtbot: QtBot) -> None:
    parent = QObject()
    tasks = Tasks(parent)
    loaded: list[bool] = []
    warming = Warming(lambda: False, parent, ("no.such.module",))
    warming.load_beside(tasks, lambda: loaded.append(True))
    warming.begin()
    qtbot.waitUntil(lambda: loaded == [True] and not tasks.busy)
    warming.step()
    assert not warming.done


def _load(name: str) -> None:
    import_module(name)


def test_that_it_failed_is_heard(qtbot: QtBot) -> None:
    parent = QObject()
    tasks = Tasks(parent)
    warming = Warming(lambda: True, parent)
    warming.load_beside(tasks, partial(_load, "no.such.module"))
    with qtbot.captureExceptions() as caught:
        warming.step()
        qtbot.waitUntil(lambda: bool(caught))
    assert [kind for kind, *_ in caught] == [ModuleNotFoundError]
