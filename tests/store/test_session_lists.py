"""What lists of sessions show is read as everything there is tells it."""

from __future__ import annotations

from contextlib import closing
from dataclasses import fields, replace
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from revmentor_desktop.domain.changes import added, edited
from revmentor_desktop.domain.ids import SessionId, TopicId
from revmentor_desktop.domain.sessions import (
    Outcome,
    Session,
    SessionHead,
    SessionState,
    next_session,
)
from revmentor_desktop.domain.summaries import Left
from revmentor_desktop.domain.topics import OwnShelf, Shelf
from revmentor_desktop.services.topic_states import TopicState, topic_states, topic_states_of
from revmentor_desktop.store.errors import Damaged
from tests import make

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from revmentor_desktop.services.workspace import Workspace

ZONES = ("Asia/Hong_Kong", "America/Los_Angeles", "Pacific/Kiritimati")
NEW_YEAR = datetime(2027, 1, 1, tzinfo=UTC)
CALLED_OFF = {SessionState.CANCELLED, SessionState.MISSED}


@st.composite
def sessions(draw: Callable[..., object]) -> tuple[Session, ...]:
    """Return sessions around the turn of a year, in several zones, with topics on their agendas."""
    chance = draw(st.randoms(use_true_random=False))
    return tuple(
        make.session(
            number,
            start=NEW_YEAR + timedelta(hours=chance.choice([-9000, -20, -9, -1, 0, 9, 20, 9000])),
            zone=chance.choice(ZONES),
            state=chance.choice(list(SessionState)),
            items=tuple(
                make.item(
                    at,
                    number,
                    topic=chance.choice([None, TopicId("topic-1"), TopicId("topic-2")]),
                    outcome=chance.choice(list(Outcome)),
                )
                for at in range(chance.randint(0, 3))
            ),
        )
        for number in range(1, chance.randint(1, 8))
    )


def head(session: Session) -> SessionHead:
    return SessionHead(**{one.name: getattr(session, one.name) for one in fields(SessionHead)})


def ids(found: Iterable[Session]) -> tuple[SessionId, ...]:
    return tuple(one.id for one in found)


@given(sessions())
@settings(max_examples=60)
def test_the_lists_are_those_of_all_sessions(known: tuple[Session, ...]) -> None:
    with closing(make.workspace(*known)) as workspace:
        read = workspace.read
        lists, every = read.session_lists, read.sessions()
        years = sorted({one.local_start.year for one in every}, reverse=True)
        assert lists.count() == len(every)
        assert lists.years() == tuple(years)
        for year in (None, *years, 1999):
            of_year = [one for one in every if year in {None, one.local_start.year}]
            assert lists.coming(year) == ids(one for one in of_year if not one.past_life)
            assert lists.past(year) == ids(one for one in of_year[::-1] if one.past_life)
        assert lists.every_head() == tuple(map(head, every))
        last, before = [], None
        while some := lists.last(2, before):
            last += some
            before = some[-1]
        assert tuple(last[::-1]) == lists.every_head()
        assert lists.numbers() == tuple(sorted({one.number for one in every}))
        held = [one.number for one in every if one.state is SessionState.HELD]
        assert lists.last_held_number() == max(held, default=None)
        for moment in (NEW_YEAR, NEW_YEAR + timedelta(hours=9)):
            assert lists.living_from(moment) == tuple(
                head(one) for one in every if one.start >= moment and one.state not in CALLED_OFF
            )
        assert lists.heads([*ids(every), None, "nobody"]) == {one.id: head(one) for one in every}
        numbers = {one.id: one.number for one in every}
        assert lists.numbers_of([*ids(every), None, "nobody"]) == numbers
        coming = next_session(every)
        assert lists.next() == (head(coming) if coming else None)


@given(sessions())
@settings(max_examples=60)
def test_what_stands_before_and_after_a_session(known: tuple[Session, ...]) -> None:
    with closing(make.workspace(*known)) as workspace:
        every = workspace.read.sessions()
        for one in every:
            ways = [other for other in every if other is one or other.state not in CALLED_OFF]
            at = ways.index(one)
            beside = (*ways[:at][-1:], None)[0], (*ways[at + 1 :], None)[0]
            assert workspace.read.session_lists.beside(one) == tuple(
                head(other) if other else None for other in beside
            )


@given(sessions())
@settings(max_examples=60)
def test_where_topics_had_their_turn(known: tuple[Session, ...]) -> None:
    with closing(make.workspace(*known)) as workspace:
        states = topic_states(workspace.read.sessions())
        assert topic_states_of(workspace.read) == {
            topic: TopicState(state.coverage, head(state.session))
            for topic, state in states.items()
            if state.session
        }


def test_where_topics_had_their_turn_is_kept_until_a_session_changes(workspace: Workspace) -> None:
    lists, topic = workspace.read.session_lists, TopicId("topic-1")
    session = make.session(items=(make.item(topic=topic),))
    assert lists.planned_topics() is lists.planned_topics()
    assert not lists.planned_topics()
    workspace.commit(added(session))
    assert lists.planned_topics() == {topic: head(session)}
    assert lists.topics() == {topic}
    kept = lists.planned_topics()
    workspace.commit(added(make.question()))
    assert lists.planned_topics() is kept
    workspace.commit(edited(session, replace(session, items=())))
    assert not lists.planned_topics()
    assert not lists.topics()


