"""What the first writing takes is prepared before it, and nothing is written for that."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from revmentor_desktop.domain.changes import added, edited
from revmentor_desktop.store.store import Store
from tests import make

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = Store.create(tmp_path / "pair")
    yield opened
    opened.close()


COUNTED = """
import sys
from dataclasses import replace
from sqlalchemy.dialects.sqlite.base import SQLiteCompiler, SQLiteDialect
from revmentor_desktop.domain.changes import added, edited, removed
from revmentor_desktop.store.store import Store
from tests import make

compiled = []

class Counted(SQLiteCompiler):
    def __init__(self, dialect, statement, **how):
        compiled.append(statement.__visit_name__)
        super().__init__(dialect, statement, **how)

SQLiteDialect.statement_compiler = Counted
store = Store.in_memory()
if "rehearsed" in sys.argv:
    list(store.rehearse())
compiled.clear()
session = make.session(items=2)
store.apply(added(session))
first, second = session.items
for after in (
    replace(session, title="Another"),
    replace(session, items=(second, first)),
    replace(session, items=(second,)),
):
    store.apply(edited(session, after))
    session = after
store.apply(removed(session))
print(*compiled)
"""


def compiled_for_changes(*how: str) -> list[str]:
    """Return the kinds of statements put together for the first changes of sessions.

    In a process of its own: those of the tests are put together once for all.
    """
    ran = subprocess.run(
        [sys.executable, "-c", COUNTED, *how], capture_output=True, text=True, check=True
    )
    return ran.stdout.split()


def test_the_first_changes_of_sessions_need_no_statement_put_together() -> None:
    assert compiled_for_changes("rehearsed") == []


def test_without_it_they_do() -> None:
    assert {"select", "insert", "update", "delete"} == set(compiled_for_changes())


def test_it_is_done_in_small_steps(store: Store) -> None:
    assert len(list(store.rehearse())) > 6


def test_nothing_is_written(store: Store) -> None:
    store.apply(added(make.note()))
    assert store.folder is not None
    before = {path.name: path.read_bytes() for path in store.folder.iterdir()}
    asked: list[str] = []
    store._database._connection.set_trace_callback(asked.append)
    list(store.rehearse())
    assert {path.name: path.read_bytes() for path in store.folder.iterdir()} == before
    assert {statement.split()[0] for statement in asked} <= {"PRAGMA", "SELECT"}
    assert tuple(store.queries.each_thing()) == (make.note(),)


@pytest.mark.parametrize("steps", range(10))
def test_whoever_writes_meanwhile_need_not_wait(store: Store, steps: int) -> None:
    rehearsed = store.rehearse()
    for _ in range(steps):
        next(rehearsed)
    session = make.session(items=(make.item(),))
    store.apply(added(session))
    list(rehearsed)
    after = replace(session, items=())
    store.apply(edited(session, after))
    assert tuple(store.queries.each_thing()) == (after,)


def test_who_only_reads_prepares_nothing(tmp_path: Path) -> None:
    Store.create(tmp_path / "read").close()
    reader = Store.open(tmp_path / "read", read_only=True)
    assert list(reader.rehearse()) == []
    reader.close()
