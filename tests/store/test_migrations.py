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

from revmentor_desktop.domain.people import Pair
from revmentor_desktop.store.engine import connect
from revmentor_desktop.store.rows import ROWS
from revmentor_desktop.store.upgrade import upgrade

if TYPE_CHECKING:
    from collections.abc import Iterator


METADATA = ROWS[Pair].metadata  # type: ignore[attr-defined]  # mapped


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
    context = MigrationContext.configure(migrated, opts={"compare_type": True})
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


def test_there_are_no_triggers(migrated: Connection) -> None:
    query = "SELECT name FROM sqlite_schema WHERE type NOT IN ('table', 'index')"
    assert migrated.exec_driver_sql(query).all() == []
