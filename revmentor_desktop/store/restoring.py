"""Putting a copy in the place of the file, and looking into one, without touching either.

Restoring never destroys.  What is there goes into a folder of its own, with its journal: a
journal left behind would be played back into the restored file.  The copy lies verified beside
the old file before anything is moved, and a note says what is to be moved where, so that an
interrupted restoring is finished when the workspace is opened the next time.  One that meets an
obstacle is taken back.  What was looked through just now is marked like what had a good end: it is
not looked through again to be opened.
"""

from __future__ import annotations

import json
import os
import shutil
from contextlib import ExitStack, closing, contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from revmentor_desktop.store.carried_keys import cut_keys_off
from revmentor_desktop.store.copying import (
    journal_of,
    make_durable,
    make_empty,
    make_folder,
    problems,
    problems_of_seals,
    put_in_place,
    remove,
)
from revmentor_desktop.store.driver_errors import driver_errors, system_errors
from revmentor_desktop.store.engine import Database, connect, is_readable
from revmentor_desktop.store.errors import Damaged, StoreError
from revmentor_desktop.store.examination import Examination, Part
from revmentor_desktop.store.good_end import mark
from revmentor_desktop.store.key_files import COPY as KEY_COPY
from revmentor_desktop.store.key_files import FILE as KEY_FILE
from revmentor_desktop.store.key_files import (
    copies_in,
    put_copies_back,
    remove_new,
    write_key_file,
    write_keys,
)
from revmentor_desktop.store.lock import Lock, process_start
from revmentor_desktop.store.queries import Queries
from revmentor_desktop.store.rekeying import erase, export_file
from revmentor_desktop.store.stopping import Stop
from revmentor_desktop.store.upgrade import check, check_header, upgrade

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from revmentor_desktop.store.key_files import Copies
    from revmentor_desktop.store.keys import DataKey

FILE_NAME = "workspace.db"
"""The one file that holds everything, in the folder of the workspace."""

NOTE = "workspace.restoring"
"""Lies in the folder while a restored file takes the place of the old one."""

LARGEST_NOTE = 128 * 1024
"""Bytes of a note that are read: more than the largest key file takes in it."""

_ROOM = "looking-"
_DRAFT = f"{FILE_NAME}.restored"
_ASIDE = "replaced"


# --- looking ------------------------------------------------------------------------------


@contextmanager
def opened_copy(
    file: Path, scratch: Path, key: DataKey | None = None, told: Examination | None = None
) -> Iterator[Queries]:
    """Give what answers questions of *file*, a copy of this or an older version; it stays as it is.

    It is brought up to date in a copy of its own, which lies below the folder *scratch* for that
    while.  With a *key* that copy is protected, and *file* may be.  Raises ``Missing``,
    ``NotOurs``, ``TooNew``, ``Damaged``, ``Stopped`` soon after *told* was stopped, or another
    ``StoreError``.
    """
    told = told or Examination()
    with system_errors(file), ExitStack() as undo:
        scratch.mkdir(mode=0o700, parents=True, exist_ok=True)
        draft = undo.enter_context(room_in(scratch)) / _DRAFT
        sound = _take_over(file, draft, key, told)
        connection = connect(draft, key=key)
        with closing(Database(connection, draft)) as database:
            upgrade(connection, None, told=told, search=sound)  # nobody searches this copy
            yield Queries(database)


@contextmanager
def room_in(folder: Path) -> Iterator[Path]:
    """Give a folder of its own within *folder* for a copy, which does not stay."""
    with TemporaryDirectory(prefix=f"{_ROOM}{os.getpid()}-", dir=folder) as room:
        yield Path(room)


def tidy(folder: Path) -> None:
    """Remove from *folder* the rooms of processes that were ended while they had one."""
    for room in folder.glob(f"{_ROOM}*"):
        number = room.name.removeprefix(_ROOM).partition("-")[0]
        if number.isdecimal() and process_start(int(number)) is None:
            shutil.rmtree(room, ignore_errors=True)


