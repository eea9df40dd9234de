"""The tables of what a session leaves: its recap, questions, actions, takeaways and terms."""

from __future__ import annotations

from revmentor_desktop.domain.actions import Action
from revmentor_desktop.domain.ids import (
    ActionId,
    QuestionId,
    RecapId,
    SessionId,
    TakeawayId,
    TermId,
)
from revmentor_desktop.domain.people import Role, Who
from revmentor_desktop.domain.questions import Question, QuestionState
from revmentor_desktop.domain.recaps import Recap
from revmentor_desktop.domain.takeaways import Takeaway
from revmentor_desktop.domain.terms import Term
from revmentor_desktop.store.row import (
    Index,
    Keeps,
    Table,
    flag,
    instant,
    instant_text,
    maybe_day,
    maybe_day_text,
    maybe_instant,
    maybe_instant_text,
    maybe_session_id,
    maybe_topic_id,
    maybe_who,
    maybe_who_text,
    member_of,
    one_of,
)

_role, _question_state = member_of(Role), member_of(QuestionState)


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
            asked_by=_role(self.asked_by),
            asked=instant(self.asked),
            state=_question_state(self.state),
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
