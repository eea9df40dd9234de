"""Templates: ready agendas, the program's twelve and the pair's own.

The built-in ones are read from resources and are never stored; a pair's own template is an
entity like any other.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from revmentor_desktop.domain.ids import ItemId, NewId, TemplateId
from revmentor_desktop.domain.people import Role, Who
from revmentor_desktop.domain.sessions import AgendaItem, ItemKind, Session, Step
from revmentor_desktop.domain.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True, slots=True)
class TemplateItem:
    """An agenda item to be: what it is, for how many minutes, and who leads.

    A ``placeholder`` stands for a topic that is chosen later, and makes way for it.
    """

    kind: ItemKind
    title: str
    minutes: int
    lead: Who = Who.BOTH
    details: str = ""
    steps: tuple[str, ...] = ()
    placeholder: bool = False


@dataclass(frozen=True, slots=True)
class Template:
    """A ready agenda of *minutes*; ``purpose`` is offered to the session made from it.

    ``mentor_preparation`` and ``mentee_preparation`` are lines for the list of whoever plans.
    """

    id: TemplateId
    name: str
    summary: str
    minutes: int
    items: tuple[TemplateItem, ...]
    purpose: str = ""
    mentor_preparation: tuple[str, ...] = ()
    mentee_preparation: tuple[str, ...] = ()

    def preparation(self, role: Role) -> tuple[str, ...]:
        """Return the preparation lines for the person with *role*."""
        return self.mentor_preparation if role is Role.MENTOR else self.mentee_preparation


def agenda_from(template: Template, new_id: NewId) -> tuple[AgendaItem, ...]:
    """Return the agenda that *template* proposes, each item with an id of its own."""
    return tuple(
        AgendaItem(
            id=ItemId(new_id()),
            kind=item.kind,
            title=item.title,
            minutes=item.minutes,
            lead=item.lead,
            details=item.details,
            steps=tuple(Step(text) for text in item.steps),
        )
        for item in template.items
    )


def template_from(
    session: Session, template: TemplateId, name: str, preparation: Sequence[str] = ()
) -> Template:
    """Return a template of the pair's own, made from the agenda of *session*."""
    return Template(
        id=template,
        name=name,
        summary="",
        minutes=session.minutes,
        items=tuple(
            TemplateItem(
                kind=item.kind,
                title=item.title,
                minutes=item.minutes,
                lead=item.lead,
                details=item.details,
                steps=tuple(step.text for step in item.steps),
            )
            for item in session.items
        ),
        purpose=session.purpose,
        mentor_preparation=tuple(preparation),
        mentee_preparation=tuple(preparation),
    )
