"""A protected workspace: works like any other, and says nothing to whoever has no key."""

from __future__ import annotations

import errno
import math
import sqlite3
from collections import Counter
from contextlib import closing, contextmanager
from itertools import count
from pathlib import Path
from threading import Event, Thread, current_thread
from typing import TYPE_CHECKING, Any

import pytest

from revmentor_desktop.domain.changes import added, edited
from revmentor_desktop.store import copying, engine, restoring, seals
from revmentor_desktop.store.copying import (
    contents,
    problems,
    problems_of_owned_seals,
    problems_of_seals,
    verify_copy,
    write_copy,
)
from revmentor_desktop.store.engine import connect
from revmentor_desktop.store.errors import (
    AlreadyThere,
    Damaged,
    Full,
    Locked,
    NoCipher,
    NotOurs,
    Stopped,
    StoreError,
    Unprotected,
    WrongKey,
)
from revmentor_desktop.store.examination import Examination
from revmentor_desktop.store.key_files import COPY, FILE, read_keys
from revmentor_desktop.store.keys import DataKey
from revmentor_desktop.store.restoring import FILE_NAME, restore
from revmentor_desktop.store.stopping import Stop
from revmentor_desktop.store.store import Store
from revmentor_desktop.store.upgrade import check, check_header
from tests import make
from tests.copies import read_copy
from tests.store.cheap import KEY, LIMITS, PASSPHRASE, contains, key_file

if TYPE_CHECKING:
    from collections.abc import Iterator

