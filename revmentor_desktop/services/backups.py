"""Backups of the workspace: writing and verifying them, listing them, and letting old ones go.

Every pair has a folder of its own, named by the pair's id, below each place where backups are
kept.  The copy itself has to be made while nobody writes, and takes milliseconds; verifying it
and everything else is done on the copy, in the background.  A backup that fails leaves those
that are there alone.
"""

from __future__ import annotations

import json
import os
import re
import shutil
from contextlib import ExitStack, suppress
from datetime import UTC, datetime
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from revmentor_desktop.domain.backups import Stamp, kept
from revmentor_desktop.domain.times import wall_clock
from revmentor_desktop.domain.values import dataclass
from revmentor_desktop.services.unsearched import keep_from_search
from revmentor_desktop.store.carried_keys import append_keys
from revmentor_desktop.store.copying import (
    Contents,
    make_empty,
    make_folder,
    put_in_place,
    remove,
    verify_copy,
)
from revmentor_desktop.store.driver_errors import system_errors
from revmentor_desktop.store.errors import Full, StoreError
from revmentor_desktop.store.key_files import written_keys
from revmentor_desktop.store.keys import DataKey
from revmentor_desktop.store.restoring import FILE_NAME
from revmentor_desktop.store.stopping import Stop

if TYPE_CHECKING:
    from collections.abc import Iterator

    from revmentor_desktop.domain.people import Pair
    from revmentor_desktop.services.workspace import Workspace

SECOND = "RevMentor backups"
"""What the folder in the second place is called: there lie other things too."""

ABOUT = "about.json"
"""Beside the backups of a pair: where its workspace lies, to find them when that cannot be read."""

STRETCH = 4 << 20
"""Bytes that are written to the second place between two looks whether it should stop."""

ROOM = 1.2
"""How many times the file's size must be free where a backup goes."""

_NAME = re.compile(r"revmentor-(\d{6,18})-(\d{8}T\d{6})Z\.db")
_TIME = "%Y%m%dT%H%M%S"
_PLAIN_ID = re.compile(r"[0-9A-Za-z-]{1,64}")


@dataclass(frozen=True, slots=True)
class Backup:
    """One verified copy of a workspace."""

    path: Path
    stamp: Stamp
    size: int

    @property
    def made(self) -> datetime:
        """When it was made, by the clock of then."""
        return self.stamp.made


@dataclass(frozen=True, slots=True)
class Draft:
    """A copy that was made and counts for nothing yet.

    That of a protected workspace opens with *key*, and shall carry *keys*, so that its
    passphrase is enough.
    """

    path: Path
    final: Path
    held: Contents
    key: DataKey | None = None
    keys: bytes | None = None

    def verify(self, stop: Stop | None = None) -> None:
        """See that the copy is whole, and give it its keys; raise ``StoreError`` if it is not."""
        verify_copy(self.path, self.held, self.key, stop)
        if self.keys is not None:
            append_keys(self.path, self.keys)
        if self.key is not None:
            self.key.wipe()


@dataclass(frozen=True, slots=True)
class Made:
    """A backup that was made, and what kept it out of the second place."""

    backup: Backup
    missed: StoreError | None


# --- listing ------------------------------------------------------------------------------


def folder_of(place: Path, pair: str) -> Path:
    """Return where below *place* the backups of *pair* are."""
    plain = _PLAIN_ID.fullmatch(pair) is not None
    return place / (pair if plain else sha256(pair.encode("utf-8", "replace")).hexdigest()[:32])


def listed(folder: Path) -> tuple[Backup, ...]:
    """Return the backups in *folder*, the newest first; none where it cannot be read.

    One that goes meanwhile is none, as where another program lets old ones go.
    """
    found = []
    with suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            stamp = _stamp(entry.name)
            with suppress(OSError):
                if stamp is not None and entry.is_file():
                    found.append(Backup(folder / entry.name, stamp, entry.stat().st_size))
    return tuple(sorted(found, key=lambda backup: backup.stamp.number, reverse=True))


def known_for(place: Path, workspace: Path) -> Path | None:
    """Return the folder below *place* with backups of what lay in *workspace*, if there is one."""
    with suppress(OSError):
        for folder in sorted(place.iterdir()):
            if _about(folder) == str(workspace.absolute()):
                return folder
    return None


