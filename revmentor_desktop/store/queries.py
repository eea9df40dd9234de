"""The questions the program asks of the file, answered with domain values, never with rows.

Every list has one order that does not depend on how the file came to be.  Lists of notes come as
summaries, which are read column by column: a note's whole text is loaded only where it is shown.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

from sqlalchemy import func, literal, select, tuple_, union_all

from revmentor_desktop.domain.actions import Action
from revmentor_desktop.domain.attachments import Attachment
from revmentor_desktop.domain.goals import Goal
from revmentor_desktop.domain.ids import NoteId, RevisionId, SessionId, TopicId
from revmentor_desktop.domain.notes import Note
from revmentor_desktop.domain.people import Pair
from revmentor_desktop.domain.private import PrivateAttachment, PrivateNote
from revmentor_desktop.domain.questions import Question
from revmentor_desktop.domain.recaps import Recap
from revmentor_desktop.domain.sessions import Session
from revmentor_desktop.domain.summaries import NoteSummary
from revmentor_desktop.domain.takeaways import Takeaway
from revmentor_desktop.domain.terms import ExplainAgain, Term
from revmentor_desktop.domain.topics import ImportedPack, Interest, OwnTopic
from revmentor_desktop.store.attachment_rows import AttachmentRow, PrivateAttachmentRow
from revmentor_desktop.store.errors import Damaged, Missing
from revmentor_desktop.store.kept_reads import KeptReads
from revmentor_desktop.store.kept_rows import (
    DeletionRow,
    NoteOriginRow,
    PrivateDeletionRow,
    PrivateRevisionRow,
    RevisionRow,
)
from revmentor_desktop.store.kept_summaries import EXCERPT, KeptSummaries
from revmentor_desktop.store.progress_rows import AgreementRow, GoalRow
from revmentor_desktop.store.row import Keeps, instant, instant_text
from revmentor_desktop.store.rows import (
    ROWS,
    ActionRow,
    CueRow,
    DraftQuestionRow,
    LearnedWordRow,
    NoteRow,
    PairRow,
    PreparationListRow,
    PrivateNoteRow,
    QuestionRow,
    RecapRow,
    SessionRow,
    TakeawayRow,
    TemplateRow,
    TermRow,
)
from revmentor_desktop.store.topic_rows import (
    ExplainAgainRow,
    ImportedPackRow,
    InterestRow,
    OwnTopicRow,
    PackTopicRow,
)

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from sqlalchemy import ColumnElement, Select
    from sqlalchemy.orm import InstrumentedAttribute

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
        PrivateRevision,
    )
    from revmentor_desktop.domain.revisions import Revision
    from revmentor_desktop.domain.templates import Template
    from revmentor_desktop.domain.topics import PackTopic
    from revmentor_desktop.store.engine import Database

V = TypeVar("V")


def value_of(row: Keeps[V]) -> V:
    """Return the value *row* holds; raise ``Damaged`` when the file holds what none can be."""
    try:
        return row.value()
    except (ValueError, TypeError, LookupError):
        pass  # raised outside, because these quote what is in the file
    raise Damaged


class Queries:
    """Reads from one open file.  Every method may raise ``StoreError`` and changes nothing."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._kept = KeptReads()
        self._summaries = KeptSummaries()

    def follow(self, change_set: ChangeSet) -> None:
        """Know what *change_set* has changed: it was just stored."""
        self._kept.forget(change_set)
        self._summaries.follow(change_set)

    def forget(self, change_set: ChangeSet) -> None:
        """Read anew what *change_set* would have changed: it was not stored."""
        self._kept.forget(change_set)
        self._summaries.forget()

    # --- the pair, its sessions and templates ---

    def pair(self) -> Pair:
        """Return the pair; raise ``Missing`` when the workspace was never finished being made."""
        pairs = self._whole(Pair, select(PairRow).order_by(PairRow.id).limit(1))
        if not pairs:
            raise Missing(self._database.path)
        return pairs[0]

    def agreement(self) -> Agreement | None:
        """Return what the two agreed on, if they wrote anything down."""
        found: Agreement | None = self._first(select(AgreementRow).order_by(AgreementRow.id))
        return found

    def goals(self) -> tuple[Goal, ...]:
        """Return the goals of both, in the order in which they were named."""
        return self._whole(Goal, select(GoalRow).order_by(GoalRow.named, GoalRow.id))

    def sessions(self) -> tuple[Session, ...]:
        """Return all sessions with their agenda, by start and then number."""
        order = (SessionRow.start, SessionRow.number, SessionRow.id)
        return self._whole(Session, select(SessionRow).order_by(*order))

    def session(self, id: str) -> Session | None:
        """Return the session called *id*, if there is one."""
        return self.find(Session, id)

    def templates(self) -> tuple[Template, ...]:
        """Return the pair's own templates by name."""
        return self._all(select(TemplateRow).order_by(_words(TemplateRow.name), TemplateRow.id))

    # --- what sessions leave ---

    def recap_of(self, session_id: str) -> Recap | None:
        """Return the recap of a session, if it has one."""
        recaps = self._whole(Recap, select(RecapRow).order_by(RecapRow.id))
        return next((recap for recap in recaps if recap.session == session_id), None)

    def questions(self) -> tuple[Question, ...]:
        """Return all questions that are not drafts, oldest first."""
        oldest_first = select(QuestionRow).order_by(QuestionRow.asked, QuestionRow.id)
        return self._whole(Question, oldest_first)

    def question(self, id: str) -> Question | None:
        """Return the question called *id*, if there is one that is not a draft."""
        return self.find(Question, id)

    def actions(self) -> tuple[Action, ...]:
        """Return all actions, oldest first."""
        oldest_first = select(ActionRow).order_by(ActionRow.agreed, ActionRow.id)
        return self._whole(Action, oldest_first)

    def takeaways(self, session_id: str | None = None) -> tuple[Takeaway, ...]:
        """Return the takeaways of a session, or all of them, newest first."""
        newest_first = (TakeawayRow.captured.desc(), TakeawayRow.id.desc())
        found = self._whole(Takeaway, select(TakeawayRow).order_by(*newest_first))
        if session_id is None:
            return found
        return tuple(takeaway for takeaway in found if takeaway.session == session_id)

    def terms(self) -> tuple[Term, ...]:
        """Return the glossary by word."""
        return self._whole(Term, select(TermRow).order_by(_words(TermRow.word), TermRow.id))

    # --- the library ---

    def own_topics(self) -> tuple[OwnTopic, ...]:
        """Return the topics that the pair wrote or changed, by id."""
        return self._whole(OwnTopic, select(OwnTopicRow).order_by(OwnTopicRow.id))

    def imported_packs(self) -> tuple[ImportedPack, ...]:
        """Return the packs that were imported, by title."""
        order = (_words(ImportedPackRow.title), ImportedPackRow.id)
        return self._whole(ImportedPack, select(ImportedPackRow).order_by(*order))

    def pack_topics(self, pack: str | None = None) -> tuple[PackTopic, ...]:
        """Return the topics of an imported pack, or of all of them, by id."""
        query = select(PackTopicRow)
        if pack is not None:
            query = query.where(PackTopicRow.pack == pack)
        return self._all(query.order_by(PackTopicRow.id))

    def interests(self) -> tuple[Interest, ...]:
        """Return what the mentee says of topics, newest first."""
        order = (InterestRow.since.desc(), InterestRow.id)
        return self._whole(Interest, select(InterestRow).order_by(*order))

    def explain_again(self) -> tuple[ExplainAgain, ...]:
        """Return the words that are to be explained again, newest first."""
        order = (ExplainAgainRow.asked.desc(), ExplainAgainRow.id)
        return self._whole(ExplainAgain, select(ExplainAgainRow).order_by(*order))

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
        of_note = select(AttachmentRow).where(AttachmentRow.note == note)
        return self._all(of_note.order_by(AttachmentRow.added, AttachmentRow.id))

    def private_attachments_of(self, note: str) -> tuple[PrivateAttachment, ...]:
        """Return the pictures of a private note, oldest first."""
        of_note = select(PrivateAttachmentRow).where(PrivateAttachmentRow.note == note)
        return self._all(of_note.order_by(PrivateAttachmentRow.added, PrivateAttachmentRow.id))

    def private_texts(self, *, after: str, limit: int) -> tuple[tuple[str, str, str], ...]:
        """Return id, title and body of private notes, to compare with what is about to leave.

        They come by their id, *limit* at a time: those behind *after*, the last one of the page
        before; "" for the first page.
        """
        row = PrivateNoteRow
        texts = select(row.id, row.title, row.body).where(row.id > after).order_by(row.id)
        records = self._database.run(lambda orm: orm.execute(texts.limit(limit)).all())
        return tuple((note, title, body) for note, title, body in records)

    def notes_of(self, session_id: str) -> tuple[Note, ...]:
        """Return the shared notes of a session, whole, oldest first."""
        of_session = select(NoteRow).where(NoteRow.session == session_id)
        return self._all(of_session.order_by(NoteRow.created, NoteRow.id))

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
        if session is None and topic is None and limit is None and before is None:
            whole = self._summaries.all(self._all_summaries)
            if shared and private:
                return whole
            return tuple(note for note in whole if (private if note.private else shared))
        sources: list[type[NoteRow] | type[PrivateNoteRow]] = []
        sources += [NoteRow] if shared else []
        sources += [PrivateNoteRow] if private else []
        if not sources:
            return ()
        picked = [_summary_columns(row) for row in sources]
        for at, row in enumerate(sources):
            if session is not None:
                picked[at] = picked[at].where(row.session == session)
            if topic is not None:
                picked[at] = picked[at].where(row.topic == topic)
            if before is not None:
                last = tuple_(literal(instant_text(before[0])), literal(before[1]))
                picked[at] = picked[at].where(tuple_(row.edited, row.id) < last)
        return self._summarised(picked, limit)

    def _all_summaries(self) -> tuple[NoteSummary, ...]:
        return self._summarised([_summary_columns(NoteRow), _summary_columns(PrivateNoteRow)])

    def _summarised(
        self, picked: Sequence[Select[Any]], limit: int | None = None
    ) -> tuple[NoteSummary, ...]:
        """Return the summaries of what is *picked*, last edited first."""
        both = union_all(*picked)
        columns = both.selected_columns
        query = both.order_by(columns.edited.desc(), columns.id.desc()).limit(limit)
        records = self._database.run(lambda orm: orm.execute(query).all())
        return tuple(_summary(*record) for record in records)

    def private_note_count(self, session_id: str | None = None) -> int:
        """Return how many private notes there are, of a session or altogether."""
        query = select(func.count()).select_from(PrivateNoteRow)
        if session_id is not None:
            query = query.where(PrivateNoteRow.session == session_id)
        return self._database.run(lambda orm: orm.scalars(query).one())

    def note_counts(self) -> tuple[int, int]:
        """Return how many notes are shared and how many private."""
        shared = select(func.count()).select_from(NoteRow)
        shared_count = self._database.run(lambda orm: orm.scalars(shared).one())
        return shared_count, self.private_note_count()

    # --- what else is only mine ---

    def preparation_of(self, session_id: str) -> PreparationList | None:
        """Return my preparation for a session, if there is one."""
        rows = select(PreparationListRow).where(PreparationListRow.session == session_id)
        preparation: PreparationList | None = self._first(rows.order_by(PreparationListRow.id))
        return preparation

    def cues_of(self, session_id: str) -> tuple[Cue, ...]:
        """Return my cues for a session; the agenda says in which order they are met."""
        of_session = select(CueRow).where(CueRow.session == session_id)
        return self._all(of_session.order_by(CueRow.id))

    def learned_words(self) -> tuple[LearnedWord, ...]:
        """Return the words that my spelling checker has learned, by word."""
        order = (_words(LearnedWordRow.word), LearnedWordRow.id)
        return self._all(select(LearnedWordRow).order_by(*order))

    def draft_questions(self) -> tuple[DraftQuestion, ...]:
        """Return the questions I have not sent, oldest first."""
        order = (DraftQuestionRow.written, DraftQuestionRow.id)
        return self._all(select(DraftQuestionRow).order_by(*order))

    # --- what is kept beside the things themselves ---

    def all_notes(self) -> tuple[Note | PrivateNote, ...]:
        """Return all notes, whole, the private ones last."""
        rows = (select(row).order_by(row.created, row.id) for row in (NoteRow, PrivateNoteRow))
        return tuple(note for query in rows for note in self._all(query))

    def note_ids(self) -> frozenset[str]:
        """Return the ids of all notes, private ones too."""
        rows = (NoteRow, PrivateNoteRow)
        return frozenset(id for row in rows for (id,) in self._records(select(row.id)))

    def picture_ids(self) -> frozenset[str]:
        """Return the ids of all pictures in notes."""
        rows = (AttachmentRow, PrivateAttachmentRow)
        return frozenset(id for row in rows for (id,) in self._records(select(row.id)))

    def notes_holding(self, text: str) -> tuple[Note | PrivateNote, ...]:
        """Return the notes whose text holds *text* to the letter, whole."""
        found: list[Note | PrivateNote] = []
        for row in (NoteRow, PrivateNoteRow):
            holding = select(row).where(func.instr(row.body, text) > 0)
            found += self._all(holding.order_by(row.id))
        return tuple(found)

    def revisions(self, note_id: str) -> tuple[Revision | PrivateRevision, ...]:
        """Return the earlier texts of a note, newest first; those from when it was private too."""
        found: list[Revision | PrivateRevision] = []
        for row in (RevisionRow, PrivateRevisionRow):
            found += self._all(select(row).where(row.note == note_id))
        return tuple(sorted(found, key=lambda one: (one.written, one.id), reverse=True))

    def last_revision(self, note_id: str) -> datetime | None:
        """Return from when the newest earlier text of a note is."""
        stamps = (
            select(func.max(row.written)).where(row.note == note_id)
            for row in (RevisionRow, PrivateRevisionRow)
        )
        found = [text for query in stamps for (text,) in self._records(query)]
        return max((_moment(text) for text in found if text is not None), default=None)

    def revision_stamps(self) -> dict[str, dict[RevisionId, datetime]]:
        """Return for every note that has earlier texts from when each of them is."""
        stamps: dict[str, dict[RevisionId, datetime]] = {}
        for row in (RevisionRow, PrivateRevisionRow):
            query = select(row.note, row.id, row.written)
            for note, id, written in self._records(query):
                stamps.setdefault(note, {})[RevisionId(id)] = _moment(written)
        return stamps

    def deletions(self) -> tuple[Deletion, ...]:
        """Return what was deleted of shared things, newest first."""
        return self._all(select(DeletionRow).order_by(DeletionRow.deleted.desc(), DeletionRow.id))

    def private_deletions(self) -> tuple[PrivateDeletion, ...]:
        """Return what was deleted of private things, newest first."""
        order = (PrivateDeletionRow.deleted.desc(), PrivateDeletionRow.id)
        return self._all(select(PrivateDeletionRow).order_by(*order))

    def all_origins(self) -> tuple[NoteOrigin, ...]:
        """Return from where notes were brought in."""
        return self._all(select(NoteOriginRow).order_by(NoteOriginRow.id))

    def origins(self, note_id: str) -> tuple[NoteOrigin, ...]:
        """Return from where a note was brought in."""
        of_note = select(NoteOriginRow).where(NoteOriginRow.note == note_id)
        return self._all(of_note.order_by(NoteOriginRow.id))

    # --- anything ---

    def find(self, kind: type[E], id: str) -> E | None:
        """Return the value of *kind* called *id*, if there is one."""
        row_type: type[Keeps[E]] = ROWS[kind]  # type: ignore[index]  # E is one of Entity

        def work(orm: Any) -> E | None:
            row = orm.get(row_type, id)
            return None if row is None else value_of(row)

        return self._database.run(work)

    def all_of(self, kind: type[E]) -> tuple[E, ...]:
        """Return every value of *kind*, by id."""
        row_type: type[Keeps[E]] = ROWS[kind]  # type: ignore[index]  # E is one of Entity
        return self._all(select(row_type).order_by(row_type.id))

    def everything(self) -> tuple[Entity, ...]:
        """Return all that is stored, by kind and then id."""
        found: list[Entity] = []
        for row_type in ROWS.values():
            found.extend(self._all(select(row_type).order_by(row_type.id)))
        return tuple(found)

    def _whole(self, kind: type[E], query: Select[Any]) -> tuple[E, ...]:
        """Return what *query* finds: all of *kind*, which is kept until one of them changes."""
        return self._kept.of(kind, partial(self._all, query))

    def _all(self, query: Select[Any]) -> tuple[Any, ...]:
        return self._database.run(lambda orm: tuple(map(value_of, orm.scalars(query))))

    def _records(self, query: Select[*tuple[Any, ...]]) -> Sequence[Any]:
        return self._database.run(lambda orm: orm.execute(query).all())

    def _first(self, query: Select[Any]) -> Any:
        return next(iter(self._all(query.limit(1))), None)