CANARY = "Kanarienvogel"
NOTE = make.private_note(1, title=CANARY, body=f"{CANARY} sings. " * 400)
PAGE = 4096


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A protected workspace with a private note."""
    folder = tmp_path / "pair"
    with closing(Store.create(folder, KEY, key_file())) as store:
        store.apply(added(make.pair(), NOTE))
    return folder


def file_of(folder: Path) -> Path:
    return folder / FILE_NAME


# --- opening ------------------------------------------------------------------------------


def test_what_was_stored_is_there_again(folder: Path) -> None:
    with closing(Store.open(folder, key=KEY)) as store:
        assert store.queries.private_note(NOTE.id) == NOTE
    assert {path.name for path in folder.iterdir()} == {FILE_NAME, FILE, COPY}


def test_its_passphrase_opens_it(folder: Path) -> None:
    key = read_keys(folder, LIMITS).unwrap(PASSPHRASE)
    with closing(Store.open(folder, key=key)) as store:
        assert store.queries.pair() == make.pair()


def test_without_a_key_it_is_locked(folder: Path) -> None:
    with pytest.raises(Locked):
        Store.open(folder)
    with pytest.raises(Locked):
        Store.open(folder, read_only=True)


def test_it_is_known_to_be_locked_without_its_key_file(folder: Path) -> None:
    for name in (FILE, COPY):
        (folder / name).unlink()
    with pytest.raises(Locked):
        Store.open(folder)
    with closing(Store.open(folder, key=KEY)) as store:
        assert store.queries.pair() == make.pair()


def test_another_key_is_refused_and_changes_nothing(folder: Path) -> None:
    before = file_of(folder).read_bytes()
    for _ in range(5):
        with pytest.raises(WrongKey):
            Store.open(folder, key=DataKey.fresh())
    assert file_of(folder).read_bytes() == before
    assert {path.name for path in folder.iterdir()} == {FILE_NAME, FILE, COPY}


def test_it_can_be_opened_only_to_be_read(folder: Path) -> None:
    with closing(Store.open(folder, read_only=True, key=KEY)) as store:
        assert store.queries.private_note(NOTE.id) == NOTE


def test_there_can_be_no_second_one_in_its_folder(folder: Path) -> None:
    keys = (folder / FILE).read_bytes()
    with pytest.raises(AlreadyThere):
        Store.create(folder, DataKey.fresh(), key_file())
    assert (folder / FILE).read_bytes() == keys


def test_the_key_of_a_closed_store_is_emptied(folder: Path) -> None:
    store = Store.open(folder, key=KEY)
    held = store.key
    assert held == KEY
    store.close()
    assert held is not None
    assert held.raw == bytes(32)
    assert KEY.raw != bytes(32)


def test_a_readable_file_beside_keys_is_not_adopted(folder: Path, tmp_path: Path) -> None:
    with closing(Store.create(tmp_path / "other")) as store:
        store.apply(added(make.pair()))
    file_of(folder).write_bytes(file_of(tmp_path / "other").read_bytes())
    for key in (None, KEY):
        with pytest.raises(Unprotected):
            Store.open(folder, key=key)


def test_text_that_is_no_workspace_is_not_called_locked(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).write_text("Dear diary, " * 2000)
    with pytest.raises(NotOurs):
        Store.open(tmp_path)


def test_a_driver_that_does_not_encrypt_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine, "driver", sqlite3)
    with pytest.raises(NoCipher):
        Store.create(tmp_path / "new", KEY, key_file())
    assert not file_of(tmp_path / "new").exists()


# --- at rest ------------------------------------------------------------------------------


def test_every_page_looks_like_chance(folder: Path) -> None:
    content = file_of(folder).read_bytes()
    pages = [content[at : at + 4096] for at in range(0, len(content), 4096)]
    assert all(len(page) == 4096 for page in pages)
    surprise = [
        -sum(n / 4096 * math.log2(n / 4096) for n in Counter(page).values()) for page in pages
    ]
    assert min(surprise) >= 7.90
    assert b"SQLite" not in content


def test_nothing_can_be_read_even_in_the_middle_of_a_change(folder: Path) -> None:
    with closing(connect(file_of(folder), key=KEY)) as connection:
        connection.execute("PRAGMA cache_size = 1")
        connection.execute("PRAGMA cache_spill = 1")
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("UPDATE private_notes SET body = body || body || body || body")
        connection.execute("CREATE TABLE wide (x)")
        connection.execute("INSERT INTO wide VALUES (zeroblob(200000))")
        journal = folder / f"{FILE_NAME}-journal"
        assert journal.stat().st_size > 4096
        assert contains(folder, CANARY) == []
        connection.rollback()


def test_a_copy_is_protected_with_the_same_key(folder: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.db"
    with closing(Store.open(folder, key=KEY)) as store:
        held = store.copy_to(copy)
    verify_copy(copy, held, KEY)
    assert contains(tmp_path, CANARY) == []
    with pytest.raises(WrongKey):
        verify_copy(copy, held, DataKey.fresh())


@pytest.mark.parametrize("size", [100, 4096, 4097, 20_000])
def test_a_file_that_was_cut_is_damaged(folder: Path, size: int) -> None:
    file_of(folder).write_bytes(file_of(folder).read_bytes()[:size])
    with pytest.raises(StoreError) as caught:
        Store.open(folder, key=KEY)
    assert isinstance(caught.value, Damaged | WrongKey)


def test_an_older_version_is_copied_protected_before_it_is_brought_up_to_date(
    folder: Path,
) -> None:
    path = file_of(folder)
    with closing(connect(path, key=KEY)) as connection:
        write_copy(connection, folder / "copy.db")
    assert check_header(folder / "copy.db", key=KEY) == check_header(path, key=KEY)


def test_copying_ends_between_two_pages_when_it_should_stop(folder: Path) -> None:
    stop = Stop()

    def told(statement: str) -> None:
        if statement.startswith("VACUUM"):
            stop.stop()

    with closing(connect(file_of(folder), key=KEY)) as connection:
        connection.set_trace_callback(told)
        with pytest.raises(Stopped):
            write_copy(connection, folder / "copy.db", stop)
        assert contents(connection)  # it works on


def test_a_seal_that_does_not_fit_is_found_on_any_page(folder: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.db"
    with closing(Store.open(folder, key=KEY)) as store:
        held = store.copy_to(copy)
    sound = copy.read_bytes()
    for end in range(PAGE, len(sound) + 1, PAGE):
        copy.write_bytes(sound[: end - 1] + bytes([sound[end - 1] ^ 1]) + sound[end:])
        with pytest.raises((Damaged, WrongKey)):
            verify_copy(copy, held, KEY)
    copy.write_bytes(sound)
    verify_copy(copy, held, KEY)


def test_seals_are_compared_while_the_file_has_its_owner(folder: Path) -> None:
    file = file_of(folder)
    with closing(connect(file, key=KEY)) as owner:
        assert check(owner, file, thorough=True, key=KEY)
        assert problems_of_owned_seals(file, KEY, Stop()) == []
    assert problems_of_seals(file, KEY, Stop()) == []
    sound = file.read_bytes()
    for end in range(PAGE, len(sound) + 1, PAGE):
        file.write_bytes(sound[: end - 1] + bytes([sound[end - 1] ^ 1]) + sound[end:])
        assert len(problems_of_owned_seals(file, KEY, Stop())) == 1
        assert len(problems_of_seals(file, KEY, Stop())) == 1


def test_what_only_looks_like_damage_is_left_to_the_cipher(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(seals, "all_fit", lambda *_file: False)  # as of another format
    assert problems_of_seals(file_of(folder), KEY, Stop()) == []


def test_an_examination_says_which_seals_do_not_fit(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def found(connection: Any, pragma: str = "integrity_check") -> list[Any]:
        row = ("HMAC verification failed for page 9",)  # of a page that nothing uses
        return [row] if pragma == "cipher_integrity_check" else problems(connection, pragma)

    monkeypatch.setattr(copying, "problems", found)
    with closing(connect(file_of(folder), key=KEY)) as owner:
        assert check(owner, file_of(folder), thorough=True)
        with pytest.raises(Damaged):
            check(owner, file_of(folder), thorough=True, key=KEY)


def test_who_stops_an_examination_does_not_wait_until_all_seals_are_compared(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stop, wanted = Examination(), Event()
    comparing: list[Thread] = []

    def found(connection: Any, pragma: str = "integrity_check") -> list[Any]:
        if pragma == "cipher_integrity_check":
            comparing.append(current_thread())
            stop.stop()
            assert wanted.wait(60)
        return problems(connection, pragma)

    monkeypatch.setattr(copying, "problems", found)
    with closing(connect(file_of(folder), key=KEY)) as owner, pytest.raises(Stopped):
        check(owner, file_of(folder), told=stop, thorough=True, key=KEY)
    assert comparing[0].is_alive()
    with closing(Store.open(folder, key=KEY)) as store:  # whoever comes back need not wait either
        store.apply(edited(NOTE, make.private_note(1, title="later")))
    wanted.set()
    comparing[0].join()


class StopsAtTheSeals(Stop):
    """Is stopped once all of a copy but its seals is verified."""

    @contextmanager
    def verifying(self, connection: Any) -> Iterator[None]:
        with super().verifying(connection):
            yield
        self.stop()


def test_who_stops_a_copy_ends_the_comparing_of_its_seals_with_it(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On Windows no file can be removed that somebody has open."""
    copy, opened = tmp_path / "copy.db", []

    def open_and_tell(path: Path, *mode: str) -> Any:
        opened.append(path_open(path, *mode))
        return opened[-1]

    path_open = Path.open
    with closing(Store.open(folder, key=KEY)) as store:
        held = store.copy_to(copy)
    monkeypatch.setattr(Path, "open", open_and_tell)
    monkeypatch.setattr(copying, "connect_beside", lambda *_file: pytest.fail("it is left open"))
    with pytest.raises(Stopped):
        verify_copy(copy, held, KEY, StopsAtTheSeals())
    assert opened
    assert all(file.closed for file in opened)


