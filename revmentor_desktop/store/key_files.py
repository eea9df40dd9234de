"""The two copies of the key file beside a protected workspace: reading, writing, removing them.

Without a key file only the recovery key opens the workspace.  So there are two of them, and
neither is given up before the disk has both new ones.  Each is tried: whether one is whole, only
its passphrase tells.
"""

from __future__ import annotations

from contextlib import ExitStack, suppress
from typing import TYPE_CHECKING

from revmentor_desktop.store.copying import make_durable, make_empty, put_in_place, remove
from revmentor_desktop.store.driver_errors import system_errors
from revmentor_desktop.store.errors import (
    KeysDamaged,
    KeysRefused,
    KeysUnsettled,
    Missing,
    StoreError,
    TooNew,
)
from revmentor_desktop.store.keys import LARGEST, LIMITS, Cost, KeyFile, Limits

if TYPE_CHECKING:
    from pathlib import Path
    from typing import TypeAlias

    from revmentor_desktop.store.keys import DataKey

    Copies: TypeAlias = dict[str, bytes | None]

FILE, COPY = "keys.json", "keys.bak"
"""What the key file of a folder and its second copy are called."""


_ANY_COST = Limits(floor=Cost(0, 0, 0), ceiling=Cost(2**32, 2**32, 2**32))


def has_keys(folder: Path) -> bool:
    """Say whether there is a key file in *folder*, of whatever content."""
    return any((folder / name).exists() for name in (FILE, COPY))


def read_keys(folder: Path, limits: Limits = LIMITS) -> KeyFile:
    """Return what the key file in *folder* says, or its second copy where that one is unusable.

    Raises what ``usable_keys`` raises.
    """
    return usable_keys(folder, limits)[0]


def usable_keys(folder: Path, limits: Limits = LIMITS) -> tuple[KeyFile, ...]:
    """Return what each copy of the key file in *folder* says that is usable; at least one is.

    They say the same, but where one is damaged in a way that only its passphrase brings to light,
    or where changing the passphrase was cut short.

    Raises ``KeysDamaged`` where neither is usable or there, ``KeysRefused`` for costs beyond
    *limits*, ``TooNew``.
    """
    found: list[KeyFile] = []
    trouble: StoreError | None = None
    for name in (FILE, COPY):
        try:
            file = KeyFile.read(_content(folder / name), limits)
        except Missing:
            continue
        except TooNew as error:
            trouble = trouble or TooNew(folder, error.found, error.known)
        except StoreError as error:
            trouble = trouble or type(error)(folder)
        else:
            found += [] if file in found else [file]
    if not found:
        raise trouble or KeysDamaged(folder)
    return tuple(found)


def belong_to(folder: Path, key: DataKey, limits: Limits = _ANY_COST) -> bool:
    """Say whether the key file in *folder* is that of *key*, at whatever cost it opens."""
    try:
        return any(file.fits(key) for file in usable_keys(folder, limits))
    except StoreError:
        return False


def check_in(folder: Path) -> bytes | None:
    """Return the check value in the key file in *folder*; ``None`` where none can be read."""
    try:
        return read_keys(folder, _ANY_COST).check
    except StoreError:
        return None


def written_keys(folder: Path, key: DataKey) -> bytes | None:
    """Return a key file for a copy of what opens with *key*, as it is written in *folder*.

    The one that *key* was taken from goes before another, and one that is whole before one that is
    not; ``None`` where there is none.
    """
    written = [keys for keys in copies_in(folder).values() if keys is not None]
    whole = [keys for keys in written if _goes_with(key, keys)]
    if key.unwrapped in whole:
        return key.unwrapped
    return next(iter(whole), key.unwrapped or next(iter(written), None))


def _goes_with(key: DataKey, keys: bytes) -> bool:
    """Say whether *keys* may be those of *key*, as those that a newer version wrote may be."""
    try:
        return _is_of(key, keys)
    except TooNew:
        return True


def _content(path: Path) -> bytes:
    with system_errors(path), path.open("rb") as file:
        return file.read(LARGEST + 1)


