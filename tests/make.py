"""Builders of domain values for every test: sensible defaults, ids one can predict.

``make.session(2, items=3)`` is always the same session, called ``session-2``.  The first argument
tells values of one kind apart; whatever else a test cares about is handed in by name.  Nothing
here asks for the time or for chance.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import count
from typing import TYPE_CHECKING, Any

from revmentor_desktop.domain.actions import Action
from revmentor_desktop.domain.agreement import Acceptance, Agreement, Clause
from revmentor_desktop.domain.attachments import Attachment, PictureKind
from revmentor_desktop.domain.changes import added
from revmentor_desktop.domain.deletions import Deletion, Untied
from revmentor_desktop.domain.goals import Goal, GoalStep
from revmentor_desktop.domain.ids import (
    ActionId,
    AgreementId,
    AttachmentId,
    ClauseId,
    CueId,
    DeletionId,
    GoalId,
    ItemId,
    NoteId,
    OriginId,
    PackId,
    PairId,
    PreparationId,
    QuestionId,
    RecapId,
    ReviewId,
    RevisionId,
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
    PrivateReview,
    PrivateRevision,
)
from revmentor_desktop.domain.questions import Question
from revmentor_desktop.domain.recaps import Recap
from revmentor_desktop.domain.reviews import Rating, Review, Stage, Statement
from revmentor_desktop.domain.revisions import Revision
from revmentor_desktop.domain.sessions import AgendaItem, ItemKind, Session, Step
from revmentor_desktop.domain.takeaways import Takeaway
from revmentor_desktop.domain.templates import Template, TemplateItem
from revmentor_desktop.domain.terms import ExplainAgain, Term
from revmentor_desktop.domain.topics import (
    ImportedPack,
    Interest,
    Level,
    OwnTopic,
    Pack,
    PackTopic,
    Section,
    SectionKind,
    Shelf,
    Source,
    Standing,
    Topic,
    Wish,
    Word,
)

if TYPE_CHECKING:
    from revmentor_desktop.domain.changes import Entity
    from revmentor_desktop.services.workspace import Workspace

NOW = datetime(2026, 11, 23, 6, 32, tzinfo=UTC)
"""The moment at which the tests' clock stands: a Monday, 14:32 in Hong Kong."""

ZONE = "Asia/Hong_Kong"


def pair(number: int = 1, **fields: Any) -> Pair:
    """Return a pair whose mentor, the junior of the two, owns the workspace."""
    plain = Pair(
        id=PairId(f"pair-{number}"),
        mentor=Person("Mei-Yee Chan", "Digital Marketing Executive"),
        mentee=Person("Robert Lau", "Managing Director"),
        me=Role.MENTOR,
        zone=ZONE,
    )
    return replace(plain, **fields)


def agreement(number: int = 1, **fields: Any) -> Agreement:
    """Return an agreement of one clause, which the mentor accepted at ``NOW``."""
    clauses = (Clause(ClauseId("confidential"), "What stays between us", "What is said here."),)
    plain = Agreement(AgreementId(f"agreement-{number}"), clauses, Acceptance(NOW, clauses))
    return replace(plain, **fields)


def goal(number: int = 1, **fields: Any) -> Goal:
    """Return a goal of the mentee, named *number* minutes after ``NOW`` and moved once."""
    plain = Goal(
        id=GoalId(f"goal-{number}"),
        text=f"Goal {number}",
        whose=Who.MENTEE,
        named=NOW + timedelta(minutes=number),
        success="I can show it to somebody",
        by=date(2027, 1, 29),
        steps=(GoalStep(2, "Did it once with help", date(2026, 11, 12)),),
    )
    return replace(plain, **fields)


def review(number: int = 1, **fields: Any) -> Review:
    """Return a baseline review of the mentor, released, with a gap."""
    plain = Review(
        id=ReviewId(f"review-{number}"),
        role=Role.MENTOR,
        stage=Stage.BASELINE,
        day=date(2026, 11, 12),
        ratings=(Rating(Statement.DISAGREE, 2), Rating(Statement.NEED, 4)),
        words="I say less than I think.",
    )
    return replace(plain, **fields)


