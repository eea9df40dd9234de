"""Making, opening, changing and closing a workspace file."""

from __future__ import annotations

import dataclasses
import hashlib
import os
import stat
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import TYPE_CHECKING, Any

import pytest

from revmentor_desktop.domain.changes import Change, ChangeSet, added, edited, removed, together
from revmentor_desktop.domain.private import PrivateNote
from revmentor_desktop.store.applying import TOGETHER
from revmentor_desktop.store.errors import (
    AlreadyThere,
    Damaged,
    Full,
    Locked,
    Missing,
    NotOurs,
    OpenElsewhere,
    ReadOnly,
    Stale,
    StillOld,
    Stopped,
    StoreError,
    TooNew,
    Unavailable,
    Unstorable,
)
from revmentor_desktop.store.examination import Examination, Part
from revmentor_desktop.store.store import Store
from revmentor_desktop.store.upgrade import STEPS
from tests import make
from tests.rights import ordinary_folder, ordinary_user
from tests.store.freezing import thawed
from tests.store.hot_journals import interrupt
from tests.store.releasing import made_anew

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from revmentor_desktop.domain.changes import Entity

POSIX = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such bits")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "pair"


@pytest.fixture
def store(folder: Path) -> Iterator[Store]:
    opened = Store.create(folder)
    yield opened
    opened.close()


@pytest.fixture
def closed(folder: Path) -> Path:
    """Return the file of a workspace with one value of each kind, closed."""
    store = Store.create(folder)
    store.apply(added(*make.one_of_each()))
    store.close()
    return folder / "workspace.db"


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


# --- making -------------------------------------------------------------------------------


def test_a_new_store_is_empty(store: Store, folder: Path) -> None:
    assert tuple(store.queries.each_thing()) == ()
    assert store.folder == folder
    assert not store.read_only


def test_a_store_in_memory_has_no_folder() -> None:
    store = Store.in_memory()
    assert store.folder is None
    store.close()


def test_folders_are_made_on_the_way(tmp_path: Path) -> None:
    Store.create(tmp_path / "a" / "b").close()
    assert (tmp_path / "a" / "b" / "workspace.db").exists()


@POSIX
def test_nobody_else_may_look(store: Store, folder: Path) -> None:
    store.apply(added(make.note()))
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert {stat.S_IMODE(path.stat().st_mode) for path in folder.iterdir()} == {0o600}


def test_a_closed_file_lies_alone(closed: Path) -> None:
    assert [path.name for path in closed.parent.iterdir()] == ["workspace.db"]


def test_nothing_is_made_over_a_workspace(closed: Path) -> None:
    before = digest(closed)
    with pytest.raises(AlreadyThere):
        Store.create(closed.parent)
    assert digest(closed) == before


def test_nothing_is_made_over_a_workspace_that_is_open(store: Store, folder: Path) -> None:
    with pytest.raises(AlreadyThere):
        Store.create(folder)


@pytest.mark.parametrize("content", [b"", b"another program's"])
def test_nothing_is_made_over_anything_else(folder: Path, content: bytes) -> None:
    folder.mkdir()
    (folder / "workspace.db").write_bytes(content)
    with pytest.raises(AlreadyThere):
        Store.create(folder)
    assert (folder / "workspace.db").read_bytes() == content


def test_a_making_that_was_interrupted_before_the_pair_was_stored_goes_on(folder: Path) -> None:
    Store.create(folder).close()
    store = Store.create(folder)
    store.apply(added(make.pair()))
    store.close()


def test_remains_of_a_making_do_not_stand_in_the_way(folder: Path) -> None:
    folder.mkdir()
    for name in ("workspace.db.new", "workspace.db.new-journal", "workspace.db-journal"):
        (folder / name).write_bytes(b"half of something")
    store = Store.create(folder)
    assert tuple(store.queries.each_thing()) == ()
    store.close()
    assert [path.name for path in folder.iterdir()] == ["workspace.db"]


