"""The tables, as declarative rows: each can ``take`` a domain value and give its ``value``.

How values are written into columns says ``row``.  What a row holds is turned into a value only
by ``value``, which raises ``ValueError``, ``TypeError`` or ``LookupError`` when the file holds
what no value can be.  The tables of the library are in ``topic_rows``, those of pictures in
``attachment_rows``, of the agreement and the goals in ``progress_rows``, of what is kept beside
things in ``kept_rows``; ``ROWS`` knows all.

A foreign key exists only inside an aggregate: agenda items belong to their session and go with
it.  Links between aggregates (a note's session, an action's session, a cue's item) are plain
text.  ``ON DELETE SET NULL`` would change values that no change set names, so that undoing the
deletion could not bring back what was there; refusing the deletion would make the order of
changes matter.  A link that leads nowhere is therefore allowed, and means "that is gone".

An agenda's order is the column ``position``, renumbered with every writing of the session; it is
deliberately not unique, because a reordering passes through states in which two items share one.

Private kinds have tables of their own, called ``private_…``.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from revmentor_desktop.domain.actions import Action
from revmentor_desktop.domain.agreement import Agreement
from revmentor_desktop.domain.attachments import Attachment
from revmentor_desktop.domain.deletions import Deletion
from revmentor_desktop.domain.goals import Goal
from revmentor_desktop.domain.ids import (
    ActionId,
    CueId,
    ItemId,
    NoteId,
    PairId,
    PreparationId,
    QuestionId,
    RecapId,
    SessionId,
    TakeawayId,
    TemplateId,
    TermId,
    TopicId,
    WordId,
)
from revmentor_desktop.domain.live import Mark, MarkKind, Run
from revmentor_desktop.domain.notes import Note
from revmentor_desktop.domain.people import Pair, Person, Role, Who
from revmentor_desktop.domain.private import (
    Cue,
    DraftQuestion,
    LearnedWord,
    NoteOrigin,
    PreparationLine,
    PreparationList,
    PrivateAttachment,
    PrivateDeletion,
    PrivateNote,
    PrivateRevision,
)
from revmentor_desktop.domain.questions import Question, QuestionState
from revmentor_desktop.domain.recaps import Recap
from revmentor_desktop.domain.revisions import Revision
from revmentor_desktop.domain.sessions import (
    AgendaItem,
    ItemKind,
    Outcome,
    Session,
    SessionState,
    Step,
)
from revmentor_desktop.domain.takeaways import Takeaway
from revmentor_desktop.domain.templates import Template, TemplateItem
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
from revmentor_desktop.store.progress_rows import AgreementRow, GoalRow
from revmentor_desktop.store.row import (
    Index,
    Keeps,
    Row,
    Table,
    between,
    flag,
    instant,
    instant_text,
    json_list,
    json_text,
    maybe_day,
    maybe_day_text,
    maybe_instant,
    maybe_instant_text,
    maybe_session_id,
    maybe_topic_id,
    maybe_who,
    maybe_who_text,
    one_of,
)
from revmentor_desktop.store.topic_rows import (
    ExplainAgainRow,
    ImportedPackRow,
    InterestRow,
    OwnTopicRow,
    PackTopicRow,
)

if TYPE_CHECKING:
    from revmentor_desktop.domain.changes import Entity

# --- the pair -----------------------------------------------------------------------------


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


# --- sessions and their agenda ------------------------------------------------------------


class AgendaItemRow(Row):
    """A part of a session's agenda; its id is unique within the session."""

    table = Table(
        "agenda_items",
        one_of("kind", ItemKind),
        one_of("lead", Who),
        one_of("outcome", Outcome),
        between("minutes", 1, 240),
        json_list("steps"),
        flag("between_us"),
    )

    session_id: str
    id: str
    position: int
    kind: str
    title: str
    minutes: int
    lead: str
    details: str
    steps: str
    topic: str | None
    question: str | None
    outcome: str
    origin: str | None
    origin_item: str | None
    origin_date: str | None
    between_us: int

    def take(self, value: AgendaItem, position: int) -> None:
        """Hold *value* from now on, at *position* of the agenda, counted from 0."""
        self.id = value.id
        self.position = position
        self.kind = value.kind.value
        self.title = value.title
        self.minutes = value.minutes
        self.lead = value.lead.value
        self.details = value.details
        self.steps = json_text([{"text": step.text, "done": step.done} for step in value.steps])
        self.topic = value.topic
        self.question = value.question
        self.outcome = value.outcome.value
        self.origin, self.origin_item = value.origin, value.origin_item
        self.origin_date = maybe_day_text(value.origin_date)
        self.between_us = int(value.between_us)

    def value(self) -> AgendaItem:
        """Return the value that is held."""
        return AgendaItem(
            id=ItemId(self.id),
            kind=ItemKind(self.kind),
            title=self.title,
            minutes=self.minutes,
            lead=Who(self.lead),
            details=self.details,
            steps=tuple(Step(step["text"], step["done"]) for step in json.loads(self.steps)),
            topic=None if self.topic is None else TopicId(self.topic),
            question=None if self.question is None else QuestionId(self.question),
            outcome=Outcome(self.outcome),
            origin=maybe_session_id(self.origin),
            origin_item=None if self.origin_item is None else ItemId(self.origin_item),
            origin_date=maybe_day(self.origin_date),
            between_us=bool(self.between_us),
        )


