"""Whether private things are covered: one object, handed around by the desk.

While somebody looks along, titles and texts of private things are hatched bars.  Whoever shows a
private thing asks ``covers`` with its id, and asks again on ``changed``; the id is all that is
ever known here.  One thing at a time may be looked at; it is covered again when the look ends.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from revmentor_desktop.ui.preferences import Preferences


class Cover(QObject):
    """The cover over private things; it stays on until it is taken off, also after a restart.

    Signal: ``changed()`` when something is covered that was not, or the other way round.
    """

    changed = Signal()

    def __init__(self, preferences: Preferences, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._looked_at = ""

    @property
    def on(self) -> bool:
        """Whether private things are covered."""
        return self._preferences.covered

    @property
    def looked_at(self) -> str:
        """The id of the one thing that is shown although the cover is on; empty for none."""
        return self._looked_at if self.on else ""

    def covers(self, thing: str) -> bool:
        """Say whether the private thing with the id *thing* is covered now."""
        return self.on and thing != self._looked_at

    def set_on(self, on: bool) -> None:
        """Cover private things, or take the cover off."""
        if on != self.on:
            self._looked_at = ""
            self._preferences.covered = on
            self.changed.emit()

    def toggle(self) -> None:
        """Cover private things if they are not, and the other way round."""
        self.set_on(not self.on)

    def uncover(self) -> None:
        """Take the cover off."""
        self.set_on(False)

    def look(self, thing: str) -> None:
        """Show *thing* although the cover is on, and nothing else."""
        if self.on and thing != self._looked_at:
            self._looked_at = thing
            self.changed.emit()

    def end_look(self, thing: str = "") -> None:
        """Cover again what is looked at: *thing* if that is it, or whatever it is."""
        if self._looked_at and thing in ("", self._looked_at):
            self._looked_at = ""
            self.changed.emit()
