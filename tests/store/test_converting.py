"""Protecting, another key, no protection: everything stays, nothing of before can be read."""

from __future__ import annotations

import errno
import shutil
from contextlib import closing
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from revmentor_desktop.domain.changes import added
from revmentor_desktop.store import converting, rekeying
from revmentor_desktop.store.converting import NOTE, convert, convert_file
from revmentor_desktop.store.errors import (
    Damaged,
    Full,
    Locked,
    OpenElsewhere,
    StoreError,
    Unprotected,
    WrongKey,
)
from revmentor_desktop.store.examination import Examination
from revmentor_desktop.store.key_files import COPY, FILE, read_keys
from revmentor_desktop.store.keys import DataKey
from revmentor_desktop.store.rekeying import export_file
from revmentor_desktop.store.restoring import FILE_NAME
from revmentor_desktop.store.store import Store
from revmentor_desktop.store.upgrade import check_header
from tests import make
from tests.store.cheap import KEY, LIMITS, PASSPHRASE, contains, key_file

if TYPE_CHECKING:
    from collections.abc import Callable

CANARY = "Kanarienvogel"
PRIVATE = make.private_note(1, title=CANARY, body=f"{CANARY} sings. " * 400)
SHARED = make.note(2, body=f"{CANARY} sings for both.")
OTHER = DataKey(bytes(range(32, 64)))
BACKUP = "revmentor-000001-20261123T063200Z.db"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A plain workspace, with an older copy of it beside and one set aside."""
    folder = tmp_path / "pair"
    with closing(Store.create(folder)) as store:
        store.apply(added(make.pair(), PRIVATE, SHARED))
    (folder / "replaced 2026").mkdir()
    for copy in (folder / "workspace-version-3.db", folder / "replaced 2026" / FILE_NAME):
        shutil.copyfile(folder / FILE_NAME, copy)
    return folder


@pytest.fixture
def backups(folder: Path, tmp_path: Path) -> Path:
    """The place of its backups, with a finished one and one that was interrupted."""
    place = tmp_path / "backups"
    place.mkdir()
    for name in (BACKUP, f"{BACKUP}.new"):
        shutil.copyfile(folder / FILE_NAME, place / name)
    return place


def holds(folder: Path, key: DataKey | None) -> bool:
    with closing(Store.open(folder, key=key)) as store:
        everything = set(store.queries.each_thing())
    return everything == {make.pair(), PRIVATE, SHARED}


def opens(path: Path, key: DataKey | None) -> bool:
    """Say whether the copy *path* opens with *key*."""
    target = path.with_name("tried.db")
    try:
        export_file(path, target, key, key)
    except StoreError:
        return False
    target.unlink()
    return True


# --- the three ways -----------------------------------------------------------------------


def test_protecting_leaves_nothing_readable(folder: Path, backups: Path, tmp_path: Path) -> None:
    assert convert(folder, None, KEY, key_file(), [backups]) == ()
    assert contains(tmp_path, CANARY) == []
    assert holds(folder, KEY)
    assert read_keys(folder, LIMITS).unwrap(PASSPHRASE) == KEY
    assert {path.name for path in folder.iterdir()} == {
        FILE_NAME,
        FILE,
        COPY,
        "workspace-version-3.db",
        "replaced 2026",
    }
    assert {path.name for path in backups.iterdir()} == {BACKUP}
    for copy in (folder / "workspace-version-3.db", backups / BACKUP):
        assert opens(copy, KEY)


@pytest.mark.parametrize(
    "name",
    [
        "workspace (Robert's conflicted copy 2026-11-30).db",
        "workspace.sync-conflict-20261130-120000-ABCDEFG.db",
        "workspace-LAPTOP.db",
        "workspace 2.db",
    ],
)
def test_what_a_sync_service_put_beside_it_does_not_stay_readable(folder: Path, name: str) -> None:
    shutil.copyfile(folder / FILE_NAME, folder / name)
    assert convert(folder, None, KEY, key_file()) == ()
    assert contains(folder, CANARY) == []
    assert opens(folder / name, KEY)
    (folder / name).write_bytes(b"none of ours")
    assert convert(folder, KEY, None, None) == (folder / name,)


def test_what_was_looked_through_to_convert_it_is_not_again_to_open_it(folder: Path) -> None:
    convert(folder, None, KEY, key_file())
    told: list[object] = []
    look = Examination(lambda *heard: told.append(heard))
    Store.open(folder, key=KEY, examination=look).close()
    assert not told


def test_another_key_closes_the_workspace_and_its_backups_to_the_old_one(
    folder: Path, backups: Path
) -> None:
    convert(folder, None, KEY, key_file(), [backups])
    assert convert(folder, KEY, OTHER, key_file(OTHER, "quite another one"), [backups]) == ()
    with pytest.raises(WrongKey):
        Store.open(folder, key=KEY)
    assert holds(folder, OTHER)
    assert not opens(backups / BACKUP, KEY)
    assert opens(backups / BACKUP, OTHER)
    assert read_keys(folder, LIMITS).unwrap("quite another one") == OTHER


def test_protection_can_be_removed(folder: Path, backups: Path) -> None:
    convert(folder, None, KEY, key_file(), [backups])
    assert convert(folder, KEY, None, None, [backups]) == ()
    assert holds(folder, None)
    assert not (folder / FILE).exists()
    assert not (folder / COPY).exists()
    assert opens(backups / BACKUP, None)


# --- refusing -----------------------------------------------------------------------------


def test_the_wrong_key_changes_nothing(folder: Path) -> None:
    convert(folder, None, KEY, key_file())
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    with pytest.raises(WrongKey):
        convert(folder, OTHER, None, None)
    assert {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()} == before


def test_an_open_workspace_is_not_converted(folder: Path) -> None:
    with closing(Store.open(folder)), pytest.raises(OpenElsewhere):
        convert(folder, None, KEY, key_file())
    assert holds(folder, None)


def test_a_damaged_copy_stays_as_it_is_and_is_named(folder: Path) -> None:
    copy = folder / "workspace-version-3.db"
    damaged = copy.read_bytes()[:20_000]
    copy.write_bytes(damaged)
    assert convert(folder, None, KEY, key_file()) == (copy,)
    assert copy.read_bytes() == damaged
    assert holds(folder, KEY)


def test_an_export_that_differs_is_not_believed(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rekeying, "_is_same", lambda connection, table: table != "notes")
    with pytest.raises(Damaged):
        convert(folder, None, KEY, key_file())
    assert holds(folder, None)


# --- interrupted --------------------------------------------------------------------------


class Stop(Exception):
    """The process ends here, without another word."""


STEPS = ("erase", "put_in_place", "make_durable", "export_file", "write_keys", "remove_keys")


def interrupted(monkeypatch: pytest.MonkeyPatch, at: int, work: Callable[[], object]) -> bool:
    """Do *work* until just before the step *at* on the disk; say whether it was cut short."""
    count = 0

    def stopping(real: Callable[..., object]) -> Callable[..., object]:
        def step(*arguments: object) -> object:
            nonlocal count
            count += 1
            if count == at:
                raise Stop
            return real(*arguments)

        return step

    with monkeypatch.context() as patch:
        for name in STEPS:
            patch.setattr(converting, name, stopping(getattr(converting, name)))
        patch.setattr(Path, "replace", stopping(Path.replace))
        try:
            work()
        except Stop:
            return True
    return False


@pytest.mark.parametrize(
    ("before", "now", "at"),
    [(None, KEY, 1), (KEY, OTHER, 2), (KEY, None, 3)],
    ids=["protect", "rekey", "remove"],
)
def test_interrupted_at_any_step_everything_opens_with_one_key_or_the_other(
    before: DataKey | None,
    now: DataKey | None,
    at: int,
    folder: Path,
    backups: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    keys = None if now is None else key_file(now)
    shutil.rmtree(folder / "replaced 2026")
    if before is not None:
        convert(folder, None, before, key_file(before), [backups])
    start = tmp_path / "start"
    start.mkdir()
    for place in (folder, backups):
        shutil.copytree(place, start / place.name)
    while interrupted(monkeypatch, at, lambda: convert(folder, before, now, keys, [backups])):
        key = opened_with(folder, now, before)
        assert not (folder / NOTE).exists()
        for copy in (backups / BACKUP, folder / "workspace-version-3.db"):
            check_header(copy, key=key)
        if key is not None and before is not None:
            assert contains(folder, CANARY) + contains(backups, CANARY) == []
        for place in (folder, backups):
            shutil.rmtree(place)
            shutil.copytree(start / place.name, place)
        at += 3  # the three ways take turns; ``tests.soak conversions`` kills anywhere
    assert at > 12


def opened_with(folder: Path, *keys: DataKey | None) -> DataKey | None:
    """Return the first of *keys* that opens the workspace, which must be whole."""
    for key in keys:
        try:
            assert holds(folder, key)
        except (Locked, WrongKey, Unprotected):
            continue
        return key
    pytest.fail("no key opens it")


def test_a_copy_that_is_converted_already_is_left_alone(folder: Path) -> None:
    copy = folder / "workspace-version-3.db"
    convert_file(copy, None, KEY, key_file().written())
    before = copy.read_bytes()
    convert_file(copy, None, KEY, key_file().written())
    assert copy.read_bytes() == before


OBSTACLES = [
    *((None, KEY, step) for step in range(1, 7)),
    *((KEY, OTHER, step) for step in range(1, 7)),
    *((KEY, None, step) for step in range(1, 5)),
]


@pytest.mark.parametrize(("before", "now", "step"), OBSTACLES)
def test_all_is_as_it_was_where_converting_met_an_obstacle(
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    before: DataKey | None,
    now: DataKey | None,
    step: int,
) -> None:
    if before is not None:
        convert(folder, None, before, key_file())
    replace, steps = Path.replace, count(1)

    def fail_once(self: Path, target: Path) -> Path:
        if next(steps) == step:
            raise OSError(errno.ENOSPC, "no room")
        return replace(self, target)

    was = {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}
    with monkeypatch.context() as patched:
        patched.setattr(Path, "replace", fail_once)
        with pytest.raises(Full):
            convert(folder, before, now, None if now is None else key_file(now))
    assert {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()} == was
    assert holds(folder, before)
    assert convert(folder, before, now, None if now is None else key_file(now)) == ()
    assert holds(folder, now)


@pytest.mark.parametrize("name", [f"{FILE_NAME}.outgoing", NOTE])
def test_what_stands_in_the_way_once_it_is_done_does_not_make_it_undone(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    """Another program holds what is to be erased, as those that look for viruses do."""
    unlink, held = Path.unlink, [folder / name]

    def fail_once(self: Path, missing_ok: bool = False) -> None:
        if self in held and self.exists():
            held.remove(self)
            raise PermissionError(errno.EACCES, "held by another program")
        unlink(self, missing_ok=missing_ok)

    with monkeypatch.context() as patched:
        patched.setattr(Path, "unlink", fail_once)
        assert convert(folder, None, KEY, key_file()) == ()
    assert held == []
    assert holds(folder, KEY)
    assert contains(tmp_path, CANARY) == []
    assert not (folder / NOTE).exists()


def test_a_note_that_may_be_on_the_disk_or_not_is_taken_back(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put_in_place = converting.put_in_place

    def put_and_fail(new: Path, path: Path) -> None:
        put_in_place(new, path)
        if path.name == NOTE:
            raise OSError(errno.ENOSPC, "no room")

    with monkeypatch.context() as patched:
        patched.setattr(converting, "put_in_place", put_and_fail)
        with pytest.raises(Full):
            convert(folder, None, KEY, key_file())
    assert not (folder / NOTE).exists()
    assert holds(folder, None)