def private_review(number: int = 1, **fields: Any) -> PrivateReview:
    """Return a midpoint review of the mentor, not released."""
    plain = PrivateReview(
        id=ReviewId(f"private-review-{number}"),
        role=Role.MENTOR,
        stage=Stage.MIDPOINT,
        day=date(2027, 1, 14),
        ratings=(Rating(Statement.DISAGREE, 4), Rating(Statement.LEAD, 3)),
        words="I say it now, and it is heard.",
    )
    return replace(plain, **fields)


def item(number: int = 1, session: int = 1, **fields: Any) -> AgendaItem:
    """Return an agenda item of ten minutes, as it is called in the session *session*."""
    plain = AgendaItem(
        id=ItemId(f"session-{session}-item-{number}"),
        kind=ItemKind.FREE,
        title=f"Item {number}",
        minutes=10,
        lead=Who.MENTOR,
        steps=(Step("Show it"), Step("Try it", done=True)),
    )
    return replace(plain, **fields)


def session(number: int = 1, *, items: int | tuple[AgendaItem, ...] = 0, **fields: Any) -> Session:
    """Return the session *number*, four weeks after the one before, with *items* or so many."""
    if isinstance(items, int):
        items = tuple(item(at, number) for at in range(1, items + 1))
    plain = Session(
        id=SessionId(f"session-{number}"),
        number=number,
        title=f"Session {number}",
        start=NOW + timedelta(days=28 * number),
        zone=ZONE,
        minutes=60,
        items=items,
    )
    return replace(plain, **fields)


def run(number: int = 1, *, item: int = 1, **fields: Any) -> Run:
    """Return the run of the session *number*, which began at ``NOW`` with the item *item*."""
    first = Mark(MarkKind.ITEM, NOW, ItemId(f"session-{number}-item-{item}"))
    return replace(Run(SessionId(f"session-{number}"), (first,)), **fields)


def template(number: int = 1, *, items: int = 2, **fields: Any) -> Template:
    """Return a template of the pair's own."""
    plain = Template(
        id=TemplateId(f"template-{number}"),
        name=f"Template {number}",
        summary="For a first hour",
        minutes=60,
        items=tuple(
            TemplateItem(ItemKind.TOPIC, f"Part {at}", 20, Who.BOTH, "Details", ("First", "Then"))
            for at in range(1, items + 1)
        ),
        mentor_preparation=("Charge the phone",),
        mentee_preparation=("Bring a question",),
    )
    return replace(plain, **fields)


def note(number: int = 1, **fields: Any) -> Note:
    """Return a shared note, edited *number* minutes after ``NOW``."""
    plain = Note(
        id=NoteId(f"note-{number}"),
        title=f"Note {number}",
        body=f"What both know, {number}.",
        created=NOW,
        edited=NOW + timedelta(minutes=number),
    )
    return replace(plain, **fields)


def private_note(number: int = 1, **fields: Any) -> PrivateNote:
    """Return a private note, edited *number* minutes after ``NOW``."""
    plain = PrivateNote(
        id=NoteId(f"private-note-{number}"),
        title=f"Private note {number}",
        body=f"What only I know, {number}.",
        created=NOW,
        edited=NOW + timedelta(minutes=number),
    )
    return replace(plain, **fields)


def recap(number: int = 1, **fields: Any) -> Recap:
    """Return the recap of the session *number*."""
    plain = Recap(RecapId(f"recap-{number}"), SessionId(f"session-{number}"), "It went **well**.")
    return replace(plain, **fields)


def question(number: int = 1, **fields: Any) -> Question:
    """Return a waiting question of the mentee, asked *number* minutes after ``NOW``."""
    plain = Question(
        id=QuestionId(f"question-{number}"),
        text=f"Question {number}?",
        asked_by=Role.MENTEE,
        asked=NOW + timedelta(minutes=number),
    )
    return replace(plain, **fields)


def draft_question(number: int = 1, **fields: Any) -> DraftQuestion:
    """Return a question I have not sent, written *number* minutes after ``NOW``."""
    plain = DraftQuestion(
        id=QuestionId(f"draft-question-{number}"),
        text=f"Shall I ask {number}?",
        written=NOW + timedelta(minutes=number),
    )
    return replace(plain, **fields)


def action(number: int = 1, **fields: Any) -> Action:
    """Return an open action of the mentee, agreed *number* minutes after ``NOW``."""
    plain = Action(
        id=ActionId(f"action-{number}"),
        text=f"Action {number}",
        owner=Who.MENTEE,
        agreed=NOW + timedelta(minutes=number),
        due=date(2026, 12, 7),
    )
    return replace(plain, **fields)


