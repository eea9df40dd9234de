"""Opening with this computer: never the only way, and whatever fails is no error."""

from __future__ import annotations

from typing import TYPE_CHECKING

import keyring
import pytest
from keyring.backends.fail import Keyring as Failing
from keyring.errors import KeyringError

from revmentor_desktop.services.this_computer import NoKeyring, ThisComputer
from revmentor_desktop.store.key_files import write_keys
from revmentor_desktop.store.keys import DataKey
from tests.memory_keyring import Memory
from tests.store.cheap import KEY, key_file

if TYPE_CHECKING:
    from pathlib import Path

    from keyring.backend import KeyringBackend


class Broken(Memory):
    """One that takes secrets and does not answer afterwards."""

    def get_password(self, service: str, username: str) -> str | None:
        raise KeyringError("locked")


@pytest.fixture
def memory(keyring_in_memory: Memory) -> Memory:
    return keyring_in_memory


@pytest.fixture
def computer(tmp_path: Path) -> ThisComputer:
    return ThisComputer(tmp_path / "unlock")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with the key file of a protected workspace."""
    folder = tmp_path / "pair"
    folder.mkdir()
    write_keys(folder, key_file().written())
    return folder


def test_what_is_remembered_opens(memory: Memory, computer: ThisComputer, folder: Path) -> None:
    assert not computer.knows(folder)
    assert computer.recall(folder) is None
    computer.remember(KEY)
    assert computer.knows(folder)
    assert computer.remembers(KEY)
    assert computer.recall(folder) == KEY


def test_neither_the_keyring_nor_the_file_alone_has_the_key(
    memory: Memory, computer: ThisComputer, tmp_path: Path
) -> None:
    computer.remember(KEY)
    [secret] = memory.kept.values()
    [file] = (tmp_path / "unlock").iterdir()
    assert KEY.raw not in file.read_bytes()
    assert KEY.raw.hex() not in secret
    assert file.stat().st_mode & 0o077 == 0


def test_what_is_forgotten_is_in_neither(
    memory: Memory, computer: ThisComputer, folder: Path, tmp_path: Path
) -> None:
    computer.remember(KEY)
    computer.forget(KEY)
    computer.forget(KEY)
    assert not computer.knows(folder)
    assert memory.kept == {}
    assert list((tmp_path / "unlock").iterdir()) == []


@pytest.mark.parametrize("harm", ["keyring", "file", "other", "keys"])
def test_whatever_fails_means_the_passphrase(
    memory: Memory, computer: ThisComputer, folder: Path, tmp_path: Path, harm: str
) -> None:
    computer.remember(KEY)
    [file] = (tmp_path / "unlock").iterdir()
    if harm == "keyring":
        memory.kept.clear()
    elif harm == "file":
        file.write_bytes(b"short")
    elif harm == "other":
        memory.kept = dict.fromkeys(memory.kept, "not base64 ä")
    else:
        (folder / "keys.json").unlink()
        (folder / "keys.bak").unlink()
    assert computer.recall(folder) is None


def test_the_key_of_another_workspace_is_not_taken(
    memory: Memory, computer: ThisComputer, folder: Path
) -> None:
    computer.remember(DataKey.fresh())
    assert not computer.knows(folder)
    assert computer.recall(folder) is None


@pytest.mark.parametrize("backend", [Failing, Broken])
def test_a_computer_without_a_keyring_says_so_and_keeps_nothing(
    memory: Memory, computer: ThisComputer, tmp_path: Path, backend: type[KeyringBackend]
) -> None:
    keyring.set_keyring(backend())
    with pytest.raises(NoKeyring):
        computer.remember(KEY)
    assert not computer.remembers(KEY)
    assert not list((tmp_path / "unlock").glob("*"))
