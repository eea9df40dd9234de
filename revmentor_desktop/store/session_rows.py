"""The tables of sessions with their agendas, of how they went, and of templates for new ones.

An agenda's order is the column ``position``, renumbered with every writing of the session; it is
deliberately not unique, because a reordering passes through states in which two items share one.
"""

from __future__ import annotations

from typing import Any

from revmentor_desktop.domain.ids import (
    ItemId,
    QuestionId,
    SessionId,
    TemplateId,
    TopicId,
)
from revmentor_desktop.domain.live import Mark, MarkKind, Run
from revmentor_desktop.domain.people import Who
from revmentor_desktop.domain.sessions import (
    AgendaItem,
    ItemKind,
    Outcome,
    Session,
    SessionState,
    Step,
)
from revmentor_desktop.domain.templates import Template, TemplateItem
from revmentor_desktop.store.row import (
    Index,
    Keeps,
    Row,
    Table,
    between,
    flag,
    from_json,
    instant,
    instant_text,
    json_list,
    json_text,
    maybe_day,
    maybe_day_text,
    maybe_session_id,
    member_of,
    one_of,
    who,
)

_item_kind, _outcome, _state = member_of(ItemKind), member_of(Outcome), member_of(SessionState)


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

    @classmethod
    def of(cls, session: SessionId, value: AgendaItem, position: int) -> AgendaItemRow:
        """Return the row of *value*, at *position* of the agenda of *session*, counted from 0."""
        row = cls()
        row.session_id = session
        row.take(value, position)
        return row

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
            kind=_item_kind(self.kind),
            title=self.title,
            minutes=self.minutes,
            lead=who(self.lead),
            details=self.details,
            steps=tuple(Step(step["text"], step["done"]) for step in from_json(self.steps)),
            topic=None if self.topic is None else TopicId(self.topic),
            question=None if self.question is None else QuestionId(self.question),
            outcome=_outcome(self.outcome),
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
        """Hold *value* from now on, with new rows for its items."""
        self.id = value.id
        self.number = value.number
        self.title = value.title
        self.start = instant_text(value.start)
        self.zone = value.zone
        self.minutes = value.minutes
        self.purpose = value.purpose
        self.place = value.place
        self.state = value.state.value
        self.items = [
            AgendaItemRow.of(value.id, item, position) for position, item in enumerate(value.items)
        ]

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
            state=_state(self.state),
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
            for kind, at, item, seconds in from_json(self.marks)
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
            items=tuple(_template_item(data) for data in from_json(self.items)),
            purpose=self.purpose,
            mentor_preparation=tuple(from_json(self.mentor_preparation)),
            mentee_preparation=tuple(from_json(self.mentee_preparation)),
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
        kind=_item_kind(data["kind"]),
        title=data["title"],
        minutes=data["minutes"],
        lead=who(data["lead"]),
        details=data["details"],
        steps=tuple(data["steps"]),
    )
