"""The Notes page: the list at the left, one note at the right, and the deeds on whole notes.

The list is there first, and the note a moment later (``NoteDetail``); what is asked of the page
meanwhile is answered as if it were.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPoint, Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout

from revmentor_desktop.domain.ids import NoteId
from revmentor_desktop.domain.notes import Note
from revmentor_desktop.domain.people import Pair
from revmentor_desktop.domain.private import PrivateNote
from revmentor_desktop.domain.sessions import Session
from revmentor_desktop.domain.topics import ImportedPack, OwnTopic, PackTopic
from revmentor_desktop.domain.values import dataclass
from revmentor_desktop.ui.actions import Deed
from revmentor_desktop.ui.actions.scopes import WRITING
from revmentor_desktop.ui.notes.deeds import NoteDeeds
from revmentor_desktop.ui.notes.detail import NoteDetail
from revmentor_desktop.ui.notes.list_pane import WIDTH, Filter, ListPane
from revmentor_desktop.ui.notes.listing import Listing
from revmentor_desktop.ui.notes.note_menu import NoteMenu
from revmentor_desktop.ui.page import Page, Room
from revmentor_desktop.ui.places import NEW, PageName, Place, Readable, printing, reading
from revmentor_desktop.ui.widgets.toast import announce

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from PySide6.QtWidgets import QWidget

    from revmentor_desktop.domain.changes import ChangeSet
    from revmentor_desktop.services.versions import AnyRevision
    from revmentor_desktop.ui.desk import Desk
    from revmentor_desktop.ui.notes.draft import AnyNote
    from revmentor_desktop.ui.notes.editor import NoteEditor
    from revmentor_desktop.ui.notes.versions_view import VersionsView

NAMES = (Session, Pair, OwnTopic, PackTopic, ImportedPack)
"""Kinds of values whose names stand on a note."""

ANY_WIDTH = 16777215
"""Qt's word for no limit."""


@dataclass(frozen=True, slots=True)
class Memory:
    """How the page looked when it was left."""

    note: str
    filter: Filter
    words: str
    list_scroll: int
    cursor: int
    text_scroll: int


