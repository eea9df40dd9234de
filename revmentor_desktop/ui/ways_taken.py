"""What is done when somebody takes a way out for a workspace that does not open."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from revmentor_desktop.services.trouble import Damaged, Missing
from revmentor_desktop.ui.trouble_words import store_error
from revmentor_desktop.ui.welcome.ways import RESTORE

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from revmentor_desktop.services.trouble import StoreError
    from revmentor_desktop.ui.backups.going_back import GoingBack
    from revmentor_desktop.ui.opening import Opening
    from revmentor_desktop.ui.welcoming import Welcoming


class WaysTaken(QObject):
    """Takes the ways that the welcome offers, with the key that *opening* tried.

    *going_back* returns the roads to a backup, whose modules are loaded when one is taken.

    Signal: ``read_wanted(folder, key)`` to open the workspace in *folder* for reading only.
    """

    read_wanted = Signal(object, object)

    def __init__(
        self, welcoming: Welcoming, opening: Opening, going_back: Callable[[], GoingBack]
    ) -> None:
        super().__init__(welcoming)
        self._welcoming, self._opening, self._asked_for = welcoming, opening, going_back
        welcoming.restore_wanted.connect(self._restore)
        welcoming.rebuild_wanted.connect(self._rebuild)
        welcoming.read_wanted.connect(self._read)

    @cached_property
    def _back(self) -> GoingBack:
        back = self._asked_for()
        back.readable.connect(self.read_wanted)
        back.hopeless.connect(self._tell_hopeless)
        back.left.connect(self._tell_again)
        return back

    def _tell_hopeless(self, folder: Path, error: StoreError) -> None:
        """Say that nothing can be read of the workspace in *folder*, or why it was not tried."""
        said = self.tr(
            "Nothing can be read of this workspace. It was left exactly as it is. Go back to a "
            "backup."
        )
        if not isinstance(error, Damaged | Missing):
            said = store_error(error)
        self._welcoming.tell(said, folder, (RESTORE,))

    def _restore(self, folder: Path | None) -> None:
        """Offer the backups of the workspace in *folder*, which does not open, or all there are."""
        self._back.offer_closed(folder, self._opening.key_of(folder))

    def _rebuild(self, folder: Path) -> None:
        """Offer what can be read of the damaged workspace in *folder*."""
        self._tell_rebuilding(folder)
        self._back.offer_rebuilt(folder, self._opening.key_of(folder))

    def _read(self, folder: Path) -> None:
        """Show what does not open in *folder*, for reading only."""
        key = self._opening.key_of(folder)
        if isinstance(self._opening.refusal, Damaged):
            self._tell_rebuilding(folder)
            self._back.read_rebuilt(folder, key)
        else:
            self.read_wanted.emit(folder, key)

    def _tell_again(self, folder: Path) -> None:
        """Say why the workspace in *folder* does not open, with the ways out, as at first."""
        if self._opening.refusal is not None and self._welcoming.shown is not None:
            self._welcoming.show_refused(self._opening.refusal, folder)

    def _tell_rebuilding(self, folder: Path) -> None:
        self._welcoming.tell(self.tr("Reading what can be read…"), folder)
