"""What is only mine: private notes and their pictures, draft questions, reviews, preparation, cues.

The words that my spelling checker has learned are mine too: they would tell what I write about.
Nothing that writes for other eyes may import this module; a contract in ``pyproject.toml`` and
a test hold it to that.  The kinds here have tables of their own.
"""

from __future__ import annotations

from dataclasses import field, replace
from datetime import date, datetime

from revmentor_desktop.domain.attachments import Attachment, PictureKind
from revmentor_desktop.domain.deletions import Untied
from revmentor_desktop.domain.ids import (
    AttachmentId,
    CueId,
    DeletionId,
    ItemId,
    NoteId,
    OriginId,
    PreparationId,
    QuestionId,
    ReviewId,
    RevisionId,
    SessionId,
    TopicId,
    WordId,
)
from revmentor_desktop.domain.notes import Note
from revmentor_desktop.domain.people import Role
from revmentor_desktop.domain.questions import Question
from revmentor_desktop.domain.reviews import Rating, Review, Stage, check_ratings
from revmentor_desktop.domain.times import checked_instant
from revmentor_desktop.domain.values import dataclass


@dataclass(frozen=True, slots=True)
class PrivateNote:
    """A note only I can see, in Markdown, linked to a session, to a topic, or to nothing."""

    id: NoteId
    title: str
    body: str
    created: datetime
    edited: datetime
    session: SessionId | None = None
    topic: TopicId | None = None

    def __post_init__(self) -> None:
        object.__setattr__(self, "created", checked_instant(self.created))
        object.__setattr__(self, "edited", checked_instant(self.edited))


@dataclass(frozen=True, slots=True)
class DraftQuestion:
    """A question I have not sent yet."""

    id: QuestionId
    text: str
    written: datetime
    session: SessionId | None = None

    def __post_init__(self) -> None:
        object.__setattr__(self, "written", checked_instant(self.written))


@dataclass(frozen=True, slots=True)
class PrivateReview:
    """How I rated myself on *day*, as long as I have not released it; see ``reviews``."""

    id: ReviewId
    role: Role
    stage: Stage
    day: date
    ratings: tuple[Rating, ...] = ()
    words: str = ""

    def __post_init__(self) -> None:
        check_ratings(self.role, self.ratings)


@dataclass(frozen=True, slots=True)
class PreparationLine:
    """One thing to do before a session."""

    text: str
    done: bool = False


@dataclass(frozen=True, slots=True)
class PreparationList:
    """My preparation for one session, in order."""

    id: PreparationId
    session: SessionId
    lines: tuple[PreparationLine, ...] = ()

    @property
    def done_count(self) -> int:
        """How many lines are ticked."""
        return sum(line.done for line in self.lines)


@dataclass(frozen=True, slots=True)
class Cue:
    """A line to myself beside one agenda item."""

    id: CueId
    session: SessionId
    item: ItemId
    text: str


@dataclass(frozen=True, slots=True)
class PrivateAttachment:
    """A picture in a private note."""

    id: AttachmentId
    note: NoteId
    kind: PictureKind
    content: bytes = field(repr=False)
    added: datetime

    def __post_init__(self) -> None:
        object.__setattr__(self, "added", checked_instant(self.added))


@dataclass(frozen=True, slots=True)
class LearnedWord:
    """A word that is spelled right because I say so."""

    id: WordId
    word: str
    added: datetime

    def __post_init__(self) -> None:
        object.__setattr__(self, "added", checked_instant(self.added))


def shared_attachment(picture: PrivateAttachment) -> Attachment:
    """Return what *picture* becomes when its note is made shared; it keeps its id."""
    return Attachment(picture.id, picture.note, picture.kind, picture.content, picture.added)


@dataclass(frozen=True, slots=True)
class PrivateRevision:
    """The title and text that a private note had from *written* until it was changed.

    It stays private when its note is made shared.
    """

    id: RevisionId
    note: NoteId
    title: str
    body: str
    written: datetime

    def __post_init__(self) -> None:
        object.__setattr__(self, "written", checked_instant(self.written))