def listed_for(place: Path, workspace: Path) -> tuple[Backup, ...]:
    """Return what one can go back to of what lay in the folder *workspace*, the newest first.

    That are its backups below *place*, and the copies beside it: from before an upgrade, and what a
    sync service put there.
    """
    known = known_for(place, workspace)
    backups = () if known is None else listed(known)
    beside = []
    with suppress(OSError):
        for path in _beside(workspace):
            with suppress(OSError):  # one that has just gone takes none with it
                status = path.stat()
                made = datetime.fromtimestamp(status.st_mtime, UTC)
                beside.append(Backup(path, Stamp(0, made), status.st_size))
    return (*backups, *sorted(beside, key=lambda backup: backup.made, reverse=True))


def conflicting(workspace: Path) -> tuple[Path, ...]:
    """Return the other versions of what lies in the folder *workspace*, by their names.

    A sync service puts one beside a file that two computers have changed, and calls it like the
    file, and more.
    """
    with suppress(OSError):
        return tuple(sorted(filter(is_other_version, _beside(workspace))))
    return ()


def is_other_version(path: Path) -> bool:
    """Say whether *path* is called as one that a sync service puts beside a workspace."""
    own = path.name == FILE_NAME or path.match("workspace-version-*.db")
    return path.match("workspace*.db") and not own


def _beside(workspace: Path) -> Iterator[Path]:
    return (path for path in workspace.glob("workspace*.db") if path.name != FILE_NAME)


def all_listed(place: Path) -> tuple[Backup, ...]:
    """Return the backups of all pairs below *place*, the newest first."""
    found: list[Backup] = []
    with suppress(OSError):
        for folder in place.iterdir():
            found += listed(folder)
    return tuple(sorted(found, key=lambda backup: backup.made, reverse=True))


# --- making -------------------------------------------------------------------------------


def back_up(workspace: Workspace, place: Path, stop: Stop | None = None) -> Backup:
    """Make a backup of *workspace* below *place*; raise ``StoreError`` if that cannot be.

    Soon after *stop* says so that is ``Stopped``.
    """
    return finish(begin(workspace, place, stop), stop)


def back_up_twice(
    workspace: Workspace, place: Path, second: Path | None, stop: Stop | None = None
) -> Made:
    """Make a backup of *workspace* below *place*, and a copy of it in the *second* one.

    Raises ``StoreError`` if the first cannot be made; that the second could not is only said, as
    it is where *stop* was heard when the first was there.
    """
    backup = back_up(workspace, place, stop)
    if second is None:
        return Made(backup, missed=None)
    try:
        if stop is not None:
            stop.writing_second()
        write_second(backup, second, stop)
    except StoreError as error:
        return Made(backup, missed=error)
    return Made(backup, missed=None)


def begin(workspace: Workspace, place: Path, stop: Stop | None = None) -> Draft:
    """Copy *workspace* as it is at this moment; ``finish`` makes a backup of the copy.

    What is only read may be a copy that lies elsewhere: where the pair's own is known it stays so,
    and its backups are found for it.
    """
    folder = folder_of(place, workspace.pair.id)
    with system_errors(folder):
        elsewhere = workspace.read_only and _about(folder) != ""
        _prepare(folder, None if elsewhere else workspace.folder)
        backups = listed(folder)
        number = backups[0].stamp.number + 1 if backups else 1
        final = folder / _name(Stamp(number, workspace.now()))
        draft = final.with_name(f"{final.name}.new")
        _clear(folder)
        _need_room(folder, workspace.folder)
    with ExitStack() as failed:
        failed.callback(remove, draft)
        held = workspace.copy_to(draft, stop)
        failed.pop_all()
    return _draft_of(workspace, draft, final, held)


def finish(draft: Draft, stop: Stop | None = None) -> Backup:
    """Verify *draft*, make it a backup, and let go what is older than need be.

    It may be done in the background.  Raises ``StoreError``; the draft is then gone, and every
    backup that was there still is.
    """
    with system_errors(draft.path), ExitStack() as undo:
        undo.callback(remove, draft.path)
        draft.verify(stop)
        put_in_place(draft.path, draft.final)
        let_go(draft.final.parent)
        stamp = _stamp(draft.final.name)
        assert stamp is not None
        return Backup(draft.final, stamp, draft.final.stat().st_size)


