"""Versions: a file of an older one is brought up to date whole, after a copy; or stays as it is."""

from __future__ import annotations

import hashlib
import itertools
import stat
import sys
from contextlib import closing, suppress
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest

from revmentor_desktop.store import copying
from revmentor_desktop.store import upgrade as upgrade_module
from revmentor_desktop.store.engine import connect
from revmentor_desktop.store.errors import (
    Damaged,
    Full,
    Missing,
    NotOurs,
    NotUpgraded,
    StillOld,
    StoreError,
    TooNew,
)
from revmentor_desktop.store.examination import Examination, Part
from revmentor_desktop.store.upgrade import SCHEMA, STEPS, check, check_header, make, upgrade
from tests.store.faulty import FaultyConnection, sqlite_error

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

FIRST = (
    "CREATE TABLE parents (id TEXT PRIMARY KEY) STRICT",
    "CREATE TABLE children (parent TEXT REFERENCES parents (id) ON DELETE CASCADE) STRICT",
)
SECOND = (
    "CREATE TABLE new_parents (id TEXT PRIMARY KEY, name TEXT NOT NULL) STRICT",
    "INSERT INTO new_parents SELECT id, 'old ' || id FROM parents",
    "DROP TABLE parents",
    "ALTER TABLE new_parents RENAME TO parents",
)
OLD, NEW = (FIRST,), (FIRST, SECOND)


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """Return a file of version 1 of an invented history, with a parent and a child."""
    path = tmp_path / "workspace.db"
    make(path, OLD)
    with closing(connect(path)) as connection:
        connection.execute("INSERT INTO parents VALUES ('p')")
        connection.execute("INSERT INTO children VALUES ('p')")
    (tmp_path / "workspace.db-journal").unlink()
    return path


class Tables(NamedTuple):
    parents: list[Any]
    children: list[Any]


def tables(path: Path) -> Tables:
    with closing(connect(path, read_only=True)) as connection:
        parents = connection.execute("SELECT * FROM parents").fetchall()
        return Tables(parents, connection.execute("SELECT * FROM children").fetchall())


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


# --- upgrading ----------------------------------------------------------------------------


def test_an_older_file_gets_the_steps_it_lacks_and_keeps_its_rows(old: Path) -> None:
    with closing(connect(old)) as connection:
        assert upgrade(connection, old, NEW)
        check(connection, old, steps=NEW)
        assert connection.execute("PRAGMA foreign_keys").fetchone() == (1,)
    assert check_header(old, known=2) == 2
    assert tables(old) == Tables([("p", "old p")], [("p",)])


def test_a_file_of_today_is_left_alone(old: Path) -> None:
    before = digest(old)
    with closing(connect(old)) as connection:
        assert not upgrade(connection, old, OLD)
    assert digest(old) == before
    assert not old.with_name("workspace-version-1.db").exists()


def test_before_an_upgrade_a_copy_of_the_file_is_made(old: Path) -> None:
    with closing(connect(old)) as connection:
        upgrade(connection, old, NEW)
    copy = old.with_name("workspace-version-1.db")
    assert check_header(copy, known=2) == 1
    assert tables(copy) == Tables([("p",)], [("p",)])
    assert not list(old.parent.glob("*.new"))


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such bits")
def test_nobody_else_may_read_the_copy(old: Path) -> None:
    with closing(connect(old)) as connection:
        upgrade(connection, old, NEW)
    copy = old.with_name("workspace-version-1.db")
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600


def test_a_copy_that_was_interrupted_is_made_again(old: Path) -> None:
    old.with_name("workspace-version-1.db.new").write_bytes(b"half")
    with closing(connect(old)) as connection:
        upgrade(connection, old, NEW)
    assert tables(old.with_name("workspace-version-1.db")).children == [("p",)]