def write_keys(folder: Path, keys: bytes) -> None:
    """Have both copies in *folder* hold *keys*; return when the disk has them.

    Both are on the disk before one gets its name: where there is no room, nothing has changed.
    """
    paths = (folder / FILE, folder / COPY)
    with system_errors(folder), ExitStack() as failed:
        failed.callback(_try_to_remove_new, folder)
        for path in paths:
            _write_unnamed(path, keys)
            make_durable(_unwritten(path))
        for path in paths:
            _unwritten(path).replace(path)
        make_durable(folder)
        failed.pop_all()


def replace_keys(folder: Path, keys: bytes) -> None:
    """Have both copies in *folder* hold *keys* and no longer what they hold; see ``write_keys``.

    Raises ``StoreError`` where that cannot be; both hold then what they held.  Where that cannot be
    either it is ``KeysUnsettled``.
    """
    before = copies_in(folder)
    try:
        write_keys(folder, keys)
    except StoreError as error:
        try:
            if copies_in(folder) != before:
                put_copies_back(folder, before)
        except StoreError:
            raise KeysUnsettled(folder) from error
        raise


def mend_keys(folder: Path, key: DataKey) -> None:
    """Have both copies in *folder* hold the same again, where one of them is that of *key*.

    Otherwise one that is damaged or gone would leave only the other, and one that was not reached
    when the passphrase was changed would open with that of before.  Of two that differ the one
    stays that *key* was taken from, because it is known to be whole; where it is neither, nobody
    knows which of them is, and both stay.  Nothing is done where they cannot be written, or a
    newer version has written one.
    """
    with suppress(StoreError):
        written = [keys for keys in copies_in(folder).values() if keys is not None]
        whole = [keys for keys in written if _is_of(key, keys)]
        proven = [keys for keys in whole if keys == key.unwrapped]
        good = set(proven or whole)
        if len(good) == 1 and written != [*good] * 2:
            write_keys(folder, good.pop())


def _is_of(key: DataKey, keys: bytes) -> bool:
    """Say whether *keys* are those of *key*; raise ``TooNew``."""
    try:
        return KeyFile.read(keys, _ANY_COST).fits(key)
    except (KeysDamaged, KeysRefused):
        return False


def copies_in(folder: Path) -> Copies:
    """Return what each of the two copies in *folder* holds, by its name; ``None`` is not there."""
    paths = (folder / FILE, folder / COPY)
    with system_errors(folder):
        return {path.name: _content(path) if path.exists() else None for path in paths}


def put_copies_back(folder: Path, copies: Copies) -> None:
    """Have *folder* hold *copies* again, as ``copies_in`` returned them."""
    with system_errors(folder):
        remove_new(folder)  # it may take the room
        now = copies_in(folder)
        for name, keys in copies.items():
            if keys is None:
                remove(folder / name)
            elif keys != now[name]:
                write_key_file(folder / name, keys)
        make_durable(folder)


def remove_new(folder: Path) -> None:
    """Remove from *folder* what was written of a key file that did not come to its name."""
    remove(*(_unwritten(folder / name) for name in (FILE, COPY)))


def _unwritten(path: Path) -> Path:
    return path.with_name(f"{path.name}.new")


def _try_to_remove_new(folder: Path) -> None:
    with suppress(OSError):
        remove_new(folder)


def write_key_file(path: Path, keys: bytes) -> None:
    """Write *keys* to the file *path*: whole, or not at all."""
    _write_unnamed(path, keys)
    put_in_place(_unwritten(path), path)


def _write_unnamed(path: Path, keys: bytes) -> None:
    """Write *keys* beside the file *path*, which they shall become."""
    new = _unwritten(path)
    remove(new)
    make_empty(new)
    new.write_bytes(keys)


def remove_keys(folder: Path) -> None:
    """Remove both copies from *folder*."""
    with system_errors(folder):
        remove(folder / FILE, folder / COPY)
        make_durable(folder)
