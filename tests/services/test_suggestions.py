"""What could stand on an agenda, why, and what taking and removing it changes."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from revmentor_desktop.domain.errors import RuleBroken
from revmentor_desktop.domain.ids import QuestionId, TopicId
from revmentor_desktop.domain.people import Role, Who
from revmentor_desktop.domain.questions import Question, QuestionState
from revmentor_desktop.domain.sessions import (
    ItemKind,
    Outcome,
    Session,
    SessionState,
    leave_for_later,
)
from revmentor_desktop.domain.topics import Level, Section, SectionKind, Shelf, Topic
from revmentor_desktop.services.suggestions import (
    MOST,
    CarriedOver,
    Coverage,
    Group,
    Reason,
    Suggestion,
    placed,
    removed_item,
    suggestions,
    topic_state,
)
from tests import make

TODAY = make.NOW.date()


def topic(name: str, **fields: Any) -> Topic:
    plain = Topic(
        id=TopicId(name),
        title=name.replace("-", " ").capitalize(),
        shelf=Shelf.SOCIAL,
        level=Level.FIRST_LOOK,
        minutes=15,
        language="en",
        summary="",
        sections=(Section(SectionKind.SHOW, "1. Look.\n2. Touch."),),
    )
    return replace(plain, **fields)


def held(number: int, *topics: str) -> Session:
    items = tuple(
        make.item(at, number, topic=TopicId(name), outcome=Outcome.DONE)
        for at, name in enumerate(topics, start=1)
    )
    start = make.NOW - timedelta(days=28 * (10 - number))
    return make.session(number, items=items, start=start, state=SessionState.HELD)


def coming(**fields: Any) -> Session:
    return make.session(9, start=make.NOW + timedelta(days=3), **fields)


def listed(session: Session, *others: Session, **things: Any) -> list[tuple[Group, str, Reason]]:
    found = suggestions(
        session,
        (*others, session),
        things.get("questions", ()),
        things.get("actions", ()),
        things.get("topics", ()),
        TODAY,
    )
    return [(one.group, one.title, one.why.reason) for one in found]


def first(session: Session, *others: Session, **things: Any) -> Suggestion:
    return suggestions(
        session,
        (*others, session),
        things.get("questions", ()),
        things.get("actions", ()),
        things.get("topics", ()),
        TODAY,
    )[0]


def with_leftover(number: int = 6, question: Question | None = None) -> Session:
    session = replace(held(number), items=(make.item(1, number, title="Voice messages"),))
    if question:
        session = replace(session, items=(replace(session.items[0], question=question.id),))
    return leave_for_later(session, session.items[0].id)


def test_the_groups_come_in_their_order() -> None:
    found = listed(
        coming(),
        with_leftover(),
        questions=[make.question(1)],
        actions=[make.action(1, due=TODAY)],
        topics=[topic("search")],
    )
    assert [group for group, _, _ in found] == list(Group)


def test_what_was_carried_over_names_where_it_comes_from() -> None:
    why = first(coming(), with_leftover()).why
    assert (why.number, why.day) == (6, with_leftover().local_start.date())


def test_what_a_session_has_taken_is_not_offered_again() -> None:
    source, session = with_leftover(), coming()
    taken = placed(first(session, source), session, lambda: "copy").changes[0].after
    assert isinstance(taken, Session)
    assert listed(taken, source) == []
    assert listed(make.session(10), source, taken) == []


def test_taking_it_twice_is_refused() -> None:
    source, session = with_leftover(), coming()
    suggestion = first(session, source)
    taken = placed(suggestion, session, lambda: "copy").changes[0].after
    assert isinstance(taken, Session)
    with pytest.raises(RuleBroken):
        placed(suggestion, taken, lambda: "again")


def test_questions_wait_oldest_first_and_foggy_ones_wait_again() -> None:
    foggy = make.question(1, state=QuestionState.STILL_FOGGY)
    answered = make.question(3, state=QuestionState.ANSWERED)
    found = listed(coming(), questions=[answered, make.question(2), foggy])
    assert found == [
        (Group.QUESTION, "Question 1?", Reason.STILL_FOGGY),
        (Group.QUESTION, "Question 2?", Reason.ASKED),
    ]


def test_a_question_that_was_carried_over_is_offered_once() -> None:
    question = make.question(1)
    session = coming()
    found = suggestions(session, [with_leftover(6, question), session], [question], (), (), TODAY)
    assert [one.group for one in found] == [Group.CARRIED_OVER]
    changes = placed(found[0], session, lambda: "copy")
    assert [after.state for _, after in changes.of(Question) if after] == [QuestionState.ON_AGENDA]


def test_only_actions_due_by_the_day_are_offered() -> None:
    session = coming()
    day = session.local_start.date()
    actions = [
        make.action(1, due=day),
        make.action(2, due=TODAY - timedelta(days=1)),
        make.action(3, due=day + timedelta(days=1)),
        make.action(4, due=None),
        make.action(5, due=day, done=make.NOW),
    ]
    assert listed(session, actions=actions) == [
        (Group.ACTION, "Action 2", Reason.OVERDUE),
        (Group.ACTION, "Action 1", Reason.DUE),
    ]


def test_an_action_on_the_agenda_is_not_offered_again() -> None:
    session = coming()
    actions = [make.action(1, due=TODAY, owner=None)]
    after = placed(first(session, actions=actions), session, lambda: "new").changes[0].after
    assert isinstance(after, Session)
    assert (after.items[0].kind, after.items[0].lead) == (ItemKind.REVIEW, Who.BOTH)
    assert listed(after, actions=actions) == []


def test_topics_come_with_the_best_reason_they_have() -> None:
    topics = [
        topic("feeds"),
        topic("short-video", builds_on=(TopicId("feeds"),)),
        topic("creators", tags=("creators",)),
        topic("search"),
        topic("paid-search", builds_on=(TopicId("search"),)),
    ]
    asked = [make.question(1, text="What does a creator cost?", state=QuestionState.PARKED)]
    assert listed(coming(), held(5, "feeds"), topics=topics, questions=asked) == [
        (Group.TOPIC, "Short video", Reason.BUILDS_ON),
        (Group.TOPIC, "Creators", Reason.ASKED_FOR),
        (Group.TOPIC, "Search", Reason.NOT_YET_COVERED),
        (Group.TOPIC, "Paid search", Reason.NOT_YET_COVERED),
    ]


def test_a_chinese_question_finds_its_topic() -> None:
    topics = [topic("video", title="短片由內而外"), topic("search", title="搜尋如何找到我們")]
    asked = [make.question(1, text="短片要拍多久？", state=QuestionState.PARKED)]
    assert listed(coming(), topics=topics, questions=asked)[0] == (
        Group.TOPIC,
        "短片由內而外",
        Reason.ASKED_FOR,
    )


def test_a_topic_that_stands_anywhere_is_not_offered() -> None:
    here = coming(items=(make.item(1, 9, topic=TopicId("feeds")),))
    topics = [topic("feeds"), topic("search"), topic("video")]
    assert [title for _, title, _ in listed(here, held(3, "search"), topics=topics)] == ["Video"]


def test_no_group_floods_the_panel() -> None:
    many = range(1, 20)
    found = listed(
        coming(),
        questions=[make.question(n) for n in many],
        actions=[make.action(n, due=TODAY) for n in many],
        topics=[topic(f"topic-{n}") for n in many],
    )
    assert len(found) == 3 * MOST


def test_a_topic_arrives_with_its_steps_before_the_wrap_up() -> None:
    session = coming(items=(make.item(1, 9), make.item(2, 9, kind=ItemKind.WRAP_UP)))
    suggestion = first(session, topics=[topic("feeds")])
    after = placed(suggestion, session, lambda: "new").changes[0].after
    assert isinstance(after, Session)
    assert [item.id for item in after.items] == ["session-9-item-1", "new", "session-9-item-2"]
    assert [step.text for step in after.items[1].steps] == ["Look.", "Touch."]


def test_a_suggestion_lands_below_the_selected_item() -> None:
    session = coming(items=2)
    suggestion = first(session, questions=[make.question(1)])
    changes = placed(suggestion, session, lambda: "new", below=session.items[0].id)
    after = changes.changes[0].after
    assert isinstance(after, Session)
    assert after.items[1].question == "question-1"
    assert after.items[1].lead is Who.MENTEE


def test_removing_an_item_sets_its_question_free_and_takes_its_cue() -> None:
    session = coming(items=2)
    question = make.question(1)
    added = placed(first(session, questions=[question]), session, lambda: "new")
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


def test_a_topic_is_planned_covered_or_neither() -> None:
    feeds = topic("feeds")
    past = [held(2, "feeds"), held(4, "feeds")]
    skipped = replace(past[0], items=(replace(past[0].items[0], outcome=Outcome.SKIPPED),))
    assert topic_state(feeds, []).coverage is Coverage.NOT_YET
    assert topic_state(feeds, [skipped]).coverage is Coverage.NOT_YET
    covered = topic_state(feeds, past)
    assert (covered.coverage, covered.session, covered.day) == (
        Coverage.COVERED,
        past[1],
        past[1].local_start.date(),
    )
    planned = coming(items=(make.item(1, 9, topic=TopicId("feeds")),))
    assert topic_state(feeds, [*past, planned]).session == planned


def test_reasons_name_the_asker() -> None:
    question = make.question(1, asked_by=Role.MENTOR, asked=datetime(2026, 3, 2, 20, tzinfo=UTC))
    why = first(coming(), questions=[question]).why
    assert (why.role, why.day) == (Role.MENTOR, date(2026, 3, 3))  # it was four in the morning


def test_a_carried_item_is_what_it_was() -> None:
    subject = first(coming(), with_leftover()).subject
    assert isinstance(subject, CarriedOver)
    assert subject.item.title == "Voice messages"
