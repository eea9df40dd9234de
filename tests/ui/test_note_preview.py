"""A note as it reads, while it is changed: what is seen stays, and little is formatted anew."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

from revmentor_desktop.services.rendering import MOST_LINES, unformatted
from revmentor_desktop.ui.note_preview import NotePreview

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Sequence

    from pytestqt.qtbot import QtBot

    from revmentor_desktop.services.rendering import Rendered
    from revmentor_desktop.ui.desk import Desk

CHAPTER = "## Chapter {number}\n\n" + "Some *words* that say something.\n\n" * 120
LONG = "".join(CHAPTER.format(number=number) for number in range(8))


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    """Qt never again paints a window that was to be painted while its updates were held back."""
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(500, 400)
    made.show()
    return made


@pytest.fixture
def preview(desk: Desk, window: QWidget) -> NotePreview:
    made = NotePreview(desk, "Note", parent=window)
    made.resize(window.size())
    made.show()
    return made


@pytest.fixture
def formatted(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What was formatted, part by part."""
    found: list[str] = []
    render = desk.renderer.render_in_turn

    def noted(texts: Sequence[str]) -> Generator[Rendered]:
        found.extend(texts)
        yield from render(texts)

    monkeypatch.setattr(desk.renderer, "render_in_turn", noted)
    return found


@pytest.fixture
def show(preview: NotePreview, qtbot: QtBot) -> Callable[[str], str]:
    """Show a text, and return what is read of it."""

    def shown(text: str) -> str:
        if not preview.shows(text):
            with qtbot.waitSignal(preview.drawn):
                preview.show_markdown(text)
        assert preview.shows(text)
        return preview.toPlainText()

    return shown


class Paints(QObject):
    """Notes how far down the preview was, each time it was painted."""

    def __init__(self, preview: NotePreview) -> None:
        super().__init__(preview)
        self._bar = preview.verticalScrollBar()
        self.places: list[int] = []
        preview.viewport().installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self.places.append(self._bar.value())
        return False


def changed(text: str) -> str:
    half = text.index("Chapter 4")
    return f"{text[:half]}Changed {text[half:]}"


def test_what_is_seen_of_a_long_text_stays_while_it_is_changed(
    preview: NotePreview, show: Callable[[str], str], qtbot: QtBot
) -> None:
    show(LONG)
    bar = preview.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    at = bar.value()
    paints = Paints(preview)
    assert "Changed Chapter 4" in show(changed(LONG))
    qtbot.waitUntil(lambda: bool(paints.places))
    assert set(paints.places) == {at}


def test_a_shorter_text_is_painted_as_well(
    preview: NotePreview, show: Callable[[str], str], qtbot: QtBot
) -> None:
    show(LONG)
    bar = preview.verticalScrollBar()
    bar.setValue(bar.maximum())
    paints = Paints(preview)
    qtbot.waitUntil(lambda: bool(paints.places))
    paints.places.clear()
    show("Short.")
    qtbot.waitUntil(lambda: bool(paints.places))
    assert set(paints.places) == {0}


def test_who_scrolls_meanwhile_is_not_taken_back(
    preview: NotePreview, show: Callable[[str], str], qtbot: QtBot
) -> None:
    show(LONG)
    bar = preview.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    preview.show_markdown(changed(LONG))
    qtbot.waitUntil(lambda: preview.is_growing)
    bar.triggerAction(bar.SliderAction.SliderToMinimum)
    assert preview.updatesEnabled()
    with qtbot.waitSignal(preview.drawn):
        pass
    assert bar.value() == 0


def test_only_what_is_another_part_is_formatted_anew(
    show: Callable[[str], str], formatted: list[str]
) -> None:
    show(LONG)
    assert "".join(formatted) == LONG
    formatted.clear()
    show(changed(LONG))
    assert len(formatted) == 1
    assert "Changed Chapter 4" in formatted[0]


def test_what_could_not_be_formatted_is_tried_again_with_the_next_change(
    desk: Desk, show: Callable[[str], str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def failed(texts: Sequence[str]) -> Generator[Rendered]:
        yield from map(unformatted, texts)

    with monkeypatch.context() as trouble:
        trouble.setattr(desk.renderer, "render_in_turn", failed)
        assert "## Chapter 0" in show(LONG)
    assert "##" not in show(changed(LONG))


def test_what_was_taken_back_is_formatted_no_more_than_that(
    show: Callable[[str], str], formatted: list[str]
) -> None:
    before = show(LONG)
    cut = show(LONG[: LONG.index("## Chapter 5")])
    formatted.clear()
    assert show(LONG) == before != cut
    assert len("".join(formatted)) < len(LONG) / 2


def test_what_is_taken_back_before_it_was_formatted_is_shown_no_more(
    preview: NotePreview, show: Callable[[str], str], qtbot: QtBot
) -> None:
    before = show(LONG)
    preview.show_markdown(changed(LONG))
    with qtbot.waitSignal(preview.drawn):
        preview.show_markdown(LONG)
    assert preview.shows(LONG)
    assert show(changed(LONG)) != before  # what was dropped is formatted now
    assert show(LONG) == before


def test_a_text_of_more_lines_than_are_formatted_at_once_stays_formatted(
    show: Callable[[str], str],
) -> None:
    text = "## Heading\n\nA\n\n" * (MOST_LINES // 3)
    assert "##" not in show(text)
    assert "##" not in show(text + "B\n")


def test_the_parts_of_another_note_are_forgotten(
    preview: NotePreview, show: Callable[[str], str], formatted: list[str]
) -> None:
    show(LONG)
    preview.begin_anew()
    formatted.clear()
    show(LONG)
    assert "".join(formatted) == LONG


@given(st.lists(st.integers(0, 3), min_size=2, max_size=6))
@settings(
    max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_a_text_reads_the_same_however_it_came_to_be(
    preview: NotePreview, show: Callable[[str], str], steps: list[int]
) -> None:
    texts = [LONG, changed(LONG), LONG[: len(LONG) // 2], LONG[len(LONG) // 3 :]]
    for step in steps:
        last = show(texts[step])
    preview.begin_anew()
    assert show(texts[steps[-1]]) == last
