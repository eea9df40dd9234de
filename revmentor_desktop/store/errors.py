"""What may stand between the program and the file: the world, never a bug.

Each kind is one sentence in the user interface (``ui.labels``).  None of them carries text that
somebody wrote; ``path`` is the folder or file concerned.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


class StoreError(Exception):
    """The file could not be read or written; nothing acknowledged was lost."""

    def __init__(self, path: Path | None = None) -> None:
        super().__init__(type(self).__name__)
        self.path = path


class Stopped(StoreError):
    """Somebody wanted it to stop before it was done; nothing was changed."""


class StillOld(Stopped):
    """Bringing the file up to date was stopped: it is what it was, and of an older version."""


class LookStopped(Stopped):
    """Looking through the file was stopped, which opening it for reading only does as well."""


class Missing(StoreError):
    """There is no workspace at this place any more."""


class AlreadyThere(StoreError):
    """A new workspace was to be made where something already is."""


class OpenElsewhere(StoreError):
    """Another program, or another window of this one, has the workspace open."""

    def __init__(self, path: Path | None = None, host: str = "") -> None:
        super().__init__(path)
        self.host = host
        """The computer that has it open; empty when it is this one."""


class ReadOnly(StoreError):
    """The file or its folder may not be written to."""


class Full(StoreError):
    """The disk has no room left; the transaction was rolled back."""


class Damaged(StoreError):
    """The file is ours but does not hold together."""


class NotOurs(StoreError):
    """The file is not a workspace of this program."""


class TooNew(StoreError):
    """A newer version of the program wrote the file; it was not touched."""

    def __init__(self, path: Path | None = None, found: int = 0, known: int = 0) -> None:
        super().__init__(path)
        self.found = found
        self.known = known


class Stale(StoreError):
    """What the change set calls "before" is not what the file holds."""


class ChangedOutside(StoreError):
    """Another program wrote into the file while it was open here; nothing more is written to it."""


class Unavailable(StoreError):
    """The operating system refused to read or write for another reason."""


class Unstorable(StoreError):
    """A value holds what no file can keep; nothing was written.

    A NUL, half of a surrogate pair, a number beyond 64 bits, or two agenda items with one id:
    whoever takes such things in should have refused or mended them.
    """


class NotUpgraded(StoreError):
    """The file of an older version could not be brought up to date and is as it was.

    ``copy`` is where the verified copy lies that was made before.
    """

    def __init__(self, path: Path | None = None, copy: Path | None = None) -> None:
        super().__init__(path)
        self.copy = copy


class Locked(StoreError):
    """The workspace is protected, and no key was given."""


class WrongKey(StoreError):
    """The passphrase or the key is not the one that the workspace was protected with."""


class KeysDamaged(StoreError):
    """The key file is missing or damaged in both its copies; the recovery key still opens."""


class KeysUnsettled(StoreError):
    """Changing the passphrase failed and could not be taken back: the old or the new one opens."""


class KeysRefused(StoreError):
    """The key file asks for less than protects, or for more than this computer should give."""


class Unprotected(StoreError):
    """There are keys, but the file beside them is readable: it is not the one they belong to."""


class NoCipher(StoreError):
    """The database driver of this installation does not encrypt."""
