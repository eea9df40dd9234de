"""The tables of what is only mine; each is called ``private_…``.

What is kept beside things, private as well, is in ``kept_rows``, private pictures in
``attachment_rows``, reviews in ``review_rows``.
"""

from __future__ import annotations

import json

from revmentor_desktop.domain.ids import (
    CueId,
    ItemId,
    NoteId,
    PreparationId,
    QuestionId,
    SessionId,
    WordId,
)
from revmentor_desktop.domain.private import (
    Cue,
    DraftQuestion,
    LearnedWord,
    PreparationLine,
    PreparationList,
    PrivateNote,
)
from revmentor_desktop.store.row import (
    Index,
    Keeps,
    Table,
    instant,
    instant_text,
    json_list,
    json_text,
    maybe_session_id,
    maybe_topic_id,
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