# --- going back ---------------------------------------------------------------------------


def test_a_readable_backup_is_protected_when_it_is_restored(folder: Path, tmp_path: Path) -> None:
    with closing(Store.create(tmp_path / "plain")) as store:
        store.apply(added(make.pair(), NOTE))
    with closing(Store.open(folder, key=KEY)) as store:
        store.apply(edited(NOTE, make.private_note(1, title="later")))
    restore(folder, file_of(tmp_path / "plain"), "replaced", key=KEY)
    assert contains(folder, CANARY) == []
    with closing(Store.open(folder, key=KEY)) as store:
        assert store.queries.private_note(NOTE.id) == NOTE


def test_a_protected_backup_is_restored_where_nothing_is(folder: Path, tmp_path: Path) -> None:
    keys = (folder / FILE).read_bytes()
    restore(tmp_path / "new", file_of(folder), "replaced", key=KEY, keys=keys)
    with closing(Store.open(tmp_path / "new", key=KEY)) as store:
        assert store.queries.private_note(NOTE.id) == NOTE
    assert read_keys(tmp_path / "new", LIMITS).unwrap(PASSPHRASE) == KEY


def test_who_opens_it_has_both_copies_of_the_keys_again(folder: Path) -> None:
    keys = (folder / FILE).read_bytes()
    (folder / FILE).write_bytes(keys[:-5])
    Store.open(folder, key=KEY, read_only=True).close()
    assert (folder / FILE).read_bytes() == keys[:-5]
    Store.open(folder, key=KEY).close()
    assert [(folder / name).read_bytes() for name in (FILE, COPY)] == [keys] * 2


