"""Hypothesis strategies for every kind that is stored, with the texts that break programs.

``TEXT`` is anything SQLite can hold as text and the program accepts: no NUL and no half of a
surrogate pair, which are refused or replaced where text comes in, but right-to-left marks, emoji
families, combining marks, Chinese beyond the first plane, line ends of every system, Markdown,
HTML and SQL.
"""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any, get_args

from hypothesis import strategies as st

from revmentor_desktop.domain.actions import Action
from revmentor_desktop.domain.agreement import Acceptance, Agreement, Clause
from revmentor_desktop.domain.attachments import Attachment, PictureKind
from revmentor_desktop.domain.deletions import Deletable, Deletion, Untied
from revmentor_desktop.domain.goals import LEAST, MOST, Goal, GoalStep
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
from revmentor_desktop.domain.questions import Question, QuestionState
from revmentor_desktop.domain.recaps import Recap
from revmentor_desktop.domain.reviews import STATEMENTS, Rating, Review, Stage
from revmentor_desktop.domain.revisions import Revision
from revmentor_desktop.domain.sessions import (
    LONGEST_ITEM,
    LONGEST_SESSION,
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
from revmentor_desktop.domain.topics import (
    ImportedPack,
    Interest,
    Level,
    OwnShelf,
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
    from hypothesis.strategies import SearchStrategy

    from revmentor_desktop.domain.changes import Entity

HOSTILE = (
    "",
    " ",
    "'; DROP TABLE notes; --",
    "<script>alert(1)</script> &amp; <b>",
    "# no heading\n- [x] no box\n\n```\nno code",
    "[link](javascript:alert(1)) ![](file:///etc/passwd)",
    "反向導師計劃 · 議程 · 𠮷野家 𨋢",
    "שלום \u202eevil\u202c مرحبا",
    "👩‍💻👨‍👩‍👧‍👦 🇭🇰 🏴‍☠️",
    "e\u0301 é Å ﬁ ①",
    "line\r\nline\rline\nline\u2028line\u2029line\x0bline\x0cline\x85",
    "\ufeffmark \u200b zero \u00a0 width \ufffe \uffff",
    "\x01\x07\x1b[31m\x7f",
    "%s %n {0} {name} $HOME `id`",
    "../../etc/passwd CON: nul.txt",
    "null",
    "0",
    "=1+1",
    "a" * 5000,
)
"""Texts that have broken some program."""

CHARACTERS = st.characters(exclude_categories=["Cs"], exclude_characters="\0")
TEXT: SearchStrategy[str] = st.one_of(
    st.text(CHARACTERS, max_size=60),
    st.sampled_from(HOSTILE),
    st.lists(st.sampled_from(HOSTILE[:-1]), min_size=2, max_size=3).map(" ".join),
)
NAME = TEXT.filter(lambda text: bool(text.strip()))
ID: SearchStrategy[Any] = st.one_of(
    st.uuids().map(lambda uuid: uuid.hex), st.text(CHARACTERS, min_size=1, max_size=12)
)
INSTANT = st.one_of(
    st.datetimes(timezones=st.just(UTC)),
    st.sampled_from(
        [
            datetime.min.replace(tzinfo=UTC),
            datetime.max.replace(tzinfo=UTC),
            datetime(1969, 12, 31, 23, 59, 59, 999999, tzinfo=UTC),
        ]
    ),
)
DAY = st.one_of(st.dates(), st.sampled_from([date.min, date.max]))
NUMBER = st.integers(-(2**63), 2**63 - 1)
ITEM_MINUTES = st.integers(1, LONGEST_ITEM)
STEP = st.builds(Step, text=TEXT, done=st.booleans())


def _maybe(strategy: SearchStrategy[Any]) -> SearchStrategy[Any]:
    return st.none() | strategy


def _few(strategy: SearchStrategy[Any]) -> SearchStrategy[Any]:
    return st.lists(strategy, max_size=4).map(tuple)


ZONES = st.sampled_from(["Asia/Hong_Kong", "Europe/London", "UTC", "Mars/Olympus"])
PERSON = st.builds(Person, name=NAME, title=TEXT)
DAYS = st.tuples(_maybe(DAY), _maybe(DAY)).map(
    lambda days: tuple(sorted(days)) if None not in days else days
)


@st.composite
def _pairs(draw: st.DrawFn) -> Pair:
    starts, ends = draw(DAYS)
    return draw(
        st.builds(
            Pair,
            id=ID.map(PairId),
            mentor=PERSON,
            mentee=PERSON,
            me=st.sampled_from(Role),
            zone=ZONES,
            cadence_days=NUMBER,
            minutes=NUMBER,
            mentor_word=TEXT,
            mentee_word=TEXT,
            aim=TEXT,
            starts=st.just(starts),
            ends=st.just(ends),
            driver=_maybe(st.sampled_from(Who)),
            sample=st.booleans(),
        )
    )


ITEM = st.builds(
    AgendaItem,
    between_us=st.booleans(),
    id=ID.map(ItemId),
    kind=st.sampled_from(ItemKind),
    title=TEXT,
    minutes=ITEM_MINUTES,
    lead=st.sampled_from(Who),
    details=TEXT,
    steps=_few(STEP),
    topic=_maybe(ID),
    question=_maybe(ID),
    outcome=st.sampled_from(Outcome),
    origin=_maybe(ID),
    origin_item=_maybe(ID),
    origin_date=_maybe(DAY),
)
AGENDA = st.lists(ITEM, max_size=5, unique_by=lambda item: item.id).map(tuple)
TEMPLATE_ITEM = st.builds(
    TemplateItem,
    kind=st.sampled_from(ItemKind),
    title=TEXT,
    minutes=ITEM_MINUTES,
    lead=st.sampled_from(Who),
    details=TEXT,
    steps=_few(TEXT),
)
_NOTE_FIELDS: dict[str, SearchStrategy[Any]] = {
    "id": ID.map(NoteId),
    "title": TEXT,
    "body": TEXT,
    "created": INSTANT,
    "edited": INSTANT,
    "session": _maybe(ID),
    "topic": _maybe(ID),
}
_PICTURE_FIELDS: dict[str, Any] = {
    "id": ID.map(AttachmentId),
    "note": ID.map(NoteId),
    "kind": st.sampled_from(PictureKind),
    "content": st.binary(max_size=200),
    "added": INSTANT,
}
SOURCE = st.builds(
    Source,
    title=TEXT,
    publisher=TEXT,
    year=NUMBER,
    checked=DAY,
    standing=st.sampled_from(Standing),
    link=TEXT,
)
TOPIC = st.builds(
    Topic,
    id=ID.map(TopicId),
    title=TEXT,
    shelf=st.sampled_from(Shelf) | TEXT.map(OwnShelf),
    level=st.sampled_from(Level),
    minutes=ITEM_MINUTES,
    language=TEXT,
    summary=TEXT,
    sections=_few(st.builds(Section, st.sampled_from(SectionKind), TEXT)),
    builds_on=_few(ID),
    tags=_few(TEXT),
    words=_few(st.builds(Word, TEXT, TEXT)),
    sources=_few(SOURCE),
    licence=TEXT,
    authors=_few(TEXT),
    more=TEXT,
)
PACK = st.builds(
    Pack,
    id=ID.map(PackId),
    title=TEXT,
    language=TEXT,
    version=NUMBER,
    licence=TEXT,
    authors=_few(TEXT),
    more=TEXT,
)
LEVEL = st.integers(LEAST, MOST)
GOAL_STEP = st.builds(GoalStep, level=LEVEL, evidence=NAME, day=DAY)


@st.composite
def _reviews(draw: st.DrawFn, kind: type[Any]) -> Any:
    """Return a review of *kind*, of either role, with any gaps."""
    role = draw(st.sampled_from(Role))
    marks = draw(st.tuples(*(st.none() | LEVEL for _ in STATEMENTS[role])))
    given = zip(STATEMENTS[role], marks, strict=True)
    return kind(
        id=ReviewId(draw(ID)),
        role=role,
        stage=draw(st.sampled_from(Stage)),
        day=draw(DAY),
        ratings=tuple(Rating(one, mark) for one, mark in given if mark is not None),
        words=draw(TEXT),
    )


CLAUSE = st.builds(Clause, id=ID.map(ClauseId), heading=TEXT, text=TEXT, option=TEXT)
ACCEPTANCE = st.builds(Acceptance, when=INSTANT, clauses=_few(CLAUSE))
_REVISION_FIELDS: dict[str, SearchStrategy[Any]] = {
    "id": ID.map(RevisionId),
    "note": ID.map(NoteId),
    "title": TEXT,
    "body": TEXT,
    "written": INSTANT,
}

ENTITIES: dict[type[Entity], SearchStrategy[Any]] = {
    Pair: _pairs(),
    Agreement: st.builds(
        Agreement,
        id=ID.map(AgreementId),
        clauses=_few(CLAUSE),
        mentor=_maybe(ACCEPTANCE),
        mentee=_maybe(ACCEPTANCE),
    ),
    Goal: st.builds(
        Goal,
        id=ID.map(GoalId),
        text=NAME,
        whose=st.sampled_from(Who),
        named=INSTANT,
        success=TEXT,
        by=_maybe(DAY),
        began=LEVEL,
        steps=_few(GOAL_STEP),
        between_us=st.booleans(),
    ),
    Review: _reviews(Review),
    Session: st.builds(
        Session,
        id=ID.map(SessionId),
        number=NUMBER,
        title=TEXT,
        start=INSTANT,
        zone=ZONES,
        minutes=st.integers(5, LONGEST_SESSION),
        purpose=TEXT,
        place=TEXT,
        state=st.sampled_from(SessionState),
        items=AGENDA,
    ),
    Run: st.builds(
        Run,
        id=ID.map(SessionId),
        marks=_few(st.builds(Mark, st.sampled_from(MarkKind), INSTANT, _maybe(ID), NUMBER)),
    ),
    Template: st.builds(
        Template,
        id=ID.map(TemplateId),
        name=TEXT,
        summary=TEXT,
        minutes=NUMBER,
        items=_few(TEMPLATE_ITEM),
        purpose=TEXT,
        mentor_preparation=_few(TEXT),
        mentee_preparation=_few(TEXT),
    ),
    Note: st.builds(Note, **_NOTE_FIELDS, between_us=st.booleans()),
    Attachment: st.builds(Attachment, **_PICTURE_FIELDS),
    Recap: st.builds(Recap, id=ID.map(RecapId), session=ID, summary=TEXT, between_us=st.booleans()),
    Question: st.builds(
        Question,
        between_us=st.booleans(),
        id=ID.map(QuestionId),
        text=TEXT,
        asked_by=st.sampled_from(Role),
        asked=INSTANT,
        state=st.sampled_from(QuestionState),
        answer=TEXT,
        session=_maybe(ID),
        answered_in=_maybe(ID),
        answered=_maybe(INSTANT),
    ),
    Action: st.builds(
        Action,
        between_us=st.booleans(),
        id=ID.map(ActionId),
        text=TEXT,
        owner=_maybe(st.sampled_from(Who)),
        agreed=INSTANT,
        due=_maybe(DAY),
        done=_maybe(INSTANT),
        session=_maybe(ID),
    ),
    Takeaway: st.builds(
        Takeaway,
        between_us=st.booleans(),
        id=ID.map(TakeawayId),
        text=TEXT,
        session=ID,
        captured=INSTANT,
        reason=TEXT,
        by=_maybe(st.sampled_from(Who)),
    ),
    Term: st.builds(
        Term,
        between_us=st.booleans(),
        id=ID.map(TermId),
        word=TEXT,
        meaning=TEXT,
        session=_maybe(ID),
        topic=_maybe(ID),
        clear=st.booleans(),
        noted=_maybe(INSTANT),
    ),
    ExplainAgain: st.builds(ExplainAgain, id=ID.map(WordId), word=TEXT, asked=INSTANT),
    OwnTopic: st.builds(OwnTopic, topic=TOPIC, written=INSTANT, changed=INSTANT),
    ImportedPack: st.builds(ImportedPack, pack=PACK, imported=INSTANT),
    PackTopic: st.builds(PackTopic, topic=TOPIC, pack=ID.map(PackId)),
    Interest: st.builds(Interest, id=ID.map(TopicId), wish=st.sampled_from(Wish), since=INSTANT),
    Revision: st.builds(Revision, **_REVISION_FIELDS),
    PrivateNote: st.builds(PrivateNote, **_NOTE_FIELDS),
    PrivateAttachment: st.builds(PrivateAttachment, **_PICTURE_FIELDS),
    DraftQuestion: st.builds(
        DraftQuestion, id=ID.map(QuestionId), text=TEXT, written=INSTANT, session=_maybe(ID)
    ),
    PrivateReview: _reviews(PrivateReview),
    PreparationList: st.builds(
        PreparationList,
        id=ID.map(PreparationId),
        session=ID,
        lines=_few(st.builds(PreparationLine, text=TEXT, done=st.booleans())),
    ),
    Cue: st.builds(Cue, id=ID.map(CueId), session=ID, item=ID, text=TEXT),
    LearnedWord: st.builds(LearnedWord, id=ID.map(WordId), word=TEXT, added=INSTANT),
    PrivateRevision: st.builds(PrivateRevision, **_REVISION_FIELDS),
    NoteOrigin: st.builds(
        NoteOrigin, id=ID.map(OriginId), note=ID, source=TEXT, digest=TEXT, text=TEXT
    ),
}
"""For every kind that is stored, all of its values."""

UNTIED = st.builds(Untied, id=ID, field=st.sampled_from(["session", "topic"]), target=ID)
ENTITIES[Deletion] = st.builds(
    Deletion,
    id=ID.map(DeletionId),
    when=INSTANT,
    things=_few(st.one_of(*(ENTITIES[kind] for kind in get_args(Deletable)))),
    untied=_few(UNTIED),
)
ENTITIES[PrivateDeletion] = st.builds(
    PrivateDeletion,
    id=ID.map(DeletionId),
    when=INSTANT,
    things=_few(
        st.one_of(
            *(
                ENTITIES[kind]
                for kind in (
                    PrivateNote,
                    PrivateAttachment,
                    DraftQuestion,
                    PrivateReview,
                    PreparationList,
                    Cue,
                )
            )
        )
    ),
    untied=_few(UNTIED),
)