class SessionRow(Keeps[Session]):
    """A session with its agenda, which is always read with it."""

    table = Table(
        "sessions",
        one_of("state", SessionState),
        between("minutes", 5, 600),
        Index("start", "number"),
    )

    id: str
    number: int
    title: str
    start: str
    zone: str
    minutes: int
    purpose: str
    place: str
    state: str
    items: list[AgendaItemRow]

    def take(self, value: Session) -> None:
        """Hold *value* from now on; the rows of items that stay are kept."""
        self.id = value.id
        self.number = value.number
        self.title = value.title
        self.start = instant_text(value.start)
        self.zone = value.zone
        self.minutes = value.minutes
        self.purpose = value.purpose
        self.place = value.place
        self.state = value.state.value
        present = {item.id: item for item in self.items}
        rows = [present.get(item.id) or AgendaItemRow() for item in value.items]
        for position, (row, item) in enumerate(zip(rows, value.items, strict=True)):
            row.take(item, position)
        self.items = rows

    def value(self) -> Session:
        """Return the value that is held."""
        return Session(
            id=SessionId(self.id),
            number=self.number,
            title=self.title,
            start=instant(self.start),
            zone=self.zone,
            minutes=self.minutes,
            purpose=self.purpose,
            place=self.place,
            state=SessionState(self.state),
            items=tuple(item.value() for item in self.items),
        )


class RunRow(Keeps[Run]):
    """How a session went, or goes."""

    table = Table("runs", json_list("marks"))

    id: str
    marks: str

    def take(self, value: Run) -> None:
        """Hold *value* from now on."""
        self.id = value.id
        self.marks = json_text(
            [[m.kind.value, instant_text(m.at), m.item, m.seconds] for m in value.marks]
        )

    def value(self) -> Run:
        """Return the value that is held."""
        marks = tuple(
            Mark(MarkKind(kind), instant(at), None if item is None else ItemId(item), seconds)
            for kind, at, item, seconds in json.loads(self.marks)
        )
        return Run(SessionId(self.id), marks)


class TemplateRow(Keeps[Template]):
    """A template of the pair's own."""

    table = Table(
        "templates",
        json_list("items"),
        json_list("mentor_preparation"),
        json_list("mentee_preparation"),
    )

    id: str
    name: str
    summary: str
    minutes: int
    items: str
    purpose: str
    mentor_preparation: str
    mentee_preparation: str

    def take(self, value: Template) -> None:
        """Hold *value* from now on."""
        self.id = value.id
        self.name = value.name
        self.summary = value.summary
        self.minutes = value.minutes
        self.items = json_text([_template_item_data(item) for item in value.items])
        self.purpose = value.purpose
        self.mentor_preparation = json_text(value.mentor_preparation)
        self.mentee_preparation = json_text(value.mentee_preparation)

    def value(self) -> Template:
        """Return the value that is held."""
        return Template(
            id=TemplateId(self.id),
            name=self.name,
            summary=self.summary,
            minutes=self.minutes,
            items=tuple(_template_item(data) for data in json.loads(self.items)),
            purpose=self.purpose,
            mentor_preparation=tuple(json.loads(self.mentor_preparation)),
            mentee_preparation=tuple(json.loads(self.mentee_preparation)),
        )


def _template_item_data(item: TemplateItem) -> dict[str, object]:
    return {
        "kind": item.kind.value,
        "title": item.title,
        "minutes": item.minutes,
        "lead": item.lead.value,
        "details": item.details,
        "steps": item.steps,
    }


