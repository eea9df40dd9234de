"""The notes of a session, shared and private, where the session is: read here, written in Notes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from revmentor_desktop.domain.ids import TopicId
from revmentor_desktop.domain.private import PrivateNote
from revmentor_desktop.domain.times import wall_clock
from revmentor_desktop.ui import labels
from revmentor_desktop.ui.link_names import LinkNames
from revmentor_desktop.ui.note_preview import NotePreview
from revmentor_desktop.ui.places import NEW, PageName, Place
from revmentor_desktop.ui.sessions.recap_view import WIDEST
from revmentor_desktop.ui.widgets.buttons import Button
from revmentor_desktop.ui.widgets.cover_pane import CoverPane
from revmentor_desktop.ui.widgets.icon_label import IconLabel
from revmentor_desktop.ui.widgets.link_dialog import LinkDialog
from revmentor_desktop.ui.widgets.page_scroll import PageScroll
from revmentor_desktop.ui.widgets.private_sign import PrivateEdge
from revmentor_desktop.ui.widgets.text import TextLabel

if TYPE_CHECKING:
    from revmentor_desktop.domain.notes import Note
    from revmentor_desktop.ui.desk import Desk

TOPIC = "topic"
INSIDE = {"session": PageName.SESSION, "note": PageName.NOTES}
WEB = ("http", "https", "mailto")
"""Where links lead, by how their addresses begin."""

MOST = 20
"""Notes that are shown; whoever has more of one session finds them in Notes."""

COVER_LINES = 3

TARGET = 28
"""Pixels of what is to be hit, at 100 % text size."""


class NoteCard(QWidget):
    """One note as it reads; a private one with its sign, and covered when private things are.

    Signals: ``edit_wanted(str)`` with its id; ``link_requested(str)``.
    """

    edit_wanted = Signal(str)
    link_requested = Signal(str)

    def __init__(self, desk: Desk, note: Note | PrivateNote, names: LinkNames) -> None:
        super().__init__()
        theme, private = desk.theme, isinstance(note, PrivateNote)
        self.note = note
        self._names = names
        self.view = NotePreview(desk, self.tr("Note, as it reads"))
        self.view.set_grows(True, TARGET)
        self.view.set_plain_copies(private)
        self.view.show_private_pictures(private)
        self.view.link_requested.connect(self.link_requested)
        title = note.title or self.tr("Untitled")
        name = self.tr("Edit «{title}»").format(title=title)
        self.edit = Button(theme, "", "quiet", icon="pencil")
        self.edit.set_text(self.tr("Edit"), self.tr("Edit my private note") if private else name)
        self.edit.clicked.connect(self._want_edit)
        icon, colour = ("lock", "private") if private else ("users", "textSecondary")
        words = self.tr("Private") if private else self.tr("Shared")
        today = wall_clock(desk.workspace.now(), desk.workspace.pair.zone).date()
        day = labels.short_date(wall_clock(note.edited, desk.workspace.pair.zone).date(), today)
        head = QHBoxLayout()
        head.setSpacing(theme.scaled(8))
        head.addWidget(IconLabel(theme, icon, colour, size=16))
        head.addWidget(TextLabel(theme, words, "private" if private else "small"))
        head.addWidget(TextLabel(theme, day, "small"), 1)
        head.addWidget(self.edit)
        content = QWidget()
        inside = QVBoxLayout(content)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(theme.scaled(6))
        inside.addWidget(TextLabel(theme, title, "h3", wrap=True))
        inside.addWidget(self.view)
        self.pane = CoverPane(theme, desk.cover, content, lines=COVER_LINES)
        self.pane.set_thing(note.id if private else "")
        column = QVBoxLayout()
        column.setSpacing(theme.scaled(4))
        column.addLayout(head)
        column.addWidget(self.pane)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, theme.scaled(18))
        row.setSpacing(theme.scaled(14))
        if private:
            row.addWidget(PrivateEdge(theme))
        row.addLayout(column, 1)
        self.draw()

    def draw(self) -> None:
        """Show the text, with the links that lead somewhere now."""
        private = isinstance(self.note, PrivateNote)
        self.view.show_markdown(self._names.with_links(self.note.body, private=private))

    def _want_edit(self) -> None:
        self.edit_wanted.emit(self.note.id)


class NotesTab(PageScroll):
    """The notes of the session on show, last edited first.

    Signal: ``go(Place)`` to where one is written, or where a link leads.
    """

    go = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.theme, ends=6, content_max=WIDEST)
        self._desk = desk
        self._session = ""
        self._cards: list[NoteCard] = []
        self._names = LinkNames(desk, self)
        self._names.changed.connect(self._draw)
        self.setObjectName("session_notes")
        self.new_button = Button(desk.theme, self.tr("New note"), "secondary", icon="plus")
        self.new_button.setObjectName("new_session_note")
        self.new_button.clicked.connect(self.new_note)
        self.fact = TextLabel(desk.theme, "", "muted", wrap=True)
        self._list = QVBoxLayout()
        head = QHBoxLayout()
        head.addWidget(self.fact, 1)
        head.addWidget(self.new_button)
        self.body.addLayout(head)
        self.body.addSpacing(12)
        self.body.addLayout(self._list)
        self.body.addStretch(1)
        desk.theme.changed.connect(self._make_anew)

    @property
    def cards(self) -> tuple[NoteCard, ...]:
        """The notes that are shown, in their order."""
        return tuple(self._cards)

    def show_session(self, session: str, *, shown: bool) -> None:
        """Show the notes of *session*; nothing is read while it is not *shown*."""
        self._session = session
        notes = self._read() if shown else []
        if notes != [card.note for card in self._cards]:
            self._show(notes)
        self.fact.setText(
            self.tr("Notes start private. You choose what to share.")
            if not notes
            else self.tr("The latest %n note(s) of this session", "", len(notes))
        )

    def new_note(self) -> None:
        """Begin a private note that is linked to the session."""
        self.go.emit(Place(PageName.NOTES, NEW, line=self._session))

    def focus_first(self) -> None:
        """Put the focus on the first note, or where one is begun."""
        first = self._cards[0].edit if self._cards else self.new_button
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    # --- private --------------------------------------------------------------------------

    def _read(self) -> list[Note | PrivateNote]:
        read = self._desk.workspace.read
        found = (
            read.private_note(one.id) if one.private else read.note(one.id)
            for one in read.note_summaries(session=self._session, limit=MOST)
        )
        return [note for note in found if note is not None]

    def _show(self, notes: list[Note | PrivateNote]) -> None:
        for card in self._cards:
            self._list.removeWidget(card)
            card.hide()
            card.deleteLater()
        self._cards = [NoteCard(self._desk, note, self._names) for note in notes]
        before: QWidget = self.new_button
        for card in self._cards:
            card.edit_wanted.connect(self._edit)
            card.link_requested.connect(self._open)
            self._list.addWidget(card)
            self.setTabOrder(before, card.edit)
            before = card.edit

    def _make_anew(self) -> None:
        self._show([card.note for card in self._cards])

    def _draw(self) -> None:
        for card in self._cards:
            card.draw()

    def _edit(self, note: str) -> None:
        self.go.emit(Place(PageName.NOTES, note))

    def _open(self, address: str) -> None:
        """Go where a link leads inside the program; ask before a web page is opened."""
        url = QUrl(address)
        if url.scheme() == TOPIC and TopicId(url.host()) in self._desk.library.by_id:
            self.go.emit(Place(PageName.TOPICS, url.host()))
        elif url.scheme() in INSIDE:
            self.go.emit(Place(INSIDE[url.scheme()], url.path()))
        elif url.scheme() in WEB:
            dialog = LinkDialog(self._desk.theme, address, self)
            dialog.confirmed.connect(self._open_web)
            dialog.open()

    def _open_web(self, address: str) -> None:
        QDesktopServices.openUrl(QUrl(address))
