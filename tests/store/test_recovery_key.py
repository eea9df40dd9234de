"""The recovery key: written, read forgivingly, and never a wrong one taken for a right one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from revmentor_desktop.store.recovery_key import (
    ALPHABET,
    GROUPS,
    NotARecoveryKey,
    groups_of,
    key_in,
)

KEYS = st.binary(min_size=32, max_size=32)
VECTORS = (
    (
        bytes(32),
        "0000-0000-0000-0000-0000-0000-0000-0000-0000-0000-0000-0000-0000-DGN1-C4KH",
    ),
    (
        bytes(range(32)),
        "000G-40R4-0M30-E209-185G-R38E-1W81-24GK-2GAH-C5RR-34D1-P70X-3RFG-W05K-D4YR",
    ),
    (
        b"\xff" * 32,
        "ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZG-MGM3-WW8T",
    ),
)


@given(KEYS)
def test_what_is_written_is_read_again(key: bytes) -> None:
    groups = groups_of(key)
    assert len(groups) == GROUPS
    assert all(len(group) == 4 and set(group) <= set(ALPHABET) for group in groups)
    assert key_in(" ".join(groups)) == key


@given(KEYS, st.sampled_from(("", " ", "-", "\n", " – ")))
def test_it_is_read_however_it_is_typed(key: bytes, between: str) -> None:
    typed = between.join(groups_of(key)).lower().replace("0", "o").replace("1", "l")
    assert key_in(f"  {typed}\n") == key


@given(KEYS)
def test_it_is_read_with_the_numbers_of_the_sheet(key: bytes) -> None:
    numbered = (f"{number} {group}" for number, group in enumerate(groups_of(key), 1))
    assert key_in("   ".join(numbered)) == key


@given(KEYS, st.integers(0, 59), st.sampled_from(ALPHABET))
def test_a_slip_is_noticed(key: bytes, at: int, instead: str) -> None:
    right = "".join(groups_of(key))
    typed = right[:at] + instead + right[at + 1 :]
    if typed != right:
        with pytest.raises(NotARecoveryKey):
            key_in(typed)


@given(KEYS, st.integers(0, 13))
def test_two_groups_in_the_wrong_order_are_noticed(key: bytes, at: int) -> None:
    groups = list(groups_of(key))
    if groups[at] != groups[at + 1]:
        groups[at], groups[at + 1] = groups[at + 1], groups[at]
        with pytest.raises(NotARecoveryKey):
            key_in("".join(groups))


@given(st.text())
def test_anything_else_is_refused(text: str) -> None:
    with pytest.raises(NotARecoveryKey):
        key_in(text)


def test_a_letter_outside_the_alphabet_is_refused() -> None:
    with pytest.raises(NotARecoveryKey):
        key_in("U" * 60)


@pytest.mark.parametrize(("key", "written"), VECTORS, ids=["zeros", "counting", "ones"])
def test_vectors(key: bytes, written: str) -> None:
    """What an independent program must make of these keys; the guide describes how."""
    assert "-".join(groups_of(key)) == written