def takeaway(number: int = 1, **fields: Any) -> Takeaway:
    """Return a takeaway of session 1, captured *number* minutes after ``NOW``."""
    plain = Takeaway(
        id=TakeawayId(f"takeaway-{number}"),
        text=f"Takeaway {number}",
        session=SessionId("session-1"),
        captured=NOW + timedelta(minutes=number),
        reason="Because it saves an hour",
        by=Who.MENTEE,
    )
    return replace(plain, **fields)


def term(number: int = 1, **fields: Any) -> Term:
    """Return a word of the glossary."""
    plain = Term(TermId(f"term-{number}"), f"Word {number}", f"Meaning {number}")
    return replace(plain, **fields)


def explain_again(number: int = 1, **fields: Any) -> ExplainAgain:
    """Return a word to explain again, asked for *number* minutes after ``NOW``."""
    plain = ExplainAgain(
        WordId(f"word {number}"), f"Word {number}", NOW + timedelta(minutes=number)
    )
    return replace(plain, **fields)


def topic(number: int = 1, **fields: Any) -> Topic:
    """Return a topic that is whole: every section, a word and a source."""
    bodies = {
        SectionKind.SHOW: f"1. Open the app, {number}.\n2. Search for a shop.",
        SectionKind.DRIVE: "1. Search for your own brand.",
    }
    plain = Topic(
        id=TopicId(f"topic-{number}"),
        title=f"Topic {number}",
        shelf=Shelf.SOCIAL,
        level=Level.FIRST_LOOK,
        minutes=15,
        language="en",
        summary=f"What topic {number} is about.",
        sections=tuple(
            Section(kind, bodies.get(kind, f"About {kind.name.lower()}, {number}."))
            for kind in SectionKind
        ),
        words=(Word(f"Word {number}", f"What word {number} means."),),
        sources=(Source("A report", "A publisher", 2026, date(2026, 11, 2), Standing.ESTABLISHED),),
        licence="CC0",
        authors=("The pair",),
    )
    return replace(plain, **fields)


def own_topic(number: int = 1, **fields: Any) -> OwnTopic:
    """Return a topic of the pair's own, or its version of another; *fields* are the topic's."""
    return OwnTopic(topic(number, **fields), written=NOW, changed=NOW + timedelta(minutes=number))


def imported_pack(number: int = 1, **fields: Any) -> ImportedPack:
    """Return an imported pack; *fields* are the pack's."""
    plain = Pack(PackId(f"pack-{number}"), f"Pack {number}", "en", 1, "CC0", ("Somebody",))
    return ImportedPack(replace(plain, **fields), imported=NOW)


def pack_topic(number: int = 1, pack: int = 1, **fields: Any) -> PackTopic:
    """Return a topic of the imported pack number *pack*; *fields* are the topic's."""
    return PackTopic(topic(number, **fields), PackId(f"pack-{pack}"))


def interest(number: int = 1, **fields: Any) -> Interest:
    """Return the mentee's wish for the topic *number*."""
    plain = Interest(TopicId(f"topic-{number}"), Wish.WANTED, NOW)
    return replace(plain, **fields)


def attachment(number: int = 1, **fields: Any) -> Attachment:
    """Return the picture *number*, in the shared note 1; its bytes are none of a picture."""
    plain = Attachment(
        id=AttachmentId(f"attachment-{number}"),
        note=NoteId("note-1"),
        kind=PictureKind.PNG,
        content=f"Picture {number}".encode(),
        added=NOW,
    )
    return replace(plain, **fields)


def private_attachment(number: int = 1, **fields: Any) -> PrivateAttachment:
    """Return the picture *number* in the private note 1; its bytes are none of a picture."""
    plain = PrivateAttachment(
        id=AttachmentId(f"private-attachment-{number}"),
        note=NoteId("private-note-1"),
        kind=PictureKind.JPEG,
        content=f"Private picture {number}".encode(),
        added=NOW,
    )
    return replace(plain, **fields)


def learned_word(number: int = 1, **fields: Any) -> LearnedWord:
    """Return a word that my spelling checker has learned."""
    plain = LearnedWord(WordId(f"learned-{number}"), f"Word{number}", NOW)
    return replace(plain, **fields)


