"""What is kept ready for somebody at work, and rests while nobody is there.

That is the process that formats texts: it holds nine megabytes, and is started again in less time
than goes by between somebody's first sign and the first text that they want to see.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from revmentor_desktop.ui.presence import Presence

if TYPE_CHECKING:
    from PySide6.QtGui import QWindow

    from revmentor_desktop.services.renderer import Renderer
    from revmentor_desktop.ui.tasks import Tasks


class Resting(QObject):
    """Has the process of a renderer end, and start again among *tasks* once somebody is felt."""

    def __init__(self, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._renderer: Renderer | None = None
        self._presence = Presence(self)
        self._presence.felt.connect(self._begin)

    def rest(self, renderer: Renderer, window: QWindow) -> None:
        """Have *renderer* rest until somebody is felt in *window*; not while it is at work.

        One that had no process gets none then.
        """
        if renderer.rest():
            self._renderer = renderer
            self._presence.watch(window)

    def _begin(self) -> None:
        renderer, self._renderer = self._renderer, None
        if renderer is not None:
            self._tasks.run(renderer.begin, done=self._begun, failed=self._fail)

    def _begun(self, _nothing: object) -> None:
        """Hear that it is ready: whoever wants a text asks for it."""

    def _fail(self, error: Exception) -> None:
        raise error  # for whoever catches what nobody caught: it never raises
