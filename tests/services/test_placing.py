"""What taking a suggestion changes, and what removing an item takes back."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from revmentor_desktop.domain.errors import RuleBroken
from revmentor_desktop.domain.ids import QuestionId
from revmentor_desktop.domain.people import Who
from revmentor_desktop.domain.questions import Question, QuestionState
from revmentor_desktop.domain.sessions import ItemKind, Session
from revmentor_desktop.services.library import Library
from revmentor_desktop.services.placing import placed, removed_item
from revmentor_desktop.services.suggestions import suggestions
from revmentor_desktop.services.topic_wishes import Wishes
from tests import make

if TYPE_CHECKING:
    from typing import Any


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