def _moment(text: str) -> datetime:
    try:
        return instant(text)
    except ValueError:
        pass  # raised outside, because it quotes what is in the file
    raise Damaged


def _words(column: InstrumentedAttribute[str]) -> ColumnElement[str]:
    return column.collate("NOCASE")


def _summary_columns(row: type[NoteRow] | type[PrivateNoteRow]) -> Select[Any]:
    excerpt = func.substr(row.body, 1, EXCERPT).label("excerpt")
    private = literal(int(row is PrivateNoteRow)).label("private")
    marked: Any = row.between_us if row is NoteRow else literal(0).label("between_us")
    return select(row.id, row.title, excerpt, row.edited, private, row.session, row.topic, marked)


def _summary(
    id: str,
    title: str,
    excerpt: str,
    edited: str,
    private: int,
    session: str | None,
    topic: str | None,
    between_us: int,
) -> NoteSummary:
    try:
        return NoteSummary(
            id=NoteId(id),
            title=title,
            excerpt=excerpt,
            edited=instant(edited),
            private=bool(private),
            session=None if session is None else SessionId(session),
            topic=None if topic is None else TopicId(topic),
            between_us=bool(between_us),
        )
    except ValueError:
        pass  # raised outside, because it quotes what is in the file
    raise Damaged
