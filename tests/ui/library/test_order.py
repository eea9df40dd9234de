"""Topics stand as suggested, by length or by title."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale

from revmentor_desktop.domain.changes import added, edited
from revmentor_desktop.domain.ids import TopicId
from revmentor_desktop.domain.sessions import (
    ItemKind,
    Outcome,
    Session,
    SessionState,
    next_session,
)
from revmentor_desktop.domain.topics import Shelf, Topic, TopicHead, Wish
from revmentor_desktop.services.library import Home, Library, Origin
from revmentor_desktop.services.suggestions import suggestions
from revmentor_desktop.services.telling_words import about, best_of
from revmentor_desktop.services.topic_states import topic_states
from revmentor_desktop.services.topic_wishes import NO_WISHES, Wishes, asked_for
from revmentor_desktop.ui.library.deck import Asked, Deck
from revmentor_desktop.ui.library.order import Order, ordered, suggested
from tests import make
from tests.ui.library.conftest import TOPICS, topic

if TYPE_CHECKING:
    from revmentor_desktop.domain.questions import Question
    from revmentor_desktop.ui.desk import Desk

LIBRARY = Library(TOPICS)
TODAY = date(2026, 11, 23)
HELD = make.session(
    7,
    items=(make.item(1, 7, kind=ItemKind.TOPIC, topic=TopicId("topic-1")),),
    start=make.NOW - timedelta(days=74),
    state=SessionState.HELD,
)
PLANNED = make.session(8, items=(make.item(1, 8, kind=ItemKind.TOPIC, topic=TopicId("topic-4")),))


def in_order(
    *sessions: Session, wishes: Wishes = NO_WISHES, asked: tuple[Question, ...] = ()
) -> list[TopicHead]:
    """Return the topics in the order suggested to a pair that had *sessions*."""
    states, coming = topic_states(sessions), next_session(sessions)
    known = asked_for(LIBRARY, states, best_of(about(LIBRARY, asked)), wishes, make.ZONE)
    found = suggestions(coming, sessions, asked, (), LIBRARY, TODAY, wishes) if coming else ()
    fitting = [one.subject.head for one in found if isinstance(one.subject, Topic)]
    return suggested(LIBRARY.heads, states, known, fitting, TODAY, wishes.not_now)


def test_the_shortest_stands_first() -> None:
    found = ordered(LIBRARY.heads, Order.SHORTEST, LIBRARY, make.ZONE)
    assert [one.minutes for one in found] == [10, 12, 15, 20, 25]


def test_the_newest_stands_first_by_the_day_it_came_or_was_looked_up() -> None:
    old, fresh = (replace(TOPICS[0].sources[0], checked=date(2026, 11, day)) for day in (1, 20))
    sourced = topic(1, "Looked up", Shelf.AI, sources=(old, fresh))
    bare = topic(2, "Without a source", Shelf.AI, sources=())
    ours = topic(3, "Ours", Shelf.AI, sources=(old,))
    since = datetime(2026, 11, 21, 20, tzinfo=UTC)
    topics = (bare, sourced, ours)
    library = Library(topics, origins={ours.id: Origin(Home.OWN, since)})
    found = ordered(library.heads, Order.NEWEST, library, make.ZONE)
    assert [one.title for one in found] == ["Ours", "Looked up", "Without a source"]


def test_titles_stand_as_people_sort_them() -> None:
    odd = [topic(n, title, Shelf.AI) for n, title in enumerate(("d", "B", "É", "a"), 1)]
    found = ordered(Library(odd).heads, Order.TITLE, Library(), make.ZONE)
    assert [one.title for one in found] == ["a", "B", "d", "É"]


def test_what_is_planned_comes_first_and_what_was_covered_last() -> None:
    found = in_order(HELD, PLANNED)
    assert found[0].id == "topic-4"
    assert found[-1].id == "topic-1"


def test_a_pair_without_sessions_begins_with_the_easy_ones() -> None:
    found = in_order()
    assert found[-1].id == "topic-2"


def test_what_is_wanted_comes_before_the_rest_and_what_is_not_last() -> None:
    wishes = Wishes((make.interest(2), make.interest(3, wish=Wish.NOT_NOW)))
    found = in_order(HELD, PLANNED, wishes=wishes)
    assert [one.id for one in found][:2] == ["topic-4", "topic-2"]
    assert found[-1].id == "topic-3"


def test_what_is_planned_does_not_sink() -> None:
    found = in_order(PLANNED, wishes=Wishes((make.interest(4, wish=Wish.NOT_NOW),)))
    assert found[0].id == "topic-4"


def test_no_topic_is_lost_or_doubled() -> None:
    found = in_order(HELD, PLANNED, asked=(make.question(text="Feed?"),))
    assert sorted(one.id for one in found) == sorted(one.id for one in TOPICS)


def test_the_order_follows_what_waits_with_an_agenda(desk: Desk) -> None:
    skipped = make.item(1, 40, topic=TopicId("topic-5"), outcome=Outcome.SKIPPED)
    held = make.session(40, items=(skipped,), start=HELD.start, state=SessionState.HELD)
    desk.workspace.commit(added(held))
    deck = Deck(desk)
    deck.read()
    deck.suggest()
    before = deck.cards(Asked())
    left = replace(held, items=(replace(skipped, outcome=Outcome.CARRIED_OVER),))
    desk.workspace.commit(edited(held, left))
    deck.read()
    deck.suggest()
    assert deck.cards(Asked()) != before


def test_chinese_titles_go_by_strokes() -> None:
    QLocale.setDefault(QLocale("zh_HK"))
    titles = ("提問", "AI", "主題", "一")
    odd = [topic(n, title, Shelf.AI) for n, title in enumerate(titles, 1)]
    found = ordered(Library(odd).heads, Order.TITLE, Library(), make.ZONE)
    assert [one.title for one in found] == ["一", "主題", "提問", "AI"]
