"""Work in a thread of its own: it is waited for, or told of."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest

from revmentor_desktop.ui.beside import Beside

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def beside(qapp: object) -> Beside:
    return Beside()


def test_it_is_done_in_another_thread_and_told_of_in_this_one(qtbot: QtBot, beside: Beside) -> None:
    threads = []
    with qtbot.waitSignal(beside.over):
        beside.begin(lambda: threads.append(threading.get_ident()))
    assert beside.end() is None
    assert threads != [threading.get_ident()]


def test_who_waits_for_it_hears_of_the_error_and_nobody_is_told(
    qtbot: QtBot, beside: Beside
) -> None:
    told: list[None] = []
    beside.over.connect(lambda: told.append(None))

    def fail() -> None:
        raise OSError

    beside.begin(fail)
    assert isinstance(beside.end(), OSError)
    assert beside.end() is None
    with qtbot.waitSignal(beside.over):
        beside.begin(lambda: None)
    assert len(told) == 1
    beside.end()