OTHER_KEY = DataKey(bytes(range(32, 64)))


@pytest.fixture
def other(tmp_path: Path) -> Path:
    """A protected workspace with another key."""
    with closing(Store.create(tmp_path / "other", OTHER_KEY, key_file(key=OTHER_KEY))) as store:
        store.apply(added(make.pair(), make.private_note(2)))
    return tmp_path / "other"


def test_keys_stay_where_going_back_to_a_backup_with_others_was_cut_short(
    folder: Path, other: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise OSError(errno.ENOSPC, "full")

    keys, before = (other / FILE).read_bytes(), (folder / FILE).read_bytes()
    with monkeypatch.context() as full:
        full.setattr(restoring, "put_in_place", fail)
        with pytest.raises(StoreError):
            restore(folder, file_of(other), "replaced", key=OTHER_KEY, keys=keys)
    assert [(folder / name).read_bytes() for name in (FILE, COPY)] == [before] * 2
    with closing(Store.open(folder, key=KEY)) as store:
        assert store.queries.private_note(NOTE.id) == NOTE


@pytest.mark.parametrize("step", range(1, 7))
def test_all_is_as_it_was_where_going_back_to_a_backup_with_other_keys_met_an_obstacle(
    folder: Path, other: Path, monkeypatch: pytest.MonkeyPatch, step: int
) -> None:
    replace, steps = Path.replace, count(1)

    def fail_once(self: Path, target: Path) -> Path:
        if next(steps) == step:
            raise OSError(errno.ENOSPC, "full")
        return replace(self, target)

    def held() -> dict[str, bytes]:
        return {path.name: path.read_bytes() for path in folder.iterdir()}

    before, keys = held(), (other / FILE).read_bytes()
    with monkeypatch.context() as full:
        full.setattr(Path, "replace", fail_once)
        with pytest.raises(Full):
            restore(folder, file_of(other), "replaced", key=OTHER_KEY, keys=keys)
    assert held() == before
    with closing(Store.open(folder, key=KEY)) as store:
        assert store.queries.private_note(NOTE.id) == NOTE


@pytest.mark.parametrize("step", ["write_keys", "_put_aside"])
def test_going_back_to_a_backup_with_other_keys_is_finished_with_them(
    folder: Path, other: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    class Killed(BaseException):
        pass

    def kill(*_: object) -> None:
        raise Killed

    keys, before = (other / FILE).read_bytes(), (folder / FILE).read_bytes()
    with monkeypatch.context() as killed:
        killed.setattr(restoring, step, kill)
        with pytest.raises(Killed):
            restore(folder, file_of(other), "replaced", key=OTHER_KEY, keys=keys)
    with closing(Store.open(folder, key=OTHER_KEY)) as store:
        assert store.queries.private_note(make.private_note(2).id) is not None
    assert read_keys(folder, LIMITS).fits(OTHER_KEY)
    assert (folder / "replaced" / FILE).read_bytes() == before
    with closing(connect(folder / "replaced" / FILE_NAME, key=KEY)) as connection:
        assert contents(connection)


def test_looking_into_a_backup_leaves_nothing_readable(folder: Path, tmp_path: Path) -> None:
    things = read_copy(file_of(folder), tmp_path / "scratch", KEY)
    assert NOTE in things
    assert contains(tmp_path, CANARY) == []


def test_a_backup_with_another_key_is_not_restored(folder: Path, tmp_path: Path) -> None:
    other = DataKey.fresh()
    with closing(Store.create(tmp_path / "other", other, key_file(other))) as store:
        store.apply(added(make.pair()))
    before = file_of(folder).read_bytes()
    with pytest.raises(WrongKey):
        restore(folder, file_of(tmp_path / "other"), "replaced", key=KEY)
    assert file_of(folder).read_bytes() == before
