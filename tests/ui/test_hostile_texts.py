"""Texts written to do harm: what is shown of each, that nothing is loaded, and that nobody waits.

The texts and their answers stand in ``tests/hostile/markdown.yaml``.  For how long each stops the
window is measured by ``python -m tests.soak blocks``.
"""

from __future__ import annotations

import socket
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtWidgets import QApplication

from revmentor_desktop.services import rendering
from revmentor_desktop.ui.formatting import Formatting
from revmentor_desktop.ui.widgets.markdown_view import MarkdownView
from tests.hostile.markdown import CASES, HEAPS, heaped, name
from tests.services.test_rendering import Elements

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from revmentor_desktop.services.renderer import Renderer
    from revmentor_desktop.ui.desk import Desk

NEVER = ("script", "style", "iframe", "object", "embed", "form", "input", "svg", "meta", "link")


class Watched(MarkdownView):
    """A view that counts what it is asked to load and what it answers."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.theme, "Note")
        self.asked: list[str] = []
        self.answered: list[str] = []
        self.set_pictures(lambda _address: None)

    def loadResource(self, kind: int, address: QUrl | str) -> Any:
        found = super().loadResource(kind, address)
        text = address.toString() if isinstance(address, QUrl) else address
        self.asked.append(text)
        if found is not None and not text.startswith("attachment:"):
            self.answered.append(text)
        return found


@pytest.fixture
def view(desk: Desk, qtbot: QtBot) -> Watched:
    made = Watched(desk)
    qtbot.addWidget(made)
    made.resize(500, 400)
    made.show()
    return made


def test_there_are_enough_of_them() -> None:
    assert len(CASES) + len(HEAPS) >= 100
    assert len({name(case) for case in CASES + HEAPS}) == len(CASES) + len(HEAPS)


@pytest.mark.parametrize("case", CASES, ids=name)
def test_of_each_exactly_this_is_shown(case: dict[str, Any], renderer: Renderer) -> None:
    assert renderer.render(case["markdown"]).html == case["html"]


@pytest.mark.parametrize("case", CASES, ids=name)
def test_no_answer_can_do_anything(case: dict[str, Any]) -> None:
    elements = Elements(case["html"])
    for tag, attributes in elements.found:
        assert tag not in NEVER
        assert not any(attribute.startswith("on") for attribute in attributes)
        for address in (attributes.get("href"), attributes.get("src")):
            assert address is None or address.startswith(
                ("http://", "https://", "mailto:", "topic://", "attachment:0f")
            )


def test_nothing_is_loaded_and_no_socket_opened(
    view: Watched, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    opened: list[object] = []
    monkeypatch.setattr(socket, "socket", lambda *given, **_: opened.append(given))
    for case in CASES:
        view.show_html(case["html"])
        QApplication.processEvents()
        assert not view.grab().isNull()
    assert view.answered == []
    assert {address for address in view.asked if address.startswith("attachment:")}
    assert opened == []


@pytest.mark.parametrize("heap", HEAPS, ids=name)
@pytest.mark.timeout(60)  # a guard against growth, not a measure
def test_a_heap_is_answered_and_shown(
    heap: dict[str, Any], desk: Desk, view: Watched, qtbot: QtBot
) -> None:
    formatting = Formatting(desk.renderer, desk.tasks, view)
    with qtbot.waitSignal(formatting.formatted, timeout=30_000) as answer:
        formatting.ask(heaped(heap))
    with qtbot.waitSignal(view.completed, timeout=30_000):
        view.show_html(answer.args[0][0].html)
    assert view.answered == []


def test_the_window_formats_nothing_itself(
    desk: Desk, view: Watched, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    """What takes long takes it elsewhere: the parser is not even called in this process."""

    def not_here(_markdown: str) -> rendering.Rendered:
        raise AssertionError("formatted in the process of the window")

    monkeypatch.setattr(rendering, "render", not_here)
    formatting = Formatting(desk.renderer, desk.tasks, view)
    with qtbot.waitSignal(formatting.formatted) as answer:
        formatting.ask("*a*")
    assert answer.args[0][0].html == "<p><em>a</em></p>"
