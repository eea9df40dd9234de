"""Backups: verified before they count, numbered, thinned out, and never lost to one that failed."""

from __future__ import annotations

import os
import sqlite3
import stat
import sys
from contextlib import closing, contextmanager
from datetime import UTC, datetime, timedelta
from shutil import copytree
from typing import TYPE_CHECKING, NamedTuple

import pytest

from revmentor_desktop.domain.actions import Action
from revmentor_desktop.domain.changes import added
from revmentor_desktop.services import backups
from revmentor_desktop.services.backups import (
    ABOUT,
    SECOND,
    back_up,
    back_up_twice,
    begin,
    finish,
    folder_of,
    known_for,
    listed,
    listed_for,
    write_one,
    write_second,
)
from revmentor_desktop.services.trouble import (
    Damaged,
    Full,
    Missing,
    ReadOnly,
    Stopped,
    Unavailable,
)
from revmentor_desktop.services.unsearched import MARKS
from revmentor_desktop.services.workspace import Copying, Part, Stop, Workspace
from tests import make
from tests.copies import read_copy
from tests.rights import ordinary_folder, ordinary_user
from tests.store.cheap import KEY, key_file

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


class Clock:
    """A clock that somebody sets."""

    def __init__(self) -> None:
        self.now = datetime(2026, 1, 1, 9, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def opened(tmp_path: Path, clock: Clock) -> Iterator[Workspace]:
    workspace = Workspace.create(tmp_path / "pair", make.pair(), now=clock)
    workspace.commit(added(make.private_note(1)))
    yield workspace
    workspace.close()


def beside_marks(folder: Path) -> set[str]:
    """Return the names of the files below *folder*, but for what keeps them from a search."""
    return {file.name for file in folder.rglob("*") if file.is_file()} - set(MARKS.values())


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return tmp_path / "backups"


# --- one backup ---------------------------------------------------------------------------


def test_a_backup_holds_everything(opened: Workspace, place: Path, tmp_path: Path) -> None:
    made = back_up(opened, place)
    assert set(read_copy(made.path, tmp_path / "scratch")) == set(opened.read.each_thing())
    assert made.path.parent == folder_of(place, opened.pair.id)
    assert made.made == datetime(2026, 1, 1, 9, tzinfo=UTC)


def test_it_holds_what_was_there_when_it_was_begun(
    opened: Workspace, place: Path, tmp_path: Path
) -> None:
    draft = begin(opened, place)
    opened.commit(added(make.note(7)))
    made = finish(draft)
    assert make.note(7) not in read_copy(made.path, tmp_path / "scratch")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such bits")
def test_nobody_else_may_read_it(opened: Workspace, place: Path) -> None:
    made = back_up(opened, place)
    assert stat.S_IMODE((made.path.parent / ABOUT).stat().st_mode) == 0o600
    assert stat.S_IMODE(made.path.stat().st_mode) == 0o600
    assert stat.S_IMODE(made.path.parent.stat().st_mode) == 0o700


def test_the_workspace_works_on(opened: Workspace, place: Path) -> None:
    back_up(opened, place)
    opened.commit(added(make.note(2)))
    assert opened.read.note(make.note(2).id) == make.note(2)


def test_the_numbers_go_on_whatever_the_clock_says(
    opened: Workspace, place: Path, clock: Clock
) -> None:
    for days in (0, 5, -900):
        clock.now += timedelta(days=days)
        back_up(opened, place)
    found = listed(folder_of(place, opened.pair.id))
    assert [one.stamp.number for one in found] == [3, 2, 1]
    assert found[0].made < found[1].made


def test_what_else_lies_there_is_neither_listed_nor_removed(
    opened: Workspace, place: Path, clock: Clock
) -> None:
    folder = folder_of(place, opened.pair.id)
    folder.mkdir(parents=True)
    others = (
        "holiday.jpg",
        "revmentor-000001-yesterday.db",
        "revmentor-000002-99999999T999999Z.db",
    )
    for name in others:
        (folder / name).write_bytes(b"mine")
    for _ in range(20):
        clock.now += timedelta(minutes=30)
        back_up(opened, place)
    assert {path.name for path in folder.iterdir()} >= set(others)
    assert len(listed(folder)) < 20


def test_a_pair_with_a_strange_id_gets_a_folder_below_the_place(place: Path) -> None:
    for id in ("../../elsewhere", "a/b", "", "\ud800", "x" * 500):
        assert folder_of(place, id).parent == place
        assert folder_of(place, id).name.isalnum()


def test_the_backups_of_a_workspace_are_found_by_where_it_lies(
    opened: Workspace, place: Path, tmp_path: Path
) -> None:
    back_up(opened, place)
    assert known_for(place, tmp_path / "pair") == folder_of(place, opened.pair.id)
    assert known_for(place, tmp_path / "other") is None
    assert known_for(tmp_path / "nowhere", tmp_path / "pair") is None


def test_they_are_found_still_after_one_of_a_copy_that_was_only_read(
    opened: Workspace, place: Path, tmp_path: Path
) -> None:
    opened.close()
    copytree(tmp_path / "pair", tmp_path / "stick")
    with closing(Workspace.open(tmp_path / "stick", read_only=True)) as copy:
        back_up(copy, place)
        assert known_for(place, tmp_path / "stick") is not None  # none other is known
    with closing(Workspace.open(tmp_path / "pair")) as again:
        back_up(again, place)
    with closing(Workspace.open(tmp_path / "stick", read_only=True)) as copy:
        back_up(copy, place)
    assert known_for(place, tmp_path / "pair") == folder_of(place, again.pair.id)


@pytest.mark.skipif(os.name == "nt", reason="there a listing has the sizes already")
def test_one_that_goes_while_they_are_listed_takes_no_other_with_it(
    opened: Workspace, place: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(3):
        (tmp_path / "pair" / f"workspace-version-{number}.db").write_bytes(b"old")
        back_up(opened, place)
    whole = {one.path for one in listed_for(place, tmp_path / "pair")}
    assert len(whole) == 6
    gone = {min(whole), max(whole)}
    scan = os.scandir

    @contextmanager
    def scanned(folder: Path) -> Iterator[Iterator[os.DirEntry[str]]]:
        with scan(folder) as entries:
            yield (_let_go(entry, gone) for entry in entries)

    monkeypatch.setattr(os, "scandir", scanned)
    assert {one.path for one in listed_for(place, tmp_path / "pair")} == whole - gone


def _let_go(entry: os.DirEntry[str], gone: set[Path]) -> os.DirEntry[str]:
    for path in gone:
        if path.name == entry.name:
            path.unlink()
    return entry


# --- a year -------------------------------------------------------------------------------


def test_over_a_year_all_that_are_kept_can_be_restored(
    opened: Workspace, place: Path, clock: Clock, tmp_path: Path
) -> None:
    for day in range(122):
        clock.now += timedelta(days=3)
        opened.commit(added(make.action(day)))
        made = back_up(opened, place)
    found = listed(made.path.parent)
    assert found[0] == made
    assert 12 + 4 <= len(found) <= 12 + 10 + 8 + 6
    for backup in found:
        things = read_copy(backup.path, tmp_path / "scratch")
        assert sum(isinstance(thing, Action) for thing in things) == backup.stamp.number


# --- failures -----------------------------------------------------------------------------


class NoRoom(NamedTuple):
    free: int


def test_without_room_the_older_ones_stay(
    opened: Workspace, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = back_up(opened, place)
    monkeypatch.setattr(backups.shutil, "disk_usage", lambda _: NoRoom(1))
    with pytest.raises(Full):
        back_up(opened, place)
    assert listed(first.path.parent) == (first,)


def test_a_copy_that_is_not_whole_never_counts(opened: Workspace, place: Path) -> None:
    first = back_up(opened, place)
    draft = begin(opened, place)
    with draft.path.open("r+b") as file:
        file.truncate(8192 * 3)
    with pytest.raises(Damaged):
        finish(draft)
    assert beside_marks(first.path.parent) == {first.path.name, "about.json"}


def test_a_copy_without_any_table_never_counts(opened: Workspace, place: Path) -> None:
    draft = begin(opened, place)
    draft.path.unlink()
    with closing(sqlite3.connect(draft.path)) as empty:
        empty.execute("PRAGMA user_version = 1")
    with pytest.raises(Damaged):
        finish(draft)
    assert listed(draft.path.parent) == ()


def test_a_copy_with_fewer_rows_never_counts(opened: Workspace, place: Path) -> None:
    draft = begin(opened, place)
    draft.held["private_notes"] += 1
    with pytest.raises(Damaged):
        finish(draft)
    assert listed(draft.path.parent) == ()


def test_one_that_fails_takes_none_away(
    opened: Workspace, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as all_stay:
        all_stay.setattr(backups, "let_go", lambda _folder: None)
        for _ in range(20):
            back_up(opened, place)
    draft = begin(opened, place)
    draft.held["private_notes"] += 1
    before = listed(folder_of(place, opened.pair.id))
    with pytest.raises(Damaged):
        finish(draft)
    assert listed(folder_of(place, opened.pair.id)) == before
    back_up(opened, place)
    assert len(listed(folder_of(place, opened.pair.id))) < len(before)


def test_what_an_interrupted_backup_left_is_removed_by_the_next(
    opened: Workspace, place: Path
) -> None:
    draft = begin(opened, place)
    made = back_up(opened, place)
    assert not draft.path.exists()
    assert listed(made.path.parent) == (made,)


def test_one_that_is_stopped_leaves_nothing(opened: Workspace, place: Path) -> None:
    stop = Stop()
    draft = begin(opened, place, stop)
    stop.stop()
    with pytest.raises(Stopped):
        finish(draft, stop)
    with pytest.raises(Stopped):
        back_up(opened, place, stop)
    assert beside_marks(draft.path.parent) == {ABOUT}
    assert back_up(opened, place).path.exists()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such bits")
def test_a_place_that_cannot_be_written_to_is_said(opened: Workspace) -> None:
    with ordinary_folder() as folder:
        place = folder / "backups"
        place.mkdir()
        with ordinary_user(folder):
            place.chmod(0o500)
            with pytest.raises(ReadOnly):
                back_up(opened, place)


def test_a_file_where_the_place_should_be_is_said(opened: Workspace, place: Path) -> None:
    place.write_bytes(b"")
    with pytest.raises(Unavailable):
        back_up(opened, place)
    assert listed(place) == ()


# --- the second place ---------------------------------------------------------------------


def test_the_second_place_gets_a_copy_of_its_own(
    opened: Workspace, place: Path, tmp_path: Path
) -> None:
    second = tmp_path / "stick"
    second.mkdir()
    made = back_up(opened, place)
    copy = write_second(made, second)
    assert copy.read_bytes() == made.path.read_bytes()
    assert copy.parent.parent == second / SECOND
    assert len(listed(copy.parent)) == 1


def test_a_second_place_that_is_not_there_is_not_made(
    opened: Workspace, place: Path, tmp_path: Path
) -> None:
    made = back_up(opened, place)
    with pytest.raises(Missing):
        write_second(made, tmp_path / "stick")
    assert not (tmp_path / "stick").exists()


def test_the_second_place_is_thinned_out_too(
    opened: Workspace, place: Path, tmp_path: Path, clock: Clock
) -> None:
    second = tmp_path / "stick"
    second.mkdir()
    for _ in range(15):
        clock.now += timedelta(minutes=30)
        copy = write_second(back_up(opened, place), second)
    assert len(listed(copy.parent)) == 12


def fill(workspace: Workspace) -> None:
    """Write 15 megabytes into *workspace*: SQLite keeps the last of a new file in memory."""
    workspace.commit(added(*(make.note(n, body=f"{n} " * 1500) for n in range(1000, 2500))))


def test_it_is_told_how_far_a_copy_is_and_the_second_one(
    opened: Workspace, place: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backups, "STRETCH", 1 << 20)
    fill(opened)
    second = tmp_path / "stick"
    second.mkdir()
    told: list[tuple[Part, int, int]] = []
    back_up_twice(opened, place, second, Copying(lambda *said: told.append(said)))
    parts = [part for part, _, _ in told]
    assert list(dict.fromkeys(parts)) == [Part.COPY, Part.TABLES, Part.SECOND]
    for part in (Part.COPY, Part.TABLES, Part.SECOND):
        shares = [made / of for one, made, of in told if one is part]
        assert len(shares) > 3
        assert shares == sorted(shares)
        assert shares[0] == 0
        assert shares[-1] <= 1
    assert told[-1] == (Part.SECOND, told[-1][2], told[-1][2])


def test_a_protected_one_goes_to_its_end_and_says_how_far_it_is(
    tmp_path: Path, place: Path
) -> None:
    folder, second = tmp_path / "protected", tmp_path / "stick"
    second.mkdir()
    told: list[Part] = []
    with closing(Workspace.create(folder, make.pair(), key=KEY, keys=key_file())) as workspace:
        fill(workspace)
        made = back_up_twice(workspace, place, second, Copying(lambda part, *_: told.append(part)))
    assert made.backup.path.exists()
    assert made.missed is None
    assert list(dict.fromkeys(told)) == [Part.COPY, Part.TABLES, Part.SECOND]


class StoppedIn(Copying):
    """Is stopped once so much of a part is done."""

    def __init__(self, part: Part) -> None:
        super().__init__(self._hear_of)
        self._last = part

    def _hear_of(self, part: Part, made: int, _of: int) -> None:
        if part is self._last and made > 0:
            self.stop()


@pytest.mark.parametrize("part", [Part.COPY, Part.TABLES])
def test_one_file_that_is_stopped_leaves_what_was_there(
    opened: Workspace, tmp_path: Path, part: Part
) -> None:
    fill(opened)
    file = tmp_path / "carried" / "pair.revmentor"
    file.parent.mkdir()
    file.write_bytes(b"before")
    with pytest.raises(Stopped):
        write_one(opened, file, StoppedIn(part))
    assert [(one, one.read_bytes()) for one in file.parent.iterdir()] == [(file, b"before")]


class StoppedBetween(Stop):
    """Is stopped once the second place has got its first stretch."""

    def __init__(self, place: Path) -> None:
        super().__init__()
        self._place = place

    def check(self) -> None:
        if any(draft.stat().st_size for draft in self._place.rglob("*.new")):
            self.stop()
        super().check()


def test_stop_is_heard_while_the_second_place_is_written(
    opened: Workspace, place: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backups, "STRETCH", 4096)
    second = tmp_path / "stick"
    second.mkdir()
    made = back_up_twice(opened, place, second, StoppedBetween(second))
    assert isinstance(made.missed, Stopped)
    assert made.backup.path.exists()
    assert beside_marks(second) == set()


def test_what_was_interrupted_in_the_second_place_is_removed_by_the_next(
    opened: Workspace, place: Path, tmp_path: Path
) -> None:
    second = tmp_path / "stick"
    second.mkdir()
    copy = write_second(back_up(opened, place), second)
    torn = copy.with_name(f"{copy.name}.new")  # the stick was pulled out
    torn.write_bytes(b"half")
    write_second(back_up(opened, place), second)
    assert not torn.exists()


def test_closing_waits_for_nothing(opened: Workspace, place: Path) -> None:
    draft = begin(opened, place)
    with closing(opened):
        pass
    assert finish(draft).path.exists()
