"""Steps are taken a few at a time, and whoever begins others is done with the first."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject, QTimer

from revmentor_desktop.ui import stepwise
from revmentor_desktop.ui.stepwise import Stepwise

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot


@pytest.fixture
def steps(qapp: QObject) -> Iterator[Stepwise]:
    owner = QObject()
    yield Stepwise(owner)
    owner.deleteLater()


def test_a_few_steps_are_taken_at_once(steps: Stepwise, qtbot: QtBot) -> None:
    with qtbot.waitSignal(steps.ended) as ended:
        steps.begin(iter(range(5)))
        assert not steps.busy
    assert ended.args == [4]


def test_between_many_everything_else_has_its_turn(
    steps: Stepwise, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stepwise, "AT_A_TIME", -1)
    told: list[int] = []
    steps.told.connect(told.append)
    steps.begin(iter(range(3)))
    assert told == [0]
    assert steps.busy
    qtbot.waitUntil(lambda: not steps.busy)
    assert told == [0, 1, 2]


def test_steps_that_begin_later_wait(steps: Stepwise, qtbot: QtBot) -> None:
    with qtbot.waitSignal(steps.ended) as ended:
        steps.begin_in(1, iter("ab"))
        assert steps.busy
    assert ended.args == ["b"]


def test_steps_that_let_a_picture_pass_wait_for_a_turn(steps: Stepwise, qtbot: QtBot) -> None:
    seen: list[str] = []
    steps.ended.connect(lambda _last: seen.append("steps"))
    steps.begin_when_painted(iter("ab"))
    QTimer.singleShot(0, steps, lambda: seen.append("what was due"))
    qtbot.waitUntil(lambda: not steps.busy)
    assert seen == ["what was due", "steps"]


def test_the_next_take_the_place_of_those_before(steps: Stepwise, qtbot: QtBot) -> None:
    ended: list[object] = []
    steps.ended.connect(ended.append)
    steps.begin_in(60_000, iter("ab"))
    steps.begin(iter("c"))
    assert ended == ["c"]
    assert not steps.busy


def test_a_step_may_begin_others(steps: Stepwise) -> None:
    ended: list[object] = []
    steps.ended.connect(ended.append)

    def first() -> Iterator[str]:
        steps.begin(iter("z"))
        yield "a"

    steps.begin(first())
    assert ended == ["z"]


def test_nobody_is_told_of_what_was_stopped(steps: Stepwise) -> None:
    steps.ended.connect(pytest.fail)
    steps.begin_in(60_000, iter("ab"))
    steps.stop()
    assert not steps.busy


def test_a_step_that_raises_is_no_end(steps: Stepwise) -> None:
    steps.ended.connect(pytest.fail)

    def failing() -> Iterator[int]:
        yield 1
        raise LookupError

    with pytest.raises(LookupError):
        steps.begin(failing())
    assert not steps.busy