def test_without_room_for_the_copy_nothing_is_begun(
    old: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = digest(old)
    monkeypatch.setattr("revmentor_desktop.store.upgrade.shutil.disk_usage", lambda _: NoRoom(1))
    with closing(connect(old)) as connection, pytest.raises(Full):
        upgrade(connection, old, NEW)
    assert digest(old) == before
    assert not old.with_name("workspace-version-1.db").exists()


class NoRoom(NamedTuple):
    free: int


def test_a_step_that_breaks_a_reference_is_taken_back(old: Path) -> None:
    before = digest(old)
    bad = ("DELETE FROM parents",)
    with closing(connect(old)) as connection, pytest.raises(NotUpgraded) as raised:
        upgrade(connection, old, (FIRST, bad))
    assert raised.value.copy == old.with_name("workspace-version-1.db")
    assert digest(old) == before


@pytest.mark.parametrize("call", range(1, 12))
def test_an_upgrade_that_stops_anywhere_leaves_the_file_as_it_was(old: Path, call: int) -> None:
    before = tables(old)
    with closing(connect(old)) as raw:
        connection = CountingExecute(raw)
        connection.fail_at(call, sqlite_error("IOERR_WRITE"))
        with pytest.raises(StoreError):
            upgrade(connection, old, NEW)
        assert upgrade_module._number(raw, "user_version") == 1
        assert not raw.in_transaction
    assert tables(old) == before


def test_what_is_stopped_leaves_the_file_as_it_was_and_no_copy(old: Path) -> None:
    before = digest(old)
    for left in itertools.count():
        told = StoppedAfter(left)
        with closing(connect(old)) as connection, suppress(StillOld):
            upgrade(connection, old, NEW, told=told, fill=fill)
            break
        assert digest(old) == before
        assert {path.name for path in old.parent.iterdir()} <= {old.name, f"{old.name}-journal"}
        assert check_header(old, known=2) == 1
    assert left == len(told.heard)
    assert [part for part, _, _ in told.heard] == [
        *(Part.COPY, Part.STEPS),
        *[Part.STEPS] * len(SECOND),
        *(Part.WORDS, Part.WORDS, Part.WORDS),
    ]
    assert tables(old) == Tables([("p", "old p"), ("filled", "in")], [("p",)])


def test_a_copy_that_was_there_before_stays_when_it_is_stopped(old: Path) -> None:
    copy = old.with_name("workspace-version-1.db")
    copy.write_bytes(b"of another day")
    with closing(connect(old)) as connection, pytest.raises(StillOld):
        upgrade(connection, old, NEW, told=StoppedAfter(0))
    assert copy.read_bytes() == b"of another day"
    with closing(connect(old)) as connection, pytest.raises(StillOld):
        upgrade(connection, old, NEW, told=StoppedAfter(2))
    assert check_header(copy, known=2) == 1


@pytest.mark.parametrize("looks", range(0, 400, 7))
def test_what_is_stopped_within_a_part_leaves_the_file_as_it_was(
    old: Path, looks: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    for looks_after in ("OFTEN", "SELDOM"):
        monkeypatch.setattr(f"revmentor_desktop.store.stopping.{looks_after}", 1)
    before = digest(old)
    with closing(connect(old)) as connection, suppress(StillOld):
        upgrade(connection, old, NEW, told=StoppedAtLook(looks), fill=fill)
        return
    assert digest(old) == before
    assert not old.with_name("workspace-version-1.db").exists()


def fill(connection: Any, told: Callable[[int, int], None]) -> None:
    """Enter a parent, as if words were entered into an index."""
    told(0, 1)
    connection.execute("INSERT INTO parents VALUES ('filled', 'in')")
    told(1, 1)


class StoppedAfter(Examination):
    """Stops after it heard so many times how far it is."""

    def __init__(self, left: int) -> None:
        super().__init__(self._hear)
        self.left = left
        self.heard: list[tuple[Part, int, int]] = []
        if not left:
            self.stop()

    def _hear(self, part: Part, made: int, of: int) -> None:
        self.heard.append((part, made, of))
        if len(self.heard) == self.left:
            self.stop()


class StoppedAtLook(Examination):
    """Stops when somebody has looked so many times whether it should."""

    def __init__(self, looks: int) -> None:
        super().__init__()
        self.looks = looks

    @property
    def is_stopped(self) -> bool:
        self.looks -= 1
        return self.looks < 0


class CountingExecute(FaultyConnection):
    """Counts the shortcut ``execute`` of a connection too, which upgrades use."""

    def execute(self, *args: Any) -> Any:
        self.count()
        return self._connection.execute(*args)


def test_a_making_that_fails_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(RuntimeError):
        make(tmp_path / "workspace.db", (FIRST, ("CREATE nonsense",)))
    assert not list(tmp_path.iterdir())


def test_once_a_file_has_its_name_nothing_lies_beside_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever is killed right then leaves the file alone."""
    there: list[set[str]] = []
    monkeypatch.setattr(
        upgrade_module,
        "make_durable",
        lambda folder: there.append({path.name for path in folder.iterdir()}),
    )
    make(tmp_path / "workspace.db")
    assert there == [{"workspace.db"}]


def test_a_copy_that_differs_is_not_kept(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    counts = iter([{"parents": 1}, {"parents": 0}])
    monkeypatch.setattr(copying, "contents", lambda _: next(counts))
    with closing(connect(old)) as connection, pytest.raises(Damaged):
        upgrade(connection, old, NEW)
    assert {path.name for path in old.parent.iterdir()} == {"workspace.db"}


# --- looking and checking -----------------------------------------------------------------


def test_a_newer_file_is_told_by_its_header(old: Path) -> None:
    before = digest(old)
    with pytest.raises(TooNew):
        check_header(old, known=0)
    assert digest(old) == before


def test_a_header_of_nothing(tmp_path: Path) -> None:
    with pytest.raises(Missing):
        check_header(tmp_path / "workspace.db")


@pytest.mark.parametrize(
    ("statement", "kind"),
    [
        ("CREATE TRIGGER t AFTER INSERT ON notes BEGIN DELETE FROM notes; END", NotOurs),
        ("CREATE VIEW v AS SELECT body FROM private_notes", NotOurs),
        ("CREATE TABLE more (x TEXT)", NotOurs),
        ("CREATE VIRTUAL TABLE f USING fts5(x)", NotOurs),
        ("CREATE INDEX more ON notes (title)", NotOurs),
        ("ALTER TABLE notes ADD COLUMN more TEXT", NotOurs),
        ("ALTER TABLE notes ADD COLUMN more TEXT GENERATED ALWAYS AS (body)", NotOurs),
        ("DROP TABLE private_cues", Damaged),
        ("DROP INDEX ix_notes_session", Damaged),
    ],
)
def test_a_schema_that_no_step_made_is_refused(
    tmp_path: Path, statement: str, kind: type[StoreError]
) -> None:
    path = tmp_path / "workspace.db"
    make(path)
    with closing(connect(path)) as connection:
        connection.execute(statement)
        with pytest.raises(kind):
            check(connection, path)


def test_an_older_file_with_a_foreign_trigger_is_refused_before_any_step(old: Path) -> None:
    with closing(connect(old)) as connection:
        connection.execute("CREATE TRIGGER t DELETE ON parents BEGIN SELECT 1; END")
        with pytest.raises(NotOurs):
            check(connection, old, 1, steps=NEW)


def test_an_index_that_lost_an_entry_is_found_after_an_unclean_end(old: Path) -> None:
    with closing(connect(old)) as connection:
        connection.execute("CREATE INDEX i ON children (parent)")
        connection.execute("PRAGMA writable_schema = ON")
        sql = "UPDATE sqlite_schema SET sql = 'CREATE INDEX i ON children (1)' WHERE name = 'i'"
        connection.execute(sql)
    with closing(connect(old)) as connection, pytest.raises(Damaged):
        check(connection, old, steps=OLD, thorough=True)


def test_the_fingerprint_is_that_of_what_all_steps_make() -> None:
    assert upgrade_module.fingerprint(upgrade_module.expected_schema(STEPS)) == SCHEMA


def test_the_version_of_today_is_the_number_of_steps() -> None:
    with closing(connect(None)) as connection:
        upgrade(connection, None)
        assert upgrade_module._number(connection, "user_version") == len(STEPS)
