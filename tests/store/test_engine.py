"""The connection: its pragmas, its errors by code, and that it works on after any of them."""

from __future__ import annotations

import sys
import threading
import traceback
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from revmentor_desktop.domain.changes import ChangeSet, added, edited, removed, together
from revmentor_desktop.store.engine import Database, connect
from revmentor_desktop.store.errors import (
    Damaged,
    Missing,
    OpenElsewhere,
    StoreError,
    Unavailable,
)
from revmentor_desktop.store.store import Store
from revmentor_desktop.store.upgrade import STEPS, make, upgrade
from tests import make as build
from tests.model import applied, as_model
from tests.store.faulty import CODES, FaultyConnection, sqlite_error

if TYPE_CHECKING:
    from collections.abc import Iterator

OWNER = {
    "journal_mode": "truncate",
    "synchronous": 2,
    "locking_mode": "exclusive",
    "auto_vacuum": 1,
    "secure_delete": 1,
    "foreign_keys": 1,
    "trusted_schema": 0,
    "cell_size_check": 1,
    "mmap_size": 0,
    "temp_store": 2,
    "page_size": 8192,
    "application_id": 0x52764D65,
    "user_version": len(STEPS),
}

INSERT = """
INSERT INTO notes (id, title, body, created, edited) VALUES (?, '', ?, '', '')
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "workspace.db"
    make(path)
    return path


@pytest.mark.parametrize("pragma", OWNER)
def test_the_owner_of_a_file_has_every_pragma(file: Path, pragma: str) -> None:
    with closing(connect(file)) as connection:
        assert connection.execute(f"PRAGMA {pragma}").fetchone() == (OWNER[pragma],)


def test_opening_a_file_does_not_change_it(file: Path) -> None:
    before = file.read_bytes()
    connect(file).close()
    assert file.read_bytes() == before


def test_opening_never_makes_a_file(tmp_path: Path) -> None:
    with pytest.raises(Missing):
        connect(tmp_path / "workspace.db")
    assert not list(tmp_path.iterdir())


def test_an_old_sqlite_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sqlcipher3.sqlite_version_info", (3, 51, 2))
    with pytest.raises(RuntimeError, match="too old"):
        connect(None)


def test_a_path_may_hold_what_an_address_may_not(tmp_path: Path) -> None:
    path = tmp_path / "a b?c#d%e&反向.db"
    make(path)
    connect(path).close()


def test_the_owner_lets_nobody_else_read(file: Path) -> None:
    with closing(connect(file)), pytest.raises(OpenElsewhere):
        connect(file, read_only=True).execute("SELECT * FROM notes")


def test_a_damaged_name_that_is_no_text_is_damage(file: Path) -> None:
    whole = file.read_bytes()
    damaged = whole.replace(b"CREATE TABLE pair", b"CREATE TABL\xec pair")
    assert damaged != whole
    file.write_bytes(damaged)
    with pytest.raises(Damaged):
        connect(file)


# --- failing at every call ----------------------------------------------------------------

HELD = (build.private_note(), build.session(1, items=3))
REORDERED = build.session(1, items=3)
REORDERED = replace(REORDERED, items=REORDERED.items[::-1])
OPERATIONS: dict[str, ChangeSet] = {
    "edit": edited(build.private_note(), build.private_note(body="new")),
    "add": added(build.note(9), build.session(9, items=2)),
    "remove": removed(build.session(1, items=3)),
    "share": together(removed(build.private_note()), added(build.note(1))),
    "reorder": edited(build.session(1, items=3), REORDERED),
}


@pytest.fixture
def faulty() -> Iterator[tuple[FaultyConnection, Store]]:
    """Return a store that holds ``HELD`` and the connection it uses."""
    connection = connect(None)
    upgrade(connection, None)
    wrapped = FaultyConnection(connection)
    store = Store(Database(wrapped, None))
    store.apply(added(*HELD))
    yield wrapped, store
    store.close()


def _fail_at_every_call(
    wrapped: FaultyConnection, store: Store, change_set: ChangeSet, code: str
) -> Iterator[BaseException]:
    mended = False
    for call in range(1, 100):
        wrapped.fail_at(call, sqlite_error(code))
        try:
            store.apply(change_set)
        except StoreError as error:
            yield error
        else:
            if wrapped.failed and code == "CORRUPT" and not mended:
                mended = True  # taken for a damaged index, which is made anew once
                store.apply(change_set.inverse())
                continue
            assert not wrapped.failed
            wrapped.fail_at(0, sqlite_error(code))
            return
    pytest.fail("it never came to its end")


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("name", OPERATIONS)
def test_an_operation_is_done_or_nothing_is(
    faulty: tuple[FaultyConnection, Store], name: str, code: str
) -> None:
    wrapped, store = faulty
    before = as_model(HELD)
    failures = 0
    for _ in _fail_at_every_call(wrapped, store, OPERATIONS[name], code):
        failures += 1
        assert as_model(tuple(store.queries.each_thing())) == before
    assert failures >= 3  # to begin, to write, to commit
    assert as_model(tuple(store.queries.each_thing())) == applied(before, OPERATIONS[name])


def test_no_error_carries_what_the_driver_said(faulty: tuple[FaultyConnection, Store]) -> None:
    for error in _fail_at_every_call(*faulty, OPERATIONS["edit"], "IOERR_WRITE"):
        told = "".join(traceback.format_exception(error))
        assert "secret" not in told
        assert error.__context__ is None
        assert error.__cause__ is None


def test_a_read_that_fails_says_so_and_the_next_one_works(
    faulty: tuple[FaultyConnection, Store],
) -> None:
    wrapped, store = faulty
    wrapped.fail_at(2, sqlite_error("IOERR_WRITE"))
    with pytest.raises(Unavailable):
        store.queries.sessions()
    assert store.queries.sessions() == (build.session(1, items=3),)


def test_what_the_work_raises_is_passed_on_and_nothing_stays(file: Path) -> None:
    database = Database(connect(file), file)

    def work(connection: Any) -> None:
        connection.execute("DELETE FROM notes")
        raise LookupError

    with closing(database), pytest.raises(LookupError):
        database.run(work)
    with closing(connect(file)) as connection:
        assert not connection.in_transaction


@pytest.mark.parametrize("what", ["removed", "replaced"])
def test_a_file_that_was_taken_away_is_noticed(file: Path, what: str) -> None:
    database = Database(connect(file), file)
    database.check_place()
    kept = file.rename(file.with_name("elsewhere.db"))
    if what == "replaced":
        file.write_bytes(kept.read_bytes())
    with closing(database), pytest.raises(Missing):
        database.check_place()


def read_calls() -> int:
    """Return how often this process has read from files since it began, as Linux counts it."""
    lines = Path("/proc/self/io").read_text(encoding="ascii").splitlines()
    return int(next(line.split()[1] for line in lines if line.startswith("syscr")))


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux counts what is read")
def test_pages_that_were_given_back_are_read_again_when_they_are_wanted(file: Path) -> None:
    with closing(Database(connect(file), file)) as database:
        database.run(lambda raw: [raw.execute(INSERT, (f"{at}", "x" * 6000)) for at in range(100)])

        def reads() -> int:
            begun = read_calls()
            database.run(lambda raw: raw.execute("SELECT max(body) FROM notes").fetchall())
            return read_calls() - begun

        reads()
        remembered = reads()
        database.give_back()
        assert reads() > remembered + 90


def test_who_is_at_work_with_a_file_keeps_its_pages_and_is_not_waited_for(file: Path) -> None:
    database = Database(connect(file), file)
    asked: list[str] = []

    def work(raw: Any) -> None:
        raw.set_trace_callback(asked.append)
        beside = threading.Thread(target=database.give_back)
        beside.start()
        beside.join()

    with closing(database):
        database.hand_over(work)
        assert asked == []
        database.give_back()
        assert len(asked) == 1
