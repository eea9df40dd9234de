"""Markdown on its way to be formatted, away from the main thread.

A view asks for texts and shows what arrives; it never waits.  Of what is asked in quick
succession only the newest counts: one request is on its way at a time, the last one asked
meanwhile follows it, and answers to older ones are dropped.
"""

from __future__ import annotations

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
        return self._wanted is not None or (
            self._on_its_way is not None and self._on_its_way.left > 0
        )

    def ask(self, *texts: str) -> None:
        """Have *texts* formatted; what was asked for before is no longer wanted."""
        self._ask(_Asked((texts,)))

    def ask_in_turn(self, *texts: str) -> None:
        """Do the same, and hear of each as soon as it is there, while the next one is made."""
        self._ask(_Asked(tuple((text,) for text in texts)))

    def _ask(self, asked: _Asked) -> None:
        self._wanted = asked
        if self._on_its_way is None:
            self._send()
        else:
            self._on_its_way.dropped = True

    def _send(self) -> None:
        asked, self._wanted = self._wanted, None
        self._on_its_way = asked
        if asked is not None:
            self._tasks.run_each(
                _each, self._renderer, asked, each=self._take, done=self._end, failed=self._fail
            )

    def _take(self, rendered: tuple[Rendered, ...]) -> None:
        asked = self._on_its_way
        if asked is not None and not asked.dropped:
            asked.left -= 1
            self.formatted.emit(rendered)

    def _end(self, _nothing: object) -> None:
        self._send()

    def _fail(self, error: Exception) -> None:
        """Go on with what is wanted next, and let the error be seen: rendering never raises."""
        self._send()
        raise error


class _Asked:
    """What was asked for together, in the parts in which it is answered."""

    def __init__(self, parts: tuple[tuple[str, ...], ...]) -> None:
        self.parts = parts
        self.left = len(parts)
        self.dropped = False


def _each(renderer: Renderer, asked: _Asked) -> Iterator[tuple[Rendered, ...]]:
    for texts in asked.parts:
        if asked.dropped:
            return
        yield tuple(renderer.render(text) for text in texts)