def preparation(number: int = 1, *, lines: int = 2, **fields: Any) -> PreparationList:
    """Return my preparation for the session *number*."""
    plain = PreparationList(
        id=PreparationId(f"preparation-{number}"),
        session=SessionId(f"session-{number}"),
        lines=tuple(PreparationLine(f"Line {at}") for at in range(1, lines + 1)),
    )
    return replace(plain, **fields)


def cue(number: int = 1, **fields: Any) -> Cue:
    """Return my cue *number*, beside the first item of session 1."""
    plain = Cue(
        id=CueId(f"cue-{number}"),
        session=SessionId("session-1"),
        item=ItemId("session-1-item-1"),
        text=f"Cue {number}",
    )
    return replace(plain, **fields)


def revision(number: int = 1, **fields: Any) -> Revision:
    """Return what the shared note 1 was *number* minutes after ``NOW``."""
    plain = Revision(
        id=RevisionId(f"revision-{number}"),
        note=NoteId("note-1"),
        title=f"Note as it was, {number}",
        body=f"What both knew, {number}.",
        written=NOW + timedelta(minutes=number),
    )
    return replace(plain, **fields)


def private_revision(number: int = 1, **fields: Any) -> PrivateRevision:
    """Return what the private note 1 was *number* minutes after ``NOW``."""
    plain = PrivateRevision(
        id=RevisionId(f"private-revision-{number}"),
        note=NoteId("private-note-1"),
        title=f"Private note as it was, {number}",
        body=f"What only I knew, {number}.",
        written=NOW + timedelta(minutes=number),
    )
    return replace(plain, **fields)


def deletion(number: int = 1, **fields: Any) -> Deletion:
    """Return the deletion of a session with what hung on it."""
    plain = Deletion(
        id=DeletionId(f"deletion-{number}"),
        when=NOW + timedelta(minutes=number),
        things=(recap(8), takeaway(8), session(8, items=2)),
        untied=(Untied("note-1", "session", "session-8"),),
    )
    return replace(plain, **fields)


def private_deletion(number: int = 1, **fields: Any) -> PrivateDeletion:
    """Return the deletion of a private note."""
    plain = PrivateDeletion(
        id=DeletionId(f"private-deletion-{number}"),
        when=NOW + timedelta(minutes=number),
        things=(private_note(8),),
        untied=(Untied("private-note-1", "session", "session-8"),),
    )
    return replace(plain, **fields)


def note_origin(number: int = 1, **fields: Any) -> NoteOrigin:
    """Return from where the private note *number* was brought in."""
    plain = NoteOrigin(
        id=OriginId(f"origin-{number}"),
        note=NoteId(f"private-note-{number}"),
        source=f"Vault/Private note {number}.md",
        digest="d1" * 32,
        text="7e" * 32,
    )
    return replace(plain, **fields)


def one_of_each() -> tuple[Entity, ...]:
    """Return one value of every kind that is stored, linked where that makes sense."""
    return (
        pair(),
        agreement(),
        goal(),
        review(),
        session(items=3),
        run(),
        template(),
        note(session=SessionId("session-1")),
        attachment(),
        recap(),
        question(session=SessionId("session-1")),
        action(session=SessionId("session-1")),
        takeaway(),
        term(),
        explain_again(),
        own_topic(1),
        imported_pack(),
        pack_topic(2),
        interest(),
        revision(),
        deletion(),
        private_note(session=SessionId("session-1")),
        private_attachment(),
        draft_question(),
        private_review(),
        preparation(),
        cue(),
        learned_word(),
        private_revision(),
        private_deletion(),
        note_origin(),
    )


def workspace(*entities: Entity) -> Workspace:
    """Return a workspace in memory with *entities*, and ``pair()`` when none is among them.

    Its clock stands at ``NOW``; its new ids are ``new-1``, ``new-2`` and so on.
    """
    from revmentor_desktop.services.workspace import Workspace
    from revmentor_desktop.store.store import Store

    numbers = count(1)
    made = Workspace(Store.in_memory(), now=lambda: NOW, new_id=lambda: f"new-{next(numbers)}")
    if not any(isinstance(entity, Pair) for entity in entities):
        entities = (pair(), *entities)
    made.commit(added(*entities))
    return made
