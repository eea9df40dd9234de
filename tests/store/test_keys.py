"""The key file: opens with its passphrase and with nothing else, and is never believed blindly."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from revmentor_desktop.store.errors import KeysDamaged, KeysRefused, StoreError, TooNew, WrongKey
from revmentor_desktop.store.keys import (
    LARGEST,
    Cost,
    DataKey,
    KeyFile,
    Limits,
    calibrated,
)
from tests.store.cheap import COST, KEY, LIMITS, PASSPHRASE, key_file

VECTOR = b"""{
  "check": "16n4EFv4waS73pxx7yBCi4x/lLxyXXr1NZsxDInpAh4=",
  "format": "RevMentor keys",
  "passphrase": {
    "kdf": "argon2id",
    "lanes": 4,
    "memory_kib": 65536,
    "nonce": "AAECAwQFBgcICQoL",
    "passes": 3,
    "salt": "AAECAwQFBgcICQoLDA0ODw==",
    "wrapped": "v661zCvEE6hgBSCgveWt6j0Zhx7Jd2zuv/nP6Yu/Cnl0T21OxsCIl2GCkhWds+zZ"
  },
  "version": 1
}
"""
"""The data key 00 01 … 1F under "correct horse battery staple é", as the guide describes it."""


def changed(**parts: object) -> bytes:
    """Return the vector with other values, written as we would write it."""
    data = json.loads(VECTOR)
    for name, value in parts.items():
        (data["passphrase"] if name in data["passphrase"] else data)[name] = value
    return json.dumps(data, indent=2, sort_keys=True).encode() + b"\n"


# --- opening ------------------------------------------------------------------------------


def test_vector() -> None:
    assert KeyFile.read(VECTOR).unwrap("correct horse battery staple é").raw == bytes(range(32))


def test_the_passphrase_gives_the_key_again() -> None:
    assert KeyFile.read(key_file().written(), LIMITS).unwrap(PASSPHRASE) == KEY


@given(st.text())
def test_another_passphrase_does_not(typed: str) -> None:
    if typed != PASSPHRASE:
        with pytest.raises(WrongKey):
            key_file().unwrap(typed)


def test_an_accent_may_be_typed_in_two_ways() -> None:
    file = key_file(passphrase="caf\u00e9 au lait")
    assert file.unwrap("cafe\u0301 au lait") == KEY


def test_no_two_key_files_are_alike() -> None:
    assert key_file().salt != key_file().salt
    assert key_file().wrapped != key_file().wrapped


def test_it_knows_its_key_from_others() -> None:
    assert key_file().fits(KEY)
    assert not key_file().fits(DataKey.fresh())


def test_a_key_can_be_emptied_and_is_never_printed() -> None:
    key = DataKey(b"\x42" * 32)
    assert "42" not in repr(key)
    copy = key.copy()
    key.wipe()
    assert key.raw == bytes(32)
    assert copy.raw == b"\x42" * 32


# --- refusing -----------------------------------------------------------------------------


def test_any_changed_byte_is_refused() -> None:
    content = key_file().written()
    for at in range(len(content)):
        for bit in (0x01, 0x20, 0x80):
            flipped = bytearray(content)
            flipped[at] ^= bit
            with pytest.raises(StoreError):
                KeyFile.read(bytes(flipped), LIMITS).unwrap(PASSPHRASE)


@given(st.data())
def test_a_key_file_that_is_cut_or_longer_is_refused(data: st.DataObject) -> None:
    content = key_file().written()
    cut = content[: data.draw(st.integers(0, len(content) - 1))]
    for other in (cut, content + b" ", content + b"\n", b" " + content):
        with pytest.raises(KeysDamaged):
            KeyFile.read(other, LIMITS)


@given(st.binary(max_size=400))
def test_anything_else_is_refused(content: bytes) -> None:
    with pytest.raises(KeysDamaged):
        KeyFile.read(content, LIMITS)


@pytest.mark.parametrize(
    "content",
    [
        b"[" * 100_000,
        b'{"passphrase": ' * 2_000,
        b" " * (LARGEST + 1),
        changed(memory_kib="65536"),
        changed(memory_kib=True),
        changed(memory_kib=-1),
        changed(passes=3.0),
        changed(salt=None),
        changed(salt="AAAA"),
        changed(nonce=""),
        changed(check="!!"),
        changed(wrapped=[]),
        changed(kdf="pbkdf2"),
        changed(format="Other keys"),
        changed(version="1"),
        changed(version=0),
        changed(more="unknown"),
    ],
)
def test_hostile_content_is_refused(content: bytes) -> None:
    with pytest.raises(KeysDamaged):
        KeyFile.read(content)


@pytest.mark.parametrize(
    "cost",
    [
        {"memory_kib": 64 * 1024 - 1},
        {"passes": 2},
        {"lanes": 0},
        {"memory_kib": 1024 * 1024 + 1},
        {"passes": 65},
        {"lanes": 17},
        {"memory_kib": 2**40},
    ],
)
def test_a_cost_too_low_or_too_high_is_refused_before_it_is_paid(cost: dict[str, int]) -> None:
    with pytest.raises(KeysRefused):
        KeyFile.read(changed(**cost))


def test_a_newer_key_file_is_refused_as_such() -> None:
    with pytest.raises(TooNew) as caught:
        KeyFile.read(changed(version=2))
    assert (caught.value.found, caught.value.known) == (2, 1)


def test_a_key_under_another_check_value_is_not_adopted() -> None:
    other = replace(key_file(), check=DataKey.fresh().check)
    with pytest.raises(WrongKey):
        other.unwrap(PASSPHRASE)


# --- what a guess costs -------------------------------------------------------------------


def test_a_computer_that_is_slow_enough_keeps_to_the_floor() -> None:
    assert calibrated(LIMITS) == COST


def test_a_fast_computer_is_given_more_memory_and_then_more_passes() -> None:
    limits = Limits(COST, Cost(256, 5, 4), seconds=60.0, most_memory=128)
    found = calibrated(limits)
    assert found == Cost(memory=128, passes=5, lanes=4)
    assert limits.admit(found)
