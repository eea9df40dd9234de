"""Every kind survives the file to the letter; the tables are named as promised."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from revmentor_desktop.domain.changes import PRIVATE_KINDS, SHARED_KINDS, Entity, added, edited
from revmentor_desktop.store.row import instant, instant_text
from revmentor_desktop.store.rows import ROWS
from revmentor_desktop.store.store import Store
from revmentor_desktop.store.tables import METADATA
from tests.strategies import ENTITIES, INSTANT

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture(scope="module")
def store() -> Iterator[Store]:
    opened = Store.in_memory()
    yield opened
    opened.close()


@pytest.mark.parametrize("kind", ENTITIES, ids=lambda kind: kind.__name__)
@given(data=st.data())
def test_a_value_comes_back_as_it_was(store: Store, kind: type[Any], data: st.DataObject) -> None:
    value = data.draw(ENTITIES[kind])
    store.apply(added(value))
    try:
        assert store.queries.find(kind, value.id) == value
    finally:
        store.apply(added(value).inverse())


@pytest.mark.parametrize("kind", ENTITIES, ids=lambda kind: kind.__name__)
@given(data=st.data())
def test_a_value_becomes_any_other(store: Store, kind: type[Any], data: st.DataObject) -> None:
    before, after = data.draw(ENTITIES[kind]), data.draw(ENTITIES[kind])
    change = added(before).then(edited(before, after))
    store.apply(added(before))
    store.apply(edited(before, after))
    try:
        assert store.queries.find(kind, after.id) == after
        assert change
    finally:
        store.apply(added(after).inverse())


def test_every_kind_has_a_row_and_a_strategy() -> None:
    assert set(ROWS) == set(ENTITIES) == set(Entity.__args__)


@pytest.mark.parametrize("kind", PRIVATE_KINDS, ids=lambda kind: kind.__name__)
def test_a_private_kind_has_a_private_table(kind: type[Entity]) -> None:
    assert ROWS[kind].table.name.startswith("private_")


@pytest.mark.parametrize("kind", SHARED_KINDS, ids=lambda kind: kind.__name__)
def test_a_shared_kind_has_no_private_table(kind: type[Entity]) -> None:
    assert "private" not in ROWS[kind].table.name


def test_only_parts_of_a_whole_refer_to_it_by_a_foreign_key() -> None:
    keys = {
        (table.name, key.column.table.name)
        for table in METADATA.sorted_tables
        for key in table.foreign_keys
    }
    assert keys == {("agenda_items", "sessions")}


@given(INSTANT, INSTANT)
def test_instants_sort_as_text_as_they_do_in_time(one: datetime, other: datetime) -> None:
    assert (instant_text(one) < instant_text(other)) == (one < other)


@given(INSTANT)
def test_an_instant_comes_back_to_the_microsecond(moment: datetime) -> None:
    assert instant(instant_text(moment)) == moment


def test_an_instant_of_another_zone_is_written_in_utc() -> None:
    moment = datetime(2026, 3, 2, 16, tzinfo=timezone(timedelta(hours=8)))
    assert instant_text(moment) == "2026-03-02T08:00:00.000000Z"
    assert instant(instant_text(moment)).tzinfo == UTC