def test_what_sessions_left(workspace: Workspace) -> None:
    own = make.own_topic(1)
    own = replace(own, topic=replace(own.topic, shelf=OwnShelf("Trains")))
    topics = (own.id, TopicId("elsewhere"), own.id, None)
    items = tuple(make.item(at, topic=topic) for at, topic in enumerate(topics))
    here, there = SessionId("session-1"), SessionId("session-2")
    workspace.commit(
        added(
            own,
            make.session(1, items=items),
            make.session(2),
            make.session(3),
            make.takeaway(1, session=here),
            make.takeaway(2, session=here),
            make.action(session=here),
            make.question(session=there),
            make.recap(1, session=here, summary=" \n"),
            make.recap(2, session=there, summary="It went well."),
        )
    )
    assert workspace.read.session_lists.left_by([here, there, SessionId("session-3")]) == {
        here: Left(2, 1, 0, False, ((own.id, OwnShelf("Trains")), (TopicId("elsewhere"), None))),
        there: Left(0, 0, 1, True),
        SessionId("session-3"): Left(),
    }


def test_sessions_with_a_topic_of_a_shelf(workspace: Workspace) -> None:
    own, pack = make.own_topic(1), make.pack_topic(2)
    own = replace(own, topic=replace(own.topic, shelf=Shelf.STREAMING))
    pack = replace(pack, topic=replace(pack.topic, shelf=Shelf.SOCIAL))
    shipped = TopicId("shipped")
    on = {1: own.id, 2: pack.id, 3: shipped, 4: None}
    workspace.commit(
        added(
            own,
            make.imported_pack(),
            pack,
            *(
                make.session(number, items=(make.item(1, number, topic=topic),))
                for number, topic in on.items()
            ),
        )
    )
    lists = workspace.read.session_lists
    assert lists.coming(shelf=Shelf.STREAMING) == ("session-1",)
    assert lists.coming(shelf=Shelf.SOCIAL, built_in=(shipped,)) == ("session-2", "session-3")
    assert lists.coming(shelf=Shelf.AI, built_in=(own.id, pack.id)) == ()
    assert lists.coming(1999, Shelf.STREAMING) == ()


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("podc", ("session-7",)),
        ("7", ("session-7",)),
        ("captions", ("session-7",)),
        ("captions harbour", ("session-7",)),
        ("直播", ("session-8",)),
        ("aim", ("session-8",)),
        ("podcasts captions aim", ()),
    ],
)
def test_sessions_that_hold_the_words(
    workspace: Workspace, words: str, found: tuple[str, ...]
) -> None:
    items = make.item(1, 7, title="Live captions"), make.item(2, 7, title="Wrap-up")
    podcasts = make.session(7, title="Podcasts", place="Harbour House", items=items)
    live = make.session(8, title="直播帶貨", purpose="An aim", state=SessionState.HELD)
    workspace.commit(added(podcasts, live))
    lists = workspace.read.session_lists
    assert (*lists.coming(words=words), *lists.past(words=words)) == found


def test_a_session_by_its_number(workspace: Workspace) -> None:
    workspace.commit(added(make.session(7)))
    found = workspace.read.session_lists.numbered(7)
    assert found is not None
    assert found.id == "session-7"
    assert workspace.read.session_lists.numbered(8) is None


@pytest.mark.parametrize("year", [1, 9999])
def test_years_end_somewhere(workspace: Workspace, year: int) -> None:
    workspace.commit(added(make.session(start=datetime(year, 6, 1, tzinfo=UTC))))
    assert workspace.read.session_lists.years() == (year,)
    assert workspace.read.session_lists.coming(year) == ("session-1",)


def test_what_cannot_be_is_damaged(workspace: Workspace) -> None:
    items = (make.item(title="word"),)
    workspace.commit(added(make.session(items=items, state=SessionState.HELD)))
    broken = "UPDATE sessions SET start = 'one fine day'"
    workspace._store._database.run(lambda connection: connection.execute(broken))
    lists = workspace.read.session_lists
    for ask in (
        lists.every_head,
        lists.years,
        partial(lists.naming, frozenset({"word"}), make.NOW),
    ):
        with pytest.raises(Damaged):
            ask()


def test_what_names_a_word_is_read_again_for_another_and_when_a_session_has_changed(
    workspace: Workspace,
) -> None:
    items = make.item(1, title="Again: word"), make.item(2, title="other")
    held = make.session(items=items, state=SessionState.HELD)
    workspace.commit(added(held))

    def named(word: str) -> list[str]:
        return [one.title for one in lists.naming(frozenset({word}), make.NOW)]

    lists = workspace.read.session_lists
    assert named("word") == ["Again: word"]
    assert named("other") == ["other"]
    workspace.commit(edited(held, replace(held, state=SessionState.MISSED)))
    assert named("other") == []


def test_a_shelf_that_is_none_is_damage_and_is_not_quoted(workspace: Workspace) -> None:
    item = make.item(topic=TopicId("topic-1"))
    workspace.commit(added(make.own_topic(1), make.session(items=(item,))))
    broken = "UPDATE own_topics SET shelf = 'her secret'"
    workspace._store._database.run(lambda connection: connection.execute(broken))
    read = workspace.read
    with pytest.raises(Damaged):
        read.own_shelves()
    with pytest.raises(Damaged):
        read.session_lists.left_by((SessionId("session-1"),))
