"""Reads of what a page shows so much as would be waited for, before the page shows it.

A page that lists all of a kind asks for all of them at once.  Of a pair that has met for years
that is felt; so whoever comes there for the first time finds the page itself, and what stands on
it a moment later.  Few values are not worth it: they are read when they are asked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from revmentor_desktop.ui.stepwise import Stepwise

if TYPE_CHECKING:
    from revmentor_desktop.domain.changes import Entity
    from revmentor_desktop.services.workspace import Workspace


class ReadingAhead(QObject):
    """Has all values of *kinds* at hand, in steps.  Signal: ``done()`` when they are."""

    done = Signal()

    def __init__(
        self, workspace: Workspace, kinds: tuple[type[Entity], ...], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._read, self._kinds = workspace.read, kinds
        self._steps = Stepwise(self)
        self._steps.ended.connect(self._end)

    @property
    def busy(self) -> bool:
        """Whether somebody waits."""
        return self._steps.busy

    def begin(self) -> bool:
        """Begin to read, in the next turn of the loop; return whether there is much to read."""
        if not self.busy and not self._read.soon_read(self._kinds):
            self._steps.begin_in(0, self._read.read_ahead(self._kinds))
        return self.busy

    def _end(self, _last: object) -> None:
        self.done.emit()