@dataclass(frozen=True, slots=True)
class PrivateDeletion:
    """The private things that one deed deleted, and the links of private things that went.

    What the same deed deleted of shared things is a ``Deletion`` of the same id.
    """

    id: DeletionId
    when: datetime
    things: tuple[
        PrivateNote | PrivateAttachment | DraftQuestion | PrivateReview | PreparationList | Cue, ...
    ]
    untied: tuple[Untied, ...] = ()

    def __post_init__(self) -> None:
        object.__setattr__(self, "when", checked_instant(self.when))


@dataclass(frozen=True, slots=True)
class NoteOrigin:
    """From where a note was brought in: which file, what it held, and what became of that.

    ``id`` is made from the file's place in its folder, ``source`` says it in words; ``digest`` is
    of the file, ``text`` of the note as it was brought in.
    """

    id: OriginId
    note: NoteId
    source: str
    digest: str
    text: str


def private_revision_of(note: PrivateNote, id: RevisionId) -> PrivateRevision:
    """Return *note* as it is, to be kept as the revision *id*."""
    return PrivateRevision(id, note.id, note.title, note.body, note.edited)


def shared_note(note: PrivateNote) -> Note:
    """Return the shared note that *note* becomes when it is made shared; it keeps its id."""
    return Note(
        id=note.id,
        title=note.title,
        body=note.body,
        created=note.created,
        edited=note.edited,
        session=note.session,
        topic=note.topic,
    )


def private_copy(note: Note, copy: NoteId, when: datetime) -> PrivateNote:
    """Return a private copy of *note*, called *copy* and made at *when*; *note* stays shared."""
    return PrivateNote(
        id=copy,
        title=note.title,
        body=note.body,
        created=when,
        edited=when,
        session=note.session,
        topic=note.topic,
    )


def sent(draft: DraftQuestion, asker: Role, when: datetime) -> Question:
    """Return the waiting question that *draft* becomes when *asker* sends it at *when*."""
    return Question(id=draft.id, text=draft.text, asked_by=asker, asked=when, session=draft.session)


def released(mine: PrivateReview) -> Review:
    """Return the review that *mine* becomes when I release it; it keeps its id."""
    return Review(mine.id, mine.role, mine.stage, mine.day, mine.ratings, mine.words)


def taken_back(review: Review) -> PrivateReview:
    """Return what *review* becomes when I take it back: mine alone, under the same id."""
    return PrivateReview(
        review.id, review.role, review.stage, review.day, review.ratings, review.words
    )


# --- my preparation -----------------------------------------------------------------------


def add_line(preparation: PreparationList, text: str) -> PreparationList:
    """Return *preparation* with a line added at the end."""
    return replace(preparation, lines=(*preparation.lines, PreparationLine(text)))


def tick_line(preparation: PreparationList, at: int, *, done: bool) -> PreparationList:
    """Return *preparation* with the line at place *at* ticked or not."""
    return replace_line(preparation, at, replace(preparation.lines[at], done=done))


def replace_line(preparation: PreparationList, at: int, line: PreparationLine) -> PreparationList:
    """Return *preparation* with *line* at place *at* instead of what stood there."""
    lines = (*preparation.lines[:at], line, *preparation.lines[at + 1 :])
    return replace(preparation, lines=lines)


def remove_line(preparation: PreparationList, at: int) -> PreparationList:
    """Return *preparation* without the line at place *at*."""
    return replace(preparation, lines=(*preparation.lines[:at], *preparation.lines[at + 1 :]))


def move_line(preparation: PreparationList, at: int, to: int) -> PreparationList:
    """Return *preparation* with the line at *at* moved to place *to* of the new order."""
    lines = list(preparation.lines)
    moved = lines.pop(at)
    lines.insert(max(0, min(to, len(lines))), moved)
    return replace(preparation, lines=tuple(lines))
