"""What stands beside the list: a note, its earlier versions, or why there is neither.

What a note is written in takes longer to make than the list and all around it.  It is made in the
turns of the event loop after one has come here, part by part, or at once for whoever asks for it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from revmentor_desktop.domain.private import PrivateNote
from revmentor_desktop.ui.notes.editor import NoteEditor
from revmentor_desktop.ui.notes.versions_view import VersionsView
from revmentor_desktop.ui.stepwise import Stepwise
from revmentor_desktop.ui.widgets.empty_state import EmptyState

if TYPE_CHECKING:
    from collections.abc import Iterator

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
        self._editor: NoteEditor | None = None
        self._versions: VersionsView | None = None
        self._coming: AnyNote | None = None
        self._back = False
        self._making = Stepwise(self)
        self._nothing_yet = QWidget()
        self.empty = EmptyState(desk.theme, "notebook-pen", "", kind="primary")
        for part in (self.empty, self._nothing_yet):
            self.addWidget(part)

    # --- the note ---

    @property
    def editor(self) -> NoteEditor:
        """What the note is written in, which holds the note that was opened last."""
        self.arrive()
        return self._made()

    @property
    def in_front(self) -> NoteEditor | None:
        """The same if it is there already and holds a note."""
        if self._editor is None or self._coming is not None or not self._is_in_place():
            return None
        return self._editor if self._editor.has_note else None

    @property
    def has_note(self) -> bool:
        """Whether a note is open, stored or not."""
        return self._coming is not None or self.in_front is not None

    @property
    def stored(self) -> AnyNote | None:
        """The note as it is stored; ``None`` for one that never was, and without any."""
        if self._coming is not None or self._editor is None:
            return self._coming
        return self._editor.stored

    @property
    def covered(self) -> bool:
        """Whether the note is private and covered."""
        if self._coming is not None:
            private = isinstance(self._coming, PrivateNote)
            return private and self._desk.cover.covers(self._coming.id)
        return self._editor is not None and self._editor.covered

    def shows(self, id: str) -> bool:
        """Say whether the note *id* is open."""
        if self._coming is not None:
            return self._coming.id == id
        note = None if self._editor is None else self._editor.note
        return note is not None and note.id == id

    def open(self, note: AnyNote) -> None:
        """Open *note*; what was typed in another must have been saved."""
        if self._editor is not None and self._coming is None and self._is_in_place():
            self._editor.show_note(note)
            return
        self._coming = note
        if not self._making.busy:
            self._making.begin_when_painted(self._steps())

    def arrive(self) -> None:
        """Have what the note is written in there now, with the note that is coming."""
        self._making.stop()
        for _ in self._steps():
            pass

    def open_new(self) -> None:
        """Open a note that is not stored yet; what was typed in another must have been saved."""
        self._coming = None
        self.editor.show_new()

    def save(self) -> bool:
        """Store what is typed; return False when it could not be, and is still here."""
        return self._editor is None or self._editor.save()

    def clear(self) -> None:
        """Open no note."""
        self._making.stop()
        self._coming = None
        if self._editor is not None:
            self._editor.clear()

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
        if self._editor is not None:
            self._editor.band.set_back(offered)

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

    def _steps(self) -> Iterator[None]:
        """Make what is missing, and show in it the note that is coming."""
        editor = self._made()
        yield
        if not self._is_in_place():
            self.addWidget(editor)  # as a whole: Qt styles anew whatever is put into it here
            yield
        if self._coming is not None:
            note, self._coming = self._coming, None
            editor.show_note(note)
            if self.currentWidget() is self._nothing_yet:
                self.setCurrentWidget(editor)

    def _made(self) -> NoteEditor:
        if self._editor is None:
            self._editor = NoteEditor(self._desk)
            self._editor.band.set_back(self._back)
            self.editor_made.emit(self._editor)
        return self._editor

    def _is_in_place(self) -> bool:
        return self._editor is not None and self.indexOf(self._editor) >= 0
