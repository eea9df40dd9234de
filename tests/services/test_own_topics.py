"""The pair's own topics: their ids, their change sets, and that an original is never touched."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from revmentor_desktop.domain.changes import added, edited, removed
from revmentor_desktop.domain.ids import TopicId
from revmentor_desktop.domain.topics import Interest, OwnShelf, OwnTopic, Shelf, Wish
from revmentor_desktop.services.collection import layered
from revmentor_desktop.services.library import Library
from revmentor_desktop.services.own_topics import (
    LONGEST_ID,
    RESERVED,
    begun,
    duplicated,
    moved,
    one_line,
    rewritten,
    shelf_called,
    shelf_renamed,
    taken_back,
    taken_ids,
    topic_id,
    wished,
)
from revmentor_desktop.services.paths import LearningPath
from tests import make
from tests.strategies import INSTANT, NAME, TEXT, TOPIC

if TYPE_CHECKING:
    from datetime import datetime

    from revmentor_desktop.domain.topics import Topic

LATER = make.NOW + timedelta(days=2)
SHOPS = OwnShelf("Our shops")
SAFE_ID = re.compile("[a-z0-9]+(-[a-z0-9]+)*")


# --- names --------------------------------------------------------------------------------


def test_an_id_is_the_title_in_plain_letters() -> None:
    assert topic_id("Café: what's new?", ()) == "cafe-what-s-new"


def test_an_id_that_is_taken_is_numbered() -> None:
    assert topic_id("Podcasts", {"podcasts", "podcasts-2"}) == "podcasts-3"


def test_a_chinese_title_gets_an_id_too() -> None:
    assert topic_id("生成式人工智能", {"topic"}) == "topic-2"


@given(title=TEXT, taken=st.sets(st.sampled_from(["topic", "topic-2", "a", "null", "0", "x"])))
def test_an_id_is_safe_in_an_address_and_as_the_name_of_a_file(title: str, taken: set[str]) -> None:
    found = topic_id(title, taken)
    assert SAFE_ID.fullmatch(found)
    assert len(found) <= LONGEST_ID + 5
    assert found not in taken | RESERVED
    assert not re.fullmatch("(com|lpt)[0-9]", found)


def test_what_an_agenda_still_links_to_is_taken() -> None:
    path = LearningPath("a-path", "A path", "Why", ())
    library = Library((make.topic(1),), paths=(path,))
    assert taken_ids(library, [TopicId("gone")]) == {"topic-1", "a-path", "gone"}


def test_a_shelf_is_known_by_its_name_however_it_is_written() -> None:
    known = (("AI trends", Shelf.AI), (SHOPS.name, SHOPS))
    assert shelf_called("  ai TRENDS ", known) is Shelf.AI
    assert shelf_called("our  shops", known) == SHOPS
    assert shelf_called("Brands\n of ours", known) == OwnShelf("Brands of ours")
    assert shelf_called(" \x00", known) is None


@given(TEXT)
def test_one_line_is_one_line_that_can_be_stored(text: str) -> None:
    line = one_line(text + "\x00\ud800")
    assert len(line.splitlines()) <= 1
    assert line == one_line(line)
    line.encode("utf-8")


# --- topics -------------------------------------------------------------------------------


def test_a_new_topic_has_title_shelf_and_author() -> None:
    own = begun(
        "Podcasts ", Shelf.STREAMING, (), language="en", author="Mei-Yee Chan", now=make.NOW
    )
    assert (own.id, own.topic.title, own.topic.shelf) == ("podcasts", "Podcasts", Shelf.STREAMING)
    assert own.topic.authors == ("Mei-Yee Chan",)
    assert (own.written, own.changed) == (make.NOW, make.NOW)


def test_a_copy_has_all_but_the_id_and_the_title() -> None:
    topic = make.topic(1)
    copy = duplicated(topic, "A topic (copy)", {topic.id}, make.NOW)
    assert copy.topic == replace(topic, id=TopicId("a-topic-copy"), title="A topic (copy)")


@given(original=TOPIC, title=NAME, now=INSTANT)
def test_changing_what_is_not_ours_adds_our_copy_under_its_id(
    original: Topic, title: str, now: datetime
) -> None:
    after = replace(original, title=title)
    changes = rewritten(after, None, now)
    assert changes == added(OwnTopic(after, now, now))
    own = OwnTopic(after, now, now)
    library = layered(Library((original,)), (), (), (own,))
    assert library.topics == (after,)
    assert library.origin(original.id).behind == original
    back = taken_back(own, original, Interest(original.id, Wish.WANTED, now))
    assert back == removed(own)
    assert changes.then(back).changes == ()


@given(topic=TOPIC, summary=TEXT, now=INSTANT)
def test_changing_what_is_ours_keeps_when_it_was_begun(
    topic: Topic, summary: str, now: datetime
) -> None:
    own = OwnTopic(topic, make.NOW, make.NOW)
    after = replace(topic, summary=summary)
    changes = rewritten(after, own, now)
    expected = edited(own, OwnTopic(after, make.NOW, now)) if after != topic else edited(own, own)
    assert changes == expected


def test_a_topic_moves_to_a_shelf_and_not_to_where_it_stands() -> None:
    own = make.own_topic(1)
    changes = moved(own.topic, SHOPS, own, LATER)
    assert changes.changes[0].after == replace(
        own, topic=replace(own.topic, shelf=SHOPS), changed=LATER
    )
    assert not moved(own.topic, own.topic.shelf, own, LATER)


def test_a_shelf_is_renamed_as_a_whole_with_copies_of_what_a_pack_put_there() -> None:
    own = make.own_topic(1, shelf=SHOPS)
    packed = make.pack_topic(2, shelf=SHOPS)
    other = make.own_topic(3, shelf=Shelf.AI)
    library = layered(Library(), (make.imported_pack(),), (packed,), (own, other))
    new = OwnShelf("Stores")
    changes = shelf_renamed(SHOPS, new, library, {one.id: one for one in (own, other)}.get, LATER)
    after = [change.after for change in changes.changes]
    assert {one.id for one in after if isinstance(one, OwnTopic)} == {own.id, packed.id}
    assert {one.topic.shelf for one in after if isinstance(one, OwnTopic)} == {new}


def test_with_a_topic_that_is_only_ours_goes_the_wish_for_it() -> None:
    own, wish = make.own_topic(1), make.interest(1)
    assert taken_back(own, None, wish) == removed(wish, own)
    assert taken_back(own, None, None) == removed(own)


# --- wishes -------------------------------------------------------------------------------


@given(st.lists(st.sampled_from([None, *Wish]), min_size=1, max_size=6))
def test_the_last_word_holds_and_can_be_taken_back(said: list[Wish | None]) -> None:
    topic = TopicId("topic-1")
    stored: Interest | None = None
    for wish in said:
        changes = wished(topic, wish, stored, make.NOW)
        for change in changes.changes:
            assert change.before == stored
            after = change.after
            assert after is None or isinstance(after, Interest)
            stored = after
        assert (stored.wish if stored else None) is wish


def test_saying_it_again_keeps_since_when() -> None:
    wish = make.interest(1, wish=Wish.WANTED)
    assert not wished(wish.id, Wish.WANTED, wish, LATER)
