"""Two copies of the key file: either will do, and no moment is without one."""

from __future__ import annotations

import stat
import sys
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from revmentor_desktop.store import key_files
from revmentor_desktop.store.errors import KeysDamaged, KeysRefused, TooNew
from revmentor_desktop.store.key_files import (
    COPY,
    FILE,
    has_keys,
    mend_keys,
    read_keys,
    remove_keys,
    write_keys,
    written_keys,
)
from revmentor_desktop.store.keys import DataKey
from tests.store.cheap import KEY, LIMITS, PASSPHRASE, key_file

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

KEYS = key_file()
OTHER = DataKey(bytes(range(32, 64)))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write_keys(tmp_path, KEYS.written())
    return tmp_path


def test_both_copies_are_written_for_nobody_else(folder: Path) -> None:
    assert {path.name for path in folder.iterdir()} == {FILE, COPY}
    assert (folder / FILE).read_bytes() == (folder / COPY).read_bytes() == KEYS.written()
    if sys.platform != "win32":
        assert {stat.S_IMODE(path.stat().st_mode) for path in folder.iterdir()} == {0o600}


@pytest.mark.parametrize("name", [FILE, COPY])
def test_one_copy_is_enough(folder: Path, name: str) -> None:
    (folder / name).unlink()
    assert read_keys(folder, LIMITS) == KEYS


def test_a_damaged_first_copy_leaves_the_second(folder: Path) -> None:
    (folder / FILE).write_bytes(KEYS.written()[:-5])
    assert read_keys(folder, LIMITS) == KEYS


def test_without_any_that_is_said(tmp_path: Path) -> None:
    assert not has_keys(tmp_path)
    with pytest.raises(KeysDamaged) as caught:
        read_keys(tmp_path, LIMITS)
    assert caught.value.path == tmp_path


def test_of_two_unusable_copies_the_first_says_why(folder: Path) -> None:
    newer = KEYS.written().replace(b'"version": 1', b'"version": 2')
    (folder / FILE).write_bytes(newer)
    (folder / COPY).write_bytes(b"")
    with pytest.raises(TooNew):
        read_keys(folder, LIMITS)


def damaged() -> bytes:
    return KEYS.written()[:-5]


def damaged_within() -> bytes:
    """Return a key file of which only its passphrase tells that it is damaged."""
    return replace(KEYS, wrapped=bytes([KEYS.wrapped[0] ^ 1]) + KEYS.wrapped[1:]).written()


def of_another_passphrase() -> bytes:
    return key_file(passphrase="the one before").written()


def of_another_key() -> bytes:
    return key_file(OTHER).written()


@pytest.mark.parametrize("there", [None, damaged, of_another_key])
def test_a_second_copy_that_is_no_good_is_mended(
    folder: Path, there: Callable[[], bytes] | None
) -> None:
    (folder / COPY).unlink()
    if there is not None:
        (folder / COPY).write_bytes(there())
    mend_keys(folder, KEY)
    assert [(folder / name).read_bytes() for name in (FILE, COPY)] == [KEYS.written()] * 2


@pytest.mark.parametrize("there", [None, damaged, of_another_key])
def test_a_first_copy_that_is_no_good_is_mended(
    folder: Path, there: Callable[[], bytes] | None
) -> None:
    (folder / FILE).unlink()
    if there is not None:
        (folder / FILE).write_bytes(there())
    mend_keys(folder, KEY)
    assert [(folder / name).read_bytes() for name in (FILE, COPY)] == [KEYS.written()] * 2


@pytest.mark.parametrize("name", [FILE, COPY])
@pytest.mark.parametrize("there", [of_another_passphrase, damaged_within])
def test_of_two_that_differ_the_one_stays_that_opened_it(
    folder: Path, name: str, there: Callable[[], bytes]
) -> None:
    (folder / name).write_bytes(there())
    mend_keys(folder, KEY)  # by the recovery key nobody knows which of them is whole
    assert {(folder / name).read_bytes() for name in (FILE, COPY)} != {KEYS.written()}
    mend_keys(folder, KEYS.unwrap(PASSPHRASE).copy())
    assert [(folder / name).read_bytes() for name in (FILE, COPY)] == [KEYS.written()] * 2


def test_a_copy_elsewhere_takes_the_keys_that_open_it(folder: Path) -> None:
    key = KEYS.unwrap(PASSPHRASE)
    for there in (damaged_within(), damaged(), of_another_key()):
        (folder / FILE).write_bytes(there)
        assert written_keys(folder, key) == KEYS.written()
    assert written_keys(folder, KEY) == KEYS.written()  # of another key they are not taken
    (folder / COPY).write_bytes(b"")
    assert written_keys(folder, key) == KEYS.written()  # both are gone: it is known from opening


def test_copies_of_another_key_or_version_are_left_alone(folder: Path) -> None:
    newer = KEYS.written().replace(b'"version": 1', b'"version": 2')
    (folder / FILE).write_bytes(newer)
    mend_keys(folder, KEY)
    assert (folder / FILE).read_bytes() == newer
    (folder / FILE).unlink()
    mend_keys(folder, OTHER)
    assert not (folder / FILE).exists()


def test_copies_that_are_in_order_are_not_written_again(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(key_files, "write_keys", pytest.fail)
    mend_keys(folder, KEY)


def test_what_costs_too_little_is_refused(folder: Path) -> None:
    with pytest.raises(KeysRefused):
        read_keys(folder)  # by the limits of the program


def test_removing_leaves_nothing(folder: Path) -> None:
    remove_keys(folder)
    assert list(folder.iterdir()) == []
    assert not has_keys(folder)
