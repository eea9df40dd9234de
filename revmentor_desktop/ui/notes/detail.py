"""What stands beside the list: a note, its earlier versions, or why there is neither.

What a note is written in takes longer to make than the list and all around it, and comes late.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from revmentor_desktop.domain.private import PrivateNote
from revmentor_desktop.ui.late_part import LatePart
from revmentor_desktop.ui.notes.editor import NoteEditor
from revmentor_desktop.ui.notes.versions_view import VersionsView
from revmentor_desktop.ui.widgets.empty_state import EmptyState

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent

    from revmentor_desktop.ui.desk import Desk
    from revmentor_desktop.ui.notes.draft import AnyNote


class NoteDetail(QStackedWidget):
    """Shows one of the three.

    Signals: ``editor_made(NoteEditor)`` and ``versions_made(VersionsView)``, each once, before
    anything is shown in it.
    """

    editor_made = Signal(object)
    versions_made = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._late = LatePart(self, self._make_editor, self._show_coming)
        self._versions: VersionsView | None = None
        self._coming: AnyNote | None = None
        self._back = False
        self._nothing_yet = QWidget()
        self.empty = EmptyState(desk.theme, "notebook-pen", "", kind="primary")
        for part in (self.empty, self._nothing_yet):
            self.addWidget(part)

    # --- the note ---

    @property
    def editor(self) -> NoteEditor:
        """What the note is written in, which holds the note that was opened last."""
        return self._late.now()

    @property
    def in_front(self) -> NoteEditor | None:
        """The same if it is there already and holds a note."""
        editor = self._late.in_place
        if editor is None or self._coming is not None:
            return None
        return editor if editor.has_note else None

    @property
    def has_note(self) -> bool:
        """Whether a note is open, stored or not."""
        return self._coming is not None or self.in_front is not None

    @property
    def stored(self) -> AnyNote | None:
        """The note as it is stored; ``None`` for one that never was, and without any."""
        editor = self._late.made
        return self._coming if self._coming is not None or editor is None else editor.stored

    @property
    def covered(self) -> bool:
        """Whether the note is private and covered."""
        if self._coming is not None:
            private = isinstance(self._coming, PrivateNote)
            return private and self._desk.cover.covers(self._coming.id)
        editor = self._late.made
        return editor is not None and editor.covered

    def shows(self, id: str) -> bool:
        """Say whether the note *id* is open."""
        if self._coming is not None:
            return self._coming.id == id
        editor = self._late.made
        note = None if editor is None else editor.note
        return note is not None and note.id == id

    def open(self, note: AnyNote) -> None:
        """Open *note*; what was typed in another must have been saved."""
        editor = self._late.in_place
        if editor is not None and self._coming is None:
            editor.show_note(note)
            return
        self._coming = note
        self._late.begin()

    def arrive(self) -> None:
        """Have what the note is written in there now, with the note that is coming."""
        self._late.now()

    def open_new(self) -> None:
        """Open a note that is not stored yet; what was typed in another must have been saved."""
        self._coming = None
        self.editor.show_new()

    def save(self) -> bool:
        """Store what is typed, and what follows from its title, before the note is another.

        Return False when it could not be stored, and is still here.
        """
        editor = self._late.made
        return editor is None or editor.settle()

    def clear(self) -> None:
        """Open no note."""
        self._late.stop()
        self._coming = None
        if self._late.made is not None:
            self._late.made.clear()

    def replace_words(self) -> None:
        """Find words in the note and replace them."""
        self.editor.replace_words()

    def next_mode(self) -> None:
        """Show the note another way."""
        self.editor.next_mode()

    def rename(self) -> None:
        """Go to the title of the note."""
        self.editor.focus_title()

    # --- which of the three ---

    def set_back(self, offered: bool) -> None:
        """Offer a way back to the list, or not."""
        self._back = offered
        if self._late.made is not None:
            self._late.made.band.set_back(offered)

    @property
    def versions(self) -> VersionsView:
        """The earlier versions of a note; what shows them is made when they are first wanted."""
        if self._versions is None:
            self._versions = VersionsView(self._desk)
            self.addWidget(self._versions)
            self.versions_made.emit(self._versions)
        return self._versions

    def bring(self, *, versions: bool) -> None:
        """Bring the note to the front, or its *versions*, or why there is none."""
        if not self.has_note:
            self.setCurrentWidget(self.empty)
        elif versions:
            self.setCurrentWidget(self.versions)
        else:
            self.setCurrentWidget(self.in_front or self._nothing_yet)

    # --- Qt ---

    def hideEvent(self, event: QHideEvent) -> None:
        """End the look at a note that is still coming; one that is there does so itself."""
        super().hideEvent(event)
        if self._coming is not None and not event.spontaneous():
            self._desk.cover.end_look(self._coming.id)

    # --- private ---

    def _make_editor(self) -> NoteEditor:
        editor = NoteEditor(self._desk)
        editor.band.set_back(self._back)
        self.editor_made.emit(editor)
        return editor

    def _show_coming(self, editor: NoteEditor) -> None:
        """Show the note that is coming, if one is."""
        if self._coming is None:
            return
        note, self._coming = self._coming, None
        editor.show_note(note)
        if self.currentWidget() is self._nothing_yet:
            self.setCurrentWidget(editor)