def _template_item(data: dict[str, Any]) -> TemplateItem:
    return TemplateItem(
        kind=ItemKind(data["kind"]),
        title=data["title"],
        minutes=data["minutes"],
        lead=Who(data["lead"]),
        details=data["details"],
        steps=tuple(data["steps"]),
    )


# --- what a session leaves ----------------------------------------------------------------


class RecapRow(Keeps[Recap]):
    """The summary of a session."""

    table = Table("recaps", flag("between_us"), Index("session"))

    id: str
    session: str
    summary: str
    between_us: int

    def take(self, value: Recap) -> None:
        """Hold *value* from now on."""
        self.id = value.id
        self.session = value.session
        self.summary = value.summary
        self.between_us = int(value.between_us)

    def value(self) -> Recap:
        """Return the value that is held."""
        return Recap(
            id=RecapId(self.id),
            session=SessionId(self.session),
            summary=self.summary,
            between_us=bool(self.between_us),
        )


class QuestionRow(Keeps[Question]):
    """A question that both of the pair can see."""

    table = Table(
        "questions", one_of("asked_by", Role), one_of("state", QuestionState), flag("between_us")
    )

    id: str
    text: str
    asked_by: str
    asked: str
    state: str
    answer: str
    session: str | None
    answered_in: str | None
    between_us: int
    answered: str | None

    def take(self, value: Question) -> None:
        """Hold *value* from now on."""
        self.id = value.id
        self.text = value.text
        self.asked_by = value.asked_by.value
        self.asked = instant_text(value.asked)
        self.state = value.state.value
        self.answer = value.answer
        self.session, self.answered_in = value.session, value.answered_in
        self.between_us = int(value.between_us)
        self.answered = maybe_instant_text(value.answered)

    def value(self) -> Question:
        """Return the value that is held."""
        return Question(
            id=QuestionId(self.id),
            text=self.text,
            asked_by=Role(self.asked_by),
            asked=instant(self.asked),
            state=QuestionState(self.state),
            answer=self.answer,
            session=maybe_session_id(self.session),
            answered_in=maybe_session_id(self.answered_in),
            between_us=bool(self.between_us),
            answered=maybe_instant(self.answered),
        )


class ActionRow(Keeps[Action]):
    """A promise."""

    table = Table("actions", one_of("owner", Who), flag("between_us"))

    id: str
    text: str
    owner: str | None
    agreed: str
    due: str | None
    done: str | None
    session: str | None
    between_us: int

    def take(self, value: Action) -> None:
        """Hold *value* from now on."""
        self.id = value.id
        self.text = value.text
        self.owner = maybe_who_text(value.owner)
        self.agreed = instant_text(value.agreed)
        self.due = maybe_day_text(value.due)
        self.done = maybe_instant_text(value.done)
        self.session = value.session
        self.between_us = int(value.between_us)

    def value(self) -> Action:
        """Return the value that is held."""
        return Action(
            id=ActionId(self.id),
            text=self.text,
            owner=maybe_who(self.owner),
            agreed=instant(self.agreed),
            due=maybe_day(self.due),
            done=maybe_instant(self.done),
            session=maybe_session_id(self.session),
            between_us=bool(self.between_us),
        )


class TakeawayRow(Keeps[Takeaway]):
    """Something worth keeping from a session."""

    table = Table("takeaways", one_of("by", Who), flag("between_us"), Index("session"))

    id: str
    text: str
    session: str
    captured: str
    reason: str
    by: str | None
    between_us: int

    def take(self, value: Takeaway) -> None:
        """Hold *value* from now on."""
        self.id = value.id
        self.text = value.text
        self.session = value.session
        self.captured = instant_text(value.captured)
        self.reason = value.reason
        self.by = maybe_who_text(value.by)
        self.between_us = int(value.between_us)

    def value(self) -> Takeaway:
        """Return the value that is held."""
        return Takeaway(
            id=TakeawayId(self.id),
            text=self.text,
            session=SessionId(self.session),
            captured=instant(self.captured),
            reason=self.reason,
            by=maybe_who(self.by),
            between_us=bool(self.between_us),
        )


