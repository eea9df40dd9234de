"""The heads of topics: after a change they are what they are when all are read anew."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from revmentor_desktop.domain.changes import added, edited, removed
from revmentor_desktop.store import topic_lists
from revmentor_desktop.store.store import Store
from revmentor_desktop.store.topic_lists import TopicLists
from tests import make

if TYPE_CHECKING:
    from collections.abc import Iterator

    from revmentor_desktop.domain.ids import TopicId
    from revmentor_desktop.store.topic_lists import StoredHead

OURS, CHANGED = make.own_topic(1, title="Ours"), make.own_topic(1, title="Still ours")
THEIRS = make.pack_topic(1, title="Theirs")
PACK = make.imported_pack()

STEPS = (
    added(OURS),
    added(PACK, THEIRS),
    edited(OURS, CHANGED),
    removed(CHANGED),
    edited(PACK, replace(PACK, imported=make.NOW + timedelta(days=1))),
    added(make.own_topic(2), make.own_topic(3), make.own_topic(4)),
    removed(THEIRS),
)


@pytest.fixture
def store() -> Iterator[Store]:
    with closing(Store.in_memory()) as opened:
        yield opened


def anew(store: Store) -> dict[TopicId, StoredHead]:
    """Return the heads as one reads them who has none yet."""
    return dict(TopicLists(store._database).heads())


@pytest.mark.parametrize("often", [1, 2, 3])
@pytest.mark.parametrize("some", [0, 1, 50])
def test_after_changes_the_heads_are_what_is_stored(
    store: Store, often: int, some: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(topic_lists, "SOME", some)
    lists = store.queries.topic_lists
    assert not lists.heads()
    for at, step in enumerate(STEPS, 1):
        store.apply(step)
        if at % often == 0:
            assert lists.heads() == anew(store)
    assert lists.heads() == anew(store)
    assert len(lists.heads()) == 3


def test_whoever_asks_while_a_change_is_noted_keeps_nothing_of_before(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    lists = store.queries.topic_lists
    store.apply(added(OURS, make.own_topic(2)))
    lists.heads()
    store.apply(edited(make.own_topic(2), make.own_topic(2, title="Another")))
    forget = lists._kept.forget_all

    def asked_at_once() -> None:
        forget()
        lists.heads()  # as another thread may

    monkeypatch.setattr(lists._kept, "forget_all", asked_at_once)
    store.apply(edited(OURS, CHANGED))
    assert lists.heads() == anew(store)
