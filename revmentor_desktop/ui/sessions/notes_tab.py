"""Where the notes of a session stand on its page: the same list and editor as in Notes.

Pages do not know each other, so the page of the notes is made by whoever knows both; it is made
when it is first looked at.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from revmentor_desktop.ui.page import Room
from revmentor_desktop.ui.places import PageName, Place, Tab

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from revmentor_desktop.ui.actions import Deed
    from revmentor_desktop.ui.page import Page


class NotesTab(QWidget):
    """Holds the page of the notes.  Signals: ``go(Place)`` and ``deeds_changed()``, as it says."""

    go = Signal(object)
    deeds_changed = Signal()

    def __init__(self, make: Callable[[], Page]) -> None:
        super().__init__()
        self._make = make
        self.setMinimumWidth(1)  # behind the agenda it takes no room from the panel beside that
        self._room, self._low = Room.WIDE, False
        self._session = ""
        self._aside: dict[str, Page] = {}
        self.page: Page | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def show_session(self, session: str) -> None:
        """Show the notes of *session*; they follow what happens to them by themselves.

        A page with something that could not be stored is put aside and keeps it, until it can.
        """
        if session == self._session:
            return
        for other in [other for other, page in self._aside.items() if not page.holds()]:
            self._aside.pop(other).deleteLater()
        if self.page is not None and self.page.holds():
            self.page.hide()
            self._aside[self._session], self.page = self.page, None
        self._session = session
        if session in self._aside:
            if self.page is not None:
                self.page.deleteLater()
            self.page = self._aside.pop(session)
            self.page.set_room(self._room, low=self._low)
            self.page.show()
        else:
            self._made().show_place(Place(PageName.SESSION, session, Tab.NOTES))

    def set_room(self, room: Room, *, low: bool) -> None:
        """Arrange the notes for *room*."""
        self._room, self._low = room, low
        if self.page is not None:
            self.page.set_room(room, low=low)

    def deeds(self) -> Mapping[Deed, Callable[[], None]]:
        """Return what can be done with the notes."""
        return self._made().deeds()

    def panes(self) -> Sequence[QWidget]:
        """Return the list and the note."""
        return self._made().panes()

    def focus_body(self) -> None:
        """Put the focus on the list of notes, or where one is begun."""
        self._made().focus_body()

    def _made(self) -> Page:
        if self.page is None:
            self.page = self._make()
            self.page.go.connect(self.go)
            self.page.deeds_changed.connect(self.deeds_changed)
            self.page.set_room(self._room, low=self._low)
            self._column.addWidget(self.page)
        return self.page
