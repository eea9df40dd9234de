"""Protection, from the passphrase to the backup on another computer."""

from __future__ import annotations

import errno
import os
import shutil
from contextlib import closing, suppress
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from revmentor_desktop.domain.changes import added
from revmentor_desktop.services import protection
from revmentor_desktop.services.backups import back_up, write_one
from revmentor_desktop.services.checking import unsound
from revmentor_desktop.services.restoring import FILE_NAME, bring_back, look_into
from revmentor_desktop.services.trouble import (
    KeysDamaged,
    KeysRefused,
    KeysUnsettled,
    Locked,
    StoreError,
    WrongKey,
)
from revmentor_desktop.services.workspace import Workspace
from revmentor_desktop.store.key_files import COPY, FILE
from revmentor_desktop.store.keys import KeyFile
from tests import make
from tests.copies import read_copy
from tests.store.cheap import LIMITS, PASSPHRASE, contains

if TYPE_CHECKING:
    from collections.abc import Callable

CANARY = "Kanarienvogel"
PRIVATE = make.private_note(1, title=CANARY, body=CANARY)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A protected workspace with a private note."""
    keys = protection.new_keys(PASSPHRASE, LIMITS)
    folder = tmp_path / "pair"
    with closing(Workspace.create(folder, make.pair(), key=keys.key, keys=keys.file)) as workspace:
        workspace.commit(added(PRIVATE))
    return folder


def spelled(folder: Path) -> str:
    key = protection.unlock(folder, PASSPHRASE, LIMITS)
    return " ".join(protection.NewKeys(key, None).groups)  # type: ignore[arg-type]


def private_note(folder: Path, key: protection.DataKey | None) -> object:
    with closing(Workspace.open(folder, key=key)) as workspace:
        return workspace.read.private_note(PRIVATE.id)


def test_it_is_known_to_need_a_key(folder: Path, tmp_path: Path) -> None:
    Workspace.create(tmp_path / "plain", make.pair()).close()
    assert protection.needs_key(folder)
    assert not protection.needs_key(tmp_path / "plain")
    assert not protection.needs_key(tmp_path / "nowhere")


def test_its_passphrase_opens_it(folder: Path) -> None:
    key = protection.unlock(folder, PASSPHRASE, LIMITS)
    assert private_note(folder, key) == PRIVATE
    assert contains(folder, CANARY) == []


def test_another_passphrase_does_not(folder: Path) -> None:
    with pytest.raises(WrongKey):
        protection.unlock(folder, "correct horse battery", LIMITS)


# --- the recovery key ---------------------------------------------------------------------


@pytest.mark.parametrize("gone", [(), (FILE,), (FILE, COPY)], ids=["both", "one", "none"])
def test_the_recovery_key_opens_it_with_or_without_a_key_file(
    folder: Path, gone: tuple[str, ...]
) -> None:
    typed = spelled(folder)
    for name in gone:
        (folder / name).unlink()
    key = protection.recover(folder, typed.lower(), LIMITS)
    assert private_note(folder, key) == PRIVATE


@pytest.mark.parametrize("with_keys", [True, False])
def test_the_recovery_key_of_another_workspace_is_refused(folder: Path, with_keys: bool) -> None:
    other = " ".join(protection.new_keys("another", LIMITS).groups)
    if not with_keys:
        for name in (FILE, COPY):
            (folder / name).unlink()
    with pytest.raises(WrongKey):
        protection.recover(folder, other, LIMITS)


def test_a_slip_in_the_recovery_key_is_told_from_a_wrong_one(folder: Path) -> None:
    typed = spelled(folder)
    with pytest.raises(protection.NotARecoveryKey):
        protection.recover(folder, typed[:-1] + ("0" if typed[-1] != "0" else "1"), LIMITS)


def test_after_recovery_there_can_be_a_new_passphrase(folder: Path) -> None:
    typed = spelled(folder)
    for name in (FILE, COPY):
        (folder / name).write_bytes(b"{}")
    with pytest.raises(KeysDamaged):
        protection.unlock(folder, PASSPHRASE, LIMITS)
    key = protection.recover(folder, typed, LIMITS)
    protection.set_passphrase(folder, key, "a new one for it", LIMITS)
    assert protection.unlock(folder, "a new one for it", LIMITS) == key


def test_a_key_file_that_is_too_cheap_is_refused_but_can_be_recovered_from(folder: Path) -> None:
    typed = spelled(folder)
    with pytest.raises(KeysRefused):
        protection.unlock(folder, PASSPHRASE)  # by the limits of the program
    assert private_note(folder, protection.recover(folder, typed)) == PRIVATE


# --- changing -----------------------------------------------------------------------------


def test_after_a_change_only_the_new_passphrase_opens(folder: Path) -> None:
    key = protection.unlock(folder, PASSPHRASE, LIMITS)
    before = (folder / "workspace.db").read_bytes()
    protection.set_passphrase(folder, key, "quite another one", LIMITS)
    assert (folder / "workspace.db").read_bytes() == before
    assert protection.unlock(folder, "quite another one", LIMITS) == key
    with pytest.raises(WrongKey):
        protection.unlock(folder, PASSPHRASE, LIMITS)


def test_protecting_takes_the_backups_along(tmp_path: Path) -> None:
    folder, place = tmp_path / "pair", tmp_path / "backups"
    with closing(Workspace.create(folder, make.pair(), contents=added(PRIVATE))) as workspace:
        backup = back_up(workspace, place)
    keys = protection.new_keys(PASSPHRASE, LIMITS)
    assert protection.protect(folder, keys, [backup.path.parent]) == ()
    assert contains(tmp_path, CANARY) == []
    assert private_note(folder, keys.key) == PRIVATE
    assert protection.unlock_backup(backup.path, PASSPHRASE, LIMITS) == keys.key
    assert unsound([backup], tmp_path / "scratch", keys.key) == ()


def test_a_new_data_key_is_taken_to_the_backups(folder: Path, tmp_path: Path) -> None:
    key = protection.unlock(folder, PASSPHRASE, LIMITS)
    with closing(Workspace.open(folder, key=key)) as workspace:
        backup = back_up(workspace, tmp_path / "backups")
    new = protection.new_keys("quite another one", LIMITS)
    assert protection.change_key(folder, key, new, [backup.path.parent]) == ()
    assert private_note(folder, new.key) == PRIVATE
    assert protection.unlock_backup(backup.path, "quite another one", LIMITS) == new.key
    assert unsound([backup], tmp_path / "scratch", new.key) == ()
    assert unsound([backup], tmp_path / "scratch", key) == (backup,)


def test_without_protection_it_opens_by_itself(folder: Path, tmp_path: Path) -> None:
    key = protection.unlock(folder, PASSPHRASE, LIMITS)
    with closing(Workspace.open(folder, key=key)) as workspace:
        backup = back_up(workspace, tmp_path / "backups")
    assert protection.remove_protection(folder, key, [backup.path.parent]) == ()
    assert private_note(folder, None) == PRIVATE
    assert unsound([backup], tmp_path / "scratch") == ()


# --- backups ------------------------------------------------------------------------------


def test_a_backup_opens_with_the_passphrase_on_a_computer_that_has_nothing_else(
    folder: Path, tmp_path: Path
) -> None:
    key = protection.unlock(folder, PASSPHRASE, LIMITS)
    with closing(Workspace.open(folder, key=key)) as workspace:
        file = write_one(workspace, tmp_path / "carried.revmentor")
    with pytest.raises(Locked):
        look_into(file, tmp_path / "scratch")
    carried = protection.unlock_backup(file, PASSPHRASE, LIMITS)
    assert PRIVATE in read_copy(file, tmp_path / "scratch", carried)
    there = tmp_path / "there"
    assert bring_back(there, file, make.NOW, carried) is None
    assert private_note(there, protection.unlock(there, PASSPHRASE, LIMITS)) == PRIVATE
    assert contains(tmp_path, CANARY) == []


def test_going_back_keeps_what_was_there_protected(folder: Path, tmp_path: Path) -> None:
    key = protection.unlock(folder, PASSPHRASE, LIMITS)
    with closing(Workspace.open(folder, key=key)) as workspace:
        backup = back_up(workspace, tmp_path / "backups")
        workspace.commit(added(make.private_note(2, body=CANARY)))
    kept = bring_back(folder, backup.path, make.NOW, key)
    assert kept is not None
    assert private_note(folder, protection.unlock(folder, PASSPHRASE, LIMITS)) == PRIVATE
    assert contains(tmp_path, CANARY) == []


def test_a_backup_of_an_unprotected_workspace_carries_no_keys(tmp_path: Path) -> None:
    with closing(Workspace.create(tmp_path / "pair", make.pair())) as workspace:
        backup = back_up(workspace, tmp_path / "backups")
    with pytest.raises(KeysDamaged):
        protection.unlock_backup(backup.path, PASSPHRASE, LIMITS)


def test_going_back_to_one_with_another_key_keeps_the_key_file_of_before(
    folder: Path, tmp_path: Path
) -> None:
    key = protection.unlock(folder, PASSPHRASE, LIMITS)
    with closing(Workspace.open(folder, key=key)) as workspace:
        file = write_one(workspace, tmp_path / "carried.revmentor")
    new = protection.new_keys("quite another one", LIMITS)
    protection.change_key(folder, key, new)
    kept = bring_back(folder, file, make.NOW, key)
    assert kept is not None
    assert private_note(folder, protection.unlock(folder, PASSPHRASE, LIMITS)) == PRIVATE
    assert private_note(kept, protection.unlock(kept, "quite another one", LIMITS)) == PRIVATE


def test_going_back_with_a_recovery_key_to_what_was_set_aside_takes_the_keys_beside_it(
    folder: Path, tmp_path: Path
) -> None:
    key = protection.unlock(folder, PASSPHRASE, LIMITS)
    with closing(Workspace.open(folder, key=key)) as workspace:
        file = write_one(workspace, tmp_path / "carried.revmentor")
    new = protection.new_keys("quite another one", LIMITS)
    protection.change_key(folder, key, new)
    aside = bring_back(folder, file, make.NOW, key)
    assert aside is not None
    recovered = protection.unlock_backup(aside / FILE_NAME, "-".join(new.groups), LIMITS)
    kept = bring_back(folder, aside / FILE_NAME, make.NOW, recovered)
    assert kept is not None
    opened = protection.unlock(folder, "quite another one", LIMITS)
    assert private_note(folder, opened) == PRIVATE
    protection.set_passphrase(folder, opened, "a third one", LIMITS)
    assert private_note(kept, protection.unlock(kept, PASSPHRASE, LIMITS)) == PRIVATE


# --- a disk that fails while it is changed --------------------------------------------------

NEW = "quite another one"


class Killed(BaseException):
    """The process ends here, without another word."""


def failing(patch: pytest.MonkeyPatch, at: int, error: BaseException, *, stays: bool) -> list[int]:
    """Have the call number *at* to the disk fail with *error*, and those behind it if it *stays*.

    Return a list that holds how many calls there were.
    """
    calls = [0]

    def counted(real: Callable[..., Any]) -> Callable[..., Any]:
        def call(*arguments: Any, **more: Any) -> Any:
            calls[0] += 1
            if calls[0] == at or (stays and calls[0] > at):
                raise error
            return real(*arguments, **more)

        return call

    for name in ("open", "fsync", "replace", "unlink"):
        patch.setattr(os, name, counted(getattr(os, name)))
    patch.setattr(Path, "write_bytes", counted(Path.write_bytes))
    return calls


def opening(folder: Path) -> list[str]:
    """Return which of the two passphrases open the workspace in *folder*."""
    found = []
    for passphrase in (PASSPHRASE, NEW):
        with suppress(WrongKey):
            assert private_note(folder, protection.unlock(folder, passphrase, LIMITS)) == PRIVATE
            found.append(passphrase)
    return found


FAULTS = {
    "full": (OSError(errno.ENOSPC, "full"), False),
    "full for good": (OSError(errno.ENOSPC, "full"), True),
    "failing for good": (OSError(errno.EIO, "failing"), True),
    "killed": (Killed(), True),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_wherever_changing_it_fails_the_old_or_the_new_one_opens_as_it_is_said(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fault: str
) -> None:
    error, stays = FAULTS[fault]
    key, at, unsettled = protection.unlock(folder, PASSPHRASE, LIMITS), 0, 0
    while True:
        at += 1
        pair = tmp_path / f"{at}"
        shutil.copytree(folder, pair)
        before = {path.name: path.read_bytes() for path in pair.iterdir()}
        with monkeypatch.context() as patch:
            calls = failing(patch, at, error, stays=stays)
            try:
                protection.set_passphrase(pair, key, NEW, LIMITS)
            except KeysUnsettled:
                said, unsettled = {PASSPHRASE, NEW}, unsettled + 1
            except StoreError:
                said = {PASSPHRASE}
                if not stays:
                    assert {path.name: path.read_bytes() for path in pair.iterdir()} == before
            except Killed:
                said = {PASSPHRASE, NEW}
            else:
                said = {NEW}
                assert calls[0] < at or not stays
        opens = copied(pair, opening)
        assert opens
        assert set(opens) <= said
        for passphrase in opens:
            assert copied(pair, partial(settled_by, passphrase)) == [passphrase]
        if calls[0] < at:
            break
    assert at > 10
    assert (unsettled > 0) == (stays and fault != "killed")


def copied(pair: Path, deed: Callable[[Path], list[str]]) -> list[str]:
    """Return what *deed* finds in a copy of *pair*: opening mends it."""
    copy = pair.with_name(f"{pair.name}-copy")
    shutil.copytree(pair, copy)
    try:
        return deed(copy)
    finally:
        shutil.rmtree(copy)


def settled_by(passphrase: str, folder: Path) -> list[str]:
    """Open what is in *folder* with *passphrase*, and return which ones open it from then on."""
    private_note(folder, protection.unlock(folder, passphrase, LIMITS))
    return opening(folder)


def test_a_first_copy_that_only_its_passphrase_shows_to_be_damaged_leaves_the_second(
    folder: Path, tmp_path: Path
) -> None:
    whole = KeyFile.read((folder / FILE).read_bytes(), LIMITS)
    damaged = replace(whole, wrapped=bytes([whole.wrapped[0] ^ 1]) + whole.wrapped[1:])
    (folder / FILE).write_bytes(damaged.written())
    recovered = protection.recover(folder, spelled(folder), LIMITS)
    private_note(
        folder, recovered
    )  # as a keyring or the sheet open it: nothing is mended at a guess
    key = protection.unlock(folder, PASSPHRASE, LIMITS)
    with closing(Workspace.open(folder, key=key)) as workspace:
        backup = back_up(workspace, tmp_path / "backups")
    assert protection.unlock_backup(backup.path, PASSPHRASE, LIMITS) == key
    assert [(folder / name).read_bytes() for name in (FILE, COPY)] == [whole.written()] * 2


# --- backups that carry no keys, and forgotten passphrases ---------------------------------


def test_a_backup_opens_with_the_recovery_key_of_its_day(folder: Path, tmp_path: Path) -> None:
    typed, own = spelled(folder), protection.unlock(folder, PASSPHRASE, LIMITS)
    with closing(Workspace.open(folder, key=own)) as workspace:
        backup = back_up(workspace, tmp_path / "backups")
    key = protection.unlock_backup(backup.path, typed.lower(), LIMITS)
    assert key == own
    elsewhere = tmp_path / "elsewhere"
    bring_back(elsewhere, backup.path, make.NOW, key)
    assert private_note(elsewhere, protection.unlock(elsewhere, PASSPHRASE, LIMITS)) == PRIVATE
    other = " ".join(protection.new_keys("another one", LIMITS).groups)
    with pytest.raises(WrongKey):
        protection.unlock_backup(backup.path, other, LIMITS)


def test_what_was_set_aside_opens_with_its_passphrase(folder: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    keys = protection.new_keys(NEW, LIMITS)
    Workspace.create(other, make.pair(), key=keys.key, keys=keys.file).close()
    aside = bring_back(folder, other / "workspace.db", make.NOW, keys.file.unwrap(NEW))
    assert protection.unlock(folder, NEW, LIMITS) == keys.key
    assert aside is not None
    key = protection.unlock_backup(aside / "workspace.db", PASSPHRASE, LIMITS)
    again = bring_back(folder, aside / "workspace.db", make.NOW, key)
    assert private_note(folder, protection.unlock(folder, PASSPHRASE, LIMITS)) == PRIVATE
    assert again is not None
    assert protection.unlock_backup(again / "workspace.db", NEW, LIMITS) == keys.key


def test_what_was_set_aside_under_the_same_key_opens_with_the_passphrase_of_its_workspace(
    folder: Path,
) -> None:
    copy = folder / "workspace-version-9.db"
    shutil.copy(folder / "workspace.db", copy)
    key = protection.unlock_backup(copy, PASSPHRASE, LIMITS)
    aside = bring_back(folder, copy, make.NOW, key)
    assert aside is not None
    assert protection.unlock_backup(aside / "workspace.db", PASSPHRASE, LIMITS) == key
