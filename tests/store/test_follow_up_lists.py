"""What is open between the two: groups and their order, filters, and where it came from."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from revmentor_desktop.domain.actions import Action
from revmentor_desktop.domain.changes import added, edited, removed
from revmentor_desktop.domain.follow_ups import Group, Stage, Wanted, Whose
from revmentor_desktop.domain.people import Role, Who
from revmentor_desktop.domain.private import DraftQuestion
from revmentor_desktop.domain.questions import OPEN, Question, QuestionState
from revmentor_desktop.domain.sessions import SessionState
from revmentor_desktop.domain.times import wall_clock
from revmentor_desktop.services.follow_ups import stage_of
from revmentor_desktop.store.errors import Damaged
from revmentor_desktop.store.store import Store
from tests import make

if TYPE_CHECKING:
    from collections.abc import Iterator

    from revmentor_desktop.domain.changes import Entity
    from revmentor_desktop.domain.follow_ups import FollowUp, Subject
    from revmentor_desktop.domain.sessions import Session
    from revmentor_desktop.store.follow_up_lists import FollowUpLists

TODAY = date(2026, 11, 23)
"""A Monday."""

PAIR = make.pair()
HELD = make.session(1, state=SessionState.HELD)
LONG_AGO = make.session(2, state=SessionState.HELD, start=make.NOW - timedelta(days=90))
COMING = make.session(3, start=make.NOW + timedelta(days=2))
LATER = make.session(4, start=make.NOW + timedelta(days=9))
SESSIONS = (HELD, LONG_AGO, COMING, LATER)


@pytest.fixture
def store() -> Iterator[Store]:
    with closing(Store.in_memory()) as made:
        yield made


def groups(
    lists: FollowUpLists, whose: Whose = Whose.EVERYTHING, stage: Stage = Stage.OPEN
) -> list[tuple[Group, str]]:
    sections = lists.sections(Wanted(PAIR, TODAY, whose, stage))
    assert all(section.ids for section in sections)
    return [(section.group, id) for section in sections for id in section.ids]


def listing(store: Store, *things: Entity) -> FollowUpLists:
    store.apply(added(*things))
    return store.queries.follow_up_lists


def shown(lists: FollowUpLists, subject: Subject) -> FollowUp:
    return lists.follow_ups((subject.id,), PAIR.zone)[subject.id]


@pytest.mark.parametrize(
    ("due", "group"),
    [
        (date(2026, 11, 22), Group.OVERDUE),
        (date(2026, 11, 23), Group.THIS_WEEK),
        (date(2026, 11, 29), Group.THIS_WEEK),
        (date(2026, 11, 30), Group.LATER),
        (None, Group.LATER),
    ],
)
def test_an_action_stands_where_its_day_says(store: Store, due: date | None, group: Group) -> None:
    assert groups(listing(store, make.action(due=due))) == [(group, "action-1")]


@pytest.mark.parametrize("state", OPEN)
def test_open_questions_wait_for_a_session(store: Store, state: QuestionState) -> None:
    lists = listing(store, make.question(state=state))
    assert groups(lists) == [(Group.QUESTIONS, "question-1")]


def test_groups_have_an_order_and_the_most_urgent_stands_first(store: Store) -> None:
    lists = listing(
        store,
        make.session(items=(make.item(question="question-2"),)),
        make.draft_question(),
        make.question(1),
        make.question(2, state=QuestionState.ON_AGENDA),
        make.action(1, due=None),
        make.action(2, due=date(2026, 12, 24)),
        make.action(3, due=date(2026, 11, 25)),
        make.action(4, due=date(2026, 11, 3)),
        make.action(5, done=make.NOW),
    )
    assert groups(lists) == [
        (Group.OVERDUE, "action-4"),
        (Group.THIS_WEEK, "action-3"),
        (Group.LATER, "action-2"),
        (Group.LATER, "action-1"),
        (Group.QUESTIONS, "question-2"),
        (Group.QUESTIONS, "question-1"),
        (Group.DRAFTS, "draft-question-1"),
        (Group.DONE, "action-5"),
    ]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("captions", ["action-1"]),
        ("CAPTÍON live", ["action-1"]),
        ("直播", ["question-1"]),
        ("subtitles", ["question-1"]),
        ("draft", ["draft-question-1"]),
        ("captions 直播", []),
        ("%", ["action-1", "action-2", "question-1", "draft-question-1"]),
    ],
)
def test_what_holds_the_words_is_found(store: Store, words: str, found: list[str]) -> None:
    lists = listing(
        store,
        make.action(1, text="Try live captions"),
        make.action(2, text="Something else"),
        make.question(1, text="甚麼是直播？", answer="With subtitles"),
        make.draft_question(text="A draft"),
    )
    sections = lists.sections(Wanted(PAIR, TODAY, words=words))
    assert [id for section in sections for id in section.ids] == found


def test_covered_drafts_are_not_looked_through(store: Store) -> None:
    lists = listing(store, make.draft_question(text="A draft"), make.action(1, text="No draft"))
    (section,) = lists.sections(Wanted(PAIR, TODAY, words="draft", covered=True))
    assert section.ids == ("action-1",)


def test_what_was_done_in_an_earlier_month_is_found_under_done(store: Store) -> None:
    lists = listing(
        store,
        make.action(1, done=make.NOW - timedelta(days=40)),
        make.action(2, done=make.NOW),
        make.question(1, state=QuestionState.ANSWERED, answered=make.NOW - timedelta(days=3)),
    )
    assert [id for _, id in groups(lists)] == ["action-2", "question-1"]
    done = lists.sections(Wanted(PAIR, TODAY, stage=Stage.DONE))
    assert [(section.month, section.ids) for section in done] == [
        (date(2026, 11, 1), ("action-2", "question-1")),
        (date(2026, 10, 1), ("action-1",)),
    ]


def test_an_answer_without_a_moment_was_given_in_its_session(store: Store) -> None:
    question = make.question(state=QuestionState.ANSWERED, answered_in=HELD.id)
    lists = listing(store, question, HELD)
    assert shown(lists, question).done == HELD.local_start.date()
    (section,) = lists.sections(Wanted(PAIR, TODAY, stage=Stage.DONE))
    assert section.month == HELD.local_start.date().replace(day=1)


def test_a_day_is_that_of_the_pair_also_where_its_midnight_comes_twice(store: Store) -> None:
    zone = "America/St_Johns"  # at one minute past midnight of 1 November 2009 it was 23:01 again
    first = datetime(2009, 11, 1, 2, 30, 30, tzinfo=UTC)
    again = make.action(1, done=first + timedelta(minutes=2))
    lists = listing(store, again, make.action(2, done=first))
    pair = replace(PAIR, zone=zone)
    (november,) = lists.sections(Wanted(pair, date(2009, 11, 5)))
    october, *_ = lists.sections(Wanted(pair, date(2009, 10, 5)))
    assert (november.ids, october.ids) == (("action-2",), ("action-1",))


def test_states_can_be_asked_for(store: Store) -> None:
    lists = listing(
        store,
        make.question(1, state=QuestionState.STILL_FOGGY),
        make.question(2, state=QuestionState.PARKED),
        make.question(3),
    )
    assert groups(lists, stage=Stage.STILL_FOGGY) == [(Group.QUESTIONS, "question-1")]
    assert groups(lists, stage=Stage.PARKED) == [(Group.PARKED, "question-2")]


def test_mine_and_the_others(store: Store) -> None:
    lists = listing(
        store,
        make.action(1, owner=Who.MENTOR),
        make.action(2, owner=Who.MENTEE),
        make.action(3, owner=Who.BOTH),
        make.action(4, owner=None),
        make.question(1, asked_by=Role.MENTOR),
        make.question(2, asked_by=Role.MENTEE),
        make.draft_question(),
    )
    mine = {id for _, id in groups(lists, Whose.MINE)}
    other = {id for _, id in groups(lists, Whose.PARTNERS)}
    assert mine == {"action-1", "action-3", "question-1", "draft-question-1"}
    assert other == {"action-2", "action-3", "question-2"}


def test_where_it_came_from_and_where_it_stands(store: Store) -> None:
    asked = make.item(1, 2, question="question-1")
    question = make.question(state=QuestionState.ON_AGENDA, session=HELD.id)
    coming, later = replace(COMING, items=(asked,)), replace(LATER, items=(asked,))
    found = shown(listing(store, HELD, later, coming, question), question)
    assert found.subject == question
    assert found.origin is not None
    assert (found.origin.number, found.origin.past_life) == (HELD.number, True)
    assert found.agenda is not None
    assert (found.agenda.id, found.agenda.past_life) == (COMING.id, False)


def test_nothing_is_shown_of_what_is_not_there(store: Store) -> None:
    lists = listing(store, make.action(session="session-9"))
    assert lists.follow_ups(("action-1", "action-2"), PAIR.zone).keys() == {"action-1"}
    assert shown(lists, make.action()).origin is None


@pytest.mark.parametrize(
    "subject",
    [
        make.action(),
        make.action(done=make.NOW),
        make.action(done=make.NOW - timedelta(days=60)),
        make.draft_question(),
        *(make.question(state=state) for state in QuestionState),
        make.question(state=QuestionState.ANSWERED, answered=make.NOW),
    ],
)
def test_everything_is_found_at_its_stage(store: Store, subject: Subject) -> None:
    stage = stage_of(subject, PAIR, TODAY)
    assert [id for _, id in groups(listing(store, subject), stage=stage)] == [subject.id]


# --- what is kept -------------------------------------------------------------------------


def test_the_order_is_asked_for_again_when_something_has_changed(store: Store) -> None:
    action = make.action(due=date(2026, 11, 3), owner=Who.MENTOR)
    lists = listing(store, action, make.note())
    before = lists.sections(Wanted(PAIR, TODAY))
    store.apply(edited(make.note(), replace(make.note(), title="Another")))
    assert lists.sections(Wanted(PAIR, TODAY)) is before
    assert groups(lists, Whose.PARTNERS) == []
    store.apply(edited(action, replace(action, due=TODAY)))
    assert groups(lists) == [(Group.THIS_WEEK, action.id)]
    store.apply(removed(replace(action, due=TODAY)))
    assert groups(lists) == []


def test_a_moment_that_is_none_is_told_when_it_is_seen(store: Store) -> None:
    action = make.action(done=make.NOW)
    lists = listing(store, action)
    store._database._connection.execute("UPDATE actions SET done = 'sometime, she said'")
    lists.forget()
    assert groups(lists, stage=Stage.DONE) == [(Group.DONE, action.id)]
    with pytest.raises(Damaged):
        shown(lists, action)


# --- against the same in Python -----------------------------------------------------------

MOMENT = st.floats(-80, 70).map(lambda days: make.NOW + timedelta(days=days))
DAY = st.dates(date(2026, 11, 1), date(2026, 12, 31))
AMONG = st.sampled_from([None, *(session.id for session in SESSIONS)])
SUBJECTS = st.one_of(
    st.builds(
        make.action,
        st.integers(1, 50),
        owner=st.sampled_from([None, *Who]),
        agreed=MOMENT,
        due=st.none() | DAY,
        done=st.none() | MOMENT,
        session=AMONG,
    ),
    st.builds(
        make.question,
        st.integers(1, 50),
        asked_by=st.sampled_from(Role),
        asked=MOMENT,
        state=st.sampled_from(QuestionState),
        answered=st.none() | MOMENT,
        answered_in=AMONG,
    ),
    st.builds(make.draft_question, st.integers(1, 50), written=MOMENT, session=AMONG),
)


@given(
    st.lists(SUBJECTS, max_size=25, unique_by=lambda one: one.id),
    st.lists(st.integers(1, 50), max_size=4),
    st.sampled_from(Whose),
    st.sampled_from(Stage),
)
def test_the_order_is_the_one_that_was_meant(
    subjects: list[Subject], asked: list[int], whose: Whose, stage: Stage
) -> None:
    items = [make.item(at, question=f"question-{number}") for at, number in enumerate(asked)]
    sessions = (*SESSIONS[:2], replace(COMING, items=tuple(items[:2])))
    sessions = (*sessions, replace(LATER, items=tuple(items[1:])))
    with closing(Store.in_memory()) as store:
        lists = listing(store, *sessions, *subjects)
        meant = sorted(
            (place, one.id)
            for one in subjects
            if _belongs(one, whose) and (place := _place(one, sessions, stage)) is not None
        )
        assert groups(lists, whose, stage) == [(list(Group)[place[0]], id) for place, id in meant]


def _belongs(one: Subject, whose: Whose) -> bool:
    role = {Whose.MINE: PAIR.me, Whose.PARTNERS: PAIR.me.other}.get(whose)
    match one:
        case Action():
            return role is None or (one.owner is not None and one.owner.includes(role))
        case Question():
            return role in (None, one.asked_by)
        case DraftQuestion():
            return role in (None, PAIR.me)


def _place(one: Subject, sessions: tuple[Session, ...], stage: Stage) -> tuple[object, ...] | None:
    """Return what *one* is sorted by, its group first; ``None`` where it is not at *stage*."""
    group, day, urgent = _sorted_by(one, sessions)
    began = one.agreed if isinstance(one, Action) else None
    began = began or (one.asked if isinstance(one, Question) else None)
    began = began or (one.written if isinstance(one, DraftQuestion) else None)
    this_month = day is not None and (day.year, day.month) == (TODAY.year, TODAY.month)
    at_stage = {
        Stage.OPEN: group is not Group.PARKED and (group is not Group.DONE or this_month),
        Stage.STILL_FOGGY: getattr(one, "state", None) is QuestionState.STILL_FOGGY,
        Stage.PARKED: group is Group.PARKED,
        Stage.DONE: group is Group.DONE,
    }
    backwards = 0 if day is None else -day.toordinal()
    place = (list(Group).index(group), day is None, backwards, not urgent, urgent, began)
    return place if at_stage[stage] else None


def _sorted_by(one: Subject, sessions: tuple[Session, ...]) -> tuple[Group, date | None, str]:
    match one:
        case Action(done=None, due=None):
            return Group.LATER, None, ""
        case Action(done=None, due=due):
            assert due is not None
            soon = Group.THIS_WEEK if due <= date(2026, 11, 29) else Group.LATER
            return (Group.OVERDUE if due < TODAY else soon), None, due.isoformat()
        case Action(done=done):
            assert done is not None
            return Group.DONE, wall_clock(done, PAIR.zone).date(), ""
        case DraftQuestion():
            return Group.DRAFTS, None, ""
        case Question(state=QuestionState.PARKED):
            return Group.PARKED, None, ""
        case Question(state=QuestionState.ANSWERED):
            here = [session for session in sessions if session.id == one.answered_in]
            day = here[0].local_start.date() if here else None
            return (
                Group.DONE,
                wall_clock(one.answered, PAIR.zone).date() if one.answered else day,
                "",
            )
        case Question():
            on = [
                session.start.isoformat()
                for session in sessions
                if not session.past_life and one.id in [item.question for item in session.items]
            ]
            return Group.QUESTIONS, None, min(on, default="")
