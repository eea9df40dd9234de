"""Opening a protected workspace with what this computer keeps for whoever is signed in.

It is a convenience beside the passphrase and the recovery sheet, and never instead of them.  The
data key is wrapped by a random secret: the secret lies in the keyring of the system, the wrapped
key in a file on this computer, outside of the workspace and its backups.  Neither is worth
anything without the other.

A keyring can be locked, emptied, changed by an upgrade or gone altogether.  So whatever fails here
means that the passphrase is asked for, and is no error.  All of it may ask the system and wait
for an answer: it is work for the background.
"""

from __future__ import annotations

import secrets
from base64 import b64decode, b64encode
from contextlib import suppress
from threading import Thread
from typing import TYPE_CHECKING

from revmentor_desktop.store.copying import make_folder
from revmentor_desktop.store.key_files import belong_to, check_in, write_key_file
from revmentor_desktop.store.keys import DataKey
from revmentor_desktop.store.sealing import sealed, unsealed

if TYPE_CHECKING:
    from pathlib import Path

    from keyring.backend import KeyringBackend

SERVICE = "RevMentor Desktop"
"""What the entries in the keyring are listed under."""

_NONCE_BYTES = 12
_SECRET_BYTES = 32


class NoKeyring(Exception):
    """This computer keeps no secrets, or does not want to keep this one."""


class ThisComputer:
    """The wrapped keys in *place*, and their secrets in the keyring."""

    def __init__(self, place: Path) -> None:
        self._place = place

    def knows(self, folder: Path) -> bool:
        """Say whether it can be tried to open the workspace in *folder*; asks no keyring."""
        check = check_in(folder)
        with suppress(OSError):
            return check is not None and self._file(_name(check)).exists()
        return False

    def remembers(self, key: DataKey) -> bool:
        """Say whether *key* is kept here; asks no keyring."""
        with suppress(OSError):
            return self._file(_name(key.check)).exists()
        return False

    def remember(self, key: DataKey) -> None:
        """Keep *key*; raise ``NoKeyring`` when that cannot be."""
        name = _name(key.check)
        secret, nonce = secrets.token_bytes(_SECRET_BYTES), secrets.token_bytes(_NONCE_BYTES)
        try:
            _keyring().set_password(SERVICE, name, b64encode(secret).decode("ascii"))
            make_folder(self._place)
            seal = sealed(secret, nonce, key.raw, name.encode("ascii"))
            write_key_file(self._file(name), nonce + seal)
        except Exception as error:  # a keyring may raise anything; it is told as one thing
            self.forget(key)
            raise NoKeyring from error
        if self._recalled(name) != key:  # some take a secret and do not keep it
            self.forget(key)
            raise NoKeyring

    def recall(self, folder: Path) -> DataKey | None:
        """Return the key of the workspace in *folder*; ``None`` where only its passphrase helps."""
        check = check_in(folder)
        key = None if check is None else self._recalled(_name(check))
        return key if key is not None and belong_to(folder, key) else None

    def forget(self, key: DataKey) -> None:
        """Keep *key* no more."""
        self._forget_file(key)
        _forget_secret(_name(key.check))

    def forget_soon(self, key: DataKey) -> None:
        """Keep *key* no more, and do not wait for the keyring: what it holds opens nothing now."""
        self._forget_file(key)
        Thread(target=_forget_secret, args=(_name(key.check),), daemon=True).start()

    def _forget_file(self, key: DataKey) -> None:
        with suppress(OSError):
            self._file(_name(key.check)).unlink(missing_ok=True)

    def _recalled(self, name: str) -> DataKey | None:
        try:
            kept = _keyring().get_password(SERVICE, name)
            content = self._file(name).read_bytes()
            secret = b64decode(kept or "", validate=True)
            nonce, seal = content[:_NONCE_BYTES], content[_NONCE_BYTES:]
            return DataKey(unsealed(secret, nonce, seal, name.encode("ascii")))
        except Exception:  # noqa: BLE001 (whatever it is, the passphrase opens the workspace)
            return None

    def _file(self, name: str) -> Path:
        return self._place / f"{name}.key"


def _name(check: bytes) -> str:
    """Return what a key is called by: its check value tells it apart and says nothing about it."""
    return check.hex()[:32]


def _forget_secret(name: str) -> None:
    with suppress(Exception):
        _keyring().delete_password(SERVICE, name)


def _keyring() -> KeyringBackend:
    """Return the keyring of the system; raise ``NoKeyring`` for one that keeps nothing secret."""
    import keyring  # not before somebody asks: it looks at everything that is installed
    from keyring.backends.fail import Keyring as Failing
    from keyring.backends.null import Keyring as Nothing

    found = keyring.get_keyring()
    if isinstance(found, Failing | Nothing) or found.priority < 1:
        raise NoKeyring
    return found
