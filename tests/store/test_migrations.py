"""The steps and the rows say the same: nobody makes tables from the rows, so they could part."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import CheckConstraint, Connection, create_engine, inspect
from sqlalchemy.pool import StaticPool
from sqlcipher3 import dbapi2 as driver

from revmentor_desktop.store.engine import connect
from revmentor_desktop.store.tables import METADATA
from revmentor_desktop.store.upgrade import upgrade

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture
def migrated() -> Iterator[Connection]:
    with closing(connect(None)) as raw:
        upgrade(raw, None)
        engine = create_engine(
            "sqlite://", module=driver, creator=lambda: raw, poolclass=StaticPool
        )
        with engine.connect() as connection:
            yield connection


def test_steps_make_the_columns_keys_and_indexes_of_the_rows(migrated: Connection) -> None:
    opts = {"compare_type": True, "include_object": _is_no_part_of_an_index}
    context = MigrationContext.configure(migrated, opts=opts)
    assert compare_metadata(context, METADATA) == []


@pytest.mark.parametrize("table", METADATA.tables)
def test_steps_make_the_checks_of_the_rows(migrated: Connection, table: str) -> None:
    declared = {
        str(check.name): str(check.sqltext)
        for check in METADATA.tables[table].constraints
        if isinstance(check, CheckConstraint)
    }
    found = inspect(migrated).get_check_constraints(table)
    assert {str(check["name"]): check["sqltext"] for check in found} == declared


@pytest.mark.parametrize("table", METADATA.tables)
def test_every_table_is_strict(migrated: Connection, table: str) -> None:
    listed = migrated.exec_driver_sql(f"PRAGMA table_list({table})").one()
    assert listed.strict == 1


def test_every_constraint_has_a_name(migrated: Connection) -> None:
    names = [
        constraint["name"]
        for table in METADATA.tables
        for constraint in (
            inspect(migrated).get_pk_constraint(table),
            *inspect(migrated).get_foreign_keys(table),
            *inspect(migrated).get_check_constraints(table),
        )
    ]
    assert all(names)


def _is_no_part_of_an_index(_thing: object, name: str | None, *_: object) -> bool:
    return "search_" not in (name or "")


SEARCHED = {
    *("notes", "sessions", "agenda_items", "recaps", "questions", "actions", "takeaways", "terms"),
    *("private_notes", "private_draft_questions", "private_preparation_lists", "private_cues"),
    *("own_topics", "pack_topics"),
}
"""The tables whose words can be found.  One that is made anew loses its triggers: make them too."""


def test_there_are_no_triggers_but_those_that_note_what_is_to_be_indexed(
    migrated: Connection,
) -> None:
    query = "SELECT name, tbl_name FROM sqlite_schema WHERE type = 'trigger'"
    assert set(migrated.exec_driver_sql(query)) == {
        (f"search_{table}_{what}", table)
        for table in SEARCHED
        for what in ("added", "edited", "removed")
    }


def test_there_are_no_views_but_the_words_of_either_side(migrated: Connection) -> None:
    query = "SELECT name FROM sqlite_schema WHERE type = 'view'"
    views = set(migrated.exec_driver_sql(query).scalars())
    assert views == {"search_texts", "private_search_texts", "topic_search_texts"}


def test_every_table_of_the_rows_is_searched_or_known_not_to_be() -> None:
    """A new kind must be decided about: private words belong to the private index."""
    assert set(METADATA.tables) - SEARCHED == {
        *("goals", "agreements"),  # all of them stand on one page each
        *("reviews", "private_reviews"),  # a few on one page, and their statements are not theirs
        *("pairs", "runs", "templates", "interests", "explain_again"),
        "imported_packs",  # their topics are found
        *("attachments", "private_attachments", "private_learned_words"),
        # what is gone is not found; it is listed where it can be had back
        *("revisions", "deletions", "private_revisions", "private_deletions"),
        "private_note_origins",
    }


@pytest.mark.parametrize("side", ["", "private_"])
def test_an_index_holds_words_of_its_own_side_alone(migrated: Connection, side: str) -> None:
    query = "SELECT tbl_name FROM sqlite_schema WHERE type = 'trigger' AND sql LIKE ?"
    tables = migrated.exec_driver_sql(query, (f"% {side}search_entries %",)).scalars()
    private = {table.startswith("private_") for table in tables}
    assert private == {bool(side)}


@pytest.mark.parametrize("side", ["", "private_", "topic_"])
def test_an_index_keeps_nothing_of_what_is_deleted(migrated: Connection, side: str) -> None:
    query = f"SELECT v FROM {side}search_index_config WHERE k = 'secure-delete'"
    assert migrated.exec_driver_sql(query).scalar_one() == 1
