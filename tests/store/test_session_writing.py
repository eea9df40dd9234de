"""Of a session and its agenda that is written which is otherwise, and nothing that is stale."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from revmentor_desktop.domain.changes import added, edited, removed
from revmentor_desktop.store.errors import Stale
from revmentor_desktop.store.store import Store
from tests import make

if TYPE_CHECKING:
    from collections.abc import Iterator

    from revmentor_desktop.domain.changes import ChangeSet
    from revmentor_desktop.domain.sessions import AgendaItem, Session

FIRST, SECOND, THIRD = (make.item(number) for number in (1, 2, 3))
SESSION = make.session(items=(FIRST, SECOND, THIRD))
TABLES = ("sessions", "agenda_items")


@pytest.fixture
def store() -> Iterator[Store]:
    with closing(Store.in_memory()) as opened:
        opened.apply(added(SESSION))
        yield opened


def written(store: Store, change_set: ChangeSet) -> list[tuple[str, ...]]:
    """Return what *change_set* does: what is done, to which table, and to which columns.

    A statement is told again for each trigger.
    """
    asked: list[str] = []
    connection: Any = store._database._connection
    connection.set_trace_callback(asked.append)
    store.apply(change_set)
    connection.set_trace_callback(None)
    return [told for told in map(deed, dict.fromkeys(asked)) if told]


def deed(statement: str) -> tuple[str, ...]:
    """Return the same of one *statement*, or nothing of one that changes no session."""
    verb, *words = statement.replace("(", " ").split()
    if verb == "UPDATE" and words[0] in TABLES:
        named = statement.split(" SET ")[1].split(" WHERE ")[0]
        return verb, words[0], *(part.split("=")[0] for part in named.split(", "))
    if verb in {"INSERT", "DELETE"} and words[1] in TABLES:
        return verb, words[1]
    return ()


def with_items(*items: AgendaItem) -> Session:
    return replace(SESSION, items=items)


@pytest.mark.parametrize(
    ("after", "done"),
    [
        (replace(SESSION, title="Other"), [("UPDATE", "sessions", "title")]),
        (
            with_items(FIRST, replace(SECOND, minutes=7, title="z"), THIRD),
            [("UPDATE", "agenda_items", "title", "minutes")],
        ),
        (with_items(SECOND, FIRST, THIRD), [("UPDATE", "agenda_items", "position")] * 2),
        (with_items(FIRST, SECOND), [("DELETE", "agenda_items")]),
        (
            with_items(FIRST, SECOND, THIRD, make.item(4)),
            [("INSERT", "agenda_items")],
        ),
        (
            with_items(THIRD, make.item(4)),
            [
                ("DELETE", "agenda_items"),
                ("DELETE", "agenda_items"),
                ("UPDATE", "agenda_items", "position"),
                ("INSERT", "agenda_items"),
            ],
        ),
    ],
)
def test_only_what_is_otherwise_is_written(
    store: Store, after: Session, done: list[tuple[str, ...]]
) -> None:
    assert written(store, edited(SESSION, after)) == done
    assert tuple(store.queries.each_thing()) == (after,)


def test_another_id_takes_the_agenda_along(store: Store) -> None:
    after = replace(SESSION, id=make.session(2).id)
    store.apply(edited(SESSION, after))
    assert tuple(store.queries.each_thing()) == (after,)


OTHER = make.session(2, items=2)


@pytest.mark.parametrize(
    "stale",
    [
        added(SESSION),
        added(OTHER, OTHER),
        edited(replace(SESSION, title="Never"), SESSION),
        edited(with_items(SECOND, FIRST, THIRD), SESSION),
        edited(OTHER, replace(OTHER, title="Never was")),
        removed(with_items(FIRST)),
        removed(OTHER),
        removed(SESSION, SESSION),
    ],
)
def test_what_is_stale_changes_nothing(store: Store, stale: ChangeSet) -> None:
    with pytest.raises(Stale):
        store.apply(stale)
    assert tuple(store.queries.each_thing()) == (SESSION,)


def test_the_id_of_another_is_not_taken(store: Store) -> None:
    store.apply(added(OTHER))
    with pytest.raises(Stale):
        store.apply(edited(SESSION, replace(SESSION, id=OTHER.id)))
    assert tuple(store.queries.each_thing()) == (SESSION, OTHER)
