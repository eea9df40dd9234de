"""The seal that SQLCipher puts on every page of a protected file, compared page by page.

SQLCipher compares all of them in one go, in which it hears of no wish to stop, and has the file
open meanwhile.  What is written here is its format of version 4: where all seals fit, they do.
Where one does not, SQLCipher itself is to be asked, so that no other format is taken for damage.
"""

from __future__ import annotations

import hmac
from hashlib import pbkdf2_hmac
from typing import TYPE_CHECKING

from revmentor_desktop.store.driver_errors import system_errors

if TYPE_CHECKING:
    from pathlib import Path

    from revmentor_desktop.store.keys import DataKey
    from revmentor_desktop.store.stopping import Stop

_PAGE, _SALT, _SEAL = 4096, 16, 64
_KEY_BYTES, _ROUNDS, _MASK = 32, 2, 0x3A
_LEFT_OUT = 0x40000000 // _PAGE + 1
"""The page that SQLite never writes: it locks bytes of it."""

_STRETCH = 64 * _PAGE
"""Bytes between two looks whether it should stop: half a millisecond."""


def all_fit(path: Path, key: DataKey, stop: Stop) -> bool:
    """Say whether each page of the protected file *path*, which nobody has open, has its seal.

    Raises ``StoreError``, and ``Stopped`` soon after *stop* says so; nothing has it open then.
    """
    with system_errors(path), path.open("rb") as file:
        salt = file.read(_SALT)
        file.seek(0)
        masked = bytes(byte ^ _MASK for byte in salt)
        secret = pbkdf2_hmac("sha512", key.raw, masked, _ROUNDS, _KEY_BYTES)
        number = 0
        while pages := file.read(_STRETCH):
            stop.check()
            for at in range(0, len(pages), _PAGE):
                number += 1
                page = pages[at : at + _PAGE]
                if number != _LEFT_OUT and not _fits(page, number, secret):
                    return False
    return number > 0


def _fits(page: bytes, number: int, secret: bytes) -> bool:
    sealed = page[_SALT if number == 1 else 0 : -_SEAL] + number.to_bytes(4, "little")
    return len(page) == _PAGE and hmac.digest(secret, sealed, "sha512") == page[-_SEAL:]
