"""The tables, as declarative rows: each can ``take`` a domain value and give its ``value``.

How values are written into columns says ``row``.  What a row holds is turned into a value only
by ``value``, which raises ``ValueError``, ``TypeError`` or ``LookupError`` when the file holds
what no value can be.  Here are the tables of the pair and of its shared notes; those of sessions
are in ``session_rows``, of what a session leaves in ``recap_rows``, of the library in
``topic_rows``, of pictures in ``attachment_rows``, of the agreement and the goals in
``progress_rows``, of reviews, released or not, in ``review_rows``, of what is only mine in
``private_rows``, of what is kept beside things in ``kept_rows``; ``ROWS`` knows all.

A foreign key exists only inside an aggregate: agenda items belong to their session and go with
it.  Links between aggregates (a note's session, an action's session, a cue's item) are plain
text.  ``ON DELETE SET NULL`` would change values that no change set names, so that undoing the
deletion could not bring back what was there; refusing the deletion would make the order of
changes matter.  A link that leads nowhere is therefore allowed, and means "that is gone".
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from revmentor_desktop.domain.actions import Action
from revmentor_desktop.domain.agreement import Agreement
from revmentor_desktop.domain.attachments import Attachment
from revmentor_desktop.domain.deletions import Deletion
from revmentor_desktop.domain.goals import Goal
from revmentor_desktop.domain.ids import (
    NoteId,
    PairId,
)
from revmentor_desktop.domain.live import Run
from revmentor_desktop.domain.notes import Note
from revmentor_desktop.domain.people import Pair, Person, Role, Who
from revmentor_desktop.domain.private import (
    Cue,
    DraftQuestion,
    LearnedWord,
    NoteOrigin,
    PreparationList,
    PrivateAttachment,
    PrivateDeletion,
    PrivateNote,
    PrivateReview,
    PrivateRevision,
)
from revmentor_desktop.domain.questions import Question
from revmentor_desktop.domain.recaps import Recap
from revmentor_desktop.domain.reviews import Review
from revmentor_desktop.domain.revisions import Revision
from revmentor_desktop.domain.sessions import (
    Session,
)
from revmentor_desktop.domain.takeaways import Takeaway
from revmentor_desktop.domain.templates import Template
from revmentor_desktop.domain.terms import ExplainAgain, Term
from revmentor_desktop.domain.topics import ImportedPack, Interest, OwnTopic, PackTopic
from revmentor_desktop.store.attachment_rows import AttachmentRow, PrivateAttachmentRow
from revmentor_desktop.store.kept_rows import (
    DeletionRow,
    NoteOriginRow,
    PrivateDeletionRow,
    PrivateRevisionRow,
    RevisionRow,
)
from revmentor_desktop.store.private_rows import (
    CueRow,
    DraftQuestionRow,
    LearnedWordRow,
    PreparationListRow,
    PrivateNoteRow,
)
from revmentor_desktop.store.progress_rows import AgreementRow, GoalRow
from revmentor_desktop.store.recap_rows import (
    ActionRow,
    QuestionRow,
    RecapRow,
    TakeawayRow,
    TermRow,
)
from revmentor_desktop.store.review_rows import PrivateReviewRow, ReviewRow
from revmentor_desktop.store.row import (
    Index,
    Keeps,
    Table,
    flag,
    instant,
    instant_text,
    maybe_day,
    maybe_day_text,
    maybe_session_id,
    maybe_topic_id,
    maybe_who,
    maybe_who_text,
    one_of,
)
from revmentor_desktop.store.session_rows import RunRow, SessionRow, TemplateRow
from revmentor_desktop.store.topic_rows import (
    ExplainAgainRow,
    ImportedPackRow,
    InterestRow,
    OwnTopicRow,
    PackTopicRow,
)

if TYPE_CHECKING:
    from revmentor_desktop.domain.changes import Entity


class PairRow(Keeps[Pair]):
    """The pair whose workspace this is."""

    table = Table("pairs", one_of("me", Role), one_of("driver", Who), flag("sample"))

    id: str
    mentor_name: str
    mentor_title: str
    mentee_name: str
    mentee_title: str
    me: str
    zone: str
    cadence_days: int
    minutes: int
    mentor_word: str
    mentee_word: str
    aim: str
    starts: str | None
    ends: str | None
    driver: str | None
    sample: int
    holidays: str
    paused_until: str | None

    def take(self, value: Pair) -> None:
        """Hold *value* from now on."""
        self.id = value.id
        self.mentor_name, self.mentor_title = value.mentor.name, value.mentor.title
        self.mentee_name, self.mentee_title = value.mentee.name, value.mentee.title
        self.me = value.me.value
        self.zone = value.zone
        self.cadence_days = value.cadence_days
        self.minutes = value.minutes
        self.mentor_word, self.mentee_word = value.mentor_word, value.mentee_word
        self.aim = value.aim
        self.starts, self.ends = maybe_day_text(value.starts), maybe_day_text(value.ends)
        self.driver = maybe_who_text(value.driver)
        self.sample = int(value.sample)
        self.holidays = value.holidays
        self.paused_until = maybe_day_text(value.paused_until)

    def value(self) -> Pair:
        """Return the value that is held."""
        return Pair(
            id=PairId(self.id),
            mentor=Person(self.mentor_name, self.mentor_title),
            mentee=Person(self.mentee_name, self.mentee_title),
            me=Role(self.me),
            zone=self.zone,
            cadence_days=self.cadence_days,
            minutes=self.minutes,
            mentor_word=self.mentor_word,
            mentee_word=self.mentee_word,
            aim=self.aim,
            starts=maybe_day(self.starts),
            ends=maybe_day(self.ends),
            driver=maybe_who(self.driver),
            sample=bool(self.sample),
            holidays=self.holidays,
            paused_until=maybe_day(self.paused_until),
        )


class NoteRow(Keeps[Note]):
    """A note that the pair shares."""

    table = Table("notes", flag("between_us"), Index("edited", "id"), Index("session"))

    id: str
    title: str
    body: str
    created: str
    edited: str
    session: str | None
    topic: str | None
    between_us: int

    def take(self, value: Note) -> None:
        """Hold *value* from now on."""
        self.id = value.id
        self.title = value.title
        self.body = value.body
        self.created, self.edited = instant_text(value.created), instant_text(value.edited)
        self.session, self.topic = value.session, value.topic
        self.between_us = int(value.between_us)

    def value(self) -> Note:
        """Return the value that is held."""
        return Note(
            id=NoteId(self.id),
            title=self.title,
            body=self.body,
            created=instant(self.created),
            edited=instant(self.edited),
            session=maybe_session_id(self.session),
            topic=maybe_topic_id(self.topic),
            between_us=bool(self.between_us),
        )


ROWS: dict[type[Entity], type[Keeps[Any]]] = {
    Pair: PairRow,
    Agreement: AgreementRow,
    Goal: GoalRow,
    Review: ReviewRow,
    Session: SessionRow,
    Run: RunRow,
    Template: TemplateRow,
    Note: NoteRow,
    Attachment: AttachmentRow,
    Recap: RecapRow,
    Question: QuestionRow,
    Action: ActionRow,
    Takeaway: TakeawayRow,
    Term: TermRow,
    ExplainAgain: ExplainAgainRow,
    OwnTopic: OwnTopicRow,
    ImportedPack: ImportedPackRow,
    PackTopic: PackTopicRow,
    Interest: InterestRow,
    Revision: RevisionRow,
    Deletion: DeletionRow,
    PrivateNote: PrivateNoteRow,
    PrivateAttachment: PrivateAttachmentRow,
    DraftQuestion: DraftQuestionRow,
    PrivateReview: PrivateReviewRow,
    PreparationList: PreparationListRow,
    Cue: CueRow,
    LearnedWord: LearnedWordRow,
    PrivateRevision: PrivateRevisionRow,
    PrivateDeletion: PrivateDeletionRow,
    NoteOrigin: NoteOriginRow,
}
"""The row of every kind that is stored, in the order in which whole copies list them."""