def test_a_making_that_fails_leaves_no_lock(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(path: Path, **_more: object) -> None:
        raise Full(path)

    monkeypatch.setattr("revmentor_desktop.store.store.make", fail)
    with pytest.raises(Full):
        Store.create(folder)
    assert not list(folder.iterdir())


def test_where_a_file_stands_no_folder_can_be(tmp_path: Path) -> None:
    (tmp_path / "pair").write_text("a file")
    with pytest.raises(StoreError):
        Store.create(tmp_path / "pair")


# --- opening ------------------------------------------------------------------------------


def test_everything_is_there_after_opening_again(closed: Path) -> None:
    store = Store.open(closed.parent)
    assert tuple(store.queries.each_thing()) == make.one_of_each()
    store.close()


def test_a_missing_workspace_is_never_made(folder: Path) -> None:
    with pytest.raises(Missing):
        Store.open(folder)
    assert not folder.exists()


def test_a_workspace_is_opened_once(store: Store, folder: Path) -> None:
    with pytest.raises(OpenElsewhere):
        Store.open(folder)


def test_a_workspace_opens_again_once_it_was_closed(store: Store, folder: Path) -> None:
    store.close()
    Store.open(folder).close()


def test_the_first_owner_stays_when_a_second_was_refused(store: Store, folder: Path) -> None:
    with pytest.raises(OpenElsewhere):
        Store.open(folder)
    assert (folder / "workspace.lock").exists()
    store.apply(added(make.note()))


def second_process(folder: Path) -> str:
    code = (
        "import sys, pathlib; from revmentor_desktop.store.store import Store\n"
        "try: Store.open(pathlib.Path(sys.argv[1]))\n"
        "except Exception as error: print(type(error).__name__)"
    )
    command = [sys.executable, "-c", code, str(folder)]
    return subprocess.run(command, capture_output=True, check=True, text=True).stdout.strip()


def test_without_the_lock_file_sqlite_still_lets_nobody_in(store: Store, folder: Path) -> None:
    (folder / "workspace.lock").unlink()
    assert second_process(folder) == "OpenElsewhere"


def test_refusing_a_second_owner_does_not_give_up_the_locks(store: Store, folder: Path) -> None:
    for attempt in (Store.open, Store.create, partial(Store.open, read_only=True)):
        with pytest.raises(StoreError):
            attempt(folder)
    (folder / "workspace.lock").unlink()
    assert second_process(folder) == "OpenElsewhere"


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"", Damaged),
        (b"SQLite format 3\0", NotOurs),
        (b"%PDF-1.7" + bytes(200), NotOurs),
        (os.urandom(8000), NotOurs),
        (os.urandom(8192), Locked),  # nobody can tell it from a file that is protected
    ],
    ids=["empty", "cut", "pdf", "noise", "pages of noise"],
)
def test_what_is_no_workspace_is_refused(
    folder: Path, content: bytes, kind: type[StoreError]
) -> None:
    folder.mkdir()
    (folder / "workspace.db").write_bytes(content)
    with pytest.raises(kind):
        Store.open(folder)
    assert [path.name for path in folder.iterdir()] == ["workspace.db"]
    assert (folder / "workspace.db").read_bytes() == content


def patch(path: Path, offset: int, number: int) -> None:
    with path.open("r+b") as file:
        file.seek(offset)
        file.write(number.to_bytes(4))


def test_the_file_of_another_program_is_not_ours(closed: Path) -> None:
    patch(closed, 68, 0x12345678)
    before = digest(closed)
    with pytest.raises(NotOurs):
        Store.open(closed.parent)
    assert digest(closed) == before


def test_the_file_of_a_newer_program_is_refused_and_not_touched(closed: Path) -> None:
    patch(closed, 60, len(STEPS) + 1)
    before = digest(closed)
    with pytest.raises(TooNew) as raised:
        Store.open(closed.parent)
    assert (raised.value.found, raised.value.known) == (len(STEPS) + 1, len(STEPS))
    assert digest(closed) == before
    assert [path.name for path in closed.parent.iterdir()] == ["workspace.db"]


