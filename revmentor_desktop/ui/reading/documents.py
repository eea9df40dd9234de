"""What a place of reading shows, read from the workspace, and what lies beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

from revmentor_desktop.domain.ids import NoteId, SessionId, TopicId
from revmentor_desktop.domain.private import PrivateNote
from revmentor_desktop.domain.sessions import SessionState
from revmentor_desktop.domain.times import wall_clock
from revmentor_desktop.domain.values import dataclass
from revmentor_desktop.services.briefing import briefing_of
from revmentor_desktop.services.learned import all_learned
from revmentor_desktop.services.reading import (
    Document,
    note_document,
    topic_document,
)
from revmentor_desktop.ui import labels
from revmentor_desktop.ui.places import Place, Readable, reading, what_is_read
from revmentor_desktop.ui.reading.words import (
    about_topic,
    briefing_words,
    learned_words,
    topic_words,
)

if TYPE_CHECKING:
    from revmentor_desktop.domain.sessions import SessionHead
    from revmentor_desktop.ui.desk import Desk

translate = QCoreApplication.translate

BEGINNING = 160
"""Characters that are shown of a private note under a text."""


@dataclass(frozen=True, slots=True)
class Neighbour:
    """What lies before or after a text, in a word or two, and in full where that may be seen."""

    place: Place
    words: str
    tip: str = ""


@dataclass(frozen=True, slots=True)
class Mine:
    """My private notes to what is read: the newest one, how it begins, and how many there are."""

    newest: NoteId
    beginning: str
    count: int


@dataclass(frozen=True, slots=True)
class Text:
    """A text to read.

    ``thing`` is the id of a private note that is read itself, empty for everything shared;
    ``session`` is what a question belongs to that is asked while reading.
    """

    place: Place
    name: str
    document: Document
    thing: str = ""
    session: SessionId | None = None
    before: Neighbour | None = None
    after: Neighbour | None = None
    mine: Mine | None = None


class Documents:
    """Reads what can be read."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def text_at(self, place: Place) -> Text | None:
        """Return what *place* names; ``None`` when it is no longer there."""
        kind, id = what_is_read(place)
        if kind is Readable.SESSION:
            return self._session(place, id)
        if kind is Readable.NOTE:
            return self._note(place, id)
        if kind is Readable.LEARNED:
            return self._learned(place)
        return self._topic(place, id)

    # --- private --------------------------------------------------------------------------

    def _session(self, place: Place, id: str) -> Text | None:
        read = self._desk.workspace.read
        document = briefing_of(read, self._desk.library, SessionId(id), briefing_words())
        session = read.session(id)
        if document is None or session is None:
            return None
        recap, briefing = (
            translate("reading", "{session} recap"),
            translate("reading", "{session} briefing"),
        )
        name = recap if session.state is SessionState.HELD else briefing
        before, after = read.session_lists.beside(session)
        return Text(
            place=place,
            name=name.format(session=labels.session_name(session)),
            document=document,
            session=session.id,
            before=_session_beside(before),
            after=_session_beside(after),
            mine=self._mine(session=id),
        )

    def _note(self, place: Place, id: str) -> Text | None:
        read = self._desk.workspace.read
        note = read.private_note(id) or read.note(id)
        if note is None:
            return None
        private = isinstance(note, PrivateNote)
        zone = self._desk.workspace.pair.zone
        title = " ".join(note.title.split()) or translate("reading", "Untitled")
        edited = labels.day_month_year(wall_clock(note.edited, zone).date())
        document = note_document(title, note.body, about=edited, language=QLocale().bcp47Name())
        before, after = read.note_lists.beside(note)
        return Text(
            place=place,
            name=translate("reading", "Private note") if private else translate("reading", "Note"),
            document=document,
            thing=note.id if private else "",
            session=note.session,
            before=_note_beside(before, translate("reading", "Note before")),
            after=_note_beside(after, translate("reading", "Next note")),
        )

    def _learned(self, place: Place) -> Text:
        document = all_learned(self._desk.workspace.read, learned_words())
        return Text(
            place=place,
            name=translate("reading", "Takeaways"),
            document=document,
        )

    def _topic(self, place: Place, id: str) -> Text | None:
        topics = self._desk.library.heads
        topic = self._desk.library.by_id.get(TopicId(id))
        if topic is None:
            return None
        document = topic_document(topic, topic_words(), about=about_topic(topic))
        at = self._desk.library.places[topic.id]
        beside = [
            Neighbour(reading(Readable.TOPIC, topics[other].id), words, topics[other].title)
            if 0 <= other < len(topics)
            else None
            for other, words in (
                (at - 1, translate("reading", "Topic before")),
                (at + 1, translate("reading", "Next topic")),
            )
        ]
        return Text(
            place=place,
            name=translate("reading", "Topic"),
            document=document,
            before=beside[0],
            after=beside[1],
            mine=self._mine(topic=id),
        )

    def _mine(self, *, session: str = "", topic: str = "") -> Mine | None:
        """Return my private notes to a session or a topic, the newest of them shown."""
        lists = self._desk.workspace.read.note_lists
        notes = lists.of_session(session) if session else lists.private_of_topic(topic)
        private = [number for number in notes if number < 0]
        if not private:
            return None
        newest = lists.summaries(private[:1])[private[0]]
        beginning = " ".join((newest.title or newest.excerpt).split())
        if len(beginning) > BEGINNING:
            beginning = f"{beginning[:BEGINNING]}…"
        return Mine(newest.id, beginning, len(private))


def _session_beside(session: SessionHead | None) -> Neighbour | None:
    if session is None:
        return None
    place = reading(Readable.SESSION, session.id)
    return Neighbour(place, labels.session_name(session), session.title)


def _note_beside(note: NoteId | None, words: str) -> Neighbour | None:
    return None if note is None else Neighbour(reading(Readable.NOTE, note), words)
