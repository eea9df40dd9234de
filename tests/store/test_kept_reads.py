"""What whole kinds were read as is kept, and never longer than it is true."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from revmentor_desktop.domain.changes import ChangeSet, added, edited, removed
from revmentor_desktop.domain.sessions import Session
from revmentor_desktop.store.errors import Stale
from revmentor_desktop.store.kept_reads import KeptReads
from revmentor_desktop.store.store import Store
from tests import make

if TYPE_CHECKING:
    from collections.abc import Iterator

SESSION, OTHER, NOTE = make.session(1), make.session(2), make.note(1)


@pytest.fixture
def store() -> Iterator[Store]:
    with closing(Store.in_memory()) as opened:
        opened.apply(added(make.pair(), SESSION, NOTE))
        yield opened


def test_what_was_read_is_not_read_again(store: Store) -> None:
    first = store.queries.sessions()
    store.apply(edited(NOTE, replace(NOTE, title="Another")))
    assert store.queries.sessions() is first


def test_what_is_not_all_of_a_kind_is_kept_beside_it() -> None:
    kept = KeptReads()
    assert kept.of(Session, lambda: "all") == "all"
    assert kept.of(Session, lambda: "some", "of it") == "some"
    assert kept.of(Session, lambda: "other") == "all"
    assert kept.of(Session, lambda: "other", "of it") == "some"
    kept.forget(added(OTHER))
    assert kept.of(Session, lambda: "other", "of it") == "other"


def test_every_change_is_seen(store: Store) -> None:
    changed = replace(SESSION, title="Another")
    for change_set, known in (
        (edited(SESSION, changed), (changed,)),
        (added(OTHER), (changed, OTHER)),
        (removed(changed), (OTHER,)),
    ):
        store.queries.sessions()
        store.apply(change_set)
        assert store.queries.sessions() == known


def test_what_goes_along_with_something_removed_is_gone(store: Store) -> None:
    store.apply(added(make.recap(1)))
    assert store.queries.recap_of(SESSION.id) is not None
    recap = make.recap(1)
    store.apply(ChangeSet((*removed(recap).changes, *removed(SESSION).changes)))
    assert store.queries.recap_of(SESSION.id) is None


def test_what_was_refused_changes_nothing(store: Store) -> None:
    before = store.queries.sessions()
    with pytest.raises(Stale):
        store.apply(edited(OTHER, replace(OTHER, title="Another")))
    assert store.queries.sessions() == before


def test_what_is_changed_while_it_is_read_is_not_kept_as_it_was() -> None:
    kept = KeptReads()

    def read() -> tuple[str, ...]:
        kept.forget(added(OTHER))  # as another thread does that stores meanwhile
        return ("before",)

    assert kept.of(Session, read) == ("before",)
    assert kept.of(Session, lambda: ("after",)) == ("after",)


def test_an_answer_that_is_kept_alone_takes_the_place_of_the_last() -> None:
    kept, asked = KeptReads(), []

    def ask(some: int) -> str:
        return kept.of(Session, lambda: asked.append(some) or str(some), some, alone=True)

    assert [ask(some) for some in (1, 1, 2, 1)] == ["1", "1", "2", "1"]
    assert asked == [1, 2, 1]