@pytest.mark.parametrize("left", [0.9, 0.5, 0.1])
def test_a_file_that_was_cut_is_damaged(closed: Path, left: float) -> None:
    with closed.open("r+b") as file:
        file.truncate(int(closed.stat().st_size * left))
    before = digest(closed)
    with pytest.raises(Damaged):
        Store.open(closed.parent)
    assert digest(closed) == before


def test_of_many_that_are_added_together_none_is_when_one_is_there_already(
    store: Store,
) -> None:
    store.apply(added(make.note(700)))
    many = [make.note(number) for number in range(900)]
    with pytest.raises(Stale):
        store.apply(added(*many))
    assert [one.id for one in store.queries.note_summaries()] == [make.note(700).id]
    with pytest.raises(Stale):
        store.apply(added(make.note(1), make.note(2), make.note(1)))
    store.apply(added(*(one for one in many if one.id != make.note(700).id)))
    assert len(store.queries.note_summaries()) == 900


def asked_of(store: Store, table: str) -> list[str]:
    """Return what is asked of a *table* from now on, as it happens."""
    found: list[str] = []

    def hear(statement: str) -> None:
        if statement.startswith("SELECT") and f"FROM {table} " in statement:
            found.append(statement)

    store._database._connection.set_trace_callback(hear)
    return found


def test_many_that_are_edited_or_removed_together_are_not_asked_for_one_by_one(
    store: Store,
) -> None:
    before = [make.note(number, title="Old") for number in range(2 * TOGETHER)]
    after = [make.note(number, title="New") for number in range(2 * TOGETHER)]
    store.apply(added(*before))
    asked = asked_of(store, "notes")
    store.apply(together(*map(edited, before, after)))
    assert len(asked) == 2
    store.apply(together(*map(removed, after)))
    assert len(asked) == 4
    assert tuple(store.queries.each_thing()) == ()


def test_what_is_edited_twice_in_one_change_set_becomes_the_last(store: Store) -> None:
    first, second, third = (make.note(title=title) for title in ("One", "Two", "Three"))
    other, changed = make.note(2), make.note(2, title="Changed")
    store.apply(added(first, other))
    store.apply(together(edited(first, second), edited(other, changed), edited(second, third)))
    assert tuple(store.queries.each_thing()) == (third, changed)
    with pytest.raises(Stale):
        store.apply(together(edited(third, second), edited(third, first)))
    assert tuple(store.queries.each_thing()) == (third, changed)


def test_pages_of_noise_are_damage(closed: Path) -> None:
    content = closed.read_bytes()
    closed.write_bytes(content[:8192] + os.urandom(len(content) - 8192))
    with pytest.raises(Damaged):
        Store.open(closed.parent)


def test_opening_to_read_leaves_no_trace(closed: Path) -> None:
    before = digest(closed)
    store = Store.open(closed.parent, read_only=True)
    assert [path.name for path in closed.parent.iterdir()] == ["workspace.db"]
    assert tuple(store.queries.each_thing()) == make.one_of_each()
    store.close()
    assert digest(closed) == before


def test_what_is_opened_to_read_cannot_be_changed(closed: Path) -> None:
    store = Store.open(closed.parent, read_only=True)
    with pytest.raises(ReadOnly):
        store.apply(added(make.note(9)))
    store.close()


def test_two_may_read(closed: Path) -> None:
    stores = [Store.open(closed.parent, read_only=True) for _ in range(2)]
    assert all(tuple(store.queries.each_thing()) for store in stores)
    for store in stores:
        store.close()


def test_what_somebody_has_open_cannot_be_read(store: Store, folder: Path) -> None:
    with pytest.raises(OpenElsewhere):
        Store.open(folder, read_only=True)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps no such right for a folder")
def test_a_folder_without_the_right_to_write_is_read_only() -> None:
    with ordinary_folder() as folder:
        workspace = folder / "pair"
        Store.create(workspace).close()
        workspace.chmod(0o500)
        with ordinary_user(folder):
            with pytest.raises(ReadOnly):
                Store.open(workspace)
            Store.open(workspace, read_only=True).close()
        workspace.chmod(0o700)


# --- changing -----------------------------------------------------------------------------


