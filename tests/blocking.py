"""For how long the window cannot answer while long and hostile texts are shown and opened.

``python -m tests.soak blocks`` prints the longest stretch between two turns of the event loop, in
milliseconds of processor time of the main thread: what another program takes is not ours.
"""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from revmentor_desktop.ui.formatting import Formatting
from revmentor_desktop.ui.notes.editor import NoteEditor
from revmentor_desktop.ui.widgets.markdown_view import MarkdownView
from tests import make
from tests.hostile.markdown import CASES, HEAPS, heaped, name

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from revmentor_desktop.services.rendering import Rendered
    from revmentor_desktop.ui.desk import Desk

LONG = 250_000
"""Characters of a long text, as many as are still formatted."""

PATIENCE = 120.0
"""Seconds after which something that does not come is not waited for."""

PARAGRAPH = (
    "We asked *how* a feed decides, and [looked](https://example.org/feed) at **three** brands "
    "in turn; the `reach` of each was told apart from what was paid for. 我們討論了推薦演算法。"
)
LONG_TEXTS = {
    "paragraphs": f"{PARAGRAPH * 3}\n\n",
    "short lines": "- one\n- [ ] two\n",
    "headings": "## A heading\n\nA line.\n\n",
    "mixed": f"## A heading\n\n{PARAGRAPH}\n\n- one **two**\n  - [x] three\n\n> quoted `a`\n\n",
}


@dataclass(frozen=True)
class Block:
    """What was done, and the longest stretch in which the window could not answer."""

    what: str
    milliseconds: float


class Watch(QObject):
    """Measures the time between turns of the event loop."""

    def __init__(self) -> None:
        super().__init__()
        self.longest = 0.0
        self._last = time.thread_time()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.turn)
        self._timer.start(0)

    def turn(self) -> None:
        """Note that the event loop came by."""
        now = time.thread_time()
        self.longest = max(self.longest, now - self._last)
        self._last = now

    def stop(self) -> float:
        """Return the longest stretch in milliseconds."""
        self.turn()
        self._timer.stop()
        return self.longest * 1000


def long_text(piece: str) -> str:
    """Return *piece* as often as makes a long text."""
    return piece * (LONG // len(piece.encode()))


def long_texts() -> Iterator[tuple[str, str]]:
    """Yield long texts of every kind that a note may have, with what they are called."""
    for what, piece in LONG_TEXTS.items():
        yield what, long_text(piece)
    yield "a table", "| a | b | c |\n|---|---|---|\n" + long_text("| some | **three** | cells |\n")
    yield "code", "```\n" + long_text("    x = [y for y in range(9)]\n") + "```\n"


def views(desk: Desk) -> Iterator[Block]:
    """Show every hostile text and long texts in a view, and yield the block of each."""
    view = MarkdownView(desk.theme, "Note")
    view.resize(680, 800)
    view.show()
    formatting = Formatting(desk.renderer, desk.tasks, view)
    texts = [
        *((name(case), str(case["markdown"])) for case in CASES),
        *((name(heap), heaped(heap)) for heap in HEAPS),
        *long_texts(),
    ]
    for what, text in texts:
        yield Block(f"view: {what}", _shown(view, formatting, text))
    view.close()


def editors(desk: Desk) -> Iterator[Block]:
    """Open long notes in the editor, and yield the block of each."""
    editor = NoteEditor(desk)
    editor.resize(900, 800)
    editor.show()
    for what, text in [*long_texts(), *((name(heap), heaped(heap)) for heap in HEAPS)]:
        watch = Watch()
        note = make.private_note(1, body=text)
        QTimer.singleShot(0, lambda note=note: editor.show_note(note))
        _turn_for(1.0)
        _until(lambda: not (editor.text.growing.busy or editor.text.highlighter.busy))
        yield Block(f"editor: {what}", watch.stop())
    editor.clear()
    editor.close()


def _shown(view: MarkdownView, formatting: Formatting, text: str) -> float:
    """Show *text* as a preview does, and return the longest block until all of it is there."""
    arrived: list[Rendered] = []
    completed: list[bool] = []

    def take(rendered: tuple[Rendered, ...]) -> None:
        arrived.extend(rendered)
        view.show_html(rendered[0].html)

    def complete() -> None:
        completed.append(True)

    formatting.formatted.connect(take)
    view.completed.connect(complete)
    watch = Watch()
    formatting.ask(text)
    _until(lambda: bool(arrived and completed))
    formatting.formatted.disconnect(take)
    view.completed.disconnect(complete)
    return watch.stop()


def _turn_for(seconds: float) -> None:
    end = time.monotonic() + seconds
    _until(lambda: time.monotonic() > end)


def _until(true: Callable[[], bool]) -> None:
    end = time.monotonic() + PATIENCE
    while not true():
        if time.monotonic() > end:
            raise TimeoutError("what was waited for did not come")
        QApplication.processEvents()