class TermRow(Keeps[Term]):
    """A word of the pair's glossary."""

    table = Table("terms", flag("clear"), flag("between_us"))

    id: str
    word: str
    meaning: str
    session: str | None
    topic: str | None
    clear: int
    noted: str | None
    between_us: int

    def take(self, value: Term) -> None:
        """Hold *value* from now on."""
        self.id = value.id
        self.word = value.word
        self.meaning = value.meaning
        self.session, self.topic = value.session, value.topic
        self.clear = int(value.clear)
        self.noted = maybe_instant_text(value.noted)
        self.between_us = int(value.between_us)

    def value(self) -> Term:
        """Return the value that is held."""
        return Term(
            id=TermId(self.id),
            word=self.word,
            meaning=self.meaning,
            session=maybe_session_id(self.session),
            topic=maybe_topic_id(self.topic),
            clear=bool(self.clear),
            noted=maybe_instant(self.noted),
            between_us=bool(self.between_us),
        )


# --- notes --------------------------------------------------------------------------------


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


class PrivateNoteRow(Keeps[PrivateNote]):
    """A note that is only mine."""

    table = Table("private_notes", Index("edited", "id"), Index("session"))

    id: str
    title: str
    body: str
    created: str
    edited: str
    session: str | None
    topic: str | None

    def take(self, value: PrivateNote) -> None:
        """Hold *value* from now on."""
        self.id = value.id
        self.title = value.title
        self.body = value.body
        self.created, self.edited = instant_text(value.created), instant_text(value.edited)
        self.session, self.topic = value.session, value.topic

    def value(self) -> PrivateNote:
        """Return the value that is held."""
        return PrivateNote(
            id=NoteId(self.id),
            title=self.title,
            body=self.body,
            created=instant(self.created),
            edited=instant(self.edited),
            session=maybe_session_id(self.session),
            topic=maybe_topic_id(self.topic),
        )


# --- what else is only mine ---------------------------------------------------------------


class DraftQuestionRow(Keeps[DraftQuestion]):
    """A question I have not sent yet."""

    table = Table("private_draft_questions")

    id: str
    text: str
    written: str
    session: str | None

    def take(self, value: DraftQuestion) -> None:
        """Hold *value* from now on."""
        self.id = value.id
        self.text = value.text
        self.written = instant_text(value.written)
        self.session = value.session

    def value(self) -> DraftQuestion:
        """Return the value that is held."""
        return DraftQuestion(
            id=QuestionId(self.id),
            text=self.text,
            written=instant(self.written),
            session=maybe_session_id(self.session),
        )


class PreparationListRow(Keeps[PreparationList]):
    """My preparation for a session."""

    table = Table("private_preparation_lists", json_list("lines"), Index("session"))

    id: str
    session: str
    lines: str

    def take(self, value: PreparationList) -> None:
        """Hold *value* from now on."""
        self.id = value.id
        self.session = value.session
        self.lines = json_text([{"text": line.text, "done": line.done} for line in value.lines])

    def value(self) -> PreparationList:
        """Return the value that is held."""
        return PreparationList(
            id=PreparationId(self.id),
            session=SessionId(self.session),
            lines=tuple(
                PreparationLine(line["text"], line["done"]) for line in json.loads(self.lines)
            ),
        )


class CueRow(Keeps[Cue]):
    """A line to myself beside an agenda item."""

    table = Table("private_cues", Index("session"))

    id: str
    session: str
    item: str
    text: str

    def take(self, value: Cue) -> None:
        """Hold *value* from now on."""
        self.id = value.id
        self.session = value.session
        self.item = value.item
        self.text = value.text

    def value(self) -> Cue:
        """Return the value that is held."""
        return Cue(
            id=CueId(self.id),
            session=SessionId(self.session),
            item=ItemId(self.item),
            text=self.text,
        )


class LearnedWordRow(Keeps[LearnedWord]):
    """A word my spelling checker has learned."""

    table = Table("private_learned_words")

    id: str
    word: str
    added: str

    def take(self, value: LearnedWord) -> None:
        """Hold *value* from now on."""
        self.id = value.id
        self.word = value.word
        self.added = instant_text(value.added)

    def value(self) -> LearnedWord:
        """Return the value that is held."""
        return LearnedWord(WordId(self.id), self.word, instant(self.added))


ROWS: dict[type[Entity], type[Keeps[Any]]] = {
    Pair: PairRow,
    Agreement: AgreementRow,
    Goal: GoalRow,
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
    PreparationList: PreparationListRow,
    Cue: CueRow,
    LearnedWord: LearnedWordRow,
    PrivateRevision: PrivateRevisionRow,
    PrivateDeletion: PrivateDeletionRow,
    NoteOrigin: NoteOriginRow,
}
"""The row of every kind that is stored, in the order in which whole copies list them."""
