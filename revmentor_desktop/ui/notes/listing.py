"""What the list shows: the notes that are asked for, or why there are none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from revmentor_desktop.domain.notes import Note
from revmentor_desktop.domain.private import PrivateNote
from revmentor_desktop.domain.sessions import Session
from revmentor_desktop.domain.topics import ImportedPack, OwnTopic, PackTopic
from revmentor_desktop.domain.values import dataclass
from revmentor_desktop.services.search import Search
from revmentor_desktop.ui import labels
from revmentor_desktop.ui.notes.list_model import CUT_AT, FIRST_TALL, WINDOW, Surroundings, is_tall
from revmentor_desktop.ui.notes.list_pane import Filter
from revmentor_desktop.ui.stepwise import Stepwise

if TYPE_CHECKING:
    from array import array
    from collections.abc import Iterator, Sequence

    from revmentor_desktop.domain.changes import ChangeSet
    from revmentor_desktop.domain.ids import SessionId, TopicId
    from revmentor_desktop.ui.desk import Desk
    from revmentor_desktop.ui.notes.list_pane import ListPane

KINDS = (Note, PrivateNote)

AT_ONCE = 2_000
"""Notes of a workspace all of whose rows are shown at once: some milliseconds."""

FIRST = 200
"""Rows that are shown at once where there are more."""

_SIDES = {Filter.ALL: (False, True), Filter.SHARED: (False,), Filter.PRIVATE: (True,)}
"""Which sides are asked for: whether the private one."""

OTHERS_AFTER_MS = 60
"""Before the others are: by then the first are painted."""

OTHERS_AT_MOST = 0.004
"""Seconds of each turn that reads them: the editor is made in some of the same turns."""


@dataclass(frozen=True, slots=True)
class Asked:
    """Which notes a list pane asks for: those of a side, and with some words."""

    side: Filter
    words: str


class Listing(QObject):
    """Reads which notes a list pane asks for, by their numbers, and shows them there.

    Of very many the first are shown at once, and the others a moment later, unless something else
    is asked for by then.  Signal: ``listed()`` when all are shown.
    """

    listed = Signal()

    def __init__(self, desk: Desk, pane: ListPane, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._pane = pane
        self._lists = desk.workspace.read.note_lists
        self._names = Names(desk)
        self._tall: dict[bool, bool] = {}
        """Whether private notes, and whether shared ones, hold tall letters, once it is known."""
        self._session: str | None = None
        self._covered_by: tuple[bool, str] = (False, "")
        self._listed: Asked | None = None
        """What all rows were shown of last."""
        self._left: Iterator[None] = iter(())
        self._others = Stepwise(self, at_most=OTHERS_AT_MOST)
        self.total = 0

    def narrow_to(self, session: str) -> None:
        """List the notes of one session, and no others."""
        self._session = session

    def read(self, shown: str) -> None:
        """Read the list anew; *shown* is the id of the note in the editor."""
        self._others.stop()
        asked = Asked(self._pane.filter, self._pane.words)
        again, cover = asked == self._listed, self._desk.cover
        was_covered, self._covered_by = self._covered_by, (cover.on, cover.looked_at)
        self.total = self._count()
        self._pane.show_count(self.total)
        quick = not asked.words or self._covered_by != was_covered
        at_once = self.total <= AT_ONCE or (again and quick)
        self._left = self._all_shown(asked, shown, in_steps=not at_once)
        if at_once:
            self.finish()
        elif again:
            self._others.begin_in(0, self._left)
        elif self._show_first(asked, shown):
            self._left = iter(())
        else:
            self._others.begin_in(OTHERS_AFTER_MS, self._left)

    def finish(self) -> None:
        """Have all rows shown now."""
        self._others.stop()
        for _ in self._left:
            pass

    def _count(self) -> int:
        """Return how many notes there can be in the list."""
        return self._lists.count() if self._session is None else len(self._every())

    def _every(self) -> array[int]:
        """Return the numbers of all notes there can be in the list."""
        if self._session is None:
            return self._lists.whole()
        return self._lists.of_session(self._session)

    def _show_first(self, asked: Asked, shown: str) -> bool:
        """Show the notes that come first, or last came into the file; say whether these are all."""
        numbers: Sequence[int]
        whole = False
        if asked.words:
            latest, whole = self._search().latest_notes(asked.words, FIRST)
            numbers = self._lists.in_order(latest)
            if self._session is not None:
                every = self._every()
                numbers = [one for one in numbers if one in every]
        elif self._session is not None:
            numbers = self._every()
        else:
            numbers = self._lists.first(FIRST, _SIDES[asked.side])
        for private in _SIDES[asked.side]:
            next(self._look_for_tall(private), None)
        first = _on(asked.side, numbers)[:FIRST]
        whole = whole and len(first) < FIRST
        if first or whole:
            self._show(asked, first, shown, whole=whole)
        return whole

    def _all_shown(self, asked: Asked, shown: str, *, in_steps: bool) -> Iterator[None]:
        """Show all that are *asked* for in the end; there is room between what leads there."""
        if in_steps and self._session is None:
            yield from self._lists.prepare()
        numbers: Sequence[int] = self._every()
        if asked.words:
            holding: set[int] = set()
            for some in self._search().notes_by_side(asked.words):
                holding |= some
                yield
            numbers = [one for one in numbers if one in holding]
            yield
        numbers = _on(asked.side, numbers)
        if len(numbers) > WINDOW:
            for private in _SIDES[asked.side]:
                for _ in self._look_for_tall(private):
                    if in_steps:
                        yield
        self._show(asked, numbers, shown, whole=True)

    def _show(self, asked: Asked, numbers: Sequence[int], shown: str, *, whole: bool) -> None:
        """Show the notes with *numbers*, which are all that are *asked* for if they are *whole*."""
        covered = self._covered(numbers) if self._desk.cover.on else frozenset()
        if asked.words and covered:
            numbers = [one for one in numbers if one not in covered]
        tall = self._is_tall(asked, numbers, whole=whole)
        self._pane.show_rows(numbers, self._surroundings(), shown, tall=tall)
        self._listed = asked if whole else None
        if whole:
            self._pane.show_covered(self._covered_words(len(covered), found=bool(asked.words)))
        if numbers:
            self._pane.show_list()
        elif whole:
            self._explain(asked.side, asked.words)
        if whole:
            self.listed.emit()

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

    def _search(self) -> Search:
        """Return what answers words that are looked for."""
        return Search(self._desk.workspace, self._desk.library)

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

    def _is_tall(self, asked: Asked, numbers: Sequence[int], *, whole: bool) -> bool | None:
        """Say whether any of many notes has tall letters; ``None`` for a few, which are looked at.

        What many hold is asked of all that are on their side, once: to look at each takes too long.
        The first of them are a few as long as it is not known.
        """
        if whole and len(numbers) <= WINDOW:
            return None
        cover = self._desk.cover
        asked_for = _SIDES[asked.side]
        sides = {private for private in asked_for if any((one < 0) == private for one in numbers)}
        if cover.on and True in sides:
            if self._pane.model.covers_tall:
                return True
            if not cover.looked_at:
                sides.remove(True)
        known = [self._tall.get(private) for private in sides]
        return True if True in known else None if None in known else False

    def _look_for_tall(self, private: bool) -> Iterator[None]:
        """Find out in steps whether *private* notes, or shared ones, hold tall letters."""
        if private in self._tall:
            return
        for holds in self._lists.holding_beyond(FIRST_TALL, private=private):
            if holds:
                self._tall[private] = True
            yield
        self._tall.setdefault(private, False)

    def _covered(self, numbers: Sequence[int]) -> frozenset[int]:
        """Return those of *numbers* that are of covered notes: private ones but that looked at."""
        looked_at = self._desk.cover.looked_at
        seen = self._lists.numbers((looked_at,)).values()
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


def _on(side: Filter, numbers: Sequence[int]) -> Sequence[int]:
    """Return those of *numbers* that are on a *side*, in their order."""
    if side is Filter.PRIVATE:
        return [one for one in numbers if one < 0]
    return [one for one in numbers if one > 0] if side is Filter.SHARED else numbers


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
