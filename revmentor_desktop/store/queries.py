"""The questions the program asks of the file, answered with domain values, never with rows.

Every list has one order that does not depend on how the file came to be.  Lists of notes come as
summaries, which are read column by column: a note's whole text is loaded only where it is shown.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from revmentor_desktop.domain.actions import Action
from revmentor_desktop.domain.attachments import Attachment
from revmentor_desktop.domain.goals import Goal
from revmentor_desktop.domain.ids import RevisionId, TopicId
from revmentor_desktop.domain.notes import Note
from revmentor_desktop.domain.people import Pair
from revmentor_desktop.domain.private import PrivateAttachment, PrivateNote
from revmentor_desktop.domain.questions import Question
from revmentor_desktop.domain.recaps import Recap
from revmentor_desktop.domain.sessions import Session
from revmentor_desktop.domain.takeaways import Takeaway
from revmentor_desktop.domain.terms import ExplainAgain, Term
from revmentor_desktop.domain.topics import (
    AnyShelf,
    ImportedPack,
    Interest,
    OwnTopic,
    PackTopic,
)
from revmentor_desktop.store.attachment_rows import AttachmentRow, PrivateAttachmentRow
from revmentor_desktop.store.errors import Damaged, Missing
from revmentor_desktop.store.follow_up_lists import FollowUpLists
from revmentor_desktop.store.kept_reads import KeptReads
from revmentor_desktop.store.kept_rows import (
    DeletionRow,
    NoteOriginRow,
    PrivateDeletionRow,
    PrivateRevisionRow,
    RevisionRow,
)
from revmentor_desktop.store.note_links import NoteLinks
from revmentor_desktop.store.note_lists import (
    PRIVATE_SUMMARY,
    SHARED_SUMMARY,
    NoteLists,
    summary,
)
from revmentor_desktop.store.present import Present
from revmentor_desktop.store.private_rows import (
    CueRow,
    DraftQuestionRow,
    LearnedWordRow,
    PreparationListRow,
    PrivateNoteRow,
)
from revmentor_desktop.store.progress_rows import AgreementRow
from revmentor_desktop.store.reading import Reads, listed, shelf_in
from revmentor_desktop.store.recap_rows import (
    ActionRow,
    QuestionRow,
    RecapRow,
    TakeawayRow,
    TermRow,
)
from revmentor_desktop.store.review_rows import PrivateReviewRow, ReviewRow
from revmentor_desktop.store.row import from_json, instant, instant_text
from revmentor_desktop.store.rows import ROWS, NoteRow
from revmentor_desktop.store.session_lists import SessionLists
from revmentor_desktop.store.session_rows import TemplateRow
from revmentor_desktop.store.session_stops import SessionStops
from revmentor_desktop.store.titles import Titles
from revmentor_desktop.store.topic_lists import IN_FRONT, TopicLists
from revmentor_desktop.store.topic_rows import OwnTopicRow, PackTopicRow
from revmentor_desktop.store.unanswered import UnansweredQuestions

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import datetime

    from revmentor_desktop.domain.agreement import Agreement
    from revmentor_desktop.domain.changes import ChangeSet, E, Entity
    from revmentor_desktop.domain.deletions import Deletion
    from revmentor_desktop.domain.private import (
        Cue,
        DraftQuestion,
        LearnedWord,
        NoteOrigin,
        PreparationList,
        PrivateDeletion,
        PrivateReview,
        PrivateRevision,
    )
    from revmentor_desktop.domain.reviews import Review
    from revmentor_desktop.domain.revisions import Revision
    from revmentor_desktop.domain.summaries import NoteSummary
    from revmentor_desktop.domain.templates import Template
    from revmentor_desktop.domain.topics import Topic
    from revmentor_desktop.store.engine import Database
    from revmentor_desktop.store.reading import Values
    from revmentor_desktop.store.row import Keeps

_ORDERS: dict[type[Any], str] = {
    Session: "ORDER BY start, number, id",
    Question: "ORDER BY asked, id",
    Action: "ORDER BY agreed, id",
    Takeaway: "ORDER BY captured DESC, id DESC",
}
"""The order of kinds of which there may be many, and which pages ask for as a whole."""

_REVISIONS = ("revisions", "private_revisions")

_EVERY_REVISION = " UNION ALL ".join(f"SELECT note, id, written FROM {one}" for one in _REVISIONS)
_STAMPS = f"""
WITH every AS ({_EVERY_REVISION})
SELECT note, id, written FROM every WHERE note IN (
    SELECT note FROM every WHERE written <= :thinned GROUP BY note
        HAVING count(*) > count(DISTINCT substr(written, 1, 10)) OR min(written) <= :ended
    UNION SELECT note FROM every
        WHERE note NOT IN (SELECT id FROM notes UNION ALL SELECT id FROM private_notes)
)
"""

_SUMMARIES = f"SELECT {SHARED_SUMMARY} FROM notes AS n"
_PRIVATE_SUMMARIES = f"SELECT {PRIVATE_SUMMARY} FROM private_notes AS n"


class Queries(Reads):
    """Reads from one open file.  Every method may raise ``StoreError`` and changes nothing."""

    def __init__(self, database: Database) -> None:
        super().__init__(database)
        self.present = Present(database)
        self.note_lists = NoteLists(database)
        self.session_lists = SessionLists(database)
        self.session_stops = SessionStops(database)
        self.follow_up_lists = FollowUpLists(database)
        self.unanswered = UnansweredQuestions(database)
        self.titles = Titles(database)
        self.note_links = NoteLinks(database)
        self.topic_lists = TopicLists(database)
        self._kept = KeptReads()

    def follow(self, change_set: ChangeSet) -> None:
        """Know what *change_set* has changed: it was just stored."""
        self._kept.forget(change_set)
        self.note_lists.follow(change_set)
        self.follow_up_lists.follow(change_set)
        self.session_lists.follow(change_set)
        self.session_stops.follow(change_set)
        self.titles.of_notes.follow(change_set)
        self.note_links.follow(change_set)
        self.topic_lists.follow(change_set)
        self.unanswered.follow(change_set)

    def forget(self, change_set: ChangeSet) -> None:
        """Read anew what *change_set* would have changed: it was not stored."""
        self._kept.forget(change_set)
        self.note_lists.forget()
        self.follow_up_lists.forget()
        self.session_lists.follow(change_set)
        self.session_stops.forget()
        self.titles.of_notes.forget()
        self.note_links.forget()
        self.topic_lists.forget()
        self.unanswered.follow(change_set)

    # --- the pair, its sessions and templates ---

    def pair(self) -> Pair:
        """Return the pair; raise ``Missing`` when the workspace was never finished being made."""
        pairs = self._whole(Pair, "ORDER BY id LIMIT 1")
        if not pairs:
            raise Missing(self._database.path)
        return pairs[0]

    def agreement(self) -> Agreement | None:
        """Return what the two agreed on, if they wrote anything down."""
        return self._first(AgreementRow, "ORDER BY id")

    def goals(self) -> tuple[Goal, ...]:
        """Return the goals of both, in the order in which they were named."""
        return self._whole(Goal, "ORDER BY named, id")

    def reviews(self) -> tuple[Review, ...]:
        """Return the reviews that were released, by their day."""
        return self._all(ReviewRow, "ORDER BY day, id")

    def private_reviews(self) -> tuple[PrivateReview, ...]:
        """Return the reviews that are only mine, by their day."""
        return self._all(PrivateReviewRow, "ORDER BY day, id")

    def sessions(self) -> tuple[Session, ...]:
        """Return all sessions with their agenda, by start and then number."""
        return self._whole(Session)

    def session(self, id: str) -> Session | None:
        """Return the session called *id*, if there is one."""
        return self.find(Session, id)

    def templates(self) -> tuple[Template, ...]:
        """Return the pair's own templates by name."""
        return self._all(TemplateRow, "ORDER BY name COLLATE NOCASE, id")

    # --- what sessions leave ---

    def recaps(self) -> tuple[Recap, ...]:
        """Return all recaps."""
        return self._whole(Recap, "ORDER BY id")

    def recap_of(self, session_id: str) -> Recap | None:
        """Return the recap of a session, if it has one."""
        return self._first(RecapRow, "WHERE session = ? ORDER BY id", (session_id,))

    def questions(self) -> tuple[Question, ...]:
        """Return all questions that are not drafts, oldest first."""
        return self._whole(Question)

    def questions_of(self, session_id: str) -> tuple[Question, ...]:
        """Return the questions that came up in a session or were answered there, oldest first."""
        of_session = "WHERE session = :here OR answered_in = :here ORDER BY asked, id"
        return self._all(QuestionRow, of_session, {"here": session_id})

    def question(self, id: str) -> Question | None:
        """Return the question called *id*, if there is one that is not a draft."""
        return self.find(Question, id)

    def actions(self) -> tuple[Action, ...]:
        """Return all actions, oldest first."""
        return self._whole(Action)

    def actions_of(self, session_id: str) -> tuple[Action, ...]:
        """Return the actions that were agreed in a session, oldest first."""
        return self._all(ActionRow, "WHERE session = ? ORDER BY agreed, id", (session_id,))

    def takeaways(self, session_id: str | None = None) -> tuple[Takeaway, ...]:
        """Return the takeaways of a session, or all of them, newest first."""
        if session_id is None:
            return self._whole(Takeaway)
        return self._all(TakeawayRow, f"WHERE session = ? {_ORDERS[Takeaway]}", (session_id,))

    def terms(self) -> tuple[Term, ...]:
        """Return the glossary by word."""
        return self._whole(Term, "ORDER BY word COLLATE NOCASE, id")

    def terms_of(self, session_id: str) -> tuple[Term, ...]:
        """Return the words of a session, by word."""
        by_word = "WHERE session = ? ORDER BY word COLLATE NOCASE, id"
        return self._all(TermRow, by_word, (session_id,))

    def terms_of_topics(self, topics: Iterable[TopicId]) -> tuple[Term, ...]:
        """Return the words that belong to any of *topics*, by word."""
        among = "WHERE topic IN (SELECT value FROM json_each(?))"
        return self._all(TermRow, f"{among} ORDER BY word COLLATE NOCASE, id", (listed(topics),))

    def clear_words(self) -> frozenset[str]:
        """Return the words of the glossary that are marked as clear, as they are written."""
        ((words,),) = self._records("SELECT json_group_array(word) FROM terms WHERE clear")
        return frozenset(from_json(words))

    # --- the library ---

    def own_topics(self) -> tuple[OwnTopic, ...]:
        """Return the topics that the pair wrote or changed, by id."""
        return self._all(OwnTopicRow)

    def own_shelves(self) -> frozenset[AnyShelf]:
        """Return the shelves on which topics are that the pair wrote, changed or imported."""
        query = f"SELECT DISTINCT e.shelf {IN_FRONT}"
        return frozenset(shelf_in(shelf) for (shelf,) in self._records(query))

    def whole_topics(self, ids: Iterable[TopicId]) -> dict[TopicId, Topic]:
        """Return the topics called *ids* that the pair wrote, changed or imported.

        One of its own stands in the place of one that was imported.
        """
        among, values = "WHERE id IN (SELECT value FROM json_each(?))", (listed(ids),)
        packed = {one.id: one.topic for one in self._all(PackTopicRow, among, values)}
        return packed | {one.id: one.topic for one in self._all(OwnTopicRow, among, values)}

    def imported_packs(self) -> tuple[ImportedPack, ...]:
        """Return the packs that were imported, by title."""
        return self._whole(ImportedPack, "ORDER BY title COLLATE NOCASE, id")

    def pack_topics(self, pack: str | None = None) -> tuple[PackTopic, ...]:
        """Return the topics of an imported pack, or of all of them, by id."""
        if pack is None:
            return self._all(PackTopicRow)
        return self._all(PackTopicRow, "WHERE pack = ? ORDER BY id", (pack,))

    def interests(self) -> tuple[Interest, ...]:
        """Return what the mentee says of topics, newest first."""
        return self._whole(Interest, "ORDER BY since DESC, id")

    def explain_again(self) -> tuple[ExplainAgain, ...]:
        """Return the words that are to be explained again, newest first."""
        return self._whole(ExplainAgain, "ORDER BY asked DESC, id")

    # --- notes ---

    def note(self, id: str) -> Note | None:
        """Return the shared note called *id*, whole."""
        return self.find(Note, id)

    def private_note(self, id: str) -> PrivateNote | None:
        """Return the private note called *id*, whole."""
        return self.find(PrivateNote, id)

    def attachment(self, id: str) -> Attachment | None:
        """Return the picture called *id*, if it belongs to a shared note."""
        return self.find(Attachment, id)

    def private_attachment(self, id: str) -> PrivateAttachment | None:
        """Return the picture called *id*, if it belongs to a private note."""
        return self.find(PrivateAttachment, id)

    def attachments_of(self, note: str) -> tuple[Attachment, ...]:
        """Return the pictures of a shared note, oldest first."""
        return self._all(AttachmentRow, "WHERE note = ? ORDER BY added, id", (note,))

    def private_attachments_of(self, note: str) -> tuple[PrivateAttachment, ...]:
        """Return the pictures of a private note, oldest first."""
        return self._all(PrivateAttachmentRow, "WHERE note = ? ORDER BY added, id", (note,))

    def private_texts(self, *, after: str, limit: int) -> tuple[tuple[str, str, str], ...]:
        """Return id, title and body of private notes, to compare with what is about to leave.

        They come by their id, *limit* at a time: those behind *after*, the last one of the page
        before; "" for the first page.
        """
        texts = "SELECT id, title, body FROM private_notes WHERE id > ? ORDER BY id LIMIT ?"
        return tuple(self._records(texts, (after, limit)))

    def notes_of(self, session_id: str) -> tuple[Note, ...]:
        """Return the shared notes of a session, whole, oldest first."""
        return self._all(NoteRow, "WHERE session = ? ORDER BY created, id", (session_id,))

    def notes_of_sessions(self) -> tuple[Note, ...]:
        """Return the shared notes of all sessions, whole, by id; no others are read."""
        return self._all(NoteRow, "WHERE session IS NOT NULL ORDER BY id")

    def note_summaries(
        self,
        *,
        shared: bool = True,
        private: bool = True,
        session: str | None = None,
        topic: str | None = None,
        limit: int | None = None,
        before: tuple[datetime, str] | None = None,
    ) -> tuple[NoteSummary, ...]:
        """Return notes without their whole text, last edited first.

        *session* and *topic* keep those that are linked to it.  A list is read in pages of
        *limit* by handing in *before*: ``edited`` and ``id`` of the last one of the page before.
        """
        tables = [_SUMMARIES] * shared + [_PRIVATE_SUMMARIES] * private
        wheres, values = [], {"session": session, "topic": topic}
        wheres += ["session = :session"] * (session is not None)
        wheres += ["topic = :topic"] * (topic is not None)
        if before is not None:
            wheres.append("(edited, id) < (:edited, :before)")
            values |= {"edited": instant_text(before[0]), "before": before[1]}
        some = " AND ".join(wheres) or "TRUE"
        picked = (f"{table} WHERE {some}" for table in tables)
        return self._summarised(" UNION ALL ".join(picked), values, limit) if tables else ()

    def _summarised(
        self, picked: str, values: Values = (), limit: int | None = None
    ) -> tuple[NoteSummary, ...]:
        """Return the summaries of what is *picked*, last edited first."""
        at_most = "" if limit is None else f" LIMIT {limit}"
        query = f"{picked} ORDER BY edited DESC, id DESC{at_most}"
        return tuple(summary(*record) for record in self._records(query, values))

    def private_note_count(self, session_id: str | None = None) -> int:
        """Return how many private notes there are, of a session or altogether."""
        query = "SELECT count(*) FROM private_notes"
        if session_id is None:
            return self._count(query)
        return self._count(f"{query} WHERE session = ?", (session_id,))

    def note_counts(self) -> tuple[int, int]:
        """Return how many notes are shared and how many private."""
        return self._count("SELECT count(*) FROM notes"), self.private_note_count()

    # --- what else is only mine ---

    def preparation_of(self, session_id: str) -> PreparationList | None:
        """Return my preparation for a session, if there is one."""
        return self._first(PreparationListRow, "WHERE session = ? ORDER BY id", (session_id,))

    def cues_of(self, session_id: str) -> tuple[Cue, ...]:
        """Return my cues for a session; the agenda says in which order they are met."""
        return self._all(CueRow, "WHERE session = ? ORDER BY id", (session_id,))

    def learned_words(self) -> tuple[LearnedWord, ...]:
        """Return the words that my spelling checker has learned, by word."""
        return self._all(LearnedWordRow, "ORDER BY word COLLATE NOCASE, id")

    def draft_questions(self, session_id: str | None = None) -> tuple[DraftQuestion, ...]:
        """Return the questions I have not sent, of a session or all of them, oldest first."""
        if session_id is None:
            return self._all(DraftQuestionRow, "ORDER BY written, id")
        of_session = "WHERE session = ? ORDER BY written, id"
        return self._all(DraftQuestionRow, of_session, (session_id,))

    # --- what is kept beside the things themselves ---

    def all_notes(self) -> Iterator[Note | PrivateNote]:
        """Yield all notes, whole, the private ones last, each side from the oldest on.

        They are read a few at a time, so that their texts are never in memory together.
        """
        yield from self._each(NoteRow, "ORDER BY created, id")
        yield from self._each(PrivateNoteRow, "ORDER BY created, id")

    def note_ids(self) -> frozenset[str]:
        """Return the ids of all notes, private ones too."""
        both = "SELECT id FROM notes UNION ALL SELECT id FROM private_notes"
        return frozenset(id for (id,) in self._records(both))

    def picture_ids(self) -> frozenset[str]:
        """Return the ids of all pictures in notes."""
        both = "SELECT id FROM attachments UNION ALL SELECT id FROM private_attachments"
        return frozenset(id for (id,) in self._records(both))

    def revisions(self, note_id: str) -> tuple[Revision | PrivateRevision, ...]:
        """Return the earlier texts of a note, newest first; those from when it was private too."""
        of_note, values = "WHERE note = ?", (note_id,)
        shared = self._all(RevisionRow, of_note, values)
        private = self._all(PrivateRevisionRow, of_note, values)
        found: tuple[Revision | PrivateRevision, ...] = (*shared, *private)
        return tuple(sorted(found, key=lambda one: (one.written, one.id), reverse=True))

    def last_revision(self, note_id: str) -> datetime | None:
        """Return from when the newest earlier text of a note is."""
        query = " UNION ALL ".join(
            f"SELECT max(written) FROM {table} WHERE note = :note" for table in _REVISIONS
        )
        found = [text for (text,) in self._records(query, {"note": note_id})]
        return max((_moment(text) for text in found if text is not None), default=None)

    def revision_stamps(
        self, *, thinned: datetime, ended: datetime
    ) -> dict[str, dict[RevisionId, datetime]]:
        """Return from when each earlier text is, for the notes some of whose may be let go.

        That are notes with several of one day before *thinned*, with one before *ended*, and
        those that are not there any more.
        """
        values = {"thinned": instant_text(thinned), "ended": instant_text(ended)}
        stamps: dict[str, dict[RevisionId, datetime]] = {}
        for note, id, written in self._records(_STAMPS, values):
            stamps.setdefault(note, {})[RevisionId(id)] = _moment(written)
        return stamps

    def known_notes(self, ids: Iterable[str]) -> frozenset[str]:
        """Return which of *ids* are those of notes, private ones too."""
        among = "WHERE id IN (SELECT value FROM json_each(:ids))"
        both = f"SELECT id FROM notes {among} UNION ALL SELECT id FROM private_notes {among}"
        return frozenset(id for (id,) in self._records(both, {"ids": listed(ids)}))

    def deletions(self) -> tuple[Deletion, ...]:
        """Return what was deleted of shared things, newest first."""
        return self._all(DeletionRow, "ORDER BY deleted DESC, id")

    def private_deletions(self) -> tuple[PrivateDeletion, ...]:
        """Return what was deleted of private things, newest first."""
        return self._all(PrivateDeletionRow, "ORDER BY deleted DESC, id")

    def all_origins(self) -> tuple[NoteOrigin, ...]:
        """Return from where notes were brought in."""
        return self._all(NoteOriginRow)

    def origins(self, note_id: str) -> tuple[NoteOrigin, ...]:
        """Return from where a note was brought in."""
        return self._all(NoteOriginRow, "WHERE note = ? ORDER BY id", (note_id,))

    # --- anything ---

    def find(self, kind: type[E], id: str) -> E | None:
        """Return the value of *kind* called *id*, if there is one."""
        return self._first(_row_of(kind), "WHERE id = ?", (id,))

    def all_of(self, kind: type[E]) -> tuple[E, ...]:
        """Return every value of *kind*, by id."""
        return self._all(_row_of(kind))

    def each_thing(self) -> Iterator[Entity]:
        """Yield all that is stored, by kind and then id; it is read a few at a time."""
        for row in ROWS.values():
            yield from self._each(row)

    def count_things(self) -> int:
        """Return how many ``each_thing`` yields."""
        return sum(self._count(f"SELECT count(*) FROM {row.table.name}") for row in ROWS.values())

    def tied_to(self, session: Session) -> tuple[Entity, ...]:
        """Return all that names *session*, and what its agenda asks, by kind and then id."""
        questions = listed(item.question for item in session.items if item.question)
        values = {"here": session.id, "asked": questions}
        there = "session = :here"
        asked = "answered_in = :here OR id IN (SELECT value FROM json_each(:asked))"
        return tuple(
            value
            for kind, row in ROWS.items()
            if "session" in row.columns
            for value in self._all(
                row,
                f"WHERE {there}{f' OR {asked}' * (kind is Question)} ORDER BY id",
                values,
            )
        )

    def has_any(self, kind: type[Entity]) -> bool:
        """Say whether there is any value of *kind*."""
        return bool(self._records(f"SELECT 1 FROM {_row_of(kind).table.name} LIMIT 1"))

    def _whole(self, kind: type[E], order: str = "") -> tuple[E, ...]:
        """Return all of *kind* in *order*, which is kept until one of them changes."""
        return self._kept.of(kind, partial(self._all, _row_of(kind), order or _ORDERS[kind]))


def _row_of(kind: type[E]) -> type[Keeps[E]]:
    return ROWS[kind]  # type: ignore[index]  # E is one of Entity


def _moment(text: str) -> datetime:
    try:
        return instant(text)
    except ValueError:
        pass  # raised outside, because it quotes what is in the file
    raise Damaged
