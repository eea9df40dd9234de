"""The ways out that the welcome can offer when a workspace does not open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from revmentor_desktop.services import trouble

if TYPE_CHECKING:
    from revmentor_desktop.services.trouble import StoreError

RESTORE, REBUILD, TAKE_OVER, READ = "restore", "rebuild", "take_over", "read"
"""The ways out of trouble: to a backup, to what can still be read of it, past the lock of another
computer, or to looking without writing."""


def ways_out(error: StoreError) -> tuple[str, ...]:
    """Return the keys of what can be offered when *error* kept a workspace from opening."""
    if isinstance(error, trouble.OpenElsewhere) and error.host:
        return (TAKE_OVER, READ)
    if isinstance(error, trouble.Damaged):
        return (RESTORE, REBUILD, READ)
    if isinstance(error, trouble.StillOld | trouble.LookStopped):
        return ()  # reading only would begin with the same: it brings nothing up to date, and looks
    if isinstance(error, trouble.ReadOnly | trouble.Full | trouble.Stopped):
        return (READ,)
    backed_up = (trouble.NotUpgraded, trouble.TooNew, trouble.Missing, trouble.NotOurs)
    return (RESTORE,) if isinstance(error, backed_up) else ()
