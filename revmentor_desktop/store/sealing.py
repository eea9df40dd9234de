"""Seals of AES-256-GCM: what is sealed can be read with the secret alone, and not be changed.

The library is loaded when something is sealed or unsealed for the first time: a workspace that is
not protected starts without it.
"""

from __future__ import annotations

from revmentor_desktop.store.errors import WrongKey


def sealed(secret: bytes, nonce: bytes, content: bytes, purpose: bytes) -> bytes:
    """Return *content* sealed with *secret*, for *purpose* alone; no *nonce* is used twice."""
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    return AESGCM(secret).encrypt(nonce, content, purpose)


def unsealed(secret: bytes, nonce: bytes, seal: bytes, purpose: bytes) -> bytes:
    """Return what is in *seal*; raise ``WrongKey`` unless all of it is as it was sealed.

    Raises ``ValueError`` for what cannot be a seal at all.
    """
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    try:
        return AESGCM(secret).decrypt(nonce, seal, purpose)
    except InvalidTag:
        raise WrongKey from None
