"""What concerns the pair now is read as the pure functions tell it of everything there is."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from revmentor_desktop.domain.actions import Action, actions_of, open_actions
from revmentor_desktop.domain.changes import added
from revmentor_desktop.domain.ids import ItemId, QuestionId, TopicId
from revmentor_desktop.domain.people import Role, Who
from revmentor_desktop.domain.questions import Question, QuestionState, is_open, waiting_questions
from revmentor_desktop.domain.sessions import (
    Outcome,
    Session,
    SessionState,
    last_held,
    next_session,
    waiting_items,
)
from revmentor_desktop.domain.topics import Wish
from revmentor_desktop.services.library import Library
from revmentor_desktop.services.planning import (
    SoFar,
    due_template,
    new_session,
    proposal,
    so_far_of,
)
from revmentor_desktop.services.rescue import rescue_due
from revmentor_desktop.services.suggestions import (
    MOST,
    Group,
    asked_for,
    carried_over,
    suggestions,
    suggestions_of,
)
from revmentor_desktop.services.topic_states import Coverage, topic_states
from revmentor_desktop.services.topic_wishes import wishes_of
from revmentor_desktop.store.store import Store
from tests import make

if TYPE_CHECKING:
    from collections.abc import Callable

PAIR = make.pair()
DAY = timedelta(days=1)
NUMBERS = range(1, 7)


@st.composite
def sessions(draw: Callable[..., object]) -> tuple[Session, ...]:
    """Return sessions around now, with items that carry topics, questions and one another."""
    chance = draw(st.randoms(use_true_random=False))
    found = []
    for number in range(1, chance.randint(1, 6)):
        items = tuple(
            make.item(
                at,
                number,
                title=chance.choice([f"Item {at}", "Explain again: word 1", "Action 1"]),
                topic=chance.choice([None, TopicId("topic-1"), TopicId("topic-2")]),
                question=chance.choice([None, *(QuestionId(f"question-{one}") for one in NUMBERS)]),
                outcome=chance.choice(list(Outcome)),
                origin_item=chance.choice([None, None, ItemId(f"item-{chance.choice(NUMBERS)}-1")]),
            )
            for at in range(1, chance.randint(1, 4))
        )
        start = make.NOW + chance.randint(-5, 4) * DAY
        state = chance.choice(list(SessionState))
        place = f"Room {number}"
        found.append(make.session(number, items=items, start=start, state=state, place=place))
    return tuple(sorted(found, key=lambda one: (one.start, one.number, one.id)))


questions = st.tuples(
    *(
        st.builds(
            make.question,
            st.just(number),
            state=st.sampled_from(QuestionState),
            asked_by=st.sampled_from(Role),
        )
        for number in NUMBERS
    )
)
actions = st.tuples(
    *(
        st.builds(
            make.action,
            st.just(number),
            owner=st.sampled_from([None, *Who]),
            due=st.sampled_from([None, make.NOW.date(), make.NOW.date() - DAY]),
            done=st.sampled_from([None, make.NOW, make.NOW - 20 * DAY]),
        )
        for number in NUMBERS
    )
)


MARKS = (
    make.explain_again(1, asked=make.NOW - 9 * DAY),
    make.explain_again(2, asked=make.NOW - 2 * DAY),
    make.explain_again(3, asked=make.NOW),
)
LIBRARY = Library(tuple(make.topic(number) for number in range(1, 5)))
WISHES = (make.interest(3), make.interest(4, wish=Wish.NOT_NOW))


@settings(max_examples=60)
@given(sessions(), questions, actions)
def test_the_same_is_suggested_as_from_everything_together(
    everyone: tuple[Session, ...], asked: tuple[Question, ...], promised: tuple[Action, ...]
) -> None:
    store = Store.in_memory()
    with closing(store):
        store.apply(added(PAIR, *everyone, *asked, *promised, *MARKS, *WISHES))
        day, wishes = make.NOW.date(), wishes_of(store.queries)
        for one in everyone:
            whole = suggestions(one, everyone, asked, promised, LIBRARY, day, wishes)
            assert suggestions_of(store.queries, one, LIBRARY, day) == whole


@settings(max_examples=40)
@given(sessions(), questions, actions, st.sampled_from(Role))
def test_it_is_what_everything_together_tells(
    everyone: tuple[Session, ...],
    asked: tuple[Question, ...],
    promised: tuple[Action, ...],
    role: Role,
) -> None:
    store = Store.in_memory()
    with closing(store):
        store.apply(added(PAIR, *everyone, *asked, *promised))
        present = store.queries.present
        coming = next_session(everyone)
        assert next(iter(present.coming()), None) == coming
        assert present.last_held() == last_held(everyone)
        held = [one for one in everyone if one.state is SessionState.HELD]
        assert (present.held_count(), present.first_held()) == (len(held), next(iter(held), None))
        assert present.last_number() == max((one.number for one in everyone), default=0)
        covered = [one.coverage for one in topic_states(everyone).values()]
        assert present.topics_covered() == covered.count(Coverage.COVERED)
        last_two = present.last_living(2)
        assert proposal(PAIR, last_two, make.NOW) == proposal(PAIR, everyone, make.NOW)
        so_far, after_all = so_far_of(store.queries), SoFar.after(everyone)
        assert so_far.number == after_all.number
        for ends in (make.NOW.date() - 3 * DAY, make.NOW.date() + 30 * DAY):
            pair = replace(PAIR, starts=make.NOW.date() - 9 * DAY, ends=ends)
            due = due_template(after_all.number, pair, everyone, make.NOW)
            assert due_template(so_far.number, pair, so_far.living, make.NOW) == due
            fresh = [
                new_session(pair, one, make.template(), make.NOW, lambda: "new")
                for one in (so_far, after_all)
            ]
            assert fresh[0] == fresh[1]
        for one in asked:
            undone = [some for some in waiting_items(everyone) if some[1].question == one.id]
            assert present.left_about(one) == tuple(undone)
        last = present.last_past(make.NOW)
        rescue = rescue_due(PAIR, everyone, asked, make.NOW)
        if last is not None:
            on_it = present.questions_on(last.items)
            assert rescue_due(PAIR, present.around(last), on_it, make.NOW) == rescue
        else:
            assert rescue is None
        waiting = waiting_questions(asked)
        assert present.waiting_questions(9) == waiting
        assert present.waiting_question_count() == len(waiting)
        if coming is not None:
            found = suggestions(coming, everyone, asked, (), Library(), make.NOW.date())
            moved = present.waiting_items(coming, MOST)
            assert (
                moved
                == tuple(one for one in waiting_items(everyone) if one[0].id != coming.id)[:MOST]
            )
            on_them = present.questions_on(item for _, item in moved)
            assert [
                *carried_over(coming, moved, on_them),
                *asked_for(coming, present.waiting_questions(MOST, coming)),
            ] == [one for one in found if one.group in {Group.CARRIED_OVER, Group.QUESTION}]
        open_ones = [one for one in asked if is_open(one)]
        mine = sorted(
            (one for one in open_ones if one.asked_by is role),
            key=lambda one: (one.state is not QuestionState.ON_AGENDA, one.asked, one.id),
        )
        assert present.open_questions_of(role, 3) == tuple(mine[:3])
        lately = make.NOW - 14 * DAY
        own = actions_of(promised, role)
        shown = [one for one in own if one.done is None or one.done >= lately]
        assert present.actions_of(role, lately, 4) == tuple(shown[:4])
        for owners in ((Who.of(role), Who.BOTH), (Who.of(role.other),), (None,)):
            undone = [one for one in open_actions(promised) if one.owner in owners]
            assert present.open_actions(owners, 3) == tuple(undone[:3])
            assert present.open_action_count(owners) == len(undone)
        done = [one for one in promised if one.done is not None]
        assert present.action_counts() == (len(done), len(promised))
        waits = sum(one.done is None for one in own)
        theirs = sum(one.asked_by is role.other for one in open_ones)
        assert present.waiting_on(role) == waits + theirs


def test_the_newest_takeaways_and_drafts_are_read() -> None:
    store = Store.in_memory()
    later = replace(make.draft_question(2), written=make.NOW + DAY)
    with closing(store):
        store.apply(added(make.takeaway(1), make.takeaway(3), make.takeaway(2)))
        store.apply(added(later, make.draft_question(1), make.draft_question(3)))
        assert store.queries.present.last_takeaways(2) == (make.takeaway(3), make.takeaway(2))
        assert store.queries.present.takeaway_count() == 3
        last = store.queries.present.last_drafts(2)
        assert last == (make.draft_question(3), later)
        assert store.queries.present.draft_count() == 3


def test_questions_on_an_agenda_come_as_they_were_asked() -> None:
    asked = tuple(make.question(number, asked=make.NOW - number * DAY) for number in NUMBERS)
    items = [make.item(number, question=one.id) for number, one in enumerate(asked, 1)]
    with closing(Store.in_memory()) as store:
        store.apply(added(*asked))
        assert store.queries.present.questions_on(items) == asked[::-1]
