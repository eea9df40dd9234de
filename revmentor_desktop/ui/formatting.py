"""Markdown on its way to be formatted, away from the main thread.

A view asks for texts and shows what arrives; it never waits.  Of what is asked in quick
succession only the newest counts: one request is on its way at a time, the last one asked
meanwhile follows it, and answers to older ones are dropped.
"""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from revmentor_desktop.services.renderer import Renderer
    from revmentor_desktop.services.rendering import Rendered
    from revmentor_desktop.ui.tasks import Tasks


class Formatting(QObject):
    """Formats the texts of one view.

    Signal: ``formatted(tuple[Rendered, ...])``, one for each text that was asked for last; where
    they were asked for in turn, it comes for each text by itself.
    """

    formatted = Signal(object)

    def __init__(self, renderer: Renderer, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._renderer = renderer
        self._tasks = tasks
        self._wanted: _Asked | None = None
        self._on_its_way: _Asked | None = None

    @property
    def busy(self) -> bool:
        """Whether an answer is still to come."""
        asked = self._on_its_way
        return self._wanted is not None or (
            asked is not None and asked.left > 0 and not asked.is_dropped()
        )

    def ask(self, *texts: str) -> None:
        """Have *texts* formatted; what was asked for before is no longer wanted."""
        self._ask(_Asked(texts, in_turn=False))

    def ask_in_turn(self, *texts: str) -> None:
        """Do the same, and hear of each as soon as it is there, while the next one is made."""
        self._ask(_Asked(texts, in_turn=True))

    def forget(self) -> None:
        """Want nothing any more of what was asked for."""
        self._wanted = None
        if self._on_its_way is not None:
            self._on_its_way.drop()

    def _ask(self, asked: _Asked) -> None:
        self._wanted = asked
        if self._on_its_way is None:
            self._send()
        else:
            self._on_its_way.drop()

    def _send(self) -> None:
        asked, self._wanted = self._wanted, None
        self._on_its_way = asked
        if asked is not None:
            self._tasks.run_each(
                _each, self._renderer, asked, each=self._take, done=self._end, failed=self._fail
            )

    def _take(self, rendered: tuple[Rendered, ...]) -> None:
        asked = self._on_its_way
        if asked is not None and not asked.is_dropped():
            asked.left -= 1
            self.formatted.emit(rendered)

    def _end(self, _nothing: object) -> None:
        self._send()

    def _fail(self, error: Exception) -> None:
        """Go on with what is wanted next, and let the error be seen: rendering never raises."""
        self._send()
        raise error


class _Asked:
    """What was asked for together, and how many answers are still to come."""

    def __init__(self, texts: tuple[str, ...], *, in_turn: bool) -> None:
        self.texts = texts
        self.in_turn = in_turn
        self.left = len(texts) if in_turn else 1
        self._dropped = False

    def drop(self) -> None:
        """Want no answer any more."""
        self._dropped = True

    def is_dropped(self) -> bool:
        """Say whether no answer is wanted any more; the other thread may ask."""
        return self._dropped


def _each(renderer: Renderer, asked: _Asked) -> Iterator[tuple[Rendered, ...]]:
    if asked.is_dropped():
        return
    if not asked.in_turn:
        yield tuple(renderer.render(text) for text in asked.texts)
        return
    with closing(renderer.render_in_turn(asked.texts)) as answers:
        for rendered in answers:
            if asked.is_dropped():
                return
            yield (rendered,)
