"""What a protected workspace is opened with: the data key, and the passphrase that wraps it.

The file is encrypted with a random data key, which nobody ever types.  Beside it lies the key
file: it holds the data key wrapped by AES-256-GCM with what Argon2id makes of the passphrase.
Everything else in that file is authenticated together with it, and it is written in one way only,
so that a key file in which any byte is another one is refused.

What a key file asks for is limited in both directions: less than ``Limits.floor`` would make a
stolen file cheap to guess, more than ``Limits.ceiling`` would let a hostile one eat the memory.
"""

from __future__ import annotations

import hmac
import json
import secrets
import time
import unicodedata
from base64 import b64decode, b64encode
from dataclasses import replace
from hashlib import sha256
from typing import Any

from revmentor_desktop.domain.values import dataclass
from revmentor_desktop.store.errors import KeysDamaged, KeysRefused, TooNew
from revmentor_desktop.store.sealing import sealed, unsealed

FORMAT, VERSION = "RevMentor keys", 1

LARGEST = 16_384
"""Bytes; a key file of ours has a twentieth of it."""

_KEY_BYTES, _SALT_BYTES, _NONCE_BYTES, _TAG_BYTES = 32, 16, 12, 16
_CHECK_PURPOSE = b"RevMentor data key, version 1"


@dataclass(frozen=True, slots=True)
class Cost:
    """What one guess costs: *memory* in KiB, passes over it, and lanes."""

    memory: int
    passes: int
    lanes: int


@dataclass(frozen=True, slots=True)
class Limits:
    """Which costs are taken, and how long making a new key file should have one guess take."""

    floor: Cost = Cost(memory=64 * 1024, passes=3, lanes=4)
    ceiling: Cost = Cost(memory=1024 * 1024, passes=64, lanes=16)
    seconds: float = 0.5
    most_memory: int = 256 * 1024

    def admit(self, cost: Cost) -> bool:
        """Say whether *cost* is neither too cheap nor too dear."""
        low, high = self.floor, self.ceiling
        return (
            low.memory <= cost.memory <= high.memory
            and low.passes <= cost.passes <= high.passes
            and 1 <= cost.lanes <= high.lanes
        )


LIMITS = Limits()


class DataKey:
    """The key of a file, held in one place that can be emptied.

    What Python, the driver and the passphrase field copied meanwhile cannot be: only the end of
    the process does that.
    """

    __slots__ = ("_bytes", "unwrapped")

    def __init__(self, key: bytes | bytearray, unwrapped: bytes | None = None) -> None:
        if len(key) != _KEY_BYTES:
            raise ValueError("a data key has 32 bytes")
        self._bytes = bytearray(key)
        self.unwrapped = unwrapped
        """The key file that a passphrase took it from: nothing else proves that one is whole."""

    @classmethod
    def fresh(cls) -> DataKey:
        """Return a new random key."""
        return cls(secrets.token_bytes(_KEY_BYTES))

    def __repr__(self) -> str:
        return "DataKey(…)"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, DataKey) and hmac.compare_digest(self._bytes, other._bytes)

    __hash__ = None  # type: ignore[assignment]  # what can be emptied is no key of a mapping

    @property
    def raw(self) -> bytes:
        """The 32 bytes."""
        return bytes(self._bytes)

    @property
    def check(self) -> bytes:
        """A value that tells this key from every other and says nothing about it."""
        return hmac.digest(self.raw, _CHECK_PURPOSE, sha256)

    def copy(self) -> DataKey:
        """Return the same key, to be emptied by whoever holds it."""
        return DataKey(self._bytes, self.unwrapped)

    def wipe(self) -> None:
        """Empty it."""
        self._bytes[:] = bytes(_KEY_BYTES)