# --- restoring ----------------------------------------------------------------------------


def restore(
    folder: Path,
    file: Path,
    aside: str,
    *,
    key: DataKey | None = None,
    keys: bytes | None = None,
    told: Examination | None = None,
) -> Path | None:
    """Make a copy of *file* the workspace in *folder*, made if need be; *file* is left alone.

    With a *key* the workspace is protected, whether *file* is or not; the key file in *folder*
    belongs to it, or *keys* is what that shall hold.  What is there is moved into the new folder
    *aside* within it; return that, or ``None`` where nothing was there.  Raises ``OpenElsewhere``
    when the workspace is open, ``Stopped`` soon after *told* was stopped, and whatever else stands
    in the way; then nothing has changed.  What stands in the way once the copy has its place is
    left to whoever opens the workspace.
    """
    with system_errors(folder), ExitStack() as undo:
        make_folder(folder)
        undo.callback(_give_back, Lock.take(folder))
        finish_restoring(folder)
        draft = folder / _DRAFT
        with ExitStack() as failed:
            failed.callback(remove, _unwritten(folder / NOTE), folder / NOTE)
            failed.callback(remove, draft, journal_of(draft))
            sound = _take_over(file, draft, key, told or Examination())
            make_durable(draft)
            kept = folder / aside
            was_there = (folder / FILE_NAME).exists()
            copies = None if keys is None else copies_in(folder)
            _write_note(folder / NOTE, aside, keys)
            failed.pop_all()
        try:
            finish_restoring(folder)
        except StoreError:
            if draft.exists():
                with suppress(StoreError):
                    _take_back(folder, copies)
                raise
        if sound:
            mark(folder / FILE_NAME, 0)
    return kept if was_there else None


def is_being_restored(folder: Path) -> bool:
    """Say whether a restoring was begun in *folder* and not finished."""
    with system_errors(folder):
        return (folder / NOTE).exists()


def finish_restoring(folder: Path) -> None:
    """Finish what was interrupted in *folder*; only for whoever holds the lock.

    As long as the draft has its own name, what has the name of the file is the old one.  Other keys
    come with the note: before it is written nobody must need them.
    """
    note, draft, path = folder / NOTE, folder / _DRAFT, folder / FILE_NAME
    with system_errors(folder):
        if not note.exists():
            erase(_readable(draft))
            remove(draft, journal_of(draft), _unwritten(note))
            return
        if draft.exists():
            aside, keys = _read_note(note)
            if keys is not None:
                _keep_keys(folder, folder / aside)
                write_keys(folder, keys)
            _put_aside(path, folder / aside)
            draft.replace(path)
            make_durable(folder)
        remove(note)
        make_durable(folder)


def _give_back(lock: Lock) -> None:
    """Give *lock* back if that can be: what was restored is, and what failed is told as that."""
    with suppress(StoreError):
        lock.release()


def _keep_keys(folder: Path, kept: Path) -> None:
    """Put the key file of what will be set aside beside it, because it gets another one.

    One that is there was put there before this was interrupted.  Where the two copies differ,
    nobody knows here which of them opens it.
    """
    first, second = copies_in(folder).values()
    keys = second if first is None else first
    if keys is not None and not (kept / KEY_FILE).exists():
        kept.mkdir(mode=0o700, exist_ok=True)
        if second not in (None, keys):
            write_key_file(kept / KEY_COPY, second)
        write_key_file(kept / KEY_FILE, keys)


def _put_aside(path: Path, kept: Path) -> None:
    for old in (path, journal_of(path)):
        if old.exists():
            kept.mkdir(mode=0o700, exist_ok=True)
            old.replace(kept / old.name)
            make_durable(kept)


