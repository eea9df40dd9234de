"""While nobody is there no process formats texts; there is one again before a text is wanted."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from revmentor_desktop.services.renderer import Renderer
from revmentor_desktop.ui.formatting import Formatting
from revmentor_desktop.ui.resting import Resting
from revmentor_desktop.ui.tasks import Tasks
from tests.ui.test_impatience import press_a

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QObject
    from PySide6.QtWidgets import QLineEdit
    from pytestqt.qtbot import QtBot


@pytest.fixture
def renderer() -> Iterator[Renderer]:
    """One of its own, because its process ends."""
    with closing(Renderer()) as made:
        yield made


@pytest.fixture
def tasks(qapp: QObject) -> Iterator[Tasks]:
    made = Tasks()
    yield made
    made.wait()


def test_a_key_starts_the_process_that_rested_and_no_text_has_to(
    qtbot: QtBot, field: QLineEdit, renderer: Renderer, tasks: Tasks
) -> None:
    resting = Resting(tasks, tasks)
    for _ in range(2):  # each time that somebody pauses
        renderer.begin()
        resting.rest(renderer, field.windowHandle())
        assert renderer.process_id is None
        press_a(field)
        qtbot.waitUntil(lambda: renderer.process_id is not None)
        assert field.text()
    tasks.wait()
    process = renderer.process_id
    assert renderer.render("*a*").html == "<p><em>a</em></p>"
    assert renderer.process_id == process


def test_what_is_wanted_while_it_rests_comes_as_well(
    qtbot: QtBot, field: QLineEdit, renderer: Renderer, tasks: Tasks
) -> None:
    renderer.begin()
    Resting(tasks, tasks).rest(renderer, field.windowHandle())
    formatting = Formatting(renderer, tasks, tasks)
    with qtbot.waitSignal(formatting.formatted) as heard:
        formatting.ask("*a*")
    assert [text.html for text in heard.args[0]] == ["<p><em>a</em></p>"]


def test_where_no_process_was_none_is_started(
    field: QLineEdit, renderer: Renderer, tasks: Tasks
) -> None:
    Resting(tasks, tasks).rest(renderer, field.windowHandle())
    press_a(field)
    tasks.wait()
    assert renderer.process_id is None


def test_one_that_was_closed_meanwhile_stays_closed(
    field: QLineEdit, renderer: Renderer, tasks: Tasks
) -> None:
    renderer.begin()
    Resting(tasks, tasks).rest(renderer, field.windowHandle())
    renderer.close()
    press_a(field)
    tasks.wait()
    assert renderer.process_id is None
