"""Protecting a workspace, giving it another key, and removing its protection again.

The file is exported into a draft with the other key, which is compared with it row by row.  Then
a note is written that says so, and from that moment the draft is the workspace: whatever is
interrupted afterwards is finished when the workspace is opened the next time.  What meets an
obstacle before the draft has its place is taken back.  What the draft
replaces is overwritten before it is removed, and so is every older copy in the folders that the
note names: none of them may stay readable, or need a key that nobody has any more.
"""

from __future__ import annotations

import json
import secrets
from base64 import b64decode, b64encode
from contextlib import ExitStack, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from revmentor_desktop.domain.values import dataclass
from revmentor_desktop.store.carried_keys import append_keys, carried_keys, cut_keys_off
from revmentor_desktop.store.copying import (
    journal_of,
    make_durable,
    make_empty,
    put_in_place,
    remove,
)
from revmentor_desktop.store.driver_errors import system_errors
from revmentor_desktop.store.engine import is_readable
from revmentor_desktop.store.errors import Damaged, StoreError, WrongKey
from revmentor_desktop.store.good_end import mark
from revmentor_desktop.store.key_files import (
    copies_in,
    put_copies_back,
    remove_keys,
    write_keys,
)
from revmentor_desktop.store.keys import DataKey, KeyFile
from revmentor_desktop.store.lock import Lock
from revmentor_desktop.store.rekeying import erase, export_file
from revmentor_desktop.store.restoring import FILE_NAME, finish_restoring
from revmentor_desktop.store.sealing import sealed, unsealed
from revmentor_desktop.store.upgrade import check_header

if TYPE_CHECKING:
    from collections.abc import Iterable

    from revmentor_desktop.store.key_files import Copies

NOTE = "workspace.converting"
"""Lies in the folder from the moment the other key counts until nothing is left of the old one."""

_NONCE = 12
_PURPOSE = b"RevMentor key of before, version 1"


@dataclass(frozen=True, slots=True)
class _Note:
    """What is to be done yet: the key file to be written, or none; the key of before; where else.

    The key of before is sealed with the one of now; it is bare where there is none, because then
    anybody can read the workspace anyway.
    """

    keys: bytes | None
    before: bytes
    others: tuple[Path, ...]


def convert(
    folder: Path,
    before: DataKey | None,
    now: DataKey | None,
    keys: KeyFile | None,
    others: Iterable[Path] = (),
) -> tuple[Path, ...]:
    """Have the workspace in *folder*, which nobody may have open, open with *now* from now on.

    *before* is what it opens with so far; *keys* is the key file of *now*; ``None`` is no
    protection.  The older copies in *folder* and in the folders *others* are converted too;
    return those that could not be.  Raises ``StoreError``; then nothing has changed.  What stands
    in the way once the workspace opens with *now* is left to whoever opens it.
    """
    path = folder / FILE_NAME
    with system_errors(folder), ExitStack() as undo:
        undo.callback(Lock.take(folder).release)
        finish_restoring(folder)
        finish_converting(folder)
        finish_copies(folder, before)
        sound, copies = _write_draft(path, before, now), copies_in(folder)
        written = None if keys is None else keys.written()
        try:
            _write_note(folder / NOTE, _Note(written, _as_kept(before, now), tuple(others)))
            finish_converting(folder)
            if sound:
                mark(path, 0)  # it was looked through just now
            return finish_copies(folder, now)
        except (StoreError, OSError):
            if _draft(path).exists():
                with suppress(StoreError):
                    _take_back(folder, copies)
                raise
            return ()


def is_being_converted(folder: Path) -> bool:
    """Say whether a conversion was begun in *folder* and its file not put in place."""
    path = folder / FILE_NAME
    with system_errors(folder):
        return (folder / NOTE).exists() and _draft(path).exists()


def finish_converting(folder: Path) -> None:
    """Put in place what was converted in *folder*; only for whoever holds the lock.

    Without a note the old file counts, and what was begun is removed.
    """
    path = folder / FILE_NAME
    with system_errors(folder):
        if not (folder / NOTE).exists():
            for draft in (_unfinished(path), _draft(path)):
                remove(draft, journal_of(draft))
            remove(_unwritten(folder / NOTE))
            return
        note = _read_note(folder / NOTE)
        if note.keys is not None:
            write_keys(folder, note.keys)
        _swap_in(path)
        if note.keys is None:
            remove_keys(folder)


def finish_copies(folder: Path, key: DataKey | None) -> tuple[Path, ...]:
    """Convert the older copies of the workspace in *folder*, which opens with *key*.

    Nothing is to be done where no conversion was begun.  Return the copies that stayed as they
    were, because they are damaged or cannot be written.
    """
    if not (folder / NOTE).exists():
        return ()
    note = _read_note(folder / NOTE)
    before = _as_it_was(note.before, key)
    left = []
    for copy in _copies(folder, note.others):
        try:
            erase(_unverified(copy))
            convert_file(copy, before, key, note.keys)
        except (StoreError, OSError):
            left.append(copy)
    with system_errors(folder):
        remove(folder / NOTE)
        make_durable(folder)
    return tuple(left)


# --- one file -----------------------------------------------------------------------------


