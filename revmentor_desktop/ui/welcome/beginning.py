"""What the first run asks for, as a value, and where it is going to be kept."""

from __future__ import annotations

import re
from contextlib import suppress
from pathlib import Path

from revmentor_desktop.domain.people import Person, Role
from revmentor_desktop.domain.values import dataclass

FORBIDDEN = '<>:"/\\|?*'
"""Characters that some file system refuses in a name."""

RESERVED = re.compile(
    r"(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³]) *(\.|$)", re.IGNORECASE
)
"""Names that Windows keeps for devices, whatever stands behind a dot."""

LONGEST = 200
"""Bytes of a name, so that every file system has room for a number behind it."""


@dataclass(frozen=True, slots=True)
class Beginning:
    """Who begins, with whom, and in which folder; *sample* for the invented pair.

    If *protected*, a passphrase is asked for first.
    """

    me: Role
    my_name: str
    partner_name: str
    folder: Path
    zone: str
    sample: bool = False
    protected: bool = False

    def names(self) -> tuple[str, ...]:
        """Return the names of the two."""
        return (self.my_name, self.partner_name)


def folder_name(my_name: str, partner_name: str) -> str:
    """Return the name of a folder for the two, by first names: "Mei-Yee and Robert"."""
    names = [Person(name).first_name for name in (my_name, partner_name)]
    plain = " and ".join(name for name in names if name)
    kept = "".join(c for c in plain if c not in FORBIDDEN and c.isprintable())
    short = kept.strip(" .").encode()[:LONGEST].decode(errors="ignore").rstrip(" .")
    if RESERVED.match(short):
        return f"Pair {short}"
    return short or "My pair"


def free_folder(parent: Path, name: str) -> Path:
    """Return *parent* / *name*, with a number behind it when that is taken already.

    Where the system will not say, the name is taken for free: making it will tell.
    """
    candidate, count = parent / name, 2
    with suppress(OSError):
        while candidate.exists():
            candidate, count = parent / f"{name} {count}", count + 1
    return candidate