def test_a_change_set_is_stored(store: Store) -> None:
    store.apply(together(added(make.note()), added(make.session(items=2))))
    assert tuple(store.queries.each_thing()) == (make.session(items=2), make.note())


def test_all_of_a_change_set_or_nothing(store: Store) -> None:
    with pytest.raises(Stale):
        store.apply(together(added(make.note(1)), removed(make.note(2))))
    assert tuple(store.queries.each_thing()) == ()


def test_deleting_a_session_and_taking_it_back_restores_everything(store: Store) -> None:
    linked = make.one_of_each()
    store.apply(added(*linked))
    gone = removed(make.session(items=3))
    store.apply(gone)
    assert set(store.queries.each_thing()) == set(linked) - {make.session(items=3)}
    store.apply(gone.inverse())
    assert tuple(store.queries.each_thing()) == linked


@pytest.mark.parametrize("order", [(1, 2, 0), (2, 1, 0), (0, 2), (2,), ()])
def test_an_agenda_keeps_its_order(store: Store, order: tuple[int, ...]) -> None:
    before = make.session(items=3)
    after = make.session(items=tuple(before.items[at] for at in order))
    store.apply(added(before))
    store.apply(edited(before, after))
    assert store.queries.session(before.id) == after
    store.apply(edited(after, before))
    assert store.queries.session(before.id) == before


def test_an_item_may_go_from_one_session_to_another(store: Store) -> None:
    source, target = make.session(1, items=2), make.session(2)
    store.apply(added(source, target))
    moved = source.items[0]
    change_set = together(
        edited(target, make.session(2, items=(moved,))),
        edited(source, make.session(1, items=source.items[1:])),
    )
    store.apply(change_set)
    store.apply(change_set.inverse())
    assert store.queries.sessions() == (source, target)


def test_a_private_note_that_is_shared_leaves_its_table(store: Store) -> None:
    private, shared = make.private_note(1, id="n"), make.note(1, id="n")
    store.apply(added(private))
    store.apply(ChangeSet((Change(private, shared),)))
    assert tuple(store.queries.each_thing()) == (shared,)


STALE: dict[str, ChangeSet] = {
    "added twice": added(make.note()),
    "edited after another edit": edited(make.note(title="Old"), make.note(title="New")),
    "edited though it is not there": edited(make.note(2), make.note(2, title="New")),
    "removed after another edit": removed(make.note(title="Old")),
    "removed though it is not there": removed(make.note(2)),
    "of another kind": ChangeSet((Change(make.private_note(1, id="note-1"), make.note()),)),
}


@pytest.mark.parametrize("name", STALE)
def test_a_before_that_is_not_what_is_stored_is_refused(store: Store, name: str) -> None:
    store.apply(added(make.note()))
    with pytest.raises(Stale):
        store.apply(STALE[name])
    assert tuple(store.queries.each_thing()) == (make.note(),)


UNSTORABLE: dict[str, Entity] = {
    "a NUL": make.note(body="a\0b"),
    "half a pair": make.note(title="\ud83d"),
    "a NUL in a step": make.template(mentor_preparation=("a", "\0")),
    "half a pair in an item": make.session(items=(make.item(title="\udc00"),)),
    "a number without end": make.pair(cadence_days=2**63),
    "one id twice": make.session(items=(make.item(1), make.item(1))),
}


@pytest.mark.parametrize("name", UNSTORABLE)
def test_what_no_file_keeps_is_refused(store: Store, name: str) -> None:
    with pytest.raises(Unstorable) as raised:
        store.apply(added(UNSTORABLE[name]))
    assert raised.value.__context__ is None
    assert tuple(store.queries.each_thing()) == ()


