"""Protection, from the passphrase to the backup on another computer."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from revmentor_desktop.domain.changes import added
from revmentor_desktop.services import protection
from revmentor_desktop.services.backups import back_up, write_one
from revmentor_desktop.services.checking import unsound
from revmentor_desktop.services.restoring import bring_back, look_into
from revmentor_desktop.services.trouble import KeysDamaged, KeysRefused, Locked, WrongKey
from revmentor_desktop.services.workspace import Workspace
from revmentor_desktop.store.key_files import COPY, FILE
from tests import make
from tests.copies import read_copy
from tests.store.cheap import LIMITS, PASSPHRASE, contains

if TYPE_CHECKING:
    from pathlib import Path

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
