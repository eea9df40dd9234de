"""Markdown on its way to be formatted, away from the main thread.

A view asks for texts and shows what arrives; it never waits.  Of what is asked in quick
succession only the newest counts: one request is on its way at a time, the last one asked
meanwhile follows it, and answers to older ones are dropped.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from revmentor_desktop.services.renderer import Renderer
    from revmentor_desktop.services.rendering import Rendered
    from revmentor_desktop.ui.tasks import Tasks


class Formatting(QObject):
    """Formats the texts of one view.

    Signal: ``formatted(tuple[Rendered, ...])``, one for each text that was asked for last.
    """

    formatted = Signal(object)

    def __init__(self, renderer: Renderer, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._renderer = renderer
        self._tasks = tasks
        self._wanted: tuple[str, ...] | None = None
        self._on_its_way = False

    @property
    def busy(self) -> bool:
        """Whether an answer is still to come."""
        return self._on_its_way

    def ask(self, *texts: str) -> None:
        """Have *texts* formatted; what was asked for before is no longer wanted."""
        self._wanted = texts
        if not self._on_its_way:
            self._send()

    def _send(self) -> None:
        texts, self._wanted = self._wanted, None
        self._on_its_way = texts is not None
        if texts is not None:
            self._tasks.run(_all, self._renderer, texts, done=self._take, failed=self._fail)

    def _take(self, rendered: object) -> None:
        newer = self._wanted is not None
        self._send()
        if not newer:
            self.formatted.emit(cast("tuple[Rendered, ...]", rendered))

    def _fail(self, error: Exception) -> None:
        """Go on with what is wanted next, and let the error be seen: rendering never raises."""
        self._send()
        raise error


def _all(renderer: Renderer, texts: tuple[str, ...]) -> tuple[Rendered, ...]:
    return tuple(renderer.render(text) for text in texts)
