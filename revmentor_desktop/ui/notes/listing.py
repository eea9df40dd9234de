"""What the list shows: the notes that are asked for, or why there are none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from revmentor_desktop.domain.notes import Note
from revmentor_desktop.domain.private import PrivateNote
from revmentor_desktop.domain.sessions import Session
from revmentor_desktop.domain.topics import ImportedPack, OwnTopic, PackTopic
from revmentor_desktop.services.query import parse
from revmentor_desktop.services.search import Search
from revmentor_desktop.ui import labels
from revmentor_desktop.ui.notes.list_model import CUT_AT, FIRST_TALL, WINDOW, Surroundings, is_tall
from revmentor_desktop.ui.notes.list_pane import Filter

if TYPE_CHECKING:
    from collections.abc import Sequence

    from revmentor_desktop.domain.changes import ChangeSet
    from revmentor_desktop.domain.ids import SessionId, TopicId
    from revmentor_desktop.ui.desk import Desk
    from revmentor_desktop.ui.notes.list_pane import ListPane

KINDS = (Note, PrivateNote)


class Listing(QObject):
    """Reads which notes a list pane asks for, by their numbers, and shows them there."""

    def __init__(self, desk: Desk, pane: ListPane, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._pane = pane
        self._names = Names(desk)
        self._tall: dict[bool, bool] = {}
        """Whether private notes, and whether shared ones, hold tall letters, once it is known."""
        self._session: str | None = None
        self.total = 0

    def narrow_to(self, session: str) -> None:
        """List the notes of one session, and no others."""
        self._session = session

    def read(self, shown: str) -> None:
        """Read the list anew; *shown* is the id of the note in the editor."""
        lists = self._desk.workspace.read.note_lists
        wanted, words = self._pane.filter, self._pane.words
        every = lists.whole() if self._session is None else lists.of_session(self._session)
        self.total = len(every)
        numbers: Sequence[int] = every
        if wanted is not Filter.ALL:
            private = wanted is Filter.PRIVATE
            numbers = [one for one in numbers if (one < 0) is private]
        if words:
            holding = self._holding(words)
            numbers = [one for one in numbers if one in holding]
        covered = self._covered(numbers) if self._desk.cover.on else frozenset()
        if words and covered:
            numbers = [one for one in numbers if one not in covered]
        self._pane.show_covered(self._covered_words(len(covered), found=bool(words)))
        self._pane.show_rows(numbers, self._surroundings(), shown, tall=self._is_tall(numbers))
        self._pane.show_count(self.total)
        if numbers:
            self._pane.show_list()
        else:
            self._explain(wanted, words)

    def follow(self, change_set: ChangeSet) -> None:
        """Take over what was changed; the rows follow with the next ``read``."""
        if change_set.touches(Session, OwnTopic, PackTopic, ImportedPack):
            self.forget_names()
        notes = [one.entity for one in change_set.changes if isinstance(one.entity, KINDS)]
        for note in notes:
            if is_tall(f"{note.title}{note.body[:CUT_AT]}"):
                self._tall[isinstance(note, PrivateNote)] = True
        self._pane.model.read_anew(note.id for note in notes)

    def forget_names(self) -> None:
        """Read the names of sessions and topics anew when they are needed next."""
        self._names = Names(self._desk)

    def _holding(self, words: str) -> frozenset[int]:
        """Return the numbers of the notes with *words*.

        Topics of one's own are read only where the words name a topic.
        """
        library = self._desk.library if parse(words).topics else self._desk.collection.built_in
        return Search(self._desk.workspace, library).notes(words)

    def _surroundings(self) -> Surroundings:
        workspace = self._desk.workspace
        return Surroundings(
            now=workspace.now(),
            zone=workspace.pair.zone,
            session=self._names.session,
            topic=self._names.topic,
            covered=self._desk.cover.on,
            looked_at=self._desk.cover.looked_at,
        )

    def _is_tall(self, numbers: Sequence[int]) -> bool | None:
        """Say whether any of many notes has tall letters; ``None`` for a few, which are looked at.

        What many hold is asked of all that are on their side, once: to look at each takes too long.
        """
        if len(numbers) <= WINDOW:
            return None
        cover = self._desk.cover
        sides = {one < 0 for one in numbers}
        if cover.on and True in sides and self._pane.model.covers_tall:
            return True
        if cover.on and not cover.looked_at:
            sides.discard(True)
        return any(map(self._has_tall, sides))

    def _has_tall(self, private: bool) -> bool:
        if private not in self._tall:
            lists = self._desk.workspace.read.note_lists
            self._tall[private] = lists.holds_beyond(FIRST_TALL, private=private)
        return self._tall[private]

    def _covered(self, numbers: Sequence[int]) -> frozenset[int]:
        """Return those of *numbers* that are of covered notes: private ones but that looked at."""
        looked_at = self._desk.cover.looked_at
        seen = self._desk.workspace.read.note_lists.numbers((looked_at,)).values()
        return frozenset(one for one in numbers if one < 0).difference(seen)

    def _covered_words(self, count: int, *, found: bool) -> str:
        """Return how many notes are covered; of what was *found* these are not listed at all."""
        if not count:
            return ""
        if found:
            return self.tr("%Ln private result(s) are covered.", "", count)
        return self.tr("%Ln private note(s) are covered.", "", count)

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


class Names:
    """What the sessions and topics are called that notes belong to, each read once."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._sessions: dict[SessionId, str] = {}
        self._topics: dict[TopicId, str] = {}

    def session(self, id: SessionId) -> str:
        """Return the name of a session; "" when it is gone."""
        if id not in self._sessions:
            found = self._desk.workspace.read.session(id)
            self._sessions[id] = "" if found is None else labels.session_name(found)
        return self._sessions[id]

    def topic(self, id: TopicId) -> str:
        """Return the title of a topic; "" when it is gone."""
        if id not in self._topics:
            found = self._desk.collection.named((id,)).get(id)
            self._topics[id] = "" if found is None else found.title
        return self._topics[id]
