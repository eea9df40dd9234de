"""Turns of those who work piece by piece: one in each turn of the loop, and each in the end."""

from __future__ import annotations

from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject, QTimer

from revmentor_desktop.ui import turns as turns_module
from revmentor_desktop.ui.turns import Turn, Turns

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot


@pytest.fixture
def owner(qapp: QApplication) -> Iterator[QObject]:
    made = QObject()
    yield made
    made.deleteLater()


@pytest.fixture
def turns(owner: QObject) -> Turns:
    return Turns(owner)


@pytest.fixture
def told(owner: QObject) -> list[str]:
    """What came, and a stroke for each turn of the event loop."""
    log: list[str] = []
    clock = QTimer(owner)
    clock.timeout.connect(partial(log.append, "|"))
    clock.start(0)
    return log


def named(turns: Turns, owner: QObject, told: list[str], name: str) -> Turn:
    turn = Turn(turns, owner)
    turn.came.connect(partial(told.append, name))
    return turn


def test_each_comes_in_a_turn_of_its_own_in_the_order_they_asked(
    qtbot: QtBot, turns: Turns, owner: QObject, told: list[str]
) -> None:
    first, second, third = (named(turns, owner, told, name) for name in "abc")
    for turn in (second, first, third, second):
        turn.ask()
    assert second.asked
    qtbot.waitUntil(lambda: "c" in told)
    assert "".join(one for one in told if one != "|") == "bac"
    assert not {"ba", "ac"} & {a + b for a, b in pairwise(told)}
    assert not second.asked


def test_who_asks_again_while_it_comes_waits_behind_the_others(
    qtbot: QtBot, turns: Turns, owner: QObject, told: list[str]
) -> None:
    eager, other = (named(turns, owner, told, name) for name in "ab")
    eager.came.connect(eager.ask)
    eager.ask()
    other.ask()
    qtbot.waitUntil(lambda: told.count("a") > 1)
    eager.forgo()
    assert "".join(one for one in told if one != "|").startswith("aba")


def test_what_is_forgone_does_not_come(
    qtbot: QtBot, turns: Turns, owner: QObject, told: list[str]
) -> None:
    one, other = (named(turns, owner, told, name) for name in "ab")
    one.ask()
    other.ask()
    one.forgo()
    assert not one.asked
    qtbot.waitUntil(lambda: "b" in told)
    assert "a" not in told


def test_who_is_gone_keeps_nobody_waiting(
    qtbot: QtBot, turns: Turns, owner: QObject, told: list[str]
) -> None:
    guest = QObject()
    named(turns, guest, told, "a").ask()
    named(turns, owner, told, "b").ask()
    guest.deleteLater()
    qtbot.waitUntil(lambda: "b" in told)
    assert "a" not in told


def test_who_fails_keeps_nobody_waiting(
    qtbot: QtBot, turns: Turns, owner: QObject, told: list[str]
) -> None:
    def fail() -> None:
        raise ValueError("failed")

    failing = Turn(turns, owner)
    failing.came.connect(fail)
    failing.ask()
    named(turns, owner, told, "b").ask()
    with qtbot.capture_exceptions() as failures:
        qtbot.waitUntil(lambda: "b" in told)
    assert [str(failure[1]) for failure in failures] == ["failed"]


def test_pieces_are_brief_for_a_second_after_a_key(
    turns: Turns, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = 100.0
    monkeypatch.setattr(turns_module, "monotonic", lambda: now)
    assert not turns.brief
    turns.make_way()
    assert turns.brief
    now += turns_module.BRIEF_S
    assert not turns.brief
