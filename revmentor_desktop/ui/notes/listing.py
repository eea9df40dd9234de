"""What the list shows: the notes that are asked for, or why there are none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from revmentor_desktop.domain.sessions import Session
from revmentor_desktop.services.search import Search
from revmentor_desktop.ui import labels
from revmentor_desktop.ui.notes.list_model import Surroundings
from revmentor_desktop.ui.notes.list_pane import Filter

if TYPE_CHECKING:
    from revmentor_desktop.domain.changes import ChangeSet
    from revmentor_desktop.domain.ids import SessionId
    from revmentor_desktop.domain.summaries import NoteSummary
    from revmentor_desktop.ui.desk import Desk
    from revmentor_desktop.ui.notes.list_pane import ListPane


class Listing(QObject):
    """Reads the notes that a list pane asks for, and shows them there."""

    def __init__(self, desk: Desk, pane: ListPane, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._pane = pane
        self._sessions: dict[SessionId, str] | None = None
        self._session: str | None = None
        self.total = 0

    def narrow_to(self, session: str) -> None:
        """List the notes of one session, and no others."""
        self._session = session

    def read(self, shown: str) -> None:
        """Read the list anew; *shown* is the id of the note in the editor."""
        read = self._desk.workspace.read
        wanted, words = self._pane.filter, self._pane.words
        notes = read.note_summaries(session=self._session)
        self.total = len(notes)
        if wanted is not Filter.ALL:
            private = wanted is Filter.PRIVATE
            notes = tuple(note for note in notes if note.private is private)
        if words:
            holding = Search(self._desk.workspace, self._desk.library).notes(words)
            notes = tuple(note for note in notes if note.id in holding)
        covered = sum(map(self._is_covered, notes)) if self._desk.cover.on else 0
        if words and covered:
            notes = tuple(note for note in notes if not self._is_covered(note))
        self._pane.show_covered(self._covered_words(covered, found=bool(words)))
        self._pane.show_rows(notes, self._surroundings(), shown)
        self._pane.show_count(self.total)
        if notes:
            self._pane.show_list()
        else:
            self._explain(wanted, words)

    def follow(self, change_set: ChangeSet) -> None:
        """Take over what was changed; the rows follow with the next ``read``."""
        if change_set.touches(Session):
            self.forget_names()

    def forget_names(self) -> None:
        """Read the names of sessions anew when they are needed next."""
        self._sessions = None

    def _surroundings(self) -> Surroundings:
        workspace = self._desk.workspace
        if self._sessions is None:
            sessions = workspace.read.sessions()
            self._sessions = {one.id: labels.session_name(one) for one in sessions}
        return Surroundings(
            now=workspace.now(),
            zone=workspace.pair.zone,
            sessions=self._sessions,
            topics={topic.id: topic.title for topic in self._desk.library.topics},
            covered=self._desk.cover.on,
            looked_at=self._desk.cover.looked_at,
        )

    def _is_covered(self, note: NoteSummary) -> bool:
        return note.private and self._desk.cover.covers(note.id)

    def _covered_words(self, count: int, *, found: bool) -> str:
        """Return how many notes are covered; of what was *found* these are not listed at all."""
        if not count:
            return ""
        if found:
            return self.tr("%n private result(s) are covered.", "", count)
        return self.tr("%n private note(s) are covered.", "", count)

    def _explain(self, wanted: Filter, words: str) -> None:
        """Say why the list is empty."""
        if words:
            fact = self.tr("No note matches “{words}”.").format(words=words)
            self._pane.show_nothing(fact, "", all_wanted=True)
        elif not self.total:
            self._pane.show_nothing(self.tr("No notes yet."), "", all_wanted=False)
        elif wanted is Filter.SHARED:
            more = self.tr("A note you make shared stands here.")
            self._pane.show_nothing(self.tr("No shared notes."), more, all_wanted=True)
        else:
            more = self.tr("A new note is private.")
            self._pane.show_nothing(self.tr("No private notes."), more, all_wanted=True)