def _take_back(folder: Path, copies: Copies | None) -> None:
    """Have *folder* as it was, with these *copies* of its keys, where restoring found an obstacle.

    Whoever is told that nothing has changed must not find the backup there the next time.  What
    cannot be taken back either is finished then: so the note goes last.
    """
    draft, path = folder / _DRAFT, folder / FILE_NAME
    with system_errors(folder):
        kept = folder / _read_note(folder / NOTE)[0]
        if not path.exists():
            for old in (journal_of(path), path):
                if (kept / old.name).exists():
                    (kept / old.name).replace(old)
        if copies is not None:
            put_copies_back(folder, copies)
        make_durable(folder)
        remove(folder / NOTE)
        make_durable(folder)
        remove(draft, journal_of(draft))
        if kept.exists() and not (kept / FILE_NAME).exists():
            remove_new(kept)
            remove(kept / KEY_FILE, kept / KEY_COPY)
            kept.rmdir()


def _write_note(note: Path, aside: str, keys: bytes | None) -> None:
    new = _unwritten(note)
    remove(new)
    make_empty(new)
    said = {"aside": aside, "keys": None if keys is None else keys.decode("latin-1")}
    new.write_text(json.dumps(said), encoding="utf-8")
    put_in_place(new, note)


def _unwritten(note: Path) -> Path:
    return note.with_name(f"{note.name}.new")


def _read_note(note: Path) -> tuple[str, bytes | None]:
    """Return the name of the folder for what was there, and the other keys, if there are any.

    A note that is not of ours names no folder elsewhere.
    """
    try:
        said = json.loads(note.read_bytes()[:LARGEST_NOTE])
        aside, keys = str(said["aside"]), said.get("keys")
        written = None if keys is None else str(keys).encode("latin-1")
    except (ValueError, TypeError, LookupError, AttributeError):
        return _ASIDE, None
    ours = aside.startswith(_ASIDE) and aside == Path(aside).name
    return (aside if ours else _ASIDE), written


def copy_with_journal(
    file: Path,
    draft: Path,
    stop: Stop | None = None,
    told: Callable[[int, int], None] | None = None,
) -> None:
    """Copy *file*, which nobody has open, to *draft*, with its journal if it has one.

    *told* hears how many of how many bytes of *file* are copied.  Raises ``Stopped`` when *stop*
    says so.
    """
    stop = stop or Stop()
    for source, target in ((file, draft), (journal_of(file), journal_of(draft))):
        remove(target)
        if source.exists():
            make_empty(target)
            size = source.stat().st_size
            with source.open("rb") as original, target.open("wb") as copy:
                while part := original.read(1 << 20):
                    stop.check()
                    copy.write(part)
                    if told is not None and source == file:
                        told(copy.tell(), size)


def _take_over(file: Path, draft: Path, key: DataKey | None, told: Examination) -> bool:
    """Copy *file*, with its journal if it has one, to *draft*, and check that it holds together.

    The draft opens with *key*, and so does *file* unless anybody can read it.  Return whether all
    of the draft was looked through, and its search indexes are sound too.
    """
    if key is not None and is_readable(file):
        _take_over_readable(file, draft, key, told)
        return False  # what was looked through is what it was written anew from
    if key is None:
        check_header(file)
    told.begin(Part.COPY)
    copy_with_journal(file, draft, told, told.reach)
    cut_keys_off(draft)
    version = check_header(draft, key=key)
    with closing(connect(draft, key=key)) as connection:  # plays the journal back
        sound = check(connection, draft, version, told=told, thorough=True)
        with driver_errors(draft), told.watching(connection):
            if problems(connection, "foreign_key_check"):
                raise Damaged(draft)
    remove(journal_of(draft))
    if key is not None and problems_of_seals(draft, key, told):
        raise Damaged(draft)
    return sound


def _take_over_readable(file: Path, draft: Path, key: DataKey, told: Examination) -> None:
    readable = _readable(draft)
    with ExitStack() as undo:
        undo.callback(erase, readable)
        _take_over(file, readable, None, told)
        remove(draft)
        export_file(readable, draft, None, key, told)


def _readable(draft: Path) -> Path:
    """Return where a copy lies that is to be protected before it becomes the draft."""
    return draft.with_name(f"{draft.name}.readable")
