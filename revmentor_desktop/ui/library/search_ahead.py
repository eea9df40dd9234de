"""Reads topics for the search while nobody types, so that the first letter need not wait for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from revmentor_desktop.ui.desk import Desk

BETWEEN_MS = 40
"""Between two such times."""

FIRST_AFTER_MS = 300
"""Before the first of them: by then the page is painted."""


class SearchAhead(QObject):
    """Reads a few topics after the other, from ``begin`` on until all are read."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._read_some)

    def begin(self) -> None:
        """Read, once the page is painted, what has not been read yet."""
        self._timer.start(FIRST_AFTER_MS)

    def _read_some(self) -> None:
        self._timer.setInterval(BETWEEN_MS)
        if not self._desk.library.prepare_search():
            self._timer.stop()
