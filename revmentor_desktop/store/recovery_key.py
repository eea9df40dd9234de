"""The recovery key: the data key as a person can write it down and type it again.

Thirteen groups of four characters hold the 256 bits, two more are a checksum, so that a slip is
told from a wrong key.  The alphabet is Crockford's base32, which leaves out what is confused:
whoever reads a zero as an O, or a one as an I or an L, is understood.
"""

from __future__ import annotations

import re
from hashlib import sha256

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
GROUP = 4
KEY_GROUPS, CHECK_GROUPS = 13, 2
GROUPS = KEY_GROUPS + CHECK_GROUPS

_KEY_BYTES = 32
_PADDING = KEY_GROUPS * GROUP * 5 - _KEY_BYTES * 8
_CHECK_BITS = CHECK_GROUPS * GROUP * 5
_CONFUSED = str.maketrans("OIL", "011")
_NUMBER = re.compile(r"(?<!\S)[0-9]{1,2}(?!\S)")
"""The number of a group, which stands alone."""
_PURPOSE = b"RevMentor recovery key, version 1\0"


class NotARecoveryKey(ValueError):
    """What was typed is no recovery key, or one with a slip in it."""


def groups_of(key: bytes) -> tuple[str, ...]:
    """Return the fifteen groups that say *key*."""
    if len(key) != _KEY_BYTES:
        raise ValueError("a data key has 32 bytes")
    text = _written(int.from_bytes(key) << _PADDING, KEY_GROUPS) + _written(
        _check(key), CHECK_GROUPS
    )
    return tuple(text[at : at + GROUP] for at in range(0, len(text), GROUP))


def key_in(text: str) -> bytes:
    """Return the key that *text* says, however it is grouped; raise ``NotARecoveryKey``."""
    typed = _typed(text)
    if len(typed) != GROUPS * GROUP:
        raise NotARecoveryKey
    value = _read(typed[: KEY_GROUPS * GROUP])
    if value % (1 << _PADDING):
        raise NotARecoveryKey
    key = (value >> _PADDING).to_bytes(_KEY_BYTES)
    if _read(typed[KEY_GROUPS * GROUP :]) != _check(key):
        raise NotARecoveryKey
    return key


def has_all_groups(text: str) -> bool:
    """Return whether *text* is as long as a key, be it that there is a slip in it."""
    return len(_typed(text)) >= GROUPS * GROUP


def normal(text: str) -> str:
    """Return *text* as it would be written: capitals, no blanks or hyphens, nothing confused."""
    kept = "".join(char for char in text.upper() if char.isalnum())
    return kept.translate(_CONFUSED)


def _typed(text: str) -> str:
    """Return what *text* says, which may have been copied with the numbers of the sheet."""
    typed = normal(text)
    return typed if len(typed) == GROUPS * GROUP else normal(_NUMBER.sub(" ", text))


def _written(value: int, groups: int) -> str:
    count = groups * GROUP
    return "".join(ALPHABET[value >> 5 * (count - 1 - at) & 31] for at in range(count))


def _read(text: str) -> int:
    value = 0
    for char in text:
        digit = ALPHABET.find(char)
        if digit < 0:
            raise NotARecoveryKey
        value = value << 5 | digit
    return value


def _check(key: bytes) -> int:
    return int.from_bytes(sha256(_PURPOSE + key).digest()) >> (256 - _CHECK_BITS)
