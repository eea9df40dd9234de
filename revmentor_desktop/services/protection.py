"""Protecting a workspace with a passphrase, opening one that is, and ending its protection.

A workspace is encrypted with a data key that the passphrase wraps and the recovery key spells.
So changing the passphrase writes a few hundred bytes, while another data key, or none, writes the
whole file and its backups anew (``store.converting``).

All of it but looking takes a second or longer and touches no open workspace: it is work for the
background.
"""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from revmentor_desktop.domain.values import dataclass
from revmentor_desktop.store.carried_keys import carried_keys
from revmentor_desktop.store.converting import convert
from revmentor_desktop.store.driver_errors import system_errors
from revmentor_desktop.store.errors import KeysDamaged, StoreError, WrongKey
from revmentor_desktop.store.key_files import belong_to, has_keys, replace_keys, usable_keys
from revmentor_desktop.store.keys import LIMITS, DataKey, KeyFile, Limits, calibrated
from revmentor_desktop.store.recovery_key import (
    NotARecoveryKey,
    groups_of,
    has_all_groups,
    key_in,
    normal,
)
from revmentor_desktop.store.restoring import FILE_NAME
from revmentor_desktop.store.upgrade import check_header, is_protected

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

__all__ = [
    "LIMITS",
    "DataKey",
    "KeyFile",
    "Limits",
    "NewKeys",
    "NotARecoveryKey",
    "has_all_groups",
]


@dataclass(frozen=True, slots=True)
class NewKeys:
    """A data key that nothing is encrypted with yet, and its key file."""

    key: DataKey
    file: KeyFile

    @property
    def groups(self) -> tuple[str, ...]:
        """The recovery key, as it is written down."""
        return groups_of(self.key.raw)


def needs_key(folder: Path) -> bool:
    """Say whether the workspace in *folder*, which nobody here has open, is protected."""
    try:
        return is_protected(folder / FILE_NAME)
    except StoreError:
        return False  # whoever opens it is told why


def groups(key: DataKey) -> tuple[str, ...]:
    """Return the recovery key that spells *key*."""
    return groups_of(key.raw)


def as_typed(group: str) -> str:
    """Return what is meant by a *group* of a recovery key, however it was typed."""
    return normal(group)


def backup_needs_key(file: Path) -> bool:
    """Say whether the backup *file* is protected."""
    try:
        return is_protected(file)
    except StoreError:
        return False


def new_keys(passphrase: str, limits: Limits = LIMITS) -> NewKeys:
    """Return a fresh data key wrapped by *passphrase*, at the cost this computer can bear."""
    key = DataKey.fresh()
    return NewKeys(key, KeyFile.wrap(key, passphrase, calibrated(limits)))


# --- opening ------------------------------------------------------------------------------


def unlock(folder: Path, passphrase: str, limits: Limits = LIMITS) -> DataKey:
    """Return the key of the workspace in *folder*.

    Raises ``WrongKey``, ``KeysDamaged``, ``KeysRefused``, ``TooNew``; nothing is changed.
    """
    return _unwrapped(usable_keys(folder, limits), passphrase)


def unlock_backup(file: Path, typed: str, limits: Limits = LIMITS) -> DataKey:
    """Return the key of the protected backup *file*: *typed* is its passphrase or recovery key.

    One that was set aside carries no keys: they lie beside it where they are others than those of
    the workspace, in whose folder its own folder is.
    """
    recovered = _recovered(file, typed)
    if recovered is not None:
        return recovered
    with system_errors(file):
        keys = carried_keys(file)
        beside = next(filter(has_keys, (file.parent, file.parent.parent)), file.parent)
    if keys is not None:
        return KeyFile.read(keys, limits).unwrap(typed)
    return _unwrapped(usable_keys(beside, limits), typed)


def _recovered(file: Path, typed: str) -> DataKey | None:
    """Return the key that *typed* spells, if the database *file* opens with it."""
    try:
        key = DataKey(key_in(typed))
        check_header(file, key=key)
    except (NotARecoveryKey, StoreError):
        return None
    return key


def _unwrapped(files: tuple[KeyFile, ...], passphrase: str) -> DataKey:
    """Return the key that one of *files* gives for *passphrase*."""
    *others, last = files
    for file in others:
        with suppress(WrongKey, KeysDamaged):
            return file.unwrap(passphrase)
    return last.unwrap(passphrase)


def recover(folder: Path, typed: str, limits: Limits = LIMITS) -> DataKey:
    """Return the key that the recovery key *typed* spells, for the workspace in *folder*.

    Raises ``NotARecoveryKey`` when there is a slip in it, ``WrongKey`` when it is that of another
    workspace.  What proves it is the key file or, where that is unusable, the database.
    """
    key = DataKey(key_in(typed))
    if belong_to(folder, key, limits):
        return key
    try:
        check_header(folder / FILE_NAME, key=key)
    except StoreError as error:
        raise WrongKey(folder) from error
    return key


# --- changing -----------------------------------------------------------------------------


def set_passphrase(folder: Path, key: DataKey, passphrase: str, limits: Limits = LIMITS) -> None:
    """Have *passphrase* open the workspace in *folder*, whose key is *key*, and no other one.

    Copies of the key file that lie elsewhere still open with the passphrase of before.  Raises
    ``KeysUnsettled`` where nobody knows which of the two opens it, and otherwise ``StoreError``: it
    is the one of before then.
    """
    replace_keys(folder, KeyFile.wrap(key, passphrase, calibrated(limits)).written())


def protect(folder: Path, keys: NewKeys, backups: Iterable[Path] = ()) -> tuple[Path, ...]:
    """Encrypt the workspace in *folder*, which nobody may have open, and its copies.

    *backups* are the folders with backups of it.  Return the copies that stayed readable, because
    they are damaged or cannot be written.  Raises ``StoreError``; then nothing has changed.
    """
    return convert(folder, None, keys.key, keys.file, backups)


def change_key(
    folder: Path, key: DataKey, new: NewKeys, backups: Iterable[Path] = ()
) -> tuple[Path, ...]:
    """Encrypt the workspace in *folder* with a *new* data key instead of *key*; see ``protect``."""
    return convert(folder, key, new.key, new.file, backups)


def remove_protection(folder: Path, key: DataKey, backups: Iterable[Path] = ()) -> tuple[Path, ...]:
    """Have the workspace in *folder* open without a key from now on; see ``protect``."""
    return convert(folder, key, None, None, backups)
