"""The errors of the file, for those who must tell people about them but may not know the store.

Importing this module does not load the database.
"""

from __future__ import annotations

from revmentor_desktop.store.errors import (
    AlreadyThere,
    ChangedOutside,
    Damaged,
    Full,
    KeysDamaged,
    KeysRefused,
    KeysUnsettled,
    Locked,
    LookStopped,
    Missing,
    NoCipher,
    NotOurs,
    NotUpgraded,
    OpenElsewhere,
    ReadOnly,
    Stale,
    StillOld,
    Stopped,
    StoreError,
    TooNew,
    Unavailable,
    Unprotected,
    Unstorable,
    WrongKey,
)

__all__ = [
    "AlreadyThere",
    "ChangedOutside",
    "Damaged",
    "Full",
    "KeysDamaged",
    "KeysRefused",
    "KeysUnsettled",
    "Locked",
    "LookStopped",
    "Missing",
    "NoCipher",
    "NotOurs",
    "NotUpgraded",
    "OpenElsewhere",
    "ReadOnly",
    "Stale",
    "StillOld",
    "Stopped",
    "StoreError",
    "TooNew",
    "Unavailable",
    "Unprotected",
    "Unstorable",
    "WrongKey",
]
