"""What taking a suggestion changes, and what removing an item takes back."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest

from revmentor_desktop.domain.errors import RuleBroken
from revmentor_desktop.domain.ids import ItemId, QuestionId
from revmentor_desktop.domain.people import Who
from revmentor_desktop.domain.questions import Question, QuestionState
from revmentor_desktop.domain.sessions import ItemKind, Outcome, Session, replace_item
from revmentor_desktop.domain.templates import agenda_from
from revmentor_desktop.paths import resource
from revmentor_desktop.services.library import Library
from revmentor_desktop.services.placing import placed, put, removed_item
from revmentor_desktop.services.planning import REGULAR
from revmentor_desktop.services.suggestions import suggestions
from revmentor_desktop.services.templates import load_templates
from revmentor_desktop.services.topic_wishes import Wishes
from tests import make

if TYPE_CHECKING:
    from revmentor_desktop.domain.templates import Template


def coming(**fields: Any) -> Session:
    return make.session(9, start=make.NOW + timedelta(days=3), **fields)


def asked(session: Session, question: Question) -> Any:
    return suggestions(session, (session,), (question,), (), Library(), make.NOW.date())[0]


def test_removing_an_item_sets_its_question_free_and_takes_its_cue() -> None:
    session = coming(items=2)
    question = make.question(1)
    added = placed(asked(session, question), session, lambda: "new")
    (_, after), (_, on_agenda) = next(added.of(Session)), next(added.of(Question))
    assert after is not None
    assert on_agenda is not None
    cues = [
        make.cue(1, session=session.id, item="new"),
        make.cue(2, session=session.id, item=session.items[0].id),
    ]
    changes = removed_item(after, after.items[-1].id, [on_agenda, make.question(2)], cues)
    assert [(c.before, c.after) for c in changes.changes] == [
        (cues[0], None),
        (after, session),
        (on_agenda, question),
    ]


def test_a_question_that_another_item_holds_stays_on_the_agenda() -> None:
    items = tuple(make.item(n, 9, question=QuestionId("question-1")) for n in (1, 2))
    question = make.question(1, state=QuestionState.ON_AGENDA)
    changes = removed_item(coming(items=items), items[0].id, [question])
    assert not changes.touches(Question)


def test_removing_an_item_that_is_not_there_is_refused() -> None:
    with pytest.raises(RuleBroken):
        removed_item(coming(), make.item(1).id, [])


def test_a_word_comes_onto_the_agenda_under_the_name_it_is_given() -> None:
    session, mark = coming(), make.explain_again(1, word="Hand-over")
    wishes = Wishes(again=(mark,))
    found = suggestions(session, (session,), (), (), Library(), make.NOW.date(), wishes)[0]
    changes = placed(found, session, lambda: "new", title="Explain again: Hand-over")
    after = changes.changes[0].after
    assert isinstance(after, Session)
    item = after.items[0]
    assert (item.title, item.kind, item.lead) == (
        "Explain again: Hand-over",
        ItemKind.QUESTION,
        Who.MENTOR,
    )


REGULARS = [
    next(one for one in load_templates(resource("templates", language)) if one.id == REGULAR)
    for language in ("en", "zh_HK")
]


def from_template(template: Template) -> Session:
    ids = iter(range(99))
    return coming(items=agenda_from(template, lambda: f"item-{next(ids)}"))


def put_topic(session: Session, template: Template, below: str = "") -> Session:
    changes = put(
        make.topic(1),
        session,
        lambda: "new",
        ItemId(below) if below else None,
        templates=[template],
    )
    ((_, after),) = changes.of(Session)
    assert after is not None
    return after


@pytest.mark.parametrize("template", REGULARS)
@pytest.mark.parametrize("below", ["", "item-0"])
def test_a_topic_takes_the_place_a_template_kept_for_one(template: Template, below: str) -> None:
    before = from_template(template)
    (at,) = [at for at, one in enumerate(template.items) if one.placeholder]
    kept = replace(before.items[at], lead=Who.BOTH)
    after = put_topic(replace_item(before, kept), template, below)
    assert len(after.items) == len(before.items)
    topic, filled = make.topic(1), after.items[at]
    assert (filled.id, filled.title, filled.topic) == (kept.id, topic.title, topic.id)
    assert (filled.minutes, filled.lead, filled.details) == (topic.minutes, Who.BOTH, "")
    again = put_topic(after, template)
    assert len(again.items) == len(before.items) + 1  # the place is taken


@pytest.mark.parametrize(
    "touched",
    [
        {"title": "What a feed decides"},
        {"topic": make.topic(2).id},
        {"kind": ItemKind.FREE},
        {"outcome": Outcome.DONE},
        {"question": QuestionId("question-1")},
    ],
)
def test_a_place_that_somebody_has_filled_is_theirs(touched: dict[str, Any]) -> None:
    before = from_template(REGULARS[0])
    (at,) = [at for at, one in enumerate(REGULARS[0].items) if one.placeholder]
    used = replace_item(before, replace(before.items[at], **touched))
    after = put_topic(used, REGULARS[0])
    assert len(after.items) == len(used.items) + 1
    assert after.items[at] == used.items[at]


def test_what_is_no_topic_does_not_take_the_place_of_one() -> None:
    before = from_template(REGULARS[0])
    changes = put(make.action(1), before, lambda: "new", templates=REGULARS)
    ((_, after),) = changes.of(Session)
    assert after is not None
    assert len(after.items) == len(before.items) + 1