@dataclass(frozen=True, slots=True)
class KeyFile:
    """What lies beside a protected file: how its passphrase is stretched, and the wrapped key."""

    cost: Cost
    salt: bytes
    nonce: bytes
    check: bytes
    wrapped: bytes

    @classmethod
    def wrap(cls, key: DataKey, passphrase: str, cost: Cost) -> KeyFile:
        """Return a key file from which *passphrase* gives *key*."""
        salt, nonce = secrets.token_bytes(_SALT_BYTES), secrets.token_bytes(_NONCE_BYTES)
        bare = cls(cost, salt, nonce, key.check, b"")
        stretched = _stretched(passphrase, salt, cost)
        return replace(bare, wrapped=sealed(stretched, nonce, key.raw, bare._header()))

    @classmethod
    def read(cls, content: bytes, limits: Limits = LIMITS) -> KeyFile:
        """Understand a key file; never adopt what is not to the byte as we would write it.

        Raises ``KeysDamaged``, ``TooNew``, or ``KeysRefused`` for a cost beyond *limits*.
        """
        data = _parsed(content)
        try:
            version, slot = data["version"], data["passphrase"]
            if data["format"] != FORMAT or type(version) is not int:
                raise KeysDamaged
            if version > VERSION:
                raise TooNew(found=version, known=VERSION)
            cost = Cost(*(_number(slot[name]) for name in ("memory_kib", "passes", "lanes")))
            parts = (slot["salt"], slot["nonce"], data["check"], slot["wrapped"])
            file = cls(cost, *(b64decode(part, validate=True) for part in parts))
        except (LookupError, TypeError, ValueError):
            raise KeysDamaged from None
        if file.written() != content or not file._has_sizes():
            raise KeysDamaged
        if not limits.admit(cost):
            raise KeysRefused
        return file

    def unwrap(self, passphrase: str) -> DataKey:
        """Return the data key; raise ``WrongKey`` when *passphrase* is not the one.

        A key file that was tampered with cannot be told from that: nothing fits it any more.
        """
        stretched = _stretched(passphrase, self.salt, self.cost)
        raw = unsealed(stretched, self.nonce, self.wrapped, self._header())
        key = DataKey(raw, self.written())
        if not self.fits(key):
            raise KeysDamaged
        return key

    def fits(self, key: DataKey) -> bool:
        """Say whether *key* is the one that is wrapped here."""
        return hmac.compare_digest(self.check, key.check)

    def written(self) -> bytes:
        """Return the content of the file."""
        return self._text(self.wrapped)

    def _header(self) -> bytes:
        return self._text(b"")

    def _text(self, wrapped: bytes) -> bytes:
        slot = {
            "kdf": "argon2id",
            "lanes": self.cost.lanes,
            "memory_kib": self.cost.memory,
            "nonce": _text_of(self.nonce),
            "passes": self.cost.passes,
            "salt": _text_of(self.salt),
            "wrapped": _text_of(wrapped),
        }
        data = {
            "check": _text_of(self.check),
            "format": FORMAT,
            "passphrase": slot,
            "version": VERSION,
        }
        return json.dumps(data, indent=2, sort_keys=True).encode("ascii") + b"\n"

    def _has_sizes(self) -> bool:
        sizes = tuple(map(len, (self.salt, self.nonce, self.check, self.wrapped)))
        return sizes == (_SALT_BYTES, _NONCE_BYTES, 32, _KEY_BYTES + _TAG_BYTES)


def calibrated(limits: Limits = LIMITS) -> Cost:
    """Return the cost that has a guess take ``limits.seconds`` here: memory first, then passes."""
    cost = limits.floor
    while True:
        took = _seconds(cost)
        if took >= limits.seconds:
            return cost
        if cost.memory * 2 <= limits.most_memory:
            cost = replace(cost, memory=cost.memory * 2)
        elif cost.passes < limits.ceiling.passes:
            wanted = int(cost.passes * limits.seconds / took)
            return replace(cost, passes=min(max(wanted, cost.passes + 1), limits.ceiling.passes))
        else:
            return cost


def _seconds(cost: Cost) -> float:
    began = time.perf_counter()
    _stretched("", bytes(_SALT_BYTES), cost)
    return time.perf_counter() - began


def _stretched(passphrase: str, salt: bytes, cost: Cost) -> bytes:
    from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

    typed = unicodedata.normalize("NFC", passphrase).encode("utf-8", "surrogatepass")
    stretch = Argon2id(
        salt=salt,
        length=_KEY_BYTES,
        iterations=cost.passes,
        lanes=cost.lanes,
        memory_cost=cost.memory,
    )
    return stretch.derive(typed)


def _parsed(content: bytes) -> dict[str, Any]:
    """Return the JSON object in *content*; no more than there can be is looked at."""
    if len(content) > LARGEST:
        raise KeysDamaged
    try:
        data = json.loads(content.decode("ascii"))
    except (ValueError, RecursionError):
        raise KeysDamaged from None
    if not isinstance(data, dict) or not isinstance(data.get("passphrase"), dict):
        raise KeysDamaged
    return data


def _number(value: object) -> int:
    if type(value) is not int or value < 0:
        raise KeysDamaged
    return value


def _text_of(content: bytes) -> str:
    return b64encode(content).decode("ascii")
