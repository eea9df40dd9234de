"""A view asks for texts and waits for nothing; only the newest answer reaches it."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject

from revmentor_desktop.services.rendering import Rendered
from revmentor_desktop.ui.formatting import Formatting
from revmentor_desktop.ui.tasks import Tasks

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pytestqt.qtbot import QtBot


class Slow:
    """A renderer that answers when it is told to."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.go_on = threading.Event()
        self.only: set[str] | None = None
        """What is waited for; everything, where nothing is named."""

    def render(self, markdown: str) -> Rendered:
        self.asked.append(markdown)
        if self.only is None or markdown in self.only:
            self.go_on.wait(30)
        return Rendered(markdown.upper(), formatted=True)

    def render_in_turn(self, texts: Iterable[str]) -> Iterator[Rendered]:
        for text in texts:
            yield self.render(text)


@pytest.fixture
def slow() -> Slow:
    return Slow()


@pytest.fixture
def tasks(qapp: object, slow: Slow) -> Iterator[Tasks]:
    made = Tasks()
    yield made
    slow.go_on.set()
    made.wait()


def heard(formatting: Formatting) -> list[list[str]]:
    answers: list[list[str]] = []
    formatting.formatted.connect(lambda texts: answers.append([text.html for text in texts]))
    return answers


def test_asking_does_not_wait(qtbot: QtBot, slow: Slow, tasks: Tasks) -> None:
    formatting = Formatting(slow, tasks, tasks)  # type: ignore[arg-type]  # a stand-in
    answers = heard(formatting)
    formatting.ask("a", "b")
    assert formatting.busy
    assert answers == []
    slow.go_on.set()
    qtbot.waitUntil(lambda: answers == [["A", "B"]])
    assert not formatting.busy


def test_only_the_newest_of_what_was_asked_is_shown(qtbot: QtBot, slow: Slow, tasks: Tasks) -> None:
    formatting = Formatting(slow, tasks, tasks)  # type: ignore[arg-type]  # a stand-in
    answers = heard(formatting)
    formatting.ask("a")
    qtbot.waitUntil(lambda: slow.asked == ["a"])
    for text in ("b", "c"):
        formatting.ask(text)
    slow.go_on.set()
    qtbot.waitUntil(lambda: bool(answers))
    tasks.wait()
    assert answers == [["C"]]
    assert slow.asked == ["a", "c"]


def test_each_is_shown_while_the_next_one_is_made(qtbot: QtBot, slow: Slow, tasks: Tasks) -> None:
    formatting = Formatting(slow, tasks, tasks)  # type: ignore[arg-type]  # a stand-in
    answers = heard(formatting)
    slow.only = {"c"}
    formatting.ask_in_turn("a", "b", "c")
    qtbot.waitUntil(lambda: slow.asked == ["a", "b", "c"])
    qtbot.waitUntil(lambda: answers == [["A"], ["B"]])
    assert formatting.busy
    slow.go_on.set()
    qtbot.waitUntil(lambda: answers == [["A"], ["B"], ["C"]])
    assert not formatting.busy


def test_what_was_asked_in_turn_ends_when_something_newer_is_wanted(
    qtbot: QtBot, slow: Slow, tasks: Tasks
) -> None:
    formatting = Formatting(slow, tasks, tasks)  # type: ignore[arg-type]  # a stand-in
    answers = heard(formatting)
    slow.only = {"b"}
    formatting.ask_in_turn("a", "b", "c")
    qtbot.waitUntil(lambda: slow.asked == ["a", "b"])
    formatting.ask("d")
    slow.go_on.set()
    qtbot.waitUntil(lambda: not formatting.busy)
    assert answers[-1] == ["D"]
    assert ["B"] not in answers
    assert slow.asked == ["a", "b", "d"]


def test_a_view_that_is_gone_gets_no_answer(qtbot: QtBot, slow: Slow, tasks: Tasks) -> None:
    view = QObject()
    formatting = Formatting(slow, tasks, view)  # type: ignore[arg-type]  # a stand-in
    answers = heard(formatting)
    formatting.ask("a")
    with qtbot.waitSignal(view.destroyed):
        view.deleteLater()
    slow.go_on.set()
    tasks.wait()
    with qtbot.waitSignal(tasks._ended, raising=False, timeout=50):
        pass
    assert answers == []