def test_a_kind_is_asked_once_for_its_fields(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[object] = []
    fields = dataclasses.fields

    def counted(of: Any) -> Any:
        asked.append(of if isinstance(of, type) else type(of))
        return fields(of)

    monkeypatch.setattr(dataclasses, "fields", counted)
    store.apply(added(*map(make.private_note, range(50))))
    assert asked.count(PrivateNote) <= 1


def test_what_was_deleted_is_gone_from_the_file(store: Store, folder: Path) -> None:
    notes = [make.private_note(n, body="canary" * 2000) for n in range(5)]
    store.apply(added(*notes))
    store.apply(removed(*notes))
    store.close()
    assert b"canary" not in (folder / "workspace.db").read_bytes()


def test_nothing_is_written_into_a_file_that_was_taken_away(store: Store, folder: Path) -> None:
    (folder / "workspace.db").unlink()
    with pytest.raises(Missing):
        store.apply(added(make.note()))


def test_a_full_file_is_told_and_works_again_when_there_is_room(store: Store) -> None:
    raw = store._database._connection
    (pages,) = raw.execute("PRAGMA page_count").fetchone()
    raw.execute(f"PRAGMA max_page_count = {pages + 1}")
    with pytest.raises(Full):
        store.apply(added(make.note(body="x" * 100_000)))
    assert tuple(store.queries.each_thing()) == ()
    raw.execute("PRAGMA max_page_count = 1000000")
    store.apply(added(make.note()))
    assert tuple(store.queries.each_thing()) == (make.note(),)


READING = """
import pathlib, sys
from revmentor_desktop.services.workspace import load_writer
from revmentor_desktop.store.store import Store
from tests import make

store = Store.open(pathlib.Path(sys.argv[1]))
load_writer()
assert tuple(store.queries.each_thing()) == make.one_of_each()
store.close()
"""


def test_what_is_stored_can_be_read_when_what_writes_is_loaded_and_has_not_written(
    closed: Path,
) -> None:
    subprocess.run([sys.executable, "-c", READING, str(closed.parent)], check=True)


LIMITED = """
import pathlib, resource, signal, sys
from revmentor_desktop.domain.changes import added
from revmentor_desktop.store.errors import StoreError
from revmentor_desktop.store.store import Store
from tests import make

signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
folder = pathlib.Path(sys.argv[1])
store = Store.open(folder)
size = (folder / "workspace.db").stat().st_size
for room in range(0, 40_000, 4_000):
    resource.setrlimit(resource.RLIMIT_FSIZE, (size + room, resource.RLIM_INFINITY))
    try:
        store.apply(added(make.note(2, body="x" * 100_000)))
    except StoreError as error:
        print(type(error).__name__)
    assert tuple(store.queries.each_thing()) == make.one_of_each()
resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
store.apply(added(make.note(2)))
store.close()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limit")
def test_writing_that_stops_in_the_middle_loses_nothing(closed: Path) -> None:
    command = [sys.executable, "-c", LIMITED, str(closed.parent)]
    answer = subprocess.run(command, capture_output=True, check=True, text=True)
    assert answer.stdout.split() == [Unavailable.__name__] * 10
    store = Store.open(closed.parent)
    assert store.queries.note("note-2") == make.note(2)
    store.close()


def test_threads_take_turns(store: Store) -> None:
    def edit(number: int) -> None:
        note = make.note(number)
        store.apply(added(note))
        for words in map(str, range(10)):
            changed = make.note(number, body=words)
            store.apply(edited(note, changed))
            assert store.queries.note(note.id) == changed
            note = changed

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(edit, range(8)))
    assert store.queries.note_counts() == (8, 0)


# --- closing ------------------------------------------------------------------------------


def test_closing_twice_is_nothing_to_do(store: Store) -> None:
    store.close()
    store.close()


def test_a_process_that_ended_without_closing_stands_in_nobodys_way(closed: Path) -> None:
    code = (
        "import os, pathlib, sys; from revmentor_desktop.store.store import Store;"
        "from revmentor_desktop.domain.changes import added; from tests import make;"
        "store = Store.open(pathlib.Path(sys.argv[1])); store.apply(added(make.note(5)));"
        "os._exit(1)"
    )
    subprocess.run([sys.executable, "-c", code, str(closed.parent)], check=False)
    assert (closed.parent / "workspace.lock").exists()
    store = Store.open(closed.parent)
    assert store.queries.note("note-5") == make.note(5)
    store.close()
    assert [path.name for path in closed.parent.iterdir()] == ["workspace.db"]


HALF_DONE = """
import os, pathlib, sys
from revmentor_desktop.store.store import Store
store = Store.open(pathlib.Path(sys.argv[1]))
raw = store._database._connection
raw.execute(f"PRAGMA cache_size = {sys.argv[2]}")  # with a small one the file is written to early
raw.execute("BEGIN IMMEDIATE")
raw.execute("UPDATE notes SET body = replace(body, 'canary', 'parrot')")
os._exit(1)
"""


@pytest.mark.parametrize("cache", ["2", "2000"], ids=["played back", "not needed"])
def test_a_journal_that_was_left_behind_goes_with_the_text_in_it(closed: Path, cache: str) -> None:
    store = Store.open(closed.parent)
    store.apply(added(make.note(2, body="canary" * 50_000)))
    store.close()
    subprocess.run([sys.executable, "-c", HALF_DONE, str(closed.parent), cache], check=False)
    left = closed.with_name("workspace.db-journal").read_bytes()
    assert b"canary" in left or cache == "2000"
    store = Store.open(closed.parent)
    assert store.queries.note("note-2") == make.note(2, body="canary" * 50_000)
    store.close()
    assert [path.name for path in closed.parent.iterdir()] == ["workspace.db"]


def test_storing_tells_how_far_it_is_and_what_that_raises_takes_all_back(store: Store) -> None:
    """Thousands are brought in; who stops on the way has none of them."""
    stays = [make.private_note(number) for number in range(1_000, 1_001 + TOGETHER)]
    store.apply(added(*stays))
    many = added(*(make.private_note(number) for number in range(TOGETHER + 1)))
    heard: list[tuple[int, int]] = []
    store.apply(many, lambda made, of: heard.append((made, of)))
    of_the_index = [(251, 251)] * 2
    assert heard == [(0, 251), (250, 251), (251, 251), *of_the_index]

    for turns in (1, len(heard) - 1):  # while it is written, and while it is put into the index
        left = iter(range(turns))

        def stop(_made: int, _of: int, left: Iterator[int] = left) -> None:
            if next(left, None) is None:
                raise InterruptedError

        with pytest.raises(InterruptedError):
            store.apply(many.inverse(), stop)
        assert len(tuple(store.queries.all_notes())) == 2 * (TOGETHER + 1)
    store.apply(many.inverse())
    assert len(tuple(store.queries.all_notes())) == len(stays)


def test_an_examination_that_is_stopped_leaves_the_file_to_be_examined(closed: Path) -> None:
    lock = closed.parent / "workspace.lock"
    lock.write_text("somebody who has ended")
    stopped = Examination()
    stopped.stop()
    with pytest.raises(Stopped):
        Store.open(closed.parent, examination=stopped)
    assert lock.read_text() == "somebody who has ended"
    again = Store.open(closed.parent)
    assert again.was_left_behind
    again.close()


def test_an_examination_makes_way_for_whoever_works(closed: Path) -> None:
    store = Store.open(closed.parent)
    with ThreadPoolExecutor() as others:

        def told(part: Part, _made: int, _of: int) -> None:
            if part is Part.TABLES:
                others.submit(store.queries.pair)
                while not examination.is_stopped:
                    pass

        examination = Examination(told)
        with pytest.raises(Stopped):
            store.is_sound(examination)
    assert store.is_sound()
    store.close()


def test_an_old_file_whose_look_was_stopped_is_told_to_be_old(tmp_path: Path) -> None:
    made_anew("0.1.0", tmp_path / "pair")
    (tmp_path / "pair" / "workspace.lock").write_text("somebody who has ended")
    told = Examination(lambda *_: told.stop())
    with pytest.raises(StillOld):
        Store.open(tmp_path / "pair", examination=told)


def test_an_old_file_opens_after_a_crash_while_its_new_version_was_written(tmp_path: Path) -> None:
    path = thawed(2, tmp_path / "pair")
    interrupt(path, len(STEPS))
    for _ in range(2):  # the first opening takes back what was begun
        Store.open(tmp_path / "pair").close()
    assert path.with_name("workspace-version-2.db").exists(), "it was not brought up to date"
