"""What could stand on an agenda, why, and what taking and removing it changes."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from revmentor_desktop.domain.errors import RuleBroken
from revmentor_desktop.domain.ids import TopicId, WordId
from revmentor_desktop.domain.people import Role, Who
from revmentor_desktop.domain.questions import Question, QuestionState
from revmentor_desktop.domain.sessions import (
    ItemKind,
    Outcome,
    Session,
    SessionState,
    leave_for_later,
)
from revmentor_desktop.domain.topics import Level, Section, SectionKind, Shelf, Topic, Wish, Word
from revmentor_desktop.services.library import Library
from revmentor_desktop.services.placing import placed
from revmentor_desktop.services.reasons import Reason
from revmentor_desktop.services.suggestions import (
    MOST,
    CarriedOver,
    Group,
    Suggestion,
    suggestions,
)
from revmentor_desktop.services.topic_wishes import NO_WISHES, Wishes
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
        Library(tuple(things.get("topics", ()))),
        TODAY,
        things.get("wishes", NO_WISHES),
    )
    return [(one.group, one.title, one.why.reason) for one in found]


def first(session: Session, *others: Session, **things: Any) -> Suggestion:
    return suggestions(
        session,
        (*others, session),
        things.get("questions", ()),
        things.get("actions", ()),
        Library(tuple(things.get("topics", ()))),
        TODAY,
        things.get("wishes", NO_WISHES),
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
    found = suggestions(
        session, [with_leftover(6, question), session], [question], (), Library(), TODAY
    )
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


def test_a_question_that_fits_many_topics_asks_for_none() -> None:
    topics = [topic(f"shopping-{n}", tags=("shopping",)) for n in range(4)]
    topics += [topic(f"other-{n}") for n in range(16)]
    asked = [make.question(1, text="Shopping?", state=QuestionState.PARKED)]
    reasons = {reason for _, _, reason in listed(coming(), topics=topics, questions=asked)}
    assert reasons == {Reason.NOT_YET_COVERED}


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
    assert [title for _, title, _ in listed(here, held(5, "search"), topics=topics)] == ["Video"]


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


def test_reasons_name_the_asker() -> None:
    question = make.question(1, asked_by=Role.MENTOR, asked=datetime(2026, 3, 2, 20, tzinfo=UTC))
    why = first(coming(), questions=[question]).why
    assert (why.role, why.day) == (Role.MENTOR, date(2026, 3, 3))  # it was four in the morning


def test_a_carried_item_is_what_it_was() -> None:
    subject = first(coming(), with_leftover()).subject
    assert isinstance(subject, CarriedOver)
    assert subject.item.title == "Voice messages"


def test_what_the_mentee_wants_is_suggested_with_the_day_of_the_wish() -> None:
    topics = [topic("feeds"), topic("search")]
    wish = make.interest(id=TopicId("search"), since=make.NOW - timedelta(days=11))
    found = first(coming(), topics=topics, wishes=Wishes((wish,)))
    assert (found.title, found.why.reason, found.why.day) == (
        "Search",
        Reason.ASKED_FOR,
        date(2026, 11, 12),
    )


def test_what_is_not_wanted_now_is_never_suggested() -> None:
    wishes = Wishes((make.interest(id=TopicId("feeds"), wish=Wish.NOT_NOW),))
    asked = [make.question(1, text="Feeds?", state=QuestionState.PARKED)]
    topics = [topic("feeds", builds_on=(TopicId("search"),)), topic("video")]
    found = listed(coming(), held(5, "search"), topics=topics, questions=asked, wishes=wishes)
    assert [title for _, title, _ in found] == ["Video"]


@pytest.mark.parametrize(("days", "offered"), [(-1, False), (1, True)])
def test_a_wish_counts_until_a_session_covers_the_topic(days: int, offered: bool) -> None:
    session = held(5, "feeds")
    wish = make.interest(id=TopicId("feeds"), since=session.start + timedelta(days=days))
    found = listed(coming(), session, topics=[topic("feeds")], wishes=Wishes((wish,)))
    assert bool(found) is offered


def test_what_was_covered_half_a_year_ago_is_offered_again() -> None:
    old, late = held(2, "feeds"), held(5, "search")
    found = listed(coming(), old, late, topics=[topic("feeds"), topic("search")])
    assert found == [(Group.TOPIC, "Feeds", Reason.NOT_SEEN_SINCE)]


def test_a_topic_explains_a_word_again_one_that_is_new_before_one_that_was_covered() -> None:
    word = (Word("Hand-Over", "A bot passes the chat on."),)
    mark = make.explain_again(id=WordId("hand-over"), word="hand-over")
    feeds, video = topic("feeds", words=word), topic("video", words=word, minutes=30)
    session = coming()
    why = first(session, held(5, "feeds"), topics=[feeds], wishes=Wishes(again=(mark,))).why
    assert (why.reason, why.word) == (Reason.EXPLAIN_AGAIN, "hand-over")
    found = first(session, held(5, "feeds"), topics=[feeds, video], wishes=Wishes(again=(mark,)))
    assert found.title == "Video"


def test_a_word_of_a_planned_topic_is_not_offered_besides() -> None:
    word = (Word("hand-over", "A bot passes the chat on."),)
    mark = make.explain_again(id=WordId("hand-over"), word="hand-over")
    here = coming(items=(make.item(1, 9, topic=TopicId("feeds")),))
    topics = [topic("feeds", words=word), topic("video", words=word)]
    found = listed(here, topics=topics, wishes=Wishes(again=(mark,)))
    assert found == [(Group.TOPIC, "Video", Reason.NOT_YET_COVERED)]


def test_a_word_that_no_topic_explains_is_offered_until_an_agenda_names_it() -> None:
    mark, session = make.explain_again(1), coming()
    wishes = Wishes(again=(mark,))
    found = listed(session, wishes=wishes)
    assert found == [(Group.QUESTION, "Word 1", Reason.ASKED_FOR)]
    named = coming(items=(make.item(1, 9, title="Explain again: Word 1"),))
    assert listed(named, wishes=wishes) == []


def test_a_word_of_an_unwanted_topic_is_offered_by_itself() -> None:
    word = (Word("hand-over", "A bot passes the chat on."),)
    mark = make.explain_again(id=WordId("hand-over"), word="hand-over")
    not_now = make.interest(id=TopicId("feeds"), wish=Wish.NOT_NOW)
    wishes = Wishes((not_now,), (mark,))
    assert [
        group
        for group, _, _ in listed(coming(), topics=[topic("feeds", words=word)], wishes=wishes)
    ] == [Group.QUESTION]