class NotesPage(Page):
    """All notes of the pair, shared and private.  Signals: those of ``Page``."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(PageName.NOTES, desk)
        self._in_note = self._named = False
        self._told = ""
        self.list = ListPane(desk.theme, desk.keymap, desk.workspace.read.note_lists)
        self._detail = NoteDetail(desk)
        self._listing = Listing(desk, self.list, self)
        self._searched = False
        self._do = NoteDeeds(desk, self)
        self.empty = self._detail.empty
        self._versions_of = ""
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.list)
        row.addWidget(self._detail, 1)
        self._reading = QTimer(self)
        self._reading.setSingleShot(True)
        self._reading.setInterval(0)
        self._reading.timeout.connect(self._read)
        self._connect()
        self.arrange()

    @property
    def editor(self) -> NoteEditor:
        """What the note is written in; who asks for it need not wait for it."""
        return self._detail.editor

    @property
    def versions(self) -> VersionsView:
        """The earlier versions of the note."""
        return self._detail.versions

    # --- what the window asks ---

    def show_place(self, place: Place) -> None:
        """Show a note, a new one (of the session in *place.line*), or the one shown before."""
        self._named = False
        self._listing.forget_names()
        self._read()
        if place.subject == NEW:
            self.new_note()
            if place.line:
                self.editor.links.session_chosen.emit(place.line)
            return
        if place.subject and not self._shows(place.subject):
            self._open(NoteId(place.subject))
        elif not place.subject and self.room is Room.NARROW:
            self._in_note = False
        if not self._detail.has_note:
            self._open_first()
        self._show_parts()
        stored = self._detail.stored
        self._told = "" if stored is None else stored.id
        self._named = bool(place.subject) and self._told == place.subject
        self.replace.emit(Place(PageName.NOTES, self._told))

    def memory(self) -> Memory:
        """Return which note is shown, what is listed, and how far each is scrolled."""
        note, there = self._detail.stored, self._detail.in_front
        return Memory(
            note="" if note is None else note.id,
            filter=self.list.filter,
            words=self.list.words,
            list_scroll=self.list.view.verticalScrollBar().value(),
            cursor=0 if there is None else there.text.textCursor().position(),
            text_scroll=0 if there is None else there.text.verticalScrollBar().value(),
        )

    def recall(self, memory: object) -> None:
        """Bring back what was shown."""
        if not isinstance(memory, Memory):
            return
        self.list.set_filter(memory.filter)
        if memory.words:
            self.list.search_button.setChecked(True)
            self.list.search.setText(memory.words)
        self._read()
        if memory.note and not self._shows(memory.note):
            self._open(NoteId(memory.note))
        if self._shows(memory.note) and (memory.cursor or memory.text_scroll):
            cursor = self.editor.text.textCursor()
            cursor.setPosition(min(memory.cursor, self.editor.text.document().characterCount() - 1))
            self.editor.text.setTextCursor(cursor)
            self.editor.text.verticalScrollBar().setValue(memory.text_scroll)
        if memory.list_scroll:
            self._listing.finish()
        self.list.view.verticalScrollBar().setValue(memory.list_scroll)
        self._show_parts()

    def deeds(self) -> Mapping[Deed, Callable[[], None]]:
        """Return what can be done here: always a new note and a search, the rest with a note."""
        possible: dict[Deed, Callable[[], None]] = {Deed.NEW_HERE: self.new_note}
        if self._listing.total:
            possible[Deed.FIND] = self.find_here
        stored, covered = self._detail.stored, self._detail.covered
        if self._detail.has_note and not covered and not self.shows_versions:
            possible |= {
                Deed.REPLACE: self._detail.replace_words,
                Deed.NOTE_MODE: self._detail.next_mode,
                Deed.RENAME: self._detail.rename,
            }
        if stored is not None:
            possible |= {
                Deed.READING: self.read,
                Deed.DUPLICATE: self.duplicate,
                Deed.DELETE: self.delete,
            }
            if not covered:  # nobody shares what cannot be seen
                possible[Deed.CHANGE_VISIBILITY] = self.change_visibility
                possible[Deed.VERSIONS] = self.show_versions
            if isinstance(stored, Note):
                possible[Deed.BETWEEN_US] = self.keep_between_us
                possible[Deed.PRINT] = self.print_note  # what is private is not printed
        return possible

    def panes(self) -> Sequence[QWidget]:
        """Return the list and the note, which is there at once for whoever goes to it."""
        if self._detail.has_note:
            self._detail.arrive()
        return tuple(pane for pane in (self.list, self._detail) if not pane.isHidden())

    def focus_body(self) -> None:
        """Go to the title of a new note, the text of one asked for, the list, or the one button."""
        named, self._named = self._named, False
        if self._detail.has_note and self._detail.stored is None:
            self.editor.focus_title()
        elif self.shows_versions:
            self.versions.focus_body()
        elif not named and not self.list.isHidden() and self._listing.total:
            self.list.view.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self._detail.has_note:
            self.editor.focus_text()
        else:
            self.empty.button().setFocus(Qt.FocusReason.OtherFocusReason)

    def arrange(self) -> None:
        """Put list and note side by side, or let them take turns where it is narrow."""
        narrow = self.room is Room.NARROW
        width = ANY_WIDTH if narrow else self.desk.theme.scaled(WIDTH)
        self.list.setMinimumWidth(0 if narrow else width)
        self.list.setMaximumWidth(width)
        self._detail.set_back(narrow)
        self._show_parts()

    # --- deeds ---

    def new_note(self) -> None:
        """Begin a new private note; it is stored once something is written."""
        if not self._detail.save():
            return
        if self.list.filter is Filter.SHARED or self.list.words:
            self.list.set_filter(Filter.ALL)
            self.list.close_search()
            self._read()
        self._detail.open_new()
        self.list.set_current("")
        self._in_note = True
        self._show_parts()
        self._told = ""
        self.replace.emit(Place(PageName.NOTES))
        self.editor.focus_title()
        self.deeds_changed.emit()

    def find_here(self) -> None:
        """Find in the note where the focus is in it, and else among the notes."""
        if self.editor.has_focus_in_note() and not self.editor.covered:
            self.editor.find_words()
        else:
            self.search()

    def search(self) -> None:
        """Search in the list."""
        self._in_note = False
        self._show_parts()
        self.list.open_search()

    def read(self) -> None:
        """Read the note in the whole window."""
        note = self._saved_note()
        if note is not None:
            self.go.emit(reading(Readable.NOTE, note.id))

    def print_note(self) -> None:
        """Print the note as it is read."""
        note = self._saved_note()
        if isinstance(note, Note):
            self.go.emit(printing(Readable.NOTE, note.id))

    def change_visibility(self) -> None:
        """Make a private note shared, or keep a private copy of a shared one."""
        note = self._saved_note()
        if isinstance(note, PrivateNote):
            if self._do.make_shared(note):
                self.editor.forget_steps()
        elif isinstance(note, Note):
            self._show_copy(self._do.keep_private_copy(note))

    @property
    def shows_versions(self) -> bool:
        """Whether earlier versions of the note stand in its place."""
        stored = self._detail.stored
        return stored is not None and stored.id == self._versions_of and not self._detail.covered

    def show_versions(self) -> None:
        """Show the earlier versions of the note in its place."""
        note = self._saved_note()
        if note is not None:
            self._versions_of = note.id
            self._in_note = True
            self.versions.show_note(note)
            self._show_parts()
            self.versions.focus_body()
            self.deeds_changed.emit()

    def keep_between_us(self) -> None:
        """Keep a shared note between the two, or no longer."""
        note = self._saved_note()
        if isinstance(note, Note):
            self._do.keep_between_us(note)

    def duplicate(self) -> None:
        """Make a private note of the same content, and show it."""
        note = self._saved_note()
        if note is not None:
            self._show_copy(self._do.duplicate(note))

    def delete(self) -> None:
        """Remove the note and go on with the next one."""
        note = self._saved_note()
        if note is not None and self._do.delete(note):
            self._in_note = self._named = False
            self._show_parts()
            self.focus_body()

    # --- private: deeds ---

    def _show_copy(self, copy: PrivateNote | None) -> None:
        if copy is None:
            return
        if self.list.filter is Filter.SHARED:
            self.list.set_filter(Filter.ALL)
        self.list.close_search()
        self._detail.open(copy)
        self._read()
        self._noted(copy.id)

    def _saved_note(self) -> AnyNote | None:
        """Return the note that is shown, stored as it is typed; ``None`` if that cannot be."""
        return self._detail.stored if self._detail.has_note and self._detail.save() else None

    # --- private: reading and showing ---

    def _connect(self) -> None:
        self.list.new_wanted.connect(self.new_note)
        self.list.filtered.connect(self._refilter)
        self._listing.listed.connect(self._tell_found)
        self.list.selected.connect(self._follow_selection)
        self.list.opened.connect(self._enter_note)
        self.list.menu_wanted.connect(self._open_menu)
        self.list.deleted_wanted.connect(self._show_deleted)
        self.empty.pressed.connect(self.new_note)
        self._detail.editor_made.connect(self._take_editor)
        self._detail.versions_made.connect(self._take_versions)
        self.desk.commands.changed.connect(self._follow)
        self.desk.theme.resized.connect(self.arrange)
        self.desk.cover.changed.connect(self._follow_cover)
        self.list.uncover_wanted.connect(self.desk.cover.uncover)

    def _take_editor(self, editor: NoteEditor) -> None:
        editor.act_wanted.connect(self.change_visibility)
        editor.menu_wanted.connect(self._open_menu)
        editor.back_wanted.connect(self._back_to_list)
        editor.go.connect(self.go)
        editor.kept.connect(self._follow_kept)
        editor.gone.connect(self._follow_gone)

    def _take_versions(self, versions: VersionsView) -> None:
        versions.closed.connect(self._close_versions)
        versions.return_wanted.connect(self._bring_back)

    def _read(self) -> None:
        """Read the list anew."""
        self._reading.stop()
        stored = self._detail.stored
        self._listing.read("" if stored is None else stored.id)
        self._show_parts()

    def _show_parts(self) -> None:
        """Show the note or what stands in its place, and the list where there is room."""
        has_note = self._detail.has_note
        if not has_note and self._listing.total:
            self.empty.set_words(
                self.tr("No note is open."),
                self.tr("Choose one from the list, or begin a new one."),
                self.tr("New note"),
            )
        elif not has_note:
            self.empty.set_words(
                self.tr("Notes start private."),
                self.tr("You choose what to share."),
                self.tr("New note"),
            )
        self._detail.bring(versions=self.shows_versions)
        narrow = self.room is Room.NARROW
        in_note = (has_note and self._in_note) or not self._listing.total
        shown = {self.list: not narrow or not in_note, self._detail: not narrow or in_note}
        for part in sorted(shown, key=shown.__getitem__):
            part.setVisible(shown[part])  # first what goes, or both would widen the window

    def _open(self, id: NoteId) -> None:
        """Show the note *id*; when there is none any more, what was shown stays."""
        if not self._detail.save():  # its links may follow what was shown, so it is read after that
            return
        read = self.desk.workspace.read
        note = read.private_note(id) or read.note(id)
        if note is None:
            return
        self._versions_of = ""
        self._detail.open(note)
        self._in_note = True
        self.list.set_current(id)
        self.deeds_changed.emit()

    def _open_first(self) -> None:
        first = self.list.model.note(self.list.model.index(0, 0))
        if first is not None and self.room is not Room.NARROW:
            self._open(first.id)

    def _after_removal(self, row: int) -> None:
        """Go on with the note that stands where the removed one stood."""
        self._detail.clear()
        self._read()
        self._listing.finish()
        count = self.list.model.rowCount()
        following = self.list.model.note(self.list.model.index(min(max(row, 0), count - 1), 0))
        if following is not None:
            in_note = self._in_note
            self._open(following.id)
            self._in_note = in_note
        self._noted("" if following is None else following.id)

    def _noted(self, id: str) -> None:
        """Tell the window which note is shown now."""
        if id == self._told:
            return
        self._told = id
        self.replace.emit(Place(PageName.NOTES, id))
        self.deeds_changed.emit()

    def _shows(self, id: str) -> bool:
        return self._detail.shows(id)

    # --- slots ---

    def _follow(self, change_set: ChangeSet, origin: object | None) -> None:
        if not change_set.touches(Note, PrivateNote, *NAMES):
            return
        self._listing.follow(change_set)
        if self._detail.has_note:
            self._follow_note(change_set, origin)
        self._reading.start()

    def _follow_note(self, change_set: ChangeSet, origin: object | None) -> None:
        """Have the note that is open take over what was changed."""
        editor = self.editor
        typed, before = editor.note, editor.stored
        editor.follow(change_set, origin)
        followed = before is not None and editor.stored is not before
        if typed is not None and followed and _text(typed) != _text(before):
            self._do.keep_typed(typed)
        if self.shows_versions and editor.stored is not None:
            self.versions.show_note(editor.stored)
        if change_set.touches(*NAMES):
            editor.refresh()

    def _show_deleted(self) -> None:
        self.go.emit(Place(PageName.DELETED))

    def _close_versions(self) -> None:
        self._versions_of = ""
        self._show_parts()
        self.editor.focus_text()
        self.deeds_changed.emit()

    def _bring_back(self, version: AnyRevision) -> None:
        note = self._saved_note()
        if note is not None and self._do.bring_back(note, version):
            self.editor.forget_steps()
            self._close_versions()

    def _follow_cover(self) -> None:
        self._show_parts()
        self._reading.start()
        self.deeds_changed.emit()

    def _follow_kept(self) -> None:
        stored = self._detail.stored
        self._noted("" if stored is None else stored.id)

    def _follow_gone(self) -> None:
        self._after_removal(self.list.view.currentIndex().row())

    def _follow_selection(self, id: str) -> None:
        """Show the row that became current; go back when what is typed cannot be stored."""
        in_note = self._in_note
        if not self._shows(id):
            self._open(NoteId(id))
        self._in_note = in_note
        stored = self._detail.stored
        if not self._shows(id):
            self.list.set_current("" if stored is None else stored.id)
            return
        self._noted(id)
        self._show_parts()

    def _enter_note(self) -> None:
        """Go into the note: where it is narrow it takes the place of the list."""
        self._in_note = True
        self._show_parts()
        self.editor.focus_text()

    def _back_to_list(self) -> None:
        self.editor.save()
        self._in_note = False
        self._show_parts()
        self.list.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _refilter(self) -> None:
        self._searched = bool(self.list.words)
        self._read()

    def _tell_found(self) -> None:
        """Say how many notes were found, to who searched for them."""
        if self._searched:
            self._searched = False
            count = self.list.model.rowCount()
            # tr looks for words with a number at the class of the object only: see NotesOfSession
            said = QCoreApplication.translate("NotesPage", "%Ln note(s) found", "", count)
            announce(self.list.search.line, said)

    def _open_menu(self, place: QPoint) -> None:
        private = isinstance(self.editor.note, PrivateNote)
        marked = isinstance(self.editor.note, Note) and self.editor.note.between_us
        possible = set(self.deeds())
        if self.desk.workspace.read_only:
            possible -= WRITING
        menu = NoteMenu(
            self.desk.theme,
            self.desk.keymap,
            possible,
            private=private,
            between_us=marked,
            parent=self,
        )
        menu.chosen.connect(self._perform)
        menu.open_at(place)

    def _perform(self, deed: Deed) -> None:
        possible = self.deeds()
        if deed in possible:
            possible[deed]()


def _text(note: AnyNote | None) -> tuple[str, str] | None:
    return None if note is None else (note.title, note.body)
