"""The notes of one session, with everything the Notes page has, for the page of the session."""

from __future__ import annotations

from typing import TYPE_CHECKING

from revmentor_desktop.ui.notes.list_pane import Filter
from revmentor_desktop.ui.notes.page import NotesPage

if TYPE_CHECKING:
    from revmentor_desktop.ui.desk import Desk
    from revmentor_desktop.ui.places import Place


class NotesOfSession(NotesPage):
    """The notes that are linked to the session on show.  Signals: those of ``Page``.

    What is shown in it is no place of its own: whoever shows it need not listen to ``replace``.
    """

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.setObjectName("session_notes")
        self._session = ""

    def holds(self) -> bool:
        """Store what is typed into a note; return whether it could not be."""
        return not self._detail.save()

    def show_place(self, place: Place) -> None:
        """Show the notes of the session that *place* names.

        Not while a note of another one ``holds`` what could not be stored: it would be gone.
        """
        if place.subject != self._session:
            if self.holds():
                return
            self._detail.clear()
            self._session = place.subject
            self._listing.narrow_to(self._session)
            self.list.set_filter(Filter.ALL)
            self.list.close_search()
        self._read()
        if not self._detail.has_note:
            self._open_first()
            self._show_parts()
            self.deeds_changed.emit()

    def new_note(self) -> None:
        """Begin a private note that is linked to the session."""
        super().new_note()
        if self._detail.has_note and self._detail.stored is None:
            self.editor.links.session_chosen.emit(self._session)
