"""How much waits on me: the number beside Follow-ups in the sidebar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from revmentor_desktop.domain.actions import Action
from revmentor_desktop.domain.questions import Question

if TYPE_CHECKING:
    from revmentor_desktop.domain.changes import ChangeSet
    from revmentor_desktop.ui.desk import Desk


class Waiting(QObject):
    """Counts anew when a promise or a question changes.  Signal: ``counted(int)``."""

    counted = Signal(int)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._stale = QTimer(self)
        self._stale.setSingleShot(True)
        self._stale.setInterval(0)
        self._stale.timeout.connect(self.count)
        desk.commands.changed.connect(self._follow)

    def count(self) -> None:
        """Count now."""
        workspace = self._desk.workspace
        self.counted.emit(workspace.read.present.waiting_on(workspace.pair.me))

    def close(self) -> None:
        """Count no more: the workspace is being closed."""
        self._stale.stop()
        self._desk.commands.changed.disconnect(self._follow)
        self.deleteLater()

    def _follow(self, change_set: ChangeSet, _origin: object) -> None:
        if change_set.touches(Action, Question):
            self._stale.start()
