"""The library in the file answers as one in memory does: which topics, in which order, and what of.

A library that has everything in memory is the rule; it goes through all topics for every answer.
"""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from revmentor_desktop.domain.changes import added, edited, removed, together
from revmentor_desktop.domain.ids import TopicId
from revmentor_desktop.domain.topics import (
    Level,
    OwnShelf,
    OwnTopic,
    PackTopic,
    Section,
    SectionKind,
    Shelf,
    Topic,
    Word,
)
from revmentor_desktop.domain.wording import telling_words, word_id
from revmentor_desktop.services.collection import Collection, layered
from revmentor_desktop.services.library import Home, Library, on_shelves
from revmentor_desktop.services.stored_library import MOST_KEPT
from revmentor_desktop.store.errors import Damaged
from tests import make
from tests.strategies import TEXT

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from revmentor_desktop.services.workspace import Workspace
    from revmentor_desktop.store.queries import Queries

ODD = st.text(
    "aAb cé É ü ß ﬁ İ 1½_ 直播 短片 か ｱ Ａ １ ㍿ 﨎 \uf900 жЖ 한 \u0301 \ue000 \uf8ff ,。\n-",
    max_size=14,
)
"""Accents, ligatures, wide letters, Chinese and what becomes Chinese, in every neighbourhood."""

WORDS = st.lists(st.sampled_from(("feed", "feeds", "直播", "Füße", "直", "a", "播直")), max_size=5)
SAID = st.one_of(ODD, WORDS.map(" ".join), TEXT)
SHELVES = st.sampled_from((Shelf.SOCIAL, Shelf.AI, OwnShelf("Ä b"), OwnShelf("a C")))
IDS = st.integers(1, 6)


@st.composite
def _topics(draw: st.DrawFn) -> Topic:
    return make.topic(
        draw(IDS),
        title=draw(SAID),
        shelf=draw(SHELVES),
        level=draw(st.sampled_from(Level)),
        minutes=draw(st.integers(1, 60)),
        summary=draw(SAID),
        tags=tuple(draw(st.lists(SAID, max_size=2))),
        words=tuple(draw(st.lists(st.builds(Word, SAID, SAID), max_size=2))),
        sections=(Section(SectionKind.SHOW, f"1. {draw(SAID)} (core)\n2. {draw(SAID)}"),),
        builds_on=tuple(draw(st.lists(IDS.map(lambda n: TopicId(f"topic-{n}")), max_size=2))),
    )


TOPICS = st.lists(_topics(), max_size=5, unique_by=lambda one: one.id)


def own(topic: Topic) -> OwnTopic:
    return replace(make.own_topic(), topic=topic)


def packed(topic: Topic) -> PackTopic:
    return replace(make.pack_topic(), topic=topic)


def in_memory(workspace: Workspace, built_in: Library) -> Library:
    """Return the same library with all topics in memory."""
    read = workspace.read
    return layered(built_in, read.imported_packs(), read.pack_topics(), read.own_topics())


@settings(max_examples=60)
@given(TOPICS, TOPICS, TOPICS, TOPICS, SAID, SHELVES)
def test_it_answers_as_one_in_memory(
    built_in: list[Topic],
    imported: list[Topic],
    ours: list[Topic],
    later: list[Topic],
    typed: str,
    shelf: Shelf | OwnShelf,
) -> None:
    shipped = Library(on_shelves(built_in))
    workspace = make.workspace(make.imported_pack(), *map(packed, imported), *map(own, ours))
    with closing(workspace):
        collection = Collection(shipped, workspace)
        agree(collection.library, in_memory(workspace, shipped), typed, shelf)
        workspace.commit(changes(ours, later))
        agree(collection.library, in_memory(workspace, shipped), typed, shelf)


def changes(before: Sequence[Topic], after: Sequence[Topic]) -> object:
    """Return the change set that makes *before* into *after*, all of them the pair's own."""
    then, now = ({one.id: own(one) for one in some} for some in (before, after))
    return together(
        *(edited(then[id], now[id]) for id in then.keys() & now.keys() if then[id] != now[id]),
        *(removed(then[id]) for id in then.keys() - now.keys()),
        *(added(now[id]) for id in now.keys() - then.keys()),
    )


def agree(stored: Library, rule: Library, typed: str, shelf: Shelf | OwnShelf) -> None:
    """Compare what *stored* says with the *rule*, for what is *typed* and for all it holds."""
    bare = [replace(head, since="") for head in stored.heads]
    assert bare == list(rule.heads)
    assert stored.shelves == rule.shelves
    assert list(stored.topics) == list(rule.topics)
    for text in {typed, *(one.title for one in rule.topics)}:
        for some in (None, shelf):
            found = [head.id for head in stored.search(text, some)]
            assert found == [head.id for head in rule.search(text, some)]
        told = stored.told_by(telling_words(text))
        assert {word: set(topics) for word, topics in told.items()} == {
            word: set(topics) for word, topics in rule.told_by(telling_words(text)).items()
        }
    marks = {word_id(word.term) for one in rule.topics for word in one.words}
    explained = stored.explained_by(marks)
    assert explained.keys() == marks
    assert {word: set(topics) for word, topics in explained.items()} == {
        word: set(topics) for word, topics in rule.explained_by(marks).items()
    }
    words = [(head.id, words) for head, words in stored.words()]
    assert words == [(head.id, words) for head, words in rule.words()]
    for one in rule.topics:
        assert stored.by_id[one.id] == one
        assert stored.origin(one.id) == rule.origin(one.id)
        assert stored.home(one.id) is rule.home(one.id)
        assert stored.since(one.id) == rule.since(one.id)
        assert stored.before(one) == rule.before(one)
        assert stored.after(one) == rule.after(one)


