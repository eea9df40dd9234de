"""The way to what can be done with topic packs: loaded when somebody first goes it.

Most people read topics and never touch a pack; the dialogs and readers of packs are half of what
the page would load.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from revmentor_desktop.domain.topics import OwnTopic
from revmentor_desktop.ui.actions import Deed
from revmentor_desktop.ui.library.pack_drop import PackDrop

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtCore import QPoint
    from PySide6.QtWidgets import QWidget

    from revmentor_desktop.ui.desk import Desk
    from revmentor_desktop.ui.library.pack_deeds import PackDeeds


class Packs(QObject):
    """Knows which deeds are possible on *page*, takes what is dropped there, and has them done.

    Signal: ``strip_made(QWidget)`` with what belongs at the foot of the page.
    """

    strip_made = Signal(object)

    def __init__(self, desk: Desk, page: QWidget) -> None:
        super().__init__(page)
        self._desk = desk
        self._page = page
        self._done_by: PackDeeds | None = None
        if not desk.workspace.read_only:
            drop = PackDrop(page)
            drop.dropped.connect(self._read)

    @property
    def at_work(self) -> PackDeeds:
        """What carries the deeds out."""
        if self._done_by is None:
            from revmentor_desktop.ui.library.pack_deeds import PackDeeds

            self._done_by = PackDeeds(self._desk, self._page)
            self.strip_made.emit(self._done_by.strip)
        return self._done_by

    def deeds(self) -> Mapping[Deed, Callable[[], None]]:
        """Return what can be done now: exporting only what the pair has written."""
        possible: dict[Deed, Callable[[], None]] = {Deed.IMPORT_PACK: self._ask_for_pack}
        if self._desk.workspace.read.has_any(OwnTopic):
            possible[Deed.EXPORT_PACK] = self._ask_for_export
        return possible

    def open_menu(self, place: QPoint) -> None:
        """Open the menu of packs at *place* on the screen."""
        self.at_work.open_menu(place)

    def _read(self, path: str) -> None:
        self.at_work.read(path)

    def _ask_for_pack(self) -> None:
        self.at_work.ask_for_pack()

    def _ask_for_export(self) -> None:
        self.at_work.ask_for_export()
