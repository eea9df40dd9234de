"""The short hour after one that did not take place: when, what it keeps, and what then waits."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from itertools import count
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from revmentor_desktop.domain.ids import ItemId, QuestionId, SessionId, TopicId
from revmentor_desktop.domain.people import Role
from revmentor_desktop.domain.questions import Question, QuestionState
from revmentor_desktop.domain.sessions import (
    AgendaItem,
    ItemKind,
    Outcome,
    Session,
    SessionState,
    waiting_items,
)
from revmentor_desktop.paths import resource
from revmentor_desktop.services.planning import SoFar
from revmentor_desktop.services.rescue import (
    RESCUE,
    most_valuable,
    rescue_due,
    rescue_of,
    rescued,
)
from revmentor_desktop.services.templates import load_templates
from tests import make

if TYPE_CHECKING:
    from revmentor_desktop.domain.changes import ChangeSet
    from revmentor_desktop.domain.templates import Template

NOW = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)
"""Monday 2 March 2026, four in the afternoon in Hong Kong."""

PAIR = make.pair(cadence_days=14)


@pytest.fixture(scope="module")
def template() -> Template:
    found = {one.id: one for one in load_templates(resource("templates", "en"))}
    return found[RESCUE]


def lost(number: int = 7, day: date = date(2026, 2, 26), **fields: Any) -> Session:
    start = datetime.combine(day, time(16), ZoneInfo(make.ZONE))
    return make.session(number, start=start, **{"state": SessionState.MISSED, **fields})


def agenda() -> tuple[AgendaItem, ...]:
    """An hour with one item of every kind that matters, the least valuable first."""
    return (
        make.item(1, 7, kind=ItemKind.CHECK_IN, title="How are you?"),
        make.item(2, 7, title="Something free"),
        make.item(3, 7, kind=ItemKind.HANDS_ON, title="Try it", minutes=20),
        make.item(4, 7, kind=ItemKind.TOPIC, title="A topic", topic=TopicId("feeds"), minutes=25),
        make.item(5, 7, kind=ItemKind.QUESTION, title="Mine", question=QuestionId("question-2")),
        make.item(6, 7, kind=ItemKind.QUESTION, title="His", question=QuestionId("question-1")),
        make.item(
            7,
            7,
            title="Waited long",
            origin=SessionId("session-5"),
            origin_item=ItemId("old"),
            origin_date=date(2026, 1, 1),
        ),
        make.item(8, 7, kind=ItemKind.REVIEW, title="Promises"),
        make.item(9, 7, kind=ItemKind.WRAP_UP, title="Until then"),
    )


QUESTIONS = (
    make.question(1, asked_by=Role.MENTEE),
    make.question(2, asked_by=Role.MENTOR),
)


def titles(items: tuple[AgendaItem, ...]) -> list[str]:
    return [item.title for item in items]


# --- what is valuable ---------------------------------------------------------------------


def test_what_waited_comes_first_then_what_was_asked() -> None:
    session = lost(items=agenda())
    order = []
    while found := most_valuable(session, QUESTIONS):
        order.append(found[0].title)
        gone = found[0].id
        left = tuple(item for item in session.items if item.id != gone)
        session = lost(items=left)
    expected = ["Waited long", "His", "Mine", "A topic", "Try it", "Something free"]
    assert order == expected


def test_what_waited_longer_comes_before_what_waited() -> None:
    older = {"origin": SessionId("session-1"), "origin_item": ItemId("x")}
    items = (
        make.item(1, 7, title="January", origin_date=date(2026, 1, 8), **older),
        make.item(2, 7, title="December", origin_date=date(2025, 12, 4), **older),
    )
    assert titles(most_valuable(lost(items=items), ())) == ["December", "January"]


def test_what_was_dealt_with_is_not_kept() -> None:
    items = tuple(
        make.item(place, 7, outcome=outcome, title=outcome.value)
        for place, outcome in enumerate(Outcome, start=1)
    )
    assert titles(most_valuable(lost(items=items), ())) == ["open"]


def test_at_most_two_are_kept_and_an_empty_hour_has_none() -> None:
    assert titles(most_valuable(lost(items=agenda()), QUESTIONS)) == ["Waited long", "His"]
    assert most_valuable(lost(), ()) == ()


# --- when ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("day", "pair", "expected"),
    [
        (date(2026, 2, 26), PAIR, "Wed 2026-03-04 16:00"),  # two days from today
        (date(2026, 3, 5), PAIR, "Mon 2026-03-09 16:00"),  # cancelled ahead: after its own day
        (
            date(2026, 2, 26),
            make.pair(paused_until=date(2026, 4, 4), holidays="HK"),
            "Wed 2026-04-08 16:00",
        ),
    ],
)
def test_a_rescue_is_soon(day: date, pair: Any, expected: str) -> None:
    found = rescue_of(pair, lost(day=day), [], (), NOW)
    assert found.start.astimezone(ZoneInfo(make.ZONE)).strftime("%a %Y-%m-%d %H:%M") == expected


def test_a_rescue_is_not_on_a_day_that_has_a_session() -> None:
    other = lost(8, date(2026, 3, 4), state=SessionState.PLANNED)
    found = rescue_of(PAIR, lost(), [lost(), other], (), NOW)
    assert found.start.date() == date(2026, 3, 5)


# --- whether ------------------------------------------------------------------------------


@pytest.mark.parametrize("state", [SessionState.MISSED, SessionState.CANCELLED])
def test_the_last_session_asks_for_a_rescue(state: SessionState) -> None:
    session = lost(items=agenda(), state=state)
    found = rescue_due(PAIR, [session], QUESTIONS, NOW)
    assert found is not None
    assert found.missed == session


@pytest.mark.parametrize(
    ("others", "pair", "now"),
    [
        ([lost(8, date(2026, 2, 28), state=SessionState.HELD)], PAIR, NOW),
        ([lost(8, date(2026, 3, 3), state=SessionState.PLANNED)], PAIR, NOW),
        ([], make.pair(paused_until=date(2026, 4, 1)), NOW),
        ([], PAIR, NOW + timedelta(days=12)),
    ],
    ids=["held since", "one comes sooner", "paused", "long ago"],
)
def test_no_rescue_is_offered_when_there_is_no_need(
    others: list[Session], pair: Any, now: datetime
) -> None:
    assert rescue_due(pair, [lost(items=agenda()), *others], QUESTIONS, now) is None


def test_a_later_session_is_no_reason_against_a_rescue() -> None:
    later = lost(8, date(2026, 3, 26), state=SessionState.PLANNED)
    assert rescue_due(PAIR, [lost(items=agenda()), later], QUESTIONS, NOW) is not None


# --- planning it --------------------------------------------------------------------------


def plan(session: Session, template: Template) -> tuple[Session, Session, ChangeSet]:
    """Return the session that was missed, its rescue, and the whole change set."""
    numbers = count(1)
    found = rescue_of(PAIR, session, [session], QUESTIONS, NOW)
    _, changes = rescued(
        found,
        PAIR,
        SoFar.after([session]),
        QUESTIONS,
        template,
        NOW,
        lambda: f"new-{next(numbers)}",
    )
    after = {one.id: one for _, one in changes.of(Session) if one is not None}
    new = next(one for one in after.values() if one.id != session.id)
    return after.get(session.id, session), new, changes


def test_a_rescue_keeps_two_things_and_the_opening_and_the_end(template: Template) -> None:
    _, new, _ = plan(lost(items=agenda()), template)
    assert (new.number, new.title, new.minutes) == (8, "25-minute rescue", 25)
    assert titles(new.items) == [
        "Where are we, honestly?",
        "Promises: done, new date or dropped",
        "Waited long",
        "His",
        "One thing each, and the next full hour",
    ]
    assert new.planned_minutes <= 25
    assert new.items[3].origin == "session-7"
    assert new.items[2].origin_date == date(2026, 1, 1)  # from where it first came


def test_what_it_does_not_keep_waits_for_the_next_session(template: Template) -> None:
    source, new, _ = plan(lost(items=agenda()), template)
    assert titles(tuple(item for _, item in waiting_items([source, new]))) == ["A topic", "Mine"]


def test_its_questions_are_on_the_agenda_again(template: Template) -> None:
    _, _, changes = plan(lost(items=agenda()), template)
    asked = [after for _, after in changes.of(Question) if after is not None]
    assert [(one.id, one.state) for one in asked] == [("question-1", QuestionState.ON_AGENDA)]


def test_the_rescue_of_an_empty_hour_is_that_of_the_template(template: Template) -> None:
    _, new, _ = plan(lost(), template)
    assert titles(new.items) == [item.title for item in template.items]


def test_a_session_is_rescued_once(template: Template) -> None:
    source, new, _ = plan(lost(items=agenda()), template)
    held = make.session(9, start=NOW + timedelta(days=20))
    after = [source, new, held]
    assert rescue_due(PAIR, after, QUESTIONS, NOW + timedelta(days=5)) is None


@given(minutes=st.lists(st.integers(1, 240), max_size=6), kinds=st.data())
def test_a_rescue_fits_and_nothing_is_lost_or_doubled(minutes: list[int], kinds: Any) -> None:
    items = tuple(
        make.item(
            place,
            7,
            minutes=length,
            kind=kinds.draw(st.sampled_from(ItemKind)),
            topic=kinds.draw(st.sampled_from([None, TopicId("feeds")])),
        )
        for place, length in enumerate(minutes, start=1)
    )
    loaded = {one.id: one for one in load_templates(resource("templates", "en"))}
    source, new, _ = plan(lost(items=items), loaded[RESCUE])
    assert new.planned_minutes <= new.minutes
    assert [item.id for item in source.items] == [item.id for item in items]
    arrived = [item.origin_item for item in new.items if item.origin_item]
    waiting = [item.id for _, item in waiting_items([source, new])]
    assert len(set(arrived + waiting)) == len(arrived) + len(waiting)
    wanted = {item.id for item in items if item.topic}
    assert wanted <= {*arrived, *waiting}
