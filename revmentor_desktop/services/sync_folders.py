"""Recognising a folder that a sync service or a network keeps, by its path and its neighbours.

Such a folder is allowed; whoever chooses it is told what can happen there.
"""

from __future__ import annotations

import re
from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

NAMES = (
    (re.compile(r"onedrive\b.*", re.IGNORECASE), "OneDrive"),
    (re.compile(r"dropbox( \(.*\))?", re.IGNORECASE), "Dropbox"),
    (
        re.compile(r"mobile documents|com~apple~clouddocs|icloud ?drive", re.IGNORECASE),
        "iCloud Drive",
    ),
    (re.compile(r"google ?drive\b.*|drivefs", re.IGNORECASE), "Google Drive"),
    (re.compile(r"nextcloud\d*", re.IGNORECASE), "Nextcloud"),
    (re.compile(r"owncloud", re.IGNORECASE), "ownCloud"),
    (re.compile(r"box( sync)?|box-box", re.IGNORECASE), "Box"),
    (re.compile(r"pcloud ?drive", re.IGNORECASE), "pCloud"),
    (re.compile(r"mega(sync)?", re.IGNORECASE), "MEGA"),
    (re.compile(r"proton ?drive\b.*", re.IGNORECASE), "Proton Drive"),
    (re.compile(r"seafile", re.IGNORECASE), "Seafile"),
)
"""How a folder of each service is called, as a whole, on any platform."""

MARKS = ((".stfolder", "Syncthing"), (".dropbox", "Dropbox"), (".owncloudsync.log", "ownCloud"))
"""What lies in a folder that is kept in step, whatever it is called."""


def kept_by(folder: Path) -> str:
    """Return the name of the service that keeps *folder* in step with elsewhere; or nothing."""
    for part in folder.parts:
        for pattern, service in NAMES:
            if pattern.fullmatch(part):
                return service
    for above in (folder, *folder.parents):
        for mark, service in MARKS:
            with suppress(OSError):
                if (above / mark).exists():
                    return service
    return ""


def is_on_network(folder: Path) -> bool:
    """Say whether *folder* is named as one of another computer; of a mounted one nobody knows."""
    return str(folder).startswith(("\\\\", "//"))