def write_one(workspace: Workspace, path: Path, stop: Stop | None = None) -> Path:
    """Write a backup of *workspace* as the one file *path*, to be carried to another computer.

    Raises ``StoreError``, which is ``Stopped`` soon after *stop* says so; then nothing is left at
    *path*, unless something was there before.
    """
    with system_errors(path), ExitStack() as undo:
        path.parent.stat()
        draft = path.with_name(f"{path.name}.new")
        undo.callback(remove, draft)
        remove(draft)
        _draft_of(workspace, draft, path, workspace.copy_to(draft, stop)).verify(stop)
        put_in_place(draft, path)
    return path


def file_name(pair: Pair, now: datetime, ending: str) -> str:
    """Return what a backup in one file is called: for whom it is, and the day."""
    names = f"{pair.mentor.first_name} and {pair.mentee.first_name}"
    plain = re.sub(r"[^\w -]", "", names).strip() or "RevMentor"
    return f"{plain} {wall_clock(now, pair.zone):%Y-%m-%d}{ending}"


def write_second(backup: Backup, place: Path, stop: Stop | None = None) -> Path:
    """Copy *backup* into the second *place*, and let go there too; return where it lies.

    Raises ``StoreError``: ``Missing`` where the place itself is not there, and ``Stopped`` soon
    after *stop* says so.
    """
    with system_errors(place):
        place.stat()  # a disk that is not plugged in is not to be made as a folder
        folder = place / SECOND / backup.path.parent.name
        _prepare(folder, None)
        _clear(folder)
        write_bytes_of(backup.path, folder / backup.path.name, stop)
        let_go(folder)
    return folder / backup.path.name


def write_bytes_of(file: Path, to: Path, stop: Stop | None = None) -> None:
    """Copy *file*, which nobody has open, to *to*: whole and on the disk, or not at all.

    Raises ``StoreError``, and ``Stopped`` soon after *stop* says so.
    """
    draft = to.with_name(f"{to.name}.new")
    with system_errors(to), ExitStack() as undo:
        undo.callback(remove, draft)
        remove(draft)
        make_empty(draft)
        stop, size = stop or Stop(), file.stat().st_size
        with file.open("rb") as read, draft.open("r+b") as written:
            for part in stop.each(iter(partial(read.read, STRETCH), b"")):
                written.write(part)
                written.flush()
                os.fsync(written.fileno())  # a stick takes seconds for what it was only handed
                stop.reach(written.tell(), size)
        put_in_place(draft, to)


def let_go(folder: Path) -> None:
    """Remove the backups in *folder* that need not be kept; one that cannot be removed stays."""
    backups = listed(folder)
    stay = kept(backup.stamp for backup in backups)
    for backup in backups:
        if backup.stamp not in stay:
            with suppress(OSError):
                backup.path.unlink()


# --- private ------------------------------------------------------------------------------


def _draft_of(workspace: Workspace, draft: Path, final: Path, held: Contents) -> Draft:
    if workspace.key is None or workspace.folder is None:
        return Draft(draft, final, held)
    key = workspace.key.copy()
    return Draft(draft, final, held, key, written_keys(workspace.folder, key))


def _prepare(folder: Path, workspace: Path | None) -> None:
    make_folder(folder)
    keep_from_search(folder)
    if workspace is not None and _about(folder) != str(workspace.absolute()):
        new = folder / f"{ABOUT}.new"
        remove(new)
        make_empty(new)
        new.write_text(json.dumps({"workspace": str(workspace.absolute())}), encoding="utf-8")
        new.replace(folder / ABOUT)


def _about(folder: Path) -> str:
    try:
        return str(json.loads((folder / ABOUT).read_bytes())["workspace"])
    except (OSError, ValueError, TypeError, LookupError):
        return ""


def _clear(folder: Path) -> None:
    """Remove what is left in *folder* of a backup that was interrupted."""
    for remains in folder.glob("*.new"):
        remove(remains)


def _need_room(folder: Path, workspace: Path | None) -> None:
    if workspace is not None:
        size = sum(file.stat().st_size for file in workspace.glob("workspace.db"))
        if shutil.disk_usage(folder).free < ROOM * size:
            raise Full(folder)


def _name(stamp: Stamp) -> str:
    return f"revmentor-{stamp.number:06}-{stamp.made.strftime(_TIME)}Z.db"


def _stamp(name: str) -> Stamp | None:
    found = _NAME.fullmatch(name)
    if found is None:
        return None
    try:
        made = datetime.fromisoformat(f"{found[2]}+00:00")
    except ValueError:
        return None
    return Stamp(int(found[1]), made)
