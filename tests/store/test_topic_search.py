"""The index of topics follows what is stored, leaves nothing of what is gone, and is made anew."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest

from revmentor_desktop.domain.changes import added, edited, removed
from revmentor_desktop.domain.topics import Word
from revmentor_desktop.domain.wording import needles, telling_words, word_id
from revmentor_desktop.store import indexing
from revmentor_desktop.store.store import Store
from revmentor_desktop.store.topic_search import TopicSearch
from revmentor_desktop.store.topic_words import APART, WITHIN, asked
from tests import make

if TYPE_CHECKING:
    from collections.abc import Iterator

    from revmentor_desktop.domain.topics import OwnTopic


@pytest.fixture
def store() -> Iterator[Store]:
    opened = Store.in_memory()
    yield opened
    opened.close()


def run(store: Store, statement: str) -> list[Any]:
    found: list[Any] = store._database.run(lambda one: one.execute(statement).fetchall())
    return found


def words_in(store: Store) -> list[str]:
    """Return all that the index holds of words."""
    run(store, "CREATE VIRTUAL TABLE temp.held USING fts5vocab (main, topic_search_index, row)")
    found = run(store, "SELECT term FROM temp.held")
    run(store, "DROP TABLE temp.held")
    return [term for (term,) in found]


def found(store: Store, typed: str) -> set[int]:
    return set(TopicSearch(store.index).weights(needles(typed)))


def walnut(**more: Any) -> OwnTopic:
    return make.own_topic(1, title="Walnuts", words=(Word("Acorn", "直播"),), **more)


def test_it_follows_what_is_stored(store: Store) -> None:
    before, after = walnut(), walnut(summary="Of hazels")
    store.apply(added(before))
    assert len(found(store, "walnut aco 直播")) == 1
    assert not found(store, "hazel")
    store.apply(edited(before, after))
    assert len(found(store, "walnut hazel")) == 1
    store.apply(removed(after))
    assert not found(store, "walnut")


def test_nothing_stays_of_what_is_gone(store: Store) -> None:
    store.apply(added(walnut()))
    store.index.refresh()
    assert words_in(store)
    store.apply(removed(walnut()))
    store.index.refresh()
    assert words_in(store) == []
    assert run(store, "SELECT kind FROM topic_search_keys") == [(indexing.MADE_BY,)]
    assert store.is_sound()


def test_subjects_and_words_lead_to_topics(store: Store) -> None:
    store.apply(added(walnut(), make.own_topic(2, title="Walnut trees")))
    search = TopicSearch(store.index)
    assert {word: len(some) for word, some in search.told_by(telling_words("Walnuts")).items()} == {
        "walnut": 2
    }
    assert [len(some) for some in search.explaining({word_id("ACORN")}).values()] == [1]


def test_a_note_that_was_just_written_is_not_entered_for_who_asks_of_topics(store: Store) -> None:
    store.apply(added(walnut()))
    store.apply(added(make.note(1)))
    store.apply(added(make.private_note(2)))
    waiting = "SELECT number FROM {}search_waiting"
    notes = run(store, waiting.format(indexing.SHARED)), run(store, waiting.format("private_"))
    assert any(notes)
    search = TopicSearch(store.index)
    assert search.told_by(telling_words("Walnuts"))
    assert search.explaining({word_id("acorn")})
    assert found(store, "walnut")
    after = run(store, waiting.format(indexing.SHARED)), run(store, waiting.format("private_"))
    assert after == notes
    assert run(store, waiting.format(indexing.TOPICS)) == []


@pytest.mark.parametrize("many_gone", [1, 1_000])
def test_much_that_goes_is_gone(
    store: Store, monkeypatch: pytest.MonkeyPatch, many_gone: int
) -> None:
    monkeypatch.setattr(indexing, "MANY_GONE", many_gone)
    topics = [make.own_topic(number, title="walnut") for number in range(30)]
    store.apply(added(*topics))
    store.index.refresh()
    store.apply(removed(*topics[:25]))
    assert len(found(store, "walnut")) == 5


def test_an_index_that_another_python_made_is_made_anew(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    store.apply(added(walnut()))
    store.index.refresh()
    run(store, "INSERT INTO topic_search_index (topic_search_index) VALUES ('delete-all')")
    assert not found(store, "walnut")
    other = tuple(replace_made_by(kept) for kept in indexing.KEPT)
    monkeypatch.setattr(indexing, "KEPT", other)
    assert len(found(store, "walnut")) == 1
    marks = run(store, f"SELECT key FROM topic_search_keys WHERE kind = '{indexing.MADE_BY}'")
    assert marks == [("another",)]


def replace_made_by(kept: indexing.Kept) -> indexing.Kept:
    return kept._replace(made_by="another") if kept.keys is not None else kept


def test_nobody_can_ask_for_what_only_an_index_writes() -> None:
    for odd in (APART, WITHIN, "\ue000", '"', "* OR a"):
        for needle in needles(f"a{odd}b"):
            assert asked(needle).strip('"* ').isalnum()


def test_a_pack_that_is_imported_again_is_told_of_by_its_topics(store: Store) -> None:
    pack, later = (
        make.imported_pack(),
        replace(make.imported_pack(), imported=make.NOW + timedelta(days=1)),
    )
    store.apply(added(pack, make.pack_topic(1)))
    (before,) = store.queries.topic_lists.heads().values()
    store.apply(edited(pack, later))
    (after,) = store.queries.topic_lists.heads().values()
    assert after.head.since > before.head.since