def convert_file(
    path: Path, before: DataKey | None, now: DataKey | None, keys: bytes | None
) -> None:
    """Have the copy *path*, which nobody has open, open with *now* instead of *before*.

    It carries *keys* then.  One that was converted already stays as it is.  Raises
    ``StoreError``; the file is then as it was.
    """
    with system_errors(path):
        _swap_in(path)  # where it was interrupted
        if not path.exists() or _opens(path, now):
            return
        carried = carried_keys(path)
        cut_keys_off(path)
        try:
            _write_draft(path, before, now, keys)
        except (StoreError, OSError):
            if carried is not None:
                append_keys(path, carried)
            raise
        _swap_in(path)


def _opens(path: Path, key: DataKey | None) -> bool:
    if key is None:
        return is_readable(path)
    try:
        check_header(path, key=key)
    except StoreError:
        return False
    return True


def _write_draft(
    path: Path, before: DataKey | None, now: DataKey | None, keys: bytes | None = None
) -> bool:
    """Write the draft of *path*, and return whether its search indexes are sound."""
    unfinished = _unfinished(path)
    with ExitStack() as failed:
        failed.callback(remove, unfinished, journal_of(unfinished))
        remove(unfinished, journal_of(unfinished), _draft(path))
        sound = export_file(path, unfinished, before, now)
        if keys is not None:
            append_keys(unfinished, keys)
        put_in_place(unfinished, _draft(path))
        failed.pop_all()
    return sound


def _take_back(folder: Path, copies: Copies) -> None:
    """Have *folder* as it was, with these *copies* of its keys, where an obstacle was met.

    Whoever is told that nothing has changed must not find another key the next time.  What cannot
    be taken back either is finished then: so the note goes last but the draft, which counts for
    nothing without it.
    """
    path = folder / FILE_NAME
    with system_errors(folder):
        if not path.exists():
            _outgoing(path).replace(path)
        put_copies_back(folder, copies)
        make_durable(folder)
        remove(folder / NOTE, _unwritten(folder / NOTE))
        make_durable(folder)
        erase(_draft(path))  # it may be readable


def _swap_in(path: Path) -> None:
    """Put the draft of *path* in its place and erase what was there; go on where interrupted."""
    draft, outgoing = _draft(path), _outgoing(path)
    if draft.exists():
        if path.exists():
            erase(journal_of(path))
            path.replace(outgoing)
        draft.replace(path)
        make_durable(path.parent)
    erase(outgoing)


def _copies(folder: Path, others: Iterable[Path]) -> tuple[Path, ...]:
    """Return the copies of the workspace: before an upgrade, set aside, backups, those of a sync.

    What a sync service puts beside a file that two have changed is called like the file, and more.
    One whose conversion was interrupted may not have its name at the moment.
    """
    file = Path(FILE_NAME)
    places = [(folder, f"{file.stem}*{file.suffix}*"), (folder, f"*/{FILE_NAME}*")]
    places += [(other, f"*{file.suffix}*") for other in others]
    found: set[Path] = set()
    for place, pattern in places:
        with suppress(OSError):
            for path in place.glob(pattern):
                name = path.name.partition(file.suffix)[0] + file.suffix
                found.add(path.with_name(name))
    return tuple(sorted(found - {folder / FILE_NAME}))


def _draft(path: Path) -> Path:
    return path.with_name(f"{path.name}.converted")


def _outgoing(path: Path) -> Path:
    return path.with_name(f"{path.name}.outgoing")


def _unverified(copy: Path) -> Path:
    """Return where a backup lies as long as it counts for nothing."""
    return copy.with_name(f"{copy.name}.new")


def _unfinished(path: Path) -> Path:
    return path.with_name(f"{path.name}.converting")


# --- the note -----------------------------------------------------------------------------


def _write_note(note: Path, said: _Note) -> None:
    new = _unwritten(note)
    remove(new)
    make_empty(new)
    data = {
        "keys": None if said.keys is None else said.keys.decode("ascii"),
        "before": b64encode(said.before).decode("ascii"),
        "others": [str(other) for other in said.others],
    }
    new.write_text(json.dumps(data), encoding="utf-8")
    put_in_place(new, note)


def _read_note(note: Path) -> _Note:
    """Return what *note* says; it is ours, or the folder is somebody else's to write into."""
    try:
        data = json.loads(note.read_bytes())
        keys = None if data["keys"] is None else str(data["keys"]).encode("ascii")
        others = tuple(Path(other) for other in data["others"])
        return _Note(keys, b64decode(data["before"]), others)
    except (ValueError, TypeError, LookupError):
        raise Damaged(note) from None


def _unwritten(note: Path) -> Path:
    return note.with_name(f"{note.name}.new")


def _as_kept(before: DataKey | None, now: DataKey | None) -> bytes:
    if before is None or now is None:
        return b"" if before is None else before.raw
    nonce = secrets.token_bytes(_NONCE)
    return nonce + sealed(now.raw, nonce, before.raw, _PURPOSE)


def _as_it_was(kept: bytes, now: DataKey | None) -> DataKey | None:
    if not kept:
        return None
    if now is None:
        return DataKey(kept)
    try:
        return DataKey(unsealed(now.raw, kept[:_NONCE], kept[_NONCE:], _PURPOSE))
    except ValueError:
        raise WrongKey from None