@pytest.fixture
def workspace() -> Iterator[Workspace]:
    made = make.workspace(make.own_topic(1, title="Ours"), make.own_topic(2))
    yield made
    made.close()


def library_of(workspace: Workspace) -> Library:
    return Collection(Library((make.topic(1), make.topic(9))), workspace).library


def test_a_topic_is_read_when_it_is_asked_for(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    library = library_of(workspace)
    asked: list[str] = []
    find = type(workspace.read).find
    monkeypatch.setattr(type(workspace.read), "find", lambda *of: asked.append(of[2]) or find(*of))
    assert [head.title for head in library.heads] == ["Ours", "Topic 2", "Topic 9"]
    assert library.search("ours")[0].id == "topic-1"
    assert asked == []
    assert library.by_id[TopicId("topic-1")].title == "Ours"
    assert set(asked) == {"topic-1"}
    asked.clear()
    assert library.by_id[TopicId("topic-1")].title == "Ours"
    assert library.by_id[TopicId("topic-9")].title == "Topic 9"
    assert asked == []


def test_what_is_not_there_is_no_topic(workspace: Workspace) -> None:
    library = library_of(workspace)
    nothing = TopicId("nothing")
    assert nothing not in library.by_id
    assert library.by_id.get(nothing) is None
    assert library.head(nothing) is None
    assert library.home(nothing) is Home.BUILT_IN
    assert set(library.by_id) == {"topic-1", "topic-2", "topic-9"}
    assert len(library.by_id) == len(library.topics) == 3
    assert [one.id for one in library.topics[1:]] == ["topic-2", "topic-9"]


def test_no_more_topics_are_kept_whole_than_are_soon_wanted(workspace: Workspace) -> None:
    workspace.commit(added(*(make.own_topic(number) for number in range(10, 20 + MOST_KEPT))))
    collection = Collection(Library(), workspace)
    collection.named([head.id for head in collection.library.heads])
    assert len(collection._whole._kept) <= MOST_KEPT


def test_topics_that_are_prepared_are_read_together_and_not_again(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    several = range(10, 30 + MOST_KEPT)
    workspace.commit(added(*(make.own_topic(number) for number in several)))
    library = Collection(Library((make.topic(1),)), workspace).library
    ids = [TopicId(f"topic-{number}") for number in (1, 2, *several)]
    read, asked = type(workspace.read), list[object]()
    together = read.whole_topics

    def note(queries: Queries, wanted: Sequence[TopicId]) -> dict[TopicId, Topic]:
        asked.append(wanted)
        return together(queries, wanted)

    monkeypatch.setattr(read, "whole_topics", note)
    monkeypatch.setattr(read, "find", lambda *_one: pytest.fail("one was read by itself"))
    for some in (ids[:20], ids[10:40], ids[:40], ids[:MOST_KEPT], ids[-40:]):
        library.prepare(some)
        assert [library.by_id[id].id for id in some if id != "topic-2"] == [
            id for id in some if id != "topic-2"
        ]
    assert len(asked) == 4


def test_what_was_read_before_a_change_is_not_kept_after_it(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A topic is edited after another thread has read it, and before that keeps what it read."""
    workspace.commit(added(*(make.own_topic(number) for number in range(10, 10 + MOST_KEPT))))
    collection, before = Collection(Library(), workspace), make.own_topic(1, title="Ours")
    collection.named([TopicId(f"topic-{number}") for number in range(10, 10 + MOST_KEPT)])
    read, find = type(workspace.read), type(workspace.read).find

    def find_before(queries: Queries, kind: type[OwnTopic], id: str) -> OwnTopic | None:
        found = find(queries, kind, id)
        monkeypatch.setattr(read, "find", find)
        workspace.commit(edited(before, make.own_topic(1, title="Ours, mended")))
        return found

    monkeypatch.setattr(read, "find", find_before)
    assert collection.named([TopicId("topic-1")])["topic-1"].title == "Ours"
    assert collection.named([TopicId("topic-1")])["topic-1"].title == "Ours, mended"


def test_a_topic_without_an_entry_is_missed(workspace: Workspace) -> None:
    workspace._store._database.run(
        lambda connection: connection.execute("DELETE FROM topic_search_entries WHERE number = 1")
    )
    with pytest.raises(Damaged):
        _ = library_of(workspace).heads
