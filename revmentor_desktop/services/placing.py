"""Taking a suggestion onto an agenda, and an item off it, with all that hangs on it.

``placed(suggestion, session, new_id, below)`` is the change set that takes one, ``put`` the one
that takes whatever can be suggested, ``with_topic`` the session that has a topic where a template
kept a place for one, and
``removed_item(session, item, questions, cues)`` the one that removes an agenda item.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from revmentor_desktop.domain.actions import Action
from revmentor_desktop.domain.changes import ChangeSet, edited, removed, together
from revmentor_desktop.domain.errors import Rule, RuleBroken
from revmentor_desktop.domain.ids import ItemId, NewId, QuestionId
from revmentor_desktop.domain.people import Who
from revmentor_desktop.domain.questions import Question, QuestionState, in_state
from revmentor_desktop.domain.sessions import (
    AgendaItem,
    ItemKind,
    Outcome,
    Session,
    add_item,
    carried,
    insert_item,
    item_from_topic,
    item_of,
    place_before_wrap_up,
    remove_item,
    replace_item,
)
from revmentor_desktop.domain.terms import ExplainAgain
from revmentor_desktop.domain.topics import Topic
from revmentor_desktop.services.steps import steps_of
from revmentor_desktop.services.suggestions import (
    ACTION_MINUTES,
    AGAIN_MINUTES,
    QUESTION_MINUTES,
    CarriedOver,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from revmentor_desktop.domain.private import Cue
    from revmentor_desktop.domain.templates import Template
    from revmentor_desktop.services.suggestions import Subject, Suggestion


def placed(
    suggestion: Suggestion,
    session: Session,
    new_id: NewId,
    below: ItemId | None = None,
    *,
    title: str = "",
    templates: Iterable[Template] = (),
) -> ChangeSet:
    """Return the change set that puts *suggestion* on the agenda of *session*, as ``put`` does."""
    return put(suggestion.subject, session, new_id, below, title=title, templates=templates)


def put(
    subject: Subject,
    session: Session,
    new_id: NewId,
    below: ItemId | None = None,
    *,
    title: str = "",
    templates: Iterable[Template] = (),
) -> ChangeSet:
    """Return the change set that puts *subject* on the agenda of *session*.

    It is called *title* there, if one is given.

    A topic takes the place that one of *templates* kept for it.  All else stands below the item
    *below*, or where a new item belongs: last, before the wrap-up.  A question that comes along is
    on the agenda from then on.  Raises ``RuleBroken`` when the item was carried over to this
    session before, or *below* is not there.
    """
    item, question = _item_for(subject, session, ItemId(new_id()))
    item = replace(item, title=title or item.title)
    if isinstance(subject, Topic):
        after = with_topic(session, item, templates, below)
    else:
        after = _inserted(session, item, below)
    changes = edited(session, after)
    if question is not None:
        on_agenda = in_state(question, QuestionState.ON_AGENDA)
        changes = together(changes, edited(question, on_agenda))
    return changes


def with_topic(
    session: Session,
    item: AgendaItem,
    templates: Iterable[Template],
    below: ItemId | None = None,
) -> Session:
    """Return *session* with *item*, which carries a topic, in the place kept for one.

    That is the first item that is still as one of *templates* has its placeholder.  Its id, who
    leads it and whether it stays between the two are kept.  Without such a place the item stands
    as ``put`` says.
    """
    kept = {one.title for template in templates for one in template.items if one.placeholder}
    waiting = next((one for one in session.items if one.title in kept and _waits(one)), None)
    if waiting is None:
        return _inserted(session, item, below)
    lead = waiting.lead if item.kind is ItemKind.TOPIC else item.lead
    between_us = waiting.between_us
    return replace_item(session, replace(item, id=waiting.id, lead=lead, between_us=between_us))


def _waits(item: AgendaItem) -> bool:
    """Say whether *item* has no topic or question yet, and was not held or handed on."""
    return (
        item.kind is ItemKind.TOPIC
        and item.topic is None
        and item.question is None
        and item.origin is None
        and item.outcome is Outcome.OPEN
    )


def _inserted(session: Session, item: AgendaItem, below: ItemId | None) -> Session:
    if below is None:
        return insert_item(session, item, place_before_wrap_up(session))
    return add_item(session, item, below)


def _item_for(
    subject: Subject, session: Session, item: ItemId
) -> tuple[AgendaItem, Question | None]:
    match subject:
        case CarriedOver():
            if any(present.origin_item == subject.item.id for present in session.items):
                raise RuleBroken(Rule.ALREADY_CARRIED_OVER)
            return carried(subject.item, subject.session, item), subject.question
        case Topic():
            return item_from_topic(subject, item, steps_of(subject)), None
        case Question():
            lead = Who.of(subject.asked_by)
            asked = AgendaItem(
                item, ItemKind.QUESTION, subject.text, QUESTION_MINUTES, lead, question=subject.id
            )
            return asked, subject
        case ExplainAgain():
            again = AgendaItem(item, ItemKind.QUESTION, subject.word, AGAIN_MINUTES, Who.MENTOR)
            return again, None
        case Action():
            lead = subject.owner or Who.BOTH
            return AgendaItem(item, ItemKind.REVIEW, subject.text, ACTION_MINUTES, lead), None


def removed_item(
    session: Session,
    item: ItemId,
    questions: Iterable[Question],
    cues: Iterable[Cue] = (),
) -> ChangeSet:
    """Return the change set that removes *item* from *session*, with all that hangs on it.

    A question it held waits again, unless another item of the agenda holds it too; cues to the
    item (of *cues*) go with it.  Raises ``RuleBroken`` when the item is not there.
    """
    question = item_of(session, item).question
    after = remove_item(session, item)
    return together(
        removed(*(cue for cue in cues if cue.session == session.id and cue.item == item)),
        edited(session, after),
        _waiting_again(question, after, questions),
    )


def _waiting_again(
    question: QuestionId | None, session: Session, questions: Iterable[Question]
) -> ChangeSet:
    held = {item.question for item in session.items}
    return together(
        *(
            edited(other, replace(other, state=QuestionState.WAITING))
            for other in questions
            if other.id == question
            and other.state is QuestionState.ON_AGENDA
            and other.id not in held
        )
    )
