"""The two copies of the key file beside a protected workspace: reading, writing, removing them.

Without a key file only the recovery key opens the workspace.  So there are two of them, one is
always whole while the other is written, and neither is given up before the disk has the new one.
"""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from revmentor_desktop.store.copying import make_durable, make_empty, put_in_place, remove
from revmentor_desktop.store.driver_errors import system_errors
from revmentor_desktop.store.errors import (
    KeysDamaged,
    KeysRefused,
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

    Raises ``KeysDamaged`` where neither is usable or there, ``KeysRefused`` for costs beyond
    *limits*, ``TooNew``.
    """
    trouble: StoreError | None = None
    for name in (FILE, COPY):
        try:
            return KeyFile.read(_content(folder / name), limits)
        except Missing:
            continue
        except TooNew as error:
            trouble = trouble or TooNew(folder, error.found, error.known)
        except StoreError as error:
            trouble = trouble or type(error)(folder)
    raise trouble or KeysDamaged(folder)


def belong_to(folder: Path, key: DataKey) -> bool:
    """Say whether the key file in *folder* is that of *key*, at whatever cost it opens."""
    try:
        return read_keys(folder, _ANY_COST).fits(key)
    except StoreError:
        return False


def check_in(folder: Path) -> bytes | None:
    """Return the check value in the key file in *folder*; ``None`` where none can be read."""
    try:
        return read_keys(folder, _ANY_COST).check
    except StoreError:
        return None


def written_keys(folder: Path) -> bytes | None:
    """Return the content of the key file in *folder* as it is; ``None`` where there is none."""
    for name in (FILE, COPY):
        try:
            return _content(folder / name)
        except Missing:
            continue
    return None


def _content(path: Path) -> bytes:
    with system_errors(path), path.open("rb") as file:
        return file.read(LARGEST + 1)


def write_keys(folder: Path, keys: bytes) -> None:
    """Have both copies in *folder* hold *keys*; return when the disk has them."""
    with system_errors(folder):
        for name in (FILE, COPY):
            write_key_file(folder / name, keys)


def mend_keys(folder: Path, key: DataKey) -> None:
    """Have both copies in *folder* hold the same again, where one of them is that of *key*.

    Otherwise one that is damaged or gone would leave only the other, and one that was not reached
    when the passphrase was changed would open with that of before.  Nothing is done where they
    cannot be written, or a newer version has written one.
    """
    with suppress(StoreError):
        written = [_content(path) for name in (FILE, COPY) if (path := folder / name).exists()]
        whole = [keys for keys in written if _is_of(key, keys)]
        if whole and written != [whole[0]] * 2:
            write_keys(folder, whole[0])


def _is_of(key: DataKey, keys: bytes) -> bool:
    """Say whether *keys* are those of *key*; raise ``TooNew``."""
    try:
        return KeyFile.read(keys, _ANY_COST).fits(key)
    except (KeysDamaged, KeysRefused):
        return False


def copies_in(folder: Path) -> Copies:
    """Return what each of the two copies in *folder* holds, by its name; ``None`` is not there."""
    paths = (folder / FILE, folder / COPY)
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


def remove_new(folder: Path) -> None:
    """Remove from *folder* what was written of a key file that did not come to its name."""
    remove(*(_unwritten(folder / name) for name in (FILE, COPY)))


def _unwritten(path: Path) -> Path:
    return path.with_name(f"{path.name}.new")


def write_key_file(path: Path, keys: bytes) -> None:
    """Write *keys* to the file *path*: whole, or not at all."""
    new = _unwritten(path)
    remove(new)
    make_empty(new)
    new.write_bytes(keys)
    put_in_place(new, path)


def remove_keys(folder: Path) -> None:
    """Remove both copies from *folder*."""
    with system_errors(folder):
        remove(folder / FILE, folder / COPY)
        make_durable(folder)
